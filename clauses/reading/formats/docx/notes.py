"""Footnotes, endnotes, comments, headers and footers: what stands beside the text of a file."""

from collections import Counter
from collections.abc import Iterator

from attrs import define, field, frozen

from clauses.reading.formats.docx.inline import branch, characters
from clauses.reading.formats.docx.names import Element, name, value
from clauses.reading.structure.numerals import to_roman

_RULES = {"separator", "continuationSeparator", "continuationNotice"}


@define
class Marks:
    """Markers of notes, in the order in which the text refers to them.

    Footnotes count in digits and endnotes in Roman numerals, as Word does by itself; notes with a
    mark of their own, such as an asterisk, count apart.

    >>> marks = Marks()
    >>> [marks.marker(note) for note in ("footnote 7", "endnote 2", "footnote 3", "footnote 7")]
    ['[^1]', '[^i]', '[^2]', '[^1]']
    """

    given: dict[str, str] = field(factory=dict)
    _counts: Counter[str] = field(factory=Counter)

    def marker(self, note: str) -> str:
        """The marker of a note, the same at each reference."""
        if note not in self.given:
            kind = note.rpartition(" ")[0]
            self._counts[kind] += 1
            number = to_roman(self._counts[kind]) if kind == "endnote" else str(self._counts[kind])
            self.given[note] = f"[^{'c' if kind.startswith('own') else ''}{number}]"
        return self.given[note]


@frozen
class Comment:
    """A remark in the margin."""

    key: str
    author: str
    date: str
    words: str


def notes(root: Element | None, kind: str) -> dict[str, Element]:
    """The notes of a part by their names, such as ``footnote 2``, without the rules above them."""
    return {
        f"{kind} {value(one, 'id') or ''}": one
        for one in (root if root is not None else ())
        if name(one) == f"w:{kind}" and value(one, "type") not in _RULES
    }


def comments(root: Element | None) -> Iterator[Comment]:
    """The comments of a part."""
    for one in root if root is not None else ():
        if name(one) == "w:comment":
            author, date = value(one, "author") or "somebody", value(one, "date") or ""
            yield Comment(value(one, "id") or "", author, date, words(one))


def words(root: Element) -> str:
    """Everything a part says, in one line, whatever was done to it."""
    said: list[str] = []
    waiting = [root]
    while waiting:
        one = waiting.pop()
        tag = name(one)
        if tag == "w:p":
            said.append(" ")
        elif tag == "v:textpath":
            said.append(f" {one.get('string') or ''} ")  # the words of a watermark
        said.append(characters(one, tag) or "")
        inside = branch(one) if tag == "mc:AlternateContent" else one
        waiting.extend(reversed(list(inside)) if tag != "w:pPr" else ())
    return " ".join("".join(said).split())
