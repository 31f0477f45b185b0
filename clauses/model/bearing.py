"""How one act that a passage lays down bears on a statement."""

from attrs import field, frozen

from clauses.model.checks import is_a, is_text
from clauses.model.difference import Contrast
from clauses.model.modality import Modality


@frozen
class Bearing:
    """An act of a statement beside one of a passage.

    Attributes:
        contrast: MODALITY where both lay down an act; SOLE where the statement shuts others out and
            the passage tells what there is.
        asked: what the statement says of the act.
        said: what the passage says of it; of a contrary act, what that says of this one.
        statement: the words of the statement.
        passage: the words of the passage.
        contrary: whether the passage is told of the contrary act, as returning is of keeping.
        specific: how much of what the statement says of its act the passage has, from 0 to 1.
        excepted: whether the passage takes something out of its rule.
        named: whether that is what the statement is about.
        only: whether the passage allows or demands the act in one case or way only.
        bounded: whether the statement takes something out of its own rule.
        others: how many things the passage tells of that the statement shuts out.

    >>> Bearing(Contrast.MODALITY, Modality.PERMISSION, Modality.PROHIBITION).opposed
    True
    """

    contrast: Contrast = field(validator=is_a(Contrast))
    asked: Modality = field(validator=is_a(Modality))
    said: Modality = field(validator=is_a(Modality))
    statement: str = field(default="", validator=is_text(empty=True))
    passage: str = field(default="", validator=is_text(empty=True))
    contrary: bool = field(default=False, validator=is_a(bool))
    specific: float = field(default=1.0, validator=is_a(float))
    excepted: bool = field(default=False, validator=is_a(bool))
    named: bool = field(default=False, validator=is_a(bool))
    only: bool = field(default=False, validator=is_a(bool))
    bounded: bool = field(default=False, validator=is_a(bool))
    others: int = field(default=0, validator=is_a(int))

    @property
    def upheld(self) -> bool:
        """Whether what the passage says brings the statement with it."""
        return self.said.leaves_open <= self.asked.leaves_open

    @property
    def opposed(self) -> bool:
        """Whether what the passage says leaves the statement no room."""
        return self.said.leaves_open.isdisjoint(self.asked.leaves_open)
