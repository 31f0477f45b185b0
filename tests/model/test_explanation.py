import pytest
from hypothesis import given

from clauses.errors import InvalidRecord
from clauses.model.explanation import Explanation, Ground
from clauses.model.scope import Facet
from clauses.model.source import Span
from clauses.testing import strategies
from tests.model.samples import clause


@given(strategies.explanations())
def test_each_ground_cites_what_stands_in_the_clause(one: Explanation) -> None:
    for ground in one.grounds:
        assert ground.words == (ground.span.of(one.clause.text) if ground.span else "")


def test_an_explanation_prints_how_much_it_explains() -> None:
    grounds = [Ground(Facet.STANCE, "DEMAND"), Ground(Facet.ACTION, "dig", "dig", Span(4, 7))]
    assert repr(Explanation(clause(), grounds)) == "Explanation of D1: 2 fields"
    assert repr(Explanation(clause())) == "Explanation of D1: 0 fields"


@pytest.mark.parametrize(("words", "span"), [("dig", None), ("", Span(4, 7)), ("digs", Span(4, 7))])
def test_words_and_place_belong_together(words: str, span: Span | None) -> None:
    message = "^Ground action: found .*; allowed: words that fill their span, or neither words nor"
    with pytest.raises(InvalidRecord, match=message):
        Ground(Facet.ACTION, "dig", words, span)


@pytest.mark.parametrize("span", [Span(0, 3), Span(3, 6), Span(7, 10)])
def test_words_that_stand_elsewhere_are_refused(span: Span) -> None:
    message = (
        r"^Explanation of D1: action: found \"'dig' at \[.*; allowed: the words that stand there"
    )
    with pytest.raises(InvalidRecord, match=message):
        Explanation(clause(), [Ground(Facet.ACTION, "dig", "dig", span)])
