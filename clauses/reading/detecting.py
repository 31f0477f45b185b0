"""The format of a file, told by what is in it; its name breaks a tie at most."""

import re

from clauses.errors import ReadError
from clauses.reading.decoding import decode
from clauses.reading.foreign import kind_of
from clauses.reading.markdownlike import looks_like_markdown

_ALLOWED = "DOCX, PDF, HTML, Markdown, plain text, Akoma Ntoso or ToTA XML, JSON of clauses"
# Enough to tell a format by; the rest of a long file adds nothing.
_HEAD = 1 << 18
_PDF = re.compile(rb"(?:^|[\r\n])%PDF-[12]\.\d")
_PDF_WITHIN = 1024
_BLANK = " \t\r\n\f\v\ufeff\0"
_ROOTS = {"akomantoso": "akn", "treaty": "tota", "html": "html"}
_TAG_NAME = re.compile(r"<(?:[A-Za-z_][\w.-]{0,60}:)?([A-Za-z_][\w.-]{0,60})(?=[\s/>])")
_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|frameset)\b", re.IGNORECASE)
_PAGE_WITHIN = 4096
_HTML_TAG = re.compile(
    r"</?(?:p|br|hr|div|span|h[1-6]|table|tr|td|ul|ol|li|dl|dt|dd|center|font|blockquote|pre"
    r"|section|article|main|title|meta|link|a|b|i|u|em|strong|sup)(?=[\s/>])",
    re.IGNORECASE,
)
_STRUCTURAL = re.compile(
    r"</?(?:p|br|div|h[1-6]|table|tr|td|ul|ol|li|center|section|article|main|pre)(?=[\s/>])",
    re.IGNORECASE,
)
_FEW_TAGS = 3
_CHARACTERS_A_TAG = 2000
_CONTROL = re.compile(r"[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_CONTROL_SHARE = 0.1
_MAIL = re.compile(r"(?:From|MIME-Version|Content-Type|Subject|Date|Return-Path):? ")


def detect(data: bytes, name: str = "") -> str:
    """Tell the format: text, markdown, html, docx, pdf, akn, tota or json.

    Args:
        data: the file.
        name: its name, whose ending decides only where text and Markdown look the same.

    Raises:
        ReadError: if it is a known format that is not read here, XML with a root that is not, or
            no text at all; the error says what it is and what to do.

    >>> detect(b"<!DOCTYPE html><title>Treaty</title>", "treaty.txt")
    'html'
    """
    kind = kind_of(data)
    if kind is not None:
        if not kind.instead:
            return kind.what
        raise ReadError("file", found=kind.what, allowed=kind.instead, file=name)
    if _is_pdf(data):
        return "pdf"
    head = decode(data[:_HEAD]).text
    start = head.lstrip(_BLANK)
    return _json(start, data, name) or _marked_up(start, data, name) or _text(head, name)


def _is_pdf(data: bytes) -> bool:
    found = _PDF.search(data[:_PDF_WITHIN])
    # Text may speak of the mark; a file that begins with something else must hold objects too.
    return found is not None and (not data[: found.start()].strip() or b"endobj" in data)


def _end_of(data: bytes) -> bytes:
    # Without zero bytes, UTF-16 ends as ASCII does.
    return data[-400:].replace(b"\0", b"").rstrip()


def _json(start: str, data: bytes, name: str) -> str:
    if not start.startswith("{") or not _end_of(data).endswith(b"}"):
        return ""
    import json

    try:
        plain = json.loads(decode(data).text.strip(_BLANK))
    except (ValueError, RecursionError):
        return ""
    if "clauses" not in plain:
        found, allowed = "an object of another program", "what clauses.to_json writes"
        raise ReadError("JSON", found=found, allowed=allowed, file=name)
    return "json"


def _marked_up(start: str, data: bytes, name: str) -> str:
    """The format of XML or of a page; empty where it is neither."""
    root = _root(start)
    known = _ROOTS.get(root.casefold(), "")
    if known or _PAGE.search(start[:_PAGE_WITHIN]):
        return known or "html"
    if _is_fragment(start) and not looks_like_markdown(start):
        return "html"
    if root and (start.startswith("<?xml") or _is_xml(data, root)):
        found = f"XML with the root <{root}>"
        allowed = "XML with the root <akomaNtoso>, <treaty> (ToTA) or <html>"
        raise ReadError("file", found=found, allowed=allowed, file=name)
    return ""


def _root(start: str) -> str:
    """The name of the first element, behind declarations and comments; empty if there is none."""
    at = 0
    while start.startswith("<", at):
        if start.startswith("<!--", at):
            stop = start.find("-->", at + 2)
        elif start.startswith(("<?", "<!"), at):
            stop = _declared(start, at)
        else:
            found = _TAG_NAME.match(start, at)
            return found[1] if found else ""
        if stop < 0:
            return ""
        at = start.find("<", stop)
        if start[stop:at].strip(" \t\r\n->?"):
            return ""
    return ""


def _declared(start: str, at: int) -> int:
    """The end of a declaration; that of a document type may hold declarations of its own."""
    stop = start.find(">", at)
    inner = start.find("[", at, stop)
    return stop if inner < 0 else start.find(">", max(start.find("]", inner), inner))


def _is_xml(data: bytes, root: str) -> bool:
    """Whether a file without declaration is XML; old filings in SGML begin alike."""
    if not _end_of(data).endswith(f"{root}>".encode()):
        return False
    from xml.parsers import expat

    try:
        expat.ParserCreate().Parse(decode(data).text.strip(_BLANK), True)
    except expat.ExpatError:
        return False
    return True


def _is_fragment(start: str) -> bool:
    """Whether a text without the frame of a page is written in the tags of one."""
    tags = sum(1 for _ in _HTML_TAG.finditer(start))
    if tags < _FEW_TAGS or len(start) > tags * _CHARACTERS_A_TAG:
        return False
    return sum(1 for _ in _STRUCTURAL.finditer(start)) >= _FEW_TAGS


def _text(head: str, name: str) -> str:
    if sum(1 for _ in _CONTROL.finditer(head)) > len(head) * _CONTROL_SHARE:
        raise ReadError("file", found="no text, but unknown bytes", allowed=_ALLOWED, file=name)
    if _MAIL.match(head) and "multipart/" in head[:_PAGE_WITHIN]:
        found, allowed = "a web archive or mail (MIME)", "the page itself as HTML"
        raise ReadError("file", found=found, allowed=allowed, file=name)
    return "markdown" if looks_like_markdown(head, name) else "text"
