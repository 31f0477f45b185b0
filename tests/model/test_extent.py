from itertools import product as pairs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.errors import AmbiguousTruth
from clauses.model.extent import CERTAIN, Extent, of_sets, product
from tests.model.samples import lie

ALL = list(Extent)
PAIRS = list(pairs(ALL, repeat=2))
SIGNS = {
    "=": Extent.EQUAL,
    "<": Extent.WITHIN,
    ">": Extent.CONTAINS,
    "o": Extent.OVERLAPS,
    "|": Extent.DISJOINT,
}
# The composition table of RCC-5 (Bennett 1994), A to B down, B to C across.
LITERATURE = """
     =      <      >      o      |
=    =      <      >      o      |
<    <      <      =<>o|  <o|    |
>    >      =<>o   >      >o     >o|
o    o      <o     >o|    =<>o|  >o|
|    |      <o|    |      <o|    =<>o|
"""
regions = st.frozensets(st.integers(0, 4), min_size=1)


def test_literature_is_followed_in_every_composition() -> None:
    head, *rows = LITERATURE.strip().splitlines()
    for row in rows:
        left, *cells = row.split()
        for right, cell in zip(head.split(), cells, strict=True):
            found = SIGNS[left].then(SIGNS[right])
            assert found == {SIGNS[sign] for sign in cell}, f"{left} ; {right}"


@given(regions, regions, regions)
def test_composition_takes_in_what_real_sets_do(
    a: frozenset[int], b: frozenset[int], c: frozenset[int]
) -> None:
    assert lie(a, c) in lie(a, b).then(lie(b, c))


def test_composition_over_five_points_finds_no_more_and_no_less() -> None:
    sets = [frozenset(n for n in range(5) if bits >> n & 1) for bits in range(1, 32)]
    lies = {(a, b): lie(a, b) for a in sets for b in sets}
    found: dict[tuple[Extent, Extent], set[Extent]] = {}
    for a, b, c in pairs(sets, repeat=3):
        found.setdefault((lies[a, b], lies[b, c]), set()).add(lies[a, c])
    assert found == {(r, s): r.then(s) for r, s in pairs(CERTAIN, repeat=2)}


@pytest.mark.parametrize("extent", ALL)
def test_equal_is_the_identity_of_composition(extent: Extent) -> None:
    expected = CERTAIN if extent is Extent.UNKNOWN else {extent}
    assert Extent.EQUAL.then(extent) == extent.then(Extent.EQUAL) == expected


@pytest.mark.parametrize(("left", "right"), PAIRS)
def test_converse_turns_a_composition_round(left: Extent, right: Extent) -> None:
    assert {one.converse for one in left.then(right)} == right.converse.then(left.converse)


@pytest.mark.parametrize("extent", ALL)
def test_nothing_follows_from_the_unknown(extent: Extent) -> None:
    assert extent.then(Extent.UNKNOWN) == Extent.UNKNOWN.then(extent) == CERTAIN
    assert Extent.UNKNOWN not in CERTAIN
    assert len(CERTAIN) == 5


@pytest.mark.parametrize("extent", ALL)
def test_converse_of_the_converse_is_the_extent_itself(extent: Extent) -> None:
    assert extent.converse.converse is extent


@given(regions, regions)
def test_sets_lie_as_their_venn_diagram_says(a: frozenset[int], b: frozenset[int]) -> None:
    assert of_sets(a, b) is lie(a, b)
    assert of_sets(b, a) is lie(a, b).converse


@given(regions, regions)
def test_questions_are_those_of_set_theory(a: frozenset[int], b: frozenset[int]) -> None:
    extent = of_sets(a, b)
    assert extent.covers is (a >= b)
    assert extent.fits is (a <= b)
    assert extent.meets is bool(a & b)


def test_the_unknown_answers_no_question_with_yes() -> None:
    assert not Extent.UNKNOWN.covers
    assert not Extent.UNKNOWN.fits
    assert not Extent.UNKNOWN.meets


@given(regions, regions, regions, regions)
def test_product_is_that_of_cartesian_products(
    a: frozenset[int], b: frozenset[int], c: frozenset[int], d: frozenset[int]
) -> None:
    left, right = frozenset(pairs(a, c)), frozenset(pairs(b, d))
    assert lie(a, b).product(lie(c, d)) is lie(left, right)


@pytest.mark.parametrize(("a", "b"), PAIRS)
def test_product_commutes_and_converse_distributes_over_it(a: Extent, b: Extent) -> None:
    assert a.product(b) is b.product(a)
    assert a.product(b).converse is a.converse.product(b.converse)


@pytest.mark.parametrize("a", ALL)
def test_product_is_associative(a: Extent) -> None:
    for b, c in pairs(ALL, repeat=2):
        assert a.product(b).product(c) is a.product(b.product(c)), (b, c)


@pytest.mark.parametrize("a", ALL)
def test_product_has_an_identity_and_an_absorbing_element(a: Extent) -> None:
    assert a.product(Extent.EQUAL) is a
    assert a.product(Extent.DISJOINT) is Extent.DISJOINT
    assert a.product(a) is a


@pytest.mark.parametrize("a", [one for one in ALL if one is not Extent.DISJOINT])
def test_one_unknown_facet_leaves_the_whole_unknown_unless_another_is_disjoint(a: Extent) -> None:
    assert a.product(Extent.UNKNOWN) is Extent.UNKNOWN


@given(st.lists(st.sampled_from(ALL), max_size=4))
def test_product_of_many_is_joined_one_by_one(extents: list[Extent]) -> None:
    whole = Extent.EQUAL
    for one in reversed(extents):
        whole = one.product(whole)
    assert product(extents) is whole


@pytest.mark.parametrize("extent", ALL)
def test_truth_of_an_extent_is_refused(extent: Extent) -> None:
    with pytest.raises(AmbiguousTruth, match=r"an Extent is neither .*; ask `extent.meets` or"):
        bool(extent)
