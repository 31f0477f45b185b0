"""A small sound dossier, and what is wrong with it once some of its lines are changed."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from clauses import DossierError, load

# Numbered as faults number them: line 1 first.
SMALL = """\
title = "Talks on missiles"
date = 2021-12-17
[sources.note]
title = "A note"
provenance = "official"
[[demands]]
id = "D1"
author = "Russia"
stance = "demand"
text = "NATO is to deploy no missiles in Poland, unless attacked."
source = "note"
attribution = "official"
[demands.norm]
modality = "prohibition"
bearers = ["NATO"]
action = "deploy"
[[positions]]
id = "P1"
author = "NATO"
stance = "refusal"
text = "Our answer to that is no."
source = "note"
attribution = "quoted"
[positions.norm]
modality = "prohibition"
action = "deploy"
[[commentary]]
id = "C1"
author = "narrator"
role = "narrator"
text = "Nobody was surprised."
source = "note"
[parties.narrator]
name = "the narrator"
kind = "commentator"
"""

Lines = Mapping[int, str]


@pytest.fixture
def small() -> str:
    """The text of the small dossier."""
    return SMALL


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[Mapping[str, str | bytes]], Path]:
    """Writes files into a new folder ``talks``."""

    def write(files: Mapping[str, str | bytes]) -> Path:
        place = tmp_path / "talks"
        place.mkdir()
        for name, text in files.items():
            raw = text if isinstance(text, bytes) else text.encode()
            (place / name).write_bytes(raw)
        return place

    return write


@pytest.fixture
def changed(tmp_path: Path) -> Callable[[Lines], Path]:
    """Writes the small dossier with some lines changed into ``talks.toml``.

    A changed line may hold several, or none at all where it is empty.
    """

    def write(lines: Lines) -> Path:
        old = enumerate(SMALL.splitlines(), start=1)
        path = tmp_path / "talks.toml"
        path.write_text("\n".join(lines.get(number, line) for number, line in old), "utf-8")
        return path

    return write


@pytest.fixture
def faults(changed: Callable[[Lines], Path]) -> Callable[[Lines], list[str]]:
    """The faults of the small dossier with some lines changed."""

    def find(lines: Lines) -> list[str]:
        with pytest.raises(DossierError, match=r"^talks: \d+ faults?\n  ") as caught:
            load(changed(lines))
        assert str(len(caught.value.faults)) in str(caught.value).splitlines()[0]
        return [str(fault) for fault in caught.value.faults]

    return find
