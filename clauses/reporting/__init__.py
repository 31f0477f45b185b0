"""Results as text, Markdown or JSON; judges nothing, since a verdict carries its own reasons."""

from clauses.reporting.render import FORMATS, render

__all__ = ["FORMATS", "render"]
