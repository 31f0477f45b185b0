"""Clauses as comma-separated values, for a spreadsheet: one row a clause, one column a field."""

import csv
from collections.abc import Sequence
from io import StringIO

from clauses.model.clause import Clause
from clauses.model.scope import SCOPE_FACETS
from clauses.reporting.plain import visible

_ABOUT = ("id", "source", "locator", "start", "end", "date", "author", "speaker", "attribution")
_NORM = ("stance", "modality", "strength", "action")
_REST = ("conditions", "exceptions", "unread", "text")
COLUMNS = (*_ABOUT, *_NORM, *(facet.value for facet in SCOPE_FACETS), *_REST)
# What a spreadsheet takes for a formula, which may call programs.
_FORMULA = ("=", "+", "-", "@")


def clause_sheet(clauses: Sequence[Clause]) -> str:
    """Write clauses as CSV, with a head.

    A cell that a spreadsheet would take for a formula begins with an apostrophe. JSON has every
    fact of a clause; a cell has what can be read in one.

    >>> from clauses import load
    >>> clause_sheet(load("december-2021").demands[:1]).split(",")[:3]
    ['id', 'source', 'locator']
    """
    page = StringIO()
    writer = csv.DictWriter(page, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for clause in clauses:
        writer.writerow({name: cell(value) for name, value in _facts(clause).items()})
    return page.getvalue()


def _facts(clause: Clause) -> dict[str, object]:
    first, last = clause.parts[:1] or (clause.span,), clause.parts[-1:] or (clause.span,)
    facts: dict[str, object] = {
        "id": clause.id,
        "source": clause.source.title if clause.source else "",
        "locator": clause.locator,
        "start": first[0].start if first[0] else "",
        "end": last[0].end if last[0] else "",
        "date": clause.date,
        "author": clause.author,
        "speaker": clause.speaker,
        "attribution": clause.attribution.value,
        "stance": clause.stance.value,
        "unread": clause.unread,
        "text": clause.text,
    }
    if norm := clause.norm:
        facts |= {
            "modality": norm.modality.value,
            "strength": norm.strength.value,
            "action": norm.action.label,
            "conditions": "; ".join(one.text for one in norm.conditions),
            "exceptions": "; ".join(one.text for one in norm.exceptions),
        }
        facts |= {facet.value: repr(value) for facet, value in norm.scope}
    return facts


def cell(value: object) -> str:
    """A value as a cell that no spreadsheet takes for a formula.

    >>> cell("=1+1")
    "'=1+1"
    """
    shown = "" if value is None else visible(str(value))
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
