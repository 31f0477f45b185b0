"""Fields of a Word file: the result is text, the instruction that makes it is not."""

from attrs import define, field

from clauses.reading.formats.docx.names import Element, name, value

# Fields that show nothing by nature, so that the lack of a result loses nothing.
_SILENT = frozenset(
    {
        "ADVANCE", "ASK", "BIBLIOGRAPHY", "DATABASE", "NEXT", "NEXTIF", "PRIVATE", "RD", "SET",
        "SKIPIF", "TA", "TC", "XE",
    }
)  # fmt: skip
_CONTENTS = "TOC"


@define
class Field:
    """A field that has begun and not yet ended."""

    instruction: list[str] = field(factory=list)
    shows: bool = False  # past its instruction
    contents: bool = False  # a table of contents, past its instruction

    @property
    def kind(self) -> str:
        """The first word of the instruction, such as ``TOC``."""
        words = "".join(self.instruction).split(maxsplit=1)
        return words[0].upper() if words else ""


@define
class Fields:
    """The fields around the place that is being read, outermost first."""

    unpaired: frozenset[Element] = frozenset()
    _open: list[Field] = field(factory=list)
    # Counted, since fields may nest as deeply as the file is long.
    _silent: int = 0
    _contents: int = 0

    @property
    def silent(self) -> bool:
        """Whether text here is part of an instruction."""
        return self._silent > 0

    @property
    def contents(self) -> bool:
        """Whether text here is an entry of a table of contents."""
        return self._contents > 0

    def instruct(self, words: str) -> None:
        """Take a part of an instruction."""
        if self._open:
            self._open[-1].instruction.append(words)

    def begin(self) -> None:
        """Begin a field."""
        self._open.append(Field())
        self._silent += 1

    def show(self) -> None:
        """End the instruction of the innermost field."""
        if self._open and not self._open[-1].shows:
            inner = self._open[-1]
            inner.shows, inner.contents = True, inner.kind == _CONTENTS
            self._silent -= 1
            self._contents += inner.contents

    def end(self) -> str:
        """End the innermost field.

        Returns:
            its kind, if it has not shown what it should; otherwise nothing.
        """
        if not self._open:
            return ""
        ended = self._open.pop()
        self._silent -= not ended.shows
        self._contents -= ended.contents
        return "" if ended.shows or ended.kind in _SILENT else ended.kind or "?"

    def mark(self, element: Element) -> str:
        """Take a mark of a field; returns as `end`."""
        kind = "" if element in self.unpaired else value(element, "fldCharType")
        if kind == "begin":
            self.begin()
        elif kind == "separate":
            self.show()
        return self.end() if kind == "end" else ""


def unpaired(root: Element) -> frozenset[Element]:
    """The marks of fields that begin and never end, or the other way round.

    Taken at their word they would hide all text after them.
    """
    begun: list[Element] = []
    stray = []
    for one in root.iter():
        if name(one) == "w:fldChar":
            kind = value(one, "fldCharType")
            if kind == "begin":
                begun.append(one)
            elif kind == "end" and begun:
                begun.pop()
            elif kind == "end":
                stray.append(one)
    return frozenset([*begun, *stray])
