"""Provisions and the words between them."""

from hypothesis import given

from clauses.model.document import Document
from clauses.model.node import Node
from clauses.model.node import ProvisionKind as K
from clauses.model.provision import Provision
from clauses.model.source import Span
from clauses.reporting.parts import parts
from clauses.testing.strategies.documents import documents


def test_words_stand_where_they_are_said() -> None:
    text = "before\n1 Title\nopening \r\n words\n(a) x\nclosing\nafter"
    point = Node(K.POINT, Span(32, 37), Span(32, 35))
    article = Node(K.ARTICLE, Span(7, 45), Span(7, 8), Span(9, 14), children=[point])
    before, found, after = parts(Document(text, [article]))
    assert isinstance(found, Provision)
    assert (before, after) == ("before", "after")
    opening, inner, closing = parts(found)
    assert isinstance(inner, Provision)
    assert (opening, closing) == ("opening \n words", "closing")
    assert list(parts(inner)) == ["x"]


def test_the_edge_of_a_table_is_a_cell() -> None:
    node = Node(K.TABLE, Span(0, 6))
    (table,) = Document("\n \ta\t\n", [node]).children
    assert list(parts(table)) == ["\ta\t"]


def letters(around: Document | Provision) -> str:
    found = ""
    if isinstance(around, Provision):
        found += around.number + around.heading
    for part in parts(around):
        found += part if isinstance(part, str) else letters(part)
    return found


def signs(text: str) -> str:
    # What parts a number from the words behind it is none of them.
    return "".join(letter for letter in text if letter.isalnum() or letter in '<>&[]()"#')


@given(documents())
def test_no_word_is_lost(document: Document) -> None:
    assert signs(letters(document)) == signs(document.text)
