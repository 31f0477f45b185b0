"""Where cues stand: the longest first, with adverbs and negations inside."""

import time

import pytest

from clauses.extracting.marking import Mark, Sentence, bases, mark, patterns
from clauses.extracting.tokens import words
from clauses.lexicon.cuebook import Cue, CueBook, shipped

BOOK = shipped()


def marked(text: str) -> Sentence:
    return mark(words(text), BOOK)


def at(text: str, word: str, kind: str = "operators") -> Mark | None:
    sentence = marked(text)
    return sentence.mark(sentence.low.index(word), kind)


@pytest.mark.parametrize(
    ("text", "word", "until"),
    [
        ("The boat shall stop.", "shall", 1),
        ("The boat is obliged to stop.", "is", 3),
        ("The boat is not obliged to stop.", "is", 4),
        ("The boats are also hereby obliged to stop.", "are", 5),
        ("The boats are, by a vote of all, obliged to stop.", "are", 0),
        ("The boats have the right to stop.", "have", 4),
    ],
)
def test_a_cue_is_found_with_what_stands_inside(text: str, word: str, until: int) -> None:
    found = at(text, word)
    length = found.last - found.first if found else 0
    assert length == until


@pytest.mark.parametrize(
    ("text", "negated", "turned"),
    [
        ("The boat is obliged to stop.", False, False),
        ("The boat is not obliged to stop.", True, False),
        ("The boat is no longer obliged to stop.", True, False),
        ("The boat is obliged not to stop.", False, True),
    ],
)
def test_a_negation_inside_is_told(text: str, *, negated: bool, turned: bool) -> None:
    found = at(text, "is")
    assert found is not None
    assert (found.negated, found.turned) == (negated, turned)


def test_a_verb_stands_for_its_forms_and_a_list_for_its_verbs() -> None:
    for verb in ("refuse", "refused", "refuses", "refusing"):
        found = at(f"They {verb} to stop.", verb, "speech")
        assert found is not None
        assert found.of("speech") is not None
    lists = [cue for cue in BOOK.cues.values() for form in cue.forms if form[0][0] == "["]
    assert lists
    found = at("They made an offer to stop.", "made", "speech")
    assert found is not None
    assert found.last - found.first > 2


def test_an_aside_may_interrupt_a_cue() -> None:
    assert at("The boats are obliged by the law to stop.", "are") is not None
    found = at("They decide, by a majority of two, to stop.", "decide")
    assert found is None or found.last > found.first


def test_the_longest_cue_comes_first() -> None:
    sentence = marked("They go unless otherwise agreed.")
    found = sentence.mark(2, "provisos")
    assert found is not None
    assert found.end - found.begin == 3
    assert [one.last for one in sentence.marks[2]] == sorted(
        (one.last for one in sentence.marks[2]), reverse=True
    )
    assert sentence.mark(0, "provisos") is None
    assert found.of("turns") is None
    assert not found.takes_clause


def test_what_a_word_may_stand_for_has_a_fixed_order() -> None:
    assert patterns("was") == ("was", "be", "~be")
    assert patterns("zzz") == ("zzz",)


OWN = CueBook(
    {
        "turns.own": Cue(
            "turns.own",
            "turns",
            (
                ("they", "~stop"),
                ("they", "so", "~halt"),
                ("soon", "[light]"),
                ("now", "so", "[light]"),
            ),
            {},
        )
    },
    BOOK.lists,
)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("they stopped", 2),
        ("they always stop", 3),
        ("they so halted", 3),
        ("they so rarely quit", 0),
        ("they so", 0),
        ("they", 0),
        ("they always soon again still quit", 0),
        ("soon made", 2),
        ("soon boats", 0),
        ("soon always", 0),
        ("now so made", 3),
        ("now so boats", 0),
    ],
)
def test_verbs_and_lists_may_stand_inside_a_wording(text: str, until: int) -> None:
    found = mark(words(text), OWN).mark(0, "turns")
    assert (found.last if found else 0) == until


def test_an_aside_without_end_ends_the_cue() -> None:
    book = CueBook({"turns.own": Cue("turns.own", "turns", (("asked", "to"),), {})}, BOOK.lists)
    for text, until in (
        ("asked by the boats to stop", 5),
        ("asked by the boats", 0),
        ("asked , by all , to stop", 6),
        ("asked , by all", 0),
    ):
        found = mark(words(text), book).mark(0, "turns")
        assert (found.last if found else 0) == until, text


def test_words_are_looked_up_in_lists() -> None:
    sentence = marked("The boats shall never stop.")
    assert sentence.is_in(0, "determiners")
    assert sentence.is_in(3, "relatives", "negations")
    assert not sentence.is_in(1, "determiners")
    assert not sentence.is_in(-1, "determiners")
    assert not sentence.is_in(9, "determiners")
    assert len(sentence) == 6


@pytest.mark.parametrize(
    ("word", "found"), [("quickly", True), ("always", True), ("apply", False), ("stop", False)]
)
def test_adverbs_are_told_by_list_and_ending(word: str, *, found: bool) -> None:
    assert marked(word).adverb(0) is found


def test_forms_lead_to_verbs() -> None:
    assert "stop" in bases("stopped")
    assert bases("zzz") == ()


def test_a_book_without_a_cue_marks_nothing() -> None:
    empty = CueBook({}, BOOK.lists)
    assert mark(words("The boat shall stop."), empty).marks == {}


def test_no_long_sentence_takes_square_time() -> None:
    def spent(count: int) -> float:
        found = words("is not obliged by the and shall, " * count)
        start = time.perf_counter()
        mark(found, BOOK)
        return time.perf_counter() - start

    assert min(spent(800) for _ in range(2)) < 13 * min(spent(200) for _ in range(3)) + 0.1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NATO has the draft documents in hand.", "has the draft documents in hand"),
        ("NATO had it in hand.", "had it in hand"),
        ("NATO has a letter, and the cards are in hand.", ""),
        ("NATO has the rather long list of all the many old drafts in hand.", ""),
        ("NATO has the drafts.", ""),
    ],
)
def test_an_object_may_stand_inside_a_cue(text: str, found: str) -> None:
    sentence = mark(words(text), shipped())
    one = sentence.mark(1, "speech")
    held = one if one and one.of("speech") is sentence.book.cues["speech.have-in-hand"] else None
    assert (sentence.words.slice(held.first, held.last) if held else "") == found
