from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.errors import InvalidRecord
from clauses.model.clause import Clause
from clauses.model.modality import Modality
from clauses.model.norm import Evidence, Norm, Proviso
from clauses.model.scope import Facet
from clauses.model.source import Locator, Source, Span
from clauses.testing import strategies
from tests.model.samples import DIG, clause, unread

TREATY, ARTICLE = Source("treaty", "The Treaty"), Locator.parse("Art. 5(2)")


@given(strategies.clauses())
def test_a_facet_rests_on_its_words_or_on_the_whole_text(one: Clause) -> None:
    for facet in Facet:
        marked = one.norm and one.norm.words(facet)
        assert one.words(facet) == (marked.of(one.text) if marked else one.text)


@pytest.mark.parametrize(
    ("one", "shown"),
    [
        (clause(), "D1 · Asker · DEMAND · OBLIGATION dig a canal [unrestricted]"),
        (unread(), "D1 · Asker · DEMAND · unread: no verb"),
    ],
)
def test_clauses_print_who_does_what_with_which_norm(one: Clause, shown: str) -> None:
    assert repr(one) == shown


@pytest.mark.parametrize(("title", "name"), [("", "D1"), ("The canal", "D1 The canal")])
def test_tables_show_id_and_title(title: str, name: str) -> None:
    assert clause(title=title).name == name


@pytest.mark.parametrize(
    ("facts", "cited"),
    [
        ({}, ""),
        ({"source": TREATY}, "The Treaty"),
        ({"locator": ARTICLE}, "Art. 5(2)"),
        ({"source": TREATY, "locator": ARTICLE}, "The Treaty, Art. 5(2)"),
    ],
)
def test_words_are_cited_by_title_and_place(facts: dict[str, Any], cited: str) -> None:
    assert clause(**facts).cited == cited


def test_the_span_of_a_clause_counts_in_its_source_not_in_its_text() -> None:
    assert clause(text="short", span=Span(900, 905)).span == Span(900, 905)


NORM = Norm(Modality.OBLIGATION, DIG)
FAR = Span(2, 90)


@pytest.mark.parametrize(
    ("facts", "message"),
    [
        ({"norm": None}, "^Clause D1: found 'no norm and no reason'; allowed: a norm, or the"),
        ({"norm": None, "unread": " "}, "^Clause D1: found 'no norm and no reason'; allowed"),
        ({"unread": "why?"}, "^Clause D1: found 'a norm and a reason'; allowed: a norm, or the"),
        (
            {"norm": Norm(Modality.OBLIGATION, DIG, evidence=[Evidence(Facet.PLACE, FAR)])},
            r"^Clause D1: place: found \[2:90\]; allowed: characters inside the text, 0 to 8$",
        ),
        (
            {"norm": Norm(Modality.OBLIGATION, DIG, conditions=[Proviso("if", span=FAR)])},
            r"^Clause D1: if: found \[2:90\]; allowed: characters inside the text, 0 to 8$",
        ),
        (
            {"norm": Norm(Modality.OBLIGATION, DIG, exceptions=[Proviso("but", span=FAR)])},
            r"^Clause D1: but: found \[2:90\]; allowed: characters inside the text, 0 to 8$",
        ),
        (
            {"parts": [Span(0, 3), Span(9, 12)]},
            r"^Clause D1.parts: found \(\[0:3\], \[9:12\]\); allowed: parts that make 8 characters",
        ),
    ],
)
def test_a_clause_that_says_too_little_or_too_much_is_refused(
    facts: dict[str, Any], message: str
) -> None:
    with pytest.raises(InvalidRecord, match=message):
        clause(**facts)


def test_marked_words_may_reach_the_end_of_the_text() -> None:
    norm = Norm(Modality.OBLIGATION, DIG, evidence=[Evidence(Facet.ACTION, Span(4, 8))])
    assert clause(norm=norm).words(Facet.ACTION) == "dig."


def test_a_proviso_without_a_place_is_no_matter() -> None:
    norm = Norm(Modality.OBLIGATION, DIG, conditions=[Proviso("if it rains")])
    assert clause(norm=norm).norm == norm


def test_words_are_found_in_the_source_part_by_part() -> None:
    one = clause(text="No brigade leaves.", parts=[Span(5, 15), Span(40, 47)])
    assert one.located(Span(0, 2)) == (Span(5, 7),)
    assert one.located(Span(3, 18)) == (Span(8, 15), Span(40, 47))
    assert one.located(Span(11, 17)) == (Span(40, 46),)
    assert one.located(Span(10, 11)) == ()  # the space between two parts is nobody's


@given(st.data())
def test_what_is_located_is_the_text(data: st.DataObject) -> None:
    text = data.draw(strategies.texts())
    parts = data.draw(strategies.parts(text))
    written = [" "] * parts[-1].end
    for part, words in zip(parts, split(text, parts), strict=True):
        written[part.start : part.end] = words
    span = data.draw(strategies.spans(text))
    found = clause(text=text, parts=parts).located(span)
    shown = " ".join(one.of("".join(written)) for one in found)
    assert shown.strip(" ") == span.of(text).strip(" ")


def split(text: str, parts: Sequence[Span]) -> Iterator[str]:
    at = 0
    for part in parts:
        yield text[at : at + part.end - part.start]
        at += part.end - part.start + 1


def test_words_of_one_stretch_are_found_from_where_it_begins() -> None:
    assert clause(span=Span(100, 108)).located(Span(4, 7)) == (Span(104, 107),)


@pytest.mark.parametrize("facts", [{}, {"span": Span(100, 120)}])
def test_words_whose_place_nobody_noted_are_nowhere(facts: dict[str, Any]) -> None:
    assert clause(**facts).located(Span(4, 7)) == ()


def test_words_beyond_the_text_are_not_looked_for() -> None:
    message = r"^Clause D1.located: found \[4:9\]; allowed: characters inside the text, 0 to 8$"
    with pytest.raises(InvalidRecord, match=message):
        clause(span=Span(100, 108)).located(Span(4, 9))
