"""The command that changes an analysis to see what its expectations do not notice."""

import argparse
from typing import TYPE_CHECKING

from clauses.cli.options import OF_CLAUSES, add_output, fitted
from clauses.reporting import render

if TYPE_CHECKING:
    from clauses.cli.options import Commands


def add(commands: "Commands") -> None:
    """Add the commands of this file."""
    mutating = commands.add_parser(
        "mutate", help="change one norm at a time, and see what the expectations do not notice"
    )
    mutating.add_argument(
        "file", help="a file of expectations, Markdown or TOML, which names its dossier"
    )
    mutating.add_argument("--format", choices=OF_CLAUSES, default="text")
    add_output(mutating)
    mutating.set_defaults(run=_mutate)


def _mutate(arguments: argparse.Namespace) -> str:
    from clauses.verbs.mutate import mutations  # other commands have no need of it

    return render(mutations(arguments.file), arguments.format, **fitted(arguments))
