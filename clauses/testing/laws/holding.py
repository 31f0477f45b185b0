"""Ask laws of many examples, and tell which is broken, on the smallest example there is."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from attrs import frozen

from clauses.testing.drawing import Flaky, NoSuchExample, SearchStrategy
from clauses.testing.strategies.smallest import smallest

T = TypeVar("T")
_ANSWERS = "every question has an answer"
_FLAKY = "the same question has the same answer", "it had two in a row"


@frozen
class Law(Generic[T]):
    """One thing that holds of every example.

    Attributes:
        says: the law, as a sentence without its full stop.
        complaint: what is wrong with an example, in words; empty where nothing is.
    """

    says: str
    complaint: Callable[[T], str]

    def broken_by(self, example: T) -> tuple[str, str] | None:
        """The law that is broken and what is wrong; an error is wrong whatever the law says."""
        try:
            complaint = self.complaint(example)
        except Exception as error:  # it is code of somebody else's, and may raise anything
            return _ANSWERS, f"{_shown(example)}\nraised {type(error).__name__}: {error}"
        return (self.says, complaint) if complaint else None


def hold(whose: str, laws: Sequence[Law[T]], examples: SearchStrategy[T], *, tries: int) -> None:
    """Ask every law of many examples.

    Args:
        whose: what is asked, as "the scorer".
        laws: the laws, in the order in which a broken one is told.
        examples: draws the examples.
        tries: how many are drawn.

    Raises:
        AssertionError: if a law is broken.

    >>> from hypothesis import strategies as st
    >>> small = Law("a number is small", lambda number: f"{number} is not" if number > 9 else "")
    >>> hold("the list", [small], st.integers(), tries=100)
    Traceback (most recent call last):
    AssertionError: the list breaks a law: a number is small.
      10 is not
    """

    def fails(example: T) -> bool:
        return any(law.broken_by(example) for law in laws)

    try:
        example = smallest(examples, fails, tries=tries)
    except NoSuchExample:
        return
    except Flaky:
        raise AssertionError(told(whose, *_FLAKY)) from None
    found = (law.broken_by(example) for law in laws)
    raise AssertionError(told(whose, *next(filter(None, found), _FLAKY)))


def told(whose: str, says: str, complaint: str) -> str:
    """A broken law in words, with the example beneath it.

    >>> print(told("the scorer", "a score is a number", "it gave None"))
    the scorer breaks a law: a score is a number.
      it gave None
    """
    indented = complaint.replace("\n", "\n  ")
    return f"{whose} breaks a law: {says}.\n  {indented}"


def _shown(example: object) -> str:
    if isinstance(example, tuple):
        return "\n".join(repr(one) for one in example)
    return repr(example)
