from typing import Any

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import PageBreak, Paragraph

from clauses.reading.raw import Role
from tests.reading.formats.pdf.making import (
    BODY,
    FIRST,
    HEADING,
    INDENTED,
    POINT,
    RAGGED,
    SECOND,
    THIRD,
    TITLE,
    TITLE_WORDS,
    article,
    blocks,
    drawn,
    lines,
    read,
    typeset,
    wrapped,
)

# Of the lines that `lines` sets from the left edge of 72 points when their text is wrapped at 90.
MIDDLE = (
    72
    + max(
        stringWidth(row, "Times-Roman", 11) for row in (*wrapped(FIRST, 90), *wrapped(SECOND, 90))
    )
    / 2
)
REGISTER = "The register is kept by the Commission and may be read by those who live there, at"
LONG_POINT = (
    "works that change the level of the river by more than one metre at any of its bridges;"
)


def test_ragged_lines_make_paragraphs() -> None:
    story = [Paragraph(text, RAGGED) for text in (FIRST, SECOND, THIRD)]
    assert blocks(read(typeset(story))) == [FIRST, SECOND, THIRD]


def test_an_indent_begins_a_paragraph() -> None:
    story = [Paragraph(text, INDENTED) for text in (FIRST, SECOND, THIRD, FIRST)]
    assert blocks(read(typeset(story))) == [FIRST, SECOND, THIRD, FIRST]


def test_first_lines_set_in_part_paragraphs_that_end_without_a_stop() -> None:
    short = "by the Minister of the Waters, of the Fisheries and of the Falls of the River Aldor"
    story = [Paragraph(text, INDENTED) for text in (FIRST, SECOND, THIRD, short, short, FIRST)]
    assert blocks(read(typeset(story))) == [FIRST, SECOND, THIRD, short, short, FIRST]


def test_a_number_that_begins_the_second_line_of_a_paragraph_set_in() -> None:
    rows = wrapped(
        "The fishing season of every year is held to begin on the day of 1 April to", 100
    )
    following = (
        "30 June of the year and no longer, for both of the Parties to the Treaty on the river"
    )

    def page(canvas: Any) -> None:
        canvas.drawString(110, 750, rows[0])
        lines(canvas, 72, 736.5, [following, "that is here before us."])

    assert len(blocks(read(drawn(page)))) == 1


def test_hanging_points_begin_at_their_letters() -> None:
    story = [
        Paragraph("The Parties shall notify:", BODY),
        Paragraph(LONG_POINT + " " + LONG_POINT, POINT, bulletText="(a)"),
        Paragraph(LONG_POINT, POINT, bulletText="(b)"),
        Paragraph("all that remains.", POINT, bulletText="–"),
        Paragraph(FIRST, BODY),
    ]
    assert blocks(read(typeset(story))) == [
        "The Parties shall notify:",
        f"(a) {LONG_POINT} {LONG_POINT}",
        f"(b) {LONG_POINT}",
        "– all that remains.",
        FIRST,
    ]


def test_numbers_begin_paragraphs_even_without_any_space_between() -> None:
    rows = [*wrapped(f"1. {FIRST}", 90), *wrapped(f"2. {SECOND}", 90), *wrapped(f"3. {THIRD}", 90)]
    raw = read(drawn(lambda page: lines(page, 72, 750, rows)))
    assert blocks(raw) == [f"1. {FIRST}", f"2. {SECOND}", f"3. {THIRD}"]


@pytest.mark.parametrize("start", ["5 of the Treaty,", "(b) of the list,", "2. of the Annex"])
def test_a_number_that_a_sentence_runs_into_begins_nothing(start: str) -> None:
    rows = [
        "The Parties shall use the waters of the River Aldor as they are bound to under paragraph",
        f"{start} and shall not use them for anything else before the Commission has said so",
        "to both of them.",
    ]
    assert blocks(read(drawn(lambda page: lines(page, 72, 750, rows)))) == [" ".join(rows)]


def test_a_wider_space_begins_a_paragraph() -> None:
    def page(canvas: Any) -> None:
        lines(canvas, 72, 750, wrapped(FIRST, 90))
        lines(canvas, 72, 690, wrapped(THIRD, 90))

    assert blocks(read(drawn(page))) == [FIRST, THIRD]


def test_double_spaced_lines_are_one_paragraph() -> None:
    rows = wrapped(f"{FIRST} {SECOND}", 90)
    assert blocks(read(drawn(lambda page: lines(page, 72, 750, rows, leading=27)))) == [
        f"{FIRST} {SECOND}"
    ]


def test_words_in_a_type_of_their_own_do_not_part_a_paragraph() -> None:
    def page(canvas: Any) -> None:
        canvas.drawString(72, 750, REGISTER)
        canvas.setFont("Courier", 9)
        canvas.drawString(
            72, 736.5, "the-library-of-the-commission/on-the-river-aldor/registers-of-the-waters"
        )
        canvas.setFont("Times-Roman", 11)
        lines(canvas, 72, 723, ["in both languages."])

    assert len(blocks(read(drawn(page)))) == 1


def test_a_paragraph_that_ends_with_its_page_ends() -> None:
    story = [Paragraph(FIRST, BODY), PageBreak(), Paragraph(SECOND, BODY)]
    assert blocks(read(typeset(story))) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("before", "after", "one"),
    [
        (
            "The Parties shall notify the Commission of all works on the river, and the",
            "Commission shall answer.",
            True,
        ),
        (
            "The Parties shall notify the Commission of all works on the river, and the",
            "bridges.",
            True,
        ),
        (
            "The Parties shall notify the Commission of all works on the river, and re-",
            "pairs.",
            True,
        ),
        (
            "The Parties shall notify the Commission of all works on the river, and the",
            "(a) bridges.",
            False,
        ),
        ("The Parties shall notify the Commission of works.", "it said.", False),
        ("The Parties, having met", "Have agreed as follows.", False),
    ],
)
def test_over_the_end_of_a_page(before: str, after: str, one: bool) -> None:
    width = "Nothing else stands on this line that is as long as any line of this text can be"
    raw = read(
        drawn(
            lambda page: lines(page, 72, 750, [width, before]),
            lambda page: lines(page, 72, 750, [after]),
        )
    )
    assert len(blocks(raw)) == (1 if one else 2)


def test_headings_have_levels_by_size_and_weight() -> None:
    small = HEADING.clone("small", fontSize=11, leading=13.5)
    story = [
        Paragraph(TITLE_WORDS, TITLE),
        *article(1),
        Paragraph("Scope", small),
        Paragraph(FIRST, BODY),
    ]
    raw = read(typeset(story))
    found = [
        (one.level, raw.text[one.start : one.end]) for one in raw.blocks if one.role is Role.HEADING
    ]
    assert found == [(1, TITLE_WORDS), (2, "Article 1"), (2, "Use of the waters"), (3, "Scope")]


def test_a_heading_over_two_lines_is_one() -> None:
    long = "Use of the waters of the river for works, for fishing, and for ships that carry goods"
    raw = read(
        typeset([Paragraph("Article 1", HEADING), Paragraph(long, HEADING), Paragraph(FIRST, BODY)])
    )
    assert blocks(raw, Role.HEADING) == ["Article 1", long]


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("Article 5", True),
        ("PREAMBLE", True),
        ("Chapter IV", True),
        ("Have agreed as follows:", False),
        ("The fifth of May", False),
        ("* * *", False),
    ],
)
def test_centred_lines_in_plain_letters(words: str, heading: bool) -> None:
    def page(canvas: Any) -> None:
        lines(canvas, 72, 750, wrapped(FIRST, 90))
        canvas.drawCentredString(MIDDLE, 680, words)
        lines(canvas, 72, 650, wrapped(SECOND, 90))

    assert bool(blocks(read(drawn(page)), Role.HEADING)) is heading


def test_the_line_under_a_centred_number_is_a_heading_too() -> None:
    def page(canvas: Any) -> None:
        lines(canvas, 72, 750, wrapped(FIRST, 90))
        canvas.drawCentredString(MIDDLE, 680, "Article 5")
        canvas.drawCentredString(MIDDLE, 666.5, "Use of the waters")
        lines(canvas, 72, 640, wrapped(SECOND, 90))

    assert blocks(read(drawn(page)), Role.HEADING) == ["Article 5", "Use of the waters"]


@pytest.mark.parametrize(
    "words", ["1 General provisions . . . . . . . 5", "Note to the reader;", "§"]
)
def test_bold_lines_that_are_no_headings(words: str) -> None:
    def page(canvas: Any) -> None:
        lines(canvas, 72, 750, wrapped(FIRST, 90))
        canvas.setFont("Times-Bold", 11)
        canvas.drawString(72, 650, words)

    assert not blocks(read(drawn(page)), Role.HEADING)


def test_a_bold_paragraph_is_no_heading() -> None:
    bold = BODY.clone("bold", fontName="Times-Bold")
    long = f"{FIRST} {SECOND} {THIRD}"
    raw = read(typeset([Paragraph(FIRST + SECOND + THIRD + FIRST, BODY), Paragraph(long, bold)]))
    assert not blocks(raw, Role.HEADING)


def test_text_set_bold_throughout_has_no_headings_by_weight() -> None:
    bold = BODY.clone("bold", fontName="Times-Bold")
    raw = read(typeset([Paragraph(FIRST, bold), Paragraph("Scope", bold), Paragraph(SECOND, bold)]))
    assert not blocks(raw, Role.HEADING)


def test_letters_drawn_with_an_outline_are_bold() -> None:
    def page(canvas: Any) -> None:
        lines(canvas, 72, 750, wrapped(FIRST, 90))
        text = canvas.beginText(72, 650)
        text.setTextRenderMode(2)
        text.textOut("Scope of the Treaty")
        text.setTextRenderMode(0)
        canvas.drawText(text)

    assert blocks(read(drawn(page)), Role.HEADING) == ["Scope of the Treaty"]
