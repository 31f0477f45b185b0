"""Settings of the documentation site.

Examples are not run here but by pytest (see the root ``conftest.py``), and nothing is fetched: the
built site works from a plain folder, search included.
"""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from docutils import nodes  # type: ignore[import-untyped] # it comes with Sphinx, without types
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

_root = Path(__file__).parent.parent
_lexicon = _root / "clauses" / "lexicon"
_about = tomllib.loads((_root / "pyproject.toml").read_text("utf-8"))

project = "clauses"
author = "the clauses contributors"
copyright = author
release = version = _about["project"]["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["build", "_build"]

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

# Docstrings name things in single backticks: a link where that is a name of ours, code elsewhere.
default_role = "py:obj"
add_module_names = False
autodoc_member_order = "bysource"
autodoc_typehints = "description"
autodoc_typehints_description_target = "documented_params"
python_use_unqualified_type_names = True

# Every reference must lead somewhere, but for names of other projects: following those would
# need their inventories from the network.
nitpicky = True
nitpick_ignore_regex = [
    ("py:obj", r".*"),  # single backticks; see default_role
    ("py:.*", r"(?!clauses\b).*"),
    ("py:class", r"clauses\..*\.[A-Z]"),  # type variables, which no page describes
]

html_theme = "furo"
html_title = f"clauses {version}"


class Entries(SphinxDirective):
    """Every entry of a table of the lexicon as its file has it: ``{entries} units.toml units``."""

    required_arguments = 2

    def run(self) -> list[nodes.Node]:
        """Make the list, each entry with a place of its own that links can lead to."""
        file, table = self.arguments
        # Sphinx then builds the page anew when the file has changed.
        self.env.note_dependency(str(_lexicon / file))
        entries = tomllib.loads((_lexicon / file).read_text("utf-8"))[table]
        return [nodes.definition_list("", *(_entry(table, *one) for one in entries.items()))]


def _entry(table: str, key: str, entry: Any) -> nodes.Node:
    values = entry if isinstance(entry, Mapping) else {"": entry}
    term = nodes.term("", "", nodes.literal("", key), ids=[f"entries-{table}-{key}"])
    lines = [nodes.line("", "", *_field(name, value)) for name, value in values.items()]
    return nodes.definition_list_item("", term, nodes.definition("", nodes.line_block("", *lines)))


def _field(name: str, value: Any) -> Iterator[nodes.Node]:
    if name:
        yield nodes.emphasis("", name)
        yield nodes.Text(": ")
    yield nodes.Text(_shown(value))


def _shown(value: Any) -> str:
    """A value of TOML as a reader would write it."""
    if isinstance(value, Mapping):
        return ", ".join(f"{name} {_shown(one)}" for name, one in value.items())
    if isinstance(value, list):
        return ("; " if any(isinstance(one, Mapping) for one in value) else ", ").join(
            _shown(one) for one in value
        )
    return str(value).lower() if isinstance(value, bool) else str(value)


def setup(app: Sphinx) -> dict[str, bool]:
    """Make the directive known to Sphinx."""
    app.add_directive("entries", Entries)
    return {"parallel_read_safe": True}
