"""Tracked changes: what each view shows, and what it says of the rest."""

from collections.abc import Callable

import pytest

from clauses.errors import InvalidRecord
from clauses.model.change import Change, ChangeKind
from clauses.model.source import Span
from clauses.reading.formats.docx import read_docx
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw, Role
from tests.reading.formats.docx.word import (
    BY,
    cell,
    gone,
    ins,
    level,
    lists,
    p,
    r,
    row,
    style,
    table,
    word,
)

Lines = Callable[..., list[str]]
Read = Callable[..., Raw]
INS, DEL = f"<w:ins {BY}/>", f"<w:del {BY}/>"
AUTHOR, DATE = "A. Author", "2024-05-01T10:00:00Z"
MARSH = 'w:id="9" w:author="M. Marsh" w:date="2024-06-02T08:00:00Z"'


def kinds(raw: Raw) -> list[tuple[ChangeKind, str, Span | None]]:
    return [(one.kind, one.text, one.span) for one in raw.changes]


def test_each_view_shows_its_own_words(read: Read) -> None:
    data = word(p("They shall ", gone("not "), ins("never "), "fish."))
    new, old = read(data), read(data, "original")
    assert new.text == "They shall never fish."
    assert new.changes == (
        Change(ChangeKind.DELETION, "not ", AUTHOR, DATE, at=11),
        Change(ChangeKind.INSERTION, "never ", AUTHOR, DATE, Span(11, 17), at=11),
    )
    assert old.text == "They shall not fish."
    assert old.changes == (
        Change(ChangeKind.DELETION, "not ", AUTHOR, DATE, Span(11, 15), at=11),
        Change(ChangeKind.INSERTION, "never ", AUTHOR, DATE, at=15),
    )


def test_there_are_two_views() -> None:
    with pytest.raises(InvalidRecord, match="view: found 'final'; allowed: original or revised"):
        read_docx(word(p("x")), Limits(), view="final")


def test_words_inserted_and_then_deleted_stand_in_neither_view(read: Read) -> None:
    inner = gone("soon ", by=MARSH)
    data = word(p("It enters ", f"<w:ins {BY}>{inner}</w:ins>", "into force."))
    for view in ("revised", "original"):
        raw = read(data, view)
        assert raw.text == "It enters into force."
        assert kinds(raw) == [
            (ChangeKind.INSERTION, "soon ", None),
            (ChangeKind.DELETION, "soon ", None),
        ]
        assert [one.author for one in raw.changes] == [AUTHOR, "M. Marsh"]


def test_runs_of_one_change_are_one_change_and_of_two_authors_two(read: Read) -> None:
    data = word(p(ins("a "), ins("b "), ins("c", by=MARSH), "d", ins("e")))
    assert [one.text for one in read(data).changes] == ["a b ", "c", "e"]


def test_a_deleted_end_joins_two_paragraphs_in_the_revised_view(lines: Lines, read: Read) -> None:
    data = word(p("first ", mark=DEL, style="A") + p("second", style="Heading1") + p("third"))
    assert lines(data) == ["first second", "third"]
    assert read(data).blocks[0].role is Role.HEADING, "the end that stays says what it is"
    assert kinds(read(data)) == [(ChangeKind.DELETION, "\n", None)]
    assert lines(data, "original") == ["first ".strip(), "second", "third"]
    assert kinds(read(data, "original")) == [(ChangeKind.DELETION, "\n\n", Span(6, 8))]


def test_an_inserted_end_parts_two_paragraphs_in_the_revised_view(lines: Lines) -> None:
    data = word(p("first ", mark=INS) + p("second"))
    assert lines(data) == ["first", "second"]
    assert lines(data, "original") == ["first second"]


def test_a_row_of_joined_paragraphs_is_one(lines: Lines) -> None:
    data = word("".join(p(one, mark=DEL) for one in "abc") + p("d") + p("e", mark=DEL))
    assert lines(data) == ["abcd", "e"]


def test_an_end_before_a_table_joins_nothing(lines: Lines) -> None:
    data = word(p("before", mark=DEL) + table(row("A", "B")) + p("after"))
    assert lines(data) == ["before", "A\tB", "after"]


def test_an_inserted_paragraph_is_one_change_with_its_label(read: Read) -> None:
    body = p("one", num="1") + "".join(p(ins(one), num="1", mark=INS) for one in ("two", "three"))
    raw = read(word(body + p("four", num="1"), numbering=lists(level(0, "%1."))))
    assert [one.text for one in raw.changes] == ["2.\ttwo\n\n3.\tthree\n\n"]


def test_a_deleted_paragraph_takes_no_number(lines: Lines) -> None:
    body = p("one", num="1") + p(gone("two"), num="1", mark=DEL) + p("three", num="1")
    data = word(body + p(gone("last"), num="1", mark=DEL), numbering=lists(level(0, "%1.")))
    assert lines(data) == ["1.\tone", "2.\tthree"]
    assert lines(data, "original") == ["1.\tone", "2.\ttwo", "3.\tthree", "4.\tlast"]


def move(kind: str, text: str, name: str = "move1") -> str:
    tag = f"w:move{kind}"
    return (
        f'<{tag}RangeStart w:id="5" w:name="{name}"/><{tag} {BY}>{r(text)}</{tag}>'
        f'<{tag}RangeEnd w:id="5"/>'
    )


def test_both_ends_of_a_move_carry_its_name(read: Read, said: Callable[..., list[str]]) -> None:
    data = word(p("A ", move("From", "stays "), "B ", move("To", "stays "), "C"))
    raw = read(data)
    assert raw.text == "A B stays C"
    assert read(data, "original").text == "A stays B C"
    assert [(one.kind, one.pair, one.span) for one in raw.changes] == [
        (ChangeKind.MOVE_FROM, "move1", None),
        (ChangeKind.MOVE_TO, "move1", Span(4, 10)),
    ]
    complaint = "changes: move to here, by A. Author: 'stays'; the other end is 'move1'"
    assert complaint in said(data)


def test_a_move_with_one_end_is_no_pair(read: Read, said: Callable[..., list[str]]) -> None:
    data = word(p("A ", move("To", "comes "), "B") + p('<w:moveToRangeEnd w:id="77"/>'))
    assert [one.pair for one in read(data).changes] == [""]
    assert any("its other end is not in the file" in one for one in said(data))


def test_a_moved_paragraph_leaves_with_its_end(lines: Lines) -> None:
    mark = f"<w:moveFrom {BY}/>"
    data = word(p(move("From", "moved"), mark=mark) + p("stays"))
    assert lines(data) == ["stays"]
    assert lines(data, "original") == ["moved", "stays"]


def test_rows_and_cells_come_and_go(lines: Lines, read: Read) -> None:
    data = word(
        table(
            row("A", "B", cell("C", properties=f"<w:cellDel {BY}/>")),
            row("D", "E", "F", properties=INS),
            row("G", "H", cell("I", properties=f"<w:cellIns {BY}/>"), properties=DEL),
        )
    )
    assert lines(data) == ["A\tB\nD\tE\tF"]
    assert lines(data, "original") == ["A\tB\tC\nG\tH"]
    assert [one.text for one in read(data).changes if one.span] == ["\nD\tE\tF"]


def test_a_table_that_is_gone_leaves_its_words_to_the_changes(lines: Lines, read: Read) -> None:
    data = word(table(row("A", "B", properties=DEL), row("C", "D", properties=DEL)) + p("x"))
    assert lines(data) == ["x"]
    assert [one.text for one in read(data).changes] == ["A\nB\nC\nD\n"]


def test_the_views_show_formatting_of_their_own(read: Read, said: Callable[..., list[str]]) -> None:
    old = f'<w:pPrChange {BY}><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:pPrChange>'
    body = p("Scope").replace("</w:pPr>", f"{old}</w:pPr>", 1)
    data = word(body + p(r("x", f"<w:rPrChange {BY}><w:rPr><w:strike/></w:rPr></w:rPrChange>")))
    assert read(data).blocks[0].role is Role.TEXT
    assert read(data, "original").blocks[0].role is Role.HEADING
    assert (read(data).struck, read(data, "original").struck) == ((), (Span(7, 8),))
    told = said(data)
    assert "changes: 2 changes of formatting by A. Author" in told
    assert f"changes: the number or rank of this paragraph was changed by {AUTHOR}, {DATE}" in told


def test_a_list_joined_under_tracking_counts_in_the_revised_view(lines: Lines) -> None:
    styles = style("Plain")
    inserted = p("x", num="1").replace("</w:numPr>", f"{INS}</w:numPr>")
    data = word(inserted, numbering=lists(level(0, "%1.")), styles=styles)
    assert lines(data) == ["1.\tx"]
    assert lines(data, "original") == ["x"]


def test_changed_formatting_that_changes_no_rank_is_only_counted(
    said: Callable[..., list[str]],
) -> None:
    same = '<w:pPrChange w:id="3"><w:pPr/></w:pPrChange>'
    data = word(p("x").replace("</w:pPr>", f"{same}</w:pPr>", 1))
    assert said(data) == ["changes: 1 changes of formatting by somebody"]


def test_a_view_sums_up_what_it_leaves_out(said: Callable[..., list[str]]) -> None:
    data = word(p("a", gone("b"), "c", gone("d", by='w:id="2"')))
    assert said(data) == [
        "changes: tracked changes in the revised view: none shown; left out: 1 × deletion by "
        "A. Author, 1 × deletion by somebody (see the original view)"
    ]
    assert "none left out (see the revised view)" in said(data, "original")[0]
