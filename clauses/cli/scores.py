"""The command that holds a result against what people judged."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from clauses.cli.options import OF_CLAUSES, add_output, fitted
from clauses.reading import load
from clauses.reporting import render
from clauses.verbs.compare import compare

if TYPE_CHECKING:
    from clauses.cli.options import Commands


def add(commands: "Commands") -> None:
    """Add the commands of this file."""
    evaluating = commands.add_parser("evaluate", help="hold a result against what people judged")
    evaluating.add_argument(
        "result",
        help="name of a bundled dossier, or a folder or TOML file of one, to compare; or a JSON "
        "file of a report or of conflicts; or a CSV or JSON file of judgements",
    )
    evaluating.add_argument(
        "gold", nargs="+", help="what people judged: TOML, CSV or JSON, a file an annotator"
    )
    evaluating.add_argument("--format", choices=OF_CLAUSES, default="text")
    add_output(evaluating)
    evaluating.set_defaults(run=_evaluate)


def _evaluate(arguments: argparse.Namespace) -> str:
    from clauses.verbs.evaluate import evaluate  # reports and outlines have no need of it

    result: object = Path(arguments.result)
    if Path(arguments.result).suffix.lower() not in (".csv", ".json"):
        dossier = load(arguments.result)
        # As computed: what people corrected would be held against what people judged.
        result = compare(dossier.demands, dossier.positions, title=dossier.title)
    made = evaluate(result, arguments.gold)
    return render(made, arguments.format, **fitted(arguments))
