"""A dossier compared as a command was asked to: with which corrections, and with whose words."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from clauses.cli.warned import warned
from clauses.model.report import Report
from clauses.reading import load, overrides
from clauses.verbs.compare import compare


def add_corrections(command: argparse.ArgumentParser) -> None:
    """Let a user say which corrections are honoured."""
    corrected = command.add_mutually_exclusive_group()
    corrected.add_argument(
        "--overrides",
        type=Path,
        metavar="FILE",
        help="corrections by people, in place of overrides.toml in the dossier's folder",
    )
    corrected.add_argument(
        "--no-overrides", action="store_true", help="only what is computed, without corrections"
    )


def compared(arguments: argparse.Namespace, *, relations: Sequence[Path] = ()) -> Report:
    """The report on the dossier that a user named; warnings go to standard error."""
    dossier = load(arguments.dossier)
    own = overrides(arguments.overrides) if arguments.overrides else dossier.overrides
    with warned():
        return compare(
            dossier.demands,
            dossier.positions,
            relations=relations,
            overrides=None if arguments.no_overrides else own,
            title=dossier.title,
        )
