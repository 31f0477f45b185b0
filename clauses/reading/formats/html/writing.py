"""A page written down in reading order, as a browser shows it."""

import re
from collections.abc import Callable
from functools import partial

from attrs import define, field

from clauses.model.change import ChangeKind
from clauses.reading.formats.html.boilerplate import boilerplate
from clauses.reading.formats.html.elements import BLOCKS, UNSHOWN, Element
from clauses.reading.formats.html.notes import footnotes
from clauses.reading.formats.html.numbers import labels
from clauses.reading.formats.html.sheet import Sheet, Stretch
from clauses.reading.formats.html.tables import classify
from clauses.reading.limits import Limits
from clauses.reading.raw import Role

# White space as HTML has it: a no-break space is none.
_SPACE = re.compile(r"[ \t\n\r\f]+")
_SPACES = " \t\n\r\f"
_VERBATIM = {"pre", "listing", "xmp", "plaintext"}
_HEADING = re.compile(r"h[1-6]")
_STRUCK = re.compile(r"text-decoration(?:-line)?\s{0,9}:[a-z\s]{0,40}line-through")
# Word sets the space behind a number of its own in small type.
_BEHIND_NUMBER = re.compile(r"font:\s{0,9}7(?:\.0)?pt|mso-list:\s{0,9}ignore", re.IGNORECASE)
_LONGEST_NUMBER = 14
_CHANGED = {"ins": ChangeKind.INSERTION, "del": ChangeKind.DELETION}


@define
class Left:
    """What is on the page but not in the text.

    Attributes:
        hidden: characters that a browser does not show.
        parts: how many elements they stand in.
        code: characters of scripts and styles.
        hyphens: soft hyphens.
        images: pictures.
        frames: addresses of other pages shown in it.
    """

    hidden: int = 0
    parts: int = 0
    code: int = 0
    hyphens: int = 0
    images: int = 0
    frames: list[str] = field(factory=list)


@define
class Writer:
    """Goes through the elements of a page and writes them on a sheet."""

    found: list[Element]
    limits: Limits
    sheet: Sheet
    left: Left = field(factory=Left)
    verbatim: int = 0
    striking: int = 0
    in_table: bool = False
    first_row: bool = True
    first_cell: bool = True
    skipping: bool = False
    notes: set[int] = field(factory=set)
    links: set[int] = field(factory=set)
    data: set[int] = field(factory=set)
    number_cells: set[int] = field(factory=set)
    numbers: dict[int, str] = field(factory=dict)
    furniture: dict[int, str] = field(factory=dict)
    _open: list[tuple[int, Callable[[], None]]] = field(factory=list)

    def write(self) -> None:
        """Write the whole page."""
        self.notes, self.links = footnotes(self.found)
        self.data, self.number_cells = classify(self.found, self.limits)
        self.numbers = labels(self.found)
        self.furniture = boilerplate(self.found)
        index = 1
        while index < len(self.found):
            self._leave(index)
            index = self._enter(index)
        self._leave(index)

    def _leave(self, index: int) -> None:
        while self._open and self._open[-1][0] <= index:
            self._open.pop()[1]()

    def _later(self, one: Element, action: Callable[[], None]) -> None:
        self._open.append((one.end, action))

    def _enter(self, index: int) -> int:
        """Begin an element; where to go on."""
        one = self.found[index]
        if one.tag in UNSHOWN or one.tag == "title" or one.hidden:
            self._leave_out(index)
            return one.end
        reason = self.furniture.get(index, "") or "footnote reference" * (index in self.links)
        if reason and not self.skipping:
            self._skip(index, reason)
        if one.tag == "":
            self._text(one.text)
        elif one.tag in BLOCKS:
            self._block(index, one)
        else:
            self._inline(one)
        return index + 1

    def _leave_out(self, index: int) -> None:
        one, hidden = self.found[index], 0
        for at in range(index, one.end):
            inner = self.found[at]
            self._picture(inner)
            if self.found[inner.parent].tag in ("script", "style"):
                self.left.code += len(inner.text.strip())
            elif one.tag not in ("head", "title"):
                hidden += len(inner.text.strip())
        self.left.hidden += hidden
        self.left.parts += bool(hidden)

    def _picture(self, one: Element) -> None:
        self.left.images += one.tag == "img"
        if one.tag in ("frame", "iframe"):
            self.left.frames.append(one.attributes.get("src", "")[:200])

    def _skip(self, index: int, reason: str) -> None:
        one, sheet = self.found[index], self.sheet
        apart = one.tag == "" or any(self.found[at].tag in BLOCKS for at in range(index, one.end))
        self.skipping = True
        if apart:
            self._break()
            sheet.flush_number()
        sheet.muted = apart and not self.in_table
        self._later(one, partial(self._skipped, sheet.begun(), reason, apart))

    def _skipped(self, stretch: Stretch, reason: str, apart: bool) -> None:
        if where := self.sheet.ended(stretch):
            self.sheet.skipped.append((*where, reason))
        if apart:
            self._break()
        self.skipping = self.sheet.muted = False

    def _break(self) -> None:
        """End the block; in a table the cell goes on."""
        if self.in_table:
            self.sheet.gap = self.sheet.gap or " "
        else:
            self.sheet.close()

    def _text(self, text: str) -> None:
        plain = text.replace("\xad", "")
        self.left.hyphens += len(text) - len(plain)
        if self.verbatim and not self.in_table:
            self._lines(plain)
            return
        words = _SPACE.sub(" ", plain.strip(_SPACES))
        opened = self.sheet.begin >= 0
        if opened and plain[:1] and plain[0] in _SPACES:
            self.sheet.gap = self.sheet.gap or " "
        words = words if opened else words.lstrip()
        if words:
            self.sheet.put(words)
            self.sheet.gap = " " if plain[-1] in _SPACES else ""

    def _lines(self, text: str) -> None:
        for number, line in enumerate(text.replace("\r\n", "\n").split("\n")):
            if number:
                self.sheet.newline()
            if line.strip():
                self.sheet.put(line)
            elif self.sheet.begin >= 0:
                self.sheet.gap += line

    def _inline(self, one: Element) -> None:
        sheet, style = self.sheet, one.attributes.get("style", "")
        if one.tag == "br":
            self._break() if self.in_table else sheet.newline()
        self._picture(one)
        if _BEHIND_NUMBER.search(style):
            self._number_ends()
            self._later(one, self._number_ends)
        if one.tag in _CHANGED:
            date = one.attributes.get("datetime", "")
            self._later(one, partial(self._changed, sheet.begun(), _CHANGED[one.tag], date))
        if one.tag in ("del", "s", "strike") or _STRUCK.search(style.lower()):
            self.striking += 1
            self._later(one, partial(self._struck, sheet.begun()))

    def _number_ends(self) -> None:
        length = self.sheet.size - self.sheet.begin
        if self.sheet.begin >= 0 and not self.sheet.label and length <= _LONGEST_NUMBER:
            self.sheet.label = length

    def _changed(self, stretch: Stretch, kind: ChangeKind, date: str) -> None:
        if where := self.sheet.ended(stretch):
            self.sheet.changes.append((kind, *where, date))

    def _struck(self, stretch: Stretch) -> None:
        self.striking -= 1
        where = self.sheet.ended(stretch)
        if where and not self.striking:
            self.sheet.struck.append(where)

    def _block(self, index: int, one: Element) -> None:
        sheet = self.sheet
        if self.in_table:
            self._of_table(one)
            return
        sheet.close()
        if one.tag == "li":
            sheet.flush_number()
            sheet.expect(self.numbers.get(index, ""))
            self._later(one, sheet.flush_number)
        if one.tag == "tr":
            self._later(one, self._unglue)
        self._later(one, sheet.close)
        if index in self.notes and sheet.role is not Role.FOOTNOTE:
            self._as(one, Role.FOOTNOTE)
        elif _HEADING.fullmatch(one.tag):
            self._as(one, Role.HEADING, int(one.tag[1]))
        elif index in self.data and one.letters:
            self._table(one)
        elif index in self.number_cells:
            sheet.glued = True
            self._later(one, self._numbered)
        if one.tag in _VERBATIM:
            self.verbatim += 1
            self._later(one, self._reflowed)

    def _as(self, one: Element, role: Role, level: int = 0) -> None:
        """Let the blocks of an element be of some role, until it is closed."""
        sheet = self.sheet
        before = sheet.role, sheet.level

        def back() -> None:
            sheet.close()
            sheet.role, sheet.level = before

        sheet.role, sheet.level = role, level
        self._later(one, back)

    def _numbered(self) -> None:
        """What stands in the next cell goes on behind the number in this one."""
        self.sheet.label = self.sheet.size - self.sheet.begin
        self.sheet.gap, self.sheet.loose = " ", True

    def _unglue(self) -> None:
        self.sheet.glued = self.sheet.loose = False

    def _reflowed(self) -> None:
        self.verbatim -= 1

    def _table(self, one: Element) -> None:
        self.sheet.flush_number()
        self._as(one, Role.TABLE)
        self.sheet.put("")
        self.sheet.mark("")
        self.in_table = self.first_row = True
        self._later(one, self._table_ends)

    def _table_ends(self) -> None:
        self.in_table = False

    def _of_table(self, one: Element) -> None:
        if one.tag in ("td", "th"):
            if not self.first_cell:
                self.sheet.mark("\t")
            self.first_cell = False
        elif one.tag == "tr":
            if not self.first_row:
                self.sheet.mark("\n")
            self.first_row, self.first_cell = False, True
        else:
            self._break()
            self._later(one, self._break)
            self.first_row = self.first_row and one.tag != "caption"
