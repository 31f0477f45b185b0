"""Ask a document whether a statement holds in it: find the passages that answer, and judge them."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from clauses.errors import InvalidRecord
from clauses.judging.answering import EFFECTS, Told, conclude, told
from clauses.model.answers import Answer, Answers, Entailment
from clauses.model.document import Document
from clauses.model.node import ProvisionKind
from clauses.model.reason import Effect, Reason
from clauses.model.scope import Facet
from clauses.model.source import Locator
from clauses.verbs.extract import extract, passages

if TYPE_CHECKING:
    from clauses.matching.asking import Statement
    from clauses.matching.searching import Passages, Piece

# A passage that speaks of less of a statement does not answer it.
SPEAKING = 0.34
# Passages that are judged; those behind have too little to do with the statement.
JUDGED = 5
# What is said of a passage that speaks of a statement where nothing is opposed.
UNOPPOSED = "It speaks of what the statement says, and nothing is opposed."
_UNOPPOSED = Reason(Facet.WORDING, Effect.ACCEPTS, UNOPPOSED)
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
    said = {one.number: _with(one, judged[one.number]) for one in speaking}
    if decisive is not None:
        deciding = speaking[decisive]
        said[deciding.number] = _deciding(said[deciding.number], entailment)
    listed = [said.get(one.number, one) for one in ranked[:most]]
    listed += [one for one in said.values() if one.entailment and one not in listed]
    because = "No passage speaks of what the statement says."
    if decisive is not None:
        because = _because(said[speaking[decisive].number])
    return Answers(statement, entailment, because, tuple(listed), len(asking.passages))


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
        from clauses.matching.searching import unmarked

        opening = piece.opening or " ".join(piece.text.split())
        points = (unmarked(one.text) for one in self.passages.pieces if one.opening == opening)
        return opening, tuple(points)

    def _speaks(self, at: int) -> "Callable[[Iterable[str]], float]":
        return lambda terms: self.passages.speaks(at, tuple(terms))

    def _tells(self, term: str) -> bool:
        return self.passages.share(term) <= COMMON


def _with(answer: Answer, found: tuple[Told, ...]) -> Answer:
    """An answer with what was judged of it; as it is where it lays down nothing of the act."""
    if not found:
        return answer
    decisive = next((one for one in found if one.entailment), found[0])
    reasons = tuple(one.reason for one in found)
    return evolve(
        answer, entailment=decisive.entailment, because=decisive.reason.text, reasons=reasons
    )


def _deciding(answer: Answer, entailment: Entailment) -> Answer:
    """The answer that decides, which may do so by speaking of all, with nothing against it."""
    if answer.entailment is entailment:
        return answer
    told = next((one for one in answer.reasons if one.effect is EFFECTS[entailment]), None)
    because = told.text if told else UNOPPOSED
    reasons = answer.reasons if told else (*answer.reasons, _UNOPPOSED)
    return evolve(answer, entailment=entailment, because=because, reasons=reasons)


def _because(answer: Answer) -> str:
    words = next((one.position for one in answer.reasons if one.text == answer.because), "")
    return f"{answer.place}: {f'“{words}”. ' if words else ''}{answer.because}"


def _pieces(document: str | Document | Iterable[str]) -> "list[Piece]":
    from clauses.matching.listed import listed
    from clauses.matching.searching import Piece

    if not isinstance(document, (str, Document)):
        return listed(list(document))
    return [
        Piece(
            one.text[one.opening :], one.text[: one.opening].rstrip(), _place(one.locator, number)
        )
        for number, one in enumerate(passages(document), 1)
    ]


def _place(locator: Locator | None, number: int) -> str:
    """Where a passage stands; its number where it is only one paragraph among others."""
    path = locator.path if locator else ()
    bare = len(path) == 1 and path[0].split()[0] == ProvisionKind.PARAGRAPH.value
    return str(number) if locator is None or bare else str(locator)
