"""Documents as JSON: trees of any depth come back as they went, and every fault has its path."""

import json
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from clauses.errors import InvalidRecord, WireError
from clauses.model.bracket import Alternative, Bracket, BracketKind
from clauses.model.change import Change, ChangeKind
from clauses.model.diagnostic import Diagnostic, DiagnosticKind, Skipped
from clauses.model.document import Document
from clauses.model.node import Node
from clauses.model.node import ProvisionKind as K
from clauses.model.reference import DefinedTerm, Reference, ReferenceKind
from clauses.model.schema import json_schema
from clauses.model.source import Locator, Source, Span
from clauses.model.wire import from_json, to_json
from clauses.testing.strategies.documents import Branch, assemble, documents

VALIDATOR = Draft202012Validator(json_schema(Document))
SMALL = assemble(
    [
        Branch(K.ARTICLE, "Article 1", "1", "Use", inside=(
            Branch(K.PARAGRAPH, "1.", "1", text="x", inside=(Branch(K.POINT, "(a)", "a"),)),
            Branch(K.PARAGRAPH, "2.", "2", text="y"),
        ))
    ],
    metadata=(("a", "b"),),
)  # fmt: skip


@settings(max_examples=40)
@given(documents())
def test_documents_come_back_as_they_went(document: Document) -> None:
    text = to_json(document)
    back = from_json(text, Document)
    assert back == document
    assert to_json(back) == text
    VALIDATOR.validate(json.loads(text))


def test_all_that_was_found_in_a_document_is_kept() -> None:
    span = Span(0, 7)
    whole = evolve(
        SMALL,
        skipped=[Skipped(span, "page number")],
        diagnostics=[Diagnostic(DiagnosticKind.GAP, "one", span, "Part I")],
        source=Source("w", "Wells"),
        brackets=[Bracket(BracketKind.SQUARE, span, [Alternative(span, [span], ["EU"], "A")])],
        changes=[Change(ChangeKind.DELETION, "not ", "A", "2024", at=3)],
        references=[Reference(span, ReferenceKind.INTERNAL, span, Locator.parse("Art. 5"))],
        terms=[DefinedTerm("Zone", span, span, span, [span])],
    )
    text = to_json(whole)
    assert from_json(text, Document) == whole
    VALIDATOR.validate(json.loads(text))


def test_a_tree_two_hundred_levels_deep_comes_back() -> None:
    tree = Branch(K.POINT, "(a)", "a")
    for _ in range(199):
        tree = Branch(K.POINT, "(a)", "a", inside=(tree,))
    document = assemble([tree])
    assert from_json(to_json(document), Document) == document


def test_a_tree_too_deep_for_json_is_refused() -> None:
    node = Node(K.POINT, Span(0, 1))
    for _ in range(50_000):
        node = Node(K.POINT, Span(0, 1), children=[node])
    told = r"^to_json: found 'Document'; allowed: a record whose parts nest a few hundred"
    with pytest.raises(InvalidRecord, match=told):
        to_json(Document("x", [node]))


def changed(path: tuple[Any, ...], value: object) -> str:
    envelope = json.loads(to_json(SMALL))
    place = envelope["record"]
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(envelope)


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("nodes", 0), 7, "found 7; allowed: an object @ record.nodes[0]"),
        (("nodes", 0, "children"), 3, "found 3; allowed: a list @ record.nodes[0].children"),
        (
            ("nodes", 0, "children", 1, "span", "end"),
            "9",
            "found '9'; allowed: int @ record.nodes[0].children[1].span.end",
        ),
        (
            ("nodes", 0, "children", 0, "children", 0),
            [],
            "found []; allowed: an object @ record.nodes[0].children[0].children[0]",
        ),
        (
            ("nodes", 0, "children", 0, "extra"),
            1,
            "found key 'extra'; allowed: kind, span, number, heading, ordinal, children @ "
            "record.nodes[0].children[0]",
        ),
        (("metadata", 0), ["a"], "found ['a']; allowed: a list of 2 @ record.metadata[0]"),
        (("metadata", 0), "ab", "found 'ab'; allowed: a list @ record.metadata[0]"),
    ],
)
def test_a_fault_deep_in_a_tree_has_its_path(
    path: tuple[Any, ...], value: object, told: str
) -> None:
    text = changed(path, value)
    assert not VALIDATOR.is_valid(json.loads(text))
    with pytest.raises(WireError, match=r"^not a Document\n") as caught:
        from_json(text, Document)
    assert caught.value.faults == (told,)


def test_all_faults_of_a_tree_are_told_level_by_level() -> None:
    envelope = json.loads(to_json(SMALL))
    article = envelope["record"]["nodes"][0]
    article["ordinal"] = 1
    article["children"][0]["children"][0]["kind"] = "paint"
    del article["children"][1]["span"]
    with pytest.raises(WireError, match=r"^not a Document\n") as caught:
        from_json(json.dumps(envelope), Document)
    places = [fault.rpartition(" @ ")[2] for fault in caught.value.faults]
    assert places == [
        "record.nodes[0].ordinal",
        "record.nodes[0].children[1].span",
        "record.nodes[0].children[0].children[0].kind",
    ]


def test_spans_that_do_not_fit_are_refused() -> None:
    text = changed(("nodes", 0, "children", 1, "span", "end"), 999)
    with pytest.raises(WireError, match=r"Node: found .*allowed: number, heading and children in"):
        from_json(text, Document)
