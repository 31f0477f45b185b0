"""Strategies for clauses, and for what is made of them: matches, verdicts, reports, dossiers.

`verdicts` and `reports` are what judging makes of generated clauses; `drawn_verdicts` and
`drawn_reports` say anything that the records can hold, whether or not judging would.
"""

import itertools
from collections.abc import Sequence
from typing import Literal

from attrs import evolve

from clauses import compare, judge
from clauses.extracting.explaining import explained
from clauses.model.action import ActRelation
from clauses.model.clause import Clause
from clauses.model.confidence import Confidence
from clauses.model.dossier import Dossier, Remark
from clauses.model.explanation import Explanation
from clauses.model.extent import Extent
from clauses.model.match import Link, Match, SharedWords, WordLie
from clauses.model.party import PartyKind
from clauses.model.report import Report
from clauses.model.scope import Facet
from clauses.model.source import Attribution, Span
from clauses.model.stance import Stance
from clauses.model.verdict import (
    ConflictKind,
    Effect,
    Reason,
    Relation,
    Remedy,
    Verdict,
)
from clauses.testing.drawing import DrawFn, SearchStrategy, composite, st
from clauses.testing.strategies.algebra import days
from clauses.testing.strategies.norm import norms, phrases, spans, texts
from clauses.testing.strategies.once import once
from clauses.testing.strategies.speaker import locators, parties, shipped_parties, sources, speakers

Role = Literal["demand", "position", "any"]
_LETTERS: dict[Role, str] = {"demand": "D", "position": "W", "any": "C"}
_STANCES: dict[Role, Sequence[Stance]] = {
    "demand": (Stance.DEMAND, Stance.EVALUATION, Stance.PROVISION),
    "position": tuple(Stance),
    "any": tuple(Stance),
}
_READ_OF_TEN = 9


@once
@composite
def clauses(
    draw: DrawFn, role: Role = "any", *, number: int | None = None, unread: bool = True
) -> Clause:
    """Clauses as a demand or a position holds them.

    Args:
        draw: given by Hypothesis.
        role: the stances and the letter of the id; a demand and a position never share an id.
        number: the number in the id; any from 1 to 9 where None.
        unread: whether some have no norm, only the reason why not.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(clauses())
    C1 · Andorra · DEMAND · OBLIGATION act [unrestricted]
    """
    text = draw(texts())
    read = not unread or draw(st.integers(1, 10)) <= _READ_OF_TEN
    return Clause(
        f"{_LETTERS[role]}{number or draw(st.integers(1, 9))}",
        draw(shipped_parties()),
        draw(st.sampled_from(_STANCES[role])),
        draw(norms(text)) if read else None,
        text,
        draw(st.none() | sources()),
        draw(st.none() | locators()),
        draw(st.none() | spans(text)),
        draw(st.none() | speakers()),
        draw(st.sampled_from(Attribution)),
        draw(st.none() | days()),
        "" if read else draw(phrases()),
        draw(st.just("") | phrases()),
        draw(st.just(()) | parts(text)),
    )


@composite
def parts(draw: DrawFn, text: str) -> tuple[Span, ...]:
    """Stretches of some source that make up a text, cut at some of its spaces."""
    spaces = [at for at in range(1, len(text) - 1) if text[at] == " " != text[at - 1]]
    cuts = draw(st.sets(st.sampled_from(spaces))) if spaces else set[int]()
    found, at = [], 0
    for start, end in itertools.pairwise([-1, *sorted(cuts), len(text)]):
        at += draw(st.integers(0, 9))
        found.append(Span(at, at + end - start - 1))
        at = found[-1].end
    return tuple(found)


@once
@composite
def clause_lists(
    draw: DrawFn, role: Role = "any", *, min_size: int = 0, max_size: int = 3, unread: bool = True
) -> tuple[Clause, ...]:
    """Clauses numbered from 1, so that their ids differ.

    >>> from clauses.testing.strategies import smallest
    >>> [one.id for one in smallest(clause_lists("demand", min_size=2))]
    ['D1', 'D2']
    """
    size = draw(st.integers(min_size, max_size))
    return tuple(draw(clauses(role, number=n + 1, unread=unread)) for n in range(size))


@once
def explanations() -> SearchStrategy[Explanation]:
    """What explaining makes of a generated clause, with a rationale for some cues."""
    rationales = st.sampled_from(("", "It forbids."))
    return st.builds(lambda one, why: explained(one, lambda _: why), clauses(), rationales)


@once
def verdicts() -> SearchStrategy[Verdict]:
    """What judging makes of a generated demand and position.

    >>> from clauses.testing.strategies import smallest
    >>> from clauses import Relation
    >>> smallest(verdicts(), lambda one: one.relation is Relation.CONFLICT).because
    'Demanded: everyone not to act; this excludes what Andorra wants.'
    """
    return st.builds(judge, clauses("demand"), clauses("position"))


@once
def reports(*, max_size: int = 2) -> SearchStrategy[Report]:
    """What comparing makes of some generated demands and positions.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(reports(), lambda one: one.verdicts)
    Report 'north': 1 demands × 1 positions, 0 conflicts
    """
    asked = clause_lists("demand", max_size=max_size)
    said = clause_lists("position", max_size=max_size)
    return st.builds(compare, asked, said, title=phrases())


@composite
def matches(draw: DrawFn, demand: Clause | None = None, position: Clause | None = None) -> Match:
    """Matches of two given clauses, or of any, with any link and score."""
    left, right = demand or draw(clauses("demand")), position or draw(clauses("position"))
    by_norm = draw(st.floats(0, 1))
    shared = st.builds(SharedWords, texts(), spans(left.text), spans(right.text))
    return Match(
        left,
        right,
        draw(st.sampled_from(ActRelation)),
        by_norm,
        draw(st.floats(0, 1 - by_norm)),
        draw(st.booleans()),
        draw(st.lists(shared, max_size=2)),
    )


def word_lies() -> SearchStrategy[WordLie]:
    """Facets compared by words alone."""
    names = st.lists(phrases(), max_size=2)
    facets = st.sampled_from(Facet)
    return st.builds(WordLie, facets, st.sampled_from(Extent), phrases(), phrases(), names)


def links() -> SearchStrategy[Link]:
    """What words tell of two acts."""
    names = st.lists(phrases(), max_size=2)
    lies = st.lists(word_lies(), max_size=2)
    instead = st.lists(st.sampled_from(Facet), max_size=2)
    acts = st.sampled_from(ActRelation)
    return st.builds(Link, acts, phrases(), phrases(), names, lies, instead)


def worded_matches(demand: Clause, position: Clause) -> SearchStrategy[Match]:
    """Matches of two clauses of which words tell something."""
    return st.builds(
        lambda one, words: evolve(one, words=words), matches(demand, position), links()
    )


@once
def reasons() -> SearchStrategy[Reason]:
    """Reasons on any facet, to any effect."""
    return st.builds(
        Reason,
        st.sampled_from(Facet),
        st.sampled_from(Effect),
        texts(),
        st.just("") | texts(),
        st.just("") | texts(),
        st.none() | st.sampled_from(Extent),
    )


@composite
def drawn_verdicts(
    draw: DrawFn, demand: Clause | None = None, position: Clause | None = None
) -> Verdict:
    """Verdicts of every relation on two given clauses, or on any, for whatever reasons.

    >>> from clauses.testing.strategies import smallest
    >>> from clauses import Relation
    >>> smallest(drawn_verdicts(), lambda one: one.relation is Relation.PROCEDURAL)
    D1 × W1: procedural, high
    """
    relation = draw(st.sampled_from(Relation))
    return Verdict(
        draw(matches(demand, position)),
        relation,
        draw(texts()),
        draw(st.sampled_from(ConflictKind)) if relation is Relation.CONFLICT else None,
        draw(st.lists(reasons(), max_size=3)),
        draw(st.sampled_from(Confidence)),
        draw(st.lists(phrases(), max_size=2)),
        draw(st.lists(st.builds(Remedy, st.sampled_from(Facet), texts()), max_size=2)),
    )


@once
@composite
def drawn_reports(draw: DrawFn, *, max_size: int = 2) -> Report:
    """Reports with one verdict for each pair, of every relation."""
    asked = draw(clause_lists("demand", max_size=max_size))
    said = draw(clause_lists("position", max_size=max_size))
    found = [draw(drawn_verdicts(demand, position)) for demand in asked for position in said]
    return Report(asked, said, found, draw(phrases()))


@once
def remarks() -> SearchStrategy[Remark]:
    """What narrators and experts say."""
    return st.builds(
        Remark,
        st.integers(1, 9).map("N{}".format),
        parties((PartyKind.COMMENTATOR,)),
        texts(),
        st.sampled_from(("narrator", "expert")),
        st.none() | sources(),
        st.none() | locators(),
        st.none() | days(),
    )


@once
def dossiers(*, max_size: int = 2) -> SearchStrategy[Dossier]:
    """Small dossiers, with at most so many demands and positions.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(dossiers(), lambda one: one.demands and one.positions)
    Dossier talks: 1 demands, 1 positions, 0 remarks
    """
    return st.builds(
        Dossier,
        st.sampled_from(("talks", "june-2031")),
        phrases(),
        days(),
        clause_lists("demand", max_size=max_size),
        clause_lists("position", max_size=max_size),
        st.lists(remarks(), max_size=2, unique_by=lambda remark: remark.id),
        st.lists(sources(), max_size=2),
        st.lists(parties(), max_size=2),
    )
