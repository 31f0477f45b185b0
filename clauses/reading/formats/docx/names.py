"""Names of Word's mark-up, the same for the transitional and the strict flavour of the format."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Protocol

_OFFICE = "http://schemas.openxmlformats.org/"
_STRICT = "http://purl.oclc.org/ooxml/"
_PREFIXES = {
    f"{_OFFICE}wordprocessingml/2006/main": "w",
    f"{_STRICT}wordprocessingml/main": "w",
    f"{_OFFICE}officeDocument/2006/math": "m",
    f"{_STRICT}officeDocument/math": "m",
    f"{_OFFICE}drawingml/2006/main": "a",
    f"{_STRICT}drawingml/main": "a",
    f"{_OFFICE}drawingml/2006/wordprocessingDrawing": "wp",
    f"{_STRICT}drawingml/wordprocessingDrawing": "wp",
    f"{_OFFICE}drawingml/2006/chart": "c",
    f"{_STRICT}drawingml/chart": "c",
    f"{_OFFICE}drawingml/2006/diagram": "dgm",
    f"{_STRICT}drawingml/diagram": "dgm",
    f"{_OFFICE}markup-compatibility/2006": "mc",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
    f"{_OFFICE}package/2006/relationships": "rel",
    f"{_OFFICE}package/2006/metadata/core-properties": "cp",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}
_WORD = tuple(f"{{{name}}}" for name, prefix in _PREFIXES.items() if prefix in {"w", "m"})
_LINKS = (
    f"{{{_OFFICE}officeDocument/2006/relationships}}id",
    f"{{{_STRICT}officeDocument/relationships}}id",
)
_OFF = {"0", "false", "off"}
_LARGEST = 32767  # what Word itself takes as a number


class Element(Protocol):
    """What the reader asks of an element of a parsed file."""

    @property
    def tag(self) -> object:
        """Its name; no text where it is no element at all."""
        ...

    @property
    def text(self) -> str | None:
        """The characters before what is inside it."""
        ...

    def get(self, key: str) -> str | None:
        """An attribute."""
        ...

    def iter(self) -> Iterator["Element"]:
        """Itself and everything inside it."""
        ...

    def __iter__(self) -> Iterator["Element"]:
        """What is directly inside it."""
        ...


@lru_cache(maxsize=4096)
def _short(tag: str) -> str:
    space, _, local = tag.rpartition("}")
    prefix = _PREFIXES.get(space[1:], "") if space else ""
    return f"{prefix}:{local}" if prefix else local


def name(element: Element) -> str:
    """The element's name with its usual prefix, such as ``w:p``; empty for what is no element."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


def child(element: Element | None, *path: str) -> Element | None:
    """The first child of a name, or the first such child's child, and so on; None without one."""
    for step in path:
        for one in element if element is not None else ():
            if name(one) == step:
                element = one
                break
        else:
            return None
    return element


def value(element: Element | None, key: str = "val") -> str | None:
    """An attribute of Word's own, in either flavour; None without it."""
    if element is None:
        return None
    for space in _WORD:
        if (found := element.get(space + key)) is not None:
            return found
    return element.get(key)


def number(element: Element | None, key: str = "val") -> int | None:
    """An attribute as a whole number, held to what Word takes; None if it is none."""
    said = value(element, key)
    if said is None:
        return None
    try:
        return max(-1, min(int(said), _LARGEST))
    except ValueError:
        return None


def switched(element: Element | None) -> bool | None:
    """Whether a switch such as ``w:strike`` is on; None where it does not stand."""
    return None if element is None else (value(element) or "1").lower() not in _OFF


def link(element: Element) -> str:
    """The relationship an element refers to; empty without one."""
    return next((found for key in _LINKS if (found := element.get(key))), "")
