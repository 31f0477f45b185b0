"""TOML as it is written: whatever is written reads back."""

import datetime
import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from clauses.coding.emitting import comment, emit

# What TOML can hold: no lone surrogates, and no integer beyond 64 bits.
TEXTS = st.text(st.characters(codec="utf-8"), max_size=8)
PLAIN = (
    TEXTS
    | st.booleans()
    | st.integers(-9, 9)
    | st.floats(allow_nan=False)
    | st.dates(min_value=datetime.date(1000, 1, 1))
    | st.times()
    | st.datetimes(min_value=datetime.datetime(1000, 1, 1))
)
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(TEXTS, VALUES, max_size=4))
def test_what_is_written_reads_back(tables: dict[str, Any]) -> None:
    assert tomllib.loads(emit(tables)) == tables


def test_tables_stand_as_people_type_them() -> None:
    said = {"until": datetime.date(2031, 6, 30)}
    norm = {
        "action": "dig",
        "time": said,
        "words": {"action": "dig"},
        "conditions": [{"text": "if"}],
    }
    tables = {
        "title": "The “lock”\n",
        "groups": {"town": {"name": "Town", "joined": [{"who": ["a", "b"]}]}},
        "regions": {"UA.south": {"name": "South"}},
        "parts": {},
        "demands": [{"id": "D1", "norm": norm}, {"id": "D2"}],
    }
    assert (
        emit(tables, {("demands", 1): ["as\ndecided"]})
        == """\
title = "The “lock”\\n"

[groups.town]
name = "Town"

[[groups.town.joined]]
who = ["a", "b"]

[regions."UA.south"]
name = "South"

[parts]

[[demands]]
id = "D1"
[demands.norm]
action = "dig"
time = { until = 2031-06-30 }
[demands.norm.words]
action = "dig"
[[demands.norm.conditions]]
text = "if"

# as decided
[[demands]]
id = "D2"
"""
    )


@given(TEXTS)
def test_a_comment_is_one_line_that_toml_takes(text: str) -> None:
    assert tomllib.loads(f"a = 1 {comment(text)}\nb = 2") == {"a": 1, "b": 2}
