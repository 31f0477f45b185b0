"""Result and judgements joined pair by pair; nothing is dropped."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from clauses.errors import Fault
from clauses.evaluating.resolving import Key, Told, exact, keyed, spread
from clauses.evaluating.rows import Given
from clauses.evaluating.sides import Side
from clauses.model.confidence import Confidence
from clauses.model.evaluation import Outcome
from clauses.model.judgement import Judgement
from clauses.model.report import Report
from clauses.model.verdict import Verdict

Verdicts = Sequence[Verdict]


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
    kinds = {party for one in told.values() for _, _, party in one} or {False}
    shown = _shown(result, kinds)
    given = _of_report(shown) if result.report else result.given
    found = keyed(given, None, labels, faults)
    pairs = dict.fromkeys(key for one in (found, *told.values()) for key in one if exact(key))
    found = spread(found, pairs, faults)
    told = {name: spread(one, pairs, faults) for name, one in told.items()}
    outcomes = (_outcome(pair, found, told, shown.get(pair, ())) for pair in pairs)
    return [one for one in outcomes if one.found or one.judged or one.votes]


def _shown(result: Side, kinds: set[bool]) -> dict[Key, Verdicts]:
    """The verdicts behind each pair: one on a position, those that lead on a party."""
    if result.report is None:
        return {(*pair, False): (verdict,) for pair, verdict in result.verdicts.items()}
    return {key: those for key, those in _answers(result.report) if key[2] in kinds}


def _answers(report: Report) -> Iterator[tuple[Key, Verdicts]]:
    for verdict in report.verdicts:
        yield (verdict.demand.id, verdict.position.id, False), (verdict,)
    for row in report.matrix().rows:
        for cell in row:
            leading = [one for one in cell.verdicts if one.relation is cell.relation]
            yield (cell.demand.id, cell.party.key, True), leading


def _of_report(shown: Mapping[Key, Verdicts]) -> Iterator[Given]:
    for (demand, answer, party), those in shown.items():
        sides = ("", answer) if party else (answer, "")
        judgement = Judgement(demand, sides[0], those[0].relation.value, sides[1])
        yield Given(judgement, lambda _, message: Fault("result", None, "", message))


def _outcome(pair: Key, found: Told, told: Mapping[str, Told], verdicts: Verdicts) -> Outcome:
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
        asked=verdicts[0].demand.text if verdicts else "",
        said=" / ".join(_headed(one, one.position.text, verdicts) for one in verdicts),
        why=[_headed(one, why, verdicts) for one in verdicts for why in _reasons(one)],
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


def _reasons(verdict: Verdict) -> Iterable[str]:
    return dict.fromkeys((verdict.because, *(reason.text for reason in verdict.reasons)))


def _headed(verdict: Verdict, text: str, among: Verdicts) -> str:
    return f"{verdict.position.id}: {text}" if len(among) > 1 else text
