"""Matching, judging and reporting joined: every pair once, each stage replaceable."""

import pytest
from attrs import evolve

from clauses import (
    ActRelation,
    Clause,
    Confidence,
    InvalidRecord,
    Match,
    Party,
    PartyKind,
    Relation,
    Verdict,
    compare,
    decide,
    judge,
    load,
    match,
)
from tests.judging.building import answer, demand, norm

BAN = norm("prohibition", "deploy")
DREDGE = norm("prohibition", "words: dredge the estuary")
DEEPEN = norm("prohibition", "words: deepen the river mouth")
EXPERT = Party("expert", "An expert", PartyKind.COMMENTATOR)


def numbered(letter: str, made: Clause, count: int) -> list[Clause]:
    return [evolve(made, id=f"{letter}{number}") for number in range(count)]


def alike(_left: str, _right: str, *, cutoff: float = 0.0) -> float:
    return max(1.0, cutoff)


def unlike(_left: str, _right: str, *, cutoff: float = 0.0) -> float:
    return min(0.0, cutoff)


def test_each_pair_is_judged_once_demand_by_demand() -> None:
    asked, told = numbered("D", demand(BAN), 2), numbered("W", answer(BAN), 3)
    report = compare(asked, told, title="A day")
    assert [(v.demand.id, v.position.id) for v in report.verdicts] == [
        (f"D{one}", f"W{other}") for one in range(2) for other in range(3)
    ]
    assert (report.demands, report.positions, report.title) == (tuple(asked), tuple(told), "A day")
    assert all(v == judge(v.demand, v.position) for v in report.verdicts)


@pytest.mark.parametrize(("asked", "told"), [(0, 0), (2, 0), (0, 2)])
def test_there_may_be_nothing_to_compare(asked: int, told: int) -> None:
    report = compare(numbered("D", demand(BAN), asked), numbered("W", answer(BAN), told))
    assert report.verdicts == ()
    assert len(report.unaddressed) == asked
    assert report.title == "Comparison"


def test_generators_are_read_once() -> None:
    made = compare(iter([demand(BAN)]), (one for one in [answer(BAN)]))
    assert [verdict.relation for verdict in made.verdicts] == [Relation.ALIGNED]


def test_ids_must_differ_on_both_sides_together() -> None:
    with pytest.raises(InvalidRecord, match="Report ids: found 'W'; allowed: each id only once"):
        compare([evolve(demand(BAN), id="W")], [answer(BAN)])


@pytest.mark.parametrize("verb", [match, judge, lambda one, other: compare([one], [other])])
@pytest.mark.parametrize("side", [0, 1])
def test_commentators_hold_no_positions(verb: object, side: int) -> None:
    pair = [demand(BAN), answer(BAN)]
    pair[side] = evolve(pair[side], author=EXPERT)
    with pytest.raises(InvalidRecord, match="what narrators and experts say is commentary"):
        verb(*pair)  # type: ignore[operator]  # three verbs of one shape


@pytest.mark.parametrize(
    ("scorer", "relation"), [(alike, Relation.ALIGNED), (unlike, Relation.UNADDRESSED)]
)
def test_a_scorer_of_ones_own_is_used_by_every_verb(scorer: object, relation: Relation) -> None:
    one, other = demand(DREDGE), answer(DEEPEN)
    found = match(one, other, scorer=scorer)  # type: ignore[arg-type]  # a Scorer each
    assert found.link is ActRelation.UNKNOWN
    assert found.speaks is (scorer is alike)
    assert judge(one, other, scorer=scorer).relation is relation  # type: ignore[arg-type]
    report = compare([one], [other], scorer=scorer)  # type: ignore[arg-type]
    assert report.verdict("D", "W").relation is relation


def test_without_one_wording_decides_outside_the_vocabulary() -> None:
    one = evolve(demand(DREDGE), text="No dredging of the estuary.")
    near = evolve(answer(DEEPEN), text="No dredging of the estuary, ever.")
    far = evolve(answer(DEEPEN), text="Let us turn to fish.")
    assert match(one, near).speaks
    assert not match(one, far).speaks


def test_a_judge_of_ones_own_may_call_the_default() -> None:
    seen: list[Match] = []

    def wary(found: Match) -> Verdict:
        seen.append(found)
        return evolve(decide(found), confidence=Confidence.LOW)

    report = compare(numbered("D", demand(BAN), 2), [answer(BAN)], judge=wary)
    assert [found.demand.id for found in seen] == ["D0", "D1"]
    assert {verdict.confidence for verdict in report.verdicts} == {Confidence.LOW}
    assert {verdict.relation for verdict in report.verdicts} == {Relation.ALIGNED}


@pytest.mark.parametrize("name", ["december-2021", "fishery", "template"])
def test_the_verbs_agree_on_every_pair_of_a_dossier(name: str) -> None:
    dossier = load(name)
    for verdict in compare(dossier.demands, dossier.positions).verdicts:
        assert verdict == judge(verdict.demand, verdict.position)
        assert verdict.match == match(verdict.demand, verdict.position)
