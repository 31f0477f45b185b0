"""The words inside an element of Akoma Ntoso, whatever inline mark-up they wear."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from clauses.model.akomantoso import CHARACTER, UNWRITABLE, XML
from clauses.model.diagnostic import DiagnosticKind
from clauses.reading.formats.akn.kinds import HIERARCHY, local
from clauses.reading.formats.assembly import Assembly
from clauses.reading.limits import Limits

if TYPE_CHECKING:
    from clauses.reading.markup import Element

# What stands on lines of its own where it turns up inside words, as in a quoted structure.
_LINES = HIERARCHY | {
    "p", "li", "ul", "ol", "table", "tr", "blockList", "blockContainer", "tblock", "block",
    "content", "intro", "wrapUp", "heading", "subheading", "crossHeading", "listIntroduction",
    "listWrapUp", "tocItem", "caption", "div", "container", "preamble", "recitals",
    "citations", "formula", "longTitle",
}  # fmt: skip


class Words:
    """Writes the words of elements into an assembly.

    Attributes:
        made: the assembly.
        exact: whether the file is an export of this library.
        notes: footnotes met, which are written once the text around them ends.
    """

    def __init__(self, limits: Limits, *, exact: bool) -> None:
        self.made = Assembly("Akoma Ntoso", limits)
        self.exact = exact
        self.notes: list[tuple[str, Element]] = []
        self.kept: dict[str, Element] = {}
        self._preserving = False
        self._in_cell = False
        self._inline: dict[str, Callable[[Element], None]] = {
            "br": self._break,
            "eol": self._break,
            "img": self._image,
            "marker": self._marker,
            "noteRef": self._note_ref,
            "authorialNote": self._note,
            "ins": self._inserted,
            "del": self._deleted,
            "remark": self._remark,
            "placeholder": self._placeholder,
            "quotedText": self._quoted,
            "quotedStructure": self._quoted,
            "embeddedText": self._quoted,
            "embeddedStructure": self._quoted,
            "td": self._quoted_cell,
            "th": self._quoted_cell,
            "meta": lambda _: None,
        }

    def words(self, element: "Element") -> None:
        """Write all words in an element, in order."""
        outer = self._preserving
        space = element.get(f"{{{XML}}}space")
        self._preserving = space == "preserve" if space else outer
        self.say(element.text)
        begun = bool((element.text or "").strip())
        for child in element:
            self._child(child, begun=begun)
            self.say(child.tail)
            begun = True
        self._preserving = outer

    def led(self, element: "Element") -> None:
        """Write all words in an element, behind the sign of a list that an attribute holds."""
        if local(element) == "li":
            self.made.flow(element.get("value", ""))
            self.made.gap(" ")
        self.words(element)

    def say(self, text: str | None) -> None:
        """Write words that stand between two tags."""
        if text and self._preserving and not self._in_cell:
            self.made.write(text)
        elif text and self._preserving:
            self.made.write(text.translate(_ONE_LINE))
        elif text:
            self.made.flow(text)

    def _child(self, child: "Element", *, begun: bool) -> None:
        name = local(child)
        if handler := self._inline.get(name):
            handler(child)
        elif name in _LINES:
            # What an element begins with stands on the line that the element stands on.
            if begun:
                self._line()
            self.led(child)
            self._line()
        else:
            self.words(child)
            self.made.gap(" " if name == "num" else "")

    def _line(self) -> None:
        self.made.gap(" " if self._in_cell else "\n")

    @contextmanager
    def cell(self) -> Iterator[None]:
        """Keep what is written meanwhile on one line, since it is a cell of a table."""
        outer, self._in_cell = self._in_cell, True
        yield
        self._in_cell = outer

    def _quoted_cell(self, element: "Element") -> None:
        with self.cell():
            self.words(element)
        self.made.gap(" ")

    def _break(self, _: "Element") -> None:
        if self._in_cell:
            self.made.gap(" ")
        else:
            self.made.more("\n")

    def _image(self, element: "Element") -> None:
        told = element.get("alt") or element.get("src") or "without a name"
        self.made.notice(DiagnosticKind.UNREADABLE, f"an image cannot be read: {told}")

    def _marker(self, element: "Element") -> None:
        code = element.get("name", "").removeprefix(CHARACTER)
        if self.exact and 4 <= len(code) <= 6 and all(one in "0123456789ABCDEF" for one in code):  # noqa: PLR2004 - as written
            letter = chr(min(int(code, 16), 0x10FFFF))
            surrogate = "\ud800" <= letter <= "\udfff"
            if UNWRITABLE.fullmatch(letter) and not surrogate:
                self.made.write(letter)

    def _note_ref(self, element: "Element") -> None:
        note = self.kept.pop(element.get("href", "").lstrip("#"), None)
        marked = [element] if note is None else [element, note]
        mark = next(filter(None, (one.get("marker", "") for one in marked)), "")
        self._mark(mark)
        if note is not None:
            self.notes.append((mark, note))

    def _note(self, element: "Element") -> None:
        mark = element.get("marker", "")
        self._mark(mark)
        self.notes.append((mark, element))

    def _mark(self, mark: str) -> None:
        with self.made.skip("footnote mark"):
            self.made.flow(mark)

    def _inserted(self, element: "Element") -> None:
        with self.made.insertion():
            self.words(element)

    def _deleted(self, element: "Element") -> None:
        if gone := plain(element):
            self.made.deletion(gone)

    def _remark(self, element: "Element") -> None:
        with self.made.skip("remark of the editors"):
            self.words(element)

    def _placeholder(self, element: "Element") -> None:
        self.say(element.get("originalText"))
        self.words(element)

    def _quoted(self, element: "Element") -> None:
        blocks = local(element).endswith("Structure")
        if blocks:
            self._line()
        self.made.flow(element.get("startQuote", ""))
        self.words(element)
        if end := element.get("endQuote", ""):
            self.made.tight()
            self.made.flow(end)
        if blocks:
            self._line()


_ONE_LINE = str.maketrans("\t\r\n", "   ")


def plain(element: "Element") -> str:
    """The words of an element on one line, without regard for what they are."""
    return " ".join("".join(map(str, element.itertext())).split())
