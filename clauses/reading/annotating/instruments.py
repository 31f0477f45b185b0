"""The names of treaties and other instruments where a text cites them."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from attrs import frozen

from clauses.lexicon.citations import unit_words, words
from clauses.lexicon.phrases import fold
from clauses.reading.annotating.numbers import SPACE, either
from clauses.reading.annotating.series import number_at

_CAP = r"(?:[A-ZÀ-ÞА-Я][\w'’&/-]{0,40}+|\d{4}(?!\d))"
_WORD = r"[\w'’-]{1,40}+"
_BEFORE = 100  # characters in which the beginning of a name is sought
_SAID = 24  # characters in which "this" or "the present" stands
_LONGEST = 6  # words before the noun


_LAST_WORD = re.compile(r"[\w'’-]{1,40}$")
_NUMBERED = re.compile(r"\s{1,12}(?:No\.?\s?)?(?:\d{1,3}|[IVXL]{1,8}|[A-Z])(?!\w)")
_THIS = re.compile(r"\b(?:this|present|est[ea]|cet(?:te)?)\s{1,12}$", re.IGNORECASE)


@frozen
class Name:
    """An instrument as it is named.

    Attributes:
        start: where the name begins.
        end: where it ends.
        text: the name on one line.
        noun: what the instrument is called: ``convention``; folded.
        full: whether it is more than the noun: "the Convention" is not.
        series: collection and number, where it is named by them.
    """

    start: int
    end: int
    text: str
    noun: str
    full: bool
    series: str = ""


def nouns() -> tuple[str, ...]:
    """What instruments are called."""
    return words("nouns")


def _cased(choices: tuple[str, ...]) -> str:
    """Phrases with a capital at the front, or in capitals all through."""
    forms = (
        form for one in choices for form in (one[0].upper() + one[1:], one.title(), one.upper())
    )
    return either(tuple(dict.fromkeys(forms)))


@cache
def known() -> re.Pattern[str]:
    """Well-worn names, the longest first."""
    spelt = sorted({one.replace(" ", SPACE) for one in words("named")}, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(spelt)})(?![\w-])", re.IGNORECASE)


@cache
def dated() -> str:
    """An expression for a date, by day or by year alone."""
    month = either(words("naming", "months"))
    return (
        rf"(?i:\d{{1,2}}(?:st|nd|rd|th)?\s(?:day\sof\s)?{month},?\s\d{{4}}"
        rf"|{month}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}}|\d{{1,2}}[./]\d{{1,2}}[./]\d{{4}}|\d{{4}})"
    )


@cache
def _signed() -> str:
    """Where and when it was made, as it follows a name."""
    verbs = either(words("naming", "signed"))
    place = r"(?:\s(?:at|in)\s[^\d;:()]{2,50}?)?"
    return (
        rf"(?:,?{SPACE}(?i:(?:which\swas\s|as\s)?{verbs}){place}(?:,?{SPACE}(?:on|the|of|in)){{0,3}}"
        rf"{SPACE}{dated()}|,?{SPACE}(?:of|dated){SPACE}{dated()}(?!\w)"
        r"|,?\s{1,3}\(?(?:1[89]|20)\d\d\)?(?![\w/]))"
    )


@cache
def _tail(*, romance: bool) -> re.Pattern[str]:
    """What follows a noun with a capital and belongs to the name."""
    inside = either(words("naming", "inside"))
    stop = either((*nouns(), *unit_words()))
    lead = rf"(?!{either(words('naming', 'no_name'))}\b)(?:the{SPACE}|[lL][ae]s?{SPACE})?"
    more = rf"{SPACE}{_CAP}|(?:{SPACE}{inside}){{1,3}}{SPACE}{_CAP}"
    paired = rf"{SPACE}(?:and|y|et){SPACE}(?!(?i:{stop})\b){_CAP}"
    listed = rf"(?:,{SPACE}{_CAP}){{1,5}},?{SPACE}and{SPACE}{_CAP}"
    phrase = rf"{_CAP}(?:{more}|{paired}|{listed}){{0,20}}"
    the = rf"(?:(?:the|el|la|le|les|los){SPACE})?"
    second = rf"(?:,?{SPACE}(?:and|et|y){SPACE}{the}{phrase})?"
    between = rf"{SPACE}(?i:between|entre){SPACE}{the}{phrase}{second}"
    about = rf"{SPACE}(?i:{either(words('naming', 'after'))}){SPACE}{lead}{phrase}"
    direct = rf"(?:{SPACE}{phrase})?" if romance else rf"(?:{SPACE}[A-Z]{{2,10}}(?!\w))?"
    return re.compile(rf"{direct}(?:{between}|{about}){{0,3}}(?:{_signed()})?")


@cache
def _annexed() -> re.Pattern[str]:
    """The instrument a protocol belongs to."""
    return re.compile(rf"{SPACE}to{SPACE}the{SPACE}(?={_CAP})")


@cache
def _plain() -> re.Pattern[str]:
    """What follows a noun and belongs to the name, in small letters."""
    about = either(words("naming", "plain"))
    stop = rf"(?:{either((*words('naming', 'stops'), *unit_words(), *nouns()))})\b"
    lead = rf"(?!{either(words('naming', 'no_name'))}\b)"
    phrase = rf"(?!{stop}){_WORD}(?:{SPACE}(?!{stop}){_WORD}){{0,14}}(?:,{SPACE}\d{{4}})?"
    about_one = rf"{SPACE}{about}{SPACE}{lead}{phrase}"
    return re.compile(rf"(?:{about_one})?(?:{_signed()})?", re.IGNORECASE)


@cache
def _head() -> re.Pattern[str]:
    noun = _cased(nouns())
    small = either(nouns())
    before = either(words("naming", "before"))
    return re.compile(
        rf"(?:(?:{_CAP}{SPACE}){{0,{_LONGEST}}}?(?P<noun>{noun})"
        rf"|(?:(?:{before}|\d{{4}}){SPACE}){{0,4}}(?P<small>{small}))(?![\w-])"
    )


def name_at(text: str, at: int) -> Name | None:
    """The instrument named from a place on, the article before it left out; None for none.

    >>> text = (
    ...     "Article 4 of the Kestrel Convention on Falcons, signed at Alder on 3 May 1957, binds"
    ... )
    >>> name_at(text, 17).text
    'Kestrel Convention on Falcons, signed at Alder on 3 May 1957'
    """
    if number := number_at(text, at):
        return Name(at, number.end, _line(text, at, number.end), "", True, number.written)
    if worn := known().match(text, at):
        return _worn(text, worn)
    head = _head().match(text, at)
    return _named(text, at, head) if head else None


def _worn(text: str, worn: re.Match[str]) -> Name:
    signed = _signing().match(text, worn.end())
    end = signed.end() if signed else worn.end()
    return Name(worn.start(), end, _line(text, worn.start(), end), _noun_of(worn[0]), True)


def _named(text: str, at: int, head: re.Match[str]) -> Name:
    upper = head["noun"] is not None
    noun = fold(" ".join((head["noun"] or head["small"]).split()))
    end = past_tail(text, head.end(), noun, upper=upper)
    full = end > head.end() or fold(_line(text, at, end)) != noun
    return Name(at, end, _line(text, at, end), noun, full)


def past_tail(text: str, end: int, noun: str, *, upper: bool) -> int:
    """Where the name whose noun ends at a place is over."""
    annexed = _annexed().match(text, end) if upper and noun.startswith("protoco") else None
    if annexed and (other := _head().match(text, annexed.end())):
        end = other.end()
    if (
        upper
        and (tail := _tail(romance=noun in words("naming", "romance")).match(text, end))
        and tail.end() > end
    ):
        return tail.end()
    plain = _plain().match(text, end)
    return _without_ends(text, end, plain.end()) if plain else end


def _without_ends(text: str, start: int, end: int) -> int:
    """The end of a name, small words left off that would have led on: "Agreement on … of"."""
    while (last := _LAST_WORD.search(text, start, end)) and fold(last[0]) in _small():
        end = start + len(text[start : last.start()].rstrip())
    return end


@cache
def _small() -> frozenset[str]:
    single = (one for one in words("naming", "inside", "after", "plain") if " " not in one)
    return frozenset((*single, "and", "or"))


def _noun_of(printed: str) -> str:
    folded = fold(" ".join(printed.split()))
    found = [one for one in nouns() if re.search(rf"\b{re.escape(one)}\b", folded)]
    return min(found, key=folded.index) if found else folded


def _line(text: str, start: int, end: int) -> str:
    return " ".join(text[start:end].split())


@cache
def _alone() -> re.Pattern[str]:
    strong = words("nouns", "main")
    about = either(words("naming", "after"))
    return re.compile(
        rf"(?<![\w-])(?:(?P<noun>{_cased(strong)})(?![\w-])"
        rf"|(?P<small>{either(strong)})(?={SPACE}{about}\b))"
    )


def names(text: str) -> Iterator[Name]:
    """Every instrument named in full, with or without the number of a provision before it.

    >>> [one.text for one in names("They recall the Kestrel Convention and this Convention.")]
    ['Kestrel Convention']
    """
    yield from (_worn(text, worn) for worn in known().finditer(text))
    for found in _alone().finditer(text):
        begin = name_begin(text, found.start()) if found["noun"] else found.start()
        name = _named(text, begin, found)
        if _THIS.search(text, max(0, begin - _SAID), begin) or _NUMBERED.match(text, found.end()):
            continue
        # Small letters set no name apart from a thing spoken of; only a date tells that it is one.
        if name.full and (found["noun"] or re.search(r"\d{4}", name.text)):
            yield name


def name_begin(text: str, at: int) -> int:
    """Where a name begins whose noun stands at a place: capitals before it belong to it.

    >>> name_begin("the Partnership and Trade Agreement", 26), name_begin("the Trade Agreement", 10)
    (4, 4)
    """
    begin, offset, joined = at, max(0, at - _BEFORE), False
    for count, word in enumerate(reversed(list(re.finditer(r"\S+", text[offset:at])))):
        if word[0] == "and" and count and not joined:
            joined = True
            continue
        # "Partnership and Trade Agreement" is one name, "the Union and Trade Agreements" none.
        paired = fold(word[0]) in words("naming", "paired")
        if count > _LONGEST or not (paired if joined else _begins(word[0])):
            break
        begin, joined = offset + word.start(), False
    return begin


def _begins(word: str) -> bool:
    """Whether a word before the noun, or before such a word, belongs to the name."""
    folded = fold(word)
    if folded in words("naming", "before"):
        return True
    return folded not in _leaders() and _capital().fullmatch(word) is not None


def named_for(
    text: str, start: int, end: int, noun: str, *, first: bool
) -> tuple[Name, str] | None:
    """The first or last instrument of a kind in a stretch, and the words right before it, folded.

    >>> name, before = named_for(
    ...     "Recalling the Kestrel Convention", 0, 32, "convention", first=False
    ... )
    >>> name.text, before
    ('Kestrel Convention', 'recalling the')
    """
    found = list(_head_of(noun).finditer(text, start, end))
    if not found:
        return None
    one = found[0 if first else -1]
    begin = max(start, name_begin(text, one.start()))
    before = fold(" ".join(text[max(0, begin - _SAID) : begin].split()))
    return _named(text, begin, one), before


@lru_cache(maxsize=256)
def _head_of(noun: str) -> re.Pattern[str]:
    spelt = re.escape(noun)
    return re.compile(rf"(?<![\w-])(?:(?P<noun>{_cased((noun,))})|(?P<small>{spelt}))(?![\w-])")


@cache
def _capital() -> re.Pattern[str]:
    return re.compile(_CAP)


@cache
def _signing() -> re.Pattern[str]:
    return re.compile(_signed())


@cache
def _leaders() -> frozenset[str]:
    """Words that begin a sentence with a capital and no name."""
    return frozenset(words("naming", "leaders"))
