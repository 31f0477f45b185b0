"""The command that holds expectations against the dossier they are about."""

import argparse
from typing import TYPE_CHECKING

from clauses.cli.options import add_output
from clauses.cli.outcome import FAILED, Outcome
from clauses.cli.warned import warned

if TYPE_CHECKING:
    from clauses.cli.options import Commands


def add(commands: "Commands") -> None:
    """Add the commands of this file."""
    checking = commands.add_parser(
        "check", help="hold a file of expectations against the dossier it names"
    )
    checking.add_argument(
        "file", help="a Markdown page with a table of expectations, or a TOML file of them"
    )
    add_output(checking)
    checking.set_defaults(run=_check)


def _check(arguments: argparse.Namespace) -> Outcome:
    from clauses.reporting.check_page import check_page
    from clauses.verbs.check import check  # other commands have no need of it

    with warned():
        checked = check(arguments.file)
    return Outcome(check_page(checked), 0 if checked.holds else FAILED)
