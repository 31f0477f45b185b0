"""One treaty, laid out in any of the usual ways, is read into the same tree."""

from collections.abc import Iterator

from attrs import evolve
from hypothesis import given

from clauses import Document, Provision, read
from tests.reading.structure.treaties import (
    HEADINGS,
    PREAMBLE,
    SENTENCES,
    TITLE,
    Layout,
    Line,
    Treaty,
    layouts,
    outline,
    treaties,
    written,
)


def lines(around: Document | Provision, depth: int = 0) -> Iterator[Line]:
    for one in around.children:
        said = " ".join(one.own_text.split())
        yield depth, one.kind.value, one.ordinal, one.heading, said
        yield from lines(one, depth + 1)


def seen(text: str) -> list[Line]:
    return list(lines(read(text.encode(), format="text")))


@given(treaties(), layouts)
def test_a_treaty_on_many_lines(treaty: Treaty, layout: Layout) -> None:
    text = written(treaty, layout)
    frame = [(0, "title", "", "", TITLE), (0, "preamble", "", "", PREAMBLE)]
    assert seen(text) == [*frame, *outline(treaty)], text


def _full(treaty: Treaty) -> Treaty:
    """One group of at least four articles, all of which have a heading and a first sentence."""
    articles = [
        evolve(
            one,
            heading=one.heading or HEADINGS[index % len(HEADINGS)],
            text=SENTENCES[index % 3],
            inside=() if one.inside and not one.text else one.inside,
            inserted=False,
        )
        for index, one in enumerate(treaty.groups[0].articles * 4)
    ]
    style = "figures" if treaty.style == "words" else treaty.style
    return Treaty((evolve(treaty.groups[0], articles=tuple(articles)),), (), style)


@given(treaties().map(_full))
def test_a_treaty_on_one_line(treaty: Treaty) -> None:
    # Where title and preamble end on one line only a full stop would tell, and headings are told
    # from sentences only where most articles have one and words in lower case follow.
    text = written(treaty, Layout(" ", blank=False, end=" "))
    text = "Agreed text. " + text[text.index("Article") : text.index("IN WITNESS")]
    wanted = [one for one in outline(treaty) if one[1] not in ("testimonium", "signatures")]
    assert [one for one in seen(text) if one[1] not in ("title", "preamble")] == wanted, text
