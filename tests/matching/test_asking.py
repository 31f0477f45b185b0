import pytest

from clauses import extract
from clauses.matching.asking import Statement, asked, parted, places, reads, stating
from clauses.matching.row import Row
from clauses.matching.sketching import sketch, sketch_clauses
from clauses.model.modality import Modality


def told(text: str) -> Statement:
    return asked(sketch(text))


def test_a_statement_is_sorted_by_what_it_says() -> None:
    said = told("The port shall close the gate.")
    assert said.deed is not None
    assert said.deed.modality is Modality.OBLIGATION
    assert (said.subject, said.act, said.about, said.case) == (("port",), ("clos",), ("gate",), ())
    assert said.terms == ("port", "clos", "gate")


def test_what_stands_behind_when_is_its_case() -> None:
    said = told("The port shall open the gate upon the arrival of a ferry.")
    assert (said.about, said.case) == (("gate",), ("arriv", "ferr"))


def test_a_case_in_front_ends_with_the_comma() -> None:
    said = told("If ice forms, the port shall close the gate.")
    assert (said.case, said.subject) == (("ice", "form"), ("port",))


def test_a_case_in_front_without_a_comma_ends_before_the_act() -> None:
    assert told("If ice forms the port shall close.").subject == ()


def test_examples_are_not_what_a_statement_is_about() -> None:
    said = told("The port may show the map to strangers (including pilots and painters).")
    assert said.about == ("map", "strang")
    assert said.examples == ("pilot", "paint")
    assert set(said.terms) >= {"pilot", "strang"}


def test_a_light_verb_leaves_the_act_to_its_noun() -> None:
    assert told("The port may make copies of the map.").act == ("copi",)


def test_a_light_verb_alone_is_the_act() -> None:
    assert told("The port may create.").act == ("creat",)


def test_without_an_act_everything_is_what_it_is_about() -> None:
    said = asked(sketch_clauses(extract("Grain and timber.")))
    assert said.deed is None
    assert (said.act, said.about) == ((), ("grain", "timb"))


@pytest.mark.parametrize(
    ("text", "bounded"),
    [
        ("The port shall not sell maps other than to pilots.", True),
        ("The port shall only sell maps.", True),
        ("The port shall not sell maps.", False),
    ],
)
def test_a_statement_with_its_own_exception_is_bounded(text: str, bounded: bool) -> None:
    assert told(text).bounded is bounded


def test_words_that_are_there_for_the_form_are_left_out() -> None:
    assert told("The port may sell some charts in certain circumstances.").about == ("chart",)


def test_both_halves_of_a_compound_tell() -> None:
    assert parted(Row("a third-party mark"), 1) == ("third", "part")
    assert parted(Row("a mark"), 0) == ()


def test_a_wording_is_read_as_a_whole() -> None:
    row = Row("but other than on Sundays")
    assert [reads(row, at, "except") for at in range(len(row))] == [0, 2, 0, 0, 0]
    assert list(places(row, "except")) == [(1, 3)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He shall keep the map secret.", {2}),
        ("He shall keep the map.", set()),
        ("He shall hold it in strict confidence.", {2}),
    ],
)
def test_a_verb_of_keeping_with_a_state_says_no_more_than_the_state(
    text: str, found: set[int]
) -> None:
    assert stating(Row(text)) == found
