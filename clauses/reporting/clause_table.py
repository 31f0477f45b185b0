"""Clauses as a table: what was understood, what was not, and how much of each there is."""

from collections import Counter
from collections.abc import Iterator, Sequence

from clauses.model.clause import Clause
from clauses.model.modality import Strength
from clauses.model.norm import Norm
from clauses.model.quoting import quote
from clauses.model.scope import Facet
from clauses.reporting.headline import count
from clauses.reporting.page import Block, Grid, Heading, Paragraph
from clauses.reporting.quoting import place

HEAD = ("Clause", "By", "Stance", "Modality", "Who", "Act", "Scope", "If, unless")
NOTHING = "–"
# Columns told once above the table where all rows say the same, which makes room for the others.
_SHARED = (HEAD.index("By"), HEAD.index("Stance"))
_MOST_REASONS = 12


def clause_table(clauses: Sequence[Clause]) -> Iterator[Block]:
    """The blocks of some clauses: norms, what was not understood, a line that counts."""
    read = [(clause, clause.norm) for clause in clauses if clause.norm]
    unread = [clause for clause in clauses if not clause.norm]
    if read:
        yield from _norms(read)
    if unread:
        yield Heading("Not understood", 2)
        rows = tuple((named(one), quote(one.text), one.unread) for one in unread)
        yield Grid(("Clause", "Words", "Because"), rows)
    yield Paragraph(summary(clauses))


def named(clause: Clause) -> str:
    """Id and title of a clause, and its place where the id does not tell it."""
    return " ".join(filter(None, (clause.name, place(clause))))


def _norms(read: Sequence[tuple[Clause, Norm]]) -> Iterator[Block]:
    rows = [_row(clause, norm) for clause, norm in read]
    shared = [at for at in _SHARED if len({row[at] for row in rows}) == 1]
    if shared:
        told = "; ".join(f"{HEAD[at].lower()}: {rows[0][at]}" for at in shared)
        yield Paragraph(f"Of every norm here: {told}.")
    kept = [at for at in range(len(HEAD)) if at not in shared]
    yield Grid([HEAD[at] for at in kept], [[row[at] for at in kept] for row in rows])


def _row(clause: Clause, norm: Norm) -> tuple[str, ...]:
    modality = norm.modality.value
    if norm.strength is not Strength.BINDING:
        modality += f" ({norm.strength.value})"
    who = repr(norm.bearers) if norm.bearers else NOTHING
    provisos = "; ".join(one.text for one in (*norm.conditions, *norm.exceptions))
    return (
        named(clause),
        str(clause.author),
        clause.stance.value,
        modality,
        who,
        norm.action.label,
        scope_told(norm) or NOTHING,
        provisos or NOTHING,
    )


def scope_told(norm: Norm) -> str:
    """What restricts a norm, but for its bearers; empty where nothing does."""
    told = (
        f"{facet.value}: {value!r}" for facet, value in norm.scope if facet is not Facet.BEARERS
    )
    return "; ".join(told)


def summary(clauses: Sequence[Clause]) -> str:
    """How many sentences, norms, and sentences not understood, with reasons.

    >>> from clauses import load
    >>> summary(load("december-2021").positions)
    '13 sentences: 13 norms.'
    """
    sentences = count(len({_sentence(clause) for clause in clauses}), "sentence")
    reasons = Counter(clause.unread for clause in clauses if not clause.norm)
    norms = count(len(clauses) - reasons.total(), "norm")
    if not reasons:
        return f"{sentences}: {norms}."
    told = [f"{reason}: {number}" for reason, number in reasons.most_common(_MOST_REASONS)]
    rest = len(reasons) - len(told)
    told += [f"and {count(rest, 'other reason')}"] if rest else []
    return f"{sentences}: {norms}; {reasons.total()} not understood ({'; '.join(told)})."


def _sentence(clause: Clause) -> object:
    """What tells a sentence from others: where it begins, or else its words."""
    first = clause.parts[0] if clause.parts else clause.span
    return (clause.source, first.start) if first else (clause.source, clause.text)
