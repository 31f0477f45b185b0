"""From norms to clauses: stance, author, evidence of a report, whose own words they are."""

from collections.abc import Callable
from datetime import date

import pytest

from clauses import Clause, Facet, Source, Span, read

Extract = Callable[..., tuple[Clause, ...]]
SOURCE = Source("note", "A note", date=date(2031, 5, 1))


@pytest.mark.parametrize(
    ("text", "words", "cue"),
    [
        ("The minister said that Germany must pay.", "The minister", "speech.say"),
        ("“Germany must pay,” the minister said.", "the minister", "speech.say"),
        ("According to the minister, Germany must pay.", "the minister", "speech.according"),
        ("Germany demands that Poland leave the port.", "Germany", "speech.demand-that"),
        ("Germany wants Poland to leave.", "Germany", "speech.demand-to"),
        ("Germany refused to pay.", "refused to", "speech.refuse-to"),
        ("Germany is ready for talks.", "is ready for", "speech.offer-for"),
    ],
)
def test_a_report_is_evidence_of_the_stance(
    clauses_of: Extract, text: str, words: str, cue: str
) -> None:
    [found] = clauses_of(text)
    assert found.norm
    [mark] = [one for one in found.norm.evidence if one.facet is Facet.STANCE]
    assert (mark.span.of(text), mark.cue) == (words, cue)


def test_without_a_report_the_stance_has_no_words(clauses_of: Extract) -> None:
    [found] = clauses_of("Each Party shall pay.")
    assert found.norm
    assert found.norm.words(Facet.STANCE) is None


@pytest.mark.parametrize(
    ("text", "author", "stance"),
    [
        # One's own conduct: *we*, the author by name, the speaker by a pronoun or by name.
        ("We will pay.", None, "commitment"),
        ("We will pay.", "Russia", "commitment"),
        ("Our troops will leave.", None, "commitment"),
        ("Russia must pay.", "Russia", "commitment"),
        ("The minister said that he must pay.", None, "commitment"),
        ("Germany said that Germany must pay.", None, "commitment"),
        ("Germany said that it must pay.", None, "commitment"),
        ("There will be no talks.", "Russia", "commitment"),
        # That of others.
        ("Russia and NATO must pay.", "Russia", "demand"),
        ("NATO must pay.", "Russia", "demand"),
        ("The minister said that they must pay.", None, "demand"),
        ("We insist that Germany must pay.", None, "demand"),
        # Roles speak for the instrument they stand in.
        ("The Committee recommends that each Party mark its boats.", None, "provision"),
        ("The Parties agree that each Party shall mark its boats.", None, "provision"),
    ],
)
def test_whose_conduct_it_is(
    clauses_of: Extract, text: str, author: str | None, stance: str
) -> None:
    [found] = clauses_of(text, author=author)
    assert found.stance.value == stance


@pytest.mark.parametrize("text", ["Each Party shall pay.", "The dam is old."])
def test_source_day_and_author_are_kept(clauses_of: Extract, text: str) -> None:
    [found] = clauses_of(text, author="Russia", source=SOURCE)
    assert (found.source, found.date, found.author.name) == (SOURCE, SOURCE.date, "Russia")
    assert found.span == Span(0, len(text))


@pytest.mark.parametrize(("author", "stance"), [(None, "provision"), ("Russia", "assertion")])
def test_a_sentence_without_a_norm_keeps_its_words(
    clauses_of: Extract, author: str | None, stance: str
) -> None:
    [found] = clauses_of("The dam is old.", author=author)
    assert found.norm is None
    assert (found.text, found.stance.value) == ("The dam is old.", stance)


def test_points_without_a_norm_say_where_they_stand(clauses_of: Extract) -> None:
    text = "The list of: (a) boats and nets; and (b) oars and sails."
    found = clauses_of(text)
    assert found
    for one in found:
        assert one.norm is None
        assert not one.parts or " ".join(part.of(text) for part in one.parts) == one.text


def test_an_instrument_with_articles_is_no_statement_of_its_author(clauses_of: Extract) -> None:
    document = read(b"Article 1\nEach Party shall mark its boats.\n", format="text")
    [found] = clauses_of(document, author="Russia")
    assert found.stance.value == "provision"
    [said] = clauses_of("Each Party shall mark its boats.", author="Russia")
    assert said.stance.value == "demand"


def test_us_is_a_state_where_it_stands_in_capitals(clauses_of: Extract) -> None:
    [found] = clauses_of("Each Party shall inform the US.")
    assert found.stance.value == "provision"
    [own] = clauses_of("Each Party shall inform us.")
    assert own.stance.value == "demand"
