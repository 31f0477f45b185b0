import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.matching.asking import asked
from clauses.matching.searching import KINDRED, SPOKEN, Passages, Piece
from clauses.matching.sketching import sketch
from clauses.matching.stems import stem

TEXTS = (
    "Gulls may nest on the roof.",
    "The port shall erase the map.",
    "The port shall pay the yard.",
    "Seals may dive.",
    "Whales may sing.",
    "Crabs may dig.",
)
NAMES = ("port", "yard", "map", "gate", "shall", "may", "pay", "destroy", "erase")
WORDS = st.lists(st.sampled_from(NAMES))


def passages(*texts: str) -> Passages:
    return Passages([Piece(text) for text in texts])


def test_the_passage_with_the_words_comes_first() -> None:
    scores = passages(*TEXTS).scores([stem("pay"), stem("yard")])
    assert max(range(len(scores)), key=lambda at: scores[at]) == 2


def test_a_rare_word_tells_more() -> None:
    found = passages(*TEXTS)
    assert found.weight("port") < found.weight("roof") == found.weight("absent")


def test_a_kindred_word_counts_less_than_the_word_itself() -> None:
    found = passages(*TEXTS)
    own, kin = found.scores([stem("erase")])[1], found.scores([stem("destroy")])[1]
    assert 0 < kin < own
    assert 0 < KINDRED < 1


def test_a_neighbour_lends_a_share() -> None:
    scores = passages(*TEXTS).scores([stem("nest")])
    assert scores[0] > scores[1] > 0 == scores[2]


def test_the_opening_of_a_list_counts_for_its_points() -> None:
    found = Passages([Piece("(a) sing.", "The gull shall:"), Piece("Seals may dive.")])
    assert found.pieces[0].whole == "The gull shall sing."
    assert found.scores(["gull"])[0] > 0
    assert found.speaks(0, ["gull"]) == 1.0


def test_how_much_of_some_words_is_spoken_of() -> None:
    found = passages(*TEXTS)
    assert found.speaks(2, []) == 1.0
    assert found.speaks(2, ["pay", "yard"]) == 1.0
    assert found.speaks(1, [stem("destroy")]) == SPOKEN
    assert 0 < found.speaks(2, ["yard", "roof"]) < 1


def test_in_how_many_passages_a_matter_is_spoken_of() -> None:
    found = passages(*TEXTS)
    assert found.share("port") == pytest.approx(1 / 3)
    assert found.share(stem("destroy")) == found.share(stem("erase")) == pytest.approx(1 / 6)
    assert passages().share("port") == 0


def test_a_passage_without_the_act_covers_little() -> None:
    said = asked(sketch("The port shall destroy the map."))
    found = passages(*TEXTS)
    shares = [found.coverage(at, said) for at in range(len(TEXTS))]
    assert shares[1] > 0.8
    assert 0 < shares[2] < 0.2


def test_a_statement_without_words_that_tell_is_covered_by_nothing() -> None:
    assert passages(*TEXTS).coverage(0, asked(sketch("It is so."))) == 0.0


@given(st.lists(WORDS.map(" ".join), max_size=5), WORDS)
def test_scores_and_shares_keep_their_bounds(texts: list[str], words: list[str]) -> None:
    found = passages(*texts)
    said = asked(sketch(" ".join(words)))
    scores = found.scores(said.terms)
    assert len(scores) == len(texts)
    assert all(score >= 0 for score in scores)
    assert all(0 <= found.coverage(at, said) <= 1.000001 for at in range(len(texts)))


@given(st.lists(WORDS.map(" ".join), min_size=1, max_size=5))
def test_a_passage_speaks_of_all_of_itself(texts: list[str]) -> None:
    found = passages(*texts)
    terms = asked(sketch(texts[0])).terms
    assert found.speaks(0, terms) == pytest.approx(1.0)
