import pytest

from clauses.model.diagnostic import DiagnosticKind
from clauses.reading.formats.pdf.hyphens import Joiner
from clauses.reading.formats.pdf.page import Line
from tests.reading.formats.pdf.making import blocks, drawn, lines, of_kind, read


def line(text: str) -> Line:
    return Line(text, 72, 500, 100, 11)


@pytest.mark.parametrize("hyphen", ["-", "\ufffe", "\x02", "\u2010"])
@pytest.mark.parametrize(
    ("first", "rest", "whole"),
    [
        ("the inter", "national law", "the international law"),
        ("the non", "nuclear States", "the non-nuclear States"),
        ("their co", "operation is", "their co-operation is"),
        ("the Com", "mission has", "the Commission has"),
        ("a self", "defence that", "a self-defence that"),
        ("an anti", "personnel mine", "an anti-personnel mine"),
        ("must anti", "cipate it", "must anticipate it"),
        ("the inter", "agency group", "the inter-agency group"),
        ("in the Euro", "Atlantic area", "in the Euro-Atlantic area"),
        ("of the TREA", "TY ON", "of the TREATY ON"),
        ("the Parties men", "tionnées ci", "the Parties mentionnées ci"),
        ("Parties ci", "après dénommées", "Parties ci-après dénommées"),
        ("short", "and long-term aims", "short- and long-term aims"),
        ("the years 1914", "1918 were", "the years 1914-1918 were"),
    ],
)
def test_words_broken_at_a_line_end(hyphen: str, first: str, rest: str, whole: str) -> None:
    text, space = Joiner([]).join(first + hyphen, rest)
    assert text + space + rest == whole


@pytest.mark.parametrize(
    ("text", "after", "joined"),
    [
        ("a dash -", "follows", "a dash - follows"),
        ("in 1914-", "eighteen", "in 1914- eighteen"),
        ("the Parties", "shall", "the Parties shall"),
        ("the end-", "", "the end- "),
        ("a soft\xad", "ness", "a softness"),
        ("a soft\xad", "1", "a soft 1"),
        ("inter\xad", "agency", "interagency"),
        ("-", "item", "- item"),
        ("§ 5\ufffe", "bis", "§ 5-bis"),
        ("sub-", "(a)", "sub- (a)"),
    ],
)
def test_other_line_ends(text: str, after: str, joined: str) -> None:
    kept, space = Joiner([]).join(text, after)
    assert kept + space + after == joined


def test_words_of_the_document_decide_first() -> None:
    whole = Joiner([line("The nonproliferation of arms"), line("and a coopera-")])
    assert whole.join("the non-", "proliferation") == ("the non", "")
    hyphened = Joiner([line("A plan for land-use was made"), line("land-")])
    assert hyphened.join("of land-", "use") == ("of land-", "")


def test_what_was_done_is_counted() -> None:
    joiner = Joiner([])
    for first, rest in (("Com-", "mission"), ("Com-", "mission"), ("non-", "nuclear")):
        joiner.join(f"the {first}", rest)
    assert dict(joiner.undone) == {"Commission": 2}
    assert dict(joiner.kept) == {"non-nuclear": 1}


def test_a_page_is_made_whole_and_says_so() -> None:
    raw = read(
        drawn(
            lambda page: lines(
                page,
                72,
                750,
                [
                    "The Parties shall not deploy any weapon of a nuclear kind in the inter-",
                    "mediate region, and shall keep the non-nuclear States in that region in-",
                    "formed of the movements of their forces there, and of any non-",
                    "nuclear weapon that they keep in it.",
                ],
            )
        )
    )
    assert blocks(raw) == [
        "The Parties shall not deploy any weapon of a nuclear kind in the intermediate region, and "
        "shall keep the non-nuclear States in that region informed of the movements of their "
        "forces there, and of any non-nuclear weapon that they keep in it."
    ]
    assert [one.message for one in of_kind(raw, DiagnosticKind.ENCODING)] == [
        "2 words broken at the end of a line made whole: intermediate, informed",
        "1 words broken at their own hyphen kept it: non-nuclear",
    ]


def test_a_long_list_of_words_is_a_sample() -> None:
    pairs = [f"word{chr(97 + n)}" for n in range(12)]
    rows = [f"the long sentence that is here to fill the line ends in ab{one}-" for one in pairs]
    raw = read(drawn(lambda page: lines(page, 72, 750, [*rows, "the end."])))
    assert of_kind(raw, DiagnosticKind.ENCODING)[0].message.endswith(", …")
