"""From drafts to norms: words marked for each field, and what they mean by the vocabulary."""

from collections.abc import Callable

import pytest

from clauses import Clause, Facet, Norm
from clauses.extracting.assembling import norm as norm_of
from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft
from clauses.extracting.marking import mark
from clauses.extracting.naming import names
from clauses.extracting.tokens import words
from clauses.lexicon import default
from clauses.lexicon.cuebook import entry, shipped
from clauses.model.confidence import Confidence
from clauses.model.modality import Modality

Extract = Callable[..., tuple[Clause, ...]]


def only(found: tuple[Clause, ...]) -> tuple[Norm, Clause]:
    [one] = found
    assert one.norm
    return one.norm, one


@pytest.mark.parametrize(
    ("text", "bearer"),
    [
        ("Each Party shall pay.", "Each Party"),
        (
            "The competent authorities of the importing Member shall pay.",
            "The competent authorities of the importing Member",
        ),
        ("Germany and Poland shall pay.", "Germany and Poland"),
        ("Neither Kestria nor Halvenia may pay.", "Neither Kestria nor Halvenia"),
        # Relative clauses, asides and adverbs are no part of it.
        ("A Party that leaves shall pay.", "A Party"),
        ("A Party which leaves shall pay.", "A Party"),
        ("A Party, which leaves, shall pay.", "A Party"),
        ("The Party from whose port it sails shall pay.", "The Party"),
        ("Persons to whom it is sold may pay.", "Persons"),
        ("The owner, if asked, shall pay.", "The owner"),
        ("The owner demands that Poland first pay the fee.", "Poland"),
        ("The mines shall be marked by the Parties.", "the Parties"),
        ("They may pay.", "They"),
        ("The owner, with the consent of the Board shall pay.", "The owner"),
        # Things are none.
        ("The fee shall grow.", ""),
        ("This Treaty shall bind the Parties.", ""),
        ("The mines shall be marked.", ""),
        ("“Ship” means any vessel.", ""),
        ("It is prohibited to fish there.", ""),
    ],
)
def test_the_words_of_the_bearer(clauses_of: Extract, text: str, bearer: str) -> None:
    norm, clause = only(clauses_of(text))
    span = norm.words(Facet.BEARERS)
    assert (span.of(clause.text) if span else "") == bearer


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The Parties shall withdraw their troops from Poland.", "withdraw their troops"),
        ("The Parties shall withdraw their troops by 1 May 2031.", "withdraw their troops"),
        ("The Parties shall withdraw their troops within thirty days.", "withdraw their troops"),
        ("The Parties shall promptly withdraw their troops.", "withdraw their troops"),
        ("The troops shall be withdrawn.", "withdrawn"),
        ("The deployment of missiles is prohibited.", "deployment of missiles"),
        ("No export of ivory shall be permitted.", "export of ivory"),
        ("A vote shall be taken by the Assembly.", "vote"),
        ("The Parties shall cease the shelling of towns.", "shelling of towns"),
        ("There shall be no export of ivory.", "export of ivory"),
        ("The Council decides on the admission of new members.", "admission of new members"),
    ],
)
def test_the_words_of_the_act(clauses_of: Extract, text: str, act: str) -> None:
    norm, clause = only(clauses_of(text))
    span = norm.words(Facet.ACTION)
    assert span
    assert span.of(clause.text) == act


@pytest.mark.parametrize(
    ("facet", "text", "words"),
    [
        (Facet.PLACE, "The Parties shall withdraw their troops from Poland.", "from Poland"),
        (Facet.TIME, "The owner shall pay the fee by 1 May 2031.", "by 1 May 2031"),
        (Facet.WEAPONS, "The Parties shall not deploy missiles.", "missiles"),
        (
            Facet.QUANTITY,
            "The owner shall pay not less than 5 per cent.",
            "not less than 5 per cent",
        ),
        (Facet.PURPOSE, "The Parties shall meet in order to vote.", "in order to vote"),
        (Facet.COUNTERPARTIES, "Kestria shall pay the fee to Poland.", "to Poland"),
    ],
)
def test_the_words_of_the_scope(clauses_of: Extract, facet: Facet, text: str, words: str) -> None:
    norm, clause = only(clauses_of(text))
    span = norm.words(facet)
    assert span
    assert span.of(clause.text) == words
    assert dict(norm.scope).get(facet) is not None


@pytest.mark.parametrize(
    ("text", "label", "sure"),
    [
        ("The Parties shall not deploy missiles.", "deploy weapons", Confidence.HIGH),
        ("The Parties shall xyzzify the mines.", "xyzzify the mines", Confidence.MEDIUM),
    ],
)
def test_the_act_by_the_vocabulary(
    clauses_of: Extract, text: str, label: str, sure: Confidence
) -> None:
    norm, _ = only(clauses_of(text))
    assert norm.action.label == label
    [mark] = [one for one in norm.evidence if one.facet is Facet.ACTION]
    assert mark.sure is sure


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Parties shall not do what could be perceived as a threat.", True),
        ("A Party may act as it deems necessary.", True),
        ("A Party may act in its sole discretion.", True),
        ("A Party may act.", False),
    ],
)
def test_who_judges(clauses_of: Extract, text: str, wanted: bool) -> None:
    assert only(clauses_of(text))[0].self_judging is wanted


def test_a_person_who_refuses_speaks_for_the_author(clauses_of: Extract) -> None:
    norm, _ = only(clauses_of("The minister refused to pay.", author="Russia"))
    assert norm.bearers
    assert "RU" in norm.bearers.core.names


@pytest.mark.parametrize("act", [None, (2, 2)])
def test_without_an_act_there_is_no_norm(act: tuple[int, int] | None) -> None:
    context = Context(default(), shipped(), names())
    draft = Draft(Modality.OBLIGATION, (1, 2), entry("operators.shall"), act=act)
    assert norm_of(mark(words("They shall."), shipped()), draft, context) is None


def test_a_clause_alone_names_no_bearer() -> None:
    context = Context(default(), shipped(), names())
    sentence = mark(words("to whom it shall go"), shipped())
    draft = Draft(Modality.OBLIGATION, (3, 4), entry("speech.say"), bearer=(0, 3), act=(4, 5))
    norm = norm_of(sentence, draft, context)
    assert norm
    assert norm.words(Facet.BEARERS) is None


def test_whoever_nobody_names_is_everyone(clauses_of: Extract) -> None:
    assert only(clauses_of("The deployment of missiles is prohibited."))[0].bearers is None


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Each Party shall pay.", "operators.shall"),
        ("Each Party may pay.", "operators.may"),
        ("Each Party need not pay.", "operators.need-not"),
        ("The sale of ivory is prohibited.", "operators.be-prohibited-act"),
        ("Nothing in this Treaty prevents a Party from leaving.", "savings.permit"),
        ("This Protocol shall enter into force.", "constitutive.force"),
        ("Germany refused to pay.", "speech.refuse-to"),
    ],
)
def test_the_cue_behind_the_modality(clauses_of: Extract, text: str, cue: str) -> None:
    norm, _ = only(clauses_of(text))
    [mark] = [one for one in norm.evidence if one.facet is Facet.MODALITY]
    assert mark.cue == cue
