import pytest

from clauses.lexicon.citations import Unit, units
from clauses.model.document import Document
from clauses.model.node import Node, ProvisionKind
from clauses.model.source import Span
from clauses.reading.annotating.tree import Tree, squeeze

K = ProvisionKind
Line = tuple[int, ProvisionKind, str]  # depth, kind, number as printed


def ordinal(printed: str) -> str:
    return squeeze(printed.rpartition(" ")[2]) if printed else ""


def grown(*lines: Line) -> Tree:
    """A tree of lines, each as deep as it says, with a word behind its number."""
    text = "".join(f"{number} word\n" for _, _, number in lines)
    starts = [0]
    for _, _, number in lines:
        starts.append(starts[-1] + len(number) + 6)

    def nodes(begin: int, end: int) -> list[Node]:
        found = []
        while begin < end:
            depth, kind, number = lines[begin]
            stop = next((n for n in range(begin + 1, end) if lines[n][0] <= depth), end)
            start = starts[begin]
            printed = Span(start, start + len(number)) if number else None
            found.append(
                Node(
                    kind,
                    Span(start, starts[stop]),
                    number=printed,
                    ordinal=ordinal(number),
                    children=tuple(nodes(begin + 1, stop)),
                )
            )
            begin = stop
        return found

    return Tree(Document(text, tuple(nodes(0, len(lines)))))


def unit(word: str) -> Unit:
    return units()[word][0]


def heads(tree: Tree, word: str, printed: str) -> list[int]:
    return [one.start for one in tree.named(tree.root, unit(word), printed)]


def test_a_place_belongs_to_the_innermost_provision() -> None:
    tree = grown((0, K.ARTICLE, "Article 1"), (1, K.PARAGRAPH, "1."), (0, K.ARTICLE, "Article 2"))
    assert [tree.at(offset).kind for offset in (0, 16, 24)] == [K.ARTICLE, K.PARAGRAPH, K.ARTICLE]
    assert tree.at(1000) is tree.root
    assert Tree(Document("word")).at(0).kind is None


def test_a_provision_begins_within() -> None:
    tree = grown((0, K.ARTICLE, "Article 1"), (0, K.ARTICLE, "Article 2"))
    assert tree.begins_within(3, 20)
    assert not tree.begins_within(0, 5)
    assert not tree.begins_within(3, 15)


@pytest.mark.parametrize("printed", ["4", "IV", "iv", "Four", "fourth"])
def test_a_number_is_found_in_each_spelling(printed: str) -> None:
    tree = grown((0, K.ARTICLE, "Article 3"), (0, K.ARTICLE, "Article 4"))
    assert heads(tree, "article", printed) == [15]


def test_a_number_with_a_part_behind_a_hyphen_is_that_alone() -> None:
    tree = grown((0, K.ANNEX, "Annex 7-A"), (0, K.ANNEX, "Annex No. 7-B"), (0, K.ANNEX, "Annex 7"))
    assert heads(tree, "annex", "7-B") == [15]
    assert heads(tree, "annex", "7") == [34]
    assert heads(tree, "annex", "7-C") == []


def test_an_appendix_is_no_annex() -> None:
    tree = grown((0, K.ANNEX, "Annex 1"), (0, K.ANNEX, "Appendix 1"))
    assert heads(tree, "annex", "1") == [0]
    assert heads(tree, "appendix", "1") == [13]
    assert heads(grown((0, K.ANNEX, "Annex 1")), "appendix", "1") == []


def test_a_section_may_be_an_article_where_it_is_called_one() -> None:
    assert heads(grown((0, K.ARTICLE, "Section 3")), "section", "3") == [0]
    assert heads(grown((0, K.ARTICLE, "Article 3")), "section", "3") == []
    assert heads(grown((0, K.ARTICLE, "3.")), "section", "3") == [0]


def test_articles_of_an_annex_are_not_those_of_the_treaty() -> None:
    tree = grown((0, K.ARTICLE, "Article 1"), (0, K.ANNEX, "Annex I"), (1, K.ARTICLE, "Article 1"))
    assert heads(tree, "article", "1") == [0]
    (annex,) = tree.named(tree.root, unit("annex"), "I")
    assert [one.start for one in tree.named(annex, unit("article"), "1")] == [28]


def test_of_many_two_are_enough() -> None:
    tree = grown(*[(0, K.ARTICLE, "Article 1")] * 9)
    assert len(tree.named(tree.root, unit("article"), "1")) == 2


def test_points_of_a_bare_line_are_those_of_the_article() -> None:
    tree = grown(
        (0, K.ARTICLE, "Article 1"),
        (1, K.PARAGRAPH, ""),
        (2, K.PARAGRAPH, ""),
        (3, K.POINT, "(a)"),
        (1, K.PARAGRAPH, "2."),
        (2, K.POINT, "(a)"),
    )
    article = tree.root.children[0]
    (found,) = tree.child(article, unit("point"), "a")
    assert found.start == 27
    assert tree.child(article, unit("point"), "b") == []
    assert tree.child(tree.root, unit("point"), "a") == []


def test_the_kind_cited_goes_before_others() -> None:
    tree = grown((0, K.ARTICLE, "Article 1"), (1, K.POINT, "1)"), (1, K.PARAGRAPH, "1."))
    article = tree.root.children[0]
    assert [one.kind for one in tree.child(article, unit("paragraph"), "1")] == [K.PARAGRAPH]
    assert [one.kind for one in tree.child(article, unit("point"), "1")] == [K.POINT]


def test_what_this_means() -> None:
    tree = grown(
        (0, K.CHAPTER, "Chapter 1"),
        (1, K.ARTICLE, "Article 1"),
        (2, K.PARAGRAPH, "1."),
        (3, K.PARAGRAPH, ""),
        (4, K.POINT, "(a)"),
    )
    here = tree.spots[-1]
    around = {word: tree.around(here, unit(word)) for word in ("paragraph", "article", "point")}
    assert around["paragraph"] is tree.spots[2]
    assert around["article"] is tree.spots[1]
    assert around["point"] is here
    assert tree.around(here, unit("section")) is None
    assert tree.around(tree.spots[3], unit("point")) is tree.spots[3]
    assert tree.around(tree.spots[1], unit("paragraph")) is None


def test_a_bare_paragraph_is_this_paragraph_where_none_has_a_number() -> None:
    tree = grown((0, K.ARTICLE, "Article 1"), (1, K.PARAGRAPH, ""))
    assert tree.around(tree.spots[1], unit("paragraph")) is tree.spots[1]


def test_annexes_of_a_name() -> None:
    tree = grown((0, K.ANNEX, "Annex I"), (0, K.ANNEX, ""), (0, K.ANNEX, "Schedule 1"))
    assert [one.start for one in tree.annexes(unit("annex"))] == [0]
    assert [one.start for one in tree.annexes(unit("schedule"))] == [19]
    assert [one.start for one in tree.annexes(unit("appendix"))] == [13]
    assert tree.annexes(unit("annex")) is tree.annexes(unit("annex"))


def test_paragraphs_may_be_numbered_through() -> None:
    def numbered(again: int) -> Tree:
        lines = []
        for article in range(4):
            lines.append((0, K.ARTICLE, f"Article {article + 1}"))
            lines += [(1, K.PARAGRAPH, f"{article * again + number}.") for number in (1, 2, 3)]
        return grown(*lines)

    assert numbered(3).counted_through
    assert not numbered(0).counted_through
    assert not grown((0, K.ARTICLE, "Article 1"), (1, K.PARAGRAPH, "1.")).counted_through


def test_a_number_as_it_is_printed() -> None:
    tree = grown((0, K.ANNEX, "Annex I"), (1, K.POINT, "(a)"), (0, K.ANNEX, ""))
    assert [tree.printed(one) for one in tree.spots] == ["Annex I", "a", ""]
    assert [tree.head(one) for one in tree.spots] == ["annex", "(a)", ""]
    assert tree.printed(tree.root) == ""


def test_words_begin_behind_number_and_heading() -> None:
    tree = grown((0, K.ARTICLE, "Article 1"), (1, K.PARAGRAPH, ""))
    assert [one.begin for one in (*tree.spots, tree.root)] == [9, 15, 0]


def test_squeezed_numbers() -> None:
    assert squeeze("(5 Bis)") == "5bis"
