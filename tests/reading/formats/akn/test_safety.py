"""Files nobody vouches for: entities, depth, size, damage, wrong encodings."""

import contextlib
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clauses.errors import ReadError
from clauses.model.document import Document
from clauses.reading.formats.akn import read_akn
from clauses.reading.limits import Limits

OPENED, CLOSED = "<akomaNtoso><act><body>", "</body></act></akomaNtoso>"
ARTICLE = "<article><num>Article 1</num><content><p>{}</p></content></article>"
SOUND = f"{OPENED}{ARTICLE.format('Yes.')}{CLOSED}"


def refused(data: bytes | str, limits: Limits | None = None) -> str:
    with pytest.raises(ReadError, match=r"^(\d+: )?Akoma Ntoso: found") as caught:
        read_akn(data.encode() if isinstance(data, str) else data, limits or Limits())
    return str(caught.value)


def test_no_file_is_opened_for_an_external_entity(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("hush")
    doctype = f'<!DOCTYPE akomaNtoso [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    told = refused(f"{doctype}{OPENED}{ARTICLE.format('&x;')}{CLOSED}")
    assert "entities of its own" in told
    assert "hush" not in told


def test_entities_that_multiply_are_refused_at_once() -> None:
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE akomaNtoso [<!ENTITY e0 "ha">{levels}]>'
    begun = time.process_time()
    refused(f"{doctype}{OPENED}{ARTICLE.format('&e11;')}{CLOSED}")
    assert time.process_time() - begun < 1


def test_another_root_is_refused() -> None:
    assert refused("<treaty/>") == (
        "Akoma Ntoso: found the root element <treaty>; allowed: <akomaNtoso>"
    )


@pytest.mark.parametrize("size", [1, 20, len(SOUND) - 1])
def test_a_truncated_file_is_refused(size: int) -> None:
    assert "allowed: well-formed XML" in refused(SOUND[:size])


def test_an_empty_file_is_refused() -> None:
    refused(b"")


def test_a_wrong_encoding_is_refused_and_never_guessed() -> None:
    latin = SOUND.replace("Yes", "Oui, à l'été").encode("latin-1")
    refused(b'<?xml version="1.0" encoding="UTF-8"?>' + latin)
    refused(b'<?xml version="1.0" encoding="no-such-thing"?>' + latin)
    right = read_akn(b'<?xml version="1.0" encoding="ISO-8859-1"?>' + latin, Limits())
    assert right.text == "Article 1\nOui, à l'été."
    wide = read_akn(SOUND.encode("utf-16"), Limits())
    assert wide.text == "Article 1\nYes."


def test_limits_hold() -> None:
    nested = f"{OPENED}{'<point>' * 60}<content><p>x</p></content>{'</point>' * 60}{CLOSED}"
    assert "Limits" in refused(nested, Limits(depth=50))
    many = f"{OPENED}{ARTICLE.format('x') * 100}{CLOSED}"
    assert "Limits" in refused(many, Limits(elements=99))
    assert refused(many, Limits(characters=1000)) == (
        "Akoma Ntoso: found more text than that; allowed: 1000 characters (Limits)"
    )
    table = f"<table>{'<tr><td/><td/></tr>' * 50}</table>"
    assert refused(f"{OPENED}{ARTICLE.format(table)}{CLOSED}".replace("<p>", ""
        ).replace("</p>", ""), Limits(cells=99)) == (
        "Akoma Ntoso: found more cells than that; allowed: 99 cells (Limits)"
    )  # fmt: skip


def test_the_deepest_file_allowed_is_read() -> None:
    deep = Limits().depth - 5
    nested = f"{OPENED}{'<point>' * deep}<content><p>x</p></content>{'</point>' * deep}{CLOSED}"
    raw = read_akn(nested.encode(), Limits())
    assert raw.nodes is not None
    provisions = Document(raw.text, raw.nodes).provisions
    assert len(provisions) == deep
    inline = f"{'<i>' * (deep - 4)}x{'</i>' * (deep - 4)}"
    assert read_akn(f"{OPENED}{ARTICLE.format(inline)}{CLOSED}".encode(), Limits()).text[-1] == "x"


def test_time_grows_with_the_file_and_no_faster() -> None:
    def seconds(count: int) -> float:
        words = "<p>" + "a [b] " * 20 + "<ins>c</ins><del>d</del></p>"
        body = f"<article><num>Article 1</num><content>{words}</content></article>" * count
        data = f"{OPENED}{body}{CLOSED}".encode()
        begun = time.process_time()
        read_akn(data, Limits())
        return time.process_time() - begun

    seconds(100)
    small = min(seconds(500) for _ in range(3))
    assert min(seconds(2000) for _ in range(3)) < small * 12


TAGS = st.sampled_from(
    ["act", "body", "article", "num", "heading", "content", "p", "point", "list", "hcontainer",
     "table", "tr", "td", "ins", "del", "authorialNote", "preface", "docTitle", "attachments",
     "attachment", "doc", "mainBody", "meta", "note", "quotedStructure", "block", "container",
     "blockList", "item", "toc", "remark", "b", "component", "conclusions", "preamble", "recital"]
)  # fmt: skip
WORDS = st.sampled_from(["", " ", "x", "Article 1", "1.", " y\n", "&lt;"])
TREES = st.recursive(
    WORDS,
    lambda inside: st.builds(
        lambda tag, parts, tail: f"<{tag}>{''.join(parts)}</{tag}>{tail}",
        TAGS,
        st.lists(inside, max_size=4),
        WORDS,
    ),
    max_leaves=25,
)


EXPORT = '<x><c:metadata xmlns:c="urn:x-clauses:document:1"/></x>'


@settings(max_examples=300)
@given(TREES, st.sampled_from(["", EXPORT]))
def test_whatever_nests_in_whatever_every_word_is_read(inside: str, kind: str) -> None:
    raw = read_akn(f"<akomaNtoso>{kind}{inside}</akomaNtoso>".encode(), Limits())
    assert raw.nodes is not None
    document = Document(raw.text, raw.nodes, raw.skipped)
    assert "".join(piece.span.of(raw.text) for piece in document.pieces) == raw.text
    read = raw.text + "".join(change.text for change in raw.changes if change.span is None)
    hidden = "".join(one.message for one in raw.diagnostics if one.kind.value == "hidden")
    if not hidden:
        for sign in "xy<A":
            assert read.count(sign) == inside_text(inside).count(sign)


def inside_text(inside: str) -> str:
    from lxml import etree

    return "".join(map(str, etree.fromstring(f"<x>{inside}</x>").itertext()))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with contextlib.suppress(ReadError):
        read_akn(b"<akomaNtoso>" + data + b"</akomaNtoso>", Limits())
