"""Whatever holds judgements as one kind of thing: reports, mappings, rows, files."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from clauses.errors import ClausesError, Fault, InvalidRecord
from clauses.evaluating.goldfile import read_judgements
from clauses.evaluating.rows import Given, Place, read_row
from clauses.evaluating.telling import (
    CLASH,
    NO_CLASH,
    UNLISTED,
    Key,
    Saying,
    of_conflicts,
    of_verdict,
)
from clauses.model.conflicts import Conflicts
from clauses.model.judgement import EVERY, Judgement
from clauses.model.relation import Relation
from clauses.model.report import Report
from clauses.model.verdict import Verdict

_SOURCES = "a report, conflicts, a mapping of pairs to labels, rows, or the path of a file"
_ROWS = "a Judgement or Verdict, or (demand, position, label), with a score behind it or without"
_LENGTHS = (3, 4)
RELATIONS = tuple(one.value for one in Relation)


@frozen
class Side:
    """What one judge gave: a person, a program.

    Attributes:
        name: what the judge is called.
        given: the judgements, in order.
        report: the report they come from, if they come from one.
        sayings: texts and reasons of the verdicts they come from.
        labels: the labels that such a source can have; none where it can have any.
        unordered: whether its pairs are the same either way round.
        unlisted: why the label of a pair that it does not list is what it is.
    """

    name: str
    given: list[Given] = field(factory=list)
    report: Report | None = None
    sayings: Mapping[Key, Saying] = field(factory=dict)
    labels: tuple[str, ...] = ()
    unordered: bool = False
    unlisted: str = ""


def read_side(source: object, name: str, faults: list[Fault]) -> Side:
    """The judgements of one source; what is wrong with them is added to the faults.

    Raises:
        InvalidRecord: if it is nothing that can hold judgements.

    >>> side = read_side({("D1", "W1"): "partial"}, "Ada", [])
    >>> side.given[0].judgement.label
    'partial'
    """
    if isinstance(source, str | Path):
        read = read_judgements(Path(source))
        faults += read.faults
        if read.result is None:
            return Side(name, read.given)
        source = read.result
    if isinstance(source, Report):
        return _of_report(source, name)
    if isinstance(source, Conflicts):
        return _of_conflicts(source, name)
    if isinstance(source, Mapping):
        return _of_rows((_entry(*item) for item in source.items()), name, faults)
    if isinstance(source, Iterable):
        return _of_rows(source, name, faults)
    raise InvalidRecord(name, found=source, allowed=_SOURCES)


def _of_report(report: Report, name: str) -> Side:
    return evolve(_of_rows(report.verdicts, name, []), report=report)


def _of_conflicts(found: Conflicts, name: str) -> Side:
    rows = [(clash.verdict, clash.score) for clash in found]
    others = (EVERY, EVERY, NO_CLASH)
    return evolve(
        _of_rows([*rows, others], name, []),
        sayings=dict(of_conflicts(found)),
        labels=(CLASH, NO_CLASH),
        unordered=True,
        unlisted=UNLISTED,
    )


def _of_rows(rows: Iterable[object], name: str, faults: list[Fault]) -> Side:
    given: list[Given] = []
    sayings: dict[Key, Saying] = {}
    number = 0
    for number, row in enumerate(rows, start=1):
        place = _place(name, number)
        if isinstance(row, Mapping):
            given.extend(read_row(row, place, faults))
            continue
        verdict = row[0] if isinstance(row, tuple) and row else row
        try:
            given.append(Given(_judgement(row), place))
        except ClausesError as error:
            faults.append(place("", str(error)))
        if isinstance(verdict, Verdict):
            sayings[verdict.demand.id, verdict.position.id, False] = of_verdict(verdict)
    # Where nothing but verdicts is given, a label that is no relation is a slip.
    relations = RELATIONS if number and len(sayings) == number else ()
    return Side(name, given, sayings=sayings, labels=relations)


def _place(name: str, number: int) -> Place:
    return lambda key, message: Fault(name, None, f"row {number} {key}".strip(), message)


def _entry(pair: object, value: object) -> object:
    """One entry of a mapping as a row."""
    values = value if isinstance(value, tuple) else (value,)
    return (*pair, *values) if isinstance(pair, tuple) else (pair, *values)


def _judgement(row: object) -> Judgement:
    if isinstance(row, Judgement):
        return row
    parts: list[Any] = list(row) if isinstance(row, tuple) else [row]
    for first in parts[:1]:
        if isinstance(first, Verdict):
            parts[:1] = [first.demand.id, first.position.id, first.relation]
        elif isinstance(first, tuple):
            parts[:1] = first
    if len(parts) not in _LENGTHS:
        raise InvalidRecord("row", found=row, allowed=_ROWS)
    demand, position, label, *score = parts
    sure = float(score[0]) if score and type(score[0]) is int else score[0] if score else None
    return Judgement(demand, position, label, score=sure)


def read_judges(source: object, faults: list[Fault]) -> list[Side]:
    """The judgements of one person, or of several, each with a name.

    Args:
        source: one of them; or several in a list or tuple, or in a mapping from their names.
        faults: takes what is wrong with them.

    >>> ada, ben = {("D1", "W1"): "partial"}, {("D1", "W1"): "conflict"}
    >>> [side.name for side in read_judges({"Ada": ada, "Ben": ben}, [])]
    ['Ada', 'Ben']
    """
    return [read_side(one, name, faults) for name, one in _named(source)]


def _named(source: object) -> list[tuple[str, object]]:
    if isinstance(source, Mapping) and source and all(isinstance(name, str) for name in source):
        return list(source.items())
    if isinstance(source, list | tuple) and source and all(map(_is_source, source)):
        paths = [Path(one) if isinstance(one, str | Path) else None for one in source]
        stems = [path.stem if path else str(at) for at, path in enumerate(paths, start=1)]
        distinct = len(set(stems)) == len(stems)
        full = [str(path or stem) for path, stem in zip(paths, stems, strict=True)]
        return list(zip(stems if distinct else full, source, strict=True))
    return [("judgements", source)]


def _is_source(one: object) -> bool:
    is_row = isinstance(one, Mapping) and "demand" in one
    return isinstance(one, str | Path | Report | Mapping | list) and not is_row
