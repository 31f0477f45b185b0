r"""A document as Markdown to read, send round and edit, which reads back into the same provisions.

Titles, divisions, articles and annexes are headings, with number and heading as printed. Paragraphs
and points begin with the number they print, and what a Markdown program would count anew or take
for mark-up is escaped: ``1\.``. Tables are pipe tables and footnotes stand at the end. Lines that
were broken at a width run on, those of signatures stay apart. What was skipped is left out.
Control characters are shown by their code point.
"""

import re
from collections.abc import Iterable, Iterator

from clauses.model.document import Document
from clauses.model.node import ProvisionKind
from clauses.model.provision import Provision
from clauses.reporting.parts import Part, parts
from clauses.reporting.plain import visible

K = ProvisionKind
_TOP = 2  # below the title
_HEADED = {
    K.PREAMBLE,
    K.BOOK,
    K.PART,
    K.DIVISION,
    K.CHAPTER,
    K.SECTION,
    K.ARTICLE,
    K.FINAL_CLAUSES,
    K.TESTIMONIUM,
    K.SIGNATURES,
    K.ANNEX,
    K.PROTOCOL,
}
_DEEPEST = 6
_STOPS = ".:–—-)"
# Signs that mean something wherever they stand.
_SIGNS = re.compile(r"[\\`*<~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,31};)|\](?=[(:\[])|\[(?=\^)")
# What opens a heading, a quotation, a list or a rule, but only at the start of a line.
_OPENING = re.compile(
    r"#(?=#{0,5}(?:\s|$))|>|[-+](?=\s|$)|\d{1,9}(?=[.)](?:\s|$))|[-=|:](?=[-=|:\s]*$)"
)
# Blank lines within a sentence tore it apart, and would make a paragraph of its second half.
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


def write_document_markdown(document: Document) -> str:
    r"""Write a document as Markdown.

    >>> from clauses.model.node import Node
    >>> from clauses.model.source import Span
    >>> first = Node(ProvisionKind.PARAGRAPH, Span(16, 26), number=Span(16, 18), ordinal="1")
    >>> article = Node(ProvisionKind.ARTICLE, Span(0, 26), Span(0, 9), Span(10, 15), "1", [first])
    >>> print(write_document_markdown(Document("Article 1\nScope\n1. To all.", [article])))
    ## Article 1 – Scope
    <BLANKLINE>
    1\. To all.
    <BLANKLINE>
    """
    writer = _Writer(bool(document.of_kind(K.TITLE)))
    writer.write(document, list(parts(document)), _TOP)
    return "\n\n".join([*writer.blocks, *writer.notes]) + "\n"


class _Writer:
    def __init__(self, titled: bool) -> None:
        self.blocks: list[str] = []
        self.notes: list[str] = []
        self._untitled = titled
        self._labels: set[str] = set()

    def write(self, around: Document | Provision, said: Iterable[Part], level: int) -> None:
        """Write the provisions inside one, or inside the document, and the words between."""
        kind = around.kind if isinstance(around, Provision) else None
        for part in said:
            if isinstance(part, Provision):
                self._provision(part, level)
            elif kind is K.TABLE and not around.children:
                self.blocks.append("\n".join(_table(part)))
            else:
                self.blocks += _paragraphs(part, apart=kind is K.SIGNATURES)

    def _provision(self, provision: Provision, level: int) -> None:
        number, heading, said = provision.number, provision.heading, list(parts(provision))
        if provision.kind is K.TITLE and self._untitled and not provision.children:
            self._untitled = False
            title = " ".join(filter(None, (number, heading, provision.text)))
            self.blocks.append(f"# {_headline(title)}")
        elif provision.kind is K.FOOTNOTE and not provision.children:
            self._note(number, f"{heading}\n\n{provision.text}".strip())
        elif provision.kind in _HEADED and (number or heading):
            between = " " if not heading or number[-1:] in _STOPS else " – "
            shown = _headline(between.join(filter(None, (number, heading))))
            self.blocks.append(f"{'#' * min(level, _DEEPEST)} {shown}")
            self.write(provision, said, level + 1)
        else:
            led = " ".join(filter(None, (number, heading)))
            first = said[0] if said and isinstance(said[0], str) else ""
            if provision.kind is K.TABLE or heading or not first:
                self.blocks += _paragraphs(led)
            elif number:
                said[0] = f"{number} {first}"
            self.write(provision, said, level)

    def _note(self, number: str, text: str) -> None:
        """Write a footnote at the end, and a mark of it behind the words before it."""
        label = re.sub(r"[^\w*]", "", number)
        while not label or label in self._labels:
            label = f"n{len(self._labels) + 1}" if not label else f"{label}a"
        self._labels.add(label)
        mark = f"[^{label}]"
        if self.blocks and not self.blocks[-1].startswith(("#", "|")):
            self.blocks[-1] += mark
        else:
            self.blocks.append(mark)
        parts = (one for part in _BLANK_LINE.split(text) for one in _paragraphs(part))
        said = (paragraph.replace("\n", "\n    ") for paragraph in parts)
        self.notes.append(f"{mark}: " + "\n\n    ".join(said))


def _paragraphs(words: str, *, apart: bool = False) -> Iterator[str]:
    """Words as one paragraph, or with lines and paragraphs apart as those of signatures are.

    A page that ended in the middle may have left a blank line; the tree says that it is one.
    """
    said = words.strip()
    for paragraph in _BLANK_LINE.split(said) if apart else [_BLANK_LINE.sub("\n", said)]:
        lines = filter(None, map(_escaped, paragraph.split("\n")))
        if shown := ("\\\n" if apart else "\n").join(lines):
            yield shown


def _headline(words: str) -> str:
    shown = _escaped(" ".join(words.split()))
    kept = shown.rstrip("#")
    return kept + r"\#" * (len(shown) - len(kept))


def _escaped(line: str) -> str:
    """One line of words that can form no mark-up."""
    spaced = re.sub(r"[ \t\v\f\x1c-\x1f\x85\u2028\u2029]+", " ", line).strip(" ")
    shown = _SIGNS.sub(r"\\\g<0>", visible(spaced))
    opening = _OPENING.match(shown)
    if opening is None:
        return shown
    at = opening.end() if opening[0].isdigit() else 0
    return f"{shown[:at]}\\{shown[at:]}"


def _table(words: str) -> Iterator[str]:
    rows = [row.split("\t") for row in words.split("\n")]
    width = max(map(len, rows))
    for index, row in enumerate(rows):
        cells = [_escaped(cell).replace("|", "\\|") for cell in row] + [""] * (width - len(row))
        yield f"| {' | '.join(cells)} |"
        if not index:
            yield f"|{' --- |' * width}"
