"""Noun phrases, read as head and modifiers.

A phrase names what its head names, less what its modifiers take away: cruise missiles are missiles,
tariffs on wheat are tariffs. What stands before a noun and what stands behind its *of* or *on* say
the same of it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from attrs import evolve, field, frozen

from clauses.lexicon.relations import WordRelations
from clauses.lexicon.wordforms import act_verb, fold_word, verb_base, word_stem

Words = tuple[str, ...]
ABOUT = "about"
_REMEMBERED = 1 << 14
_WORD = re.compile(r"[^\W_]+(?:[-/.'’][^\W_]+)*|[,;]")
_LONGEST = 40  # words of a phrase that are looked at; what it names stands at its beginning


@frozen
class Modifier:
    """What a phrase says of its head.

    Attributes:
        role: the word before it; `ABOUT` for *of*, *on* and their like, and for what stands before
            the head.
        phrases: what is said.
        fronted: whether it stands before the head, where it may be an adjective.
    """

    role: str
    phrases: "tuple[Phrase, ...]"
    fronted: bool = False


@frozen
class Phrase:
    """A noun with what is said of it.

    Attributes:
        words: the words, as they stand.
        head: the noun, folded.
        sets: the sets of words it stands in.
        modifiers: what is said of it.
        some: whether an unknown part of it is meant.
        without: what is left out.
    """

    words: str = field(eq=False)
    head: Words
    sets: tuple[str, ...] = ()
    modifiers: tuple[Modifier, ...] = ()
    some: bool = False
    without: "tuple[Phrase, ...]" = ()

    @property
    def verb(self) -> str:
        """The verb whose act the head names; empty where it names none.

        A name such as *freedom of expression* is no act of its last word.
        """
        return act_verb(self.head[-1]) if "of" not in self.head else ""

    @property
    def stems(self) -> frozenset[str]:
        """The stems of all that is said."""
        inner = (one.stems for modifier in self.modifiers for one in modifier.phrases)
        return frozenset(map(word_stem, self.head)).union(*inner)


def words_of(text: str) -> Words:
    """The words of a text in small letters, with its commas.

    >>> words_of("Wheat, e.g. from Ukraine")
    ('wheat', ',', 'e.g', 'from', 'ukraine')
    """
    return tuple(found[0].lower() for found in _WORD.finditer(text))


@lru_cache(maxsize=_REMEMBERED)
def phrases(text: str, relations: WordRelations) -> tuple[Phrase, ...]:
    """The noun phrases that words such as an object are made of, one for each of several nouns.

    >>> from clauses.lexicon.relations import relations
    >>> [(one.head, len(one.modifiers)) for one in phrases("all tariffs on grain", relations())]
    [(('tariff',), 1)]
    """
    return parse(words_of(text)[:_LONGEST], relations)


def parse(words: Words, relations: WordRelations) -> tuple[Phrase, ...]:
    """The noun phrases of some words; none where anybody or anything is meant."""
    if words in relations.lists["anybody"]:
        return ()
    at, length = _first(words, relations, ("except",))
    if at < len(words):
        left_out = parse(words[at + length :], relations)
        return tuple(evolve(one, without=left_out) for one in parse(words[:at], relations))
    words = _knit(words, relations)
    of_some = next((one for one in relations.lists["some"] if words[: len(one)] == one), ())
    pieces = list(_pieces(words[len(of_some) :], relations))
    if not pieces:
        return ()
    (_, front), *behind = pieces
    tails = tuple(
        Modifier(role, said) for role, chunk in behind if (said := _several(chunk, relations))
    )
    found = (_joined(one, tails, relations) for one in _several(front, relations))
    return tuple(evolve(one, some=one.some or bool(of_some)) for one in found)


def _knit(words: Words, relations: WordRelations) -> Words:
    """Known names with a preposition inside as one word each: freedom of expression."""
    names = _long_names(relations)
    for at, word in enumerate(words):
        for name in names.get(fold_word(word), ()):
            if tuple(map(fold_word, words[at : at + len(name)])) == name:
                one = " ".join(words[at : at + len(name)])
                return (*words[:at], one, *words[at + len(name) :])
    return words


@lru_cache(maxsize=64)
def _long_names(relations: WordRelations) -> Mapping[str, tuple[Words, ...]]:
    small = relations.single["about"] | relations.single["apart"]
    found: dict[str, list[Words]] = {}
    for name in relations.noun_index:
        if not small.isdisjoint(name):
            found.setdefault(name[0], []).append(name)
    return {first: tuple(sorted(names, key=len)[::-1]) for first, names in found.items()}


def _pieces(words: Words, relations: WordRelations) -> Iterator[tuple[str, Words]]:
    """Cut before each preposition; the role of a piece is the preposition it begins with."""
    role, start, at = ABOUT, 0, 0
    while at < len(words):
        step, length = _first(words[at:], relations, ("about", "apart"))
        if at + step >= len(words):
            break
        if at + step > start:
            yield role, words[start : at + step]
        cut = words[at + step : at + step + length]
        role = ABOUT if cut in relations.lists["about"] else " ".join(cut)
        start = at = at + step + length
    if start < len(words):
        yield role, words[start:]


def _first(words: Words, relations: WordRelations, names: Sequence[str]) -> tuple[int, int]:
    """Where the first wording of some lists stands, and how many words it has."""
    for at in range(len(words)):
        for name in names:
            if words[at] not in _heads(name, relations):
                continue
            for wording in relations.lists[name]:
                if words[at : at + len(wording)] == wording:
                    return at, len(wording)
    return len(words), 0


@lru_cache(maxsize=64)
def _heads(name: str, relations: WordRelations) -> frozenset[str]:
    return frozenset(wording[0] for wording in relations.lists[name])


def _several(chunk: Words, relations: WordRelations) -> tuple[Phrase, ...]:
    """The phrases between the *and*s of a stretch without prepositions."""
    joints, found, start = relations.single["and"], [], 0
    for at in range(len(chunk) + 1):
        if at == len(chunk) or chunk[at] in joints:
            if one := _plain(chunk[start:at], relations):
                found.append(one)
            start = at + 1
    return tuple(found)


@lru_cache(maxsize=_REMEMBERED)
def _plain(chunk: Words, relations: WordRelations) -> Phrase | None:
    """A phrase of a noun and what stands before it; None where no word names anything."""
    idle, some = relations.single["idle"], relations.single["some"]
    chunk = _last(_before_clause(chunk, relations), relations)
    said = tuple(one for one in chunk if one not in idle and not _adverb(one))
    part = any(one in some for one in said)
    said = tuple(one for one in said if one not in some and not one[0].isdigit())
    if not said:
        return None
    said = _noun_last(said)
    folded = tuple(fold_word(word) for one in said for word in one.split())
    size = next(
        (size for size in range(len(folded), 0, -1) if folded[-size:] in relations.noun_index), 1
    )
    head = folded[-size:]
    before = (Modifier(ABOUT, (_word(one, relations),), fronted=True) for one in folded[:-size])
    return Phrase(
        " ".join(chunk), head, relations.noun_index.get(head, ()), tuple(before), some=part
    )


def _last(chunk: Words, relations: WordRelations) -> Words:
    """The last of two phrases side by side: *the buyer the goods* are the goods."""
    idle, articles = relations.single["idle"], relations.single["articles"]
    for at in range(len(chunk) - 1, 0, -1):
        if chunk[at] in articles and any(word not in idle for word in chunk[:at]):
            return chunk[at:]
    return chunk


def _before_clause(chunk: Words, relations: WordRelations) -> Words:
    """What stands before a clause in -ing: *the carrier making a deposit*."""
    articles = relations.single["articles"]
    for at in range(1, len(chunk) - 1):
        if chunk[at].endswith("ing") and verb_base(chunk[at]) and chunk[at + 1] in articles:
            return chunk[:at]
    return chunk


def _noun_last(said: Words) -> Words:
    """The noun behind the participles that tell more of it: *statements issued (by the bank)*."""
    size = len(said)
    while size > 1 and said[size - 1].endswith("ed") and verb_base(said[size - 1]):
        size -= 1
    return (*said[size:], *said[:size])


def _adverb(word: str) -> bool:
    return word.endswith("ly") and word not in ("supply", "assembly", "family", "ally", "fly")


def _word(word: str, relations: WordRelations) -> Phrase:
    return Phrase(word, (word,), relations.noun_index.get((word,), ()))


def _joined(one: Phrase, tails: tuple[Modifier, ...], relations: WordRelations) -> Phrase:
    """A phrase with what stands behind it; *emissions of methane* are methane emissions."""
    head, kept = one.head, []
    for tail in tails:
        inner = tail.phrases[0].head if len(tail.phrases) == 1 else ()
        plain = tail.role == ABOUT and inner and not tail.phrases[0].modifiers
        if plain and (*inner, *head) in relations.noun_index:
            head = (*inner, *head)
        else:
            kept.append(tail)
    sets = relations.noun_index.get(head, ())
    behind = (f"{tail.role} {' '.join(said.words for said in tail.phrases)}" for tail in tails)
    words = " ".join((one.words, *behind))
    return Phrase(words, head, sets, (*one.modifiers, *kept), one.some)
