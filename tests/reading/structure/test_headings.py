from collections.abc import Callable

import pytest

Outline = Callable[[str], list[str]]

CASES = {
    "on the line below": (
        "Article 1\nUse of Boats\nBoats shall float.\n\nArticle 2\nUse of Rafts\nRafts shall sink.",
        [
            "article 1 – Use of Boats: Boats shall float.",
            "article 2 – Use of Rafts: Rafts shall sink.",
        ],
    ),
    "behind the number": (
        "Article 1 – Use of Boats\n"
        "Boats shall float.\n"
        "\n"
        "Article 2. Use of Rafts.\n"
        "Rafts shall sink.\n"
        "\n"
        "Article 3: Nets\n"
        "Nets shall hold.",
        [
            "article 1 – Use of Boats: Boats shall float.",
            "article 2 – Use of Rafts: Rafts shall sink.",
            "article 3 – Nets: Nets shall hold.",
        ],
    ),
    "in brackets": (
        "Article 1 (Use of Boats)\n"
        "Boats shall float.\n"
        "\n"
        "Article 2\n"
        "(Use of Rafts)\n"
        "Rafts shall sink.\n"
        "\n"
        "Article 3\n"
        "(a) nets;\n"
        "(b) oars.",
        [
            "article 1 – (Use of Boats): Boats shall float.",
            "article 2 – (Use of Rafts): Rafts shall sink.",
            "article 3",
            "  point a: nets;",
            "  point b: oars.",
        ],
    ),
    "over two lines": (
        "Article 1\n"
        "Use of Boats and\n"
        "Rafts\n"
        "Boats shall float.\n"
        "\n"
        "Article 2\n"
        "USE OF NETS\n"
        "AND OARS\n"
        "Nets shall hold.\n"
        "\n"
        "Article 3\n"
        "Measures against\n"
        "loss\n"
        "Nets shall be kept.",
        [
            "article 1 – Use of Boats and Rafts: Boats shall float.",
            "article 2 – USE OF NETS AND OARS: Nets shall hold.",
            "article 3 – Measures against loss: Nets shall be kept.",
        ],
    ),
    "a sentence broken at a width is none": (
        "Article 1\n"
        "The boats of every Party to this Treaty\n"
        "shall float.\n"
        "\n"
        "Article 2\n"
        "Rafts that belong to one of the Parties and\n"
        "to nobody else\n"
        "shall sink.",
        [
            "article 1: The boats of every Party to this Treaty",
            "article 2: Rafts that belong to one of the Parties",
        ],
    ),
    "before the first sentence on its line": (
        "Article 1 Use of Boats Each Party shall use its boats. Article 2 Use of Rafts Both "
        "the Parties shall use their rafts. Article 3 Scope Member States shall sail. "
        "Article 4 Nets and Oars. Nets shall hold. Article 5 Rights In Port Boats in port "
        "shall rest. All boats of the Parties shall be kept in good order. All boats of the "
        "Parties shall be kept in good order. All boats of the Parties shall be kept in good "
        "order. All boats of the Parties shall be kept in good order. All boats of the "
        "Parties shall be kept in good order. All boats of the Parties shall be kept in good "
        "order. ",
        [
            "article 1 – Use of Boats: Each Party shall use its boats.",
            "article 2 – Use of Rafts: Both the Parties shall use their rafts.",
            "article 3 – Scope: Member States shall sail.",
            "article 4 – Nets and Oars: Nets shall hold.",
            "article 5 – Rights In Port: Boats in port shall rest. All boats of t",
        ],
    ),
    "before the first paragraph on its line": (
        "Article 1 Use of Boats 1. Boats shall float. 2. Rafts shall sink.\n"
        "Article 2 Use of Rafts: (a) wood; (b) reed.\n"
        "Article 3 The Parties shall: 1. sail; 2. row.",
        [
            "article 1 – Use of Boats",
            "  paragraph 1: Boats shall float.",
            "  paragraph 2: Rafts shall sink.",
            "article 2: Use of Rafts:",
            "  point a: wood;",
            "  point b: reed.",
            "article 3: The Parties shall:",
            "  paragraph 1: sail;",
            "  paragraph 2: row.",
        ],
    ),
    "before a full stop": (
        "Article 1. Settlement of disputes. Any dispute shall be settled.\n"
        "Article 2. Entry into force. This Treaty shall enter into force.",
        [
            "article 1 – Settlement of disputes: Any dispute shall be settled.",
            "article 2 – Entry into force: This Treaty shall enter into force.",
        ],
    ),
    "no heading where articles have none": (
        "Article 1. Boats float.\n\nArticle 2\nRafts sink.\n\nArticle 3 Nets hold",
        [
            "article 1: Boats float.",
            "article 2: Rafts sink.",
            "article 3 – Nets hold",
        ],
    ),
    "a definition is no heading": (
        "Article 1\n"
        "Terms\n"
        "“Boat” means a thing that floats.\n"
        "\n"
        "Article 2\n"
        "“Raft\n"
        "\n"
        "A raft shall sink.",
        [
            "article 1 – Terms: “Boat” means a thing that floats.",
            "article 2",
            "  paragraph: “Raft",
            "  paragraph: A raft shall sink.",
        ],
    ),
    "a heading alone in its article": (
        "Article 1\n"
        "Use of Boats\n"
        "Boats shall float.\n"
        "\n"
        "Article 2\n"
        "Use of Rafts\n"
        "Rafts shall sink.\n"
        "\n"
        "Article 3\n"
        "Repealed",
        [
            "article 1 – Use of Boats: Boats shall float.",
            "article 2 – Use of Rafts: Rafts shall sink.",
            "article 3 – Repealed",
        ],
    ),
    "the sections of an article begin below its heading": (
        "Article 1\n"
        "Boats\n"
        "\n"
        "Section 1\n"
        "Oars\n"
        "Oars shall last.\n"
        "\n"
        "Section 2\n"
        "Sails\n"
        "Sails shall hold.",
        [
            "article 1 – Boats",
            "  section 1 – Oars: Oars shall last.",
            "  section 2 – Sails: Sails shall hold.",
        ],
    ),
    "small words with capitals": (
        "Article 1 Use of The Boats The Parties shall use boats. Article 2 Rights In Land A "
        "Party shall have rights. Article 3 Boats for Each Party Party to the Treaty shall "
        "float. boats and rafts and nets and oars shall be kept in good order by all parties "
        "to this agreement at all times. boats and rafts and nets and oars shall be kept in "
        "good order by all parties to this agreement at all times. boats and rafts and nets "
        "and oars shall be kept in good order by all parties to this agreement at all times. "
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
        "good order by all parties to this agreement at all times. boats and rafts and nets "
        "and oars shall be kept in good order by all parties to this agreement at all times. ",
        [
            "article 1 – Use of The Boats: The Parties shall use boats.",
            "article 2 – Rights In Land: A Party shall have rights.",
            "article 3 – Boats for Each: Party Party to the Treaty shall float. b",
        ],
    ),
    "a heading before an article on its line": (
        "CHAPTER I\nGENERAL ARTICLE 1\nBoats shall fl"
        "oat.\n\nCHAPTER II\nOTHERS – ARTICLE 2\nRafts.",
        [
            "chapter 1 – GENERAL",
            "  article 1: Boats shall float.",
            "chapter 2 – OTHERS",
            "  article 2: Rafts.",
        ],
    ),
}


@pytest.mark.parametrize(("text", "tree"), CASES.values(), ids=CASES)
def test_trees(outline: Outline, text: str, tree: list[str]) -> None:
    assert outline(text) == tree
