"""Labels of options, and how their numbers count."""

import pytest

from clauses.lexicon.bracketwords import bracket_words
from clauses.reading.annotating.bracket_labels import numbers_of_lines, read_label

WORDS = bracket_words()


@pytest.mark.parametrize(
    ("text", "name", "counts", "holders"),
    [
        ("Option 1: now", "Option 1", [("1", 1)], ""),
        ("OPTION I\nnow", "OPTION I", [("Ai", 1), ("A", 9)], ""),
        ("Option iv. now", "Option iv", [("ai", 4)], ""),
        ("Alternative A) now", "Alternative A", [("A", 1)], ""),
        ("Alt. 2 – now", "Alt. 2", [("1", 2)], ""),
        ("Option (b): now", "Option (b)", [("a", 2)], ""),
        ("Option 1 (EU, NO): now", "Option 1", [("1", 1)], "EU NO"),
        ("Option 1 [EU]\nnow", "Option 1", [("1", 1)], "EU"),
        ("Option 1 – EU/NO: now", "Option 1", [("1", 1)], "EU NO"),
        ("Variante 2 : now", "Variante 2", [("1", 2)], ""),
        ("Option 1", "Option 1", [("1", 1)], ""),
    ],
)
def test_labels_are_read(text: str, name: str, counts: list[tuple[str, int]], holders: str) -> None:
    label = read_label(text, 0, len(text), WORDS)
    assert label is not None
    assert (label.name, list(label.counts)) == (name, counts)
    assert label.holders.favour == tuple(holders.split())
    assert text[label.end :].strip() in ("now", "")


@pytest.mark.parametrize(
    "text",
    [
        "Option 1 is better",
        "Option 1.2 now",
        "Option 1-related",
        "Option two: now",
        "Option abc: now",
        "Optional: now",
        "Options",
        "Option (see there) now",
        "Option 1 (see there) now",
        "Now",
    ],
)
def test_what_is_no_label(text: str) -> None:
    assert read_label(text, 0, len(text), WORDS) is None


def test_numbers_of_lines() -> None:
    text = "1. a\n (i) b\n(2) c\n[3. d\n4.5 e\nx. f\n(xyz) g"
    found = {text[start:].split(None, 1)[0]: counts for start, counts in numbers_of_lines(text)}
    assert found == {
        "1.": (("1", 1),),
        "(i)": (("ai", 1), ("a", 9)),
        "(2)": (("(1)", 2),),
        "[3.": (("1", 3),),
    }
