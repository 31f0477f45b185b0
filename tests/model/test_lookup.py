from collections import Counter

import pytest

from clauses import AmbiguousName, Document, UnknownName, read

TEXT = """TREATY ON BOATS

The Parties have agreed as follows:

PART ONE
General

Article 1
Scope

1. Boats sail.

2. Boats shall:

(a) float;

(b) carry:

(i) oars;

(ii) sails.

Article II

Rafts shall float.

Article 3 bis

Rafts may also sink.

PART TWO
Special

CHAPTER I
Lights

Article 5.1

1. Lamps shall burn.

Section 4
Signals

Article 12

Flags shall fly.

In witness whereof the undersigned have signed.

For the Government of Ardonia

ANNEX I
Ropes

Article 1

1. Ropes shall hold.

Article 9

Ropes shall be long.

ANNEX II
Nets

Article 9

Nets shall be wide.
"""


@pytest.fixture(scope="module")
def treaty() -> Document:
    return read(TEXT.encode(), format="text")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("Article 1(1)", "Boats sail."),
        ("Art. 1(1)", "Boats sail."),
        ("art 1 (1)", "Boats sail."),
        ("Article 1, paragraph 1", "Boats sail."),
        ("Art. 1 para. 1", "Boats sail."),
        ("Article I(1)", "Boats sail."),
        ("Art. 1(2)(a)", "float;"),
        ("Article 1(2), point (a)", "float;"),
        ("Art. 1(2)(b)(ii)", "sails."),
        ("Article 1, paragraph 2, subparagraph b, point ii", "sails."),
        ("Art. 2", "Rafts shall float."),
        ("Article II", "Rafts shall float."),
        ("Part One: Article 2", "Rafts shall float."),
        ("Article 1, paragraph (2), point (a)", "float;"),
        ("Chapter, Article 12", "Flags shall fly."),
        ("ARTICLE No. 2", "Rafts shall float."),
        ("Part One, Article 2", "Rafts shall float."),
        ("Part 1 › Article 2", "Rafts shall float."),
        ("Art. 3bis", "Rafts may also sink."),
        ("Article 3 bis", "Rafts may also sink."),
        ("Art. 3 BIS.", "Rafts may also sink."),
        ("Article 5.1(1)", "Lamps shall burn."),
        ("Article 05.1", "1. Lamps shall burn."),
        ("Chapter I, Article 12", "Flags shall fly."),
        ("Section IV., Art. 12", "Flags shall fly."),
        ("Annex I, Article 1", "1. Ropes shall hold."),
        ("Annex 1, Article 1(1)", "Ropes shall hold."),
        ("Annex I, Article 9", "Ropes shall be long."),
        ("Annex II › Article 9", "Nets shall be wide."),
        ("signatures", "For the Government of Ardonia"),
        ("Preamble", "The Parties have agreed as follows:"),
    ],
)
def test_a_provision_is_found_by_what_people_call_it(
    treaty: Document, place: str, said: str
) -> None:
    assert treaty[place].text == said


def test_every_provision_with_a_place_of_its_own_is_found_by_it(treaty: Document) -> None:
    places = Counter(one.place for one in treaty.provisions)
    assert max(places.values()) == 1
    for one in treaty.provisions:
        assert treaty[one.place] == one


def test_articles_of_the_treaty_itself_come_before_those_of_its_annexes(treaty: Document) -> None:
    assert treaty["Article 1"].heading == "Scope"
    assert treaty["Article 1"].parent == treaty["Part One"]


def test_a_name_that_only_annexes_share_is_ambiguous(treaty: Document) -> None:
    with pytest.raises(AmbiguousName, match=r"^2 provisions are called 'Art\. 9'") as caught:
        treaty["Art. 9"]
    assert caught.value.fits == ("ANNEX I › Article 9", "ANNEX II › Article 9")
    with pytest.raises(AmbiguousName, match="2 provisions are called 'Annex': ANNEX I; ANNEX II"):
        treaty["Annex"]


@pytest.mark.parametrize(
    "place",
    ["", "()", "Article 7", "Art. 1(3)", "Art. 1(2)(c)", "Article 2(1)", "Harbour 1", "Book 1",
     "Annex III", "Section V.", "Article 1 2 3", "Article XX", "  "],
)  # fmt: skip
def test_what_is_not_there_is_unknown(treaty: Document, place: str) -> None:
    with pytest.raises(UnknownName, match="no provision is called"):
        treaty[place]


def test_near_misses_are_offered(treaty: Document) -> None:
    with pytest.raises(UnknownName, match=r"no provision is called 'ANNEX III'; did you mean"):
        treaty["ANNEX III"]


def test_a_printed_place_is_taken_as_it_is_printed() -> None:
    document = read(b"First things.\n\nSecond things.", format="text")
    assert document["paragraph [2]"].text == "Second things."
    with pytest.raises(UnknownName, match=r"no provision is called 'paragraph \[3\]'"):
        document["paragraph [3]"]
