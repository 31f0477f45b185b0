"""Runs every example as a test: README.md, the pages of docs/, and the docstrings of clauses/.

In pages, ``python`` and ``pycon`` blocks run one after another in one namespace, as a reader would
type them; ``console`` blocks run their ``$ clauses`` commands and compare what is printed. In
modules, each docstring's examples run alone, with only the module's own names around them.
"""

import doctest
import io
import os
import re
import shlex
import tempfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from typing import Any

import pytest
from hypothesis import settings
from sybil import Document, Example, Region, Sybil
from sybil.evaluators.doctest import DocTestEvaluator, OutputChecker
from sybil.parsers.abstract import DocTestStringParser
from sybil.parsers.markdown.lexers import FencedCodeBlockLexer
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser

pytest_plugins = ["pytester"]  # runs pytest on tests of a test

OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
PROMPTS = DocTestStringParser(DocTestEvaluator(OPTIONS))
CHECKER = OutputChecker()
# A prompt with its command, which a backslash may carry over lines, and what is shown beneath it.
COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
SHELL = {"|", "<", ">", ">>", "&", "&&", ";"}
# Fences that look as if they ran, and would be passed over in silence.
LOOKALIKES = FencedCodeBlockLexer(
    r"(?!(?:python|pycon|console)$)(?:py|doctest|ipython|console|shell-session)[^\n]*"
)

# Time limits per example fail by chance on a busy machine and under coverage.
# On a build server a change passes or fails twice alike; on other machines the search goes on.
settings.register_profile(
    "house",
    deadline=None,
    derandomize="CI" in os.environ,
    max_examples=50,  # of each of some thousand properties, so that the gate stays short
)
settings.load_profile("house")


class Desk:
    """An empty working directory and a plain 80-column terminal for each document's examples."""

    def set_up(self, _namespace: dict[str, Any]) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.patch = pytest.MonkeyPatch()
        self.patch.chdir(self.folder.name)
        self.patch.setenv("COLUMNS", "80")
        self.patch.setenv("NO_COLOR", "1")
        self.patch.delenv("FORCE_COLOR", raising=False)

    def clear(self, _namespace: dict[str, Any]) -> None:
        self.patch.undo()
        self.folder.cleanup()


class PyconParser(CodeBlockParser):
    """Finds the prompts of ``pycon`` blocks, which Sybil's own Python parser passes over."""

    language = "pycon"

    def __call__(self, document: Document) -> Iterator[Region]:
        for block in super().__call__(document):
            source = block.lexemes["source"]
            for region in PROMPTS(source, document.path):
                region.adjust(block, source)
                yield region


class ConsoleParser(CodeBlockParser):
    """Runs the ``$ clauses`` commands of ``console`` blocks and leaves other commands alone.

    A line of ``...`` stands for lines left out. A command that fails must be followed by
    ``$ echo $?`` and its exit status.
    """

    language = "console"

    def evaluate(self, example: Example) -> str | None:
        status = 0
        for command, shown in COMMAND.findall(f"{example.parsed}\n"):
            words = shlex.split(command.replace("\\\n", ""), comments=True)
            if words[:1] == ["clauses"]:
                if status:
                    break
                if SHELL & set(words):
                    return f"not run by a shell: {command}"
                printed, status = run(words[1:])
            elif command == "echo $?":
                printed, status = str(status), 0
            else:
                continue
            want, got = (text.strip("\n") + "\n" for text in (shown, printed))
            if not CHECKER.check_output(want, got, doctest.ELLIPSIS):
                expected = doctest.Example(command, want)
                return CHECKER.output_difference(expected, got, doctest.ELLIPSIS)
        return f"exit status {status}, which the page does not show" if status else None


def run(arguments: list[str]) -> tuple[str, int]:
    """Run one command: all it prints, as on a terminal, and its exit status."""
    from clauses.cli import main

    screen = io.StringIO()
    with redirect_stdout(screen), redirect_stderr(screen):
        try:
            status = main(arguments)
        except SystemExit as leaving:  # argparse leaves this way
            status = leaving.code if isinstance(leaving.code, int) else int(bool(leaving.code))
    return screen.getvalue(), status


def refuse_lookalikes(document: Document) -> Iterator[Region]:
    for region in LOOKALIKES(document):
        fence = region.lexemes["language"]
        where = document.line_column(region.start)
        raise ValueError(f"{where}: ```{fence} never runs; write python, pycon or console")
    yield from ()


def docstring_examples(docstring: Document) -> Iterator[Region]:
    """Find one docstring's prompts and give them a namespace that no other docstring sees."""
    names: dict[str, Any] = {}

    def evaluate(example: Example) -> str | None:
        if not names:
            names.update(example.namespace)
        example.namespace = names
        return PROMPTS.evaluator(example)

    for region in PROMPTS(docstring.text, docstring.path):
        region.evaluator = evaluate
        yield region


PAGES = Sybil(
    parsers=[
        PythonCodeBlockParser(doctest_optionflags=OPTIONS),
        PyconParser(),
        ConsoleParser(),
        SkipParser(),
        refuse_lookalikes,
    ],
    pattern="*.md",
    setup=(page := Desk()).set_up,
    teardown=page.clear,
)
MODULES = Sybil(
    parsers=[docstring_examples],
    path="clauses",
    pattern="*.py",
    setup=(module := Desk()).set_up,
    teardown=module.clear,
)
pytest_collect_file = (PAGES + MODULES).pytest()
