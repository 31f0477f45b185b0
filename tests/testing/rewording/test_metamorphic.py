"""Sentences of our own in other words: what `judge` says of old and new is what logic says."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses import Relation, judge
from clauses.testing.rewording import REWORDINGS, Plain, Reworded, plain

# Under each way: a sentence, what it becomes, what the new is for the old and the old for the new.
TABLE = """
# negate
Each Party shall close the ports.
Each Party shall not close the ports.
= conflict / conflict
The Mill may sell oats.
The Mill may not sell oats.
= conflict / conflict
No Party shall sell oats.
Each Party shall sell oats.
= conflict / conflict
No vessels may dock.
All vessels may dock.
= conflict / conflict
# negate in a verb
Each Party shall close the ports.
Each Party shall refrain from closing the ports.
= conflict / conflict
Each Party shall not close the ports.
Each Party shall refrain from closing the ports.
= aligned / aligned
# swap the parties
The Seller shall deliver the barrels to the Buyer.
The Buyer shall deliver the barrels to the Seller.
= unaddressed / unaddressed
The Committee shall report to the Council.
The Council shall report to the Committee.
= unaddressed / unaddressed
# move a number
The Mill shall answer the letter within 10 days.
The Mill shall answer the letter within 20 days.
= partial / aligned
The Mill shall deliver at least 30 tonnes.
The Mill shall deliver at least 60 tonnes.
= aligned / partial
The Mill shall pay 100 dollars.
The Mill shall pay 200 dollars.
= conflict / conflict
# add a condition
Each Party shall close the ports.
If the Assembly so decides, each Party shall close the ports.
= conditional / aligned
Each Party shall close the ports.
Each Party shall close the ports, provided that the Assembly agrees.
= conditional / aligned
# move a condition
If the tide is high, each Party shall close the ports.
Each Party shall close the ports, if the tide is high.
= aligned / aligned
Each Party shall close the ports if the tide is high.
If the tide is high, each Party shall close the ports.
= aligned / aligned
# add an exception
Each Party shall close the ports.
Each Party shall close the ports, unless the Assembly decides otherwise.
= partial / aligned
Each Party shall close the ports.
Each Party shall close the ports, except in an emergency.
= partial / aligned
# drop an exception
Each Party shall close the ports, unless the Board objects.
Each Party shall close the ports.
= aligned / partial
Unless the Board objects, each Party shall close the ports.
Each Party shall close the ports.
= aligned / partial
# passivise
The Tribunal shall decide the issue.
The issue shall be decided by the Tribunal.
= aligned / aligned
# activise
The issue shall be decided by the Tribunal.
The Tribunal shall decide the issue.
= aligned / aligned
# another verb
The Mill shall purchase the oats.
The Mill shall buy the oats.
= aligned / aligned
# another operator
The Mill shall sell the oats.
The Mill is required to sell the oats.
= aligned / aligned
The Mill shall not sell the oats.
The Mill is prohibited from selling the oats.
= aligned / aligned
The Parties may sell the oats.
The Parties are permitted to sell the oats.
= aligned / aligned
The Mill must sell the oats.
The Mill shall sell the oats.
= aligned / aligned
# weaken to a liberty
The Mill shall sell the oats.
The Mill may sell the oats.
= partial / aligned
The Mill shall not sell the oats.
The Mill need not sell the oats.
= partial / aligned
# weaken to advice
The Mill shall sell the oats.
The Mill should sell the oats.
= partial / aligned
# weaken to an effort
The Mill shall sell the oats.
The Mill shall endeavour to sell the oats.
= partial / aligned
# weaken to an offer
Each Party shall close the ports.
Each Party is ready to close the ports.
= aligned / aligned
# narrow the object
Each Party shall close the ports.
Each Party shall close the foreign ports.
= partial / aligned
# widen the object
Each Party shall close all coastal ports.
Each Party shall close all ports.
= aligned / partial
"""


def _rows() -> Iterator[tuple[str, ...]]:
    for block in TABLE.strip().split("# ")[1:]:
        way, *lines = block.strip().splitlines()
        for old, new, relations in _threes(lines):
            yield way, old, new, *relations.removeprefix("= ").split(" / ")


def _threes(lines: list[str]) -> Iterator[list[str]]:
    return (lines[at : at + 3] for at in range(0, len(lines), 3))


def _said(sentence: str) -> Plain:
    said = plain(sentence)
    assert said is not None, sentence
    return said


def _reworded(way: str, sentence: str) -> list[Reworded]:
    return list(REWORDINGS[way](_said(sentence)))


@pytest.mark.parametrize(("way", "old", "new", "there", "back"), list(_rows()))
def test_the_verdict_flips_or_stays(way: str, old: str, new: str, there: str, back: str) -> None:
    found = {one.text: one for one in _reworded(way, old)}
    assert new in found
    verdicts = judge(old, new), judge(new, old)
    assert [one.relation.value for one in verdicts] == [there, back]
    assert Relation(there) in found[new].there
    assert Relation(back) in found[new].back
    shows = found[new].shows
    assert shows is None or any(reason.facet is shows for reason in verdicts[0].reasons)


def test_every_way_is_in_the_table() -> None:
    assert {row[0] for row in _rows()} == set(REWORDINGS)


SUBJECTS = ["each Party", "the Seller", "the Parties", "the Port Authority", "no Party"]
DEEDS = [
    ("close", " the ports"),
    ("sell", " the oats to the Buyer"),
    ("repair", " the nets within 10 days"),
    ("be", " closed"),
]
said = st.builds(
    lambda subject, modal, negated, deed, lead: Plain(
        lead, subject, modal, negated and not subject.startswith("no "), "", *deed
    ),
    st.sampled_from(SUBJECTS),
    st.sampled_from(["shall", "must", "may", "will"]),
    st.booleans(),
    st.sampled_from(DEEDS),
    st.sampled_from(["", "If the tide is high, ", "During the winter, "]),
)


@given(said)
def test_a_sentence_comes_back_from_its_parts(whole: Plain) -> None:
    assert plain(str(whole)) == whole


@given(said)
def test_denied_twice_means_what_it_meant(whole: Plain) -> None:
    [once] = REWORDINGS["negate"](whole)
    [twice] = REWORDINGS["negate"](_said(once.text))
    if not whole.none:
        assert twice.text == str(whole)
    assert judge(str(whole), once.text).relation is Relation.CONFLICT
    assert judge(str(whole), twice.text).relation is Relation.ALIGNED
    assert judge(twice.text, str(whole)).relation is Relation.ALIGNED


@given(said, st.sampled_from(sorted(REWORDINGS)))
def test_what_is_reworded_is_one_sentence_and_new(whole: Plain, way: str) -> None:
    for new in REWORDINGS[way](whole):
        assert new.text != str(whole)
        assert re.fullmatch(r"[A-Z][^.]*[a-z\d]\.", new.text)
        assert "  " not in new.text


@given(said)
def test_swapping_twice_is_nothing(whole: Plain) -> None:
    for new in REWORDINGS["swap the parties"](whole):
        assert [one.text for one in _reworded("swap the parties", new.text)] == [str(whole)]
