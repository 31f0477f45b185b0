"""The same dossier, typed differently: over files, in another order, under other names."""

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

import clauses
from clauses import Clause, Dossier, DossierError, load

Folder = Callable[[Mapping[str, str | bytes]], Path]
DECEMBER = Path(clauses.__file__).parent.parent / "fixtures" / "december-2021"


@pytest.fixture
def texts() -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(DECEMBER.glob("*.toml"))}


def records(text: str, section: str) -> list[str]:
    """The text of each record of a list."""
    return [
        f"[[{section}]]{part}" for part in re.split(rf"^\[\[{section}\]\]", text, flags=re.M)[1:]
    ]


def same(found: Dossier, expected: Dossier) -> bool:
    """Whether two dossiers hold the same, but for their name and the order of the records."""

    def bare(one: Dossier) -> list[Any]:
        listed = (one.demands, one.positions, one.commentary, one.sources)
        return [one.title, one.date, *(sorted(map(repr, some)) for some in listed)]

    return bare(found) == bare(expected) and set(found.clauses) == set(expected.clauses)


def test_one_file_or_many(texts: dict[str, str], folder: Folder) -> None:
    whole = folder({"all.toml": "\n".join([texts.pop("dossier.toml"), *texts.values()])})
    assert load(whole) == evolve(load("december-2021"), name="talks")


def test_one_record_a_file(texts: dict[str, str], folder: Folder) -> None:
    files: dict[str, str | bytes] = {}
    files |= {name: texts[name] for name in ("dossier.toml", "parties.toml", "commentary.toml")}
    for section in ("demands", "positions"):
        for number, record in enumerate(records(texts[f"{section}.toml"], section)):
            files[f"{section}-{number:02}.toml"] = record
    assert load(folder(files)) == evolve(load("december-2021"), name="talks")


def test_records_and_files_in_another_order(texts: dict[str, str], folder: Folder) -> None:
    files: dict[str, str | bytes] = {}
    for name, text in texts.items():
        section = name.removesuffix(".toml")
        turned = "".join(reversed(records(text, section))) or text
        files[f"{9 - len(files)}.toml"] = turned
    found, expected = load(folder(files)), load("december-2021")
    assert found.demands == tuple(reversed(expected.demands))
    assert same(found, expected)


def test_line_ends_and_byte_order_marks_change_nothing(
    texts: dict[str, str], folder: Folder
) -> None:
    raw = {
        name: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for name, text in texts.items()
    }
    assert load(folder(raw)) == evolve(load("december-2021"), name="talks")


def test_ids_carry_no_meaning(texts: dict[str, str], folder: Folder) -> None:
    renamed = {
        name: re.sub(r'^id = "(.*)"$', lambda found: f'id = "x-{found[1][::-1]}"', text, flags=re.M)
        for name, text in texts.items()
    }
    found = load(folder(renamed))
    for one, other in zip(found.clauses, load("december-2021").clauses, strict=True):
        assert one.id == f"x-{other.id[::-1]}"
        assert evolve(one, id=other.id) == other


def test_parties_by_other_names_are_the_same_parties(texts: dict[str, str], folder: Folder) -> None:
    for name in ("demands.toml", "positions.toml"):
        for old, new in (
            ("Russia", "RU"),
            ("NATO", "the alliance"),
            ("United States", "Washington"),
        ):
            texts[name] = texts[name].replace(f'author = "{old}"', f'author = "{new}"')
            texts[name] = texts[name].replace(f'["{old}"', f'["{new}"')
    assert 'author = "the alliance"' in texts["positions.toml"]
    assert load(folder(texts)) == evolve(load("december-2021"), name="talks")


def test_keys_of_a_record_in_another_order(small: str, folder: Folder) -> None:
    # Plain keys may stand in any order, as long as they come before the tables.
    head, opening, rest = small.partition("[[demands]]\n")
    keys, norm, rest = rest.partition("[demands.norm]\n")
    turned = "\n".join(reversed(keys.strip().splitlines()))
    place = folder({"one.toml": small, "two.txt": f"{head}{opening}{turned}\n{norm}{rest}"})
    expected = load(place)
    (place / "one.toml").write_bytes((place / "two.txt").read_bytes())
    assert turned in (place / "one.toml").read_text("utf-8")
    assert load(place) == expected


def test_the_texts_of_the_files_are_the_texts_of_the_clauses(texts: dict[str, str]) -> None:
    found = load("december-2021")
    for section, read in (("demands", found.demands), ("positions", found.positions)):
        typed = tomllib.loads(texts[f"{section}.toml"])[section]
        assert [(one["id"], one["text"]) for one in typed] == [(c.id, c.text) for c in read]


def test_every_word_marked_in_the_files_is_marked_in_the_norms(texts: dict[str, str]) -> None:
    found = load("december-2021")
    typed = [*tomllib.loads(texts["demands.toml"])["demands"]]
    typed += tomllib.loads(texts["positions.toml"])["positions"]

    def marked(clause: Clause) -> dict[str, str]:
        assert clause.norm
        return {one.facet.value: one.span.of(clause.text) for one in clause.norm.evidence}

    assert [one["norm"]["words"] for one in typed] == [marked(found[one["id"]]) for one in typed]


def test_two_files_cannot_both_hold_what_stands_once(small: str, folder: Folder) -> None:
    place = folder({"a.toml": small, "b.toml": small})
    with pytest.raises(DossierError, match=r"^talks: 7 faults") as caught:
        load(place)
    assert [str(fault) for fault in caught.value.faults] == [
        "b.toml:1: title: stands in a.toml already",
        "b.toml:2: date: stands in a.toml already",
        "b.toml:3: sources.note: is the key of a source in another file already",
        "b.toml:7: demands[0].id: 'D1' is used already, at a.toml:7; choose another",
        "b.toml:18: positions[0].id: 'P1' is used already, at a.toml:18; choose another",
        "b.toml:28: commentary[0].id: 'C1' is used already, at a.toml:28; choose another",
        "b.toml:33: parties.narrator: narrator is known already; a dossier can only add aliases to "
        "it",
    ]
