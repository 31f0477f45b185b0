"""Whether every demand of a report was answered, or its silence is known."""

from collections.abc import Iterable

from clauses.errors import UnknownName
from clauses.model.quoting import excerpt, quote
from clauses.model.relation import Relation
from clauses.model.report import Report, Standing

_LONGEST = 120  # letters of a demand that is told in passing


def assert_covers(report: Report, *, silent: Iterable[str] = ()) -> None:
    """Check that somebody answered every demand that asks for something, but those declared silent.

    Args:
        report: the report.
        silent: the ids of the demands that nobody answers, and of which the reader knows it.

    Raises:
        AssertionError: if a demand has no answer and is not declared silent, or is and has one, or
            if a statement that could not be read leaves it open.
        UnknownName: if an id that is declared silent is not in the report.

    >>> from clauses import compare, load
    >>> dossier = load("december-2021")
    >>> report = compare(dossier.demands, dossier.positions)
    >>> assert_covers(report, silent=["D3", "D5a", "D5b", "D6", "R1"])
    >>> assert_covers(report, silent=["D2", "D3", "D5a", "D5b", "D6"])
    Traceback (most recent call last):
    AssertionError: 2 of 12 demands are not covered
    - D2 ... is declared silent, but W1, W4, W9 and W10 answer it: conflict
    - R1 ... is answered by nobody, and not declared silent: “...”
    """
    __tracebackhide__ = True
    declared = frozenset(silent)
    known = [demand.id for demand in report.demands]
    for id in sorted(declared.difference(known)):
        raise UnknownName("demand", id, known=known)
    found = [_fault(standing, standing.demand.id in declared) for standing in report.standings]
    if any(found):
        faults = "".join(f"\n- {fault}" for fault in found if fault)
        many = len([fault for fault in found if fault])
        told = f"{many} of {len(known)} demands {'is' if many == 1 else 'are'} not covered"
        raise AssertionError(told + faults)


def _fault(standing: Standing, silent: bool) -> str:
    """What is wrong with one demand; empty where nothing is."""
    name, answers = standing.demand.name, standing.relation.answers
    if answers and silent:
        ids = [verdict.position.id for verdict in standing.verdicts if verdict.relation.answers]
        return f"{name} is declared silent, but {_listed(ids)}: {standing.relation.value}"
    if answers or silent or not standing.asks:
        return ""
    words = quote(excerpt(standing.demand.text, longest=_LONGEST))
    if standing.relation is Relation.UNADDRESSED:
        return f"{name} is answered by nobody, and not declared silent: {words}"
    unread = [v.position.id for v in standing.of(Relation.UNDETERMINED)]
    return f"{name} may be answered by what could not be read ({', '.join(unread)}): {words}"


def _listed(ids: list[str]) -> str:
    *others, last = ids
    return f"{', '.join(others)} and {last} answer it" if others else f"{last} answers it"
