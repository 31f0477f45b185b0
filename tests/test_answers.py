"""`answers`: passages found, judged and ranked, from text, documents and passages alike."""

import pytest

from clauses import Answers, Entailment, InvalidRecord, answers, from_json, read, to_json
from clauses.verbs.answers import UNOPPOSED

LEASE = (
    "The tenant shall pay the rent monthly. The tenant shall not sublet any room without the "
    "consent of the owner. The owner shall mend the roof after each storm. Gulls nest on the roof. "
    "Fixtures means lamps, shelves, curtains or stoves."
)
LIST = "1. The tenant shall not:\n\n(a) sublet any room;\n\n(b) paint the roof.\n"


@pytest.mark.parametrize(
    ("statement", "entailment", "number"),
    [
        ("The tenant may sublet a room.", Entailment.CONTRADICTED, 1),
        ("The tenant shall not sublet a room.", Entailment.ENTAILED, 1),
        ("The owner need not mend the roof.", Entailment.CONTRADICTED, 2),
        ("The tenant shall pay rent.", Entailment.ENTAILED, 0),
        ("Fixtures shall only include lamps.", Entailment.CONTRADICTED, 4),
        ("Fixtures may include shelves.", Entailment.ENTAILED, 4),
        ("The guarantor shall insure the boat.", Entailment.NOT_MENTIONED, None),
    ],
)
def test_a_statement_is_answered(
    statement: str, entailment: Entailment, number: int | None
) -> None:
    found = answers(LEASE, statement)
    assert found.entailment is entailment
    if number is None:
        assert found.because == "No passage speaks of what the statement says."
        assert found.deciding == ()
    else:
        assert found.deciding[0].number == number
        assert found.because.startswith(f"{number + 1}: ")


def test_what_speaks_of_all_and_is_not_opposed_upholds() -> None:
    found = answers(LEASE, "Gulls nest on the roof.")
    assert found.entailment is Entailment.ENTAILED
    assert found.because == f"4: {UNOPPOSED}"
    assert [reason.text for reason in found.reasons] == [UNOPPOSED]


def test_the_reason_cites_the_words_of_both() -> None:
    [reason] = answers(LEASE, "The tenant may sublet a room.").reasons
    assert (reason.demand, reason.position) == ("may sublet", "shall not sublet")


def test_passages_are_ranked_and_counted() -> None:
    found = answers(LEASE, "The owner shall mend the roof.", most=None)
    scores = [one.score for one in found]
    assert scores == sorted(scores, reverse=True)
    assert found.passages == 5
    assert found.ranked[0].number == 2


def test_the_deciding_passage_is_listed_however_few_are() -> None:
    found = answers(LEASE, "Fixtures shall only include lamps.", most=0)
    assert [one.number for one in found] == [4]


def test_a_higher_bound_leaves_more_unmentioned() -> None:
    statement = "The tenant shall pay the rent in grain."
    assert answers(LEASE, statement, least=0.0).entailment is Entailment.ENTAILED
    assert answers(LEASE, statement, least=1.0).entailment is Entailment.NOT_MENTIONED


def test_points_of_a_list_are_answered_with_its_opening() -> None:
    document = read(LIST.encode(), format="text")
    for given in (document, LIST, ["The tenant shall not:", "(a) sublet any room;", " "]):
        found = answers(given, "The tenant may sublet a room.")
        assert found.entailment is Entailment.CONTRADICTED
        assert "tenant shall not" in found.ranked[0].opening


def test_a_definition_may_be_a_list() -> None:
    texts = ["Fixtures means:", "(a) lamps;", "(b) shelves;", "(c) stoves;", "(d) curtains."]
    found = answers(texts, "Fixtures shall only include lamps.")
    assert found.entailment is Entailment.CONTRADICTED


def test_places_are_cited_as_the_document_has_them() -> None:
    text = "Article 1\nThe tenant shall not sublet any room.\n\nArticle 2\nGulls may nest.\n"
    found = answers(read(text.encode(), format="text"), "The tenant may sublet a room.")
    assert found.because.startswith("Article 1")


def test_answers_are_always_the_same_and_go_over_the_wire() -> None:
    found = answers(LEASE, "The tenant may sublet a room.")
    assert found == answers(LEASE, "The tenant may sublet a room.")
    assert from_json(to_json(found), Answers) == found


def test_an_empty_text_says_nothing() -> None:
    assert answers([], "Gulls may nest.").entailment is Entailment.NOT_MENTIONED


def test_a_statement_needs_words() -> None:
    with pytest.raises(InvalidRecord, match="statement: found 'a text without words'"):
        answers(LEASE, "  ")
