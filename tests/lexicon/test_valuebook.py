"""The words around numbers and days: what the shipped files hold, and what a user's own may."""

from pathlib import Path

import pytest

from clauses.errors import DossierError, Fault
from clauses.lexicon.tomlfile import read_toml
from clauses.lexicon.valuebook import extended, value_book

NOTES = 'rationale = "Slang."\nsource = "usage"\nexample = "It is north of 5 km."\n'
SOUND = f"""
[amounts.north-of]
words = ["North  of"]
bound = ">"
{NOTES}
[amounts.over]
words = ["atop"]
bound = ">"
{NOTES}
[numbers.small]
values = {{ Ein = 1 }}
[value-words.level]
words = ["Rung"]
[operators.other]
words = ["left alone"]
"""


def own(folder: Path, text: str) -> Path:
    file = folder / "own.toml"
    file.write_text(text, "utf-8")
    return file


def faults(folder: Path, text: str) -> list[str]:
    with pytest.raises(DossierError, match=r"^own\.toml: \d+ fault") as caught:
        value_book((own(folder, text),))
    return [str(one) for one in caught.value.faults]


def test_shipped_entries_say_why_and_from_where() -> None:
    book = value_book()
    assert value_book() is book
    for cue in book.cues.values():
        assert cue.get("rationale")
        assert cue.get("source")
        assert cue.get("example")
    for entry in book.entries.values():
        assert entry["rationale"]
        assert entry["source"]
        assert entry["example"]


def test_a_users_entries_stand_beside_the_shipped_or_replace_them(tmp_path: Path) -> None:
    book = value_book((own(tmp_path, SOUND),))
    assert book.cues["amounts.north-of"].words == ("north of",)
    assert book.cues["amounts.over"].words == ("atop",)
    assert book.cues["amounts.under"] is value_book().cues["amounts.under"]
    assert dict(book.numbers["small"]) == {"ein": 1}
    assert book.numbers["tens"] is value_book().numbers["tens"]
    assert book.lists["level"] == ("rung",)
    assert "operators.other" not in book.cues
    assert not book.cues["amounts.over"].flag("deadline")
    assert book.cues["amounts.over"].get("only") == ""
    assert book.entries["value-words.level"] == {"words": ["Rung"]}
    assert book.entries["numbers.small"] == {"values": {"Ein": 1}}


def test_a_users_entries_come_first(tmp_path: Path) -> None:
    names = list(value_book((own(tmp_path, SOUND),)).cues)
    assert names[:2] == ["amounts.north-of", "amounts.over"]
    assert sorted(names) == sorted({*value_book().cues, "amounts.north-of"})


def test_an_entry_is_changed_or_switched_off(tmp_path: Path) -> None:
    text = """
[amounts.more-than]
add = ["Better  than", "more than"]
drop = ["Exceeding"]
[times.lasting]
off = true
"""
    book, shipped = value_book((own(tmp_path, text),)), value_book()
    before, after = shipped.cues["amounts.more-than"], book.cues["amounts.more-than"]
    assert after.words == (*(w for w in before.words if w != "exceeding"), "better than")
    assert after.says == before.says
    assert "times.lasting" in shipped.cues
    assert "times.lasting" not in book.cues
    assert next(one.name for one in book.of("amounts")) == "amounts.more-than"


def test_later_files_change_what_earlier_ones_hold(tmp_path: Path) -> None:
    first = own(tmp_path, SOUND)
    second = tmp_path / "second.toml"
    second.write_text('[amounts.north-of]\nadd = ["up of"]\n', "utf-8")
    assert value_book((first, second)).cues["amounts.north-of"].words == ("north of", "up of")


def test_a_file_without_such_words_changes_nothing(tmp_path: Path) -> None:
    assert value_book((own(tmp_path, "[operators.x]\noff = true"),)) is value_book()


def test_what_is_wrong_is_left_out_and_the_rest_counts(tmp_path: Path) -> None:
    found: list[Fault] = []
    text = SOUND.replace('bound = ">"', "bound = 1", 1)
    book = extended((read_toml(own(tmp_path, text)),), found)
    assert len(found) == 1
    assert "amounts.north-of" not in book.cues
    assert book.lists["level"] == ("rung",)


WRONG = [
    ("amounts = 1", "own.toml:1: amounts: found a list or value; allowed: [amounts.KEY]"),
    ("numbers = []", "own.toml:1: numbers: found a list or value; allowed: [numbers.KEY]"),
    ("[times]\nx = 1", "own.toml:2: times.x: allowed: a table with words"),
    (
        "[times.unheard-of]\noff = true",
        "own.toml:1: times.unheard-of: no cue is called 'times.unheard-of'",
    ),
    (
        "[times.lasting]\nadd = ['a', 1]",
        "own.toml:2: times.lasting.add[1]: found 1; allowed: a wording",
    ),
    (
        "[value-words.levels]\nwords = ['a']",
        "own.toml:1: value-words.levels: no list of words is called 'levels'; "
        "did you mean 'level'?",
    ),
    (
        "[value-words.level]\nwords = 'a'",
        "own.toml:2: value-words.level.words: found 'a'; allowed: a list of wordings",
    ),
    (
        "[numbers.ten]\nvalues = { x = 1 }",
        "own.toml:1: numbers.ten: no list of numbers is called 'ten'; did you mean 'tens'?",
    ),
    (
        "[numbers.tens.values]\nx = 'y'",
        "own.toml:2: numbers.tens.values.x: found 'y'; allowed: whole numbers, 1 to "
        "1,000,000,000,000,000",
    ),
]


@pytest.mark.parametrize(("text", "fault"), WRONG)
def test_a_wrong_entry_is_refused_with_its_line(text: str, fault: str, tmp_path: Path) -> None:
    assert faults(tmp_path, text) == [fault]


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = "\n".join(text for text, _ in WRONG[2:4]) + "\n[numbers.tens]\n"
    assert len(faults(tmp_path, text)) == 3


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match=r"^none\.toml: 1 fault\n  none\.toml: cannot be read: "):
        value_book((tmp_path / ("long" * 20) / "none.toml",))
