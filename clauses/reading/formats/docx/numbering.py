"""The lists that a Word file defines: how each level counts and what its label looks like."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from attrs import evolve, field, frozen

from clauses.reading.formats.docx.names import Element, child, name, number, switched, value

LEVELS = 9
_LONGEST = 12  # digits that a custom format fills up to


@frozen
class Level:
    """One level of a list.

    Attributes:
        start: its first number.
        form: the format of its number, as `numeral` takes it.
        text: its label, in which ``%1`` stands for the number of the first level.
        gap: what stands between label and text.
        legal: whether the numbers in its label are all shown as plain digits.
        restart: the level, from 1, after which it begins anew; 0 for never, None for any above.
        style: the paragraph style that is tied to it.
        hidden: whether its label is not shown.
    """

    start: int = 0
    form: str = "decimal"
    text: str = ""
    gap: str = "\t"
    legal: bool = False
    restart: int | None = None
    style: str = ""
    hidden: bool = False


@frozen
class List:
    """One list of the file: levels, which it may share with others, and where it starts anew.

    Attributes:
        family: lists of one family count on together.
        levels: by their depth, from 0.
        starts: the numbers at which this list begins anew, by level.
    """

    family: str
    levels: Mapping[int, Level] = field(factory=dict)
    starts: Mapping[int, int] = field(factory=dict)


_NONE = Level(form="none")


def level_of(one: List, depth: int) -> Level:
    """A level of a list; one without a label where the list does not define it."""
    return one.levels.get(depth, _NONE)


def read_numbering(root: Element | None, links: Mapping[str, str]) -> Mapping[str, List]:
    """The lists of a file by their ``w:numId``.

    Args:
        root: the root of the numbering part; None where the file has none.
        links: the list that each numbering style names, by the style.
    """
    if root is None:
        return {}
    families, borrowed = _families(root)
    nums = {value(one, "numId") or "": one for one in root if name(one) == "w:num"}
    lists = {}
    for key, num in nums.items():
        family = _settle(value(child(num, "w:abstractNumId")) or "", borrowed, nums, links)
        lists[key] = _overridden(List(family, families.get(family, {})), num)
    return MappingProxyType(lists)


def _families(root: Element) -> tuple[dict[str, dict[int, Level]], dict[str, str]]:
    families, borrowed = {}, {}
    for one in root:
        if name(one) == "w:abstractNum":
            key = value(one, "abstractNumId") or ""
            families[key] = dict(_levels(one))
            if link := value(child(one, "w:numStyleLink")):
                borrowed[key] = link
    return families, borrowed


def _settle(
    family: str, borrowed: Mapping[str, str], nums: Mapping[str, Element], links: Mapping[str, str]
) -> str:
    """Follow a list that only says "as in that style" to the one that defines the levels."""
    seen = set()
    while family in borrowed and family not in seen:
        seen.add(family)
        num = nums.get(links.get(borrowed[family], ""))
        family = value(child(num, "w:abstractNumId")) or family
    return family


def _levels(parent: Element) -> Iterator[tuple[int, Level]]:
    for one in parent:
        if name(one) == "w:lvl":
            yield max(0, min(number(one, "ilvl") or 0, LEVELS - 1)), _level(one)


def _level(one: Element) -> Level:
    text = child(one, "w:lvlText")
    gap = value(child(one, "w:suff")) or "tab"
    return Level(
        start=max(number(child(one, "w:start")) or 0, 0),
        form=_form(one),
        text="" if value(text, "null") in {"1", "true", "on"} else value(text) or "",
        gap={"space": " ", "nothing": ""}.get(gap, "\t"),
        legal=bool(switched(child(one, "w:isLgl"))),
        restart=number(child(one, "w:lvlRestart")),
        style=value(child(one, "w:pStyle")) or "",
        hidden=bool(switched(child(one, "w:rPr", "w:vanish"))),
    )


def _form(one: Element) -> str:
    """Newer formats stand in a choice beside the one that older programs know."""
    element = child(one, "w:numFmt")
    if element is None:
        element = child(one, "mc:AlternateContent", "mc:Choice", "w:numFmt")
    form = value(element) or "decimal"
    if form == "custom":
        width = len((value(element, "format") or "1").partition(",")[0].strip())
        return f"custom:{min(width, _LONGEST)}"
    return form


def _overridden(one: List, num: Element) -> List:
    levels, starts = dict(one.levels), {}
    for override in num:
        if name(override) == "w:lvlOverride":
            depth = max(0, min(number(override, "ilvl") or 0, LEVELS - 1))
            levels.update((depth, level) for _, level in _levels(override))
            if (start := number(child(override, "w:startOverride"))) is not None:
                starts[depth] = max(start, 0)
    return evolve(one, levels=levels, starts=starts)
