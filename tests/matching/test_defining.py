import pytest

from clauses.matching.asking import asked
from clauses.matching.defining import closes, definitions, includes
from clauses.matching.sketching import sketch
from clauses.model.difference import Contrast

SAID = asked(sketch("Cargo shall only include grain."))


def others(opening: str, *points: str) -> list[int]:
    return [one.others for one in definitions(SAID, opening, points)]


@pytest.mark.parametrize(
    ("text", "closed", "inclusive"),
    [
        ("Cargo shall only include grain.", True, True),
        ("Cargo may include grain.", False, True),
        ("Cargo is limited to grain.", True, False),
        ("Cargo is not limited to grain.", False, False),
        ("Cargo shall only sail at noon.", False, False),
    ],
)
def test_a_statement_closes_where_it_shuts_all_else_out(
    text: str, closed: bool, inclusive: bool
) -> None:
    said = asked(sketch(text))
    assert (closes(said), includes(said)) == (closed, inclusive)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cargo means grain, timber or ore.", [2]),
        ("Cargo means grain.", [0]),
        ("Cargo, including timber and ore, shall be weighed.", [3]),
        ("Cargo does not include timber or ore.", []),
        ("Timber means oak or ash, and cargo is weighed.", []),
        ("Cargo is weighed at noon.", []),
        ("Cargo includes the.", [0]),
        ("Cargo means all of the, grain.", [0]),
    ],
)
def test_a_definition_is_told_by_what_it_takes_in(text: str, found: list[int]) -> None:
    assert others(text) == found


def test_the_points_of_a_list_are_members() -> None:
    assert others("Cargo means:", "timber;", "ore; and", "grain.") == [2]


def test_a_term_of_several_words_may_go_by_its_noun() -> None:
    said = asked(sketch("Secret cargo shall only include grain."))
    found = list(definitions(said, "Such cargo includes timber, ore and silk.", ()))
    assert [one.others for one in found] == [3]
    assert list(definitions(said, "Secret rooms include timber, ore and silk.", ())) == []


def test_the_words_of_both_are_cited() -> None:
    [one] = definitions(SAID, "Cargo means grain, timber or ore.", ())
    assert one.contrast is Contrast.SOLE
    assert one.statement == "shall only include"
    assert one.passage == "means grain, timber or ore"


def test_what_is_limited_is_denied_by_a_wider_definition() -> None:
    said = asked(sketch("Cargo is limited to grain."))
    [one] = definitions(said, "Cargo means grain, timber or ore.", ())
    assert (one.statement, one.others) == ("limited to", 2)


def test_a_statement_without_a_subject_defines_nothing() -> None:
    said = asked(sketch("It shall only include grain."))
    assert list(definitions(said, "Cargo means grain, timber or ore.", ())) == []
