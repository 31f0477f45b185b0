"""The reference of corrections has every key that the reader of a file takes, and its values."""

import re
from pathlib import Path

import pytest

from clauses import DossierError
from clauses.reading import overrides

PAGE = (Path(__file__).parent.parent / "docs" / "reference" / "overrides.md").read_text("utf-8")


def keys(section: str) -> list[str]:
    """The keys in the first column of the table of a section."""
    table = PAGE.partition(f"## `[[{section}]]`")[2].partition("\n## ")[0]
    rows = re.findall(r"^\| (.+?) \|", table, re.M)
    return [code for row in rows for code in re.findall(r"`([^`]+)`", row)]


def allowed(folder: Path, section: str) -> list[str]:
    """The keys that the reader names where it meets one it does not know."""
    file = folder / "own.toml"
    file.write_text(f"[[{section}]]\nzzz = 1\n", "utf-8")
    with pytest.raises(DossierError) as caught:
        overrides(file)
    (told,) = (one for one in caught.value.faults if one.path == f"{section}[0].zzz")
    return told.message.partition(" allowed: ")[2].split(", ")


@pytest.mark.parametrize("section", ["verdict", "pairing"])
def test_the_reference_has_every_key(section: str, tmp_path: Path) -> None:
    assert sorted(keys(section)) == sorted(allowed(tmp_path, section))


@pytest.mark.parametrize("section", ["verdict", "pairing"])
def test_bold_keys_are_those_that_are_missed(section: str, tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(f"[[{section}]]\n", "utf-8")
    with pytest.raises(DossierError) as caught:
        overrides(file)
    missed = {fault.path.partition(".")[2] for fault in caught.value.faults}
    table = PAGE.partition(f"## `[[{section}]]`")[2].partition("\n## ")[0]
    assert set(re.findall(r"\*\*`(\w+)`\*\*", table)) == missed
