"""Every entry of the cue files is tried with its own sentence."""

import pytest

from clauses.extracting.values import Amount, Dated, amounts, times
from clauses.lexicon import default
from clauses.lexicon.valuebook import ValueCue, value_book

BOOK = value_book()
LEXICON = default()
AMOUNTS = list(BOOK.of("amounts"))
TIMES = list(BOOK.of("times"))


def amount_of(cue: ValueCue) -> Amount:
    text = cue.get("example")
    found = [one for one in amounts(text, LEXICON) if one.span.of(text) == cue.get("found")]
    assert found, amounts(text, LEXICON)
    return found[0]


def time_of(cue: ValueCue) -> Dated:
    text = cue.get("example")
    found = [one for one in times(text, LEXICON) if one.span.of(text) == cue.get("found")]
    assert found, times(text, LEXICON)
    return found[0]


@pytest.mark.parametrize("cue", AMOUNTS, ids=lambda cue: cue.name)
def test_a_cue_of_amounts_bounds_the_amount_in_its_example(cue: ValueCue) -> None:
    found = amount_of(cue)
    assert found.cue == cue.name
    assert found.quantity == LEXICON.quantity(cue.get("gives"))
    assert found.deadline is cue.flag("deadline")


@pytest.mark.parametrize("cue", TIMES, ids=lambda cue: cue.name)
def test_a_cue_of_times_dates_its_example(cue: ValueCue) -> None:
    found = time_of(cue)
    assert found.cue == cue.name
    assert repr(found.period) == (cue.get("gives") or "None")


@pytest.mark.parametrize("name", BOOK.entries)
def test_a_list_shows_in_its_example(name: str) -> None:
    entry = BOOK.entries[name]
    text, gives = entry["example"], entry["gives"]
    found = amounts(text, LEXICON)
    dated = [repr(one.period) for one in times(text, LEXICON) if one.period is not None]
    if not gives:
        assert not dated
        assert all(one.deadline for one in found)
    elif gives.startswith(("by ", "from ")):
        assert dated == [gives]
    else:
        assert [one.quantity for one in found] == [LEXICON.quantity(gives)]


@pytest.mark.parametrize("cue", AMOUNTS + TIMES, ids=lambda cue: cue.name)
def test_every_wording_leads_to_an_entry(cue: ValueCue) -> None:
    """A wording that an earlier one swallows could never be found."""
    assert len(set(cue.words)) == len(cue.words)
    assert all(words == words.lower() for words in cue.words)
