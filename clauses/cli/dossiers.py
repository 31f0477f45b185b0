"""Commands on dossiers themselves: which there are, and a new one."""

import argparse
from typing import TYPE_CHECKING

from clauses.reading import bundled, start_dossier

if TYPE_CHECKING:
    from clauses.cli.options import Commands


def add(commands: "Commands") -> None:
    """Add the commands of this file."""
    listing = commands.add_parser("fixtures", help="list the dossiers that come with the library")
    listing.set_defaults(run=lambda _: "".join(f"{name}\n" for name in bundled()))
    new = commands.add_parser("new", help="start a dossier of your own from the template")
    new.add_argument("folder", help="the folder to make")
    new.set_defaults(run=_new)


def _new(arguments: argparse.Namespace) -> str:
    made = start_dossier(arguments.folder)
    return "".join(f"{path}\n" for path in made)
