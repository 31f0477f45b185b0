"""Expectations held against a report: which hold, and what would have to change for the others."""

from attrs import field, frozen

from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.expectation import Expectation
from clauses.model.figure import Figure
from clauses.model.relation import Relation
from clauses.model.report import deciding, lead
from clauses.model.verdict import Verdict


@frozen(repr=False)
class Checked:
    """One expectation, with what was found in its place.

    Attributes:
        expectation: what was expected.
        verdicts: the verdicts it is about: those on one party's statements, on everyone's, or on
            one position.
        nearest: where it does not hold, the nearest statement that stands as expected: of the same
            party, or else another's, or else on another demand; None where there is none.
        changes: where it does not hold, what would have to change, a sentence for each way.

    >>> from clauses import compare, load
    >>> dossier = load("december-2021")
    >>> cell = compare(dossier.demands, dossier.positions).between("D4", party="NATO")
    >>> row = Checked(Expectation("D4", Relation.CONDITIONAL, party="NATO"), cell.verdicts)
    >>> row.holds, row.leading
    (True, D4 × W8: conditional, medium)
    """

    expectation: Expectation = field(validator=is_a(Expectation))
    verdicts: tuple[Verdict, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Verdict)
    )
    nearest: Verdict | None = field(default=None, validator=is_a(Verdict, optional=True))
    changes: tuple[str, ...] = field(default=(), converter=as_tuple, validator=all_are(str))

    def __repr__(self) -> str:
        """Print the pair, what was expected, and what was found."""
        wanted = " or ".join(relation.value for relation in self.expectation.relations)
        return f"{self.expectation.about}: expected {wanted}, found {self.relation.value}"

    @property
    def relation(self) -> Relation:
        """The relation that was found."""
        return lead(verdict.relation for verdict in self.verdicts)

    @property
    def leading(self) -> Verdict | None:
        """The verdict that decides; of several, the one that rests on the closest match."""
        return deciding(self.verdicts)

    @property
    def exact(self) -> bool:
        """Whether the relation is the expected one."""
        return self.relation is self.expectation.relation

    @property
    def holds(self) -> bool:
        """Whether the relation is one of those that will do."""
        return self.relation in self.expectation.relations


@frozen(repr=False)
class Check:
    """Every expectation of a file held against its dossier.

    Attributes:
        title: what was checked.
        rows: the expectations with what was found, in the order of the file.
        agreement: the share of rows where the relation is the expected one.
        allowing: the same, counting what contested rows allow as well.

    >>> from pathlib import Path
    >>> from clauses import check
    >>> _ = Path("talks.expectations.toml").write_text(
    ...     '''
    ... dossier = "december-2021"
    ... [[expectations]]
    ... demand = "D2"
    ... party = "Poland"
    ... relation = "conflict"
    ... ''',
    ...     "utf-8",
    ... )
    >>> check("talks.expectations.toml").holds
    True
    """

    title: str = field(validator=is_text())
    rows: tuple[Checked, ...] = field(converter=as_tuple, validator=all_are(Checked))
    agreement: Figure = field(validator=is_a(Figure))
    allowing: Figure = field(validator=is_a(Figure))

    def __repr__(self) -> str:
        """Print the title, how many rows hold, and the agreement."""
        held = f"{len(self.rows) - len(self.failed)} of {len(self.rows)} rows hold"
        return f"Check {self.title!r}: {held}, agreement {self.agreement}"

    @property
    def holds(self) -> bool:
        """Whether every row holds."""
        return not self.failed

    @property
    def failed(self) -> tuple[Checked, ...]:
        """The rows that do not hold."""
        return tuple(row for row in self.rows if not row.holds)
