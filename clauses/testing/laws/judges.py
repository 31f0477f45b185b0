"""The laws of judging, for a judge of one's own: what must move a verdict, and what must not."""

from collections.abc import Callable, Iterator
from functools import partial

from attrs import evolve, frozen

from clauses.model.clause import Clause
from clauses.model.extension import Extension
from clauses.model.modality import Modality, Strength
from clauses.model.norm import Proviso
from clauses.model.stance import Stance
from clauses.model.verdict import Relation, Verdict
from clauses.testing.laws.holding import Law, hold
from clauses.testing.restating import rescope, restate, said
from clauses.testing.strategies.pairs import NEGATABLE, Pair, agreements, pairs
from clauses.verbs.compare import Judge, match

_TRIES = 60
_HERE, _THERE = Extension.of("here", {"here"}), Extension.of("there", {"there"})
_HIM, _HER = Extension.of("him", {"him"}), Extension.of("her", {"her"})
_COMETS = Proviso("if two comets meet")
# Only these ask something of their bearer.
_ASKING = (Modality.OBLIGATION, Modality.PROHIBITION)


@frozen
class _Case:
    """A pair of clauses, and the relations that logic leaves open between them."""

    demand: Clause
    position: Clause
    due: tuple[Relation, ...]


def check_judge(judge: Judge, *, tries: int = _TRIES) -> None:
    """Check that a judge follows logic, on generated demands and answers.

    The laws: an undertaking that meets the demand in full agrees; its negation and its refusal
    conflict; the same undertaking of somebody else, or about another place, does not agree or
    conflict; under a condition nobody asked for it is conditional; demanded of the demander it is a
    counter-demand; what could not be read is undetermined. And whatever was said, the verdict is
    about the match it was given, the same each time, and the same whatever the ids.

    Args:
        judge: turns a match into a verdict, as `compare` takes it.
        tries: how many pairs are drawn for each of the two groups of laws.

    Raises:
        AssertionError: if a law is broken.

    >>> from clauses import decide
    >>> check_judge(decide)
    >>> def lenient(match):
    ...     found = decide(match)
    ...     partly = evolve(found, relation=Relation.PARTIAL, conflict=None)
    ...     return partly if found.relation is Relation.CONFLICT else found
    >>> check_judge(lenient)
    Traceback (most recent call last):
    AssertionError: the judge breaks a law: to negate what was agreed is to refuse it.
      ...
    """
    form: list[Law[Pair]] = [
        Law("a verdict is about the match that was judged", partial(_about, judge)),
        Law("the same match has the same verdict", partial(_steady, judge)),
        Law("ids never enter a verdict", partial(_unnamed, judge)),
    ]
    meaning = [Law(says, partial(_against, judge, cases)) for says, cases in _MEANING.items()]
    hold("the judge", form, pairs(), tries=tries)
    hold("the judge", meaning, agreements(NEGATABLE), tries=tries)


def _about(judge: Judge, pair: Pair) -> str:
    found = match(*pair)
    verdict: object = judge(found)
    sound = isinstance(verdict, Verdict) and verdict.match == found
    return "" if sound else f"{_quoted(*pair)}\nfound: {verdict!r}"


def _steady(judge: Judge, pair: Pair) -> str:
    found = match(*pair)
    first, second = judge(found), judge(found)
    return "" if first == second else f"{_quoted(*pair)}\nfound: {first!r}\nthen: {second!r}"


def _unnamed(judge: Judge, pair: Pair) -> str:
    renamed = [evolve(one, id=name) for one, name in zip(pair, ("W99", "D99"), strict=True)]
    before, after = judge(match(*pair)), judge(match(*renamed))
    if _outcome(before) == _outcome(after):
        return ""
    return f"{_quoted(*pair)}\nfound: {before!r}\nrenamed: {after!r}"


def _outcome(verdict: Verdict) -> tuple[object, ...]:
    return verdict.relation, verdict.conflict, verdict.confidence


def _against(judge: Judge, cases: Callable[[Pair], Iterator[_Case]], pair: Pair) -> str:
    for case in cases(pair):
        found = judge(match(case.demand, case.position))
        if found.relation not in case.due:
            due = " or ".join(relation.value for relation in case.due)
            quoted = _quoted(case.demand, case.position)
            return f"{quoted}\ndue: {due}\nfound: {found.relation.value}. {found.because}"
    return ""


def _quoted(demand: Clause, position: Clause) -> str:
    return f"demand: {_shown(demand)}\nanswer: {_shown(position)}"


def _shown(clause: Clause) -> str:
    """The clause in a line, with what its own line leaves out."""
    strength = clause.norm.strength if clause.norm else Strength.BINDING
    return f"{clause!r}" if strength is Strength.BINDING else f"{clause!r}, {strength.value}"


def _agreed(pair: Pair) -> Iterator[_Case]:
    yield _Case(*pair, (Relation.ALIGNED,))


def _negated(pair: Pair) -> Iterator[_Case]:
    demand, agreed = pair
    refused = restate(agreed, modality=said(agreed).modality.negation)
    yield _Case(demand, refused, (Relation.CONFLICT,))
    back = restate(refused, modality=said(refused).modality.negation)
    yield _Case(demand, back, (Relation.ALIGNED,))


def _refused(pair: Pair) -> Iterator[_Case]:
    demand, agreed = pair
    yield _Case(demand, evolve(agreed, stance=Stance.REFUSAL), (Relation.CONFLICT,))


def _bound(pair: Pair) -> Iterator[_Case]:
    demand, agreed = (rescope(one, bearers=_HIM) for one in pair)
    if said(demand).modality in _ASKING:
        yield _Case(demand, agreed, (Relation.ALIGNED,))
        yield _Case(demand, rescope(agreed, bearers=_HER), (Relation.UNADDRESSED,))


def _returned(pair: Pair) -> Iterator[_Case]:
    demand, agreed = rescope(pair[0], bearers=_HIM), pair[1]
    if said(demand).modality in _ASKING:
        asker = Extension.of("the other side", {demand.author.key})
        returned = evolve(rescope(agreed, bearers=asker), stance=Stance.DEMAND)
        yield _Case(demand, returned, (Relation.COUNTER_DEMAND,))


def _placed(pair: Pair) -> Iterator[_Case]:
    demand, agreed = (rescope(one, place=_HERE) for one in pair)
    yield _Case(demand, agreed, (Relation.ALIGNED,))
    yield _Case(demand, rescope(agreed, place=_THERE), (Relation.UNADDRESSED,))


def _conditioned(pair: Pair) -> Iterator[_Case]:
    demand, agreed = pair
    terms = restate(agreed, conditions=(*said(agreed).conditions, _COMETS))
    yield _Case(demand, terms, (Relation.CONDITIONAL,))


def _unread(pair: Pair) -> Iterator[_Case]:
    demand, agreed = pair
    torn = evolve(agreed, norm=None, unread="a page is missing")
    yield _Case(demand, torn, (Relation.UNDETERMINED,))


_MEANING: dict[str, Callable[[Pair], Iterator[_Case]]] = {
    "to undertake what is demanded is to agree": _agreed,
    "to negate what was agreed is to refuse it": _negated,
    "to refuse what was agreed is to refuse the demand": _refused,
    "to bind somebody else is no answer": _bound,
    "a demand thrown back is a counter-demand": _returned,
    "an answer about another place is no answer": _placed,
    "a condition nobody asked for makes agreement conditional": _conditioned,
    "what could not be read is undetermined": _unread,
}
