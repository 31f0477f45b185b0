"""Open numbers and the marks of footnotes."""

import pytest

from clauses.lexicon.bracketwords import bracket_words
from clauses.reading.annotating.bracket_numbers import reference_marks
from clauses.reading.annotating.bracket_pairs import pair_up

WORDS = bracket_words()


def marks(text: str, *, drafted: bool = False) -> list[str]:
    pairs, _ = pair_up(text, 9)
    found = reference_marks(text, pairs, WORDS, drafted=drafted)
    return [text[pairs[index].start : pairs[index].end] for index in sorted(found)]


@pytest.mark.parametrize(
    "text",
    [
        "They reply within [10] days.",
        "They reply within[10] days.",
        "They pay [10][15] per cent.",
        "They pay [10] [15]% of it.",
        "It lasts [five] [10] years.",
        "It ends by [2030].",
        "It ends in[2030].",
        "They act under Article [3].",
        "It needs ([3]) ratifications.",
        "The group has [12] envoys.",
        "They meet. [2030] is the year.",
        "It takes [4 ] of them and [9] of those.",
        "State[s] and Part[ies] to[ ]it.",
        "They meet in [a] harbour.",
        "They meet [bis].",
        "They meet [\n10] at noon.",
        "[1998] was a good year, WLR 3.",
    ],
)
def test_a_number_that_a_sentence_needs_is_open(text: str) -> None:
    assert marks(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ferry[1] sails.", "[1]"),
        ("The Ferry.[1] It sails.", "[1]"),
        ('The "Ferry"[1] sails.', "[1]"),
        ("The Ferry[^note] sails.", "[^note]"),
        ("The Ferry [²] sails.", "[²]"),
        ("The Ferry[12][13] sails.", "[12] [13]"),
        ("The Ferry[a] sails.", "[a]"),
        ("The Ferry[*] sails.", "[*]"),
        ("The Ferry [1], a ship, sails.", "[1]"),
        ("Ferry v. Ship [1998] 2 WLR 30", "[1998]"),
        ("[1] First.\n[2] Second.\n[3] Third.", "[1] [2] [3]"),
        ("Ferries [1] sail [2] north [3] and [9] south [6].", "[1] [2] [3] [6]"),
        ("Ferries [1] sail [2] north [3] in Annexes [4].", "[1] [2] [3] [4]"),
        ("Ferries [1] sail [2] north [3] within [4] days.", "[1] [2] [3]"),
    ],
)
def test_marks_are_none(text: str, expected: str) -> None:
    assert marks(text) == expected.split()


def test_far_numbers_are_no_sequence() -> None:
    assert marks("Ferries [20] sail [40] north [60].") == []
    assert marks("Ferries [5] sail [3] north [1] west.", drafted=True) == []


def test_a_draft_has_open_numbers_where_a_finished_text_has_marks() -> None:
    text = "The Council elects [2] envoys."
    assert marks(text) == ["[2]"]
    assert marks(text, drafted=True) == []


def test_a_note_repeats_the_number_of_its_mark() -> None:
    text = "They [shall] meet.[1] It has [2] envoys.\n[1] Yearly."
    assert marks(text, drafted=True) == ["[1]", "[1]"]


def test_footnotes_of_a_draft_still_count() -> None:
    text = "Ferries [1] sail [2] north [3].\n[1] Ships.\n[2] Go.\n[3] Up."
    assert len(marks(text, drafted=True)) == 6
