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
    "gaps and repeats": (
        "Article 1\n1. Boats.\n3. Rafts.\n3. Nets.\n2. Oars.\n12. Sails.",
        [
            "article 1",
            "  paragraph 1: Boats.",
            "  paragraph 3: Rafts.",
            "  paragraph 3: Nets.",
            "  paragraph 2: Oars.",
            "    paragraph: 12. Sails.",
        ],
    ),
    "inserted paragraphs": (
        "Article 1\n1. Boats.\n1bis. Rafts.\n1 ter. Nets.\n2. Oars.",
        [
            "article 1",
            "  paragraph 1: Boats.",
            "  paragraph 1bis: Rafts.",
            "  paragraph 1ter: Nets.",
            "  paragraph 2: Oars.",
        ],
    ),
    "a text without numbers between those of a list": (
        "Article 1\n"
        "1. Boats shall float.\n"
        "\n"
        "They shall float at night.\n"
        "\n"
        "2. Rafts shall sink.\n"
        "\n"
        "Article 2\n"
        "(a) wood;\n"
        "(b) reed;\n"
        "\n"
        "and oars.\n"
        "\n"
        "(c) rope.\n"
        "\n"
        "All shall be dry.",
        [
            "article 1",
            "  paragraph 1: Boats shall float.",
            "    paragraph: They shall float at night.",
            "  paragraph 2: Rafts shall sink.",
            "article 2",
            "  point a: wood;",
            "  point b: reed;",
            "    paragraph: and oars.",
            "  point c: rope.",
            "  paragraph: All shall be dry.",
        ],
    ),
    "paragraphs without numbers": (
        "Article 1\nBoats shall float.\n\nRafts shall sink:\n\nwood;\n\nreed.\n\nNets shall hold.",
        [
            "article 1",
            "  paragraph: Boats shall float.",
            "  paragraph: Rafts shall sink:",
            "    point: wood;",
            "    point: reed.",
            "  paragraph: Nets shall hold.",
        ],
    ),
    "a number on a line of its own": (
        "Article 1\n1.\nBoats shall float.\n2.\nRafts shall sink.\n(a)\nwood;\n(b)\nreed.",
        [
            "article 1",
            "  paragraph 1: Boats shall float.",
            "  paragraph 2: Rafts shall sink.",
            "    point a: wood;",
            "    point b: reed.",
        ],
    ),
    "headings of numbered paragraphs": (
        "Rules of the port\n"
        "\n"
        "1. BOATS\n"
        "Boats shall float.\n"
        "\n"
        "2. Rafts\n"
        "\n"
        "Rafts shall sink.\n"
        "\n"
        "3. Nets and\n"
        "\n"
        "ropes shall hold.\n"
        "\n"
        "4. Oars shall last.",
        [
            "title: Rules of the port",
            "paragraph 1 – BOATS: Boats shall float.",
            "paragraph 2 – Rafts: Rafts shall sink.",
            "paragraph 3: Nets and ropes shall hold.",
            "paragraph 4: Oars shall last.",
        ],
    ),
    "sections in capitals": (
        "Article 1\n"
        "A. Boats\n"
        "\n"
        "1. Boats shall float.\n"
        "\n"
        "2. Boats shall last.\n"
        "\n"
        "B. Rafts\n"
        "\n"
        "3. Rafts shall sink.",
        [
            "article 1",
            "  section a – Boats",
            "    paragraph 1: Boats shall float.",
            "    paragraph 2: Boats shall last.",
            "  section b – Rafts",
            "    paragraph 3: Rafts shall sink.",
        ],
    ),
    "the initial of a name is no number": (
        "Article 1\n1. Boats shall float.\n2. Rafts shall sink.\n\nA. Marek",
        [
            "article 1",
            "  paragraph 1: Boats shall float.",
            "  paragraph 2: Rafts shall sink.",
            "    paragraph: A. Marek",
        ],
    ),
    "a joint on a line of its own": (
        "Article 1\n(a) wood;\nor\n(b) reed.",
        [
            "article 1",
            "  point a: wood; or",
            "  point b: reed.",
        ],
    ),
    "a list that begins anew": (
        "Article 1\n(a) wood;\n(b) reed.\n(a) oak;\n(b) ash: (a) old; (b) new.",
        [
            "article 1",
            "  point a: wood;",
            "  point b: reed.",
            "  point a: oak;",
            "  point b: ash: (a) old; (b) new.",
        ],
    ),
    "lines broken at a width": (
        "Article 1\n"
        "The boats of the Parties shall float on all of the waters of both of the Parties, "
        "and\n"
        "no other Party may stop them there.\n"
        "The rafts of the Parties shall sink in the waters of the Parties, and the others "
        "shall\n"
        "not raise them.\n"
        "“Boat” means a thing that floats.",
        [
            "article 1",
            "  paragraph: The boats of the Parties shall float on",
            "  paragraph: The rafts of the Parties shall sink in t",
            "  paragraph: “Boat” means a thing that floats.",
        ],
    ),
    "cyrillic points": (
        "Статья 1: плывут:\n\u0430) плавают;\n\u0431) тонут.",
        [
            "article 1: плывут:",
            "  point \u0430: плавают;",
            "  point \u0431: тонут.",
        ],
    ),
    "signs and degrees": (
        "Article 1\n"
        "§ 1. Boats shall float.\n"
        "§ 2. Rafts shall sink.\n"
        "\n"
        "Article 2\n"
        "1° Boats.\n"
        "2° Rafts.",
        [
            "article 1",
            "  paragraph 1: Boats shall float.",
            "  paragraph 2: Rafts shall sink.",
            "article 2",
            "  paragraph 1: Boats.",
            "  paragraph 2: Rafts.",
        ],
    ),
    "decimals begin nothing": (
        "Article 1\n1. Boats of 1,5. tons shall float.\n2. Rafts.",
        [
            "article 1",
            "  paragraph 1: Boats of 1,5. tons shall float.",
            "  paragraph 2: Rafts.",
        ],
    ),
    "numbers behind a comma": (
        "Article 1\nBoats shall (a) float , (b) rest, and (c) last.",
        [
            "article 1: Boats shall",
            "  point a: float ,",
            "  point b: rest, and",
            "  point c: last.",
        ],
    ),
    "numbers not ready go on nowhere": (
        "Article 1\n(a) boats with (b) oars;\n(b) rafts.",
        [
            "article 1",
            "  point a: boats with (b) oars;",
            "  point b: rafts.",
        ],
    ),
    "a point right behind its paragraph": (
        "Article 1\n1.(a) boats; (b) rafts.\n2. (a) nets; (b) oars.",
        [
            "article 1",
            "  paragraph 1",
            "    point a: boats;",
            "    point b: rafts.",
            "  paragraph 2",
            "    point a: nets;",
            "    point b: oars.",
        ],
    ),
    "steps without the number above them": (
        "Article 1\n1.1 Boats.\n1.2 Rafts.\n2.1 Nets.",
        [
            "article 1",
            "  paragraph 1.1: Boats.",
            "  paragraph 1.2: Rafts.",
            "  paragraph 2.1: Nets.",
        ],
    ),
    "notes below a list": (
        "Article 1\n1 See below.\n1. Boats.\n2. Rafts.\n2 See above.",
        [
            "article 1",
            "  paragraph: 1 See below.",
            "  paragraph 1: Boats.",
            "  paragraph 2: Rafts.",
            "    paragraph: 2 See above.",
        ],
    ),
    "a list after a colon inside a list": (
        "Article 1\n(a) wood:\n(a) oak;\n(b) ash.\n(b) reed.",
        [
            "article 1",
            "  point a: wood:",
            "    sub-point a: oak;",
            "    sub-point b: ash.",
            "  point b: reed.",
        ],
    ),
    "a number behind a comma at the end of a line": (
        "Article 1\nBoats shall float,\n(a) by day,\n1. never\nby night.",
        [
            "article 1: Boats shall float,",
            "  point a: by day, 1. never by night.",
        ],
    ),
    "the ninth letter before others": (
        "Article 1\n(h) such as (1) x and (2) y:\n(i) one;\n(iii) three.",
        [
            "article 1",
            "  point h: such as",
            "  paragraph 1: x and",
            "  paragraph 2: y:",
            "    point i: one;",
            "    point iii: three.",
        ],
    ),
    "a number alone behind the end of a section": (
        "Article 1\n"
        "A. Boats\n"
        "\n"
        "1. Boats shall float.\n"
        "\n"
        "B. Rafts\n"
        "\n"
        "Rafts shall sink.\n"
        "\n"
        "2. Rafts shall last.",
        [
            "article 1",
            "  section a – Boats",
            "    paragraph 1: Boats shall float.",
            "  section b – Rafts: Rafts shall sink.",
            "    paragraph 2: Rafts shall last.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "tree"), CASES.values(), ids=CASES)
def test_trees(outline: Outline, text: str, tree: list[str]) -> None:
    assert outline(text) == tree
