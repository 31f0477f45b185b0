"""Why a clause was read as it was: each field of its norm, the words and the cue behind it."""

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.clause import Clause
from clauses.model.confidence import Confidence
from clauses.model.scope import Facet
from clauses.model.source import Span


@frozen
class Ground:
    """One field of a norm, and what it rests on.

    Attributes:
        facet: the field.
        value: what was read, in short: ``PROHIBITION``, ``> 1 brigades``.
        words: the words it rests on; empty where none were marked.
        span: where they stand in the clause's text; None where none were marked.
        cue: the lexicon entry behind the field; empty where there is none.
        rationale: why that entry means this, in the words of the lexicon.
        sure: how sure the reading is.

    >>> Ground(Facet.MODALITY, "PROHIBITION", "shall not", Span(5, 14)).sure
    <Confidence.HIGH: 'high'>
    """

    facet: Facet = field(validator=is_a(Facet))
    value: str = field(validator=is_text())
    words: str = field(default="", validator=is_text(empty=True))
    span: Span | None = field(default=None, validator=is_a(Span, optional=True))
    cue: str = field(default="", validator=is_text(empty=True))
    rationale: str = field(default="", validator=is_text(empty=True))
    sure: Confidence = field(default=Confidence.HIGH, validator=is_a(Confidence))

    def __attrs_post_init__(self) -> None:
        length = self.span.end - self.span.start if self.span else 0
        if len(self.words) != length:
            raise InvalidRecord(
                f"Ground {self.facet.value}",
                found=f"{self.words!r} at {self.span}",
                allowed="words that fill their span, or neither words nor span",
            )


@frozen(repr=False)
class Explanation:
    """A clause with the grounds of every field that was read from it.

    Attributes:
        clause: the clause; where it has no norm, its ``unread`` says why.
        grounds: what each field rests on; none where the clause has no norm.

    Raises:
        InvalidRecord: if a ground cites words that do not stand at its place in the clause.

    >>> from clauses import explain, load
    >>> explain(load("december-2021")["D4"]).grounds[0].value
    'DEMAND'
    """

    clause: Clause = field(validator=is_a(Clause))
    grounds: tuple[Ground, ...] = field(default=(), converter=as_tuple, validator=all_are(Ground))

    def __attrs_post_init__(self) -> None:
        for ground in self.grounds:
            if ground.span and ground.span.of(self.clause.text) != ground.words:
                raise InvalidRecord(
                    f"Explanation of {self.clause.id}: {ground.facet.value}",
                    found=f"{ground.words!r} at {ground.span}",
                    allowed="the words that stand there",
                )

    def __repr__(self) -> str:
        """Print the clause and how many fields are explained."""
        return f"Explanation of {self.clause.id}: {len(self.grounds)} fields"
