"""Who can act, and what is a role; answers are kept."""

from datetime import date

import pytest

from clauses.extracting import context as module
from clauses.extracting.context import Context
from clauses.extracting.naming import names
from clauses.lexicon import default
from clauses.lexicon.cuebook import shipped

ACTORS = [
    "the Party", "each Party", "Parties", "the competent authorities of the importing Member",
    "any person", "any", "those who stay", "neither", "whoever leaves", "nobody", "they", "it",
    "the minister", "the Government of Kestria", "every child", "women", "the crew", "two vessels",
    "the lessor", "the licensees", "the occupants", "the guardians", "the physicist", "the dealer",
    "the polluters", "great powers", "Germany", "Germany and Poland", "the Germans", "Kestria",
    "the Houthis", "the Party complained against", "the State concerned", "that State",
    "the Parties listed in the annex", "ships flying its flag", "the Board of the Bank",
    "persons charged with a crime",
]  # fmt: skip
THINGS = [
    "this Treaty", "the Articles", "the goods", "the sale of ivory", "Enforcement", "Transfer",
    "the consent of the Parties", "the rights of the owner", "a letter from the Party", "the fee",
    "the dam", "12", "", "...", "of the Party", "1 May", "May 2031", "April", "Sales", "Security",
    "the river", "the sum of the claims", "the water", "fishing",
]  # fmt: skip


@pytest.fixture
def context() -> Context:
    return Context(default(), shipped(), names())


@pytest.mark.parametrize("words", ACTORS)
def test_who_can_act(context: Context, words: str) -> None:
    assert context.actor(words)


@pytest.mark.parametrize("words", THINGS)
def test_what_cannot(context: Context, words: str) -> None:
    assert not context.actor(words)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("each Party", True), ("the Committee", True), ("Germany", False), ("the junta", False)],
)
def test_roles(context: Context, words: str, wanted: bool) -> None:
    assert context.role(words) is wanted
    assert context.role(words) is wanted


def test_answers_are_kept_up_to_a_limit(context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_KEPT", 3)
    for words in ("a", "b", "the Party", "c", "the Party"):
        assert context.actor(words) is (words == "the Party")


def test_the_day_is_the_last_there_is_where_none_is_known(context: Context) -> None:
    assert context.day == date.max
    day = date(2031, 5, 1)
    assert Context(default(), shipped(), names(), on=day).day == day
