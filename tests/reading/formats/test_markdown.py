import pytest

from clauses.errors import ReadError
from clauses.reading.formats.markdown import read_markdown
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw


def raw(text: str) -> Raw:
    return read_markdown(text.encode(), Limits())


def words(text: str) -> list[str]:
    """What remains of each block without what is skipped in it."""
    found = raw(text)
    gone = {at for one in found.skipped for at in range(one.span.start, one.span.end)}
    return [
        "".join(found.text[at] for at in range(block.start, block.end) if at not in gone)
        for block in found.blocks
    ]


def blocks(text: str) -> list[tuple[str, int, str, str]]:
    """Role, level, label and text of each block."""
    found = raw(text)
    return [
        (
            block.role.value,
            block.level,
            found.text[block.start : block.start + block.label],
            found.text[block.start : block.end],
        )
        for block in found.blocks
    ]


def skipped(text: str) -> list[tuple[str, str]]:
    found = raw(text)
    return [(one.span.of(found.text), one.reason) for one in found.skipped]


def told(text: str) -> list[str]:
    return [str(each) for each in raw(text).diagnostics]


def test_the_source_is_the_text() -> None:
    text = "\ufeff# Treaty\r\n\r\n1. *One*\rtwo\n"
    assert raw(text).text == text
    assert raw(text).format == "markdown"
    assert skipped(text)[0] == ("\ufeff", "byte order mark")
    assert blocks(text) == [("title", 1, "", "Treaty"), ("text", 0, "1.", "1. *One*\rtwo")]


def test_one_highest_heading_at_the_top_is_the_title() -> None:
    assert [block[:2] for block in blocks("# A\n\n## B\n\n### C")] == [
        ("title", 1),
        ("heading", 2),
        ("heading", 3),
    ]
    assert [block[0] for block in blocks("# A\n\n# B")] == ["heading", "heading"]
    assert [block[0] for block in blocks("Text\n\n# B")] == ["text", "heading"]
    assert [block[0] for block in blocks("## A\n\n# B")] == ["heading", "heading"]


def test_headings_lose_their_marks_alone() -> None:
    text = "# 1 # of **2** ##\n\nArticle\n3\n---\n\n##\n"
    assert words(text) == ["1 # of 2", "Article\n3"]
    assert skipped(text)[0] == ("#", "mark-up")
    assert ("---", "mark-up") in skipped(text)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("a **b** _c_ ***d*** e*f*g", "a b c d efg"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("goods** and * more", "goods** and * more"),
        ("`a` `` b`c `` ` d", "a  b`c  ` d"),
        (r"1\. and \* and \a", r"1. and * and \a"),
        ("[Charter](https://x.test 'The and ') and", "Charter and"),
        ("[the **Charter**][c] [c] [no]\n\n[c]: /x", "the Charter c [no]"),
        ("<https://x.test> <i>a</i> <5", "https://x.test a <5"),
        ("a ![map](m.png) b<!-- c -->", "a  b"),
        ("line  \ntwo\\\nthree", "line  \ntwo\nthree"),
        ("[shall][should] [EU: *may*]", "[shall][should] [EU: may]"),
        ("~~a~~ b ~c~", "a b ~c~"),
    ],
)
def test_inline_marks_go_and_words_stay(typed: str, read: str) -> None:
    assert words(typed) == [read]


def test_struck_words_are_known() -> None:
    text = "The Parties ~~shall **not**~~ ~~~~may~~~~ ~~should~~~ act."
    found = raw(text)
    assert [span.of(text) for span in found.struck] == ["shall **not**", "~~may~~", "should~"]
    assert words("| ~~a \\| b~~ |\n|---|") == [" a | b "]
    assert [span.of("|~~a~~|b|\n|-|-|") for span in raw("|~~a~~|b|\n|-|-|").struck] == ["a"]


def test_numbers_of_lists_stay_and_bullets_go() -> None:
    text = "1. One\n   - (a) first\n   * second\n2) Two\n\n   more\n10. Ten"
    assert blocks(text) == [
        ("text", 0, "1.", "1. One"),
        ("text", 0, "", "(a) first"),
        ("text", 0, "", "second"),
        ("text", 0, "2)", "2) Two"),
        ("text", 0, "", "more"),
        ("text", 0, "10.", "10. Ten"),
    ]


def test_numbers_without_words_are_blocks_too() -> None:
    assert blocks("1. 1. a\n2.\n\n- ![x](y)\n- b\n\n3. ![x](y)") == [
        ("text", 0, "1.", "1."),
        ("text", 0, "1.", "1. a"),
        ("text", 0, "2.", "2."),
        ("text", 0, "", "b"),
        ("text", 0, "3.", "3."),
    ]


def test_quotations_lose_their_marks() -> None:
    assert words("> a\n> **b\n> c** d\nlazy") == ["a\nb\n c d\nlazy"]
    assert words("> # Title\n>\n> 1. a") == ["Title", "1. a"]


def test_tables_are_one_block_without_bars_and_rule() -> None:
    text = "| A | **B** |\n|---|:-:|\n| `1` | 2 \\| 3 | more\n|| x\n\nEnd"
    assert blocks(text)[0][:2] == ("table", 0)
    assert [cell.split() for cell in words(text)[0].split("\n")] == [
        ["A", "B"],
        [],
        ["1", "2", "|", "3", "more"],
        ["x"],
    ]
    assert words(text)[1] == "End"
    assert words("> (a|b\n|-|-|") == ["> (ab"]
    assert words("> | a | ![m](n) |\n> |--|--|\n> | b |") == [" a   \n\n b "]
    assert skipped("|![m](n)|\n|--|")[1] == ("![m](n)", "image")


def test_footnotes_keep_their_mark_and_references_go() -> None:
    text = "Goods[^1] and[^x].\n\n[^1]: As *amended*\nlater.\n\n    More.\n[^2]: Ibid.\n# End"
    assert blocks(text) == [
        ("text", 0, "", "Goods[^1] and[^x]."),
        ("footnote", 0, "1", "1]: As *amended*\nlater.\n\n    More."),
        ("footnote", 0, "2", "2]: Ibid."),
        ("heading", 1, "", "End"),
    ]
    assert words(text)[:2] == ["Goods and[^x].", "1 As amended\nlater.\n\n    More."]
    assert ("[^1]", "footnote reference") in skipped(text)


def test_footnotes_may_be_empty_or_begin_below() -> None:
    assert words("[^1]:\nNote\n\n[^2]:") == ["1\nNote", "2"]
    assert words("1. a\n\n   [^1]: n\n\nb ![^1](x)") == ["1. a", "1 n", "b "]
    assert words("        [^1]: code") == ["[^1]: code"]


def test_code_is_text_without_its_fences() -> None:
    text = "```text\n **a**\n\n  b\n```\n\n    c\n     d\n\n~~~\n~~~\n"
    assert words(text) == ["**a**\n\n  b", "c\n     d"]
    assert ("```text", "mark-up") in skipped(text)


def test_html_loses_its_tags_and_comments() -> None:
    text = "<div>\n<p>1 < 2 <b>words</b></p>\n</div>\n\n<!-- a\nb -->\n\n<script>\nx\n</script>"
    assert words(text) == ["1 < 2 words"]
    assert ("<!-- a\nb -->", "comment") in skipped(text)
    assert ("<script>\nx\n</script>", "script") in skipped(text)
    assert told("a\n\n<!-- b\n\nc") == [
        "unreadable: a comment is never closed; all that follows it was skipped"
    ]


def test_marks_may_run_over_lines_and_odd_lines_may_be_missing() -> None:
    assert words('a <b\nc="1"> d') == ["a \n d"]
    assert words("\x0c\nword *a\nb*") == ["word a\nb"]
    assert words("b ![[^1]](x) c\n\n[^1]: n") == ["b  c", "1 n"]


def test_what_is_left_out_or_left_as_it_is_is_said() -> None:
    assert told("![a](b) ![c](d) &nbsp; &#65; &none;") == [
        "skipped: 2 images left out",
        "encoding: 2 character references such as &nbsp; kept as written",
    ]
    assert words("![*a* &amp; ~~b~~](c) d") == [" d"]
    assert skipped("[a]: b 'c\nd'\n") == [("[a]: b 'c\nd'", "link definition")]
    assert skipped("---\n***\n") == [("---", "mark-up"), ("***", "mark-up")]


def test_front_matter_is_metadata() -> None:
    text = '\ufeff---\ntitle: "The River"\nLang: fr-CA\nempty: ""\n---\n# A\n'
    found = raw(text)
    assert found.metadata == (("title", "The River"), ("lang", "fr-CA"))
    assert found.language == "fr"
    assert skipped(text)[1] == (text[1 : text.index("# A") - 1], "front matter")
    assert blocks(text) == [("title", 1, "", "A")]


@pytest.mark.parametrize(
    "text", ["---\n\nArticle\n", "---\na: b\n", "---\nArt. 1\n---\n", "--- a\n"]
)
def test_a_rule_at_the_top_is_no_front_matter(text: str) -> None:
    assert raw(text).metadata == ()
    assert words(text)


def test_a_file_without_language_has_none() -> None:
    assert raw("---\nlanguage: 1\n---\na").language == ""


def test_what_lies_too_deep_becomes_plain_lines() -> None:
    text = (
        "\n".join("  " * depth + f"- x{depth}" for depth in range(120)) + "\n\n" + "> " * 150 + "y"
    )
    assert words(text) == [*(f"x{depth}" for depth in range(120)), "y"]
    (found,) = told(text)
    assert found.endswith("lines nested too deeply; read as plain lines")
    assert words("> - > **a**\n> b") == ["a\n b"]
    shallow = read_markdown(b"> > > a", Limits(depth=2))
    assert [shallow.text[block.start : block.end] for block in shallow.blocks] == ["a"]


def test_a_long_text_is_refused() -> None:
    with pytest.raises(ReadError, match=r"^Markdown: found 6 characters; allowed: at most 5"):
        read_markdown(b"123456", Limits(characters=5))
