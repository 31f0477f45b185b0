"""How far two coders agree: field by field, over all values, and clause by clause."""

from collections.abc import Hashable, Iterable, Sequence

from clauses.coding.pairing import Pair, pair_codings
from clauses.evaluating.agreement import krippendorff_alpha, patterns
from clauses.evaluating.figures import share, statistic
from clauses.evaluating.intervals import redrawn
from clauses.model.clause import Clause
from clauses.model.coding import Codings, Disagreement, FieldAgreement
from clauses.model.dossier import Dossier
from clauses.model.fields import FIELDS, UNUSED, alike, has, marked, meant, shown


def compare_codings(first: Dossier, second: Dossier) -> Codings:
    """Hold two codings of one text against each other.

    >>> from clauses import load
    >>> compare_codings(load("fishery"), load("fishery"))
    Codings 'fishery' and 'fishery (second)': 18 clauses, 0 disagreements, 0 alone
    """
    paired = pair_codings(first, second)
    fields = [_agreement(field, paired.pairs) for field in FIELDS]
    differ = [found for pair in paired.pairs for found in _disagreements(*pair)]
    torn = {one.clause for one in differ}
    units = sum(one.units for one in fields)
    used = sum(one.used for one in fields)
    named = second.name if second.name != first.name else f"{second.name} (second)"
    return Codings(
        first.title,
        first.name,
        named,
        [one.id for one, _ in paired.pairs],
        fields,
        share("agreement", units - len(differ), units),
        share("agreement where used", used - len(differ), used),
        share("clauses alike", len(paired.pairs) - len(torn), len(paired.pairs)),
        differ,
        paired.alone,
    )


def _agreement(field: str, pairs: Iterable[Pair]) -> FieldAgreement:
    both = [pair for pair in pairs if all(has(one, field) for one in pair)]
    used = sum(any(shown(one, field) not in UNUSED for one in pair) for pair in both)
    same = sum(alike(*pair, field) for pair in both)
    units = patterns(_labels(field, both))
    # Drawing takes most of the time, and says nothing of one value everywhere.
    samples = redrawn(units) if len(units) > 1 else [units]
    alpha = statistic("alpha", krippendorff_alpha, units, samples, units.total())
    return FieldAgreement(field, used, same, share("agreement", same, len(both)), alpha)


def _labels(field: str, pairs: Sequence[Pair]) -> Iterable[tuple[str, str]]:
    """For each clause the label of either coder's value: a number for each thing that is meant."""
    known: dict[Hashable, str] = {}
    for one, two in pairs:
        first = known.setdefault(meant(one, field), str(len(known)))
        same = alike(one, two, field)
        yield first, first if same else known.setdefault(meant(two, field), str(len(known)))


def _disagreements(one: Clause, two: Clause) -> Iterable[Disagreement]:
    twin = two.id if two.id != one.id else ""
    for field in FIELDS:
        if has(one, field) and has(two, field) and not alike(one, two, field):
            values = shown(one, field), shown(two, field)
            words = marked(one, field), marked(two, field)
            yield Disagreement(one.id, field, *values, one.text, *words, twin)
