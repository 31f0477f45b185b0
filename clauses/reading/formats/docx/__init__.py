"""Word files: numbering, tracked changes, tables and notes as Word shows them."""

from clauses.reading.formats.docx.reader import read_docx

__all__ = ["read_docx"]
