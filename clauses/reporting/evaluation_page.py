"""An evaluation as a page: the figures, what was mistaken for what, and every error with why."""

from collections.abc import Iterable, Iterator, Sequence

from clauses.model.confidence import Confidence
from clauses.model.evaluation import Evaluation, Outcome
from clauses.model.figure import Agreement, Figure, Ranking, Score
from clauses.model.quoting import quote
from clauses.reporting.headline import count
from clauses.reporting.page import Block, Grid, Heading, Item, Paragraph

INTERVALS = (
    "Intervals are 95 %: Wilson's for shares; for F1, kappa, alpha, average precision and the "
    "means of macro the middle of 1,000 samples of the pairs (200 of more than 2,000 pairs), drawn "
    "from a fixed seed. Micro counts every pair alike, macro every label that occurs; a label that "
    "is never found has precision 0 in it."
)


def evaluation_page(one: Evaluation) -> Iterator[Block]:
    """The blocks of an evaluation."""
    yield Heading(one.title, 1)
    yield Paragraph(_size(one))
    yield Heading("All pairs", 2)
    yield Grid(("", "Value", "Pairs"), [_row(figure) for figure in _overall(one)])
    if one.scores:
        yield Heading("Label by label", 2)
        yield Grid(
            ("", "Expected", "Found", "Precision", "Recall", "F1"),
            [_scored(score) for score in (*one.scores, one.micro, one.macro)],
        )
        yield Paragraph(INTERVALS)
        yield Heading("Expected, down, and found, across", 2)
        yield _confusion(one)
    if one.rankings:
        yield from _ranked(one.rankings)
    if one.agreement:
        yield from _agreed(one.agreement)
    yield Heading("Errors, one by one", 2)
    yield from map(_error, one.errors)
    if not one.errors:
        yield Paragraph("None.")
    yield from _set_aside(one)


def _size(one: Evaluation) -> str:
    judged, found = one.micro.wanted, one.micro.right
    told = f"{count(judged, 'pair')} judged: {found} right, {len(one.errors)} wrong"
    missing = f", {len(one.missing)} missing from the result" if one.missing else ""
    more = [
        f"{count(len(pairs), 'pair')} {what}."
        for pairs, what in (
            (one.unjudged, "of the result nobody judged"),
            (one.contested, "on which annotators are split"),
        )
        if pairs
    ]
    return " ".join([f"{told}{missing}.", *more])


def _overall(one: Evaluation) -> Iterator[Figure]:
    yield one.accuracy
    if any(outcome.also for outcome in one.outcomes):
        yield one.accepted
    yield one.kappa
    yield from one.sure


def _row(figure: Figure) -> tuple[str, str, str]:
    names = {confidence.value: f"accuracy, {confidence.value}" for confidence in Confidence}
    known = names | {"accepted": "accuracy, what people would let pass included"}
    return known.get(figure.name, figure.name), str(figure), str(figure.of)


def _scored(score: Score) -> tuple[str, ...]:
    figures = (score.precision, score.recall, score.f1)
    return (score.label, str(score.wanted), str(score.found), *map(str, figures))


def _confusion(one: Evaluation) -> Grid:
    # Columns go by number, since the names of many labels side by side are wider than a page.
    numbered = [f"{number} {label}" for number, label in enumerate(one.labels, start=1)]
    numbers = [str(number) for number in range(1, len(numbered) + 1)]
    missing = bool(one.missing)
    rows = [
        (name, *(str(cell) for cell in (cells if missing else cells[:-1])))
        for name, cells in zip(numbered, one.confusion, strict=True)
    ]
    return Grid(("", *numbers, *(["missing"] if missing else [])), rows)


def _ranked(rankings: Sequence[Ranking]) -> Iterator[Block]:
    yield Heading("Ranked by score", 2)
    names = [figure.name for figure in rankings[0].at]
    yield Grid(
        ("", "Ranked", "Expected", "Average precision", *names),
        [
            (
                one.label,
                str(one.ranked),
                str(one.wanted),
                str(one.average_precision),
                *map(str, one.at),
            )
            for one in rankings
        ],
    )


def _agreed(agreement: Agreement) -> Iterator[Block]:
    yield Heading("How far the annotators agree", 2)
    names = ", ".join(agreement.annotators)
    pairs = count(agreement.units, "pair")
    yield Paragraph(f"{names}; {pairs} judged by two or more.")
    figures = (("Krippendorff's alpha", agreement.alpha), ("Cohen's kappa", agreement.kappa))
    yield from (Item(f"{name}: {figure}") for name, figure in figures if figure)


def _error(one: Outcome) -> Item:
    sure = "" if one.confidence is Confidence.HIGH else f" ({one.confidence.value} confidence)"
    passes = "; it would be let pass" if one.accepted else ""
    head = f"{one.name}: expected {one.expected}{sure}, found {one.found}{passes}"
    lines = [
        *([f"Asked: {quote(one.asked)}"] if one.asked else []),
        *([f"Said: {quote(one.said)}"] if one.said else []),
        *(f"Found because: {why}" for why in one.why[:1]),
        *(f"Also found: {why}" for why in one.why[1:]),
        *([f"Expected because: {one.note}"] if one.note else []),
        *([f"Votes: {_votes(one)}"] if one.votes else []),
    ]
    return Item(head, tuple(map(Item, lines)))


def _votes(one: Outcome) -> str:
    return ", ".join(f"{name} {label}" for name, label in one.votes)


def _set_aside(one: Evaluation) -> Iterator[Block]:
    if one.missing:
        yield Heading("Judged, and missing from the result", 2)
        yield from _listed(one.missing)
    if one.contested:
        yield Heading("On which annotators are split", 2)
        yield from (Item(f"{pair.name}: {_votes(pair)}") for pair in one.contested)
    if one.unjudged:
        yield Heading("In the result, and judged by nobody", 2)
        yield from _listed(one.unjudged)


def _listed(pairs: Iterable[Outcome]) -> Iterator[Item]:
    by_demand: dict[str, list[str]] = {}
    for pair in pairs:
        by_demand.setdefault(pair.demand, []).append(pair.answer)
    for demand, answers in by_demand.items():
        yield Item(f"{demand} × {', '.join(answers)}")
