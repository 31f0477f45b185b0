"""Which provision an element of Akoma Ntoso is, by its name and by what stands around it."""

from typing import TYPE_CHECKING

from clauses.model.akomantoso import ELEMENTS
from clauses.model.node import ProvisionKind

if TYPE_CHECKING:
    from clauses.reading.markup import Element

K = ProvisionKind
_EXACT = {name: kind for kind, name in ELEMENTS.items()} | {
    "longTitle": K.TITLE,
    "preamble": K.PREAMBLE,
    "recital": K.PARAGRAPH,
}
_NAMED = {kind.value: kind for kind in ProvisionKind}
# Elements of one meaning wherever they stand; `title` is the title of the treaties of the European
# Union, a division, and no title of a document.
_FIXED = {
    "book": K.BOOK, "tome": K.BOOK, "part": K.PART, "title": K.DIVISION, "division": K.DIVISION,
    "subpart": K.DIVISION, "subtitle": K.DIVISION, "subdivision": K.DIVISION,
    "chapter": K.CHAPTER, "subchapter": K.SECTION, "section": K.SECTION, "article": K.ARTICLE,
    "recital": K.PARAGRAPH, "citation": K.PARAGRAPH, "speech": K.PARAGRAPH,
    "question": K.PARAGRAPH, "answer": K.PARAGRAPH, "conclusions": K.SIGNATURES,
    "preamble": K.PREAMBLE,
}  # fmt: skip
# Elements below the article, by the level they stand for when nothing forces them lower.
_LOW = {
    "paragraph": K.PARAGRAPH, "subsection": K.PARAGRAPH, "subclause": K.PARAGRAPH,
    "subrule": K.PARAGRAPH, "level": K.PARAGRAPH, "subparagraph": K.PARAGRAPH,
    "alinea": K.PARAGRAPH, "proviso": K.PARAGRAPH, "transitional": K.PARAGRAPH,
    "point": K.POINT, "indent": K.POINT, "item": K.POINT, "list": K.POINT, "sublist": K.POINT,
    "clause": K.ARTICLE, "rule": K.ARTICLE,
}  # fmt: skip
# These only group lines unless a number or heading makes them a provision.
_GROUPING = {"list", "sublist", "alinea", "subparagraph", "proviso", "transitional", "level"}
_DEBATE = {
    "administrationOfOath", "rollCall", "prayers", "oralStatements", "writtenStatements",
    "personalStatements", "ministerialStatements", "resolutions", "nationalInterest",
    "declarationOfVote", "communication", "petitions", "papers", "noticesOfMotion", "questions",
    "address", "proceduralMotions", "pointOfOrder", "adjournment", "debateSection", "speechGroup",
}  # fmt: skip
_BELOW = (K.ARTICLE, K.PARAGRAPH, K.POINT, K.SUBPOINT)
_ANNEXED = {"schedule": K.ANNEX, "appendix": K.ANNEX, "annexe": K.ANNEX}

HIERARCHY = {*_FIXED, *_LOW, *_DEBATE, "hcontainer"} - {"conclusions", "preamble"}
DOCUMENTS = {
    "act", "amendment", "amendmentList", "bill", "debate", "debateReport", "doc",
    "documentCollection", "judgment", "officialGazette", "portion", "statement",
}  # fmt: skip


def local(element: "Element") -> str:
    """The name of an element without its namespace; empty for an entity left as it was."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def kind_of(
    element: "Element", around: ProvisionKind | None, *, exact: bool
) -> ProvisionKind | None:
    """Which provision an element is; None where it is none.

    Args:
        element: an element that is not inline.
        around: the provision it stands in.
        exact: whether the file is an export of this library, in which every name means one kind.
    """
    name = local(element)
    called = element.get("name", "") if name in ("hcontainer", "container") else ""
    if exact:
        return _NAMED.get(called) or _EXACT.get(name)
    if called and (kind := _NAMED.get(called.lower()) or _ANNEXED.get(called.lower())):
        return kind
    if name in _FIXED:
        return _FIXED[name]
    headed = any(local(child) in ("num", "heading") for child in element)
    if name in _DEBATE or (name == "hcontainer" and around not in _BELOW):
        return K.SECTION if headed else None
    if name in _LOW or name == "hcontainer":
        return _low(element, name, around) if headed or name not in _PLAIN else None
    return None


_PLAIN = {*_GROUPING, "hcontainer"}


def _low(element: "Element", name: str, around: ProvisionKind | None) -> ProvisionKind:
    if name == "subsection" and any(local(inner) == "article" for inner in element.iter()):
        return K.SECTION
    wanted = _BELOW.index(_LOW.get(name, K.PARAGRAPH))
    least = _BELOW.index(around) + 1 if around in _BELOW else 0
    return _BELOW[min(max(wanted, least), len(_BELOW) - 1)]


def attached_kind(element: "Element") -> ProvisionKind | None:
    """Whether an attachment or component is an annex or a protocol; None for a plain component."""
    named = next((child.get("name", "") for child in element if local(child) in DOCUMENTS), "")
    kind = _NAMED.get(named.lower()) or _ANNEXED.get(named.lower())
    if kind in (K.ANNEX, K.PROTOCOL):
        return kind
    headed = any(local(child) in ("num", "heading") for child in element)
    return K.ANNEX if headed or local(element) == "attachment" else None
