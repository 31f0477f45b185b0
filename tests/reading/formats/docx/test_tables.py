"""Tables, and frames that only look like tables."""

from collections.abc import Callable

import pytest

from clauses.errors import ReadError
from clauses.reading.formats.docx import read_docx
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw, Role
from tests.reading.formats.docx.word import cell, level, lists, p, row, table, word

Lines = Callable[..., list[str]]


def test_a_table_is_one_block_of_rows_and_cells(read: Callable[..., Raw]) -> None:
    raw = read(word(p("Before") + table(row("A", "B"), row("C", "D")) + p("After")))
    assert raw.text == "Before\n\nA\tB\nC\tD\n\nAfter"
    assert [one.role for one in raw.blocks] == [Role.TEXT, Role.TABLE, Role.TEXT]


def test_wide_cells_keep_columns_in_line(lines: Lines) -> None:
    wide = cell("wide", properties='<w:gridSpan w:val="2"/>')
    free = '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'
    data = word(table(row("A", "B", "C"), row(wide, "C"), row("B", "C", properties=free)))
    assert lines(data) == ["A\tB\tC\nwide\t\tC\n\tB\tC"]


def test_a_cell_merged_downwards_is_empty_below(lines: Lines) -> None:
    top = cell("A", properties='<w:vMerge w:val="restart"/>')
    below = cell(p(), properties="<w:vMerge/>")
    assert lines(word(table(row(top, "B"), row(below, "D")))) == ["A\tB\n\tD"]


def test_a_cell_is_one_line(lines: Lines) -> None:
    broken = "<w:r><w:t>b</w:t><w:br/><w:t>c</w:t><w:tab/><w:t>d</w:t></w:r>"
    assert lines(word(table(row(cell("a", p(broken), p()), "B")))) == ["a b c d\tB"]


def test_labels_count_through_a_table(lines: Lines) -> None:
    rows = [row(cell(p(num="1")), one) for one in ("first", "second")]
    data = word(table(*rows) + p("third", num="1"), numbering=lists(level(0, "%1.")))
    assert lines(data) == ["1.\tfirst\n2.\tsecond", "3.\tthird"]


def test_one_column_is_layout(read: Callable[..., Raw]) -> None:
    data = word(table(row(cell("Article 1", "Scope")), row("The Parties agree.")))
    raw = read(data)
    assert raw.text == "Article 1\n\nScope\n\nThe Parties agree."
    assert {one.role for one in raw.blocks} == {Role.TEXT}


def test_a_frame_gives_free_the_table_in_it(lines: Lines) -> None:
    inner = table(row("A", "B"), row("C", "D"))
    data = word(table(row(cell("Above", inner, "Below"))))
    assert lines(data) == ["Above", "A\tB\nC\tD", "Below"]


def test_a_table_in_a_table_stands_in_its_cell(
    lines: Lines, said: Callable[..., list[str]]
) -> None:
    inner = table(row("A", "B"), row("C", "D"))
    data = word(table(row(cell("x", inner), "y")))
    assert lines(data) == ["x A B C D\ty"]
    assert "structure: 1 tables inside tables stand in one cell of the outer each" in said(data)


def test_an_empty_table_is_no_block(lines: Lines) -> None:
    assert lines(word(table(row(cell(p()), cell(p()))) + p("x") + table())) == ["x"]


def test_cells_in_content_controls_are_cells(lines: Lines) -> None:
    def control(inside: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

    one = f"<w:tr>{control(cell('A'))}{cell('B')}</w:tr>"
    assert lines(word(table(control(one), row("C", "D")))) == ["A\tB\nC\tD"]


def test_rows_and_cells_outside_tables_are_read_as_text(lines: Lines) -> None:
    assert lines(word(row("A", "B") + cell("C") + table(cell("D"), p("E")))) == list("ABCDE")


def test_cells_are_limited() -> None:
    data = word(table(row("A", "B"), row("C", "D")))
    assert read_docx(data, Limits(cells=4)).blocks
    with pytest.raises(ReadError, match=r"DOCX: found more than 3 cells; allowed: 3 cells"):
        read_docx(data, Limits(cells=3))


def test_no_cell_is_wider_than_a_table_of_word(read: Callable[..., Raw]) -> None:
    wide = cell("A", properties='<w:gridSpan w:val="2000000000"/>')
    odd = cell("B", properties='<w:gridSpan w:val="none"/>')
    assert read(word(table(row(wide, odd)))).text.count("\t") == 63


@pytest.mark.parametrize("depth", [5, 40])
def test_tables_nest_deeply(read: Callable[..., Raw], depth: int) -> None:
    inner = p("core")
    for _ in range(depth):
        inner = table(row(cell(inner), "side"))
    raw = read(word(inner))
    assert raw.text.split() == ["core", *["side"] * depth]


def test_nesting_beyond_the_limits_is_an_error() -> None:
    inner = p("core")
    for _ in range(200):
        inner = table(row(cell(inner)))
    with pytest.raises(ReadError, match=r"word/document.xml: found elements 257 deep"):
        read_docx(word(inner), Limits(depth=100_000))
