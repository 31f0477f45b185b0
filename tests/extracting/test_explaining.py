"""Each field of a norm with the words and the cue it rests on; no field is left out."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from clauses import (
    Clause,
    Confidence,
    Evidence,
    Explanation,
    Extension,
    Facet,
    Ground,
    Modality,
    Norm,
    Party,
    Proviso,
    Scope,
    Span,
    Stance,
    Strength,
    action,
    explain,
)
from clauses.extracting.explaining import explained
from clauses.testing import strategies

TEXT = "Brenn should not deploy ships, if Arden agrees."


def marked(facet: Facet, words: str, cue: str = "") -> Evidence:
    return Evidence(facet, Span.find(words, TEXT), cue, Confidence.MEDIUM)


def clause(*evidence: Evidence, **facts: Any) -> Clause:
    norm = Norm(Modality.PROHIBITION, action("deploy"), evidence=evidence)
    changed = evolve(norm, **facts)
    return Clause("C1", Party("A", "Arden"), Stance.DEMAND, changed, TEXT)


def why(cue: str) -> str:
    return f"{cue} means it."


def grounds(one: Clause) -> dict[Facet, Ground]:
    return {ground.facet: ground for ground in explained(one, why).grounds}


def test_a_field_is_told_with_words_cue_and_rationale() -> None:
    found = grounds(clause(marked(Facet.MODALITY, "should not", "operators.should-not")))
    assert found[Facet.MODALITY] == Ground(
        Facet.MODALITY,
        "PROHIBITION",
        "should not",
        Span(6, 16),
        "operators.should-not",
        "operators.should-not means it.",
        Confidence.MEDIUM,
    )


def test_a_field_without_a_mark_is_told_all_the_same() -> None:
    found = grounds(clause())
    assert [ground.value for ground in found.values()] == [
        "DEMAND",
        "PROHIBITION",
        "deploy weapons",
    ]
    assert found[Facet.STANCE] == Ground(Facet.STANCE, "DEMAND")


def test_a_mark_without_a_cue_has_no_rationale() -> None:
    assert grounds(clause(marked(Facet.ACTION, "deploy")))[Facet.ACTION].rationale == ""


def test_fields_come_in_the_order_in_which_a_lawyer_asks() -> None:
    one = clause(
        strength=Strength.HORTATORY,
        scope=Scope(bearers=Extension.term("Brenn"), objects=Extension.term("a boat")),
        conditions=[Proviso("if Arden agrees")],
        exceptions=[Proviso("except at sea")],
    )
    assert [(ground.facet.value, ground.value) for ground in explained(one, why).grounds] == [
        ("stance", "DEMAND"),
        ("modality", "PROHIBITION"),
        ("strength", "HORTATORY"),
        ("bearers", "Brenn"),
        ("action", "deploy weapons"),
        ("objects", "a boat"),
        ("condition", "STATE: “if Arden agrees”"),
        ("exception", "STATE: “except at sea”"),
    ]


def test_a_binding_norm_tells_its_strength_where_words_show_it() -> None:
    assert Facet.STRENGTH not in grounds(clause())
    assert grounds(clause(marked(Facet.STRENGTH, "should")))[Facet.STRENGTH].value == "BINDING"


def test_a_proviso_tells_what_it_turns_on() -> None:
    span = Span.find("if Arden agrees", TEXT)
    facts: dict[str, Any] = {"cue": "provisos.if", "sure": Confidence.LOW, "span": span}
    facts |= {"bearers": Extension.term("Brenn"), "action": action("deploy")}
    act = Proviso("if Arden agrees", **facts)
    found = grounds(clause(conditions=[act]))[Facet.CONDITION]
    assert (found.value, found.words, found.span) == (
        "STATE: Brenn, deploy weapons",
        "if Arden agrees",
        span,
    )
    assert (found.rationale, found.sure) == ("provisos.if means it.", Confidence.LOW)


@pytest.mark.parametrize(
    ("facet", "value"), [(Facet.PLACE, "unrestricted"), (Facet.WORDING, "as worded")]
)
def test_words_marked_for_what_holds_no_value_are_told(facet: Facet, value: str) -> None:
    found = grounds(clause(marked(facet, "ships")))[facet]
    assert (found.value, found.words) == (value, "ships")


def test_what_could_not_be_read_has_no_grounds() -> None:
    unread = evolve(clause(), norm=None, unread="no verb")
    assert explained(unread, why) == Explanation(unread)


@given(strategies.clauses(unread=False), st.sampled_from(["", "It binds."]))
def test_every_mark_and_every_proviso_is_explained(one: Clause, reason: str) -> None:
    assert one.norm
    found = explained(one, lambda _: reason).grounds
    provisos = (*one.norm.conditions, *one.norm.exceptions)
    expected = [(m.facet, m.span) for m in one.norm.evidence]
    told = [(ground.facet, ground.span) for ground in found]
    in_provisos = {Facet.CONDITION, Facet.EXCEPTION} if provisos else set()
    assert all(pair in told for pair in expected if pair[0] not in in_provisos)
    assert len([f for f in told if f[0] in (Facet.CONDITION, Facet.EXCEPTION)]) >= len(provisos)
    assert {ground.rationale for ground in found} <= {reason, ""}


def test_a_rationale_comes_from_the_lexicon_or_from_ones_own_cues(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(OWN, "utf-8")
    one = clause(marked(Facet.MODALITY, "should not", "operators.own-cue"))
    assert told(explain(one, cues=[own])) == "Ours to say."
    assert told(explain(one)) == ""


def test_a_shipped_cue_has_its_shipped_rationale() -> None:
    from clauses.lexicon.cuebook import shipped

    name, cue = next(iter(shipped().cues.items()))
    assert told(explain(clause(marked(Facet.MODALITY, "should not", name)))) == cue.get("rationale")
    assert cue.get("rationale")


def told(explanation: Explanation) -> str:
    return next(one.rationale for one in explanation.grounds if one.facet is Facet.MODALITY)


OWN = """
[operators.own-cue]
words = ["should not"]
modality = "prohibition"
strength = "hortatory"
takes = "base"
rationale = "Ours to say."
source = "Our handbook"
example = "Brenn should not deploy ships."
"""
