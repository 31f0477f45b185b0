"""What people corrected: a pairing or a verdict, by whom, when and why."""

import datetime
import re
from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from clauses.errors import Fault, InvalidRecord, UnknownName
from clauses.model.action import ActRelation
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.clause import Clause
from clauses.model.relation import ConflictKind, Relation

# Long enough that no two texts of a dossier share it by chance, short enough to be typed.
_HASH = re.compile(r"sha256:([0-9a-f]{12,64})")
_UNTIED = (ActRelation.UNRELATED, ActRelation.UNKNOWN)


@frozen
class Override:
    """One correction by a person, of a verdict or of the pairing it rests on.

    Attributes:
        demand: the id of the demand.
        position: the id of the position.
        because: why, in words that a report can print.
        by: who decided it.
        on: when.
        relation: the relation that takes the place of the computed one.
        conflict: what collides; given exactly where ``relation`` is CONFLICT.
        speaks: in place of a relation, whether the position speaks to the demand at all.
        link: how the position's act is related to the demand's, where ``speaks`` is true and the
            computed link is wrong too.
        note: anything else, such as who was asked.
        demand_text: words of the demand it rests on, or ``sha256:`` and the hash of its text; a
            warning is given once they no longer fit.
        position_text: the same of the position.
        file: the file it was read from; like line no part of the meaning, so not compared.
        line: the line in that file.

    Raises:
        InvalidRecord: if it corrects neither or both, or its parts do not go together.

    >>> from datetime import date
    >>> facts = {"because": "Only a date is missing.", "by": "A. Aro", "on": date(2026, 11, 25)}
    >>> Override("D2", "W10", **facts, relation=Relation.PARTIAL).signed
    'A. Aro, 2026-11-25'
    """

    demand: str = field(validator=is_text())
    position: str = field(validator=is_text())
    because: str = field(validator=is_text())
    by: str = field(validator=is_text())
    on: datetime.date = field(validator=is_a(datetime.date))
    relation: Relation | None = field(default=None, validator=is_a(Relation, optional=True))
    conflict: ConflictKind | None = field(default=None, validator=is_a(ConflictKind, optional=True))
    speaks: bool | None = field(default=None, validator=is_a(bool, optional=True))
    link: ActRelation | None = field(default=None, validator=is_a(ActRelation, optional=True))
    note: str = field(default="", validator=is_text(empty=True))
    demand_text: str = field(default="", validator=is_text(empty=True))
    position_text: str = field(default="", validator=is_text(empty=True))
    file: str = field(default="", validator=is_text(empty=True), eq=False)
    line: int | None = field(default=None, validator=is_a(int, optional=True), eq=False)

    def __attrs_post_init__(self) -> None:
        if (self.relation is None) is (self.speaks is None):
            found = "neither" if self.relation is None else "both"
            allowed = "a relation, or whether the position speaks to the demand"
            raise InvalidRecord("Override", found=found, allowed=allowed)
        if (self.relation is Relation.CONFLICT) is not (self.conflict is not None):
            kinds = ", ".join(kind.value for kind in ConflictKind)
            allowed = f"for a conflict, and for nothing else, one of {kinds}"
            raise InvalidRecord("Override.conflict", found=_value(self.conflict), allowed=allowed)
        if self.link is not None and (not self.speaks or self.link in _UNTIED):
            allowed = "where the position speaks to the demand, how their acts are related"
            raise InvalidRecord("Override.link", found=self.link.value, allowed=allowed)

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of the demand and the position."""
        return self.demand, self.position

    @property
    def signed(self) -> str:
        """Who decided it and when, as a report shows it."""
        return f"{self.by}, {self.on}"

    def changed(self, demand: Clause, position: Clause) -> tuple[str, ...]:
        """The ids of the clauses whose words are no longer those the correction was made on.

        Args:
            demand: the demand as it stands now.
            position: the position as it stands now.
        """
        pairs = ((demand, self.demand_text), (position, self.position_text))
        return tuple(clause.id for clause, words in pairs if not _fits(words, clause.text))


def _value(kind: ConflictKind | None) -> str | None:
    return kind.value if kind else None


def _fits(words: str, text: str) -> bool:
    if hashed := _HASH.fullmatch(words):
        return text_hash(text).startswith(f"sha256:{hashed[1]}")
    return " ".join(words.split()) in " ".join(text.split())


def text_hash(text: str) -> str:
    """The hash of a text, as an override may hold it; white space makes no difference.

    >>> text_hash("No veto.")[:20] == text_hash(" No  veto. ")[:20]
    True
    """
    import hashlib  # slow to import, and needed where somebody gave a hash only

    plain = " ".join(text.split())
    return f"sha256:{hashlib.sha256(plain.encode()).hexdigest()}"


@frozen
class Overrides:
    """All corrections of one comparison.

    Attributes:
        entries: the corrections, at most one for each pair.

    Raises:
        InvalidRecord: if two correct the same pair.

    >>> Overrides().of("D2", "W10") is None
    True
    """

    entries: tuple[Override, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Override)
    )

    def __attrs_post_init__(self) -> None:
        seen: set[tuple[str, str]] = set()
        for one in self.entries:
            if one.pair in seen:
                found = f"{one.demand} × {one.position} twice"
                raise InvalidRecord("Overrides", found=found, allowed="each pair only once")
            seen.add(one.pair)

    def __iter__(self) -> Iterator[Override]:
        return iter(self.entries)

    def of(self, demand: str, position: str) -> Override | None:
        """The correction of one pair, by ids; None where there is none."""
        return next((one for one in self.entries if one.pair == (demand, position)), None)

    def about(self, demands: Iterable[Clause], positions: Iterable[Clause]) -> "Overrides":
        """The corrections of pairs of some demands and positions, for a smaller comparison.

        >>> Overrides().about([], [])
        Overrides(entries=())
        """
        asked, said = {one.id for one in demands}, {one.id for one in positions}
        kept = (one for one in self.entries if one.demand in asked and one.position in said)
        return evolve(self, entries=tuple(kept))

    def faults(self, demands: Iterable[Clause], positions: Iterable[Clause]) -> tuple[Fault, ...]:
        """One fault for each id that is not among some demands or positions.

        Args:
            demands: what may stand as a demand.
            positions: what may stand as a position.
        """
        asked, said = (dict.fromkeys(one.id for one in side) for side in (demands, positions))
        return tuple(
            _fault(one, kind, known)
            for one in self.entries
            for kind, known in (("demand", asked), ("position", said))
            if getattr(one, kind) not in known
        )


def _fault(one: Override, kind: str, known: Iterable[str]) -> Fault:
    unknown = UnknownName(kind, getattr(one, kind), known=known)
    return Fault(one.file or "overrides", one.line, f"{one.demand} × {one.position}", str(unknown))
