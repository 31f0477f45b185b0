from typing import Any

from clauses.reading.raw import Role
from tests.reading.formats.pdf.making import (
    FIRST,
    SECOND,
    THIRD,
    WIDTH,
    assert_conserved,
    blocks,
    drawn,
    lines,
    read,
    skipped,
    wrapped,
)

SEE = "See the Protocol of 1921 on the same river, which remains in force between the Parties."
DONE = "Done at Port Ald."


def marked(canvas: Any, left: float, top: float, words: str, mark: str, after: str = "") -> None:
    """A line with a raised mark, set in one go as word processors do."""
    text = canvas.beginText(left, top)
    text.setFont("Times-Roman", 11)
    text.textOut(words)
    text.setFont("Times-Roman", 6.5)
    text.setRise(4)
    text.textOut(mark)
    text.setRise(0)
    text.setFont("Times-Roman", 11)
    text.textOut(after)
    canvas.drawText(text)


def note(canvas: Any, top: float, mark: str, words: str, *, raised: bool = True) -> None:
    canvas.setFont("Times-Roman", 6)
    if raised:
        canvas.drawString(72, top + 3, mark)
        canvas.setFont("Times-Roman", 8.5)
        canvas.drawString(76, top, words)
    else:
        canvas.setFont("Times-Roman", 8.5)
        canvas.drawString(72, top, f"{mark} {words}")


def test_notes_come_after_the_text_and_their_marks_are_set_apart() -> None:
    def page(canvas: Any) -> None:
        marked(
            canvas,
            72,
            750,
            "The Parties to the Treaty on the waters of the River Aldor,",
            "1",
            " and of its",
        )
        canvas.setFont("Times-Roman", 11)
        marked(canvas, 72, 736.5, "tributaries, shall meet.", "2")
        canvas.setFont("Times-Roman", 11)
        lines(canvas, 72, 700, wrapped(FIRST, 70))
        note(canvas, 100, "1", SEE)
        note(canvas, 88, "2", DONE)

    raw = read(drawn(page))
    assert blocks(raw) == [
        "The Parties to the Treaty on the waters of the River Aldor, and of its tributaries, "
        "shall meet.",
        FIRST,
    ]
    assert blocks(raw, Role.FOOTNOTE) == [f"1 {SEE}", f"2 {DONE}"]
    assert skipped(raw) == [("footnote mark", "1"), ("footnote mark", "2")]
    assert [one.label for one in raw.blocks] == [0, 0, 1, 1]


def test_a_paragraph_that_goes_on_overleaf_is_not_parted_by_notes() -> None:
    text = wrapped(f"{FIRST} {SECOND} {THIRD}", 90)

    def first(canvas: Any) -> None:
        marked(canvas, 72, 750, text[0], "1")
        canvas.setFont("Times-Roman", 11)
        lines(canvas, 72, 736.5, text[1:4])
        note(canvas, 100, "1", SEE)
        canvas.setFont("Times-Roman", 9)
        canvas.drawCentredString(WIDTH / 2, 36, "- 1 -")

    def second(canvas: Any) -> None:
        lines(canvas, 72, 750, text[4:])
        canvas.setFont("Times-Roman", 9)
        canvas.drawCentredString(WIDTH / 2, 36, "- 2 -")

    raw = read(drawn(first, second))
    assert blocks(raw) == [f"{FIRST} {SECOND} {THIRD}"]
    assert blocks(raw, Role.FOOTNOTE) == [f"1 {SEE}"]
    assert raw.blocks[0].end < raw.blocks[1].start


def test_a_note_that_goes_on_overleaf_is_a_note_there_too() -> None:
    def first(canvas: Any) -> None:
        marked(
            canvas, 72, 750, "The Parties to the Treaty shall meet every year", "1", " in Port Ald."
        )
        note(canvas, 100, "1", "This note is so long that it does not end on the page on which")

    def second(canvas: Any) -> None:
        lines(canvas, 72, 750, wrapped(FIRST, 90))
        canvas.setFont("Times-Roman", 8.5)
        canvas.drawString(72, 100, "it began, but here.")

    raw = read(drawn(first, second))
    assert blocks(raw)[-1] == FIRST
    assert blocks(raw, Role.FOOTNOTE)[-1] == "it began, but here."


def test_notes_without_raised_marks_need_small_print_beneath_more_text() -> None:
    def page(canvas: Any) -> None:
        lines(canvas, 72, 750, wrapped(f"{FIRST} {SECOND} {THIRD}", 90))
        note(canvas, 100, "*", SEE, raised=False)

    assert blocks(read(drawn(page)), Role.FOOTNOTE) == [f"* {SEE}"]


def test_small_print_throughout_is_no_note() -> None:
    def large(canvas: Any) -> None:
        lines(canvas, 72, 750, wrapped(f"{FIRST} {SECOND} {THIRD}", 90))

    def small(canvas: Any) -> None:
        canvas.setFont("Times-Roman", 8.5)
        lines(canvas, 72, 750, wrapped(f"1. {FIRST}", 110), leading=10)

    raw = read(drawn(large, small))
    assert not blocks(raw, Role.FOOTNOTE)
    assert blocks(raw)[-1] == f"1. {FIRST}"


def test_more_small_print_than_text_is_no_note() -> None:
    def page(canvas: Any) -> None:
        lines(canvas, 72, 750, wrapped(THIRD, 90))
        canvas.setFont("Times-Roman", 8.5)
        lines(canvas, 72, 650, wrapped(f"1. {FIRST} {SECOND}", 80), leading=10)

    raw = read(
        drawn(lambda one: lines(one, 72, 750, wrapped(f"{FIRST} {SECOND} {THIRD}", 90)), page)
    )
    assert not blocks(raw, Role.FOOTNOTE)


def test_raised_figures_that_point_to_no_note_are_text() -> None:
    def page(canvas: Any) -> None:
        marked(canvas, 72, 750, "An area of 40 km", "2", " under Art.5 belongs to the falls.")

    raw = read(drawn(page))
    assert blocks(raw) == ["An area of 40 km2 under Art.5 belongs to the falls."]
    assert not raw.skipped


def test_figures_of_full_size_are_no_marks() -> None:
    def page(canvas: Any) -> None:
        text = canvas.beginText(72, 750)
        text.setFont("Times-Roman", 11)
        text.textOut("The rule of Art.5 on fishing is ")
        text.setFont("Times-Italic", 11)
        text.textOut("mutatis mutandis")
        text.setFont("Times-Roman", 11)
        text.textOut(" the rule of Art.6 too.")
        canvas.drawText(text)

    raw = read(drawn(page))
    assert blocks(raw) == [
        "The rule of Art.5 on fishing is mutatis mutandis the rule of Art.6 too."
    ]


def test_marks_in_two_columns() -> None:
    def page(canvas: Any) -> None:
        for left, text, mark in ((72, FIRST, "1"), (320, SECOND, "2")):
            rows = wrapped(text, 40)
            marked(canvas, left, 750, rows[0], mark)
            canvas.setFont("Times-Roman", 11)
            lines(canvas, left, 736.5, rows[1:])
            canvas.setFont("Times-Roman", 6)
            canvas.drawString(left, 103, mark)
            canvas.setFont("Times-Roman", 8.5)
            canvas.drawString(left + 4, 100, f"Note number {mark}.")
            canvas.setFont("Times-Roman", 11)

    raw = read(drawn(page))
    assert blocks(raw) == [FIRST, SECOND]
    assert blocks(raw, Role.FOOTNOTE) == ["1 Note number 1.", "2 Note number 2."]
    assert_conserved(raw)
