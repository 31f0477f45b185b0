"""XML written line by line: elements indented, words escaped, nothing lost that XML can hold."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from xml.sax.saxutils import escape

from clauses.model.akomantoso import CHARACTER, UNWRITABLE, needs_preserving

_ENTITIES = {"\r": "&#13;"}
# XML readers turn white space in attributes into blanks unless it is spelt as a reference.
_IN_ATTRIBUTES = {**_ENTITIES, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
# Characters that XML can hold, but that drive a terminal, or hide or turn round what is shown.
_ACTING = re.compile("[\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
_SURROGATES = ("\ud800", "\udfff")


class Sheet:
    """The lines of an XML file that grows.

    >>> sheet = Sheet()
    >>> with sheet.inside("body", eId="body"):
    ...     sheet.line("p", "Salt & pepper")
    >>> print(sheet.text())
    <body eId="body">
      <p>Salt &amp; pepper</p>
    </body>
    """

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._depth = 0

    def text(self) -> str:
        """All lines, without a break after the last."""
        return "\n".join(self._lines)

    @contextmanager
    def inside(self, tag: str, /, **attributes: str) -> Iterator[None]:
        """An element around what is written meanwhile."""
        self._put(f"<{tag}{_spelt(attributes)}>")
        self._depth += 1
        yield
        self._depth -= 1
        self._put(f"</{tag}>")

    def empty(self, tag: str, /, **attributes: str) -> None:
        """An element with nothing in it."""
        self._put(f"<{tag}{_spelt(attributes)}/>")

    def line(
        self, tag: str, words: str, /, *, before: str = "", around: str = "", **attributes: str
    ) -> None:
        """An element with words: mark-up before them as it is, an element around them if wished."""
        inner = before + inline(words)
        inner = f"<{around}>{inner}</{around}>" if around else inner
        if needs_preserving(words) and any(map(needs_preserving, words.split("\n"))):
            attributes["xml:space"] = "preserve"
        shown = f"{_spelt(attributes)}>{inner}</{tag}" if inner else f"{_spelt(attributes)}/"
        self._put(f"<{tag}{shown}>")

    def _put(self, line: str) -> None:
        self._lines.append("  " * self._depth + line)


def _spelt(attributes: dict[str, str]) -> str:
    return "".join(f' {name}="{_quoted(value)}"' for name, value in attributes.items())


def _quoted(value: str) -> str:
    return _ACTING.sub(_reference, escape(UNWRITABLE.sub("\ufffd", value), _IN_ATTRIBUTES))


def _reference(found: re.Match[str]) -> str:
    return f"&#x{ord(found[0]):X};"


def inline(words: str) -> str:
    r"""Words as mixed content: line breaks and characters that XML cannot hold as elements.

    >>> inline("a < b\nc\x0c")
    'a &lt; b<br/>c<marker name="character-000C"/>'
    """
    shown = "<br/>".join(escape(line, _ENTITIES) for line in words.split("\n"))
    shown = UNWRITABLE.sub(lambda found: _marker(found[0]), shown)
    return _ACTING.sub(_reference, shown)


def _marker(letter: str) -> str:
    if _SURROGATES[0] <= letter <= _SURROGATES[1]:
        return "\ufffd"
    return f'<marker name="{CHARACTER}{ord(letter):04X}"/>'
