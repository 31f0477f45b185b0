"""What a reader should know of a PDF: what could not be read, and what was changed."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from clauses.model.diagnostic import Diagnostic, DiagnosticKind
from clauses.reading.formats.pdf.hyphens import Joiner
from clauses.reading.formats.pdf.page import File, Page

_SCAN = 0.5  # share of a page that a picture covers
_CURVES = 100  # shapes that letters drawn as curves need at least
_FEW = 200
_SAMPLE = 8
_QUOTED = 200


def findings(file: File) -> Iterator[Diagnostic]:
    """What the pages themselves give reason to say."""
    pages = file.pages
    kind = DiagnosticKind
    if file.left_out:
        first = len(pages) + 1
        yield Diagnostic(
            kind.LIMIT,
            f"left out, since the file has {file.left_out}",
            place=page_list(range(first, file.count + 1)),
        )
    yield from _on(pages, lambda page: bool(page.damaged), kind.UNREADABLE, "damaged, not read")
    yield from _on(pages, _scanned, kind.UNREADABLE, _SCANNED)
    yield from _on(pages, _illustrated, kind.HIDDEN, "pictures: what they show is not read")
    yield from _on(
        pages, _curved, kind.UNREADABLE, "drawings and no text; letters may be drawn as curves"
    )
    yield from _on(pages, _recognised, kind.ENCODING, _RECOGNISED)
    yield from _on(pages, _concealed, kind.HIDDEN, "the text is there and is not shown")
    yield from _on(pages, lambda page: page.survey.garbled, kind.UNREADABLE, _GARBLED)
    yield from _letters(pages)
    yield from _beside(file)


_SCANNED = "a picture, likely a scan, with no or hardly any text: what it shows is not read"
_RECOGNISED = "a picture with a text that was recognised by machine: expect misread letters"
_GARBLED = "the fonts do not say which letters they show: the text read there is not what is seen"


def _illustrated(page: Page) -> bool:
    return bool(page.pictures) and not _scanned(page) and not page.invisible


def _few(page: Page) -> bool:
    return page.survey.letters < _FEW


def _scanned(page: Page) -> bool:
    return _few(page) and page.pictured >= _SCAN and not page.invisible


def _curved(page: Page) -> bool:
    return not page.survey.letters and page.pictured < _SCAN and page.drawn >= _CURVES


def _recognised(page: Page) -> bool:
    return page.invisible and page.pictured >= _SCAN


def _concealed(page: Page) -> bool:
    return page.invisible and page.pictured < _SCAN


def _on(
    pages: Sequence[Page], test: Callable[[Page], bool], kind: DiagnosticKind, message: str
) -> Iterator[Diagnostic]:
    numbers = [page.number for page in pages if test(page)]
    if numbers:
        yield Diagnostic(kind, message, place=page_list(numbers))


_ODD = {
    "private": "letters with a meaning in their own font alone: kept",
    "unmapped": "letters that the file gives no meaning: shown as \ufffd",
    "ligatures": "ligatures: spelt out",
    "invisible": "signs without a shape: left out",
}


def _letters(pages: Sequence[Page]) -> Iterator[Diagnostic]:
    for name, what in _ODD.items():
        counts = {
            page.number: getattr(page.survey, name) for page in pages if not page.survey.garbled
        }
        if total := sum(counts.values()):
            place = page_list(number for number, count in counts.items() if count)
            yield Diagnostic(DiagnosticKind.ENCODING, f"{total} {what}", place=place)


def _beside(file: File) -> Iterator[Diagnostic]:
    for page in file.pages:
        if page.notes:
            words = "; ".join(note[:_QUOTED] for note in page.notes[:_SAMPLE])
            count = len(page.notes)
            yield Diagnostic(
                DiagnosticKind.HIDDEN,
                f"{count} annotations or form fields, no part of the text: {words}",
                place=page_list([page.number]),
            )
    if file.attached:
        yield Diagnostic(DiagnosticKind.HIDDEN, f"{file.attached} attached files, not read")


def joining(joiner: Joiner) -> Iterator[Diagnostic]:
    """What was done to hyphens at the ends of lines."""
    for words, what in (
        (joiner.undone, "words broken at the end of a line made whole"),
        (joiner.kept, "words broken at their own hyphen kept it"),
    ):
        if words:
            message = f"{words.total()} {what}: {_sample(words)}"
            yield Diagnostic(DiagnosticKind.ENCODING, message)


def _sample(words: Counter[str]) -> str:
    shown = ", ".join(list(words)[:_SAMPLE])
    return shown + (", …" if len(words) > _SAMPLE else "")


def page_list(numbers: Iterable[int]) -> str:
    """Write page numbers, with runs drawn together.

    >>> page_list([1, 2, 3, 7])
    'pages 1–3, 7'
    """
    every = list(numbers)
    runs = []
    for _, run in groupby(enumerate(every), key=lambda pair: pair[1] - pair[0]):
        found = [number for _, number in run]
        runs.append(f"{found[0]}–{found[-1]}" if len(found) > 1 else str(found[0]))
    return f"page{'s' if len(every) > 1 else ''} {', '.join(runs)}"
