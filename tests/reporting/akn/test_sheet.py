"""XML line by line."""

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from clauses.model.akomantoso import UNWRITABLE
from clauses.reporting.akn.sheet import Sheet, inline


def test_elements_nest_and_are_indented() -> None:
    sheet = Sheet()
    with sheet.inside("a", name="n"):
        sheet.empty("b", name='"<&>"')
        sheet.line("c", "")
        sheet.line("d", "x", before="<e/>", around="f", name="y")
    assert sheet.text().splitlines() == [
        '<a name="n">',
        '  <b name="&quot;&lt;&amp;&gt;&quot;"/>',
        "  <c/>",
        '  <d name="y"><f><e/>x</f></d>',
        "</a>",
    ]


def test_space_is_preserved_only_where_it_must_be() -> None:
    sheet = Sheet()
    for words in ("one two", "one\ntwo", "one  two", " one", "one\n two", "a\tb", "a\u00a0\u00a0b"):
        sheet.line("p", words)
    kept = ["preserve" in line for line in sheet.text().splitlines()]
    assert kept == [False, False, True, True, True, True, False]


def test_what_acts_on_a_terminal_is_spelt_out() -> None:
    assert inline("a\x9b31m\u202eb\u200f\u2028") == "a&#x9B;31m&#x202E;b&#x200F;&#x2028;"
    sheet = Sheet()
    sheet.empty("a", name="\x9b\u202e\x1b")
    assert sheet.text() == '<a name="&#x9B;&#x202E;\ufffd"/>'


@given(st.text(), st.text())
def test_words_and_attributes_are_read_back(words: str, value: str) -> None:
    sheet = Sheet()
    sheet.line("p", words, name=value)
    found = ET.fromstring(sheet.text())  # noqa: S314 - what we wrote ourselves
    assert found.get("name") == UNWRITABLE.sub("\ufffd", value)
    told = found.text or ""
    for one in found:
        told += "\n" if one.tag == "br" else chr(int(one.get("name", "")[-4:], 16))
        told += one.tail or ""
    assert told == words
