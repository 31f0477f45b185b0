import io
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from clauses.errors import ReadError
from clauses.reading.limits import Limits
from clauses.reading.opening import Opened, open_bytes

LIMITS = Limits(file_bytes=10)
TREATY = "Überein"


class Endless(io.RawIOBase):
    """Gives zeros for ever, and counts how many it gave."""

    given = 0

    def read(self, size: int = -1) -> bytes:
        self.given += size
        return bytes(size)


def test_a_path_is_read_whichever_way_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(TREATY, "utf-8")
    for source in (path, str(path)):
        assert open_bytes(source, LIMITS) == Opened(TREATY.encode(), str(path))


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes_have_no_name(kind: Callable[[bytes], bytes]) -> None:
    assert open_bytes(kind(b"Article 1"), LIMITS) == Opened(b"Article 1", "")


def test_open_files_are_read_from_where_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(b"Article 1")
    with path.open("rb") as stream:
        stream.seek(8)
        assert open_bytes(stream, LIMITS) == Opened(b"1", str(path))
    with path.open(encoding="utf-8") as text:
        assert open_bytes(text, LIMITS) == Opened(b"Article 1", str(path))


def test_streams_of_text_become_utf8_and_keep_bytes_they_could_not_read() -> None:
    assert open_bytes(io.StringIO(TREATY), LIMITS).data == TREATY.encode()
    escaped = io.TextIOWrapper(io.BytesIO(b"a\xe9"), "utf-8", errors="surrogateescape")
    assert open_bytes(escaped, LIMITS).data == b"a\xe9"
    assert open_bytes(io.StringIO("a\ud800"), LIMITS).data == b"a\xed\xa0\x80"


def test_a_stream_whose_name_is_a_number_has_none(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(b"Art. 1")
    with open(os.open(path, os.O_RDONLY), "rb") as stream:  # noqa: PTH123 - a handle
        assert open_bytes(stream, LIMITS) == Opened(b"Art. 1", "")


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("Art. 1"))
    assert open_bytes("-", LIMITS) == Opened(b"Art. 1", "standard input")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff\xfe"), "utf-8"))
    assert open_bytes("-", LIMITS).data == b"\xff\xfe"


@pytest.mark.parametrize("given", [b"0123456789", b"0123456789+"])
def test_the_limit_is_what_may_be_read(tmp_path: Path, given: bytes) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(given)
    for source in (path, given, io.BytesIO(given), io.StringIO(given.decode())):
        if len(given) == LIMITS.file_bytes:
            assert open_bytes(source, LIMITS).data == given
        else:
            with pytest.raises(ReadError, match=r"found more than 10 bytes; allowed: at most 10"):
                open_bytes(source, LIMITS)


def test_an_endless_stream_ends_at_the_limit() -> None:
    endless = Endless()
    with pytest.raises(ReadError, match="more than 3,000,000 bytes"):
        open_bytes(endless, Limits(file_bytes=3_000_000))  # type: ignore[arg-type]
    assert endless.given == 3_000_001


def test_a_missing_file_is_named() -> None:
    with pytest.raises(
        ReadError, match=r"^none\.txt: path: found no file .*\(No such file.*as bytes"
    ):
        open_bytes("none.txt", LIMITS)
    with pytest.raises(ReadError, match=r"No such file"):
        open_bytes("", LIMITS)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Article 1\nScope", "15 characters with line breaks, which look like text"),
        ("x" * 5000, "5000 characters, which look like text"),
        ("a\0b", "3 characters, which look like text"),
    ],
)
def test_text_is_no_path(text: str, found: str) -> None:
    with pytest.raises(ReadError, match=rf"^path: found {found}; .*read\(text\.encode\(\)\)"):
        open_bytes(text, LIMITS)


def test_odd_names_of_files_are_names(tmp_path: Path) -> None:
    for name in ("a\u00a0b.txt", "a\nb.txt" if os.name == "posix" else "a b.txt"):
        (tmp_path / name).write_bytes(b"Art. 1")
        assert open_bytes(tmp_path / name, LIMITS).data == b"Art. 1"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"found a folder; allowed: a regular file"):
        open_bytes(tmp_path, LIMITS)


def test_a_file_one_may_not_read_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(ReadError, match=r"^secret\.txt: .*can be opened \(Permission denied\)"):
        open_bytes("secret.txt", LIMITS)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_pipes_and_devices_are_refused_without_waiting(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    errors: list[ReadError] = []

    def attempt() -> None:
        for source in (pipe, os.devnull):
            try:
                open_bytes(source, LIMITS)
            except ReadError as error:
                errors.append(error)

    waiting = threading.Thread(target=attempt, daemon=True)
    waiting.start()
    waiting.join(10)
    assert [error.found for error in errors] == ["a pipe or device"] * 2


def test_a_stream_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    closed = io.BytesIO()
    closed.close()
    with pytest.raises(ReadError, match=r"a stream that cannot be read \(I/O operation on closed"):
        open_bytes(closed, LIMITS)
    undecodable = io.TextIOWrapper(io.BytesIO(b"\xff"), "utf-8")
    with pytest.raises(ReadError, match=r"cannot be read \('utf-8' codec .*best in binary mode"):
        open_bytes(undecodable, LIMITS)
    with (
        (tmp_path / "out").open("wb") as writing,
        pytest.raises(ReadError, match=r"cannot be read \((?:not readable|read)"),
    ):
        open_bytes(writing, LIMITS)


def test_what_has_nothing_to_read_is_refused() -> None:
    with pytest.raises(
        ReadError, match=r"^source: found an object of type int; allowed: a path, bytes"
    ):
        open_bytes(3, LIMITS)  # type: ignore[arg-type]
