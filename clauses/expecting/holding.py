"""One expectation held against a report."""

from collections.abc import Iterable

from attrs import evolve

from clauses.errors import UnknownName
from clauses.expecting.remedying import Judging, remedies
from clauses.model.checked import Checked
from clauses.model.expectation import ANYONE, Expectation
from clauses.model.relation import Relation
from clauses.model.report import Report
from clauses.model.verdict import Verdict


def hold(expectation: Expectation, report: Report, judging: Judging) -> Checked:
    """Hold an expectation against a report; where it fails, say what comes nearest, and what helps.

    Args:
        expectation: what is expected.
        report: what was found.
        judging: judges a demand and a changed statement, as the report's verdicts were.

    Raises:
        UnknownName: if the demand, party or position is not in the report.

    >>> from clauses import compare, judge, load
    >>> dossier = load("december-2021")
    >>> report = compare(dossier.demands, dossier.positions)
    >>> hold(Expectation("D4", Relation.ALIGNED, party="NATO"), report, judge).holds
    False
    """
    row = Checked(expectation, addressed(expectation, report))
    return weigh(row, report.verdicts, judging)


def weigh(row: Checked, among: Iterable[Verdict], judging: Judging) -> Checked:
    """The row; where it fails, with what comes nearest among verdicts, and with what helps."""
    if row.holds:
        return row
    return evolve(row, nearest=_nearest(row, among), changes=tuple(remedies(row, judging)))


def addressed(expectation: Expectation, report: Report) -> tuple[Verdict, ...]:
    """The verdicts that an expectation is about.

    Raises:
        UnknownName: if the demand, party or position is not in the report.
    """
    if expectation.position:
        return (report.verdict(expectation.demand, expectation.position),)
    if expectation.party == ANYONE:
        return report.select(demands=[expectation.demand]).verdicts
    return report.between(expectation.demand, party=expectation.party).verdicts


def unknown(expectation: Expectation, report: Report) -> tuple[str, str] | None:
    """What an expectation names that is not in the report: the key, and what is wrong with it.

    >>> from clauses import compare, load
    >>> dossier = load("december-2021")
    >>> report = compare(dossier.demands, dossier.positions)
    >>> unknown(Expectation("D99", Relation.ALIGNED, party="NATO"), report)
    ('demand', "no demand is called 'D99'; allowed: D1, D2, D3, ...")
    """
    try:
        addressed(expectation, report)
    except UnknownName as error:
        allowed = {
            "demand": [demand.id for demand in report.demands],
            "position": [position.id for position in report.positions],
        }
        names = allowed.get(error.kind, [*(party.name for party in report.parties), ANYONE])
        key = error.kind if error.kind in allowed else "party"
        return key, f"{error}; allowed: {', '.join(names)}"
    return None


def _nearest(row: Checked, among: Iterable[Verdict]) -> Verdict | None:
    """The closest match among the party's own, everyone's, and the party's on other demands."""
    if row.expectation.relation is Relation.UNADDRESSED:
        return None
    wanted = [v for v in among if v.relation in row.expectation.relations]
    authors = {verdict.position.author for verdict in row.verdicts}
    if row.expectation.party == ANYONE:
        authors = set()  # theirs would be any statement on any demand
    for found in (
        [v for v in wanted if v in row.verdicts],
        [v for v in wanted if v.demand.id == row.expectation.demand],
        [v for v in wanted if v.position.author in authors],
    ):
        if found:
            return max(found, key=lambda verdict: verdict.match.score)
    return None
