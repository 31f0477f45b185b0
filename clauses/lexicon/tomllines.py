"""The line of every key of a TOML text, found by a light pass that skips over values.

It runs on text that the standard parser has accepted, and only when a fault has to be placed.
"""

import re
import tomllib
from collections.abc import Iterator

Step = str | int

# Possessive throughout: no text, however odd, is read more than once.
_BASIC = r'"(?:[^"\\\n]|\\.)*+"'
_LITERAL = r"'[^'\n]*+'"
_BLANK = r"(?:[ \t\r\n]|#[^\n]*+)*+"
_START = re.compile(rf"{_BLANK}(\[{{0,2}})[ \t]*+(?=[\w\"'-])", re.ASCII)
_PART = re.compile(rf"([\w-]++|{_BASIC}|{_LITERAL})[ \t]*+(\.)?[ \t]*+", re.ASCII)
_TOKEN = re.compile(
    r'"""(?:[^"\\]|\\[\s\S]|"(?!""))*+"{3,5}'
    r"|'''(?:[^']|'(?!''))*+'{3,5}"
    rf"|{_BASIC}|{_LITERAL}|#[^\n]*+|[\[\]{{}}\n]|[^\"'#\[\]{{}}\n]++"
)
# Deeper keys share the line of what they stand in; no dossier comes near.
_DEEPEST = 20


def key_lines(text: str) -> dict[tuple[Step, ...], int]:
    r"""Path of each table and key → its line, counted from 1.

    >>> key_lines("[a]\nb = 1")
    {('a',): 1, ('a', 'b'): 2}
    """
    lines: dict[tuple[Step, ...], int] = {}
    counts: dict[tuple[Step, ...], int] = {}
    table: tuple[Step, ...] = ()
    for brackets, names, number in _statements(text):
        if brackets:
            table = path = _open_table(brackets, names, counts)
        else:
            path = table + names
        for end in range(1, min(len(path), _DEEPEST) + 1):
            lines.setdefault(path[:end], number)
    return lines


def _statements(text: str) -> Iterator[tuple[str, tuple[str, ...], int]]:
    """Each header or key: its brackets, its names, its line."""
    place, number = 0, 1
    while start := _START.match(text, place):
        number += text.count("\n", place, start.end())
        names, end = _names(text, start.end())
        yield start[1], names[:_DEEPEST], number
        place = _after(text, end, len(start[1]))
        number += text.count("\n", end, place)


def _names(text: str, place: int) -> tuple[tuple[str, ...], int]:
    names = []
    part = _PART.match(text, place)
    while part:
        names.append(_plain(part[1]))
        place = part.end()
        part = _PART.match(text, place) if part[2] else None
    return tuple(names), place


def _plain(name: str) -> str:
    if "\\" in name and name[0] == '"':
        return next(iter(tomllib.loads(f"{name} = 0")))
    return name[1:-1] if name[0] in "\"'" else name


def _after(text: str, place: int, depth: int) -> int:
    """The end of the line on which a statement ends whose brackets stand so deep."""
    for token in _TOKEN.finditer(text, place):
        if token[0] == "\n" and not depth:
            return token.end()
        depth += (token[0] in ("[", "{")) - (token[0] in ("]", "}"))
    return len(text)


def _open_table(
    brackets: str, names: tuple[str, ...], counts: dict[tuple[Step, ...], int]
) -> tuple[Step, ...]:
    path: tuple[Step, ...] = ()
    for step in names[:-1]:
        path += (step,)
        if path in counts:
            path += (counts[path] - 1,)
    path += names[-1:]
    if brackets == "[[":
        counts[path] = counts.get(path, 0) + 1
        path += (counts[path] - 1,)
    return path
