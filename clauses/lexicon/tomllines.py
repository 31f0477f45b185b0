"""The line of every key of a TOML text, found by a light pass that skips strings and brackets.

It runs on text that the standard parser has accepted, and only when a fault has to be placed.
"""

import re

Step = str | int

_HEADER = re.compile(r"\s*(\[{1,2})([^\[\]]{1,200})\]{1,2}\s*(#.*)?$")
_KEY = re.compile(
    r"""\s*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:\s*\.\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)\s*="""
)
_PART = re.compile(r"""[\w-]+|"[^"\n]*"|'[^'\n]*'""")
_TOKEN = re.compile(r'"""|\'\'\'|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|#.*|[\[\]{}]')


def key_lines(text: str) -> dict[tuple[Step, ...], int]:
    r"""Path of each table and key → its line, counted from 1.

    >>> key_lines("[a]\nb = 1")
    {('a',): 1, ('a', 'b'): 2}
    """
    lines: dict[tuple[Step, ...], int] = {}
    counts: dict[tuple[Step, ...], int] = {}
    table: tuple[Step, ...] = ()
    depth, quote = 0, ""
    for number, line in enumerate(text.splitlines(), start=1):
        if not depth and not quote:
            header, key = _HEADER.match(line), _KEY.match(line)
            if header:
                table = _open_table(header, counts)
                lines.setdefault(table, number)
                continue
            if key:
                lines.setdefault(table + _parts(key[1]), number)
        depth, quote = _nesting(line, depth, quote)
    return lines


def _parts(dotted: str) -> tuple[Step, ...]:
    return tuple(part.strip("\"'") for part in _PART.findall(dotted))


def _open_table(header: re.Match[str], counts: dict[tuple[Step, ...], int]) -> tuple[Step, ...]:
    path: tuple[Step, ...] = ()
    names = _parts(header[2])
    for step in names[:-1]:
        path += (step,)
        if path in counts:
            path += (counts[path] - 1,)
    path += names[-1:]
    if header[1] == "[[":
        counts[path] = counts.get(path, 0) + 1
        path += (counts[path] - 1,)
    return path


def _nesting(line: str, depth: int, quote: str) -> tuple[int, str]:
    for token in _TOKEN.findall(line):
        if quote:
            quote = "" if token == quote else quote
        elif token in ('"""', "'''"):
            quote = token
        elif token in "[{":
            depth += 1
        elif token in "]}":
            depth -= 1
        elif token.startswith("#"):
            break
    return depth, quote
