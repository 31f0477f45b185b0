from pathlib import Path

import pytest

from clauses.errors import DossierError
from clauses.lexicon.fingerprint import FOLDER, lexicon_files


def test_every_shipped_file_is_among_them() -> None:
    files = lexicon_files()
    names = [one.name for one in files]
    assert names == sorted(names)
    assert len(names) == len(list(FOLDER.rglob("*.toml")))
    assert {"actions.toml", "relations/verbs.toml"} <= set(names)
    assert not any(one.own for one in files)


def test_own_files_come_behind_by_name_and_content(tmp_path: Path) -> None:
    paths = [tmp_path / each / "own.toml" for each in ("a", "b")]
    for number, path in enumerate(paths):
        path.parent.mkdir()
        path.write_text(f"[verbs.v{number}]\n", "utf-8")
    found = lexicon_files(paths)
    assert found == lexicon_files(paths[::-1])
    assert [str(one) for one in found[-2:]] == ["own file own.toml", "own file own.toml (2)"]
    assert lexicon_files([str(paths[0])])[-1].own


def test_other_words_have_another_hash_and_other_white_space_has_not(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    digests = []
    for text in ("[verbs.a]\n", "[verbs.a]\r\n\n", "[verbs.b]\n"):
        own.write_bytes(text.encode())
        digests.append(lexicon_files([own])[-1].digest)
    assert digests[0] == digests[1] != digests[2]


def test_a_file_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text("[verbs", "utf-8")
    with pytest.raises(DossierError, match=r"^own\.toml: 1 fault\n  own\.toml:1: not TOML"):
        lexicon_files([own])
