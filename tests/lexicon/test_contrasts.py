from pathlib import Path

import pytest

import clauses
from clauses.lexicon.contrasts import contrast_words
from clauses.lexicon.tomlfile import read_toml
from clauses.model.modality import Modality, Strength

TABLES = read_toml(Path(clauses.__file__).parent / "lexicon" / "contrasts.toml").tables


@pytest.mark.parametrize("section", ["turns", "marks", "counts"])
def test_every_entry_has_its_rationale(section: str) -> None:
    assert TABLES[section]
    for key, entry in TABLES[section].items():
        assert entry["rationale"].endswith("."), key


def test_the_longest_wording_of_a_turn_comes_first() -> None:
    lengths = [len(turn.words) for turn in contrast_words().turns["have"]]
    assert lengths == sorted(lengths, reverse=True)


@pytest.mark.parametrize(
    ("word", "modality", "negated", "strength"),
    [
        ("shall", Modality.OBLIGATION, Modality.PROHIBITION, Strength.BINDING),
        ("should", Modality.OBLIGATION, Modality.PROHIBITION, Strength.HORTATORY),
        ("may", Modality.PERMISSION, Modality.PROHIBITION, Strength.BINDING),
    ],
)
def test_a_turn_says_what_it_makes_of_an_act(
    word: str, modality: Modality, negated: Modality, strength: Strength
) -> None:
    turn = contrast_words().turns[word][-1]
    assert (turn.modality, turn.negated, turn.strength) == (modality, negated, strength)
    assert not turn.between


def test_the_bearer_of_leave_stands_between() -> None:
    assert all(turn.between for turn in contrast_words().turns["permit"])


def test_numbers_are_those_of_the_cues_and_rhythms_are_their_own() -> None:
    counts = contrast_words().counts
    assert counts["sixty"] == ("number", "60")
    assert counts["monthly"] == ("rhythm", "month")
    assert counts["twice"] == ("often", "2")


def test_a_list_gives_its_single_words() -> None:
    assert "if" in contrast_words().single("if")
    assert "only if" not in contrast_words().single("if")
