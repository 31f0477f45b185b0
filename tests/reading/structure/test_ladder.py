from collections.abc import Callable

import pytest

Outline = Callable[[str], list[str]]

CASES = {
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
    "a point on the line of its paragraph": (
        "Article 1\n1. BOATS (a) OF OAK\n(b) of ash.",
        ["article 1", "  paragraph 1: BOATS", "    point a: OF OAK", "    point b: of ash."],
    ),
    "a point behind the dash of its paragraph": (
        "Article 1\n(1)–(a) boats.\n(2) rafts.",
        ["article 1", "  paragraph 1", "    point a: boats.", "  paragraph 2: rafts."],
    ),
    "a ninth letter before something else": (
        "Article 1\n(h) boats\n(i) rafts:\n1. oak\n(v) nets.",
        [
            "article 1",
            "  point h: boats",
            "  point i: rafts:",
            "    sub-point 1: oak",
            "      paragraph: (v) nets.",
        ],
    ),
    "words behind the formula on its line": (
        "TREATY\n\nThe Parties have agreed as follows:\tboats float.\n\n"
        "Article 1\nRafts shall sink.",
        [
            "title: TREATY",
            "preamble: The Parties have agreed as follows:",
            "paragraph: boats float.",
            "article 1: Rafts shall sink.",
        ],
    ),
    "words further out end the lists before": (
        "Article 1\nBoats carry:\n\n(a) wood;\n\nand oars.\n\nAll shall be dry.\n\n(b) reed.",
        [
            "article 1: Boats carry:",
            "  point a: wood;",
            "    paragraph: and oars.",
            "    paragraph: All shall be dry.",
            "  point b: reed.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "tree"), CASES.values(), ids=CASES)
def test_trees(outline: Outline, text: str, tree: list[str]) -> None:
    assert outline(text) == tree
