"""Which clause of one coding is which of another; none is left out."""

from attrs import evolve
from hypothesis import given, settings

from clauses import Dossier, coders
from clauses.coding.pairing import pair_codings
from clauses.testing import strategies
from tests.model.samples import answer, clause


def dossier(*demands: str, name: str = "ada") -> Dossier:
    """A dossier of demands, each given as ``id: text``."""
    from datetime import date

    made = [clause(id, text=text) for id, _, text in (one.partition(": ") for one in demands)]
    return Dossier(name, "Talks", date(2031, 3, 1), made)


def pairs(first: Dossier, second: Dossier) -> list[tuple[str, str]]:
    return [(one.id, two.id) for one, two in pair_codings(first, second).pairs]


def test_ids_need_not_be_the_same_where_the_words_are() -> None:
    ours, theirs = dossier("D1: You dig."), dossier("X9: You\n dig.", name="ben")
    assert pairs(ours, theirs) == [("D1", "X9")]
    changed = evolve(
        theirs, demands=[evolve(theirs["X9"], text="You dig.", author=answer().author)]
    )
    assert [one.twin for one in coders(ours, changed).disagreements] == ["X9"]


def test_who_finds_two_norms_in_one_sentence_has_one_of_them_alone() -> None:
    ours = dossier("D1: You dig and pay.")
    theirs = dossier("D1a: You dig and pay.", "D1: You dig and pay.", name="ben")
    assert pairs(ours, theirs) == [("D1", "D1")]
    (alone,) = coders(ours, theirs).alone
    assert (alone.clause, alone.first, alone.demand, alone.beside) == ("D1a", False, True, ("D1",))
    assert alone.other_words == ""


def test_other_words_under_one_id_are_two_clauses() -> None:
    ours, theirs = dossier("D1: You dig."), dossier("D1: You dig it.", name="ben")
    found = coders(ours, theirs)
    assert [(one.first, one.other_words) for one in found.alone] == [
        (True, "You dig it."),
        (False, "You dig."),
    ]
    assert not found.settled
    assert found.agreement.value is None


def test_a_demand_is_no_position() -> None:
    ours = dossier("D1: You dig.")
    theirs = evolve(ours, demands=[], positions=[answer("D1", text="You dig.")])
    found = coders(ours, theirs)
    assert [(one.demand, one.first, one.beside) for one in found.alone] == [
        (True, True, ()),
        (False, False, ()),
    ]


@settings(max_examples=25)
@given(strategies.records()[Dossier], strategies.records()[Dossier])
def test_every_clause_is_in_a_pair_or_alone_and_never_in_both(one: Dossier, two: Dossier) -> None:
    found = pair_codings(one, two)
    for side, whole in enumerate((one, two)):
        paired = [pair[side].id for pair in found.pairs]
        alone = [each.clause for each in found.alone if each.first is (side == 0)]
        assert sorted(paired + alone) == sorted(each.id for each in whole.clauses)
