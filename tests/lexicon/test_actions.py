"""Laws of the taxonomy of acts, over every pair of shipped acts."""

from collections.abc import Callable
from itertools import product

import pytest

from clauses import action
from clauses.lexicon import default
from clauses.lexicon.taxonomy import DEEPEST, Taxonomy, topic_acts
from clauses.model.action import Action, ActRelation

ACTS = [default().action(key) for key in default().tables["actions"]]
BY_KEY = {act.key: act for act in ACTS}
OPPOSED = {ActRelation.OPPOSITE}


LAWS: dict[str, Callable[[Action, Action], bool]] = {
    "converse": lambda a, b: a.relation(b).converse is b.relation(a),
    "same": lambda a, b: (a.relation(b) is ActRelation.SAME) == (a.key == b.key),
    "kind": lambda a, b: (a.relation(b) is ActRelation.KIND) == (b.key in a.genera),
    "genus": lambda a, b: (a.relation(b) is ActRelation.GENUS) == (b.key in a.kinds),
    "known": lambda a, b: a.relation(b) not in (ActRelation.UNKNOWN, ActRelation.TOPIC),
    "opposite": lambda a, b: (
        a.relation(b) is not ActRelation.OPPOSITE or b.key not in a.genera | a.kinds | {a.key}
    ),
}


@pytest.mark.parametrize("law", LAWS)
def test_every_pair_keeps_the_law(law: str) -> None:
    assert len(ACTS) > 50
    assert [pair for pair in product(ACTS, repeat=2) if not LAWS[law](*pair)] == []


def test_opposites_pass_on_to_kinds() -> None:
    lost = [
        (kind, other)
        for act, other in product(ACTS, repeat=2)
        if act.relation(other) is ActRelation.OPPOSITE
        for kind in map(BY_KEY.__getitem__, act.kinds)
        # A kind of the one that is also a kind of the other undoes neither.
        if kind.relation(other) not in OPPOSED | {ActRelation.KIND, ActRelation.GENUS}
    ]
    assert lost == []


def test_wider_is_transitive() -> None:
    assert [
        (act, above)
        for act in ACTS
        for above in map(BY_KEY.__getitem__, act.genera)
        if not above.genera <= act.genera
    ] == []


def test_everything_is_an_act() -> None:
    assert BY_KEY["act"].family == BY_KEY.keys()


def test_talk_is_a_family_of_its_own() -> None:
    assert {act.key for act in ACTS if act.talk} == BY_KEY["negotiate"].family


@pytest.mark.parametrize(
    ("left", "relation", "right"),
    [
        ("exercise", ActRelation.KIND, "military-activity"),
        ("admit-member", ActRelation.COUNTERPART, "accede"),
        ("enlarge", ActRelation.SAME, "admit-member"),
        ("use-force", ActRelation.OPPOSITE, "settle-peacefully"),
        ("deploy", ActRelation.OPPOSITE, "repatriate"),
        ("exercise", ActRelation.UNRELATED, "notify"),
        ("negotiate", ActRelation.UNRELATED, "deploy"),
        ("arm", ActRelation.COUNTERPART, "receive-arms"),
    ],
)
def test_acts_stand_as_the_field_has_them(left: str, relation: ActRelation, right: str) -> None:
    assert action(left).relation(action(right)) is relation


def test_talk_on_confidence_building_is_talk_on_exercises_and_not_on_deployment() -> None:
    covered = topic_acts(default().actions, "confidence-building")
    assert {"exercise", "notify", "confidence-building"} <= covered
    assert "deploy" not in covered


def chain(length: int, *, closed: bool = False) -> Taxonomy:
    """Terms each a kind of the next; ``closed`` makes the last a kind of the first."""
    entries = {f"t{i}": {"kind_of": [f"t{i + 1}"]} for i in range(length)}
    return Taxonomy({**entries, f"t{length}": {"kind_of": ["t0"] if closed else []}})


def test_circles_hold_those_on_the_circle_alone() -> None:
    inside = {"a": {"kind_of": ["b"]}, "b": {"kind_of": ["a"]}}
    beside = {"above": {}, "below": {"kind_of": ["a"]}, "c": {"kind_of": ["c", "above"]}}
    assert Taxonomy({**inside, **beside}).circles() == {"a", "b", "c"}


def test_a_key_that_is_not_there_makes_no_circle() -> None:
    assert Taxonomy({"a": {"kind_of": ["nowhere"]}}).circles() == frozenset()


@pytest.mark.parametrize("length", [1, DEEPEST - 1, 2 * DEEPEST - 1])
def test_chains_are_no_circles(length: int) -> None:
    taxonomy = chain(length)
    assert taxonomy.circles() == frozenset()
    assert len(taxonomy.genera["t0"]) == length


@pytest.mark.parametrize("length", [3, 5000])
def test_a_closed_chain_is_a_circle_however_long(length: int) -> None:
    assert len(chain(length, closed=True).circles()) == length + 1


def test_a_chain_too_deep_to_read_is_found_before_it_is_read() -> None:
    assert chain(5000).circles()
