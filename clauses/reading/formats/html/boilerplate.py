"""Which parts of a page are furniture of its site, and why."""

from bisect import bisect_left
from collections.abc import Callable

from attrs import frozen

from clauses.lexicon.webpages import Furniture, furniture
from clauses.reading.formats.html.elements import BLOCKS, Element, words_of

# A part with most of the page's words in it is its text, whatever its name.
_MOST = 0.5
_FULL_OF_LINKS = 0.75
_SOME_LINKS = 0.3
_FEW_LINKS = 3
# Less text than this, and the page was meant for its links.
_LEAST_TEXT = 0.1
_LONGEST_PHRASE = 60
# What is never part of a text, by element.
_CONTROLS = {
    **dict.fromkeys(("button", "select", "textarea", "datalist", "output", "progress"), "form"),
    **dict.fromkeys(("svg", "canvas", "audio", "video", "map"), "picture"),
    "noscript": "notice to browsers without scripts",
}
_OF_TEXT = frozenset({"article", "main", "section", "blockquote", "td", "li", "figure"})
_FRAME = frozenset({"html", "body", "main", "article", "h1", "h2", "h3", "h4", "h5", "h6"})


def boilerplate(found: list[Element]) -> dict[int, str]:
    """The elements that are furniture, by index, each with the reason to skip it."""
    titles = [index for index, one in enumerate(found) if one.tag == "h1"]
    page = _Page(found, furniture(), _main(found), _within_text(found), titles)
    sure = _chosen(found, page.control)
    likely = _chosen(found, lambda index: page.control(index) or page.reason(index))
    left = found[0].letters - sum(found[index].letters for index in likely)
    return likely if left >= found[0].letters * _LEAST_TEXT else sure


def _chosen(found: list[Element], rule: Callable[[int], str | None]) -> dict[int, str]:
    """The outermost elements for which a rule gives a reason; None keeps all that is inside."""
    chosen, index = {}, 1
    while index < len(found):
        one = found[index]
        reason = rule(index) if one.letters else None
        if reason:
            chosen[index] = reason
        index = index + 1 if reason == "" else one.end
    return chosen


def _main(found: list[Element]) -> int:
    """The element that the page calls its main text, if most of the words are in it; else 0."""
    for index, one in enumerate(found):
        called = one.tag in ("main", "article") or one.attributes.get("role") == "main"
        if called and one.letters > found[0].letters * _MOST:
            return index
    return 0


def _within_text(found: list[Element]) -> list[bool]:
    """Whether each element lies in a part of the text, where headers and footers are its own."""
    within = [False] * len(found)
    for index, one in enumerate(found[1:], 1):
        within[index] = within[one.parent] or found[one.parent].tag in _OF_TEXT
    return within


@frozen
class _Page:
    found: list[Element]
    marks: Furniture
    main: int
    within_text: list[bool]
    titles: list[int]

    def control(self, index: int) -> str:
        """What is never text: controls, pictures, and links that skip."""
        one = self.found[index]
        if one.tag == "a" and one.letters <= _LONGEST_PHRASE:
            phrase = " ".join(words_of(self.found, index).split()).lower().strip(" .»>↑^")
            return "page navigation" if phrase in self.marks.phrases else ""
        return _CONTROLS.get(one.tag, "")

    def reason(self, index: int) -> str | None:
        """What is furniture by its place, name or links; None for footnotes."""
        one = self.found[index]
        if one.letters > self.found[0].letters * _MOST or one.tag in _FRAME:
            return ""
        outside = self.main and (index >= self.found[self.main].end or one.end <= self.main)
        if one.tag not in BLOCKS:
            return "outside the main text" if outside and one.tag == "" else ""
        words = one.words if {"class", "id"} & set(one.attributes) else frozenset()
        role = one.attributes.get("role", "").lower()
        if words & self.marks.note_names or role in self.marks.note_roles:
            return None
        return (
            self._by_element(index)
            or self.marks.roles.get(role, "")
            or self._by_name(one, words)
            or _by_links(one)
            or ("outside the main text" if outside else "")
        )

    def _by_element(self, index: int) -> str:
        one = self.found[index]
        if one.tag in ("header", "footer"):
            titles = bisect_left(self.titles, one.end) - bisect_left(self.titles, index)
            # The title of the text may stand in the header of the page.
            if self.within_text[index] or titles:
                return ""
        return self.marks.tags.get(one.tag, "")

    def _by_name(self, one: Element, words: frozenset[str]) -> str:
        sure = next(
            (self.marks.names[word] for word in sorted(words) if word in self.marks.names), ""
        )
        if sure or one.linked < one.letters * _SOME_LINKS:
            return sure
        return next(
            (self.marks.weak[word] for word in sorted(words) if word in self.marks.weak), ""
        )


def _by_links(one: Element) -> str:
    full = one.links >= _FEW_LINKS and one.linked >= one.letters * _FULL_OF_LINKS
    return "list of links" if full else ""
