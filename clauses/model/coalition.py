"""Who stands with whom in a draft: coalitions by what they hold, and parties two by two."""

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from attrs import field, frozen

from clauses.model.bracket import Alternative, Bracket
from clauses.model.checks import all_are, as_tuple, is_a
from clauses.model.draft import Draft
from clauses.model.holding import holders_of, name_key


@frozen
class Holding:
    """An alternative of a bracket that somebody holds.

    Attributes:
        bracket: where the text is open.
        alternative: what is held; the first of several with the same words.

    >>> from clauses import read
    >>> document = read(b"They [EU, JP: shall] [US: may] act.")
    >>> [one.alternative.span.of(document.text) for one in document.coalitions()[0].holds]
    ['shall']
    """

    bracket: Bracket = field(validator=is_a(Bracket))
    alternative: Alternative = field(validator=is_a(Alternative))


@frozen
class Coalition:
    """Parties that hold the same alternatives, they and nobody else.

    Attributes:
        parties: their names, sorted; a party that stands alone is a coalition of one.
        holds: what they hold together, in order.

    >>> from clauses import read
    >>> read(b"They [EU, JP: shall] [US: may] act.").coalitions()[0].parties
    ('EU', 'JP')
    """

    parties: tuple[str, ...] = field(converter=as_tuple, validator=all_are(str))
    holds: tuple[Holding, ...] = field(converter=as_tuple, validator=all_are(Holding))


@frozen
class Accord:
    """How often two parties stand together where the text is open, and how often apart.

    Attributes:
        parties: the two names, sorted.
        together: in how many brackets they hold the same alternative.
        apart: in how many they hold different ones.

    >>> Accord(("EU", "US"), together=3, apart=1).together
    3
    """

    parties: tuple[str, str] = field(converter=as_tuple, validator=all_are(str))
    together: int = field(default=0, validator=is_a(int))
    apart: int = field(default=0, validator=is_a(int))


def coalitions(document: Draft) -> tuple[Coalition, ...]:
    """Who holds what with whom; those that hold most come first, of equals the larger."""
    found: dict[tuple[str, ...], list[Holding]] = {}
    for bracket, sides in _sides(document):
        for alternative, parties in sides:
            found.setdefault(tuple(sorted(parties)), []).append(Holding(bracket, alternative))
    made = (Coalition(parties, holds) for parties, holds in found.items())
    return tuple(sorted(made, key=lambda one: (-len(one.holds), -len(one.parties), one.parties)))


def accords(document: Draft) -> tuple[Accord, ...]:
    """Every two parties that meet in a bracket: the closest first, of equals the less divided.

    >>> from clauses import read
    >>> accords(read(b"They [EU, JP: shall] [US: may] act."))[0]
    Accord(parties=('EU', 'JP'), together=1, apart=0)
    """
    together: Counter[tuple[str, str]] = Counter()
    apart: Counter[tuple[str, str]] = Counter()
    for _, sides in _sides(document):
        same = {pair for _, parties in sides for pair in _pairs(parties)}
        everybody = set().union(*(parties for _, parties in sides))
        together.update(same)
        apart.update(set(_pairs(everybody)) - same)
    made = (Accord(two, together[two], apart[two]) for two in together.keys() | apart.keys())
    return tuple(sorted(made, key=lambda one: (-one.together, one.apart, one.parties)))


def _pairs(parties: set[str]) -> Iterator[tuple[str, str]]:
    return combinations(sorted(parties), 2)


Sides = list[tuple[Alternative, set[str]]]


def _sides(document: Draft) -> Iterator[tuple[Bracket, Sides]]:
    """Each bracket with its alternatives that are held; the same words twice are one."""
    spelt = {name_key(name): name for name in holders_of(document)}
    for bracket in document.brackets:
        sides: dict[str, tuple[Alternative, set[str]]] = {}
        for one in bracket.alternatives:
            names = {spelt[name_key(name)] for name in one.holders}
            if names:
                sides.setdefault(_said(document, one), (one, set()))[1].update(names)
        if sides:
            yield bracket, list(sides.values())


def _said(document: Draft, one: Alternative) -> str:
    """The words of an alternative, however they are set; nothing where it proposes none."""
    if one.span is None:
        return "" if one.omits else "\u2026"
    return " ".join(one.span.of(document.text).split()).casefold()
