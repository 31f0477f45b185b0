"""Files that are not what they are called, in no known encoding, cut off, or too large."""

import io
import os
import subprocess
import sys
import threading
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import attrs
import pytest

from clauses import Document, read, to_json
from clauses.errors import ClausesError, ReadError, WireError
from clauses.reading.limits import Limits
from tests.fuzz.law import FORMATS, lawful
from tests.fuzz.seeds import TREATY, built, seeds
from tests.reading.formats.docx.word import p, parts, row, table, word
from tests.reading.formats.pdf.making import treaty, typeset

ROOT = Path(__file__).parent.parent.parent
SOUND = {format: built(format, seeds(format)[0]) for format in FORMATS}
PNG = b"\x89PNG\r\n\x1a\n" + bytes(100)
MEGABYTE = 1_000_000


def attempt(data: bytes, format: str | None, limits: Limits | None = None) -> Document | str:
    """The document, or what the error says."""
    try:
        document = read(data, format=format, limits=limits)
    except (ReadError, WireError) as error:
        return str(error)
    lawful(document)
    return document


def diagnostics(document: Document | str) -> str:
    assert isinstance(document, Document)
    return "\n".join(map(str, document.diagnostics))


# Names and contents


@pytest.mark.parametrize("name", ["draft.docx", "draft.txt", "draft.pdf", "draft.html", "draft"])
@pytest.mark.parametrize("format", FORMATS)
def test_the_name_of_a_file_does_not_matter(format: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(SOUND[format])
    # JSON holds the format that its document was read from.
    assert read(path).format == ("text" if format == "json" else format)


@pytest.mark.parametrize("format", FORMATS)
def test_a_picture_is_no_document_whatever_it_is_called(format: str, tmp_path: Path) -> None:
    path = tmp_path / f"draft.{format}"
    path.write_bytes(PNG)
    with pytest.raises(ReadError, match=r"draft\.\w+: file: found a PNG image; allowed: a docum"):
        read(path)
    found = attempt(PNG, format)
    assert isinstance(found, str) or found.diagnostics


@pytest.mark.parametrize("called", FORMATS)
@pytest.mark.parametrize("format", FORMATS)
def test_a_format_that_is_said_wrongly_is_an_error_or_read_as_said(
    format: str, called: str
) -> None:
    found = attempt(SOUND[format], called)
    if called in ("docx", "pdf", "akn", "tota", "json") and called != format:
        assert isinstance(found, str)
        assert "found" in found or "not a clauses document" in found


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("share", [0, 1, 5, 9])
def test_a_file_cut_off_is_refused_or_read_as_far_as_it_goes(format: str, share: int) -> None:
    data = SOUND[format][: len(SOUND[format]) * share // 10]
    found = attempt(data, format)
    if format in ("docx", "akn", "tota", "json"):
        assert isinstance(found, str)
    attempt(data, None)


@pytest.mark.parametrize("format", [None, *FORMATS])
@pytest.mark.parametrize("data", [b"", b" \n", b"\0", b"\xef\xbb\xbf"])
def test_an_empty_file_is_an_empty_document_or_refused(format: str | None, data: bytes) -> None:
    found = attempt(data, format)
    assert isinstance(found, str) or not found.articles


# Encodings


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-8-sig", "utf-32"])
@pytest.mark.parametrize("format", ["text", "markdown", "html", None])
def test_wide_encodings_are_known_with_and_without_their_mark(
    encoding: str, format: str | None
) -> None:
    document = attempt(TREATY.encode(encoding), format)
    assert isinstance(document, Document)
    assert "The Parties to this Treaty" in document.text
    assert "\0" not in document.text


def test_an_encoding_that_is_guessed_is_told() -> None:
    words = "Статья 1\nЭтот Договор действует, пока Стороны его исполняют.\n" * 20  # noqa: RUF001
    document = attempt(words.encode("cp1251"), None)
    assert "was guessed" in diagnostics(document)
    assert isinstance(document, Document)
    assert document.articles


def test_bytes_of_no_encoding_and_zero_bytes_are_told() -> None:
    broken = "Überein ".encode() * 50 + b"\xff\xfe\xfa " + "kommen ü".encode() * 50
    assert "became U+FFFD" in diagnostics(attempt(broken, "text"))
    assert "1 NUL character kept" in diagnostics(attempt(b"Boats\0 and rafts are free.", "text"))
    exported = to_json(Document("Boats – rafts")).encode().replace("–".encode(), b"\xff")
    assert "was guessed" in diagnostics(attempt(exported, "json"))


# Places


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    for place in (tmp_path, tmp_path / "none.txt", os.devnull, ""):
        with pytest.raises(ReadError, match="path: found"):
            read(place)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    told: list[str] = []

    def wait() -> None:
        try:
            read(pipe)
        except ReadError as error:
            told.append(error.found)

    waiting = threading.Thread(target=wait, daemon=True)
    waiting.start()
    waiting.join(10)
    assert told == ["a pipe or device"]


# Limits


CELLS = "<tr><td>a</td><td>b</td></tr>"
TABLES: dict[str, bytes | str] = {
    "markdown": "|a|b|\n|-|-|\n" + "|a|b|\n" * 50,
    "html": f"<table>{CELLS * 50}</table>",
    "akn": "<akomaNtoso><act><body><article><content><table>"
    f"{CELLS * 50}</table></content></article></body></act></akomaNtoso>",
    "docx": word(table(*[row("a", "b")] * 50)),
}
LISTS = {"akn": "point", "tota": "chapter", "docx": "w:sdt"}
LIMITED: dict[tuple[str, str], tuple[bytes | str, int]] = {
    **{(format, "file_bytes"): (data, len(data) - 1) for format, data in SOUND.items()},
    **{(format, "characters"): (data, 5) for format, data in SOUND.items()},
    **{(format, "cells"): (data, 99) for format, data in TABLES.items()},
    **{(format, "elements"): (SOUND[format], 5) for format in ("html", "akn", "tota", "docx")},
    ("docx", "unpacked_bytes"): (SOUND["docx"], 1000),
    ("docx", "entries"): (SOUND["docx"], 3),
    ("pdf", "pages"): (typeset(treaty(6)), 1),
    ("text", "depth"): ("They [may [never [ever]]] sail.", 2),
    ("markdown", "depth"): ("> > > > > > > > > x", 5),
    ("json", "depth"): (to_json(read(b"Article 1\n1. Boats:\n(a) sail;\n(b) rest.")), 2),
    **{
        (format, "depth"): (SOUND[format].replace(b"<body>", b"<body><a><a><a>"), 3)
        for format in ("akn", "tota")
    },
    ("docx", "depth"): (SOUND["docx"], 3),
    ("html", "depth"): ("<ol><li>" * 9 + "They [may [never [ever]]] sail.", 2),
}  # fmt: skip


@pytest.mark.parametrize(("format", "name"), LIMITED, ids=str)
def test_a_limit_that_the_caller_sets_is_obeyed_and_named(format: str, name: str) -> None:
    given, most = LIMITED[format, name]
    data = given.encode() if isinstance(given, str) else given
    assert isinstance(attempt(data, format), Document | str)
    found = attempt(data, format, Limits(**{name: most}))
    shown = found if isinstance(found, str) else diagnostics(found)
    assert "Limits" in shown or "limit: " in shown
    assert str(most) in shown.replace(",", "") or "nested too deeply" in shown


def test_every_limit_is_tried() -> None:
    assert {name for _, name in LIMITED} == {field.name for field in attrs.fields(Limits)}


# Memory


MEASURED = """
import sys
from pathlib import Path
from clauses import read
from clauses.errors import ClausesError
try:
    read(Path(sys.argv[1]), format=sys.argv[2])
except ClausesError as error:
    print(error, file=sys.stderr)
status = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
print(int(status["VmHWM"].split()[0]) // 1024)
"""


def megabytes(data: bytes, format: str, folder: Path) -> int:
    """The most memory that a process of its own took to read a file."""
    path = folder / "file"
    path.write_bytes(data)
    told = subprocess.run(
        [sys.executable, "-c", MEASURED, str(path), format],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return int(told.stdout)


LARGE: dict[str, tuple[str, bytes]] = {
    "a line of text": ("text", b"Boats " * 60_000),
    "a word": ("text", b"a" * 5 * MEGABYTE),
    "a line of Markdown": ("markdown", b"Boats " * 60_000),
    "a line of a page": ("html", b"<p>" + b"Boats " * 60_000),
    "a paragraph of Word": ("docx", word(p("Boats " * 60_000))),
    "a table": ("html", b"<table>" + (b"<tr>" + b"<td>x" * 100) * 300),
    "open tags": ("html", b"<a" * 300_000),
    "a bomb of entities": (
        "akn",
        b'<!DOCTYPE a [<!ENTITY a "'
        + b"x" * 100_000
        + b'">]><akomaNtoso>'
        + b"&a;" * 100_000
        + b"</akomaNtoso>",
    ),
}


told_by_the_system = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="this system does not tell the peak of memory"
)


@told_by_the_system
@pytest.mark.parametrize("what", LARGE)
def test_memory_is_bounded_by_the_size_of_the_file(what: str, tmp_path: Path) -> None:
    format, data = LARGE[what]
    assert megabytes(data, format, tmp_path) < 100 + 50 * len(data) / MEGABYTE


@told_by_the_system
def test_what_a_small_archive_unpacks_to_is_not_held_many_times(tmp_path: Path) -> None:
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts("").items():
            if name != "word/document.xml":
                archive.writestr(name, content)
        with archive.open("word/document.xml", "w") as part:
            part.writelines([b"<!--", *[b" " * MEGABYTE] * 200, b"-->"])
    assert len(file.getvalue()) < MEGABYTE
    assert megabytes(file.getvalue(), "docx", tmp_path) < 500


def test_a_stream_without_an_end_is_read_up_to_the_limit() -> None:
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            return b"a" * size

    with pytest.raises(ClausesError, match="more than 100,000 bytes"):
        read(Endless(), limits=Limits(file_bytes=100_000))  # type: ignore[arg-type]
