from datetime import date, timedelta

import pytest
from hypothesis import given

from clauses.errors import InvalidRecord, UnknownName
from clauses.lexicon import default
from clauses.model.party import UNATTRIBUTED, Membership, Parties, Party, PartyKind, fold
from clauses.testing import strategies

JOINED, LEFT = date(2004, 5, 1), date(2020, 2, 1)
DAY = timedelta(1)
A = Party("A", "Aland", aliases=("the Alandic Republic",))
B = Party("B", "Bord")
CLUB = Party(
    "club", "The Club", PartyKind.ALLIANCE, (), (Membership("A"), Membership("B", JOINED, LEFT))
)
TALKS = Party(
    "talks", "Talks Group", PartyKind.GROUP, (), (Membership("club"), Membership("C", LEFT))
)
C = Party("C", "Cland")
ALL = Parties([A, B, CLUB, TALKS, C])


@pytest.mark.parametrize(
    ("since", "until", "day", "holds"),
    [
        (None, None, date.min, True),
        (JOINED, None, JOINED - DAY, False),
        (JOINED, None, JOINED, True),
        (None, LEFT, LEFT - DAY, True),
        (None, LEFT, LEFT, False),
        (JOINED, LEFT, date.max, False),
    ],
)
def test_membership_holds_from_the_first_day_up_to_the_day_of_leaving(
    since: date | None, until: date | None, day: date, holds: bool
) -> None:
    assert Membership("A", since, until).on(day) is holds


@given(strategies.memberships(), strategies.days())
def test_membership_is_one_stretch_of_days(one: Membership, day: date) -> None:
    began = one.since is None or day >= one.since
    ended = one.until is not None and day >= one.until
    assert one.on(day) is (began and not ended)


@pytest.mark.parametrize("until", [JOINED, JOINED - DAY])
def test_nobody_leaves_before_joining(until: date) -> None:
    message = f"^Membership A: found '{JOINED} to {until}'; allowed: leaving after joining$"
    with pytest.raises(InvalidRecord, match=message):
        Membership("A", JOINED, until)


@pytest.mark.parametrize(
    ("day", "members", "states"),
    [
        (JOINED - DAY, {"A"}, {"A"}),
        (JOINED, {"A", "B"}, {"A", "B"}),
        (LEFT, {"A"}, {"A", "C"}),
    ],
)
def test_members_depend_on_the_day_and_states_open_groups_in_groups(
    day: date, members: set[str], states: set[str]
) -> None:
    assert CLUB.members(on=day) == members
    assert ALL.states("The Club", on=day) == members
    assert ALL.states("talks", on=day) == states


def test_a_party_without_members_stands_for_itself() -> None:
    assert ALL.states("A", on=JOINED) == {"A"}
    assert A.members(on=JOINED) == frozenset()


@pytest.mark.parametrize("name", ["A", "aland", "The Aland", " alandic  republic", "\uff21land"])
def test_parties_are_found_by_key_name_and_alias_however_spelt(name: str) -> None:
    assert ALL[name] is A
    assert name in ALL


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("The  Russian Federation", "russian federation"),
        ("The", "the"),
        ("the the", "the"),
        ("Côte d\u2019Ivoire", "côte d'ivoire"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("\uff2borea\u00a0", "korea"),
        ("", ""),
    ],
)
def test_names_fold_to_what_two_spellings_share(name: str, folded: str) -> None:
    assert fold(name) == folded
    assert fold(folded) == folded or folded == "the"


def test_an_unknown_name_is_refused_and_near_ones_are_offered() -> None:
    assert "Alund" not in ALL
    with pytest.raises(UnknownName, match=r"^no party is called 'Alund'; did you mean 'Aland'\?$"):
        ALL["Alund"]
    with pytest.raises(UnknownName, match=r"^no party is called 'Zzz'$"):
        ALL.states("Zzz", on=JOINED)


def test_parties_are_kept_in_order() -> None:
    assert [one.key for one in ALL] == ["A", "B", "club", "talks", "C"]
    assert len(ALL) == 5


def group(key: str, *members: str) -> Party:
    memberships = tuple(Membership(member) for member in members)
    return Party(key, f"group {key}", PartyKind.GROUP, (), memberships)


@pytest.mark.parametrize(
    ("parties", "message"),
    [
        ([A, A], "^party key: found 'A'; allowed: a key no other party has$"),
        (
            [A, Party("X", "Xland", aliases=("ALAND",))],
            "^party X: found 'aland'; allowed: a name that A does not have$",
        ),
        ([A, Party("aland", "X")], "^party aland: found 'aland'; allowed: a name that A does"),
        ([group("g", "g")], "^group membership: found 'g → g'; allowed: groups without a circle$"),
        (
            [group("p", "q"), group("q", "r"), group("r", "q")],
            "^group membership: found 'q → r → q'; allowed: groups without a circle$",
        ),
    ],
)
def test_twins_and_circles_are_refused(parties: list[Party], message: str) -> None:
    with pytest.raises(InvalidRecord, match=message):
        Parties(parties)


def test_a_missing_member_is_named_with_its_group() -> None:
    message = r"^no party \(member of g\) is called 'club2'; did you mean 'club'\?$"
    with pytest.raises(UnknownName, match=message):
        Parties([A, B, CLUB, group("g", "A", "club2")])


def test_one_party_may_bear_one_name_twice_and_groups_may_share_members() -> None:
    twice = Party("X", "Xland", aliases=("x", "The Xland"))
    groups = [group("g", "X"), group("h", "X", "g"), group("i", "g"), group("j", "h", "i")]
    parties = Parties([twice, *groups])
    assert parties.states("j", on=JOINED) == {"X"}


@pytest.mark.parametrize("kind", PartyKind)
def test_only_commentators_cannot_speak(kind: PartyKind) -> None:
    assert Party("x", "X", kind).speaks is (kind is not PartyKind.COMMENTATOR)


@pytest.mark.parametrize("key", ["two words", "tab\there", "non\u00a0breaking"])
def test_a_key_holds_no_white_space(key: str) -> None:
    message = "^Party.key: found .*; allowed: a short name without spaces$"
    with pytest.raises(InvalidRecord, match=message):
        Party(key, "X")


def test_parties_print_their_name_and_sort_by_key() -> None:
    assert repr(A) == str(A) == "Aland"
    assert sorted([C, CLUB, B, A]) == [A, B, C, CLUB]
    assert sorted([Membership("B", JOINED), Membership("A", LEFT)])[0].member == "A"
    # Nothing but keys is compared: a day is neither before nor after none.
    assert Membership("A", JOINED) <= Membership("A", None, LEFT) <= Membership("A", JOINED)
    assert Party("A", "Zzz", PartyKind.GROUP, (), CLUB.memberships) >= A
    assert Party("A", "Aaa", PartyKind.GROUP, ("x",), CLUB.memberships) <= A


def test_whoever_is_not_named_may_speak_but_is_nobody_known() -> None:
    assert UNATTRIBUTED.speaks
    assert UNATTRIBUTED.kind is PartyKind.ANONYMOUS
    assert UNATTRIBUTED.name not in default().parties
