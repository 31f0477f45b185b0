"""Times in sentences: their spans, and the days that surely follow."""

from collections.abc import Callable
from datetime import date

import pytest

from clauses.extracting.values import Dated, times
from clauses.lexicon import default
from clauses.model.confidence import Confidence

ReadTimes = Callable[[str], tuple[Dated, ...]]


def parted(marked: str) -> tuple[str, str]:
    """A text without its marks, and what stands between them."""
    return marked.replace("«", "").replace("»", ""), marked.partition("«")[2].partition("»")[0]


# The span stands between marks; then the period as it prints. The text is of Friday, 17 December
# 2021.
DAYS = [
    ("It ends «by 31 December 2030».", "by 2030-12-31"),
    ("It ends «by July 1, 2030».", "by 2030-07-01"),
    ("It ends «by the 1st of July 2030».", "by 2030-07-01"),
    ("It ends «by July 1st, 2030».", "by 2030-07-01"),
    ("It ends «by 2030-07-01».", "by 2030-07-01"),
    ("It ends «by 31.12.2030».", "by 2030-12-31"),
    ("It ends «by 31/12/2030».", "by 2030-12-31"),
    ("It ends «by 12/31/2030».", "by 2030-12-31"),
    ("It ends «by 03/03/2030».", "by 2030-03-03"),
    ("It ends «by 1 Dec. 2030».", "by 2030-12-01"),
    ("It ends «by Dec 1, 2030».", "by 2030-12-01"),
    ("It ends «by the end of 2032».", "by 2032-12-31"),
    ("It ends «by the end of February 2032».", "by 2032-02-29"),
    ("It ends «by the beginning of 2031».", "by 2031-01-01"),
    ("It ends «by 2030».", "by 2030-12-31"),
    ("It ends «by 1 July».", "by 2022-07-01"),
    ("It ends «by 20 December».", "by 2021-12-20"),
    ("It ends «by Saturday».", "by 2021-12-18"),
    ("It ends «by Saturday night».", "by 2021-12-18"),
    ("It ends «before November».", "by 2022-10-31"),
    ("It ends «before the year 2031 is out».", "by 2030-12-31"),
    ("It ends «after 2030».", "from 2031-01-01"),
    ("It holds «since 4 July».", "from 2021-07-04"),
    ("It holds «since 20 December».", "from 2020-12-20"),
    ("It has held «since Monday».", "from 2021-12-13"),
    ("It starts «from Saturday on».", "from 2021-12-18"),
    ("It starts «from June» on the border.", "from 2022-06-01"),
    ("It starts «from 2030 onwards».", "from 2030-01-01"),
    ("It starts «in 2027».", "from 2027-01-01 to 2027-12-31"),
    ("It starts «in the year 2027».", "from 2027-01-01 to 2027-12-31"),
    ("It starts «in the calendar year 2027».", "from 2027-01-01 to 2027-12-31"),
    ("It starts «in the month of July 2027».", "from 2027-07-01 to 2027-07-31"),
    ("It starts «on the first day of July 2030».", "from 2030-07-01 to 2030-07-01"),
    ("It starts «on the twenty-first of July 2030».", "from 2030-07-21 to 2030-07-21"),
    ("It runs «from 1 January 2025 to 30 June 2026».", "from 2025-01-01 to 2026-06-30"),
    ("It runs «from 1 to 15 July 2030».", "from 2030-07-01 to 2030-07-15"),
    ("It runs «between the 1st and 15 July 2030».", "from 2030-07-01 to 2030-07-15"),
    ("It runs «from 1 May until 3 June 2030».", "from 2030-05-01 to 2030-06-03"),
    ("It runs «from May to July 2030».", "from 2030-05-01 to 2030-07-31"),
    ("It runs «in 2021-2030».", "from 2021-01-01 to 2030-12-31"),
    ("It runs «in 2021–30».", "from 2021-01-01 to 2030-12-31"),
    ("It runs «1 May 2030 to 3 May 2030».", "from 2030-05-01 to 2030-05-03"),
    ("It meets «next month».", "from 2022-01-01 to 2022-01-31"),
    ("It met «last week».", "from 2021-12-06 to 2021-12-12"),
    ("It meets «next year».", "from 2022-01-01 to 2022-12-31"),
    ("It meets «tomorrow».", "from 2021-12-18 to 2021-12-18"),
    ("It ends «by the end of this year».", "by 2021-12-31"),
    ("It ends «by the end of next month».", "by 2022-01-31"),
    ("It starts «at the start of next week».", "from 2021-12-20 to 2021-12-20"),
    ("They leave «before dawn on Saturday».", "by 2021-12-17"),
    ("They keep the Protocol of «5 May 1997».", "from 1997-05-05 to 1997-05-05"),
    ("Done «this 14th day of May 2011».", "from 2011-05-14 to 2011-05-14"),
    ("It names «5 May in the year 2011».", "from 2011-05-05 to 2011-05-05"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "gives"), DAYS)
def test_days_are_told(marked: str, gives: str, times_in: ReadTimes) -> None:
    text, span = parted(marked)
    assert [(one.span.of(text), repr(one.period)) for one in times_in(text)] == [(span, gives)]


# What is a time, but no day that surely follows.
OPEN = [
    "It pays «within thirty days of receipt of the notice».",
    "It pays «within 30 days of 1 July 2030».",
    "It pays «30 days before the date on which it is due», if at all.",
    "«From the day on which it is filed» it shall bind.",
    "It pays «ten days before the claim is filed», at most.",
    "It pays «ten days after the State has signed».",
    "It pays 30 days of receipt.",
    "It pays «two weeks in advance».",
    "It leaves «upon 30 days' prior written notice» to all.",
    "It starts «after entry into force of this Pact» the States shall meet.",
    "It starts «on the thirtieth day after the date of deposit».",
    "It starts «after signature or ratification».",
    "It starts «after signature» and then goes.",
    "It acts «before it closes the port».",
    "It acts «after taking the measures».",
    "It acts before the Council.",
    "It binds upon the disputing parties.",
    "It names the following hearings.",
    "It acts «as speedily as possible».",
    "It acts «prior to any seabed sampling».",
    "It acts by signing the date.",
    "It acts «from the date specified in Annex B».",
    "It acts «in any contract year».",
    "It pays for its work «next year».",
    "It serves «for a transitional period of seven years».",
    "It serves «for the next five years».",
    "It serves for the five boats.",
    "It serves for the rest.",
    "It serves for 30 boats.",
    "It reports «every two years».",
    "It reports «monthly».",
    "It sends monthly reports.",
    "It reports «by 1 March of each year».",
    "It starts «in mid-2025».",
    "«Mid-2025» is fine.",
    "It starts «on 01/02/2030».",
    "It starts «on Friday».",
    "It ends «by Friday».",
    "It starts «in November».",
    "It starts «on 30 February 2030».",
    "It starts «on 30 February».",
    "It runs «from Monday to Wednesday».",
    "It runs «between 3 May 2030 and 1 May 2030».",
    "It leaves «before dawn» on the coast.",
    "It starts «during the talks»’.",
    "It pays «30 days» from and after.",
    f"It starts «during the{' long' * 39}» talks.",
]  # fmt: skip


@pytest.mark.parametrize("marked", OPEN)
def test_a_time_may_have_no_day(marked: str, undated_times_in: ReadTimes) -> None:
    text, span = parted(marked)
    found = undated_times_in(text)
    assert [one.span.of(text) for one in found] == ([span] if span else [])
    assert [one.period for one in found] == [None] * len(found)


def test_without_the_day_of_the_text_what_rests_on_it_stays_open(
    undated_times_in: ReadTimes,
) -> None:
    for text in ("It ends by 1 July.", "It meets next month.", "It ends by Saturday."):
        assert [one.period for one in undated_times_in(text)] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "It starts on Friday.",
        "It ends by Friday.",
        "It starts in November.",
        "It ends by 30 February.",
    ],
)
def test_a_day_that_may_be_another_is_not_told(text: str, times_in: ReadTimes) -> None:
    assert [one.period for one in times_in(text)] == [None]


NONE = [
    "Article 5 may be amended.", "They recall the Act of 1997 and resolution 1325 (2000).",
    "By the 2007 Agreement they meet.", "They march in step.", "It ships by 2000 kg.",
    "Boats pass on December.", "It is 2015-observers day.", "In 1990s style.", "It is 99/99/2030.",
    "It is 2030-13-45 x.", "The second of the boats.", "A 5 of them.", "The last.", "Late boats.",
    "Between the day and the night.",
    "It serves for the next such such one.", "It is 1.13.2030 x.", "",
]  # fmt: skip


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_time_is_left(text: str, times_in: ReadTimes) -> None:
    assert times_in(text) == ()


SURE = [
    ("It ends by 31 December 2030.", "high"),
    ("It ends by 2030.", "medium"),
    ("It ends by 1 July.", "medium"),
    ("They keep the Protocol of 5 May 1997.", "low"),
    ("It starts after entry into force.", "medium"),
    ("The date is 31 December 2030.", "medium"),
]


@pytest.mark.parametrize(("text", "sure"), SURE)
def test_what_is_less_sure_says_so(text: str, sure: str, times_in: ReadTimes) -> None:
    assert [one.sure for one in times_in(text)] == [Confidence(sure)]


def test_a_stretch_of_a_text_is_read_and_no_more() -> None:
    text = "By 1 May 2030 it pays within ten days."
    cut = text.index("within")
    assert [one.span.of(text) for one in times(text, default(), 0, cut)] == ["By 1 May 2030"]
    assert [one.span.of(text) for one in times(text, default(), cut)] == ["within ten days"]


@pytest.mark.parametrize("words", ["tomorrow", "next week", "next month", "next year", "on Monday"])
def test_no_day_lies_beyond_the_calendar(words: str) -> None:
    (found,) = times(f"It meets {words}.", default(), on=date.max)
    assert found.period is None
