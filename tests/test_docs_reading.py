"""The reference tells all that reading takes: formats, limits, lists of words."""

import re
from pathlib import Path

import attrs

from clauses import Limits
from clauses.reading.documents import FORMATS

ROOT = Path(__file__).parent.parent
# Tables of the vocabulary, which has tests of its own.
VOCABULARY = {"actions", "modalities", "parties", "regions", "stances", "things", "units"}


def reference(page: str) -> str:
    return (ROOT / "docs" / "reference" / f"{page}.md").read_text("utf-8")


def test_the_reference_has_every_limit_with_its_default() -> None:
    table = reference("documents").partition("\n## Limits\n")[2]
    rows = re.findall(r"^\| `(\w+)` \| ([\d,]+) \|", table, re.M)
    told = [(name, int(number.replace(",", ""))) for name, number in rows]
    assert told == list(attrs.asdict(Limits()).items())


def test_the_reference_has_every_format() -> None:
    page = reference("formats")
    assert re.findall(r"^\| `(\w+)` \|", page, re.M) == list(FORMATS)
    assert re.findall(r"^## `(\w+)`$", page, re.M) == list(FORMATS)


def test_the_reference_has_every_list_of_words() -> None:
    told = re.findall(r"^\| `(\w+)\.toml` \|", reference("words"), re.M)
    files = {path.stem for path in (ROOT / "clauses" / "lexicon").glob("*.toml")}
    assert sorted(told) == sorted(files - VOCABULARY)


def test_the_reference_names_only_sections_that_lists_of_words_have() -> None:
    rows = re.findall(r"^\| `(\w+)\.toml` \| (.+?) \|", reference("words"), re.M)
    for name, sections in rows:
        text = (ROOT / "clauses" / "lexicon" / f"{name}.toml").read_text("utf-8")
        there = set(re.findall(r"^\[+(\w+)", text, re.M))
        assert set(re.findall(r"`(\w+)`", sections)) <= there, name
        assert "…" in sections or set(re.findall(r"`(\w+)`", sections)) == there, name
