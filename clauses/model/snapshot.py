"""An analysis as it stood once: every verdict with its reasons, and all that it rests on."""

from collections.abc import Iterable, Iterator

from attrs import evolve, field, frozen

from clauses.errors import InvalidRecord
from clauses.model.action import Action
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.clause import Clause
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension
from clauses.model.norm import Norm, Proviso
from clauses.model.override import Override, text_hash
from clauses.model.quantity import Quantity
from clauses.model.reason import Reason
from clauses.model.relation import ConflictKind, Relation
from clauses.model.verdict import Verdict
from clauses.model.wire import to_json


@frozen
class LexiconFile:
    """One file of words that verdicts may rest on.

    Attributes:
        name: its name; of a shipped file with the folder inside the lexicon.
        digest: the hash of its text, in which white space makes no difference.
        own: whether it is a user's own and not shipped.

    >>> LexiconFile("verbs.toml", "sha256:5f2b").own
    False
    """

    name: str = field(validator=is_text())
    digest: str = field(validator=is_text())
    own: bool = field(default=False, validator=is_a(bool))

    def __str__(self) -> str:
        """Print the name, and whose file it is."""
        return f"own file {self.name}" if self.own else self.name


@frozen(repr=False)
class FrozenClause:
    """A demand or position as it was worded and coded.

    Attributes:
        id: its id.
        text: its words.
        coding: what its author, stance and norm were typed or read as, one line a field, with names
            as they are written and not what they stand for.
        sense: the hash of what its names stand for: the members of a group, the kinds of an act,
            the size of a unit.
        extracted: whether the norm was read from the words by `extract`, and not typed.

    >>> from clauses import load
    >>> FrozenClause.of(load("december-2021")["D2"]).coding[-3:]
    ('words for bearers: NATO', 'words for action: ...', 'words for modality: ...')
    """

    id: str = field(validator=is_text())
    text: str = field(validator=is_text())
    coding: tuple[str, ...] = field(converter=as_tuple, validator=all_are(str))
    sense: str = field(validator=is_text())
    extracted: bool = field(default=False, validator=is_a(bool))

    @classmethod
    def of(cls, clause: Clause) -> "FrozenClause":
        """What is kept of a clause."""
        norm = clause.norm
        sense = "; ".join(_meant(clause))
        # A person marks words and names no cue.
        read = any(one.cue for one in norm.evidence) if norm else False
        coding = tuple(": ".join(line) for line in _coded(clause))
        return cls(clause.id, clause.text, coding, text_hash(sense), read)

    def __repr__(self) -> str:
        """Print the id and how much is kept."""
        return f"FrozenClause {self.id}: {len(self.text)} characters, {len(self.coding)} lines"

    @property
    def given(self) -> tuple[str, ...]:
        """The lines on what stands around a norm, and is no part of its words."""
        return tuple(line for line in self.coding if line.startswith(_GIVEN))


_GIVEN = ("author: ", "date: ", "source: ")


def _coded(clause: Clause) -> Iterator[tuple[str, str]]:
    yield "author", clause.author.key
    yield "stance", clause.stance.value
    if clause.date:
        yield "date", clause.date.isoformat()
    if clause.source:
        yield "source", clause.source.title
    if clause.norm is None:
        yield "unread", clause.unread
        return
    yield from _normed(clause.norm)
    for one in clause.norm.evidence:
        yield f"words for {one.facet.value}", one.span.of(clause.text)


def _normed(norm: Norm) -> Iterator[tuple[str, str]]:
    yield "modality", norm.modality.value
    yield "action", norm.action.key
    yield "strength", norm.strength.value
    for facet, value in norm.scope:
        # A label is what people wrote; whether it is contested the vocabulary says.
        yield facet.value, value.label if isinstance(value, Extension) else repr(value)
    if norm.self_judging:
        yield "self-judging", "yes"
    for kind, provisos in (("condition", norm.conditions), ("exception", norm.exceptions)):
        yield from ((kind, _proviso(one)) for one in provisos)


def _meant(clause: Clause) -> Iterator[str]:
    """What the names in a clause stand for, part by part.

    Written out, so that a field that a later release adds to a record changes nothing.
    """
    yield clause.author.kind.value
    yield from (f"{one.member} {one.since} {one.until}" for one in clause.author.memberships)
    if clause.norm is None:
        return
    norm = clause.norm
    yield _act(norm.action)
    for facet, value in norm.scope:
        yield f"{facet.value}: {_thing(value)}"
    for one in (*norm.conditions, *norm.exceptions):
        yield _thing(one.bearers) if one.bearers else ""
        yield _act(one.action) if one.action else ""


def _act(one: Action) -> str:
    related = (one.genera, one.kinds, one.opposites, one.counterparts)
    return f"{[sorted(keys) for keys in related]} {one.talk} {one.open}"


def _thing(value: object) -> str:
    if isinstance(value, Extension):
        return f"{value.core!r} {value.hull!r} {value.open_term} {value.disputed}"
    if isinstance(value, Quantity):
        unit = value.unit
        return f"{value!r} {unit.dimension} {unit.base} {unit.factor}"
    return repr(value)


def _proviso(one: Proviso) -> str:
    by = f"by {one.bearers.label}" if one.bearers else ""
    act = one.action.key if one.action else ""
    return ", ".join(filter(None, (f"“{one.text}”", one.kind.value, by, act)))


@frozen(repr=False)
class FrozenVerdict:
    """A verdict as it stood, with its reasons; its clauses are named by id.

    Attributes:
        demand: the id of the demand.
        position: the id of the position.
        relation: the answer in one word.
        because: the deciding reason.
        conflict: what collides, for a conflict.
        confidence: how sure it was.
        derived: whether it followed only by inference.
        reasons: every facet that was weighed.
        caveats: why the confidence was no higher.
        correction: what a person decided in its place; None where nobody did.
        computed: the relation as the library had it, where somebody decided otherwise.

    >>> from clauses import judge, load
    >>> dossier = load("december-2021")
    >>> FrozenVerdict.of(judge(dossier["D2"], dossier["W9"]))
    D2 × W9: conflict (power), high
    """

    demand: str = field(validator=is_text())
    position: str = field(validator=is_text())
    relation: Relation = field(validator=is_a(Relation))
    because: str = field(validator=is_text())
    conflict: ConflictKind | None = field(default=None, validator=is_a(ConflictKind, optional=True))
    confidence: Confidence = field(default=Confidence.HIGH, validator=is_a(Confidence))
    derived: bool = field(default=False, validator=is_a(bool))
    reasons: tuple[Reason, ...] = field(default=(), converter=as_tuple, validator=all_are(Reason))
    caveats: tuple[str, ...] = field(default=(), converter=as_tuple, validator=all_are(str))
    correction: Override | None = field(default=None, validator=is_a(Override, optional=True))
    computed: Relation | None = field(default=None, validator=is_a(Relation, optional=True))

    @classmethod
    def of(cls, verdict: Verdict) -> "FrozenVerdict":
        """What is kept of a verdict."""
        override, computed = verdict.overridden, verdict.computed
        return cls(
            *verdict.pair,
            verdict.relation,
            verdict.because,
            verdict.conflict,
            verdict.confidence,
            verdict.derived,
            verdict.reasons,
            verdict.caveats,
            # The same correction is kept in other files on other machines.
            evolve(override, file="", line=None) if override else None,
            computed.relation if computed is not None else None,
        )

    def __repr__(self) -> str:
        """Print the pair, the relation, the confidence, and who corrected it."""
        signed = f", corrected by {self.correction.signed}" if self.correction else ""
        return f"{' × '.join(self.pair)}: {self.stands}, {self.confidence.value}{signed}"

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of the demand and the position."""
        return self.demand, self.position

    @property
    def stands(self) -> str:
        """The relation with what collides."""
        return f"{self.relation.value}{f' ({self.conflict.value})' if self.conflict else ''}"


@frozen(repr=False)
class Snapshot:
    """An analysis as it stood once, to be held against what it has become.

    Attributes:
        title: what was compared.
        version: the version of the library that judged.
        code: the hash of its code, comments included, as far as it reads and judges clauses.
        lexicon: every file of words, the shipped ones first.
        demands: the demands, as given.
        positions: the positions, as given.
        verdicts: one for each pair, demand by demand.

    Raises:
        InvalidRecord: if ids repeat, or the verdicts are not those on the pairs of demands and
            positions.

    >>> from clauses import compare, freeze, load
    >>> dossier = load("fishery")
    >>> freeze(compare(dossier.demands, dossier.positions, title=dossier.title))
    Snapshot 'The Tern Bank quarrel: ...': 7 demands × 11 positions
    """

    title: str = field(validator=is_text())
    version: str = field(validator=is_text())
    code: str = field(validator=is_text())
    lexicon: tuple[LexiconFile, ...] = field(converter=as_tuple, validator=all_are(LexiconFile))
    demands: tuple[FrozenClause, ...] = field(converter=as_tuple, validator=all_are(FrozenClause))
    positions: tuple[FrozenClause, ...] = field(converter=as_tuple, validator=all_are(FrozenClause))
    verdicts: tuple[FrozenVerdict, ...] = field(
        converter=as_tuple, validator=all_are(FrozenVerdict)
    )

    def __attrs_post_init__(self) -> None:
        _refuse_twins("Snapshot ids", (one.id for one in (*self.demands, *self.positions)))
        _refuse_twins("Snapshot.lexicon", map(str, self.lexicon))
        pairs = [(demand.id, position.id) for demand in self.demands for position in self.positions]
        if [one.pair for one in self.verdicts] != pairs:
            found = [" × ".join(one.pair) for one in self.verdicts]
            allowed = f"one for each pair, demand by demand: {len(pairs)} in all"
            raise InvalidRecord("Snapshot.verdicts", found=found, allowed=allowed)

    def __repr__(self) -> str:
        """Print the title and how much was compared."""
        size = f"{len(self.demands)} demands × {len(self.positions)} positions"
        return f"Snapshot {self.title!r}: {size}"

    @property
    def digest(self) -> str:
        """The hash of the whole snapshot, by which it can be cited."""
        return text_hash(to_json(self))


def _refuse_twins(what: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise InvalidRecord(what, found=name, allowed="each only once")
        seen.add(name)
