from pathlib import Path

import pytest

import clauses
from clauses.lexicon.answerwords import answer_words
from clauses.lexicon.tomlfile import read_toml

FOLDER = Path(clauses.__file__).parent / "lexicon"


@pytest.mark.parametrize(("file", "section"), [("answers", "marks"), ("kindred", "kindred")])
def test_every_entry_has_words_and_a_rationale(file: str, section: str) -> None:
    entries = read_toml(FOLDER / f"{file}.toml").tables[section]
    assert entries
    for key, entry in entries.items():
        assert entry["words"], key
        assert entry["rationale"].endswith("."), key


def test_the_longest_wording_of_a_list_comes_first() -> None:
    for name, wordings in answer_words().marks.items():
        lengths = [len(words) for words in wordings]
        assert lengths == sorted(lengths, reverse=True), name


def test_kindred_words_are_single() -> None:
    for name, words in answer_words().kindred.items():
        assert len(words) > 1, name
        assert not any(" " in word for word in words), name


def test_single_leaves_wordings_of_several_words_out() -> None:
    single = answer_words().single("except")
    assert "solely" in single
    assert "other" not in single
