"""How what two noun phrases name lies: by their heads, and by what their modifiers take away."""

from collections.abc import Sequence
from functools import lru_cache

from attrs import frozen

from clauses.lexicon.relations import WordRelations
from clauses.lexicon.wordforms import word_stem
from clauses.matching.phrases import Modifier, Phrase
from clauses.model.extent import Extent, product

_REMEMBERED = 1 << 14


@frozen
class Lie:
    """How what two phrases name lies, seen from the left one.

    Attributes:
        extent: the lie; UNKNOWN where the words do not tell.
        related: whether the two have anything to do with each other; where not, they are unknown.
        known: whether the lexicon knows what both heads mean.
        entries: the entries that tell.

    >>> Lie(Extent.UNKNOWN, related=False).extent
    <Extent.UNKNOWN: 'unknown'>
    """

    extent: Extent
    related: bool = True
    known: bool = True
    entries: tuple[str, ...] = ()


@lru_cache(maxsize=_REMEMBERED)
def compare(left: tuple[Phrase, ...], right: tuple[Phrase, ...], relations: WordRelations) -> Lie:
    """How what some phrases name lies to what others name.

    No phrase at all means no limit, as in a scope.

    >>> from clauses.lexicon.relations import relations
    >>> from clauses.matching.phrases import phrases
    >>> wheat, grain = (phrases(words, relations()) for words in ("wheat", "any grain"))
    >>> compare(wheat, grain, relations()).extent
    <Extent.WITHIN: 'within'>
    """
    if left == right:
        return Lie(Extent.EQUAL)
    if not left or not right:
        return Lie(_by_sides(bool(not left), bool(not right)))
    table = [[_between(one, other, relations) for other in right] for one in left]
    flat = [lie for row in table for lie in row]
    inside = all(any(lie.extent.fits for lie in row) for row in table)
    around = all(any(row[at].extent.covers for row in table) for at in range(len(right)))
    related = any(lie.related for lie in flat)
    extent = _by_sides(around, inside) if inside or around else _loose(flat)
    known = all(lie.known for lie in flat)
    entries = dict.fromkeys(entry for lie in flat if lie.related for entry in lie.entries)
    return Lie(extent, related, known, tuple(entries))


def _by_sides(around: bool, inside: bool) -> Extent:
    if around and inside:
        return Extent.EQUAL
    return Extent.CONTAINS if around else Extent.WITHIN


def _loose(lies: Sequence[Lie]) -> Extent:
    """The lie of several phrases of which none takes in the others."""
    if all(lie.extent is Extent.DISJOINT for lie in lies):
        return Extent.DISJOINT
    if any(lie.extent.meets for lie in lies):
        return Extent.OVERLAPS
    return Extent.UNKNOWN


@lru_cache(maxsize=_REMEMBERED)
def _between(left: Phrase, right: Phrase, relations: WordRelations) -> Lie:
    if left == right:
        return Lie(Extent.EQUAL)
    heads = _heads_lie(left, right, relations)
    if not heads.related or heads.extent is Extent.UNKNOWN:
        return heads
    mods = _modifiers(left, right, relations)
    if not mods.related:
        return mods
    lies = [heads.extent, mods.extent, _parts(left, right), _left_out(left, right, relations)]
    return Lie(product(lies), entries=(*heads.entries, *mods.entries))


def _heads_lie(left: Phrase, right: Phrase, relations: WordRelations) -> Lie:
    if left.head == right.head or _stem(left) == _stem(right):
        return Lie(Extent.EQUAL)
    tie = relations.between_nouns(left.sets, right.sets)
    extent = Extent(tie.relation)
    if extent is not Extent.UNKNOWN:
        return Lie(extent, entries=tie.entries)
    known = bool(left.sets and right.sets)
    return Lie(Extent.UNKNOWN, related=not left.stems.isdisjoint(right.stems), known=known)


def _stem(one: Phrase) -> tuple[str, ...]:
    return (*one.head[:-1], word_stem(one.head[-1]))


def _modifiers(left: Phrase, right: Phrase, relations: WordRelations) -> Lie:
    """How the limits that two phrases set on one noun lie."""
    ours, theirs = list(left.modifiers), list(right.modifiers)
    extents: list[Extent] = []
    entries: list[str] = []
    for lie, one, other in _paired(ours, theirs, relations):
        ours.remove(one)
        theirs.remove(other)
        extents.append(lie.extent)
        entries += lie.entries
    # Two sides that say of one thing what it is of, and mean different things, mean nothing alike.
    apart = [
        _known(one) and _known(other)
        for one in ours
        for other in theirs
        if one.role == other.role and not (_quality(one) or _quality(other))
    ]
    if apart:
        return Lie(Extent.UNKNOWN, related=False, known=all(apart))
    extents += [Extent.WITHIN] * bool(ours) + [Extent.CONTAINS] * bool(theirs)
    return Lie(product(extents), entries=tuple(entries))


def _paired(
    ours: Sequence[Modifier], theirs: Sequence[Modifier], relations: WordRelations
) -> list[tuple[Lie, Modifier, Modifier]]:
    """Each modifier with the one of the other side that is nearest to it."""
    found: list[tuple[Lie, Modifier, Modifier]] = []
    pairs = [
        (lie, one, other)
        for one in dict.fromkeys(ours)
        for other in dict.fromkeys(theirs)
        if one.role == other.role
        and (lie := compare(one.phrases, other.phrases, relations)).related
        and lie.extent is not Extent.UNKNOWN
    ]
    for lie, one, other in sorted(pairs, key=lambda pair: _ORDER.index(pair[0].extent)):
        if all(one != taken and other != given for _, taken, given in found):
            found.append((lie, one, other))
    return found


_ORDER = (
    Extent.EQUAL,
    Extent.DISJOINT,
    Extent.WITHIN,
    Extent.CONTAINS,
    Extent.OVERLAPS,
)


def _quality(one: Modifier) -> bool:
    """Whether a modifier may be an adjective: it stands in front, and no set of nouns has it."""
    return one.fronted and not _known(one)


def _known(one: Modifier) -> bool:
    return all(said.sets for said in one.phrases)


def _parts(left: Phrase, right: Phrase) -> Extent:
    if left.some == right.some:
        return Extent.EQUAL
    return Extent.WITHIN if left.some else Extent.CONTAINS


def _left_out(left: Phrase, right: Phrase, relations: WordRelations) -> Extent:
    """How the lie changes by what either side leaves out."""
    if not left.without and not right.without:
        return Extent.EQUAL
    if left.without and right.without:
        return compare(left.without, right.without, relations).extent.converse
    if right.without:
        return _left_out(right, left, relations).converse
    rest = compare((right,), left.without, relations)
    if rest.extent.fits:
        return Extent.DISJOINT
    apart = rest.extent is Extent.DISJOINT or not rest.related
    return Extent.EQUAL if apart else Extent.WITHIN
