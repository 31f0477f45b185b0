import re

import pytest

from clauses.lexicon.citations import table, unit_words, units, words
from clauses.lexicon.phrases import fold
from clauses.model.document import Document
from clauses.model.node import ProvisionKind
from clauses.reading.annotating.citations import find_references
from clauses.reading.annotating.terms import find_terms

SECTIONS = {
    "citations": ("units", "pointing", "joining", "nouns", "named", "naming", "series"),
    "terms": ("naming", "meaning", "scope"),
}
ENTRIES = [
    pytest.param(file, section, name, id=f"{file}-{section}-{name}")
    for file, sections in SECTIONS.items()
    for section in sections
    for name in table(section, file)
]
SERIES = list(table("series"))


@pytest.mark.parametrize(("file", "section", "name"), ENTRIES)
def test_each_entry_says_why_it_stands_there(file: str, section: str, name: str) -> None:
    assert len(table(section, file)[name]["rationale"]) > 20


@pytest.mark.parametrize(
    ("section", "name"), [(s, n) for s in SECTIONS["citations"] for n in table(s)]
)
def test_the_sentence_of_each_entry_holds_a_citation(section: str, name: str) -> None:
    entry = table(section)[name]
    found, _ = find_references(Document(entry["example"]))
    spelt = [*entry.get("words", ()), *entry.get("one", ()), *entry.get("many", ())]
    pattern = entry.get("pattern") or "|".join(spelt)
    assert found
    assert re.search(pattern, entry["example"], 0 if section == "series" else re.IGNORECASE)


@pytest.mark.parametrize("name", SERIES)
def test_each_series_names_its_source_and_is_found_by_its_sentence(name: str) -> None:
    entry = table("series")[name]
    found, _ = find_references(Document(entry["example"]))
    assert entry["source"]
    assert [one for one in found if one.series]


@pytest.mark.parametrize(
    ("section", "name"), [(s, n) for s in SECTIONS["terms"] for n in table(s, "terms")]
)
def test_the_sentence_of_each_entry_defines_its_term(section: str, name: str) -> None:
    entry = table(section, "terms")[name]
    assert entry["term"] in [one.term for one in find_terms(Document(entry["example"]))]


def test_a_unit_is_known_by_singular_and_plural() -> None:
    assert units()["sub-paragraph"][0] is units()["subparagraphs"][0]
    assert [units()[word][1] for word in ("article", "articles")] == [False, True]
    assert units()["annex"][0].kinds == (ProvisionKind.ANNEX,)


def test_words_may_lack_their_accents() -> None:
    assert {"artículo", "articulo"} <= set(unit_words())
    assert {"ci-après", "ci-apres"} <= set(words("naming", "hereinafter", file="terms"))


def test_no_word_stands_twice_in_one_entry() -> None:
    for file, sections in SECTIONS.items():
        for section in sections:
            for name, entry in table(section, file).items():
                spelt = [fold(word) for word in entry.get("words", ())]
                doubles = {word for word in spelt if spelt.count(word) > 1}
                folded_twins = {fold(w) for w in entry.get("words", ()) if fold(w) != w}
                assert doubles <= folded_twins, (section, name, doubles)
