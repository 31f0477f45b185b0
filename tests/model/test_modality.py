import pytest

from clauses.errors import InvalidRecord
from clauses.model.modality import ACT, COMPETENCE, Modality, Opposition, Status, Strength

ALL = list(Modality)
CORNERS = [Modality.OBLIGATION, Modality.PROHIBITION, Modality.PERMISSION, Modality.EXEMPTION]
SIGNS = {
    "same": Opposition.SAME,
    "contradict": Opposition.CONTRADICTORY,
    "contrary": Opposition.CONTRARY,
    "subcontr": Opposition.SUBCONTRARY,
    "implies": Opposition.IMPLIES,
    "implied": Opposition.IMPLIED,
    "-": Opposition.INDEPENDENT,
}
# The deontic square, with its corners in the usual order: obligatory and forbidden are contraries,
# permitted and omissible subcontraries, diagonals contradict, and what is above brings what is
# below with it. A right stands above the permission it contains; powers have a square of two.
LITERATURE = """
             obligation  prohibition  permission  exemption   right       power       no-power
obligation   same        contrary     implies     contradict  implies     -           -
prohibition  contrary    same         contradict  implies     contradict  -           -
permission   implied     contradict   same        subcontr    implied     -           -
exemption    contradict  implied      subcontr    same        subcontr    -           -
right        implied     contradict   implies     subcontr    same        -           -
power        -           -            -           -           -           same        contradict
no-power     -           -            -           -           -           contradict  same
"""
CONVERSE = {Opposition.IMPLIES: Opposition.IMPLIED, Opposition.IMPLIED: Opposition.IMPLIES}


def test_the_whole_table_is_that_of_the_literature() -> None:
    head, *rows = LITERATURE.strip().splitlines()
    columns = [Modality(name) for name in head.split()]
    for row in rows:
        name, *cells = row.split()
        found = [Modality(name).opposition(column) for column in columns]
        assert found == [SIGNS[cell] for cell in cells], name
    assert len(rows) == len(columns) == len(ALL) - 2


@pytest.mark.parametrize("one", [Modality.DECLARATION, Modality.DEFINITION])
def test_declarations_and_definitions_oppose_nothing(one: Modality) -> None:
    assert {one.opposition(other) for other in ALL if other is not one} == {Opposition.INDEPENDENT}
    assert one.opposition(one) is Opposition.SAME


@pytest.mark.parametrize("left", ALL)
def test_opposition_is_symmetric_but_for_implication(left: Modality) -> None:
    for right in ALL:
        found = left.opposition(right)
        assert right.opposition(left) is CONVERSE.get(found, found), right


@pytest.mark.parametrize("left", CORNERS)
def test_oppositions_are_what_their_names_say_of_every_standing(left: Modality) -> None:
    for right in CORNERS:
        both = {(s in left.leaves_open, s in right.leaves_open) for s in ACT}
        together, neither = (True, True) in both, (False, False) in both
        follows, back = (True, False) not in both, (False, True) not in both
        expected = {
            Opposition.SAME: follows and back,
            Opposition.CONTRADICTORY: not together and not neither,
            Opposition.CONTRARY: not together and neither,
            Opposition.SUBCONTRARY: together and not neither and not follows and not back,
            Opposition.IMPLIES: follows and not back,
            Opposition.IMPLIED: back and not follows,
        }
        assert [one for one, holds in expected.items() if holds] == [left.opposition(right)]


@pytest.mark.parametrize("one", [*CORNERS, Modality.POWER, Modality.NO_POWER])
def test_negation_contradicts_and_undoes_itself(one: Modality) -> None:
    assert one.negation.negation is one
    assert one.opposition(one.negation) is Opposition.CONTRADICTORY
    whole = COMPETENCE if one.leaves_open <= COMPETENCE else ACT
    assert one.negation.leaves_open == whole - one.leaves_open


def test_a_right_is_negated_by_a_prohibition_and_adds_to_a_permission() -> None:
    assert Modality.RIGHT.negation is Modality.PROHIBITION
    assert Modality.PROHIBITION.negation is Modality.PERMISSION


@pytest.mark.parametrize("one", [Modality.DECLARATION, Modality.DEFINITION])
def test_nothing_negates_a_declaration_or_a_definition(one: Modality) -> None:
    allowed = "obligation, exemption, prohibition, permission, right, power, no-power"
    message = f"^Modality.negation: found '{one.value}'; allowed: {allowed}$"
    with pytest.raises(InvalidRecord, match=message):
        _ = one.negation


@pytest.mark.parametrize("one", CORNERS)
def test_of_inaction_turns_the_square_round_and_back(one: Modality) -> None:
    swap = {Status.OBLIGATORY: Status.FORBIDDEN, Status.FORBIDDEN: Status.OBLIGATORY}
    assert one.of_inaction.of_inaction is one
    assert one.of_inaction.leaves_open == {swap.get(s, s) for s in one.leaves_open}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Modality.OBLIGATION, Modality.PROHIBITION),
        (Modality.PERMISSION, Modality.EXEMPTION),
        (Modality.RIGHT, Modality.EXEMPTION),
        (Modality.DECLARATION, Modality.PROHIBITION),
        (Modality.POWER, Modality.POWER),
        (Modality.NO_POWER, Modality.NO_POWER),
        (Modality.DEFINITION, Modality.DEFINITION),
    ],
)
def test_of_inaction_is_what_is_said_of_the_opposite_act(one: Modality, other: Modality) -> None:
    assert one.of_inaction is other


@pytest.mark.parametrize(
    ("one", "correlative", "opposite"),
    [
        (Modality.OBLIGATION, "right", "exemption"),
        (Modality.PROHIBITION, "right that the act not be done", "permission"),
        (Modality.PERMISSION, "no-right", "prohibition"),
        (Modality.EXEMPTION, "no-right", "obligation"),
        (Modality.RIGHT, "obligation", "no-right"),
        (Modality.POWER, "liability", "no-power"),
        (Modality.NO_POWER, "immunity", "power"),
        (Modality.DECLARATION, "", ""),
        (Modality.DEFINITION, "", ""),
    ],
)
def test_hohfelds_terms(one: Modality, correlative: str, opposite: str) -> None:
    assert (one.correlative, one.opposite) == (correlative, opposite)


def test_standings_of_acts_and_powers_are_apart() -> None:
    assert set(Status) == ACT | COMPETENCE
    assert not ACT & COMPETENCE
    assert Modality.DEFINITION.leaves_open == frozenset()


def test_strengths_rank_from_should_to_shall() -> None:
    by_rank = sorted(Strength, key=lambda strength: strength.rank)
    assert by_rank == [Strength.HORTATORY, Strength.EFFORT, Strength.BINDING]
    assert len({strength.rank for strength in Strength}) == len(Strength)
