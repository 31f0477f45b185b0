"""What stands in paragraphs: characters, fields, boxes, equations, hidden and struck text."""

from collections.abc import Callable

import pytest

from clauses.model.source import Span
from clauses.reading.raw import Raw, Role
from tests.reading.formats.docx.word import p, packed, parts, r, row, strict, style, table, word

Lines = Callable[..., list[str]]
Read = Callable[..., Raw]
Said = Callable[..., list[str]]


def run(inside: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def t(text: str) -> str:
    return f"<w:t>{text}</w:t>"


@pytest.mark.parametrize(
    ("inside", "shown"),
    [
        ("a<w:tab/>b", "a\tb"),
        ("a<w:ptab/>b", "a\tb"),
        ("a<w:br/>b", "a\nb"),
        ('a<w:br w:type="page"/>b', "a\nb"),
        ("a<w:cr/>b", "a\nb"),
        ("non<w:noBreakHyphen/>nuclear", "non\u2011nuclear"),
        ("dis<w:softHyphen/>arm", "disarm"),
        ("dis\u00adarm", "disarm"),
        ("a\nb", "a b"),
        ('<w:sym w:font="Symbol" w:char="F0B7"/>', "•"),
        ('<w:sym w:font="Symbol" w:char="00A3"/>', "≤"),
        ('<w:sym w:font="Wingdings" w:char="F0FC"/>', "✓"),
        ('<w:sym w:font="Arial" w:char="00A7"/>', "§"),
        ('<w:sym w:font="Unheard Of" w:char="F041"/>', "\uf041"),
        ('<w:sym w:font="Wingdings" w:char="0041"/>', "\uf041"),
        ('<w:sym w:font="Symbol" w:char="many"/>', "\ufffd"),
        ("\uf0b3\u00e9", "\uf0b3é"),
        ("a<w:lastRenderedPageBreak/>b<w:unheardOf/>", "ab"),
    ],
)
def test_what_runs_hold_is_shown_as_word_shows_it(lines: Lines, inside: str, shown: str) -> None:
    texts = "".join(one if one.startswith("<") else t(one) for one in _split(inside))
    assert lines(word(p(run(texts)))) == [shown]


def _split(inside: str) -> list[str]:
    return [one for one in inside.replace("<", "\0<").replace("/>", "/>\0").split("\0") if one]


def test_signs_of_a_symbol_font_are_shown(lines: Lines) -> None:
    data = word(p(run(t("\uf0b3\u00e9"), '<w:rFonts w:ascii="Symbol"/>')))
    assert lines(data) == ["≥é"]


def test_white_space_stays_only_where_the_file_keeps_it(read: Read) -> None:
    kept = '<w:t xml:space="preserve"> b </w:t>'
    assert read(word(p(run(t(" a ")), run(kept), run(t(" c "))))).text == "a b c"


def test_white_space_around_a_paragraph_is_outside_its_block(read: Read) -> None:
    raw = read(word(p(run("<w:br/>"), "  x ") + p("  ") + p("y")))
    assert raw.text == "\n  x \n\ny"
    assert [(one.start, one.end) for one in raw.blocks] == [(3, 4), (7, 8)]


def test_left_out_hyphens_and_unknown_signs_are_counted(said: Said) -> None:
    soft = run("<w:softHyphen/>") + run(t("a\u00adb\uf041"), '<w:rFonts w:ascii="Unheard"/>')
    assert said(word(p(soft))) == [
        "skipped: 2 optional hyphens are left out",
        "encoding: 1 signs of symbol fonts are not known: U+F041",
    ]


def test_wrappers_are_transparent(lines: Lines) -> None:
    inside = "".join(
        f"<w:{tag}>{r(tag)}</w:{tag}>" for tag in ("smartTag", "hyperlink", "customXml", "bdo")
    )
    control = f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{r('!')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtContent>{p('In a control')}</w:sdtContent></w:sdt>"
    data = word(p(inside, control) + block)
    assert lines(data) == ["smartTaghyperlinkcustomXmlbdo!", "In a control"]


# --- ranks ---------------------------------------------------------------------------------------


def test_headings_and_titles_are_told_from_text(read: Read) -> None:
    styles = (
        style("T", "Title")
        + style("U1", "heading 1")
        + style("Own", paragraph='<w:outlineLvl w:val="2"/>')
        + style("Sub", more='<w:basedOn w:val="U1"/>')
        + style("Body", paragraph='<w:outlineLvl w:val="9"/>', more='<w:basedOn w:val="U1"/>')
    )
    keys = ("T", "U1", "Own", "Sub", "Body", "Nobody")
    raw = read(word("".join(p(key, style=key) for key in keys), styles=styles))
    assert [(one.role, one.level) for one in raw.blocks] == [
        (Role.TITLE, 0),
        (Role.HEADING, 1),
        (Role.HEADING, 3),
        (Role.HEADING, 1),
        (Role.TEXT, 0),
        (Role.TEXT, 0),
    ]


def test_without_styles_their_usual_names_speak(read: Read) -> None:
    raw = read(word(p("a", style="Title") + p("b", style="Heading2")))
    assert [(one.role, one.level) for one in raw.blocks] == [(Role.TITLE, 0), (Role.HEADING, 2)]


# --- hidden and struck ---------------------------------------------------------------------------


def test_hidden_text_is_kept_apart(read: Read, said: Said) -> None:
    data = word(p("a", r("b", "<w:vanish/>"), r("c", '<w:vanish w:val="0"/>')))
    raw = read(data)
    assert raw.text == "abc"
    assert [(one.span, one.reason) for one in raw.skipped] == [(Span(1, 2), "hidden text")]
    assert said(data) == ["hidden: hidden text, which Word does not show, belongs to no provision"]


def test_strikes_join_and_come_from_styles_too(read: Read) -> None:
    styles = style("Out", run="<w:dstrike/>") + style("Char", run="<w:strike/>")
    named = '<w:rStyle w:val="Char"/>'
    body = p("a", r("b", "<w:strike/>"), r("c", "<w:dstrike/>"), "d", r("e", named)) + p(
        "f", r("g", named), r("h", "<w:strike w:val='false'/>"), style="Out"
    )
    raw = read(word(body, styles=styles))
    assert [one.of(raw.text) for one in raw.struck] == ["bc", "e", "f"]


# --- fields --------------------------------------------------------------------------------------


def field(instruction: str, result: str | None, end: bool = True) -> str:
    marks = run('<w:fldChar w:fldCharType="begin"/>') + run(
        f"<w:instrText>{instruction}</w:instrText>"
    )
    if result is not None:
        marks += run('<w:fldChar w:fldCharType="separate"/>') + result
    return marks + (run('<w:fldChar w:fldCharType="end"/>') if end else "")


def test_the_result_of_a_field_is_shown_and_its_instruction_is_not(lines: Lines) -> None:
    simple = f'<w:fldSimple w:instr=" PAGE ">{r("7")}</w:fldSimple>'
    nested = field(f"IF {field('PAGE', r('3'))} = 3", r("yes"))
    assert lines(word(p(field(" REF x ", r("Article 5")), " ", simple, " ", nested))) == [
        "Article 5 7 yes"
    ]


def test_words_in_an_instruction_are_told(said: Said) -> None:
    data = word(
        p(field("IF a", None, end=False), r("lost"), run('<w:fldChar w:fldCharType="end"/>'))
    )
    assert "hidden: text inside the instruction of a field: lost" in said(data)


def test_a_field_without_a_result_is_told_unless_it_shows_nothing(said: Said) -> None:
    data = word(p(field("AUTONUMLGL \\e", None), field(" XE &quot;fish&quot; ", None), "x"))
    assert said(data) == [
        "unreadable: a field AUTONUMLGL shows something that the file does not hold"
    ]
    assert "a field ? shows" in said(word(p(field("", None))))[0]


def test_a_field_that_never_ends_swallows_nothing(lines: Lines, said: Said) -> None:
    stray = run('<w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/>')
    data = word(p(stray, "a", field("PAGE", None, end=False), "b") + p("c"))
    assert lines(data) == ["ab", "c"]
    assert "structure: a field begins or ends alone; its mark is ignored" in said(data)


def test_a_simple_field_ended_by_a_stray_mark_is_no_harm(lines: Lines) -> None:
    begin, end = (run(f'<w:fldChar w:fldCharType="{one}"/>') for one in ("begin", "end"))
    simple = f'<w:fldSimple w:instr="REF">{r("b")}{end}{end}</w:fldSimple>'
    assert lines(word(p("a", begin, begin, simple, "c"))) == ["ac"]
    assert lines(word(p("a", begin, f'<w:fldSimple w:instr="X">{end}</w:fldSimple>', "c"))) == [
        "ac"
    ]


def test_a_field_that_begins_in_a_branch_not_read_is_no_harm(lines: Lines) -> None:
    begin, end = (run(f'<w:fldChar w:fldCharType="{one}"/>') for one in ("begin", "end"))
    assert lines(word(p("a", choice(r("b"), begin), end, "c"))) == ["abc"]


def test_entries_of_a_table_of_contents_are_kept_apart(read: Read, said: Said) -> None:
    styles = style("TOC1", "toc 1") + style("TH", "TOC Heading")
    begin, _, end = field("TOC \\o", "\0").partition("\0")
    body = p("Contents", style="TH") + p(begin, "Scope\t1") + p("Ends\t2", end, " after")
    data = word(body + p("Other\t3", style="TOC1") + p("Scope"), styles=styles)
    raw = read(data)
    assert [raw.text[one.start : one.end] for one in raw.blocks] == ["Ends\t2 after", "Scope"]
    assert [one.span.of(raw.text) for one in raw.skipped] == [
        "Contents", "Scope\t1", "Ends\t2", "Other\t3",
    ]  # fmt: skip
    assert said(data) == ["skipped: a table of contents (4 lines) belongs to no provision"]


ENTRIES = '<w:listEntry w:val="A"/><w:listEntry w:val="B"/>'


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        ('<w:checkBox><w:default w:val="1"/></w:checkBox>', "☒x"),
        ('<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>', "☐x"),
        ("<w:checkBox/>", "☐x"),
        (f'<w:ddList><w:result w:val="1"/>{ENTRIES}</w:ddList>', "Bx"),
        (f"<w:ddList>{ENTRIES}</w:ddList>", "Ax"),
        ('<w:ddList><w:result w:val="9"/></w:ddList>', "x"),
        ("<w:textInput/>", "x"),
    ],
)  # fmt: skip
def test_fields_of_older_forms_show_their_state(lines: Lines, data: str, shown: str) -> None:
    begin = run(f'<w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar>')
    sep, end = (run(f'<w:fldChar w:fldCharType="{one}"/>') for one in ("separate", "end"))
    assert lines(word(p(begin, sep, end, "x"))) == [shown]


# --- boxes, equations, ruby ----------------------------------------------------------------------


def box(inside: str) -> str:
    return f"<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx>"


def choice(first: str, second: str) -> str:
    return (
        f'<mc:AlternateContent><mc:Choice Requires="wps">{first}</mc:Choice>'
        f"<mc:Fallback>{second}</mc:Fallback></mc:AlternateContent>"
    )


def test_a_text_box_follows_its_paragraph_once(lines: Lines, said: Said) -> None:
    drawing = f"<w:drawing>{box(p('boxed') + p('twice'))}</w:drawing>"
    pict = f"<w:pict>{box(p('boxed') + p('twice'))}</w:pict>"
    data = word(p("a", run(choice(drawing, pict)), "b") + p("c"))
    assert lines(data) == ["ab", "boxed", "twice", "c"]
    assert not said(data)


def test_the_branch_with_words_is_read(lines: Lines) -> None:
    pict = f"<w:pict>{box(p('boxed'))}</w:pict>"
    assert lines(word(p("a", run(choice("<w:x/>", pict))))) == ["a", "boxed"]
    assert lines(word(p("a", run(choice("<w:x/>", "<w:y/>"))))) == ["a"]
    assert lines(word(p("a", "<mc:AlternateContent/>"))) == ["a"]


def test_a_box_in_a_table_stands_in_its_cell(lines: Lines) -> None:
    drawing = f"<w:drawing>{box(p('boxed'))}</w:drawing>"
    data = word(table(row(f"<w:tc>{p('a', run(drawing))}</w:tc>", "b")))
    assert lines(data) == ["a boxed\tb"]


def m(tag: str, *inside: str) -> str:
    return f"<m:{tag}>{''.join(inside)}</m:{tag}>"


def test_equations_are_written_in_one_line(lines: Lines, said: Said) -> None:
    def mt(text: str) -> str:
        return m("r", f"<m:t>{text}</m:t>")

    fraction = m("f", m("num", mt("a")), m("den", m("d", m("e", mt("b+c")))))
    power = m("sSup", m("e", mt("x")), m("sup", mt("2")))
    index = m("sSub", m("e", mt("y")), m("sub", mt("i")))
    root = m("rad", m("deg"), m("e", mt("z")))
    square = '<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr></m:d>'
    total = f'<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr>{m("e", mt("k"))}</m:nary>'
    integral = m("nary", m("e", mt("f")))
    data = word(p("A ", m("oMath", fraction, power, index, root, square, total, integral)))
    assert lines(data) == ["A a/(b+c)x^2y_i√z[]∑k∫f"]
    assert said(data) == ["structure: 1 equations are written in one line; see the file for them"]


def test_a_reading_aid_is_told(lines: Lines, said: Said) -> None:
    ruby = f"<w:ruby><w:rubyPr/><w:rt>{r('kan')}</w:rt><w:rubyBase>{r('漢')}</w:rubyBase></w:ruby>"
    data = word(p(run(ruby)))
    assert lines(data) == ["漢"]
    assert said(data) == ["skipped: a reading aid above the text is left out: kan"]


@pytest.mark.parametrize(
    ("inside", "what"),
    [
        ('<w:drawing><wp:docPr descr="A map"/><a:blip/></w:drawing>', "a picture: A map"),
        ("<w:drawing><c:chart/></w:drawing>", "a chart"),
        ("<w:drawing><dgm:relIds/></w:drawing>", "a diagram"),
        ("<w:drawing><a:t>in a shape</a:t></w:drawing>", "a drawing: in a shape"),
        ('<w:pict><v:textpath string="DRAFT"/></w:pict>', "a drawing: DRAFT"),
        ('<w:pict><v:shape alt="A seal"/><v:imagedata/></w:pict>', "a picture: A seal"),
        ('<w:object><o:OLEObject ProgID="Old.3"/></w:object>', "an embedded object: Old.3"),
    ],
)  # fmt: skip
def test_what_has_no_text_is_told(said: Said, inside: str, what: str) -> None:
    name, _, words = what.partition(": ")
    shown = f"skipped: {name} has no text here" + (f": {words}" if words else "")
    assert said(word(p(run(inside)))) == [shown]


def test_text_in_other_files_is_told(said: Said) -> None:
    assert said(word('<w:altChunk r:id="r9"/>' + p("<w:subDoc/>"))) == [
        "unreadable: another file taken in (r9) is not read",
        "unreadable: a part of a master document (no link) is not read",
    ]


def test_a_box_with_a_picture_gives_both(lines: Lines, said: Said) -> None:
    data = word(p(run(f"<w:drawing><a:blip/>{box(p('boxed'))}</w:drawing>")))
    assert lines(data) == ["boxed"]
    assert said(data) == ["skipped: a picture has no text here"]


# --- both flavours, odd places -------------------------------------------------------------------


def test_the_strict_flavour_reads_the_same(read: Read) -> None:
    made = parts(p("a", r("b", "<w:strike/>"), style="T") + p("c"), styles=style("T", "Title"))
    usual, other = read(packed(made)), read(strict(made))
    assert usual == other
    assert other.blocks[0].role is Role.TITLE


def test_text_outside_paragraphs_is_read(lines: Lines) -> None:
    assert lines(word(r("a") + p("b") + m("oMathPara", m("oMath", "<m:t>c</m:t>")))) == list("abc")


def test_a_paragraph_in_a_paragraph_follows_it(lines: Lines) -> None:
    assert lines(word(f"<w:p>{r('a')}{p('b')}{r('c')}</w:p>")) == ["ac", "b"]
