"""Judging plain words: sentences nobody annotated, on either side or on both."""

from pathlib import Path

import pytest

from clauses import (
    ActRelation,
    Facet,
    InvalidRecord,
    Relation,
    compare,
    extract,
    judge,
    load,
    match,
    read,
    render,
)
from clauses.verbs.compare import read_clauses

GRAIN = "The Union must lift all tariffs on grain by 1 July."
WHEAT = "The Union is ready to lift tariffs on wheat by the end of the year."


def test_a_part_later_and_only_offered() -> None:
    verdict = judge(GRAIN, WHEAT)
    assert verdict.relation is Relation.PARTIAL
    said = {reason.facet: (reason.demand, reason.position) for reason in verdict.reasons}
    assert said[Facet.OBJECTS] == ("grain", "wheat")
    assert said[Facet.TIME] == ("by 1 July", "by the end of the year")
    assert said[Facet.STANCE][1] == "is ready to"


@pytest.mark.parametrize("both", [True, False])
def test_a_clause_may_stand_on_either_side(both: bool) -> None:
    [asked] = extract(GRAIN)
    [told] = extract(WHEAT)
    worded = judge(GRAIN, WHEAT)
    mixed = judge(asked, told) if both else judge(asked, WHEAT)
    assert (mixed.relation, mixed.because) == (worded.relation, worded.because)


def test_of_several_norms_the_two_tied_most_closely_are_judged() -> None:
    verdict = judge(
        "Each Party shall publish its laws. Each Party shall close the strait.",
        "We thank the chair. No Party shall close the strait.",
    )
    assert verdict.relation is Relation.CONFLICT
    assert (verdict.demand.id, verdict.position.id) == ("demand 2", "position 2")
    assert match("Each Party shall publish its laws.", "No Party shall close it.").speaks is False


def test_words_without_a_norm_are_undetermined_not_silent() -> None:
    verdict = judge(GRAIN, "Ferries are a joy to watch.")
    assert verdict.relation is Relation.UNDETERMINED
    assert verdict.because.startswith("The words could not be read:")


@pytest.mark.parametrize(
    ("asked", "told", "side"), [("", WHEAT, "demand"), (GRAIN, " ", "position")]
)
def test_an_empty_text_is_refused(asked: str, told: str, side: str) -> None:
    with pytest.raises(InvalidRecord, match=f"{side}: found 'a text without words'"):
        judge(asked, told)


def test_a_curated_demand_meets_words() -> None:
    verdict = judge(load("december-2021")["D2"], "NATO will admit new members.")
    assert verdict.relation is Relation.CONFLICT


def test_texts_are_compared_clause_by_clause() -> None:
    document = read(b"Article 1\nThe Union shall lift the tariffs on wheat.\n", format="text")
    report = compare("The Union must lift all tariffs on grain.", document)
    assert [(one.demand.id[0], one.position.id[0]) for one in report.verdicts] == [("D", "P")]
    assert report.verdicts[0].relation is Relation.PARTIAL


def test_words_have_no_origin_to_show() -> None:
    assert "Origin" not in render(judge(GRAIN, WHEAT), "text")


def test_the_clauses_of_a_side() -> None:
    [asked] = extract(GRAIN)
    assert read_clauses(asked, "demand ") == (asked,)
    assert [one.id for one in read_clauses(GRAIN, "demand ")] == ["demand 1"]


@pytest.mark.parametrize(
    ("told", "relation"),
    [
        ("The Union is ready to discuss the paving of the road to the port.", Relation.PARTIAL),
        ("The Union is ready to negotiate about the road to the port.", Relation.PARTIAL),
        ("The Union refuses to discuss the paving of the road to the port.", Relation.CONFLICT),
        ("The Union is ready to discuss the price of salt.", Relation.UNADDRESSED),
        ("The Union is ready to discuss.", Relation.UNADDRESSED),
    ],
)
def test_talk_on_a_topic_that_nobody_listed(told: str, relation: Relation) -> None:
    asked = "The Union must pave the road to the port."
    assert judge(asked, told).relation is relation


def test_words_of_ones_own_tie_acts(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text(
        '[verbs.frob]\nwords = ["frobnicate", "twiddle"]\nrationale = "r"\nsource = "s"\n', "utf-8"
    )
    asked, told = "Each Party shall frobnicate the dam.", "No Party shall twiddle the dam."
    assert match(asked, told).link is ActRelation.UNKNOWN
    assert match(asked, told, relations=[file]).link is ActRelation.SAME
    assert judge(asked, told, relations=file).relation is Relation.CONFLICT
    [verdict] = compare(asked, told, relations=str(file)).verdicts
    assert verdict.relation is Relation.CONFLICT
