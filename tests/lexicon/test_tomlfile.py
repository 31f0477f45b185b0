"""Files read with limits: whatever is wrong becomes a fault with its line."""

import time
from pathlib import Path

import pytest

from clauses.errors import Fault
from clauses.lexicon.tomlfile import MAX_BYTES, TomlFile, read_toml, show_path, unknown_key


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "talks.toml"


def faults(path: Path, content: bytes) -> list[str]:
    path.write_bytes(content)
    found = read_toml(path)
    assert found.tables == {}
    return [str(fault) for fault in found.faults]


@pytest.mark.parametrize("content", [b"a = 1\r\nb = 2", b"\xef\xbb\xbfa = 1\nb = 2", b"a=1\nb=2\n"])
def test_reads_line_ends_and_byte_order_marks_of_any_editor(written: Path, content: bytes) -> None:
    written.write_bytes(content)
    found = read_toml(written)
    assert (found.tables, found.faults) == ({"a": 1, "b": 2}, ())
    assert found.line(("b",)) == 2


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"a = 1\nb = 2021-02-31\n", "talks.toml:2: not TOML: Invalid date"),
        (b"a = 1\nb = \xd0\xa0\xff\n", "talks.toml:2: byte 0xff is not UTF-8; save"),
        (b"\xef\xbb\xbfa = 1\n\n\xe4 = 1", "talks.toml:3: byte 0xe4 is not UTF-8; save"),
        ("a = 1\nb = 'é'\n".encode("utf-16"), "talks.toml:1: byte 0xff is not UTF-8; save"),
        ("a = 1\nb = 'Türkiye'\n".encode("latin-1"), "talks.toml:2: byte 0xfc is not UTF-8"),
        (b"a = 1\n\nb : 2\n", "talks.toml:3: not TOML: Expected '='"),
        (b"a = 1\nb = 2\na = 3\n", "talks.toml:3: not TOML: Cannot overwrite a value"),
        (b"a = 1\nb = 'x\x07'\n", "talks.toml:2: not TOML: "),
        (b"a = 1\nb\n\n\n", "talks.toml:2: not TOML: Expected '='"),
        (b'a = 1\nb = """x\ny\n', "talks.toml:3: not TOML: Unterminated string"),
        (b"a = " + b"1" * 5000, "talks.toml: not TOML: Exceeds the limit"),
        (b"a = " + b"[" * 5000 + b"]" * 5000, "talks.toml: not TOML: nested too deeply"),
        (b"a = " + b"{b=" * 5000 + b"1" + b"}" * 5000, "talks.toml: not TOML: nested too deeply"),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_what_is_no_toml_is_one_fault(written: Path, content: bytes, fault: str) -> None:
    (found,) = faults(written, content)
    assert found.startswith(fault)


@pytest.mark.parametrize(
    "line", ["title = “Talks”", 'title = "He said "no" to it"', "date = 17 December 2021", "a = x"]
)
def test_what_lawyers_type_first_is_answered_with_a_hint(written: Path, line: str) -> None:
    (found,) = faults(written, f"b = 1\n{line}\n".encode())
    assert found.startswith("talks.toml:2: not TOML: ")
    assert found.endswith('straight quotation marks ("), a day is written 2021-12-17')


def test_a_hint_is_given_only_where_it_can_help(written: Path) -> None:
    (found,) = faults(written, b"a = 1\na = 2\n")
    assert found == "talks.toml:2: not TOML: Cannot overwrite a value (at line 2, column 6)"


def test_a_huge_file_is_refused_without_reading_it(written: Path) -> None:
    with written.open("wb") as stream:
        stream.truncate(50_000_000_000)
    start = time.perf_counter()
    found = read_toml(written)
    assert time.perf_counter() - start < 3
    assert [str(fault) for fault in found.faults] == [
        "talks.toml: larger than 5,000,000 bytes; a dossier file is text typed by people"
    ]


def test_the_limit_itself_is_allowed(written: Path) -> None:
    written.write_bytes(b"a = 1 # bc")
    assert read_toml(written, limit=10).tables == {"a": 1}
    assert [fault.message[:20] for fault in read_toml(written, limit=9).faults] == [
        "larger than 9 bytes;"
    ]
    assert MAX_BYTES == 5_000_000


def test_a_file_that_cannot_be_opened_is_one_fault(tmp_path: Path) -> None:
    (missing,) = read_toml(tmp_path / "none.toml").faults
    assert str(missing) == "none.toml: cannot be read: No such file or directory"
    (folder,) = read_toml(tmp_path).faults
    assert folder.message == "cannot be read: Is a directory"


def test_a_fault_points_at_the_nearest_line_above() -> None:
    file = TomlFile("x.toml", "[[a]]\nb = 1\n[a.c]\nd = 1\n")
    assert str(file.fault(("a", 0, "c", "missing", 3), "why")) == "x.toml:3: a[0].c.missing[3]: why"
    assert str(file.fault(("a", 0, "b"), "why")) == "x.toml:2: a[0].b: why"
    assert str(file.fault(("z",), "why")) == "x.toml: z: why"
    assert str(file.fault((), "why")) == "x.toml: why"


def test_paths_are_written_as_python_indexes() -> None:
    assert show_path(("demands", 0, "norm", "words")) == "demands[0].norm.words"


def test_an_unknown_key_is_answered_with_the_known_ones() -> None:
    found = unknown_key("modalty", ["action", "modality"])
    assert found.startswith("no key is called 'modalty'; did you mean 'modality'?")
    assert found.endswith("allowed: action, modality")


def test_a_section_is_a_table_or_a_fault(written: Path) -> None:
    written.write_text("[a.x]\ny = 1\n\n[[b]]\n", "utf-8")
    found = read_toml(written)
    faults: list[Fault] = []
    assert found.section("a", faults) == {"x": {"y": 1}}
    assert found.section("zzz", faults) == {}
    assert faults == []
    assert found.section("b", faults) == {}
    assert list(map(str, faults)) == ["talks.toml:4: b: found a list or value; allowed: [b.KEY]"]
