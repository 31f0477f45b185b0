from collections.abc import Callable

import pytest

Outline = Callable[[str], list[str]]

CASES = {
    "page numbers and the heads beside them": (
        "Article 1\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "1\n"
        "Treaty on Boats\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "2\n"
        "Treaty on Boats\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "3\n"
        "Treaty on Boats\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "4\n"
        "Treaty on Boats\n"
        "The end.",
        [
            "article 1: Boats shall float, and so on. Boats shal",
        ],
    ),
    "numbers with marks": (
        "Article 1\nBoats shall\n- 3 -\nfloat and\nPage 4 of 9\nrest.\n5/9\np. 6",
        [
            "article 1: Boats shall float and rest.",
        ],
    ),
    "numbers of a table are no page numbers": (
        "Article 1\nBoats:\n1\n2\n3\n4",
        [
            "article 1",
            "  paragraph: Boats:",
            "  paragraph: 1 2 3 4",
        ],
    ),
    "pages that do not begin with one": (
        "Article 1\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "77\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "78\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "Boats shall float, and so on.\n"
        "79\n"
        "The end.\n"
        "1999",
        [
            "article 1",
            "  paragraph: Boats shall float, and so on. Boats shal",
            "  paragraph: 1999",
        ],
    ),
}


@pytest.mark.parametrize(("text", "tree"), CASES.values(), ids=CASES)
def test_trees(outline: Outline, text: str, tree: list[str]) -> None:
    assert outline(text) == tree
