"""An act in words: its verb, what it is done to, and the act inside it that it does or undoes."""

from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve, frozen

from clauses.lexicon.relations import WordRelations
from clauses.lexicon.verbwords import verb_words
from clauses.lexicon.wordforms import act_verb, fold_word, verb_base
from clauses.matching.phrases import ABOUT, Modifier, Phrase, parse, words_of

Words = tuple[str, ...]
_REMEMBERED = 1 << 14
_LONGEST = 40  # words of an act that are looked at
_DEEPEST = 3  # "fails to begin the withdrawal": acts inside acts
# Whom somebody tells or gives stands before these, what he tells or gives behind.
_TOLD = (("of",), ("about",), ("with",))

_DENIED = (("not",), ("never",))  # before the act of a declaration, which no modality denies
_TO = "to"
_ENJOY = ("enjoy",)  # the act of a right "to freedom of expression"


@frozen
class Act:
    """One reading of the words of an act.

    Attributes:
        verbs: base forms with their particles; several in "sell or lease".
        objects: what it is done to.
        undone: whether the act is ended or not done.
        entries: the entries of the relation lexicon that this reading rests on.
    """

    verbs: tuple[Words, ...]
    objects: tuple[Phrase, ...] = ()
    undone: bool = False
    entries: tuple[str, ...] = ()

    @property
    def heads(self) -> frozenset[str]:
        """The sets of nouns, and the nouns, that the act is done to."""
        sets = (one.sets for one in self.objects)
        return frozenset(" ".join(one.head) for one in self.objects).union(*sets)


@lru_cache(maxsize=_REMEMBERED)
def readings(text: str, relations: WordRelations) -> tuple[Act, ...]:
    """How the words of an act may be read: as they stand first, then by the act inside them.

    >>> from clauses.lexicon.relations import relations
    >>> plain, inner = readings("suspend deliveries of gas", relations())
    >>> inner.verbs, inner.undone, inner.objects[0].head
    ((('deliver',),), True, ('gas',))
    """
    return tuple(_read(words_of(text)[:_LONGEST], relations, _DEEPEST))


def _read(words: Words, relations: WordRelations, deep: int) -> Iterator[Act]:
    if words[:1] in _DENIED:
        yield from (evolve(one, undone=not one.undone) for one in _read(words[1:], relations, deep))
        return
    first = _start(words, relations)
    words = words[first:]
    if not words:
        return
    base = _base(words[0], relations)
    if not base and (named := _noun(words, relations)):
        yield from named
        return
    base = base or words[0]
    verb, rest = _verb(base, words, relations)
    others, rest = _others(rest, relations)
    inside = tuple(_inner(verb, rest, relations, deep)) if deep and not others else ()
    if not (inside and _clause(rest)):
        none = _of_none(verb, rest, relations)
        yield Act((verb, *others), _objects(rest[none and rest[0] == "none" :], relations), none)
    yield from inside


def _start(words: Words, relations: WordRelations) -> int:
    """Where the verb stands, behind articles and adverbs."""
    idle = relations.single["idle"]
    passed = (
        at
        for at, word in enumerate(words)
        if not (word in idle or (word.endswith("ly") and not verb_base(word)))
    )
    return next(passed, len(words))


def _noun(words: Words, relations: WordRelations) -> tuple[Act, ...]:
    """The act of nouns: one of their own, or of having what they name, as a right to it does."""
    if not relations.single["articles"].isdisjoint(words[1:2]):
        return ()  # what stands before an article is a verb that nobody knows
    objects = parse(words, relations)
    known = bool(objects) and all(one.sets for one in objects)
    return tuple(_named(objects)) or ((Act((_ENJOY,), objects),) if known else ())


def _base(word: str, relations: WordRelations) -> str:
    """The verb a word stands for; those of a user's own need not be in the table of verbs."""
    found = verb_base(word) or act_verb(word)
    return found or (word if word in relations.verb_index else "")


def _verb(base: str, words: Words, relations: WordRelations) -> tuple[Words, Words]:
    """A verb with its particles, and the words that are left for its object."""
    for rest in relations.verb_index.get(base, {}):
        size = len(rest)
        if not rest:
            continue
        if words[1 : 1 + size] == rest:
            return (base, *rest), words[1 + size :]
        if (
            len(words) > 1 + size
            and words[-size:] == rest
            and _apart(words[1:-size], rest, relations)
        ):
            return (base, *rest), words[1:-size]  # keep the data confidential
        if rest in _TOLD and rest[0] in words[2:]:
            return (base, *rest), words[words.index(rest[0], 2) + 1 :]  # inform the buyer of it
    for particles in verb_words().phrasal.get(base, ()):
        if words[1 : 1 + len(particles)] == particles:
            return (base, *particles), words[1 + len(particles) :]
    return (base,), words[1:]


def _apart(between: Words, rest: Words, relations: WordRelations) -> bool:
    """Whether what follows an object belongs to the verb: *keep it secret*, not *give notice*."""
    noun = tuple(map(fold_word, rest)) in relations.noun_index
    return not (noun and relations.single["articles"].isdisjoint(between))


def _others(rest: Words, relations: WordRelations) -> tuple[tuple[Words, ...], Words]:
    """Further verbs of one object: *sell, lease or lend the vessel*."""
    found: list[Words] = []
    while len(rest) > 1 and rest[0] in relations.single["and"] and verb_base(rest[1]) == rest[1]:
        verb, rest = _verb(rest[1], rest[1:], relations)
        found.append(verb)
    return tuple(found), rest


def _of_none(verb: Words, rest: Words, relations: WordRelations) -> bool:
    """Whether an act is done to nothing: *take part in no talks*, *use none of the names*.

    A plain *no* before the object has turned the modality of the norm already.
    """
    nothing = relations.single["none"]
    led = len(verb) > 1 or rest[:1] in relations.lists["about"]
    return (led and not nothing.isdisjoint(rest[:2])) or not (nothing - {"no"}).isdisjoint(rest[:1])


def _objects(rest: Words, relations: WordRelations) -> tuple[Phrase, ...]:
    # What stands behind "to" or "from" alone is where the act goes, not what it is done to.
    apart = relations.lists["apart"]
    if any(rest[: len(one)] == one for one in apart if one not in (("with",), ("that",))):
        return ()
    return parse(rest, relations)


def _inner(verb: Words, rest: Words, relations: WordRelations, deep: int) -> Iterator[Act]:
    """The act that is the object of a verb which does or undoes it."""
    ways = relations.inner(verb)
    if not ways or not rest:
        return
    ends = "ends" in ways.values()
    key = next(key for key, way in ways.items() if (way == "ends") is ends)
    entry = f"verbs.{key}"
    if ends:
        rest = rest[_kept_from(rest) :]
    if _clause(rest):
        inside = _read(rest[rest[0] in (_TO, "from") :], relations, deep - 1)
    else:
        inside = _named(parse(rest, relations))
    for one in inside:
        yield evolve(one, undone=one.undone is not ends, entries=(entry, *one.entries))


def _kept_from(rest: Words) -> int:
    """Where the act begins from which somebody is kept: *prevent the crew from leaving*."""
    found = (at for at in range(1, len(rest) - 1) if rest[at] == "from" and _clause(rest[at:]))
    return next(found, 0)


def _clause(words: Words) -> bool:
    """Whether a verb with its own object follows: *to burn coal*, *testing missiles*.

    It does not in *training to staff* and *to the port*.
    """
    led = words[0] in (_TO, "from")
    if led and len(words) > 1:
        plain = (word for word in words[1:] if not word.endswith("ly") or verb_base(word))
        return bool(verb_base(next(plain, "")))
    noun = words[1:2] in ((_TO,), ("of",), ("for",))
    return words[0].endswith("ing") and bool(verb_base(words[0])) and not noun


def _named(objects: tuple[Phrase, ...]) -> Iterator[Act]:
    """The acts that nouns of action name: the withdrawal of troops, troop withdrawals."""
    acts = [(one.verb, _done_to(one)) for one in objects]
    if acts and all(verb for verb, _ in acts):
        verbs = tuple(dict.fromkeys((verb,) for verb, _ in acts))
        yield Act(verbs, tuple(dict.fromkeys(one for _, said in acts for one in said)))


def _done_to(act: Phrase) -> tuple[Phrase, ...]:
    """What a noun of action is done to: what its *of* names, else the noun before it."""
    about = [one for one in act.modifiers if one.role == ABOUT and not one.fronted]
    front = [one for one in act.modifiers if one.fronted and one.phrases[0].sets]
    given = [one for one in act.modifiers if one.role == _TO]  # training given to staff
    first = next(iter((*about, *front, *given)), None)
    if first is None:
        return _compound(act)
    rest = tuple(one for one in act.modifiers if one is not first and not one.fronted)
    return tuple(_limited(one, rest) for one in first.phrases)


def _compound(act: Phrase) -> tuple[Phrase, ...]:
    """What a known noun of several words is done to: *grain export* exports grain."""
    return (Phrase(act.words, act.head[:-1]),) if len(act.head) > 1 else ()


def _limited(one: Phrase, more: tuple[Modifier, ...]) -> Phrase:
    return evolve(one, modifiers=(*one.modifiers, *more)) if more else one


@lru_cache(maxsize=_REMEMBERED)
def object_words(text: str, relations: WordRelations) -> str:
    """The words of an act behind its verb and particles, as they stand.

    >>> from clauses.lexicon.relations import relations
    >>> object_words("phase out coal and gas", relations())
    'coal and gas'
    """
    words = text.split()
    low = tuple(word.lower() for word in words)
    if not low:
        return ""
    verb, _ = _verb(_base(low[0], relations) or low[0], low, relations)
    whole = verb[1:] == low[1 : len(verb)]
    return " ".join(words[len(verb) if whole else 1 :])
