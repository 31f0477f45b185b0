"""Names of parties and regions in a text, with the traps of spelling that each kind sets."""

from collections.abc import Iterator
from enum import Enum

from attrs import frozen

from clauses.extracting.naming.cutting import GENITIVE, Cut, Phrases, pieces
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.namewords import listed, state_words, word_set

Spelling = tuple[str, ...]
LONG = 4  # letters from which on a name in capitals is no abbreviation of something else


class Kind(Enum):
    """What a name is, which decides how it may be used."""

    PARTY = "party"
    TOWN = "town"
    ADJECTIVE = "adjective"
    REGION = "region"
    BLOCKED = "blocked"


@frozen
class Mark:
    """One name: its kind, the key it belongs to, and whether that key is a group with members."""

    kind: Kind
    key: str
    group: bool = False


@frozen
class Hit:
    """A name found: the words from ``first`` up to, not including, ``last``."""

    first: int
    last: int
    mark: Mark


def gazetteer(lexicon: Lexicon) -> Phrases[Mark]:
    """All names of a lexicon that a text may hold, in every spelling it may have."""
    return Phrases.of(
        (spelling, mark)
        for name, mark in (
            *_blocked(),
            *_parties(lexicon),
            *_adjectives(lexicon),
            *_regions(lexicon),
        )
        for spelling in _spellings(name)
    )


def _blocked() -> Iterator[tuple[str, Mark]]:
    for name in listed("blocked"):
        yield name, Mark(Kind.BLOCKED, "")


def _parties(lexicon: Lexicon) -> Iterator[tuple[str, Mark]]:
    towns = word_set("towns")
    for one in lexicon.parties:
        group = bool(one.memberships)
        for name in (one.name, *one.aliases, *state_words("names").get(one.key, ())):
            yield name, Mark(Kind.TOWN if name in towns else Kind.PARTY, one.key, group)


def _adjectives(lexicon: Lexicon) -> Iterator[tuple[str, Mark]]:
    known = {one.key for one in lexicon.parties}
    for key, words in state_words("adjectives").items():
        if key in known:
            for word in words:
                yield word, Mark(Kind.ADJECTIVE, key)


def _regions(lexicon: Lexicon) -> Iterator[tuple[str, Mark]]:
    for key, entry in lexicon.tables["regions"].items():
        for name in (entry["name"], *entry.get("aliases", ())):
            yield name, Mark(Kind.REGION, key)


def _spellings(name: str) -> Iterator[Spelling]:
    """As written; in capitals; as a sentence begins; with a small first word of a region."""
    plain = pieces(name)
    yield plain
    if sum(map(len, plain)) >= LONG:
        yield tuple(word.upper() for word in plain)
    if plain and plain[0].islower():
        yield (plain[0].capitalize(), *plain[1:])
    elif len(plain) > 1 and plain[0] in word_set("compass"):
        yield (plain[0].lower(), *plain[1:])
    elif len(plain) == 1 and plain[0].isupper() and len(plain[0]) >= LONG:
        yield (plain[0].capitalize(),)


def hits(words: Cut, phrases: Phrases[Mark]) -> Iterator[Hit]:
    """The names in a stretch that mean what they say, from left to right."""
    for first, last, mark in phrases.scan(words.raw):
        if mark.kind is not Kind.BLOCKED and not _compound(words, first, last):
            hit = Hit(first, last, mark)
            if _FITS.get(mark.kind, _always)(words, hit, phrases):
                yield hit


def _always(_words: Cut, _hit: Hit, _phrases: Phrases[Mark]) -> bool:
    return True


def _compound(words: Cut, first: int, last: int) -> bool:
    """Whether a hyphen makes another word of it: anti-Russian, US-led."""
    if words.glued(first) and words.low[first - 1] in word_set("compounds"):
        return True
    return last < len(words) and words.glued(last) and words.raw[last].islower()


def _town_speaks(words: Cut, hit: Hit, _phrases: Phrases[Mark]) -> bool:
    before = hit.first - 1
    if words.at(before) == "the":
        before -= 1
    if words.at(before) in word_set("town-words"):
        return False
    # "Moscow Conference" is one name; what stands in brackets or after a dash is not part of it.
    return not words.capital(hit.last) or words.at(hit.last - 1) == GENITIVE


def _has_noun(words: Cut, hit: Hit, phrases: Phrases[Mark]) -> bool:
    """Whether an adjective, alone or in a row of such, stands before a noun that is no tongue."""
    index = hit.last
    while words.at(index) in {"and", "or", ","}:
        found = index + 1 < len(words) and phrases.find(words.raw, index + 1)
        if not found or found[1].kind is not Kind.ADJECTIVE:
            return False
        index = found[0]
    word = words.at(index)
    if not word[:1].isalpha() or word in word_set("languages"):
        return False
    return word not in word_set("not-a-noun")


_FITS = {Kind.TOWN: _town_speaks, Kind.ADJECTIVE: _has_noun}
