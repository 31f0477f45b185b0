import pytest

from clauses.reading.structure.labels import Reading, labels_in, opening_label, readings_of


@pytest.mark.parametrize(
    ("line", "form", "core", "length"),
    [
        ("(a) boats", "paren", "a", 3), ("( 12 ) boats", "paren", "12", 6),
        ("(1 bis) boats", "paren", "1 bis", 7), ("(iv) boats", "paren", "iv", 4),
        ("a) boats", "half", "a", 2), ("1.) boats", "half", "1", 3),
        ("\u0431) boats", "half", "\u0431", 2),
        ("1. boats", "dot", "1", 2), ("1.2. boats", "dot", "1.2", 4), ("B. boats", "dot", "B", 2),
        ("3bis. boats", "dot", "3bis", 5), ("4.- boats", "dot", "4", 3),
        ("II. boats", "dot", "II", 3),
        ("1.2 boats", "step", "1.2", 3), ("§ 3 boats", "sign", "3", 3),
        ("1° boats", "degree", "1", 2),
        ("- boats", "bullet", "-", 1), ("•boats", "bullet", "•", 1), ("o\tboats", "bullet", "o", 1),
        ("1 Boats", "bare", "1", 1),
    ],
)  # fmt: skip
def test_a_line_may_begin_with_a_number(line: str, form: str, core: str, length: int) -> None:
    label = opening_label(line, 0, len(line))
    assert label is not None
    assert (label.form, label.core, label.end) == (form, core, length)


@pytest.mark.parametrize("line", ["boats", "1 boats", "(abc) x", "1.5kg", "-5 boats", "o boats"])
def test_a_line_may_begin_with_none(line: str) -> None:
    assert opening_label(line, 0, len(line)) is None


def test_a_number_that_the_format_gives_is_taken_as_such() -> None:
    label = opening_label("Item c: boats", 0, 13, given=7)
    assert label is not None
    assert (label.form, label.end) == ("bullet", 7)
    given = opening_label("[c] boats", 0, 9, given=3)
    assert given is not None
    assert (given.form, given.core, given.readings) == ("given", "c", readings_of("c"))
    loose = opening_label("[c]  boats", 0, 10, given=5)
    assert loose is not None
    assert loose.end == 3
    cut = opening_label("[c] boats", 0, 2, given=3)
    assert cut is not None
    assert cut.end == 2


@pytest.mark.parametrize(
    ("core", "readings"),
    [
        ("1.02.3", (Reading("dotted", 3, "1.2."),)),
        ("4 bis", (Reading("arabic", 4),)),
        ("i", (Reading("lower letter", 9), Reading("lower roman", 1))),
        ("B", (Reading("upper letter", 2),)),
        ("ii", (Reading("lower letter", 35), Reading("lower roman", 2))),
        ("iv", (Reading("lower roman", 4),)),
        ("①", ()),
    ],
)
def test_a_number_may_be_read_in_several_ways(core: str, readings: tuple[Reading, ...]) -> None:
    assert readings_of(core) == readings


@pytest.mark.parametrize(
    ("text", "ready", "cited", "glued", "headed"),
    [
        ("Boats float. 2. rafts", True, False, False, False),
        ("Boats float 2. rafts", False, False, False, False),
        ("see paragraph 2. rafts", False, True, False, False),
        ("see paragraph 2 (a) rafts", False, True, False, False),
        ("boats; and (b) rafts", True, False, False, False),
        ("boats, (b) rafts", True, False, False, False),
        ("boats and (b) rafts", True, False, False, False),
        ("1 and (b) rafts", False, False, False, False),
        ("boats and 2. rafts", False, False, False, False),
        ("boats, and 2. rafts", True, False, False, False),
        ("boats, 2. rafts", False, False, False, False),
        ("Boats float.2. rafts", True, False, True, False),
        ("Boats float. Use of Rafts 2. rafts", False, False, False, True),
        ("Boats float. Rafts shall 2. rafts", False, False, False, False),
        ("Boats float. rafts 2. rafts", False, False, False, False),
    ],
)
def test_what_stands_before_a_number(
    text: str, ready: bool, cited: bool, glued: bool, headed: bool
) -> None:
    label = list(labels_in(text, 0, len(text)))[-1]
    assert (label.ready, label.cited, label.glued, label.headed) == (ready, cited, glued, headed)


def test_a_decimal_is_no_number_of_a_paragraph() -> None:
    assert [one.core for one in labels_in("1. Boats of 1,5. tons", 0, 21)] == ["1"]
