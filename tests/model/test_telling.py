"""A verdict as a paragraph: for every relation, in plain words, with both sides quoted."""

import re
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given

from clauses.model import telling
from clauses.model.action import Action
from clauses.model.confidence import Confidence
from clauses.model.modality import Modality
from clauses.model.norm import Evidence, Norm
from clauses.model.party import UNATTRIBUTED
from clauses.model.quoting import LONGEST
from clauses.model.reason import Effect, Reason, Remedy
from clauses.model.relation import ConflictKind, Relation
from clauses.model.scope import Facet
from clauses.model.source import Attribution, Span, Speaker
from clauses.model.stance import Stance
from clauses.model.verdict import Verdict
from clauses.testing import strategies
from tests.model.samples import answer, clause, match, unread

JARGON = re.compile(
    r"\b(facet|extent|modality|stance|bearers|counterpart(y|ies)?|delta|scope|norm|relation|genus"
    r"|counter-demand|unaddressed|undetermined|None)\b"
)
ASKED = "The demand of Asker is: “You dig.”"
SAID = "The answer of Giver, an undertaking, is: “We dig.”"
SURE = "This reading is sure."


def verdict(relation: Relation, because: str = "It says so.", **facts: Any) -> Verdict:
    """A verdict on two clauses, changed as told."""
    conflict = ConflictKind.MODALITY if relation is Relation.CONFLICT else None
    pair = match(facts.pop("demand", clause()), facts.pop("position", answer()))
    return Verdict(pair, relation, because, **{"conflict": conflict, **facts})


def third(one: Verdict) -> str:
    """What is told behind the two sides."""
    told = one.explain()
    assert told.startswith(f"{ASKED} ")
    return told.removeprefix(f"{ASKED} ").removeprefix(f"{SAID} ")


def reason(facet: Facet, effect: Effect, text: str, demand: str = "", position: str = "") -> Reason:
    return Reason(facet, effect, text, demand, position)


def test_every_relation_and_kind_of_conflict_has_words() -> None:
    assert set(telling._STANDS) == set(Relation)
    assert list(telling._COLLIDES) == list(ConflictKind)
    assert list(telling._SURE) == list(Confidence)
    assert list(telling._NOUNS) == list(Stance)
    assert list(telling._KNOWN) == list(Attribution)


TERMS = (
    reason(Facet.CONDITION, Effect.ADDS, "Added condition: “if it rains”."),
    reason(Facet.EXCEPTION, Effect.ADDS, "Added exception: “unless we rest”."),
)
POWER = {"conflict": ConflictKind.POWER}
WANTS = "Undertaken: Giver to dig a canal; this excludes what Asker wants."


@pytest.mark.parametrize(
    ("one", "told"),
    [
        (verdict(Relation.ALIGNED), f"It accepts what is demanded: it says so. {SURE}"),
        (verdict(Relation.PARTIAL), f"It meets the demand in part: it says so. {SURE}"),
        (
            verdict(Relation.CONDITIONAL, reasons=TERMS),
            f"It would meet the demand on a condition: “if it rains” and “unless we rest”. {SURE}",
        ),
        (
            verdict(Relation.CONDITIONAL, "Only then."),
            f"It would meet the demand on a condition: only then. {SURE}",
        ),
        (
            verdict(Relation.CONFLICT, WANTS),
            "It excludes what is demanded: it undertakes that everyone dig a canal. " + SURE,
        ),
        (
            verdict(Relation.CONFLICT, "Denied: a say of Asker in whether to dig.", **POWER),
            f"It rejects the demand: it denies a say of Asker in whether to dig. {SURE}",
        ),
        (
            verdict(
                Relation.CONFLICT, "Claimed for those who are asked: the say in it.", **POWER
            ),
            f"It rejects the demand: it claims for those who are asked the say in it. {SURE}",
        ),
        (
            verdict(
                Relation.CONFLICT,
                "Both cannot be kept: Time: the demand says “by 2031-01-01”, the answer “by x”.",
                conflict=ConflictKind.OBJECT,
            ),
            "It points the same way as the demand, yet the two cannot both be kept: the time: the "
            f"demand says “by 2031-01-01”, the answer “by x”. {SURE}",
        ),
        (
            verdict(
                Relation.CONFLICT, WANTS, conflict=ConflictKind.CONDITION, reasons=TERMS[:1]
            ),
            "It collides with the demand once a condition is met: “if it rains”; it undertakes "
            f"that everyone dig a canal. {SURE}",
        ),
        (
            verdict(Relation.COUNTER_DEMAND, "Asked in return of Asker: Asker to dig."),
            "It does not take up the demand, and asks something in return: it undertakes that "
            f"everyone dig a canal. {SURE}",
        ),
        (
            verdict(Relation.PROCEDURAL, "It takes note, and says nothing on the content."),
            "It touches the form, not the substance: it takes note, and says nothing on the "
            f"content. {SURE}",
        ),
    ],
)  # fmt: skip
def test_every_relation_is_told_with_its_reason(one: Verdict, told: str) -> None:
    assert third(one) == told


STATED = "The statement of Giver, an undertaking, is: “We dig.” "


@pytest.mark.parametrize(
    ("because", "reasons", "told"),
    [
        ("Nothing is said on it.", (), "nothing is said on it"),
        ("It is about other place.", (), "the two have nothing in common as to the place"),
        ("It is about other matters.", (), "it is about other matters"),
        (
            "It is about other place, time.",
            (
                reason(
                    Facet.PLACE, Effect.NARROWS,
                    "Place: the demand says “the coast”, the answer “the hills”.",
                    demand="You dig.", position="in the hills",
                ),
                reason(
                    Facet.TIME, Effect.NARROWS,
                    "Time: the demand sets no limit, the answer “by 2031-01-01”.",
                ),
            ),
            "the two have nothing in common as to the place (the demand says “the coast”, the "
            "answer “in the hills”) and the time (the demand sets no limit, the answer “by "
            "2031-01-01”)",
        ),
    ],
)  # fmt: skip
def test_silence_is_a_statement_and_no_answer(
    because: str, reasons: tuple[Reason, ...], told: str
) -> None:
    one = verdict(Relation.UNADDRESSED, because, reasons=reasons)
    assert third(one) == f"{STATED}It does not speak to the demand: {told}. {SURE}"


def test_of_what_could_not_be_read_nothing_is_claimed() -> None:
    because = "The words of Giver could not be read: no verb."
    one = verdict(Relation.UNDETERMINED, because, position=evolve(unread("W1"), text="Well."))
    assert one.explain() == (
        f"{ASKED} The statement of Asker, a demand, is: “Well.” Whether it meets the demand cannot "
        "be told: the words of Giver could not be read: no verb."
    )


def test_what_cannot_be_read_can_be_asked_nothing_in_return() -> None:
    one = verdict(Relation.COUNTER_DEMAND, "So it was heard.", position=unread("W1"))
    assert "asks something in return: so it was heard." in one.explain()


WEIGHED = (
    reason(Facet.ACTION, Effect.ACCEPTS, "It is about the act demanded."),
    reason(Facet.BEARERS, Effect.ACCEPTS, "Bearers: the demand sets no limit, the answer “x”."),
    reason(Facet.ACTION, Effect.ACCEPTS, "It is about the act, again."),
    reason(Facet.STRENGTH, Effect.NARROWS, "The demand binds; the answer is an effort only."),
    reason(
        Facet.QUANTITY, Effect.NARROWS,
        "Quantity: the demand says “> 1 brigades”, the answer “≤ 3 brigades”.",
        demand="You dig.", position="three brigades",
    ),
    reason(Facet.EXCEPTION, Effect.NARROWS, "Added exception: “unless it rains”."),
    reason(Facet.MODALITY, Effect.NARROWS, "Offered: all to dig; this leaves the demand open."),
    reason(Facet.BEARERS, Effect.ADDS, "It would bind Asker as well, which the demand does not."),
    reason(Facet.STANCE, Effect.NOTES, "It takes note."),
)  # fmt: skip


def test_what_is_accepted_narrowed_and_added_is_told_in_one_sentence() -> None:
    assert third(verdict(Relation.PARTIAL, reasons=WEIGHED)) == (
        "It meets the demand in part. It accepts the act and the parties bound; it falls short in "
        "how firmly it binds (the demand binds; the answer is an effort only), the amount (the "
        "demand says “more than 1 brigade”, the answer “three brigades”), the exceptions (“unless "
        "it rains”) and the duty itself (it undertakes that everyone dig a canal, which leaves the "
        "demand open); it adds something: it would bind Asker as well, which the demand does not. "
        + SURE
    )


def test_a_proviso_that_is_told_in_another_way_is_cited_whole() -> None:
    (given_,) = (reason(Facet.CONDITION, Effect.ADDS, "It must rain first."),)
    one = verdict(Relation.CONDITIONAL, reasons=(given_,))
    assert third(one) == f"It would meet the demand on a condition: it must rain first. {SURE}"


def test_what_leaves_open_an_unread_answer_is_told_as_it_stands() -> None:
    one = verdict(Relation.PARTIAL, reasons=WEIGHED[6:7], position=unread("W1"))
    assert "the duty itself (Offered: all to dig; this leaves the demand open)." in one.explain()


def test_what_is_accepted_whole_needs_no_list() -> None:
    one = verdict(Relation.ALIGNED, reasons=WEIGHED[:2])
    assert third(one) == f"It accepts what is demanded. {SURE}"


@pytest.mark.parametrize(
    ("remedies", "told"),
    [
        (["undertake: Giver to dig (place: the coast)"],
         "give this undertaking: Giver to dig (the place: the coast)"),
        (["make it binding", "lift the limit on place", "drop the condition “if it rains”"],
         "make it binding, lift the limit on the place and drop the condition “if it rains”"),
    ],
)  # fmt: skip
def test_what_would_have_to_change_is_told(remedies: list[str], told: str) -> None:
    changes = [Remedy(Facet.PLACE, text) for text in remedies]
    one = verdict(Relation.PARTIAL, reasons=WEIGHED[:1], remedies=changes)
    assert f" To meet the demand in full it would have to {told}. " in one.explain()


@pytest.mark.parametrize(
    ("confidence", "caveats", "told"),
    [
        (Confidence.HIGH, (), "This reading is sure."),
        (Confidence.MEDIUM, ("The place has a contested boundary.",),
         "This reading is fairly sure, with a doubt: the place has a contested boundary."),
        (Confidence.LOW, ("It is vague.", "The counterparties cannot be compared."),
         "This reading is unsure, with doubts: it is vague; the parties towards whom it holds "
         "cannot be compared."),
    ],
)  # fmt: skip
def test_how_sure_it_is_comes_last_with_what_speaks_against(
    confidence: Confidence, caveats: tuple[str, ...], told: str
) -> None:
    one = verdict(Relation.ALIGNED, confidence=confidence, caveats=caveats)
    assert one.explain().endswith(f" {told}")


def test_an_unreadable_pair_with_a_caveat_tells_it() -> None:
    one = verdict(Relation.UNDETERMINED, caveats=("It is torn.",), confidence=Confidence.LOW)
    assert one.explain().endswith("This reading is unsure, with a doubt: it is torn.")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, SAID),
        ({"author": UNATTRIBUTED}, "The answer, an undertaking, is: “We dig.”"),
        ({"stance": Stance.OFFER}, "The answer of Giver, an offer, is: “We dig.”"),
        ({"attribution": Attribution.QUOTED},
         "The answer of Giver, an undertaking, as quoted, is: “We dig.”"),
        ({"attribution": Attribution.ANONYMOUS, "speaker": Speaker("A. Aro", "Minister")},
         "The answer of Giver, an undertaking by A. Aro, Minister, from an unnamed source, is: "),
        ({"speaker": Speaker()}, SAID),
        ({"text": "“We dig”"}, "The answer of Giver, an undertaking, is: “We dig”."),
        ({"text": "Shall we dig?"}, "The answer of Giver, an undertaking, is: “Shall we dig?” It"),
    ],
)  # fmt: skip
def test_who_said_it_and_how_it_is_known(changes: dict[str, Any], told: str) -> None:
    one = verdict(Relation.ALIGNED, position=answer(**changes))
    assert f" {told}" in one.explain()


def test_a_demand_that_is_put_otherwise_says_so() -> None:
    one = verdict(Relation.ALIGNED, demand=clause(stance=Stance.OFFER))
    assert one.explain().startswith("The demand of Asker, put as an offer, is: “You dig.” ")


def test_a_long_text_is_cut_around_its_act() -> None:
    text = f"{'Whereas it has rained, ' * 20}the Parties shall dig. {'It may rain. ' * 20}"
    span = Span.find("shall dig", text)
    norm = Norm(Modality.OBLIGATION, Action.of("dig"), evidence=(Evidence(Facet.MODALITY, span),))
    told = verdict(Relation.ALIGNED, demand=clause(text=text, norm=norm)).explain()
    (cited,) = re.findall(r"“(… .*? …)”", told)
    assert "the Parties shall dig. It may rain." in cited
    assert len(cited) <= LONGEST + 4
    assert "shall dig" not in verdict(Relation.ALIGNED, demand=clause(text=text)).explain()


def test_two_provisions_neither_ask_nor_answer() -> None:
    sides: dict[str, Any] = {
        "demand": clause(stance=Stance.PROVISION, text="They dig on demand of the demand."),
        "position": answer(stance=Stance.PROVISION),
    }
    change = (Remedy(Facet.MODALITY, "undertake: all to dig"),)
    one = verdict(Relation.PARTIAL, reasons=WEIGHED[:4], remedies=change, **sides)
    assert one.explain() == (
        "The first provision of Asker is: “They dig on demand of the demand.” The second provision "
        "of Giver is: “We dig.” It agrees with the first in part. It shares the act and the "
        "parties bound; it differs in how firmly it binds (the first binds; the second is an "
        "effort only). To agree with the first in full it would have to say this: all to dig. "
        + SURE
    )
    assert (
        "It is at one with the first: it says so." in verdict(Relation.ALIGNED, **sides).explain()
    )


@given(strategies.verdicts())
def test_whatever_is_judged_is_told_in_plain_words_with_both_sides_quoted(one: Verdict) -> None:
    told = one.explain()
    assert told == evolve(one).explain()
    assert re.match(r"The (demand|first provision)\b.* is: “", told)
    assert re.search(r" The (answer|statement|second provision)\b.* is: “", told)
    assert re.search(r"[.!?]”*$", told)
    ours = re.sub("“[^”]*”", "", told)
    for clause_ in (one.demand, one.position):
        ours = ours.replace(clause_.unread or "\0", "").replace(clause_.author.name, "")
    assert JARGON.findall(ours) == []


@given(strategies.drawn_verdicts(clause(), answer()))
def test_whatever_a_verdict_holds_can_be_told(one: Verdict) -> None:
    assert one.explain().startswith(ASKED)


@given(strategies.corrected_verdicts(clause(), answer()))
def test_whatever_was_corrected_names_who_did_it(one: Verdict) -> None:
    assert one.overridden is not None
    assert f"y decision of {one.overridden.signed}" in one.explain()
