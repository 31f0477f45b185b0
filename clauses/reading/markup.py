"""The one door to lxml: XML and HTML parsed with limits, and nothing fetched from anywhere."""

from typing import TYPE_CHECKING, Any

from clauses.errors import MissingExtra, ReadError
from clauses.reading.limits import Limits

if TYPE_CHECKING:
    from lxml import etree

# An element's own start and end are two events; a parser that is fed can be stopped between them.
_CHUNK = 1 << 16


def parse_xml(data: bytes, limits: Limits, *, what: str = "XML", extra: str) -> "etree._Element":
    """The root of an XML file; entities, document types and remote files are never opened.

    Args:
        data: the file.
        limits: bounds on elements and depth.
        what: how errors call it.
        extra: the extra that brings lxml, for the error that names it.

    Raises:
        ReadError: if it is no XML, or has a document type with entities, or exceeds a limit.
        MissingExtra: if lxml is not installed.
    """
    etree = _lxml(what, extra)
    parser = etree.XMLPullParser(
        events=("start", "end"),
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        dtd_validation=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    count = depth = 0
    try:
        for start in range(0, len(data), _CHUNK):
            parser.feed(data[start : start + _CHUNK])
            count, depth = _within(parser, count, depth, limits, what)
        root = parser.close()
    except etree.XMLSyntaxError as error:
        line = error.lineno
        raise ReadError(what, found=str(error.msg), allowed="well-formed XML", line=line) from error
    if root.getroottree().docinfo.internalDTD is not None:
        dtd = root.getroottree().docinfo.internalDTD
        if any(True for _ in dtd.iterentities()):
            raise ReadError(what, found="entities of its own", allowed="XML without them")
    return root


def _within(parser: Any, count: int, depth: int, limits: Limits, what: str) -> tuple[int, int]:
    for event, _ in parser.read_events():
        if event == "start":
            count, depth = count + 1, depth + 1
            if depth > limits.depth or count > limits.elements:
                found = f"elements {depth} deep" if depth > limits.depth else f"{count} elements"
                allowed = f"{limits.elements} elements, {limits.depth} deep (Limits)"
                raise ReadError(what, found=found, allowed=allowed)
        else:
            depth -= 1
    return count, depth


def parse_html(text: str, limits: Limits) -> "etree._Element":
    """The root of an HTML page that was decoded already; unclosed tags are closed as browsers do.

    Raises:
        ReadError: if it exceeds a limit.
        MissingExtra: if lxml is not installed.
    """
    etree = _lxml("HTML", "html")
    parser = etree.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    if root is None:
        raise ReadError("HTML", found="no element", allowed="a page with text")
    for count, _ in enumerate(root.iter(), 1):
        if count > limits.elements:
            found = f"more than {limits.elements} elements"
            raise ReadError("HTML", found=found, allowed=f"{limits.elements} elements (Limits)")
    return root


def _lxml(what: str, extra: str) -> Any:
    try:
        from lxml import etree
    except ImportError as error:
        raise MissingExtra(what, extra, "lxml") from error
    return etree
