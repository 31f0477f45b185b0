"""A result held against what people judged: every pair with both labels, and the figures."""

from collections.abc import Callable

from attrs import field, frozen

from clauses.errors import InvalidRecord, UnknownName
from clauses.model.checks import all_are, are_pairs, as_tuple, is_a, is_text
from clauses.model.confidence import Confidence
from clauses.model.figure import Agreement, Figure, Ranking, Score


@frozen
class Outcome:
    """One demand with one answer: what people expect there, and what was found.

    Attributes:
        demand: the demand's id.
        answer: the position's id, or the party's key.
        expected: the label people gave; None where nobody judged the pair, or they are split.
        found: the label of the result; None where the result does not judge the pair.
        party: whether the answer is a party with all it said, rather than one position.
        also: other labels that people would let pass.
        confidence: how sure the least sure of them is.
        votes: who gave which label, where there are several annotators.
        note: why people judged so.
        asked: the demand's words; empty where the result holds none.
        said: the words of the answer.
        why: the reasons of the verdict, the one that decided first.
        score: how sure the result is of its label; None where it gives no score.

    >>> Outcome("D2", "W9", "conflict", "partial")
    D2 × W9: expected conflict, found partial
    """

    demand: str = field(validator=is_text())
    answer: str = field(validator=is_text())
    expected: str | None = field(validator=is_a(str, optional=True))
    found: str | None = field(validator=is_a(str, optional=True))
    party: bool = field(default=False, validator=is_a(bool))
    also: tuple[str, ...] = field(default=(), converter=as_tuple, validator=all_are(str))
    confidence: Confidence = field(default=Confidence.HIGH, validator=is_a(Confidence))
    votes: tuple[tuple[str, str], ...] = field(default=(), converter=as_tuple, validator=are_pairs)
    note: str = field(default="", validator=is_text(empty=True))
    asked: str = field(default="", validator=is_text(empty=True))
    said: str = field(default="", validator=is_text(empty=True))
    why: tuple[str, ...] = field(default=(), converter=as_tuple, validator=all_are(str))
    score: float | None = field(default=None, validator=is_a(float, optional=True))

    def __repr__(self) -> str:
        """Print the pair and both labels."""
        expected, found = self.expected or "nothing", self.found or "nothing"
        return f"{self.name}: expected {expected}, found {found}"

    @property
    def name(self) -> str:
        """The pair, as a reader would name it."""
        return f"{self.demand} × {self.answer}"

    @property
    def judged(self) -> bool:
        """Whether people gave the pair a label, so that it enters the figures."""
        return self.expected is not None

    @property
    def right(self) -> bool:
        """Whether the label found is the one expected."""
        return self.judged and self.found == self.expected

    @property
    def accepted(self) -> bool:
        """Whether the label found is the one expected, or another that people would let pass."""
        return self.judged and self.found in (self.expected, *self.also)


@frozen(repr=False)
class Evaluation:
    """A result held against what people judged.

    Attributes:
        outcomes: every pair that the result or somebody judged.
        labels: the labels that occur on either side, in the order of the tables.
        accuracy: the share of the judged pairs whose label was found.
        accepted: the same, where a label that people would let pass counts as well.
        scores: precision, recall and F1 of each label.
        micro: the same of all labels, every pair counting alike.
        macro: the same of all labels, every label that occurs counting alike.
        kappa: Cohen's kappa between the result and the people.
        sure: accuracy by how sure people were, surest first.
        rankings: average precision and precision among the first few, where scores were given.
        agreement: how far several annotators agree; None where there is one.
        title: what was evaluated.

    Raises:
        InvalidRecord: if a pair stands twice, or the scores are not those of the labels.

    >>> from clauses.verbs.evaluate import evaluate
    >>> made = evaluate({("D1", "W1"): "partial"}, {("D1", "W1"): "conflict"})
    >>> made.errors
    (D1 × W1: expected conflict, found partial,)
    """

    outcomes: tuple[Outcome, ...] = field(converter=as_tuple, validator=all_are(Outcome))
    labels: tuple[str, ...] = field(converter=as_tuple, validator=all_are(str))
    accuracy: Figure = field(validator=is_a(Figure))
    accepted: Figure = field(validator=is_a(Figure))
    scores: tuple[Score, ...] = field(converter=as_tuple, validator=all_are(Score))
    micro: Score = field(validator=is_a(Score))
    macro: Score = field(validator=is_a(Score))
    kappa: Figure = field(validator=is_a(Figure))
    sure: tuple[Figure, ...] = field(default=(), converter=as_tuple, validator=all_are(Figure))
    rankings: tuple[Ranking, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Ranking)
    )
    agreement: Agreement | None = field(default=None, validator=is_a(Agreement, optional=True))
    title: str = field(default="Evaluation", validator=is_text())

    def __attrs_post_init__(self) -> None:
        pairs = [(one.demand, one.answer, one.party) for one in self.outcomes]
        if len(set(pairs)) < len(pairs):
            twice = next(one for at, one in enumerate(pairs) if one in pairs[:at])
            allowed = "each pair only once"
            raise InvalidRecord("Evaluation.outcomes", found=twice[:2], allowed=allowed)
        found = tuple(score.label for score in self.scores)
        if found != self.labels:
            allowed = f"one for each label: {', '.join(self.labels)}"
            raise InvalidRecord("Evaluation.scores", found=found, allowed=allowed)

    def __repr__(self) -> str:
        """Print how many pairs were judged, the accuracy and the number of errors."""
        judged, wrong = len(self._where(lambda one: one.judged)), len(self.errors)
        pairs, errors = _count(judged, "pair"), _count(wrong, "error")
        return f"{self.title}: {pairs} judged, accuracy {self.accuracy}, {errors}"

    def _where(self, test: Callable[[Outcome], bool]) -> tuple[Outcome, ...]:
        return tuple(one for one in self.outcomes if test(one))

    @property
    def errors(self) -> tuple[Outcome, ...]:
        """The pairs on which result and people differ, both having judged them."""
        return self._where(lambda one: one.judged and one.found is not None and not one.right)

    @property
    def missing(self) -> tuple[Outcome, ...]:
        """The pairs that people judged and the result does not; they count as not found."""
        return self._where(lambda one: one.judged and one.found is None)

    @property
    def unjudged(self) -> tuple[Outcome, ...]:
        """The pairs that the result judged and nobody else; they enter no figure."""
        return self._where(lambda one: not one.judged and not one.votes)

    @property
    def contested(self) -> tuple[Outcome, ...]:
        """The pairs on which annotators are split evenly; they enter no figure but agreement."""
        return self._where(lambda one: not one.judged and bool(one.votes))

    @property
    def confusion(self) -> tuple[tuple[int, ...], ...]:
        """How often each label expected (rows) met each label found, and last how often none."""
        at = {label: place for place, label in enumerate(self.labels)}
        rows = [[0] * (len(at) + 1) for _ in at]
        for one in self.outcomes:
            if one.expected is not None:
                rows[at[one.expected]][-1 if one.found is None else at[one.found]] += 1
        return tuple(map(tuple, rows))

    def score(self, label: str) -> Score:
        """How one label fared.

        Raises:
            UnknownName: if it occurs on neither side.
        """
        known = {score.label: score for score in self.scores}
        if label not in known:
            raise UnknownName("label", label, known=known)
        return known[label]


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
