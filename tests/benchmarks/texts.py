"""The texts that the programs on extraction measure with: treaties, contracts, trade agreements.

None of them is part of the project. CLAUSES_DATA names the folder above ``tota`` (XML),
``treaty-texts`` (plain text), ``norm-conflicts/contracts`` (plain text) and ``contract-nli`` (one
JSON file with a text for each contract); what is not there is left out.
"""

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

COLLECTIONS = ("tota", "contracts", "treaty-texts")


class Text(NamedTuple):
    collection: str
    name: str
    data: bytes
    format: str


def folder() -> Path:
    """The folder of the texts; the program ends with a message where there is none."""
    named = os.environ.get("CLAUSES_DATA", "")
    if not named or not Path(named).is_dir():
        sys.exit("set CLAUSES_DATA to a folder of texts: see tests/benchmarks/texts.py")
    return Path(named)


def texts(every: int = 1) -> list[Text]:
    """Every k-th text of each collection, in one order always."""
    found = list(_all(folder()))
    if not found:
        sys.exit("CLAUSES_DATA holds none of the collections: see tests/benchmarks/texts.py")
    return [
        one
        for name in COLLECTIONS
        for one in [text for text in found if text.collection == name][::every]
    ]


def _all(root: Path) -> Iterator[Text]:
    for path in sorted((root / "tota").glob("*.xml")):
        yield Text("tota", path.name, path.read_bytes(), "tota")
    for path in sorted((root / "norm-conflicts" / "contracts").glob("*.txt")):
        yield Text("contracts", path.name, path.read_bytes(), "text")
    agreements = root / "contract-nli" / "dev.json"
    if agreements.exists():
        for one in json.loads(agreements.read_text("utf-8"))["documents"]:
            yield Text("contracts", f"nli {one['id']}", one["text"].encode(), "text")
    for path in sorted((root / "treaty-texts").glob("*.txt")):
        yield Text("treaty-texts", path.name, path.read_bytes(), "text")
