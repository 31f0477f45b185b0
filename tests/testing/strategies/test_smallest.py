"""Examples that fail shrink to clauses that can be read."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st
from hypothesis.errors import NoSuchExample

from clauses import Clause, Dossier, Modality, Stance
from clauses.testing.strategies import pairs, smallest

SMALL: dict[str, tuple[Callable[[Clause], object], str]] = {
    "any": (lambda _: True, "C1 · Andorra · DEMAND · OBLIGATION act [unrestricted]"),
    "modality": (
        lambda clause: clause.norm and clause.norm.modality is Modality.PROHIBITION,
        "C1 · Andorra · DEMAND · PROHIBITION act [unrestricted]",
    ),
    "stance": (
        lambda clause: clause.norm and clause.stance is Stance.REFUSAL,
        "C1 · Andorra · REFUSAL · OBLIGATION act [unrestricted]",
    ),
    "place": (
        lambda clause: clause.norm and clause.norm.scope.place,
        "C1 · Andorra · DEMAND · OBLIGATION act [place: anything]",
    ),
    "condition": (
        lambda clause: clause.norm and clause.norm.conditions,
        "C1 · Andorra · DEMAND · OBLIGATION act [unrestricted] if “if the ice melts”",
    ),
    "unread": (
        lambda clause: clause.norm is None,
        "C1 · Andorra · DEMAND · unread: north",
    ),
}


@pytest.mark.parametrize("what", SMALL)
def test_a_clause_shrinks_to_a_line(what: str) -> None:
    where, line = SMALL[what]
    found = smallest(st.from_type(Clause), lambda clause: bool(where(clause)))
    assert repr(found) == line
    assert found.text == "Each Party shall act."


def test_a_dossier_shrinks_to_one_demand() -> None:
    found = smallest(st.from_type(Dossier), lambda dossier: bool(dossier.demands))
    assert repr(found) == "Dossier talks: 1 demands, 0 positions, 0 remarks"


def test_the_same_one_is_found_each_time() -> None:
    def later(pair: tuple[Clause, Clause]) -> bool:
        return pair[0].stance is not pair[1].stance

    assert smallest(pairs(), later, tries=50) == smallest(pairs(), later, tries=50)


def test_what_nothing_fits_is_said() -> None:
    with pytest.raises(NoSuchExample):
        smallest(st.integers(), lambda number: number != number // 1, tries=10)
