"""The command that writes an analysis down, and tells what became of it."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from clauses.cli.comparing import add_corrections, compared
from clauses.cli.options import OF_REPORTS, add_output, fitted
from clauses.cli.outcome import FAILED, Outcome
from clauses.reporting import render

if TYPE_CHECKING:
    from clauses.cli.options import Commands
    from clauses.model.drift import Drift
    from clauses.model.snapshot import Snapshot


def add(commands: "Commands") -> None:
    """Add the commands of this file."""
    freezing = commands.add_parser(
        "freeze", help="write an analysis down with its reasons, or tell what changed since"
    )
    freezing.add_argument(
        "dossier", help="name of a bundled dossier, or a folder or TOML file, to compare"
    )
    freezing.add_argument(
        "--against",
        type=Path,
        metavar="FILE",
        help="what was written down before: tell what changed since, and what it comes from",
    )
    freezing.add_argument(
        "--fail",
        action="store_true",
        help="with --against: exit status 1 if a clause or verdict changed",
    )
    freezing.add_argument(
        "--format",
        choices=OF_REPORTS,
        help="(default: json, which can be read back; with --against text)",
    )
    freezing.add_argument(
        "--relations",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="a TOML file of words of your own to judge by; repeatable",
    )
    add_corrections(freezing)
    add_output(freezing)
    freezing.set_defaults(run=_freeze, refuse=freezing.error)


def _freeze(arguments: argparse.Namespace) -> str | Outcome:
    from clauses.verbs.freeze import drift, freeze, thaw  # other commands have no need of it

    _check(arguments)
    against = thaw(arguments.against) if arguments.against else None
    now = freeze(compared(arguments, relations=arguments.relations), own=arguments.relations)
    if against is None:
        return _shown(now, arguments)
    found = drift(against, now)
    return Outcome(_shown(found, arguments), FAILED if arguments.fail and found.changed else 0)


def _check(arguments: argparse.Namespace) -> None:
    """Settle the format, and refuse what would lose a snapshot or can never fail."""
    arguments.format = arguments.format or ("text" if arguments.against else "json")
    if arguments.fail and not arguments.against:
        arguments.refuse("argument --fail: allowed only with --against")
    named = arguments.output not in (None, "-") and arguments.against is not None
    if named and Path(arguments.output).resolve() == arguments.against.resolve():
        arguments.refuse("argument -o/--output: would overwrite the file of --against")


def _shown(result: "Snapshot | Drift", arguments: argparse.Namespace) -> str:
    # Each fact on its own line, so that tools which compare lines show what changed.
    indent = {"indent": 1} if arguments.format == "json" else {}
    return render(result, arguments.format, **indent, **fitted(arguments))
