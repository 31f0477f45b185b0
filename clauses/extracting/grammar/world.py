"""What reading a sentence needs to know of the world: who can act, and what is a role."""

from collections.abc import Callable

from attrs import frozen

IsActor = Callable[[str], bool]


@frozen
class Grammar:
    """What reading a sentence needs to know of the world.

    Attributes:
        actor: whether the words of a subject name somebody who can act, not a text or thing.
        role: whether they name a role of an instrument, such as *each Party*.
    """

    actor: IsActor
    role: IsActor
