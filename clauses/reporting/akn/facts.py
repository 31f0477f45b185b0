"""What an Akoma Ntoso file says about itself: identification, references, metadata."""

import re
from datetime import date
from unicodedata import normalize

from attrs import evolve, frozen

from clauses.model.akomantoso import LANGUAGES
from clauses.model.document import Document
from clauses.reporting.akn.sheet import Sheet

# The schema asks for a date of every work; this one stands where none is known.
_UNKNOWN = "0001-01-01"
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_DATES = ("date", "date_signed")
_LONGEST_NAME = 60


@frozen
class Facts:
    """What is said of a document, or of a part of it, beside its words.

    Attributes:
        title: its title.
        language: a code of ISO 639-2, or what the document gives.
        day: its date as ISO 8601, or that which stands for an unknown one.
        author: who published it.
        metadata: everything else the document holds, as pairs of name and value.
        component: which part of the work this is.
    """

    title: str
    language: str
    day: str
    author: str
    metadata: tuple[tuple[str, str], ...]
    component: str = "!main"

    @classmethod
    def of(cls, document: Document) -> "Facts":
        """What a document says; its source tells what its metadata leave open."""
        metadata = dict(reversed(document.metadata))
        pairs = list(document.metadata)
        source = document.source
        for name, value in (
            (
                ("title", source.title),
                ("publisher", source.publisher),
                ("date", source.date.isoformat() if source.date else ""),
                ("url", source.url),
            )
            if source
            else ()
        ):
            if value and name not in metadata:
                pairs.append((name, value))
                metadata[name] = value
        return cls(
            document.title or metadata.get("title", ""),
            LANGUAGES.get(document.language, document.language) or "und",
            next(filter(_is_day, (metadata.get(name, "") for name in _DATES)), _UNKNOWN),
            metadata.get("publisher", ""),
            tuple(pairs),
        )

    def attached(self, number: int) -> "Facts":
        """The same of an attachment, which is a document of its own."""
        return evolve(self, metadata=(), component=f"!att_{number}")

    @property
    def work(self) -> str:
        """The address of the work by the naming convention."""
        plain = normalize("NFKD", self.title).encode("ascii", "ignore").decode().lower()
        name = "-".join(re.findall(r"[a-z0-9]+", plain))[:_LONGEST_NAME].strip("-")
        return f"/akn/xx/act/treaty/{self.day}/{name or 'untitled'}"


def _is_day(text: str) -> bool:
    try:
        return bool(_DAY.fullmatch(text) and date.fromisoformat(text))
    except ValueError:
        return False


def write_meta(sheet: Sheet, facts: Facts) -> None:
    """Write the ``meta`` element."""
    with sheet.inside("meta"):
        with sheet.inside("identification", source="#clauses"):
            _levels(sheet, facts)
        with sheet.inside("references", source="#clauses"):
            for key, name in (("author", facts.author or "unknown"), ("clauses", "clauses")):
                href = f"/akn/ontology/organization/xx/{key}"
                # Attachments may not repeat identifiers of the document around them.
                eid = key if facts.component == "!main" else f"{facts.component[1:]}__{key}"
                sheet.empty("TLCOrganization", eId=eid, href=href, showAs=name)
        if facts.component == "!main":
            own = sheet.inside("clauses:metadata")
            with sheet.inside("proprietary", source="#clauses"), own:
                for name, value in facts.metadata:
                    sheet.empty("clauses:fact", name=name, value=value)


def _levels(sheet: Sheet, facts: Facts) -> None:
    known = "signature" if facts.day != _UNKNOWN else "unknown"
    expression = f"{facts.work}/{facts.language}@"
    for level, uri in (
        ("Work", facts.work),
        ("Expression", expression),
        ("Manifestation", f"{expression}.xml"),
    ):
        with sheet.inside(f"FRBR{level}"):
            this = (
                f"{expression}/{facts.component}.xml"
                if level == "Manifestation"
                else (f"{uri}/{facts.component}")
            )
            sheet.empty("FRBRthis", value=this)
            sheet.empty("FRBRuri", value=uri)
            if level == "Work" and facts.title:
                sheet.empty("FRBRalias", value=facts.title, name="title")
            sheet.empty("FRBRdate", date=facts.day, name=known)
            sheet.empty("FRBRauthor", href="#author")
            if level == "Work":
                sheet.empty("FRBRcountry", value="xx")
            elif level == "Expression":
                sheet.empty("FRBRlanguage", language=facts.language)
