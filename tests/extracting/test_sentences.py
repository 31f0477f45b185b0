"""Where sentences end: abbreviations, numbers, quotes, empty lines, headings."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.extracting.sentences import sentences
from clauses.lexicon.namewords import read


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "See Art. 2 para. 3 of the Act.",
        "The U.S. Government waits for Mr. Smith.",
        "Under No. 5 and Vol. II they pay 5.2 per cent.",
        "Members, e.g. Halvenia, i.e. all of them, vote.",
        "It rests on Smith v. Jones of 5 Sept. 2030.",
        "J. F. Ordal and J.F. Kestrel met.",
        "They pay … The rest is free, and more ... Then they go.",
        "1. The Parties shall meet.",
        "(2) The Parties shall meet.",
        "IV. The Parties shall meet.",
        "2.3.1. The Parties shall meet.",
        "a. The Parties shall meet.",
        "The Parties\nshall meet\nin Oslo.",
        "The Parties shall\n\nmeet in Oslo.",
        "Acme Inc. Holdings shall pay.",
        "THE PARTIES SHALL,\nMoreover, pay.",
        "THIS LINE HAS NO SMALL LETTER\nNOR THIS",
    ],
)
def test_one_sentence_stays_one(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They meet. They vote.", ["They meet.", "They vote."]),
        ("They meet! Do they? Yes.", ["They meet!", "Do they?", "Yes."]),
        ("He said “We go.” The rest stays.", ["He said “We go.”", "The rest stays."]),
        ("(It binds.) “All” agree.", ["(It binds.)", "“All” agree."]),
        ("It left the U.S. The rest stays.", ["It left the U.S.", "The rest stays."]),
        ("Acme Inc. The rest stays.", ["Acme Inc.", "The rest stays."]),
        ("See Annex A. Each Party pays.", ["See Annex A.", "Each Party pays."]),
        ("The answer is no. Parties pay.", ["The answer is no.", "Parties pay."]),
        ("It ended in Sept. Parties pay.", ["It ended in Sept.", "Parties pay."]),
        ("of 1990. 3 Parties left.", ["of 1990.", "3 Parties left."]),
        ("1. They meet. 2. They vote.", ["1. They meet.", "2. They vote."]),
        ("the Act.The Parties pay.", ["the Act.", "The Parties pay."]),
        ("in 1990.The Parties pay.", ["in 1990.", "The Parties pay."]),
        ("They go.... All of them.", ["They go....", "All of them."]),
        ("They meet\n\nThey vote", ["They meet", "They vote"]),
        ("They meet\n \n(a) They vote", ["They meet", "(a) They vote"]),
        ("USE OF FORCE\nThe Parties refrain.", ["USE OF FORCE", "The Parties refrain."]),
        ("  They meet.  ", ["They meet."]),
        (" . ", ["."]),
        (" \n ", []),
        ("", []),
    ],
)
def test_sentences_are_cut(text: str, found: list[str]) -> None:
    assert cut(text) == found


def test_a_sentence_without_end_is_cut_at_marks() -> None:
    clause = "the boats sail on; "
    found = cut(clause * 3_000)
    assert len(found) > 1
    assert all(len(one) <= 20_000 and one.endswith(";") for one in found)
    assert len(cut("x" * 50_000)) == 3


def test_every_list_of_words_says_why() -> None:
    lists = read("sentencewords")
    assert {"titles", "numbered", "months", "names", "starters"} < set(lists)
    for entry in lists.values():
        assert entry["words"]
        assert all(one == one.lower().strip(". ") for one in entry["words"])
        assert len(set(entry["words"])) == len(entry["words"])
        assert entry["rationale"]
        assert entry["source"]


@given(st.text(st.sampled_from("aA1 .!?…\n(”“)A") | st.characters(codec="utf-8"), max_size=60))
def test_nothing_but_space_is_lost(text: str) -> None:
    found = sentences(text)
    left = list(text)
    at = 0
    for start, end in found:
        assert at <= start < end
        assert text[start:end] == text[start:end].strip()
        left[start:end] = " " * (end - start)
        at = end
    assert not "".join(left).strip()


@pytest.mark.parametrize(
    "piece",
    [".", ". ", "a.", "Art. ", "Art. A", "1. A ", "\n", "\n\n", "ABCDE\n", "“", "! ", '."', "…"],
)
def test_no_long_paragraph_takes_square_time(piece: str) -> None:
    def spent(count: int) -> float:
        text = piece * count + "Z a"
        start = time.perf_counter()
        sentences(text)
        return time.perf_counter() - start

    assert min(spent(40_000) for _ in range(2)) < 13 * min(spent(10_000) for _ in range(3)) + 0.1
