"""Markdown: the source stays as it was typed, and its mark-up is skipped, so that words remain.

The one door to markdown-it-py. Its blocks know their lines; inline tokens know no place, so each
inline rule is watched while it runs, which gives the place of every mark to the character.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from attrs import define, field

from clauses.errors import ReadError
from clauses.reading.decoding import decode
from clauses.reading.formats.markdown_blocks import lay_out
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.ruler import RuleOptionsType
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

# Blocks recurse a few frames a level, and Python gives a thousand in all.
_DEEPEST_BLOCKS = 100
# More makes long runs of brackets slow, and what lies deeper stays text.
_DEEPEST_MARKS = 20
_NOTE = re.compile(r"\[\^([^\]\s]{1,60})\]")
_NOTE_INDENT = 4
_FRONT = re.compile(r"---[ \t]*(?:\r\n?|\n)")
_FRONT_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)


@define
class Trace:
    """Where the marks of one stretch of inline text stand, in its own characters.

    Attributes:
        marks: start, end, and the reason for which each is skipped.
        struck: the words struck out.
        images: how many images.
        entities: how many references such as ``&nbsp;``.
    """

    marks: list[tuple[int, int, str]] = field(factory=list)
    struck: list[tuple[int, int]] = field(factory=list)
    images: int = 0
    entities: int = 0
    _delimiters: list[tuple["Token", int, int]] = field(factory=list)

    def skip(self, start: int, end: int, reason: str = "mark-up") -> None:
        """Note a mark."""
        self.marks.append((start, end, reason))


def read_markdown(data: bytes, limits: Limits) -> Raw:
    r"""The text and blocks of a Markdown file.

    Raises:
        ReadError: if it has more characters or cells of tables than the limits allow.

    >>> raw = read_markdown(b"# Treaty\n\n1. The Parties **agree**.", Limits())
    >>> [(block.role.value, raw.text[block.start : block.end]) for block in raw.blocks]
    [('title', 'Treaty'), ('text', '1. The Parties **agree**.')]
    """
    decoded = decode(data)
    text = decoded.text
    if len(text) > limits.characters:
        allowed = f"at most {limits.characters:,} (Limits.characters)"
        raise ReadError("Markdown", found=f"{len(text):,} characters", allowed=allowed)
    front = _front_matter(text)
    # As many lines, so that the numbers of lines stay true.
    blanked = "\n" * len(re.findall(r"\r\n?|\n", text[:front])) + text[front:].removeprefix(
        "\ufeff"
    )
    tokens = _parser(min(limits.depth, _DEEPEST_BLOCKS)).parse(blanked, {"notes": set()})
    cells = sum(1 for token in tokens if token.type in ("th_open", "td_open"))
    if cells > limits.cells:
        found, allowed = f"{cells:,} cells of tables", f"at most {limits.cells:,} (Limits.cells)"
        raise ReadError("Markdown", found=found, allowed=allowed)
    return lay_out(text, tokens, front, decoded.diagnostics)


def _front_matter(text: str) -> int:
    """Where the front matter ends; 0 where there is none."""
    begun = _FRONT.match(text.removeprefix("\ufeff"))
    if not begun:
        return 0
    offset = len(text) - len(text.removeprefix("\ufeff"))
    ended = _FRONT_END.search(text.replace("\r", "\n"), begun.end() + offset)
    first = text[begun.end() + offset :].lstrip()
    return ended.end() if ended and re.match(r"[A-Za-z][\w-]{0,40}:|#|---", first) else 0


def markdown_tables(text: str) -> list[list[tuple[int, tuple[str, ...]]]]:
    r"""The tables of a Markdown text: of each its rows, of each row its line and cells.

    The first row is the heads of the columns. Cells are plain words, without marks.

    >>> markdown_tables("| a | b |\n|---|---|\n| **1** | 2 |")
    [[(1, ('a', 'b')), (3, ('1', '2'))]]
    """
    from markdown_it import MarkdownIt

    found: list[list[tuple[int, tuple[str, ...]]]] = []
    before = ""
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "table_open":
            found.append([])
        elif token.type == "tr_open":
            found[-1].append((_line(token), ()))
        elif before in ("th_open", "td_open"):
            line, cells = found[-1].pop()
            found[-1].append((line, (*cells, _words_of(token))))
        before = token.type
    return found


def _line(token: "Token") -> int:
    first, _ = token.map or (0, 0)
    return first + 1


def _words_of(token: "Token") -> str:
    return "".join(child.content for child in token.children or ()).strip()


def _parser(depth: int) -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from markdown_it import rules_inline as rules

    parser = MarkdownIt("commonmark", {"maxNesting": depth, "inline_definitions": True})
    parser.enable(["table", "strikethrough"])
    parser.disable("text_join")
    parser.core.ruler.at("inline", _parse_inline)
    alternatives: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    parser.block.ruler.before("reference", "note", _note, alternatives)
    parser.inline.ruler.before("link", "note", _note_reference)
    for name, rule, watch in (
        ("escape", rules.escape, _watch_escape),
        ("backticks", rules.backtick, _watch_code),
        ("strikethrough", rules.strikethrough.tokenize, _watch_delimiters),
        ("emphasis", rules.emphasis.tokenize, _watch_delimiters),
        ("link", rules.link, _watch_link),
        ("image", rules.image, _watch_image),
        ("autolink", rules.autolink, _watch_autolink),
        ("html_inline", rules.html_inline, _watch_html),
        ("entity", rules.entity, _watch_entity),
    ):
        parser.inline.ruler.at(name, _watched(rule, watch))
    parser.inline.ruler2.before("fragments_join", "watch", _settle)
    return parser


Rule = Callable[["StateInline", bool], bool]
Watch = Callable[["StateInline", int, int, Trace], None]


def _watched(rule: Rule, watch: Watch) -> Rule:
    def run(state: "StateInline", silent: bool) -> bool:
        start, first = state.pos, len(state.tokens)
        done = rule(state, silent)
        if done and not silent and (trace := _trace_of(state)):
            watch(state, start, first, trace)
        return done

    return run


def _trace_of(state: "StateInline") -> Trace | None:
    """The trace of the stretch being read; None for the words that stand for an image."""
    stretch, trace = state.env["trace"]
    return trace if state.tokens is stretch else None


def _parse_inline(core: Any) -> None:
    core.md.options["maxNesting"] = _DEEPEST_MARKS
    for token in core.tokens:
        if token.type == "inline":
            trace = token.meta["trace"] = Trace()
            token.children = []
            core.env["trace"] = (token.children, trace)
            core.md.inline.parse(token.content, core.md, core.env, token.children)


def _watch_escape(state: "StateInline", start: int, _first: int, trace: Trace) -> None:
    last = state.tokens[-1]
    if last.type == "hardbreak" or last.content != last.markup:
        trace.skip(start, start + 1)


def _watch_code(state: "StateInline", start: int, first: int, trace: Trace) -> None:
    if len(state.tokens) > first and state.tokens[-1].type == "code_inline":
        width = len(state.tokens[-1].markup)
        trace.skip(start, start + width)
        trace.skip(state.pos - width, state.pos)


def _watch_delimiters(state: "StateInline", start: int, first: int, trace: Trace) -> None:
    at = state.pos
    for token in reversed(state.tokens[first:]):
        # Text that was waiting for a token stands before them.
        if at <= start:
            break
        at -= len(token.content)
        trace._delimiters.append((token, at, at + len(token.content)))


def _watch_link(state: "StateInline", start: int, _first: int, trace: Trace) -> None:
    label_end = state.md.helpers.parseLinkLabel(state, start, True)
    trace.skip(start, start + 1)
    trace.skip(label_end, state.pos)


def _watch_image(state: "StateInline", start: int, _first: int, trace: Trace) -> None:
    trace.images += 1
    trace.skip(start, state.pos, "image")


def _watch_autolink(state: "StateInline", start: int, _first: int, trace: Trace) -> None:
    trace.skip(start, start + 1)
    trace.skip(state.pos - 1, state.pos)


def _watch_html(state: "StateInline", start: int, _first: int, trace: Trace) -> None:
    comment = state.src.startswith("<!--", start)
    trace.skip(start, state.pos, "comment" if comment else "mark-up")


def _watch_entity(_state: "StateInline", _start: int, _first: int, trace: Trace) -> None:
    trace.entities += 1


def _settle(state: "StateInline") -> None:
    """Skip the delimiters that became emphasis; those that found no partner are text."""
    trace = _trace_of(state)
    if trace is None:
        return
    opened: list[int] = []
    for token, start, end in sorted(trace._delimiters, key=lambda each: each[1]):
        if token.type != "text" or not token.content:
            trace.skip(start, end)
        if token.type == "s_open":
            opened.append(end)
        elif token.type == "s_close":
            begun = opened.pop()
            # Struck out twice over is struck out.
            if not opened and begun < start:
                trace.struck.append((begun, start))


def _note_reference(state: "StateInline", silent: bool) -> bool:
    found = _NOTE.match(state.src, state.pos, state.posMax)
    if not found or found[1] not in state.env["notes"]:
        return False
    if not silent:
        state.push("footnote_reference", "", 0)
        if trace := _trace_of(state):
            trace.skip(state.pos, found.end(), "footnote reference")
    state.pos = found.end()
    return True


def _note(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """A footnote: its first lines, and what is indented behind blank ones."""
    place = state.bMarks[start] + state.tShift[start]
    found = _NOTE.match(state.src, place, state.eMarks[start])
    if not found or state.src[found.end() : found.end() + 1] != ":" or state.is_code_block(start):
        return False
    if silent:
        return True
    state.env["notes"].add(found[1])
    opened = state.push("footnote_open", "", 1)
    opened.meta = {"label": found[1]}
    line = start
    while True:
        line = _note_paragraph(state, line, end, found.end() + 1 if line == start else None)
        behind = line
        while behind < end and state.isEmpty(behind):
            behind += 1
        if behind >= end or state.sCount[behind] - state.blkIndent < _NOTE_INDENT:
            break
        line = behind
    opened.map = [start, line]
    state.push("footnote_close", "", -1)
    state.line = line
    return True


def _note_paragraph(state: "StateBlock", first: int, end: int, place: int | None) -> int:
    """Push the words of one paragraph of a note, and give the line behind it."""
    line = first + 1
    ends = state.md.block.ruler.getRules("paragraph")
    while line < end and not state.isEmpty(line) and state.sCount[line] >= state.blkIndent:
        if any(rule(state, line, end, True) for rule in ends):
            break
        line += 1
    text = state.getLines(first, line, state.blkIndent, False)
    if place is not None:
        text = state.src[place : state.eMarks[first]] + "\n" + text.partition("\n")[2]
    token = state.push("inline", "", 0)
    blank = text[: len(text) - len(text.lstrip())].count("\n")
    token.content, token.map, token.children = text.strip(), [first + blank, line], []
    return line
