"""Strategies for what people corrected, and for what each side contributed to a verdict."""

from attrs import evolve

from clauses.model.action import ActRelation
from clauses.model.clause import Clause
from clauses.model.contribution import Contribution
from clauses.model.override import Override, Overrides, text_hash
from clauses.model.reason import Effect
from clauses.model.relation import ConflictKind, Relation
from clauses.model.scope import Facet
from clauses.model.verdict import Verdict
from clauses.testing.drawing import DrawFn, SearchStrategy, composite, st
from clauses.testing.strategies.algebra import days
from clauses.testing.strategies.clause import drawn_verdicts
from clauses.testing.strategies.norm import phrases, texts
from clauses.testing.strategies.once import once

_TIED = [one for one in ActRelation if one not in (ActRelation.UNRELATED, ActRelation.UNKNOWN)]


@composite
def overrides(draw: DrawFn, demand: str = "", position: str = "") -> Override:
    """Corrections of a verdict or a pairing, of one pair or of any."""
    relation = draw(st.none() | st.sampled_from(Relation))
    speaks = draw(st.booleans()) if relation is None else None
    return Override(
        demand or draw(st.sampled_from(("X1", "X2"))),
        position or draw(st.sampled_from(("Y1", "Y2"))),
        draw(texts()),
        draw(phrases()),
        draw(days()),
        relation,
        draw(st.sampled_from(ConflictKind)) if relation is Relation.CONFLICT else None,
        speaks,
        draw(st.none() | st.sampled_from(_TIED)) if speaks else None,
        draw(st.just("") | texts()),
        draw(st.just("") | texts() | texts().map(text_hash)),
        draw(st.just("") | texts() | texts().map(text_hash)),
        draw(st.just("") | st.just("overrides.toml")),
        draw(st.none() | st.integers(1, 99)),
    )


@once
def override_lists() -> SearchStrategy[Overrides]:
    """Corrections of different pairs."""
    return st.lists(overrides(), max_size=3, unique_by=lambda one: one.pair).map(Overrides)


@composite
def corrected_verdicts(
    draw: DrawFn, demand: Clause | None = None, position: Clause | None = None
) -> Verdict:
    """Verdicts that a person corrected, with whatever was computed."""
    computed = draw(drawn_verdicts(demand, position))
    override = draw(overrides(*computed.pair))
    given = draw(drawn_verdicts(computed.demand, computed.position))
    if override.relation:
        given = evolve(given, relation=override.relation, conflict=override.conflict)
    return evolve(given, overridden=override, computed=computed)


@once
def contributions() -> SearchStrategy[Contribution]:
    """What any side contributed, to any effect."""
    return st.builds(
        Contribution,
        st.sampled_from(Facet),
        texts(),
        st.floats(0, 1),
        st.sampled_from(Effect),
        st.just("") | texts(),
        st.just("") | texts(),
    )
