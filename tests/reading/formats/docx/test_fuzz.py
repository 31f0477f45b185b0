"""Any file at all: it is read, or refused with a reason, and it always ends."""

import io
from collections.abc import Callable, Iterator

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clauses.errors import ReadError
from clauses.reading.formats.docx import read_docx
from clauses.reading.limits import Limits
from clauses.reading.raw import Raw
from tests.reading.formats.docx.word import (
    BY,
    cell,
    gone,
    ins,
    level,
    listed,
    lists,
    num,
    override,
    p,
    packed,
    parts,
    r,
    row,
    style,
    table,
)

MARK = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
NOTE = '<w:r><w:footnoteReference w:id="1"/></w:r>'
GOOD = parts(
    p("Treaty", style="T")
    + p("Scope", num="1")
    + p("They shall ", gone("not "), ins("never "), NOTE, num="1", level=1, mark=f"<w:del {BY}/>")
    + p(MARK.format("begin"), MARK.format("separate"), r("7"), MARK.format("end"))
    + table(row("A", cell("B", table(row("C", "D")))), row("E", "F", properties=f"<w:ins {BY}/>"))
    + p('<w:commentRangeStart w:id="1"/>', r("hidden", "<w:vanish/>"), num="2"),
    styles=style("T", "Title", listed("2", 1)),
    numbering=lists(
        level(0, "Article %1", "upperRoman") + level(1, "%1.%2"),
        '<w:numStyleLink w:val="T"/>',
        nums=num(1, 0, override(0, '<w:startOverride w:val="3"/>')) + num(2, 1),
    ),
    footnotes=f'<w:footnote w:id="1">{p("A note.")}</w:footnote>',
    comments=f'<w:comment w:id="1">{p("Why?")}</w:comment>',
)
NAMES = sorted(GOOD)
LIMITS = Limits(characters=100_000, cells=1_000, elements=20_000, unpacked_bytes=2_000_000)
TAGS = [
    "w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:ins", "w:del", "w:moveFrom", "w:moveTo",
    "w:sdt", "w:sdtContent", "w:fldSimple", "w:drawing", "w:txbxContent", "w:pPr", "w:rPr",
    "w:numPr", "w:hyperlink", "w:footnoteReference", "m:oMath", "m:r", "m:t", "m:d", "w:sym",
    "mc:AlternateContent", "mc:Choice", "mc:Fallback", "w:fldChar", "w:instrText", "w:tab",
    "w:commentRangeEnd", "w:gridSpan", "w:tcPr", "w:trPr", "w:pPrChange", "w:ruby", "w:rt",
]  # fmt: skip
FIELDS = ["begin", "separate", "end"]


def settled(data: bytes) -> Iterator[Raw]:
    """The readings of a file in both views, as far as it is not refused."""
    for view in ("revised", "original"):
        try:
            yield read_docx(data, LIMITS, view=view)
        except ReadError:
            continue


def lawful(raw: Raw) -> None:
    left = list(raw.text)
    stretches = [(one.start, one.end) for one in raw.blocks]
    stretches += [(one.span.start, one.span.end) for one in raw.skipped]
    for start, end in stretches:
        left[start:end] = " " * (end - start)
    assert not "".join(left).strip()
    for change in raw.changes:
        assert change.span is None or change.span.of(raw.text) == change.text


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """A good file with some bytes of its archive, or of a part, changed, cut out or doubled."""
    whole = draw(st.booleans())
    name = draw(st.sampled_from(NAMES))
    content = GOOD[name]
    assert isinstance(content, str)
    data = bytearray(packed(GOOD) if whole else content.encode())
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(data) - 1, 0)))
        end = at + draw(st.integers(0, 40))
        data[at:end] = draw(st.sampled_from([b"", data[at:end] * 2, draw(st.binary(max_size=8))]))
    return bytes(data) if whole else packed(GOOD | {name: bytes(data)})


@st.composite
def grown(draw: st.DrawFn) -> str:
    """Mark-up of Word's elements in places where they may not stand."""
    inside: st.SearchStrategy[str] = st.deferred(
        lambda: st.one_of(
            st.sampled_from(["x", " ", "y\u00ad", "\uf0b7", ""]).map(r),
            st.builds(element, st.sampled_from(TAGS), attributes, st.lists(inside, max_size=3)),
        )
    )
    return "".join(draw(st.lists(inside, max_size=6)))


attributes = st.builds(
    lambda kind, key, val: f'w:fldCharType="{kind}" w:id="{key}" w:val="{val}" w:author="A"',
    st.sampled_from(FIELDS),
    st.integers(-1, 2),
    st.sampled_from(["0", "1", "2", "T", "", "-3", "99999999999999999999"]),
)


def element(tag: str, given: str, inside: list[str]) -> str:
    return f"<{tag} {given}>{''.join(inside)}</{tag}>"


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(spoilt())
def test_a_spoilt_file_is_read_or_refused(data: bytes) -> None:
    for raw in settled(data):
        lawful(raw)


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(grown())
def test_elements_out_of_place_do_no_harm(body: str) -> None:
    made = dict(GOOD)
    made["word/document.xml"] = parts(body + p("Last."))["word/document.xml"]
    found = list(settled(packed(made)))
    assert found
    for raw in found:
        lawful(raw)


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"PK\x05\x06"]))
def test_any_bytes_are_refused(data: bytes, magic: bytes) -> None:
    assert not list(settled(magic + data))


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Co", "Cn"]), min_size=1
).filter(lambda text: text.strip() == text and "\u00ad" not in text)


@given(st.lists(WORDS, max_size=8), st.lists(st.tuples(WORDS, WORDS), max_size=4))
def test_what_python_docx_writes_is_read_word_for_word(
    paragraphs: list[str], rows: list[tuple[str, str]]
) -> None:
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        made = document.add_table(len(rows), 2)
        for index, texts in enumerate(rows):
            for column, text in enumerate(texts):
                made.cell(index, column).text = text
    file = io.BytesIO()
    document.save(file)
    raw = read_docx(file.getvalue(), Limits())
    blocks = [*paragraphs, *(["\n".join("\t".join(one) for one in rows)] if rows else [])]
    assert raw.text == "\n\n".join(blocks)
    assert [raw.text[one.start : one.end] for one in raw.blocks] == blocks


@pytest.mark.parametrize(
    "hostile",
    [
        lambda size: p("x" * size),
        lambda size: p(*["\u00ad"] * size),
        lambda size: "".join(p("x", mark=f"<w:del {BY}/>") for _ in range(size)),
        lambda size: p(*[MARK.format("begin")] * size),
        lambda size: p(*[gone("x") + ins("y")] * size),
        lambda size: table(*[row("a", "b")] * (size // 2)),
        lambda size: p(*[NOTE.replace('"1"', f'"{one}"') for one in range(size)]),
    ],
)
def test_hostile_text_is_read_in_time(hostile: Callable[[int], str]) -> None:
    raw = read_docx(packed(parts(hostile(4_000))), Limits())
    assert raw.diagnostics or raw.text
