"""A bare ``assert`` on a relation, told as an expectation that does not hold."""

import linecache
import re
from collections.abc import Iterator
from functools import partial
from types import FrameType

from clauses.expecting.holding import weigh
from clauses.model.expectation import Expectation
from clauses.model.relation import Relation
from clauses.model.report import Cell, Report, Standing
from clauses.model.verdict import Verdict
from clauses.reporting.failure import failure
from clauses.testing.asserting import row_of
from clauses.verbs.compare import judge

# What pytest calls the parts of an assertion among the names of a test; None once it holds.
_PART = "@py_assert"


def told(op: str, left: object, right: object, frame: FrameType | None) -> str | None:
    """What a failed comparison of relations is about; None where that cannot be told.

    Args:
        op: the operator: ``is``, ``==`` or ``in``.
        left: what stands on its left.
        right: what stands on its right.
        frame: the innermost frame; the assertion is looked for from there outwards.

    >>> told("is", Relation.CONFLICT, Relation.ALIGNED, None)
    """
    seen = list(_seen(frame))
    for found, expected in ((left, right), (right, left)):
        relations = _relations(op, expected)
        parts = [one for one in seen if isinstance(one, Standing | Cell | Verdict)]
        those = [one for one in parts if one.relation is found]
        if relations and those:
            said, *also = relations
            row = row_of(those[0], partial(Expectation, relation=said, also=also))
            reports = [one for one in seen if isinstance(one, Report)]
            among = next((one.verdicts for one in reports), row.verdicts)
            return failure(weigh(row, among, judge))
    return None


def _relations(op: str, expected: object) -> tuple[Relation, ...]:
    """The relations that a comparison would accept."""
    several = expected if op == "in" and isinstance(expected, tuple | list) else ()
    alone = (expected,) if op in ("is", "==") else ()
    return tuple(one for one in (*several, *alone) if isinstance(one, Relation))


def _seen(frame: FrameType | None) -> Iterator[object]:
    """The values an assertion is made of, and what its methods belong to."""
    while frame is not None:
        parts = [one for name, one in frame.f_locals.items() if name.startswith(_PART)]
        if parts:
            line = linecache.getline(frame.f_code.co_filename, frame.f_lineno)
            named = [frame.f_locals.get(name) for name in re.findall(r"\w+", line)]
            yield from parts + named
            yield from (getattr(one, "__self__", None) for one in parts)
            return
        frame = frame.f_back
