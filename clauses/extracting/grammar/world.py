"""What reading a sentence needs to know of the world: who can act, and what is a role."""

from collections.abc import Callable

from attrs import evolve, frozen

_DEEPEST = 16  # clauses in clauses
IsActor = Callable[[str], bool]


@frozen
class Grammar:
    """What reading a sentence needs to know of the world.

    Attributes:
        actor: whether the words of a subject name somebody who can act, not a text or thing.
        role: whether they name a role of an instrument, such as *each Party*.
        depth: how many clauses deep the reading is inside the sentence.
    """

    actor: IsActor
    role: IsActor
    depth: int = 0

    @property
    def deeper(self) -> "Grammar":
        """The same inside a clause of the clause."""
        return evolve(self, depth=self.depth + 1)

    @property
    def too_deep(self) -> bool:
        """Whether nobody means what is said at this depth: "he said she said they said …"."""
        return self.depth > _DEEPEST
