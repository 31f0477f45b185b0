"""The bundled dossiers, compared and held against what readers judged pair by pair.

Run ``python tests/benchmarks/judging_gold.py``. Two lines a dossier: from the norms that people
typed, and from those that `extract` reads in the words alone, without the vocabulary of the
dossier. ``accepted`` counts other labels that the reader would let pass, ``kappa`` is agreement
beyond chance, and ``addressed`` looks only at the pairs that have something to do with each other.
``--errors FILE`` writes every error, with both texts and the reasons, as Markdown.
"""

import argparse
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT))

from clauses import (  # noqa: E402 (the root comes first)
    Confidence,
    Dossier,
    Evaluation,
    Figure,
    Judgement,
    Relation,
    Report,
    compare,
    evaluate,
    load,
    render,
)
from tests.benchmarks.extraction_dossier import extracted, relations  # noqa: E402

FOLDER = ROOT / "tests" / "gold"
NAMES = ("december-2021", "fishery")
SURE = {"H": Confidence.HIGH, "M": Confidence.MEDIUM, "L": Confidence.LOW}
SILENT = Relation.UNADDRESSED.value


def read(name: str) -> Iterator[Judgement]:
    """What a reader judged: each pair that is listed, and the label of all others."""
    table = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    for row in (table["default"] | {"demand": "all", "positions": "all"}, *table["rows"]):
        for demand in _ids(row["demand"]):
            for position in _ids(row["positions"]):
                yield Judgement(
                    demand,
                    position,
                    row["label"],
                    also=row.get("also", ()),
                    confidence=SURE[row["confidence"]],
                    note=row["reason"],
                )


def _ids(given: str | list[str]) -> list[str]:
    return ["*" if one == "all" else one for one in ([given] if isinstance(given, str) else given)]


def typed(dossier: Dossier) -> Report:
    """The report on the norms that people typed."""
    return compare(dossier.demands, dossier.positions, title=dossier.title)


def raw(dossier: Dossier) -> Report:
    """The report on the norms that are read in the words."""
    asked, said = (
        [one for clause in side for one in extracted(clause, dossier)]
        for side in (dossier.demands, dossier.positions)
    )
    return compare(asked, said, title=f"{dossier.title}, from its words")


def held(name: str) -> Iterator[tuple[str, Evaluation]]:
    """Both evaluations of a dossier."""
    dossier, told = load(name), list(read(name))
    yield "typed", evaluate(typed(dossier), told)
    found = relations(raw(dossier))
    yield "words", evaluate(found, told, labels=Relation, title=f"{dossier.title}, from its words")


def addressed(one: Evaluation) -> Figure:
    """Accuracy over the pairs that a reader finds to have something to do with each other."""
    kept = {(o.demand, o.answer): o.found for o in one.outcomes if o.expected != SILENT and o.found}
    told = {(o.demand, o.answer): o.expected for o in one.outcomes if (o.demand, o.answer) in kept}
    return evaluate(kept, told).accuracy


def row(name: str, source: str, one: Evaluation) -> str:
    """One line of the table."""
    figures = (one.accuracy, one.accepted, one.kappa, one.macro.f1, addressed(one))
    shown = "".join(f"{figure!s:>20}" for figure in figures)
    return f"{name:15}{source:7}{one.accuracy.of:6}{len(one.errors):8}{shown}"


def head() -> str:
    """The head of the table."""
    names = ("accuracy", "accepted", "kappa", "macro F1", "addressed")
    columns = "".join(f"{name:>20}" for name in names)
    return f"{'dossier':15}{'from':7}{'pairs':>6}{'errors':>8}{columns}"


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", type=Path, help="file for every error with its reasons")
    options = parser.parse_args(arguments)
    print(head())
    pages = []
    for name in NAMES:
        for source, one in held(name):
            print(row(name, source, one))
            pages.append(render(one, "markdown"))
    if options.errors:
        options.errors.write_text("\n".join(pages), "utf-8")


if __name__ == "__main__":
    main()
