import pytest

from clauses.errors import InvalidRecord
from clauses.model.reference import DefinedTerm, Reference, ReferenceKind
from clauses.model.source import Span


def test_a_reference_may_lead_nowhere() -> None:
    one = Reference(Span(0, 9), ReferenceKind.INTERNAL, unresolved="this document has no Article 9")
    assert (one.target, one.locator, one.instrument, one.series) == (None, None, "", "")


def test_uses_are_spans() -> None:
    assert DefinedTerm("Zone", Span(0, 4), uses=[Span(9, 13)]).uses == (Span(9, 13),)
    with pytest.raises(InvalidRecord, match=r"DefinedTerm\.uses: found 9; allowed: items of type"):
        DefinedTerm("Zone", Span(0, 4), uses=(9,))


@pytest.mark.parametrize("term", ["", " "])
def test_a_term_has_words(term: str) -> None:
    with pytest.raises(InvalidRecord, match=r"DefinedTerm\.term"):
        DefinedTerm(term, Span(0, 4))


def test_a_kind_is_one_of_four() -> None:
    with pytest.raises(InvalidRecord, match=r"Reference\.kind"):
        Reference(Span(0, 9), "internal")  # type: ignore[arg-type]
    assert [kind.value for kind in ReferenceKind] == [
        "internal",
        "relative",
        "instrument",
        "series",
    ]
