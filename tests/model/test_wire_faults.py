"""What is refused on the way in, and how a reader is told what is wrong and where."""

import json
import re
from fractions import Fraction
from typing import Any

import pytest

from clauses.errors import WireError
from clauses.model.clause import Clause
from clauses.model.quantity import Quantity
from clauses.model.report import Report
from clauses.model.source import Locator, Span
from clauses.model.unit import Unit
from clauses.model.wire import from_json, to_json
from tests.model.samples import answer, clause, verdict

ASKED, SAID = clause("D1"), answer("W1")
REPORT = Report((ASKED,), (SAID,), [verdict(ASKED, SAID)])
SOUND = {"start": 0, "end": 6}
ENVELOPE = "allowed: an object with clauses, version, record$"
KM = Unit("km", "length", "m")


def document(record: Any, kind: type = Span, **changes: Any) -> str:
    return json.dumps({"clauses": kind.__name__, "version": 1, "record": record, **changes})


def plain(record: object) -> Any:
    """What stands in a document for a record, to be changed at will."""
    return json.loads(to_json(record))["record"]


def faults(record: Any, kind: type[Any]) -> list[str]:
    """All faults that reading finds."""
    with pytest.raises(WireError, match=rf"^not a {kind.__name__}\n  ") as caught:
        from_json(document(record, kind), kind)
    found = list(caught.value.faults)
    assert str(caught.value) == "\n  ".join([f"not a {kind.__name__}", *found])
    return found


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"^not a clauses document: Expecting value"),
        ("{", r"^not a clauses document: Expecting property name"),
        ("[1]", f"^not a clauses document: {ENVELOPE}"),
        ("null", f"^not a clauses document: {ENVELOPE}"),
        ('{"clauses": "Span", "version": 1}', f"^not a clauses document: {ENVELOPE}"),
        ('{"clauses": "Span", "record": {}}', f"^not a clauses document: {ENVELOPE}"),
        (document(SOUND, to="me"), f"^not a clauses document: found key 'to'; {ENVELOPE}"),
        (document(SOUND, Clause), r"^found 'Clause' version 1; allowed: 'Span' version 1$"),
        (document(SOUND, version=2), r"^found 'Span' version 2; allowed: 'Span' version 1$"),
        (document(SOUND, version="1"), r"^found 'Span' version '1'; allowed: 'Span' version 1$"),
        (document(SOUND, version=True), r"^found 'Span' version True; allowed: 'Span' version 1$"),
        (document(SOUND, version=1.0), r"^found 'Span' version 1.0; allowed: 'Span' version 1$"),
        (document(SOUND, clauses=["Span"]), r"^found \['Span'\] version 1; allowed: 'Span'"),
        (document({"start": float("nan")}), r"^not a clauses document: NaN is no number$"),
        (document({"start": float("-inf")}), r"^not a clauses document: -Infinity is no number$"),
        (document(SOUND).replace("6", "9" * 5000), r"^not a clauses document: Exceeds the limit"),
        ("[" * 100_000, r"^not a clauses document: maximum recursion depth exceeded"),
    ],
    ids=range(17),
)
def test_what_is_no_document_is_refused(text: str, message: str) -> None:
    with pytest.raises(WireError, match=message) as caught:
        from_json(text, Span)
    assert caught.value.faults == ()


@pytest.mark.parametrize(
    ("record", "found"),
    [
        (None, ["found None; allowed: an object @ record"]),
        ([0, 6], ["found [0, 6]; allowed: an object @ record"]),
        ("abc", ["found 'abc'; allowed: an object @ record"]),
        ({"start": 0}, ["end is missing @ record.end"]),
        ({"start": "0", "end": 6}, ["found '0'; allowed: int @ record.start"]),
        ({"start": 0, "end": True}, ["found True; allowed: int @ record.end"]),
        ({"start": 0.0, "end": 6}, ["found 0.0; allowed: int @ record.start"]),
        ({**SOUND, "x": 1, "a": 2}, ["found key 'a, x'; allowed: start, end @ record"]),
        ({"start": 6, "end": 0}, ["Span: found '[6:0]'; allowed: 0 ≤ start < end @ record"]),
        (
            {"start": None},
            ["found None; allowed: int @ record.start", "end is missing @ record.end"],
        ),
    ],
    ids=range(10),
)
def test_all_faults_are_told_at_once(record: Any, found: list[str]) -> None:
    assert faults(record, Span) == found


def test_what_is_nested_without_reason_is_shown_in_part() -> None:
    deep: Any = 1
    for _ in range(200):
        deep = {"start": deep}
    (fault,) = faults({"start": deep, "end": 6}, Span)
    assert re.fullmatch(r"found (\{'start': )+\{'start'…; allowed: int @ record.start", fault)


STANCES = "demand, offer, commitment, refusal, assertion, acknowledgement, evaluation, provision"
RELATIONS = (
    "conflict, conditional, aligned, partial, counter-demand, procedural, undetermined, unaddressed"
)
A_DAY = "a day such as '2021-12-17'"
AN_ID = "the id of a clause of the report"


@pytest.mark.parametrize(
    ("kind", "path", "value", "allowed"),
    [
        (Clause, "text", 3, "str"),
        (Clause, "stance", "demnd", STANCES),
        (Clause, "stance", ["demand"], STANCES),
        (Clause, "date", "20211217", A_DAY),
        (Clause, "date", "2021-12-32", A_DAY),
        (Clause, "date", 2021, A_DAY),
        (Clause, "norm", 5, "an object"),
        (Clause, "norm.self_judging", "yes", "bool"),
        (Clause, "norm.action.kinds", "dig", "a list"),
        (Clause, "norm.action.kinds", ["dig", "dig"], "each item only once"),
        (Clause, "author", None, "an object"),
        (Clause, "author.aliases", {"ok": 1}, "a list"),
        (Clause, "author.aliases[0]", 1, "str"),
        (Report, "positions", "W1", "a list"),
        (Report, "demands[0].text", None, "str"),
        (Report, "verdicts", 3, "a list"),
        (Report, "verdicts[0]", "x", "an object"),
        (Report, "verdicts[0].relation", 3, RELATIONS),
        (Report, "verdicts[0].match.demand", "D9", AN_ID),
        (Report, "verdicts[0].match.demand", {}, AN_ID),
        (Report, "verdicts[0].match.by_norm", "0.5", "float"),
    ],
)
def test_a_wrong_value_is_told_with_its_path(
    kind: type[Any], path: str, value: Any, allowed: str
) -> None:
    record = plain(ASKED if kind is Clause else REPORT)
    *steps, last = (int(s) if s.isdigit() else s for s in re.findall(r"\w+", path))
    node = record
    for step in steps:
        node = node[step]
    node[last] = value
    assert faults(record, kind) == [f"found {value!r}; allowed: {allowed} @ record.{path}"]


@pytest.mark.parametrize(
    ("kind", "changes", "fault"),
    [
        (Clause, {"text": " "}, "Clause.text: found ' '; allowed: a text that is not blank"),
        (Clause, {"unread": "x"}, "Clause D1: found 'a norm and a reason'; allowed: a norm, or the "
         "reason why it could not be read"),
        (Report, {"title": ""}, "Report.title: found ''; allowed: a text that is not blank"),
        (Report, {"extra": 1}, "found key 'extra'; allowed: demands, positions, verdicts, title, "
             "excerpt"),
        (Report, {"verdicts": []}, "Report.verdicts: found []; allowed: one for each pair, demand "
         "by demand: 1 in all"),
    ],
)  # fmt: skip
def test_values_that_do_not_fit_each_other_are_told_of_the_whole(
    kind: type[Any], changes: Any, fault: str
) -> None:
    record = plain(ASKED if kind is Clause else REPORT) | changes
    assert faults(record, kind) == [f"{fault} @ record"]


@pytest.mark.parametrize("key", ["demands", "positions", "verdicts"])
def test_no_part_of_a_report_may_be_missing(key: str) -> None:
    record = plain(REPORT)
    del record[key]
    assert faults(record, Report) == [f"{key} is missing @ record.{key}"]


def test_a_report_is_an_object() -> None:
    assert faults([], Report) == ["found []; allowed: an object @ record"]


@pytest.mark.parametrize(
    "number", ["1.5", " 1 ", "1_000", "1/0", "٣", "1e999999999", "3/", "", "1\n", 1, "7" * 1001]
)
def test_a_fraction_has_one_spelling_and_an_end(number: object) -> None:
    (fault,) = faults({**plain(KM), "factor": number}, Unit)
    assert fault.endswith("; allowed: a fraction such as '3/2' @ record.factor")


@pytest.mark.parametrize(("number", "read"), [("-6/4", "-3/2"), ("007", "7"), ("1/04", "1/4")])
def test_a_fraction_need_not_be_in_lowest_terms(number: str, read: str) -> None:
    record = {**plain(Quantity(Fraction(1), None, KM)), "low": number}
    assert from_json(document(record, Quantity), Quantity).low == Fraction(read)


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("UA", "found 'UA'; allowed: a list @ record.path"),
        ([], "Locator.path: found (); allowed: steps that are not blank @ record"),
        ([""], "Locator.path: found ('',); allowed: steps that are not blank @ record"),
    ],
)
def test_a_text_is_not_taken_for_the_list_of_its_letters(path: object, fault: str) -> None:
    assert faults({"path": path}, Locator) == [fault]
