import pytest

from clauses.reading.annotating.mentions import Mention, mentions


def the(text: str) -> Mention:
    (found,) = mentions(text)
    return found


def groups(mention: Mention) -> list[tuple[str, list[tuple[str, ...]]]]:
    return [(one.unit.key, [item.steps for item in one.items]) for one in mention.groups]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Article 5, paragraph 2, subparagraph (a)",
            [("article", [("5",)]), ("paragraph", [("2",)]), ("subparagraph", [("a",)])],
        ),
        (
            "paragraphs 1 and 2 of Article 6",
            [("article", [("6",)]), ("paragraph", [("1",), ("2",)])],
        ),
        (
            "paragraph 2 of Article 3 of Annex II",
            [("annex", [("II",)]), ("article", [("3",)]), ("paragraph", [("2",)])],
        ),
        ("Appendix 1 to Annex II", [("annex", [("II",)]), ("appendix", [("1",)])]),
        ("Annex II, Article 3", [("annex", [("II",)]), ("article", [("3",)])]),
        ("Article 9 (Scope) of Chapter 3 (Goods)", [("chapter", [("3",)]), ("article", [("9",)])]),
        (
            "second sub-paragraph of paragraph 2",
            [("paragraph", [("2",)]), ("subparagraph", [("second",)])],
        ),
        ("Article 4, first sentence", [("article", [("4",)]), ("sentence", [("first",)])]),
        ("Art. 3", [("article", [("3",)])]),
        ("Annex No. 2", [("annex", [("2",)])]),
        ("article v paragraph b.i.", [("article", [("v",)]), ("paragraph", [("b", "i")])]),
        ("Artikel 5 Absatz 2", [("article", [("5",)]), ("paragraph", [("2",)])]),
        ("paragraphe 2 de l'article 3", [("article", [("3",)]), ("paragraph", [("2",)])]),
        ("apartado 2 del artículo 3", [("article", [("3",)]), ("paragraph", [("2",)])]),
        ("пункт 2 статьи 5", [("article", [("5",)]), ("paragraph", [("2",)])]),
        ("point(c)", [("point", [("c",)])]),
        ("Section B of Part III", [("part", [("III",)]), ("section", [("B",)])]),
    ],
)
def test_steps_stand_from_the_outside_in(
    text: str, expected: list[tuple[str, list[tuple[str, ...]]]]
) -> None:
    found = the(f"See {text}.")
    assert groups(found) == expected
    assert f"See {text}."[found.start : found.end].startswith(
        text.removesuffix(".").split(" (Goods")[0]
    )


def test_two_places_side_by_side_are_two() -> None:
    found = list(mentions("Article 5, paragraph 2 of Article 6"))
    assert [groups(one) for one in found] == [
        [("article", [("5",)])],
        [("article", [("6",)]), ("paragraph", [("2",)])],
    ]


@pytest.mark.parametrize(
    ("text", "how", "unit", "noun"),
    [
        ("this Article", "this", "article", ""),
        ("the present\n Article", "this", "article", ""),
        ("the said Article", "said", "article", ""),
        ("that paragraph", "said", "paragraph", ""),
        ("the preceding paragraph", "before", "paragraph", ""),
        ("the following Article", "after", "article", ""),
        ("paragraph 2 of this Article", "this", "article", ""),
        ("paragraph 2 in the said Article", "said", "article", ""),
        ("paragraph 2 of the Annex", "the", "annex", ""),
        ("Article 5 of this Treaty", "this", "", "treaty"),
        ("Article 2 of the said Convention", "said", "", "convention"),
        ("Article 3 hereof", "here", "", ""),
        ("Article 3 thereof", "there", "", ""),
        ("its Article 3", "there", "", ""),
        ("article 3 du présent Accord", "this", "", "accord"),
        ("статьи 5 настоящего Договора", "this", "", "договора"),
    ],
)
def test_words_that_point(text: str, how: str, unit: str, noun: str) -> None:
    pointer = the(f"See {text}.").pointer
    assert pointer
    assert (pointer.how, pointer.unit.key if pointer.unit else "", pointer.noun) == (
        how,
        unit,
        noun,
    )


def test_several_may_be_pointed_at() -> None:
    pointer = the("the preceding paragraphs").pointer
    assert pointer
    assert pointer.plural


@pytest.mark.parametrize(
    ("text", "name", "full"),
    [
        ("Article 51 of the Charter of the United Nations", "Charter of the United Nations", True),
        ("Article XXIV of the GATT 1994", "GATT 1994", True),
        ("Article 6 of the Convention", "Convention", False),
        ("Article 5, paragraph 2, of the Kestrel Convention", "Kestrel Convention", True),
        ("Chapter 76 (copper) of the Harbour Tariff", "Harbour Tariff", True),
        ("Annex 3 to the Kestrel Convention", "Kestrel Convention", True),
        ("article 5 de la Convention", "Convention", False),
        ("artículo 5 del Convenio", "Convenio", False),
        ("Article 7 of the Harbour Rules of Alder", "Harbour Rules of Alder", True),
        ("Article 7 of the decision taken", "decision taken", False),
        ("Article 7 of Harbour Notice", "Harbour Notice", True),
        (
            "Article 6 of the Protocol to the Kestrel Convention",
            "Protocol to the Kestrel Convention",
            True,
        ),
        ("paragraph 2 of the Annex to the Kestrel Convention", "Kestrel Convention", True),
        ("paragraph 2 of the Annex on Sea Transport", "Annex on Sea Transport", True),
        ("Article 12 of Directive 2001/18/EC", "Directive 2001/18/EC", True),
    ],
)
def test_the_instrument_that_is_named(text: str, name: str, full: bool) -> None:
    found = the(f"See {text}.").name
    assert found
    assert (found.text, found.full) == (name, full)


@pytest.mark.parametrize(
    "text",
    [
        "Article 5 of which",
        "Article 5 of Article",
        "Article 5 of 12 birds",
        "Article 5 of the part of birds",
        "paragraph 2 of the 3 birds",
        "Article 5, of itself",
        "Article 5 of this Chapter 2",
    ],
)
def test_what_names_no_instrument(text: str) -> None:
    assert next(mentions(text)).name is None


def test_the_side_on_which_it_stands() -> None:
    assert the("paragraph 1 above").side == "above"
    assert the("paragraph 4 (below)").side == "below"


@pytest.mark.parametrize(
    "text", ["articles of trade", "a part of it", "an article", "in particular", "sub-article 5"]
)
def test_words_alone_cite_nothing(text: str) -> None:
    assert list(mentions(text)) == []


def test_a_number_behind_pointing_words_counts() -> None:
    assert groups(the("of this Article 5.")) == [("article", [("5",)])]


@pytest.mark.parametrize(
    "text",
    [
        "Part I, Title I, Chapter I, Section I, Article 1, paragraph 1, point (a), sentence 1",
        "point 1 of paragraph 1 of Article 1 of Section 1 of Chapter 1 of Title 1 of Part 1",
    ],
)
def test_a_chain_has_an_end(text: str) -> None:
    assert len(next(mentions(text)).groups) == 6
