"""Whether verdicts survive other words for the same."""

import pytest
from attrs import evolve

from clauses import InvalidRecord, Norm, Verdict, compare, decide, extract, judge, load, party
from clauses.matching import pair
from clauses.model.clause import Clause
from clauses.model.relation import Relation
from clauses.testing import assert_stable

ASKED = "Norway shall close the strait."
SAID = "Norway shall not close the strait."


def found(said: str = SAID) -> Verdict:
    return compare(ASKED, said).verdicts[0]


def test_other_words_for_the_same_change_nothing() -> None:
    assert_stable(
        found(),
        positions=["Norway must not close the strait.", extract(SAID)[0]],
        demands=["Norway must close the strait."],
    )


def test_each_wording_that_changes_the_verdict_is_told() -> None:
    with pytest.raises(AssertionError) as caught:
        assert_stable(
            found(),
            positions=[ASKED, SAID],
            demands=["Norway shall not close the strait.", "Sweden shall publish its laws."],
        )
    head, *lines = str(caught.value).splitlines()
    assert head.startswith("D1 × P1: conflict does not survive 3 of ")
    assert [line.partition(": ")[0] for line in lines] == [
        "- the demand in other words, “Norway shall not close the strait.”",
        "- the demand in other words, “Sweden shall publish its laws.”",
        "- the answer in other words, “Norway shall close the strait.”",
    ]
    assert lines[0].partition(": ")[2].startswith("aligned. ")


def test_of_several_norms_the_closest_counts() -> None:
    assert_stable(found(), positions=[f"{SAID} Norway shall publish its laws."])


def test_authors_go_by_each_of_their_names() -> None:
    dossier = load("december-2021")
    verdict = judge(dossier["D2"], dossier["W1"])

    def by_name(demand: Clause, position: Clause) -> Verdict:
        made = decide(pair(demand, position))
        known = position.author.name == "United States" and demand.author.name == "Russia"
        return made if known else evolve(made, relation=Relation.PARTIAL, conflict=None)

    assert_stable(verdict)
    with pytest.raises(AssertionError) as caught:
        assert_stable(verdict, judging=by_name)
    told = str(caught.value)
    for party_name, key in (("Russia", "RU"), ("United States", "US")):
        for alias in party(key).aliases:
            assert f"\n- {party_name} called {alias}: partial. " in told


def test_parties_in_the_words_go_by_their_full_names() -> None:
    def by_word(demand: Clause, position: Clause) -> Verdict:
        made = decide(pair(demand, position))
        plain = "Kingdom" not in f"{demand.text} {position.text}"
        return made if plain else evolve(made, relation=Relation.PARTIAL, conflict=None)

    with pytest.raises(AssertionError) as caught:
        assert_stable(found(), judging=by_word)
    told = str(caught.value)
    assert "\n- the demand with Kingdom of Norway for Norway: partial. " in told
    assert "\n- the answer with Kingdom of Norway for Norway: partial. " in told


def test_words_that_are_read_otherwise_than_typed_are_left_alone() -> None:
    verdict = found()
    thanks = "Norway thanks everybody."
    texts = [
        evolve(one, norm=_bare(one), text=thanks) for one in (verdict.demand, verdict.position)
    ]
    typed = judge(*texts)
    assert typed.relation is Relation.CONFLICT
    assert_stable(typed, positions=[SAID])


def _bare(clause: Clause) -> Norm:
    assert clause.norm is not None
    return evolve(clause.norm, evidence=())


def test_what_nothing_can_be_varied_of_is_refused() -> None:
    verdict = judge("Each Party shall close the strait.", "No Party shall close the strait.")
    with pytest.raises(InvalidRecord, match=r"assert_stable: found .*; allowed: other words for a"):
        assert_stable(verdict)
    with pytest.raises(InvalidRecord, match="found 'a text without words'; allowed: a sentence"):
        assert_stable(verdict, positions=[" "])
