"""What several commands share: their options, and how wide a page is."""

import argparse
import shutil
from typing import TYPE_CHECKING, TypeAlias

from clauses.reporting import FORMATS

if TYPE_CHECKING:
    Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

NARROWEST = 60
OF_REPORTS = tuple(name for name in FORMATS if name not in ("akn", "csv", "svg"))
OF_DOCUMENTS = (*OF_REPORTS, "akn")
OF_CLAUSES = (*OF_REPORTS, "csv")


def add_from(command: argparse.ArgumentParser) -> None:
    """Let a user say what a file is."""
    command.add_argument(
        "--from",
        dest="source_format",
        metavar="FORMAT",
        help="text, markdown, html, docx, pdf, akn, tota or json, instead of what the content says",
    )


def add_output(command: argparse.ArgumentParser) -> None:
    """Let a user name a file to write to."""
    command.add_argument(
        "-o", "--output", metavar="FILE", help="write to a file instead of the screen"
    )


def explained(arguments: argparse.Namespace) -> dict[str, bool]:
    """Ask for paragraphs where the user does; JSON has none."""
    if not arguments.explain:
        return {}
    if arguments.format == "json":
        arguments.refuse(
            "argument --explain: not allowed with --format json; choose text or markdown"
        )
    return {"explain": True}


def fitted(arguments: argparse.Namespace) -> dict[str, int]:
    """Text for the screen is as wide as the screen."""
    if arguments.format != "text" or arguments.output:
        return {}
    return {"width": max(shutil.get_terminal_size((100, 24)).columns, NARROWEST)}
