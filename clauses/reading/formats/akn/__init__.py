"""Akoma Ntoso, the XML of parliaments and of the exports of this library, read into its tree.

Versions 2.0 and 3.0 and every type of document: acts and bills, collections and their components,
debates, judgments, statements. What the format marks as a provision becomes one; what it leaves
unmarked becomes the text of the provision around it, or a paragraph where there is none around it.

Beside the provisions a reader should know:

- words that were deleted are left out of the text and listed as changes, inserted ones are in it;
- editorial remarks, tables of contents, cover pages, marks of footnotes, and what stands beside
  the title in a preface are in the text, and skipped;
- quoted structures are part of the text that quotes them, and no provisions of this document;
- images and files referred to are named by diagnostics.
"""

from clauses.reading.formats.akn.reader import read_akn

__all__ = ["read_akn"]
