"""What a command that may fail its purpose gives back: its text, and an exit status."""

from attrs import frozen

FAILED = 1


@frozen
class Outcome:
    """What a command prints, and the status it leaves.

    Attributes:
        text: what is printed.
        status: 0, or `FAILED` where what was asked for does not hold.

    >>> Outcome("2 verdicts changed.", FAILED).status
    1
    """

    text: str
    status: int = 0
