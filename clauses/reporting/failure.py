"""An expectation that does not hold, in plain lines: both sides, why, what is near, what helps."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from clauses.model.checked import Checked
from clauses.model.clause import Clause
from clauses.model.expectation import Expectation
from clauses.model.party import UNATTRIBUTED
from clauses.model.phrasing import NOUNS
from clauses.model.quoting import excerpt, quote
from clauses.model.source import Attribution
from clauses.model.verdict import Effect, Verdict
from clauses.reporting.plain import visible

_WIDTH = 96  # a test runner puts a few columns before each line


def failure(row: Checked) -> str:
    """Say what was expected and what was found instead, with all that a reader needs to judge.

    >>> from clauses import Relation, compare, load
    >>> dossier = load("december-2021")
    >>> cell = compare(dossier.demands, dossier.positions).between("D2", party="Poland")
    >>> expected = Expectation("D2", Relation.PARTIAL, party="Poland")
    >>> print(failure(Checked(expected, cell.verdicts)))
    D2 × Poland: expected partial, found conflict (power), medium confidence
    ...
    """
    lines = [
        *_wrapped(f"{row.expectation.about}: {turned(row)}"),
        *_expected(row.expectation),
        *_decided(row),
        *_section("Nearest to what was expected:", _near(row)),
        *_section("What would have to change:", row.changes),
    ]
    return visible("\n".join(lines))


def turned(row: Checked) -> str:
    """What was expected and what was found, in one line.

    >>> from clauses import Relation
    >>> turned(Checked(Expectation("D2", Relation.PARTIAL, party="Poland")))
    'expected partial, found unaddressed'
    """
    expected = " or ".join(relation.value for relation in row.expectation.relations)
    verdict = row.leading
    if verdict is None:
        return f"expected {expected}, found {row.relation.value}"
    signed = verdict.overridden.signed if verdict.overridden else ""
    sure = f"corrected by {signed}" if signed else f"{verdict.confidence.value} confidence"
    return f"expected {expected}, found {_stands(verdict)}, {sure}"


def _stands(verdict: Verdict) -> str:
    kind = f" ({verdict.conflict.value})" if verdict.conflict else ""
    return f"{verdict.relation.value}{kind}"


def _expected(expectation: Expectation) -> Iterator[str]:
    place = f" ({expectation.place})" if expectation.place else ""
    if expectation.why:
        yield from _wrapped(f"Expected because: {expectation.why}{place}")
    elif place:
        yield f"Expected in {expectation.place}"


def _decided(row: Checked) -> Iterator[str]:
    """Both clauses, and why the one stands to the other as it does."""
    leading = row.leading
    if leading is None:
        return
    yield ""
    yield from _wrapped(f"Demand {_cited(leading.demand)}")
    if len(row.verdicts) > 1 and not leading.relation.answers:
        yield from _wrapped(f"None of {len(row.verdicts)} statements answers it. The closest is")
    yield from _wrapped(f"Answer {_cited(leading.position)}")
    yield ""
    yield from _wrapped(f"Why {leading.relation.value}: {leading.because}")
    yield from _items(_reasons(leading))
    others = [v for v in row.verdicts if v is not leading and v.relation.answers]
    if others:
        told = ", ".join(f"{one.position.id} {_stands(one)}" for one in others)
        yield from _wrapped(f"Other answers: {told}; the strictest leads.")


def _cited(clause: Clause) -> str:
    """A clause with whose it is, how it is known, where it stands, and its words."""
    author = "" if clause.author == UNATTRIBUTED else clause.author.name
    known = "" if clause.attribution is Attribution.OFFICIAL else clause.attribution.value
    facts = ", ".join(filter(None, (author, known, clause.cited)))
    told = f"{clause.id} ({facts})" if facts else clause.id
    return f"{told}: {quote(excerpt(clause.text))}"


def _reasons(verdict: Verdict) -> Iterator[str]:
    """What was weighed besides the deciding reason; what was simply accepted, in one line."""
    sides = dict.fromkeys(NOUNS[reason.facet] for reason in verdict.delta.accepted)
    if sides:
        yield f"Accepted: {', '.join(sides)}."
    told = [one.text for one in verdict.reasons if one.effect is not Effect.ACCEPTS]
    yield from (text for text in told if text != verdict.because)
    yield from (f"Doubt: {caveat}" for caveat in verdict.caveats)


def _near(row: Checked) -> Iterator[str]:
    verdict, leading = row.nearest, row.leading
    if verdict is None or leading is None:
        if row.expectation.relation.answers:
            yield f"No statement on {row.expectation.demand} stands so."
        return
    position = verdict.position
    if verdict in row.verdicts:
        governs = f"but {leading.position.id} ({leading.relation.value}) leads"
        yield f"{position.id} is {_stands(verdict)}, {governs}. {verdict.because}"
    else:
        about = verdict.demand.id
        yield f"{about} × {_cited(position)} is {_stands(verdict)}. {verdict.because}"


def _section(head: str, told: Iterable[str]) -> list[str]:
    lines = list(_items(told))
    return ["", head, *lines] if lines else []


def _items(told: Iterable[str]) -> Iterator[str]:
    for one in told:
        yield from wrap(one, _WIDTH, initial_indent="- ", subsequent_indent="  ")


def _wrapped(line: str) -> list[str]:
    return wrap(line, _WIDTH, subsequent_indent="  ")
