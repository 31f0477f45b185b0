"""Settings of the documentation site.

Examples are not run here but by pytest (see the root ``conftest.py``), and nothing is fetched: the
built site works from a plain folder, search included.
"""

import tomllib
from pathlib import Path

_about = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))

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
