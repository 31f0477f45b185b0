from collections.abc import Callable

import pytest

Outline = Callable[[str], list[str]]

CASES = {
    "numbers in running text": (
        "Article 1\n"
        "1. Boats shall float. 2. Rafts shall: (a) sink; (b) be: (i) of wood; or (ii) of "
        "reed; and (c) rest. 3. Nets shall hold.",
        [
            "article 1",
            "  paragraph 1: Boats shall float.",
            "  paragraph 2: Rafts shall:",
            "    point a: sink;",
            "    point b: be:",
            "      sub-point i: of wood; or",
            "      sub-point ii: of reed; and",
            "    point c: rest.",
            "  paragraph 3: Nets shall hold.",
        ],
    ),
    "citations of numbers begin nothing": (
        "Article 1\n"
        "1. Boats shall float as paragraph 2 says, under paragraphs 2 and 3 or (b).\n"
        "2. Rafts shall sink under paragraph\n"
        "3 of the rules, and Article 2 (a) and (b).\n"
        "3. Nets shall hold 2.5 tons, or 3. 5 fish.",
        [
            "article 1",
            "  paragraph 1: Boats shall float as paragraph 2 says, u",
            "  paragraph 2: Rafts shall sink under paragraph 3 of th",
            "  paragraph 3: Nets shall hold 2.5 tons, or 3. 5 fish.",
        ],
    ),
    "letters that may be roman": (
        "Article 1\n(g) one;\n(h) two;\n(i) three;\n(j) four.",
        [
            "article 1",
            "  point g: one;",
            "  point h: two;",
            "  point i: three;",
            "  point j: four.",
        ],
    ),
    "roman inside the eighth letter": (
        "Article 1\n"
        "(a) a;\n"
        "(b) b;\n"
        "(c) c;\n"
        "(d) d;\n"
        "(e) e;\n"
        "(f) f;\n"
        "(g) g;\n"
        "(h) such as:\n"
        "(i) one;\n"
        "(ii) two;\n"
        "(i) three.",
        [
            "article 1",
            "  point a: a;",
            "  point b: b;",
            "  point c: c;",
            "  point d: d;",
            "  point e: e;",
            "  point f: f;",
            "  point g: g;",
            "  point h: such as:",
            "    sub-point i: one;",
            "    sub-point ii: two;",
            "  point i: three.",
        ],
    ),
    "numbers of several steps": (
        "Article 1\n1. Boats.\n1.1 Sails.\n1.2 Oars.\n1.2.1 Long ones.\n2. Rafts.\n2.1 Wood.",
        [
            "article 1",
            "  paragraph 1: Boats.",
            "    point 1.1: Sails.",
            "    point 1.2: Oars.",
            "      sub-point 1.2.1: Long ones.",
            "  paragraph 2: Rafts.",
            "    point 2.1: Wood.",
        ],
    ),
    "bullets": (
        "Article 1\nBoats carry:\n- oars:\n• of wood\n• of steel\n- sails;\n\nand nothing else.",
        [
            "article 1: Boats carry:",
            "  point: oars:",
            "    sub-point: of wood",
            "    sub-point: of steel",
            "  point: sails;",
            "  paragraph: and nothing else.",
        ],
    ),
    "bullets of one kind in paragraphs": (
        "1. Boats:\n- oars;\n- sails.\n2. Rafts.",
        [
            "paragraph 1: Boats:",
            "  point: oars;",
            "  point: sails.",
            "paragraph 2: Rafts.",
        ],
    ),
    "bare numbers": (
        "Article 1\n"
        "1 Boats shall float.\n"
        "2 Rafts shall sink.\n"
        "\n"
        "Article 2\n"
        "Nets shall hold.\n"
        "1 As of May.\n"
        "2 As of June.",
        [
            "article 1",
            "  paragraph 1: Boats shall float.",
            "  paragraph 2: Rafts shall sink.",
            "article 2",
            "  paragraph: Nets shall hold.",
            "  paragraph: 1 As of May.",
            "  paragraph: 2 As of June.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "tree"), CASES.values(), ids=CASES)
def test_trees(outline: Outline, text: str, tree: list[str]) -> None:
    assert outline(text) == tree
