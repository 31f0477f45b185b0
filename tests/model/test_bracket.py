"""Alternatives and brackets as records."""

import pytest

from clauses.errors import InvalidRecord
from clauses.model.bracket import Alternative, Bracket, BracketKind
from clauses.model.source import Span


def test_a_gap_has_no_words_and_wants_some() -> None:
    assert Alternative(None).gap
    assert not Alternative(None, omits=True).gap
    assert not Alternative(Span(0, 3)).gap


def test_an_extent_holds_words_and_marks() -> None:
    marks = (Span(2, 5), Span(9, 10))
    assert Alternative(Span(5, 9), marks).extent == Span(2, 10)
    assert Alternative(None, marks).extent == Span(2, 10)
    assert Alternative(Span(5, 9)).extent == Span(5, 9)
    assert Alternative(None, holders=("EU",)).extent is None


def test_holders_of_a_bracket_are_named_once() -> None:
    parts = [Alternative(None, holders=names) for names in [("US", "EU"), (), ("EU", "JP")]]
    assert Bracket(BracketKind.SQUARE, Span(0, 9), parts).holders == ("US", "EU", "JP")


def test_wrong_values_are_refused() -> None:
    with pytest.raises(InvalidRecord, match=r"Alternative\.holders: found 'EU'"):
        Alternative(None, holders="EU")
    with pytest.raises(InvalidRecord, match=r"Alternative\.omits: found 1; allowed: bool"):
        Alternative(None, omits=1)  # type: ignore[arg-type]
    with pytest.raises(InvalidRecord, match=r"Bracket\.kind: found 'square brackets'"):
        Bracket("square brackets", Span(0, 1), ())  # type: ignore[arg-type]
