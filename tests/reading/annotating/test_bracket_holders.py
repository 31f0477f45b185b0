"""Who holds the words of a bracket, and who only seems to."""

import pytest

from clauses.lexicon.bracketwords import bracket_words
from clauses.reading.annotating.bracket_holders import attribute, read_holders

WORDS = bracket_words()


@pytest.mark.parametrize(
    ("inside", "favour", "said"),
    [
        ("OST: shall", "OST", "shall"),
        ("US, JP: should", "US JP", "should"),
        ("EU/US propose: go", "EU US", "go"),
        ("AGNU: shall", "AGNU", "shall"),
        ("Umbrella Group: should", "Umbrella Group", "should"),
        ("Party X and Party Y: go", "Party X|Party Y", "go"),
        ("EU, supported by CH: go", "EU CH", "go"),
        ("Proposed by EU + NO: go", "EU NO", "go"),
        ("proposed by the EU and Norway: go", "EU Norway", "go"),
        ("the EU’s proposal: go", "EU", "go"),
        ("NORWAY AND SWEDEN: go", "NORWAY SWEDEN", "go"),
        ("G-77 & China: go", "G-77 China", "go"),
        ("A: go", "A", "go"),
        ("some delegations: go", "some delegations", "go"),
        ("Ostland,\n  Westland: go", "Ostland Westland", "go"),
        ("Bosnia and Herzegovina, EU: go", "Bosnia and Herzegovina|EU", "go"),
        ("shall – EU", "EU", "shall"),
        ("should – US/JP", "US JP", "should"),
        ("should -- US", "US", "should"),
        ("shall—EU", "EU", "shall"),
        ("shall - Norway", "Norway", "shall"),
        ("shall – some delegations", "some delegations", "shall"),
        ("shall (proposed by EU)", "EU", "shall"),
        ("shall (by Ostland)", "Ostland", "shall"),
        ("shall (EU, NO)", "EU NO", "shall"),
        ("shall (Party X)", "Party X", "shall"),
    ],
)
def test_holders_are_read(inside: str, favour: str, said: str) -> None:
    found = attribute(inside, 0, len(inside), WORDS)
    assert found.said
    assert found.holders.favour == tuple(favour.split("|") if "|" in favour else named(favour))
    assert inside[found.start : found.end].strip() == said


def named(favour: str) -> list[str]:
    whole = ("Umbrella Group", "Party X", "some delegations")
    return [favour] if favour in whole else favour.split()


@pytest.mark.parametrize(
    "inside",
    [
        "The Parties agree: no force",
        "The Parties: their duties",
        "Article 5: scope",
        "Scope: all vessels",
        "at 10:30",
        "10: 30",
        "including: ferries",
        "Note that: ferries",
        "A B C D E F G H I: too long a name",
        ": nothing",
        ", : nothing",
        "the Baltic Union (BU)",
        "of the Lights Convention (Convention)",
        "shall (see Annex)",
        "trade – Services",
        "a non-EU country",
        "– EU",
        "(EU)",
        "shall",
        "x" * 400 + ": y",
        "a " * 300,
    ],
)
def test_what_names_nobody_holds_nothing(inside: str) -> None:
    found = attribute(inside, 0, len(inside), WORDS)
    assert not found.said
    assert (found.start, found.end) == (0, len(inside))


@pytest.mark.parametrize(
    ("inside", "favour", "opposed", "said"),
    [
        ("JP opposes", (), ("JP",), ""),
        ("US and JP object", (), ("US", "JP"), ""),
        ("shall (JP opposes)", (), ("JP",), "shall"),
        ("EU, opposed by US, JP: shall", ("EU",), ("US", "JP"), "shall"),
        ("EU; US opposes: shall", (), ("EU", "US"), "shall"),
    ],
)
def test_who_is_against(
    inside: str, favour: tuple[str, ...], opposed: tuple[str, ...], said: str
) -> None:
    found = attribute(inside, 0, len(inside), WORDS)
    assert found.holders.favour == favour
    assert found.holders.against == opposed
    assert inside[found.start : found.end].strip() == said


def test_a_name_said_twice_is_one() -> None:
    found = read_holders("EU, US, EU", WORDS)
    assert found is not None
    assert found.favour == ("EU", "US")
