"""What holds of every Markdown text, however odd."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.reading.decoding import decode
from clauses.reading.formats.markdown import read_markdown
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw

PIECES = [
    *("word", "b ", " ", "\n", "\n\n", "# ", "## ", "*", "**", "~~", "`", "``", "[", "]", "(", ")"),
    *(
        "](u)",
        "[^1]",
        "[^1]: ",
        "\n[^1]: n\n",
        "> ",
        "\n> ",
        "- ",
        "1. ",
        "\n1. ",
        "\n   ",
        "\n    ",
    ),
    *("\t", "|", "\n|-|-|\n", "\n---\n", "---\n", "<", "<b>", "</b>", "<!-- ", "-->", "<div>\n"),
    *("&amp;", "\\", "\\|", "!", "![", "\r\n", "\r", "\0", "\x0c", "\u00a0", "\u2028", "\ufeff"),
    *("===\n", "```", "\n```\n", "~~~\n", "k: v\n", "[r]: x\n", "[r]", "<http://a.b>", "_", "__"),
]
CALM = st.text("abc XYZ äé,;", min_size=1, max_size=20).map(lambda text: f"w{text}w")


def conserved(raw: Raw) -> bool:
    """Blocks and skipped stretches in order, and nothing but white space outside them."""
    covered = bytearray(len(raw.text))
    spans = [(block.start, block.end) for block in raw.blocks]
    gone = [(one.span.start, one.span.end) for one in raw.skipped]
    for stretches in (spans, gone):
        at = 0
        for start, end in stretches:
            assert at <= start < end <= len(raw.text)
            covered[start:end] = b"\1" * (end - start)
            at = end
    return all(held or letter.isspace() for held, letter in zip(covered, raw.text, strict=True))


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_every_character_is_in_a_block_or_skipped_or_white(text: str) -> None:
    raw = read_markdown(text.encode(), Limits())
    assert raw.text == decode(text.encode()).text
    assert conserved(raw)
    assert all(block.start + block.label <= block.end for block in raw.blocks)


@given(st.binary(max_size=200))
def test_any_bytes_are_read(data: bytes) -> None:
    assert conserved(read_markdown(data, Limits()))


@given(st.lists(CALM, min_size=1, max_size=5), st.sampled_from(["**", "*", "`", "~~", "***"]))
def test_words_come_back_from_any_dress(words: list[str], mark: str) -> None:
    dressed = "\n\n".join(f"1. > {mark}{word}{mark}" for word in words)
    raw = read_markdown(dressed.encode(), Limits())
    gone = {at for one in raw.skipped for at in range(one.span.start, one.span.end)}
    kept = [
        "".join(raw.text[at] for at in range(block.start, block.end) if at not in gone)
        for block in raw.blocks
    ]
    assert kept == [f"1. {word}" for word in words]


HOSTILE = [
    *("*", "[", "<", "&", "`", "#", "~", "_", "!", "![", "[](", "**a ", "<a ", "[a](", "> ", "- "),
    *("1. ", "|", "a|", "\\", "<!--", "`a``", "\t", "[^1]", "[^1]: a\n", "|a|\n", "- a\n", "a\n"),
    *("<div>\n", "\n<!--", "<div\n", "    a\n", "```\n", "[a]: b\n", "&amp;", "a\n|-|\n", "\r"),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        data = (piece * (size // len(piece))).encode()
        start = time.process_time()
        read_markdown(data, Limits())
        return time.process_time() - start

    seconds(100)
    # Four times the text: quadratic work would take sixteen times as long.
    best = min(seconds(20_000) for _ in range(2))
    assert best < 10 * max(seconds(5_000), 0.03)


def test_a_long_line_of_brackets_is_read_in_good_time() -> None:
    raw = read_markdown(b"[" * 30_000, Limits())
    assert [(block.start, block.end) for block in raw.blocks] == [(0, 30_000)]
