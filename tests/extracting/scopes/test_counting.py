"""Times and amounts in whole sentences, and where they end the act."""

from collections.abc import Callable
from pathlib import Path

import pytest

from clauses import explain, extract
from clauses.model.scope import Facet

Told = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Each Party shall destroy 500 tanks within two years.", "500 tanks"),
        ("Each Party shall cut emissions by 40 per cent.", "by 40 per cent"),
        ("Liquidated damages of 2 per cent shall be due.", "2 per cent"),
        ("Vessels of less than 24 metres shall carry a light.", "less than 24 metres"),
        ("Each Party shall answer within ten days.", "within ten days"),
        ("Any Party that owes dues for two years shall lose its vote.", ""),
    ],
)
def test_amounts(told: Told, text: str, expected: str) -> None:
    assert told(text, Facet.QUANTITY) == expected


def test_an_amount_behind_the_object_ends_the_act(told: Told) -> None:
    text = "Each Party shall cut its emissions by 40 per cent."
    assert told(text, Facet.ACTION) == "cut its emissions"
    text = "Each Party shall destroy 500 tanks."
    assert told(text, Facet.ACTION) == "destroy 500 tanks"


def test_what_is_a_place_is_no_time(told: Told) -> None:
    text = "Helicopters of the mission may fly throughout the Zone."
    assert told(text, Facet.PLACE) == "throughout the Zone"
    assert told(text, Facet.TIME) == ""


def test_a_date_that_opens_the_subject_counts(told: Told) -> None:
    text = "By 2035 the use of coal shall be cut by half."
    assert told(text, Facet.TIME) == "By 2035"
    text = "The report of 3 May 2020 shall be published."
    assert told(text, Facet.TIME) == ""


def test_a_time_inside_a_purpose_counts_and_ends_it(told: Told) -> None:
    text = "The Parties shall review the tariff with a view to its removal no later than 2030."
    assert told(text, Facet.TIME) == "no later than 2030"
    assert told(text, Facet.PURPOSE) == "with a view to its removal"


def test_a_definition_has_no_facets(told: Told) -> None:
    text = "“Vehicle” means a car of at least 20 tons."
    assert told(text, Facet.QUANTITY) == ""


OWN = """
[amounts.more-than]
add = ["north of"]
[times.on-the-eve]
words = ["on the eve of the feast"]
form = "fixed"
rationale = "The day of our house."
source = "House style"
example = "They meet on the eve of the feast."
[numbers.groups]
values = { dozen = 12, score = 20 }
"""


def test_words_of_ones_own_count(told: Told, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN, "utf-8")
    text = "Each Party shall scrap north of two score tanks on the eve of the feast."
    [clause] = extract(text, cues=own)
    assert clause.norm
    assert repr(clause.norm.scope.quantity) == "> 40 tanks"
    grounds = {ground.facet: ground for ground in explain(clause, cues=own).grounds}
    assert grounds[Facet.QUANTITY].words == "north of two score tanks"
    assert grounds[Facet.TIME].words == "on the eve of the feast"
    assert grounds[Facet.TIME].cue == "times.on-the-eve"
    assert grounds[Facet.TIME].rationale == "The day of our house."
    assert told(text, Facet.TIME) == ""
    assert "north" not in told(text, Facet.QUANTITY)
