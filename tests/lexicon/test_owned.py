"""A user's own cues and vocabulary, in one file or several."""

from pathlib import Path

import pytest

from clauses.errors import DossierError
from clauses.lexicon import default
from clauses.lexicon.cuebook import shipped
from clauses.lexicon.owned import read_own
from clauses.lexicon.valuebook import value_book

BOTH = """
[turns.stop]
add = ["~quit"]
[things.kites]
name = "kites"
rationale = "They fly."
"""


def write(folder: Path, text: str, name: str = "own.toml") -> Path:
    file = folder / name
    file.write_text(text, "utf-8")
    return file


def test_without_files_all_is_as_shipped() -> None:
    assert read_own().lexicon is default()
    assert read_own().book is shipped()
    assert read_own().values is value_book()


def test_cues_and_vocabulary_may_stand_in_one_file(tmp_path: Path) -> None:
    own = read_own([write(tmp_path, BOTH)])
    assert ("~quit",) in own.book.cues["turns.stop"].forms
    assert "kites" in own.lexicon.tables["things"]


def test_words_of_amounts_and_times_may_stand_there_too(tmp_path: Path) -> None:
    text = """
[amounts.more-than]
add = ["north of"]
[times.lasting]
off = true
[numbers.groups]
values = { dozen = 12, score = 20 }
[value-words.level]
words = ["rung"]
"""
    own = read_own([write(tmp_path, BOTH + text)])
    assert "north of" in own.values.cues["amounts.more-than"].words
    assert "times.lasting" not in own.values.cues
    assert own.values.numbers["groups"]["score"] == 20
    assert own.values.lists["level"] == ("rung",)
    assert ("~quit",) in own.book.cues["turns.stop"].forms


def test_their_faults_are_told_with_the_others(tmp_path: Path) -> None:
    text = '[amounts.over]\nwords = [1]\n[turns.stop]\ndrop = ["zzz"]\n[numbers.dozens]\n'
    with pytest.raises(DossierError, match=r"^own\.toml: 7 faults") as caught:
        read_own([write(tmp_path, text)])
    told = [(one.line, one.path, one.message) for one in caught.value.faults]
    assert told == [
        (1, "amounts.over", "rationale is missing"),
        (1, "amounts.over", "source is missing"),
        (1, "amounts.over", "example is missing"),
        (1, "amounts.over", "bound is missing"),
        (2, "amounts.over.words[0]", "found 1; allowed: a wording"),
        (4, "turns.stop.drop[0]", "no wording is called 'zzz'"),
        (5, "numbers.dozens", "no list of numbers is called 'dozens'"),
    ]


def test_the_same_words_are_made_once_and_changed_ones_anew(tmp_path: Path) -> None:
    file = write(tmp_path, BOTH)
    before = read_own([file])
    assert read_own([file]) is before
    write(tmp_path, BOTH.replace("~quit", "~leave"))
    assert ("~leave",) in read_own([file]).book.cues["turns.stop"].forms


def test_not_all_that_was_made_is_kept(tmp_path: Path) -> None:
    first = read_own([write(tmp_path, BOTH)])
    for number in range(10):
        read_own([write(tmp_path, f"# {number}\n{BOTH}")])
    again = read_own([write(tmp_path, BOTH)])
    assert again is not first
    assert again.book.cues.keys() == first.book.cues.keys()


def test_every_fault_of_every_file_is_told_in_order(tmp_path: Path) -> None:
    text = '[turns.stop]\ndrop = ["zzz"]\n[turn.b]\n[things.kites]\nname = 3\n[actions]\nx = 1\n'
    files = [tmp_path / "nowhere.toml", write(tmp_path, text)]
    with pytest.raises(DossierError, match=r"nowhere\.toml, own\.toml: 6 faults") as caught:
        read_own(files)
    told = [str(one) for one in caught.value.faults]
    assert told[0] == "nowhere.toml: cannot be read: No such file or directory"
    assert told[1] == "own.toml:2: turns.stop.drop[0]: no wording is called 'zzz'"
    assert told[2].startswith("own.toml:3: turn: no section is called 'turn'; did you mean 'turns'")
    assert [one.line for one in caught.value.faults] == [None, 2, 3, 4, 5, 7]


def test_faults_are_told_again_at_every_call(tmp_path: Path) -> None:
    file = write(tmp_path, "[turn.b]")
    for _ in range(2):
        with pytest.raises(DossierError, match="no section is called 'turn'"):
            read_own([file])


def test_a_file_without_words_changes_nothing(tmp_path: Path) -> None:
    own = read_own([write(tmp_path, "# nothing")])
    assert own.book is shipped()
    assert own.lexicon is default()
    assert own.values is value_book()
