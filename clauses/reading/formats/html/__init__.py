"""HTML: the text of a page as a browser shows it, apart from the furniture of its site."""

import re
from collections.abc import Iterator

from clauses.model.diagnostic import Diagnostic, DiagnosticKind
from clauses.reading.decoding import decode
from clauses.reading.formats.html.elements import Element, elements
from clauses.reading.formats.html.sheet import Sheet
from clauses.reading.formats.html.writing import Left, Writer
from clauses.reading.formats.titling import titled
from clauses.reading.limits import Limits
from clauses.reading.markup import Page, parse_page
from clauses.reading.raw import Raw

# A declaration counts near the top (WHATWG HTML, section 13.2.3.2).
_TOP = 4096
_DECLARED = re.compile(
    rb"<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})"
    rb"|^\s{0,99}<\?xml\s[^>]{0,100}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})",
    re.IGNORECASE,
)
_LANGUAGE = re.compile(r"([A-Za-z]{2})(?:$|[-_])")
_FRAMES_SHOWN = 5


def read_html(data: bytes, limits: Limits) -> Raw:
    """The text and blocks of an HTML page.

    Raises:
        ReadError: if it exceeds a limit.
        MissingExtra: if lxml is not installed.

    >>> raw = read_html(b"<nav>Home</nav><h1>Treaty</h1><ol><li>The Parties agree.</ol>", Limits())
    >>> [(block.role.value, raw.text[block.start : block.end]) for block in raw.blocks]
    [('title', 'Treaty'), ('text', '1. The Parties agree.')]
    >>> [(one.span.of(raw.text), one.reason) for one in raw.skipped]
    [('Home', 'page navigation')]
    """
    decoded = decode(data, declared(data))
    page = parse_page(decoded.text.removeprefix("\ufeff"), limits)
    found = elements(page)
    writer = Writer(found, limits, Sheet(limits.characters))
    writer.write()
    written = writer.sheet.finished()
    title = _title(found)
    return Raw(
        written.text,
        "html",
        blocks=titled(written.blocks),
        skipped=written.skipped,
        diagnostics=(*decoded.diagnostics, *_of_page(page), *_of_left(writer.left)),
        changes=written.changes,
        struck=written.struck,
        language=_language(found),
        metadata=(("title", title),) if title else (),
    )


def declared(data: bytes) -> str:
    """The encoding that a page names; empty where it names none that could be read so far.

    >>> declared(b'<meta charset="koi8-r">')
    'koi8-r'
    """
    found = _DECLARED.search(data[:_TOP])
    label = (found[1] or found[2]).decode("ascii", "replace") if found else ""
    # What can be read in bytes of ASCII is not in UTF-16.
    return "" if label.lower().startswith(("utf-16", "utf-32", "ucs")) else label


def _title(found: list[Element]) -> str:
    for index, one in enumerate(found):
        if one.tag == "title" and found[one.parent].tag != "svg":
            words = "".join(found[at].text for at in range(index, one.end))
            return " ".join(words.split())
    return ""


def _language(found: list[Element]) -> str:
    for one in found:
        if one.tag in ("html", "body"):
            named = one.attributes.get("lang") or one.attributes.get("xml:lang", "")
            code = _LANGUAGE.match(named)
            if code:
                return code[1].lower()
    return ""


def _of_page(page: Page) -> Iterator[Diagnostic]:
    lost = f"{page.lost:,} characters"
    if page.swallowed in ("comment", "tag"):
        told = f"a {page.swallowed} is never closed; {lost} at the end of the page are lost in it"
        yield Diagnostic(DiagnosticKind.UNREADABLE, told)
    elif page.swallowed:
        told = f"<{page.swallowed}> is never closed; {lost} in it are read as text, tags and all"
        yield Diagnostic(DiagnosticKind.UNREADABLE, told)
    if page.restarts:
        told = "elements nest too deeply; no text is lost, but some lie outside lists and tables"
        yield Diagnostic(DiagnosticKind.LIMIT, told)


def _of_left(left: Left) -> Iterator[Diagnostic]:
    if left.hidden:
        told = f"{_many(left.hidden, 'character')} in {_many(left.parts, 'part')}"
        yield Diagnostic(DiagnosticKind.HIDDEN, f"{told} that browsers do not show, left out")
    for count, what in (
        (left.code, "character of scripts and styles"),
        (left.hyphens, "soft hyphen"),
        (left.images, "image"),
    ):
        if count:
            yield Diagnostic(DiagnosticKind.SKIPPED, f"{_many(count, what)} left out")
    if left.frames:
        shown = ", ".join(frame or "unnamed" for frame in left.frames[:_FRAMES_SHOWN])
        more = ", …" if len(left.frames) > _FRAMES_SHOWN else ""
        told = f"{_many(len(left.frames), 'other page')} shown in frames, not read: {shown}{more}"
        yield Diagnostic(DiagnosticKind.UNREADABLE, told)


def _many(count: int, what: str) -> str:
    first, space, rest = what.partition(" of ")
    return f"{count:,} {first}{'s' if count != 1 else ''}{space}{rest}"
