import pytest

from clauses.matching.sketching import sketch
from clauses.matching.ties import bearers, opposed, ties
from clauses.model.extent import Extent


def opposition(left: str, right: str) -> bool:
    return bool(opposed(ties(sketch(left), sketch(right))))


@pytest.mark.parametrize(
    ("left", "right", "against"),
    [
        ("The port shall open.", "The port shall not open.", True),
        ("The port shall open.", "The port may open.", True),
        ("The port shall open.", "The port need not open.", True),
        ("The port shall open.", "The port should open.", True),
        ("The port shall open.", "The port will open.", False),
        ("The port may open.", "The port is entitled to open.", False),
        ("The port shall open.", "The port shall close.", True),
        ("The port shall open.", "The port shall not close.", False),
        ("The port shall open.", "The port may close.", True),
        ("The port shall open.", "The port shall pay.", False),
        ("The yard may open only at noon.", "The yard may not open except at noon.", False),
        ("The yard may not open except at noon.", "The yard may open only at noon.", False),
        ("The yard may open only at noon.", "The yard may not open.", True),
        ("The port shall open and shall pay.", "The port may open and shall pay.", True),
        ("The port shall open. It may open.", "The port shall open.", False),
        ("It shall amend hulls.", "It may modify ropes.", False),
    ],
)
def test_what_is_said_of_one_act_may_be_opposed(left: str, right: str, against: bool) -> None:
    assert opposition(left, right) is against
    assert opposition(right, left) is against


def test_an_act_in_other_surroundings_is_another() -> None:
    assert ties(sketch("The port shall open."), sketch("The mine may open.")) == ()


def test_verbs_that_may_mean_the_same_need_more_in_common() -> None:
    one = sketch("The yard shall amend the plan of the hull.")
    assert ties(one, sketch("The yard shall modify the plan of the hull."))
    assert not ties(one, sketch("The yard shall modify the rope."))


def test_power_is_told_from_acts() -> None:
    from clauses import extract
    from clauses.matching.sketching import sketch_clauses

    said = (
        "The port has a say in admitting the ferry.",
        "The port has no say in admitting the ferry.",
    )
    one, other = (sketch_clauses(extract(text)) for text in said)
    [tie] = ties(one, other)
    assert tie.of_power
    assert tie.opposed


@pytest.mark.parametrize(
    ("left", "right", "extent"),
    [
        ("The port shall pay the mine.", "The port shall pay the mine.", Extent.EQUAL),
        ("The port shall pay the mine.", "The mine shall pay the port.", Extent.DISJOINT),
        ("The port shall pay taxes.", "The mine shall pay taxes.", Extent.DISJOINT),
        ("The old port shall pay taxes.", "The port shall pay taxes.", Extent.CONTAINS),
        ("The port shall pay taxes.", "The old port shall pay taxes.", Extent.WITHIN),
        ("The old port shall pay taxes.", "The new port shall pay taxes.", Extent.OVERLAPS),
        ("Each Party shall pay taxes.", "The mine shall pay taxes.", Extent.OVERLAPS),
        ("The hull shall be painted.", "The rope shall be painted.", Extent.UNKNOWN),
        (
            "The port staff shall open the mine gate.",
            "The mine staff shall open the port gate.",
            Extent.DISJOINT,
        ),
        (
            "The hull shall be painted with the rope.",
            "The rope shall be painted with the hull.",
            Extent.OVERLAPS,
        ),
        (
            "The hull shall be painted with tar.",
            "The rope shall be painted with tar.",
            Extent.DISJOINT,
        ),
        ("The yard shall paint the hull.", "The hull shall be painted red.", Extent.UNKNOWN),
    ],
)
def test_how_the_bearers_lie(left: str, right: str, extent: Extent) -> None:
    assert bearers(ties(sketch(left), sketch(right))) is extent
