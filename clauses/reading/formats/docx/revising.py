"""The tracked changes around the place that is being read, and which of them a view shows."""

from collections.abc import Iterable, Iterator

from attrs import define, field

from clauses.model.change import ChangeKind
from clauses.reading.formats.docx.names import Element, name, value
from clauses.reading.formats.docx.pieces import VIEWS, Revision

KINDS = {
    "w:ins": ChangeKind.INSERTION,
    "w:del": ChangeKind.DELETION,
    "w:moveFrom": ChangeKind.MOVE_FROM,
    "w:moveTo": ChangeKind.MOVE_TO,
    "w:cellIns": ChangeKind.INSERTION,
    "w:cellDel": ChangeKind.DELETION,
}
RANGES = {
    "w:moveFromRangeStart": (ChangeKind.MOVE_FROM, True),
    "w:moveFromRangeEnd": (ChangeKind.MOVE_FROM, False),
    "w:moveToRangeStart": (ChangeKind.MOVE_TO, True),
    "w:moveToRangeEnd": (ChangeKind.MOVE_TO, False),
}


@define
class Revising:
    """The tracked changes that are open, outermost first, and the names of open moves."""

    view: str
    open: list[Revision] = field(factory=list)
    _moves: dict[ChangeKind, dict[str, str]] = field(
        factory=lambda: {one: {} for one in ChangeKind}
    )

    def kept(self, revisions: Iterable[Revision]) -> bool:
        """Whether the view shows what lies in these changes."""
        return all(one.kind in VIEWS[self.view] for one in revisions)

    def marks(self, properties: Element | None) -> Iterator[Revision]:
        """The changes that properties of a paragraph's end, a row or a cell speak of."""
        for one in properties if properties is not None else ():
            if name(one) in KINDS:
                yield self.revision(one)

    def revision(self, element: Element) -> Revision:
        """The change that an element stands for."""
        kind = KINDS[name(element)]
        pairs = self._moves[kind]
        author, date = value(element, "author") or "", value(element, "date") or ""
        return Revision(kind, author, date, next(reversed(pairs.values()), ""))

    def move(self, element: Element, tag: str) -> None:
        """Take the start or the end of a stretch that was moved."""
        kind, starts = RANGES[tag]
        key = value(element, "id") or ""
        self._moves[kind].pop(key, None)
        if starts:
            self._moves[kind][key] = value(element, "name") or ""
