"""One treaty written in six formats by the writers people use, to be read into one tree.

`paragraphs` says what stands in a treaty, whatever the format: its provisions as headings and
paragraphs in order. The other functions put those on paper.
"""

from tests.writers.paragraphs import Line, lines_of
from tests.writers.sheets import WRITERS

__all__ = ["WRITERS", "Line", "lines_of"]
