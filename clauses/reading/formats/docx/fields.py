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

    @property
    def kind(self) -> str:
        """The first word of the instruction, such as ``TOC``."""
        words = "".join(self.instruction).split(maxsplit=1)
        return words[0].upper() if words else ""


@define
class Fields:
    """The fields around the place that is being read, outermost first."""

    unpaired: frozenset[Element] = frozenset()
    open: list[Field] = field(factory=list)

    @property
    def silent(self) -> bool:
        """Whether text here is part of an instruction."""
        return any(not one.shows for one in self.open)

    @property
    def contents(self) -> bool:
        """Whether text here is an entry of a table of contents."""
        return any(one.shows and one.kind == _CONTENTS for one in self.open)

    def instruct(self, words: str) -> None:
        """Take a part of an instruction."""
        if self.open:
            self.open[-1].instruction.append(words)

    def mark(self, element: Element) -> str:
        """Take a mark of a field.

        Returns:
            the kind of a field that has ended without showing what it should; otherwise nothing.
        """
        if element in self.unpaired:
            return ""
        kind = value(element, "fldCharType")
        if kind == "begin":
            self.open.append(Field())
        elif kind == "separate" and self.open:
            self.open[-1].shows = True
        elif kind == "end" and self.open:
            ended = self.open.pop()
            if not ended.shows and ended.kind not in _SILENT:
                return ended.kind or "?"
        return ""


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
