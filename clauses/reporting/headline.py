"""The roll-up: where the demands stand, in a few sentences."""

from collections.abc import Callable, Iterable

from clauses.model.report import Report, Standing
from clauses.model.verdict import Relation

Test = Callable[[Standing], bool]


def _leads(relation: Relation) -> Test:
    return lambda standing: standing.asks and standing.relation is relation


# In the order a reader wants them: the refusals first, silence last.
_LINES: tuple[tuple[str, Test], ...] = (
    ("Refused openly", lambda s: _leads(Relation.CONFLICT)(s) and not s.derived),
    ("Refused only by inference", lambda s: _leads(Relation.CONFLICT)(s) and s.derived),
    ("Answered with a condition", _leads(Relation.CONDITIONAL)),
    ("Accepted", _leads(Relation.ALIGNED)),
    ("Accepted in part", _leads(Relation.PARTIAL)),
    ("Answered only with a demand in return", _leads(Relation.COUNTER_DEMAND)),
    ("Answered only on procedure", _leads(Relation.PROCEDURAL)),
    ("Not to be told, for want of a readable statement", _leads(Relation.UNDETERMINED)),
    ("Answered by nobody", _leads(Relation.UNADDRESSED)),
    ("Asks for nothing", lambda standing: not standing.asks),
)


def headline(report: Report) -> tuple[str, ...]:
    """One sentence for each way the demands stand.

    >>> from clauses import compare, load
    >>> dossier = load("december-2021")
    >>> headline(compare(dossier.demands, dossier.positions))[0]
    'Refused openly: D2 No further members (4 statements).'
    """
    found = [f"{_named(name, report)}: {_list(standings)}." for name, standings in groups(report)]
    if not any(standing.relation is Relation.ALIGNED for standing in report.standings):
        found.append("No demand is accepted as it stands.")
    return tuple(found)


def _named(line: str, report: Report) -> str:
    # Where respondents were left out, somebody else may have answered.
    return line.replace("by nobody", "by none of those shown") if report.excerpt else line


def groups(report: Report) -> tuple[tuple[str, tuple[Standing, ...]], ...]:
    """The standings under the heading that fits each; empty headings are left out."""
    standings = report.standings
    found = ((name, tuple(s for s in standings if test(s))) for name, test in _LINES)
    return tuple((name, those) for name, those in found if those)


def _list(standings: Iterable[Standing]) -> str:
    return ", ".join(_entry(standing) for standing in standings)


def _entry(standing: Standing) -> str:
    if not standing.relation.answers:
        return standing.demand.name
    said = count(len(standing.of(standing.relation)), "statement")
    return f"{standing.demand.name} ({said})"


def count(number: int, noun: str) -> str:
    """A number of things in words.

    >>> count(1, "demand"), count(0, "demand")
    ('1 demand', '0 demands')
    """
    return f"{number} {noun}{'s' if number != 1 else ''}"
