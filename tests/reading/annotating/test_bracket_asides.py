"""Brackets that leave nothing open."""

import pytest

from clauses.lexicon.bracketwords import bracket_words
from clauses.reading.annotating.bracket_asides import asides
from clauses.reading.annotating.bracket_pairs import pair_up

WORDS = bracket_words()


def left(text: str) -> list[str]:
    """The brackets that are open."""
    pairs, _ = pair_up(text, 9)
    closed = asides(text, pairs, WORDS)
    return [text[one.start : one.end] for index, one in enumerate(pairs) if index not in closed]


@pytest.mark.parametrize(
    "text",
    [
        "A ferry [sic] sails.",
        "Ina Maro [Signed] for Ostland [L.S.]",
        "[Translation — Traduction]",
        "Ferries* [Done at Port Luma, 4 May 1961; in force 3 June 1962]",
        "Ferries [The Agreement is not in force] of Luma",
        "The boundary. [12 sheets are not reproduced]",
        "[See Note II.]",
        "See [the page](https://ferries.example/a) and [ ](6) there.",
        "[https://ferries.example]",
        "RVC = [(TV - VM) / TV] * 100",
        "2 × [a + [b + c]] ^ 2",
        "RVC [TV] * 100",
        "It said “[…] ferries sail […]”.",
        'It said "ferries [...] sail".',
        "It said that “[t]he ferries sail”.",
        "They meet.\n[12 May 1994]\nThey part.",
        "[12 mai 1994]",
        "It costs [sterling]40.",
    ],
)
def test_an_aside_is_not_open(text: str) -> None:
    assert left(text) == []


@pytest.mark.parametrize(
    ("text", "opened"),
    [
        ("They [shall] act.", ["[shall]"]),
        ("They act by [12 May 1994].", ["[12 May 1994]"]),
        ("They meet.\n[Ferries]\nThey part.", ["[Ferries]"]),
        ("They meet.\n[12 May 1994] it is.", ["[12 May 1994]"]),
        ("[...] ferries sail.", ["[...]"]),
        ("It said “no”. They meet in […] days.", ["[…]"]),
        ('It said "no\n\nThey meet in […] days.', ["[…]"]),
        (
            "[DONE at [Luma], this [...] day]",
            ["[DONE at [Luma], this [...] day]", "[Luma]", "[...]"],
        ),
        ("State[s] act.", ["[s]"]),
        ("See [" + "x" * 500 + "]", ["[" + "x" * 500 + "]"]),
        ("The [lane] (see there) is new.", ["[lane]"]),
        ("They [shall]* act.", ["[shall]"]),
    ],
)
def test_what_is_no_aside_is_open(text: str, opened: list[str]) -> None:
    assert left(text) == opened
