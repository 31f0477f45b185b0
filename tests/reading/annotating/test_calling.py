import pytest

from clauses import read
from clauses.reading.annotating.calling import Calling, calling
from clauses.reading.annotating.definitions import definitions
from clauses.reading.annotating.instruments import Name


def called(title: str, words: str = "It binds.") -> Calling:
    document = read(f"{title}\n\nArticle 1\nScope\n{words}\n".encode())
    return calling(document, definitions(document.text))


def name(text: str, *, full: bool = False) -> Name:
    return Name(0, len(text), text, text.rpartition(" ")[2].lower(), full)


@pytest.mark.parametrize(
    ("words", "key", "full"),
    [
        ('They recall the Falcon Pact (the "Pact").', "pact", "Falcon Pact"),
        ('This Falcon Pact (the "Pact") binds.', "pact", ""),
        ('They recall the Falcon Dues Treaty ("FDT").', "fdt", "Falcon Dues Treaty"),
        ('"Pact" means the Falcon Pact.', "pact", "Falcon Pact"),
    ],
)
def test_what_a_short_name_was_given_to(words: str, key: str, full: str) -> None:
    assert called("Kestrel Treaty", words).defined == {key: full}


@pytest.mark.parametrize(
    "words",
    [
        'A belt (the "Zone") is closed.',
        'They recall the pact (the "Pact").',
        'They recall it (the "Pact").',
        '(hereinafter "Zone") is closed.',
        'A Falcon Pact of birds is a friend (the "Old Zone").',
    ],
)
def test_other_terms_name_no_instrument(words: str) -> None:
    assert called("Kestrel Treaty", words).defined == {}


@pytest.mark.parametrize(
    ("title", "own"),
    [
        ("Kestrel Treaty", {"treaty"}),
        ("Convention on Kestrels", {"conven"}),
        ("Protocol to the Kestrel Treaty", {"protoc"}),
        ("Amendment of the Kestrel Treaty", set()),
        ("Treaty supplementing the Kestrel Treaty", set()),
        ("Notes on Kestrels", set()),
    ],
)
def test_the_noun_of_the_title(title: str, own: set[str]) -> None:
    assert called(title).own == own


def test_what_a_name_means() -> None:
    found = called("Kestrel Treaty", 'They recall the Falcon Pact (the "Pact").')
    assert found.means(name("Pact")) == "Falcon Pact"
    assert found.means(name("Treaty")) == ""
    assert found.means(name("Kestrel Treaty", full=True)) == ""
    assert found.means(name("Convention")) is None
    assert found.means(name("Dues Convention", full=True)) == "Dues Convention"
    assert found.means(Name(0, 9, "decision", "", full=False)) is None
