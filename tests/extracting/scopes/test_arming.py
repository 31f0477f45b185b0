"""Weapons, munitions and forces in whole sentences."""

from collections.abc import Callable

import pytest

from clauses import extract
from clauses.lexicon import default
from clauses.model.scope import Facet

Told = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Each Party shall destroy all cluster munitions.", "cluster munitions"),
        ("Both armies must pull their howitzers back.", "howitzers"),
        ("The number of warheads shall not exceed 100.", "warheads"),
        ("No new attack helicopters shall be built.", "new attack helicopters"),
        ("The sale of weapons of any kind is prohibited.", "weapons of any kind"),
        ("No Party shall keep tanks and artillery there.", "tanks and artillery"),
        ("Each Party shall scrap bombers with external racks.", "bombers with external racks"),
        (
            "The Party may seize any armed drone that enters the zone.",
            "armed drone that enters the zone",
        ),
        ("No Party shall sell fissile material to anyone.", "fissile material"),
        ("No Party shall send coastguard cutters to the reef.", "coastguard cutters"),
        ("Both sides shall withdraw the tanks on transporters by 2030.", "tanks on transporters"),
        ("Norway shall scrap Sweden's tanks.", "tanks"),
        ("Both sides shall scrap bombers with wide wings", "bombers with wide wings"),
        ("The number of shells held by troops shall be cut.", "shells"),
        ("Both sides shall withdraw deployed tanks, then rest.", "deployed tanks"),
    ],
)
def test_weapons(told: Told, text: str, expected: str) -> None:
    assert told(text, Facet.WEAPONS) == expected


@pytest.mark.parametrize(
    "text",
    [
        "No child may be recruited into the armed forces.",
        "Each Party shall fill its fuel tanks.",
        "Each Party shall report any act that troops commit.",
        "Denmark will send 600 soldiers.",
        "The dam shall be guarded by troops.",
        "“Launcher” means whatever fires missiles.",
    ],
)
def test_no_weapons(told: Told, text: str) -> None:
    assert told(text, Facet.WEAPONS) == ""


def test_a_word_that_says_which_takes_some_of_the_kind() -> None:
    (clause,) = extract("No Party shall station foreign troops there.")
    assert clause.norm is not None
    weapons, whole = clause.norm.scope.weapons, default().thing(["troops"])
    assert weapons is not None
    assert whole is not None
    assert (weapons.core.empty, weapons.hull) == (True, whole.hull)
    assert weapons.open_term == "foreign troops"


def test_a_word_that_says_nothing_of_the_kind_leaves_it_whole() -> None:
    (clause,) = extract("No Party shall station further troops there.")
    assert clause.norm is not None
    assert clause.norm.scope.weapons == default().thing(["troops"])
