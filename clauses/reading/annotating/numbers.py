"""The numbers behind the name of a provision: one, a list, a range, with points in brackets."""

import re
from functools import cache

from attrs import frozen

from clauses.lexicon.citations import words
from clauses.lexicon.phrases import number_words, suffixes
from clauses.reading.structure.numerals import roman_value

# White space as it stands between two words; bounded, so that a page of blanks costs nothing.
SPACE = r"\s{1,12}"
_MOST = 100
_SORTS = (str.isdigit, str.islower, str.isupper)
_LETTERS = r"(?-i:[a-z]{1,2}|[ivxl]{1,6}|[A-Z]|[IVXL]{2,5}|[\u0430-\u044f])"


@frozen
class Item:
    """One number, cut into its steps.

    Attributes:
        start: where it begins.
        end: where it ends.
        steps: number and bracketed points, without brackets: ``("5", "2", "a")``.
        ranged: whether it ends a range that the item before begins.
    """

    start: int
    end: int
    steps: tuple[str, ...]
    ranged: bool = False


def either(choices: tuple[str, ...]) -> str:
    r"""An expression for any of some phrases, the longest first, over line breaks too.

    >>> either(("of", "of the"))
    '(?:of\\s{1,12}the|of)'
    """
    spelt = sorted({re.escape(one).replace("\\ ", SPACE) for one in choices}, key=len, reverse=True)
    return "(?:" + "|".join(spelt) + ")"


@cache
def _no_numbers() -> frozenset[str]:
    return frozenset(words("joining", "no_numbers"))


@cache
def _number() -> re.Pattern[str]:
    after = rf"(?:\s?(?:{'|'.join(suffixes())})\b(?!\s{{1,3}}\d))"
    point = rf"\((?:\d{{1,3}}[a-z]?{after}?|{_LETTERS}{after}?)\)"
    counted = either(tuple(one for one in number_words() if one not in _no_numbers()))
    return re.compile(
        r"(?:(?P<figure>\d{1,4}(?:\.\d{1,3}){0,4}"
        rf"(?:{after}|-?(?-i:[A-Z])|[a-z])?(?:er|º|°)?(?!\w|\.\d))"
        rf"|(?P<dotted>[a-z]\.[ivx]{{1,4}}(?!\w)|(?-i:[IVXLC]{{1,8}}\.\d{{1,2}})(?=[(\s,]))"
        rf"|(?P<roman>(?-i:[IVXLC]{{1,8}}|[ivxlc]{{1,8}})(?:{after}|-?(?-i:[A-Z]))?(?![\w'’]))"
        rf"|(?P<letter>[a-z\u0430-\u044f](?:-\d{{1,2}})?(?![\w'’]))|(?P<word>{counted}(?!\w))|(?P<point>{point}))"
        rf"(?P<points>(?:\s{{0,2}}{point}){{0,5}})",
        re.IGNORECASE,
    )


@cache
def _joints() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    ends = either(words("joining", "and"))
    reach = [one for one in words("joining", "range") if one.isalpha()]
    joint = re.compile(
        rf"(?P<last>\s{{0,3}},?{SPACE}{ends}{SPACE})|(?P<comma>\s{{0,3}},\s{{0,12}})"
        rf"|(?P<range>{SPACE}{either(tuple(reach))}{SPACE}|\s?[-–—]\s?)",
        re.IGNORECASE,
    )
    heading = re.compile(r"\s{0,3}\((?=[^\W\d])[^()]{3,90}\)")
    ended = rf"\s{{0,3}}(?:[.,;:)\]]|$|(?:{ends}|of|above|below|shall|is|are|may)\b)"
    return joint, heading, re.compile(ended, re.IGNORECASE)


def items_at(text: str, at: int, *, plural: bool) -> tuple[Item, ...]:
    """The numbers that begin at a place; none where there is no number.

    >>> [item.steps for item in items_at("3, 5(2) and 9 bis bind us", 0, plural=True)]
    [('3',), ('5', '2'), ('9 bis',)]
    """
    first = _item(text, at)
    if first is None:
        return ()
    if not plural and (apart := _APART.match(text, first.end)):
        first = Item(at, apart.end(), (*first.steps[:-1], first.steps[-1] + apart[0]))
    found, closed = [first], False
    joint, heading, _ = _joints()
    while len(found) < _MOST:
        last = found[-1]
        named = heading.match(text, last.end)
        link = joint.match(text, named.end() if named else last.end)
        if link is None:
            break
        item = _next(text, link, last, plural=plural and not closed)
        if item is None:
            break
        found.append(item)
        closed = closed or (link.lastgroup == "last" and text[item.start] != "(")
    return tuple(found)


def past_heading(text: str, at: int) -> int:
    """The end of a heading in brackets behind a number: ``Article 5 (Scope)``."""
    named = _joints()[1].match(text, at)
    return named.end() if named else at


def _next(text: str, link: re.Match[str], last: Item, *, plural: bool) -> Item | None:
    """The next item of a list; behind a singular, or after "and", only points may follow."""
    item = _item(text, link.end())
    if item is None:
        return None
    ranged = link.lastgroup == "range"
    if text[item.start] == "(":
        return Item(item.start, item.end, _instead(last.steps, item.steps), ranged)
    # "Chapter 1 to 24", "subparagraph 2(a) or 2(b)": sloppy, and meant as a list.
    joined = link.lastgroup != "comma" and _sort(item.steps[0]) == _sort(last.steps[0])
    listed = joined and _joints()[2].match(text, item.end)
    alike = text[item.start].isdigit() and len(item.steps) == len(last.steps) > 1
    return Item(item.start, item.end, item.steps, ranged) if plural or listed or alike else None


def _instead(before: tuple[str, ...], steps: tuple[str, ...]) -> tuple[str, ...]:
    """What "(b)" means after "1(a)": the step of its own sort gives way."""
    for keep in range(len(before) - 1, 0, -1):
        if _sort(before[keep]) == _sort(steps[0]):
            return before[:keep] + steps
    return steps if len(before) == 1 else before[:-1] + steps


def _sort(step: str) -> tuple[bool, ...]:
    return tuple(is_so(step) for is_so in _SORTS)


def _item(text: str, at: int) -> Item | None:
    found = _number().match(text, at)
    if found is None:
        return None
    kind = next(name for name in _KINDS if found[name])
    printed = " ".join(found[kind].split())
    if kind == "roman" and not _is_roman(printed):
        kind = "letter" if len(printed) == 1 else ""
    if not kind or (kind == "letter" and not _is_letter(text, found, printed)):
        return None
    steps = tuple(printed.split(".")) if kind == "dotted" else (printed.strip("()"),)
    points = (" ".join(one.split()) for one in re.findall(r"\(([^)]{1,20})\)", found["points"]))
    return Item(at, found.end(), (*steps, *points))


_APART = re.compile(r"-\d{1,3}(?![\w.])")
_KINDS = ("figure", "dotted", "roman", "letter", "word", "point")


def _is_roman(printed: str) -> bool:
    return roman_value(re.split(r"[ -]|(?<=[IVXLC])(?=[ABD-HJKM-UWYZ])", printed)[0]) is not None


def _is_letter(text: str, found: re.Match[str], printed: str) -> bool:
    """Whether a letter is a number: small ones are often words, "section a party"."""
    if printed in _no_numbers():
        return False
    small = printed.islower() and not found["points"]
    return not small or _joints()[2].match(text, found.end(found.lastgroup or 0)) is not None
