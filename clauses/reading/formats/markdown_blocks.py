"""The blocks of a Markdown text as spans of its source, from the tokens of a parser."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from clauses.model.diagnostic import Diagnostic, DiagnosticKind, Skipped
from clauses.model.source import Span
from clauses.reading.formats.markdown_sheet import Places, Row, Sheet, lines_of
from clauses.reading.formats.titling import titled
from clauses.reading.raw import Block, Raw, Role

_RUN = re.compile(r"\S(?:[^\r\n]*\S)?")
_TAG = re.compile(r"<[^<>]*>")
_WITHOUT_WORDS = re.compile(r"<(?:script|style)\b", re.IGNORECASE)
_FACT = re.compile(r"^([A-Za-z][\w-]{0,40}):[ \t]+(\S[^\r\n]*)", re.MULTILINE)
_LANGUAGE = re.compile(r"[A-Za-z]{2}(?=$|[-_])")
_COMMENT_END = "-->"
_MOST_FACTS = 50


def lay_out(
    text: str, tokens: Sequence[Any], front: int, diagnostics: tuple[Diagnostic, ...]
) -> Raw:
    """Lay the tokens of a parser over the source.

    Args:
        text: the source.
        tokens: its blocks; each inline token carries the trace of its marks.
        front: where the front matter ends; 0 where there is none.
        diagnostics: what is known already.
    """
    sheet = Sheet(text, text.replace("\0", "\ufffd"), lines_of(text))
    if text.startswith("\ufeff"):
        sheet.skip(0, 1, "byte order mark")
    if front:
        sheet.skip(int(text.startswith("\ufeff")), front, "front matter")
    sheet.covered.update(range(sheet.line_at(front) + 1 if front else 0))
    for token in tokens:
        _take(sheet, token)
    sheet.take_uncovered()
    facts = _facts(text[:front])
    found = _LANGUAGE.match(dict(facts).get("language", dict(facts).get("lang", "")))
    return Raw(
        text,
        "markdown",
        blocks=titled(sheet.blocks),
        skipped=tuple(_skipped(sheet)),
        diagnostics=(*diagnostics, *_notes(sheet)),
        struck=tuple(Span(start, end) for start, end in sorted(sheet.struck)),
        language=found[0].lower() if found else "",
        metadata=facts,
    )


def _take(sheet: Sheet, token: Any) -> None:
    handler = _HANDLERS.get(token.type)
    if handler:
        handler(sheet, token)
    if token.map and token.type in _LEAVES:
        sheet.covered.update(range(*token.map))


def _item(sheet: Sheet, token: Any) -> None:
    sheet.flush_number()
    line = token.map[0]
    start, end = sheet.lines[line]
    mark = token.info + token.markup
    at = sheet.text.index(mark, sheet.place.get(line, start), end)
    sheet.place[line] = at + len(mark)
    if token.info:
        sheet.number = (at, at + len(mark))
        sheet.keep(*sheet.number)


def _item_end(sheet: Sheet, _token: Any) -> None:
    sheet.flush_number()


def _quote(sheet: Sheet, token: Any) -> None:
    sheet.quotes += token.nesting


def _heading(sheet: Sheet, token: Any) -> None:
    sheet.heading = token


def _heading_end(sheet: Sheet, _token: Any) -> None:
    sheet.heading = None


def _note(sheet: Sheet, token: Any) -> None:
    sheet.flush_number()
    label = token.meta["label"]
    start, end = sheet.lines[token.map[0]]
    at = sheet.source.index(f"[^{label}]:", sheet.place.get(token.map[0], start), end) + 2
    sheet.keep(at, at + len(label))
    sheet.blocks.append(Block(at, at + len(label), Role.FOOTNOTE, label=len(label)))
    sheet.covered.update(range(*token.map))
    sheet.in_note = True


def _note_end(sheet: Sheet, _token: Any) -> None:
    sheet.in_note = False


def _row(sheet: Sheet, token: Any) -> None:
    line = token.map[0]
    start, end = sheet.behind_marks(line), sheet.lines[line][1]
    if not sheet.in_table:
        sheet.in_table = True
        sheet.add(start, end, Role.TABLE)
        # The rule under the head.
        sheet.covered.add(line + 1)
    else:
        sheet.stretch(end)
    bars = [at for at in range(start, end) if sheet.text[at] == "|"]
    # An escaped bar is a character of its cell, without its backslash.
    marks = [
        (at - 1, at) if at > start and sheet.text[at - 1] == "\\" else (at, at + 1) for at in bars
    ]
    sheet.row = Row(start, end, start, marks)
    sheet.covered.add(line)


def _row_end(sheet: Sheet, _token: Any) -> None:
    # Cells that the head has no column for are kept like the rest.
    sheet.keep_without([(sheet.row.start, sheet.row.end)], sheet.row.marks)


def _table_end(sheet: Sheet, _token: Any) -> None:
    sheet.in_table = False


def _inline(sheet: Sheet, token: Any) -> None:
    trace = token.meta["trace"]
    sheet.images += trace.images
    sheet.entities += trace.entities
    if sheet.in_table:
        _cell(sheet, sheet.row, token.content, trace)
        return
    places = Places(list(sheet.rows(token)))
    if not places.rows:
        return
    marks = [(places.start(start), places.end(end), reason) for start, end, reason in trace.marks]
    sheet.struck += [(places.start(start), places.end(end)) for start, end in trace.struck]
    sheet.gone += [mark for mark in marks if mark[2] != "mark-up"]
    cores = [(at, at + length) for _, at, length in places.rows]
    if not sheet.keep_without(cores, [mark[:2] for mark in marks]):
        return
    if sheet.in_note:
        sheet.stretch(cores[-1][1])
    elif sheet.heading:
        sheet.add(cores[0][0], cores[-1][1], Role.HEADING, int(sheet.heading.tag[1:]))
    else:
        sheet.add(cores[0][0], cores[-1][1])


def _cell(sheet: Sheet, row: Row, content: str, trace: Any) -> None:
    if not content:
        return
    row.at = sheet.source.index(content.replace("|", "\\|"), row.at, row.end)

    begun = row.at

    def place(offset: int) -> int:
        return begun + offset + content.count("|", 0, offset)

    for start, end, reason in trace.marks:
        row.marks.append((place(start), place(end)))
        if reason != "mark-up":
            sheet.skip(place(start), place(end), reason)
    sheet.struck += [(place(start), place(end)) for start, end in trace.struck]
    row.at = place(len(content))


def _code(sheet: Sheet, token: Any) -> None:
    first = token.map[0] + (token.type == "fence")
    found = list(sheet.rows_of(token.content, first, token.map[1]))
    for _, at, length in found:
        sheet.keep(at, at + length)
    if found:
        sheet.add(found[0][1], found[-1][1] + found[-1][2])


def _html(sheet: Sheet, token: Any) -> None:
    """Keep the words of a block of HTML, and skip its tags and comments."""
    first, last = token.map
    start = sheet.behind_marks(first)
    end = sheet.lines[last - 1][1]
    if _WITHOUT_WORDS.match(sheet.text, start):
        sheet.skip(start, end, "script")
        return
    words = list(_words(sheet, start, end))
    if words:
        sheet.add(words[0][0], words[-1][1])
    sheet.kept += words


def _words(sheet: Sheet, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        opened = sheet.text.find("<", at, end)
        stop = end if opened < 0 else opened
        yield from ((run.start(), run.end()) for run in _RUN.finditer(sheet.text, at, stop))
        at = stop
        if sheet.text.startswith("<!--", at):
            closed = sheet.text.find(_COMMENT_END, at, end)
            sheet.unclosed += closed < 0
            at = end if closed < 0 else closed + len(_COMMENT_END)
            sheet.skip(stop, at, "comment")
        elif at < end:
            tag = _TAG.match(sheet.text, at, end)
            if not tag:
                yield at, at + 1
            at = tag.end() if tag else at + 1


def _definition(sheet: Sheet, token: Any) -> None:
    start = sheet.behind_marks(token.map[0])
    sheet.skip(start, sheet.lines[token.map[1] - 1][1], "link definition")


_HANDLERS = {
    "list_item_open": _item,
    "list_item_close": _item_end,
    "blockquote_open": _quote,
    "blockquote_close": _quote,
    "heading_open": _heading,
    "heading_close": _heading_end,
    "footnote_open": _note,
    "footnote_close": _note_end,
    "tr_open": _row,
    "tr_close": _row_end,
    "table_close": _table_end,
    "inline": _inline,
    "fence": _code,
    "code_block": _code,
    "html_block": _html,
    "definition": _definition,
}
_LEAVES = {
    "heading_open",
    "paragraph_open",
    "hr",
    "fence",
    "code_block",
    "html_block",
    "definition",
}


def _skipped(sheet: Sheet) -> Iterator[Skipped]:
    """What no block keeps, cut where the reason changes."""
    gone = sorted(sheet.gone)
    index = at = 0
    for start, end in [*sorted(sheet.kept), (len(sheet.text), len(sheet.text))]:
        while at < start:
            while index < len(gone) and gone[index][1] <= at:
                index += 1
            if index == len(gone) or gone[index][0] >= start:
                yield from _runs(sheet.text, at, start)
                break
            begun, ended, reason = gone[index]
            yield from _runs(sheet.text, at, begun)
            stop = min(ended, start)
            words = sheet.text[max(at, begun) : stop]
            first = max(at, begun) + len(words) - len(words.lstrip())
            yield Skipped(Span(first, first + len(words.strip())), reason)
            at = stop
        at = max(at, end)


def _runs(text: str, start: int, end: int) -> Iterator[Skipped]:
    for run in _RUN.finditer(text, start, max(start, end)):
        yield Skipped(Span(run.start(), run.end()), "mark-up")


def _facts(front: str) -> tuple[tuple[str, str], ...]:
    found = [(fact[1].lower(), fact[2].strip().strip("\"'")) for fact in _FACT.finditer(front)]
    return tuple(each for each in found[:_MOST_FACTS] if each[1])


def _notes(sheet: Sheet) -> Iterator[Diagnostic]:
    if sheet.images:
        yield Diagnostic(DiagnosticKind.SKIPPED, f"{_many(sheet.images, 'image')} left out")
    if sheet.entities:
        told = f"{_many(sheet.entities, 'character reference')} such as &nbsp; kept as written"
        yield Diagnostic(DiagnosticKind.ENCODING, told)
    if sheet.unclosed:
        told = "a comment is never closed; all that follows it was skipped"
        yield Diagnostic(DiagnosticKind.UNREADABLE, told)
    if sheet.too_deep:
        told = f"{_many(sheet.too_deep, 'line')} nested too deeply; read as plain lines"
        yield Diagnostic(DiagnosticKind.LIMIT, told)


def _many(count: int, one: str) -> str:
    return f"{count:,} {one}{'s' if count != 1 else ''}"
