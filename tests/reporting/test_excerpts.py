"""A part of a report never claims more silence than it shows."""

import pytest

from clauses import Report, compare, from_json, load, place, render, to_json, who


@pytest.fixture(scope="module")
def whole() -> Report:
    dossier = load("december-2021")
    return compare(dossier.demands, dossier.positions, title=dossier.title)


@pytest.mark.parametrize("format", ["text", "markdown"])
def test_where_respondents_are_left_out_nobody_is_called_silent(whole: Report, format: str) -> None:
    part = whole.select(parties=["United Kingdom"])
    assert part.excerpt
    shown = render(part, format)
    assert "Answered by none of those shown: D1" in shown
    assert "What none of those shown answered" in shown
    assert "nobody" not in shown


def test_a_choice_of_demands_leaves_nobody_out(whole: Report) -> None:
    part = whole.select(demands=["D3"])
    assert not part.excerpt
    assert "Answered by nobody: D3" in render(part)


def test_an_excerpt_stays_one(whole: Report) -> None:
    part = whole.select(parties=["Poland"]).select(demands=["D2"])
    assert part.excerpt
    assert from_json(to_json(part), Report).excerpt


def test_a_matrix_prints_its_size(whole: Report) -> None:
    assert repr(whole.matrix()) == "Matrix: 12 demands × 5 respondents"


def test_the_places_of_a_group_are_those_of_its_members(whole: Report) -> None:
    day = whole.demands[0].date
    assert day
    assert place("NATO members", on=day) == place("NATO", on=day)
    assert "TR" in place("NATO members", on=day).core.names
    assert who("NATO members", on=day) != who("NATO", on=day)
