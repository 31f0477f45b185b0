"""The command that finds conflicts."""

import argparse
from typing import TYPE_CHECKING

from clauses.cli.options import OF_CLAUSES, add_from, add_output, fitted
from clauses.reading import read
from clauses.reporting import render

if TYPE_CHECKING:
    from clauses.cli.options import Commands


def add(commands: "Commands") -> None:
    """Add the commands of this file."""
    finding = commands.add_parser("conflicts", help="find provisions that cannot both be the rule")
    finding.add_argument("file", help="the file; - reads standard input")
    finding.add_argument("other", nargs="?", help="a second file, to be held against the first")
    finding.add_argument("--format", choices=OF_CLAUSES, default="text")
    finding.add_argument(
        "--least",
        type=float,
        default=0.35,
        metavar="SCORE",
        help="list conflicts from this score on (default: 0.35; 0.15 lists all that may be one)",
    )
    finding.add_argument(
        "--most", type=int, metavar="NUMBER", help="list so many, the strongest (default: all)"
    )
    finding.add_argument(
        "--considered",
        type=int,
        default=0,
        metavar="NUMBER",
        help="show so many pairs that were set aside, the most alike, with the reason",
    )
    add_from(finding)
    add_output(finding)
    finding.set_defaults(run=_conflicts)


def _conflicts(arguments: argparse.Namespace) -> str:
    from clauses.verbs.conflicts import conflicts  # reports and outlines have no need of it

    files = [arguments.file] if arguments.other is None else [arguments.file, arguments.other]
    instruments = [read(file, format=arguments.source_format) for file in files]
    bounds = {"least": arguments.least, "most": arguments.most, "keep": arguments.considered}
    return render(conflicts(*instruments, **bounds), arguments.format, **fitted(arguments))
