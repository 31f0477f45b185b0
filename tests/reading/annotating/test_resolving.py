"""What is of another instrument, and what of this one."""

import pytest

from clauses import read
from clauses.model.document import Document
from clauses.model.reference import Reference, ReferenceKind
from clauses.reading.annotating.citations import find_references


def read_in(*provisions: str, title: str = "Kestrel Treaty") -> Document:
    numbered = [f"Article {number}\nSubject\n{text}" for number, text in enumerate(provisions, 1)]
    return read("\n\n".join([title, *numbered]).encode())


def found(document: Document) -> list[Reference]:
    return list(find_references(document)[0])


def told(document: Document) -> list[tuple[str, str]]:
    return [(str(one.locator or ""), one.instrument) for one in found(document)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Article 51 of the Charter of the United Nations binds.",
            ("Art. 51", "Charter of the United Nations"),
        ),
        ("Article XXIV of the GATT 1994 binds.", ("Art. XXIV", "GATT 1994")),
        ("Article 2(1) of the Falcon Convention binds.", ("Art. 2(1)", "Falcon Convention")),
        ("They recall the Falcon Convention on Dues.", ("", "Falcon Convention on Dues")),
        ("Annex II to the Falcon Convention binds.", ("Annex II", "Falcon Convention")),
        ("Article 4 of the Harbour Rules of Alder binds.", ("Art. 4", "Harbour Rules of Alder")),
        ("paragraph 2 of the Annex to the Falcon Pact binds.", ("(2)", "Falcon Pact")),
        ("Article 12 of Directive 2001/18/EC binds.", ("Art. 12", "Directive 2001/18/EC")),
    ],
)
def test_another_instrument_is_named(words: str, expected: tuple[str, str]) -> None:
    document = read_in("It binds.", words)
    (reference,) = found(document)
    assert reference.kind is ReferenceKind.INSTRUMENT
    assert told(document) == [expected]
    assert (reference.target, reference.unresolved) == (None, "")


def test_a_short_name_is_that_of_the_instrument_it_was_given_to() -> None:
    defined = (
        'They apply the Falcon Convention on Dues (hereinafter referred to as "the Convention").'
    )
    document = read_in(defined, "Article 1 of the Convention and Article 1 of this Treaty bind.")
    assert told(document)[1:] == [("Art. 1", "Falcon Convention on Dues"), ("Art. 1", "")]
    assert not found(document)[1].unresolved


def test_initials_in_a_bracket_are_a_short_name() -> None:
    document = read_in(
        'They apply the Falcon Dues Treaty (the "FDT").', "Article 1 of the FDT binds."
    )
    assert told(document)[-1] == ("Art. 1", "Falcon Dues Treaty")


def test_a_meaning_names_the_instrument_first() -> None:
    defined = '"Convention" means the Falcon Convention, attached to the Dues Convention.'
    document = read_in(defined, "Article 1 of the Convention binds.")
    assert told(document)[-1] == ("Art. 1", "Falcon Convention")


@pytest.mark.parametrize(
    ("title", "words", "own"),
    [
        ("Kestrel Treaty", "Article 1 of the Treaty binds.", True),
        ("Kestrel Treaty", "Article 1 of the Kestrel Treaty binds.", True),
        ("Kestrel Treaty", "Article 1 of the Convention binds.", False),
        ("Protocol to the Kestrel Treaty", "Article 1 of the Treaty binds.", False),
        ("Protocol to the Kestrel Treaty", "Article 1 of the Protocol binds.", True),
        ("Protocol to the Kestrel Treaty", "Article 1 of this Protocol binds.", True),
        ("Amendment to the Kestrel Treaty", "Article 1 of the Treaty binds.", False),
        ("Treaty amending the Kestrel Treaty", "Article 1 of the Treaty binds.", False),
        ("Rules of the Harbour", "Article 1 of the Treaty binds.", False),
        ("Rules of the Harbour", "Article 1 of this Treaty binds.", True),
    ],
)
def test_the_title_tells_what_the_document_calls_itself(title: str, words: str, own: bool) -> None:
    (reference,) = found(read_in(words, title=title))
    assert (reference.target is not None) is own
    assert bool(reference.instrument) is not own


def test_a_definition_may_name_the_document_itself() -> None:
    defined = 'They conclude this Trade Agreement (the "Agreement").'
    document = read_in(defined, "Article 1 of the Agreement binds.", title="Dues of Arden")
    assert told(document) == [("Art. 1", "")]
    assert found(document)[0].target


def test_a_word_defined_for_another_is_not_that_of_the_title() -> None:
    defined = 'It amends the Falcon Treaty (hereinafter "the Treaty").'
    document = read_in(defined, "Article 1 of the Treaty binds.")
    assert told(document)[-1] == ("Art. 1", "Falcon Treaty")


@pytest.mark.parametrize("title", ["Kestrel Treaty", "Treaty between Arden and Brenn on Kestrels"])
def test_a_definition_by_the_title_is_the_document(title: str) -> None:
    defined = f'This is the {title} (hereinafter "the Treaty").'
    document = read_in(defined, "Article 1 of the Treaty binds.", title=title)
    assert told(document)[-1] == ("Art. 1", "")


def test_the_said_convention_is_the_one_named_before() -> None:
    document = read_in(
        "Article 3 of the Falcon Convention binds; so does Article 4 of the said Convention."
    )
    assert told(document) == [("Art. 3", "Falcon Convention"), ("Art. 4", "Falcon Convention")]


def test_one_alone_may_have_been_named_in_another_article() -> None:
    document = read_in(
        "They recall the Falcon Convention.", "Article 4 of the said Convention binds."
    )
    assert told(document)[-1] == ("Art. 4", "Falcon Convention")


def test_the_said_treaty_may_be_this_one() -> None:
    document = read_in("Article 1 of the said Treaty binds.")
    assert found(document)[0].target


def test_of_several_conventions_none_is_chosen() -> None:
    document = read_in(
        "They recall the Falcon Convention and the Dues Convention.",
        "Article 4 of the said Convention binds.",
    )
    assert found(document)[-1].unresolved == "which convention is meant: several were named before"


def test_thereof_is_of_what_was_named_last() -> None:
    document = read_in("The Falcon Convention and Article 4 thereof bind.")
    assert told(document)[-1] == ("Art. 4", "Falcon Convention")
    document = read_in("They recall the Falcon Convention, and in particular its Part III.")
    assert told(document)[-1] == ("Part III", "Falcon Convention")


def test_a_range_in_another_instrument_is_counted_out_if_short() -> None:
    document = read_in("Articles 3 to 5 and Articles 30 to 90 of the Falcon Convention bind.")
    assert [place for place, _ in told(document)] == [
        "Art. 3",
        "Art. 4",
        "Art. 5",
        "Art. 30",
        "Art. 90",
    ]


def test_of_two_joined_by_and_both_are_of_the_instrument() -> None:
    document = read_in(
        "It binds.", "Article 1, Article 2 and Article 5 of the Falcon Convention bind."
    )
    assert {instrument for _, instrument in told(document)} == {"Falcon Convention"}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "paragraph 1 and Article 5 of the Falcon Convention bind.",
            [("Art. 1(1)", ""), ("Art. 5", "Falcon Convention")],
        ),
        ("paragraph 1 and paragraph 2 of Article 2 bind.", [("Art. 2(1)", ""), ("Art. 2(2)", "")]),
        (
            "Article 1 above and Article 2 of the Falcon Convention bind.",
            [("Art. 1", ""), ("Art. 2", "Falcon Convention")],
        ),
        (
            "Article 1 binds. Article 2 of the Falcon Convention binds.",
            [("Art. 1", ""), ("Art. 2", "Falcon Convention")],
        ),
        (
            "this Article and Article 2 of the Falcon Convention bind.",
            [("Art. 1", ""), ("Art. 2", "Falcon Convention")],
        ),
    ],
)
def test_other_pairs_are_not_mixed(words: str, expected: list[tuple[str, str]]) -> None:
    document = read_in(f"1. Dues are paid.\n2. So {words}", "1. None.\n2. All.")
    assert told(document) == expected


AMENDED = (
    "In Article 4 of the Falcon Convention, "
    'for the words "Article 11" read "Article 12" throughout.'
)


def test_words_quoted_in_an_amendment_are_of_the_instrument_amended() -> None:
    document = read_in(AMENDED, "It binds.")
    assert told(document) == [(f"Art. {n}", "Falcon Convention") for n in (4, 11, 12)]


def test_what_is_amended_may_not_be_named() -> None:
    document = read_in('For the words "Article 1" read "Article 2".', "It binds.")
    assert "quoted from an instrument that is not named" in found(document)[0].unresolved


@pytest.mark.parametrize(
    "words", ['So "Article 2" binds.', 'Dues are paid. "See Article 2", it says.']
)
def test_other_quoted_words_are_of_this_document(words: str) -> None:
    document = read_in("They replace dues; is amended the list.", words)
    assert found(document)[-1].target


def test_a_definition_is_no_citation_of_its_term() -> None:
    document = read_in('The rules of trade of 1990 (the "Falcon Agreement") bind.')
    assert found(document) == []


def test_series_stand_alone() -> None:
    document = read_in("It is printed in 94 LNTS 57.")
    (reference,) = found(document)
    assert (reference.kind, reference.series) == (ReferenceKind.SERIES, "94 LNTS 57")


PROTOCOLS = """Kestrel Treaty

Article 1
Scope
It binds.

Article 2
Dues
Protocol No. 1 binds.

Protocol No. 1
Article 1
Pilots
{}
"""


@pytest.mark.parametrize(
    ("words", "start", "reason"),
    [
        ("See Article 1.", "Article 1\nPilot", ""),
        ("See Article 2.", "", "Protocol No. 1 has no Article 2"),
        ("See Article 2 of the Treaty.", "Article 2\nDues\n", ""),
        ("See Article 1 of this Protocol.", "Article 1\nPilot", ""),
        ("See Article 1 of the Protocol.", "Article 1\nPilot", ""),
        ("See Article 1 of this Treaty.", "Article 1\nScope", ""),
        ("See this Protocol.", "Protocol No. 1\n", ""),
    ],
)
def test_a_protocol_is_an_instrument_of_its_own(words: str, start: str, reason: str) -> None:
    document = read(PROTOCOLS.format(words).encode())
    reference = found(document)[-1]
    assert reference.unresolved == reason
    assert bool(reference.target) is bool(start)
    if reference.target:
        assert reference.target.of(document.text).startswith(start)


def test_ranges_are_counted_out_only_so_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clauses.reading.annotating.resolving._FILLED", 2)
    document = read_in("Articles 1 to 4 bind. Articles 1 to 4 end.", "None.", "None.", "None.")
    assert [place for place, _ in told(document)] == [
        "Art. 1",
        "Art. 2",
        "Art. 3",
        "Art. 4",
        "Art. 1",
        "Art. 4",
    ]
