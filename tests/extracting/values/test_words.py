"""Cutting a stretch into words, and matching phrases against it."""

import gc

from attrs import evolve

from clauses.extracting.values.vocabulary import vocabulary
from clauses.extracting.values.words import cut, phrases
from clauses.lexicon import default
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.valuebook import value_book


def test_words_know_their_places() -> None:
    text = "On May’s 30-day term: $5.50, 10:30."
    words = cut(text, 3, len(text) - 1)
    assert words.low[: words.count] == [
        *("may", "'", "s", "30", "-", "day", "term", ":", "$", "5.50", ",", "10:30")
    ]
    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)][:2] == ["May", "’"]
    assert [words.capital(0), words.capital(6), words.capital(99)] == [True, False, False]
    assert [words.joined(0), words.joined(1), words.joined(3)] == [False, True, False]
    assert [words.figures(3), words.letters(3), words.letters(4)] == [True, False, False]


def test_of_phrases_the_longest_matches_and_of_two_alike_the_first() -> None:
    table = phrases([("up", 1), ("up to", 2), ("up to", 3)])
    assert table.match(cut("up to it"), 0) == (2, 2)
    assert list(table.matches(cut("up to it"), 0)) == [(2, 2), (1, 1)]
    assert table.match(cut("up"), 0) == (1, 1)
    assert table.match(cut("down"), 0) is None


def test_a_vocabulary_lives_no_longer_than_its_lexicon() -> None:
    own = Lexicon(default().tables)
    made = vocabulary(own)
    assert vocabulary(own) is made is not vocabulary(default())
    del own
    gc.collect()
    assert vocabulary(Lexicon(default().tables)) is not made


def test_vocabularies_of_many_books_are_not_all_kept() -> None:
    books = [evolve(value_book()) for _ in range(10)]
    first = vocabulary(default(), books[0])
    assert vocabulary(default(), books[0]) is first
    for book in books[1:]:
        vocabulary(default(), book)
    assert vocabulary(default(), books[0]) is not first
