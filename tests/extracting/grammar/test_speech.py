"""Verbs of speaking: which words are one, whom it addresses, what it takes."""

from collections.abc import Callable

import pytest

from clauses.extracting.grammar.speech import Speech, declaring, speech_at
from clauses.extracting.marking import Sentence
from clauses.lexicon.cuebook import shipped

MarkUp = Callable[[str], Sentence]


def found_in(sentence: Sentence, at: int) -> Speech | None:
    return speech_at(sentence, at, 0, len(sentence))


@pytest.mark.parametrize(
    ("text", "at", "rest"),
    [
        ("He said that it must go", 1, "it must go"),
        ("He said it must go", 1, "it must go"),
        ("He said Kestria must go", 1, "Kestria must go"),
        ("He said ships must go", 1, "ships must go"),
        ("He said: it must go", 1, ": it must go"),
        ("He said on Friday that it must go", 1, "it must go"),
        ("He said on Friday it must go", 1, "it must go"),
        ("He said firmly that it must go", 1, "it must go"),
        ("He has said that it must go", 2, "it must go"),
        ("He will reaffirm that it must go", 2, "it must go"),
        ("He reaffirmed it must go", 1, "it must go"),
        ("He told the press that it must go", 1, "it must go"),
        ("He told the press: it must go", 1, "it must go"),
        ("The Parties recognise that it is so", 2, "it is so"),
        ("He demanded that it go", 1, "it go"),
    ],
)
def test_what_is_said_in_a_clause(mark_up: MarkUp, text: str, at: int, rest: str) -> None:
    sentence = mark_up(text)
    found = found_in(sentence, at)
    assert found
    assert found.takes_clause
    assert sentence.words.slice(found.then, len(sentence)) == rest


@pytest.mark.parametrize(
    ("text", "at", "hearer", "rest", "turned"),
    [
        ("He urged Kestria to go", 1, "Kestria", "go", False),
        ("He urged Kestria not to go", 1, "Kestria", "go", True),
        ("He called on both Parties to go", 1, "both Parties", "go", False),
        ("He appealed to the men to go", 1, "the men", "go", False),
        ("He wants the men of the fleet to go", 1, "the men of the fleet", "go", False),
        ("He told the press that it must go", 1, "the press", "it must go", False),
        ("He grants the buyer a right to go", 1, "the buyer", "go", False),
        ("He grants to the buyer the right to go", 1, "the buyer", "go", False),
        ("He warned Kestria against going", 1, "Kestria", "going", True),
        ("He claims the right of every State to go", 1, "every State", "go", False),
        ("He confers on the buyer a licence to go", 1, "the buyer", "go", False),
    ],
)
def test_who_is_addressed(
    mark_up: MarkUp, text: str, at: int, hearer: str, rest: str, turned: bool
) -> None:
    sentence = mark_up(text)
    found = found_in(sentence, at)
    assert found
    assert found.hearer
    assert sentence.words.slice(*found.hearer) == hearer
    assert sentence.words.slice(found.then, len(sentence)) == rest
    assert found.turned is turned


@pytest.mark.parametrize(
    ("text", "at", "stance"),
    [
        ("He demands talks", 1, "demand"),
        ("He called for talks", 1, "demand"),
        ("He recommended closing the port", 1, "demand"),
        ("He asserted its right to go", 1, "assertion"),
        ("He is ready for talks", 1, "offer"),
        ("He is willing to go", 1, "offer"),
        ("He offered talks", 1, "offer"),
        ("He would accept limits", 1, "offer"),
        ("He pledged support", 1, "commitment"),
        ("He intends to go", 1, "commitment"),
        ("He refused to go", 1, "refusal"),
        ("He will not accept limits", 1, "refusal"),
        ("He rejected a ban", 1, "refusal"),
        ("A ban is out of the question", 2, "refusal"),
        ("He welcomed the plan", 1, "evaluation"),
        ("He called the plan bad", 1, "evaluation"),
        ("He regards the plan as bad", 1, "evaluation"),
        ("He regretted that it was so", 1, "evaluation"),
        ("The plan was deeply regrettable.", 2, "evaluation"),
        ("It took note of the plan", 1, "acknowledgement"),
    ],
)
def test_the_stance_a_verb_carries(mark_up: MarkUp, text: str, at: int, stance: str) -> None:
    found = found_in(mark_up(text), at)
    assert found
    assert found.cue.get("stance") == stance
    assert not found.takes_clause


@pytest.mark.parametrize(
    ("text", "at"),
    [
        # No verb of a clause.
        ("Said that it must go", 0),
        ("To say that it must go", 1),
        ("The minister's demands for talks", 2),
        ("The Parties' demands for talks", 2),
        ("The demands for talks", 1),
        ("the ship", 1),
        # Nothing is said.
        ("He said", 1),
        ("He said the word", 1),
        ("He said to them", 1),
        ("He said that", 2),
        ("He demands of them", 1),
        ("He demands, of late", 1),
        ("He offers", 1),
        ("He regards the plan", 1),
        ("He intends harm", 1),
        ("It is out of the question now that it rains", 9),
        # Nobody is told or asked.
        ("He told the story", 1),
        ("He told the story.", 1),
        ("He told him of the war that raged", 1),
        ("He told them they may go that day", 1),
        ("He urged to go", 1),
        ("He instructed not to go", 1),
        ("He claims rights", 1),
        ("He claims the right of way", 1),
        ("He claims its right to them", 1),
        ("He appealed to them to the end", 1),
        ("He invited men that may go", 1),
        ("He invited men; they may go", 1),
        ("He invited him", 1),
        ("He grants a loan", 1),
        ("He grants the buyer a right", 1),
        ("He grants the buyer a right of way", 1),
        # Only behind what is said, or as a preposition.
        ("He thundered that it must go", 1),
        ("It is according to them", 2),
        ("Ships out of bounds is the question", 1),
    ],
)
def test_what_is_no_verb_of_speaking(mark_up: MarkUp, text: str, at: int) -> None:
    assert found_in(mark_up(text), at) is None


def test_a_verb_stays_within_its_stretch(mark_up: MarkUp) -> None:
    sentence = mark_up("He said that it must go")
    assert speech_at(sentence, 1, 0, 2) is None
    found = speech_at(sentence, 1, 0, 6)
    assert found
    assert (found.begin, found.end) == (1, 3)


def test_verbs_that_do_what_they_say() -> None:
    cues = shipped().cues
    assert declaring(cues["speech.declare"])
    assert not declaring(cues["speech.say"])
