"""One negotiation as people typed it in: parties, sources, demands, positions, commentary."""

import datetime
from collections.abc import Iterable

from attrs import field, frozen

from clauses.errors import InvalidRecord, UnknownName
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.clause import Clause
from clauses.model.override import Overrides
from clauses.model.party import Party
from clauses.model.source import Locator, Source


@frozen
class Remark:
    """What a narrator, journalist or expert says about the parties; never a position.

    Attributes:
        id: a name inside the dossier.
        author: a commentator.
        text: the words.
        role: what the author is, such as ``expert``.
        source: where it stands.
        locator: the place in it.
        date: when it was said.

    Raises:
        InvalidRecord: if the author is a party to the negotiation.

    >>> from clauses import load
    >>> [remark.role for remark in load("december-2021").commentary]
    ['narrator', 'narrator', 'expert']
    """

    id: str = field(validator=is_text())
    author: Party = field(validator=is_a(Party))
    text: str = field(validator=is_text())
    role: str = field(validator=is_text())
    source: Source | None = field(default=None, validator=is_a(Source, optional=True))
    locator: Locator | None = field(default=None, validator=is_a(Locator, optional=True))
    date: datetime.date | None = field(default=None, validator=is_a(datetime.date, optional=True))

    def __attrs_post_init__(self) -> None:
        if self.author.speaks:
            allowed = "an author of kind commentator; a party's words belong among the positions"
            raise InvalidRecord(f"Remark {self.id}", found=self.author.name, allowed=allowed)


@frozen(repr=False)
class Dossier:
    """Everything typed in about one negotiation.

    Attributes:
        name: the short name it is loaded by.
        title: what it is about.
        date: the day on which group membership is read, unless a clause has its own.
        demands: what is asked.
        positions: what was answered.
        commentary: what others said about it.
        sources: where the words stand.
        parties: the parties whose words it holds, and those it defines.
        overrides: what people corrected in the verdicts; `compare` honours it where it is given.

    Raises:
        InvalidRecord: if two records share an id, a commentator holds a position, or a correction
            names no demand or position.

    >>> from clauses import load
    >>> load("december-2021")["W9"].attribution.named
    False
    """

    name: str = field(validator=is_text())
    title: str = field(validator=is_text())
    date: datetime.date = field(validator=is_a(datetime.date))
    demands: tuple[Clause, ...] = field(default=(), converter=as_tuple, validator=all_are(Clause))
    positions: tuple[Clause, ...] = field(default=(), converter=as_tuple, validator=all_are(Clause))
    commentary: tuple[Remark, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Remark)
    )
    sources: tuple[Source, ...] = field(default=(), converter=as_tuple, validator=all_are(Source))
    parties: tuple[Party, ...] = field(default=(), converter=as_tuple, validator=all_are(Party))
    overrides: Overrides = field(default=Overrides(), validator=is_a(Overrides))

    def __attrs_post_init__(self) -> None:
        refuse_twins("Dossier", [*self.clauses, *self.commentary])
        refuse_commentators(self.clauses)
        if faults := self.overrides.faults(self.demands, self.positions):
            allowed = "corrections of its own demands and positions"
            raise InvalidRecord("Dossier.overrides", found=str(faults[0]), allowed=allowed)

    def __repr__(self) -> str:
        """Print the name and how much it holds."""
        counts = f"{len(self.demands)} demands, {len(self.positions)} positions"
        return f"Dossier {self.name}: {counts}, {len(self.commentary)} remarks"

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Demands, then positions."""
        return self.demands + self.positions

    def __getitem__(self, id: str) -> Clause:
        """The demand or position of that id.

        Raises:
            UnknownName: if there is none.
        """
        return find(self.clauses, id)


def find(clauses: Iterable[Clause], id: str, *, kind: str = "clause") -> Clause:
    """The clause of that id among some.

    Raises:
        UnknownName: if there is none; near misses are named.

    >>> from clauses import load
    >>> find(load("december-2021").demands, "D2").author
    Russia
    """
    known = {clause.id: clause for clause in clauses}
    if id not in known:
        raise UnknownName(kind, id, known=known)
    return known[id]


def refuse_twins(what: str, records: Iterable[Clause | Remark]) -> None:
    """Refuse records that share an id, since a verdict is asked for by id.

    Raises:
        InvalidRecord: naming the first id that is used twice.

    >>> refuse_twins("Dossier", [])
    """
    seen: set[str] = set()
    for record in records:
        if record.id in seen:
            raise InvalidRecord(f"{what} ids", found=record.id, allowed="each id only once")
        seen.add(record.id)


def refuse_commentators(clauses: Iterable[Clause]) -> None:
    """Refuse clauses by narrators and experts, who are not parties.

    Raises:
        InvalidRecord: naming the first such clause.

    >>> refuse_commentators([])
    """
    for clause in clauses:
        if not clause.author.speaks:
            allowed = "a party; what narrators and experts say is commentary"
            raise InvalidRecord(f"author of {clause.id}", found=clause.author.name, allowed=allowed)
