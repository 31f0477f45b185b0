"""Which pair each judgement is about: ids and labels are checked, and ``*`` is spread out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from clauses.errors import ClausesError, Fault, UnknownName
from clauses.evaluating.rows import Given
from clauses.evaluating.telling import Key
from clauses.model.judgement import EVERY, Judgement
from clauses.model.report import Report

MANY = 12  # of allowed names are told

Told = dict[Key, Given]


def keyed(
    given: Iterable[Given], report: Report | None, labels: Sequence[str], faults: list[Fault]
) -> Told:
    """Judgements by the pair they are about; what is wrong with one becomes a fault.

    Args:
        given: the judgements.
        report: the report whose ids they name; None where ids cannot be checked.
        labels: the labels that are allowed; none allows any.
        faults: takes what is wrong.
    """
    told: Told = {}
    for one in given:
        before = len(faults)
        faults += (one.fault(key, message) for key, message in _wrong(one.judgement, labels))
        key = _key(one, report, faults)
        if key in told:
            first = told[key].fault("", "")
            where = f"{first.file}:{first.line}" if first.line else f"{first.file}, {first.path}"
            faults.append(one.fault("", f"{_show(key)} is judged twice, first at {where}"))
        elif len(faults) == before:
            told[key] = one
    return told


def _wrong(judgement: Judgement, labels: Sequence[str]) -> Iterator[tuple[str, str]]:
    for key, label in (("relation", judgement.label), *(("also", one) for one in judgement.also)):
        if labels and label not in labels:
            yield key, _allowing(UnknownName("label", label, known=labels), labels)


def _key(one: Given, report: Report | None, faults: list[Fault]) -> Key:
    """The pair as the report spells it."""
    it = one.judgement
    demand, answer = it.demand, it.position or it.party
    if report is None:
        return demand, answer, bool(it.party)
    if demand != EVERY:
        _check(one, "demand", demand, [each.id for each in report.demands], faults)
    if answer != EVERY and it.position:
        hint = "; a party is judged under the key party" if answer in _names(report) else ""
        _check(one, "position", answer, [each.id for each in report.positions], faults, hint)
    elif answer != EVERY:
        try:
            answer = report.party(answer).key
        except ClausesError as error:
            known = [party.key for party in report.parties]
            faults.append(one.fault("party", _allowing(error, known)))
    return demand, answer, bool(it.party)


def _names(report: Report) -> set[str]:
    parties = report.parties
    return {name for party in parties for name in (party.key, party.name, *party.aliases)}


def _check(
    one: Given, kind: str, id: str, known: Sequence[str], faults: list[Fault], hint: str = ""
) -> None:
    if id not in known:
        message = _allowing(UnknownName(kind, id, known=known), known)
        faults.append(one.fault(kind, message + hint))


def _allowing(error: ClausesError, known: Sequence[str]) -> str:
    more = f" and {len(known) - MANY} more" if len(known) > MANY else ""
    return f"{error}; allowed: {', '.join(known[:MANY])}{more}"


def exact(key: Key) -> bool:
    """Whether a key names its pair.

    >>> exact(("D1", "*", False))
    False
    """
    return EVERY not in key[:2]


def spread(told: Told, pairs: Iterable[Key], faults: list[Fault]) -> Told:
    """Judgements of ``*`` as judgements of each pair they fit; what names more of it counts.

    Args:
        told: the judgements.
        pairs: every pair that is named anywhere.
        faults: takes two judgements that fit one pair equally well and differ.
    """
    broad = [key for key in told if not exact(key)]
    found = {key: given for key, given in told.items() if exact(key)}
    differing: set[tuple[Key, Key]] = set()
    for pair in pairs if broad else ():
        fits = sorted((key for key in broad if _fits(key, pair)), key=_vague)
        if pair in found or not fits:
            continue
        found[pair] = told[fits[0]]
        first, second = (fits * 2)[:2]
        same = told[first].judgement.label == told[second].judgement.label
        if _vague(first) == _vague(second) and not same and (first, second) not in differing:
            differing.add((first, second))
            message = f"{_show(first)} and {_show(second)} differ on {_show(pair)}; judge that pair"
            faults.append(told[second].fault("", message))
    return found


def either_way(told: Mapping[str, Told], found: Iterable[Key]) -> dict[str, Told]:
    """Judgements by the pair as it was first named, whichever of the two is named first here.

    Args:
        told: the judgements of each judge.
        found: the pairs as the result names them.
    """
    known = set(found)
    turned: dict[str, Told] = {name: {} for name in told}
    for name, one in told.items():
        for key, given in one.items():
            other = (key[1], key[0], key[2])
            same = key if key in known or other not in known else other
            # Who names a pair both ways, and differs, may mean two pairs of two instruments.
            differs = given.judgement.label != one.get(same, given).judgement.label
            turned[name][key if differs else same] = given
            known.add(key if differs else same)
    return turned


def _fits(key: Key, pair: Key) -> bool:
    alike = (asked in (EVERY, named) for asked, named in zip(key[:2], pair[:2], strict=True))
    return key[2] == pair[2] and all(alike)


def _vague(key: Key) -> int:
    return key[:2].count(EVERY)


def _show(key: Key) -> str:
    return f"{key[0]} × {key[1]}"
