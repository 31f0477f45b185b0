"""Every figure quoted in prose comes from the build.

A number in a page's prose must stand in an example of the same page, which runs as a test; or be
computed here; or stand in a section that names the benchmark that measures it; or be settled by
what it speaks of. Dates, versions, places in texts and exit codes are no figures.
"""

import inspect
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from clauses import Extent, Modality, answers, conflicts
from clauses.cli import options
from clauses.lexicon import default
from clauses.reporting import text as plain

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.rglob("*.md"))
FENCE = re.compile(r"^(`{3,})[^\n]*\n.*?^\1[^\n]*$", re.M | re.S)
# Quoted words and code, targets of links, hidden code, lists of works.
QUOTED = re.compile(r"`+[^`]+`+|\*[^*\n]+\*|“[^”]*”|\]\([^)]*\)|^%.*$", re.M)
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
NO_FIGURE = re.compile(
    rf"\b\d{{1,2}} (?:{MONTHS})\b(?: \d{{4}})?"  # a day
    r"|\b(?:1[5-9]|20)\d\d(?:-\d\d-\d\d)?\b"  # a year
    r"|\b(?:Articles?|Art\.|Annex A|[Pp]aragraph|rounds?|Python|Ntoso|ISO|BCP|UTF-|RCC-|P@|F|"
    r"code is|code|codes|status|exit|draft) ?\d[\d.]*(?: and \d[\d.]*)*(?:\(\d\))?"  # a place
    r"|\b[A-Z]{1,3}\d+[a-z]?\b|\b\d\.\d\.\d\b|[§#]\d+|^\s*\d+\. |^#+ \d+\. "  # ids, versions, lists
    r"|\bfrom 0 to 1\b|\b95 %|\bdepth.? 1\b",
    re.M,
)
SECTION = re.compile(r"^## .*?(?=^## |\Z)", re.M | re.S)
NUMBER = re.compile(r"(?<![\w.,/–-])\d[\d,]*(?:\.\d+)?(?![\w–])")


def default_of(function: Callable[..., object], argument: str) -> str:
    return str(inspect.signature(function).parameters[argument].default)


def between(unit: str, at: int) -> str:
    return f"{default().tables['units'][unit]['between'][at]:,}"


COMPUTED: dict[tuple[str, str], Callable[[], str]] = {
    ("explanation/model", "28"): lambda: between("months", 0),
    ("explanation/model", "31"): lambda: between("months", 1),
    ("how-to/find-answers", "0.34"): lambda: default_of(answers, "least"),
    ("reference/commands-texts", "5"): lambda: default_of(answers, "most"),
    ("explanation/model", "2,000"): lambda: between("brigades", 0),
    ("explanation/model", "5,000"): lambda: between("brigades", 1),
    ("how-to/find-conflicts", "0.35"): lambda: default_of(conflicts, "least"),
    ("reference/commands-texts", "0.35"): lambda: default_of(conflicts, "least"),
    ("reference/commands", "60"): lambda: str(options.NARROWEST),
    ("reference/commands", "100"): lambda: str(plain.WIDTH),
}
# Sections on what no build can compute, since the texts are no part of the project: the program
# that measures it, where the section does not name it.
MEASURED = {
    "What it was measured against": "reading_tota.py",
    "How far to trust it": "answers.py",
}
# Numbers that are settled by what they speak of, and by no build.
SETTLED = {
    ("glossary-measures", "0"): "the scale of kappa",
    ("glossary-measures", "1"): "the scale of kappa",
    ("glossary-measures", "0.67"): "Krippendorff's rule of thumb",
    ("glossary-measures", "0.80"): "Krippendorff's rule of thumb",
    ("how-to/compare-two-codings", "30"): "an example of a value",
    ("how-to/find-conflicts", "0.15"): "a bound to try",
    ("reference/commands-texts", "0.15"): "a bound to try",
    ("reference/gold-files", "0.8"): "an example of a score",
}
# Figures that are written as words: page, words, and the number that the build has.
WORDED: dict[tuple[str, str], Callable[[], tuple[int, int]]] = {
    ("explanation/model", "nine words"): lambda: (9, len(Modality)),
    ("explanation/model", "one of five ways"): lambda: (5, len(Extent) - len(("unknown",))),
    ("how-to/find-answers", "five if you give no"): lambda: (5, int(default_of(answers, "most"))),
    ("reference/lexicon", "seven\ntables"): lambda: (7, len(default().tables)),
}
# Pages whose tables of numbers have a test of their own.
ELSEWHERE = {"reference/documents": "test_docs_reading.py"}


def measured(section: str) -> bool:
    """Whether a program measures the figures of a section."""
    heading = section.splitlines()[0].removeprefix("## ")
    programs = [*re.findall(r"`tests/benchmarks/(\w+\.py)`", section), MEASURED.get(heading, "-")]
    return any((ROOT / "tests" / "benchmarks" / program).is_file() for program in programs)


def name(page: Path) -> str:
    return page.relative_to(DOCS).with_suffix("").as_posix()


def split(text: str) -> tuple[str, str]:
    """The prose of a page without what is no figure, and its examples."""
    text = text.partition("\n## Works referred to\n")[0]
    text = SECTION.sub(lambda found: "" if measured(found[0]) else found[0], text)
    shown = "\n".join(found[0] for found in FENCE.finditer(text))
    for pattern in (FENCE, QUOTED, NO_FIGURE):
        text = pattern.sub(" ", text)
    return text, shown


def figures(text: str) -> list[str]:
    """The numbers in the prose of a page that stand in none of its examples."""
    prose, shown = split(text)
    there = {number.replace(",", "") for number in NUMBER.findall(shown.replace("_", ""))}
    return [one for one in NUMBER.findall(prose) if one.replace(",", "") not in there]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_figure_is_shown_computed_or_measured(page: Path) -> None:
    if name(page) in ELSEWHERE:
        return
    known = {number for at, number in (*COMPUTED, *SETTLED) if at == name(page)}
    assert [one for one in figures(page.read_text("utf-8")) if one not in known] == []


@pytest.mark.parametrize("key", COMPUTED, ids="-".join)
def test_computed_figures_are_those_quoted(key: tuple[str, str]) -> None:
    page, number = key
    assert COMPUTED[key]() == number
    assert number in figures((DOCS / f"{page}.md").read_text("utf-8"))


@pytest.mark.parametrize("heading", MEASURED)
def test_measured_sections_are_there(heading: str) -> None:
    assert (ROOT / "tests" / "benchmarks" / MEASURED[heading]).is_file()
    assert any(f"\n## {heading}\n" in page.read_text("utf-8") for page in PAGES)


@pytest.mark.parametrize("key", WORDED, ids="-".join)
def test_figures_in_words_are_those_of_the_build(key: tuple[str, str]) -> None:
    page, words = key
    told, counted = WORDED[key]()
    assert told == counted
    assert words in (DOCS / f"{page}.md").read_text("utf-8")


@pytest.mark.parametrize("key", SETTLED, ids="-".join)
def test_settled_numbers_are_still_quoted(key: tuple[str, str]) -> None:
    assert key[1] in figures((DOCS / f"{key[0]}.md").read_text("utf-8"))


@pytest.mark.parametrize("page", ELSEWHERE)
def test_pages_tested_elsewhere_are_named_there(page: str) -> None:
    test = (ROOT / "tests" / ELSEWHERE[page]).read_text("utf-8")
    assert page.rpartition("/")[2] in test


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It knows 12 acts, since 1997, by Article 5(2) of 3 May 2020.", ["12"]),
        ("It knows 5,000 words.\n```text\n5_000\n```", []),
        ("A share of 0.97 in *90 texts* and `41`.", ["0.97"]),
        ("## Scores\nBy `tests/benchmarks/nobody.py`: 0.97.", ["0.97"]),
        ("## Scores\nBy `tests/benchmarks/answers.py`: 0.97.\n## More\nBut 12 acts.", ["12"]),
        ("Exit code 2, D4 and RCC-5, with an interval of 95 %.", []),
    ],
)
def test_what_a_figure_is(text: str, found: list[str]) -> None:
    assert figures(text) == found
