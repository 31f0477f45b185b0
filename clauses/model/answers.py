"""What was found when a document was asked whether a statement holds in it."""

from collections.abc import Iterator
from enum import Enum

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.reason import Reason


class Entailment(Enum):
    """How a text stands to a statement.

    >>> Entailment("contradicted")
    <Entailment.CONTRADICTED: 'contradicted'>
    """

    ENTAILED = "entailed"
    CONTRADICTED = "contradicted"
    NOT_MENTIONED = "not mentioned"


@frozen(repr=False)
class Answer:
    """A passage that may answer a statement.

    Attributes:
        number: which passage it is, counted from 0 in the order of the text.
        text: its words.
        score: how much its words have to do with the statement; what passages are ranked by.
        coverage: how much of the statement it speaks of, from 0 to 1: of its act, of what the act
            is done to, and of the case it is for.
        entailment: how it stands to the statement; None where it only speaks of the matter.
        because: why.
        opening: the words that open the list it stands in.
        place: where it stands.
        reasons: what it rests on, with the words of both.

    Raises:
        InvalidRecord: if the coverage is not from 0 to 1, or the score is negative.

    >>> from clauses import answers
    >>> answers("Gulls may nest. Ships shall not dock.", "Ships may dock.").ranked[0]
    2: contradicted, coverage 1.00
    """

    number: int = field(validator=is_a(int))
    text: str = field(validator=is_text())
    score: float = field(validator=is_a(float))
    coverage: float = field(validator=is_a(float))
    entailment: Entailment | None = field(default=None, validator=is_a(Entailment, optional=True))
    because: str = field(default="", validator=is_text(empty=True))
    opening: str = field(default="", validator=is_text(empty=True))
    place: str = field(default="", validator=is_text(empty=True))
    reasons: tuple[Reason, ...] = field(default=(), converter=as_tuple, validator=all_are(Reason))

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.coverage <= 1 or self.score < 0:
            found = f"score {self.score}, coverage {self.coverage}"
            raise InvalidRecord(
                "Answer", found=found, allowed="a score from 0, a share from 0 to 1"
            )

    def __repr__(self) -> str:
        """Print which passage it is, and how it stands to the statement."""
        said = self.entailment.value if self.entailment else "speaks of it"
        return f"{self.place or self.number}: {said}, coverage {self.coverage:.2f}"


@frozen(repr=False)
class Answers:
    """Whether a statement holds in a text, and the passages that tell.

    Attributes:
        statement: the statement.
        entailment: whether the text upholds it, denies it, or says nothing of it.
        because: the deciding reason in one sentence.
        ranked: the passages that have to do with it, the likeliest first.
        passages: how many passages were looked at.

    >>> from clauses import answers
    >>> answers("Ships shall not dock at night.", "Ships may dock at night.")
    contradicted, by 1 of 1 passage
    """

    statement: str = field(validator=is_text())
    entailment: Entailment = field(validator=is_a(Entailment))
    because: str = field(validator=is_text())
    ranked: tuple[Answer, ...] = field(default=(), converter=as_tuple, validator=all_are(Answer))
    passages: int = field(default=0, validator=is_a(int))

    def __len__(self) -> int:
        """How many passages have to do with the statement."""
        return len(self.ranked)

    def __iter__(self) -> Iterator[Answer]:
        """The passages, the likeliest first."""
        return iter(self.ranked)

    def __repr__(self) -> str:
        """Print what was found and by how many passages."""
        plural = "" if self.passages == 1 else "s"
        return (
            f"{self.entailment.value}, by {len(self.deciding)} of {self.passages} passage{plural}"
        )

    @property
    def deciding(self) -> tuple[Answer, ...]:
        """The passages that stand to the statement as the whole text is held to."""
        return tuple(one for one in self.ranked if one.entailment is self.entailment)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What the deciding passages rest on."""
        return tuple(reason for one in self.deciding for reason in one.reasons)
