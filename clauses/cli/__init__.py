"""The command line: each command is one call of the library."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from clauses.cli import (
    asking,
    checks,
    clashes,
    codings,
    dossiers,
    mutants,
    scores,
    snapshots,
    texts,
    verdicts,
)
from clauses.cli.outcome import Outcome
from clauses.errors import ClausesError
from clauses.reporting.plain import visible

USAGE_ERROR = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the arguments; None takes those of the process.

    Returns:
        0; or 1 where a command was asked to hold something and it does not hold; or 2 where the
        input had faults, which are then on standard error.

    >>> main(["fixtures"])
    december-2021
    ...
    0
    """
    arguments = parser().parse_args(argv)
    try:
        made = arguments.run(arguments)
    except ClausesError as error:
        return _fail(str(error))
    outcome = made if isinstance(made, Outcome) else Outcome(made)
    return _emit(outcome.text, getattr(arguments, "output", None)) or outcome.status


def _fail(message: str) -> int:
    # Messages quote the dossier, whose letters must not drive the terminal.
    print(f"clauses: {visible(message)}", file=sys.stderr)
    return USAGE_ERROR


def _emit(text: str, output: str | None) -> int:
    if output and output != "-":
        try:
            Path(output).write_text(text, encoding="utf-8")
        except OSError as error:
            return _fail(f"{output} cannot be written: {error.strerror}")
        return 0
    try:
        _show(text)
    except OSError as error:
        # What is left unwritten must not fail once more at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        # The reader of a broken pipe has seen enough, as `| head` does.
        if not isinstance(error, BrokenPipeError):
            return _fail(f"the output cannot be written: {error.strerror}")
    return 0


def _show(text: str) -> None:
    encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
    # A terminal that cannot show every letter still gets the report, with the others spelt out.
    print(text.encode(encoding, "backslashreplace").decode(encoding), end="", flush=True)


def parser() -> argparse.ArgumentParser:
    """All commands, with their options.

    >>> parser().parse_args(["judge", "a", "b"]).demand
    'a'
    """
    made = argparse.ArgumentParser(
        prog="clauses",
        description="Read treaties and drafts; see what each side wants and where answers meet it.",
    )
    made.add_argument("--version", action=_Version)
    commands = made.add_subparsers(required=True, metavar="COMMAND")
    for group in (
        verdicts,
        texts,
        clashes,
        asking,
        checks,
        mutants,
        scores,
        codings,
        snapshots,
        dossiers,
    ):
        group.add(commands)
    return made


class _Version(argparse.Action):
    """Asks the installed distribution, and only when asked, since that takes a while."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help="show the version and exit")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"clauses {version('treaty-clauses')}")
        parser.exit()
