"""What was found when the provisions of one or two instruments were held against each other."""

from collections.abc import Iterator

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.clause import Clause
from clauses.model.difference import Differences
from clauses.model.relation import ConflictKind
from clauses.model.verdict import Verdict


@frozen(repr=False)
class Clash:
    """Two provisions that cannot both be the rule.

    Attributes:
        verdict: the conflict, with its kind, reasons and confidence.
        score: how strong it is, from 0 to 1; what a list is ranked by.
        differences: what the two wordings share, and in what they differ.

    Raises:
        InvalidRecord: if the verdict is no conflict.

    >>> from clauses import conflicts
    >>> text = "Each port shall open at noon. Each port shall not open at noon."
    >>> conflicts(text).clashes[0]
    1 × 2: conflict (modality), high, score 0.94
    """

    verdict: Verdict = field(validator=is_a(Verdict))
    score: float = field(validator=is_a(float))
    differences: Differences = field(validator=is_a(Differences))

    def __attrs_post_init__(self) -> None:
        if self.verdict.conflict is None or not 0 <= self.score <= 1:
            found = f"{self.verdict!r} with score {self.score}"
            raise InvalidRecord("Clash", found=found, allowed="a conflict with a score from 0 to 1")

    def __repr__(self) -> str:
        """Print the verdict and the score."""
        return f"{self.verdict!r}, score {self.score:.2f}"

    @property
    def doubted(self) -> "SetAside":
        """The same pair where so low a score is set aside."""
        because = f"Too unsure, with a score of {self.score:.2f}: {self.verdict.because}"
        return SetAside(self.left, self.right, because, round(self.differences.shared, 6))

    @property
    def kind(self) -> ConflictKind:
        """What collides."""
        assert self.verdict.conflict is not None  # noqa: S101 (checked at construction)
        return self.verdict.conflict

    @property
    def left(self) -> Clause:
        """The provision that comes first."""
        return self.verdict.demand

    @property
    def right(self) -> Clause:
        """The provision held against it."""
        return self.verdict.position


@frozen
class SetAside:
    """Two provisions on one subject that were looked at and found to be no conflict.

    Attributes:
        left: the provision that comes first.
        right: the one held against it.
        because: why they do not collide.
        likeness: how much of the shorter one stands in the other.

    >>> from clauses import conflicts
    >>> text = "The port shall pay the mine. The mine shall pay the port."
    >>> conflicts(text, keep=5).considered[0].because
    'The same act is laid on others, or the two have changed places.'
    """

    left: Clause = field(validator=is_a(Clause))
    right: Clause = field(validator=is_a(Clause))
    because: str = field(validator=is_text())
    likeness: float = field(validator=is_a(float))


@frozen(repr=False)
class Conflicts:
    """The conflicts of one instrument, or between two, the strongest first.

    Attributes:
        clashes: the conflicts.
        considered: pairs that were looked at and set aside, the most alike first; as many as were
            asked for.
        provisions: how many provisions were read.
        pairs: how many pairs share enough words to be looked at.
        unread: the provisions in which no norm was found; they were compared by wording alone.

    >>> from clauses import conflicts
    >>> conflicts("Each port shall open at noon. Each port shall not open at noon.")
    1 conflict in 2 provisions, of 1 pair looked at
    """

    clashes: tuple[Clash, ...] = field(default=(), converter=as_tuple, validator=all_are(Clash))
    considered: tuple[SetAside, ...] = field(
        default=(), converter=as_tuple, validator=all_are(SetAside)
    )
    provisions: int = field(default=0, validator=is_a(int))
    pairs: int = field(default=0, validator=is_a(int))
    unread: tuple[Clause, ...] = field(default=(), converter=as_tuple, validator=all_are(Clause))

    def __len__(self) -> int:
        """How many conflicts were found."""
        return len(self.clashes)

    def __iter__(self) -> Iterator[Clash]:
        """The conflicts, the strongest first."""
        return iter(self.clashes)

    def __repr__(self) -> str:
        """Print how many conflicts, provisions and pairs there are."""
        found = _count(len(self.clashes), "conflict")
        provisions, pairs = _count(self.provisions, "provision"), _count(self.pairs, "pair")
        return f"{found} in {provisions}, of {pairs} looked at"

    @property
    def verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts of the conflicts, the strongest first."""
        return tuple(clash.verdict for clash in self.clashes)


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
