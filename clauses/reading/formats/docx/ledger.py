"""Tracked changes gathered while a view is written, and what a reader is told of them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field

from clauses.model.change import Change, ChangeKind
from clauses.model.diagnostic import Diagnostic, DiagnosticKind
from clauses.model.source import Span
from clauses.reading.formats.docx.pieces import Piece, Revision

_SHOWN = 80  # characters of a moved text in a message
Key = tuple[Revision, bool]


@define
class _Entry:
    """A change that may still grow."""

    start: int
    end: int
    words: list[str] = field(factory=list)


@define
class Ledger:
    """Joins what lies side by side in the same change."""

    _open: dict[Key, _Entry] = field(factory=dict)
    _closed: list[tuple[Key, _Entry]] = field(factory=list)

    def take(self, piece: Piece, text: str, start: int) -> None:
        """Take a piece as it is written, or left out, at a place of the text."""
        if not text:
            return
        keys = [(one, piece.kept) for one in dict.fromkeys(piece.revisions)]
        for gone in [one for one in self._open if one not in keys]:
            self._closed.append((gone, self._open.pop(gone)))
        for key in keys:
            entry = self._open.setdefault(key, _Entry(start, start))
            entry.words.append(text)
            entry.end = start + (len(text) if piece.kept else 0)

    def changes(self) -> tuple[Change, ...]:
        """All changes, in the order of the text."""
        entries = sorted([*self._closed, *self._open.items()], key=lambda one: one[1].start)
        return tuple(_change(key, entry) for key, entry in entries)


def _change(key: Key, entry: _Entry) -> Change:
    revision, kept = key
    return Change(
        revision.kind,
        "".join(entry.words),
        revision.author,
        revision.date,
        span=Span(entry.start, entry.end) if kept else None,
        at=entry.start,
        pair=revision.pair,
    )


def paired(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Changes in which only moves that have both ends in the file carry the name of a pair."""
    ends = [
        {one.pair for one in changes if one.kind == kind}
        for kind in (ChangeKind.MOVE_FROM, ChangeKind.MOVE_TO)
    ]
    both = (ends[0] & ends[1]) - {""}
    return tuple(one if one.pair in both else evolve(one, pair="") for one in changes)


def told(changes: Sequence[Change], view: str) -> Iterator[Diagnostic]:
    """What a reader of the view should know of the changes."""
    out = Counter((one.kind, one.author) for one in changes if one.span is None)
    into = Counter((one.kind, one.author) for one in changes if one.span is not None)
    other = "original" if view == "revised" else "revised"
    if changes:
        shown = f"shown: {_listed(into)}" if into else "none shown"
        hidden = f"left out: {_listed(out)}" if out else "none left out"
        message = f"tracked changes in the {view} view: {shown}; {hidden} (see the {other} view)"
        yield Diagnostic(DiagnosticKind.CHANGES, message)
    for one in changes:
        if one.kind in {ChangeKind.MOVE_FROM, ChangeKind.MOVE_TO} and one.text.strip():
            end = (
                f"the other end is {one.pair!r}" if one.pair else "its other end is not in the file"
            )
            words = " ".join(one.text.split())[:_SHOWN]
            message = f"{one.kind.value} here, by {one.author or 'somebody'}: {words!r}; {end}"
            yield Diagnostic(DiagnosticKind.CHANGES, message, one.span)


def _listed(counted: Counter[tuple[ChangeKind, str]]) -> str:
    return ", ".join(
        f"{times} × {kind.value} by {author or 'somebody'}"
        for (kind, author), times in counted.items()
    )
