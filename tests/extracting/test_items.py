"""Provisions as words and items inside, and what closes a list."""

from clauses.extracting.items import Item, group, items, take_tail
from clauses.extracting.runs import Run
from clauses.model.diagnostic import Skipped
from clauses.model.document import Document
from clauses.model.node import Node, ProvisionKind
from clauses.model.source import Span
from clauses.testing.strategies.documents import Branch, assemble

K = ProvisionKind


def point(label: str, text: str, *inside: Branch) -> Branch:
    return Branch(K.POINT, f"({label})", label, text=text, inside=inside)


def first(*branches: Branch) -> Item:
    return next(items(assemble(list(branches))))


LIST = (point("a", "stop; or"), point("b", "go"))


def test_words_points_and_what_follows() -> None:
    article = Branch(
        K.ARTICLE, "Article 1", "1", text="They shall:", inside=LIST, after="in the zone."
    )
    found = group(first(article))
    assert found.head is not None
    assert found.head.text == "They shall:"
    assert [one.text for one in found.points] == ["stop; or", "go"]
    assert [one.text for one in found.rest] == ["in the zone."]


def test_titles_tables_and_the_like_are_left_out() -> None:
    silent = [K.TITLE, K.TABLE, K.SIGNATURES, K.FOOTNOTE]
    document = assemble([*(Branch(kind, text="Boats") for kind in silent), *LIST])
    assert [one.text for one in items(document)] == ["stop; or", "go"]
    inside = Branch(K.ARTICLE, text="They stop.", inside=(Branch(K.TABLE, text="x | y"), LIST[1]))
    assert [one.text for one in first(inside).parts] == ["They stop.", "go"]


def test_an_item_knows_what_it_is() -> None:
    preamble = first(Branch(K.PREAMBLE, heading="Preamble", text="Having met,"))
    assert preamble.recital
    assert not preamble.named
    assert not preamble.point
    bare = Item(None, ())
    assert bare.named
    assert bare.point
    assert not bare.recital
    assert bare.text == ""
    assert bare.words is None
    assert first(LIST[0]).words is not None


def test_only_the_first_of_a_list_may_lack_a_number() -> None:
    plain = Branch(K.PARAGRAPH, text="They wait.")
    article = Branch(K.ARTICLE, "Article 1", "1", inside=(plain, LIST[0], plain, LIST[1]))
    found = group(first(article))
    assert len(found.points) == 2
    assert len(found.rest) == 2
    assert group(Item(None, ())).points == ()


def test_articles_are_no_points() -> None:
    part = Branch(K.PART, "Part 3", "3", text="They agree:", inside=(Branch(K.ARTICLE, text="x"),))
    assert group(first(part)).points == ()


def tail(*inside: Branch, after: str = "") -> tuple[list[str], str | None, list[str]]:
    article = Branch(K.ARTICLE, "Article 1", "1", text="They shall:", inside=inside, after=after)
    found, closing = take_tail(group(first(article)))
    points = [one.text for one in found.points]
    return points, closing.text if closing else None, [one.text for one in found.rest]


def test_words_behind_a_list_close_it_where_they_go_on() -> None:
    assert tail(*LIST, after="in the zone. They wait.") == (
        ["stop; or", "go"],
        "in the zone.",
        ["They wait."],
    )
    assert tail(*LIST, after="They wait.") == (["stop; or", "go"], None, ["They wait."])
    paragraph = Branch(K.PARAGRAPH, text="in the zone.")
    assert tail(*LIST, paragraph) == (["stop; or", "go"], "in the zone.", [])


def test_words_behind_an_empty_line_close_it_too() -> None:
    assert tail(LIST[0], point("b", "go\n\nin the zone.")) == (
        ["stop; or", "go"],
        "in the zone.",
        [],
    )
    assert tail(LIST[0], point("b", "go.\n\nThey wait.")) == (
        ["stop; or", "go.\n\nThey wait."],
        None,
        [],
    )
    nested = point("b", "go:", point("x", "far"))
    assert tail(LIST[0], nested)[1] is None


def test_words_that_go_on_with_the_last_point_belong_to_it() -> None:
    assert tail(LIST[0], point("b", "go;"), after="or stay there.") == (
        ["stop; or", "go; or stay there."],
        None,
        [],
    )
    nested = point("b", "go:", point("x", "far"))
    assert tail(LIST[0], nested, after="or stay there.")[1] == "or stay there."


def test_words_behind_a_mark_are_a_point_without_a_sign() -> None:
    assert tail(LIST[0], point("b", "go;"), after="rest at the pier.") == (
        ["stop; or", "go;", "rest at the pier."],
        None,
        [],
    )
    plain = Branch(K.PARAGRAPH, text="rest at the pier.")
    assert tail(LIST[0], point("b", "go."), plain)[0] == ["stop; or", "go.", "rest at the pier."]
    assert tail(LIST[0], point("b", "go;"), after="unless it rains.")[1] == "unless it rains."


def test_a_long_last_point_is_broken_by_a_page() -> None:
    words = f"go {'and go ' * 20}\n\nthere."
    assert tail(LIST[0], point("b", words))[1] is None


def test_what_was_skipped_is_no_word_of_a_provision() -> None:
    text = "They shall\n12\nstop. 13"
    node = Node(K.ARTICLE, Span(0, 19))
    gone = (
        Skipped(Span(11, 13), "page number"),
        Skipped(Span(20, 22), "page number"),
    )
    [item] = items(Document(text, (node,), gone))
    words = item.words
    assert isinstance(words, Run)
    assert words.text == "They shall stop."
    assert [part.of(text) for part in words.parts] == ["They shall", "stop."]
