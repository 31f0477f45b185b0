"""The waterfall as a table and as a drawing: every step shown, the sum at the end."""

import json
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given

from clauses import Effect, Facet, InvalidRecord, Report, Verdict, load, render
from clauses.model.contribution import Contribution
from clauses.reporting.waterfall_svg import _COLOURS
from clauses.testing import strategies
from tests.reporting.test_verdicts import WHOLE

SVG = "{http://www.w3.org/2000/svg}"
STEPS = (
    Contribution(Facet.ACTION, "the acts are the same", 0.75, Effect.NOTES, "dig", "digs"),
    Contribution(Facet.WORDING, "the words are alike", 0.125),
    Contribution(Facet.PLACE, "Only the coast.", 0.0, Effect.NARROWS, "", "x " * 80),
)


def test_the_table_has_a_row_for_each_step_and_their_sum() -> None:
    assert render(STEPS, "markdown").replace("\\", "").splitlines() == [
        "| Side | Score | Effect | What was found | Demand | Answer |",
        "| --- | --- | --- | --- | --- | --- |",
        "| action | 0.75 ████████ | – | the acts are the same | “dig” | “digs” |",
        "| wording | 0.12 █ | – | the words are alike | – | – |",
        f"| place | – | narrows | Only the coast. | – | “{'x ' * 45}…” |",
        "| sum | 0.88 █████████ |  |  |  |  |",
    ]


def test_a_small_amount_has_no_bar_and_nothing_no_amount() -> None:
    small = (Contribution(Facet.WORDING, "so", 0.04), Contribution(Facet.PLACE, "so"))
    rows = render(small, "markdown").replace("\\", "").splitlines()
    assert rows[2].startswith("| wording | 0.04 | – |")
    assert rows[3].startswith("| place | – | notes |")
    assert rows[4].startswith("| sum | 0.04 |")


def test_a_terminal_shows_the_same() -> None:
    shown = render(STEPS, width=200)
    for words in ("0.75 ████████", "the acts are the same", "“digs”", "narrows", "0.88 █████████"):
        assert words in shown
    assert render(STEPS[0]).count("0.75 ████████") == 2


def test_json_is_one_document_for_each_step() -> None:
    found = json.loads(render(STEPS, "json"))
    assert [one["record"]["amount"] for one in found] == [0.75, 0.125, 0.0]


def drawn(result: object) -> ElementTree.Element:
    return ElementTree.fromstring(render(result, "svg"))  # noqa: S314  # our own text


def test_the_bars_of_a_drawing_stand_end_to_end() -> None:
    bars = [
        (float(bar.attrib["x"]), float(bar.attrib["width"]), bar.attrib["fill"])
        for bar in drawn(STEPS).iter(f"{SVG}rect")
    ]
    assert [bar[:2] for bar in bars] == [(150, 225), (375, 37.5), (150, 13), (150, 262.5)]
    assert bars[2][2] == _COLOURS[Effect.NARROWS]
    assert set(_COLOURS) == set(Effect)


def test_a_drawing_tells_each_step_in_words_and_more_where_one_points() -> None:
    picture = drawn(STEPS)
    texts = [text.text for text in picture.iter(f"{SVG}text")]
    assert texts == [
        "action", "0.75 the acts are the same", "wording", "0.12 the words are alike",
        "place", "narrows: Only the coast.", "sum", "0.88",
    ]  # fmt: skip
    titles = [title.text for title in picture.iter(f"{SVG}title")]
    assert titles[0] == "the acts are the same dig / digs"
    assert titles[1] == "the words are alike"
    assert picture.attrib["aria-label"] == "Score 0.88, in 3 steps"
    assert picture.attrib["height"] == "128"


def test_words_of_strangers_can_do_nothing_in_a_drawing() -> None:
    hostile = Contribution(Facet.PLACE, "</text><script>\x07\u202e", 0.5, Effect.ADDS, "<a>&", "'")
    shown = render(hostile, "svg")
    assert "<script" not in shown
    assert "‹U+0007›‹U+202E›" in shown
    assert "&lt;a&gt;&amp; / &#x27;" in shown


def test_a_verdict_is_drawn_as_its_waterfall() -> None:
    assert render(WHOLE, "svg") == render(WHOLE.waterfall, "svg")
    one = load("december-2021")
    with pytest.raises(InvalidRecord, match=r"allowed: a Verdict or its waterfall; they alone"):
        render(one, "svg")
    with pytest.raises(TypeError, match="unexpected keyword argument 'width'"):
        render(WHOLE, "svg", width=100)


@given(strategies.verdicts())
def test_every_waterfall_can_be_drawn_and_ends_with_the_score(one: Verdict) -> None:
    picture = drawn(one)
    *_, last = (text.text for text in picture.iter(f"{SVG}text"))
    assert last == f"{one.match.score:.2f}"
    assert len(list(picture.iter(f"{SVG}g"))) == len(one.waterfall)
    score = re.search(r"^\| sum \| ([\d.\\]+|–)", render(one.waterfall, "markdown"), re.M)
    assert score is not None
    assert score[1].replace("\\", "") in (last, "–")


def test_all_of_a_report_can_be_shown(december: Report) -> None:
    for one in december.verdicts:
        assert f"{one.match.score:.2f}" in render(one.waterfall) or not one.match.score
