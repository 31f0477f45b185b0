"""Which heading is the title of a text whose format has headings but no title."""

from collections.abc import Sequence

from attrs import evolve

from clauses.reading.raw import Block, Role


def titled(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Make the one heading of the first level the title, where the text begins with it.

    >>> [block.role.value for block in titled([Block(0, 6, Role.HEADING, 1), Block(8, 12)])]
    ['title', 'text']
    """
    highest = [block for block in blocks if block.role is Role.HEADING and block.level == 1]
    if len(highest) == 1 and blocks[0] is highest[0]:
        return (evolve(blocks[0], role=Role.TITLE), *blocks[1:])
    return tuple(blocks)
