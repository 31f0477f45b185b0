"""What stands behind an operator: agreeing that is allowed, and aims behind a readiness."""

import pytest

from clauses import Modality, Norm, extract


def _norm(text: str) -> Norm:
    [clause] = extract(text)
    assert clause.norm is not None
    return clause.norm


@pytest.mark.parametrize(
    ("text", "modality", "act"),
    [
        ("The Parties may agree to end the lease.", Modality.PERMISSION, "agree to end the lease"),
        (
            "The Parties may not agree to end the lease.",
            Modality.PROHIBITION,
            "agree to end the lease",
        ),
        ("The Parties agree to sign the lease.", Modality.OBLIGATION, "sign the lease"),
    ],
)
def test_who_may_agree_has_not_agreed(text: str, modality: Modality, act: str) -> None:
    norm = _norm(text)
    assert (norm.modality, norm.action.label) == (modality, act)


@pytest.mark.parametrize("operator", ["is ready to", "is required to", "shall"])
def test_an_aim_is_read_behind_every_operator(operator: str) -> None:
    norm = _norm(f"Each Party {operator} dredge a canal to drain the marsh.")
    assert repr(norm.scope.purpose) == "to drain the marsh"


def test_what_sums_are_required_for_is_no_aim_of_the_payment() -> None:
    assert _norm("Each Party shall pay the sums required to dredge a canal.").scope.purpose is None


@pytest.mark.parametrize("word", ["related", "amounted"])
def test_a_participle_behind_a_noun_declares_nothing(word: str) -> None:
    norm = _norm(f"Each Party is ready to dredge canals {word} to trade.")
    assert norm.action.label == f"dredge canals {word} to trade"


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Each Party shall adopt rules and apply them.", ["adopt rules", "apply them"]),
        ("Each Party shall dredge and cover the canal.", ["dredge and cover the canal"]),
        ("Each Party is ready to adopt and apply rules.", ["adopt and apply rules"]),
    ],
)
def test_a_second_verb_behind_a_modal_is_an_act_like_the_first(text: str, acts: list[str]) -> None:
    norms = [one.norm for one in extract(text) if one.norm]
    assert [one.action.label for one in norms] == acts
    assert {one.modality for one in norms} == {Modality.OBLIGATION}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Each Party is ready to dredge a canal suspended under Article 5.", "dredge a canal"),
        ("Each Party is ready to dredge canals for all transfers.", "dredge canals"),
    ],
)
def test_what_is_ready_is_a_verb_whatever_follows(text: str, act: str) -> None:
    norm = _norm(text)
    assert norm.action.label.startswith(act)
