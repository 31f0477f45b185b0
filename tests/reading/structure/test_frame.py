from collections.abc import Callable

import pytest

Outline = Callable[[str], list[str]]

CASES = {
    "title preamble and signatures": (
        "TREATY\n"
        "BETWEEN\n"
        "THE GOVERNMENT OF ARDONIA\n"
        "AND\n"
        "THE GOVERNMENT OF BELTRIA\n"
        "\n"
        "The Government of Ardonia and the Government of Beltria,\n"
        "\n"
        "Desiring to sail,\n"
        "\n"
        "Have agreed as follows:\n"
        "\n"
        "Article 1\n"
        "Boats shall float.\n"
        "\n"
        "Done at Port Vell on 3 May 2031.\n"
        "\n"
        "For the Government of Ardonia\n"
        "For the Government of Beltria",
        [
            "title: TREATY BETWEEN THE GOVERNMENT OF ARDONIA",
            "preamble",
            "  paragraph: The Government of Ardonia and the Govern",
            "  paragraph: Desiring to sail,",
            "  paragraph: Have agreed as follows:",
            "article 1: Boats shall float.",
            "testimonium: Done at Port Vell on 3 May 2031.",
            "signatures: For the Government of Ardonia For the Go",
        ],
    ),
    "a preamble under its heading": (
        "TREATY ON BOATS\n"
        "\n"
        "PREAMBLE\n"
        "\n"
        "Boats are old.\n"
        "\n"
        "Rafts are older.\n"
        "\n"
        "Article 1\n"
        "Boats shall float.",
        [
            "title: TREATY ON BOATS",
            "preamble – PREAMBLE",
            "  paragraph: Boats are old.",
            "  paragraph: Rafts are older.",
            "article 1: Boats shall float.",
        ],
    ),
    "a preamble that no phrase opens": (
        "TREATY ON BOATS\n"
        "OF PORT VELL\n"
        "\n"
        "Boats were built here long before there were any treaties about them.\n"
        "\n"
        "Article 1\n"
        "Boats shall float.",
        [
            "title: TREATY ON BOATS OF PORT VELL",
            "preamble: Boats were built here long before there",
            "article 1: Boats shall float.",
        ],
    ),
    "parties named after a colon": (
        "SUPPLY OF ROPE\n"
        "\n"
        "Concluded on the first of May of this year, at Port Vell and between:\n"
        "\n"
        "(1) Ropeworks; and\n"
        "\n"
        "(2) Saltmarsh.\n"
        "\n"
        "IT IS AGREED as follows:\n"
        "\n"
        "Article 1\n"
        "Rope shall hold.",
        [
            "title: SUPPLY OF ROPE",
            "preamble",
            "  paragraph: Concluded on the first of May of this ye",
            "    point 1: Ropeworks; and",
            "    point 2: Saltmarsh.",
            "  paragraph: IT IS AGREED as follows:",
            "article 1: Rope shall hold.",
        ],
    ),
    "no preamble at all": (
        "TREATY ON BOATS\n\nArticle 1\nBoats shall float.",
        [
            "title: TREATY ON BOATS",
            "article 1: Boats shall float.",
        ],
    ),
    "a formula broken over lines": (
        "TREATY ON BOATS\n"
        "\n"
        "The Parties have agreed as\n"
        "follows:\n"
        "\n"
        "Boats are good.\n"
        "\n"
        "Article 1\n"
        "Boats shall float.\n"
        "\n"
        "IN WITNESS\n"
        "WHEREOF the undersigned have signed.",
        [
            "title: TREATY ON BOATS",
            "preamble: The Parties have agreed as follows:",
            "paragraph: Boats are good.",
            "article 1: Boats shall float.",
            "testimonium: IN WITNESS WHEREOF the undersigned have",
        ],
    ),
    "all on one line": (
        "Treaty on Boats. The Government of Ardonia and the Government of Beltria, desiring "
        "to sail together on all waters of both states and to keep their boats in good order "
        "at all times, and having seen that the boats of many other states lie idle in their "
        "ports because nobody may sail them, which is a pity, and being of the view that "
        "boats which lie idle rot sooner than boats that are sailed, have agreed as follows: "
        "Article 1. Boats shall float. Article 2. Rafts shall sink. Done at Port Vell. For "
        "the Government of Ardonia",
        [
            "title: Treaty on Boats.",
            "preamble: The Government of Ardonia and the Govern",
            "article 1: Boats shall float.",
            "article 2: Rafts shall sink.",
            "testimonium: Done at Port Vell. For the Government of",
        ],
    ),
    "annexes without numbers": (
        "Article 1\n"
        "Boats shall float.\n"
        "\n"
        "In witness whereof we have signed.\n"
        "\n"
        "ANNEX\n"
        "\n"
        "Ropes shall hold.\n"
        "\n"
        "PROTOCOL ON NETS\n"
        "\n"
        "Article 1\n"
        "Nets shall hold.\n"
        "\n"
        "Appendices\n"
        "\n"
        "None.",
        [
            "article 1: Boats shall float.",
            "testimonium: In witness whereof we have signed.",
            "annex – ANNEX: Ropes shall hold.",
            "protocol – PROTOCOL ON NETS",
            "  article 1: Nets shall hold.",
            "annex – Appendices: None.",
        ],
    ),
    "final provisions without a number": (
        "CHAPTER I\n"
        "Boats\n"
        "\n"
        "Article 1\n"
        "Boats shall float.\n"
        "\n"
        "Final Provisions\n"
        "\n"
        "Article 2\n"
        "This Treaty shall enter into force.",
        [
            "chapter 1 – Boats",
            "  article 1: Boats shall float.",
            "final clauses – Final Provisions",
            "  article 2: This Treaty shall enter into force.",
        ],
    ),
    "a memorandum without articles": (
        "MEMORANDUM ON PILOTS\n"
        "\n"
        "The Ministries have reached the following understanding:\n"
        "\n"
        "1. Pilots\n"
        "\n"
        "Pilots will be exchanged.\n"
        "\n"
        "2. Costs\n"
        "\n"
        "2.1 Each pays its own.\n"
        "\n"
        "Signed at Port Vell on 4 May 2033.\n"
        "\n"
        "For the Ministry of Ardonia",
        [
            "title: MEMORANDUM ON PILOTS",
            "preamble: The Ministries have reached the followin",
            "paragraph 1 – Pilots: Pilots will be exchanged.",
            "paragraph 2 – Costs",
            "  point 2.1: Each pays its own.",
            "testimonium: Signed at Port Vell on 4 May 2033.",
            "signatures: For the Ministry of Ardonia",
        ],
    ),
    "recitals and the formula behind them": (
        "Ropes Regulation\n"
        "\n"
        "The Council of Ropes,\n"
        "\n"
        "Whereas:\n"
        "\n"
        "(1) Ropes hold.\n"
        "\n"
        "(2) Nets hold too.\n"
        "\n"
        "Has adopted this Regulation:\n"
        "\n"
        "Article 1\n"
        "Ropes shall hold.",
        [
            "title: Ropes Regulation",
            "preamble",
            "  paragraph: The Council of Ropes,",
            "  paragraph: Whereas:",
            "    point 1: Ropes hold.",
            "    point 2: Nets hold too.",
            "  paragraph: Has adopted this Regulation:",
            "article 1: Ropes shall hold.",
        ],
    ),
    "a statement without numbers": (
        "Statement on Boats\n\nThe Ministers met.\n\nThey spoke of:\n\n- boats;\n- rafts.",
        [
            "title: Statement on Boats",
            "paragraph: The Ministers met.",
            "paragraph: They spoke of:",
            "  point: boats;",
            "  point: rafts.",
        ],
    ),
    "one paragraph": (
        "Boats shall float.",
        [
            "paragraph: Boats shall float.",
        ],
    ),
    "one paragraph before an annex": (
        "Boats shall float, as (a) wood and (b) reed do.\n\nANNEX I\n\nWood.",
        [
            "title: Boats shall float, as (a) wood and (b) r",
            "annex 1: Wood.",
        ],
    ),
    "formulas inside sentences close nothing": (
        "Article 1\n"
        "What is done at sea is done in good faith. It is signed at once.\n"
        "\n"
        "Article 2\n"
        "Boats shall float.",
        [
            "article 1: What is done at sea is done in good fait",
            "article 2: Boats shall float.",
        ],
    ),
    "French signatures": (
        "Article premier\n"
        "Les bateaux flottent.\n"
        "\n"
        "En foi de quoi, les soussignés ont signé.\n"
        "\n"
        "Pour la République d'Ardonie",
        [
            "article 1: Les bateaux flottent.",
            "testimonium: En foi de quoi, les soussignés ont signé",
            "signatures: Pour la République d'Ardonie",
        ],
    ),
    "signed before its annex and nothing else": (
        "Done at Port Vell.\n\nANNEX I\n\nWood.",
        [
            "testimonium: Done at Port Vell.",
            "annex 1: Wood.",
        ],
    ),
    "a formula that goes on and on": (
        "TREATY ON BOATS\n"
        "\n"
        "The Parties have agreed as follows on boats and on rafts and on nets and on oars "
        "and on sails and on ropes and on masts and on anchors and on lamps and on flags and "
        "on all the rest\n"
        "\n"
        "Article 1\n"
        "Boats shall float.",
        [
            "title: TREATY ON BOATS",
            "preamble: The Parties have agreed as follows on bo",
            "article 1: Boats shall float.",
        ],
    ),
    "a very long title": (
        "TREATY ON BOATS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "ON BOATS AND RAFTS AND NETS AND OARS AND SAILS AND ROPES AND MASTS\n"
        "The Parties to it\n"
        "\n"
        "Article 1\n"
        "Boats shall float.",
        [
            "preamble: TREATY ON BOATS ON BOATS AND RAFTS AND N",
            "article 1: Boats shall float.",
        ],
    ),
    "a preamble on the first line": (
        "The Parties to this Treaty, which all wish to sail their boats together,\n"
        "have agreed as follows:\n"
        "\n"
        "Article 1\n"
        "Boats shall float.",
        [
            "preamble: The Parties to this Treaty, which all wi",
            "article 1: Boats shall float.",
        ],
    ),
    "capitals under capitals are title": (
        "THE PARTIES TO THE LEAGUE\nTHE PARTIES TO THE SEA\n\nArticle 1\nBoats shall float.",
        [
            "title: THE PARTIES TO THE LEAGUE THE PARTIES TO",
            "article 1: Boats shall float.",
        ],
    ),
    "a formula inside the last sentence": (
        "Article 1\nWhat is done at sea in witness whereof is done in good faith.",
        ["article 1: What is done at sea in witness whereof i"],
    ),
    "nothing but signatures": (
        "In witness whereof we sign.\n\nFor the Government of Ardonia",
        ["testimonium: In witness whereof we sign.", "signatures: For the Government of Ardonia"],
    ),
}


@pytest.mark.parametrize(("text", "tree"), CASES.values(), ids=CASES)
def test_trees(outline: Outline, text: str, tree: list[str]) -> None:
    assert outline(text) == tree
