from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from clauses.reading.formats.pdf.page import File, Line, Page
from clauses.reading.formats.pdf.reader import written
from clauses.reading.formats.pdf.rows import joined, rows
from tests.reading.formats.pdf.making import assert_conserved


def line(text: str, left: float, base: float, size: float = 11) -> Line:
    return Line(text, left, left + 5 * len(text), base, size)


def test_parts_on_one_base_line_are_one_row() -> None:
    found = rows([line("waters", 120, 100.5), line("of the river", 160, 100), line("The", 72, 101)])
    assert [joined(row).text for row in found] == ["The waters of the river"]


def test_parts_that_touch_are_one_word() -> None:
    (row,) = rows([line("tri", 72, 100), line("butaries", 87.5, 100)])
    assert joined(row).text == "tributaries"


def test_a_raised_mark_belongs_to_the_row_it_touches() -> None:
    (row,) = rows([line("Parties", 72, 100), line("1", 107, 96, 6), line("shall", 115, 100)])
    whole = joined(row)
    assert whole.text == "Parties1 shall"
    assert whole.raised == ((7, 8),)


def test_a_raised_mark_at_the_start_is_parted_from_its_note() -> None:
    (row,) = rows([line("1", 72, 96, 6), line("See above.", 77, 100)])
    assert joined(row).text == "1 See above."
    assert joined(row).raised == ((0, 1),)


def test_small_print_above_a_row_is_a_row_of_its_own() -> None:
    assert len(rows([line("1", 300, 95, 6), line("Parties", 72, 100)])) == 2
    assert len(rows([line("small print", 72, 95, 6), line("Parties", 127, 100)])) == 2


words = st.text(st.sampled_from("abcdeXY19.,;-(){}§é\u4e2d"), min_size=1, max_size=30)
drawn = st.builds(
    Line,
    words,
    left := st.floats(0, 500),
    left.map(lambda x: x + 90),
    st.floats(0, 840),
    st.sampled_from([6.0, 8.5, 11.0, 18.0]),
    st.booleans(),
)


def sound(one: Line, page: int) -> Line:
    width = max(one.right - one.left, 1.0)
    return Line(one.text, one.left, one.left + width, one.base, one.size, one.bold, page)


@given(st.lists(st.lists(drawn, max_size=30), min_size=1, max_size=4))
def test_every_letter_on_any_page_is_in_the_text(pages: list[list[Line]]) -> None:
    laid = tuple(
        Page(number, 595, 842, tuple(dict.fromkeys(sound(one, number) for one in lines)))
        for number, lines in enumerate(pages, 1)
    )
    raw = written(File(laid, len(laid)))
    assert_conserved(raw)
    given_letters = Counter("".join(one.text for page in laid for one in page.lines))
    read_letters = Counter(raw.text)
    for letter, count in given_letters.items():
        if letter != "-":
            assert read_letters[letter] == count
