"""All verdicts of one comparison, seen by demand, by party and as a whole."""

from collections.abc import Iterable
from html import escape

from attrs import evolve, field, frozen

from clauses.errors import InvalidRecord, UnknownName
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.clause import Clause
from clauses.model.dossier import find, refuse_commentators, refuse_twins
from clauses.model.party import Parties, Party
from clauses.model.stance import Stance
from clauses.model.verdict import Reason, Relation, Verdict


def lead(relations: Iterable[Relation]) -> Relation:
    """The relation that speaks for several; UNADDRESSED where there is none.

    >>> lead([Relation.PROCEDURAL, Relation.CONDITIONAL])
    <Relation.CONDITIONAL: 'conditional'>
    """
    return min(relations, key=lambda relation: relation.rank, default=Relation.UNADDRESSED)


def deciding(verdicts: Iterable[Verdict]) -> Verdict | None:
    """The verdict that speaks for several: of the leading relation, on the closest match.

    >>> deciding([]) is None
    True
    """
    found = tuple(verdicts)
    leading = lead(verdict.relation for verdict in found)
    those = (verdict for verdict in found if verdict.relation is leading)
    return max(those, key=lambda verdict: verdict.match.score, default=None)


@frozen
class Cell:
    """What one party said on one demand.

    Attributes:
        demand: the demand.
        party: the party that answers.
        verdicts: the verdicts on every statement of that party.

    >>> from clauses import compare, load
    >>> dossier = load("december-2021")
    >>> compare(dossier.demands, dossier.positions).between("D2", party="Poland").relation
    <Relation.CONFLICT: 'conflict'>
    """

    demand: Clause = field(validator=is_a(Clause))
    party: Party = field(validator=is_a(Party))
    verdicts: tuple[Verdict, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Verdict)
    )

    @property
    def relation(self) -> Relation:
        """The relation that leads among the party's statements."""
        return lead(verdict.relation for verdict in self.verdicts)

    @property
    def leading(self) -> Verdict | None:
        """The verdict that decides; of several, the one on the closest match."""
        return deciding(self.verdicts)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons of the verdict that decides."""
        return self.leading.reasons if self.leading is not None else ()

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Every relation among the party's statements but silence, the leading one first."""
        found = {verdict.relation for verdict in self.verdicts} - {Relation.UNADDRESSED}
        return tuple(sorted(found, key=lambda relation: relation.rank))

    @property
    def corrected(self) -> bool:
        """Whether a person corrected the verdict on any of the statements."""
        return any(verdict.overridden is not None for verdict in self.verdicts)

    @property
    def answers(self) -> tuple[Verdict, ...]:
        """The verdicts on statements that say something on the demand."""
        return tuple(verdict for verdict in self.verdicts if verdict.relation.answers)


@frozen
class Standing:
    """Where one demand stands after everything that was said.

    Attributes:
        demand: the demand.
        verdicts: the verdicts on every statement.

    >>> from clauses import compare, load
    >>> dossier = load("december-2021")
    >>> [s.demand.id for s in compare(dossier.demands, dossier.positions).standings if s.silent]
    ['D3', 'D5a', 'D5b', 'D6', 'R1', 'R2']
    """

    demand: Clause = field(validator=is_a(Clause))
    verdicts: tuple[Verdict, ...] = field(converter=as_tuple, validator=all_are(Verdict))

    @property
    def relation(self) -> Relation:
        """The relation that leads among all statements."""
        return lead(verdict.relation for verdict in self.verdicts)

    @property
    def leading(self) -> Verdict | None:
        """The verdict that decides; of several, the one on the closest match."""
        return deciding(self.verdicts)

    @property
    def silent(self) -> bool:
        """Whether every statement was read and none speaks to the demand."""
        return self.relation is Relation.UNADDRESSED

    @property
    def derived(self) -> bool:
        """Whether the leading relation follows only by inference."""
        leading = self.of(self.relation)
        return bool(leading) and all(verdict.derived for verdict in leading)

    @property
    def asks(self) -> bool:
        """Whether the demand asks for anything; an evaluation does not."""
        return self.demand.stance is not Stance.EVALUATION

    def of(self, relation: Relation) -> tuple[Verdict, ...]:
        """The verdicts of one relation."""
        return tuple(verdict for verdict in self.verdicts if verdict.relation is relation)


@frozen(repr=False)
class Matrix:
    """Demands down, respondents across, a cell for each pair.

    Attributes:
        parties: the respondents.
        rows: for each demand, its cells in the order of ``parties``.

    Raises:
        InvalidRecord: if a row is anything but one cell for each party.

    >>> from clauses import compare, load
    >>> dossier = load("december-2021")
    >>> [party.key for party in compare(dossier.demands, dossier.positions).matrix().parties]
    ['US', 'NATO', 'nato-diplomats', 'PL', 'GB']
    """

    parties: tuple[Party, ...] = field(converter=as_tuple, validator=all_are(Party))
    rows: tuple[tuple[Cell, ...], ...] = field(converter=as_tuple, validator=all_are(tuple))

    def __attrs_post_init__(self) -> None:
        for row in self.rows:
            if not all(isinstance(one, Cell) for one in row) or len(row) != len(self.parties):
                allowed = f"{len(self.parties)} cells, one for each party"
                raise InvalidRecord("Matrix.rows", found=row, allowed=allowed)

    def __repr__(self) -> str:
        """Print the size; `render` a report to see the cells."""
        return f"Matrix: {len(self.rows)} demands × {len(self.parties)} respondents"

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(party.name)}</th>" for party in self.parties)
        body = "".join(
            f"<tr><th title='{escape(row[0].demand.text)}'>{escape(row[0].demand.id)}</th>"
            + "".join(f"<td>{escape(cell.relation.value)}{_corrected(cell)}</td>" for cell in row)
            + "</tr>"
            for row in self.rows
            if row
        )
        return f"<table><thead><tr><th></th>{head}</tr></thead><tbody>{body}</tbody></table>"


def _corrected(cell: Cell) -> str:
    """A mark that says, where one rests on it, who corrected what and why."""
    found = (one.overridden for one in cell.verdicts)
    told = "; ".join(f"{one.position}: {one.signed}: {one.because}" for one in found if one)
    return f"<abbr title='Corrected: {escape(told)}'>†</abbr>" if told else ""


@frozen(repr=False)
class Report:
    """The outcome of comparing demands with positions.

    Attributes:
        demands: the demands, as given.
        positions: the positions, as given.
        verdicts: one for each pair, demand by demand.
        title: what was compared.
        excerpt: whether respondents were left out, so that silence here is not silence at large.

    Raises:
        InvalidRecord: if ids repeat, a narrator or expert is among the authors, or the verdicts
            are not those on the pairs of demands and positions.

    >>> from clauses import compare, load
    >>> dossier = load("december-2021")
    >>> compare(dossier.demands, dossier.positions).verdict("D2", "W9").relation
    <Relation.CONFLICT: 'conflict'>
    """

    demands: tuple[Clause, ...] = field(converter=as_tuple, validator=all_are(Clause))
    positions: tuple[Clause, ...] = field(converter=as_tuple, validator=all_are(Clause))
    verdicts: tuple[Verdict, ...] = field(converter=as_tuple, validator=all_are(Verdict))
    title: str = field(default="Comparison", validator=is_text())
    excerpt: bool = field(default=False, validator=is_a(bool))

    def __attrs_post_init__(self) -> None:
        refuse_twins("Report", [*self.demands, *self.positions])
        refuse_commentators([*self.demands, *self.positions])
        pairs = [(demand, position) for demand in self.demands for position in self.positions]
        if [(verdict.demand, verdict.position) for verdict in self.verdicts] != pairs:
            found = [f"{verdict.demand.id} × {verdict.position.id}" for verdict in self.verdicts]
            allowed = f"one for each pair, demand by demand: {len(pairs)} in all"
            raise InvalidRecord("Report.verdicts", found=found, allowed=allowed)

    def __repr__(self) -> str:
        """Print the title and how much was compared."""
        size = f"{len(self.demands)} demands × {len(self.positions)} positions"
        return f"Report {self.title!r}: {size}, {len(self.conflicts)} conflicts"

    def _repr_html_(self) -> str:
        return f"<p><strong>{escape(self.title)}</strong></p>{self.matrix()._repr_html_()}"

    @property
    def parties(self) -> tuple[Party, ...]:
        """The respondents, in the order they first speak."""
        return tuple(dict.fromkeys(position.author for position in self.positions))

    def party(self, name: str) -> Party:
        """The respondent of that key, name or alias.

        Raises:
            UnknownName: if no respondent is called so.
        """
        # Members need not be respondents, and names alone decide here.
        respondents = Parties(evolve(party, memberships=()) for party in self.parties)
        if name not in respondents:
            known = [word for one in self.parties for word in (one.name, *one.aliases)]
            raise UnknownName("respondent", name, known=known)
        key = respondents[name].key
        return next(party for party in self.parties if party.key == key)

    def verdict(self, demand: str, position: str) -> Verdict:
        """The verdict on one pair, by ids.

        Raises:
            UnknownName: if either id is not in the report.
        """
        find(self.demands, demand, kind="demand")
        find(self.positions, position, kind="position")
        return next(v for v in self.verdicts if (v.demand.id, v.position.id) == (demand, position))

    def between(self, demand: str, *, party: str) -> Cell:
        """What one party said on one demand.

        Args:
            demand: the demand's id.
            party: the respondent's key, name or alias.

        Raises:
            UnknownName: if the id or the name is not in the report.
        """
        wanted, respondent = find(self.demands, demand, kind="demand"), self.party(party)
        verdicts = (v for v in self.verdicts if v.demand.id == demand)
        said = tuple(v for v in verdicts if v.position.author.key == respondent.key)
        return Cell(wanted, respondent, said)

    def of(self, relation: Relation) -> tuple[Verdict, ...]:
        """All verdicts of one relation."""
        return tuple(verdict for verdict in self.verdicts if verdict.relation is relation)

    def select(self, *, demands: Iterable[str] = (), parties: Iterable[str] = ()) -> "Report":
        """The part of the report about some demands and respondents.

        Args:
            demands: ids to keep; none keeps all.
            parties: respondents to keep, by key, name or alias; none keeps all.

        Raises:
            UnknownName: if an id or name is not in the report.
        """
        ids = {find(self.demands, id, kind="demand").id for id in demands}
        keys = {self.party(name).key for name in parties}
        kept = tuple(d for d in self.demands if not ids or d.id in ids)
        said = tuple(p for p in self.positions if not keys or p.author.key in keys)
        left, right = {d.id for d in kept}, {p.id for p in said}
        verdicts = (v for v in self.verdicts if v.demand.id in left and v.position.id in right)
        return evolve(
            self,
            demands=kept,
            positions=said,
            verdicts=tuple(verdicts),
            excerpt=self.excerpt or len(said) < len(self.positions),
        )

    @property
    def conflicts(self) -> tuple[Verdict, ...]:
        """All verdicts that found a conflict."""
        return self.of(Relation.CONFLICT)

    @property
    def corrected(self) -> tuple[Verdict, ...]:
        """All verdicts that a person corrected."""
        return tuple(verdict for verdict in self.verdicts if verdict.overridden is not None)

    @property
    def unaddressed(self) -> tuple[Clause, ...]:
        """The demands that ask for something and that nobody answered, everything being read."""
        return tuple(s.demand for s in self.standings if s.silent and s.asks)

    @property
    def unread(self) -> tuple[Clause, ...]:
        """The clauses that could not be read."""
        return tuple(clause for clause in (*self.demands, *self.positions) if clause.norm is None)

    @property
    def standings(self) -> tuple[Standing, ...]:
        """Where each demand stands, in the order of the demands."""
        return tuple(
            Standing(demand, tuple(v for v in self.verdicts if v.demand.id == demand.id))
            for demand in self.demands
        )

    def matrix(self) -> Matrix:
        """The table of demands by respondents."""
        rows = []
        for standing in self.standings:
            by_party: dict[Party, list[Verdict]] = {party: [] for party in self.parties}
            for verdict in standing.verdicts:
                by_party[verdict.position.author].append(verdict)
            rows.append(tuple(Cell(standing.demand, p, tuple(vs)) for p, vs in by_party.items()))
        return Matrix(self.parties, tuple(rows))
