"""Styles of a Word file, and what they and the paragraph itself say about a paragraph."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from attrs import field, frozen

from clauses.reading.formats.docx.names import Element, child, name, number, switched, value
from clauses.reading.formats.docx.numbering import LEVELS, List

_BODY = 9  # the outline level that means: no heading
_HEADING = re.compile(r"heading ?([1-9])")
_CONTENTS = re.compile(r"toc ?(?:[1-9]|heading)")
Said = TypeVar("Said")


@frozen
class Look:
    """What a style or a paragraph sets, each None where it says nothing.

    Attributes:
        num: the list it belongs to; ``"0"`` takes it out of every list.
        depth: its level in the list, from 0.
        outline: its outline level, from 0.
        struck: whether its text is struck out.
        hidden: whether its text is hidden.
        language: the language of its text.
    """

    num: str | None = None
    depth: int | None = None
    outline: int | None = None
    struck: bool | None = None
    hidden: bool | None = None
    language: str | None = None


_NOTHING = Look()


@frozen
class Style:
    """One style: its name, the style it is based on, and what it sets itself."""

    key: str
    called: str = ""
    base: str = ""
    look: Look = _NOTHING


@frozen
class Styles:
    """All styles of a file by their identifiers."""

    by_key: Mapping[str, Style] = field(factory=dict)
    normal: str = ""
    defaults: Look = _NOTHING

    def chain(self, key: str) -> list[Style]:
        """A style and those it is based on, nearest first."""
        found: list[Style] = []
        seen = set()
        while key in self.by_key and key not in seen:
            seen.add(key)
            found.append(self.by_key[key])
            key = found[-1].base
        return found

    def paragraph(self, key: str) -> list[Style]:
        """The chain of a paragraph's style; of the usual one where it names none that is known."""
        return self.chain(key if key in self.by_key else self.normal)

    @property
    def language(self) -> str:
        """The two-letter code of the usual language; empty where the file says none."""
        usual = [one.look.language for one in self.chain(self.normal)]
        tag = next((one for one in [*usual, self.defaults.language] if one), "")
        code = tag.partition("-")[0].lower()
        return code if len(code) == 2 and code.isalpha() else ""  # noqa: PLR2004 - as ISO 639 has it


@frozen
class Form:
    """What a paragraph is in the end.

    Attributes:
        num: the list it belongs to; empty for none.
        depth: its level in the list, from 0.
        heading: its level as a heading, from 1; 0 if it is none.
        title: whether it is the title of the whole.
        contents: whether it is an entry of a table of contents.
        struck: whether its style strikes the text out.
        hidden: whether its style hides the text.
    """

    num: str = ""
    depth: int = 0
    heading: int = 0
    title: bool = False
    contents: bool = False
    struck: bool = False
    hidden: bool = False


def read_styles(root: Element | None) -> Styles:
    """The styles of a file; none where it has no such part."""
    if root is None:
        return Styles()
    defaults = child(root, "w:docDefaults", "w:rPrDefault")
    styles, normal = {}, ""
    for one in root:
        if name(one) == "w:style" and (key := value(one, "styleId")):
            called = (value(child(one, "w:name")) or "").strip().lower()
            base = value(child(one, "w:basedOn")) or ""
            styles[key] = Style(key, called, base, look(child(one, "w:pPr"), child(one, "w:rPr")))
            usual = (value(one, "default") or "0") in {"1", "true", "on"}
            normal = key if usual and value(one, "type") == "paragraph" else normal
    return Styles(styles, normal, look(None, child(defaults, "w:rPr")))


def list_links(styles: Styles) -> dict[str, str]:
    """The list that each style names itself."""
    return {key: one.look.num for key, one in styles.by_key.items() if one.look.num}


def look(paragraph: Element | None, run: Element | None) -> Look:
    """What properties of a paragraph and of a run set, where either stands."""
    if paragraph is None and run is None:
        return _NOTHING
    numbered = child(paragraph, "w:numPr")
    strikes = [switched(child(run, f"w:{one}")) for one in ("strike", "dstrike")]
    said = [one for one in strikes if one is not None]
    return Look(
        num=value(child(numbered, "w:numId")),
        depth=number(child(numbered, "w:ilvl")),
        outline=number(child(paragraph, "w:outlineLvl")),
        struck=any(said) if said else None,
        hidden=switched(child(run, "w:vanish")),
        language=value(child(run, "w:lang")),
    )


def form_of(key: str, own: Look, styles: Styles, lists: Mapping[str, List]) -> Form:
    """What a paragraph is by its own properties and its style.

    Args:
        key: the style it names; empty for none.
        own: what it sets itself.
        styles: the styles of the file.
        lists: the lists of the file.
    """
    chain = styles.paragraph(key)
    num = _first([own.num, *(one.look.num for one in chain)]) or "0"
    called = chain[0].called if chain else key.lower()
    return Form(
        num="" if num == "0" else num,
        depth=_depth(own, chain, lists.get(num)),
        heading=_heading(own, chain, called),
        title=any(one.called == "title" for one in chain) or called == "title",
        contents=_CONTENTS.fullmatch(called) is not None,
        struck=bool(_first(one.look.struck for one in [*chain, Style("", look=styles.defaults)])),
        hidden=bool(_first(one.look.hidden for one in [*chain, Style("", look=styles.defaults)])),
    )


def _first(said: Iterable[Said | None]) -> Said | None:
    return next((one for one in said if one is not None), None)


def _depth(own: Look, chain: Iterable[Style], listed: List | None) -> int:
    """A list may be tied to styles level by level; that goes before what the style itself says."""
    if own.depth is not None:
        return _within(own.depth)
    levels = listed.levels if listed else {}
    tied = {level.style: depth for depth, level in levels.items() if level.style}
    for one in chain:
        if one.key in tied:
            return tied[one.key]
        if one.look.depth is not None:
            return _within(one.look.depth)
    return 0


def _within(depth: int) -> int:
    return max(0, min(depth, LEVELS - 1))


def _heading(own: Look, chain: Iterable[Style], called: str) -> int:
    said = _first([own.outline, *(_outline(one) for one in chain), _named(called)])
    return said + 1 if said is not None and 0 <= said < _BODY else 0


def _outline(style: Style) -> int | None:
    return style.look.outline if style.look.outline is not None else _named(style.called)


def _named(called: str) -> int | None:
    """Word's own heading styles have their level in their name, whatever else they leave out."""
    found = _HEADING.fullmatch(called)
    return int(found[1]) - 1 if found else None
