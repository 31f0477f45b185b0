"""Where the heading of a division ends: on its line, on the next, or before the first sentence."""

from collections.abc import Iterable

from attrs import frozen

from clauses.lexicon.phrases import cues, fold
from clauses.model.node import WHITE, skip_separators
from clauses.reading.raw import Role
from clauses.reading.structure.page import Line, Page
from clauses.reading.structure.runon import before_sentence, before_stop
from clauses.reading.structure.sequence import Division
from clauses.reading.structure.titles import (
    LONGEST,
    OPENS_POINT,
    WORD,
    has_verb,
    reads_as_heading,
)

_ENDS_SENTENCE = ".;,:"
_WINDOW = 260
_LOWER = 3
_NARROWEST = 40
_FULL = 0.8
_SECOND_HALF = 0.6
_WIDE = 60


@frozen
class Heading:
    """The heading of one division; start and end are equal where it has none."""

    start: int
    end: int


def heading_of(page: Page, one: Division, stop: int, headed: bool) -> Heading:
    """The heading of a division.

    Args:
        page: the text.
        one: the division.
        stop: where the next division begins, or the text ends.
        headed: whether the divisions of this instrument have headings as a rule.
    """
    line = page.lines[one.line]
    end = min(line.end, stop)
    start = skip_separators(page.text, one.number_end, end)
    if start < end:
        return _same_line(page, one, Heading(start, end), stop, headed)
    found = _next_lines(page, one.line + 1, stop, headed)
    # The next division may begin on the same line.
    shown = page.text[found.start : min(found.end, stop)].rstrip(f"{WHITE}–—-")
    return Heading(found.start, found.start + len(shown))


def mostly_headed(page: Page, found: Iterable[tuple[Division, int]]) -> bool:
    """Whether the divisions of an instrument have headings as a rule.

    Args:
        page: the text.
        found: the divisions, each with the place where the next one begins.
    """
    balance = 0
    for one, stop in found:
        end = min(page.lines[one.line].end, stop)
        begin = skip_separators(page.text, one.number_end, end)
        long = page.lines[one.line].end - one.number_end > LONGEST
        inline = long or before_stop(page.text, begin, end) > begin
        heading = heading_of(page, one, stop, headed=inline)
        balance += 1 if heading.start < heading.end else -1
    return balance > 0


def _same_line(page: Page, one: Division, rest: Heading, stop: int, headed: bool) -> Heading:
    """What is behind the number on its line: a heading, the first words, or both in one."""
    text = page.text
    shown = text[rest.start : rest.end]
    bare = rest.start + len(shown.rstrip(" .:"))
    follower = _line(page, one.line + 1, stop)
    anew = follower is None or not _continues(text, follower)
    if _parenthesis(shown.rstrip(".")):
        return Heading(rest.start, rest.start + len(shown.rstrip(".")))
    early = before_stop(text, rest.start, rest.end)
    if headed and early > rest.start and shown[-1] == ".":
        return Heading(rest.start, early)
    # The only sentence of a division is what it says.
    if anew and reads_as_heading(shown, sure=True, dot=follower is not None):
        return Heading(rest.start, bare)
    whole = anew and follower is not None and len(shown) < LONGEST
    whole = whole and not OPENS_POINT.match(shown)
    if whole and not has_verb(shown) and shown[-1] not in ";,:":
        return Heading(rest.start, rest.end)
    return _run_on(text, rest, headed)


def _run_on(text: str, rest: Heading, headed: bool) -> Heading:
    end = before_sentence(text, rest.start, min(rest.start + _WINDOW, rest.end), headed)
    return Heading(rest.start, end)


def _line(page: Page, index: int, stop: int) -> Line | None:
    if index < len(page.lines) and page.lines[index].start < stop:
        return page.lines[index]
    return None


def _continues(text: str, line: Line) -> bool:
    """Whether a line goes on with the sentence of the one before it."""
    if line.hard or not text[line.start].islower():
        return False
    return not OPENS_POINT.match(text, line.start, line.end)


def _next_lines(page: Page, index: int, stop: int, headed: bool) -> Heading:
    """A heading on a line of its own, or on two that belong together."""
    none = Heading(stop, stop)
    line = _line(page, index, stop)
    if line is None:
        return none
    shown = page.text[line.start : line.end]
    marked = line.role is Role.HEADING and len(shown) < LONGEST
    if not marked and not _parenthesis(shown):
        if _wrapped(page, index, stop):
            return none
        if not reads_as_heading(shown, sure=headed, dot=False):
            return _run_on(page.text, Heading(line.start, line.end), headed)
    follower = _line(page, index + 1, stop)
    if follower is None:
        # The only line of a division is what it says, unless the format calls it a heading.
        named = (marked and shown[-1] not in _ENDS_SENTENCE) or (headed and not has_verb(shown))
        return Heading(line.start, line.end) if named else none
    if _continues(page.text, follower):
        return _over_two(page, index, stop)
    return Heading(line.start, _last_line(page, line, follower, index, stop))


def _last_line(page: Page, line: Line, follower: Line, index: int, stop: int) -> int:
    after = _line(page, index + 2, stop)
    ends = after is None or not _continues(page.text, after)
    return follower.end if ends and _goes_on(page.text, line, follower) else line.end


def _wrapped(page: Page, index: int, stop: int) -> bool:
    """Whether a line is the first of a paragraph broken at a width rather than a heading."""
    line, follower = page.lines[index], _line(page, index + 1, stop)
    words = WORD.findall(page.text[line.start : line.end])
    if not words or follower is None or OPENS_POINT.match(page.text, follower.start):
        return False
    if follower.hard:
        return fold(words[0]) in cues("openers") and page.text[follower.start].islower()
    lower = sum(1 for word in words if word[0].islower() and fold(word) not in cues("connecting"))
    ahead = [one for one in page.lines[index + 1 : index + 4] if one.start < stop]
    width = max(one.end - one.start for one in ahead)
    full = line.end - line.start >= width * _FULL and line.end - line.start > _NARROWEST
    return full and (fold(words[0]) in cues("openers") or lower >= _LOWER)


def _over_two(page: Page, index: int, stop: int) -> Heading:
    """A heading broken in two, its second half in lower case, before a body that starts anew."""
    line, follower = page.lines[index], page.lines[index + 1]
    after = _line(page, index + 2, stop)
    both = page.text[line.start : follower.end]
    short = follower.end - follower.start < max(page.wrapped * _SECOND_HALF, _WIDE)
    anew = after is not None and not _continues(page.text, after)
    short = short and len(both) < LONGEST and both[-1] not in _ENDS_SENTENCE
    found = anew and short and not has_verb(both)
    return Heading(line.start, follower.end) if found else Heading(stop, stop)


def _goes_on(text: str, line: Line, follower: Line) -> bool:
    """Whether a heading goes on in the next line: it broke off, or both lines are in capitals."""
    first, second = text[line.start : line.end], text[follower.start : follower.end]
    if follower.hard or not reads_as_heading(second, sure=True, dot=False):
        return False
    last = fold(first.split()[-1])
    return (
        last in cues("connecting") or first.endswith("-") or (first.isupper() and second.isupper())
    )


def _parenthesis(shown: str) -> bool:
    """Whether a whole line stands in brackets: ``(Definitions)``, and no point ``(a)``."""
    return (
        shown[:1] == "("
        and shown.find(")") == len(shown) - 1
        and not OPENS_POINT.match(f"{shown} x")
    )
