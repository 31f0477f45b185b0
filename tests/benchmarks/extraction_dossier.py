"""A dossier from its raw words alone, field by field against what people typed in.

Run ``python tests/benchmarks/extraction_dossier.py`` (``--dossier NAME`` for another one). Each
clause gives `extract` its words, its author and the day of the dossier, and nothing else. Where
several norms come out, the one that agrees in most fields is compared; "right" is the share among
the clauses for which either side says anything in a field. Then the demands and positions so
extracted, all of them, are compared as the curated ones are: of several verdicts on one pair of
clauses the relation that leads counts.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from attrs import evolve  # noqa: E402 (this and those below: the root comes first)

from clauses import Clause, Dossier, Relation, Report, compare, extract, load  # noqa: E402
from clauses.model.extension import Extension  # noqa: E402
from clauses.model.extent import Extent  # noqa: E402
from clauses.model.norm import Norm, Proviso  # noqa: E402
from clauses.model.party import fold  # noqa: E402
from clauses.model.report import lead  # noqa: E402

FACETS = ("bearers", "counterparties", "objects", "place", "weapons", "quantity", "topics")
FIELDS = (
    "modality",
    "strength",
    "stance",
    "action",
    *FACETS,
    "time",
    "purpose",
    "conditions",
    "exceptions",
    "proviso kinds",
    "self-judging",
)
OUTCOMES = ("same", "differs", "missing", "extra", "none")
Pair = tuple[str, str]


def fields(clause: Clause) -> dict[str, object]:
    """What a clause says, by field; None where nothing."""
    norm = clause.norm
    if norm is None:
        return dict.fromkeys(FIELDS)
    found: dict[str, object] = {name: getattr(norm.scope, name) for name in FACETS}
    return found | {
        "modality": norm.modality,
        "strength": norm.strength,
        "stance": clause.stance,
        "action": norm.action.key,
        "time": norm.scope.time,
        "purpose": norm.scope.purpose,
        "conditions": _texts(norm.conditions),
        "exceptions": _texts(norm.exceptions),
        "proviso kinds": _kinds(norm),
        "self-judging": norm.self_judging or None,
    }


def _texts(provisos: Iterable[Proviso]) -> tuple[str, ...] | None:
    return tuple(sorted(fold(one.text).strip(" .,;:”“\"'") for one in provisos)) or None


def _kinds(norm: Norm) -> tuple[str, ...] | None:
    provisos = (*norm.conditions, *norm.exceptions)
    return tuple(sorted(one.kind.value for one in provisos)) or None


def outcome(curated: object, found: object) -> str:
    """How one field lies: the same, other, missing, in excess, or empty on both sides."""
    if curated is None or found is None:
        both = "none" if curated is found else ""
        return both or ("missing" if found is None else "extra")
    if isinstance(curated, Extension) and isinstance(found, Extension):
        return "same" if curated.compare(found) is Extent.EQUAL else "differs"
    return "same" if curated == found else "differs"


def outcomes(curated: Clause, found: Clause) -> dict[str, str]:
    """The outcome of each field."""
    left, right = fields(curated), fields(found)
    return {name: outcome(left[name], right[name]) for name in FIELDS}


def best(curated: Clause, found: Iterable[Clause]) -> Clause:
    """The clause that agrees with the curated one in most fields."""
    return min(found, key=lambda one: wrong(outcomes(curated, one)))


def wrong(told: dict[str, str]) -> int:
    """How many fields are not as curated."""
    return sum(said not in ("same", "none") for said in told.values())


def extracted(clause: Clause, dossier: Dossier) -> tuple[Clause, ...]:
    """What the words of a curated clause give, named after it; one unread clause for nothing."""
    found = extract(clause.text, author=clause.author, on=clause.date or dossier.date)
    if not found:
        return (evolve(clause, norm=None, unread="nothing was extracted"),)
    return tuple(
        evolve(one, id=f"{clause.id}.{at}", date=clause.date) for at, one in enumerate(found, 1)
    )


def relations(report: Report) -> dict[Pair, Relation]:
    """The relation that leads for each pair of curated clauses that verdicts stem from."""
    found: dict[Pair, list[Relation]] = {}
    for one in report.verdicts:
        pair = origin(one.demand.id), origin(one.position.id)
        found.setdefault(pair, []).append(one.relation)
    return {pair: lead(told) for pair, told in found.items()}


def origin(id: str) -> str:
    """The id of the curated clause that an extracted one came from."""
    return id.partition(".")[0]


def print_clauses(dossier: Dossier, found: dict[str, tuple[Clause, ...]]) -> None:
    totals: dict[str, Counter[str]] = {name: Counter() for name in FIELDS}
    for clause in dossier.clauses:
        nearest = best(clause, found[clause.id])
        told = outcomes(clause, nearest)
        for name, said in told.items():
            totals[name][said] += 1
        _print_clause(clause, nearest, told, len(found[clause.id]))
    print(f"\n{'field':15}{'right':>7}" + "".join(f"{name:>9}" for name in OUTCOMES))
    for name, counter in totals.items():
        print(_row(name, counter))
    print(_row("all", sum(totals.values(), Counter())))


def _row(name: str, counter: Counter[str]) -> str:
    filled = counter.total() - counter["none"]
    return f"{name:15}{counter['same'] / max(filled, 1):7.3f}" + "".join(
        f"{counter[said]:9}" for said in OUTCOMES
    )


def _print_clause(clause: Clause, nearest: Clause, told: dict[str, str], count: int) -> None:
    filled = sum(said != "none" for said in told.values())
    print(f"\n{clause.id}: {clause.text}")
    print(f"  {filled - wrong(told)} of {filled} fields right; clauses extracted: {count}")
    if nearest.norm is None:
        print(f"  unread: {nearest.unread}")
    curated, found = fields(clause), fields(nearest)
    for name, said in told.items():
        if said not in ("same", "none"):
            print(f"  {name:15}{said:9}{_shown(curated[name])}  →  {_shown(found[name])}")


def _shown(value: object) -> str:
    return "–" if value is None else str(getattr(value, "name", value))


def print_cells(curated: dict[Pair, Relation], found: dict[Pair, Relation]) -> None:
    same = sum(found[pair] is relation for pair, relation in curated.items())
    spoken = [pair for pair, relation in curated.items() if relation is not Relation.UNADDRESSED]
    kept = sum(found[pair] is curated[pair] for pair in spoken)
    print(f"\n{same} of {len(curated)} cells with the same relation: {same / len(curated):.3f}")
    print(f"{kept} of the {len(spoken)} where the curated position speaks to the demand")
    for (demand, position), relation in curated.items():
        other = found[demand, position]
        if other is not relation:
            print(f"  {demand:4} × {position:5}{relation.value:16}→  {other.value}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Extract a dossier from its words alone.")
    parser.add_argument("--dossier", default="december-2021", help="its name (december-2021)")
    dossier = load(parser.parse_args().dossier)
    found = {clause.id: extracted(clause, dossier) for clause in dossier.clauses}
    print_clauses(dossier, found)
    sides = (
        [one for clause in side for one in found[clause.id]]
        for side in (dossier.demands, dossier.positions)
    )
    curated = compare(dossier.demands, dossier.positions)
    print_cells(relations(curated), relations(compare(*sides)))


if __name__ == "__main__":
    main()
