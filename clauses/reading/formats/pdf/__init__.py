"""PDF: pages of placed letters, read back into paragraphs."""

from clauses.reading.formats.pdf.reader import read_pdf

__all__ = ["read_pdf"]
