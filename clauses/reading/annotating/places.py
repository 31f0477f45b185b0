"""The single places that one citation names: each item of a list, each number of a range."""

from collections.abc import Iterator
from itertools import islice, product

from attrs import frozen

from clauses.lexicon.citations import Unit, units
from clauses.model.source import Locator
from clauses.reading.annotating.mentions import Group, Mention
from clauses.reading.annotating.numbers import Item
from clauses.reading.structure.numerals import roman_value, to_roman

_MOST = 100
_INSIDE = ("paragraph", "subparagraph", "point")


@frozen
class Place:
    """One step of a citation.

    Attributes:
        unit: what it is called.
        printed: its number as printed.
        counted: whether the number counts from the first and is not printed there.
    """

    unit: Unit
    printed: str
    counted: bool = False

    @property
    def words(self) -> str:
        """The step in words: ``Article 5``, ``paragraph 2``."""
        if self.counted:
            return f"{self.printed} {self.unit.key}"
        name = self.unit.heads[0].capitalize() if self.unit.short else self.unit.heads[0]
        return f"{name} {self.printed}"

    @property
    def step(self) -> str:
        """The step as a locator prints it: ``Art. 5``, ``(2)``."""
        if self.counted:
            return self.words
        return f"{self.unit.short} {self.printed}" if self.unit.short else f"({self.printed})"


@frozen
class Target:
    """One place cited, with the words that cite it.

    Attributes:
        start: where those words begin.
        end: where they end.
        steps: the place, from the outside in.
        width: how many stand between the ends of the range if it is one of them and is not printed
            itself; else 0.
    """

    start: int
    end: int
    steps: tuple[Place, ...]
    width: int = 0

    @property
    def locator(self) -> Locator | None:
        """The place as cited; None where no number was."""
        return Locator(tuple(place.step for place in self.steps)) if self.steps else None


def targets(mention: Mention, *, filled: bool = True) -> list[Target]:
    """The places one citation names, in order; several numbers of one list share its other words.

    Args:
        mention: the citation.
        filled: whether the numbers between the ends of a range are counted out.

    >>> from clauses.reading.annotating.mentions import mentions
    >>> [str(one.locator) for one in targets(next(mentions("paragraphs 1 and 2 of Article 6")))]
    ['Art. 6(1)', 'Art. 6(2)']
    """
    if not mention.groups:
        return [Target(mention.start, mention.end, ())]
    rows = [list(_items(group, filled=filled)) for group in mention.groups]
    found = []
    for one in islice(product(*rows), _MOST):
        steps = tuple(place for _, places, _ in one for place in places)
        item = next(
            (each[0] for each, row in zip(one, rows, strict=True) if len(row) > 1), one[-1][0]
        )
        found.append(Target(item.start, item.end, steps, max(width for *_, width in one)))
    found[0] = Target(mention.start, found[0].end, found[0].steps, found[0].width)
    found[-1] = Target(found[-1].start, mention.end, found[-1].steps, found[-1].width)
    return found


def _items(group: Group, *, filled: bool) -> Iterator[tuple[Item, tuple[Place, ...], int]]:
    last: Item | None = None
    for item in group.items:
        if filled and item.ranged and last:
            between = _between(last.steps, item.steps)
            for printed in between:
                whole = Item(last.start, item.end, (*item.steps[:-1], printed))
                yield whole, _places(group, whole), len(between)
        yield item, _places(group, item), 0
        last = item


def _places(group: Group, item: Item) -> tuple[Place, ...]:
    first, *rest = item.steps
    names = _INSIDE if group.unit.short else _INSIDE[_depth(group.unit) :]
    inner = [units()[names[min(at, len(names) - 1)]][0] for at in range(len(rest))]
    steps = (Place(unit, printed) for unit, printed in zip(inner, rest, strict=True))
    return Place(group.unit, first, group.counted), *steps


def _depth(unit: Unit) -> int:
    return _INSIDE.index(unit.key) + 1 if unit.key in _INSIDE[:2] else 2


def _between(low: tuple[str, ...], high: tuple[str, ...]) -> list[str]:
    """The numbers between the ends of a range, where they can be counted."""
    first, last = low[-1], high[-1]
    if low[:-1] != high[:-1] or len(low) != len(high):
        return []
    if first.isdecimal() and last.isdecimal():
        return [str(one) for one in _counted(int(first), int(last))]
    values = roman_value(first), roman_value(last)
    if values[0] and values[1] and first.isupper() and last.isupper():
        return [to_roman(one).upper() for one in _counted(values[0], values[1])]
    if len(first) == len(last) == 1 and first.islower() and last.islower():
        return [chr(one) for one in _counted(ord(first), ord(last))]
    return []


def _counted(low: int, high: int) -> range:
    return range(low + 1, min(high, low + _MOST))
