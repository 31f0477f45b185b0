"""What a file says about itself."""

from collections.abc import Callable
from datetime import date
from xml.etree.ElementTree import Element

import pytest
from attrs import evolve

from clauses.model.akomantoso import OWN
from clauses.model.document import Document
from clauses.model.node import ProvisionKind as K
from clauses.model.source import Source
from clauses.reading.formats.akn import read_akn
from clauses.reading.limits import Limits
from clauses.reporting.akn import write_akn
from clauses.testing.strategies.documents import Branch, assemble

Written = Callable[[Document], Element]


def told(root: Element, path: str, name: str) -> str:
    found = root.find(path)
    return "" if found is None else found.get(name, "")


def facts(root: Element) -> list[tuple[str | None, str | None]]:
    return [(one.get("name"), one.get("value")) for one in root.iter(f"{{{OWN}}}fact")]


def test_the_source_tells_what_metadata_leave_open(written: Written) -> None:
    source = Source("w", "Wells", "The Gazette", date(2001, 2, 3), "https://example.org/w")
    document = evolve(Document("x", metadata=(("publisher", "Somebody"),)), source=source)
    root = written(document)
    assert facts(root) == [
        ("publisher", "Somebody"),
        ("title", "Wells"),
        ("date", "2001-02-03"),
        ("url", "https://example.org/w"),
    ]
    assert told(root, ".//FRBRWork/FRBRuri", "value") == "/akn/xx/act/treaty/2001-02-03/wells"
    assert told(root, ".//FRBRWork/FRBRalias", "value") == "Wells"
    assert told(root, ".//TLCOrganization[@eId='author']", "showAs") == "Somebody"
    assert facts(written(evolve(document, source=Source("w", "W")))) == [
        ("publisher", "Somebody"),
        ("title", "W"),
    ]


@pytest.mark.parametrize(
    ("metadata", "day"),
    [
        ((("date", "2001-02-30"), ("date_signed", "1999-12-31")), "1999-12-31"),
        ((("date", "May 2001"),), "0001-01-01"),
        ((("date", "\uff12001-02-03"),), "0001-01-01"),
        ((), "0001-01-01"),
        ((("date", "2001-02-03"), ("date", "2002-02-03")), "2001-02-03"),
    ],
)
def test_only_a_day_is_a_date(
    written: Written, metadata: tuple[tuple[str, str], ...], day: str
) -> None:
    root = written(Document("x", metadata=metadata))
    assert {one.get("date") for one in root.iter("FRBRdate")} == {day}
    assert {one.get("name") for one in root.iter("FRBRdate")} == {
        "unknown" if day == "0001-01-01" else "signature"
    }


@pytest.mark.parametrize(
    ("language", "code"), [("en", "eng"), ("", "und"), ("xx", "xx"), ("de", "deu")]
)
def test_languages_are_spelt_by_the_naming_convention(
    written: Written, language: str, code: str
) -> None:
    document = Document("x", language=language)
    assert told(written(document), ".//FRBRlanguage", "language") == code
    assert read_akn(write_akn(document).encode(), Limits()).language == language


def test_the_title_names_the_work(written: Written) -> None:
    document = assemble([Branch(K.TITLE, text="Traité de l'Été,\nNo. 5 " + "long " * 30)])
    name = told(written(document), ".//FRBRuri", "value").rsplit("/", 1)[1]
    assert name.startswith("traite-de-l-ete-no-5-long-long")
    assert len(name) <= 60
    assert told(written(Document("x")), ".//FRBRuri", "value").endswith("/untitled")


def test_attachments_are_parts_of_the_same_work(written: Written) -> None:
    annex = Branch(K.ANNEX, "Annex I", "1", text="x")
    root = written(assemble([Branch(K.ARTICLE, "1", "1", text="x"), annex, annex]))
    this = [one.get("value", "").rsplit("/", 1)[1] for one in root.iter("FRBRthis")]
    assert this[::3] == ["!main", "!att_1", "!att_2"]
    assert this[2::3] == ["!main.xml", "!att_1.xml", "!att_2.xml"]


def test_metadata_hold_any_characters(written: Written) -> None:
    pairs = (("a b", 'x\n"<&\t'), ("", "\x00"), ("a b", "again"))
    document = Document("x", metadata=pairs)
    assert facts(written(document)) == [("a b", 'x\n"<&\t'), ("", "\ufffd"), ("a b", "again")]
