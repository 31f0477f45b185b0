"""One clause: what a party says on one point, with its words and where they stand."""

import datetime

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import is_a, is_text
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

    Raises:
        InvalidRecord: if a norm is missing without a reason, present with one, or its evidence
            lies outside the text.

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

    def __attrs_post_init__(self) -> None:
        if (self.norm is None) is not bool(self.unread.strip()):
            found = "no norm and no reason" if self.norm is None else "a norm and a reason"
            allowed = "a norm, or the reason why it could not be read"
            raise InvalidRecord(f"Clause {self.id}", found=found, allowed=allowed)
        for where, span in self._spans():
            if span.end > len(self.text):
                allowed = f"characters inside the text, 0 to {len(self.text)}"
                raise InvalidRecord(f"Clause {self.id}: {where}", found=span, allowed=allowed)

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
