"""Folders and files that are missing, empty, huge or broken; texts full of odd characters."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from clauses import DossierError, InvalidRecord, UnknownName, load

Folder = Callable[[Mapping[str, str | bytes]], Path]
Changed = Callable[[Mapping[int, str]], Path]
Faults = Callable[[Mapping[int, str]], list[str]]


def refused(path: Path | str) -> list[str]:
    with pytest.raises(DossierError, match=r": \d+ faults?\n  ") as caught:
        load(path)
    return [str(fault) for fault in caught.value.faults]


def test_a_dossier_that_is_not_there_is_answered_with_a_near_miss() -> None:
    message = "no dossier, folder or file is called 'decembre-2021'; did you mean 'december-2021'"
    with pytest.raises(UnknownName, match=message):
        load("decembre-2021")


def test_a_path_is_never_taken_for_a_bundled_name(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match="no dossier, folder or file is called"):
        load(tmp_path / "december-2021")


@pytest.mark.parametrize("name", ["", "nul\x00byte", "missing/folder"])
def test_odd_paths_are_refused(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises((UnknownName, InvalidRecord), match="dossier"):
        load(name)


def test_a_whole_text_given_for_a_path_is_refused() -> None:
    message = r"^dossier: found 'x+…; allowed: a path that can be read \(File name too long\)$"
    with pytest.raises(InvalidRecord, match=message):
        load("x" * 10_000)


@pytest.mark.parametrize("others", [{}, {"notes.txt": "title = 'x'"}])
def test_a_folder_without_toml_is_refused(folder: Folder, others: Mapping[str, str]) -> None:
    with pytest.raises(InvalidRecord, match=r"allowed: a folder with at least one \*\.toml file"):
        load(folder(others))


@pytest.mark.parametrize("name", ["dossier.toml", "talks.toml"])
def test_an_empty_file_misses_everything(folder: Folder, name: str) -> None:
    assert refused(folder({name: ""})) == [
        f"{name}: title: missing; every dossier needs one",
        f"{name}: date: missing; every dossier needs one",
    ]


def test_what_several_files_all_miss_is_missed_in_the_first_place(folder: Folder) -> None:
    found = refused(folder({"a.toml": "", "b.toml": ""}))
    assert [fault.split(" missing")[0] for fault in found] == [
        "dossier.toml: title:",
        "dossier.toml: date:",
    ]


def test_a_dossier_asks_for_something(folder: Folder) -> None:
    place = folder({"dossier.toml": "title = 'x'\ndate = 2021-12-17"})
    assert refused(place) == ["talks: demands: missing; allowed: at least one [[demands]]"]


def test_a_dossier_is_named_after_its_folder_or_file(
    folder: Folder, small: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = folder({"v1.2.toml": small})
    assert load(place).name == "talks"
    assert load(place / "v1.2.toml").name == "v1.2"
    monkeypatch.chdir(place)
    assert load(".").name == load(Path("..") / "talks").name == "talks"


def test_every_broken_file_is_one_fault_and_drags_in_no_others(folder: Folder, small: str) -> None:
    head, body = small.split("[[demands]]", 1)
    files: dict[str, str | bytes] = {
        "a.toml": head.replace("title = ", "title : ", 1),
        "b.toml": f"[[demands]]{body}".encode().replace(b"surprised", b"surprised \xff"),
        "c.toml": b"x = " + b"[" * 9999,
        "d.toml": "[[positions]]\nid = 'P2'\nstance = 'offer'\nsource = 'note'",
    }
    place = folder(files)
    assert [fault.split(";")[0] for fault in refused(place)] == [
        "a.toml:1: not TOML: Expected '=' after a key in a key/value pair (at line 1, column 7)",
        "b.toml:26: byte 0xff is not UTF-8",
        "c.toml: not TOML: nested too deeply",
        "d.toml:1: positions[0].text: missing",
        "d.toml:1: positions[0].author: missing",
        "d.toml:1: positions[0].attribution: missing",
        "d.toml:1: positions[0].norm: missing",
    ]


def test_a_folder_called_like_a_file_is_a_fault(folder: Folder, small: str) -> None:
    place = folder({"dossier.toml": small})
    (place / "more.toml").mkdir()
    assert refused(place) == ["more.toml: cannot be read: Is a directory"]


def test_a_file_of_fifty_megabytes_is_refused_at_once(folder: Folder, small: str) -> None:
    place = folder({"dossier.toml": small})
    with (place / "huge.toml").open("wb") as stream:
        stream.truncate(50_000_000)
    start = time.perf_counter()
    (found,) = refused(place)
    assert time.perf_counter() - start < 3
    assert found.startswith("huge.toml: larger than 5,000,000 bytes")


def test_the_limit_can_be_set(changed: Changed) -> None:
    path = changed({})
    size = path.stat().st_size
    assert load(path, limit=size).name == "talks"
    with pytest.raises(DossierError, match=f"talks.toml: larger than {size - 1} bytes"):
        load(path, limit=size - 1)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", "[" * 200 + "]" * 200),
        ("title" + ".a" * 3000, "1"),
        ("date", "{a = " * 200 + "1" + "}" * 200),
    ],
    ids=["lists", "dots", "tables"],
)
def test_deep_nesting_is_a_fault_and_no_crash(faults: Faults, key: str, value: str) -> None:
    found = faults({1 if key.startswith("title") else 2: f"{key} = {value}"})
    assert [fault.split("; allowed")[0] for fault in found] in (
        ["talks.toml:1: title: found a list"],
        ["talks.toml:1: title: found a table"],
        ["talks.toml:2: date: found a table"],
    )


@pytest.mark.parametrize("name", ["other than ", "outside "])
def test_a_name_that_never_ends_is_a_fault_and_no_crash(faults: Faults, name: str) -> None:
    facet = "bearers" if name.startswith("other") else "place"
    (found,) = faults({15: f"{facet} = ['{name * 5000}Ukraine']"})
    assert found.startswith(f"talks.toml:15: demands[0].norm.{facet}: name: found '{name}{name}")
    assert found.endswith(f"allowed: '{name.strip()}' only once")


@pytest.mark.parametrize(
    "text",
    [
        "\u202eno\u202c missiles",
        "no\u2066 missiles\u2069",
        "bell \\u0007 and escape \\u001b[2J",
        "null \\u0000 and delete \\u007f",
        "line\\u2028separator, next\\u0085line",
        "zero\u200bwidth, soft\u00adhyphen, e\u0301",
        "three\\nlines\\r\\nhere",
    ],
)
def test_texts_are_kept_letter_for_letter(changed: Changed, text: str) -> None:
    kept = text.encode("latin-1", "backslashreplace").decode("unicode-escape")
    assert load(changed({10: f'text = "{text}"'}))["D1"].text == kept


def test_faults_keep_their_lines_behind_odd_line_breaks(faults: Faults) -> None:
    (found,) = faults({10: "text = 'a\u2028b\u2029c\u0085d'", 12: "attribution = 'x'"})
    assert found.startswith("talks.toml:12: demands[0].attribution: found 'x'")
