import time

import pytest

from clauses.matching.deeds import Deed, deeds
from clauses.matching.row import Row
from clauses.matching.stems import stem
from clauses.matching.supposing import openers, supposed
from clauses.model.modality import Strength


def read(text: str) -> tuple[Deed, ...]:
    row = Row(text)
    return deeds(row, supposed(row, openers(row)))


def told(text: str) -> list[tuple[str, str]]:
    return [(deed.modality.value, deed.acts[0]) for deed in read(text)]


@pytest.mark.parametrize(
    ("text", "modality", "verb"),
    [
        ("Each port shall open.", "obligation", "open"),
        ("Each port shall promptly open.", "obligation", "open"),
        ("Each port shall comply.", "obligation", "comply"),
        ("Each port will not open.", "prohibition", "open"),
        ("Each port may never open.", "prohibition", "open"),
        ("No port shall open.", "prohibition", "open"),
        ("Neither port may open.", "prohibition", "open"),
        ("No port shall not open.", "obligation", "open"),
        ("Each port cannot open.", "prohibition", "open"),
        ("Each port need not open.", "exemption", "open"),
        ("Each port does not have to open.", "exemption", "open"),
        ("Each port has to open.", "obligation", "open"),
        ("Each port shall pay no fees.", "prohibition", "pay"),
        ("Each port is entitled to open.", "permission", "open"),
        ("Each port shall be entitled to open.", "permission", "open"),
        ("Each port shall not be entitled to open.", "prohibition", "open"),
        ("Each port shall not be required to open.", "exemption", "open"),
        ("Each port may be required to open.", "permission", "open"),
        ("Each port has the right, at any hour, to inspect.", "permission", "inspect"),
        ("Each port has the right from time to time to inspect.", "permission", "inspect"),
        ("Each port has no obligation to open.", "exemption", "open"),
        ("Each port may refuse to open.", "exemption", "open"),
        ("Each port may choose not to open.", "exemption", "open"),
        ("Each port undertakes not to open.", "prohibition", "open"),
        ("Each port is required not to open.", "prohibition", "open"),
        ("Each port is not required to open.", "exemption", "open"),
        ("Each port may be permitted not to open.", "exemption", "open"),
        ("Each port shall, at its expense, open.", "obligation", "open"),
        ("Each port may, however, open.", "permission", "open"),
        ("No state which is bound may open.", "prohibition", "open"),
        ("Any mark that is not listed may open.", "permission", "open"),
    ],
)
def test_modality_and_verb(text: str, modality: str, verb: str) -> None:
    assert told(text) == [(modality, stem(verb))]


def test_a_negation_before_a_relative_clause_is_not_of_it() -> None:
    assert told("No mark which it may supply shall copy them.") == [
        ("permission", stem("supply")),
        ("obligation", stem("copy")),
    ]


def test_counsel_binds_less() -> None:
    assert [deed.strength for deed in read("It should open, and it shall pay.")] == [
        Strength.HORTATORY,
        Strength.BINDING,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It opens in May 2031, on may 3.",
        "Should it open, all is well.",
        "If it may sail, all is well.",
        "What it may, it may.",
        "This is a right to",
        "Ice forms as it may",
        "It shall, ",
    ],
)
def test_what_is_no_act(text: str) -> None:
    assert told(text) == []


def test_who_permits_gives_leave_and_who_must_not_denies_it() -> None:
    assert told("The yard shall permit the owner to inspect the hull.") == [
        ("obligation", stem("permit")),
        ("permission", stem("inspect")),
    ]
    denied = read("The yard shall not allow the owner to inspect the hull.")
    assert [deed.modality.value for deed in denied] == ["prohibition", "prohibition"]
    assert denied[1].subject == {stem("owner")}


def test_letting_somebody_is_leave_in_itself() -> None:
    assert told("A rule permitting owners to purchase hulls is kept.") == [
        ("permission", stem("purchase"))
    ]


def test_behind_a_copula_any_of_a_few_words_may_be_the_act() -> None:
    [deed] = read("The hull shall be the sole property of the yard.")
    assert stem("property") in deed.acts
    assert not deed.passive


def test_the_passive_is_told_of_what_the_act_is_done_to() -> None:
    [deed] = read("The hull shall be painted by the yard.")
    assert deed.passive
    assert (deed.subject, deed.rest) == (frozenset({stem("hull")}), frozenset({stem("yard")}))


def test_what_limits_leave_and_what_exempts_are_marked() -> None:
    assert [deed.only for deed in read("It may only sail at night.")] == [True]
    assert [deed.excepted for deed in read("It may not sail unless asked.")] == [True]
    assert [deed.none for deed in read("It shall pay no fees.")] == [True]


def test_the_subject_is_behind_the_last_comma_that_leaves_it_a_word() -> None:
    [deed] = read("At night, the ferry, it is said, shall sail.")
    assert deed.subject == {stem("said")}
    [other] = read("At night, the ferry shall sail.")
    assert other.subject == {stem("ferry")}


def test_acts_that_are_joined_have_one_subject() -> None:
    subjects = [deed.subject for deed in read("The ferry shall sail, and may dock or shall wait.")]
    assert subjects == [{stem("ferry")}] * 3
    apart = read("The ferry shall sail, and the yard may dock it.")
    assert apart[1].subject == {stem("yard")}
    assert read("And shall it sail?")[0].subject == frozenset()


@pytest.mark.parametrize("done", ["painted", "given", "paid", "deemed given"])
def test_a_participle_is_the_act_alone(done: str) -> None:
    [deed] = read(f"The hull shall be {done} by the yard.")
    assert deed.acts == (stem(done.removeprefix("deemed ")),)
    assert deed.passive is not done.startswith("deemed") or deed.passive


def test_a_schedule_is_read_in_part_and_nesting_to_a_depth() -> None:
    assert len(read("It shall pay. " * 80)) == 50
    assert len(read("It is entitled to be " + "allowed to be " * 4000 + "paid.")) >= 1


def test_time_grows_with_the_text() -> None:
    def needed(times: int) -> float:
        row = Row("the yard shall permit it, and has the right, to which it may not " * times)
        start = time.perf_counter()
        deeds(row, supposed(row, openers(row)))
        return time.perf_counter() - start

    assert min(needed(800) for _ in range(3)) < 10 * min(needed(200) for _ in range(3)) + 0.05
