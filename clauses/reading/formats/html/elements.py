"""The elements of a page in one list; each knows where its inside ends and how it weighs."""

import re
from collections.abc import Iterator, Mapping

from attrs import define, field

from clauses.reading.markup import Page

BLOCKS = frozenset(
    {
        *(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
        ),
        *("dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form"),
        *("frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li"),
        *("listing", "main", "menu", "nav", "noframes", "ol", "p", "pre", "section", "summary"),
        *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp", "option", "optgroup"),
    }
)
# Nothing of these is ever text of the page.
UNSHOWN = frozenset(
    {"script", "style", "template", "head", "object", "applet", "iframe", "noembed"}
)
_UNSEEN = re.compile(
    r"display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all"
)
_SMALL = 50
_WORD = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z]?[a-z]+|[A-Z]+")


@define
class Element:
    """An element of a page, or a text in it.

    Attributes:
        tag: its name in small letters; empty for text.
        text: the characters of a text.
        attributes: as written, with names in small letters.
        parent: the index of the element around it; -1 for the outermost.
        end: the index behind the last element inside it.
        letters: how many characters other than white space are shown in it.
        linked: how many of them stand in links to other pages.
        links: how many such links.
        cells: how many cells of tables.
    """

    tag: str
    text: str = ""
    attributes: Mapping[str, str] = field(factory=dict)
    parent: int = -1
    end: int = 0
    letters: int = 0
    linked: int = 0
    links: int = 0
    cells: int = 0

    @property
    def hidden(self) -> bool:
        """Whether a browser does not show it; a page as a whole is only hidden until it loads."""
        given = self.attributes
        if not given or self.tag in ("html", "body"):
            return False
        style = given.get("style", "").lower()
        shut = given.get("hidden", "no").lower() in ("", "hidden", "true")
        return shut or given.get("aria-hidden") == "true" or bool(_UNSEEN.search(style))

    @property
    def words(self) -> frozenset[str]:
        """The words of which its class and id are made, in small letters."""
        named = f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}"[:500]
        whole = {part.lower() for part in re.split(r"[^A-Za-z]+", named)}
        return frozenset(whole | {part.lower() for part in _WORD.findall(named)})


def elements(page: Page) -> list[Element]:
    """Put the events of a page into a list of elements, outer before inner."""
    found, stack = [Element("#page")], [0]
    for kind, name, attributes in page.events:
        if kind == "start":
            tag = name.lower().removeprefix("html:")
            small = {key.lower(): value or "" for key, value in attributes.items()}
            found.append(Element(tag, attributes=small, parent=stack[-1]))
            stack.append(len(found) - 1)
        elif kind == "text":
            found.append(Element("", name, parent=stack[-1], end=len(found) + 1))
        else:
            found[stack.pop()].end = len(found)
    for index in stack:
        found[index].end = len(found)
    _weigh(found)
    return found


def children(found: list[Element], index: int) -> Iterator[int]:
    """The indexes of what lies directly inside an element."""
    at = index + 1
    while at < found[index].end:
        yield at
        at = found[at].end


def words_of(found: list[Element], index: int) -> str:
    """The words of a small element; of one with many others in it, only the first."""
    end = min(found[index].end, index + _SMALL)
    return "".join(found[at].text for at in range(index, end))


def _weigh(found: list[Element]) -> None:
    """Add up, from the inside out; what is not shown weighs nothing."""
    for one in reversed(found):
        if one.tag == "":
            one.letters = len(one.text) - sum(map(str.isspace, one.text))
        elif one.tag in UNSHOWN or one.hidden:
            one.letters = one.linked = one.links = one.cells = 0
            continue
        elif one.tag == "a" and leads_away(one) and one.letters:
            one.linked, one.links = one.letters, 1
        one.cells += one.tag in ("td", "th")
        if one.parent >= 0:
            around = found[one.parent]
            around.letters += one.letters
            around.linked += one.linked
            around.links += one.links
            around.cells += one.cells


def leads_away(one: Element) -> bool:
    """Whether a link leads to another page."""
    target = one.attributes.get("href", "")
    return bool(target) and not target.startswith("#")
