"""The words around numbers and days: what the shipped files hold, and what a user's own may."""

from pathlib import Path

import pytest

from clauses.errors import InvalidRecord
from clauses.lexicon.valuebook import value_book

SOUND = """
[amounts.north-of]
words = ["north of"]
bound = ">"
rationale = "Slang."
source = "usage"
example = "It is north of 5 km."
[amounts.over]
words = ["atop"]
bound = ">"
rationale = "Replaced."
source = "usage"
example = "It is atop 5 km."
[numbers.small]
values = { ein = 1 }
[value-words.level]
words = ["rung"]
[operators.other]
words = ["left alone"]
"""


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
    file = tmp_path / "own.toml"
    file.write_text(SOUND, "utf-8")
    book = value_book((file,))
    assert book.cues["amounts.north-of"].words == ("north of",)
    assert book.cues["amounts.over"].words == ("atop",)
    assert book.cues["amounts.under"] is not None
    assert dict(book.numbers["small"]) == {"ein": 1}
    assert book.lists["level"] == ("rung",)
    assert "operators.other" not in book.cues
    assert not book.cues["amounts.over"].flag("deadline")
    assert book.cues["amounts.over"].get("only") == ""


WRONG = [
    ("[amounts.x]\nwords = []", r"cue amounts\.x: found \[\]; allowed: words, a list of wordings"),
    ("[amounts.x]\nwords = [1]", r"allowed: words, a list of wordings"),
    ("[amounts.x]\nwords = ['y']", r"cue amounts\.x: found 'no rationale'; allowed: rationale"),
    ("amounts = 1", r"cues: amounts: found 1; allowed: tables \[amounts\.KEY\]"),
    ("[amounts]\nx = 1", r"allowed: tables \[amounts\.KEY\]"),
    ("[numbers.x]\nvalues = 1", r"cue numbers\.x: found 1; allowed: values, whole numbers by word"),
    ("[numbers.x.values]\ny = 'z'", r"allowed: values, whole numbers by word"),
    ("[value-words.x]\nwords = 'y'", r"cue value-words\.x: found 'y'; allowed: words"),
    ("x = ", r"allowed: TOML in UTF-8"),
]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_a_wrong_entry_is_refused(text: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(InvalidRecord, match=message):
        value_book((file,))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("bound = 'above'", r"cue amounts\.x: bound: found 'above'; allowed: >, >=, <"),
        ("colour = 'red'", r"cue amounts\.x: colour: found 'red'; allowed: bound, deadline"),
    ],
)
def test_a_value_that_is_not_allowed_is_named(line: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    why = "rationale = 'r'\nsource = 's'\nexample = 'e'\n"
    file.write_text(f"[amounts.x]\nwords = ['y']\n{why}{line}", "utf-8")
    with pytest.raises(InvalidRecord, match=message):
        value_book((file,))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InvalidRecord, match=r"cues: found .*none\.toml'; allowed: TOML in UTF-8"):
        value_book((tmp_path / "none.toml",))
