"""An analysis written down as it stands, read back, and held against what it has become."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from clauses.errors import InvalidRecord, ReadError, WireError
from clauses.model.report import Report
from clauses.model.wire import VERSION, from_json

if TYPE_CHECKING:
    # Imported where they are used, since most programs freeze nothing.
    from clauses.model.drift import Drift
    from clauses.model.snapshot import Snapshot

DISTRIBUTION = "treaty-clauses"
STAGES = ("extracting", "judging", "lexicon", "matching", "model")


def freeze(report: Report, *, own: str | Path | Sequence[str | Path] = ()) -> "Snapshot":
    """Write down an analysis: every verdict with its reasons, and all that it rests on.

    The same analysis gives the same snapshot, byte for byte in JSON, on every machine.

    Args:
        report: the analysis.
        own: the TOML file, or files, of words of your own that it was made with: the ``relations``
            of `compare`, the ``cues`` of `extract`.

    Raises:
        DossierError: if one of these files cannot be read.

    >>> from clauses import compare, freeze, load, render
    >>> dossier = load("december-2021")
    >>> frozen = freeze(compare(dossier.demands, dossier.positions, title=dossier.title))
    >>> len(frozen.verdicts)
    156
    >>> _ = Path("analysis.json").write_text(render(frozen, "json", indent=1), "utf-8")
    """
    from clauses.lexicon.fingerprint import lexicon_files
    from clauses.lexicon.ownfiles import listed
    from clauses.model.snapshot import FrozenClause, FrozenVerdict, Snapshot

    return Snapshot(
        report.title,
        _version(),
        _code(),
        lexicon_files(listed(own)),
        map(FrozenClause.of, report.demands),
        map(FrozenClause.of, report.positions),
        map(FrozenVerdict.of, report.verdicts),
    )


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version  # slow to import

    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:  # used from a folder that was never installed
        return "unknown"


@cache
def _code() -> str:
    """The hash of the code that reads and judges clauses."""
    import hashlib  # slow to import

    home = Path(__file__).parent.parent
    files = [path for stage in STAGES for path in home.glob(f"{stage}/**/*.py")]
    found = hashlib.sha256()
    for path in sorted(files):
        # Read as text, so that line ends make no difference.
        told = f"{path.relative_to(home).as_posix()}\n{path.read_text('utf-8')}"
        found.update(told.encode())
    return f"sha256:{found.hexdigest()}"


def thaw(path: str | Path) -> "Snapshot":
    """Read a snapshot from a file.

    Args:
        path: the JSON file.

    Raises:
        ReadError: if the file cannot be read.
        WireError: if it holds no snapshot, or one in a format that this release does not know.

    >>> from clauses import compare, freeze, load, render, thaw
    >>> dossier = load("fishery")
    >>> frozen = freeze(compare(dossier.demands, dossier.positions))
    >>> _ = Path("fishery.json").write_text(render(frozen, "json", indent=1), "utf-8")
    >>> thaw("fishery.json") == frozen
    True
    """
    from clauses.model.snapshot import Snapshot

    file = Path(path)
    text = _text(file)
    try:
        return from_json(text, Snapshot)
    except WireError as error:
        if (newer := _newer(text)) is not None:
            told = f"is a snapshot in version {newer} of the format; this release reads version"
            message = f"{file.name} {told} {VERSION}: install the release that wrote it"
            raise WireError(message) from error
        first = str(error).partition("\n")[0]
        raise WireError(f"{file.name}: {first}", error.faults) from error


def _text(file: Path) -> str:
    allowed = "a file that `clauses freeze` wrote"
    try:
        return file.read_text("utf-8-sig")
    except OSError as error:
        found = str(error.strerror)
        raise ReadError("snapshot", found=found, allowed=allowed, file=file.name) from error
    except UnicodeDecodeError as error:
        found = "bytes that are no UTF-8"
        raise ReadError("snapshot", found=found, allowed=allowed, file=file.name) from error


def _newer(text: str) -> int | None:
    """The version of the format, where it is one of a later release."""
    import json

    try:
        version = json.loads(text)["version"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    return version if type(version) is int and version > VERSION else None


def drift(
    snapshot: "Snapshot",
    report: "Report | Snapshot",
    *,
    own: str | Path | Sequence[str | Path] = (),
) -> "Drift":
    """Tell what became of an analysis since it was frozen, and what each change comes from.

    Args:
        snapshot: the analysis as it stood.
        report: the analysis as it is, or a later snapshot of it.
        own: the files of your own words that ``report`` was made with; see `freeze`.

    Raises:
        InvalidRecord: if the snapshot is one of another analysis.
        DossierError: if one of the files cannot be read.

    >>> from attrs import evolve
    >>> from clauses import Modality, compare, drift, freeze, load
    >>> demands, positions = load("december-2021").demands, load("december-2021").positions
    >>> frozen = freeze(compare(demands, positions))
    >>> coded = evolve(demands[1], norm=evolve(demands[1].norm, modality=Modality.OBLIGATION))
    >>> found = drift(frozen, compare([demands[0], coded, *demands[2:]], positions))
    >>> one = found.turned[0]
    >>> one.was, one.now, str(one.origins[0])
    (D2 × W4: conflict (modality), medium, D2 × W4: partial, medium, 'coding of D2')
    """
    from clauses.model.origins import since

    now = freeze(report, own=own) if isinstance(report, Report) else report
    if snapshot.title != now.title and not _shared(snapshot, now):
        allowed = f"a snapshot of {now.title!r}, or of what shares a clause with it"
        raise InvalidRecord("drift", found=snapshot, allowed=allowed)
    return since(snapshot, now)


def _shared(was: "Snapshot", now: "Snapshot") -> bool:
    """Whether any clause has kept its id with its words or its coding."""
    kept = {(one.id, one.text) for one in (*was.demands, *was.positions)}
    return any((one.id, one.text) in kept for one in (*now.demands, *now.positions))
