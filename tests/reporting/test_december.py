"""The report on the bundled dossier: nothing in it is lost, whatever it is written in."""

import json
from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt

from clauses import Attribution, Dossier, Relation, Report, Verdict, from_json, load, render

DOSSIER = load("december-2021")


@pytest.fixture(scope="module", params=["text 60", "text 80", "text 100", "text 200", "markdown"])
def page(request: pytest.FixtureRequest, december: Report) -> str:
    """The report as a reader sees it, on one long line."""
    format, _, width = str(request.param).partition(" ")
    options = {"width": int(width)} if width else {}
    shown = render(december, format, **options)
    if format == "markdown":
        tokens = MarkdownIt("commonmark").enable("table").parse(shown)
        shown = "\n".join(
            "".join(piece.content for piece in token.children or ()) for token in tokens
        )
    return " ".join(shown.split())


def spaced(text: str) -> str:
    return " ".join(text.split())


def cited(verdict: Verdict) -> Iterator[str]:
    """The words a verdict rests on, but for whole texts, which stand in where none are marked."""
    for reason in verdict.reasons:
        for words, clause in ((reason.demand, verdict.demand), (reason.position, verdict.position)):
            if words and words != clause.text:
                yield words


def test_every_demand_is_named_and_quoted(page: str) -> None:
    for demand in DOSSIER.demands:
        assert spaced(demand.name) in page
        assert spaced(demand.text.strip("“”")) in page


def test_every_respondent_is_named(page: str, december: Report) -> None:
    assert len(december.parties) == 5
    for party in december.parties:
        assert party.name in page


def test_every_answer_is_told_with_the_words_it_rests_on(page: str, december: Report) -> None:
    answers = [verdict for verdict in december.verdicts if verdict.relation.answers]
    assert len(answers) > 10
    for verdict in answers:
        assert f"{verdict.position.id} {verdict.relation.value}" in page
        assert spaced(verdict.because) in page
        assert f"{verdict.position.cited}" in page
        for words in cited(verdict):
            assert spaced(words) in page
        for caveat in verdict.caveats:
            assert spaced(caveat) in page
        for remedy in verdict.remedies:
            assert spaced(remedy.text) in page


def test_every_silence_is_told(page: str, december: Report) -> None:
    assert december.unaddressed
    nobody = page[page.index("What nobody answered") :]
    for demand in december.unaddressed:
        assert f"{demand.id} “{spaced(demand.text.strip('“”'))}”" in nobody
    assert "What could not be read" not in page


def test_unnamed_officials_are_shown_as_unnamed(page: str, december: Report) -> None:
    (verdict,) = (v for v in december.between("D2", party="nato-diplomats").verdicts if v.reasons)
    assert verdict.position.attribution is Attribution.ANONYMOUS
    told = page[page.index(f"{verdict.position.id} conflict") :]
    origin = "Origin: NATO diplomats, to the agency Reuters, unnamed source, 2021-12-17; "
    assert told.index(origin) == told.index("Origin: ")
    assert page.count("unnamed source") == 1


def test_what_narrators_and_experts_say_is_left_out(page: str) -> None:
    assert len(DOSSIER.commentary) == 3
    for remark in DOSSIER.commentary:
        assert spaced(remark.text) not in page
        assert remark.author.name not in page


def test_the_page_is_told_in_order(december: Report) -> None:
    lines = render(december, "markdown").splitlines()
    headings = [line.lstrip("# ") for line in lines if line.startswith("#")]
    assert headings == [
        DOSSIER.title,
        "Headline",
        "Who said what to which demand",
        *(demand.name for demand in DOSSIER.demands),
        "What nobody answered",
    ]


def test_the_report_calls_itself_no_ruling(page: str) -> None:
    assert "It is no ruling and no legal advice." in page


def test_json_holds_the_whole_report(december: Report) -> None:
    shown = render(december, "json")
    assert shown.endswith("}\n")
    assert from_json(shown, Report) == december
    assert json.loads(shown)["clauses"] == "Report"
    assert "\n  " in render(december, "json", indent=2)
    assert from_json(render(december, "json", indent=2), Report) == december


def test_json_takes_any_record() -> None:
    assert from_json(render(DOSSIER, "json"), Dossier) == DOSSIER


@pytest.mark.parametrize("format", ["text", "markdown"])
def test_a_part_of_the_report_tells_that_part(december: Report, format: str) -> None:
    shown = render(december.select(demands=["D4"], parties=["NATO"]), format)
    assert "1 demand, 5 statements by 1 respondent." in shown
    assert "W8 conditional" in shown
    assert "D2" not in shown
    assert "Poland" not in shown


def test_a_verdict_alone_is_one_entry(december: Report) -> None:
    verdict = december.verdict("D4", "W8")
    assert verdict.relation is Relation.CONDITIONAL
    text, markdown = render(verdict), render(verdict, "markdown")
    assert text.startswith("- W8 conditional (")
    assert text.count("\n- ") == 0
    assert "  - To be aligned: " in text
    assert markdown.startswith("- W8 conditional (")
