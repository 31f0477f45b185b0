"""Trade agreements in the XML of ToTA, the database of Texts of Trade Agreements.

A chapter holds articles; number and name of either are attributes, and the body of an article is
one run of text, whose paragraphs are found as in plain text. What the database calls the chapters
*Preamble* and *Conclusion* are labels: articles with a number that stand in them are articles of
the treaty, and only what has no number is its preamble or its end. Chapters follow one another as
in the file, which does not say which title or part a chapter belongs to.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import evolve

from clauses.errors import ReadError
from clauses.lexicon.phrases import divisions, fold
from clauses.model.diagnostic import DiagnosticKind
from clauses.model.node import Node, ProvisionKind
from clauses.model.source import Span
from clauses.reading.formats.assembly import Assembly
from clauses.reading.limits import Limits
from clauses.reading.markup import parse_xml
from clauses.reading.raw import Raw
from clauses.reading.structure.body import body_nodes
from clauses.reading.structure.frame import closing, opening, signing
from clauses.reading.structure.numerals import ordinal_of
from clauses.reading.structure.page import plain_page

if TYPE_CHECKING:
    from clauses.reading.markup import Element

K = ProvisionKind
_LABELS = ("preamble", "conclusion")
# A heading that the database left in the body: a line or two without a stop, a blank line, and the
# number of the first paragraph.
_HEADING = re.compile(
    r"(?!\(?1[.)])([^\n.;:]{2,100}(?:\n[^\n.;:]{1,100})?)\n[^\S\n]*\n\s*(?=\(?1[.)])"
)
# What tells a repeated heading from a sentence that begins with the same words.
_BEHIND = re.compile(r"[ \t]*(?:[.:–—-]\s+(?=[A-Z(\d])|\n\s*(?=[A-Z(\d])|(?=\(?1[.)]))")

# The first two words of a body, in case they are the number that the attribute should hold.
_PRINTED = re.compile(r"([^\W\d_]{3,12} [^\s.,;]{1,8})[.:]?\s+")

_PREAMBLE = re.compile(r"^[^\S\n]*(?:pre[aá]mb(?:le|ulo|ule)|premable)[^\S\n]*$", re.I | re.M)
_LONGEST_TITLE = 3000


def read_tota(data: bytes, limits: Limits) -> Raw:
    r"""Read a treaty of the ToTA database.

    Raises:
        ReadError: if it is no well-formed XML, has another root, or exceeds a limit.
        MissingExtra: if lxml is not installed.

    >>> raw = read_tota(
    ...     b'<treaty><body><chapter number="CHAPTER I" name="Aims">'
    ...     b'<article number="ARTICLE 1">1. To talk. \n\n2. To trade.</article>'
    ...     b"</chapter></body></treaty>",
    ...     Limits(),
    ... )
    >>> [(node.kind.value, node.ordinal) for node in raw.nodes[0].children[0].children]
    [('paragraph', '1'), ('paragraph', '2')]
    """
    root = parse_xml(data, limits, what="ToTA", extra="xml")
    if root.tag != "treaty":
        raise ReadError("ToTA", found=f"the root element <{root.tag}>", allowed="<treaty>")
    reader = _Reader(limits)
    reader.whole(root)
    metadata = tuple(_metadata(root))
    return Raw(
        reader.made.text,
        "tota",
        skipped=tuple(reader.made.skipped),
        diagnostics=tuple(reader.made.diagnostics),
        nodes=reader.made.nodes,
        language=dict(metadata).get("language", ""),
        metadata=metadata,
    )


def _metadata(root: "Element") -> Iterator[tuple[str, str]]:
    """The facts of the database under its own names; a list such as the parties is one fact."""
    found: dict[str, list[str]] = {}
    for one in root.iterfind("meta/*"):
        words = [" ".join(part.split()) for part in map(str, one.itertext()) if part.strip()]
        found.setdefault("title" if one.tag == "name" else str(one.tag), []).extend(words)
    return ((name, ", ".join(words)) for name, words in found.items() if words)


def _line(words: str | None) -> str:
    return " ".join((words or "").split())


def _numbered(article: "Element") -> tuple[str, str]:
    """The number and the body of an article; the number may stand in the body alone."""
    number, body = _line(article.get("number")), "".join(map(str, article.itertext())).strip()
    if not number and (printed := _PRINTED.match(body)) and _is_article(printed[1]):
        return printed[1], body[printed.end() :]
    return number, body


class _Reader:
    def __init__(self, limits: Limits) -> None:
        self.made = Assembly("ToTA", limits)
        # Before the first number is the front of the treaty, behind the last one its end.
        self._numbers_left = 0
        self._begun = False

    def whole(self, root: "Element") -> None:
        articles = list(root.iterfind("body/*/*"))
        self._numbers_left = sum(1 for one in articles if _numbered(one)[0])
        for chapter in root.iterfind("body/*"):
            self._chapter(chapter)
            self.made.gap("\n\n")

    def _chapter(self, chapter: "Element") -> None:
        number, name = _line(chapter.get("number")), _line(chapter.get("name"))
        if number or (name and fold(name) not in _LABELS):
            with self.made.provision(_kind(number, name)) as draft:
                with self.made.stretch(draft.number):
                    self.made.write(number)
                draft.ordinal = ordinal_of(number, draft.kind)
                self.made.gap("\n")
                with self.made.stretch(draft.heading):
                    self.made.write(name)
                self._inside(chapter)
        else:
            with self.made.skip("label of the database"):
                self.made.write(name)
            self._inside(chapter, label=bool(name))

    def _inside(self, chapter: "Element", *, label: bool = False) -> None:
        self._loose(chapter.text)
        for one in chapter:
            self.made.gap("\n\n")
            number, body = _numbered(one)
            if number:
                self._begun, self._numbers_left = True, self._numbers_left - 1
            if number or one.get("name") or (self._begun and self._numbers_left):
                self._article(number, _line(one.get("name")), body)
            elif self._begun:
                self._end(body, K.TESTIMONIUM if label else K.FINAL_CLAUSES)
            else:
                self._front(body)
            self._loose(one.tail)

    def _loose(self, words: str | None) -> None:
        if words and words.strip():
            self.made.gap("\n\n")
            with self.made.provision(K.PARAGRAPH):
                self.made.write(words.strip())
            self.made.notice(DiagnosticKind.STRUCTURE, "text stands outside the articles")

    def _article(self, number: str, name: str, body: str) -> None:
        with self.made.provision(K.ARTICLE) as draft:
            with self.made.stretch(draft.number):
                self.made.write(number)
            draft.ordinal = ordinal_of(number, K.ARTICLE)
            self.made.gap("\n")
            found = None if name else _HEADING.match(body)
            with self.made.stretch(draft.heading):
                self.made.write(found[1].strip() if found else name)
            body = body[found.end() :] if found else self._without_heading(body, name)
            self.made.gap("\n")
            self._body(body, draft.inside)

    def _without_heading(self, body: str, name: str) -> str:
        """Skip what the body repeats of its heading, and the stop that stood between the two."""
        end = _repeated(body, name)
        reason = "heading repeated" if end else "stop behind the heading"
        if name and not end and body[:2] in (". ", ".\n"):
            end = 1
        if end:
            self.made.gap("\n")
            with self.made.skip(reason):
                self.made.write(body[:end].strip())
        return body[end:].strip()

    def _body(self, body: str, inside: list[Node]) -> None:
        """Write a body and divide it into paragraphs and points."""
        if body:
            self.made.write(body)
            start = self.made.length - len(body)
            inside.extend(shifted(node, start) for node in body_nodes(body, 0, len(body)))

    def _front(self, body: str) -> None:
        """Write what stands before the first article: the title and the preamble."""
        title, heading, preamble = _opened(body)
        if title:
            with self.made.provision(K.TITLE):
                self.made.write(title)
            self.made.gap("\n\n")
        with self.made.provision(K.PREAMBLE) as draft:
            with self.made.stretch(draft.heading):
                self.made.write(heading)
            self.made.gap("\n")
            self._body(preamble, draft.inside)

    def _end(self, body: str, other: ProvisionKind) -> None:
        """Write what stands behind the last article: closing formula, signatures, or another."""
        page, end = plain_page(body, 0, len(body)), len(body)
        closed = closing(page, 0, end)
        signed = signing(page, closed, end)
        for kind, words in (
            (other, body[:closed]),
            (K.TESTIMONIUM, body[closed:signed]),
            (K.SIGNATURES, body[signed:]),
        ):
            if words.strip():
                with self.made.provision(kind) as draft:
                    self._body(words.strip(), draft.inside if kind is K.FINAL_CLAUSES else [])
                self.made.gap("\n\n")


def _is_article(printed: str) -> bool:
    named = divisions().get(fold(printed.split(" ", maxsplit=1)[0])) == K.ARTICLE.value
    return named and bool(ordinal_of(printed, K.ARTICLE))


def _kind(number: str, name: str) -> ProvisionKind:
    """A chapter of the database by the word its number begins with; an annex by its name."""
    first, called = (fold(words).split(" ")[0].strip(".:") for words in (number, name))
    if divisions().get(called) in ("annex", "protocol") and not number:
        return K(divisions()[called])
    kind = divisions().get(first, "chapter")
    return K.CHAPTER if kind == "article" else K(kind)


def _opened(body: str) -> tuple[str, str, str]:
    """The title, the heading of the preamble, and the preamble, as far as a text has them."""
    if found := _PREAMBLE.search(body, 0, _LONGEST_TITLE):
        return body[: found.start()].strip(), found[0].strip(), body[found.end() :].strip()
    start = opening(plain_page(body, 0, len(body)), len(body))[0] if body else 0
    # A title that ends in a comma is the first line of a sentence: "The Council,".
    ends = (",", ";") if body[start:].strip() else (",", ";", ":")
    start = 0 if body[:start].rstrip().endswith(ends) else start
    return body[:start].strip(), "", body[start:].strip()


def _repeated(body: str, name: str) -> int:
    """How much of a body is its own heading once more; 0 where its first sentence begins so."""
    wanted = [letter for letter in name.casefold() if letter.isalnum()]
    at = 0
    for letter in wanted:
        while at < len(body) and not body[at].isalnum():
            at += 1
        if at == len(body) or body[at].casefold() != letter:
            return 0
        at += 1
    behind = _BEHIND.match(body, at) if wanted else None
    return behind.end() if behind else 0


def shifted(node: Node, by: int) -> Node:
    """The same provision where it begins so many characters later."""
    number, heading = (
        part and Span(part.start + by, part.end + by) for part in (node.number, node.heading)
    )
    span = Span(node.span.start + by, node.span.end + by)
    inside = [shifted(child, by) for child in node.children]
    return evolve(node, span=span, number=number, heading=heading, children=inside)
