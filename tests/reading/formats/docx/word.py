"""Word files made of hand-written mark-up, for the tests of their reader."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

OFFICE = "http://schemas.openxmlformats.org/"
SPACES = {
    "w": f"{OFFICE}wordprocessingml/2006/main",
    "r": f"{OFFICE}officeDocument/2006/relationships",
    "m": f"{OFFICE}officeDocument/2006/math",
    "a": f"{OFFICE}drawingml/2006/main",
    "c": f"{OFFICE}drawingml/2006/chart",
    "dgm": f"{OFFICE}drawingml/2006/diagram",
    "wp": f"{OFFICE}drawingml/2006/wordprocessingDrawing",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": f"{OFFICE}markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
STRICT = {
    SPACES["w"]: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    SPACES["r"]: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    SPACES["m"]: "http://purl.oclc.org/ooxml/officeDocument/math",
}
RELATIONS = f"{OFFICE}package/2006/relationships"
BY = 'w:id="1" w:author="A. Author" w:date="2024-05-01T10:00:00Z"'


def root(tag: str, inside: str) -> str:
    spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
    return f'<?xml version="1.0" encoding="UTF-8"?><{tag} {spaces}>{inside}</{tag}>'


def relations(*rows: tuple[str, str, str]) -> str:
    """Relationships, each as identifier, last word of the type, and target."""
    types = SPACES["r"]
    inside = "".join(
        f'<Relationship Id="{key}" Type="{types}/{kind}" Target="{target}"{_mode(target)}/>'
        for key, kind, target in rows
    )
    return f'<Relationships xmlns="{RELATIONS}">{inside}</Relationships>'


def _mode(target: str) -> str:
    return ' TargetMode="External"' if "://" in target else ""


def packed(parts: dict[str, str | bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def parts(body: str, **beside: str) -> dict[str, str | bytes]:
    """The parts of a file with a body and, by name, what stands in its other parts."""
    rows = [(f"r{name}", _kind(name), f"{name}.xml") for name in beside]
    made: dict[str, str | bytes] = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"/>',
        "_rels/.rels": relations(("r1", "officeDocument", "word/document.xml")),
        "word/document.xml": root("w:document", f"<w:body>{body}</w:body>"),
        "word/_rels/document.xml.rels": relations(*rows),
    }
    for name, inside in beside.items():
        made[f"word/{name}.xml"] = root(_ROOTS.get(_kind(name), f"w:{_kind(name)}"), inside)
    return made


_ROOTS = {"header": "w:hdr", "footer": "w:ftr"}


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


def word(body: str, **beside: str) -> bytes:
    """A Word file with a body and, by name, what stands in its other parts."""
    return packed(parts(body, **beside))


def strict(data: dict[str, str | bytes]) -> bytes:
    """The same file in the strict flavour of the format."""
    made: dict[str, str | bytes] = {}
    for name, content in data.items():
        assert isinstance(content, str)
        made[name] = content
        for usual, other in STRICT.items():
            made[name] = str(made[name]).replace(usual, other)
    return packed(made)


def r(text: str, properties: str = "") -> str:
    """A run."""
    shown = text.replace("&", "&amp;").replace("<", "&lt;")
    inside = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inside}<w:t xml:space="preserve">{shown}</w:t></w:r>'


def p(*inside: str, style: str = "", num: str = "", level: int = 0, mark: str = "") -> str:
    """A paragraph; what is no mark-up becomes a run."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    if num:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    properties += f"<w:rPr>{mark}</w:rPr>" if mark else ""
    runs = "".join(one if one.startswith("<") else r(one) for one in inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def ins(*inside: str, by: str = BY) -> str:
    return f"<w:ins {by}>{''.join(map(r, inside))}</w:ins>"


def gone(text: str, by: str = BY) -> str:
    """Deleted words."""
    return f'<w:del {by}><w:r><w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def level(depth: int, text: str, form: str = "decimal", start: int = 1, more: str = "") -> str:
    """A level of a list."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*families: str, nums: str = "") -> str:
    """Families of lists, numbered from 0, and a list of each, numbered from 1; or other lists."""
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{key}">{inside}</w:abstractNum>'
        for key, inside in enumerate(families)
    )
    return abstract + (nums or "".join(num(key + 1, key) for key in range(len(families))))


def num(key: int, family: int, overrides: str = "") -> str:
    return f'<w:num w:numId="{key}"><w:abstractNumId w:val="{family}"/>{overrides}</w:num>'


def override(depth: int, inside: str) -> str:
    return f'<w:lvlOverride w:ilvl="{depth}">{inside}</w:lvlOverride>'


def style(key: str, name: str = "", paragraph: str = "", run: str = "", more: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name or key}"/>{more}'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def listed(key: str, depth: int | None = None) -> str:
    ilvl = "" if depth is None else f'<w:ilvl w:val="{depth}"/>'
    return f'<w:numPr>{ilvl}<w:numId w:val="{key}"/></w:numPr>'


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(map(cell, cells))}</w:tr>"


def cell(*inside: str, properties: str = "") -> str:
    """A cell; what is no mark-up becomes a paragraph."""
    if len(inside) == 1 and inside[0].startswith("<w:tc>"):
        return inside[0]
    shown = "".join(one if one.startswith("<") else p(one) for one in inside)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{shown}</w:tc>"
