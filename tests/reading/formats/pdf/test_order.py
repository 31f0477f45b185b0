from typing import Any

from reportlab.platypus import Paragraph, Table

from clauses.model.diagnostic import DiagnosticKind
from clauses.reading.raw import Role
from tests.reading.formats.pdf.making import (
    BODY,
    FIRST,
    HEIGHT,
    SECOND,
    THIRD,
    TITLE_WORDS,
    WIDTH,
    article,
    blocks,
    drawn,
    lines,
    of_kind,
    read,
    treaty,
    typeset,
    wrapped,
)

FRENCH = (
    "Les Parties utilisent les eaux du fleuve de manière équitable et raisonnable et prennent "
    "toutes les mesures qui préviennent un dommage pour les pêcheurs qui vivent sur ses rives."
)
PARAGRAPHS = [f"1. {FIRST}", f"2. {SECOND}", f"3. {THIRD}"]


def test_one_column_reads_from_top_to_bottom() -> None:
    raw = read(typeset(treaty(4)))
    assert blocks(raw) == PARAGRAPHS * 4
    headings = [f"Article {number}" for number in range(1, 5)]
    assert [one for one in blocks(raw, Role.HEADING) if one.startswith("Art")] == headings
    assert blocks(raw, Role.HEADING)[0] == TITLE_WORDS
    assert raw.format == "pdf"


def test_two_columns_read_one_after_the_other_over_pages() -> None:
    raw = read(typeset(treaty(5), columns=2))
    assert blocks(raw) == PARAGRAPHS * 5
    assert not raw.diagnostics


def test_three_columns() -> None:
    assert blocks(read(typeset(treaty(5), columns=3))) == PARAGRAPHS * 5


def test_two_columns_drawn_row_by_row_are_not_read_across() -> None:
    left, right = wrapped(FIRST, 40), wrapped(SECOND, 40)

    def page(canvas: Any) -> None:
        canvas.drawCentredString(
            WIDTH / 2, HEIGHT - 72, "A line that runs across both of the columns"
        )
        for row, (one, other) in enumerate(zip(left, right, strict=False)):
            canvas.drawString(72, 700 - 13.5 * row, one)
            canvas.drawString(320, 700 - 13.5 * row, other)
        canvas.drawCentredString(
            WIDTH / 2, 500, "Another line that runs across both of the columns"
        )

    raw = read(drawn(page))
    shorter = min(len(left), len(right))
    assert blocks(raw) == [
        "A line that runs across both of the columns",
        " ".join(left[:shorter]),
        " ".join(right[:shorter]),
        "Another line that runs across both of the columns",
    ]


def test_columns_with_base_lines_of_their_own() -> None:
    def page(canvas: Any) -> None:
        lines(canvas, 72, 700, wrapped(FIRST, 40))
        lines(canvas, 320, 696, wrapped(SECOND, 40), leading=14)

    assert blocks(read(drawn(page))) == [FIRST, SECOND]


def bilingual(canvas: Any) -> None:
    canvas.drawCentredString(
        WIDTH / 2, HEIGHT - 72, "TREATY CONCERNING THE WATERS OF A RIVER / TRAITÉ"
    )
    for row, words in enumerate(wrapped(f"{FIRST} {SECOND} {THIRD}", 44)):
        canvas.drawString(72, 700 - 13.5 * row, words)
    for row, words in enumerate(wrapped(f"{FRENCH} {FRENCH} {FRENCH}", 44)):
        canvas.drawString(320, 700 - 13.5 * row, words)


def test_two_languages_side_by_side_are_read_one_after_the_other() -> None:
    raw = read(drawn(bilingual, bilingual, lambda page: lines(page, 72, 700, wrapped(SECOND, 90))))
    text = " ".join(raw.text.split())
    english, french = text.rindex("Nothing in this Treaty"), text.index("Les Parties")
    assert english < french
    assert text.endswith(SECOND)
    assert "two languages side by side" in of_kind(raw, DiagnosticKind.STRUCTURE)[0].message


def test_one_language_in_two_columns_is_not_taken_for_two() -> None:
    raw = read(typeset([*treaty(3), Paragraph(FRENCH, BODY)], columns=2))
    assert not of_kind(raw, DiagnosticKind.STRUCTURE)


def test_the_last_page_may_have_its_first_column_alone() -> None:
    def full(canvas: Any) -> None:
        lines(canvas, 72, 700, wrapped(FIRST, 40))
        lines(canvas, 320, 700, wrapped(SECOND, 40))

    raw = read(drawn(full, lambda page: lines(page, 72, 700, wrapped(THIRD, 40))))
    assert blocks(raw) == [FIRST, SECOND, THIRD]


def test_a_page_of_columns_may_come_before_one_of_furniture_alone() -> None:
    def full(canvas: Any) -> None:
        lines(canvas, 72, 700, wrapped(FIRST, 40))
        lines(canvas, 320, 700, wrapped(SECOND, 40))
        foot(canvas)

    def foot(canvas: Any) -> None:
        canvas.drawString(300, 36, f"Page {canvas.getPageNumber()}")

    raw = read(drawn(full, full, full, foot))
    assert blocks(raw) == [FIRST, SECOND] * 3
    assert raw.text.endswith("Page 4")


def test_blanks_are_no_lines() -> None:
    def page(canvas: Any) -> None:
        canvas.drawString(72, 750, "   ")
        lines(canvas, 72, 700, wrapped(FIRST, 80))
        canvas.drawString(300, 100, " ")

    assert blocks(read(drawn(page, lambda canvas: canvas.drawString(72, 700, " ")))) == [FIRST]


def test_columns_above_signatures_keep_a_short_column_of_their_own() -> None:
    def page(canvas: Any) -> None:
        lines(canvas, 72, 740, wrapped(FIRST, 40))
        lines(canvas, 320, 740, wrapped(SECOND, 40))
        canvas.drawString(
            72, 600, "These words run across both columns of the page, from edge to edge of it."
        )
        lines(canvas, 72, 580, wrapped(THIRD, 40))

    assert blocks(read(drawn(page)))[-1] == THIRD


def test_signatures_side_by_side_are_read_party_by_party() -> None:
    def page(canvas: Any) -> None:
        lines(canvas, 72, 750, wrapped(f"{FIRST} {SECOND}", 90))
        for row, (left, right) in enumerate(
            [
                ("For the Republic of Aldoria:", "For the Kingdom of Borland:"),
                ("A. Rivers", "B. Banks"),
                ("Minister of Waters", "Minister of Foreign Affairs"),
            ]
        ):
            canvas.drawString(72, 600 - 30 * row, left)
            canvas.drawString(320, 600 - 30 * row, right)

    assert blocks(read(drawn(page)))[1:] == [
        "For the Republic of Aldoria:",
        "A. Rivers",
        "Minister of Waters",
        "For the Kingdom of Borland:",
        "B. Banks",
        "Minister of Foreign Affairs",
    ]


def test_a_table_of_three_columns_keeps_its_rows() -> None:
    rows = [
        ["Product", "Code", "Rate"],
        *(["fresh fish", f"0{n}01.10", f"{n} %"] for n in range(1, 6)),
    ]
    raw = read(
        typeset([*article(1), Table(rows, colWidths=[200, 100, 100]), Paragraph(THIRD, BODY)])
    )
    assert blocks(raw, Role.TABLE) == ["\n".join("\t".join(row) for row in rows)]
    assert blocks(raw) == [*PARAGRAPHS, THIRD]


def test_a_table_of_names_and_figures_is_one() -> None:
    rows = [[f"Rule {n} on fishing", f"{n}.5 %"] for n in range(1, 7)]
    raw = read(typeset([*article(1), Table(rows, colWidths=[200, 100]), *article(2)]))
    assert blocks(raw, Role.TABLE) == ["\n".join("\t".join(row) for row in rows)]


def test_an_empty_cell_keeps_its_place() -> None:
    rows = [
        ["Product", "Code", "Rate"],
        ["trout", "", "3 %"],
        ["eel", "0301", "4 %"],
        ["", "0302", "5 %"],
    ]
    raw = read(typeset([Table(rows, colWidths=[150, 100, 100])]))
    assert blocks(raw, Role.TABLE) == ["\n".join("\t".join(row) for row in rows)]


def test_turned_pages_read_as_upright_ones() -> None:
    def turned(canvas: Any) -> None:
        canvas.rotate(90)
        lines(canvas, 72, -100, wrapped(FIRST, 80))

    def flagged(canvas: Any) -> None:
        canvas.setPageRotation(90)
        lines(canvas, 72, 700, wrapped(SECOND, 80))

    def headlong(canvas: Any) -> None:
        canvas.setPageRotation(0)
        canvas.translate(WIDTH, HEIGHT)
        canvas.rotate(180)
        lines(canvas, 72, 700, wrapped(THIRD, 80))

    def down(canvas: Any) -> None:
        canvas.rotate(270)
        lines(canvas, 72 - HEIGHT, 300, wrapped(FIRST, 80))

    assert blocks(read(drawn(turned, flagged, headlong, down))) == [FIRST, SECOND, THIRD, FIRST]


def test_a_stamp_across_the_page_is_read_after_it() -> None:
    def page(canvas: Any) -> None:
        lines(canvas, 72, 700, wrapped(FIRST, 90))
        canvas.rotate(45)
        canvas.setFont("Times-Bold", 60)
        canvas.drawString(300, 100, "DRAFT")

    raw = read(drawn(page))
    assert blocks(raw)[0] == FIRST
    assert raw.text.endswith("DRAFT")


def test_letters_scaled_by_the_page_have_their_real_size() -> None:
    def page(canvas: Any) -> None:
        canvas.scale(11, 11)
        canvas.setFont("Times-Roman", 1)
        lines(canvas, 6, 60, wrapped(FIRST, 80), leading=1.2)

    assert blocks(read(drawn(page))) == [FIRST]
