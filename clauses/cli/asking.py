"""The command that asks a document whether a statement holds in it."""

import argparse
from typing import TYPE_CHECKING

from clauses.cli.options import OF_REPORTS, add_from, add_output, fitted
from clauses.reading import read
from clauses.reporting import render

if TYPE_CHECKING:
    from clauses.cli.options import Commands


def add(commands: "Commands") -> None:
    """Add the commands of this file."""
    asking = commands.add_parser("answers", help="find the passages that answer a statement")
    asking.add_argument("file", help="the file; - reads standard input")
    asking.add_argument("statement", help="what is asked, as a sentence")
    asking.add_argument("--format", choices=OF_REPORTS, default="text")
    asking.add_argument(
        "--most", type=int, default=5, metavar="NUMBER", help="list so many passages (default: 5)"
    )
    add_from(asking)
    add_output(asking)
    asking.set_defaults(run=_answers)


def _answers(arguments: argparse.Namespace) -> str:
    from clauses.verbs.answers import answers  # reports and outlines have no need of it

    document = read(arguments.file, format=arguments.source_format)
    found = answers(document, arguments.statement, most=arguments.most)
    return render(found, arguments.format, **fitted(arguments))
