"""Commands on one text: read it, and find its norms."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from clauses.cli.options import OF_CLAUSES, OF_DOCUMENTS, add_from, add_output, fitted
from clauses.reading import read
from clauses.reporting import render

if TYPE_CHECKING:
    from clauses.cli.options import Commands


def add(commands: "Commands") -> None:
    """Add the commands of this file."""
    _add_read(commands)
    _add_extract(commands)


def _add_read(commands: "Commands") -> None:
    reading = commands.add_parser("read", help="read a treaty, draft or statement, and outline it")
    reading.add_argument("file", help="the file; - reads standard input")
    reading.add_argument(
        "--format", choices=OF_DOCUMENTS, default="text", help="outline, or all of it"
    )
    add_from(reading)
    reading.add_argument(
        "--view",
        choices=("revised", "original"),
        default="revised",
        help="of tracked changes, the text after or before them (default: revised)",
    )
    reading.add_argument(
        "--held-by", metavar="PARTY", help="of a draft with brackets, the text one party holds"
    )
    add_output(reading)
    reading.set_defaults(run=_read)


def _add_extract(commands: "Commands") -> None:
    extracting = commands.add_parser("extract", help="find who must, may or need not do what")
    extracting.add_argument("file", help="the file; - reads standard input")
    extracting.add_argument("--format", choices=OF_CLAUSES, default="text")
    extracting.add_argument(
        "--author", metavar="PARTY", help="whose words they are, where nobody else is named"
    )
    add_from(extracting)
    extracting.add_argument(
        "--explain", action="store_true", help="the words and the cue behind each field"
    )
    extracting.add_argument(
        "--unread", action="store_true", help="only what was not understood, and why"
    )
    extracting.add_argument(
        "--cues",
        action="append",
        default=[],
        type=Path,
        metavar="FILE",
        help="a TOML file of your own cues; repeatable",
    )
    add_output(extracting)
    extracting.set_defaults(run=_extract, refuse=extracting.error)


def _read(arguments: argparse.Namespace) -> str:
    document = read(arguments.file, format=arguments.source_format, view=arguments.view)
    if arguments.held_by:
        document = document.as_held_by(arguments.held_by)
    return render(document, arguments.format, **fitted(arguments))


def _extract(arguments: argparse.Namespace) -> str:
    # Reports and outlines have no need of these.
    from clauses.extracting.explaining import explain
    from clauses.verbs.extract import extract

    if arguments.explain and arguments.format == "csv":
        told = "text, markdown or json"
        arguments.refuse(f"argument --explain: not allowed with --format csv; choose {told}")
    document = read(arguments.file, format=arguments.source_format)
    found = extract(document, author=arguments.author, cues=arguments.cues)
    chosen = tuple(one for one in found if one.unread or not arguments.unread)
    if not arguments.explain:
        return render(chosen, arguments.format, **fitted(arguments))
    explained = tuple(explain(one, cues=arguments.cues) for one in chosen)
    return render(explained, arguments.format, **fitted(arguments))
