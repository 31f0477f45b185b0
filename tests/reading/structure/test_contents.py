from collections.abc import Callable

import pytest

Outline = Callable[[str], list[str]]

CASES = {
    "entries that come again": (
        "TREATY ON BOATS\n"
        "\n"
        "Article 1 Boats .......... 2\n"
        "Article 2 Rafts .......... 3\n"
        "Article 3 Nets ........... 4\n"
        "Article 4 Oars ........... 5\n"
        "\n"
        "The Parties have agreed as follows:\n"
        "\n"
        "Article 1 Boats\n"
        "A shall.\n"
        "\n"
        "Article 2 Rafts\n"
        "B shall.\n"
        "\n"
        "Article 3 Nets\n"
        "C shall.\n"
        "\n"
        "Article 4 Oars\n"
        "D shall.",
        [
            "title: TREATY ON BOATS",
            "preamble: The Parties have agreed as follows:",
            "article 1 – Boats: A shall.",
            "article 2 – Rafts: B shall.",
            "article 3 – Nets: C shall.",
            "article 4 – Oars: D shall.",
        ],
    ),
    "headings with nothing between that come once": (
        "Article 1 Boats\n"
        "Article 2 Rafts\n"
        "Article 3 Nets\n"
        "Article 4 Oars\n"
        "Article 5 Sails\n"
        "A shall.",
        [
            "article 1 – Boats",
            "article 2 – Rafts",
            "article 3 – Nets",
            "article 4 – Oars",
            "article 5 – Sails: A shall.",
        ],
    ),
    "a text that begins right behind": (
        "CHAPTER I Boats\n"
        "Article 1 Oars\n"
        "Article 2 Rafts\n"
        "Article 3 Nets\n"
        "CHAPTER I Boats\n"
        "Article 1 Oars\n"
        "A shall.\n"
        "\n"
        "Article 2 Rafts\n"
        "B shall.\n"
        "\n"
        "Article 3 Nets\n"
        "C shall.",
        [
            "chapter 1 – Boats",
            "  article 1 – Oars: A shall.",
            "  article 2 – Rafts: B shall.",
            "  article 3 – Nets: C shall.",
        ],
    ),
    "a short run is kept": (
        "Article 1 Boats\n"
        "Article 2 Rafts\n"
        "Article 3 Nets\n"
        "\n"
        "Article 1 Boats\n"
        "A shall.\n"
        "\n"
        "Article 2 Rafts\n"
        "B shall.\n"
        "\n"
        "Article 3 Nets\n"
        "C shall.",
        [
            "article 1 – Boats",
            "article 2 – Rafts",
            "article 3 – Nets",
            "article 1 – Boats: A shall.",
            "article 2 – Rafts: B shall.",
            "article 3 – Nets: C shall.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "tree"), CASES.values(), ids=CASES)
def test_trees(outline: Outline, text: str, tree: list[str]) -> None:
    assert outline(text) == tree
