"""Where an act takes place, in whole sentences."""

from collections.abc import Callable

import pytest

from clauses import extract
from clauses.model.scope import Facet

Told = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Each Party may fish in the northern sector.", "in the northern sector"),
        ("The Parties shall not lay cables through the strait.", "through the strait"),
        (
            "No aircraft may fly within ten kilometres of the dam.",
            "within ten kilometres of the dam",
        ),
        ("They shall pull back at least five miles from the river.", "from the river"),
        ("No Party shall test north of the Danube.", "north of the Danube"),
        ("The Party shall remove its guns from the valley.", "from the valley"),
        ("Norway will send inspectors to Bergen.", "to Bergen"),
        ("The Seller shall deliver the coal to the Buyer's warehouse.", "to the Buyer's warehouse"),
        ("The sale of ivory is prohibited in the core zone.", "in the core zone"),
        ("The Parties shall keep peace in the Pacific.", "in the Pacific"),
        ("No Party shall build bases in Poland or in Latvia.", "in Poland or in Latvia"),
        ("No Party shall test at airfields and in Poland.", "at airfields and in Poland"),
        ("No Party shall act in the Taiwan Strait.", "in the Taiwan Strait"),
    ],
)
def test_places(told: Told, text: str, expected: str) -> None:
    assert told(text, Facet.PLACE) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The Parties shall note the statement made in Lima.",
        "The Parties shall avoid any step that raises tension in the strait.",
        "The Party shall give notice prior to any seabed sampling.",
        "The Party shall pay for damage to the coast.",
        "“Combat zone” means any area in the valley.",
        "The operator shall deliver the gas even if transit through Austria stops.",
        "Norway shall sell the gas to Finland.",
        "The Parties shall settle border disputes in good faith.",
    ],
)
def test_no_places(told: Told, text: str) -> None:
    assert told(text, Facet.PLACE) == ""


def test_an_unknown_place_inside_a_known_one_is_some_of_it(told: Told) -> None:
    (clause,) = extract("No Party shall test missiles at sites in Poland.")
    assert clause.norm is not None
    place = clause.norm.scope.place
    assert place is not None
    assert (place.core.empty, sorted(place.hull.names)) == (True, ["PL"])
    assert told(clause.text, Facet.PLACE) == "at sites in Poland"


def test_two_unknown_places_at_once_are_joined() -> None:
    (clause,) = extract("No Party shall fish in the bay at the harbour.")
    assert clause.norm is not None
    assert str(clause.norm.scope.place) == "in the bay at the harbour"


def test_a_clause_with_where_is_a_place_and_no_condition() -> None:
    (clause,) = extract("Neither side may station rockets where they could reach the other side.")
    assert clause.norm is not None
    assert clause.norm.conditions == ()
    assert clause.norm.scope.place is not None
    (other,) = extract("No Party shall fish there where the Board so requires.")
    assert other.norm is not None
    assert [one.text for one in other.norm.conditions] == ["where the Board so requires"]
