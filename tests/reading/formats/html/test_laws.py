"""What holds of every page, however broken."""

import time
from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.errors import ReadError
from clauses.reading.formats.html import read_html
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw

SHOWN = (
    "p div b i span ul ol li table tr td th caption h1 h2 pre sup del ins s font section a br hr"
)
TAGS = f"{SHOWN} nav header main select svg script style title template iframe body html".split()
MARKS = [
    *("", "hidden", "style='display:none'", "class=footnote", "class=menu", "id=fn1", "href=#fn1"),
    *("href=/x", "start=3", "type=a", "reversed", "value=5", "role=main", "role=navigation"),
    *("style='font:7.0pt x'", "style='text-decoration:line-through'", "role=presentation"),
]
WORDS = [
    *("word", "w w ", " ", "\n", "\n\n", "&nbsp;", "&amp;", "&shy;", "1.", "(a)", "<", "&", "\0"),
    *("é", "<!-- c -->", "<!--", "\u2028", "a long sentence of the treaty that goes on and on "),
]


def tags(names: list[str], marks: list[str]) -> st.SearchStrategy[str]:
    opening = st.builds("<{} {}>".format, st.sampled_from(names), st.sampled_from(marks))
    return st.one_of(opening, st.sampled_from(names).map("</{}>".format))


def conserved(raw: Raw) -> bool:
    covered = bytearray(len(raw.text))
    blocks = [(block.start, block.end) for block in raw.blocks]
    for stretches in (blocks, [(one.span.start, one.span.end) for one in raw.skipped]):
        at = 0
        for start, end in stretches:
            assert at <= start < end <= len(raw.text)
            covered[start:end] = b"\1" * (end - start)
            at = end
    assert all(span.end <= len(raw.text) for span in raw.struck)
    return all(held or letter.isspace() for held, letter in zip(covered, raw.text, strict=True))


@given(st.lists(st.one_of(tags(TAGS, MARKS), st.sampled_from(WORDS)), max_size=40).map("".join))
def test_every_character_is_in_a_block_or_skipped_or_white(source: str) -> None:
    raw = read_html(source.encode(), Limits())
    assert conserved(raw)
    assert all(block.start + block.label <= block.end for block in raw.blocks)


@given(st.lists(st.one_of(tags(SHOWN.split(), [""]), st.sampled_from(["ab", "c d", " ", "é"]))))
def test_every_letter_that_is_shown_is_extracted(parts: list[str]) -> None:
    shown = Counter("".join(part for part in parts if not part.startswith("<")))
    text = Counter(read_html("".join(parts).encode(), Limits()).text)
    # Numbers of lists are added; white space is set anew.
    assert {letter: text[letter] for letter in "abcdé"} == {
        letter: shown[letter] for letter in "abcdé"
    }


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with suppress(ReadError):
        assert conserved(read_html(data, Limits()))


HOSTILE = [
    *("<div>x", "<p>a ", "<b></i>", "<a href=#x>x", "<a href=/x><b>x", "<table><tr><td>"),
    *("<tr><td>1.<td>text", "<ol><li>x", "<header>x", "<sup><a href=#f>1</a></sup>", "<", "&"),
    *("*", "&nbsp;", "<br>", "<pre>\n", "<del>x", "<!--", "<a ", "<div hidden>x", "<nav>x"),
    *(
        "[",
        "`",
        "#",
        "<select><option>x",
        "<svg>x",
        "<main>x",
        "<a b='",
        "<span style='font:7pt'>1",
    ),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_no_faster_than_the_page(piece: str) -> None:
    def seconds(size: int) -> float:
        data = (piece * (size // len(piece))).encode()
        start = time.process_time()
        read_html(data, Limits())
        return time.process_time() - start

    seconds(100)
    # Four times the page: quadratic work would take sixteen times as long.
    best = min(seconds(80_000) for _ in range(2))
    assert best < 10 * max(seconds(20_000), 0.05)


def test_stray_ends_in_deep_elements_take_little_time() -> None:
    start = time.process_time()
    read_html(b"<b>" * 50_000 + b"</i>" * 50_000, Limits())
    # All open elements searched for each would take a minute.
    assert time.process_time() - start < 20


def test_an_element_with_many_attributes_takes_little_time() -> None:
    start = time.process_time()
    attributes = " ".join(f"a{number}=1" for number in range(40_000))
    assert read_html(f"<p {attributes}>x".encode(), Limits()).text == "x"
    assert time.process_time() - start < 5
