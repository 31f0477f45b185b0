"""Acts by their words: what ties two of them, and what their objects do to it."""

from datetime import date

import pytest
from attrs import evolve

from clauses import (
    Action,
    ActRelation,
    Clause,
    Extension,
    Extent,
    Facet,
    Modality,
    Norm,
    Scope,
    Stance,
    action,
    extract,
    party,
)
from clauses.lexicon.relations import relations
from clauses.matching.acts import link, tell
from clauses.model.match import Link

SHIPPED = relations()
SAME, OPPOSITE, KIND, GENUS = (
    ActRelation.SAME,
    ActRelation.OPPOSITE,
    ActRelation.KIND,
    ActRelation.GENUS,
)
UNKNOWN, UNRELATED = ActRelation.UNKNOWN, ActRelation.UNRELATED


def read(text: str, **facts: object) -> Clause:
    [clause, *_] = extract(text, **facts)  # type: ignore[arg-type]
    return clause


def linked(demand: str, position: str) -> Link:
    found = link(read(demand), read(position))
    assert found is not None
    return found


def typed(act: Action, text: str = "Typed by hand.", scope: Scope | None = None) -> Clause:
    norm = Norm(Modality.OBLIGATION, act, scope or Scope())
    return Clause("T", party("NATO"), Stance.DEMAND, norm, text)


@pytest.mark.parametrize(
    ("position", "demand", "relation"),
    [
        ("pull back the troops", "withdraw soldiers", SAME),
        ("troop withdrawals", "withdraw troops", SAME),
        ("withdraw troops", "deploy troops", OPPOSITE),
        ("email the seller", "notify the seller", KIND),
        ("notify the seller", "email the seller", GENUS),
        ("buy the shares", "sell the shares", ActRelation.COUNTERPART),
        ("suspend exports of steel", "export steel", OPPOSITE),
        ("suspend exports of steel", "stop steel exports", KIND),
        ("suspend exports of steel", "resume steel exports", OPPOSITE),
        ("refrain from emailing the seller", "refrain from notifying the seller", GENUS),
        ("refrain from emailing the seller", "notify the seller", UNKNOWN),
        ("refrain from withdrawing troops", "deploy troops", SAME),
        ("sell or lease the barn", "sell the barn", GENUS),
        ("sell the barn", "sell, lease or lend the barn", KIND),
        ("sell or lease the barn", "lease or sell the barn", SAME),
        ("insure the barn", "label the barn", UNRELATED),
        ("crochet the barn", "label the barn", UNKNOWN),
        ("use the shares", "use the tanks", UNRELATED),
        ("use the estuary", "use the channel", UNKNOWN),
        ("use the shares", "crochet the tanks", UNKNOWN),
        ("the", "use the shares", UNKNOWN),
        ("continue to use the shares", "lend the tanks", UNRELATED),
    ],
)
def test_two_acts_are_tied_by_their_words(
    position: str, demand: str, relation: ActRelation
) -> None:
    told = tell(position, demand, SHIPPED)
    assert told.relation is relation
    assert told.tied is (relation not in (UNKNOWN, UNRELATED))
    assert bool(told.entries) <= told.tied
    assert tell(demand, position, SHIPPED).relation is relation.converse


def test_a_link_tells_the_words_and_the_entries_behind_it() -> None:
    found = linked("The Mill shall sell its vessels.", "The Mill shall vend trawlers.")
    assert (found.relation, found.demand, found.position) == (
        SAME,
        "sell its vessels",
        "vend trawlers",
    )
    assert found.entries == ("verbs.sell",)
    assert found.objects is Extent.WITHIN
    [lie] = found.lies
    assert (lie.facet, lie.demand, lie.position) == (Facet.OBJECTS, "its vessels", "trawlers")
    assert lie.entries == ("nouns.fishing-vessel", "nouns.vessel")


@pytest.mark.parametrize("side", ["demand", "position"])
def test_what_was_not_read_has_no_link(side: str) -> None:
    clause = read("The Mill shall sell its vessels.")
    unread = evolve(clause, norm=None, unread="torn")
    pair = (unread, clause) if side == "demand" else (clause, unread)
    assert link(*pair) is None


def test_acts_of_the_taxonomy_that_people_typed_are_left_alone() -> None:
    assert link(typed(action("deploy")), typed(action("withdraw"))) is None
    read_one = read("Mora shall deploy tanks.")
    assert link(typed(action("deploy")), read_one) is None


def test_open_acts_that_people_typed_are_tied_by_their_label() -> None:
    found = link(typed(Action.of("sell", "ships")), typed(Action.of("vend", "trawlers")))
    assert found is not None
    assert (found.relation, found.objects) == (SAME, Extent.WITHIN)
    taxonomy = link(typed(action("deploy")), typed(Action.of("pull back", "weapons")))
    assert taxonomy is not None
    assert (taxonomy.relation, taxonomy.objects) == (OPPOSITE, Extent.EQUAL)


def test_open_names_of_typed_norms_are_compared_all_the_same() -> None:
    sides = [
        typed(action("deploy"), scope=Scope(bearers=Extension.term(who)))
        for who in ("the buyer", "the seller")
    ]
    found = link(sides[0], sides[1])
    assert found is not None
    assert [(lie.facet, lie.extent) for lie in found.lies] == [(Facet.BEARERS, Extent.DISJOINT)]


@pytest.mark.parametrize(
    ("demand", "position", "relation"),
    [
        ("The Office shall issue licences.", "The Office may revoke licences.", OPPOSITE),
        (
            "The Office shall publish reports.",
            "The Office shall keep the reports secret.",
            OPPOSITE,
        ),
        ("The Mill shall pay the salary.", "The Mill shall pay the rent.", UNRELATED),
        ("The Mill shall pay the salary.", "The Mill shall pay the piper.", SAME),
        ("The Mill shall pay.", "The Mill shall pay the rent.", SAME),
        ("The Sides shall hold talks on trade.", "The Sides shall end talks on trade.", SAME),
    ],
)
def test_words_mend_what_the_taxonomy_says_of_read_acts(
    demand: str, position: str, relation: ActRelation
) -> None:
    assert linked(demand, position).relation is relation


def test_words_tie_read_acts_that_the_taxonomy_keeps_apart() -> None:
    one = read("The Board shall publish all decisions.")
    other = read("The Board shall make its decisions public.")
    assert one.norm is not None
    assert other.norm is not None
    found = link(one, other)
    assert found is not None
    assert found.relation is SAME


def test_ones_own_sets_are_used() -> None:
    from clauses.lexicon.relations import WordRelations

    entry = {"words": ["crochet", "purl"], "rationale": "r", "source": "s"}
    own = WordRelations({**SHIPPED.verbs, "crochet": entry}, SHIPPED.nouns, SHIPPED.phrases)
    one, other = read("Ann shall crochet the scarf."), read("Ann shall purl the scarf.")
    shipped, found = link(one, other), link(one, other, own)
    assert shipped is not None
    assert found is not None
    assert (shipped.relation, found.relation) == (UNKNOWN, SAME)
    assert found.entries == ("verbs.crochet",)


def test_a_day_without_year_is_a_lie_of_time() -> None:
    found = linked("The Mill shall sell by 1 May.", "The Mill shall sell by the end of May.")
    [lie] = [lie for lie in found.lies if lie.facet is Facet.TIME]
    assert (lie.extent, lie.demand, lie.position) == (
        Extent.CONTAINS,
        "by 1 May",
        "by the end of May",
    )


def test_days_of_a_dated_text_are_left_to_the_scope() -> None:
    text = "The Mill shall sell by 1 May."
    dated = read(text, on=date(2031, 1, 1))
    found = link(dated, dated)
    assert found is not None
    assert found.lies == ()
    half = link(dated, read(text))
    assert half is not None
    assert [lie.extent for lie in half.lies] == [Extent.UNKNOWN]
