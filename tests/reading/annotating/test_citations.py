from itertools import pairwise

import pytest

from clauses import read
from clauses.model.document import Document
from clauses.model.reference import Reference, ReferenceKind
from clauses.reading.annotating.citations import find_references

TREATY = """Kestrel Treaty

Article 1
Scope
1. This Treaty applies to kestrels.
2. It binds every Party.
(a) on land;
(b) at sea.

Article 2
Dues
1. Dues are paid yearly.
2. {}

Article 3
Exceptions
1. None.
2. {}

Annex I
Article 1
Lists
1. A list.
2. {}
"""


def treaty(here: str, there: str = "Nothing.", annexed: str = "Nothing.") -> Document:
    return read(TREATY.format(here, there, annexed).encode())


def found(document: Document) -> list[Reference]:
    return list(find_references(document)[0])


def one(document: Document) -> Reference:
    (reference,) = found(document)
    return reference


def leads_to(document: Document, reference: Reference) -> str:
    assert reference.target, reference.unresolved
    words = reference.target.of(document.text)
    return " ".join(words.split())[:14]


@pytest.mark.parametrize(
    ("words", "locator", "start"),
    [
        ("Article 1 applies.", "Art. 1", "Article 1 Scop"),
        ("Art. 3 applies.", "Art. 3", "Article 3 Exce"),
        ("Article 1(2)(b) applies.", "Art. 1(2)(b)", "(b) at sea."),
        ("Article 1, paragraph 2, sub-paragraph (a) applies.", "Art. 1(2)(a)", "(a) on land;"),
        ("Article I of this Treaty applies.", "Art. 1", "Article 1 Scop"),
        ("paragraph 1 of Article 3 applies.", "Art. 3(1)", "1. None."),
        ("Annex I applies.", "Annex I", "Annex I Articl"),
        ("Article 1 of Annex I applies.", "Annex I Art. 1", "Article 1 List"),
        ("paragraph 1 of the Annex applies.", "Annex I(1)", ""),
        ("Article 3 hereof applies.", "Art. 3", "Article 3 Exce"),
        ("Article 3 of the Treaty applies.", "Art. 3", "Article 3 Exce"),
        ("Article Three applies.", "Art. 3", "Article 3 Exce"),
        ("artículo 3 del presente Tratado applies.", "Art. 3", "Article 3 Exce"),
    ],
)
def test_a_provision_of_the_same_document(words: str, locator: str, start: str) -> None:
    document = treaty(words)
    reference = one(document)
    assert reference.kind is ReferenceKind.INTERNAL
    if start:
        assert leads_to(document, reference) == start
        assert str(reference.locator) == locator
    else:
        assert "Annex I has no paragraph 1" in reference.unresolved


@pytest.mark.parametrize(
    ("words", "locator", "start"),
    [
        ("See paragraph 1.", "Art. 2(1)", "1. Dues are pa"),
        ("See paragraph 1 above.", "Art. 2(1)", "1. Dues are pa"),
        ("See the preceding paragraph.", "Art. 2(1)", "1. Dues are pa"),
        ("See this Article.", "Art. 2", "Article 2 Dues"),
        ("See the present Article.", "Art. 2", "Article 2 Dues"),
        ("See the following Article.", "Art. 3", "Article 3 Exce"),
        ("See the preceding Article.", "Art. 1", "Article 1 Scop"),
        ("See paragraph 1 of this Article.", "Art. 2(1)", "1. Dues are pa"),
        ("See paragraph 1 of the following Article.", "Art. 3(1)", "1. None."),
        ("See this paragraph.", "Art. 2(2)", "2. See this pa"),
        ("See paragraph 1 hereof.", "Art. 2(1)", "1. Dues are pa"),
        ("See paragraph 1, second sentence.", "Art. 2(1) second sentence", "1. Dues are pa"),
    ],
)
def test_what_its_own_place_tells(words: str, locator: str, start: str) -> None:
    document = treaty(words)
    reference = one(document)
    assert leads_to(document, reference) == start
    assert str(reference.locator) == locator


def test_relative_words_are_relative() -> None:
    kinds = {one(treaty(words)).kind for words in ("See this Article.", "See paragraph 1 above.")}
    assert kinds == {ReferenceKind.RELATIVE}


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("Article 12 applies.", "this document has no Article 12"),
        ("Article 1(3) applies.", "Art. 1 has no paragraph 3"),
        ("See paragraph 7.", "Art. 2 has no paragraph 7"),
        ("See paragraph 1 below.", "what is so called stands above"),
        (
            "See Article 6 of the Convention.",
            'which instrument "the Convention" is, is not told in this text',
        ),
        ("See Article 6 of the decision taken.", 'what "the decision taken" is, is not told'),
        (
            "See Article 6 of the said Convention.",
            "which convention is meant: none was named before",
        ),
        ("See Article 6 of the Protocol.", 'which instrument "the protocol" is'),
        ("See the preceding paragraphs.", "how many are meant is not told"),
        ("See this Chapter.", "it stands in no chapter"),
        ("See the said Article.", "no article of this document was named before"),
        ("See Article 3 thereof.", "what 'thereof' points to was not named before"),
        ("See paragraph 3 thereof.", "no article of this document was named before"),
        ("See Article 3 of the Appendix.", "there is no appendix in this document"),
        ("See the second sentence.", "what it is a part of is not said"),
        ("See the following paragraph.", "there is no paragraph after it"),
        ("See Protocol No. 3 as well.", "this document has no Protocol 3"),
    ],
)
def test_what_cannot_be_told_is_left_open(words: str, reason: str) -> None:
    reference = one(treaty(words))
    assert reference.target is None
    assert reason in reference.unresolved


def test_an_annex_is_searched_first_then_the_treaty() -> None:
    document = treaty("Nothing.", annexed="See Article 1 and Article 3 as well.")
    first, second = found(document)
    assert (leads_to(document, first), str(first.locator)) == ("Article 1 List", "Annex I Art. 1")
    assert (leads_to(document, second), str(second.locator)) == ("Article 3 Exce", "Art. 3")


def test_this_treaty_inside_an_annex_is_the_treaty() -> None:
    document = treaty("Nothing.", annexed="See Article 1 of this Treaty.")
    assert str(one(document).locator) == "Art. 1"


def test_lists_and_ranges_give_one_reference_each() -> None:
    document = treaty("Articles 1 to 3, and paragraphs 1 and 2 of Article 3, apply.")
    references = found(document)
    assert [str(one.locator) for one in references] == [
        "Art. 1",
        "Art. 2",
        "Art. 3",
        "Art. 3(1)",
        "Art. 3(2)",
    ]
    assert [one.span.of(document.text) for one in references][:3] == ["Articles 1", "1 to 3", "3"]


def test_a_range_leaves_out_what_does_not_exist() -> None:
    references = found(treaty("Articles 2 to 6 apply."))
    assert [str(one.locator) for one in references] == ["Art. 2", "Art. 3", "Art. 6"]
    assert references[-1].unresolved == "this document has no Article 6"


def test_the_said_article_is_the_last_one_named() -> None:
    document = treaty("Under Article 3 it meets; the said Article binds, and paragraph 1 thereof.")
    assert [str(one.locator) for one in found(document)] == ["Art. 3", "Art. 3", "Art. 3(1)"]


def test_of_two_named_the_said_one_is_not_told() -> None:
    references = found(treaty("Under Articles 1 and 3 it meets; the said Article binds."))
    assert references[-1].unresolved == "several were named before"


def test_what_was_said_in_another_article_is_forgotten() -> None:
    references = found(treaty("Article 1 binds.", "The said Article binds."))
    assert references[-1].unresolved == "no article of this document was named before"


def test_numbers_of_provisions_and_titles_are_no_citations() -> None:
    assert found(treaty("Nothing.")) == []


def test_what_stands_below_is_not_above() -> None:
    document = read(b"Article 1\nScope\n1. See paragraph 2 above, and so on.\n2. It binds.")
    assert one(document).unresolved == "what is so called stands below"


def test_each_reason_is_told_once() -> None:
    document = treaty("Article 12 binds. Article 12 ends. Article 13 ends.")
    _, diagnostics = find_references(document)
    assert [str(one) for one in diagnostics] == [
        "reference: 2 citations left open: this document has no Article 12",
        "reference: 1 citation left open: this document has no Article 13",
    ]
    assert diagnostics[0].span == found(document)[0].span


def test_references_stand_in_order() -> None:
    references = found(treaty("Articles 1 and 3 bind, 94 LNTS 57 and this Article too."))
    for before, after in pairwise(references):
        assert before.span.start <= after.span.start


PARTS = b"Part I\nArticle 1\nScope\nIt binds.\nPart II\nArticle 1\nDues\nNone.\n"
ANNEXES = b"""Kestrel Treaty

Article 1
Scope
See Article 1 of the Annex.

Annex I
Article 1
Lists
See Article 1 of the Annex, and Article 1 of the Annex to the Treaty.

Annex II
Article 1
Birds
None.
"""


def test_of_several_annexes_the_annex_is_the_one_around() -> None:
    document = read(ANNEXES)
    outside, inside, of_the_treaty = found(document)
    assert outside.unresolved == "there is more than one annex in this document"
    assert str(inside.locator) == str(of_the_treaty.locator) == "Annex I Art. 1"


def test_two_of_a_name_are_not_chosen_between() -> None:
    text = PARTS + b"Part III\nArticle 9\nEnd\nSee Article 1."
    assert one(read(text)).unresolved == "two provisions are called Article 1 in this document"


def test_where_numbers_begin_anew_the_nearest_is_meant() -> None:
    document = read(PARTS + b"Article 2\nEnd\nSee Article 1.")
    assert leads_to(document, one(document)) == "Article 1 Dues"


def test_a_text_without_provisions_still_has_citations() -> None:
    reference = one(Document("They recall Article 51 of the Charter of the United Nations."))
    assert reference.instrument == "Charter of the United Nations"
    assert found(Document("")) == []
