"""The bytes of whatever was given to be read: a path, bytes, an open file or standard input."""

import io
import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO, TextIO

from attrs import frozen

from clauses.errors import ReadError
from clauses.reading.limits import Limits

_PIECE = 1 << 20
# Longer than any system takes for a path.
_LONGEST_PATH = 4096
_AS_BYTES = "a path; text itself is given as bytes: read(text.encode())"
Readable = str | Path | bytes | BinaryIO | TextIO


@frozen
class Opened:
    """What was read from a source, and how errors call it.

    Attributes:
        data: all its bytes.
        name: its name as given; empty for bytes and for streams without one.

    >>> Opened(b"Article 1", "draft.txt").name
    'draft.txt'
    """

    data: bytes
    name: str


def open_bytes(source: Readable, limits: Limits) -> Opened:
    """Read the bytes of a path, of bytes, of an open file, or of standard input for ``-``.

    A text is always a path. What an open text file gives is encoded as UTF-8.

    Raises:
        ReadError: if there is no such file, it is no regular file, or holds more than
            ``limits.file_bytes``, which are the most that is read.

    >>> open_bytes(b"Article 1", Limits()).data
    b'Article 1'
    """
    if isinstance(source, bytes | bytearray | memoryview):
        # Measured before it is copied.
        _refuse_above(memoryview(source).nbytes, limits.file_bytes, "")
        return Opened(bytes(source), "")
    if source == "-":
        stream = getattr(sys.stdin, "buffer", sys.stdin)
        return Opened(_drain(stream, limits.file_bytes, "standard input"), "standard input")
    if isinstance(source, str | os.PathLike):
        return _open_path(os.fspath(source), limits.file_bytes)
    if not callable(getattr(source, "read", None)):
        found, allowed = (
            f"an object of type {type(source).__name__}",
            "a path, bytes, an open file, or '-'",
        )
        raise ReadError("source", found=found, allowed=allowed)
    name = getattr(source, "name", "")
    name = name if isinstance(name, str) else ""
    return Opened(_drain(source, limits.file_bytes, name), name)


def _open_path(path: str | bytes, most: int) -> Opened:
    name = os.fsdecode(path)
    # A pipe that nobody writes to must not hold the reader up, so nothing here waits.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(name, flags)
        try:
            _refuse_irregular(os.fstat(handle), most, name)
        except ReadError:
            os.close(handle)
            raise
        with open(handle, "rb") as stream:  # noqa: PTH123 - a handle, not a path
            return Opened(_drain(stream, most, name), name)
    except OSError as error:
        raise _unopened(name, error.strerror or type(error).__name__) from error
    except ValueError as error:  # a zero character, which no path holds; a ReadError goes through
        raise error if isinstance(error, ReadError) else _unopened(name, str(error)) from error


def _unopened(name: str, why: str) -> ReadError:
    breaks = "\n" in name or "\r" in name
    if breaks or "\0" in name or len(name) > _LONGEST_PATH:
        found = f"{len(name)} characters{' with line breaks' * breaks}, which look like text"
        return ReadError("path", found=found, allowed=_AS_BYTES)
    found = f"no file that can be opened ({why})"
    return ReadError("path", found=found, allowed=_AS_BYTES, file=name)


def _refuse_irregular(status: os.stat_result, most: int, name: str) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise _no_file("a folder", name)
    if not stat.S_ISREG(status.st_mode):
        raise _no_file("a pipe or device", name)
    _refuse_above(status.st_size, most, name)


def _no_file(found: str, name: str) -> ReadError:
    allowed = "a regular file; what a program pipes in is read from '-'"
    return ReadError("path", found=found, allowed=allowed, file=name)


def _refuse_above(size: int, most: int, name: str) -> None:
    if size > most:
        allowed = f"at most {most:,} bytes (Limits.file_bytes)"
        raise ReadError("file", found=f"more than {most:,} bytes", allowed=allowed, file=name)


def _drain(stream: io.IOBase | BinaryIO | TextIO, most: int, name: str) -> bytes:
    """All that a stream gives, asked for in pieces so that an endless one ends at the limit."""
    pieces: list[bytes] = []
    size = 0
    while True:
        try:
            piece = stream.read(min(_PIECE, most + 1 - size))
        except (OSError, ValueError) as error:  # closed, not open for reading, or undecodable
            found = f"a stream that cannot be read ({error})"
            allowed = "a file open for reading, best in binary mode"
            raise ReadError("file", found=found, allowed=allowed, file=name) from error
        if not piece:
            return b"".join(pieces)
        pieces.append(piece if isinstance(piece, bytes) else _encoded(piece))
        size += len(pieces[-1])
        _refuse_above(size, most, name)


def _encoded(piece: str) -> bytes:
    try:
        # The bytes that a text file could not decode come back as they were.
        return piece.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return piece.encode("utf-8", "surrogatepass")
