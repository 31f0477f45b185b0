"""Numbers in collections: treaty series, documents of organisations, acts of the Union."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import frozen

from clauses.lexicon.citations import table


@frozen
class Number:
    """A number in a collection.

    Attributes:
        start: where it begins.
        end: where it ends.
        written: the collection and number in one spelling.
    """

    start: int
    end: int
    written: str


@cache
def _patterns() -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], str], ...]]:
    """One expression that finds a candidate, and those that tell which it is."""
    entries = [(entry["pattern"], entry["writes"]) for entry in table("series").values()]
    # Names would clash in the joint expression, so there groups go without them.
    joint = "|".join(re.sub(r"\(\?P<\w+>", "(?:", pattern) for pattern, _ in entries)
    single = tuple((re.compile(pattern), writes) for pattern, writes in entries)
    return re.compile(rf"(?<![\w/.])(?:{joint})"), single


def series(text: str) -> Iterator[Number]:
    """Every number of a collection in a text, in order.

    >>> [one.written for one in series("Printed in 1833 UNTS 3, see A/RES/2625 (XXV).")]
    ['1833 UNTS 3', 'A/RES/2625 (XXV)']
    """
    for candidate in _patterns()[0].finditer(text):
        found = number_at(text, candidate.start())
        if found:
            yield found


def number_at(text: str, at: int) -> Number | None:
    """The number of a collection that begins at a place, the longest where several do."""
    found = [
        (match, writes) for pattern, writes in _patterns()[1] if (match := pattern.match(text, at))
    ]
    if not found:
        return None
    match, writes = max(found, key=lambda one: one[0].end())
    end = match.start() + len(match[0].rstrip(".-"))
    # A path such as and/or or A/B testing holds no figure; every document number does.
    if not any(map(str.isdigit, match[0])):
        return None
    return Number(match.start(), end, _write(match, writes))


def _write(match: re.Match[str], writes: str) -> str:
    """Fill the first spelling whose parts were all found; the words as printed where none is."""
    parts = {
        name: " ".join(part.split()).rstrip(".-")
        for name, part in match.groupdict().items()
        if part
    }
    forms = writes.split("|")
    fitting = (one for one in forms if set(re.findall(r"\{(\w+)", one)) <= parts.keys())
    form = next(fitting, None)
    return form.format(**parts) if form else " ".join(match[0].split())
