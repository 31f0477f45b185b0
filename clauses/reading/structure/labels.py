"""Numbers of paragraphs and points wherever they may begin: ``1.``, ``(a)``, ``1.2``, ``§ 3``."""

import re
from collections.abc import Iterator

from attrs import frozen

from clauses.lexicon.phrases import cues, fold
from clauses.model.node import WHITE
from clauses.reading.structure.numerals import letter_value, roman_value

_LABEL = re.compile(
    r"""
    (?<![\w(])\(\s?(?P<paren>\d{1,3}(?:\s?bis|\s?ter)?|[a-z]{1,2}|[ivxl]{1,6}|[A-Z]|[IVX]{1,5})\s?\)
    | (?<![\w(.])(?P<half>\d{1,3}|[a-z]{1,2}|[ivx]{1,5}|[A-Z]|[\u0430-\u044f])\s?\.?\)
    | (?<![\w(])(?P<dot>\d{1,3}(?:\.\d{1,3}){0,4}(?:\s?(?:bis|ter|quater|qua|quinquies)|[a-z])?
        |[a-z]|[A-Z]|[ivx]{2,5}|[IVX]{2,5})\s?[.](?:\)|\s?[-–—](?=\s))?(?!\d)
    | (?<![\w(.])(?P<step>\d{1,3}(?:\.\d{1,3}){1,4})(?=[ \t\u00a0])
    | (?P<sign>§\s?\d{1,3}\.?)
    | (?<![\w(.])(?P<degree>\d{1,3})[°º](?:\.-?|\))?
    """,
    re.VERBOSE,
)
_BULLET = re.compile(r"(?:[-–—\u2012•·▪●○◦*]|o(?=\t))(?=[ \t\u00a0])|[–•▪●]")
_BARE = re.compile(r"(?P<bare>\d{1,3})(?=[ \t\u00a0]+[A-Z“\"(\[])")
_BEFORE = ".;:)”\"’'—–"
_AND = re.compile(r"(?P<mark>[;,.:]?)[ \t\u00a0\n\r]*\b(?:and|or|and/or|y|o|et|ou|und|oder|и|или)$")
_SPACE = " \t\u00a0\r\n"
_LAST_WORD = re.compile(r"([^\W\d_]+)(?:[ \u00a0]\d{1,3})?$")
_OPENING = 40
_WORD_REACH = 16
_SENTENCE = re.compile(r"[.;:]\s")
_HEADING_REACH = 90
_HEADING_WORDS = 8


@frozen
class Reading:
    """One way to read a number: as which style, and which value."""

    style: str
    value: int
    stem: str = ""


@frozen
class Label:
    """A place where a paragraph or point may begin.

    Attributes:
        start: its first character.
        end: the character after its number.
        form: how it is printed: ``paren``, ``half``, ``dot``, ``step``, ``sign``, ``degree``,
            ``bullet``, ``bare``, or ``given`` where the format says so.
        core: the number without what is around it.
        readings: what it may mean; ``(i)`` is a Roman one or the ninth letter.
        ready: whether what stands before it ends a sentence or an item.
        colon: whether it is a colon that stands before it.
        glued: whether no white space stands before it.
        cited: whether the word before it cites it, as in ``paragraph 2`` and ``paragraph 2 (a)``.
        headed: whether a few words that may be a heading stand between it and the sentence before.
    """

    start: int
    end: int
    form: str
    core: str
    readings: tuple[Reading, ...]
    ready: bool = True
    colon: bool = False
    glued: bool = False
    cited: bool = False
    headed: bool = False


def labels_in(text: str, start: int, end: int) -> Iterator[Label]:
    """Every number within a stretch of text that could begin a provision there, in order."""
    for found in _LABEL.finditer(text, start, end):
        form = found.lastgroup or ""
        core = found[form].strip("§ \t.")
        if form == "dot" and _decimal(text, found.start(), start):
            continue
        yield _label(text, found.start(), found.end(), form, core, start)


def opening_label(text: str, start: int, end: int, given: int = 0) -> Label | None:
    """The number or bullet with which a line begins; ``given`` characters are one by its format."""
    # Alone, since it may be glued to the number before: ARTICLE 11. is Article 1, paragraph 1.
    ahead = text[start : min(end, start + _OPENING)]
    bullet = _BULLET.match(ahead)
    if bullet:
        return Label(start, start + bullet.end(), "bullet", bullet[0], (Reading("bullet", 1),))
    found = _LABEL.match(ahead) or _BARE.match(ahead)
    if found is None:
        if given:
            stop = start + len(text[start : min(start + given, end)].rstrip(WHITE))
            core = text[start:stop].strip("().[]§ \t\u00a0:-–—")
            readings = readings_of(core)
            # What cannot be counted on from, such as a sign of a font, marks an item all the same.
            form, core = ("given", core) if readings else ("bullet", "")
            return Label(start, stop, form, core, readings)
        return None
    form = found.lastgroup or ""
    return _label(text, start, start + found.end(), form, found[form].strip("§ \t."), start)


def _label(text: str, start: int, end: int, form: str, core: str, floor: int) -> Label:
    at = start
    while at > 0 and text[at - 1] in _SPACE:
        at -= 1
    before = text[at - 1] if at > 0 else ":"
    cited = _cited(text, floor, at)
    return Label(
        start,
        end,
        form,
        core,
        readings_of(core),
        ready=before in _BEFORE or _after_list(text, floor, at, form),
        colon=before in ":—",
        glued=at == start and at > floor,
        cited=cited,
        headed=form == "dot" and not cited and _headed(text, floor, at),
    )


def _headed(text: str, floor: int, at: int) -> bool:
    reach = text[max(floor, at - _HEADING_REACH) : at]
    run = _SENTENCE.split(reach)[-1].strip()
    if not run or run == reach.strip() or not run[0].isupper() or run[-1] in ",(–-":
        return False
    words = run.split()
    lower = [word for word in words if word[0].islower()]
    return (
        len(words) <= _HEADING_WORDS
        and not (set(lower) & set(cues("verbs")))
        and (not run[-1].isdigit())
    )


def _after_list(text: str, floor: int, at: int, form: str) -> bool:
    """Whether a comma, or an ``and``, that ends an item of a list stands before a number.

    Between two numbers they only join what is cited: ``paragraphs 1, 2 and 3``.
    """
    figures = form in ("dot", "step", "bare")
    joined = _AND.search(text, max(floor, at - _WORD_REACH), at)
    if joined:
        at = joined.start()
        if figures or joined["mark"] in (";", ".", ":"):
            return bool(joined["mark"])
    elif at == floor or text[at - 1] != "," or figures:
        return False
    else:
        at -= 1
    while at > floor and text[at - 1] in _SPACE:
        at -= 1
    return at > floor and not (text[at - 1].isdigit() or text[at - 1] == ")")


def _cited(text: str, floor: int, at: int) -> bool:
    word = _LAST_WORD.search(text, max(floor, at - _WORD_REACH), at)
    return word is not None and fold(word[1]) in cues("cited")


def _decimal(text: str, start: int, floor: int) -> bool:
    """Whether the figure before goes on: the 2 of ``3.2.`` is no number of its own."""
    return start > floor + 1 and text[start - 1] in ".," and text[start - 2].isdigit()


def readings_of(core: str) -> tuple[Reading, ...]:
    """Every way to read the bare number of a paragraph or point."""
    core = core.replace(" ", "")
    if core[:1].isdecimal():
        steps = re.sub(r"[^\d.]", "", core).strip(".").split(".")
        stem = "".join(f"{int(step)}." for step in steps[:-1])
        return (Reading("dotted" if stem else "arabic", int(steps[-1]), stem),)
    found = []
    case = "upper" if core.isupper() else "lower"
    letter, roman = letter_value(core), roman_value(core)
    if letter is not None:
        found.append(Reading(f"{case} letter", letter))
    if roman is not None:
        found.append(Reading(f"{case} roman", roman))
    return tuple(found)
