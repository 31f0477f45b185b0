"""One norm: who must, may or need not do what, in what scope, on which conditions."""

from enum import Enum

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.action import Action
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension
from clauses.model.modality import Modality, Strength
from clauses.model.scope import UNRESTRICTED, Facet, Scope
from clauses.model.source import Span


class ProvisoKind(Enum):
    """What a condition or exception turns on.

    The first four regulate how something is done, and alone make an answer procedural; the others
    are matters of substance.

    >>> ProvisoKind.PARTICIPATION.procedural, ProvisoKind.ACT.procedural
    (True, False)
    """

    PARTICIPATION = "participation"
    VENUE = "venue"
    SCHEDULE = "schedule"
    NOTICE = "notice"
    FORMAT = "format"
    BASIS = "basis"
    ACT = "act"
    STATE = "state"

    @property
    def procedural(self) -> bool:
        """Whether it concerns participants, venue, schedule or notice, and nothing else."""
        return self in _PROCEDURAL


_PROCEDURAL = frozenset(
    {ProvisoKind.PARTICIPATION, ProvisoKind.VENUE, ProvisoKind.SCHEDULE, ProvisoKind.NOTICE}
)


@frozen
class Proviso:
    """A condition or exception, in its own words.

    Attributes:
        text: the words that state it.
        kind: what it turns on.
        bearers: who must fulfil it; None where nobody in particular.
        action: the act that fulfils it; None where it is no act.
        span: where the words stand in the clause's text.
        cue: the lexicon entry that showed it, such as ``provisos.unless``; empty where a person
            marked it. Like span and sure no part of the meaning, so not compared.
        sure: how sure the reading is.

    >>> Proviso("without our allies", ProvisoKind.PARTICIPATION).text
    'without our allies'
    """

    text: str = field(validator=is_text())
    kind: ProvisoKind = field(default=ProvisoKind.STATE, validator=is_a(ProvisoKind))
    bearers: Extension | None = field(default=None, validator=is_a(Extension, optional=True))
    action: Action | None = field(default=None, validator=is_a(Action, optional=True))
    span: Span | None = field(default=None, validator=is_a(Span, optional=True), eq=False)
    cue: str = field(default="", validator=is_text(empty=True), eq=False)
    sure: Confidence = field(default=Confidence.HIGH, validator=is_a(Confidence), eq=False)


@frozen
class Evidence:
    """Which words of a clause one facet of its norm rests on, and what showed it.

    Attributes:
        facet: the field of the norm.
        span: where the words stand in the clause's text.
        cue: the lexicon entry behind the field, such as ``operators.shall-not``; empty where a
            person marked the words. Like sure not compared.
        sure: how sure the reading is.

    >>> Evidence(Facet.MODALITY, Span(6, 9)).span
    [6:9]
    """

    facet: Facet = field(validator=is_a(Facet))
    span: Span = field(validator=is_a(Span))
    cue: str = field(default="", validator=is_text(empty=True), eq=False)
    sure: Confidence = field(default=Confidence.HIGH, validator=is_a(Confidence), eq=False)


@frozen(repr=False)
class Norm:
    """What one clause says, apart from who says it and with what stance.

    Attributes:
        modality: obligation, prohibition, permission, …
        action: the act; for a power or its denial, the act that would be governed.
        scope: bearers and every other facet.
        strength: shall, shall endeavour to, should.
        conditions: without these the norm does not hold ("if", "provided that").
        exceptions: under these the norm does not hold ("except", "unless", "without").
        self_judging: whether the bearer or the other side decides if it applies ("could be
            perceived as a threat").
        evidence: the words each facet rests on; not part of the meaning, so not compared.

    Raises:
        InvalidRecord: if talk about nothing has topics, or evidence names a facet twice.

    >>> from clauses import action
    >>> Norm(Modality.PROHIBITION, action("deploy"))
    PROHIBITION deploy weapons [unrestricted]
    """

    modality: Modality = field(validator=is_a(Modality))
    action: Action = field(validator=is_a(Action))
    scope: Scope = field(default=UNRESTRICTED, validator=is_a(Scope))
    strength: Strength = field(default=Strength.BINDING, validator=is_a(Strength))
    conditions: tuple[Proviso, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Proviso)
    )
    exceptions: tuple[Proviso, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Proviso)
    )
    self_judging: bool = field(default=False, validator=is_a(bool))
    evidence: tuple[Evidence, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Evidence), eq=False
    )

    def __attrs_post_init__(self) -> None:
        if self.scope.topics is not None and not self.action.talk:
            raise InvalidRecord(
                "Norm.scope.topics",
                found=f"topics of {self.action.label!r}",
                allowed="topics only where the action is talk, such as negotiate or consult",
            )
        facets = [entry.facet for entry in self.evidence]
        if len(facets) != len(set(facets)):
            raise InvalidRecord("Norm.evidence", found=facets, allowed="each facet at most once")

    def __repr__(self) -> str:
        """Print as a formula: ``PROHIBITION exercise [place: border zone] unless …``."""
        parts = [f"{self.modality.name} {self.action.label} [{self.scope!r}]"]
        parts += [f"if “{proviso.text}”" for proviso in self.conditions]
        parts += [f"unless “{proviso.text}”" for proviso in self.exceptions]
        return " ".join(parts)

    @property
    def bearers(self) -> Extension | None:
        """Who is bound, permitted or empowered; None for everyone."""
        return self.scope.bearers

    def words(self, facet: Facet) -> Span | None:
        """Where the words stand that one facet rests on; None where they were not marked."""
        return next((entry.span for entry in self.evidence if entry.facet is facet), None)
