"""Akoma Ntoso 3.0, the OASIS standard for legislative documents, written from a document.

An export holds the title, language and metadata, every provision with its kind, number, heading,
ordinal and text, in the order and nesting of the document, and the words that stand between
provisions. Numbers and headings are written on one line, and lines end in line feeds. Kinds that
Akoma Ntoso has no element for are written as ``hcontainer`` or ``container`` elements that are
called by the kind.

It does not hold what was skipped, such as page numbers, nor diagnostics, tracked changes,
references and defined terms; brackets stand in it as the characters they are. Characters that XML
cannot hold, such as control characters, are written as empty ``marker`` elements with their code
point, and come back as they were; in metadata, and for halves of surrogate pairs, U+FFFD stands.
"""

from clauses.reporting.akn.frame import write_akn

__all__ = ["write_akn"]
