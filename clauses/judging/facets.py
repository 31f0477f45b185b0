"""Facet by facet: where a position covers a demand, where it narrows it, and where it says more."""

from collections.abc import Iterator

from attrs import evolve, frozen

from clauses.judging.direction import existential
from clauses.judging.finding import cite
from clauses.model.action import ActRelation
from clauses.model.clause import Clause
from clauses.model.extension import Atoms, Extension
from clauses.model.extent import Extent
from clauses.model.match import Link, Match, WordLie
from clauses.model.modality import Strength
from clauses.model.norm import Norm
from clauses.model.scope import Facet, Scope
from clauses.model.verdict import Effect, Reason

# Facets of which one doing inside the bounds is enough, where a duty is concerned.
WINDOWS = (Facet.TIME, Facet.QUANTITY)


@frozen
class Comparison:
    """What comparing two norms of one direction found.

    Attributes:
        reasons: one for each facet that either side restricts.
        unknown: the facets that could not be compared.
        contested: the facets whose comparison rests on a contested name.
    """

    reasons: tuple[Reason, ...]
    unknown: tuple[Facet, ...]
    contested: tuple[Facet, ...]

    @property
    def disjoint(self) -> tuple[Reason, ...]:
        """The reasons that set the two apart altogether."""
        return tuple(r for r in self.reasons if r.extent is Extent.DISJOINT)

    @property
    def partial_window(self) -> bool:
        """Whether the position speaks of only some of the days or amounts the demand is about."""
        inside = (Extent.WITHIN, Extent.OVERLAPS)
        return any(r.facet in WINDOWS and r.extent in inside for r in self.reasons)


def author_atoms(clause: Clause) -> Atoms:
    """Who a clause's author is, members included, as a set of parties."""
    own = frozenset({clause.author.key})
    if clause.date is not None:
        own |= clause.author.members(on=clause.date)
    return Atoms(own)


def asked(demand: Clause, norm: Norm) -> Extension | None:
    """Those a demand asks something of: its bearers but for the demander, who answers for itself.

    None where everyone is asked, or where nobody else is.
    """
    bearers = norm.scope.bearers
    if bearers is None:
        return None
    own = author_atoms(demand)
    others = bearers.core & ~own
    if others.empty or others == bearers.core:
        return bearers
    names = [name for name in bearers.label.split(", ") if name != demand.author.name]
    label = ", ".join(names) or f"{bearers.label} without its author"
    return evolve(bearers, label=label, core=others, hull=bearers.hull & ~own)


def satisfies(facet: Facet, extent: Extent, demand: Norm, position: Norm) -> bool:
    """Whether a position whose facet lies so to the demand's leaves nothing of it out.

    One doing inside the bounds is enough only where both are duties: a ban that meets a duty, as
    one on the opposite act does, must hold throughout.
    """
    window = facet in WINDOWS and existential(demand) and existential(position)
    return extent.fits if window else extent.covers


def falls_short(link: ActRelation, demand: Norm) -> bool:
    """Whether an act so related is less than the act demanded.

    To forbid one kind is not to forbid them all; to do some wider thing need not be to do this one.
    """
    return link is (ActRelation.GENUS if existential(demand) else ActRelation.KIND)


def towards_all(demand: Clause, said: Scope, wanted: Scope) -> Scope:
    """Read an answer "towards you" to a demand that names nobody as an answer to all of it.

    Who asks and leaves open towards whom asks for itself; an answer that takes it in lacks nothing.
    """
    towards = said.counterparties
    if wanted.counterparties is None and towards and author_atoms(demand) <= towards.core:
        return evolve(said, counterparties=None)
    return said


def compare_facets(match: Match, demand: Norm, position: Norm) -> Comparison:
    """Compare two norms facet by facet, the demand without what the demander asks of itself."""
    wanted, said = evolve(demand.scope, bearers=asked(match.demand, demand)), position.scope
    if match.link is ActRelation.TOPIC:
        # The scope of talk is not the scope of what is talked about.
        said = wanted = Scope()
    said = towards_all(match.demand, said, wanted)
    if match.link is ActRelation.COUNTERPART:
        # The counterpart's bearers are the other side of the event, not those who were asked.
        said, wanted = evolve(said, bearers=None), evolve(wanted, bearers=None, objects=None)
    lies = dict(said.facets(wanted))
    told = _told(match.words, lies) if match.link is not ActRelation.TOPIC else {}
    reasons = [*_act(match, demand), *_strength(match, demand, position)]
    reasons += [
        _in_words(told[facet], demand, position)
        if facet in told
        else _reason(match, (demand, position), facet, extent, (wanted, said))
        for facet, extent in lies.items()
    ]
    reasons += _burden(match, demand, position)
    unknown = tuple(facet for facet, extent in lies.items() if extent is Extent.UNKNOWN)
    contested = tuple(facet for facet in said.unsettled(wanted) if facet not in unknown)
    return Comparison(tuple(reasons), unknown, contested)


def _told(words: Link | None, lies: dict[Facet, Extent]) -> dict[Facet, WordLie]:
    """Put into some lies what words tell better: of open names, days without a year, objects."""
    if words is None:
        return {}
    for facet in words.instead:
        lies.pop(facet, None)
    own = (Facet.OBJECTS, Facet.TIME)  # all others are told only where the scopes have them
    told = {lie.facet: lie for lie in words.lies if lie.facet in lies or lie.facet in own}
    lies |= {facet: lie.extent for facet, lie in told.items()}
    return told


def _in_words(lie: WordLie, demand: Norm, position: Norm) -> Reason:
    covered = satisfies(lie.facet, lie.extent, demand, position)
    effect = Effect.ACCEPTS if covered else Effect.NARROWS
    if lie.extent is Extent.UNKNOWN:
        effect = Effect.NOTES
    sides = [
        f"says “{words}”" if words else "sets no limit" for words in (lie.demand, lie.position)
    ]
    shown = f" ({', '.join(lie.entries)})" if lie.entries else ""
    text = f"{lie.facet.value.capitalize()}: the demand {sides[0]}, the answer {sides[1]}{shown}."
    return Reason(lie.facet, effect, text, lie.demand, lie.position, lie.extent)


def tied(match: Match, effect: Effect = Effect.NOTES) -> Iterator[Reason]:
    """How the relation lexicon ties two acts that the taxonomy does not tie."""
    words = match.words
    verb = _TIES.get(match.link)
    if words is None or not words.entries or verb is None:
        return
    shown = ", ".join(words.entries)
    text = f"“{words.position}” {verb} “{words.demand}” ({shown})."
    yield Reason(Facet.ACTION, effect, text, words.demand, words.position)


_TIES = {
    ActRelation.SAME: "means",
    ActRelation.OPPOSITE: "undoes",
    ActRelation.KIND: "is a kind of",
    ActRelation.GENUS: "takes in",
    ActRelation.COUNTERPART: "is the other side of",
}


def _act(match: Match, demand: Norm) -> Iterator[Reason]:
    words = cite(match.demand, Facet.ACTION), cite(match.position, Facet.ACTION)
    said = match.position.norm.action.label if match.position.norm else ""
    if match.link is ActRelation.TOPIC:
        text = f"It offers to talk about this, not to do it: “{said}” accepts no content."
        yield Reason(Facet.ACTION, Effect.NARROWS, text, *words)
    elif match.link is ActRelation.COUNTERPART:
        text = f"It binds those who {said}, not those who {demand.action.label}."
        yield Reason(Facet.ACTION, Effect.NARROWS, text, *words)
    elif falls_short(match.link, demand):
        text = f"It is about “{said}”, where the demand is about “{demand.action.label}”."
        yield Reason(Facet.ACTION, Effect.NARROWS, text, *words)
    else:
        worded = match.link is ActRelation.UNKNOWN
        text = "Only the wording ties the acts." if worded else "It is about the act demanded."
        plain = Reason(Facet.ACTION, Effect.ACCEPTS, text, *words)
        yield from tuple(tied(match, Effect.ACCEPTS)) or (plain,)


def _strength(match: Match, demand: Norm, position: Norm) -> Iterator[Reason]:
    if position.strength.rank < demand.strength.rank:
        softer = "an effort" if position.strength is Strength.EFFORT else "a recommendation"
        yield Reason(
            Facet.STRENGTH,
            Effect.NARROWS,
            f"The demand binds; the answer is {softer} only.",
            cite(match.demand, Facet.MODALITY),
            cite(match.position, Facet.MODALITY),
        )


def _reason(
    match: Match,
    norms: tuple[Norm, Norm],
    facet: Facet,
    extent: Extent,
    scopes: tuple[Scope, Scope],
) -> Reason:
    effect = Effect.ACCEPTS if satisfies(facet, extent, *norms) else Effect.NARROWS
    if extent is Extent.UNKNOWN:
        effect = Effect.NOTES
    left, right = (getattr(scope, facet.value) for scope in scopes)
    asks = _shown(left) if left is None else f"says {_shown(left)}"
    text = f"{facet.value.capitalize()}: the demand {asks}, the answer {_shown(right)}."
    return Reason(
        facet,
        effect,
        text,
        cite(match.demand, facet),
        cite(match.position, facet),
        extent,
    )


def _shown(value: object) -> str:
    return "sets no limit" if value is None else f"“{value!r}”"


def _burden(match: Match, demand: Norm, position: Norm) -> Iterator[Reason]:
    """An answer that binds the demander too, who had not offered to be bound."""
    if demand.scope.bearers is None or position.scope.bearers is None:
        return
    own = author_atoms(match.demand)
    newly = not (position.scope.bearers.core & own).empty
    if newly and (demand.scope.bearers.core & own).empty:
        yield Reason(
            Facet.BEARERS,
            Effect.ADDS,
            f"It would bind {match.demand.author} as well, which the demand does not.",
            cite(match.demand, Facet.BEARERS),
            cite(match.position, Facet.BEARERS),
        )
