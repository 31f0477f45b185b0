"""What holds of all amounts and times: round trips, spans in the text, and time by length."""

import time
from collections.abc import Callable
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.extracting.values import amounts, times
from clauses.lexicon import default
from clauses.lexicon.valuebook import value_book
from clauses.model.period import Period
from clauses.model.quantity import Quantity
from clauses.model.source import Span

LEXICON = default()
ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen"),
    "nineteen",
)
TENS = ["", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
MONTHS = value_book().lists["months"]
UNITS = st.sampled_from(["days", "per cent", "km", "tonnes", "vessels", "launchers", "euros"])
WHOLE = st.integers(2, 999_999)
# What may stand around an amount without touching it.
BEFORE = st.sampled_from(["", "It is so. ", "The Parties agree; ", "Boats pass, as they do: "])
AFTER = st.sampled_from(["", ".", "; it is so.", ", as boats pass.", " (as it was)."])


def spelt(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        rest = number % 10
        return TENS[number // 10 - 1] + (f"-{ONES[rest]}" if rest else "")
    large, name = next(one for one in ((1000, "thousand"), (100, "hundred")) if number >= one[0])
    rest = number % large
    head = f"{spelt(number // large)} {name}"
    return head + (f"{' and' if rest < 100 else ''} {spelt(rest)}" if rest else "")


WRITTEN: list[Callable[[int], str]] = [
    str,
    lambda number: f"{number:,}",
    lambda number: f"{number:,}".replace(",", "\u2009"),
    spelt,
    lambda number: f"{spelt(number)} ({number})",
    lambda number: f"{number} ({spelt(number)})",
    lambda number: spelt(number).upper(),
]
FORMS: list[tuple[str, Callable[[Fraction], dict[str, object]]]] = [
    ("{} {}", lambda n: {"low": n, "high": n}),
    ("more than {} {}", lambda n: {"low": n, "high": None, "low_open": True}),
    ("at least {} {}", lambda n: {"low": n, "high": None}),
    ("no fewer than {} {}", lambda n: {"low": n, "high": None}),
    ("less than {} {}", lambda n: {"low": None, "high": n, "high_open": True}),
    ("not exceeding {} {}", lambda n: {"low": None, "high": n}),
    ("{} {} or more", lambda n: {"low": n, "high": None}),
    ("{} or more {}", lambda n: {"low": n, "high": None}),
    ("{} {} or less", lambda n: {"low": None, "high": n}),
]


@given(st.sampled_from(FORMS), st.sampled_from(WRITTEN), WHOLE, UNITS, BEFORE, AFTER)
def test_an_amount_in_any_form_reads_as_what_it_is(
    form: tuple[str, Callable[[Fraction], dict[str, object]]],
    write: Callable[[int], str],
    number: int,
    unit: str,
    before: str,
    after: str,
) -> None:
    pattern, ends = form
    words = pattern.format(write(number), unit)
    text = before + words + after
    (found,) = amounts(text, LEXICON)
    assert found.span == Span(len(before), len(before) + len(words))
    assert found.quantity == Quantity(**ends(Fraction(number)), unit=LEXICON.unit(unit))  # type: ignore[arg-type]


@given(
    st.sampled_from(["{} to {} {}", "between {} and {} {}", "from {} to {} {}", "{}–{} {}"]),
    WHOLE,
    st.integers(1, 1000),
    UNITS,
)
def test_a_range_reads_as_what_it_is(form: str, low: int, more: int, unit: str) -> None:
    text = form.format(low, low + more, unit)
    (found,) = amounts(text, LEXICON)
    expected = Quantity(Fraction(low), Fraction(low + more), LEXICON.unit(unit))
    assert (found.quantity, found.span.of(text)) == (expected, text)


DATES = st.dates(date(1800, 1, 1), date(2199, 12, 30))


def written(day: date, form: str) -> str:
    month = MONTHS[day.month - 1].capitalize()
    return form.format(d=day.day, m=month, short=month[:3], y=day.year, iso=day.isoformat())


@given(
    DATES,
    st.sampled_from(
        ["{d} {m} {y}", "{m} {d}, {y}", "{iso}", "the {d}th of {m} {y}", "{d} {short} {y}"]
    ),
    BEFORE,
    AFTER,
)
def test_a_date_in_any_form_reads_as_that_day(
    day: date, form: str, before: str, after: str
) -> None:
    sides = {
        "by": Period(until=day),
        "before": Period(until=day - timedelta(days=1)),
        "from": Period(since=day),
        "after": Period(since=day + timedelta(days=1)),
        "on": Period(day, day),
    }
    for word, period in sides.items():
        words = f"{word} {written(day, form)}"
        text = before + words + after
        (found,) = times(text, LEXICON)
        assert (found.period, found.span.of(text)) == (period, words)


@given(DATES, st.integers(0, 400))
def test_two_dates_read_as_what_lies_between(first: date, days: int) -> None:
    last = min(first + timedelta(days=days), date(2199, 12, 30))
    for form in ("from {} to {}", "between {} and {}"):
        text = form.format(written(first, "{d} {m} {y}"), written(last, "{d} {m} {y}"))
        (found,) = times(text, LEXICON)
        assert found.period == Period(first, last)


PIECES = [
    *(words for cue in value_book().cues.values() for words in cue.words),
    *(words for listed in value_book().lists.values() for words in listed),
    *(word for kind in value_book().numbers.values() for word in kind),
    "5", "30", "1,000", "2030", "1/2", "12.5", "May", "July", "Saturday", "days", "brigade",
    "boats", "(", ")", "[", ",", ".", "-", "%", "$", "’", "the", "Article", "½", "İ", "\n",
]  # fmt: skip
SENTENCES = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)


@given(SENTENCES | SENTENCES.map(lambda text: text.replace(" ", "")) | st.text(max_size=60))
def test_spans_lie_in_the_text_and_never_overlap(text: str) -> None:
    for found in (amounts(text, LEXICON), times(text, LEXICON, on=date(2021, 12, 17))):
        spans = [one.span for one in found]
        assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert all(span.end <= len(text) for span in spans)


HOSTILE = [
    "1", "1 ", ",", "1,", "thirty ", "thirty-", "and ", "a ", "(", "(1", "within ", "within (",
    "May ", "at least ", "more than 5 and ", "Article 1, ", "end of ", "hundred and ",
    "five million ", "000 ", "two large ", "within the next ", "5 or more ", "upon receipt and ",
    "date on which the ", "3-", "from 1 to ", "30 days after ", "a period of ", "half ", "_", "İ",
    "½", "1 May 2030 to ", "not less than 5 nor ", "of the date ",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length_alone(piece: str) -> None:
    def seconds(size: int) -> float:
        text = (piece * size)[:size]
        start = time.process_time()
        amounts(text, LEXICON)
        times(text, LEXICON, on=date(2021, 12, 17))
        return time.process_time() - start

    assert any(seconds(16_000) < 10 * max(seconds(4_000), 0.004) for _ in range(4))
