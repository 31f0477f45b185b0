from collections.abc import Callable
from itertools import product as pairs
from operator import and_

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from clauses.errors import InvalidRecord
from clauses.model.extension import ALL, ANYTHING, NONE, Atoms, Extension, join
from clauses.model.extent import Extent
from clauses.testing import strategies
from tests.model.samples import lie

UNIVERSE = (*strategies.NAMES, "elsewhere")
GEORGIA, UKRAINE = Extension.of("Georgia", {"GE"}), Extension.of("Ukraine", {"UA"})
EAST = Extension.of("the East", {"UA", "MD"}, maybe={"PL"})
PORT = Extension.term("the port")
REACH = Extension("within reach", NONE, ALL, "reach", disputed=True)
Law = Callable[[Extension, Extension, Extension], bool]

LAWS: dict[str, Law] = {
    "double complement": lambda a, _b, _c: ~~a == a,
    "De Morgan on meets": lambda a, b, _c: ~(a & b) == ~a | ~b,
    "De Morgan on joins": lambda a, b, _c: ~(a | b) == ~a & ~b,
    "meet is idempotent": lambda a, _b, _c: a & a == a,
    "join is idempotent": lambda a, _b, _c: a | a == a,
    "meet commutes": lambda a, b, _c: a & b == b & a,
    "join commutes": lambda a, b, _c: a | b == b | a,
    "meet has an identity": lambda a, _b, _c: a & ANYTHING == a,
    "join is absorbed": lambda a, _b, _c: a.disputed or a | ANYTHING == ANYTHING,
    "meet associates": lambda a, b, c: (a & b) & c == a & (b & c),
    "join associates": lambda a, b, c: (a | b) | c == a | (b | c),
}
# Of these every set keeps the laws, an undefined place in a known region among them.
EVERYWHERE = {
    name: law for name, law in LAWS.items() if not name.endswith("associates") and name[:2] != "De"
}
LISTED: dict[str, Law] = {
    "meet absorbs": lambda a, b, _c: same(a & (a | b), a),
    "join absorbs": lambda a, b, _c: same(a | (a & b), a),
    "meet distributes": lambda a, b, c: a & (b | c) == (a & b) | (a & c),
    "join distributes": lambda a, b, c: a | (b & c) == (a | b) & (a | c),
}


def same(left: Extension, right: Extension) -> bool:
    # A join with a contested name stays contested, even where it adds nothing.
    return (left.core, left.hull) == (right.core, right.hull)


def broken(laws: dict[str, Law], *sets: Extension) -> list[str]:
    """The laws that do not hold of some sets; no record stands for the empty set."""
    found = []
    for name, law in laws.items():
        try:
            holds = law(*sets)
        except InvalidRecord as error:
            holds = "found 'core {}, hull {}'" in str(error)
        if not holds:
            found.append(name)
    return found


crisp_or_open = strategies.crisp() | strategies.open_terms().filter(lambda one: one.hull == ALL)
contested = strategies.crisp() | strategies.egg_yolks()


@given(crisp_or_open, crisp_or_open, crisp_or_open)
def test_crisp_sets_and_open_terms_keep_the_laws(a: Extension, b: Extension, c: Extension) -> None:
    assert not broken(LAWS, a, b, c)


@given(contested, contested, contested)
def test_crisp_and_contested_sets_keep_the_laws(a: Extension, b: Extension, c: Extension) -> None:
    assert not broken(LAWS | LISTED, a, b, c)


@given(strategies.extensions(), strategies.extensions(), strategies.extensions())
def test_sets_of_every_kind_keep_the_simpler_laws(a: Extension, b: Extension, c: Extension) -> None:
    assert not broken(EVERYWHERE, a, b, c)


@given(strategies.crisp())
def test_crisp_sets_are_divided_by_their_complement(one: Extension) -> None:
    if one.universal:
        reject()
    assert one | ~one == ANYTHING
    assert one.compare(~one) is Extent.DISJOINT
    with pytest.raises(InvalidRecord, match=r"found 'core \{\}, hull \{\}'; allowed: a hull"):
        one & ~one


@given(strategies.extensions(), strategies.extensions())
def test_operators_are_their_named_twins(a: Extension, b: Extension) -> None:
    assert (a | b, (a | b).label) == (a.join(b), a.join(b).label)
    if (a.hull & b.hull).empty:
        for meet in (Extension.meet, and_):
            with pytest.raises(InvalidRecord, match="allowed: a hull that is not empty"):
                meet(a, b)
    else:
        assert (a & b, (a & b).label) == (a.meet(b), a.meet(b).label)


@given(strategies.extensions(), strategies.extensions())
def test_comparison_has_a_converse(a: Extension, b: Extension) -> None:
    assert b.compare(a) is a.compare(b).converse
    assert b.settled(a) is a.settled(b)
    assert a.compare(a) is Extent.EQUAL
    assert a.settled(a) is (a.core == a.hull or not a.contested)


def completions(one: Extension) -> list[frozenset[str]]:
    """Every set that a reading may mean by the name."""
    open_names = [name for name in UNIVERSE if name in one.hull and name not in one.core]
    core = frozenset(name for name in UNIVERSE if name in one.core)
    choices = pairs((False, True), repeat=len(open_names))
    read = (core | {n for n, chosen in zip(open_names, c, strict=True) if chosen} for c in choices)
    return [one for one in read if one]


@given(contested, contested)
def test_comparison_is_settled_where_every_reading_agrees(a: Extension, b: Extension) -> None:
    lies = {lie(x, y) for x, y in pairs(completions(a), completions(b))}
    if not a.core.empty and not b.core.empty:
        assert a.settled(b) is (len(lies) == 1)
    if a.settled(b):
        assert lies == {a.compare(b)}
    if a.compare(b) not in (Extent.UNKNOWN, Extent.EQUAL):
        assert a.compare(b) in lies, "the ordinary reading is one of the readings"


@given(strategies.crisp(), strategies.crisp())
def test_crisp_sets_lie_as_finite_sets_do(a: Extension, b: Extension) -> None:
    assert a.compare(b) is lie(completions(a)[0], completions(b)[0])


@pytest.mark.parametrize(
    ("left", "right", "extent", "settled"),
    [
        (UKRAINE, ANYTHING, Extent.WITHIN, True),
        (UKRAINE, EAST, Extent.WITHIN, True),
        (EAST, Extension.of("Poland", {"PL"}), Extent.DISJOINT, False),
        (EAST, Extension.of("the East proper", {"UA", "MD"}), Extent.EQUAL, False),
        (EAST, EAST, Extent.EQUAL, False),
        (PORT, Extension.term("The  Port"), Extent.EQUAL, True),
        (PORT, Extension.term("the quay"), Extent.UNKNOWN, False),
        (PORT, UKRAINE, Extent.UNKNOWN, False),
        (PORT, ANYTHING, Extent.WITHIN, False),
        (PORT | UKRAINE, UKRAINE, Extent.UNKNOWN, False),
        (PORT & UKRAINE, GEORGIA, Extent.DISJOINT, True),
        (Extension("reach", NONE, ALL), UKRAINE, Extent.UNKNOWN, False),
        (REACH, REACH, Extent.EQUAL, False),
        (REACH, Extension("reach", NONE, ALL, "reach"), Extent.EQUAL, False),
        (ANYTHING, Extension("all", ALL, ALL, disputed=True), Extent.EQUAL, True),
    ],
    ids=repr,
)
def test_comparisons_a_reader_would_make(
    left: Extension, right: Extension, extent: Extent, settled: bool
) -> None:
    assert left.compare(right) is extent
    assert left.settled(right) is settled


@given(st.lists(strategies.crisp(), max_size=4))
def test_join_of_many_is_that_of_all_their_names(sets: list[Extension]) -> None:
    whole = join(sets)
    if whole is None:
        assert not sets
    else:
        names = frozenset().union(*(completions(one)[0] for one in sets))
        assert completions(whole) == [names]


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        (UKRAINE, "Ukraine"),
        (EAST, "the East (contested)"),
        (Extension("Nowhere", ALL, ALL, disputed=True), "Nowhere (contested)"),
        (PORT, "the port"),
        (~PORT, "outside the port"),
        (~UKRAINE, "outside Ukraine"),
        (UKRAINE | GEORGIA, "Ukraine, Georgia"),
        (UKRAINE | UKRAINE, "Ukraine"),
        (EAST & UKRAINE, "the East ∩ Ukraine"),
        (EAST & EAST, "the East (contested)"),
        (ANYTHING, "anything"),
    ],
)
def test_sets_print_their_name_and_whether_it_is_contested(one: Extension, shown: str) -> None:
    assert repr(one) == shown


def test_a_set_met_or_joined_with_itself_keeps_its_name() -> None:
    named = UKRAINE | UKRAINE, UKRAINE & UKRAINE, UKRAINE | GEORGIA, EAST & UKRAINE
    labels = ["Ukraine", "Ukraine", "Ukraine, Georgia", "the East ∩ Ukraine"]
    assert [one.label for one in named] == labels


def test_where_core_and_hull_are_one_no_open_term_is_left() -> None:
    shelf = Extension("shelf", UKRAINE.core, UKRAINE.core | GEORGIA.core, "shelf")
    assert (shelf & UKRAINE).open_term == ""
    assert shelf & UKRAINE == UKRAINE
    assert (shelf | GEORGIA).open_term == ""


def test_a_term_that_core_and_hull_do_not_tell_is_named_in_full() -> None:
    shelf = Extension("shelf", UKRAINE.core, UKRAINE.core | GEORGIA.core, "shelf")
    assert (shelf | PORT).open_term == "[shelf; {UA} to {GE, UA}] + the port"


def test_two_names_of_one_set_are_equal() -> None:
    left, right = Extension.of("Ukraine", ["UA"]), Extension.of("Україна", {"UA"}, maybe={"UA"})
    assert left == right
    assert hash(left) == hash(right)
    assert left != Extension("Ukraine", left.core, left.hull, disputed=True)


@pytest.mark.parametrize(
    ("core", "hull", "found"),
    [
        (NONE, NONE, r"'core {}, hull {}'"),
        (Atoms({"UA"}), Atoms({"GE"}), r"'core {UA}, hull {GE}'"),
        (ALL, Atoms({"GE"}, excluded=True), r"'core all − {}, hull all − {GE}'"),
    ],
)
def test_a_hull_takes_in_the_core_and_is_not_empty(core: Atoms, hull: Atoms, found: str) -> None:
    allowed = "allowed: a hull that is not empty and takes in the core"
    with pytest.raises(InvalidRecord, match=f"^Extension 'x': found {found}; {allowed}$"):
        Extension("x", core, hull)
