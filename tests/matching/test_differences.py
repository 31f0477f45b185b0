import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.matching.differences import differences
from clauses.matching.sketching import sketch
from clauses.model.difference import Contrast, Differences
from clauses.model.extent import Extent

WORDS = [
    "port",
    "mine",
    "shall",
    "not",
    "may",
    "open",
    "pay",
    "30",
    "15",
    "days",
    "if",
    "only",
    "no",
]


def held(left: str, right: str) -> Differences:
    return differences(sketch(left), sketch(right))


@pytest.mark.parametrize(
    ("left", "right", "contrast", "words"),
    [
        (
            "It shall open ports.",
            "It may open ports.",
            Contrast.MODALITY,
            ("shall open", "may open"),
        ),
        ("It shall open ports.", "It should open ports.", Contrast.STRENGTH, None),
        ("It shall pay no fees.", "It shall pay fees.", Contrast.NONE, None),
        ("It shall pay in no port.", "It shall pay in each port.", Contrast.NONE, ("no port", "")),
        ("It shall pay in each port.", "It shall pay in no port.", Contrast.NONE, ("", "no port")),
        ("It shall pay those not sick.", "It shall pay those sick.", Contrast.NEGATION, None),
        ("It shall use approved ropes.", "It shall use unapproved ropes.", Contrast.CONTRARY, None),
        ("It pays in 30 days.", "It pays in 15 days.", Contrast.NUMBER, ("30 days", "15 days")),
        ("It shall report monthly.", "It shall report yearly.", Contrast.NUMBER, None),
        ("It shall open by May 1.", "It shall open by June 12.", Contrast.NUMBER, None),
        ("It shall pay.", "It shall pay if it sails.", Contrast.CONDITION, ("", "if it sails")),
        ("It shall pay if it sails.", "It shall pay.", Contrast.CONDITION, ("if it sails", "")),
        ("It shall use ropes.", "It shall use only ropes.", Contrast.SOLE, ("", "only ropes")),
        ("It shall only use ropes.", "It shall use ropes.", Contrast.SOLE, ("only use", "")),
        ("Talks shall be held in Arden.", "Talks shall be held in Brenn.", Contrast.CONTENT, None),
    ],
)
def test_in_what_two_wordings_differ(
    left: str, right: str, contrast: Contrast, words: tuple[str, str] | None
) -> None:
    [one] = held(left, right).of(contrast)
    assert words is None or (one.left, one.right) == words
    for said, span, text in ((one.left, one.left_span, left), (one.right, one.right_span, right)):
        assert said == (span.of(text) if span else "")


def test_the_same_words_do_not_differ() -> None:
    found = held("The port shall open.", "The port shall open.")
    assert (found.shared, found.whole, found.found) == (1.0, 1.0, ())
    assert found.same_act
    assert found.lacking == 0


def test_what_the_shorter_shares_is_told_from_what_the_longer_does() -> None:
    found = held("The port shall open.", "The port of the old mine shall open at noon.")
    assert (found.shared, found.left_shorter) == (1.0, True)
    assert found.whole < 1
    assert not held("The port shall open at noon.", "The port shall open.").left_shorter


def test_a_word_that_may_mean_the_same_counts_for_less() -> None:
    same = held("The yard shall amend plans.", "The yard shall amend plans.")
    akin = held("The yard shall amend plans.", "The yard shall modify plans.")
    other = held("The yard shall amend plans.", "The yard shall burn plans.")
    assert same.shared > akin.shared > other.shared
    assert akin.lacking == 0 < other.lacking


def test_rare_words_weigh_more() -> None:
    sides = sketch("The port shall open."), sketch("The port shall pay.")
    rare = differences(*sides, weigh=lambda stem: 5.0 if stem == "port" else 1.0)
    assert rare.shared > differences(*sides).shared


def test_texts_that_share_little_are_not_looked_into() -> None:
    found = held("The port shall open at noon today.", "The mine may close the upper gates today.")
    assert found.found == ()
    assert found.shared < 0.3
    assert held("", "The port shall open.") == Differences(0.0, 0.0, 0.0)


def test_two_names_that_change_places_are_other_bearers() -> None:
    found = held("Arden keeps bills for Brenn and tar.", "Brenn keeps bills for Arden and tar.")
    assert found.bearers is Extent.DISJOINT


def test_one_name_for_another_throughout_is_another_bearer() -> None:
    found = held(
        "Arden keeps the books of Arden and the ropes of the yard.",
        "Brenn keeps the books of Brenn and the ropes of the yard.",
    )
    assert found.bearers is Extent.DISJOINT


def test_a_word_and_its_contrary_are_no_names() -> None:
    found = held(
        "Arden shall use approved ropes of approved yards.",
        "Arden shall use unapproved ropes of unapproved yards.",
    )
    assert found.bearers is Extent.EQUAL


@pytest.mark.parametrize(
    ("left", "right", "cases"),
    [
        ("It shall pay if ice forms.", "It shall pay if ice melts.", Extent.OVERLAPS),
        ("It shall pay if ice forms.", "It shall pay if rent falls.", Extent.DISJOINT),
        ("It shall pay if ice forms.", "It shall pay.", Extent.UNKNOWN),
    ],
)
def test_how_the_conditions_lie(left: str, right: str, cases: Extent) -> None:
    assert held(left, right).cases is cases


def test_power_given_and_denied() -> None:
    from clauses import extract
    from clauses.matching.sketching import sketch_clauses

    said = (
        "The port has a say in admitting the ferry.",
        "The port has no say in admitting the ferry.",
    )
    found = differences(*(sketch_clauses(extract(text)) for text in said))
    assert found.of(Contrast.POWER)


@given(st.lists(st.sampled_from(WORDS), max_size=9), st.lists(st.sampled_from(WORDS), max_size=9))
def test_the_two_sides_can_change_places(left: list[str], right: list[str]) -> None:
    there = held(" ".join(left), " ".join(right))
    back = held(" ".join(right), " ".join(left))
    assert (there.told, there.same_act) == (back.told, back.same_act)
    assert there.shared == pytest.approx(back.shared)
    modal = Contrast.MODALITY, Contrast.STRENGTH, Contrast.NONE
    for contrast in modal:
        assert len(there.of(contrast)) == len(back.of(contrast))
