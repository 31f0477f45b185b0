"""Footnotes of a page: the links that lead to them, and where they stand."""

from clauses.lexicon.webpages import furniture
from clauses.reading.formats.html.elements import BLOCKS, Element, words_of

_LONGEST_MARK = 6
_SMALL = 20
_MARKS = {"noteref", "footnoteref", "footnote", "endnote", "fnref", "reference"}


def footnotes(found: list[Element]) -> tuple[set[int], set[int]]:
    """The elements that are footnotes, and the links that only lead to one or back."""
    marks = furniture()
    places = _places(found)
    notes, links = set(), set()
    for index, one in enumerate(found):
        if one.tag == "a" and 0 < one.letters <= _LONGEST_MARK:
            target = places.get(one.attributes.get("href", "")[1:], -1)
            if target > index and _raised(found, index):
                links.add(index)
                notes.add(_block(found, target))
            elif (
                0 <= target < index and words_of(found, index).strip().lower() in marks.note_returns
            ):
                links.add(index)
        elif one.tag in BLOCKS and (
            one.attributes.get("role", "") in marks.note_roles or one.words & marks.note_names
        ):
            notes.add(index)
    return notes, links


def _places(found: list[Element]) -> dict[str, int]:
    places: dict[str, int] = {}
    for index, one in enumerate(found):
        for key in ("id", "name"):
            if key in one.attributes:
                places.setdefault(one.attributes[key], index)
    places.pop("", None)
    return places


def _raised(found: list[Element], index: int) -> bool:
    one = found[index]
    if found[one.parent].tag == "sup" or one.attributes.get("role") == "doc-noteref":
        return True
    first = found[index + 1 : min(one.end, index + _SMALL)]
    return bool(one.words & _MARKS) or any(each.tag == "sup" for each in first)


def _block(found: list[Element], index: int) -> int:
    """The block that an anchor stands in."""
    while found[index].tag not in BLOCKS and found[index].parent > 0:
        index = found[index].parent
    return index
