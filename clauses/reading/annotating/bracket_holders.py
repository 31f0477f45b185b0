"""Who holds the words of a bracket, as the bracket itself says it."""

import re
from collections.abc import Iterator

from attrs import frozen

from clauses.lexicon.bracketwords import BracketWords, plain

_HEAD = re.compile(r"\s*+([^:\[\]]{1,300}):")
_TAIL = re.compile(r"\s*+\(([^()\[\]]{1,200})\)\s*+$")
_DASH = re.compile(r"\s*+[\u2013\u2014-]{1,2}\s*+")
_LONGEST_TAIL = 300
_LONGEST_NAME = 8
_APOSTROPHE = "\u2019"


@frozen
class Holders:
    """Who stands for the words, and who against them."""

    favour: tuple[str, ...] = ()
    against: tuple[str, ...] = ()


@frozen
class Attribution:
    """Who holds the words between two offsets, as far as a bracket says it.

    Attributes:
        start: the first of the words, or the white space before it.
        end: the character after the last.
        holders: for and against.
    """

    start: int
    end: int
    holders: Holders = Holders()

    @property
    def said(self) -> bool:
        """Whether anybody is named."""
        return bool(self.holders.favour or self.holders.against)


def attribute(text: str, start: int, end: int, words: BracketWords) -> Attribution:
    """Find who holds the words of a bracket: names before a colon, behind a dash, in brackets.

    Args:
        text: the text.
        start: what follows the opening bracket.
        end: the closing bracket.
        words: the lists.

    >>> from clauses.lexicon.bracketwords import bracket_words
    >>> attribute("[EU, US: shall]", 1, 14, bracket_words()).holders.favour
    ('EU', 'US')
    """
    for find in (_before_colon, _in_round_brackets, _behind_dash, _without_words):
        found = find(text, start, end, words)
        if found:
            return found
    return Attribution(start, end)


def _before_colon(text: str, start: int, end: int, words: BracketWords) -> Attribution | None:
    head = _HEAD.match(text, start, end)
    holders = head and read_holders(head[1], words)
    return Attribution(head.end(), end, holders) if head and holders else None


def _in_round_brackets(text: str, start: int, end: int, words: BracketWords) -> Attribution | None:
    at = text.rfind("(", max(start, end - _LONGEST_TAIL), end)
    tail = _TAIL.match(text, at, end) if at > start else None
    holders = tail and read_holders(tail[1], words)
    if not tail or not holders:
        return None
    before = text[max(start, at - _LONGEST_TAIL) : at]
    spoken = words.phrase.search(tail[1])
    sure = spoken or all(_well_known(name, words) for name in holders.favour)
    if not sure or (not spoken and _abbreviates(tail[1], before)):
        return None
    return Attribution(start, at, holders)


def _behind_dash(text: str, start: int, end: int, words: BracketWords) -> Attribution | None:
    begin = max(start, end - _LONGEST_TAIL)
    at = max(text.rfind(dash, begin, end) for dash in (" -", "\n-", "\u2013", "\u2014"))
    dash = _DASH.match(text, at, end) if at > start else None
    holders = dash and read_holders(text[dash.end() : end], words)
    if not dash or not holders:
        return None
    sure = all(_well_known(name, words) for name in holders.favour)
    return Attribution(start, at, holders) if sure else None


def _without_words(text: str, start: int, end: int, words: BracketWords) -> Attribution | None:
    """Brackets that only say who is against: ``[EU opposes]``."""
    if end - start > _LONGEST_TAIL:
        return None
    holders = read_holders(text[start:end], words)
    return Attribution(end, end, holders) if holders and holders.against else None


def read_holders(said: str, words: BracketWords) -> Holders | None:
    """Read a list of names with what is said of them; None if it is anything else.

    >>> from clauses.lexicon.bracketwords import bracket_words
    >>> read_holders("EU, supported by CH and NO; opposed by US", bracket_words())
    Holders(favour=('EU', 'CH', 'NO'), against=('US',))
    >>> read_holders("The Parties agree", bracket_words()) is None
    True
    """
    favour: dict[str, None] = {}
    against: dict[str, None] = {}
    for names, favours in _stretches(" ".join(said.replace(_APOSTROPHE, "'").split()), words):
        for name in _split(names, words):
            if not _is_name(name, words):
                return None
            (favour if favours else against)[name] = None
    if not favour and not against:
        return None
    return Holders(tuple(favour), tuple(against))


def _stretches(said: str, words: BracketWords) -> Iterator[tuple[str, bool]]:
    """The lists of names between phrases, each with whether they stand for the words."""
    at, favours = 0, True
    for found in words.phrase.finditer(said):
        phrase = words.phrases[plain(found[0])]
        yield said[at : found.start()], phrase.favours if phrase.before else favours
        at, favours = found.end(), phrase.favours
    yield said[at:], favours


def _split(names: str, words: BracketWords) -> Iterator[str]:
    at = 0
    whole = [found.span() for found in words.compound.finditer(names)]
    for found in words.join.finditer(names):
        if not any(start <= found.start() < end for start, end in whole):
            yield from filter(None, [_bare(names[at : found.start()])])
            at = found.end()
    yield from filter(None, [_bare(names[at:])])


def _bare(name: str) -> str:
    """A name without the article in front and the genitive behind: ``the EU's``."""
    name = name.strip().removesuffix("'s").strip()
    if name.count(".") == 1:
        name = name.rstrip(" .")
    return name[4:].lstrip() if name[:4].casefold() == "the " and name[4:5].isupper() else name


def _is_name(name: str, words: BracketWords) -> bool:
    if plain(name) in words.words["anonymous"]:
        return True
    parts = name.split()
    if len(parts) > _LONGEST_NAME or words.stranger.match(plain(name)):
        return False
    if not (parts[0][0].isupper() or parts[0][0].isdigit()) or not _lettered(parts):
        return False
    joiners = words.words["joiners"] | words.words["particles"]
    return all(_capital(part) or plain(part) in joiners for part in parts[1:])


def _lettered(parts: list[str]) -> bool:
    """Whether a capital letter stands somewhere: ``10`` is no name."""
    return any(letter.isupper() for part in parts for letter in part)


def _capital(part: str) -> bool:
    return any(letter.isupper() or letter.isdigit() for letter in part)


def _well_known(name: str, words: BracketWords) -> bool:
    """Whether a name can be nothing else: an acronym, a delegation, a party in the tables."""
    nouns = words.words["nouns"]
    if plain(name) in words.words["anonymous"] or any(plain(one) in nouns for one in name.split()):
        return True
    if any(sum(letter.isupper() for letter in part) > 1 for part in name.split()):
        return True
    from clauses.lexicon import default  # all states and alliances: read for doubtful names only

    return name in default().parties


def _abbreviates(short: str, before: str) -> bool:
    """Whether letters in brackets only shorten the words in front: ``Baltic Union (BU)``."""
    initials = "".join(word[0] for word in before.split() if word[0].isupper())
    letters = "".join(letter for letter in short if letter.isalpha())
    return bool(letters) and initials.endswith(letters)
