"""One clause: what a party says on one point, with its words and where they stand."""

import datetime

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.norm import Norm
from clauses.model.party import Party
from clauses.model.scope import Facet
from clauses.model.source import Attribution, Locator, Source, Span, Speaker
from clauses.model.stance import Stance


@frozen(repr=False)
class Clause:
    """A demand, an answer or a provision, typed.

    Attributes:
        id: a name inside its dossier; carries no meaning and never enters a verdict.
        author: the party whose clause it is.
        stance: what the author does with the norm.
        norm: what is said; None where nobody could read it, which is never the same as silence.
        text: the words.
        source: the document they stand in.
        locator: the place in it.
        span: the characters of the source that ``text`` covers.
        speaker: who spoke for the author.
        attribution: how it is known.
        date: when it was said.
        unread: why there is no norm; given exactly when ``norm`` is None.
        title: a short name for tables; empty where the id must do.
        parts: the stretches of the source that make up ``text``, joined by one space each, where it
            is not one stretch: the opening of a list with one of its points, words across lines.

    Raises:
        InvalidRecord: if a norm is missing without a reason, present with one, its evidence lies
            outside the text, or the parts are not as long as the text.

    >>> from clauses import load
    >>> load("december-2021")["D4"].norm.scope.quantity
    > 1 brigades
    """

    id: str = field(validator=is_text())
    author: Party = field(validator=is_a(Party))
    stance: Stance = field(validator=is_a(Stance))
    norm: Norm | None = field(validator=is_a(Norm, optional=True))
    text: str = field(validator=is_text())
    source: Source | None = field(default=None, validator=is_a(Source, optional=True))
    locator: Locator | None = field(default=None, validator=is_a(Locator, optional=True))
    span: Span | None = field(default=None, validator=is_a(Span, optional=True))
    speaker: Speaker | None = field(default=None, validator=is_a(Speaker, optional=True))
    attribution: Attribution = field(default=Attribution.OFFICIAL, validator=is_a(Attribution))
    date: datetime.date | None = field(default=None, validator=is_a(datetime.date, optional=True))
    unread: str = field(default="", validator=is_text(empty=True))
    title: str = field(default="", validator=is_text(empty=True))
    parts: tuple[Span, ...] = field(default=(), converter=as_tuple, validator=all_are(Span))

    def __attrs_post_init__(self) -> None:
        if (self.norm is None) is not bool(self.unread.strip()):
            found = "no norm and no reason" if self.norm is None else "a norm and a reason"
            allowed = "a norm, or the reason why it could not be read"
            raise InvalidRecord(f"Clause {self.id}", found=found, allowed=allowed)
        for where, span in self._spans():
            if span.end > len(self.text):
                allowed = f"characters inside the text, 0 to {len(self.text)}"
                raise InvalidRecord(f"Clause {self.id}: {where}", found=span, allowed=allowed)
        if self.parts and _joined(self.parts) != len(self.text):
            allowed = f"parts that make {len(self.text)} characters, one space between two"
            raise InvalidRecord(f"Clause {self.id}.parts", found=self.parts, allowed=allowed)

    def _spans(self) -> list[tuple[str, Span]]:
        if self.norm is None:
            return []
        marked = [(entry.facet.value, entry.span) for entry in self.norm.evidence]
        provisos = (*self.norm.conditions, *self.norm.exceptions)
        return marked + [(p.text, p.span) for p in provisos if p.span is not None]

    def __repr__(self) -> str:
        """Print id, author, stance and the norm as a formula."""
        said = repr(self.norm) if self.norm else f"unread: {self.unread}"
        return f"{self.id} · {self.author} · {self.stance.name} · {said}"

    @property
    def name(self) -> str:
        """Id and title, as tables show them."""
        return f"{self.id} {self.title}".strip()

    def words(self, facet: Facet) -> str:
        """The words that one facet rests on, or the whole text where none were marked."""
        span = self.norm.words(facet) if self.norm else None
        return span.of(self.text) if span else self.text

    @property
    def cited(self) -> str:
        """Where the words stand, as a reader would cite it; empty where nothing is known."""
        title = self.source.title if self.source else ""
        return ", ".join(part for part in (title, str(self.locator or "")) if part)

    def located(self, span: Span) -> tuple[Span, ...]:
        """Where a stretch of the text stands in the source: one span for each part it touches.

        Args:
            span: characters of ``text``.

        Returns:
            Spans of the source, in the order of the text; none where its places are not known,
            because there are no parts and ``span`` is missing or covers other words.

        Raises:
            InvalidRecord: if the span leads out of the text.

        >>> from clauses import UNATTRIBUTED, Clause, Span, Stance
        >>> facts = {"unread": "no verb", "parts": [Span(10, 12), Span(40, 48)]}
        >>> points = Clause("P1", UNATTRIBUTED, Stance.PROVISION, None, "No brigade.", **facts)
        >>> points.located(Span(0, 10))
        ([10:12], [40:47])
        """
        if span.end > len(self.text):
            allowed = f"characters inside the text, 0 to {len(self.text)}"
            raise InvalidRecord(f"Clause {self.id}.located", found=span, allowed=allowed)
        found, at = [], 0
        for part in self.parts or self._whole():
            length = part.end - part.start
            start, end = max(span.start - at, 0), min(span.end - at, length)
            if start < end:
                found.append(Span(part.start + start, part.start + end))
            at += length + 1
        return tuple(found)

    def _whole(self) -> tuple[Span, ...]:
        known = self.span is not None and _joined((self.span,)) == len(self.text)
        return (self.span,) if self.span and known else ()


def _joined(parts: tuple[Span, ...]) -> int:
    return sum(part.end - part.start for part in parts) + len(parts) - 1
