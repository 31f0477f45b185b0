"""Corrections in a report: marked in the table, signed where they stand, told at the end."""

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve

from clauses import ActRelation, Relation, Report, Verdict, from_json, render
from clauses.model.override import Override

DAY = date(2031, 3, 1)
SIGNED = "by A. Aro, 2031-03-01:"
Make = Callable[..., Report]


def corrected(report: Report, number: int, computed: Relation, **facts: object) -> Report:
    """A report in which one verdict was corrected."""
    given = report.verdicts[number]
    relation = None if "speaks" in facts else given.relation
    override = Override(
        given.demand.id,
        given.position.id,
        "They said so later.",
        "A. Aro",
        DAY,
        relation,
        given.conflict if relation else None,
        **facts,  # type: ignore[arg-type]  # as told by each test
    )
    was = evolve(given, relation=computed, conflict=None, because="It was not heard.")
    fixed = evolve(given, overridden=override, computed=was)
    verdicts = [*report.verdicts[:number], fixed, *report.verdicts[number + 1 :]]
    return evolve(report, verdicts=verdicts)


@pytest.fixture
def page(report: Make) -> str:
    """The report on an answer that was corrected, one that was not, and a corrected silence."""
    three = report([Relation.PARTIAL, Relation.ALIGNED, Relation.UNADDRESSED])
    whole = corrected(three, 0, Relation.PROCEDURAL, note="B. Berg agrees.")
    return render(corrected(whole, 2, Relation.ALIGNED, speaks=False), width=200)


def test_the_table_marks_each_cell_and_the_legend_says_what_it_means(page: str) -> None:
    (row,) = (line for line in page.splitlines() if line.lstrip().startswith("D1 Missiles  "))
    assert row.split()[2:] == ["partial†", "aligned", "–†"]
    assert "† corrected by a person, who is named below with the reason." in " ".join(page.split())


def test_the_headline_names_each_corrected_pair(page: str) -> None:
    assert "\n- Corrected by people: D1 × P0, D1 × P2.\n" in page


def test_the_answer_is_signed_and_keeps_what_was_computed(page: str) -> None:
    assert "  - P0 partial (corrected by A. Aro, 2031-03-01). Because of P0.\n" in page
    assert (
        "    - Corrected: by A. Aro, 2031-03-01: They said so later. B. Berg agrees.\n"
        "    - Computed: procedural (high confidence). It was not heard.\n"
    ) in page
    assert "  - P1 aligned (high confidence). Because of P1.\n" in page


def test_silence_by_correction_is_told_too(page: str) -> None:
    assert page.partition("What people corrected\n")[2].splitlines()[1:7] == [
        "- D1 × P0: partial",
        "  - Corrected: by A. Aro, 2031-03-01: They said so later. B. Berg agrees.",
        "  - Computed: procedural (high confidence). It was not heard.",
        "- D1 × P2: unaddressed",
        f"  - Corrected: held not to speak to the demand, {SIGNED} They said so later.",
        "  - Computed: aligned (high confidence). It was not heard.",
    ]


def test_a_pairing_that_was_corrected_leaves_the_judgement_its_confidence(report: Make) -> None:
    one = report([(Relation.CONFLICT, ActRelation.GENUS)])
    (fixed,) = corrected(one, 0, Relation.UNADDRESSED, speaks=True).verdicts
    first, second, *_ = render(fixed, width=200).splitlines()
    pairing = "high confidence; pairing corrected by A. Aro, 2031-03-01"
    assert first == f"- P0 conflict, power, by inference ({pairing}). Because of P0."
    assert second.startswith("  - Corrected: held to speak to the demand, by A. Aro, 2031-03-01: ")


def test_what_has_changed_since_stands_with_the_correction(report: Make) -> None:
    whole = corrected(report([Relation.UNADDRESSED]), 0, Relation.ALIGNED)
    changed = evolve(whole.verdicts[0], caveats=("The words have changed.",))
    page = render(evolve(whole, verdicts=[changed]))
    assert page.partition("What people corrected")[2].count("  - Caveat: The words have cha") == 1


@pytest.mark.parametrize("format", ["text", "markdown"])
def test_a_report_without_corrections_speaks_of_none(report: Make, format: str) -> None:
    page = render(report([Relation.PARTIAL]), format)
    assert "orrected" not in page
    assert "†" not in page


def test_markdown_and_json_tell_it_as_well(report: Make) -> None:
    whole = corrected(report([Relation.PARTIAL]), 0, Relation.ALIGNED)
    page = render(whole, "markdown")
    assert "| D1 Missiles | partial† |" in page
    assert page.count("corrected by A. Aro, 2031-03-01") == 1
    assert page.count("Corrected: by A. Aro, 2031-03-01: They said so later.") == 2
    back = from_json(render(whole, "json"), Report)
    assert back.verdicts[0].overridden == whole.verdicts[0].overridden
    assert back == whole


@pytest.mark.parametrize("format", ["text", "markdown"])
def test_a_paragraph_on_each_answer_comes_first_where_it_is_asked_for(
    report: Make, format: str
) -> None:
    whole = report([Relation.PARTIAL, Relation.UNADDRESSED])
    page = render(whole, format, explain=True)
    (told,) = (line for line in " ".join(page.split()).split(" - ") if "In words: " in line)
    assert told == f"In words: {whole.verdicts[0].explain()}"
    verdict: Verdict = whole.verdicts[0]
    assert "- In words: The demand of Asker is: " in render(verdict, format, explain=True)
    assert "In words" not in render(verdict, format) + render(whole, format)
