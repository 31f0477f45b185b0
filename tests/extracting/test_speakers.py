"""Whose words they are: party, person, and how it is known."""

from collections.abc import Callable
from pathlib import Path

import pytest

from clauses import Clause
from clauses.extracting.context import Context
from clauses.extracting.marking import mark
from clauses.extracting.naming import names
from clauses.extracting.speakers import attribution, author, speaker
from clauses.extracting.tokens import words
from clauses.lexicon import default
from clauses.lexicon.cuebook import shipped
from clauses.lexicon.tables import extended
from clauses.lexicon.tomlfile import read_toml
from clauses.model.party import UNATTRIBUTED

Extract = Callable[..., tuple[Clause, ...]]
OPEN = Context(default(), shipped(), names())
GIVEN = Context(default(), shipped(), names(), default().party("Russia"))


@pytest.mark.parametrize(
    ("said", "party"),
    [
        ("Poland", "Poland"),
        ("the Polish foreign minister", "Poland"),
        ("the President of Russia", "Russia"),
        ("the NATO members", "NATO"),
        ("the minister", ""),
        ("Ilse Varga", ""),
        ("", ""),
    ],
)
def test_the_party_a_speaker_speaks_for(said: str, party: str) -> None:
    assert author(OPEN, said) == (default().party(party) if party else UNATTRIBUTED)


def test_a_name_of_a_wider_vocabulary_is_no_party(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('[states]\nKS = ["Kestria"]\n', "utf-8")
    wider = Context(default(), shipped(), names(extended([read_toml(path)], [])))
    assert author(wider, "Kestria") == UNATTRIBUTED
    assert author(wider, "Kestria and Poland") == default().party("Poland")


def test_an_author_that_was_given_goes_before() -> None:
    assert author(GIVEN, "Poland") == default().party("Russia")


@pytest.mark.parametrize(
    ("said", "name", "office"),
    [
        ("Ilse Varga", "Ilse Varga", ""),
        ("the foreign minister Ilse Varga", "Ilse Varga", "the foreign minister"),
        (
            "the foreign minister of Kestria, Ilse Varga,",
            "Ilse Varga",
            "the foreign minister of Kestria",
        ),
        ("the foreign minister", "", "the foreign minister"),
        ("the minister  of\nKestria", "", "the minister of Kestria"),
        ("she", "", "she"),
    ],
)
def test_the_person(said: str, name: str, office: str) -> None:
    found = speaker(OPEN, said)
    assert found
    assert (found.name, found.office) == (name, office)


@pytest.mark.parametrize("said", ["", " , ", "we", "We", "I"])
def test_nobody_in_particular(said: str) -> None:
    assert speaker(OPEN, said) is None


@pytest.mark.parametrize(
    ("text", "said", "wanted"),
    [
        ("“It must go,” he said.", "he", "quoted"),
        ("He said it must go.", "He", "reported"),
        ("It must go.", "", "official"),
        ("“It” must go.", "", "official"),
        ("A source said it must go.", "A source", "anonymous"),
        ("Diplomats, he said, must go.", "diplomats,", "anonymous"),
    ],
)
def test_how_it_is_known(text: str, said: str, wanted: str) -> None:
    sentence = mark(words(text), shipped())
    assert attribution(OPEN, sentence, said).value == wanted


def test_quotation_marks_in_the_words_of_an_author() -> None:
    sentence = mark(words("“It” must go."), shipped())
    assert attribution(GIVEN, sentence, "").value == "quoted"


@pytest.mark.parametrize(
    ("text", "party", "told"),
    [
        ("The President of Russia said that NATO must leave.", "Russia", "The President of Russia"),
        ("“NATO must leave,” said the President of Russia.", "Russia", "the President of Russia"),
        ("NATO must leave, the Russian envoy said.", "Russia", "the Russian envoy"),
        ("According to the Polish envoy, NATO must leave.", "Poland", "the Polish envoy"),
        ("Poland's foreign minister said NATO must leave.", "Poland", "Poland's foreign minister"),
        # Who refuses or offers speaks too, without being called a speaker.
        ("Germany refused to pay.", "Germany", ""),
        ("Germany is ready for talks.", "Germany", ""),
        ("NATO must leave.", "not attributed", ""),
    ],
)
def test_authors_and_speakers_of_clauses(
    clauses_of: Extract, text: str, party: str, told: str
) -> None:
    [found] = clauses_of(text)
    assert found.author.name == party
    assert (found.speaker.office if found.speaker else "") == told
