from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.errors import InvalidRecord
from clauses.model.extension import ALL, NONE, Atoms
from clauses.testing import strategies
from tests.model.samples import lie

# A name that no generated set mentions stands for all the names there are besides.
UNIVERSE = (*strategies.NAMES, "elsewhere")
Law = Callable[[Atoms, Atoms, Atoms], bool]

LAWS: dict[str, Law] = {
    "double complement": lambda a, _b, _c: ~~a == a,
    "excluded middle": lambda a, _b, _c: a | ~a == ALL,
    "contradiction": lambda a, _b, _c: a & ~a == NONE,
    "De Morgan on meets": lambda a, b, _c: ~(a & b) == ~a | ~b,
    "De Morgan on joins": lambda a, b, _c: ~(a | b) == ~a & ~b,
    "meet commutes": lambda a, b, _c: a & b == b & a,
    "join commutes": lambda a, b, _c: a | b == b | a,
    "meet associates": lambda a, b, c: (a & b) & c == a & (b & c),
    "join associates": lambda a, b, c: (a | b) | c == a | (b | c),
    "meet absorbs": lambda a, b, _c: a & (a | b) == a,
    "join absorbs": lambda a, b, _c: a | (a & b) == a,
    "meet distributes": lambda a, b, c: a & (b | c) == (a & b) | (a & c),
    "join distributes": lambda a, b, c: a | (b & c) == (a | b) & (a | c),
    "meet has an identity": lambda a, _b, _c: a & ALL == a,
    "join has an identity": lambda a, _b, _c: a | NONE == a,
    "inclusion is a meet": lambda a, b, _c: (a <= b) is (a & b == a),
    "inclusion is a join": lambda a, b, _c: (a <= b) is (a | b == b),
}
sets = strategies.atoms()


def members(one: Atoms) -> frozenset[str]:
    return frozenset(name for name in UNIVERSE if name in one)


@given(sets, sets, sets)
def test_sets_are_a_boolean_algebra(a: Atoms, b: Atoms, c: Atoms) -> None:
    assert not [name for name, law in LAWS.items() if not law(a, b, c)]


@given(sets, sets)
def test_operators_do_what_they_do_on_finite_sets(a: Atoms, b: Atoms) -> None:
    assert members(a & b) == members(a) & members(b)
    assert members(a | b) == members(a) | members(b)
    assert members(~a) == frozenset(UNIVERSE) - members(a)
    assert (a <= b) is (members(a) <= members(b))
    assert a.empty is (not members(a))


@given(sets, sets)
def test_one_set_has_one_spelling(a: Atoms, b: Atoms) -> None:
    assert (a == b) is (members(a) == members(b))
    assert a != b or hash(a) == hash(b)


@given(sets.filter(lambda one: not one.empty), sets.filter(lambda one: not one.empty))
def test_sets_that_hold_something_lie_as_finite_sets_do(a: Atoms, b: Atoms) -> None:
    assert a.compare(b) is lie(members(a), members(b))
    assert b.compare(a) is a.compare(b).converse


@given(st.lists(st.sampled_from(strategies.NAMES)))
def test_names_may_come_in_any_collection(names: list[str]) -> None:
    expected = Atoms(frozenset(names))
    assert Atoms(set(names)) == Atoms(iter(names)) == Atoms(tuple(names)) == expected


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        (Atoms({"UA", "GE"}), "{GE, UA}"),
        (Atoms({"UA"}, excluded=True), "all − {UA}"),
        (NONE, "{}"),
        (ALL, "all − {}"),
    ],
)
def test_sets_print_in_set_notation(one: Atoms, shown: str) -> None:
    assert repr(one) == shown


def test_a_text_is_no_set_of_its_letters() -> None:
    with pytest.raises(InvalidRecord, match=r"^Atoms.names: found .UA.; allowed: a list, set or"):
        Atoms("UA")
