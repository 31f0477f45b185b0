"""Who decides: denials of a say, claims to one, and rights to the other side of an act."""

import pytest
from attrs import evolve

from clauses import Confidence, ConflictKind, Facet, Norm, Relation, judge
from tests.judging.building import answer, demand, norm, relation

DOOR_SHUT = norm("prohibition", "admit-member", bearers="NATO")
NO_SAY = norm("no-power", "admit-member", bearers="Russia", counterparties="NATO itself")


def test_to_deny_the_say_a_demand_needs_is_to_refuse_it() -> None:
    verdict = judge(demand(DOOR_SHUT), answer(NO_SAY, stance="assertion"))
    assert verdict.relation is Relation.CONFLICT
    assert verdict.conflict is ConflictKind.POWER
    assert verdict.because == (
        "Denied: a say of Russia in whether to admit a member, which the demand needs."
    )
    assert [reason.facet for reason in verdict.delta.refused] == [Facet.POWER]
    assert verdict.confidence is Confidence.HIGH


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (norm("no-power", "admit-member"), Relation.CONFLICT),  # nobody has one
        (norm("no-power", "admit-member", bearers="China"), Relation.UNADDRESSED),
        (
            norm("no-power", "admit-member", bearers="Russia", counterparties="African Union"),
            Relation.UNADDRESSED,
        ),
        (norm("power", "admit-member", bearers="NATO members"), Relation.CONFLICT),
        (norm("power", "admit-member"), Relation.CONFLICT),
        (norm("power", "admit-member", bearers="China"), Relation.UNADDRESSED),
    ],
)
def test_it_matters_whose_say_over_whom(said: Norm, expected: Relation) -> None:
    assert relation(DOOR_SHUT, said) is expected


def test_nobody_is_called_anyone() -> None:
    verdict = judge(demand(DOOR_SHUT), answer(norm("no-power", "admit-member")))
    assert verdict.because.startswith("Denied: a say of anyone in")


def test_to_claim_the_say_for_those_asked_is_to_refuse() -> None:
    verdict = judge(demand(DOOR_SHUT), answer(norm("power", "admit-member", bearers="NATO")))
    assert verdict.conflict is ConflictKind.POWER
    assert (
        verdict.because == "Claimed for those who are asked: the say in whether to admit a member."
    )


@pytest.mark.parametrize(
    ("modality", "expected"), [("power", Relation.CONFLICT), ("no-power", Relation.UNADDRESSED)]
)
def test_to_refuse_a_say_is_to_deny_it(modality: str, expected: Relation) -> None:
    refused = answer(norm(modality, "admit-member", bearers="Russia"), stance="refusal")
    assert relation(demand(DOOR_SHUT), refused) is expected


@pytest.mark.parametrize(
    ("modality", "holder", "caveat"),
    [
        ("no-power", "Russia", "It denies a say in general, not in this act by name."),
        ("power", "NATO", "It claims a say in general, not in this act by name."),
    ],
)
def test_a_say_in_general_reaches_an_act_by_inference(
    modality: str, holder: str, caveat: str
) -> None:
    verdict = judge(demand(DOOR_SHUT), answer(norm(modality, "act", bearers=holder)))
    assert verdict.caveats == (caveat,)
    assert verdict.confidence is Confidence.MEDIUM
    assert verdict.derived


@pytest.mark.parametrize(
    ("bearers", "expected"),
    [
        ("NATO", Relation.CONFLICT),
        ("Russia, NATO", Relation.UNADDRESSED),  # an agreement that binds both claims no say
    ],
)
def test_a_denial_in_general_leaves_mutual_demands_alone(bearers: str, expected: Relation) -> None:
    asked = norm("prohibition", "exercise", bearers=bearers)
    assert relation(asked, norm("no-power", "act", bearers="Russia")) is expected


def test_a_demand_on_everyone_is_mutual() -> None:
    denial = norm("no-power", "act", bearers="Russia")
    assert relation(norm("prohibition", "exercise"), denial) is Relation.UNADDRESSED


def test_a_say_in_talks_is_no_say_in_their_subject() -> None:
    asked = norm("prohibition", "exercise", bearers="NATO")
    for modality in ("power", "no-power"):
        said = norm(modality, "negotiate", topics="exercise")
        assert relation(asked, said) is Relation.UNADDRESSED


def test_a_denial_may_concern_the_other_side_of_the_act() -> None:
    asked = norm("prohibition", "admit-member", bearers="NATO", objects="Ukraine")
    whose = norm("no-power", "accede", bearers="Russia", counterparties="Ukraine")
    verdict = judge(demand(asked), answer(whose))
    assert verdict.conflict is ConflictKind.POWER
    assert verdict.caveats == ("It follows only from the other side of the act demanded.",)
    others = norm("no-power", "accede", bearers="Russia", counterparties="Georgia")
    assert relation(asked, others) is Relation.UNADDRESSED


@pytest.mark.parametrize("said", ["no-power", "power"])
def test_a_denial_with_an_exception_is_a_condition(said: str) -> None:
    holder = "Russia" if said == "no-power" else "NATO"
    opened = norm(said, "admit-member", ("unless", "act", "unless it joins"), bearers=holder)
    assert relation(DOOR_SHUT, opened) is Relation.CONDITIONAL


def test_a_denial_under_a_condition_collides_only_then() -> None:
    said = norm("no-power", "admit-member", ("if", "state", "while it is at war"), bearers="Russia")
    verdict = judge(demand(DOOR_SHUT), answer(said))
    assert verdict.conflict is ConflictKind.CONDITION
    assert verdict.caveats == ("They collide only once this is met: “while it is at war”.",)


# --- a demand for the say itself ------------------------------------------------------------------

VETO = norm("power", "admit-member", bearers="Russia")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (VETO, Relation.ALIGNED),
        (norm("no-power", "admit-member", bearers="Russia"), Relation.CONFLICT),
        (norm("no-power", "admit-member", bearers="China"), Relation.UNADDRESSED),
        (norm("prohibition", "admit-member", bearers="NATO"), Relation.UNADDRESSED),
    ],
)
def test_a_say_may_be_what_is_demanded(said: Norm, expected: Relation) -> None:
    assert relation(VETO, said) is expected


def test_a_say_denied_is_a_conflict_of_power() -> None:
    verdict = judge(demand(VETO), answer(norm("no-power", "admit-member")))
    assert verdict.conflict is ConflictKind.POWER
    assert [reason.facet for reason in verdict.delta.refused] == [Facet.POWER]


# --- rights to the other side ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "said", "expected"),
    [
        # Whoever may join needs somebody free to admit.
        (DOOR_SHUT, norm("right", "accede", bearers="every state"), Relation.CONFLICT),
        (DOOR_SHUT, norm("right", "accede"), Relation.CONFLICT),
        (
            norm("prohibition", "admit-member", objects="Ukraine"),
            norm("right", "accede", bearers="Georgia"),
            Relation.UNADDRESSED,
        ),
        # A host's right bears on what is done on its own territory.
        (
            norm("prohibition", "station-forces", place="Poland"),
            norm("right", "host", bearers="Poland"),
            Relation.CONFLICT,
        ),
        (
            norm("prohibition", "station-forces", place="Poland"),
            norm("right", "host", bearers="Germany"),
            Relation.UNADDRESSED,
        ),
        # A right over waters names its place itself.
        (
            norm("prohibition", "license-fishing", place="Black Sea"),
            norm("right", "fish", bearers="Georgia", place="Black Sea"),
            Relation.CONFLICT,
        ),
        # Things are nobody: those towards whom the act is done stand for them.
        (
            norm("prohibition", "arm", objects="weapons", counterparties="Ukraine"),
            norm("right", "receive-arms", bearers="Ukraine"),
            Relation.CONFLICT,
        ),
        (
            norm("prohibition", "arm", objects="weapons", counterparties="Georgia"),
            norm("right", "receive-arms", bearers="Ukraine"),
            Relation.UNADDRESSED,
        ),
        (
            norm("prohibition", "arm", objects="weapons"),
            norm("right", "receive-arms", bearers="Ukraine"),
            Relation.UNADDRESSED,
        ),
    ],
)
def test_a_right_is_of_those_the_act_touches(asked: Norm, said: Norm, expected: Relation) -> None:
    assert relation(asked, said) is expected


def test_a_denied_say_cites_the_words_of_each_side() -> None:
    want, told = evolve(demand(DOOR_SHUT), text="Shut it."), evolve(answer(NO_SAY), text="No say.")
    [reason] = judge(want, told).delta.refused
    assert (reason.demand, reason.position) == ("Shut it.", "No say.")


def test_a_say_that_the_demand_needs_not_is_told_as_such() -> None:
    verdict = judge(demand(DOOR_SHUT), answer(norm("no-power", "admit-member", bearers="China")))
    assert verdict.because == (
        "It is about who decides, but not about a power that the demand needs."
    )
