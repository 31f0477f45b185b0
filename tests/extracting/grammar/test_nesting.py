"""Which verbs are a sentence's own, and which belong to a clause inside it."""

from collections.abc import Callable

import pytest

from clauses.extracting.grammar.nesting import main_heads
from clauses.extracting.grammar.subordinate import opens
from clauses.extracting.grammar.tensed import carries_tense, finite, is_base, is_past, operator_at
from clauses.extracting.marking import Mark, Sentence

MarkUp = Callable[[str], Sentence]
Drafts = Callable[[str], list[str]]


def own(sentence: Sentence) -> list[str]:
    def at(found: Sentence, index: int, first: int) -> Mark | None:
        return operator_at(found, index, first)

    heads = main_heads(sentence, 0, len(sentence), at)
    return [sentence.words.slice(one.first, one.last) for one in heads]


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("A Party shall say so.", ["shall"]),
        # Relative clauses.
        ("A Party that withdraws shall say so.", ["shall"]),
        ("A Party which may be hurt shall say so.", ["shall"]),
        ("A Party whose ships must stop need not say so.", ["need not"]),
        ("A Party that considers that it may suffer shall say so.", ["shall"]),
        ("Persons who, when asked, do not answer shall leave.", ["shall"]),
        ("The rules, which a member must keep, shall be published.", ["shall"]),
        ("The Parties shall protect persons who must leave.", ["shall"]),
        ("The Parties shall publish the rules that members must follow.", ["shall"]),
        ("States that are not members may attend.", ["may"]),
        # Clauses of time and condition.
        ("If a ship is hurt, it may stop.", ["may"]),
        ("If a ship may be hurt, it must stop.", ["must"]),
        ("After it has been paid, the ship shall leave.", ["shall"]),
        ("After payment the ship shall leave.", ["shall"]),
        ("Before 2030 the ship shall leave.", ["shall"]),
        ("Before noon, the ship shall leave.", ["shall"]),
        ("Since the peace of 1990 the ship may leave.", ["may"]),
        ("Where appropriate the ship may leave.", ["may"]),
        ("If requested the ship shall leave.", ["shall"]),
        ("If it is requested the ship shall leave.", ["shall"]),
        ("Where the law so says the ship shall leave.", ["shall"]),
        ("A ship may stay as may be needed.", ["may"]),
        ("A ship as such may stay.", ["may"]),
        # A sentence in which the count went wrong is read without it.
        ("A Party that rules ships shall say so.", ["shall"]),
        ("Whatever ships shall stop.", ["shall"]),
        # Clauses of content.
        ("The Board shall ensure that no ship may enter.", ["shall"]),
        ("The Board decides who may enter.", ["decides who"]),
        ("The Board decides whether a ship may enter or must leave.", ["decides whether", "must"]),
        # Several verbs.
        ("The ship may stop and must pay.", ["may", "must"]),
        ("The ship may stop; it must pay.", ["may", "must"]),
        ("No verb here", []),
        ("if", []),
    ],
)
def test_the_verbs_of_a_sentence(mark_up: MarkUp, text: str, verbs: list[str]) -> None:
    assert own(mark_up(text)) == verbs


@pytest.mark.parametrize(
    "text",
    [
        "A Party that considers that it may suffer shall say so.",
        "Persons who, when asked, may leave shall say so.",
        "The persons who must leave shall say so.",
        "Any State the ships of which may stop there shall say so.",
    ],
)
def test_a_nested_operator_gives_no_norm(drafts: Drafts, text: str) -> None:
    [found] = drafts(text)
    assert found.startswith("obligation | ")
    assert found.endswith(" | say so")


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("the view that it is so", 2, True),
        ("so that it is so", 1, True),
        ("provided that it is so", 1, True),
        ("in that case", 1, False),
        ("and that case", 1, False),
        ("it, that is", 2, False),
        ("that it is so", 0, False),
        ("the view that", 2, False),
        ("a ship which stops", 2, True),
        ("as may be", 0, True),
        ("as they see it", 0, True),
        ("as such", 0, False),
        ("after it has stopped", 0, True),
        ("after the ship has stopped", 0, True),
        ("after 1990", 0, False),
        ("after a, b", 0, False),
        ("after the peace of Kestria is made", 0, False),
        ("after the peace", 0, False),
        ("after all these many very small wooden old fishing boats", 0, False),
        ("if the ship stops", 0, True),
        ("if requested", 0, False),
        ("where necessary and so", 0, False),
        ("where requested is", 0, True),
        ("if", 0, False),
        ("the ship", 1, False),
    ],
)
def test_what_opens_a_clause(mark_up: MarkUp, text: str, word: int, wanted: bool) -> None:
    assert opens(mark_up(text), word, 0) is wanted


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("the ship may stop", 2, True),
        ("in May 2031", 1, False),
        ("on 5 May", 2, False),
        ("the end of May", 3, False),
        ("ship May", 1, False),
        ("May it stop", 0, True),
        ("ship may", 1, True),
        ("the will of the owner", 1, False),
        ("a must", 1, False),
        ("of can", 1, False),
        ("both must stop", 1, True),
        ("he will", 1, True),
        ("the ship", 1, False),
        ("the ship is obliged to stop", 2, True),
        ("ships being obliged to stop", 1, False),
        ("to be obliged to stop", 1, False),
        ("the ship has been obliged to stop", 3, True),
        ("the Parties undertake to stop", 2, True),
        ("to undertake to stop", 1, False),
        ("the Party, undertakes to stop", 3, True),
        ("the Parties Undertake to stop", 2, False),
        ("the Parties not only undertake to stop", 4, True),
        ("the Parties will undertake to stop", 3, True),
        ("the ship undertook to stop", 2, True),
        ("undertook to stop", 0, False),
        ("the written claims to stop", 2, False),
    ],
)
def test_whether_an_operator_is_a_verb_here(
    mark_up: MarkUp, text: str, word: int, wanted: bool
) -> None:
    assert bool(operator_at(mark_up(text), word, 0)) is wanted


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("it is", 1, True),
        ("to be", 1, False),
        ("it has been", 2, True),
        ("it has stopped", 2, True),
        ("did not stop", 2, True),
        ("to stop", 1, False),
        ("it, stops", 2, True),
        ("it, stop", 2, False),
        ("the owner claims it", 2, True),
        ("legal claims", 1, False),
        ("the claims", 1, False),
        ("grants claims", 1, False),
        ("he paid", 1, True),
        ("the sum paid by him", 2, False),
        ("any paid", 1, False),
        ("it paid", 1, True),
        ("they pay", 1, True),
        ("the owners pay", 2, True),
        ("the pay", 1, False),
        ("both pay", 1, True),
        ("the owners who pay", 3, True),
        ("pay", 0, False),
        ("paid", 0, False),
        ("paying", 0, False),
        ("the owners paying", 2, False),
    ],
)
def test_whether_a_form_is_finite(mark_up: MarkUp, text: str, word: int, wanted: bool) -> None:
    assert carries_tense(mark_up(text), word, 0) is wanted


@pytest.mark.parametrize(
    ("text", "word", "wanted"),
    [
        ("it is", 1, True),
        ("it does", 1, True),
        ("to be", 1, False),
        ("stops", 0, False),
        ("it stops", 1, True),
        ("the claims", 1, False),
        ("which claims", 1, True),
        ("Kestria withdraws", 1, True),
        ("the withdraws", 1, False),
        ("who paid", 1, True),
        ("they pay", 1, True),
        ("a sum paid", 2, False),
        ("the owner withdrew", 2, True),
        ("the owners withdraw", 2, True),
        ("the owners claim", 2, False),
        ("the dam", 1, False),
    ],
)
def test_surely_finite_words(mark_up: MarkUp, text: str, word: int, wanted: bool) -> None:
    assert finite(mark_up(text), word) is wanted


def test_infinitives(mark_up: MarkUp) -> None:
    sentence = mark_up("withdraw withdrew the")
    assert [is_base(sentence, at) for at in range(3)] == [True, False, False]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("it was obliged to stop", True),
        ("it undertook to stop", True),
        ("it undertakes to stop", False),
        ("it shall stop", False),
    ],
)
def test_past_verbs(mark_up: MarkUp, text: str, wanted: bool) -> None:
    sentence = mark_up(text)
    found = sentence.mark(1, "operators")
    assert found
    assert is_past(sentence, found) is wanted
