"""Plain text: width kept, words kept, nothing taken for mark-up, nothing dropped."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clauses import InvalidRecord, Relation, Report, UnknownName, render
from clauses.reporting import FORMATS
from clauses.reporting.page import Block, Grid, Heading, Item, Paragraph
from clauses.reporting.text import NARROWEST, write_text
from clauses.testing.strategies import drawn_reports

Make = Callable[..., Report]
WIDTHS = st.integers(NARROWEST, 200)


def test_blocks_as_they_look() -> None:
    page: list[Block] = [
        Heading("A report on two things", 1),
        Paragraph("Words that have to be wrapped."),
        Heading("Part", 2),
        Item("first entry of a list", (Item("below it", (Item("further below"),)),)),
        Item("second"),
        Grid(("", "US", "NATO"), (("D1", "–", "conflict"), ("D2", "partial", "–"))),
    ]
    assert write_text(page, width=25) == "\n".join(
        [
            "A report on two things",
            "======================",
            "Words that have to be",
            "wrapped.",
            "",
            "Part",
            "----",
            "- first entry of a list",
            "  - below it",
            "    - further below",
            "- second",
            "",
            "      US        NATO",
            " ───────────────────────",
            " D1   –         conflict",
            " D2   partial   –",
            "",
        ]
    )


def test_a_long_heading_is_ruled_at_its_longest_line() -> None:
    shown = write_text([Heading("A heading longer than a line", 1)], width=20)
    assert shown.splitlines() == ["A heading longer", "than a line", "=" * 16]


@settings(max_examples=50)
@given(drawn_reports(), WIDTHS)
def test_no_line_is_wider_than_asked(report: Report, width: int) -> None:
    shown = render(report, width=width)
    assert max(map(len, shown.splitlines())) <= width
    assert shown.endswith("\n")
    assert not shown.endswith("\n\n")
    assert [line for line in shown.splitlines() if line != line.rstrip()] == []


def letters(shown: str) -> str:
    """A page without its rules and gaps, since a long word may be broken."""
    return "".join(letter for letter in shown if letter not in " \n=-─")


@settings(max_examples=50)
@given(drawn_reports(), WIDTHS)
def test_outside_the_table_the_width_changes_no_letter(report: Report, width: int) -> None:
    narrow, wide = letters(render(report, width=width)), letters(render(report, width=1000))
    start, end = letters("Who said what to which demand"), letters("– says nothing; unread")
    assert narrow.partition(start)[0] == wide.partition(start)[0]
    assert narrow.rpartition(end)[2] == wide.rpartition(end)[2]
    assert end in narrow


@pytest.mark.parametrize("width", [0, -5, 1, NARROWEST - 1])
def test_too_narrow_a_page_is_refused(report: Make, width: int) -> None:
    with pytest.raises(InvalidRecord, match=rf"^width: found {width}; allowed: 20 columns or more"):
        render(report([Relation.PARTIAL]), width=width)


@given(st.lists(st.text("ab ", min_size=1, max_size=9), min_size=1, max_size=6), WIDTHS)
def test_a_table_breaks_no_word(cells: list[str], width: int) -> None:
    shown = write_text([Grid(cells, [cells])], width=width)
    words = set(" ".join(cells).split())
    assert {word.strip(":;") for word in shown.split() if set(word) - set("─-:;")} == words


@pytest.mark.parametrize("number", [2, 12, 40])
@pytest.mark.parametrize("width", [20, 60, 100])
def test_no_respondent_is_ever_dropped(report: Make, number: int, width: int) -> None:
    # Ten and more, so that no name is the beginning of another.
    many = report([Relation.PARTIAL, Relation.UNADDRESSED] * number, name="Republic No.")
    told = " ".join(render(many, width=width).split())
    told = told[told.index("to which demand") : told.index("– says nothing; unread")]
    if len(many.parties) * 12 > width:
        for index, party in enumerate(many.parties):
            mark = "–" if index % 2 else "partial"
            assert f"{party.name}: {mark}" in told
    assert told.count("partial") == number
    assert told.count("–") == number


WIDE = Grid(("", "first thing", "b"), (("one two three", "four five", "six"), ("x", "y", "z")))


def test_a_table_with_room_wraps_nothing_and_one_with_less_shares_it() -> None:
    assert write_text([WIDE], width=90).splitlines() == [
        "                 first thing   b",
        " ─────────────────────────────────",
        " one two three   four five     six",
        " x               y             z",
    ]
    assert write_text([WIDE], width=27).splitlines() == [
        "            first",
        "            thing      b",
        " ─────────────────────────",
        " one two    four       six",
        " three      five",
        " x          y          z",
    ]
    assert write_text([WIDE], width=20).splitlines() == [
        "- one two three:",
        "  first thing: four",
        "  five; b: six",
        "- x: first thing: y;",
        "  b: z",
    ]


def test_a_table_without_respondents_is_told_by_its_rows(report: Make) -> None:
    assert " D1 Missiles\n" in render(report([]), width=60)


@pytest.mark.parametrize(
    "text",
    [
        "[red]alarm[/red]",
        "[/nothing]",
        "[link=https://example.org]here[/link]",
        ":warning: [@click=app.bell]bell[/]",
        "\\[bold]",
        "{braces} %s %(name)s",
    ],
)
def test_mark_up_of_the_terminal_library_is_shown_as_it_is(report: Make, text: str) -> None:
    shown = render(report([Relation.PARTIAL], title=text, text=text, name=text), width=150)
    assert shown.count(text) == 6


@pytest.mark.parametrize("letter", ["\x1b", "\x07", "\x00", "\u202e", "\u2066", "\u200b", "\u2028"])
def test_characters_that_act_are_spelt_out(report: Make, letter: str) -> None:
    text = f"a{letter}b"
    shown = render(report([Relation.PARTIAL], title=text, text=text, name=text), width=150)
    assert letter not in shown
    assert shown.count(f"a‹U+{ord(letter):04X}›b") == 6


@pytest.mark.parametrize(
    "extra", [{}, {"FORCE_COLOR": "1"}, {"JPY_PARENT_PID": "1"}, {"COLUMNS": "9"}]
)
def test_the_page_is_the_same_wherever_it_is_made(extra: dict[str, str]) -> None:
    program = (
        "import sys, clauses; d = clauses.load(); r = clauses.compare(d.demands, d.positions);"
        "sys.stdout.buffer.write(clauses.render(r).encode())"
    )
    ascii_only = {"PYTHONIOENCODING": "ascii", "TERM": "dumb"}
    made = [
        subprocess.run(
            [sys.executable, "-c", program], capture_output=True, check=True, env=environment
        ).stdout
        for environment in (dict(os.environ), {**os.environ, **extra, **ascii_only})
    ]
    assert b"\x1b" not in made[0]
    assert made[0] == made[1]


def test_an_unknown_format_is_answered_with_a_near_miss(report: Make) -> None:
    assert FORMATS == ("text", "markdown", "json", "akn", "csv", "svg")
    with pytest.raises(
        UnknownName, match="no format is called 'markdwon'; did you mean 'markdown'"
    ):
        render(report([Relation.PARTIAL]), "markdwon")


@pytest.mark.parametrize("format", ["text", "markdown"])
@pytest.mark.parametrize("result", [3, "x", None, (3,), Report])
def test_what_is_no_result_is_refused(format: str, result: object) -> None:
    with pytest.raises(
        InvalidRecord,
        match=r"^render: found .*allowed: a Report, Verdict, Document, Conflicts",
    ):
        render(result, format)


def test_what_is_no_record_is_no_json_either() -> None:
    with pytest.raises(InvalidRecord, match="to_json: found 3; allowed: a record of this library"):
        render(3, "json")


@pytest.mark.parametrize(
    ("format", "option"), [("text", "indent"), ("markdown", "width"), ("json", "width")]
)
def test_an_option_of_another_format_is_refused(report: Make, format: str, option: str) -> None:
    with pytest.raises(TypeError, match=f"unexpected keyword argument '{option}'"):
        render(report([Relation.PARTIAL]), format, **{option: 80})
