"""Finds in a regular expression what may take more than linear time, rather too often than not.

Three shapes are found: *nested*, an endless loop of endless loops that can share their text in many
ways; *adjacent*, two endless loops side by side that can take the same characters; *restarting*,
an endless loop that a search enters again at each character that the loop itself would take, and
that something must follow.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import groupby
from typing import Any

from attrs import evolve, field, frozen

parser: Any = import_module("re._parser")
constants: Any = import_module("re._constants")

# Letters, figures, signs and spaces stand for all that expressions tell apart.
ALPHABET = frozenset(map(chr, range(128))) | frozenset(
    "éßЯяª²٣中“”‘’«»–—…§°•·\u00a0\u00ad\u200b\u2028\x85"
)
SPACES = frozenset(one for one in ALPHABET if one.isspace())
DIGITS = frozenset(one for one in ALPHABET if one.isdecimal())
WORDS = frozenset(one for one in ALPHABET if re.match(r"\w", one))
CATEGORIES = {
    "CATEGORY_SPACE": SPACES,
    "CATEGORY_NOT_SPACE": ALPHABET - SPACES,
    "CATEGORY_DIGIT": DIGITS,
    "CATEGORY_NOT_DIGIT": ALPHABET - DIGITS,
    "CATEGORY_WORD": WORDS,
    "CATEGORY_NOT_WORD": ALPHABET - WORDS,
}
# Loops that end by themselves soon enough count as bounded.
ENDLESS = 5000
MOST_WAYS = 2000
Signs = frozenset[str]


@frozen
class Step:
    """A sign, or a loop; of a loop of several, what each round must take.

    Attributes:
        parts: the signs that each of the characters it must take may be.
        least: how often at least.
        endless: whether it has no end.
        guard: of a place between characters, the signs in a run of which it cannot lie.
        fails: whether it is such a place, and may be missed behind a loop.
    """

    parts: tuple[Signs, ...]
    least: int = 1
    endless: bool = False
    guard: Signs = field(default=frozenset())
    fails: bool = False

    @property
    def signs(self) -> Signs:
        return frozenset().union(*self.parts)


Way = tuple[Step, ...]


def dangers(pattern: str, flags: int = 0, *, searched: bool = True) -> set[str]:
    """The dangerous shapes in an expression: ``nested``, ``adjacent``, ``restarting``.

    Args:
        pattern: the expression.
        flags: its flags.
        searched: whether it is tried at each place of a text; if not, it never restarts.
    """
    parsed = parser.parse(pattern, flags)
    reader = _Reader(parsed.state.flags)
    found: set[str] = set()
    for way in reader.ways(parsed):
        found |= {"adjacent"} if _adjacent(way) else set()
        found |= {"restarting"} if searched and _restarting(way) else set()
    return found | reader.found


def _adjacent(way: Way) -> bool:
    loops = [index for index, step in enumerate(way) if step.endless]
    pairs = ((first, second) for at, first in enumerate(loops) for second in loops[at + 1 :])
    return any(
        _share(way[first], way[second]) and _joined(way, first, second) for first, second in pairs
    )


def _joined(way: Way, first: int, second: int) -> bool:
    """Whether what stands between two loops can be taken from what both can take."""
    both = way[first].signs & way[second].signs
    return all(_within(step, both) for step in way[first + 1 : second])


def _share(one: Step, other: Step) -> bool:
    return _within(one, other.signs) and _within(other, one.signs)


def _within(step: Step, signs: Signs) -> bool:
    """Whether a step can be made inside a run of some signs."""
    return (step.least == 0 and not step.endless) or all(part & signs for part in step.parts)


def _restarting(way: Way) -> bool:
    for index, step in enumerate(way):
        before, behind = way[:index], way[index + 1 :]
        guarded = any(step.signs <= one.guard for one in before if not one.parts)
        entered = all(one.least == 0 or _within(one, step.signs) for one in before if one.parts)
        fails = any(one.least and (one.parts or one.fails) for one in behind)
        if step.endless and entered and fails and not guarded:
            return True
    return False


def _unlike(ways: Iterable[Way]) -> list[Way]:
    """One of all ways that differ in their letters alone, as those through lists of words do."""
    return list({tuple(_likenesses(way)): way for way in ways}.values())[:MOST_WAYS]


def _likenesses(way: Way) -> Iterator[object]:
    return (like for like, _ in groupby(map(_likeness, way)))


def _likeness(step: Step) -> object:
    if step.endless or not step.parts:
        return step
    return step.least > 0, frozenset(_kinds(part) for part in step.parts)


@cache
def _kinds(signs: Signs) -> frozenset[int]:
    """Spaces, figures, letters, or which other signs may stand there."""
    return frozenset(
        0 if one in SPACES else 1 if one in DIGITS else 2 if one in WORDS else ord(one)
        for one in signs
    )


class _Reader:
    """Takes an expression apart into the ways through it."""

    def __init__(self, flags: int) -> None:
        self.flags = flags
        self.found: set[str] = set()

    def ways(self, items: Any) -> list[Way]:
        """Every way through a sequence; those through branches one by one, as far as they go."""
        ways: list[Way] = [()]
        for item in items:
            steps = _unlike(self.steps(*item))
            ways = _unlike(way + more for way in ways for more in steps)
        return ways

    def steps(self, kind: Any, value: Any) -> Iterator[Way]:
        name = str(kind)
        if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
            yield from self.loop(name, *value)
        elif name == "SUBPATTERN":
            group = _Reader((self.flags | value[1]) & ~value[2])
            yield from group.ways(value[3])
            self.found |= group.found
        elif name == "ATOMIC_GROUP":
            yield from self.ways(value)
        elif name == "BRANCH":
            for branch in value[1]:
                yield from self.ways(branch)
        elif name in {"ASSERT", "ASSERT_NOT"}:
            yield from self.looking(name, *value)
        elif name == "AT":
            place = str(value)
            yield (Step((), guard=self.place(place), fails=place.startswith("AT_END")),)
        elif name in {"GROUPREF", "GROUPREF_EXISTS"}:
            yield ()
        else:
            yield (Step((self.signs(name, value),)),)

    def loop(self, name: str, least: int, most: Any, body: Any) -> Iterator[Way]:
        endless = most is constants.MAXREPEAT or most > ENDLESS
        if not endless:
            yield from self.round(least, self.ways(body))
            return
        for way in self.ways(body):
            if any(step.endless for step in way) and _adjacent(way + way):
                self.found.add("nested")
            needed = tuple(part for step in way if step.least for part in step.parts)
            parts = needed or tuple(part for step in way for part in step.parts)
            if parts:
                yield (Step(parts, least, endless=name != "POSSESSIVE_REPEAT"),)

    def round(self, least: int, ways: list[Way]) -> Iterator[Way]:
        """A body taken some times at most: once here, or not at all."""
        for way in ways:
            if least or any(step.endless for step in way):
                yield way
            else:
                yield tuple(evolve(step, least=0) for step in way)
        if not least and any(step.endless for way in ways for step in way):
            yield ()

    def looking(self, name: str, direction: int, body: Any) -> Iterator[Way]:
        if direction > 0:
            if name == "ASSERT":
                yield from self.ways(body)
            else:
                for way in self.ways(body):
                    if _adjacent(way):
                        self.found.add("adjacent")
                yield (Step((), fails=True),)
            return
        signs = frozenset[str]().union(*(step.signs for way in self.ways(body) for step in way))
        single = all(len(way) == 1 for way in self.ways(body))
        guard = signs if name == "ASSERT_NOT" and single else frozenset()
        if name == "ASSERT" and single:
            guard = ALPHABET - signs
        yield (Step((), 1, guard=guard),)

    def place(self, name: str) -> Signs:
        if name == "AT_BEGINNING_STRING":
            return ALPHABET
        if name == "AT_BEGINNING":
            return ALPHABET - {"\n"} if self.flags & re.MULTILINE else ALPHABET
        return WORDS if name == "AT_BOUNDARY" else frozenset()

    def signs(self, name: str, value: Any) -> Signs:
        if name == "ANY":
            return ALPHABET if self.flags & re.DOTALL else ALPHABET - {"\n"}
        if name == "IN":
            inside = frozenset[str]()
            for kind, each in value:
                inside |= self.signs(str(kind), each) if str(kind) != "NEGATE" else inside
            return ALPHABET - inside if str(value[0][0]) == "NEGATE" else inside
        if name == "CATEGORY":
            return CATEGORIES[str(value)]
        if name == "RANGE":
            return self.cased(one for one in ALPHABET if value[0] <= ord(one) <= value[1])
        one = self.cased([chr(value)])
        return ALPHABET - one if name == "NOT_LITERAL" else one

    def cased(self, signs: Any) -> Signs:
        given = frozenset(signs)
        if self.flags & re.IGNORECASE:
            given |= {one.lower() for one in given} | {one.upper() for one in given}
        return given
