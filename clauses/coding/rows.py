"""What is to be decided where two coders differ, and the file in which people do."""

from collections.abc import Iterator

from clauses.coding.emitting import comment, literal
from clauses.model.coding import Alone, Codings, Disagreement
from clauses.model.quoting import excerpt, quote

CLAUSE = "clause"  # in the place of a field: whether the clause is kept at all
CODED, MISSING = "coded", "not coded"
LIST = "decisions"
_HEAD = """\
# Where two codings differ, to be decided one by one and then read with --decisions. In each row,
# `decided` is
#   "first" or "second"   to take what that coder gave,
#   "none"                to leave the field out, so that it is unrestricted,
#   "other"               to take what you write as `value`, spelt as in a dossier,
# and `because` says why. `by`, a name, and `on`, a day such as 2031-03-01 without quotation marks,
# hold for every row that has none of its own.
"""
Row = tuple[str, str, str, str]
"""Clause, field, and what each coder gave."""
Open = Disagreement | Alone
"""What is to be decided: a field, or whether a clause that only one coder has is kept."""


def open_rows(codings: Codings) -> dict[Row, Open]:
    """All that is to be decided, by what names its row.

    >>> from clauses import coders
    >>> open_rows(coders("fishery", "fishery"))
    {}
    """
    rows: list[Open] = [*codings.disagreements, *codings.alone]
    return {row_of(one): one for one in rows}


def row_of(about: Open) -> Row:
    """What names a row: the clause, the field, and what each coder gave."""
    if isinstance(about, Disagreement):
        return about.clause, about.field, about.first, about.second
    sides = (CODED, MISSING) if about.first else (MISSING, CODED)
    return about.clause, CLAUSE, *sides


def decision_form(codings: Codings) -> str:
    """Write a TOML file with a row for all that is to be decided; see `clauses.decision_form`.

    >>> from clauses import coders
    >>> print(decision_form(coders("fishery", "fishery")).splitlines()[-4])
    first = "fishery"
    """
    lines = [_HEAD.rstrip()]
    lines += [f"first = {literal(codings.first)}", f"second = {literal(codings.second)}"]
    lines += ['by = ""', 'on = ""']
    for row, about in open_rows(codings).items():
        lines += ["", *_written(row, about)]
    return "\n".join(lines) + "\n"


def _written(row: Row, about: Open) -> Iterator[str]:
    clause, field, first, second = row
    asides = ("", "")
    if isinstance(about, Disagreement):
        asides = about.first_words, about.second_words
    yield comment(quote(excerpt(about.text)))
    yield f"[[{LIST}]]"
    yield f"clause = {literal(clause)}"
    yield f"field = {literal(field)}"
    yield f"first = {literal(first)}{_aside(asides[0])}"
    yield f"second = {literal(second)}{_aside(asides[1])}"
    yield from ('decided = ""', 'because = ""')


def _aside(words: str) -> str:
    return f"  {comment(quote(excerpt(words)))}" if words else ""
