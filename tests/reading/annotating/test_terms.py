import pytest

from clauses import read
from clauses.model.document import Document
from clauses.model.reference import DefinedTerm
from clauses.reading.annotating.terms import find_terms


def document(*provisions: str) -> Document:
    numbered = [f"Article {number}\nSubject\n{text}" for number, text in enumerate(provisions, 1)]
    return read("\n\n".join(["Kestrel Treaty", *numbered]).encode())


def terms(found: Document) -> dict[str, DefinedTerm]:
    return {one.term: one for one in find_terms(found)}


def uses(found: Document, term: str) -> list[int]:
    """The articles in which a term is used."""
    articles = [article.span for article in found.articles]
    spans = terms(found)[term].uses
    return [
        1
        + next(n for n, article in enumerate(articles) if article.start <= one.start < article.end)
        for one in spans
    ]


def test_a_term_has_its_words_its_meaning_and_its_uses() -> None:
    found = document(
        'A belt (hereinafter referred to as "the Zone") is closed.', "The Zone is wet."
    )
    (one,) = find_terms(found)
    assert one.term == "the Zone"
    assert one.span.of(found.text) == "the Zone"
    assert one.meaning
    assert one.meaning.of(found.text) == "A belt"
    assert one.scope is None
    assert [use.of(found.text) for use in one.uses] == ["Zone"]


def test_a_name_is_not_used_before_it_is_given() -> None:
    found = document("The Zone is wet.", 'A belt (the "Zone") is closed.', "The Zone is deep.")
    assert uses(found, "the Zone") == [3]


def test_a_term_that_is_explained_may_be_used_before() -> None:
    found = document(
        "Each Falcon is kept.", '"Falcon" means a kestrel, as Falcons are.', "A Falcon."
    )
    assert uses(found, "Falcon") == [1, 3]


@pytest.mark.parametrize("words", ["For the purposes of this Article", "In this Article,"])
def test_a_term_may_hold_in_one_article(words: str) -> None:
    found = document("A Falcon flies.", f'{words} "Falcon" means a kestrel. A Falcon eats.')
    one = terms(found)["Falcon"]
    assert one.scope
    assert one.scope == found.articles[1].span
    assert uses(found, "Falcon") == [2]


def test_of_two_definitions_the_nearer_holds() -> None:
    found = document(
        '"Falcon" means a kestrel.',
        'For the purposes of this Article, "Falcon" means an eagle. A Falcon eats.',
        "A Falcon flies.",
    )
    first, second = find_terms(found)
    assert [found.provision_at(use.start) is not None for use in first.uses] == [True]
    assert first.uses[0].start > second.uses[0].start


def test_of_two_for_the_whole_the_last_one_before_holds() -> None:
    found = document('One (the "Zone") is wet. A Zone.', 'Two (the "Zone") is deep. A Zone.')
    assert [len(one.uses) for one in find_terms(found)] == [1, 1]


def test_the_opening_words_bound_a_list_of_terms() -> None:
    found = read(
        b"Chapter 1\nBirds\nArticle 1\nTerms\nFor the purposes of this Chapter:\n"
        b'(a) "falcon" means a kestrel;\n(b) "hawk" means an eagle.\n'
        b"Chapter 2\nShips\nArticle 2\nDues\nA falcon is free.\n"
    )
    assert [one.scope == found.provisions[0].span for one in find_terms(found)] == [True, True]
    assert terms(found)["falcon"].uses == ()


def test_opening_words_of_a_bare_line_bound_what_follows_the_line() -> None:
    found = read(
        b"Chapter 1\nBirds\nArticle 1\nTerms\nFor the purposes of this Chapter:\n\n"
        b"falcon means a kestrel;\n\nhawk means an eagle.\n"
    )
    assert all(one.scope for one in find_terms(found))


def test_words_far_away_do_not_bound() -> None:
    found = document(
        "Nothing in this Article binds. " + "It ends. " * 20 + '"Falcon" means a bird.'
    )
    assert terms(found)["Falcon"].scope is None


def test_a_scope_that_stands_nowhere_is_the_whole_document() -> None:
    found = document('For the purposes of this Annex, "Falcon" means a bird.')
    assert terms(found)["Falcon"].scope is None


def test_the_meaning_stays_in_its_provision() -> None:
    found = document("It binds.", 'A belt (the "Zone") is closed.')
    meaning = terms(found)["the Zone"].meaning
    assert meaning
    assert meaning.of(found.text) == "A belt"


def test_a_term_may_have_no_words_for_its_meaning() -> None:
    (one,) = find_terms(Document('(hereinafter "the Zone") is closed'))
    assert one.meaning is None


def test_a_text_without_terms() -> None:
    assert find_terms(Document("")) == ()
    assert find_terms(document("It binds.")) == ()
