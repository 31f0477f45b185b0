"""Commands that judge: two sentences, or all of a dossier."""

import argparse
from typing import TYPE_CHECKING

from clauses.cli.comparing import add_corrections, compared
from clauses.cli.options import OF_REPORTS, add_output, explained, fitted
from clauses.reporting import render
from clauses.verbs.compare import judge

if TYPE_CHECKING:
    from clauses.cli.options import Commands


def add(commands: "Commands") -> None:
    """Add the commands of this file."""
    _add_report(commands)
    _add_judge(commands)


def _add_report(commands: "Commands") -> None:
    report = commands.add_parser("report", help="compare the demands and positions of a dossier")
    report.add_argument(
        "dossier",
        nargs="?",
        default="december-2021",
        help="name of a bundled dossier, or a folder or TOML file (default: december-2021)",
    )
    report.add_argument("--format", choices=OF_REPORTS, default="text")
    report.add_argument(
        "--demand", action="append", default=[], metavar="ID", help="only this demand; repeatable"
    )
    report.add_argument(
        "--party",
        action="append",
        default=[],
        metavar="NAME",
        help="only this respondent; repeatable",
    )
    add_corrections(report)
    report.add_argument(
        "--explain", action="store_true", help="a paragraph on each answer, in ordinary words"
    )
    add_output(report)
    report.set_defaults(run=_report, refuse=report.error)


def _add_judge(commands: "Commands") -> None:
    judging = commands.add_parser("judge", help="say what one sentence means for another")
    judging.add_argument("demand", help="what is asked, in words")
    judging.add_argument("position", help="what is answered, in words")
    judging.add_argument("--format", choices=OF_REPORTS, default="text")
    judging.add_argument(
        "--explain", action="store_true", help="a paragraph in ordinary words, and every reason"
    )
    add_output(judging)
    judging.set_defaults(run=_judge, refuse=judging.error)


def _report(arguments: argparse.Namespace) -> str:
    report = compared(arguments)
    chosen = report.select(demands=arguments.demand, parties=arguments.party)
    return render(chosen, arguments.format, **fitted(arguments), **explained(arguments))


def _judge(arguments: argparse.Namespace) -> str:
    verdict = judge(arguments.demand, arguments.position)
    return render(verdict, arguments.format, **fitted(arguments), **explained(arguments))
