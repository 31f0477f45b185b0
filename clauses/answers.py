"""Ask a document whether a statement holds in it: find the passages that answer, and judge them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from clauses.errors import InvalidRecord
from clauses.extract import extract, passages
from clauses.judging.answering import Told, conclude, told
from clauses.model.answers import Answer, Answers, Entailment
from clauses.model.document import Document

if TYPE_CHECKING:
    from clauses.matching.asking import Statement
    from clauses.matching.searching import Passages, Piece

# A passage that speaks of less of a statement does not answer it.
SPEAKING = 0.34
# Passages that are judged; those behind have too little to do with the statement.
JUDGED = 5
# A stem in more than this share of the passages is what the whole text is about.
COMMON = 0.25


def answers(
    document: str | Document | Iterable[str],
    statement: str,
    *,
    least: float = SPEAKING,
    most: int | None = JUDGED,
) -> Answers:
    """Say whether a statement holds in a text, and rank the passages that tell.

    Args:
        document: a text, what `clauses.read` made of a file, or passages that someone cut already,
            in order.
        statement: what the text is asked, as a sentence: "The tenant may sublet a room."
        least: how much of the statement a passage must speak of to answer it, from 0 to 1.
        most: how many passages to list, the likeliest; all if None.

    Returns:
        The answers. The same words always give the same answers.

    Raises:
        InvalidRecord: if the statement has no words.

    >>> from clauses import answers
    >>> text = "The tenant shall pay rent. The tenant shall not sublet any room."
    >>> found = answers(text, "The tenant may sublet a room.")
    >>> found.entailment, found.ranked[0].text
    (<Entailment.CONTRADICTED: 'contradicted'>, 'The tenant shall not sublet any room.')
    """
    from clauses.matching.asking import asked  # the lexicon behind it is slow to import
    from clauses.matching.searching import Passages
    from clauses.matching.sketching import sketch_clauses

    clauses = extract(statement)
    if not clauses:
        raise InvalidRecord("statement", found="a text without words", allowed="a sentence")
    asking = _Asking(Passages(_pieces(document)), asked(sketch_clauses(clauses)))
    ranked = asking.ranked()
    speaking = asking.defining(ranked) or [one for one in ranked[:JUDGED] if one.coverage >= least]
    judged = {one.number: asking.judged(one) for one in speaking}
    entailment, decisive = conclude(tuple(judged.values()), closed=asking.closed)
    listed = [_told(one, judged.get(one.number)) for one in ranked[:most]]
    because = _because(entailment, speaking, judged, decisive)
    return Answers(statement, entailment, because, tuple(listed), len(ranked))


@frozen(eq=False)
class _Asking:
    """A statement beside the passages of a text."""

    passages: "Passages"
    statement: "Statement"

    @property
    def closed(self) -> bool:
        from clauses.matching.defining import closes

        return closes(self.statement)

    def ranked(self) -> list[Answer]:
        scores = self.passages.scores(self.statement.terms)
        order = sorted(range(len(scores)), key=lambda at: -scores[at])
        return [self._answer(at, scores[at]) for at in order if scores[at] and self._told(at)]

    def _told(self, at: int) -> bool:
        return bool(self.passages.pieces[at].text.strip())

    def _answer(self, at: int, score: float) -> Answer:
        piece = self.passages.pieces[at]
        share = min(round(self.passages.coverage(at, self.statement), 6), 1.0)
        return Answer(
            at, piece.text, round(score, 6), share, opening=piece.opening, place=piece.place
        )

    def defining(self, ranked: Sequence[Answer]) -> list[Answer]:
        """The passages that say what falls under the subject, where that is what is asked."""
        return [one for one in ranked if self.closed and self.judged(one)][:JUDGED]

    def judged(self, answer: Answer) -> tuple[Told, ...]:
        from clauses.matching.bearings import bearings
        from clauses.matching.defining import definitions, includes

        piece = self.passages.pieces[answer.number]
        if self.closed:
            found = tuple(definitions(self.statement, *self._list(piece)))
        elif includes(self.statement):
            return ()
        else:
            found = bearings(self.statement, piece.whole, self._speaks(answer.number), self._tells)
        return tuple(map(told, found))

    def _list(self, piece: "Piece") -> tuple[str, tuple[str, ...]]:
        """A passage, or the opening of its list, with the points of the list."""
        opening = piece.opening or " ".join(piece.text.split())
        points = (one.text for one in self.passages.pieces if one.opening == opening)
        return opening, tuple(points)

    def _speaks(self, at: int) -> "Callable[[Iterable[str]], float]":
        return lambda terms: self.passages.speaks(at, tuple(terms))

    def _tells(self, term: str) -> bool:
        return self.passages.share(term) <= COMMON


def _told(answer: Answer, found: tuple[Told, ...] | None) -> Answer:
    """An answer with what was judged of it; as it is where it was not judged."""
    if not found:
        return answer
    decisive = next((one for one in found if one.entailment), found[0])
    reasons = tuple(one.reason for one in found)
    return evolve(
        answer, entailment=decisive.entailment, because=decisive.reason.text, reasons=reasons
    )


def _because(
    entailment: Entailment,
    speaking: Sequence[Answer],
    judged: Mapping[int, tuple[Told, ...]],
    decisive: int | None,
) -> str:
    if decisive is None:
        return "No passage speaks of what the statement says."
    answer = speaking[decisive]
    found = (one for one in judged[answer.number] if one.entailment is entailment)
    reason = next(found, None)
    if reason is None:
        return f"Passage {answer.place} speaks of all of it, and nothing is opposed."
    return f"Passage {answer.place}: “{reason.reason.position}”. {reason.reason.text}"


def _pieces(document: str | Document | Iterable[str]) -> "list[Piece]":
    from clauses.matching.listed import listed
    from clauses.matching.searching import Piece

    if not isinstance(document, (str, Document)):
        return listed(list(document))
    return [
        Piece(one.text[one.opening :], one.text[: one.opening].rstrip(), str(one.locator or number))
        for number, one in enumerate(passages(document), 1)
    ]
