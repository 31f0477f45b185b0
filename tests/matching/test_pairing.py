"""Whether a position speaks to a demand: acts, topics, places, and wording where acts are open."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from clauses import (
    UNRESTRICTED,
    Action,
    ActRelation,
    Clause,
    Extension,
    Facet,
    InvalidRecord,
    Match,
    Modality,
    Norm,
    Period,
    Scope,
    Scorer,
    Span,
    Stance,
    action,
    compare,
    extract,
    load,
    match,
    party,
    place,
    quantity,
    thing,
    topics,
)
from clauses.lexicon.relations import relations
from clauses.matching import pair
from clauses.matching.pairing import NORM_SHARE, OPEN_ACTS, WORDING_SHARE, WORTH
from clauses.testing.strategies import clauses


def clause(
    id: str, act: Action | str, text: str = "Words of no weight.", scope: Scope = UNRESTRICTED
) -> Clause:
    known = action(act) if isinstance(act, str) else act
    norm = Norm(Modality.PROHIBITION, known, scope)
    return Clause(id, party("NATO"), Stance.DEMAND, norm, text)


def scoring(score: float) -> Scorer:
    return lambda *_, **__: score


def told(demand: Clause, position: Clause, score: float = 0.0) -> Match:
    return pair(demand, position, scorer=scoring(score))


@pytest.mark.parametrize(
    ("demand", "position", "link"),
    [
        ("deploy", "deploy", ActRelation.SAME),
        ("deploy", "withdraw", ActRelation.OPPOSITE),
        ("military-activity", "exercise", ActRelation.KIND),
        ("exercise", "military-activity", ActRelation.GENUS),
        ("admit-member", "accede", ActRelation.COUNTERPART),
        ("deploy", "exercise", ActRelation.UNRELATED),
        ("deploy", "negotiate", ActRelation.UNRELATED),
    ],
)
def test_the_link_is_that_of_the_acts(demand: str, position: str, link: ActRelation) -> None:
    found = told(clause("D", demand), clause("P", position))
    assert found.link is link
    assert found.speaks is (link is not ActRelation.UNRELATED)
    assert found.by_norm == NORM_SHARE * WORTH[link]


def test_every_link_has_its_worth_and_what_is_nearer_is_worth_more() -> None:
    assert WORTH.keys() == set(ActRelation)
    nearer = [ActRelation.SAME, ActRelation.KIND, ActRelation.GENUS, ActRelation.TOPIC]
    worth = [WORTH[link] for link in nearer]
    assert worth == sorted(worth, reverse=True)
    assert NORM_SHARE + WORDING_SHARE == 1
    assert NORM_SHARE * WORTH[ActRelation.TOPIC] > WORDING_SHARE


@pytest.mark.parametrize(
    ("about", "link"),
    [
        (topics("exercise"), ActRelation.TOPIC),
        (topics("confidence-building"), ActRelation.TOPIC),
        (topics("deploy"), ActRelation.UNRELATED),
        (Extension.term("security"), ActRelation.UNRELATED),
        (None, ActRelation.UNRELATED),
    ],
    ids=repr,
)
def test_talk_speaks_to_what_it_names(about: Extension | None, link: ActRelation) -> None:
    found = told(clause("D", "exercise"), clause("P", "negotiate", scope=Scope(topics=about)))
    assert (found.link, found.speaks) == (link, link is ActRelation.TOPIC)


def test_talk_about_a_kind_leaves_the_wider_act_where_it_was() -> None:
    found = told(
        clause("D", "military-activity"),
        clause("P", "negotiate", scope=Scope(topics=topics("exercise"))),
    )
    assert found.link is ActRelation.UNRELATED


def test_a_demand_for_talk_is_met_by_talk_and_not_by_its_topic() -> None:
    asked = clause("D", "negotiate", scope=Scope(topics=topics("exercise")))
    assert told(asked, clause("P", "exercise")).link is ActRelation.UNRELATED
    assert told(asked, clause("P", "consult")).link is ActRelation.KIND


WHEAT, COAL, POLAND, SPAIN = thing("wheat"), thing("coal"), place("Poland"), place("Spain")
DAYS = Period(until=date(2021, 1, 1)), Period(since=date(2022, 1, 1))


@pytest.mark.parametrize(
    ("facet", "here", "there", "speaks"),
    [
        ("objects", WHEAT, COAL, False),
        ("place", POLAND, SPAIN, False),
        ("weapons", thing("tanks"), thing("drones"), False),
        ("place", POLAND, place("Europe"), True),
        ("place", POLAND, Extension.term("the port"), True),
        ("place", POLAND, None, True),
        ("quantity", quantity("< 5 km"), quantity("> 9 km"), True),
        ("quantity", quantity("< 5 km"), quantity("> 9 days"), True),
        ("time", *DAYS, True),
        ("bearers", Extension.of("a", {"PL"}), Extension.of("b", {"ES"}), True),
        ("counterparties", Extension.of("a", {"PL"}), Extension.of("b", {"ES"}), True),
        ("purpose", topics("support"), topics("pay"), True),
    ],
)
def test_elsewhere_is_another_object_place_or_weapon(
    facet: str, here: Any, there: Any, speaks: bool
) -> None:
    for one, other in ((here, there), (there, here)):
        asked = clause("D", "sail", scope=Scope(**{facet: one}))
        found = told(asked, clause("P", "sail", scope=Scope(**{facet: other})))
        assert found.link is ActRelation.SAME
        assert found.speaks is speaks
        assert (found.by_norm > 0) is speaks


def test_talk_elsewhere_still_names_its_topic() -> None:
    asked = clause("D", "exercise", scope=Scope(place=POLAND))
    found = told(
        asked, clause("P", "negotiate", scope=Scope(topics=topics("exercise"), place=SPAIN))
    )
    assert (found.link, found.speaks) == (ActRelation.TOPIC, True)


@pytest.mark.parametrize(
    ("score", "speaks"), [(OPEN_ACTS, True), (OPEN_ACTS - 0.01, False), (1.0, True)]
)
@pytest.mark.parametrize("known", [False, True])
def test_open_acts_are_tied_by_wording_alone(score: float, speaks: bool, known: bool) -> None:
    asked = clause("D", Action.of("dredge", "the estuary"))
    answer = clause("P", "deploy" if known else Action.of("clear", "the channel"))
    found = told(asked, answer, score)
    assert (found.link, found.speaks, found.by_norm) == (ActRelation.UNKNOWN, speaks, 0.0)
    assert found.score == pytest.approx(WORDING_SHARE * score)


def test_open_acts_elsewhere_are_not_tied_by_wording_either() -> None:
    act = Action.of("dredge", "the estuary")
    asked, answer = (
        clause("D", act, scope=Scope(place=POLAND)),
        clause("P", "sail", scope=Scope(place=SPAIN)),
    )
    assert not told(asked, answer, 1.0).speaks


@pytest.mark.parametrize(("thing", "speaks"), [("barley", True), ("rye", False)])
def test_a_position_on_another_thing_by_its_words_is_elsewhere(thing: str, speaks: bool) -> None:
    asked, answer = clause("D", Action.of("sell", "barley")), clause("P", Action.of("sell", thing))
    found = told(asked, answer)
    assert (found.link, found.speaks) == (ActRelation.SAME, speaks)
    assert found.words is not None


def test_ones_own_relations_tie_acts(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('[verbs.crochet]\nwords = ["crochet", "purl"]\nrationale = "r"\nsource = "s"')
    asked, answer = clause("D", Action.of("crochet")), clause("P", Action.of("purl"))
    assert pair(asked, answer).link is ActRelation.UNKNOWN
    assert pair(asked, answer, relations=relations([file])).link is ActRelation.SAME


def test_the_same_open_act_is_the_same_act() -> None:
    asked, answer = clause("D", Action.of("Dredge")), clause("P", Action.of("dredge"))
    assert told(asked, answer).link is ActRelation.SAME


def test_wording_never_makes_related_what_the_acts_keep_apart() -> None:
    text = "No party shall do it."
    found = pair(clause("D", "deploy", text), clause("P", "exercise", text))
    assert (found.speaks, found.by_norm, found.shared) == (False, 0.0, ())
    assert found.score == WORDING_SHARE


def test_shared_words_are_shown_where_the_position_speaks() -> None:
    found = pair(
        clause("D", "deploy", "No further missiles in Poland."),
        clause("P", "deploy", "We deploy further missiles."),
    )
    assert [run.words for run in found.shared] == ["further missiles"]
    assert found.shared[0].demand == Span(3, 19)


@pytest.mark.parametrize("side", ["demand", "position", "both"])
def test_what_nobody_could_read_is_tied_by_nothing(side: str) -> None:
    asked, answer = clause("D", "deploy"), clause("P", "deploy")
    if side != "position":
        asked = evolve(asked, norm=None, unread="torn")
    if side != "demand":
        answer = evolve(answer, norm=None, unread="torn")
    found = told(asked, answer, 1.0)
    assert (found.link, found.speaks, found.by_norm) == (ActRelation.UNRELATED, False, 0.0)


@given(clauses("demand"), clauses("position"), st.floats(0, 1))
def test_the_contributions_add_up(demand: Clause, position: Clause, score: float) -> None:
    found = told(demand, position, score)
    assert found.score == pytest.approx(found.by_norm + found.by_wording, abs=1e-6)
    assert 0 <= found.score <= 1
    assert found.by_wording == WORDING_SHARE * score
    assert found.by_norm in {0.0, NORM_SHARE * WORTH[found.link]}
    assert found.speaks or not found.by_norm


@given(clauses("demand"), clauses("position"))
def test_ids_and_stance_tie_nothing(demand: Clause, position: Clause) -> None:
    other = evolve(position, id="other", stance=Stance.REFUSAL, title="")
    one, two = pair(demand, position), pair(demand, other)
    assert (one.link, one.score, one.speaks) == (two.link, two.score, two.speaks)


@given(clauses("demand", unread=False), clauses("position", unread=False))
def test_the_link_read_from_the_other_end_is_its_converse(one: Clause, two: Clause) -> None:
    there, back = pair(one, two), pair(two, one)
    if ActRelation.TOPIC not in (there.link, back.link):
        assert there.link.converse is back.link
        assert there.speaks is back.speaks


def test_the_scorer_given_is_the_scorer_used() -> None:
    dossier = load("december-2021")
    asked: list[tuple[str, str]] = []

    def scorer(left: str, right: str, **_: float) -> float:
        asked.append((left, right))
        return 0.5

    demand, position = dossier["D2"], dossier["W9"]
    found = match(demand, position, scorer=scorer)
    assert asked == [(demand.text, position.text)]
    assert found.by_wording == WORDING_SHARE / 2
    report = compare(dossier.demands, dossier.positions, scorer=scorer)
    assert len(asked) == 1 + len(dossier.demands) * len(dossier.positions)
    assert {verdict.match.by_wording for verdict in report.verdicts} == {WORDING_SHARE / 2}


@pytest.mark.parametrize("score", [-1.0, 9.0])
def test_a_scorer_out_of_bounds_is_refused(score: float) -> None:
    with pytest.raises(InvalidRecord, match=r"Match: found .*; allowed: contributions from 0 to 1"):
        told(clause("D", "deploy"), clause("P", "deploy"), score)


def test_talk_names_an_act_in_words_only_where_its_topic_was_read() -> None:
    [want] = extract("The ferry company shall dredge the estuary.")
    [talk] = extract("The harbour board shall negotiate on dredging the estuary.")
    [other] = extract("The harbour board shall negotiate on painting the ferries.")
    assert (match(want, talk).link, match(want, talk).speaks) == (ActRelation.TOPIC, True)
    assert match(want, other).link is not ActRelation.TOPIC
    assert talk.norm is not None
    typed = [one for one in talk.norm.evidence if one.facet is not Facet.TOPICS]
    assert len(typed) == len(talk.norm.evidence) - 1
    unread = evolve(talk, norm=evolve(talk.norm, evidence=typed))
    assert match(want, unread).link is ActRelation.UNKNOWN
    assert match(evolve(want, norm=None, unread="torn"), talk).link is ActRelation.UNRELATED
