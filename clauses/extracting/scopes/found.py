"""What was found around an act, facet by facet."""

from attrs import define, field

from clauses.model.confidence import Confidence
from clauses.model.extension import NONE, Extension
from clauses.model.norm import Evidence
from clauses.model.period import Period
from clauses.model.quantity import Quantity
from clauses.model.scope import Facet
from clauses.model.source import Span


@define
class Found:
    """Facets found around an act, with the words for each.

    Attributes:
        values: facet → what it restricts to.
        evidence: the words, one entry a facet.
        ends: where phrases behind the object begin.
        taken: stretches that are spoken for.
    """

    values: dict[Facet, object] = field(factory=dict)
    evidence: dict[Facet, Evidence] = field(factory=dict)
    ends: list[int] = field(factory=list)
    taken: list[Span] = field(factory=list)

    def add(self, value: object, told: Evidence, *, ends: bool) -> None:
        """Keep a facet with its words; only the first of a kind counts.

        Args:
            value: what the facet restricts to.
            told: the facet with its words.
            ends: whether the words stand behind the object.
        """
        if value is not None:
            self.values.setdefault(told.facet, value)
        self.evidence.setdefault(told.facet, told)
        self.taken.append(told.span)
        if ends:
            self.ends.append(told.span.start)

    def free(self, span: Span) -> bool:
        """Whether a stretch is not spoken for."""
        return all(span.end <= one.start or one.end <= span.start for one in self.taken)

    @property
    def counts_time(self) -> bool:
        """Whether the quantity found only counts time, so that another one is more telling."""
        value = self.values.get(Facet.QUANTITY)
        return not isinstance(value, Quantity) or value.unit.dimension == "duration"


def told(facet: Facet, span: Span, cue: str = "", sure: Confidence = Confidence.HIGH) -> Evidence:
    """The words behind a facet."""
    return Evidence(facet, span, cue, sure)


def some_of(kind: Extension, words: str) -> Extension:
    """Some of a kind: which of it, only the words tell.

    Args:
        kind: the wider set.
        words: how the text names what is meant.

    >>> some_of(Extension.of("tanks", {"tanks"}), "rusty tanks").core
    {}
    """
    term = Extension.term(" ".join(words.split()))
    return Extension(term.label, NONE, kind.hull, term.open_term)


def period(found: Found) -> Period | None:
    """The days found, if any."""
    value = found.values.get(Facet.TIME)
    return value if isinstance(value, Period) else None
