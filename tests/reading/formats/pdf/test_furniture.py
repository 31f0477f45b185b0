from typing import Any

import pytest
from reportlab.platypus import PageBreak, Paragraph

from clauses.reading.raw import Role
from tests.reading.formats.pdf.making import (
    BODY,
    FIRST,
    HEADING,
    HEIGHT,
    SECOND,
    THIRD,
    WIDTH,
    Draw,
    article,
    blocks,
    drawn,
    head_and_foot,
    lines,
    read,
    skipped,
    treaty,
    typeset,
    words,
    wrapped,
)

PARAGRAPHS = [f"1. {FIRST}", f"2. {SECOND}", f"3. {THIRD}"]


@pytest.mark.parametrize(
    "foot",
    ["#", "- # -", "– # –", "Page #", "page # of 6", "Seite # von 6", "[#]", "p. #", "#/6"],
)
def test_heads_and_page_numbers_are_set_apart(foot: str) -> None:
    raw = read(typeset(treaty(22), head_and_foot("Treaty on the River Aldor", foot)))
    assert blocks(raw) == PARAGRAPHS * 22
    numbers = [words for reason, words in skipped(raw) if reason == "page number"]
    assert numbers == [foot.replace("#", str(page)) for page in range(1, len(numbers) + 1)]
    assert len(numbers) == 6
    assert skipped(raw).count(("running head", "Treaty on the River Aldor")) == 6


def test_furniture_stands_in_its_place_in_the_text() -> None:
    whole = " ".join([FIRST, SECOND, THIRD] * 11)
    story = [Paragraph("Article 1", HEADING), Paragraph(whole, BODY)]
    raw = read(typeset(story, head_and_foot("Treaty on the River Aldor", "- # -")))
    heading, body = raw.blocks
    assert raw.text.startswith("Treaty on the River Aldor\nArticle 1\nThe Parties")
    assert [body.start < one.span.start < body.end for one in raw.skipped] == [
        False,
        True,
        True,
        False,
    ]
    assert words(raw, body.start, body.end) == whole
    assert heading.role is Role.HEADING


def test_roman_page_numbers() -> None:
    romans = ["i", "ii", "iii", "iv", "v", "vi"]

    def draw(page: Any, number: int) -> None:
        page.setFont("Times-Roman", 9)
        page.drawCentredString(WIDTH / 2, 36, romans[number - 1])

    raw = read(typeset(treaty(22), draw))
    assert skipped(raw) == [("page number", roman) for roman in romans]


def test_heads_that_alternate_and_carry_the_number() -> None:
    def draw(page: Any, number: int) -> None:
        page.setFont("Times-Roman", 9)
        if number % 2:
            page.drawString(72, HEIGHT - 40, "River Aldor")
            page.drawRightString(WIDTH - 72, HEIGHT - 40, str(number + 200))
        else:
            page.drawString(72, HEIGHT - 40, str(number + 200))
            page.drawRightString(WIDTH - 72, HEIGHT - 40, "Series of Treaties of Port Ald")

    raw = read(typeset(treaty(22), draw))
    assert [words for _, words in skipped(raw)] == [
        "River Aldor 201",
        "202 Series of Treaties of Port Ald",
        "River Aldor 203",
        "204 Series of Treaties of Port Ald",
        "River Aldor 205",
        "206 Series of Treaties of Port Ald",
    ]
    assert blocks(raw) == PARAGRAPHS * 22


@pytest.mark.parametrize("pages", [2, 3, 5])
def test_headings_that_come_again_on_every_page_are_kept(pages: int) -> None:
    story = [one for number in range(pages) for one in (*article(number + 1), PageBreak())]
    raw = read(typeset(story))
    assert not raw.skipped
    assert blocks(raw, Role.HEADING) == [
        heading
        for number in range(1, pages + 1)
        for heading in (f"Article {number}", "Use of the waters")
    ]


def test_the_same_heading_on_two_pages_is_kept() -> None:
    story = [*article(1, "Final provisions"), PageBreak(), *article(1, "Final provisions")]
    assert not read(typeset(story)).skipped


def test_a_heading_in_plain_letters_that_counts_like_the_pages_is_kept() -> None:
    def page(number: int) -> Any:
        def draw(canvas: Any) -> None:
            canvas.drawString(72, HEIGHT - 60, f"Article {number}")
            lines(canvas, 72, HEIGHT - 100, wrapped(FIRST, 90))

        return draw

    raw = read(drawn(*(page(number) for number in range(1, 6))))
    assert not raw.skipped


@pytest.mark.parametrize(
    ("draw", "found"),
    [
        (head_and_foot("Treaty on the River Aldor", "#"), 4),
        (head_and_foot("Treaty on the River Aldor", "Page #"), 4),
        (head_and_foot("Aldor", "#"), 2),  # one word twice is too little to go by
    ],
)
def test_two_pages_need_more_than_coming_twice(draw: Draw, found: int) -> None:
    raw = read(typeset(treaty(5), draw))
    assert len(raw.skipped) == found


def test_a_bold_line_on_two_pages_is_no_head() -> None:
    def draw(page: Any, _number: int) -> None:
        page.setFont("Times-Bold", 11)
        page.drawString(72, HEIGHT - 40, "Chapter on the waters of the river")

    raw = read(typeset(treaty(5), draw))
    assert not raw.skipped


def test_a_bold_line_on_some_pages_far_apart_is_no_head() -> None:
    def draw(page: Any, number: int) -> None:
        if number in {1, 3, 5, 8}:
            page.setFont("Times-Bold", 11)
            page.drawString(72, HEIGHT - 40, "Chapter on the waters of the river")

    raw = read(typeset(treaty(28), draw))
    assert not raw.skipped


def test_lines_on_pages_far_apart_are_no_heads() -> None:
    def draw(page: Any, number: int) -> None:
        if number in {1, 4, 7, 10}:
            page.setFont("Times-Roman", 9)
            page.drawString(72, HEIGHT - 40, "A note of the printer on this sheet")

    assert not read(typeset(treaty(40), draw)).skipped


def test_numbers_that_do_not_count_pages_are_kept() -> None:
    years = ["1921", "1877", "1950", "1904", "1866", "1935"]

    def draw(page: Any, number: int) -> None:
        page.setFont("Times-Roman", 9)
        page.drawString(72, HEIGHT - 40, f"Adopted in {years[number - 1]}")

    assert not read(typeset(treaty(22), draw)).skipped


def test_one_page_of_one() -> None:
    raw = read(typeset(article(1), head_and_foot("A letter to the Commission", "Page # of 1")))
    assert skipped(raw) == [("page number", "Page 1 of 1")]


@pytest.mark.parametrize(("foot", "number"), [("- # -", True), ("Page #", True), ("#.", False)])
def test_one_page_with_a_number_alone(foot: str, number: bool) -> None:
    raw = read(typeset(article(1), head_and_foot("A letter to the Commission", foot)))
    assert skipped(raw) == ([("page number", foot.replace("#", "1"))] if number else [])


def test_a_number_on_the_second_of_two_pages() -> None:
    def draw(page: Any, number: int) -> None:
        if number > 1:
            page.setFont("Times-Roman", 9)
            page.drawCentredString(WIDTH / 2, 36, str(number))

    assert skipped(read(typeset(treaty(5), draw))) == [("page number", "2")]


def test_line_numbers_in_the_margin() -> None:
    words = f"{FIRST} {SECOND} {THIRD} {FIRST} {SECOND}"
    text = wrapped(words, 80)
    numbers = [str(row) for row in range(5, len(text) + 1, 5)]

    def page(canvas: Any) -> None:
        lines(canvas, 90, 750, text)
        for number in numbers:
            canvas.drawRightString(80, 750 - 13.5 * (int(number) - 1), number)

    raw = read(drawn(page))
    assert blocks(raw) == [words]
    assert skipped(raw) == [("line number", number) for number in numbers]


def test_numbers_of_paragraphs_in_the_margin_are_kept() -> None:
    def page(canvas: Any) -> None:
        for row, text in enumerate((FIRST, SECOND, THIRD)):
            canvas.drawString(60, 750 - 90 * row, str(row + 1))
            lines(canvas, 90, 750 - 90 * row, wrapped(text, 80))

    raw = read(drawn(page))
    assert blocks(raw) == [f"1 {FIRST}", f"2 {SECOND}", f"3 {THIRD}"]


def test_a_paragraph_over_a_page_is_one() -> None:
    whole = " ".join([FIRST, SECOND, THIRD] * 11)
    story = [Paragraph(whole, BODY)]
    raw = read(typeset(story, head_and_foot("Treaty on the River Aldor", "- # -")))
    assert blocks(raw) == [whole]
    assert len(raw.skipped) == 4
