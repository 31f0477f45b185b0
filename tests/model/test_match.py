import pytest
from hypothesis import given

from clauses.errors import InvalidRecord
from clauses.model.action import ActRelation
from clauses.model.extent import Extent
from clauses.model.match import Link, Match, WordLie
from clauses.model.scope import Facet
from clauses.testing import strategies
from tests.model.samples import answer, clause


@given(strategies.matches(clause(), answer()))
def test_a_score_is_the_sum_of_what_norm_and_wording_contribute(one: Match) -> None:
    assert 0 <= one.score <= 1
    assert one.score == pytest.approx(one.by_norm + one.by_wording, abs=1e-6)


@pytest.mark.parametrize(
    ("by_norm", "by_wording"),
    [(0.75, 0.3), (-0.1, 0.2), (0.2, -0.1), (float("nan"), 0.0), (0.0, float("inf"))],
)
def test_contributions_lie_between_nothing_and_all(by_norm: float, by_wording: float) -> None:
    message = f"^Match: found '{by_norm} \\+ {by_wording}'; allowed: contributions from 0 to 1 in"
    with pytest.raises(InvalidRecord, match=message):
        Match(clause(), answer(), ActRelation.SAME, by_norm, by_wording, speaks=True)


@pytest.mark.parametrize(("by_norm", "by_wording"), [(0.0, 0.0), (1.0, 0.0), (0.1, 0.2)])
def test_the_ends_are_allowed_and_sums_are_round(by_norm: float, by_wording: float) -> None:
    one = Match(clause(), answer(), ActRelation.SAME, by_norm, by_wording, speaks=True)
    assert one.score == round(by_norm + by_wording, 6)


def test_a_score_is_rounded_to_the_millionth() -> None:
    one = Match(clause(), answer(), ActRelation.SAME, 0.12345678, 0.0, speaks=True)
    assert one.score == 0.123457


def test_a_link_tells_how_objects_lie() -> None:
    time = WordLie(Facet.TIME, Extent.CONTAINS)
    objects = WordLie(Facet.OBJECTS, Extent.WITHIN, "ships", "trawlers", ["nouns.vessel"])
    assert Link(ActRelation.SAME, lies=[time, objects]).objects is Extent.WITHIN
    assert Link(ActRelation.SAME, lies=[time]).objects is None
    assert objects.entries == ("nouns.vessel",)
