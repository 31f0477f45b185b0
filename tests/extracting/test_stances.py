"""What a speaker does with a norm, by the words and by the register."""

from collections.abc import Callable

import pytest

from clauses import Clause
from clauses.extracting.grammar.drafts import Draft
from clauses.extracting.stances import Register, stance
from clauses.lexicon.cuebook import entry
from clauses.model.modality import Modality
from clauses.model.stance import Stance

Extract = Callable[..., tuple[Clause, ...]]
PLAIN = Register(statement=False, own=False, role=False, named=False)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # An instrument lays down: *shall*, roles, and nobody speaking.
        ("Each Party shall pay.", "provision"),
        ("Each Party must pay.", "provision"),
        ("Each Party should pay.", "provision"),
        ("Each Party will pay.", "provision"),
        ("The Committee may decide to meet.", "provision"),
        ("The Supplier undertakes to pay.", "provision"),
        ("The buyer must pay.", "provision"),
        ("The buyer has the right to leave.", "provision"),
        ("Germany shall pay.", "provision"),
        ("The sale of ivory is prohibited.", "provision"),
        ("The Committee recommends that the Parties pay.", "provision"),
        # A speaker asks somebody.
        ("Germany must pay.", "demand"),
        ("Germany should pay.", "demand"),
        ("Germany has to pay.", "demand"),
        ("Germany is to pay.", "demand"),
        ("The junta must leave.", "demand"),
        ("The minister said that Germany must pay.", "demand"),
        ("Germany demands that Poland pay.", "demand"),
        ("Germany wants Poland to pay.", "demand"),
        ("Germany insists on the withdrawal of the boats.", "demand"),
        ("Let the other side withdraw its guns first.", "demand"),
        # A speaker's own conduct.
        ("We will not open the port.", "commitment"),
        ("We shall pay.", "commitment"),
        ("Germany will pay.", "commitment"),
        ("Germany undertakes to pay.", "commitment"),
        ("Germany pledged to pay.", "commitment"),
        ("Germany intends to pay.", "commitment"),
        ("She will pay, she said.", "commitment"),
        ("The minister said that he would pay.", "commitment"),
        ("The premier promised that Germany would pay.", "commitment"),
        ("There will be no talks without our allies.", "commitment"),
        # Offered, refused, maintained.
        ("Germany is ready for talks.", "offer"),
        ("Germany proposes to open the road.", "offer"),
        ("We are prepared to open the road.", "offer"),
        ("Germany refused to pay.", "refusal"),
        ("Germany is not ready for talks.", "refusal"),
        ("Germany ruled out closing the port.", "refusal"),
        ("A halt to the exercises is out of the question.", "refusal"),
        ("Germany has the right to leave.", "assertion"),
        ("Germany may leave.", "assertion"),
        ("Germany need not pay.", "assertion"),
        ("Germany has no say in the budget.", "assertion"),
        ("The minister said that every State has the right to leave.", "assertion"),
        # Valued or noted.
        ("The minister condemned the seizure.", "evaluation"),
        ("Germany welcomed the plan.", "evaluation"),
        ("Germany took note of the draft.", "acknowledgement"),
        ("Germany has received the draft.", "acknowledgement"),
    ],
)
def test_stances_by_words(clauses_of: Extract, text: str, wanted: str) -> None:
    [found] = clauses_of(text)
    assert found.stance.value == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The alliance must not expand.", "demand"),
        ("The Parties shall not deploy missiles.", "demand"),
        ("NATO must withdraw its troops.", "demand"),
        ("Russia will withdraw its troops.", "commitment"),
        ("Russia shall withdraw its troops.", "commitment"),
        ("We will withdraw our troops.", "commitment"),
        ("Every State has the right to choose its allies.", "assertion"),
        ("NATO has no say in the budget.", "assertion"),
    ],
)
def test_stances_of_a_named_author(clauses_of: Extract, text: str, wanted: str) -> None:
    [found] = clauses_of(text, author="Russia")
    assert found.stance.value == wanted


@pytest.mark.parametrize(
    ("cue", "modality", "said", "register", "wanted"),
    [
        ("shall", "obligation", None, PLAIN, "provision"),
        ("must", "obligation", None, Register(True, False, False, True), "demand"),
        ("must", "obligation", None, Register(True, True, False, True), "commitment"),
        ("must", "obligation", None, Register(False, False, False, False, True), "demand"),
        ("will", "obligation", None, Register(True, True, False, False), "commitment"),
        ("may", "permission", None, Register(True, False, False, True), "assertion"),
        ("may", "permission", None, Register(False, False, True, False), "provision"),
        ("undertake", "obligation", "commitment", PLAIN, "provision"),
        (
            "undertake",
            "obligation",
            "commitment",
            Register(True, True, False, True),
            "commitment",
        ),
    ],
)
def test_the_register_decides(
    cue: str, modality: str, said: str | None, register: Register, wanted: str
) -> None:
    found = entry(f"operators.{cue}")
    draft = Draft(Modality(modality), (1, 2), found, stance=Stance(said) if said else None)
    draft.spoken, draft.bearer = bool(found.says.get("spoken")), (0, 1)
    assert stance(draft, register).value == wanted


@pytest.mark.parametrize(
    ("register", "said", "wanted"),
    [
        (Register(False, False, True, False), Stance.COMMITMENT, Stance.PROVISION),
        (Register(False, False, True, False), Stance.OFFER, Stance.OFFER),
        (Register(False, False, True, False), Stance.REFUSAL, Stance.REFUSAL),
        (Register(True, False, True, False), Stance.OFFER, Stance.OFFER),
        (Register(False, False, False, True), Stance.OFFER, Stance.OFFER),
    ],
)
def test_roles_lay_down_what_they_undertake(
    register: Register, said: Stance, wanted: Stance
) -> None:
    cue = entry("speech.offer-to")
    draft = Draft(Modality.OBLIGATION, (1, 2), cue, stance=said, says=cue)
    assert stance(draft, register) is wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The US must pay.", "demand: obligation | The US | pay"),
        ("The United States must pay.", "demand: obligation | The United States | pay"),
        ("The United States shall pay.", "provision: obligation | The United States | pay"),
        ("Member States must pay.", "provision: obligation | Member States | pay"),
        (
            "Under the accord, Poland has to pay.",
            "provision: obligation | Poland | pay",
        ),
        ("Under pressure, Poland has to pay.", "demand: obligation | Poland | pay"),
        ("Each Party is ready to pay.", "offer: obligation | Each Party | pay"),
    ],
)
def test_named_states_are_asked_and_roles_are_bound(
    stances_of: Callable[..., list[str]], text: str, wanted: str
) -> None:
    [found] = stances_of(text)
    assert found == wanted
