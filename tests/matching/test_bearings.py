import pytest

from clauses.matching.asking import asked
from clauses.matching.bearings import bearings, shown
from clauses.matching.sketching import sketch
from clauses.model.bearing import Bearing
from clauses.model.modality import Modality

MAY = "The port may sell the chart."


def found(statement: str, text: str, *, telling: bool = True) -> tuple[Bearing, ...]:
    return bearings(asked(sketch(statement)), text, lambda _: 1.0, lambda _: telling)


def test_the_same_act_bears_with_what_is_said_of_it() -> None:
    [one] = found(MAY, "The port shall not sell any chart.")
    assert (one.asked, one.said) == (Modality.PERMISSION, Modality.PROHIBITION)
    assert (one.statement, one.passage) == ("may sell", "shall not sell")
    assert one.opposed
    assert (one.contrary, one.excepted, one.upheld) == (False, False, False)


def test_an_act_of_the_same_meaning_bears() -> None:
    [one] = found("The port may alter the chart.", "The port shall not modify the chart.")
    assert one.opposed


def test_of_the_contrary_act_the_inaction_is_told() -> None:
    [one] = found("The port may close the gate.", "The port must open the gate.")
    assert one.contrary
    assert one.said is Modality.PROHIBITION


@pytest.mark.parametrize(
    ("text", "bears"),
    [
        ("The port shall not paint, fold, otherwise lend or sell any chart.", True),
        ("The port shall not paint and/or sell or in any way lend any chart.", True),
        ("The port shall not fold or directly sell any chart.", True),
        ("The port shall not paint any chart or sell it.", False),
        ("The port shall not paint.", False),
    ],
)
def test_one_modality_may_govern_several_verbs(text: str, bears: bool) -> None:
    assert [one.said for one in found(MAY, text)] == [Modality.PROHIBITION] * bears


@pytest.mark.parametrize(
    "text", ["The port shall paint the chart.", "Crabs may sell shells.", "The port is grey."]
)
def test_another_act_or_matter_does_not_bear(text: str) -> None:
    assert found(MAY, text) == ()


def test_a_statement_without_an_act_has_nothing_that_bears_on_it() -> None:
    assert found("Charts and maps.", "The port may sell the chart.") == ()


def test_a_light_verb_with_the_noun_of_the_act_bears() -> None:
    [one] = found("The port may copy the chart.", "The port shall not make any copy of the chart.")
    assert one.said is Modality.PROHIBITION


@pytest.mark.parametrize(
    ("text", "excepted"),
    [
        ("The port shall not sell the chart except to pilots.", True),
        ("Except to pilots, the port shall not sell the chart.", True),
        ("The port shall not sell the chart without the prior consent of the yard.", False),
        ("The port shall not sell the chart unless the yard agrees.", False),
        ("The port shall not sell the chart, without limitation as to time.", False),
    ],
)
def test_leave_of_the_other_side_is_no_exception(text: str, excepted: bool) -> None:
    [one] = found(MAY, text)
    assert one.excepted is excepted


def test_an_exception_may_name_what_the_statement_is_about() -> None:
    statement = "The port may sell the chart to pilots."
    [named] = found(statement, "The port shall not sell the chart except to pilots.")
    [other] = found(statement, "The port shall not sell the chart except to painters.")
    assert (named.named, other.named) == (True, False)
    [common] = found(
        statement, "The port shall not sell the chart except to pilots.", telling=False
    )
    assert not common.named


def test_leave_for_one_case_only_is_told() -> None:
    [one] = found(MAY, "The port may sell the chart only to pilots.")
    assert one.only
    assert one.excepted


def test_keeping_a_thing_secret_is_not_keeping_it() -> None:
    statement = "The port may retain the chart."
    assert found(statement, "The port shall keep the chart secret.") == ()
    assert len(found(statement, "The port shall keep the chart.")) == 1
    said = "The port shall keep the chart secret."
    assert len(found(said, "The port shall hold the chart in confidence.")) == 1


def test_what_is_conceded_either_way_is_not_required() -> None:
    statement = "Each chart shall be marked by the port."
    [one] = found(statement, "Charts belong to the port, whether or not so marked.")
    assert one.said is Modality.EXEMPTION
    assert one.opposed
    assert one.passage == "whether or not so marked"


def test_another_act_that_is_conceded_tells_nothing() -> None:
    statement = "Each chart shall be marked by the port."
    assert found(statement, "Charts belong to the port, whether or not it rains.") == ()


def test_words_are_shown_as_they_stand() -> None:
    assert shown(sketch("All piers, then, close."), 1, 3) == "piers, then"
    assert shown(sketch("All piers close."), 2, 9) == "close"
