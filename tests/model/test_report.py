from collections.abc import Iterable
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy, composite

from clauses.errors import InvalidRecord, UnknownName
from clauses.model.action import ActRelation
from clauses.model.clause import Clause
from clauses.model.report import Cell, Matrix, Report, Standing, lead
from clauses.model.stance import Stance
from clauses.model.verdict import Relation, Verdict
from tests.model.samples import GIVER, NARRATOR, OTHER, answer, clause, unread, verdict

D1, D2 = clause("D1"), clause("D2", text="You & <b>they</b> dig.")
W1, W2, W3 = answer("W1"), answer("W2"), answer("W3", OTHER)
# Demands down, positions W1 to W3 across; W3 is the other party's.
Table = dict[Clause, tuple[Relation, ...]]
TABLE: Table = {
    D1: (Relation.PARTIAL, Relation.CONFLICT, Relation.UNADDRESSED),
    D2: (Relation.UNADDRESSED, Relation.UNADDRESSED, Relation.UNADDRESSED),
}


def report(table: Table = TABLE, positions: tuple[Clause, ...] = (W1, W2, W3)) -> Report:
    verdicts = [
        verdict(demand, position, relation)
        for demand, row in table.items()
        for position, relation in zip(positions, row, strict=True)
    ]
    return Report(tuple(table), positions, verdicts)


@composite
def reports(draw: DrawFn) -> Report:
    """Reports of every size and every relation."""
    positions = (W1, W3, W2)[: draw(st.integers(0, 3))]
    row = st.tuples(*[st.sampled_from(Relation)] * len(positions))
    demands = [D1, D2, clause("D3")][: draw(st.integers(0, 3))]
    return report({demand: draw(row) for demand in demands}, positions)


@given(st.lists(st.sampled_from(Relation)))
def test_the_lowest_rank_leads(relations: list[Relation]) -> None:
    ranks = [one.rank for one in relations]
    assert lead(relations).rank == min(ranks, default=Relation.UNADDRESSED.rank)


@given(reports())
def test_every_view_of_a_report_holds_the_same_verdicts(one: Report) -> None:
    by_demand = [v for standing in one.standings for v in standing.verdicts]
    assert by_demand == list(one.verdicts)
    matrix = one.matrix()
    cells = [cell for row in matrix.rows for cell in row]
    assert len(cells) == len(one.demands) * len(one.parties)
    assert sorted(map(id, by_demand)) == sorted(id(v) for cell in cells for v in cell.verdicts)
    for cell in cells:
        assert one.between(cell.demand.id, party=cell.party.key) == cell
    for relation in Relation:
        assert all(v.relation is relation for v in one.of(relation))
    assert sum(len(one.of(relation)) for relation in Relation) == len(one.verdicts)


@given(reports())
def test_every_pair_has_its_verdict(one: Report) -> None:
    for found in one.verdicts:
        assert one.verdict(found.demand.id, found.position.id) is found


def some(names: Iterable[str]) -> SearchStrategy[set[str]]:
    known = sorted(names)
    return st.sets(st.sampled_from(known)) if known else st.just(set())


@given(reports(), st.data())
def test_a_selection_is_a_report_on_what_was_selected(one: Report, data: st.DataObject) -> None:
    ids = data.draw(some(demand.id for demand in one.demands))
    keys = data.draw(some(party.key for party in one.parties))
    part = one.select(demands=ids, parties=keys)
    assert {d.id for d in part.demands} == (ids or {d.id for d in one.demands})
    assert {p.key for p in part.parties} == (keys or {p.key for p in one.parties})
    kept = [v for v in one.verdicts if v.demand in part.demands and v.position in part.positions]
    assert list(part.verdicts) == kept
    assert part.title == one.title
    assert part.excerpt is (len(part.positions) < len(one.positions))
    assert part.select().excerpt is part.excerpt, "an excerpt stays one"


def test_a_cell_is_led_by_its_gravest_answer_and_leaves_silence_out() -> None:
    cell = report().between("D1", party="the giving side")
    assert (cell.demand, cell.party) == (D1, GIVER)
    assert cell.relation is Relation.CONFLICT
    assert cell.relations == (Relation.CONFLICT, Relation.PARTIAL)
    assert [v.position.id for v in cell.answers] == ["W1", "W2"]
    quiet = report().between("D2", party="GI")
    assert quiet.relation is Relation.UNADDRESSED
    assert (quiet.relations, quiet.answers) == ((), ())
    assert Cell(D1, GIVER).relation is Relation.UNADDRESSED


def test_the_verdict_that_decides_is_there_with_its_reasons() -> None:
    cell, standing = report().between("D1", party="GI"), report().standings[0]
    assert cell.leading is not None
    assert cell.leading.pair == ("D1", "W2")
    assert standing.leading == cell.leading
    assert cell.reasons == cell.leading.reasons
    assert (Cell(D1, GIVER).leading, Cell(D1, GIVER).reasons) == (None, ())


def test_standings_tell_silence_from_answers() -> None:
    answered, silent = report().standings
    assert answered.relation is Relation.CONFLICT
    assert [v.position.id for v in answered.of(Relation.PARTIAL)] == ["W1"]
    assert not answered.silent
    assert silent.silent
    assert report().unaddressed == (D2,)


def test_a_demand_somebody_could_not_read_is_not_met_with_silence() -> None:
    rows = (Relation.UNADDRESSED, Relation.UNDETERMINED, Relation.UNADDRESSED)
    one = report({D1: rows})
    assert one.standings[0].relation is Relation.UNDETERMINED
    assert one.unaddressed == ()


def test_an_evaluation_asks_for_nothing_and_so_is_never_unaddressed() -> None:
    judging = clause("E1", stance=Stance.EVALUATION)
    one = report({judging: (Relation.UNADDRESSED,) * 3})
    assert not one.standings[0].asks
    assert one.standings[0].silent
    assert one.unaddressed == ()


@pytest.mark.parametrize(
    ("links", "derived"),
    [
        ([ActRelation.GENUS, ActRelation.COUNTERPART], True),
        ([ActRelation.GENUS, ActRelation.SAME], False),
        ([], False),
    ],
)
def test_a_standing_is_derived_where_every_leading_verdict_is(
    links: list[ActRelation], derived: bool
) -> None:
    leading = [verdict(D1, W1, Relation.ALIGNED, link) for link in links]
    direct = verdict(D1, W2, Relation.PARTIAL)
    assert Standing(D1, [*leading, direct] if links else []).derived is derived


def test_what_could_not_be_read_is_listed() -> None:
    lost = unread("D9")
    table: Table = {D1: (Relation.ALIGNED,) * 3, lost: (Relation.UNDETERMINED,) * 3}
    assert report(table).unread == (lost,)
    assert report().unread == ()


def test_parties_come_in_the_order_they_speak_and_conflicts_as_found() -> None:
    assert report().parties == (GIVER, OTHER)
    assert [v.position.id for v in report().conflicts] == ["W2"]


@pytest.mark.parametrize("name", ["GI", "giver", "The Giving Side"])
def test_respondents_are_found_by_any_name(name: str) -> None:
    assert report().party(name) is GIVER


@pytest.mark.parametrize(
    ("ask", "message"),
    [
        (lambda one: one.party("Gever"), r"^no respondent is called 'Gever'; did you mean 'Giver'"),
        (lambda one: one.party("Asker"), r"^no respondent is called 'Asker'$"),
        (lambda one: one.verdict("D7", "W1"), r"^no demand is called 'D7'$"),
        (lambda one: one.verdict("D1", "W7"), r"^no position is called 'W7'$"),
        (lambda one: one.between("W1", party="GI"), r"^no demand is called 'W1'$"),
        (lambda one: one.between("D1", party="AS"), r"^no respondent is called 'AS'$"),
        (lambda one: one.select(demands=["D7"]), r"^no demand is called 'D7'$"),
        (lambda one: one.select(parties=["AS"]), r"^no respondent is called 'AS'$"),
    ],
)
def test_unknown_names_are_refused(ask: Any, message: str) -> None:
    with pytest.raises(UnknownName, match=message):
        ask(report())


def test_reports_print_how_much_was_compared() -> None:
    assert repr(report()) == "Report 'Comparison': 2 demands × 3 positions, 1 conflicts"
    assert repr(report().matrix()) == "Matrix: 2 demands × 2 respondents"
    assert repr(Report((), (), ())) == "Report 'Comparison': 0 demands × 0 positions, 0 conflicts"


def test_notebooks_show_the_matrix_with_markup_made_safe() -> None:
    matrix = report().matrix()
    shown = matrix._repr_html_()
    assert shown == (
        "<table><thead><tr><th></th><th>Giver</th><th>Other</th></tr></thead><tbody>"
        "<tr><th title='You dig.'>D1</th><td>conflict</td><td>unaddressed</td></tr>"
        "<tr><th title='You &amp; &lt;b&gt;they&lt;/b&gt; dig.'>D2</th>"
        "<td>unaddressed</td><td>unaddressed</td></tr></tbody></table>"
    )
    titled = evolve(report(), title="Talks <1>")
    assert titled._repr_html_() == f"<p><strong>Talks &lt;1&gt;</strong></p>{shown}"
    assert Matrix((), ((),))._repr_html_() == (
        "<table><thead><tr><th></th></tr></thead><tbody></tbody></table>"
    )


@pytest.mark.parametrize(
    "rows",
    [[[Cell(D1, GIVER)]], [(Cell(D1, GIVER), "Other")], [(Cell(D1, GIVER),) * 3], ["GO"]],
)
def test_a_matrix_has_one_cell_for_each_party(rows: Any) -> None:
    message = r"^Matrix.rows: found .*; allowed: (2 cells, one for each party|items of type tuple)$"
    with pytest.raises(InvalidRecord, match=message):
        Matrix((GIVER, OTHER), rows)


def aligned(*pairs: tuple[Any, Any]) -> list[Verdict]:
    return [verdict(demand, position) for demand, position in pairs]


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"demands": (D1, D1)}, "^Report ids: found 'D1'; allowed: each id only once$"),
        ({"positions": (answer("D1"),)}, "^Report ids: found 'D1'; allowed: each id only once$"),
        ({"positions": (answer("W1", NARRATOR),)}, "^author of W1: found 'The Press'; allowed: a"),
        ({"verdicts": []}, r"^Report.verdicts: found \[\]; allowed: one for each pair, demand by"),
        ({"verdicts": aligned((D1, W1)) * 2}, r"found \['D1 × W1', 'D1 × W1'\]; .*: 1 in all$"),
        ({"verdicts": aligned((D2, W1))}, r"found \['D2 × W1'\]; allowed: one for each pair"),
        ({"verdicts": aligned((clause("D1", text="No."), W1))}, r"found \['D1 × W1'\]; allowed"),
    ],
)
def test_a_report_holds_one_verdict_for_each_pair(changes: Any, message: str) -> None:
    facts = {"demands": (D1,), "positions": (W1,), "verdicts": aligned((D1, W1))}
    with pytest.raises(InvalidRecord, match=message):
        Report(**{**facts, **changes})
