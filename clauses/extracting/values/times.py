"""The times in a sentence: days, deadlines, periods, and how often or how soon."""

from datetime import date

from attrs import evolve, frozen

from clauses.extracting.values.amounts import amount_at, may_hold, notice_end, time_runs
from clauses.extracting.values.anchors import event_end
from clauses.extracting.values.bounds import Bounded
from clauses.extracting.values.days import Point, read_point, read_stretch
from clauses.extracting.values.periods import period, stretch
from clauses.extracting.values.signs import length_of
from clauses.extracting.values.vocabulary import Vocabulary, vocabulary
from clauses.extracting.values.words import Words, cut
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.valuebook import ValueBook, ValueCue
from clauses.model.confidence import Confidence
from clauses.model.period import Period
from clauses.model.source import Span

_RANGED = frozenset(("to", "through", "until", "till", "up", "-", "–", "—", "\u2011"))
_SPANNED = _RANGED | {"and"}  # "between 1 May and 3 May"
_FROM = ("since", "past", "on", "day", "named")
_FILLED = 2
_COUNTED = frozenset(("day", "days", "week", "month", "months", "year", "years", "date"))


@frozen
class Dated:
    """A time that was found.

    Attributes:
        period: the days it stands for; None where no day of the calendar surely follows.
        span: its words, with the preposition and what a deadline runs from.
        cue: the entry behind it, such as ``times.by`` or ``amounts.within``; empty for a bare day.
        sure: how sure the reading is: MEDIUM where an end is a matter of usage ("by 2030"), LOW
            where the day belongs to a name.
    """

    period: Period | None
    span: Span
    cue: str
    sure: Confidence


@frozen
class _Found:
    """A time in words: where it ends, and what it is."""

    end: int
    cue: str
    period: Period | None = None
    sure: Confidence = Confidence.HIGH
    start: int = -1


def times(
    text: str,
    lexicon: Lexicon,
    start: int = 0,
    end: int | None = None,
    *,
    on: date | None = None,
    cues: ValueBook | None = None,
) -> tuple[Dated, ...]:
    """The times in a stretch of text, in order; none overlap.

    Args:
        text: the text.
        lexicon: knows the units of time.
        start: where the stretch begins.
        end: where it ends; the end of the text if None.
        on: the day of the text, for "by 1 July" and "next month".
        cues: the words to go by; the shipped ones if None.

    >>> from clauses.lexicon import default
    >>> times("They withdraw by the end of 2032.", default())[0].period
    by 2032-12-31
    """
    known = vocabulary(lexicon, cues)
    if not may_hold(text, known.may_date, start, end):
        return ()
    words = cut(text, start, end)
    found: list[Dated] = []
    index = 0
    while index < words.count:
        opens = words.begins(index, known.time_heads)
        one = _time_at(words, index, known, on) if opens else None
        if one is None:
            index += 1
            continue
        first = index if one.start < 0 else one.start
        span = Span(words.starts[first], words.ends[one.end - 1])
        found.append(Dated(one.period, span, one.cue, one.sure))
        index = one.end
    return tuple(found)


def _time_at(words: Words, index: int, known: Vocabulary, on: date | None) -> _Found | None:
    low = words.low[index]
    deadline = _deadline(words, index, known)
    if deadline:
        return deadline
    if low in known.times.heads:
        for cues, end in known.times.matches(words, index):
            for cue in cues:
                found = _behind(words, end, cue, known, on)
                if found and not _describes(words, index, cue, known):
                    return found
    return _bare(words, index, known, on)


def _describes(words: Words, index: int, cue: ValueCue, known: Vocabulary) -> bool:
    """Whether "following" belongs to a noun: "the following hearings"."""
    return cue.get("side") == "after" and words.low[index - 1] in known.sets["leading"]


def _deadline(words: Words, index: int, known: Vocabulary) -> _Found | None:
    """An amount of time that runs from something: "within thirty days of receipt"."""
    one = amount_at(words, index, known)
    if one is None or not one.duration or not (one.deadline or time_runs(words, one, known)):
        return None
    end = _anchored(words, one, known)
    return _Found(end, one.cue, sure=one.sure)


def _anchored(words: Words, one: Bounded, known: Vocabulary) -> int:
    end = notice_end(words, one.end, known) or one.end
    last = None if words.low[end] == "of" and not one.cue else _runs_to(words, end, known)
    alone = known.tables["anchored"].match(words, end)
    return last or (alone[1] if alone else end)


def _runs_to(words: Words, end: int, known: Vocabulary) -> int | None:
    """Past what time runs from: "the thirtieth day after the date of deposit"."""
    for _, after in known.tables["anchors"].matches(words, end):
        point = read_point(words, after, known)
        last = point.end if point else event_end(words, after, known, "anything")
        if last:
            return last
    return None


def _behind(
    words: Words, end: int, cue: ValueCue, known: Vocabulary, on: date | None
) -> _Found | None:
    """What a cue makes of the words behind it."""
    form, takes = cue.get("form"), cue.get("takes")
    if form == "lasting":
        return _lasting(words, end, cue, known)
    if form:
        follows = words.letters(end) and words.low[end] not in known.sets["stops"]
        sure = Confidence(cue.get("sure") or "high")
        return None if form == "alone" and follows else _Found(end, cue.name, sure=sure)
    dated = _dated(words, end, cue, known, on)
    if dated or takes in ("", "days"):
        return dated
    last = event_end(words, end, known, takes)
    if last is None:
        return None
    if not _COUNTED.isdisjoint(words.low[end:last]):
        last = _runs_to(words, last, known) or last
    sure = Confidence.MEDIUM if takes == "events" else Confidence.HIGH
    if words.low[last - 1] in known.sets["hours"] and words.low[last] in ("on", "of"):
        point = read_point(words, last + 1, known)
        if point:
            return _Found(point.end, cue.name, period(point, cue.get("side"), on), sure)
    return _Found(last, cue.name, sure=sure)


def _lasting(words: Words, end: int, cue: ValueCue, known: Vocabulary) -> _Found | None:
    for _ in range(_FILLED):
        one = amount_at(words, end, known)
        if one is not None:
            if not one.duration:
                return None
            return _Found(_anchored(words, one, known), cue.name, sure=one.sure)
        after = length_of(words, end, known)
        found = known.tables["fillers"].match(words, end)
        if not after and not found:
            return None
        end = after or (found[1] if found else end)
    return None


def _dated(
    words: Words, end: int, cue: ValueCue, known: Vocabulary, on: date | None
) -> _Found | None:
    """A day, or a stretch of days, behind a preposition."""
    side = cue.get("side")
    both = read_stretch(words, end, known, _SPANNED if side == "between" else _RANGED)
    if both and side in (*_FROM, "between"):
        days = stretch(*both, on)
        return _Found(both[1].end, cue.name, days, start=end if side == "named" else -1)
    point = read_point(words, end, known)
    if point is None or side == "between" or not _stands(point, side):
        return None
    again = known.tables["recurring"].match(words, point.end) if point.year is None else None
    if again:
        return _Found(again[1], cue.name)
    found = _Found(point.end, cue.name, period(point, side, on), _sure(cue, point, side))
    if side == "named":
        return evolve(found, start=end)
    return _onward(words, found, known, "onward" if side == "since" else "over")


def _stands(point: Point, side: str) -> bool:
    """Whether a point is a time behind a preposition, and no name or number."""
    if side == "named":
        return point.day is not None and point.year is not None
    whole = point.day is None and point.weekday is None and point.turn is None
    return side != "day" or not whole or bool(point.part)


def _sure(cue: ValueCue, point: Point, side: str) -> Confidence:
    sure = Confidence(cue.get("sure") or "high")
    whole = point.day is None and not point.part and point.span != "day"
    if point.part == "vague" or (whole and side in ("until", "since")):
        return min(sure, Confidence.MEDIUM)
    return sure if point.year is not None else min(sure, Confidence.MEDIUM)


def _onward(words: Words, found: _Found, known: Vocabulary, tails: str) -> _Found:
    """Past "onwards" or "is out"; past "on" only where nothing follows that it could lead to."""
    tail = known.tables[tails].match(words, found.end)
    if not tail or (words.low[found.end] == "on" and words.letters(tail[1])):
        return found
    return evolve(found, end=tail[1])


def _bare(words: Words, index: int, known: Vocabulary, on: date | None) -> _Found | None:
    """A full date, or "next month", with no preposition."""
    low = words.low[index]
    begins = words.figures(index) or low in known.sets["months"] or low in known.turns
    if not begins or (words.joined(index) and words.low[index - 1] in ("-", "/", ".")):
        return None
    both = read_stretch(words, index, known, _RANGED)
    if both and both[0].day is not None and both[1].year is not None:
        return _Found(both[1].end, "", stretch(*both, on), Confidence.MEDIUM)
    point = read_point(words, index, known)
    if point is None or not (point.free or (point.year and (point.day or point.part))):
        return None
    return _Found(point.end, "", period(point, "on", on), Confidence.MEDIUM)
