"""The command that holds two people's codings of one text against each other."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from clauses.cli.options import OF_CLAUSES, add_output, fitted
from clauses.errors import InvalidRecord
from clauses.reporting import render

if TYPE_CHECKING:
    from clauses.cli.options import Commands


def add(commands: "Commands") -> None:
    """Add the commands of this file."""
    coding = commands.add_parser(
        "coders", help="see where two people's codings of one text differ, and settle it"
    )
    for name, other in (("first", "one"), ("second", "the other")):
        coding.add_argument(
            name, help=f"a folder or TOML file of a dossier, or the name of a bundled one: {other}"
        )
    settling = coding.add_mutually_exclusive_group()
    settling.add_argument(
        "--adjudicate",
        type=Path,
        metavar="FILE",
        help="write a new file in which to decide, with a row for all that differs",
    )
    settling.add_argument(
        "--decisions",
        type=Path,
        metavar="FILE",
        help="a file in which all is decided: write the third coding, a dossier of one file",
    )
    coding.add_argument("--format", choices=OF_CLAUSES, help="(default: text)")
    add_output(coding)
    coding.set_defaults(run=_coders, refuse=coding.error)


def _coders(arguments: argparse.Namespace) -> str:
    # Other commands have no need of these.
    from clauses.verbs.coders import adjudicate, coders, decision_form

    if arguments.decisions:
        if arguments.format:
            arguments.refuse("argument --format: not allowed with --decisions")
        return adjudicate(arguments.first, arguments.second, arguments.decisions)
    found = coders(arguments.first, arguments.second)
    if arguments.adjudicate:
        _write_new(arguments.adjudicate, decision_form(found))
    arguments.format = arguments.format or "text"
    return render(found, arguments.format, **fitted(arguments))


def _write_new(path: Path, text: str) -> None:
    """Write a file, but never over one in which somebody may have decided already."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        allowed = f"a new file that can be written ({error.strerror})"
        raise InvalidRecord("--adjudicate", found=str(path), allowed=allowed) from error
