"""Labels of lists, as Word shows them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.reading.formats.docx import read_docx
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw
from tests.reading.formats.docx.word import (
    level,
    listed,
    lists,
    num,
    override,
    p,
    style,
    word,
)

Lines = Callable[..., list[str]]
LEGAL = (
    level(0, "Article %1", more='<w:suff w:val="space"/>')
    + level(1, "%1.%2")
    + level(2, "(%3)", "lowerLetter")
    + level(3, "(%4)", "lowerRoman")
)
START = '<w:startOverride w:val="{}"/>'


def items(*levels: int, key: str = "1") -> str:
    return "".join(p("x", num=key, level=one) for one in levels)


def labels(raw: Raw) -> list[str]:
    return [raw.text[one.start : one.start + one.label] for one in raw.blocks]


def shown(body: str, numbering: str, **beside: str) -> list[str]:
    return labels(read_docx(word(body, numbering=numbering, **beside), Limits()))


def test_a_legal_list_counts_through_its_levels() -> None:
    found = shown(items(0, 1, 1, 2, 2, 3, 1, 2, 0, 1), lists(LEGAL))
    assert found == [
        "Article 1", "1.1", "1.2", "(a)", "(b)", "(i)", "1.3", "(a)", "Article 2", "2.1",
    ]  # fmt: skip


def test_label_and_text_are_parted_as_the_level_says(read: Callable[..., Raw]) -> None:
    levels = (
        level(0, "%1.")
        + level(1, "Art. %2", more='<w:suff w:val="space"/>')
        + level(2, "§%3", more='<w:suff w:val="nothing"/>')
        + level(3, "§ %4 ", more='<w:suff w:val="nothing"/>')
    )
    raw = read(word(items(0, 1, 2, 3), numbering=lists(levels)))
    assert raw.text == "1.\tx\n\nArt. 1 x\n\n§1x\n\n§ 1 x"
    assert labels(raw) == ["1.", "Art. 1", "§1", "§ 1"]


def test_an_empty_item_is_its_label() -> None:
    assert shown(p(num="1") + p(num="1"), lists(LEGAL)) == ["Article 1", "Article 2"]


def test_lists_of_one_family_count_on_together() -> None:
    numbering = lists(LEGAL, nums=num(1, 0) + num(2, 0))
    assert shown(items(0) + items(0, key="2") + items(0), numbering)[-1] == "Article 3"


def test_lists_of_two_families_count_apart() -> None:
    found = shown(items(0, 0) + items(0, key="2") + items(0), lists(LEGAL, level(0, "%1)")))
    assert found == ["Article 1", "Article 2", "1)", "Article 3"]


def test_a_list_begins_anew_once_where_it_says_so() -> None:
    again = num(2, 0, override(0, START.format(1)))
    found = shown(
        items(0, 0) + items(0, 0, key="2") + items(0), lists(LEGAL, nums=num(1, 0) + again)
    )
    assert found == ["Article 1", "Article 2", "Article 1", "Article 2", "Article 3"]


def test_a_start_for_a_lower_level_leaves_the_upper_one_alone() -> None:
    both = num(2, 0, override(0, START.format(1)) + override(1, START.format(5)))
    found = shown(items(0, 0, 1) + items(1, 1, key="2"), lists(LEGAL, nums=num(1, 0) + both))
    assert found == ["Article 1", "Article 2", "2.1", "2.5", "2.6"]


def test_a_start_is_spent_by_the_first_use_at_any_level() -> None:
    both = num(2, 0, override(0, START.format(1)) + override(1, START.format(1)))
    body = items(0) + items(1, 0, key="2") + items(1) + items(1, key="2")
    found = shown(body, lists(LEGAL, nums=num(1, 0) + both))
    assert found == ["Article 1", "1.1", "Article 2", "2.1", "2.2"]


def test_a_level_passed_over_leaves_its_new_start_for_its_own_use() -> None:
    again = num(1, 0, override(0, START.format(5)))
    found = shown(items(1, 0, 1), lists(LEGAL, nums=again))
    assert found == ["1.1", "Article 5", "5.1"]


def test_a_list_may_redefine_a_level() -> None:
    other = num(2, 0, override(0, level(0, "Rule %1", "upperRoman", start=4)))
    found = shown(items(0) + items(0, key="2"), lists(LEGAL, nums=num(1, 0) + other))
    assert found == ["Article 1", "Rule II"]


def test_a_level_passed_over_counts_as_begun() -> None:
    assert shown(items(1, 0, 1), lists(LEGAL)) == ["1.1", "Article 2", "2.1"]


def test_a_list_starts_where_it_says() -> None:
    levels = level(0, "%1", start=3) + level(1, "%1.%2", start=0)
    assert shown(items(0, 1, 1, 0), lists(levels)) == ["3", "3.0", "3.1", "4"]


def test_plain_digits_for_all_levels_in_a_legal_label() -> None:
    levels = level(0, "%1", "upperRoman") + level(1, "%1.%2", "lowerLetter", more="<w:isLgl/>")
    assert shown(items(0, 0, 1), lists(levels)) == ["I", "II", "2.1"]


@pytest.mark.parametrize(
    ("restart", "last"), [(None, "(a)"), ("0", "(c)"), ("1", "(c)"), ("2", "(a)"), ("9", "(a)")]
)
def test_a_level_restarts_after_the_level_it_names(restart: str | None, last: str) -> None:
    more = "" if restart is None else f'<w:lvlRestart w:val="{restart}"/>'
    levels = level(0, "%1") + level(1, "%1.%2") + level(2, "(%3)", "lowerLetter", more=more)
    assert shown(items(0, 1, 2, 2, 1, 2), lists(levels))[-1] == last


def test_a_level_that_waits_for_the_first_restarts_with_it() -> None:
    waits = '<w:lvlRestart w:val="1"/>'
    levels = level(0, "%1") + level(1, "%1.%2") + level(2, "(%3)", "lowerLetter", more=waits)
    assert shown(items(0, 1, 2, 0, 1, 2), lists(levels))[-1] == "(a)"


def test_bullets_and_labels_without_a_number() -> None:
    levels = level(0, "\uf0b7", "bullet") + level(1, "Note", "none") + level(2, "", "bullet")
    assert shown(items(0, 1, 2), lists(levels)) == ["•", "Note", ""]


def test_a_place_deeper_than_the_level_shows_nothing() -> None:
    assert shown(items(0), lists(level(0, "%1.%2"))) == ["1."]


def test_a_hidden_label_and_one_declared_void_are_not_shown() -> None:
    hidden = level(0, "%1", more="<w:rPr><w:vanish/></w:rPr>")
    void = hidden.replace("<w:rPr><w:vanish/></w:rPr>", "").replace(
        "<w:lvlText", '<w:lvlText w:null="1"'
    )
    assert shown(items(0) + items(0, key="2"), lists(hidden, void)) == ["", ""]


def test_number_zero_takes_a_paragraph_out_of_every_list() -> None:
    styles = style("Clause", paragraph=listed("1"))
    body = p("x", style="Clause") + p("x", style="Clause", num="0") + p("x", style="Clause")
    assert shown(body, lists(LEGAL), styles=styles) == ["Article 1", "", "Article 2"]


def test_styles_bring_numbers_and_hand_them_down() -> None:
    styles = (
        style("H1", "heading 1", listed("1"))
        + style("H2", "heading 2", '<w:numPr><w:ilvl w:val="1"/></w:numPr>', more=based("H1"))
        + style("H3", "Mine", more=based("H2"))
    )
    body = "".join(p("x", style=one) for one in ("H1", "H2", "H3", "H1"))
    assert shown(body, lists(LEGAL), styles=styles) == ["Article 1", "1.1", "1.2", "Article 2"]


def based(key: str) -> str:
    return f'<w:basedOn w:val="{key}"/>'


def test_a_level_tied_to_a_style_goes_before_the_level_the_style_names() -> None:
    tied = level(0, "%1") + level(1, "%1.%2", more='<w:pStyle w:val="Sub"/>')
    styles = style("Sub", paragraph=listed("1", 0)) + style("Own", more=based("Sub"))
    body = p("x", num="1") + p("x", style="Sub") + p("x", style="Own")
    assert shown(body, lists(tied), styles=styles) == ["1", "1.1", "1.2"]


def test_the_paragraph_itself_goes_before_its_style() -> None:
    styles = style("Clause", paragraph=listed("1", 1))
    body = p("x", style="Clause", num="2") + p("x", style="Clause")
    assert shown(body, lists(LEGAL, level(0, "%1)")), styles=styles) == ["1)", "1.1"]


def test_the_usual_style_counts_where_a_paragraph_names_none() -> None:
    usual = style("N", paragraph=listed("1")).replace("<w:style ", '<w:style w:default="1" ')
    assert shown(p("x") + p("x", style="Unknown"), lists(LEGAL), styles=usual)[1] == "Article 2"


def test_a_list_may_take_its_levels_from_a_numbering_style() -> None:
    link = '<w:numStyleLink w:val="House"/>'
    styles = style("House", paragraph=listed("2")).replace('"paragraph"', '"numbering"')
    found = shown(items(0) + items(0, key="2"), lists(link, LEGAL), styles=styles)
    assert found == ["Article 1", "Article 2"]


def test_lists_that_lend_to_each_other_end() -> None:
    link = '<w:numStyleLink w:val="{}"/>'
    styles = style("A", paragraph=listed("2")) + style("B", paragraph=listed("1"))
    assert shown(items(0), lists(link.format("A"), link.format("B")), styles=styles) == [""]
    assert shown(items(0), lists(link.format("Nobody")), styles=styles) == [""]


def test_styles_based_on_each_other_end() -> None:
    styles = style("A", more=based("B")) + style("B", more=based("A"), paragraph=listed("1"))
    assert shown(p("x", style="A"), lists(LEGAL), styles=styles) == ["Article 1"]


def test_what_is_not_defined_gives_no_label() -> None:
    assert shown(items(0, key="77") + items(8), lists(LEGAL)) == ["", ""]


def test_newer_formats_stand_in_a_choice() -> None:
    choice = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" '
        'w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/>'
        "</mc:Fallback></mc:AlternateContent>"
    )
    levels = level(0, "%1", more=choice).replace('<w:numFmt w:val="decimal"/>', "", 1)
    assert shown(items(0), lists(levels)) == ["001"]


def test_nonsense_for_numbers_is_taken_as_none() -> None:
    levels = level(0, "%1").replace('w:start w:val="1"', 'w:start w:val="many"')
    nums = num(1, 0, override(0, START.format("x")) + override(0, START.format("-7")) + "<w:x/>")
    assert shown(items(0), lists(levels, nums=nums) + "<w:other/>") == ["0"]


def test_a_label_of_a_kept_end_only_counts_in_its_view(lines: Lines) -> None:
    deleted = '<w:del w:id="1" w:author="A"/>'
    body = p("one ", num="1", mark=deleted) + p("two", num="1") + p("three", num="1")
    data = word(body, numbering=lists(level(0, "%1.")))
    assert lines(data) == ["1.\tone two", "2.\tthree"]
    assert lines(data, "original") == ["1.\tone", "2.\ttwo", "3.\tthree"]


def test_hidden_paragraphs_are_not_counted(lines: Lines) -> None:
    hidden = p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>no</w:t></w:r>", num="1", mark="<w:vanish/>")
    empty = p(num="1", mark="<w:vanish/>")
    data = word(items(0) + hidden + empty + items(0), numbering=lists(level(0, "%1.")))
    assert lines(data) == ["1.\tx", "2.\tx"]


@pytest.mark.parametrize(
    ("form", "complaint"),
    [
        ("hebrew1", "unreadable: numbers of the format hebrew1 are shown in plain digits"),
        ("ordinalText", "numbers in words (ordinalText) are in English; Word may show 'fr'"),
    ],
)
def test_a_format_that_cannot_be_shown_is_told(
    said: Callable[..., list[str]], form: str, complaint: str
) -> None:
    defaults = '<w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault>'
    french = f"<w:docDefaults>{defaults}</w:docDefaults>"
    data = word(items(0), numbering=lists(level(0, "%1", form)), styles=french)
    assert any(complaint in one for one in said(data))


@given(st.lists(st.integers(0, 3), max_size=40))
def test_labels_are_those_of_a_simple_count(depths: list[int]) -> None:
    levels = "".join(
        level(depth, ".".join(f"%{one + 1}" for one in range(depth + 1))) for depth in range(4)
    )
    counts: list[int] = []
    expected = []
    for depth in depths:
        if len(counts) > depth:
            counts = [*counts[:depth], counts[depth] + 1]
        else:
            counts = [*counts, *[1] * (depth + 1 - len(counts))]
        expected.append(".".join(map(str, counts)))
    assert shown(items(*depths), lists(levels)) == expected
