"""What every reader of a format hands to the structure: text, its blocks, and what it noticed."""

from enum import Enum

from attrs import field, frozen

from clauses.model.change import Change
from clauses.model.diagnostic import Diagnostic, Skipped
from clauses.model.node import Node
from clauses.model.source import Span


class Role(Enum):
    """What a block is, as far as the format says."""

    TEXT = "text"  # a paragraph, a list item, a line
    HEADING = "heading"  # the format calls it a heading or title
    TITLE = "title"  # the format calls it the title of the whole
    TABLE = "table"  # a whole table: cells parted by tabs, rows by line breaks
    FOOTNOTE = "footnote"


@frozen
class Block:
    """One paragraph, heading, table or note of the text, as the format delimits it.

    Attributes:
        start: its first character in the text.
        end: the character after its last.
        role: what the format says it is.
        level: how deep a heading is, from 1; 0 where the format does not say.
        label: how many characters at its start are a number given by the format, such as a list's
            ``(a)``; 0 where none is known.
    """

    start: int
    end: int
    role: Role = Role.TEXT
    level: int = 0
    label: int = 0


@frozen
class Raw:
    """The text of a file in reading order, before anyone asks what an article is.

    Attributes:
        text: every character extracted; blocks and skipped stretches are spans of it, and what no
            block and no skipped stretch covers must be white space.
        blocks: in order, not overlapping. Empty means that lines are all the text has.
        skipped: in order, not overlapping; may lie inside blocks.
        struck: stretches struck out by formatting, for drafts under negotiation.
        nodes: the finished tree, from formats that mark articles as such; then blocks are not
            looked at.
        language: two-letter code, where the file says.
    """

    text: str
    format: str
    blocks: tuple[Block, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    changes: tuple[Change, ...] = ()
    struck: tuple[Span, ...] = ()
    nodes: tuple[Node, ...] | None = None
    language: str = ""
    metadata: tuple[tuple[str, str], ...] = field(default=())
