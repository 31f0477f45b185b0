"""The parts of a Word file, taken from its zip archive with limits; nothing is written to disk."""

import posixpath
import zlib
from collections import Counter
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from attrs import define, evolve, field, frozen

from clauses.errors import MissingExtra, ReadError
from clauses.reading.formats.docx.names import Element, name
from clauses.reading.limits import Limits
from clauses.reading.markup import parse_xml

_ALLOWED = "a Word document (.docx)"
# Plain deflate reaches 1 032 to 1. Text of Word's stays far below, but a long table of one row
# repeated may pass 200: only a part that is both large and squeezed that hard is a bomb.
_LARGE, _SQUEEZED = 16_000_000, 500
# Beyond this depth Word writes nothing, and the walk through tables in tables stays bounded.
_DEEPEST = 256
_DAMAGED = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    zlib.error,
)
_KINDS = {
    "mimetype": "an OpenDocument or EPUB file",
    "xl/workbook.xml": "an Excel workbook",
    "xl/workbook.bin": "an Excel workbook",
    "ppt/presentation.xml": "a PowerPoint presentation",
    "visio/document.xml": "a Visio drawing",
    "index/document.iwa": "an Apple Pages document",
    "meta-inf/manifest.mf": "a Java archive",
}


@frozen
class Relation:
    """One relationship of a part.

    Attributes:
        kind: the last word of its type, such as ``footnotes``.
        target: the part it leads to; an address where it leads outside.
        outside: whether it leads out of the file, and is never followed.
    """

    kind: str
    target: str
    outside: bool = False


@define
class Package:
    """An open archive, which counts what is unpacked from it."""

    archive: ZipFile
    limits: Limits
    entries: dict[str, ZipInfo]
    odd: tuple[str, ...] = ()
    unpacked: int = field(default=0, init=False)

    def __contains__(self, part: str) -> bool:
        return part.casefold() in self.entries

    def read(self, part: str) -> bytes:
        """Unpack one part.

        Raises:
            ReadError: if it is missing, damaged, encrypted, or larger than the limits.
        """
        entry = self.entries.get(part.casefold())
        if entry is None:
            raise ReadError(part, found="no such part", allowed=_ALLOWED)
        if entry.flag_bits & 1:
            raise ReadError(part, found="an encrypted entry", allowed="a file without a password")
        if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            found = f"compression method {entry.compress_type}"
            raise ReadError(part, found=found, allowed="stored or deflated entries")
        self._hold(part, entry)
        try:
            # The archive gives no more than the size it declares, and checks the sum of it.
            data = self.archive.read(entry)
        except _DAMAGED as error:
            raise ReadError(part, found=f"a damaged entry ({error})", allowed=_ALLOWED) from error
        self.unpacked += len(data)
        return data

    def _hold(self, part: str, entry: ZipInfo) -> None:
        size, most = entry.file_size, self.limits.unpacked_bytes
        if self.unpacked + size > most:
            found = f"more than {most} bytes unpacked"
            raise ReadError(part, found=found, allowed=f"{most} bytes (Limits)")
        if size > _LARGE and size > _SQUEEZED * max(entry.compress_size, 1):
            found = f"{size} bytes squeezed into {entry.compress_size}"
            raise ReadError(part, found=found, allowed="a file that is no zip bomb")

    def parse(self, part: str) -> Element:
        """The root of a part that is XML.

        Raises:
            ReadError: as `read`, or if it is no XML.
        """
        bounds = evolve(self.limits, depth=min(self.limits.depth, _DEEPEST))
        try:
            root = parse_xml(self.read(part), bounds, what=part, extra="docx")
        except MissingExtra as error:  # whoever handed in the file knows of no parts
            raise MissingExtra("DOCX", error.extra, error.library) from error
        if root.getroottree().docinfo.internalDTD is not None:
            # ECMA-376-2 allows none, and what its entities stand for would be lost.
            raise ReadError(part, found="a document type", allowed="XML without one")
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """Where the relationships of a part lead, by their names; those of the file for ``""``."""
        folder, base = posixpath.split(part)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if rels not in self:
            return {}
        rows = [one for one in self.parse(rels) if name(one) == "rel:Relationship"]
        return {one.get("Id") or "": _relation(one, folder) for one in rows}


def _relation(element: Element, folder: str) -> Relation:
    kind = (element.get("Type") or "").rpartition("/")[2]
    target = element.get("Target") or ""
    if element.get("TargetMode") == "External":
        return Relation(kind, target, outside=True)
    return Relation(kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/"))


def open_package(data: bytes, limits: Limits) -> Package:
    """Open the archive of a Word file and look over its entries.

    Raises:
        ReadError: if it is no zip archive, is locked by a password, holds too much, or holds two
            entries of one name.
    """
    if len(data) > limits.file_bytes:
        found, allowed = f"{len(data)} bytes", f"{limits.file_bytes} bytes (Limits)"
        raise ReadError("DOCX", found=found, allowed=allowed)
    if not data.startswith(b"PK"):
        raise ReadError("DOCX", found=_not_zip(data), allowed=_ALLOWED)
    try:
        archive: Any = ZipFile(BytesIO(data))
    except _DAMAGED as error:
        found = f"a damaged or cut-off zip archive ({error})"
        raise ReadError("DOCX", found=found, allowed=_ALLOWED) from error
    entries = archive.infolist()
    if len(entries) > limits.entries:
        found, allowed = f"{len(entries)} entries", f"{limits.entries} entries (Limits)"
        raise ReadError("DOCX", found=found, allowed=allowed)
    named = [(entry.filename.replace("\\", "/"), entry) for entry in entries]
    # Part names do not tell large letters from small.
    twice = [
        one for one, times in Counter(part.casefold() for part, _ in named).items() if times > 1
    ]
    if twice:
        found = f"two entries called {twice[0]!r}"
        raise ReadError("DOCX", found=found, allowed="one entry of each name")
    sound = {part.casefold(): entry for part, entry in named if not _odd(part)}
    return Package(archive, limits, sound, tuple(part for part, _ in named if _odd(part)))


def _odd(part: str) -> bool:
    return part.startswith("/") or ":" in part or ".." in part.split("/")


def _not_zip(data: bytes) -> str:
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        if "EncryptedPackage".encode("utf-16-le") in data:
            return "a file locked with a password"
        if "WordDocument".encode("utf-16-le") in data:
            return "a document of Word 97–2003 (.doc)"
        return "an OLE2 file"
    if data.startswith(b"{\\rtf"):
        return "rich text (.rtf)"
    if data.startswith(b"%PDF"):
        return "a PDF file"
    return "no zip archive" if data else "an empty file"


def main_part(package: Package) -> str:
    """The name of the part that holds the text, ``word/document.xml`` in most files.

    Raises:
        ReadError: if there is none; the error says what the file is instead.
    """
    try:
        known = [one.target for one in package.relations("").values() if _leads_in(one)]
    except ReadError:
        known = []  # the usual name may still be there
    for part in [*known, "word/document.xml"]:
        # An Excel workbook's own document is found by the same relationship.
        if part in package and not part.casefold().startswith(("xl/", "ppt/", "visio/")):
            return part
    found = next((kind for part, kind in _KINDS.items() if part in package), "")
    found = found or f"a zip archive without word/document.xml ({len(package.entries)} entries)"
    raise ReadError("DOCX", found=found, allowed=_ALLOWED)


def _leads_in(relation: Relation) -> bool:
    return relation.kind == "officeDocument" and not relation.outside
