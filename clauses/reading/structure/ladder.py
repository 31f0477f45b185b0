"""The lists that are open at a point of a text, one inside the other, and where a number fits."""

from collections.abc import Sequence

from attrs import define, field

from clauses.model.node import ProvisionKind
from clauses.reading.structure.labels import Label, Reading

_PLAIN = "plain"
_LONGEST_GAP = 3
_PARAGRAPHS = ("arabic", "dotted", "upper letter", "upper roman")
_BLANKS = 2
# Hands that number by hand vary these within one list; a bare number may be that of a footnote.
_ALIKE = {"dot", "given", "step"}


@define(eq=False)
class Item:
    """A paragraph or point while it grows."""

    start: int
    number_end: int
    ordinal: str = ""
    form: str = _PLAIN
    reading: Reading | None = None
    children: list["Item"] = field(factory=list)
    point: bool = False

    @property
    def plain(self) -> bool:
        """Whether it has no number."""
        return self.form == _PLAIN

    @property
    def paragraph(self) -> bool:
        """Whether it is one that text without a number can belong to."""
        reading = self.reading
        return reading is not None and reading.style in _PARAGRAPHS


@define
class _Parked:
    """The lists that were open when a paragraph without a number came, and where that was put."""

    open: list[Item]
    holder: list[Item]
    index: int
    depth: int


@define
class Ladder:
    """The open items from the outside in, and what they stand in."""

    top: list[Item] = field(factory=list)
    open: list[Item] = field(factory=list)
    parked: "_Parked | None" = None
    counted: dict[tuple[str, str, str], int] = field(factory=dict)

    def fit(self, label: Label, rest: Sequence[Label], *, opening: bool) -> bool:
        """Place a number where it follows the one before it, or opens a list; False where nowhere.

        Args:
            label: the number.
            rest: the numbers after it, nearest first.
            opening: whether it begins a line or block.
        """
        if label.form == "bullet":
            return self._bullet(label)
        depth, reading = self._next(label, rest, opening)
        if reading is None:
            depth, reading = self._resumed(label, rest, opening)
        if reading is None:
            depth, reading = self._first(label, rest, opening)
        if reading is None and opening and label.form != "bare":
            depth, reading = self._continuing(label)
        if reading is None and opening and label.ready and label.form != "bare":
            depth, reading = self._gap(label)
        if reading is None:
            return False
        self._place(depth, label, reading)
        return True

    def _resumed(
        self, label: Label, rest: Sequence[Label], opening: bool
    ) -> tuple[int, Reading | None]:
        """Where a list goes on after a note inside it, which then belongs to its last item."""
        parked = self.parked
        if parked is None:
            return 0, None
        current, self.open = self.open, parked.open
        depth, reading = self._next(label, rest, opening)
        if reading is None:
            self.open = current
            return 0, None
        notes = parked.holder[parked.index :]
        del parked.holder[parked.index :]
        self.open[depth].children.extend(notes)
        return depth, reading

    def _place(self, depth: int, label: Label, reading: Reading) -> None:
        self.parked = None
        self.counted[label.form, reading.style, reading.stem] = reading.value
        ordinal = label.core.replace(" ", "").lower()
        self.add(depth, Item(label.start, label.end, ordinal, label.form, reading))

    def add(self, depth: int, item: Item) -> None:
        """Put an item into the list at a depth, and close all that is deeper."""
        del self.open[depth:]
        (self.open[-1].children if self.open else self.top).append(item)
        self.open.append(item)

    def _next(
        self, label: Label, rest: Sequence[Label], opening: bool
    ) -> tuple[int, Reading | None]:
        for depth in range(len(self.open) - 1, -1, -1):
            item = self.open[depth]
            for reading in label.readings:
                if _same_list(item, label, reading) and _follows(item, label, reading):
                    if not (opening or label.ready or label.glued or label.headed):
                        continue
                    if self._rather_opens(label, reading, rest):
                        continue
                    return depth, reading
        return 0, None

    def _rather_opens(self, label: Label, reading: Reading, rest: Sequence[Label]) -> bool:
        """Whether ``(i)`` after ``(h)`` begins a list of Roman numbers: the next one decides."""
        if label.core.lower() not in ("i", "v", "x") or "letter" not in reading.style:
            return False
        for after in rest[:8]:
            if after.form == label.form:
                low = after.core.lower()
                # The same again: it is the second that begins the list inside this item.
                if low in (label.core.lower(), chr(ord(label.core.lower()) + 1)):
                    return False
                if low == "ii":
                    return label.core.lower() == "i"
        return False

    def _first(
        self, label: Label, rest: Sequence[Label], opening: bool
    ) -> tuple[int, Reading | None]:
        for reading in reversed(label.readings):  # Roman before letter
            if reading.value != 1 or not self._may_open(label, reading, rest, opening):
                continue
            again = self._open_depth(label, reading)
            if again is not None:
                # The list begins anew: after a colon inside the last item, else in its place.
                if not (opening and label.ready) or label.form == "bare":
                    return 0, None
                return (len(self.open) if label.colon else again), reading
            return self._depth_for(label, reading), reading
        return 0, None

    def _may_open(
        self, label: Label, reading: Reading, rest: Sequence[Label], opening: bool
    ) -> bool:
        # A capital may be the initial of a name, a bare figure behind a text that of a footnote.
        initial = self.open and label.form == "dot" and reading.style == "upper letter"
        if (initial or label.form == "bare") and not _continued(label, reading, rest):
            return False
        if label.form == "bare" and self.open and not label.colon:
            return False
        if opening:
            return label.ready or not self.open or _continued(label, reading, rest)
        behind = self.open[-1].number_end if self.open else -1
        if 0 <= label.start - behind <= _BLANKS and label.form != "dot":
            return True
        ready = label.ready or (label.form == "paren" and not label.cited and not label.glued)
        return label.form != "step" and ready and _continued(label, reading, rest)

    def _open_depth(self, label: Label, reading: Reading) -> int | None:
        for depth in range(len(self.open) - 1, -1, -1):
            item = self.open[depth]
            stem = item.reading.stem if item.reading else ""
            if _same_list(item, label, reading) and stem == reading.stem:
                return depth
        return None

    def _depth_for(self, label: Label, reading: Reading) -> int:
        """Where a list of a new kind opens: inside what is open, unless figures follow letters."""
        if reading.style == "arabic" and not label.colon:
            for depth, item in enumerate(self.open):
                if not item.paragraph:
                    return depth
        if reading.style == "dotted":
            for depth, item in enumerate(self.open):
                if item.reading and f"{item.reading.stem}{item.reading.value}." == reading.stem:
                    return depth + 1
            return next((d for d, item in enumerate(self.open) if item.form == label.form), 0)
        return len(self.open)

    def _continuing(self, label: Label) -> tuple[int, Reading | None]:
        """A number that goes on where a list ended that stood under the heading before."""
        if self.open and label.readings and self._open_depth(label, label.readings[0]) is None:
            for reading in label.readings:
                before = self.counted.get((label.form, reading.style, reading.stem))
                if before is not None and reading.value == before + 1:
                    return self._depth_for(label, reading), reading
        return 0, None

    def _gap(self, label: Label) -> tuple[int, Reading | None]:
        """A number that leaves some out, or comes a second time, at the start of a line."""
        for depth in range(len(self.open) - 1, -1, -1):
            item = self.open[depth]
            for reading in label.readings:
                if _same_list(item, label, reading) and item.reading is not None:
                    jump = reading.value - item.reading.value
                    if reading.stem != item.reading.stem or -1 <= jump <= _LONGEST_GAP + 1:
                        return depth, reading
        if not self.open and label.readings and label.form != "bare":
            return 0, label.readings[0]
        return 0, None

    def _bullet(self, label: Label) -> bool:
        for depth in range(len(self.open) - 1, -1, -1):
            if self.open[depth].form == "bullet" and self.open[depth].ordinal == label.core:
                self.add(depth, Item(label.start, label.end, label.core, "bullet", None))
                return True
        self.add(len(self.open), Item(label.start, label.end, label.core, "bullet", None))
        return True

    def unnumbered(self, start: int, *, lower: bool, listed: bool) -> None:
        """Place a paragraph without a number.

        Args:
            start: where it begins.
            lower: whether it begins in lower case, and so goes on with what it follows.
            listed: whether it is one of a list that has no numbers.
        """
        base = self._base()
        if base is None:
            self._park(0, Item(start, start))
        elif lower or listed:
            numbered = any(item.number_end > item.start for item in self.open[base + 1 :])
            # What goes on again stands beside what went on before, and not in it.
            again = self.open[base].plain and base > 0
            self._park(base + (not again), Item(start, start, point=listed and not numbered))
        else:
            self._park(base + self.open[base].paragraph, Item(start, start))

    def _park(self, depth: int, item: Item) -> None:
        if self.parked and depth < self.parked.depth:
            self.parked = None  # it stands further out, so that the lists before it are over
        if self.parked is None and len(self.open) > depth:
            holder = self.open[depth - 1].children if depth else self.top
            self.parked = _Parked(list(self.open), holder, len(holder), depth)
        self.add(depth, item)

    def _base(self) -> int | None:
        """The innermost open item that text without a number belongs to."""
        for depth in range(len(self.open) - 1, -1, -1):
            item = self.open[depth]
            nested_plain = item.plain and depth and self.open[depth - 1].paragraph
            if item.paragraph or (item.plain and not nested_plain and not item.point):
                return depth
        return None


def _same_list(item: Item, label: Label, reading: Reading) -> bool:
    if item.reading is None or item.reading.style != reading.style:
        return False
    return item.form == label.form or {item.form, label.form} <= _ALIKE


def _follows(item: Item, label: Label, reading: Reading) -> bool:
    before = item.reading
    if before is None or before.stem != reading.stem:
        return False
    if reading.value == before.value + 1:
        return True
    inserted = label.core.strip("0123456789. ")
    return bool(inserted) and reading.style == "arabic" and reading.value == before.value


def _continued(label: Label, reading: Reading, rest: Sequence[Label]) -> bool:
    """Whether the second of the list is to come."""
    for after in rest:
        if label.form == "bare" and after.form == "dot" and after.core == "1":
            return False  # what counts on behind a list of its own are the notes below it
        if after.form == label.form and after.ready:
            for other in after.readings:
                if (other.style, other.stem, other.value) == (reading.style, reading.stem, 2):
                    return True
    return False


def kind_of(item: Item, around: ProvisionKind | None, *, headed: bool) -> ProvisionKind:
    """What an item is, by its number, its heading and what it stands in."""
    if headed and around is None and item.reading and "upper" in item.reading.style:
        return ProvisionKind.SECTION
    if item.plain and not item.point:
        return ProvisionKind.PARAGRAPH
    if around in (ProvisionKind.POINT, ProvisionKind.SUBPOINT):
        return ProvisionKind.SUBPOINT
    if around is None and (item.paragraph or item.form == "sign"):
        return ProvisionKind.PARAGRAPH
    return ProvisionKind.POINT
