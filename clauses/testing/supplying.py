"""What the fixtures of pytest give: the dossier, report or document that a marker names."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary

from attrs import frozen

from clauses.errors import ClausesError
from clauses.model.document import Document
from clauses.model.dossier import Dossier
from clauses.model.report import Report
from clauses.reading import load, read
from clauses.verbs.compare import compare

if TYPE_CHECKING:
    from clauses.testing.collecting import Config, FixtureRequest

T = TypeVar("T")
# What was read and compared in a run. Records never change, so tests may share them.
_KEPT: "WeakKeyDictionary[Config, dict[object, Any]]" = WeakKeyDictionary()


@frozen
class _Named:
    """What the marker ``dossier`` says.

    Attributes:
        name: the dossier, by name or path.
        overrides: whether what people corrected is honoured.
        relations: a file of words of one's own to judge by, or several.
    """

    name: str | Path
    overrides: bool = True
    relations: str | Path | Sequence[str | Path] = ()


def supply_dossier(request: "FixtureRequest") -> Dossier:
    """The dossier that the marker ``dossier`` names, from the folder of the test or a bundled one.

    Raises:
        LookupError: if the test has no such marker.
    """
    place = _beside(request, _named(request).name)
    return _once(request, ("dossier", str(place)), lambda: load(place))


def supply_report(request: "FixtureRequest", dossier: Dossier) -> Report:
    """The report on a dossier, as the marker ``dossier`` wants it made."""
    named = _named(request)
    files = named.relations
    listed = (files,) if isinstance(files, str | Path) else tuple(files)
    own = [_beside(request, one) for one in listed]

    def make() -> Report:
        corrected = dossier.overrides if named.overrides else None
        sides = (dossier.demands, dossier.positions)
        return compare(*sides, relations=own, overrides=corrected, title=dossier.title)

    # A dossier of a test's own may be another each time.
    key = ("report", id(dossier), named.overrides, *map(str, own))
    return _once(request, key, lambda: (dossier, make()))[1]


def supply_document(request: "FixtureRequest") -> Document:
    """The document that the marker ``document`` names, from the folder of the test.

    Raises:
        LookupError: if the test has no such marker.
    """
    mark = request.node.get_closest_marker("document")
    if mark is None:
        request.raiseerror(_MISSING.format("document", "document", "draft.docx"))
    path, *rest = mark.args
    place = _beside(request, path)
    key = ("document", str(place), *rest, *sorted(mark.kwargs.items()))
    return _once(request, key, lambda: read(place, *rest, **mark.kwargs))


_MISSING = 'the fixture {!r} needs a marker on the test: @pytest.mark.{}("{}")'


def _named(request: "FixtureRequest") -> _Named:
    mark = request.node.get_closest_marker("dossier")
    if mark is None:
        named = request.fixturename or "dossier"
        request.raiseerror(_MISSING.format(named, "dossier", "december-2021"))
    return _Named(*mark.args, **mark.kwargs)


def _beside(request: "FixtureRequest", path: str | Path) -> str | Path:
    """A path from the folder of the test, where something lies there; else as it was given."""
    beside = request.path.parent / path
    return beside if beside.exists() else path


def _once(request: "FixtureRequest", key: object, make: Callable[[], T]) -> T:
    kept = _KEPT.setdefault(request.config, {})
    if key not in kept:
        try:
            kept[key] = make()
        except ClausesError as error:
            request.raiseerror(str(error))  # the way to it says nothing of the marker
    found: T = kept[key]
    return found
