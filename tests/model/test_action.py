from typing import Any, cast

import pytest
from hypothesis import given

from clauses.errors import InvalidRecord
from clauses.lexicon import default
from clauses.model.action import Action, ActRelation
from clauses.testing import strategies

ACT = Action("act", "act", kinds={"move", "march", "halt"})
MOVE = Action("move", "move", {"act"}, {"march"}, opposites={"halt"})
MARCH = Action("march", "march", {"move", "act"}, counterparts={"let-pass"})
HALT = Action("halt", "halt", {"act"})
LET_PASS = Action("let-pass", "let pass", {"act"}, {"wave-through"})
WAVE = Action("wave-through", "wave through", {"let-pass", "act"})
OPEN = Action.of("march", "on the town")


@given(strategies.actions(), strategies.actions())
def test_relation_has_a_converse(left: Action, right: Action) -> None:
    assert right.relation(left) is left.relation(right).converse


@given(strategies.actions())
def test_an_act_is_related_to_itself_and_its_family(one: Action) -> None:
    assert one.relation(one) is ActRelation.SAME
    assert one.family == one.kinds | {one.key}
    for key in one.kinds:
        assert default().action(key).relation(one) is ActRelation.KIND


@pytest.mark.parametrize("relation", ActRelation)
def test_converse_undoes_itself(relation: ActRelation) -> None:
    assert relation.converse.converse is relation
    turned = {ActRelation.KIND, ActRelation.GENUS}
    assert (relation.converse is relation) is (relation not in turned)


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (MARCH, MOVE, ActRelation.KIND),
        (ACT, MARCH, ActRelation.GENUS),
        (MOVE, HALT, ActRelation.OPPOSITE),
        (HALT, MOVE, ActRelation.OPPOSITE),
        (MARCH, LET_PASS, ActRelation.COUNTERPART),
        (LET_PASS, MARCH, ActRelation.COUNTERPART),
        (MARCH, WAVE, ActRelation.UNRELATED),
        (MARCH, HALT, ActRelation.UNRELATED),
        (MARCH, OPEN, ActRelation.UNKNOWN),
        (OPEN, MARCH, ActRelation.UNKNOWN),
        (OPEN, Action.of("March  on", "the Town"), ActRelation.SAME),
        (OPEN, Action.of("halt"), ActRelation.UNKNOWN),
    ],
)
def test_relations_follow_kinds_opposites_and_counterparts(
    left: Action, right: Action, relation: ActRelation
) -> None:
    assert left.relation(right) is relation


def test_a_counterpart_of_a_wider_act_is_the_other_side_of_its_kinds() -> None:
    wide = Action("travel", "travel", counterparts={"wave-through"})
    assert wide.relation(LET_PASS) is ActRelation.COUNTERPART


def test_open_acts_are_equal_by_words_whatever_their_case() -> None:
    assert Action.of(" March on", "the   TOWN ") == OPEN
    assert OPEN.open
    assert not MOVE.open
    assert repr(Action.of("March")) == "March"
    assert repr(LET_PASS) == "let pass"


def test_labels_are_no_part_of_an_act() -> None:
    assert Action("move", "move") == Action("move", "shift")


@pytest.mark.parametrize("verb", ["", "  "])
def test_an_open_act_has_a_verb(verb: str) -> None:
    message = f"^Action.of: found '{verb}'; allowed: a verb in the infinitive$"
    with pytest.raises(InvalidRecord, match=message):
        Action.of(verb, "the town")


@pytest.mark.parametrize("field", ["genera", "kinds"])
def test_an_act_is_no_kind_of_itself(field: str) -> None:
    message = "^Action move: found 'itself'; allowed: kinds other than itself$"
    with pytest.raises(InvalidRecord, match=message):
        Action("move", "move", **cast("dict[str, Any]", {field: {"move"}}))
