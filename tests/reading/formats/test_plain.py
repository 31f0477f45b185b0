import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.errors import ReadError
from clauses.reading.formats.plain import read_plain
from clauses.reading.limits import Limits


def test_text_is_all_there_is() -> None:
    raw = read_plain("Article 1\r\nGeltung über alles".encode("cp1252"), Limits())
    assert (raw.text, raw.format) == ("Article 1\r\nGeltung über alles", "text")
    assert raw.blocks == ()
    assert raw.skipped == ()
    assert [each.kind.value for each in raw.diagnostics] == ["encoding"]


def test_a_byte_order_mark_is_skipped_and_kept() -> None:
    raw = read_plain("\ufeffArticle 1".encode(), Limits())
    assert raw.text == "\ufeffArticle 1"
    assert [(each.span.of(raw.text), each.reason) for each in raw.skipped] == [
        ("\ufeff", "byte order mark")
    ]


def test_a_long_text_is_refused() -> None:
    assert read_plain(b"12345", Limits(characters=5)).text == "12345"
    with pytest.raises(ReadError, match=r"^text: found 6 characters; allowed: at most 5"):
        read_plain(b"123456", Limits(characters=5))


@given(st.binary())
def test_any_bytes_are_read(data: bytes) -> None:
    raw = read_plain(data, Limits())
    assert bool(raw.skipped) == raw.text.startswith("\ufeff")
