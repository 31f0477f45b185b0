from collections.abc import Callable

import pytest

Notes = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Article 1\nA.\n\nArticle 2\nB.\n\nArticle 3\nC.", []),
        ("Article 1\nA.\n\nArticle 3\nB.", ["gap: Article 3 follows Article 1"]),
        ("Article 1\nA.\n\nArticle 2\nB.\n\nArticle 2\nC.",
         ["repeat: Article 2 comes again after Article 2"]),
        ("Article 1\nA.\n\nArticle 5\nB.\n\nArticle 3\nC.",
         ["gap: Article 5 follows Article 1", "disorder: Article 3 comes after Article 5"]),
        ("Article 1\nA.\n\nArticle 1 bis\nB.\n\nArticle 2\nC.", []),
        ("CHAPTER I\n\nArticle 1\nA.\n\nCHAPTER III\n\nArticle 2\nB.",
         ["gap: CHAPTER III follows CHAPTER I"]),
        ("CHAPTER I\n\nArticle 1\nA.\n\nCHAPTER II\n\nArticle 1\nB.",
         ["repeat: Article 1 comes again after Article 1"]),
        ("CHAPTER I\n\nArticle 1\nA.\n\nArticle 2\nA.\n\nCHAPTER II\n\nArticle 1\nB.", []),
        ("Article 1\nA.\n\nANNEX I\n\nArticle 1\nB.\n\nArticle 3\nC.",
         ["gap: Article 3 follows Article 1"]),
        ("Article 1\n1. A.\n2. B.\n4. C.\n4. D.",
         ["gap: 4. follows 2.", "repeat: 4. comes again after 4."]),
        ("ANNEX I\nA.\n\nANNEX II\nB.\n\nANNEX IV\nC.", ["gap: ANNEX IV follows ANNEX II"]),
        ("Статья Я\nA.\n\n" "Статья Я\nB.", []),
        ("Boats:\n\n1. A.\n\n3. B.", ["gap: 3. follows 1."]),
        ("Article 1\n(g) A;\n(h) B;\n(i) C;\n(j) D.", []),
        ("Article 1\n1.1 A.\n1.2 B.\n2.1 C.", []),
    ],
)  # fmt: skip
def test_gaps_repeats_and_disorder_are_told(notes: Notes, text: str, told: list[str]) -> None:
    assert notes(text) == told
