"""Files that are no readable document, told by their first bytes, and what to do about each."""

import re
import struct

from attrs import frozen

_AS_DOCUMENT = "the same saved as DOCX, PDF or text"
_AS_TEXT = "a document with text; scan it with text recognition and save it as PDF or text"
_UNPACKED = "the documents in it, unpacked"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# Streams of an OLE2 file, whose names stand in it as UTF-16; a locked file holds little else.
_STREAMS = (
    ("EncryptedPackage", "an Office file locked with a password", "the same without a password"),
    ("WordDocument", "a Word 97–2003 file (.doc)", _AS_DOCUMENT),
    ("Workbook", "an Excel 97–2003 file (.xls)", _AS_DOCUMENT),
    ("PowerPoint Document", "a PowerPoint 97–2003 file (.ppt)", _AS_DOCUMENT),
    ("__substg1.0_", "an Outlook message (.msg)", _AS_DOCUMENT),
)
# Where in the file, the bytes there, what it is, what to do.
_MAGIC = (
    (0, b"{\\rtf", "an RTF file", _AS_DOCUMENT),
    (0, b"%!PS", "a PostScript file", "the same saved as PDF"),
    (0, b"\xffWPC", "a WordPerfect file", _AS_DOCUMENT),
    (0, b"\x89PNG\r\n", "a PNG image", _AS_TEXT),
    (0, b"\xff\xd8\xff", "a JPEG image", _AS_TEXT),
    (0, b"GIF87a", "a GIF image", _AS_TEXT),
    (0, b"GIF89a", "a GIF image", _AS_TEXT),
    (0, b"II*\0", "a TIFF image", _AS_TEXT),
    (0, b"MM\0*", "a TIFF image", _AS_TEXT),
    (0, b"\0\0\0\x0cjP  ", "a JPEG 2000 image", _AS_TEXT),
    (0, b"AT&TFORM", "a DjVu file", _AS_TEXT),
    (8, b"WEBP", "a WebP image", _AS_TEXT),
    (4, b"ftyp", "an image or film of a camera", _AS_TEXT),
    (0, b"\x1f\x8b", "a gzip archive", _UNPACKED),
    (0, b"BZh", "a bzip2 archive", _UNPACKED),
    (0, b"\xfd7zXZ\0", "an xz archive", _UNPACKED),
    (0, b"\x28\xb5\x2f\xfd", "a Zstandard archive", _UNPACKED),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive", _UNPACKED),
    (0, b"Rar!\x1a\x07", "a RAR archive", _UNPACKED),
    (257, b"ustar", "a tar archive", _UNPACKED),
    (0, b"SQLite format 3\0", "an SQLite database", _AS_DOCUMENT),
    (0, b"\x7fELF", "a program", "a document"),
    (60, b"BOOKMOBI", "a Kindle book", _AS_DOCUMENT),
    (0, b"ITSF", "a compiled help file (.chm)", _AS_DOCUMENT),
)
_PACKED = (
    (b"word/", "docx", ""),
    (b"xl/", "an Excel workbook (.xlsx)", _AS_DOCUMENT),
    (b"ppt/", "a PowerPoint presentation (.pptx)", _AS_DOCUMENT),
    (b"Index/Document.iwa", "a Pages document", _AS_DOCUMENT),
    (b"FixedDocumentSequence.fdseq", "an XPS document", "the same saved as PDF"),
    (b"META-INF/container.xml", "an EPUB book", _AS_DOCUMENT),
)
_TYPES = (
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)"),
    (b"application/vnd.oasis.opendocument.", "an OpenDocument file"),
    (b"application/epub+zip", "an EPUB book"),
)
# The names in a zip archive: in its directory at the end, or, where that is lost, before each file.
_ENTRY = re.compile(rb"PK(?:\x01\x02.{42}|\x03\x04.{26})(?=([ -~]{1,64}))", re.DOTALL)
_END = b"PK\x05\x06"
_END_BYTES = 22
_LONGEST_END = _END_BYTES + (1 << 16)


@frozen
class Kind:
    """What a file is, and what its owner should give instead; nothing if it can be read.

    >>> Kind("an RTF file", "the same saved as DOCX").what
    'an RTF file'
    """

    what: str
    instead: str = ""


def kind_of(data: bytes) -> Kind | None:
    """What a file is by its first bytes: a format to be refused, ``docx``, or None for others.

    >>> kind_of(b"GIF89a...").what
    'a GIF image'
    """
    if data.startswith((b"PK\x03\x04", _END)):
        return _packed(data)
    if data.startswith(_OLE):
        for stream, what, instead in _STREAMS:
            if stream.encode("utf-16-le") in data:
                return Kind(what, instead)
        return Kind("an Office file of before 2007", _AS_DOCUMENT)
    for at, magic, what, instead in _MAGIC:
        if data.startswith(magic, at):
            return Kind(what, instead)
    return None


def _packed(data: bytes) -> Kind:
    if data[30:38] == b"mimetype":
        for kind, what in _TYPES:
            if data.startswith(kind, 38 + int.from_bytes(data[28:30], "little")):
                return Kind(what, _AS_DOCUMENT)
    names = {found[1] for found in _ENTRY.finditer(_directory(data))}
    for start, what, instead in _PACKED:
        if any(name.startswith(start) for name in names):
            return Kind(what, instead)
    return Kind("a zip archive", _UNPACKED)


def _directory(data: bytes) -> bytes:
    """The directory of a zip archive; the whole archive where it cannot be found."""
    at = data.rfind(_END, max(0, len(data) - _LONGEST_END))
    if at < 0 or at + _END_BYTES > len(data):
        return data
    (size,) = struct.unpack_from("<I", data, at + 12)
    return data[at - size : at] if 0 < size <= at else data
