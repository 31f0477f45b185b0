"""Wheels made of the libraries installed beside the tests, to install from without an index.

What is installed from it proves that the requirements the project declares are enough, with the
releases that the tests ran with; it says nothing of other releases.
"""

import os
import re
import zipfile
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

_OF_THE_INSTALLER = {"INSTALLER", "RECORD", "REQUESTED", "direct_url.json"}
_TAG = re.compile(r"^Tag: *([^-\s]+)-([^-\s]+)-([^-\s]+)$", re.M)


def needed(requirements: Iterable[str]) -> dict[str, Distribution]:
    """The installed libraries that meet the requirements, with all that they require in turn."""
    found: dict[str, Distribution] = {}
    seen: set[tuple[str, str]] = set()
    waiting = [Requirement(each) for each in requirements]
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        for extra in {"", *wanted.extras} - {extra for one, extra in seen if one == name}:
            seen.add((name, extra))
            found[name] = distribution(name)
            waiting += required(found[name], extra)
    return found


def required(of: Distribution, extra: str) -> Iterator[Requirement]:
    for each in map(Requirement, of.requires or ()):
        if each.marker is None or each.marker.evaluate({"extra": extra}):
            yield each


def pack(of: Distribution, folder: Path) -> Path:
    """Pack an installed library into a wheel again; programs it put beside Python stay behind."""
    parts = [
        sorted(set(part)) for part in zip(*_TAG.findall(of.read_text("WHEEL") or ""), strict=True)
    ]
    tags = "-".join(".".join(part) for part in parts)
    name = canonicalize_name(of.name).replace("-", "_")
    files = [
        file
        for file in of.files or ()
        if ".." not in file.parts and file.suffix != ".pyc" and file.name not in _OF_THE_INSTALLER
    ]
    (papers,) = {file.parts[0] for file in files if file.parts[0].endswith(".dist-info")}
    wheel = folder / f"{name}-{of.version}-{tags}.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for file in files:
            archive.write(os.fspath(file.locate()), file.as_posix())
        record = f"{papers}/RECORD"
        archive.writestr(record, "".join(f"{name},,\n" for name in (*map(str, files), record)))
    return wheel
