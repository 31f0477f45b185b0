"""Hostile texts of every format: four times the text takes about four times the time.

What is quadratic takes sixteen times as long, so that a generous bound tells the two apart.
"""

import html
import sys
import time
from collections.abc import Callable
from contextlib import suppress

import pytest

from clauses import read
from tests.reading.formats.docx.word import p, row, table, word
from tests.reading.formats.pdf.making import drawn, lines

SIZE = 2_000
FACTOR = 13
# Below this many seconds a machine measures its own noise.
LEAST = 0.004
Make = Callable[[int], bytes]

REPEATED = [
    "Article 1 ", "Art. 5(2)(a) ", "Articles 1, ", "Articles 1 to ", "paragraph 1 above ",
    "the said Article ", "Article 51 of the Charter ", "Treaty on ", "Agreement between ",
    "the Convention of 1 May 1990 ", "1833 UNTS 3 ", "UNTS ", "A/RES/", "A/A/A/", "CETS No. ",
    "hereinafter referred to as ", "(hereinafter \"", "“boat” means ", "\"boat\" means ", "“", "”",
    "\"", "'", "‘", "«", "»", "means ", "For the purposes of this Treaty, ", "[", "]", "[]", "[a]",
    "[EU: a] ", "[EU: ", "EU: ", "[a / b] ", "/", "Option 1: ", "Option 1\n", "[1] ", "(", ")",
    "(a) ", "(i) ", "1. ", "1.1 ", "-", "- ", "–", "_", "*", ".", "...", ". . ", ", ", "; ", ": ",
    "1", "12 ", "i", "iv ", "A ", "a-", "a.b.", "a'", "l’", "É", "Я ", "\u00a0", "\u200b",
    "\u00ad", "\t", " ", "\n", "\n\n", "\r", "\f", "\u2028", "\0", "No. ", "§ ", "and ", "of the ",
    "The ", "shall ", "Annex I to ", "Protocol to the ", "Done at ", "in witness whereof ",
    "signed at ", "Page 1 of 2\n", "- 1 -\n", "a\tb\n", "Council Directive ", "OJ L 1, ", "^1",
    "¹", "5 bis ", "twenty-", "the \"", "“A” and “B” ", "(the “", "as defined in Article ",
    "Acuerdo de ", "General Agreement ", ", International ",
]  # fmt: skip
COUNTED = [
    "“Boat{0}” means x. ", "“Boat{0}” means a boat.\n", "(hereinafter “the Boat {0}”)\n",
    "Article {0}\n“Boat{0}” means x. Boat{0} is.\n", "[P{0}: x] ", "[P{0}, Q{0}: x]\n",
    "Option {0}: x\n", "Article {0}\nsee Article 1, ", "the Treaty on Boats {0} of 1901, ",
    "Treaty of Boat{0} (the “BT{0}”). ", "{0} UNTS {0}, ", "{0}. x\n", "({0}) x\n", "Annex {0}\n",
    "A/RES/{0} ", "[{0}] ", "{0}\n", "Articles {0} to {0}, ", "“B{0}” ", "Option {0}: [x\n",
    "Page {0}\nTreaty\n\f", "x{0}\n- {0} -\n", "Article {0} ..... {0}\n", "“B” means {0}. B ",
    "In this Article, “B{0}” means x.\nArticle {0}\n", "the Agreement{0} on B{0} ",
]  # fmt: skip
NESTED: dict[str, Callable[[int], str]] = {
    "brackets": lambda size: "[" * (size // 2) + "]" * (size // 2),
    "brackets of a party": lambda size: "[EU: x " * (size // 14) + "]" * (size // 2),
    "round brackets": lambda size: "(" * (size // 2) + ")" * (size // 2),
    "quotations": lambda size: "“" * (size // 2) + "”" * (size // 2),
    "a term without an end": lambda size: "“" + "a " * (size // 2) + "” means x",
    "a term used often": lambda size: "“Boat” means x.\n" + "Boat " * (size // 5),
    "an article cited often": lambda size: "Article 1\nx\nsee Articles " + "1, " * (size // 3),
    "a heading without an end": lambda size: "Article 1 " + "Scope " * (size // 6),
    "spaces before a number": lambda size: "Article" + " " * size + "1",
    "lines before a text": lambda size: "Article 1" + "\n" * size + "x",
    "brackets half closed": lambda size: "[" * (size // 4) + "x" * (size // 2) + "]" * (size // 4),
}
MARKED = {
    "markdown": [
        "> ", "* ", "- x\n", "# ", "`", "``a", "**a ", "*a_ ", "[a](", "![", "[^1]", "[^1]: ",
        "[a]: x\n", "<", "<a ", "<!--", "&", "&amp;", "|", "|a|\n|-|\n", "~~", "\\", "    ",
        "```\n",
        "---\n", "<b>x</b>", "\n> - ", "1. x\n", "[^a]: x\n\n",
    ],
    "html": [
        "<p>", "<div>x", "</p>", "<b>", "</b>", "<ol><li>", "<table><tr><td>x", "<td>x", "<br>",
        "<a", "<", "&", "&amp;", "&#1", "<!--", "<!-- x -->", "<script>", "<pre> ",
        "<del>x</del>",
        "<sup>1</sup>", "<nav>x</nav>", "<p style='display: none", "<li value=3>", "<svg>", "\"",
        "<h1>x", "<select><option>x", "<a name=fn1>1</a>", "<td rowspan=9>x",
    ],
}  # fmt: skip
AKN = "<akomaNtoso><act><body>{}</body></act></akomaNtoso>"
TOTA = "<treaty><body>{}</body></treaty>"
BUILT: dict[str, tuple[str, Callable[[int], str | bytes]]] = {
    "articles": ("akn", lambda n: AKN.format("<article><num>1.</num></article>" * (n // 40))),
    "loose words": ("akn", lambda n: AKN.format("a <b>b</b> <p>c</p>" * (n // 40))),
    "changes": ("akn", lambda n: AKN.format("<p><ins>a</ins><del>b</del></p>" * (n // 40))),
    "quotations": ("akn", lambda n: AKN.format("<quotedStructure>a</quotedStructure>" * (n // 40))),
    "one article": ("tota", lambda n: TOTA.format("<article>" + "1. (a) x\n\n" * (n // 8))),
    "chapters": (
        "tota",
        lambda n: TOTA.format('<chapter name="x"><article/></chapter>' * (n // 40)),
    ),
    "blank lines": ("tota", lambda n: TOTA.format(f"<article>Scope{chr(10) * n}x</article>")),
    "runs": ("docx", lambda n: word(p(*["x "] * (n // 8)))),
    "paragraphs": ("docx", lambda n: word(p("x") * (n // 8))),
    "numbers": ("docx", lambda n: word(p("x", num="1") * (n // 8))),
    "rows": ("docx", lambda n: word(table(*[row("a", "b")] * (n // 16)))),
    "fields": ("docx", lambda n: word("<w:p>" + FIELD * (n // 8) + "</w:p>")),
    "notes": ("docx", lambda n: word("<w:p>" + NOTE * (n // 8) + "</w:p>")),
    "lines of a page": ("pdf", lambda n: page(["The boats sail, and"] * (n // 60))),
    "signs of a page": ("pdf", lambda n: page(["- " * 20] * (n // 60))),
    "columns of a page": ("pdf", lambda n: page(["a          b"] * (n // 60))),
    "objects": ("json", lambda n: '{"clauses": "Document", "version": 1, "record": ' + "{}," * n),
}
FIELD = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'


def page(written: list[str]) -> bytes:
    """Pages of some forty lines each."""
    pages = [written[at : at + 40] for at in range(0, len(written), 40)]
    return drawn(*(lambda canvas, one=one: lines(canvas, 72, 770, one) for one in pages))


def seconds(data: bytes, format: str) -> float:
    """Time of the processor that one reading takes."""
    start = time.process_time()
    with suppress(ValueError):  # what is refused is to be refused in time, too
        read(data, format=format)
    return time.process_time() - start


def grows_evenly(make: Make, format: str, size: int = SIZE) -> bool:
    small, large = make(size), make(4 * size)
    return any(
        seconds(large, format) < FACTOR * max(LEAST, seconds(small, format)) for _ in range(4)
    )


def repeated(piece: str) -> Make:
    return lambda size: (piece * (size // len(piece) + 1))[:size].encode()


def counted(line: str) -> Make:
    def make(size: int) -> bytes:
        number = range(size // len(line))
        return "".join(line.format(one) for one in number).encode()

    return make


@pytest.mark.parametrize("piece", REPEATED)
def test_a_piece_of_text_again_and_again(piece: str) -> None:
    assert grows_evenly(repeated(piece), "text")


@pytest.mark.parametrize("line", COUNTED)
def test_a_line_with_another_number_each_time(line: str) -> None:
    assert grows_evenly(counted(line), "text", 2 * SIZE)


@pytest.mark.parametrize("what", NESTED)
def test_what_opens_and_does_not_close(what: str) -> None:
    assert grows_evenly(lambda size: NESTED[what](size).encode(), "text", 2 * SIZE)


@pytest.mark.parametrize(
    ("format", "piece"), [(format, piece) for format in MARKED for piece in MARKED[format]]
)
def test_a_piece_of_mark_up_again_and_again(format: str, piece: str) -> None:
    assert grows_evenly(repeated(piece), format)


@pytest.mark.parametrize("what", BUILT)
def test_files_of_one_thing_again_and_again(what: str) -> None:
    format, built = BUILT[what]

    def make(size: int) -> bytes:
        data = built(size)
        return data.encode() if isinstance(data, str) else data

    assert grows_evenly(make, format, 2 * SIZE)


@pytest.mark.parametrize("format", ["text", "markdown", "html", "docx"])
def test_one_line_of_a_hundred_thousand_characters(format: str) -> None:
    def make(size: int) -> bytes:
        words = "The boats of Ardonia shall sail “freely” on the lakes, " * (size // 50)
        if format == "docx":
            return word(p(words))
        return (f"<p>{html.escape(words)}" if format == "html" else words).encode()

    assert grows_evenly(make, format, 25_000)


def test_what_grows_unevenly_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(data: bytes, **_: object) -> None:
        for _first in data[::20]:
            for _second in data[::20]:
                data.count(b"no such word")

    monkeypatch.setattr(sys.modules[__name__], "read", slow)
    assert not grows_evenly(repeated("Boats "), "text", 2_000)
