import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from clauses.errors import InvalidRecord, WireError
from clauses.model.clause import Clause
from clauses.model.report import Report
from clauses.model.schema import _describe, json_schema
from clauses.model.source import Span
from clauses.model.verdict import Relation
from clauses.model.wire import from_json, to_json
from clauses.testing import strategies

KINDS = list(strategies.records())
EVERY = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
VALIDATORS = {kind: Draft202012Validator(json_schema(kind)) for kind in KINDS}
# What a careless or hostile hand may put in place of anything.
INTRUDERS = st.sampled_from(
    [None, True, 3, -1.5, "", "x", "2021-12-17", [], ["x", "x"], {}, {"x": 1}]
)


@EVERY
def test_schemas_are_themselves_valid(kind: type) -> None:
    schema = json_schema(kind)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == f"clauses {kind.__name__}"
    assert schema["properties"]["clauses"] == {"const": kind.__name__}


@EVERY
@settings(max_examples=5)  # for each of the thirty kinds
@given(data=st.data())
def test_every_record_validates(kind: type, data: st.DataObject) -> None:
    VALIDATORS[kind].validate(json.loads(to_json(data.draw(strategies.records()[kind]))))


def nodes(tree: Any) -> list[tuple[Any, Any]]:
    """Every place in a document, as the container and the key or index in it."""
    keys: list[Any] = []
    if isinstance(tree, dict | list):
        keys = list(tree) if isinstance(tree, dict) else list(range(len(tree)))
    found = [(tree, key) for key in keys]
    return found + [node for key in keys for node in nodes(tree[key])]


@EVERY
@settings(max_examples=8)  # for each of the thirty kinds
@given(data=st.data())
def test_what_the_schema_refuses_the_reader_refuses_too(
    kind: type[Any], data: st.DataObject
) -> None:
    document = json.loads(to_json(data.draw(strategies.records()[kind])))
    container, key = data.draw(st.sampled_from(nodes(document)))
    if isinstance(container, dict) and data.draw(st.booleans()):
        del container[key]
    else:
        container[key] = data.draw(INTRUDERS)
    if not VALIDATORS[kind].is_valid(document):
        with pytest.raises(WireError, match=r"^(not a |found )"):
            from_json(json.dumps(document), kind)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda d: d["record"].pop("end"), "'end' is a required property"),
        (lambda d: d["record"].update(end="6"), "'6' is not of type 'integer'"),
        (lambda d: d["record"].update(extra=1), "Additional properties are not allowed"),
        (lambda d: d.update(version=2), "1 was expected"),
        (lambda d: d.update(clauses="Clause"), "'Span' was expected"),
        (lambda d: d.update(note=""), "Additional properties are not allowed"),
    ],
)
def test_a_broken_document_does_not_validate(change: Any, message: str) -> None:
    document = json.loads(to_json(Span(0, 6)))
    broken = deepcopy(document)
    change(broken)
    VALIDATORS[Span].validate(document)
    with pytest.raises(ValidationError, match=message):
        VALIDATORS[Span].validate(broken)


def test_a_field_with_a_default_may_be_left_out_and_no_other() -> None:
    schema = json_schema(Clause)["$defs"]["Clause"]
    assert schema["required"] == ["id", "author", "stance", "norm", "text"]
    assert set(schema["properties"]) > set(schema["required"])


def test_only_inside_a_report_do_verdicts_name_their_clauses() -> None:
    inside = json_schema(Report)["$defs"]
    assert inside["MatchById"]["properties"]["demand"]["type"] == "string"
    assert inside["Report"]["properties"]["demands"]["items"] == {"$ref": "#/$defs/Clause"}
    for kind in set(KINDS) - {Report}:
        assert "MatchById" not in json_schema(kind)["$defs"], kind


@pytest.mark.parametrize("kind", [int, Relation, dict])
def test_only_records_have_a_schema(kind: type) -> None:
    message = r"^json_schema: found <.*>; allowed: a record type of this library$"
    with pytest.raises(InvalidRecord, match=message):
        json_schema(kind)


def test_a_field_no_document_can_hold_is_refused() -> None:
    message = r"^json_schema: found dict\[str, int\]; allowed: a type that JSON documents hold$"
    with pytest.raises(InvalidRecord, match=message):
        _describe(dict[str, int], {}, named=False)
