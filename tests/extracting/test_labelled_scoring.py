"""The measure itself: pairing, agreement, counts, intervals and what is printed."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses import UNATTRIBUTED, Clause, Norm, Speaker, Stance, action, party
from clauses.model.modality import Modality, Strength
from clauses.model.norm import Evidence, Proviso
from clauses.model.scope import Facet
from clauses.model.source import Span
from tests.benchmarks import extraction_labelled as benchmark
from tests.extracting.labelled.agreement import agree, alike, content, is_party, stem, verb
from tests.extracting.labelled.intervals import bootstrap, wilson
from tests.extracting.labelled.scoring import Count, count, counts, pairs, spans
from tests.extracting.labelled.sentences import Said, Sentence, extracted, labelled

PLAIN = {"modality": "obligation", "strength": "binding", "stance": "provision"}


def said(**keys: Any) -> Said:
    return labelled({**PLAIN, "action": "meet", **keys})


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("the territory of each Party", ["territory", "party"]),
        ("within thirty (30) days,", ["thirty", "30", "days"]),
        ("500 to 5,500 kilometres", ["500", "5,500", "kilometres"]),
        ("the Buyer's warehouse", ["buyer", "warehouse"]),
        ("from", ["from"]),
    ],
)
def test_small_words_fall_away_unless_nothing_else_is_there(text: str, left: list[str]) -> None:
    assert content(text) == left


def test_overlap_is_the_f1_of_the_words() -> None:
    assert alike("any new missile", "the new missile") == pytest.approx(1.0)
    assert alike("new missile", "old missile") == pytest.approx(0.5)
    assert alike("missile", "tank") == 0.0
    assert alike("", "tank") == 0.0


@pytest.mark.parametrize(
    "forms",
    [("deploy", "deploys", "deployed", "deploying"), ("stop", "stopping"), ("notify", "notifies")],
)
def test_forms_of_a_regular_verb_have_one_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


def test_an_act_agrees_by_its_verb_or_by_its_words() -> None:
    assert agree("action", "meet in special session", "meet")
    assert agree("action", "not apply to warships", "apply")
    assert agree("action", "be notified", "notified")
    assert agree("action", "carry out joint patrols", "joint patrols out")
    assert not agree("action", "meet", "leave")
    assert not agree("bearer", "The Council of the Union", "The Court")
    assert verb("") == ""


@pytest.mark.parametrize(
    ("words", "name", "same"),
    [
        ("Moscow", "Russia", True),
        ("The United States", "United States", True),
        ("Moscow's", "Russia", True),
        ("the trade commissioner", "trade commissioner", True),
        ("Moscow", "Ukraine", False),
        ("Moscow", "", False),
    ],
)
def test_words_that_name_a_party(words: str, name: str, *, same: bool) -> None:
    assert is_party(words, name) is same


def test_norms_are_paired_in_their_order() -> None:
    meet, report = said(action="meet in June"), said(action="report each year")
    assert pairs([meet, report], [report]) == ((meet, None), (report, report))
    assert pairs([meet], [meet, report]) == ((meet, meet), (None, report))
    assert pairs([], []) == ()


def test_norms_that_share_neither_kind_nor_act_are_no_pair() -> None:
    left, right = said(), said(modality="right", action="leave")
    assert sorted(map(len, pairs([left], [right]))) == [2, 2]
    assert (left, right) not in pairs([left], [right])
    assert pairs([left], [said(modality="right")]) == ((left, said(modality="right")),)


def test_kinds_are_counted() -> None:
    asked, told = said(), said(stance="demand")
    assert count("modality", (asked, told)) == Count(1, 1, 1)
    assert count("stance", (asked, told)) == Count(1, 1, 0)
    assert count("strength", (asked, None)) == Count(1, 0, 0)
    assert count("strength", (None, told)) == Count(0, 1, 0)


def test_words_are_counted_stretch_by_stretch() -> None:
    asked = said(conditions=["if both agree", "subject to clause 3"])
    told = said(conditions=["subject to clause 3", "once it is over", "if both agree"])
    assert count("condition", (asked, told)) == Count(2, 3, 2)
    assert count("condition", (asked, None)) == Count(2, 0, 0)
    assert count("bearer", (asked, said(bearer="it"))) == Count(0, 1, 0)


def test_a_quantity_counts_by_its_value_where_there_is_one() -> None:
    asked = said(quantity="within two weeks", value="<= 2 weeks")
    assert count("quantity", (asked, said(quantity="weeks", value="<= 14 days"))).right == 1
    assert count("quantity", (asked, said(quantity="within two weeks"))).right == 0
    words = said(quantity="two inspectors")
    assert count("quantity", (words, said(quantity="two inspectors"))).right == 1


def test_a_speaker_may_be_the_author_or_the_bearer() -> None:
    asked = said(speaker="Moscow")
    assert count("speaker", (asked, Said(**KINDS, author="Russia"))) == Count(1, 1, 1)
    assert count("speaker", (asked, Said(**KINDS, author="Ukraine"))) == Count(1, 0, 0)
    assert count("speaker", (asked, said(speaker="Kyiv"))) == Count(1, 1, 0)
    assert count("speaker", (None, asked)) == Count(0, 1, 0)
    bound = said(bearer="Minister Duarte")
    assert count("speaker", (bound, said(speaker="Duarte"))) == Count(0, 0, 0)
    assert count("speaker", (bound, said(speaker="Lindqvist"))) == Count(0, 1, 0)


KINDS: dict[str, Any] = {
    "modality": Modality.OBLIGATION,
    "stance": Stance.PROVISION,
    "strength": Strength.BINDING,
}


def test_shares_of_nothing_are_nothing() -> None:
    assert (Count().precision, Count().recall, Count().f1) == (0.0, 0.0, 0.0)
    assert Count(4, 2, 1).precision == pytest.approx(0.5)
    assert Count(4, 2, 1).recall == pytest.approx(0.25)
    assert Count(4, 2, 1).f1 == pytest.approx(1 / 3)


def test_spans_compare_what_both_sides_give() -> None:
    asked = said(bearer="each Party", place="in Oslo")
    told = said(bearer="each Party", place="in Oslo and Bergen", time="today")
    close, same = spans([(asked, told), (asked, None)])
    assert close == Count(3, 3, 2)
    assert same == Count(3, 3, 2)


def test_the_score_interval_holds_the_share() -> None:
    assert wilson(0, 0) == (0.0, 1.0)
    assert wilson(10, 10)[1] == pytest.approx(1.0)
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)  # Newcombe 1998, method 3


@given(st.integers(1, 500).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_the_interval_lies_around_the_share(tried: tuple[int, int]) -> None:
    hits, trials = tried
    low, high = wilson(hits, trials)
    assert 0 <= low <= hits / trials + 1e-9
    assert hits / trials - 1e-9 <= high <= 1


def test_sentences_drawn_anew_give_the_same_interval_each_time() -> None:
    several = [Count(1, 1, 1), Count(2, 1, 0), Count(1, 1, 1), Count(1, 2, 1)]
    low, high = bootstrap(several)
    assert (low, high) == bootstrap(several)
    assert low < sum(several, Count()).f1 < high
    assert bootstrap([Count(1, 1, 1)] * 3) == (1.0, 1.0)


TEXT = "Norway shall leave Oslo by May if asked, a guard said."


def clause(**changes: Any) -> Clause:
    evidence = [
        Evidence(Facet.BEARERS, Span.find("Norway", TEXT)),
        Evidence(Facet.ACTION, Span.find("leave Oslo", TEXT)),
    ]
    norm = Norm(
        Modality.OBLIGATION,
        action("words: leave Oslo"),
        conditions=(Proviso("if asked"),),
        evidence=evidence,
    )
    facts = {"norm": norm, "author": UNATTRIBUTED, "speaker": Speaker("", "a guard"), **changes}
    return Clause("C1", stance=Stance.PROVISION, text=TEXT, **facts)


def test_clauses_take_the_shape_of_labels() -> None:
    (found,) = extracted([clause(), clause(norm=None, unread="no verb")], None)
    assert found.of("bearer") == ("Norway",)
    assert found.of("action") == ("leave Oslo",)
    assert found.of("condition") == ("if asked",)
    assert found.of("speaker") == ("a guard",)
    assert found.of("place") == ()


def test_the_author_named_beforehand_is_no_finding() -> None:
    norway = clause(author=party("Norway"), speaker=None)
    assert extracted([norway], "Norway")[0].author == ""
    assert extracted([norway], None)[0].author == "Norway"


SENTENCE = Sentence(
    "s1", "press", TEXT, (said(bearer="Norway", action="leave Oslo", time="by May"),)
)


def test_the_table_shows_what_was_found() -> None:
    scored = benchmark.score([SENTENCE], lambda _text, _author: extracted([clause()], None))
    lines = {line.split()[0]: line.split() for line in benchmark.table(scored).splitlines()}
    assert lines["bearer"][1:5] == ["1", "1", "1", "1.000"]
    assert lines["time"][1:5] == ["1", "0", "0", "0.000"]
    assert lines["condition"][1:5] == ["0", "1", "0", "0.000"]
    assert "of 2 stretches given on both sides, 1.000" in benchmark.stretches(scored)


def test_errors_show_label_and_finding() -> None:
    scored = benchmark.score([SENTENCE], lambda _text, _author: extracted([clause()], None))
    assert benchmark.errors("bearer", scored) == ""
    shown = benchmark.errors("time", scored)
    assert shown == f"s1 {TEXT}\n  wanted  by May\n  got     nothing\n"
    none = benchmark.score([SENTENCE], lambda _text, _author: ())
    assert "wanted  obligation: leave Oslo\n  got     no norm" in benchmark.errors("modality", none)


def test_what_was_found_is_told_with_value_and_author() -> None:
    weeks = said(quantity="two weeks", value="2 weeks")
    assert benchmark.told("quantity", weeks) == "two weeks = 2 weeks"
    assert benchmark.told("speaker", Said(**KINDS, author="Russia")) == "nothing (author Russia)"


def test_every_field_is_counted_for_every_sentence() -> None:
    assert counts([]) == dict.fromkeys(counts([]), Count())
    assert {"modality", "action", "condition", "speaker"} <= set(counts([]))


def test_the_benchmark_reads_by_the_front_door() -> None:
    (found,) = benchmark.read("Each Party shall close its ports.", None)
    assert found.modality is Modality.OBLIGATION
