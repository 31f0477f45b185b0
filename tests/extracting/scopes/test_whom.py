"""Towards whom an act goes, in whole sentences."""

from collections.abc import Callable

import pytest

from clauses.model.scope import Facet

Told = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Each Party shall notify the Council without delay.", "the Council"),
        ("Each Party shall give the Board written reasons.", "the Board"),
        ("The Parties shall consult each other every year.", "each other"),
        ("Each Party shall report to the Security Council forthwith.", "to the Security Council"),
        ("Each Party shall share data with the regional register.", "with the regional register"),
        ("The Union shall pay compensation to them.", "to them"),
        ("Each Party shall accept claims from the other Party.", "from the other Party"),
        ("Any talks with Oslo would have to touch on fish.", "with Oslo"),
        ("Each Party shall offer help to Peru and Chile.", "to Peru and Chile"),
        ("The bank shall lend money to the members of the fund.", "to the members of the fund"),
        ("The Party shall notify the Board of its decision.", "the Board"),
        ("Each Party shall lend the Union such ships.", "the Union"),
        ("The Party shall offer terms to investors resulting from it.", "to investors"),
        (
            "Each Party shall accord to importers of the other Party treatment like its own.",
            "to importers of the other Party",
        ),
        ("Each Party shall grant Peru and Chile special rights.", "Peru and Chile"),
        ("The canal shall be closed to warships of the rebels.", "to warships of the rebels"),
        ("The Party shall limit access to its own officers.", "to its own officers"),
        ("The host shall grant inspectors that arrive a visa.", "inspectors"),
    ],
)
def test_whom(told: Told, text: str, expected: str) -> None:
    assert told(text, Facet.COUNTERPARTIES) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We will continue to support the mission.",
        "The Board shall examine letters from a person.",
        "The arbitrators shall be chosen from the members.",
        "Each Party shall answer with all the means it has.",
        "Costs shall be shared in proportion to their members.",
        "This rule shall not apply to riot control agents.",
        "The Parties shall keep open access to the holy city.",
        "The Party shall send migrants to a country at peace.",
        "The Party shall disclose data that were known to the Recipient.",
        "The Parties shall recognise each other's papers.",
        "The Party shall close its ports to military flights.",
        "The Party shall give, in May, its reasons.",
        "The Party shall provide one.",
        "The host shall provide free access for firms.",
        "The Party shall set out its measures with Annex III.",
        "The Board shall take steps on goods imported from a country.",
    ],
)
def test_nobody(told: Told, text: str) -> None:
    assert told(text, Facet.COUNTERPARTIES) in ("", "one")
