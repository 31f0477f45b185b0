from collections.abc import Callable

import pytest

Outline = Callable[[str], list[str]]

CASES = {
    "a sentence that cites begins nothing": (
        "Article 1\n"
        "Boats shall float.\n"
        "\n"
        "Article 2 of this Treaty applies.\n"
        "Article 3, paragraph 1, applies.\n"
        "Article 4(2) applies.\n"
        "Article 5/6 applies.\n"
        "\n"
        "Article 2\n"
        "Rafts shall sink.",
        [
            "article 1",
            "  paragraph: Boats shall float.",
            "  paragraph: Article 2 of this Treaty applies.",
            "  paragraph: Article 3, paragraph 1, applies.",
            "  paragraph: Article 4(2) applies.",
            "  paragraph: Article 5/6 applies.",
            "article 2: Rafts shall sink.",
        ],
    ),
    "a line after words that lead up to a citation": (
        "Article 1\n"
        "Boats shall float under the conditions laid down in\n"
        "Article 2\n"
        "and in other treaties.\n"
        "\n"
        "Article 2\n"
        "Rafts shall sink.",
        [
            "article 1: Boats shall float under the conditions l",
            "article 2: Rafts shall sink.",
        ],
    ),
    "an abbreviation in lower case begins nothing": (
        "Art. 1. Boats shall float.\nart. 2. Rafts shall sink.",
        [
            "article 1: Boats shall float. art. 2. Rafts shall s",
        ],
    ),
    "a note with words behind it explains": (
        "NOTE I\n\nBoats shall float.\n\nNote 2: Rafts shall sink.",
        [
            "part 1",
            "  paragraph: Boats shall float.",
            "  paragraph: Note 2: Rafts shall sink.",
        ],
    ),
    "an article inside a line needs its number to be the next": (
        "Article 1 Boats shall float. Article 2 Rafts shall sink. Article 7 Nets shall hold. "
        "ARTICLE 3 Oars shall last.",
        [
            "article 1: Boats shall float.",
            "article 2: Rafts shall sink. Article 7 Nets shall h",
            "article 3: Oars shall last.",
        ],
    ),
    "an article inside a line after a comma is cited": (
        "Article 1 Boats shall float, Article 2 applies. See Article 2. Rafts shall sink.",
        [
            "article 1: Boats shall float, Article 2 applies. Se",
        ],
    ),
    "words of several languages": (
        "ARTÍCULO SÉPTIMO\n"
        "Los barcos flotan.\n"
        "\n"
        "Artículo 8º\n"
        "Las redes son anchas.\n"
        "\n"
        "Статья 9\n"
        "Лодки плавают.\n"
        "\n"
        "Article No. 10\n"
        "Boats shall float.\n"
        "\n"
        "ARTIKEL XI\n"
        "Boote schwimmen.",
        [
            "article 7: Los barcos flotan.",
            "article 8: Las redes son anchas.",
            "article 9: Лодки плавают.",
            "article 10: Boats shall float.",
            "article 11: Boote schwimmen.",
        ],
    ),
    "a spoilt word is read as it was meant": (
        "Article 1\nBoats shall float.\n\nArtlcle 2\nRafts shall sink.",
        [
            "article 1: Boats shall float.",
            "article 2: Rafts shall sink.",
        ],
    ),
    "a chapter in a sentence begins nothing": (
        "Article 1\n"
        "Boats of Chapter II shall float. Chapter III boats may sink.\n"
        "\n"
        "Article 2\n"
        "Rafts shall sink.",
        [
            "article 1: Boats of Chapter II shall float. Chapter",
            "article 2: Rafts shall sink.",
        ],
    ),
    "a line that goes on at a width is likely a citation": (
        "Article 1\n"
        "The boats of the Parties shall float on all waters of both the Parties as is laid "
        "down\n"
        "Article 7 Boats\n"
        "and they shall float there at all times and in all weathers as well as at night, as "
        "also\n"
        "said.\n"
        "\n"
        "Article 2\n"
        "Rafts shall sink in all the waters of the Parties and shall not come up again "
        "before the\n"
        "end of the year in which they sank and were lost, as the Parties have agreed among "
        "themselves.",
        [
            "article 1: The boats of the Parties shall float on",
            "article 2: Rafts shall sink in all the waters of th",
        ],
    ),
    "articles of a text put in lower case": (
        "agreement on boats. the parties to this agreement have agreed as follows: ARTICLE "
        "1boats shall float on all waters. see ARTICLE 7 paragraph 2. ARTICLE 22 rafts shall "
        "sink. ARTICLE iii nets shall hold; as ARTICLE 9, says. ARTICLE ivoars shall last. "
        "boats and rafts and nets and oars shall be kept in good order by all parties to "
        "this agreement at all times. boats and rafts and nets and oars shall be kept in "
        "good order by all parties to this agreement at all times. boats and rafts and nets "
        "and oars shall be kept in good order by all parties to this agreement at all times. "
        "boats and rafts and nets and oars shall be kept in good order by all parties to "
        "this agreement at all times. boats and rafts and nets and oars shall be kept in "
        "good order by all parties to this agreement at all times. boats and rafts and nets "
        "and oars shall be kept in good order by all parties to this agreement at all times. "
        "boats and rafts and nets and oars shall be kept in good order by all parties to "
        "this agreement at all times. boats and rafts and nets and oars shall be kept in "
        "good order by all parties to this agreement at all times. ",
        [
            "title: agreement on boats.",
            "preamble: the parties to this agreement have agree",
            "article 1: boats shall float on all waters. see ART",
            "article 22: rafts shall sink.",
            "article 3: nets shall hold; as",
            "article 9: , says.",
            "article 4: oars shall last. boats and rafts and net",
        ],
    ),
    "citations in a text put in lower case": (
        "agreement on boats. boats and rafts and nets and oars shall be kept in good order "
        "by all parties to this agreement at all times. boats and rafts and nets and oars "
        "shall be kept in good order by all parties to this agreement at all times. boats "
        "and rafts and nets and oars shall be kept in good order by all parties to this "
        "agreement at all times. boats and rafts and nets and oars shall be kept in good "
        "order by all parties to this agreement at all times. boats and rafts and nets and "
        "oars shall be kept in good order by all parties to this agreement at all times. "
        "boats and rafts and nets and oars shall be kept in good order by all parties to "
        "this agreement at all times. boats and rafts and nets and oars shall be kept in "
        "good order by all parties to this agreement at all times. boats and rafts and nets "
        "and oars shall be kept in good order by all parties to this agreement at all times. "
        "boats and rafts and nets and oars shall be kept in good order by all parties to "
        "this agreement at all times. boats and rafts and nets and oars shall be kept in "
        "good order by all parties to this agreement at all times. boats and rafts and nets "
        "and oars shall be kept in good order by all parties to this agreement at all times. "
        "boats and rafts and nets and oars shall be kept in good order by all parties to "
        "this agreement at all times. article 1. boats shall float. ARTICLE 2 rafts; as "
        "article 9. sink. article 3. nets; article 4 of it. ARTICLE xi oars. ARTICLE 3 "
        "paragraph 1. ARTICLE. boats and rafts and nets and oars shall be kept in good order "
        "by all parties to this agreement at all times. boats and rafts and nets and oars "
        "shall be kept in good order by all parties to this agreement at all times. boats "
        "and rafts and nets and oars shall be kept in good order by all parties to this "
        "agreement at all times. boats and rafts and nets and oars shall be kept in good "
        "order by all parties to this agreement at all times. boats and rafts and nets and "
        "oars shall be kept in good order by all parties to this agreement at all times. "
        "boats and rafts and nets and oars shall be kept in good order by all parties to "
        "this agreement at all times. boats and rafts and nets and oars shall be kept in "
        "good order by all parties to this agreement at all times. boats and rafts and nets "
        "and oars shall be kept in good order by all parties to this agreement at all times. "
        "boats and rafts and nets and oars shall be kept in good order by all parties to "
        "this agreement at all times. boats and rafts and nets and oars shall be kept in "
        "good order by all parties to this agreement at all times. boats and rafts and nets "
        "and oars shall be kept in good order by all parties to this agreement at all times. "
        "boats and rafts and nets and oars shall be kept in good order by all parties to "
        "this agreement at all times. ",
        [
            "preamble: agreement on boats. boats and rafts and",
            "article 1: boats shall float.",
            "article 2: rafts; as article 9. sink.",
            "article 3: nets; article 4 of it.",
            "article 11: oars. ARTICLE 3 paragraph 1. ARTICLE. bo",
        ],
    ),
    "brackets and slashes behind a number": (
        "Article 1\n"
        "Boats (Article 2) shall float. See: Article 2) and Article 2/3. “Article 2” too.\n"
        "\n"
        "Article 2\n"
        "Rafts. Article 3 и so on.\n"
        "\n"
        "Article 3\n"
        "Nets.",
        [
            "article 1: Boats (Article 2) shall float. See: Arti",
            "article 2: Rafts. Article 3 и so on.",
            "article 3: Nets.",
        ],
    ),
    "a word without a number": (
        "Article\n\nArticle  \n\nArticle 1\nBoats.",
        [
            "title: Article Article",
            "article 1: Boats.",
        ],
    ),
    "items of a list that name chapters": (
        "Article 1\nBoats are those of:\n\nChapter 2 Boats of wood;"
        "\n\nChapter 3 Boats of reed,\n\nArticle 2\nRafts.",
        [
            "article 1",
            "  paragraph: Boats are those of:",
            "  paragraph: Chapter 2 Boats of wood;",
            "chapter 3: Boats of reed,",
            "  article 2: Rafts.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "tree"), CASES.values(), ids=CASES)
def test_trees(outline: Outline, text: str, tree: list[str]) -> None:
    assert outline(text) == tree
