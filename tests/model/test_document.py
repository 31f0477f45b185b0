import pytest

from clauses import read
from clauses.errors import InvalidRecord
from clauses.model.change import Change, ChangeKind
from clauses.model.diagnostic import Diagnostic, DiagnosticKind, Skipped
from clauses.model.document import Document
from clauses.model.node import Node, PieceRole, ProvisionKind
from clauses.model.source import Locator, Span

TEXT = """Treaty on Boats

The Parties have agreed as follows:

Article 1
Scope

1. Boats shall float.

2. Boats shall:

(a) rest; and

(b) last.

Article 2. Rafts

Rafts shall sink.

Nets shall hold.
"""


@pytest.fixture(scope="module")
def treaty() -> Document:
    return read(TEXT.encode(), format="text")


def test_a_document_tells_what_it_is(treaty: Document) -> None:
    assert repr(treaty) == "<Document 'Treaty on Boats': 10 provisions, 2 articles>"
    assert [one.number for one in treaty.articles] == ["Article 1", "Article 2"]
    assert [one.ordinal for one in treaty.of_kind(ProvisionKind.PARAGRAPH)] == ["1", "2", "", ""]


def test_the_title_may_be_that_of_the_file() -> None:
    assert Document("Boats.").title == ""
    assert Document("Boats.", metadata=[("author", "A"), ("title", "On Boats")]).title == "On Boats"


def test_a_provision_knows_its_words_and_its_place(treaty: Document) -> None:
    two = treaty["Art. 1(2)"]
    assert (two.number, two.heading, two.own_text) == ("2.", "", "Boats shall:")
    assert two.text == "Boats shall:\n\n(a) rest; and\n\n(b) last."
    point = two.children[1]
    assert point.parent == two
    assert point.path == ("Article 1", "2.", "(b)")
    assert point.place == "Article 1 › 2. › (b)"
    assert point.locator == Locator(("Article 1", "2.", "(b)"))
    assert repr(point) == "<point Article 1 › 2. › (b)>"
    assert repr(treaty["Art. 1"]) == "<article Article 1 'Scope'>"
    assert point.span.of(treaty.text) == "(b) last."


def test_provisions_without_a_number_are_counted(treaty: Document) -> None:
    article = treaty["Art. 2"]
    assert [one.step for one in article.children] == ["paragraph [1]", "paragraph [2]"]
    assert treaty.children[1].step == "preamble"
    assert article.own_text == ""


def test_the_innermost_provision_at_a_place(treaty: Document) -> None:
    at = treaty.text.index("rest; and")
    found = treaty.provision_at(at)
    assert found is not None
    assert found.place == "Article 1 › 2. › (a)"
    assert treaty.provision_at(len(TEXT)) is None
    between = treaty.provision_at(TEXT.index("Scope"))
    assert between == treaty["Art. 1"]
    assert Document(" Boats", [Node(ProvisionKind.PARAGRAPH, Span(1, 6))]).provision_at(0) is None


def test_what_was_skipped_is_in_no_text() -> None:
    text = "Article 1\nBoats -3- shall 12 float."
    gone = [Skipped(Span(16, 19), "page number"), Skipped(Span(26, 28), "page number")]
    node = Node(ProvisionKind.ARTICLE, Span(0, len(text)), Span(0, 9), ordinal="1")
    document = Document(text, [node], gone)
    assert document.articles[0].text == "Boats  shall  float."
    assert document.words(Span(17, 27)) == " shall "
    assert document.words(Span(0, 9)) == "Article 1"
    assert document.words(Span(16, 19)) == ""


@pytest.mark.parametrize(
    ("nodes", "skipped"),
    [
        ([Span(0, 4), Span(3, 6)], []),
        ([Span(4, 6), Span(0, 3)], []),
        ([Span(0, 7)], []),
        ([], [Span(0, 4), Span(3, 6)]),
        ([], [Span(5, 9)]),
    ],
)
def test_spans_outside_the_text_or_over_one_another_are_refused(
    nodes: list[Span], skipped: list[Span]
) -> None:
    message = r"^Document: found '?\[\d:\d\]'?; allowed: spans in order within 6 characters$"
    with pytest.raises(InvalidRecord, match=message):
        Document(
            "Boats.",
            [Node(ProvisionKind.PARAGRAPH, span) for span in nodes],
            [Skipped(span, "mark-up") for span in skipped],
        )


def test_pieces_have_an_owner_and_a_role() -> None:
    text = "x Article 1. Boats – Rest. 7 End\n"
    node = Node(ProvisionKind.ARTICLE, Span(2, 32), Span(2, 11), Span(13, 18), "1")
    document = Document(text, [node], [Skipped(Span(0, 1), "mark"), Skipped(Span(27, 28), "mark")])
    assert [(one.span.of(text), one.role, one.node is node) for one in document.pieces] == [
        ("x", PieceRole.SKIPPED, False),
        (" ", PieceRole.SPACE, False),
        ("Article 1", PieceRole.NUMBER, True),
        (". ", PieceRole.SPACE, True),
        ("Boats", PieceRole.HEADING, True),
        (" – ", PieceRole.SPACE, True),
        ("Rest. ", PieceRole.TEXT, True),
        ("7", PieceRole.SKIPPED, True),
        (" End", PieceRole.TEXT, True),
        ("\n", PieceRole.SPACE, False),
    ]


def test_what_is_skipped_across_provisions_is_cut_at_their_edges() -> None:
    text = "Boats.Rafts.Nets."
    nodes = [Node(ProvisionKind.PARAGRAPH, Span(0, 6)), Node(ProvisionKind.PARAGRAPH, Span(6, 12))]
    document = Document(text, nodes, [Skipped(Span(3, 8), "mark"), Skipped(Span(12, 17), "mark")])
    assert [(one.span.of(text), one.role.value) for one in document.pieces] == [
        ("Boa", "text"),
        ("ts.", "skipped"),
        ("Ra", "skipped"),
        ("fts.", "text"),
        ("Nets.", "skipped"),
    ]


def test_a_diagnostic_prints_on_one_line() -> None:
    kind = DiagnosticKind.GAP
    assert str(Diagnostic(kind, "4 follows 2")) == "gap: 4 follows 2"
    assert str(Diagnostic(kind, "4 follows 2", place="Part I")) == "gap: Part I: 4 follows 2"
    with pytest.raises(InvalidRecord, match=r"^Diagnostic\.message: found ''"):
        Diagnostic(kind, "")
    with pytest.raises(InvalidRecord, match=r"^Skipped\.reason: found ''"):
        Skipped(Span(0, 1), "")


def test_a_change_has_words_and_a_place() -> None:
    change = Change(ChangeKind.MOVE_TO, "not ", pair="m1")
    assert (change.author, change.date, change.span, change.at) == ("", "", None, 0)
    with pytest.raises(InvalidRecord, match=r"^Change\.at: found '3'"):
        Change(ChangeKind.DELETION, "not ", at="3")  # type: ignore[arg-type]
