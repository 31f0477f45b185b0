"""The command line: each command is one call of the library."""

import argparse
import os
import shutil
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path

from clauses.compare import compare, judge
from clauses.errors import ClausesError, ClausesWarning
from clauses.extracting.explaining import explain
from clauses.reading import bundled, load, overrides, read, start_dossier
from clauses.reporting import FORMATS, render
from clauses.reporting.plain import visible

USAGE_ERROR = 2
NARROWEST = 60
OF_REPORTS = tuple(name for name in FORMATS if name not in ("akn", "csv", "svg"))
OF_DOCUMENTS = (*OF_REPORTS, "akn")
OF_CLAUSES = (*OF_REPORTS, "csv")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        argv: the arguments; None takes those of the process.

    Returns:
        0, or 2 where the input had faults, which are then on standard error.

    >>> main(["fixtures"])
    december-2021
    ...
    0
    """
    arguments = _parser().parse_args(argv)
    try:
        text = arguments.run(arguments)
    except ClausesError as error:
        return _fail(str(error))
    return _emit(text, getattr(arguments, "output", None))


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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="clauses",
        description="Read treaties and drafts; see what each side wants and where answers meet it.",
    )
    parser.add_argument("--version", action=_Version)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_report(commands)
    _add_read(commands)
    _add_extract(commands)
    _add_judge(commands)
    _add_conflicts(commands)
    listing = commands.add_parser("fixtures", help="list the dossiers that come with the library")
    listing.set_defaults(run=lambda _: "".join(f"{name}\n" for name in bundled()))
    new = commands.add_parser("new", help="start a dossier of your own from the template")
    new.add_argument("folder", help="the folder to make")
    new.set_defaults(run=_new)
    return parser


def _add_report(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
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
    corrected = report.add_mutually_exclusive_group()
    corrected.add_argument(
        "--overrides",
        type=Path,
        metavar="FILE",
        help="corrections by people, in place of overrides.toml in the dossier's folder",
    )
    corrected.add_argument(
        "--no-overrides", action="store_true", help="only what is computed, without corrections"
    )
    report.add_argument(
        "--explain", action="store_true", help="a paragraph on each answer, in ordinary words"
    )
    _add_output(report)
    report.set_defaults(run=_report, refuse=report.error)


def _add_read(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    reading = commands.add_parser("read", help="read a treaty, draft or statement, and outline it")
    reading.add_argument("file", help="the file; - reads standard input")
    reading.add_argument(
        "--format", choices=OF_DOCUMENTS, default="text", help="outline, or all of it"
    )
    _add_from(reading)
    reading.add_argument(
        "--view",
        choices=("revised", "original"),
        default="revised",
        help="of tracked changes, the text after or before them (default: revised)",
    )
    reading.add_argument(
        "--held-by", metavar="PARTY", help="of a draft with brackets, the text one party holds"
    )
    _add_output(reading)
    reading.set_defaults(run=_read)


def _add_extract(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    extracting = commands.add_parser("extract", help="find who must, may or need not do what")
    extracting.add_argument("file", help="the file; - reads standard input")
    extracting.add_argument("--format", choices=OF_CLAUSES, default="text")
    extracting.add_argument(
        "--author", metavar="PARTY", help="whose words they are, where nobody else is named"
    )
    _add_from(extracting)
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
    _add_output(extracting)
    extracting.set_defaults(run=_extract, refuse=extracting.error)


def _add_judge(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    judging = commands.add_parser("judge", help="say what one sentence means for another")
    judging.add_argument("demand", help="what is asked, in words")
    judging.add_argument("position", help="what is answered, in words")
    judging.add_argument("--format", choices=OF_REPORTS, default="text")
    judging.add_argument(
        "--explain", action="store_true", help="a paragraph in ordinary words, and every reason"
    )
    _add_output(judging)
    judging.set_defaults(run=_judge, refuse=judging.error)


def _add_conflicts(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
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
    _add_from(finding)
    _add_output(finding)
    finding.set_defaults(run=_conflicts)


def _add_from(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--from",
        dest="source_format",
        metavar="FORMAT",
        help="text, markdown, html, docx, pdf, akn, tota or json, instead of what the content says",
    )


def _add_output(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-o", "--output", metavar="FILE", help="write to a file instead of the screen"
    )


def _read(arguments: argparse.Namespace) -> str:
    document = read(arguments.file, format=arguments.source_format, view=arguments.view)
    if arguments.held_by:
        document = document.as_held_by(arguments.held_by)
    return render(document, arguments.format, **_fitted(arguments))


def _extract(arguments: argparse.Namespace) -> str:
    from clauses.extract import extract  # reports and outlines have no need of it

    if arguments.explain and arguments.format == "csv":
        told = "text, markdown or json"
        arguments.refuse(f"argument --explain: not allowed with --format csv; choose {told}")
    document = read(arguments.file, format=arguments.source_format)
    found = extract(document, author=arguments.author, cues=arguments.cues)
    chosen = tuple(one for one in found if one.unread or not arguments.unread)
    if not arguments.explain:
        return render(chosen, arguments.format, **_fitted(arguments))
    explained = tuple(explain(one, cues=arguments.cues) for one in chosen)
    return render(explained, arguments.format, **_fitted(arguments))


def _conflicts(arguments: argparse.Namespace) -> str:
    from clauses.conflicts import conflicts  # reports and outlines have no need of it

    files = [arguments.file] if arguments.other is None else [arguments.file, arguments.other]
    instruments = [read(file, format=arguments.source_format) for file in files]
    bounds = {"least": arguments.least, "most": arguments.most, "keep": arguments.considered}
    return render(conflicts(*instruments, **bounds), arguments.format, **_fitted(arguments))


def _report(arguments: argparse.Namespace) -> str:
    dossier = load(arguments.dossier)
    own = overrides(arguments.overrides) if arguments.overrides else dossier.overrides
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always", ClausesWarning)
        report = compare(
            dossier.demands,
            dossier.positions,
            overrides=None if arguments.no_overrides else own,
            title=dossier.title,
        )
    for warning in found:
        print(f"clauses: {visible(str(warning.message))}", file=sys.stderr)
    chosen = report.select(demands=arguments.demand, parties=arguments.party)
    return render(chosen, arguments.format, **_fitted(arguments), **_explained(arguments))


def _judge(arguments: argparse.Namespace) -> str:
    verdict = judge(arguments.demand, arguments.position)
    return render(verdict, arguments.format, **_fitted(arguments), **_explained(arguments))


def _explained(arguments: argparse.Namespace) -> dict[str, bool]:
    if not arguments.explain:
        return {}
    if arguments.format == "json":
        arguments.refuse(
            "argument --explain: not allowed with --format json; choose text or markdown"
        )
    return {"explain": True}


def _fitted(arguments: argparse.Namespace) -> dict[str, int]:
    """Text for the screen is as wide as the screen."""
    if arguments.format != "text" or arguments.output:
        return {}
    return {"width": max(shutil.get_terminal_size((100, 24)).columns, NARROWEST)}


def _new(arguments: argparse.Namespace) -> str:
    made = start_dossier(arguments.folder)
    return "".join(f"{path}\n" for path in made)


class _Version(argparse.Action):
    """Asks the installed distribution, and only when asked, since that takes a while."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help="show the version and exit")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"clauses {version('treaty-clauses')}")
        parser.exit()
