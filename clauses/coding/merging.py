"""Two codings put together as was decided: what is agreed is kept as the first coder wrote it."""

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import Any

from attrs import field, frozen

from clauses.coding.decisions import FIRST, NONE, SECOND, Decision
from clauses.errors import Fault
from clauses.lexicon.tomlfile import TomlFile
from clauses.model.coding import Disagreement
from clauses.model.fields import OF_CLAUSE

Tables = dict[str, Any]
_OF_CLAUSES = ("demands", "positions")
_BY_ID = (*_OF_CLAUSES, "commentary")
_WORDS = {"conditions": "condition", "exceptions": "exception"}


@frozen
class Merged:
    """What two codings were put together to.

    Attributes:
        tables: the content of a dossier.
        told: by the id of a clause, what was decided on it.
    """

    tables: Tables = field(factory=dict)
    told: dict[str, list[str]] = field(factory=dict)


def joined(files: Iterable[TomlFile]) -> Tables:
    """The content of the files of one dossier as that of a single file."""
    whole: Tables = {}
    for file in files:
        for key, value in file.tables.items():
            if isinstance(value, dict):
                whole.setdefault(key, {}).update(value)
            elif isinstance(value, list):
                whole.setdefault(key, []).extend(value)
            else:
                whole[key] = value
    return whole


def merge(
    first: Tables, second: Tables, decisions: Iterable[Decision], faults: list[Fault]
) -> Merged:
    """Put two codings together; what neither is agreed nor can be decided joins the faults."""
    made = Merged(deepcopy(first))
    _share(made.tables, second, faults)
    ours, theirs = ({one["id"]: one for one in _clauses(each)} for each in (made.tables, second))
    for one in decisions:
        about = one.about
        made.told.setdefault(about.clause, []).append(f"{one.field}: {one.told}")
        if isinstance(about, Disagreement):
            _settle(ours[about.clause], theirs[about.twin or about.clause], one)
        elif one.choice == SECOND:
            # Either it is the first coder's and goes, or the second's and comes.
            listed = made.tables.setdefault("demands" if about.demand else "positions", [])
            if about.first:
                listed.remove(ours[about.clause])
            else:
                listed.append(deepcopy(theirs[about.clause]))
    return made


def _clauses(tables: Tables) -> Iterable[Tables]:
    return (one for name in _OF_CLAUSES for one in tables.get(name, ()))


def _share(ours: Tables, theirs: Tables, faults: list[Fault]) -> None:
    """Take over what only the second coder wrote around the clauses, and note what differs."""
    if ours["date"] != theirs["date"]:
        faults.append(_differs("date", "are of different days"))
    for name, section in theirs.items():
        if not isinstance(section, dict):
            continue
        known = ours.setdefault(name, {})
        for key, value in section.items():
            if known.setdefault(key, value) != value:
                faults.append(_differs(f"{name}.{key}", "define it differently"))
    known_ids = {one["id"] for name in _BY_ID for one in ours.get(name, ())}
    remarks = [one for one in theirs.get("commentary", ()) if one["id"] not in known_ids]
    if remarks:
        ours.setdefault("commentary", []).extend(remarks)


def _differs(path: str, how: str) -> Fault:
    return Fault("the two codings", None, path, f"{how}; make them alike in the files of both")


def _settle(ours: Tables, theirs: Tables, one: Decision) -> None:
    """Write one decided field into a clause, with the words that were marked for it."""
    if one.choice == FIRST:
        return
    if one.field == "norm" and one.choice == SECOND:
        _take(ours, theirs, ("norm", "unread"))
        return
    home, source = ours, theirs
    if one.field not in OF_CLAUSE:
        home, source = ours["norm"], theirs["norm"]
    given: Mapping[str, Any] = source if one.choice == SECOND else {one.field: one.value}
    _take(home, {} if one.choice == NONE else given, (one.field,))
    _mark(ours, theirs if one.choice == SECOND else {}, _WORDS.get(one.field, one.field))


def _take(home: Tables, source: Mapping[str, Any], keys: Sequence[str]) -> None:
    for key in keys:
        if key in source:
            home[key] = deepcopy(source[key])  # in its old place, if it had one
        else:
            home.pop(key, None)


def _mark(ours: Tables, theirs: Tables, facet: str) -> None:
    """Keep the words that the value rests on; who takes another value takes its words."""
    if "norm" in ours:
        words = ours["norm"].setdefault("words", {})
        _take(words, theirs.get("norm", {}).get("words", {}), (facet,))
        if not words:
            del ours["norm"]["words"]
