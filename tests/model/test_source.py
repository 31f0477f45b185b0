import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.errors import InvalidRecord
from clauses.model.source import Attribution, Locator, Span, Speaker
from clauses.testing import strategies


@given(strategies.locators())
def test_locators_are_read_as_they_are_printed(one: Locator) -> None:
    assert Locator.parse(str(one)) == one
    assert repr(one) == str(one)


@given(st.text("Art. 5(2)ivabc ", min_size=1).filter(str.strip))
def test_printing_settles_after_one_reading(text: str) -> None:
    one = Locator.parse(text)
    assert Locator.parse(str(one)) == one
    assert str(one).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "path", "printed"),
    [
        ("Art. 5(2)(a)", ("Art. 5", "(2)", "(a)"), "Art. 5(2)(a)"),
        ("Art. 5 (2) (iii)", ("Art. 5", "(2)", "(iii)"), "Art. 5(2)(iii)"),
        ("  Annex  I ", ("Annex I",), "Annex I"),
        ("Art. 5(2) chapeau", ("Art. 5", "(2)", "chapeau"), "Art. 5(2) chapeau"),
        ("(1)", ("(1)",), "(1)"),
        ("item 3 (as published)", ("item 3 (as published)",), "item 3 (as published)"),
    ],
)
def test_bracketed_points_are_steps_of_their_own(
    text: str, path: tuple[str, ...], printed: str
) -> None:
    one = Locator.parse(text)
    assert one.path == path
    assert str(one) == printed


@pytest.mark.parametrize("text", ["", " \n"])
def test_a_locator_is_not_blank(text: str) -> None:
    with pytest.raises(InvalidRecord, match=r"^Locator: found .*; allowed: a place such as 'Art"):
        Locator.parse(text)


@pytest.mark.parametrize("path", [(), ("",), ("Art. 5", " ")])
def test_steps_are_not_blank(path: tuple[str, ...]) -> None:
    message = r"^Locator.path: found \(.*\); allowed: steps that are not blank$"
    with pytest.raises(InvalidRecord, match=message):
        Locator(path)


@given(strategies.texts(), st.data())
def test_words_are_found_where_they_stand(text: str, data: st.DataObject) -> None:
    span = data.draw(strategies.spans(text))
    words = span.of(text)
    found = Span.find(words, text)
    assert found.of(text) == words
    assert found <= span, "the first place is meant"
    assert found.end - found.start == len(words) == span.end - span.start


@pytest.mark.parametrize("words", ["Deploy", "", "deploy  "])
def test_words_must_stand_in_the_text_letter_for_letter(words: str) -> None:
    message = f"^words: found '{words}'; allowed: words that stand in 'shall not deploy'$"
    with pytest.raises(InvalidRecord, match=message):
        Span.find(words, "shall not deploy")


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 2), (-1, 2)])
def test_a_span_covers_something(start: int, end: int) -> None:
    message = rf"^Span: found '\[{start}:{end}\]'; allowed: 0 ≤ start < end$"
    with pytest.raises(InvalidRecord, match=message):
        Span(start, end)


def test_spans_print_as_slices_and_sort_by_place() -> None:
    assert repr(Span(4, 9)) == "[4:9]"
    assert sorted([Span(4, 9), Span(0, 9), Span(4, 5)]) == [Span(0, 9), Span(4, 5), Span(4, 9)]


@pytest.mark.parametrize(
    ("speaker", "shown"),
    [
        (Speaker("Jane Doe", "Foreign Minister"), "Jane Doe, Foreign Minister"),
        (Speaker(office="a diplomat"), "a diplomat"),
        (Speaker(), ""),
    ],
)
def test_speakers_print_name_and_office(speaker: Speaker, shown: str) -> None:
    assert str(speaker) == shown


@pytest.mark.parametrize("attribution", Attribution)
def test_only_the_anonymous_are_not_named(attribution: Attribution) -> None:
    assert attribution.named is (attribution is not Attribution.ANONYMOUS)
