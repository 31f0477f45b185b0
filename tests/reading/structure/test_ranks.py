from collections.abc import Callable

import pytest

Outline = Callable[[str], list[str]]

CASES = {
    "the usual order": (
        "BOOK I\n"
        "All\n"
        "\n"
        "PART I\n"
        "Boats\n"
        "\n"
        "TITLE I\n"
        "Oars\n"
        "\n"
        "CHAPTER I\n"
        "Long\n"
        "\n"
        "SECTION 1\n"
        "Wood\n"
        "\n"
        "Article 1\n"
        "A shall.\n"
        "\n"
        "PART II\n"
        "Rafts\n"
        "\n"
        "Article 2\n"
        "B shall.",
        [
            "book 1 – All",
            "  part 1 – Boats",
            "    division 1 – Oars",
            "      chapter 1 – Long",
            "        section 1 – Wood",
            "          article 1: A shall.",
            "  part 2 – Rafts",
            "    article 2: B shall.",
        ],
    ),
    "an order of its own": (
        "CHAPTER I\n"
        "Boats\n"
        "\n"
        "PART 1\n"
        "Oars\n"
        "\n"
        "Article 1\n"
        "A shall.\n"
        "\n"
        "PART 2\n"
        "Sails\n"
        "\n"
        "Article 2\n"
        "B shall.\n"
        "\n"
        "CHAPTER II\n"
        "Rafts\n"
        "\n"
        "PART 1\n"
        "Wood\n"
        "\n"
        "Article 3\n"
        "C shall.",
        [
            "chapter 1 – Boats",
            "  part 1 – Oars",
            "    article 1: A shall.",
            "  part 2 – Sails",
            "    article 2: B shall.",
            "chapter 2 – Rafts",
            "  part 1 – Wood",
            "    article 3: C shall.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "tree"), CASES.values(), ids=CASES)
def test_trees(outline: Outline, text: str, tree: list[str]) -> None:
    assert outline(text) == tree
