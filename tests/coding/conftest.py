"""Two codings of one invented exchange, in folders of their own, to be changed at will."""

from collections.abc import Callable
from pathlib import Path

import pytest

TALKS = """\
title = "The lock"
date = 2031-03-20

[sources.note]
title = "Note on the lock"
provenance = "invented"

[sources.reply]
title = "Reply"
provenance = "invented"

[parties.upper]
name = "Upper Town"
kind = "group"

[parties.lower]
name = "Lower Town"
kind = "group"

[[demands]]
id = "D1"
author = "Upper Town"
stance = "demand"
text = "Lower Town must dredge the lock by June."
source = "note"
attribution = "official"
[demands.norm]
modality = "obligation"
bearers = ["Lower Town"]
action = "words: dredge the lock"
time = { until = 2031-06-30 }
[demands.norm.words]
modality = "must"
time = "by June"

[[demands]]
id = "D2"
author = "Upper Town"
stance = "demand"
text = "Nobody may moor there."
source = "note"
attribution = "official"
[demands.norm]
modality = "prohibition"
action = "words: moor there"

[[positions]]
id = "P1"
author = "Lower Town"
stance = "offer"
text = "We can dredge it if Upper Town pays."
source = "reply"
attribution = "quoted"
speaker = { name = "Ida Moll", office = "Mayor" }
[positions.norm]
modality = "obligation"
bearers = ["Lower Town"]
action = "words: dredge the lock"
[[positions.norm.conditions]]
text = "if Upper Town pays"
kind = "act"
bearers = ["Upper Town"]
action = "pay"
[positions.norm.words]
condition = "if Upper Town pays"

[[positions]]
id = "P2"
author = "Lower Town"
stance = "assertion"
text = "As to mooring, see our letter."
source = "reply"
attribution = "official"
unread = "The letter is not public."

[[commentary]]
id = "N1"
author = "The Lockkeeper"
role = "newspaper"
text = "They will settle."
source = "reply"

[parties.keeper]
name = "The Lockkeeper"
kind = "commentator"
"""
Coded = Callable[..., Path]


@pytest.fixture
def coded(tmp_path: Path) -> Coded:
    """Writes the exchange to a file of a name, with words replaced by others."""

    def write(name: str, *changes: tuple[str, str]) -> Path:
        text = TALKS
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        path = tmp_path / f"{name}.toml"
        path.write_text(text, "utf-8")
        return path

    return write
