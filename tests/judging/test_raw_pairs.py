"""Plain sentences nobody annotated, from six fields: acts outside the taxonomy are judged."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from clauses import (
    ActRelation,
    Clause,
    ConflictKind,
    Effect,
    Facet,
    Match,
    Relation,
    Verdict,
    decide,
    extract,
)
from clauses.matching import pair

ALIGNED, PARTIAL, CONFLICT = Relation.ALIGNED, Relation.PARTIAL, Relation.CONFLICT
ELSEWHERE = Relation.UNADDRESSED
OBJECTS, TIME = Facet.OBJECTS, Facet.TIME


def read(text: str) -> Clause:
    [clause, *_] = extract(text)
    assert clause.norm is not None, text
    return clause


def matched(demand: str, position: str) -> Match:
    return pair(read(demand), read(position))


def judged(demand: str, position: str) -> Verdict:
    return decide(matched(demand, position))


TABLE = tomllib.loads(Path(__file__).with_name("raw_pairs.toml").read_text("utf-8"))
FIELDS = ("security", "trade", "climate", "fisheries", "rights", "contracts")
PAIRS = [
    (one["demand"], one["answer"], Relation(one["verdict"]), Facet(one["shows"]))
    for field in FIELDS
    for one in TABLE[field]
]
TEXTS = [pair[:2] for pair in PAIRS]
APART = [(one["demand"], one["answer"]) for one in TABLE["apart"]]


@pytest.mark.parametrize(("demand", "position", "relation", "facet"), PAIRS)
def test_two_plain_sentences_are_judged(
    demand: str, position: str, relation: Relation, facet: Facet
) -> None:
    verdict = judged(demand, position)
    assert verdict.relation is relation, verdict.because
    reasons = [reason for reason in verdict.reasons if reason.facet is facet]
    assert reasons, verdict.reasons
    if relation is PARTIAL:
        assert any(reason.effect is Effect.NARROWS for reason in reasons)
    if relation is CONFLICT:
        assert verdict.conflict is ConflictKind.MODALITY


@pytest.mark.parametrize(("demand", "position"), TEXTS)
def test_reasons_cite_words_of_either_side(demand: str, position: str) -> None:
    for reason in judged(demand, position).reasons:
        assert reason.demand in demand
        assert reason.position in position


@pytest.mark.parametrize(("demand", "position"), APART)
def test_one_frame_about_another_thing_does_not_answer(demand: str, position: str) -> None:
    assert judged(demand, position).relation is ELSEWHERE
    assert judged(position, demand).relation is ELSEWHERE


@pytest.mark.parametrize(("demand", "position"), TEXTS)
def test_the_link_read_from_the_other_end_is_its_converse(demand: str, position: str) -> None:
    there, back = matched(demand, position), matched(position, demand)
    assert there.link is back.link.converse
    assert there.words is not None
    assert back.words is not None
    lies = {lie.facet: lie.extent.converse for lie in back.words.lies}
    assert {lie.facet: lie.extent for lie in there.words.lies} == lies


def test_the_narrower_object_the_later_date_and_the_softer_stance_are_shown() -> None:
    verdict = judged(
        "The Union must lift all tariffs on grain by 1 July.",
        "The Union is ready to lift tariffs on wheat by the end of the year.",
    )
    told = {
        reason.facet: (reason.effect, reason.demand, reason.position) for reason in verdict.reasons
    }
    assert told[OBJECTS] == (Effect.NARROWS, "grain", "wheat")
    assert told[TIME] == (Effect.NARROWS, "by 1 July", "by the end of the year")
    assert told[Facet.STANCE][0] is Effect.NOTES
    assert "ready" in told[Facet.STANCE][2]


@pytest.mark.parametrize(
    ("demand", "position", "relation"),
    [
        ("by 1 July", "by 1 June", ALIGNED),
        ("by 1 July", "by 1 July", ALIGNED),
        ("by 1 July", "before August", PARTIAL),
        ("by 1 July", "", PARTIAL),
        ("", "by 1 July", ALIGNED),
        ("by 1 July", "by 1 July 2031", PARTIAL),
        ("by 1 July", "upon request", PARTIAL),
    ],
)
def test_days_without_a_year_are_days_of_one_year(
    demand: str, position: str, relation: Relation
) -> None:
    verdict = judged(
        f"The Mill shall return the sacks {demand}.".replace(" .", "."),
        f"The Mill shall return the sacks {position}.".replace(" .", "."),
    )
    assert verdict.relation is relation
    assert any(reason.facet is TIME for reason in verdict.reasons)


def test_a_day_of_the_text_gives_its_days_a_year() -> None:
    [clause] = extract("The Mill shall return the sacks by 1 July.", on=date(2031, 5, 1))
    found = pair(clause, clause)
    assert found.words is not None
    assert [lie for lie in found.words.lies if lie.facet is TIME] == []


@pytest.mark.parametrize(
    ("demand", "position", "link"),
    [
        ("notify the Baker", "email the Baker", ActRelation.KIND),
        ("email the Baker", "inform the Baker", ActRelation.GENUS),
        ("sell or lease the barn", "sell the barn", ActRelation.KIND),
        ("sell the barn", "sell, lease or lend the barn", ActRelation.GENUS),
        ("knit the barn", "crochet the barn", ActRelation.UNKNOWN),
        ("insure the barn", "label the barn", ActRelation.UNRELATED),
    ],
)
def test_verbs_alone_narrow_widen_or_part(demand: str, position: str, link: ActRelation) -> None:
    assert matched(f"The Mill shall {demand}.", f"The Mill shall {position}.").link is link
