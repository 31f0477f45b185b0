"""How what two noun phrases name lies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.lexicon.relations import relations
from clauses.matching.phraselies import Lie, compare
from clauses.matching.phrases import Phrase, phrases
from clauses.model.extent import Extent

SHIPPED = relations()


def read(text: str) -> tuple[Phrase, ...]:
    return phrases(text, SHIPPED)


def lie(left: str, right: str) -> Lie:
    return compare(read(left), read(right), SHIPPED)


@pytest.mark.parametrize(
    ("left", "right", "extent"),
    [
        ("tariffs on wheat", "all tariffs on grain", Extent.WITHIN),
        ("wheat tariffs", "tariffs on wheat", Extent.EQUAL),
        ("import tariffs on grain", "tariffs on grain", Extent.WITHIN),
        ("troops", "soldiers", Extent.EQUAL),
        ("methane emissions", "emissions of greenhouse gases", Extent.WITHIN),
        ("withdrawal of troops", "troop withdrawals", Extent.EQUAL),
        ("missiles of long range", "cruise missiles", Extent.OVERLAPS),
        ("red ships", "large ships", Extent.OVERLAPS),
        ("red ships", "ships", Extent.WITHIN),
        ("reports audited by the bank", "audited reports", Extent.WITHIN),
        ("wheat tariffs on wheat", "tariffs on wheat", Extent.WITHIN),
        ("ships", "ships in the bay", Extent.CONTAINS),
        ("goods from Mora", "goods to Mora", Extent.OVERLAPS),
        ("goods from Mora", "goods from Mora", Extent.EQUAL),
        ("written notice", "oral notice", Extent.DISJOINT),
        ("exports of wheat", "imports of wheat", Extent.DISJOINT),
        ("wheat and barley", "grain", Extent.WITHIN),
        ("wheat and barley", "barley or wheat", Extent.EQUAL),
        ("wheat and rye", "rye and barley", Extent.OVERLAPS),
        ("wheat and rye", "oats and barley", Extent.DISJOINT),
        ("goods and services", "goods", Extent.CONTAINS),
        ("all goods other than wheat", "goods", Extent.WITHIN),
        ("all goods other than wheat", "wheat", Extent.DISJOINT),
        ("all goods other than wheat", "coal", Extent.CONTAINS),
        ("goods other than grain", "goods other than wheat", Extent.WITHIN),
        ("goods other than wheat", "grain", Extent.OVERLAPS),
        ("some of the troops", "troops", Extent.WITHIN),
        ("several troops", "certain troops", Extent.EQUAL),
        ("everybody", "journalists", Extent.CONTAINS),
        ("", "", Extent.EQUAL),
        ("the estuary", "the channel", Extent.UNKNOWN),
        ("the shares", "the tanks", Extent.UNKNOWN),
        ("deliveries of gas", "deliveries of shares", Extent.UNKNOWN),
        ("the channel and grain", "the estuary and wheat", Extent.OVERLAPS),
        ("the channel and grain", "the estuary and tanks", Extent.UNKNOWN),
    ],
)
def test_two_phrases_lie(left: str, right: str, extent: Extent) -> None:
    assert lie(left, right).extent is extent
    assert lie(right, left).extent is extent.converse


@pytest.mark.parametrize(
    ("left", "right", "related", "known"),
    [
        ("the estuary", "the channel", False, False),
        ("the shares", "the tanks", False, True),
        ("the wheat channel", "the wheat estuary", True, False),
        ("deliveries of gas", "deliveries of shares", False, True),
        ("deliveries of gas", "deliveries of crochet", False, False),
        ("wheat", "rye", True, True),
    ],
)
def test_what_nothing_relates_is_unrelated(
    left: str, right: str, related: bool, known: bool
) -> None:
    found = lie(left, right)
    assert (found.related, found.known) == (related, known)


def test_the_entries_that_tell_are_named() -> None:
    assert lie("tariffs on wheat", "duties on grain").entries == (
        "nouns.tariff",
        "things.wheat",
        "nouns.grain",
    )
    assert lie("the shares", "the tanks").entries == ()


HEADS = st.sampled_from(["tariffs", "wheat", "grain", "vessels", "trawlers", "notice", "channel"])
FRONT = st.lists(st.sampled_from(["red", "old", "written", "cruise"]), max_size=2, unique=True)
BEHIND = st.lists(
    st.tuples(st.sampled_from(["of", "from", "under"]), HEADS), max_size=2, unique_by=lambda p: p[0]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    start = draw(st.sampled_from(["", "the ", "all ", "some "]))
    front = "".join(f"{one} " for one in draw(FRONT))
    behind = "".join(f" {role} {noun}" for role, noun in draw(BEHIND))
    without = draw(st.sampled_from(["", "", " other than wheat", " except trawlers"]))
    return start + front + draw(HEADS) + behind + without


@given(texts())
def test_a_phrase_lies_to_itself_as_equal(text: str) -> None:
    assert lie(text, text) == Lie(Extent.EQUAL, entries=lie(text, text).entries)


@given(texts(), texts())
def test_a_lie_seen_from_the_other_side_is_its_converse(left: str, right: str) -> None:
    there, back = lie(left, right), lie(right, left)
    assert there.extent is back.extent.converse
    assert (there.related, there.known) == (back.related, back.known)


@given(texts())
def test_a_modifier_more_narrows(text: str) -> None:
    plain = text.removeprefix("the ").removeprefix("all ")
    assert lie(f"foreign {plain}", plain).extent is Extent.WITHIN


@given(texts().filter(lambda text: not {"other", "except"} & set(text.split())))
def test_a_place_more_narrows(text: str) -> None:
    assert lie(text, f"{text} near the bay").extent is Extent.CONTAINS


@given(texts())
def test_an_article_changes_nothing(text: str) -> None:
    plain = text.removeprefix("the ").removeprefix("all ")
    assert lie(f"the {plain}", plain).extent is Extent.EQUAL


@given(texts(), texts())
def test_one_of_several_lies_within_them(one: str, other: str) -> None:
    left, right = read(one), read(other)
    assert compare(left, (*left, *right), SHIPPED).extent.fits
    assert compare((*left, *right), left, SHIPPED).extent.covers
