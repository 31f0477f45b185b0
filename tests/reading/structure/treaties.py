"""Treaties made up by chance, and the ways in which people lay them out."""

import textwrap
from collections.abc import Iterator

from attrs import frozen
from hypothesis import strategies as st

from clauses.reading.structure.numerals import to_roman

Line = tuple[int, str, str, str, str]
"""A line of an outline: depth, kind, ordinal, heading, own words."""

HEADINGS = [
    "Scope", "Use of Boats", "Entry into Force", "General Provisions", "Lights and Signals",
    "Settlement of Disputes", "Costs", "Duties of the Parties", "Review", "Annual Report",
]  # fmt: skip
SENTENCES = [
    "The Parties shall keep the boats in good order and shall not sail them at night",
    "Each Party shall inform the other of every boat that enters its ports",
    "Nothing in this Treaty shall prevent a Party from building boats of any size it sees fit, "
    "provided that it has told the other Party so in writing and in good time",
    "No toll may be taken from any boat",
    "A Party may ask for a meeting at any time",
]
ITEMS = ["boats of wood", "oars and sails that belong to a boat", "the crew of the boat"]
WORDS = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"]


@frozen
class Item:
    """A paragraph, point or sub-point."""

    text: str
    inside: tuple["Item", ...] = ()


@frozen
class Article:
    heading: str
    text: str
    inside: tuple[Item, ...]
    inserted: bool = False


@frozen
class Group:
    heading: str
    articles: tuple[Article, ...]


@frozen
class Treaty:
    """A treaty; groups are chapters unless there is only one, whose articles stand alone."""

    groups: tuple[Group, ...]
    annex: tuple[Article, ...]
    style: str


@frozen
class Layout:
    """How a treaty is put on paper."""

    between: str = "\n"
    blank: bool = True
    width: int = 0
    end: str = "\n"
    capitals: bool = False


def _items(depth: int) -> st.SearchStrategy[tuple[Item, ...]]:
    def item(text: str, inside: tuple[Item, ...]) -> Item:
        return Item(text, inside)

    inner = _items(depth - 1) if depth > 1 else st.just(())
    one = st.builds(item, st.sampled_from(ITEMS), st.just(()) | inner)
    return st.lists(one, min_size=2, max_size=4).map(tuple)


_paragraphs = st.lists(
    st.builds(Item, st.sampled_from(SENTENCES), st.just(()) | _items(2)), min_size=2, max_size=4
).map(tuple)


@st.composite
def _articles(draw: st.DrawFn, headed: bool, bis: bool) -> tuple[Article, ...]:
    found = []
    for index in range(draw(st.integers(1, 4))):
        heading = draw(st.sampled_from(HEADINGS)) if headed else ""
        inside, text = draw(st.just(()) | _paragraphs), ""
        if not inside:
            text, inside = draw(st.sampled_from(SENTENCES)), draw(st.just(()) | _items(2))
        found.append(Article(heading, text, inside, bis and index > 0 and draw(st.booleans())))
    return tuple(found)


@st.composite
def treaties(draw: st.DrawFn) -> Treaty:
    """Treaties with headings or none, in chapters or not, numbered in one of several ways."""
    headed = draw(st.booleans())
    style = draw(st.sampled_from(["figures", "roman", "words", "bis"]))
    groups = st.builds(
        Group, st.sampled_from(HEADINGS), _articles(headed=headed, bis=style == "bis")
    )
    annex = st.just(()) | _articles(headed=headed, bis=False)
    most = 2 if style == "words" else 3
    return Treaty(tuple(draw(st.lists(groups, min_size=1, max_size=most))), draw(annex), style)


layouts = st.builds(
    Layout,
    between=st.sampled_from(["\n", " – ", ". ", ": ", "  "]),
    blank=st.booleans(),
    width=st.sampled_from([0, 0, 60, 72, 90]),
    end=st.sampled_from(["\n", "\r\n"]),
    capitals=st.booleans(),
)


def _numbered(treaty: Treaty) -> Iterator[tuple[int, Group, list[tuple[str, str, Article]]]]:
    value = 0
    for index, group in enumerate(treaty.groups, 1):
        articles: list[tuple[str, str, Article]] = []
        for one in group.articles:
            inserted = one.inserted and bool(articles) and not articles[-1][1].endswith("bis")
            value += not inserted
            suffix = " bis" if inserted else ""
            shown = {"roman": to_roman(value).upper(), "words": WORDS[(value - 1) % 10]}
            printed = shown.get(treaty.style, str(value)) + suffix
            articles.append((printed, f"{value}{suffix.strip()}", one))
        yield index, group, articles


def outline(treaty: Treaty) -> list[Line]:
    """The tree that the treaty is to be read into, below title and preamble."""
    found: list[Line] = []
    alone = len(treaty.groups) == 1
    for index, group, articles in _numbered(treaty):
        if not alone:
            found.append((0, "chapter", str(index), group.heading, ""))
        for _, ordinal, one in articles:
            found += _article(one, ordinal, int(not alone))
    found.append((0, "testimonium", "", "", TESTIMONIUM))
    found.append((0, "signatures", "", "", SIGNATURES))
    if treaty.annex:
        found.append((0, "annex", "1", "Lists", ""))
        for value, one in enumerate(treaty.annex, 1):
            found += _article(one, str(value), 1)
    return found


def _article(one: Article, ordinal: str, depth: int) -> Iterator[Line]:
    yield depth, "article", ordinal, one.heading, _ended(one.text, one.inside)
    if one.text:
        yield from _listed(one.inside, depth + 1, "point")
    else:
        for value, item in enumerate(one.inside, 1):
            yield depth + 1, "paragraph", str(value), "", _ended(item.text, item.inside)
            yield from _listed(item.inside, depth + 2, "point")


def _listed(items: tuple[Item, ...], depth: int, kind: str) -> Iterator[Line]:
    for index, item in enumerate(items):
        number = "abcd"[index] if kind == "point" else to_roman(index + 1)
        yield depth, kind, number, "", _item(items, index)
        yield from _listed(item.inside, depth + 1, "sub-point")


def _ended(text: str, inside: tuple[Item, ...]) -> str:
    return f"{text}:" if text and inside else text and f"{text}."


def _item(items: tuple[Item, ...], index: int) -> str:
    last = index + 1 == len(items)
    return items[index].text + (":" if items[index].inside else "." if last else ";")


TITLE = "TREATY ON BOATS"
PREAMBLE = "The Parties to this Treaty, wishing to sail, have agreed as follows:"
TESTIMONIUM = "IN WITNESS WHEREOF the undersigned have signed this Treaty."
SIGNATURES = "For the Government of Ardonia:"


def blocks(treaty: Treaty, layout: Layout) -> Iterator[str]:
    """The paragraphs of the treaty, headings among them."""
    yield TITLE
    yield PREAMBLE
    for index, group, articles in _numbered(treaty):
        if len(treaty.groups) > 1:
            yield f"CHAPTER {to_roman(index).upper()}\n{group.heading}"
        for printed, _, one in articles:
            yield from _printed(one, printed, layout)
    yield TESTIMONIUM
    yield SIGNATURES
    if treaty.annex:
        yield "ANNEX I\nLists"
        for value, one in enumerate(treaty.annex, 1):
            yield from _printed(one, str(value), layout)


def _printed(one: Article, printed: str, layout: Layout) -> Iterator[str]:
    number = f"ARTICLE {printed.upper()}" if layout.capitals else f"Article {printed}"
    yield number + layout.between + one.heading if one.heading else number
    if one.text:
        yield _ended(one.text, one.inside)
        yield from _lines(one.inside, "point")
    else:
        for value, item in enumerate(one.inside, 1):
            yield f"{value}. {_ended(item.text, item.inside)}"
            yield from _lines(item.inside, "point")


def _lines(items: tuple[Item, ...], kind: str) -> Iterator[str]:
    for index, item in enumerate(items):
        number = "abcd"[index] if kind == "point" else to_roman(index + 1)
        yield f"({number}) {_item(items, index)}"
        yield from _lines(item.inside, "sub-point")


def written(treaty: Treaty, layout: Layout) -> str:
    """The treaty as a plain text."""
    found = []
    for block in blocks(treaty, layout):
        parts = block.split("\n")
        width = layout.width or 10_000
        found += ["\n".join("\n".join(textwrap.wrap(part, width)) or part for part in parts)]
    text = ("\n\n" if layout.blank else "\n").join(found)
    return text.replace("\n", layout.end)
