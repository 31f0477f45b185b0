"""The one door to lxml: XML and HTML parsed with limits, and nothing fetched from anywhere."""

from typing import TYPE_CHECKING, Any

from attrs import frozen

from clauses.errors import MissingExtra, ReadError
from clauses.reading.limits import Limits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml import etree

    Element = etree._Element

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
        ReadError: if it is no XML, or has entities of its own or from elsewhere, or exceeds a
            limit.
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
        _within(parser, count, depth, limits, what)
        found = str(error.msg).partition(", use XML_PARSE_HUGE")[0]
        raise ReadError(what, found=found, allowed="well-formed XML", line=error.lineno) from error
    if root.getroottree().docinfo.internalDTD is not None:
        dtd = root.getroottree().docinfo.internalDTD
        if any(True for _ in dtd.iterentities()):
            raise ReadError(what, found="entities of its own", allowed="XML without them")
    for one in root.iter(etree.Entity):
        allowed = "XML without entities declared elsewhere"
        raise ReadError(what, found=f"the entity &{one.name};", allowed=allowed)
    return root  # type: ignore[no-any-return]  # lxml comes late, and untyped


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


def _lxml(what: str, extra: str) -> Any:
    try:
        from lxml import etree
    except ImportError as error:
        raise MissingExtra(what, extra, "lxml") from error
    return etree


# Stray end tags are looked for among all open elements, so that their number bounds the work.
_MOST_OPEN = 1000
_PIECE = 1 << 13
# Stands at the end of what is parsed; whatever swallows it was never closed.
_END = "\U000f0000end\U000f0000"
# Elements in which tags are text.
_RAW = {"script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"}


@frozen
class Page:
    """What an HTML parser tells of a page, in order.

    Attributes:
        events: ``("start", tag, attributes)``, ``("end", tag, {})``, ``("text", text, {})``.
        swallowed: what is open where the page ends: ``comment``, ``tag``, an element in which tags
            are text and which is read as text, or nothing.
        lost: how many characters at the end that concerns; at least.
        restarts: how often elements lay so deep that nesting was given up.
    """

    events: list[tuple[str, str, dict[str, str]]]
    swallowed: str = ""
    lost: int = 0
    restarts: int = 0


def parse_page(text: str, limits: Limits) -> Page:
    """Read an HTML page that was decoded already into events, however deep it nests.

    A tree would end at the depth at which the parser gives up; events do not.

    Raises:
        ReadError: if it exceeds a limit.
        MissingExtra: if lxml is not installed.
    """
    etree = _lxml("HTML", "html")
    listener, restarts, at = _Listener(), 0, 0
    parser = _page_parser(etree, listener)
    source = text.replace("\0", "\ufffd") + _END
    while at < len(source):
        # Cut before a tag, where a new parser can begin.
        stop = source.rfind("<", at + 1, at + _PIECE)
        stop = stop if stop > 0 else source.find("<", at + _PIECE)
        stop = stop if stop > 0 else len(source)
        parser.feed(source[at:stop].encode("utf-8"))
        at = stop
        if listener.count > limits.elements:
            found, allowed = f"{listener.count} elements", f"{limits.elements} (Limits.elements)"
            raise ReadError("HTML", found=found, allowed=allowed)
        if listener.open > _MOST_OPEN:
            parser.close()
            parser, restarts = _page_parser(etree, listener), restarts + 1
    parser.close()
    return _ended(listener, text, restarts)


def _page_parser(etree: Any, listener: "_Listener") -> Any:
    return etree.HTMLParser(target=listener, no_network=True, huge_tree=True, encoding="utf-8")


class _Listener:
    """Collects what the parser tells."""

    def __init__(self) -> None:
        self.events: list[tuple[str, str, dict[str, str]]] = []
        self.count = self.open = 0
        self.last_comment = ""

    def start(self, tag: str, attributes: "Mapping[str, str]") -> None:
        self.count, self.open = self.count + 1, self.open + 1
        self.events.append(("start", tag, dict(attributes)))

    def end(self, tag: str) -> None:
        self.open -= 1
        self.events.append(("end", tag, {}))

    def data(self, text: str) -> None:
        self.events.append(("text", text, {}))

    def comment(self, text: str) -> None:
        self.last_comment = text

    def close(self) -> None:
        self.open = 0


def _ended(listener: _Listener, text: str, restarts: int) -> Page:
    """Take the mark of the end away, and see where it went."""
    events, tail, index = listener.events, "", len(listener.events)
    while index and not tail.endswith(_END) and len(tail) < len(_END):
        index -= 1
        tail = events[index][1] + tail if events[index][0] == "text" else tail
    if tail.endswith(_END):
        while index and events[index - 1][0] == "text":
            index -= 1
        tail = "".join(event[1] for event in events[index:] if event[0] == "text")
        # All the text from here on, in one event.
        rest = [event for event in events[index + 1 :] if event[0] != "text"]
        events[index:] = [("text", tail.removesuffix(_END), {}), *rest]
        opened = events[index - 1][1]
        if opened not in _RAW or events[index - 1][0] != "start":
            return Page(events, restarts=restarts)
        # Read as text of the page, it is not lost.
        events[index - 1] = ("start", "div", {})
        if ("end", "head", {}) not in events[:index]:
            events[:index] = [("start", "div", {}) if e[1] == "head" else e for e in events[:index]]
        return Page(events, opened, len(tail) - len(_END), restarts)
    if listener.last_comment.endswith(_END):
        lost = len(listener.last_comment) - len(_END)
        return Page(events, "comment", lost, restarts)
    place = text.rfind(tail) if tail else text.rfind("<")
    return Page(events, "tag", len(text) - place - len(tail) if place >= 0 else 0, restarts)
