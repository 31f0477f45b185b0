"""What two wordings share, and what each has instead of the other."""

from enum import Enum

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.extent import Extent
from clauses.model.source import Span


class Contrast(Enum):
    """In what two wordings of one rule differ.

    >>> Contrast("number")
    <Contrast.NUMBER: 'number'>
    """

    MODALITY = "modality"  # another modality for the same act, or the same for the contrary act
    POWER = "power"  # one has the say, and the other denies it
    STRENGTH = "strength"  # a duty and a recommendation
    NONE = "none"  # none in the one, all or some in the other
    NEGATION = "negation"  # a negation that the other lacks, outside the words of modality
    CONTRARY = "contrary"  # a word and its contrary: approved, unapproved
    NUMBER = "number"  # another number of the same unit, or another date
    CONDITION = "condition"  # a condition or exception that the other lacks
    SOLE = "sole"  # one shuts others out (only, solely), and the other does not
    CONTENT = "content"  # other words for what is done, to what, or how


@frozen
class Difference:
    """One point in which two wordings differ.

    Attributes:
        contrast: the kind of difference.
        left: the words of the left wording; empty where it has nothing there.
        right: the words of the right wording.
        left_span: where the left words stand.
        right_span: where the right words stand.

    >>> Difference(Contrast.NUMBER, "30 days", "15 days").left
    '30 days'
    """

    contrast: Contrast = field(validator=is_a(Contrast))
    left: str = field(default="", validator=is_text(empty=True))
    right: str = field(default="", validator=is_text(empty=True))
    left_span: Span | None = field(default=None, validator=is_a(Span, optional=True))
    right_span: Span | None = field(default=None, validator=is_a(Span, optional=True))


@frozen
class Differences:
    """How two wordings lie to each other.

    Attributes:
        shared: how much of the shorter wording stands in the other, from 0 to 1.
        whole: how much of the longer wording stands in the other, from 0 to 1.
        told: how much the shared words tell: the sum of their weights.
        lacking: the weight of what the shorter wording has and the longer lacks.
        same_act: whether an act of the one is an act of the other.
        bearers: how those on whom the act is laid lie to each other; DISJOINT also where two
            parties have changed places, UNKNOWN where no act is shared or words do not tell.
        cases: how the conditions lie; DISJOINT where each has one, with no word in common.
        left_shorter: whether the left wording tells less.
        found: the differences.

    Raises:
        InvalidRecord: if a share is none.

    >>> Differences(1.0, 0.5, 7.0).found
    ()
    """

    shared: float = field(validator=is_a(float))
    whole: float = field(validator=is_a(float))
    told: float = field(validator=is_a(float))
    lacking: float = field(default=0.0, validator=is_a(float))
    same_act: bool = field(default=False, validator=is_a(bool))
    bearers: Extent = field(default=Extent.UNKNOWN, validator=is_a(Extent))
    cases: Extent = field(default=Extent.UNKNOWN, validator=is_a(Extent))
    left_shorter: bool = field(default=True, validator=is_a(bool))
    found: tuple[Difference, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Difference)
    )

    def __attrs_post_init__(self) -> None:
        if not (0 <= self.whole <= 1 and 0 <= self.shared <= 1):
            found = f"{self.shared}, {self.whole}"
            raise InvalidRecord("Differences", found=found, allowed="shares from 0 to 1")

    def of(self, *contrasts: Contrast) -> tuple[Difference, ...]:
        """The differences of some kinds.

        >>> Differences(1.0, 1.0, 3.0).of(Contrast.NUMBER)
        ()
        """
        return tuple(one for one in self.found if one.contrast in contrasts)
