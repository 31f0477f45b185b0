"""Documents drawn as a tree, with the text and the spans put together from it."""

from attrs import field, frozen

from clauses.model.document import Document
from clauses.model.node import Node, ProvisionKind
from clauses.model.source import Span
from clauses.testing.drawing import DrawFn, SearchStrategy, composite, st

K = ProvisionKind
# What each kind may print as its number, with the ordinal of it.
NUMBERS: dict[ProvisionKind, list[tuple[str, str]]] = {
    K.BOOK: [("Book One", "1"), ("BOOK II", "2")],
    K.PART: [("PART II", "2"), ("Part 3", "3")],
    K.DIVISION: [("TITLE IV", "4")],
    K.CHAPTER: [("Chapter 1", "1"), ("CHAPTER V", "5")],
    K.SECTION: [("Section 2", "2")],
    K.ARTICLE: [("Article 1", "1"), ("Article 5 bis", "5bis"), ("Art. 3", "3"), ("§ 7", "7")],
    K.PARAGRAPH: [("1.", "1"), ("(2)", "2"), ("1.", "1")],
    K.POINT: [("(a)", "a"), ("b)", "b")],
    K.SUBPOINT: [("(i)", "i"), ("–", "")],
    K.TABLE: [("Table 1", "1")],
    K.FOOTNOTE: [("1", "1"), ("*", "")],
    K.ANNEX: [("Annex I", "1"), ("ANNEX B", "b")],
    K.PROTOCOL: [("Protocol No. 2", "2")],
}
_HOSTILE = [
    "a & b < c > d",
    "]]> &amp; &#0; <!-- -->",
    '"quoted" and [bracketed [twice]]',
    "two  spaces, a\ttab",
    "# no heading",
    "1. no number",
    "control \x01\x0c\x1f here",
    "\ufffe\uffff",
    "\U0001d518nicode e\u0301 \u2028 \x85 \u00a0 end",
    "a | b",
]
_TEXT_ABOVE = st.characters(codec="utf-8")


def texts(*, lines: int = 3) -> SearchStrategy[str]:
    """Words of some lines, which may hold any character and blank lines, but begin with none."""
    line = st.sampled_from(["The Parties shall consult.", "It is so.", *_HOSTILE]) | st.text(
        _TEXT_ABOVE, max_size=12
    )
    breaks = st.sampled_from(["\n", "\n\n", "\n\n\n\n", "\n \n"])
    several = st.lists(st.tuples(line, breaks), max_size=lines - 1)
    return st.builds(
        lambda first, more: "".join([first, *(sep + words for words, sep in more)]).strip(),
        line,
        several,
    )


@frozen
class Branch:
    """A provision before it has a place in a text."""

    kind: ProvisionKind
    number: str = ""
    ordinal: str = ""
    heading: str = ""
    text: str = ""
    inside: tuple["Branch", ...] = ()
    after: str = field(default="")
    """Words behind the last provision inside it."""


@composite
def branches(draw: DrawFn, depth: int = 2) -> Branch:
    """A provision of any kind with any inside it, and something that it says or is called."""
    kind = draw(st.sampled_from(ProvisionKind))
    number, ordinal = draw(st.sampled_from([("", ""), *NUMBERS.get(kind, [])]))
    heading = " ".join(draw(st.just("") | st.just("Use of Force") | texts(lines=1)).split())
    inside = draw(st.lists(branches(depth - 1), max_size=2)) if depth else []
    text = draw(_tables() if kind is K.TABLE and not inside else texts())
    if not (number or heading or text):
        text = "Left."
    after = draw(st.just("") | texts()) if inside else ""
    return Branch(kind, number, ordinal, heading, text, tuple(inside), after)


def _tables() -> SearchStrategy[str]:
    cell = st.sampled_from(["", "State", "12 % <", "a  b"])
    rows = st.integers(1, 3).flatmap(
        lambda wide: st.lists(
            st.lists(cell, min_size=wide, max_size=wide).map("\t".join), max_size=3
        )
    )
    return rows.map("\n".join).map(lambda text: text if text.strip() else "")


@composite
def documents(draw: DrawFn, depth: int = 2) -> Document:
    """A document of any provisions, in an order that need make no sense.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(documents(), lambda one: one.provisions)
    <Document 'The Parties shall consult.': 1 provision, 0 articles>
    """
    trees = draw(st.lists(branches(depth), max_size=4))
    loose = draw(st.lists(st.just("") | texts(lines=2), min_size=6, max_size=6))
    language = draw(st.sampled_from(["", "en", "fr"]))
    facts = st.tuples(
        st.sampled_from(["date", "title", "a & b"]), st.sampled_from(["x\ny", "", '"'])
    )
    metadata = draw(st.lists(facts, max_size=2, unique_by=lambda fact: fact[0]))
    return assemble(trees, loose, language=language, metadata=tuple(metadata))


def assemble(
    trees: list[Branch],
    loose: list[str] | tuple[str, ...] = (),
    *,
    language: str = "",
    metadata: tuple[tuple[str, str], ...] = (),
) -> Document:
    """The document of some trees, with loose words before each and behind the last."""
    loose = [*loose, *[""] * (len(trees) + 1 - len(loose))]
    writer, nodes = _Writer(), []
    for words, tree in zip(loose, trees, strict=False):
        writer.line(words)
        nodes.append(writer.branch(tree))
    writer.line(loose[len(trees)])
    return Document(writer.text, nodes, language=language, metadata=metadata)


class _Writer:
    def __init__(self) -> None:
        self.text = ""

    def line(self, words: str, space: str = "\n") -> Span | None:
        if not words:
            return None
        self.text += space if self.text else ""
        self.text += words
        return Span(len(self.text) - len(words), len(self.text))

    def branch(self, tree: Branch) -> Node:
        number = self.line(tree.number)
        heading = self.line(tree.heading)
        said = self.line(tree.text, " " if number and not heading else "\n")
        inside = [self.branch(one) for one in tree.inside]
        after = self.line(tree.after)
        parts = [part for part in (number, heading, said, after) if part]
        spans = [*parts, *(node.span for node in inside)]
        span = Span(min(one.start for one in spans), max(one.end for one in spans))
        return Node(tree.kind, span, number, heading, tree.ordinal, inside)
