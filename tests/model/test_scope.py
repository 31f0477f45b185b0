from datetime import date
from fractions import Fraction
from typing import Any, cast

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from clauses.model.extension import ANYTHING, Extension
from clauses.model.extent import Extent
from clauses.model.period import Period
from clauses.model.quantity import Quantity
from clauses.model.scope import SCOPE_FACETS, UNRESTRICTED, Facet, Scope
from clauses.model.unit import Unit
from clauses.testing import strategies

UKRAINE, GEORGIA = Extension.of("Ukraine", {"UA"}), Extension.of("Georgia", {"GE"})
EAST = Extension.of("the East", {"UA"}, maybe={"PL"})
POLAND = Extension.of("Poland", {"PL"})
JULY = Period(until=date(2022, 7, 1))
FEW = Quantity(None, Fraction(2), Unit("brigades", "personnel", "brigades"))
FAR = Quantity(Fraction(5), None, Unit("km", "length", "m", Fraction(1000)))


@given(strategies.scopes())
def test_a_scope_equals_itself_facet_by_facet(one: Scope) -> None:
    # An anything says no more than a facet left out.
    assert set(one.facets(one).values()) <= {Extent.EQUAL}
    assert set(one.facets(one)) == {facet for facet, _ in one}
    assert one.compare(one) is Extent.EQUAL


@given(strategies.scopes(), strategies.scopes())
def test_comparison_has_a_converse(left: Scope, right: Scope) -> None:
    there, back = left.facets(right), right.facets(left)
    assert {facet: lie.converse for facet, lie in there.items()} == back
    assert right.compare(left) is left.compare(right).converse
    assert left.unsettled(right) == right.unsettled(left)


@given(strategies.scopes(), strategies.scopes())
def test_scopes_lie_as_the_product_of_their_facets(left: Scope, right: Scope) -> None:
    lies = set(left.facets(right).values()) - {Extent.EQUAL}
    found = left.compare(right)
    if Extent.DISJOINT in lies or Extent.UNKNOWN in lies:
        assert found is (Extent.DISJOINT if Extent.DISJOINT in lies else Extent.UNKNOWN)
    elif len(lies) > 1:
        assert found is Extent.OVERLAPS
    else:
        assert {found} == lies or (found is Extent.EQUAL and not lies)


@given(strategies.scopes(), st.sampled_from(SCOPE_FACETS))
def test_to_drop_a_facet_widens(one: Scope, facet: Facet) -> None:
    wider = evolve(one, **{facet.value: None})
    assert wider.compare(one).covers
    assert one.compare(wider).fits
    assert facet not in dict(wider)


@given(strategies.scopes(), strategies.scopes())
def test_facets_compare_by_themselves(left: Scope, right: Scope) -> None:
    for facet, extent in left.facets(right).items():
        alone = (Scope(**{facet.value: getattr(one, facet.value)}) for one in (left, right))
        assert next(alone).compare(next(alone)) is extent


@pytest.mark.parametrize(
    ("left", "right", "extent"),
    [
        (Scope(), UNRESTRICTED, Extent.EQUAL),
        (Scope(place=UKRAINE), UNRESTRICTED, Extent.WITHIN),
        (UNRESTRICTED, Scope(time=JULY), Extent.CONTAINS),
        (Scope(place=ANYTHING), UNRESTRICTED, Extent.EQUAL),
        (UNRESTRICTED, Scope(place=ANYTHING), Extent.EQUAL),
        (Scope(place=UKRAINE, time=JULY), Scope(place=UKRAINE), Extent.WITHIN),
        (Scope(place=UKRAINE), Scope(time=JULY), Extent.OVERLAPS),
        (Scope(place=UKRAINE, time=JULY), Scope(place=GEORGIA), Extent.DISJOINT),
        (Scope(quantity=FEW), Scope(quantity=FAR), Extent.UNKNOWN),
        (Scope(quantity=FEW, place=UKRAINE), Scope(quantity=FAR, place=GEORGIA), Extent.DISJOINT),
    ],
)
def test_a_missing_facet_is_unrestricted(left: Scope, right: Scope, extent: Extent) -> None:
    assert left.compare(right) is extent


def test_facets_are_those_restricted_on_either_side() -> None:
    found = Scope(place=UKRAINE, time=JULY).facets(Scope(place=GEORGIA, quantity=FEW))
    assert dict(found) == {
        Facet.PLACE: Extent.DISJOINT,
        Facet.TIME: Extent.WITHIN,
        Facet.QUANTITY: Extent.CONTAINS,
    }
    with pytest.raises(TypeError, match="does not support item assignment"):
        cast("dict[Facet, Extent]", found)[Facet.PLACE] = Extent.EQUAL


@pytest.mark.parametrize(
    ("left", "right", "facets"),
    [
        (Scope(place=EAST), Scope(place=POLAND), (Facet.PLACE,)),
        (Scope(place=POLAND), Scope(place=EAST), (Facet.PLACE,)),
        (Scope(place=EAST), Scope(place=GEORGIA), ()),
        (Scope(place=EAST), UNRESTRICTED, (Facet.PLACE,)),
        (UNRESTRICTED, Scope(place=EAST), (Facet.PLACE,)),
        (Scope(place=UKRAINE, time=JULY, quantity=FEW), UNRESTRICTED, ()),
        (Scope(place=EAST, bearers=EAST), Scope(place=EAST), (Facet.BEARERS, Facet.PLACE)),
    ],
)
def test_unsettled_are_the_facets_that_rest_on_a_contested_name(
    left: Scope, right: Scope, facets: tuple[Facet, ...]
) -> None:
    assert left.unsettled(right) == facets


@pytest.mark.parametrize(
    ("facts", "shown"),
    [
        ({}, "unrestricted"),
        ({"place": UKRAINE}, "place: Ukraine"),
        (
            {"bearers": EAST, "time": JULY, "quantity": FEW},
            "bearers: the East (contested); time: by 2022-07-01; quantity: ≤ 2 brigades",
        ),
    ],
)
def test_scopes_print_the_facets_that_restrict(facts: dict[str, Any], shown: str) -> None:
    one = Scope(**facts)
    assert repr(one) == shown
    assert {facet.value: value for facet, value in one} == facts


def test_nine_facets_are_of_scope_and_name_its_fields() -> None:
    assert [facet for facet in Facet if facet.of_scope] == list(SCOPE_FACETS)
    assert [facet.value for facet in SCOPE_FACETS] == [one.name for one in Scope.__attrs_attrs__]
