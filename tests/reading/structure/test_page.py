import pytest

from clauses.model.diagnostic import Skipped
from clauses.model.node import ProvisionKind
from clauses.model.source import Span
from clauses.reading.raw import Block, Raw, Role
from clauses.reading.structure.page import blank, is_blank, page_of, plain_page


def shown(raw: Raw) -> list[tuple[str, bool]]:
    page = page_of(raw)
    return [(page.text[line.start : line.end], line.hard) for line in page.lines]


@pytest.mark.parametrize(
    ("between", "hard"),
    [("\n", False), ("\r\n", False), ("\r", False), ("\u2028", False), ("\v", False),
     ("\n\n", True), ("\r\n\r\n", True), ("\r\r", True), ("\n \t\n", True), ("\f", True)],
)  # fmt: skip
def test_a_line_is_hard_after_a_blank_one_or_a_new_page(between: str, hard: bool) -> None:
    assert shown(Raw(f"\ufeff  boats {between} rafts\u200b", "text")) == [
        ("boats", True),
        ("rafts", hard),
    ]


def test_a_block_begins_hard_and_tells_what_it_is() -> None:
    text = "Boats\nRafts\n(a) Nets\n"
    blocks = (Block(0, 12, Role.HEADING, 2), Block(12, 21, label=3))
    page = page_of(Raw(text, "html", blocks))
    assert [(line.hard, line.role, line.level, line.label) for line in page.lines] == [
        (True, Role.HEADING, 2, 0),
        (False, Role.HEADING, 2, 0),
        (True, Role.TEXT, 0, 3),
    ]
    assert not page.plain
    assert page.wrapped == 0


def test_white_space_before_the_number_of_a_block_is_no_part_of_it() -> None:
    page = page_of(Raw("  (a) Nets", "html", (Block(0, 10, label=5),)))
    assert (page.lines[0].start, page.lines[0].label) == (2, 3)


def test_tables_and_notes_are_taken_whole_and_blanked_out() -> None:
    text = "Boats\n a\tb \nRafts"
    page = page_of(Raw(text, "html", (Block(0, 5), Block(6, 11, Role.TABLE), Block(12, 17))))
    assert [(one.start, one.end, one.kind) for one in page.specials] == [
        (7, 10, ProvisionKind.TABLE)
    ]
    assert page.text == "Boats\n     \nRafts"
    assert len(page.lines) == 2


def test_blanking_keeps_the_length_and_the_line_breaks() -> None:
    text = "ab\r\ncd ef"
    assert blank(text, ()) is text
    assert blank(text, [Skipped(Span(1, 5), "mark-up")]) == "a \r\n d ef"
    overlapping: list[Skipped | Block] = [
        Skipped(Span(0, 6), "mark-up"),
        Block(1, 2),
        Block(5, 8),
    ]
    assert blank(text, overlapping) == "  \r\n    f"


def test_what_is_skipped_later_takes_its_lines_along() -> None:
    page = page_of(Raw("Boats\n12\nRafts", "text"))
    assert page.without(()) is page
    less = page.without([Skipped(Span(6, 8), "page number")])
    assert [less.text[line.start : line.end] for line in less.lines] == ["Boats", "Rafts"]
    assert len(less.text) == len(page.text)


def test_a_text_in_lower_case_is_known_by_its_capitals() -> None:
    text = "boats and rafts shall be kept in good order. " * 20
    assert page_of(Raw(text + "ARTICLE 2. ", "text")).lowered
    assert not page_of(Raw(text + "Boats And Rafts And Nets. ", "text")).lowered
    assert not page_of(Raw("", "text")).lowered


def test_lines_are_broken_at_a_width_where_most_are_nearly_full() -> None:
    full = ("x" * 70 + "\n") * 8
    assert page_of(Raw(full + "x\nshort line\n", "text")).wrapped == 70
    assert page_of(Raw(("x" * 200 + "\n") * 8, "text")).wrapped == 0
    assert page_of(Raw("x" * 70 + "\n" + "short\n" * 8, "text")).wrapped == 0
    assert page_of(Raw("a\nb\nc", "text")).wrapped == 0


def test_one_stretch_of_a_text_has_its_own_lines() -> None:
    page = plain_page("Boats\nRafts\nNets", 6, 11)
    assert [(line.start, line.end) for line in page.lines] == [(6, 11)]
    assert page.starts == [6]


@pytest.mark.parametrize(("text", "empty"), [("", True), (" \ufeff\u200b\n", True), (" .", False)])
def test_blank_is_what_shows_nothing(text: str, empty: bool) -> None:
    assert is_blank(text) is empty
