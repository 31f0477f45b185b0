"""Citations of provisions as the words say them, before anybody asks what they lead to."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import evolve, frozen

from clauses.lexicon.citations import Unit, unit_words, units, words
from clauses.lexicon.phrases import fold
from clauses.reading.annotating.instruments import Name, name_at, nouns, past_tail
from clauses.reading.annotating.numbers import SPACE, Item, either, items_at, past_heading

_ANNEXED = ("annex", "protocol", "appendix", "schedule")
_CAPITALS = re.compile(
    r"[A-ZÀ-Þ][\w'’-]{1,40}(?:\s{1,12}(?:(?:of|on|for|and|the|de|la)\s){0,2}[A-ZÀ-Þ][\w'’-]{1,40}){0,8}"
)
_WHOLE = re.compile(rf"{_CAPITALS.pattern}|[^\W\d_]{{2,40}}(?:\s[^\W\d_]{{2,40}})?")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")
_WITH_ARTICLE = re.compile(r"(?:the|del|du|des|l[ao]s?|les|l['’])\s*$", re.IGNORECASE)
_DEEPEST = 6  # groups in one citation, from the annex down to the sentence


@frozen
class Group:
    """A name of provisions with its numbers: "paragraphs 1 and 2".

    Attributes:
        unit: the name.
        items: the numbers.
        counted: whether they count from the first and are not printed: "second paragraph".
    """

    unit: Unit
    items: tuple[Item, ...]
    counted: bool = False


@frozen
class Pointer:
    """Words that point: "this Article", "the said Convention", "the preceding paragraph".

    Attributes:
        how: ``this``, ``said``, ``before``, ``after``, ``the``, ``here`` or ``there``.
        unit: the provision pointed at; None for an instrument.
        noun: the instrument pointed at, folded; empty for a provision.
        plural: whether several are meant.
    """

    how: str
    unit: Unit | None = None
    noun: str = ""
    plural: bool = False


@frozen
class Mention:
    """One citation as printed.

    Attributes:
        start: where it begins.
        end: where it ends.
        groups: the provisions named, the outermost first.
        pointer: what they are said to lie in, or what is pointed at.
        name: the instrument named.
        side: ``above`` or ``below``, where it says so.
    """

    start: int
    end: int
    groups: tuple[Group, ...] = ()
    pointer: Pointer | None = None
    name: Name | None = None
    side: str = ""

    @property
    def anchored(self) -> bool:
        """Whether the words say what the provisions lie in."""
        return self.pointer is not None or self.name is not None


@cache
def _trigger() -> re.Pattern[str]:
    unit, pointing = either(unit_words()), either(_pointing())
    return re.compile(
        rf"(?<![\w-])(?:(?P<unit>{unit})(?!\w)"
        rf"|(?P<nth>{either(words('pointing', 'nth'))}){SPACE}(?P<counted>{unit})(?!\w)"
        rf"|(?P<how>{pointing}){SPACE}(?P<pointed>{unit})(?!\w))",
        re.IGNORECASE,
    )


def _pointing() -> tuple[str, ...]:
    return words("pointing", "this", "said", "before", "after")


@cache
def _ways() -> dict[str, str]:
    ways = ("the", "said", "before", "after", "this")
    return {fold(word): way for way in ways for word in words("pointing", way)}


@cache
def _links() -> dict[str, re.Pattern[str]]:
    unit = either(unit_words())
    of, to = either(words("joining", "of")), either(words("joining", "to"))
    number = either(words("joining", "number"))
    noun, pointing = either(nouns()), either((*_pointing(), *words("pointing", "the")))
    within = rf"(?:{of}|in|to|under)"
    spelt = {
        "number": rf"\s{{0,12}}(?:{number}\s{{0,3}})?",
        "unit": rf"(?P<unit>{unit})(?!\w)",
        "nth": rf"(?P<nth>{either(words('pointing', 'nth'))}){SPACE}(?P<counted>{unit})(?!\w)",
        "down": rf",?{SPACE}|,",
        "of": rf",?{SPACE}{of}(?:(?<=['’])|{SPACE})",
        "to": rf",?{SPACE}{to}(?:(?<=['’])|{SPACE})",
        "point": rf",?{SPACE}(?:{within}{SPACE})?(?P<how>{pointing})(?:(?<=['’])|{SPACE})"
        rf"(?:(?P<pointed>{unit})|(?P<noun>{noun}))(?![\w-])",
        "side": rf",?{SPACE}\(?(?:(?P<above>{either(words('pointing', 'above'))})"
        rf"|(?P<below>{either(words('pointing', 'below'))})"
        rf"|(?P<here>{either(words('pointing', 'here')[:3])})"
        rf"|(?P<there>{either(words('pointing', 'there'))}))(?!\w)",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in spelt.items()}


def mentions(text: str) -> Iterator[Mention]:
    """Every citation of a provision in a text, in order, none inside another.

    >>> [
    ...     text[m.start : m.end]
    ...     for text in ["See paragraph 2 of Article 6."]
    ...     for m in mentions(text)
    ... ]
    ['paragraph 2 of Article 6']
    """
    at = 0
    for found in _trigger().finditer(text):
        if found.start() >= at and (mention := _mention(text, found)):
            at = mention.end
            yield mention


def _mention(text: str, found: re.Match[str]) -> Mention | None:
    start = found.start("pointed") if found["how"] else found.start()
    group = _group(text, start)
    if group:
        mention = _chain(text, group[0], group[1], start)
        its = text[max(0, start - 4) : start].lower() == "its "
        return (
            evolve(mention, pointer=Pointer("there")) if its and not mention.anchored else mention
        )
    if found["how"]:
        unit, plural = units()[_folded(found["pointed"])]
        how = _ways()[_folded(found["how"])]
        return _ended(text, Mention(found.start(), found.end(), (), Pointer(how, unit, "", plural)))
    return None


def _group(text: str, at: int) -> tuple[Group, int] | None:
    """The name and numbers that begin at a place, and where they end."""
    links = _links()
    if nth := links["nth"].match(text, at):
        unit, _ = units()[_folded(nth["counted"])]
        return Group(unit, (Item(at, nth.end(), (nth["nth"].lower(),)),), counted=True), nth.end()
    named = links["unit"].match(text, at)
    if named is None:
        return None
    unit, plural = units()[_folded(named["unit"])]
    gap = links["number"].match(text, named.end())
    items = items_at(text, gap.end() if gap else named.end(), plural=plural)
    return (Group(unit, items), items[-1].end) if items else None


def _chain(text: str, group: Group, end: int, start: int) -> Mention:
    """All steps of one citation: down by commas, up by "of"."""
    groups = [group]
    while len(groups) < _DEEPEST and (step := _down(text, groups[-1], end)):
        groups.append(step[0])
        end = step[1]
    while len(groups) < _DEEPEST and (step := _up(text, groups[0], end)):
        groups.insert(0, step[0])
        end = step[1]
    return _ended(text, Mention(start, end, tuple(groups)))


def _down(text: str, last: Group, end: int) -> tuple[Group, int] | None:
    link = _links()["down"].match(text, past_heading(text, end))
    step = _group(text, link.end()) if link else None
    if step is None or step[0].unit.rank <= last.unit.rank:
        return None
    # "Article 5, paragraph 2 of Article 6" names two places.
    return step if _up(text, step[0], step[1]) is None else None


def _up(text: str, inner: Group, end: int) -> tuple[Group, int] | None:
    which = "to" if inner.unit.key in _ANNEXED else "of"
    link = _links()[which].match(text, past_heading(text, end))
    if link is None:
        return _case(text, inner, end)
    step = _group(text, link.end())
    return step if step and step[0].unit is not inner.unit else None


def _case(text: str, inner: Group, end: int) -> tuple[Group, int] | None:
    """The step up that a language expresses by case alone: "пункт 2 статьи 6"."""
    if not _CYRILLIC.match(text, end + 1):
        return None
    step = _group(text, end + 1)
    return step if step and step[0].unit.rank < inner.unit.rank else None


def _ended(text: str, mention: Mention) -> Mention:
    """The citation with the instrument or the pointing words that follow."""
    at = past_heading(text, mention.end) if mention.groups else mention.end
    if mention.pointer is None and (pointed := _links()["point"].match(text, at)):
        return _pointed(text, mention, pointed)
    if name := _instrument(text, mention, at):
        return evolve(mention, end=name.end, name=name)
    return _sided(text, mention)


def _pointed(text: str, mention: Mention, found: re.Match[str]) -> Mention:
    how = _ways()[_folded(found["how"])]
    if found["pointed"]:
        if _group(text, found.start("pointed")):
            return _sided(text, mention)
        unit, plural = units()[_folded(found["pointed"])]
        name = name_at(text, found.start("pointed")) if unit.key == "protocol" else None
        if name and name.full and how == "the":
            return evolve(mention, end=name.end, name=name)
        if how == "the" and unit.key not in _ANNEXED:
            return _sided(text, mention)
        pointed = evolve(mention, end=found.end(), pointer=Pointer(how, unit, "", plural))
        return _annexed(text, pointed) if how == "the" else pointed
    if how == "the":
        name = name_at(text, found.start("noun"))
        return evolve(mention, end=name.end, name=name) if name else mention
    return evolve(mention, end=found.end(), pointer=Pointer(how, noun=_folded(found["noun"])))


def _annexed(text: str, mention: Mention) -> Mention:
    """An annex without a number, with what it is annexed to or what it is on."""
    link = _links()["to"].match(text, mention.end)
    name = name_at(text, link.end()) if link else None
    if name is None:
        end = past_tail(text, mention.end, "annex", upper=True)
        printed = " ".join(text[mention.end : end].split())
        name = Name(mention.end, end, f"Annex {printed}", "", full=True) if printed else None
    return evolve(mention, end=name.end, name=name) if name else mention


def _instrument(text: str, mention: Mention, at: int) -> Name | None:
    which = "to" if mention.groups and mention.groups[0].unit.key in _ANNEXED else "of"
    link = _links()[which].match(text, at)
    if link is None:
        return None
    return name_at(text, link.end()) or _unknown(text, link)


def _unknown(text: str, link: re.Match[str]) -> Name | None:
    """A whole of no kind that is known: "Article 7 of the Harbour Rules of Alder"."""
    with_article = _WITH_ARTICLE.search(link[0]) is not None
    found = (_WHOLE if with_article else _CAPITALS).match(text, link.end())
    first = fold(found[0].split()[0]) if found else ""
    if found is None or first in words("naming", "stops") or first in units():
        return None
    printed = " ".join(found[0].split())
    return Name(found.start(), found.end(), printed, "", printed[0].isupper())


def _sided(text: str, mention: Mention) -> Mention:
    side = _links()["side"].match(text, mention.end) if mention.groups else None
    if side is None:
        return mention
    way = side.lastgroup or ""
    if way in ("here", "there"):
        return evolve(mention, end=side.end(), pointer=Pointer(way))
    return evolve(mention, end=side.end(), side=way)


def _folded(printed: str) -> str:
    return fold(" ".join(printed.split()))
