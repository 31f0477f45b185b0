from collections.abc import Callable

import pytest

Outline = Callable[[str], list[str]]

CASES = {
    "numbers glued to the articles they begin": (
        "rules of the lakes. ARTICLE 11. boats shall float."
        "2. rafts shall sink ARTICLE 2nets shall hold",
        [
            "title: rules of the lakes.",
            "article 1",
            "  paragraph 1: boats shall float.",
            "  paragraph 2: rafts shall sink",
            "article 2: nets shall hold",
        ],
    ),
    "the first article of an extract on one line": (
        "The Parties agree. ARTICLE 2 Boats shall float. ARTICLE 3 Rafts shall sink.",
        [
            "title: The Parties agree.",
            "article 2: Boats shall float.",
            "article 3: Rafts shall sink.",
        ],
    ),
    "inserted articles": (
        "Article 1\n"
        "A shall.\n"
        "\n"
        "Article 1 bis\n"
        "B shall.\n"
        "\n"
        "Article 1 ter\n"
        "C shall.\n"
        "\n"
        "Article 1A\n"
        "D shall.\n"
        "\n"
        "Article 2\n"
        "E shall.",
        [
            "article 1: A shall.",
            "article 1bis: B shall.",
            "article 1ter: C shall.",
            "article 1a: D shall.",
            "article 2: E shall.",
        ],
    ),
    "an annex begins anew and ends where the articles go on": (
        "Article 1\n"
        "A shall.\n"
        "\n"
        "Article 2\n"
        "B shall.\n"
        "\n"
        "ANNEX I\n"
        "Boats\n"
        "\n"
        "Article 1\n"
        "C shall.\n"
        "\n"
        "Article 3\n"
        "D shall.",
        [
            "article 1: A shall.",
            "article 2: B shall.",
            "annex 1 – Boats",
            "  article 1: C shall.",
            "article 3: D shall.",
        ],
    ),
    "letters and roman numerals": (
        "ANNEX H\nOne.\n\nANNEX I\nTwo.\n\nANNEX J\nThree.",
        [
            "annex h: One.",
            "annex i: Two.",
            "annex j: Three.",
        ],
    ),
    "roman hundreds": (
        "ARTICLE XCIX\nA shall.\n\nARTICLE C\nB shall.\n\nARTICLE CI\nC shall.",
        [
            "article 99: A shall.",
            "article 100: B shall.",
            "article 101: C shall.",
        ],
    ),
    "dotted articles of chapters": (
        "CHAPTER 1\n"
        "Boats\n"
        "\n"
        "Article 1.1\n"
        "A shall.\n"
        "\n"
        "Article 1.2\n"
        "B shall.\n"
        "\n"
        "CHAPTER 2\n"
        "Rafts\n"
        "\n"
        "Article 2.1\n"
        "C shall. Article 2.2\n"
        "D shall.",
        [
            "chapter 1 – Boats",
            "  article 1.1: A shall.",
            "  article 1.2: B shall.",
            "chapter 2 – Rafts",
            "  article 2.1: C shall.",
            "  article 2.2: D shall.",
        ],
    ),
    "articles begin anew in each chapter": (
        "CHAPTER I\n"
        "\n"
        "Article 1\n"
        "A shall.\n"
        "\n"
        "Article 2\n"
        "B shall.\n"
        "\n"
        "CHAPTER II\n"
        "\n"
        "Article 1\n"
        "C shall.",
        [
            "chapter 1",
            "  article 1: A shall.",
            "  article 2: B shall.",
            "chapter 2",
            "  article 1: C shall.",
        ],
    ),
    "dotted numbers may begin in a line": (
        "Boats. Article 3.1 Rafts shall sink. Article 3.2 Nets. Article 4.1 Oars. Article "
        "4.1 bis Sails. Article 4.1 bis Masts. ARTICLE 9.1 Ropes. ANNEX X Rope.",
        [
            "title: Boats.",
            "article 3.1: Rafts shall sink.",
            "article 3.2: Nets.",
            "article 4.1: Oars.",
            "article 4.1bis: Sails. Article 4.1 bis Masts.",
            "article 9.1: Ropes. ANNEX X Rope.",
        ],
    ),
    "numbers glued to words": (
        "agreement. boats and rafts and nets and oars shall be kept in good order by all "
        "parties to this agreement at all times. boats and rafts and nets and oars shall be "
        "kept in good order by all parties to this agreement at all times. boats and rafts "
        "and nets and oars shall be kept in good order by all parties to this agreement at "
        "all times. boats and rafts and nets and oars shall be kept in good order by all "
        "parties to this agreement at all times. boats and rafts and nets and oars shall be "
        "kept in good order by all parties to this agreement at all times. boats and rafts "
        "and nets and oars shall be kept in good order by all parties to this agreement at "
        "all times. boats and rafts and nets and oars shall be kept in good order by all "
        "parties to this agreement at all times. boats and rafts and nets and oars shall be "
        "kept in good order by all parties to this agreement at all times. boats and rafts "
        "and nets and oars shall be kept in good order by all parties to this agreement at "
        "all times. boats and rafts and nets and oars shall be kept in good order by all "
        "parties to this agreement at all times. boats and rafts and nets and oars shall be "
        "kept in good order by all parties to this agreement at all times. boats and rafts "
        "and nets and oars shall be kept in good order by all parties to this agreement at "
        "all times. ARTICLE iboats float. ARTICLE iirafts sink. ARTICLE iii nets hold. "
        "ARTICLE xnets. ARTICLE zzz. ARTICLE 11. boats. ARTICLE 22. rafts. ARTICLE 33) nets. ",
        [
            "preamble: agreement. boats and rafts and nets and",
            "article 1: boats float.",
            "article 2: rafts sink.",
            "article 3: nets hold.",
            "article 10: nets. ARTICLE zzz.",
            "article 1",
            "  paragraph 1: boats.",
            "article 2",
            "  paragraph 2: rafts.",
            "article 3",
            "  paragraph 3: nets.",
        ],
    ),
    "a second article of the same number": (
        "Article 1\n"
        "Boats.\n"
        "\n"
        "Article 1\n"
        "Rafts.\n"
        "\n"
        "ARTICLE 5\n"
        "Nets. ARTICLE 7 Oars. ARTICLE 90 Sails.",
        [
            "article 1: Boats.",
            "article 1: Rafts.",
            "article 5: Nets.",
            "article 7: Oars. ARTICLE 90 Sails.",
        ],
    ),
    "an article in a line goes on after an annex": (
        "Article 1\nA.\n\nArticle 2\nB.\n\nANNEX I\n\nRopes. Article 3 Oars shall last.",
        [
            "article 1",
            "  paragraph a",
            "article 2",
            "  paragraph b",
            "annex 1 – Ropes",
            "article 3: Oars shall last.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "tree"), CASES.values(), ids=CASES)
def test_trees(outline: Outline, text: str, tree: list[str]) -> None:
    assert outline(text) == tree
