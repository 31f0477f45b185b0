"""Where a provision supposes something: its conditions and exceptions."""

from collections.abc import Iterator

from clauses.matching.row import Place, Row

# Other openers, such as *provided that*, may go on with a norm.
_SUPPOSING = frozenset({"if", "unless", "should", "whenever", "until", "in", "where", "when"})


def openers(row: Row) -> tuple[Place, ...]:
    """The words that open conditions and exceptions.

    >>> openers(Row("It may go if it pays, unless otherwise agreed."))
    ((3, 4),)
    """
    return tuple(_openers(row))


def _openers(row: Row) -> Iterator[Place]:
    at = 0
    while at < len(row):
        length = _opener(row, at)
        if length:
            yield at, at + length
        at += max(length, 1)


def _opener(row: Row, at: int) -> int:
    if any(row.reads(at, words) for words in row.book.marks["open"]):
        return 0
    found = (len(words) for words in row.book.marks["if"] if row.reads(at, words))
    return next(found, int(inverted(row, at)))


def inverted(row: Row, at: int) -> bool:
    """Whether a *should* supposes, as in "should there be a delay".

    >>> inverted(Row("Should ice form, it closes."), 0), inverted(Row("It should close."), 1)
    (True, False)
    """
    there = row.words[at + 1 : at + 2] == ("there",)
    return row.words[at] == "should" and (row.broken(at) or there)


def supposed(row: Row, opened: tuple[Place, ...]) -> tuple[Place, ...]:
    """What is only supposed: from the opener of a condition to the next comma.

    >>> row = Row("If it may go, it shall pay.")
    >>> supposed(row, openers(row))
    ((0, 4),)
    """
    found: list[Place] = []
    for start, end in opened:
        if row.words[start] in _SUPPOSING and (not found or end > found[-1][1]):
            behind = range(end, len(row))
            found.append((start, next((at for at in behind if row.broken(at)), len(row))))
    return tuple(found)
