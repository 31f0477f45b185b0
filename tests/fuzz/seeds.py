"""Small invented files from which the fuzzer starts, and words it may put in."""

from tests.reading.formats.docx.word import BY, gone, ins, p, packed, parts, r, row, table
from tests.reading.formats.pdf.making import bare, stream

TREATY = """\
TREATY ON THE LAKES OF ARDONIA

The Parties to this Treaty,
Desiring to sail,
Have agreed as follows:

PART I
Article 1
Use of terms
1. For the purposes of this Treaty, "boat" means any craft (hereinafter "the Craft").
2. The Parties shall:
(a) sail [EU: freely] [US, JP: with care];
(b) see Article 2(1) and paragraph 1 above.

Article 2 bis – Options
Option 1: [They [shall][may] stop.]
Option 2: See Article 51 of the Charter of Lakes, 1833 UNTS 3, non-
nuclear.

ANNEX
- 12 -
Done at Port Vell, in witness whereof

For the Government of Ardonia:
"""
_MARKDOWN = """\
---
title: Lakes
---
# Treaty *on* lakes[^1]

## Article 1
1. One & `two` <b>three</b> [link](x "y")
   - (a) point
> quoted

| a | b |
|---|---|
| 1 | ~~2~~ |

[^1]: A note.
"""
_HTML = """\
<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>T</title></head>
<body><nav><a href=x>Home</a></nav><h1>Treaty</h1><h2>Article 1</h2>
<p>1. One &amp; two<br>three <del>four</del><ol type=a start=2><li>boats<li>rafts</ol>
<table><tr><th>a<td colspan=2>b</table><sup id=fn1>1</sup><script>x</script><!-- c --></body>"""
_AKN = """\
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta/>
<preface><p><docTitle>Treaty</docTitle></p></preface><body><article eId="a1"><num>Article 1</num>
<heading>Scope</heading><paragraph><num>1.</num><list><intro><p>They shall:</p></intro>
<point><num>(a)</num><content><p>sail <ins>now</ins><del>then</del></p></content></point></list>
</paragraph></article><hcontainer><content><table><tr><td>a</td></tr></table></content>
</hcontainer></body></act></akomaNtoso>"""
_TOTA = """\
<?xml version="1.0" encoding="UTF-8"?><treaty><meta><name>Lakes</name><language>en</language>
</meta><body><chapter name="Preamble"><article>The Parties</article></chapter>
<chapter number="CHAPTER I" name="Aims"><article number="ARTICLE 1" name="Scope">1. To talk.

2. To trade: (a) boats; (b) rafts.</article></chapter></body></treaty>"""
_JSON = (
    '{"clauses": "Document", "version": 1, "record": {"text": "Article 1\\nBoats.", "nodes": ['
    '{"kind": "article", "span": {"start": 0, "end": 16}, "number": {"start": 0, "end": 9}, '
    '"heading": null, "ordinal": "1", "children": []}], "skipped": [], "diagnostics": [], '
    '"format": "text", "language": "en", "source": null, "brackets": [], "changes": [], '
    '"references": [], "terms": [], "metadata": [["title", "Lakes"]]}}'
)
_BODY = (
    p("Treaty")
    + p("Article 1")
    + p("They ", gone("may "), ins("shall "), r("sail", "<w:strike/>"), num="1")
    + table(row("a", "b"), row("c", "d"))
    + f"<w:p><w:moveFrom {BY}><w:r><w:t>x</w:t></w:r></w:moveFrom></w:p>"
    + '<w:sdt><w:sdtContent><w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    "</w:sdtContent></w:sdt>"
)
_LISTS = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="upperRoman"/><w:lvlText w:val="Article %1"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_NOTES = '<w:footnote w:id="1"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>'
_WORD = parts(_BODY, numbering=_LISTS, footnotes=_NOTES, styles="")
# What of a Word file the first byte of an input chooses to be the rest of it.
_PARTS = sorted(name for name in _WORD if name.endswith((".xml", ".rels")))
_PAGE = b"BT /F 11 Tf 72 750 Td (Article 1) Tj 0 -14 Td (1. The Parties shall sail on-) Tj ET"

WORDS = {
    "text": "Article|Art.|ANNEX|(a)|(i)|1.|[EU: |]|Option 1|hereinafter|“|”|means|Part|§|bis|"
    "paragraph 1 above|the said|UNTS|, |; and|- 1 -|Статья|\u2028|\u00a0|...|1.1",
    "markdown": "# |> |- |1. |[^1]|[^1]: |```|~~|**|<b>|</b>|&amp;|[x](y)|---\n|    |<!--|\\",
    "html": "<p>|</p>|<ol type=i>|<li value=3>|<table>|<tr>|<td rowspan=3>|<script>|<!--|-->|&nbsp;"
    "|<pre>|<del>|<nav>|<meta charset=|utf-16|<frameset>|<svg>|<template>|<textarea>|<sup>|<a href",
    "docx": '<w:p>|</w:p>|<w:tbl>|<w:tr>|<w:tc>|<w:del w:id="1">|<w:ins w:id="1">|w:val="|<w:sdt>'
    '|<w:fldChar w:fldCharType="begin"/>|<w:instrText>|w:ilvl="|<w:vMerge/>'
    '|<w:gridSpan w:val="2"/>',
    "pdf": "obj|endobj|stream|endstream|/Kids[|/Type/Page|/Resources|/XObject|/Length |xref|Tj|BT"
    "|ET|Td|Tm|/F 11 Tf|re f|Do|/Rotate 90|/MediaBox|/ToUnicode| 0 R|q|Q|cm|TJ|[(a) -500 (b)]",
    "akn": "<article>|</article>|<num>|<p>|<table>|<del>|<ins>|<remark>|<quotedStructure>|<point>|"
    "<attachments>|<hcontainer>|<authorialNote>|<toc>|<!DOCTYPE|<!ENTITY|&lt;|<![CDATA[|]]>",
    "tota": '<chapter name="|<article number="|</article>|ARTICLE 1|1. |(a)|Preamble|Conclusion'
    "|\n\n",
    "json": '{|}|[|]|"span": |"start": |"children": |null|-1|1e999|"kind": "|"brackets": |\\u0000',
}


# Elements that an input of the first byte 1 nests by its other bytes, so that all is well-formed.
TAGS = {
    "akn": "act body article num heading content p point list hcontainer table tr td ins del i doc "
    "authorialNote preface docTitle attachments attachment mainBody meta note quotedStructure "
    "block container blockList item toc remark component conclusions preamble recital "
    "paragraph intro",
    "tota": "body chapter article meta name language p chapter article",
    "html": "p div table tr td th ol ul li h1 h2 nav sup a del ins s pre script style title dl dt "
    "dd br hr span b select option form button svg math template noscript figure details "
    "center font",
    "docx": "w:p w:r w:t w:tbl w:tr w:tc w:ins w:del w:moveFrom w:moveTo w:sdt w:sdtContent w:pPr "
    "w:rPr w:numPr w:ilvl w:numId w:hyperlink w:fldSimple w:drawing w:txbxContent w:tab w:br "
    "w:footnoteReference m:oMath m:r m:t w:sym mc:AlternateContent mc:Choice mc:Fallback w:strike "
    "w:fldChar w:instrText w:delText w:gridSpan w:vMerge w:tcPr w:trPr w:ruby w:rt w:vanish",
}
_SAID = ("", " ", "Article 1", "1. Boats.", "(a) ", "[EU: x]", "\n", "Annex", "Rafts shall", "\t")
_GIVEN = 'w:val="1" w:id="1" w:author="A" w:fldCharType="{}" number="Article 1" name="Preamble"'
_FIELDS = ("begin", "separate", "end")


def nested(format: str, data: bytes) -> str:
    """Elements nested as bytes say: a fifth closes one, a fifth speaks, the rest opens one."""
    tags = TAGS[format].split()
    out: list[str] = []
    opened: list[str] = []
    for byte in data:
        if byte % 5 == 0 and opened:
            out.append(f"</{opened.pop()}>")
        elif byte % 5 == 1 or len(opened) > _DEEPEST:
            out.append(_SAID[byte // 5 % len(_SAID)])
        else:
            opened.append(tags[byte % len(tags)])
            out.append(f"<{opened[-1]} {_GIVEN.format(_FIELDS[byte % 3])}>")
    return "".join([*out, *(f"</{tag}>" for tag in reversed(opened))])


_DEEPEST = 60


def seeds(format: str) -> list[bytes]:
    """Inputs of the fuzzer, which `built` makes into files."""
    texts = {
        "text": [TREATY, TREATY.replace("\n", " ")],
        "markdown": [_MARKDOWN, TREATY],
        "html": [_HTML, _HTML.replace("<", "</")],
        "akn": [_AKN],
        "tota": [_TOTA],
        "json": [_JSON],
    }
    if format == "docx":
        inputs = [_as_bytes(_WORD[name]) for name in _PARTS]
        return [packed(_WORD), *(bytes([at]) + one for at, one in enumerate(inputs))]
    if format == "pdf":
        return [_PAGE, built("pdf", _PAGE)]
    grown = [bytes([1, *range(1, 250, 7)])] if format in TAGS else []
    return [*(text.encode() for text in texts[format]), *grown]


def built(format: str, data: bytes) -> bytes:
    """The file that an input stands for: itself, or the one part of a file that is tried."""
    if format in TAGS and data.startswith(b"\1"):
        inside = nested(format, data[1:])
        if format == "docx":
            return packed(_WORD | {"word/document.xml": parts(inside)["word/document.xml"]})
        root = {"akn": "akomaNtoso", "tota": "treaty", "html": "html"}[format]
        return f"<{root}>{inside}</{root}>".encode()
    if format == "docx" and data and not data.startswith(b"PK"):
        return packed(_WORD | {_PARTS[data[0] % len(_PARTS)]: data[1:]})
    if format == "pdf" and not data.startswith(b"%PDF"):
        return bare(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<"
            b"/Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>",
            stream(data),
            b"<</Type/Font/Subtype/Type1/BaseFont/Courier>>",
            stream(b"BT /F 9 Tf (form) Tj ET", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"),
        )
    return data


def _as_bytes(content: str | bytes) -> bytes:
    return content.encode() if isinstance(content, str) else content
