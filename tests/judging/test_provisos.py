"""Conditions and exceptions: which go beyond the demand's own."""

import pytest
from attrs import evolve

from clauses import Effect, Facet, Proviso, ProvisoKind, Span, action, who
from clauses.judging.provisos import (
    added_conditions,
    added_exceptions,
    all_procedural,
    proviso_reasons,
    unmet,
)
from tests.judging.building import DAY, answer, norm

MOSCOW, KYIV = who("Russia", on=DAY), who("Ukraine", on=DAY)
PULL_OUT = action("withdraw")


@pytest.mark.parametrize(
    ("own", "asked", "added"),
    [
        (Proviso("If Talks  succeed"), Proviso("if talks succeed"), False),
        (Proviso("if talks succeed"), Proviso("if talks start"), True),
        (
            Proviso("once Russia leaves", action=PULL_OUT, bearers=MOSCOW),
            Proviso("if Russia pulls out", action=PULL_OUT, bearers=MOSCOW),
            False,
        ),
        (
            Proviso("once Ukraine leaves", action=PULL_OUT, bearers=KYIV),
            Proviso("if Russia pulls out", action=PULL_OUT, bearers=MOSCOW),
            True,
        ),
        (Proviso("if calm holds", bearers=KYIV), Proviso("if grain flows", bearers=KYIV), True),
    ],
)
def test_a_proviso_is_met_by_the_same_words_or_act(
    own: Proviso, asked: Proviso, *, added: bool
) -> None:
    assert unmet((own,), (asked,)) == ((own,) if added else ())


def test_conditions_and_exceptions_are_not_confused() -> None:
    asked = norm("prohibition", "deploy", ("if", "state", "if calm holds"))
    said = norm("prohibition", "deploy", ("unless", "state", "if calm holds"))
    assert added_conditions(asked, said) == ()
    assert added_exceptions(asked, said) == said.exceptions
    assert added_exceptions(asked, asked) == added_conditions(asked, asked) == ()


@pytest.mark.parametrize(
    ("kinds", "formal"),
    [
        ("venue", True),
        ("participation schedule notice", True),
        ("venue act", False),
        ("format", False),
        ("basis", False),
        ("state", False),
    ],
)
def test_procedure_is_who_where_when_and_nothing_else(kinds: str, *, formal: bool) -> None:
    found = tuple(Proviso(kind, ProvisoKind(kind)) for kind in kinds.split())
    assert all_procedural(found) is formal


@pytest.mark.parametrize(
    ("proviso", "cited"),
    [
        (Proviso("if talks succeed", span=Span(8, 24)), "if talks succeed"),
        (Proviso("on success", span=Span(8, 24)), "if talks succeed"),  # the span governs
        (Proviso("if talks succeed"), "if talks succeed"),
        (Proviso("on success"), "Gladly, if talks succeed."),  # not in the text: all of it
    ],
)
def test_a_reason_quotes_what_stands_in_the_text(proviso: Proviso, cited: str) -> None:
    said = evolve(answer(norm("obligation", "withdraw")), text="Gladly, if talks succeed.")
    [reason] = proviso_reasons(said, Facet.CONDITION, Effect.ADDS, (proviso,))
    assert reason.position == cited
    assert reason.demand == ""
    assert reason.text == f"Added condition: “{proviso.text}”."
