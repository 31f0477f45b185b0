import sys
import tracemalloc

import pytest

from clauses.errors import MissingExtra, ReadError
from clauses.reading.limits import Limits
from clauses.reading.markup import parse_page, parse_xml

LIMITS = Limits(elements=50, depth=10)


def test_the_root_of_a_file_without_comments() -> None:
    root = parse_xml(b"<a><!-- no --><b/>x<?no?></a>", LIMITS, extra="xml")
    assert [one.tag for one in root.iter()] == ["a", "b"]
    assert root[0].tail == "x"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", r"^XML: found .+; allowed: well-formed XML"),
        (b"<a><b></a>", r"^1: XML: found .+ mismatch.*; allowed: well-formed XML"),
        (b"<a>\n<b>", r"^2: XML: found "),
        (b"boats", r"XML: found .+ expected"),
        (
            b"<a>" * 11 + b"</a>" * 11,
            r"^XML: found elements 11 deep; allowed: 50 elem",
        ),
        (
            b"<a>" + b"<b/>" * 50 + b"</a>",
            r"^XML: found 51 elements; allowed: 50 elem",
        ),
        (
            b'<!DOCTYPE a [<!ENTITY b "boats">]><a>&b;</a>',
            r"^XML: found entities of its own; allowed: XML without them",
        ),
        (
            b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>',
            r"^XML: found entities of its own",
        ),
    ],
)
def test_what_is_no_sound_file_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        parse_xml(data, LIMITS, extra="xml")


def test_a_bomb_of_entities_takes_no_memory() -> None:
    names = [f'<!ENTITY b{n} "{f"&b{n - 1};" * 10}">' for n in range(1, 12)]
    data = f'<!DOCTYPE a [<!ENTITY b0 "boats">{"".join(names)}]><a>&b11;</a>'.encode()
    tracemalloc.start()
    with pytest.raises(ReadError, match=r"^1: bomb\.xml: found "):
        parse_xml(data, LIMITS, what="bomb.xml", extra="xml")
    assert tracemalloc.get_traced_memory()[1] < 5_000_000
    tracemalloc.stop()


def test_an_entity_declared_elsewhere_is_not_dropped_in_silence() -> None:
    data = b'<!DOCTYPE a SYSTEM "http://localhost:1/a.dtd"><a>boats &amp; &oars;</a>'
    with pytest.raises(ReadError, match=r"^XML: found the entity &oars;; .* declared elsewhere"):
        parse_xml(data, LIMITS, extra="xml")


def test_too_deep_for_the_parser_is_too_deep_by_the_limit() -> None:
    with pytest.raises(ReadError, match=r"found elements \d+ deep; allowed: .*\(Limits\)$"):
        parse_xml(b"<a>" * 1000, LIMITS, extra="xml")
    with pytest.raises(ReadError, match=r"^1: XML: found Excessive depth in document: 256; "):
        parse_xml(b"<a>" * 1000, Limits(depth=500), extra="xml")


def test_a_document_type_without_entities_is_no_harm() -> None:
    assert parse_xml(b"<!DOCTYPE a [<!ELEMENT a ANY>]><a/>", LIMITS, extra="xml").tag == "a"


def test_limits_hold_in_files_longer_than_one_piece() -> None:
    data = b"<a>" + b"<b>boats</b>" * 20_000 + b"</a>"
    assert len(parse_xml(data, Limits(), extra="xml")) == 20_000
    with pytest.raises(ReadError, match="found 51 elements"):
        parse_xml(data, LIMITS, extra="xml")


@pytest.mark.parametrize("extra", ["docx", "xml"])
def test_the_extra_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, extra: str) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    with pytest.raises(MissingExtra, match=rf"^DOCX needs lxml: .+treaty-clauses\[{extra}\]"):
        parse_xml(b"<a/>", LIMITS, what="DOCX", extra=extra)
    with pytest.raises(MissingExtra, match=r"^HTML needs lxml: .+treaty-clauses\[html\]"):
        parse_page("<p>", LIMITS)


def test_a_page_is_told_as_events() -> None:
    page = parse_page("<p class='a'>boats<!-- no --><br>rafts", LIMITS)
    told = [event for event in page.events if event[1] not in ("html", "body")]
    assert told == [
        ("start", "p", {"class": "a"}),
        ("text", "boats", {}),
        ("start", "br", {}),
        ("end", "br", {}),
        ("text", "rafts", {}),
        ("end", "p", {}),
    ]
    assert (page.swallowed, page.lost, page.restarts) == ("", 0, 0)


def test_a_page_has_no_more_elements_than_the_limit() -> None:
    with pytest.raises(ReadError, match=r"^HTML: found \d+ elements; allowed: 50 \(Limits"):
        parse_page("<br>" * 5000, LIMITS)


def test_a_page_that_nests_without_end_is_read_on_from_the_top() -> None:
    page = parse_page("<i>x" * 20_000, Limits())
    assert page.restarts > 5
    assert sum(event[:2] == ("text", "x") for event in page.events) == 20_000


@pytest.mark.parametrize(
    ("text", "swallowed", "lost"),
    [
        ("<p>boats<!-- rafts", "comment", 6),
        ("<p>boats<a href='rafts", "tag", 14),
        ("<a href='rafts", "tag", 14),
        ("<html><head><title>rafts", "title", 5),
        ("<html><head></head><body><textarea>rafts", "textarea", 5),
    ],
)
def test_what_is_never_closed_is_told(text: str, swallowed: str, lost: int) -> None:
    page = parse_page(text, LIMITS)
    assert page.swallowed == swallowed
    assert page.lost >= lost
    assert "\U000f0000" not in "".join(event[1] for event in page.events if event[0] == "text")


def test_the_last_words_of_a_page_are_one_event() -> None:
    page = parse_page("<p>boats &amp; " + "rafts &lt; nets " * 50, LIMITS)
    told = [event[1] for event in page.events if event[0] == "text"]
    assert told == ["boats & " + "rafts < nets " * 50]
