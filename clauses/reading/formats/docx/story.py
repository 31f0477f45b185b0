"""One story of a Word file, such as its body or a note, taken apart into paragraphs and tables."""

from collections.abc import Callable

from attrs import define, field, frozen

from clauses.model.diagnostic import Diagnostic, DiagnosticKind
from clauses.reading.formats.docx.fields import Fields, unpaired
from clauses.reading.formats.docx.frames import Frames
from clauses.reading.formats.docx.inline import (
    brackets,
    branch,
    characters,
    form_field,
    symbol,
)
from clauses.reading.formats.docx.names import Element, child, link, name, value
from clauses.reading.formats.docx.objects import described
from clauses.reading.formats.docx.pieces import Flow, Piece
from clauses.reading.formats.docx.revising import RANGES, Revising
from clauses.reading.formats.docx.setting import CONTENTS, HIDDEN, Setting, Tally
from clauses.reading.formats.docx.styles import Form, look
from clauses.reading.formats.docx.symbols import readable

SOMEBODY = "somebody"
_SKIPPED = frozenset(
    {
        "m:ctrlPr", "m:oMathParaPr", "m:rPr", "w:bookmarkEnd", "w:bookmarkStart", "w:customXmlPr",
        "w:delInstrText", "w:pPr", "w:rPr", "w:rubyPr", "w:sdtEndPr", "w:sdtPr", "w:sectPr",
        "w:smartTagPr", "w:tblGrid", "w:tblPr", "w:tblPrEx", "w:tcPr", "w:trPr",
    }
)  # fmt: skip
Leave = Callable[[], None]


@frozen
class Run:
    """How the text of a run looks."""

    struck: bool = False
    hidden: bool = False
    font: str = ""


@define
class Story:
    """The reader of one story; `read` gives what it holds.

    It walks with a stack of its own, so that no depth of nesting is too deep for it.
    """

    setting: Setting
    tally: Tally
    place: str = ""
    diagnostics: list[Diagnostic] = field(factory=list)
    _revising: Revising = field(init=False)
    _frames: Frames = field(init=False)
    _runs: list[Run] = field(factory=list)
    _fields: Fields = field(factory=Fields)
    _instructed: list[str] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self._revising = Revising(self.setting.view)
        self._frames = Frames(self._revising)

    def read(self, root: Element) -> Flow:
        """Take a story apart."""
        self._fields = Fields(unpaired(root))
        if self._fields.unpaired:
            self._say(DiagnosticKind.STRUCTURE, "a field begins or ends alone; its mark is ignored")
        stack: list[tuple[list[Element], Leave]] = [(_children(root), _nothing)]
        while stack:
            waiting, leave = stack[-1]
            if not waiting:
                stack.pop()
                leave()
                continue
            one = waiting.pop()
            tag = name(one)
            entered = self._enter(one, tag)
            if entered is not None:
                inside = branch(one) if tag == "mc:AlternateContent" else one
                stack.append((_children(inside), entered))
        if self._instructed:
            words = " ".join(self._instructed)
            self._say(DiagnosticKind.HIDDEN, f"text inside the instruction of a field: {words}")
        return self._frames.flow

    def _enter(self, one: Element, tag: str) -> Leave | None:
        """Take an element; None means that what is inside it is passed over."""
        if tag in _SKIPPED or not tag:
            return None
        text = characters(one, tag)
        if text is not None:
            self._text(text)
            return None
        handler = _HANDLERS.get(tag)
        return handler(self, one, tag) if handler else _nothing

    # --- paragraphs and tables ------------------------------------------------------------------

    def _paragraph(self, one: Element, _tag: str) -> Leave:
        properties = child(one, "w:pPr")
        form, altered = self._form(properties)
        self._frames.paragraph(child(properties, "w:rPr"), form, altered)
        return self._frames.end

    def _form(self, properties: Element | None) -> tuple[Form, str]:
        """What a paragraph is in this view, and who changed that, if it matters."""
        setting = self.setting
        change = child(properties, "w:pPrChange")
        listing = child(properties, "w:numPr", "w:ins")
        now = setting.form(properties)
        by = listing if change is None else change
        if by is None:
            return now, ""
        author = value(by, "author") or SOMEBODY
        self.tally.formats[author] += 1
        old = properties if change is None else child(change, "w:pPr")
        then = setting.form(old, listed=listing is None)
        altered = f"{author}, {value(by, 'date') or 'no date'}" if then != now else ""
        return (then if setting.older else now), altered

    def _table(self, _one: Element, _tag: str) -> Leave:
        self.tally.nested += self._frames.table()
        return self._frames.end

    def _row(self, one: Element, _tag: str) -> Leave:
        properties = child(one, "w:trPr")
        close = self._open_changes(properties)
        return self._closing(close, self._frames.row(properties))

    def _cell(self, one: Element, _tag: str) -> Leave:
        properties = child(one, "w:tcPr")
        close = self._open_changes(properties)
        span = self._frames.cell(properties)
        self.tally.take_cells(span, self.setting.limits)
        return self._closing(close, bool(span))

    def _open_changes(self, properties: Element | None) -> int:
        """Open the changes that a row or a cell lies in; how many were open before."""
        before = len(self._revising.open)
        self._revising.open.extend(list(self._revising.marks(properties)))
        return before

    def _closing(self, before: int, begun: bool) -> Leave:
        def leave() -> None:
            del self._revising.open[before:]
            if begun:
                self._frames.end()

        return leave

    # --- text -----------------------------------------------------------------------------------

    def _run(self, one: Element, _tag: str) -> Leave:
        properties = child(one, "w:rPr")
        change = child(properties, "w:rPrChange")
        if change is not None:
            self.tally.formats[value(change, "author") or SOMEBODY] += 1
            properties = child(change, "w:rPr") if self.setting.older else properties
        own = look(None, properties)
        style = value(child(properties, "w:rStyle")) or ""
        looks = [one.look for one in self.setting.styles.chain(style)]
        form = self._frames.form
        fonts = child(properties, "w:rFonts")
        self._runs.append(
            Run(
                struck=_toggled(own.struck, [each.struck for each in looks], form.struck),
                hidden=_toggled(own.hidden, [each.hidden for each in looks], form.hidden),
                font=value(fonts, "ascii") or "",
            )
        )
        return self._end_run

    def _end_run(self) -> None:
        self._runs.pop()

    @property
    def _look(self) -> Run:
        return self._runs[-1] if self._runs else Run()

    def _text(self, text: str, font: str | None = None) -> None:
        """Put text where the reading has got to."""
        if "\u00ad" in text:
            self.tally.hyphens += text.count("\u00ad")
            text = text.replace("\u00ad", "")
        text, unknown = readable(text, self._look.font if font is None else font)
        self.tally.signs.update(unknown)
        if self._fields.silent:
            self._instructed.extend([text] if text.strip() else [])
        elif text:
            self._put(text=text)

    def _put(self, *, text: str = "", note: str = "") -> None:
        run = self._look
        contents = self._fields.contents or self._frames.form.contents
        skip = HIDDEN if run.hidden else CONTENTS if contents else ""
        self._frames.put(Piece(text, struck=run.struck, skip=skip, note=note))

    def _symbol(self, one: Element, _tag: str) -> None:
        self._text(symbol(one), font="")

    def _equation(self, _one: Element, _tag: str) -> Leave:
        self.tally.equations += 1
        return _nothing

    def _part_of_equation(self, one: Element, tag: str) -> Leave:
        before, after = brackets(one, tag)
        self._text(before)
        return lambda: self._text(after)

    # --- changes, fields, notes, comments -------------------------------------------------------

    def _revision(self, one: Element, _tag: str) -> Leave:
        self._revising.open.append(self._revising.revision(one))
        return self._end_revision

    def _end_revision(self) -> None:
        self._revising.open.pop()

    def _range(self, one: Element, tag: str) -> None:
        self._revising.move(one, tag)

    def _field_mark(self, one: Element, _tag: str) -> None:
        self._text(form_field(one))
        self._ended(self._fields.mark(one))

    def _ended(self, missing: str) -> None:
        if missing:
            message = f"a field {missing} shows something that the file does not hold"
            self._say(DiagnosticKind.UNREADABLE, message)

    def _instruction(self, one: Element, _tag: str) -> None:
        self._fields.instruct(one.text or "")

    def _simple_field(self, one: Element, _tag: str) -> Leave:
        self._fields.begin()
        self._fields.instruct(value(one, "instr") or "")
        self._fields.show()
        return self._end_simple_field

    def _end_simple_field(self) -> None:
        self._fields.end()

    def _note(self, one: Element, tag: str) -> None:
        kind = "footnote" if tag == "w:footnoteReference" else "endnote"
        own_mark = (value(one, "customMarkFollows") or "0") in {"1", "true", "on"}
        prefix = "own " if own_mark else ""
        self._put(note=f"{prefix}{kind} {value(one, 'id') or ''}")

    def _comment(self, one: Element, tag: str) -> None:
        side = {"w:commentRangeStart": "start", "w:commentRangeEnd": "end"}[tag]
        self._frames.put(Piece(anchor=f"{side} {value(one, 'id') or ''}"))

    # --- what is no text ------------------------------------------------------------------------

    def _object(self, one: Element, _tag: str) -> Leave | None:
        found, box = described(one)
        for message in found:
            self._say(DiagnosticKind.SKIPPED, message)
        return _nothing if box else None

    def _outside(self, one: Element, tag: str) -> None:
        what = "another file taken in" if tag == "w:altChunk" else "a part of a master document"
        self._say(DiagnosticKind.UNREADABLE, f"{what} ({link(one) or 'no link'}) is not read")

    def _ruby(self, one: Element, _tag: str) -> None:
        words = "".join(each.text or "" for each in one.iter() if name(each) == "w:t")
        self._say(DiagnosticKind.SKIPPED, f"a reading aid above the text is left out: {words}")

    def _say(self, kind: DiagnosticKind, message: str) -> None:
        self.diagnostics.append(Diagnostic(kind, message, place=self.place))


def _nothing() -> None:
    """Leave an element that needs no farewell."""


def _children(element: Element) -> list[Element]:
    """What is inside an element, last first, to be taken from the end."""
    return list(element)[::-1]


def _toggled(own: bool | None, styles: list[bool | None], paragraph: bool) -> bool:
    """A switch set by the text itself; else by its style or its paragraph's, but not by both.

    ECMA-376-1, 17.7.3.
    """
    if own is not None:
        return own
    return next((one for one in styles if one is not None), False) != paragraph


_HANDLERS: dict[str, Callable[[Story, Element, str], Leave | None]] = {
    "w:p": Story._paragraph,
    "w:tbl": Story._table,
    "w:tr": Story._row,
    "w:tc": Story._cell,
    "w:r": Story._run,
    "m:r": Story._run,
    "w:sym": Story._symbol,
    "m:oMath": Story._equation,
    **dict.fromkeys(("m:den", "m:sup", "m:sub", "m:rad", "m:d", "m:nary"), Story._part_of_equation),
    **dict.fromkeys(("w:ins", "w:del", "w:moveFrom", "w:moveTo"), Story._revision),
    **dict.fromkeys(RANGES, Story._range),
    "w:fldChar": Story._field_mark,
    "w:fldSimple": Story._simple_field,
    "w:instrText": Story._instruction,
    "w:footnoteReference": Story._note,
    "w:endnoteReference": Story._note,
    "w:commentRangeStart": Story._comment,
    "w:commentRangeEnd": Story._comment,
    "w:drawing": Story._object,
    "w:pict": Story._object,
    "w:object": Story._object,
    "w:altChunk": Story._outside,
    "w:subDoc": Story._outside,
    "w:rt": Story._ruby,
}
