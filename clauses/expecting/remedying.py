"""What would have to change for an expectation to hold: the fewest changes that logic grants."""

from collections.abc import Callable, Iterable, Iterator

from attrs import evolve

from clauses.expecting.changes import changes, unmarked
from clauses.model.checked import Checked
from clauses.model.clause import Clause
from clauses.model.override import Override
from clauses.model.relation import Relation
from clauses.model.scope import Facet
from clauses.model.verdict import Verdict

Judging = Callable[[Clause, Clause], Verdict]
Tried = tuple[list[str], Clause]
_SHOWN = 3  # ways; more are a list to skim, not to weigh
_ORDER = {facet: number for number, facet in enumerate(Facet)}
_WHOLE = "say what the demand says"


def remedies(row: Checked, judging: Judging) -> Iterator[str]:
    """Ways to make an expectation hold, each in one sentence; none where none was found.

    Args:
        row: an expectation that does not hold.
        judging: the judge that found so.

    >>> from clauses import Expectation, Relation, compare, judge, load
    >>> dossier = load("december-2021")
    >>> report = compare(dossier.demands, dossier.positions)
    >>> said = report.between("D4", party="NATO").verdicts
    >>> row = Checked(Expectation("D4", Relation.CONFLICT, party="NATO"), said)
    >>> print(next(remedies(row, judge)))
    For conflict, W8 would have to ...
    """
    wanted, leading = row.expectation.relation, row.leading
    if leading is None:
        return
    if wanted in (Relation.UNADDRESSED, Relation.UNDETERMINED):
        yield from _silent(row, wanted)
    elif leading.overridden is not None:
        yield _corrected(leading.overridden)
    elif leading.position.norm is None or leading.demand.norm is None:
        yield from _unread(leading)
    else:
        yield from _reworded(row, leading, judging)


def _silent(row: Checked, wanted: Relation) -> Iterator[str]:
    if wanted is Relation.UNDETERMINED:
        yield "What was said would have to be marked as unread."
        return
    ids = ", ".join(v.position.id for v in row.verdicts if v.relation is not wanted)
    yield f"Nothing said could speak to {row.expectation.demand}; what does: {ids}."


def _corrected(override: Override) -> str:
    place = f" ({override.file}:{override.line})" if override.file else ""
    return f"The correction by {override.signed} would have to change{place}."


def _unread(verdict: Verdict) -> Iterator[str]:
    for clause in (verdict.demand, verdict.position):
        if clause.norm is None:
            yield f"{clause.id} would have to be read; it is not, since {clause.unread}."


def _reworded(row: Checked, leading: Verdict, judging: Judging) -> Iterator[str]:
    wanted, id = row.expectation.relation, leading.position.id
    ways = [_joined(one.text for one in leading.remedies)] * (wanted is Relation.ALIGNED)
    ways = [way for way in ways if way] or list(_ways(leading, wanted, judging))
    if ways:
        yield f"For {wanted.value}, {id} would have to {'; or '.join(ways)}."
    others = [v for v in row.verdicts if v is not leading and v.relation.rank < wanted.rank]
    if others:
        told = ", ".join(f"{one.position.id} ({one.relation.value})" for one in others)
        yield f"{told} would have to give way too, since the strictest answer leads."


def _ways(leading: Verdict, wanted: Relation, judging: Judging) -> Iterator[str]:
    """The first few of the fewest changes that give what is wanted."""
    for tried in (_one, _two, _whole):
        found = [
            _joined(texts)
            for texts, clause in tried(leading.position, leading.demand)
            if judging(leading.demand, clause).relation is wanted
        ]
        if found:
            yield from found[:_SHOWN]
            return


def _one(position: Clause, demand: Clause) -> Iterator[Tried]:
    return (([one.text], one.clause) for one in changes(position, demand))


def _two(position: Clause, demand: Clause) -> Iterator[Tried]:
    for one in changes(position, demand):
        for other in changes(one.clause, demand):
            if _ORDER[one.side] < _ORDER[other.side]:
                yield [one.text, other.text], other.clause


def _whole(position: Clause, demand: Clause) -> Iterator[Tried]:
    """What the demand says in place of what was said, with one thing changed."""
    whole = evolve(position, norm=demand.norm and unmarked(demand.norm))
    yield [_WHOLE], whole
    for one in changes(whole, demand):
        yield [_WHOLE, one.text], one.clause


def _joined(texts: Iterable[str]) -> str:
    return ", and ".join(texts)
