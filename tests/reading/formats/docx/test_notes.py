"""What stands beside the text: notes, comments, headers, facts about the file."""

from collections.abc import Callable

from clauses.model.source import Span
from clauses.reading.raw import Raw, Role
from tests.reading.formats.docx.word import (
    BY,
    cell,
    gone,
    level,
    lists,
    p,
    packed,
    parts,
    r,
    relations,
    row,
    style,
    table,
    word,
)

Lines = Callable[..., list[str]]
Read = Callable[..., Raw]
Said = Callable[..., list[str]]


def ref(kind: str, key: int, more: str = "") -> str:
    return f'<w:r><w:{kind}Reference w:id="{key}" {more}/></w:r>'


def note(kind: str, key: int, *inside: str, more: str = "") -> str:
    return f'<w:{kind} w:id="{key}" {more}>{"".join(inside)}</w:{kind}>'


RULE = note("footnote", -1, p("rule"), more='w:type="separator"')


def test_notes_stand_after_the_text_under_their_markers(read: Read) -> None:
    body = p("One", ref("footnote", 5), ".") + p("Two", ref("endnote", 2), ref("footnote", 3))
    feet = RULE + note("footnote", 3, p("Third.")) + note("footnote", 5, p(" Fifth."), p("More."))
    raw = read(
        word(body, footnotes=feet, endnotes=note("endnote", 2, p("<w:r><w:tab/></w:r>", "E.")))
    )
    assert raw.text == ("One[^1].\n\nTwo[^i][^2]\n\n[^1] Fifth.\nMore.\n\n[^i]\tE.\n\n[^2] Third.")
    assert [one.role for one in raw.blocks[2:]] == [Role.FOOTNOTE] * 3
    assert [one.label for one in raw.blocks[2:]] == [4, 4, 4]
    assert not raw.diagnostics


def test_a_note_with_a_mark_of_its_own_counts_apart(read: Read) -> None:
    own = ref("footnote", 1, 'w:customMarkFollows="1"')
    feet = note("footnote", 1, p("Own.")) + note("footnote", 2, p("Two."))
    raw = read(word(p("a", own, "* b", ref("footnote", 2)), footnotes=feet))
    assert raw.text == "a[^c1]* b[^1]\n\n[^c1] Own.\n\n[^1] Two."


def test_notes_hold_tables_lists_and_changes(read: Read) -> None:
    inside = p("x", num="1") + p("y", gone("z"), num="1") + table(row("A", cell("B", "C")))
    data = word(
        p("a", ref("footnote", 1), num="1"),
        footnotes=note("footnote", 1, inside),
        numbering=lists(level(0, "%1.")),
    )
    raw = read(data)
    assert raw.text == "1.\ta[^1]\n\n[^1] 1.\tx\n2.\ty\nA\nB\nC"
    assert [one.text for one in raw.changes] == ["z"]


def test_a_note_that_is_missing_or_not_referred_to_is_told(lines: Lines, said: Said) -> None:
    feet = note("footnote", 1, p("Lonely ", gone("words."))) + note("footnote", 2, p())
    data = word(p("a", ref("footnote", 9)), footnotes=feet)
    assert lines(data) == ["a[^1]"]
    told = said(data)
    assert "unreadable: the note of [^1] is not in the file" in told
    complaint = "a note that this view does not refer to is left out: Lonely words."
    assert f"skipped: footnote 1: {complaint}" in told


def test_an_empty_note_is_its_marker(read: Read) -> None:
    raw = read(word(p("a", ref("footnote", 1)), footnotes=note("footnote", 1, p())))
    assert raw.text.rstrip() == "a[^1]\n\n[^1]"


def test_each_view_counts_the_notes_it_shows(read: Read) -> None:
    deleted = f"<w:del {BY}>{ref('footnote', 1)}</w:del>"
    feet = note("footnote", 1, p("One.")) + note("footnote", 2, p("Two."))
    data = word(p("a", deleted, "b", ref("footnote", 2)), footnotes=feet)
    assert read(data).text == "ab[^1]\n\n[^1] Two."
    old = read(data, "original")
    assert old.text == "a[^1]b[^2]\n\n[^1] One.\n\n[^2] Two."
    assert [one.text for one in old.changes] == ["[^1]"]


def test_a_hidden_reference_is_kept_apart(read: Read) -> None:
    hidden = ref("footnote", 1).replace("<w:r>", "<w:r><w:rPr><w:vanish/></w:rPr>")
    raw = read(word(p("a", hidden), footnotes=note("footnote", 1, p("One."))))
    assert [one.span.of(raw.text) for one in raw.skipped] == ["[^1]"]


def test_notes_may_refer_to_notes(read: Read) -> None:
    feet = note("footnote", 1, p("See", ref("footnote", 2))) + note(
        "footnote", 2, p("And", ref("footnote", 1))
    )
    raw = read(word(p("a", ref("footnote", 1)), footnotes=feet))
    assert raw.text == "a[^1]\n\n[^1] See[^2]\n\n[^2] And[^1]"


def comment(key: int, *inside: str, more: str = "") -> str:
    return f'<w:comment w:id="{key}" {more}>{"".join(map(p, inside))}</w:comment>'


def test_comments_are_told_with_their_words_and_place(read: Read) -> None:
    marks = ('<w:commentRangeStart w:id="1"/>', '<w:commentRangeEnd w:id="1"/>')
    by = 'w:author="M. Marsh" w:date="2024-06-02T08:00:00Z"'
    remarks = comment(1, "Too", "strict?", more=by) + comment(2) + "<w:x/>"
    body = p(
        "a ", marks[0], " strong ", marks[1], "ban", '<w:r><w:commentReference w:id="1"/></w:r>'
    )
    raw = read(word(body, comments=remarks))
    assert raw.text == "a  strong ban"
    assert [(str(one), one.span) for one in raw.diagnostics] == [
        ("hidden: a comment by M. Marsh, 2024-06-02T08:00:00Z: Too strict?", Span(3, 9)),
        ("hidden: a comment by somebody: (empty)", None),
    ]


def test_a_comment_on_nothing_has_no_place(read: Read) -> None:
    marks = '<w:commentRangeEnd w:id="1"/>' + '<w:commentRangeStart w:id="1"/>'
    raw = read(word(p("a") + p(marks) + p("b"), comments=comment(1, "Why?")))
    assert [one.span for one in raw.diagnostics] == [None]
    assert raw.text == "a\n\nb"


def test_headers_and_footers_are_told_with_their_words(lines: Lines, said: Said) -> None:
    mark = '<w:r><w:pict><v:textpath string="DRAFT"/></w:pict></w:r>'
    empty = "<w:r><w:pict><v:textpath/></w:pict></w:r>"
    data = word(
        p("a"), header1=p("Treaty", " of Aland") + p(mark + empty), header2=p(), footer1=p("Page 1")
    )
    assert lines(data) == ["a"]
    assert said(data) == [
        "skipped: word/header1.xml: a running head is left out: Treaty of Aland DRAFT",
        "skipped: word/footer1.xml: a running foot is left out: Page 1",
    ]


def test_words_of_a_header_are_told_once(said: Said) -> None:
    both = "".join(f"<mc:{one}>{p('Once')}</mc:{one}>" for one in ("Choice", "Fallback"))
    data = word(p("a"), header=f"<mc:AlternateContent>{both}</mc:AlternateContent>")
    assert said(data) == ["skipped: word/header.xml: a running head is left out: Once"]


CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/'
    'core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title> A Treaty </dc:title><dc:creator/>'
    "<dcterms:created>2024-01-01T00:00:00Z</dcterms:created><cp:revision>3</cp:revision>"
    "</cp:coreProperties>"
)


def test_facts_about_the_file_are_kept(read: Read) -> None:
    raw = read(packed(parts(p("a")) | {"docProps/core.xml": CORE}))
    assert raw.metadata == (("title", "A Treaty"), ("created", "2024-01-01T00:00:00Z"))


def test_facts_are_found_by_their_relationship(read: Read) -> None:
    rels = relations(
        ("r1", "officeDocument", "word/document.xml"), ("r2", "core-properties", "c.xml")
    )
    raw = read(packed(parts(p("a")) | {"c.xml": CORE, "_rels/.rels": rels}))
    assert dict(raw.metadata)["title"] == "A Treaty"


def test_facts_that_cannot_be_read_are_told(said: Said) -> None:
    data = packed(parts(p("a")) | {"docProps/core.xml": "<oops"})
    assert "title, author and date are left out" in said(data)[0]


def test_the_language_is_that_of_the_usual_style(read: Read) -> None:
    lang = '<w:lang w:val="{}"/>'
    usual = style("N", run=lang.format("fr-FR")).replace("<w:style ", '<w:style w:default="1" ')
    defaults = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
    english = defaults.format(lang.format("en-GB"))
    assert read(word(p("a"), styles=english + usual)).language == "fr"
    assert read(word(p("a"), styles=english)).language == "en"
    assert read(word(p("a"), styles=defaults.format(lang.format("x-none")))).language == ""
    assert read(word(p("a"))).language == ""


def test_runs_of_a_note_are_looked_at_like_others(read: Read) -> None:
    feet = note("footnote", 1, p(r("x", "<w:strike/>")))
    raw = read(word(p("a", ref("footnote", 1)), footnotes=feet))
    assert [one.of(raw.text) for one in raw.struck] == ["x"]
