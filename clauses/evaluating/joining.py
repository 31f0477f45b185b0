"""Result and judgements joined pair by pair; nothing is dropped."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from clauses.errors import Fault
from clauses.evaluating.resolving import Told, either_way, exact, keyed, spread
from clauses.evaluating.rows import Given
from clauses.evaluating.sides import Side
from clauses.evaluating.telling import Key, Saying, of_report
from clauses.model.confidence import Confidence
from clauses.model.evaluation import Outcome
from clauses.model.judgement import Judgement

_SILENT = Saying("nothing")


def join(
    result: Side, judges: Sequence[Side], labels: Sequence[str], faults: list[Fault]
) -> list[Outcome]:
    """An outcome for each pair that the result or a judge has a label for.

    Args:
        result: what is evaluated.
        judges: who judged.
        labels: the labels that are allowed; none allows any.
        faults: takes every judgement that is wrong.
    """
    told = {one.name: keyed(one.given, result.report, labels, faults) for one in judges}
    sayings, given = dict(result.sayings), result.given
    if result.report:
        kinds = {party for one in told.values() for _, _, party in one} or {False}
        every = of_report(result.report, parties=True in kinds)
        sayings = {key: saying for key, saying in every if key[2] in kinds}
        given = [_given(key, saying) for key, saying in sayings.items()]
    found = keyed(given, None, labels, faults)
    if result.unordered:
        told = either_way(told, (*found, *sayings))
    pairs = dict.fromkeys(key for one in (found, *told.values()) for key in one if exact(key))
    found = spread(found, pairs, faults)
    told = {name: spread(one, pairs, faults) for name, one in told.items()}
    silent = Saying("nothing", why=(result.unlisted,)) if result.unlisted else _SILENT
    outcomes = (_outcome(pair, found, told, sayings.get(pair, silent)) for pair in pairs)
    return [one for one in outcomes if one.found or one.judged or one.votes]


def _given(key: Key, saying: Saying) -> Given:
    demand, answer, party = key
    sides = ("", answer) if party else (answer, "")
    judgement = Judgement(demand, sides[0], saying.label, sides[1])
    return Given(judgement, lambda _, message: Fault("result", None, "", message))


def _outcome(pair: Key, found: Told, told: Mapping[str, Told], saying: Saying) -> Outcome:
    votes = {name: one[pair].judgement for name, one in told.items() if pair in one}
    expected = _majority(one.label for one in votes.values())
    agreed = [one for one in votes.values() if one.label == expected]
    got = found[pair].judgement if pair in found else None
    demand, answer, party = pair
    return Outcome(
        demand,
        answer,
        expected,
        got.label if got else None,
        party=party,
        also=dict.fromkeys(label for one in agreed for label in one.also),
        confidence=min((one.confidence for one in votes.values()), default=Confidence.HIGH),
        votes=[(name, one.label) for name, one in votes.items()] if len(told) > 1 else (),
        note=_notes(votes),
        asked=saying.asked,
        said=saying.said,
        why=saying.why,
        score=got.score if got else None,
    )


def _majority(labels: Iterable[str]) -> str | None:
    """The label most judges gave; None where none leads.

    >>> _majority(["a", "b", "a"]), _majority(["a", "b"])
    ('a', None)
    """
    ranked = Counter(labels).most_common(2)
    tied = len(ranked) > 1 and ranked[0][1] == ranked[1][1]
    return None if tied or not ranked else ranked[0][0]


def _notes(votes: Mapping[str, Judgement]) -> str:
    notes = {name: one.note for name, one in votes.items() if one.note}
    if len(votes) == 1:
        return "".join(notes.values())
    return " ".join(f"{name}: {note}" for name, note in notes.items())
