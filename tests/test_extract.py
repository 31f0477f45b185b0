"""The front door of extraction: what may be given, how it is told apart, whose words they are."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import clauses
from clauses import DossierError, InvalidRecord, UnknownName, extract, read
from clauses.model.document import Document
from clauses.model.modality import Modality
from clauses.model.party import Party
from clauses.model.source import Source

BOATS = "No Party shall sail there."
TREATY = "Article 1\nBoats\n1. No Party shall sail there.\n2. Each Party may fish.\n"
SOURCE = Source("note", "A note", date=date(2030, 5, 1))


def test_a_sentence_gives_a_clause_with_its_words() -> None:
    [one] = extract(BOATS)
    assert one.norm is not None
    assert one.norm.modality is Modality.PROHIBITION
    assert one.text == BOATS
    assert one.locator is None
    assert one.source is None


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_nothing_gives_nothing(text: str) -> None:
    assert extract(text) == ()


def test_lines_are_read_as_a_document() -> None:
    found = extract(TREATY)
    assert [str(one.locator) for one in found] == ["Article 1 1.", "Article 1 2."]
    assert found == extract(read(TREATY.encode(), format="text"))
    assert [str(one.locator) for one in extract(TREATY.replace("\n", "\r"))] != ["None", "None"]


@pytest.mark.parametrize(
    "text", ["\ufeffNo Party shall sail there.\r\n\r\nEach Party may fish.\r\n", TREATY]
)
def test_spans_count_in_the_text_as_given(text: str) -> None:
    found = extract(text)
    assert len(found) == 2
    for one in found:
        assert one.span is not None
        assert one.span.of(text) == one.text


def test_half_of_a_surrogate_pair_keeps_its_place() -> None:
    text = "The \ud800 boats rest.\nEach Party may fish."
    found = extract(text)
    assert found[-1].span is not None
    assert found[-1].span.of(text) == "Each Party may fish."
    assert extract("No \ud800 Party shall sail.")


@pytest.mark.parametrize("given", [b"No Party shall sail.", 7, None, ["x"], Path("x")])
def test_other_things_are_refused(given: object) -> None:
    allowed = r"extract: found '\w+'; allowed: text, or a document as clauses\.read gives it"
    with pytest.raises(InvalidRecord, match=allowed):
        extract(given)  # type: ignore[arg-type]


def test_an_author_is_a_party_or_its_name() -> None:
    by_name, by_record = (
        extract("We will not sail there.", author=author)
        for author in ("Russia", clauses.party("RU"))
    )
    assert by_name == by_record
    assert by_name[0].author == clauses.party("RU")
    assert by_name[0].norm is not None
    assert "RU" in str(by_name[0].norm.bearers) or "Russia" in str(by_name[0].norm.bearers)


def test_an_author_that_no_list_has_is_taken_as_it_is() -> None:
    stranger = Party("ZZ", "Zedland")
    [one] = extract("We will not sail there.", author=stranger)
    assert one.author is stranger


def test_an_unknown_author_is_refused_with_what_is_near() -> None:
    with pytest.raises(UnknownName, match="no party is called 'Rusia'; did you mean 'Russia'"):
        extract(BOATS, author="Rusia")


def test_source_and_day_are_those_given_or_the_documents() -> None:
    [one] = extract(BOATS, source=SOURCE)
    assert (one.source, one.date) == (SOURCE, date(2030, 5, 1))
    [two] = extract(BOATS, source=SOURCE, on=date(2031, 1, 1))
    assert two.date == date(2031, 1, 1)
    document = read(TREATY.encode(), format="text", about=SOURCE)
    assert {one.source for one in extract(document)} == {SOURCE}
    assert {one.date for one in extract(document)} == {date(2030, 5, 1)}


def test_an_empty_document_gives_nothing() -> None:
    assert extract(Document("")) == ()


OWN = """
[operators.bent]
words = ["be bent on"]
modality = "obligation"
takes = "gerund"
rationale = "Ours."
source = "Us"
example = "Each Party is bent on sailing."
[operators.shall]
off = true
"""


def test_ones_own_cues_are_read_with(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(OWN, "utf-8")
    text = "Each Party is bent on sailing."
    assert extract(text)[0].norm is None
    for cues in ([file], [str(file)], file, str(file)):
        [one] = extract(text, cues=cues)
        assert one.norm is not None
        assert "operators.bent" in {evidence.cue for evidence in one.norm.evidence}
    assert extract("Each Party shall sail.")[0].norm is not None
    assert extract("Each Party shall sail.", cues=file)[0].norm is None


def test_every_fault_of_ones_own_file_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('[operator.x]\n[parties.ZZ]\nname = "Zed"\n[turns.stop]\noff = 3\n', "utf-8")
    with pytest.raises(DossierError, match=r"own\.toml: 3 faults") as caught:
        extract(BOATS, cues=file)
    assert [one.line for one in caught.value.faults] == [1, 2, 5]


def told(seed: str) -> str:
    code = f"import clauses; print(clauses.extract({SPOKEN!r}))"
    run = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return run.stdout


SPOKEN = "Ordal urged Kestria to stop, and insists that no boats sail unless both agree."


def test_the_same_words_always_give_the_same_clauses() -> None:
    assert extract(TREATY, author="France") == extract(TREATY, author="France")
    assert told("1") == told("2") != ""
