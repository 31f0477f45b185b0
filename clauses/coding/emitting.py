"""Tables as TOML, so that what a program put together reads like what people type."""

import datetime
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")
# Short tables that people write on one line.
_ON_ONE_LINE = {"speaker", "time"}
Path = tuple[str, ...]
Comments = Mapping[tuple[str, int], Sequence[str]]
"""Lines to stand over the entry of a list, by the list's name and the entry's number."""


def emit(tables: Mapping[str, Any], comments: Comments | None = None) -> str:
    r"""Write tables as TOML: plain keys first, then tables, then lists of tables.

    >>> print(emit({"title": "Talks", "sources": {"note": {"title": 'A "note"'}}}))
    title = "Talks"
    <BLANKLINE>
    [sources.note]
    title = "A \"note\""
    <BLANKLINE>
    """
    lines = [*_body((), tables, comments or {})]
    return "\n".join(lines).lstrip("\n") + "\n"


def _body(path: Path, table: Mapping[str, Any], comments: Comments) -> Iterator[str]:
    plain = {key: value for key, value in table.items() if _plain(key, value)}
    yield from (f"{_key(key)} = {literal(value)}" for key, value in plain.items())
    for key, value in table.items():
        if key in plain:
            continue
        below = (*path, key)
        if isinstance(value, dict):
            yield from _table(below, value, comments)
            continue
        for number, item in enumerate(value):
            yield from _headed(f"[[{_dotted(below)}]]", path, comments.get((key, number), ()))
            yield from _body(below, item, comments if not path else {})


def _table(path: Path, table: Mapping[str, Any], comments: Comments) -> Iterator[str]:
    # A table that holds only tables needs no head of its own.
    if not table or any(_plain(key, value) for key, value in table.items()):
        yield from _headed(f"[{_dotted(path)}]", path[:-1] if len(path) > 1 else ())
    yield from _body(path, table, comments)


def _headed(head: str, path: Path, comments: Sequence[str] = ()) -> Iterator[str]:
    if not path or path[0] not in ("demands", "positions"):
        yield ""
    yield from map(comment, comments)
    yield head


def comment(text: str) -> str:
    r"""Write a text as a comment of one line.

    >>> comment("because\nof this")
    '# because of this'
    """
    # TOML takes no control character here, and has no way to escape one.
    shown = (letter if letter.isprintable() else "\ufffd" for letter in " ".join(text.split()))
    return f"# {''.join(shown)}"


def _plain(key: str, value: object) -> bool:
    if isinstance(value, dict):
        return key in _ON_ONE_LINE
    tables = isinstance(value, list) and value and all(isinstance(one, dict) for one in value)
    return not tables


def literal(value: object) -> str:
    """Write one value as TOML.

    >>> literal([1, True, {"on": datetime.date(2031, 3, 1)}])
    '[1, true, { on = 2031-03-01 }]'
    """
    if isinstance(value, str):
        # All that JSON escapes TOML escapes alike, and one letter more.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        inner = ", ".join(f"{_key(key)} = {literal(one)}" for key, one in value.items())
        return f"{{ {inner} }}" if inner else "{}"
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value)


def _dotted(path: Path) -> str:
    return ".".join(map(_key, path))


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else literal(name)
