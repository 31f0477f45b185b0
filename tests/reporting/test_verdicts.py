"""One verdict as an entry of the page: what was found, why, in which words, and who said them."""

from datetime import date

import pytest
from attrs import evolve

from clauses import (
    ActRelation,
    Attribution,
    Clause,
    Confidence,
    ConflictKind,
    Effect,
    Facet,
    Locator,
    Match,
    Modality,
    Norm,
    Party,
    Reason,
    Relation,
    Remedy,
    Source,
    Speaker,
    Stance,
    Verdict,
    action,
    render,
)

NORM = Norm(Modality.PROHIBITION, action("deploy"))
ASKED = Clause("D1", Party("a", "Asker"), Stance.DEMAND, NORM, "No missiles in Poland.")
SAID = Clause("P1", Party("b", "Other"), Stance.REFUSAL, NORM, "“We keep our missiles there.”")
WHOLE = Verdict(
    Match(ASKED, SAID, ActRelation.GENUS, 0.5, 0.1, speaks=True),
    Relation.CONFLICT,
    "They keep them.",
    ConflictKind.MODALITY,
    (
        Reason(Facet.ACTION, Effect.REFUSES, "Kept.", "No missiles", "keep"),
        Reason(Facet.PLACE, Effect.REFUSES, "There.", "in Poland", "there"),
        Reason(Facet.PLACE, Effect.NOTES, "Again.", "in Poland", SAID.text),
    ),
    Confidence.MEDIUM,
    ("The act is wider.", "The place is vague."),
    (Remedy(Facet.ACTION, "give up the missiles"), Remedy(Facet.PLACE, "name the place")),
)


def lines(verdict: Verdict) -> list[str]:
    shown = render(verdict, width=200)
    assert shown == render(verdict, "markdown").replace("\\", "")
    return shown.splitlines()


def said(**changes: object) -> Verdict:
    position = evolve(SAID, **changes)  # type: ignore[arg-type]
    return evolve(WHOLE, match=evolve(WHOLE.match, position=position))


def test_a_verdict_tells_everything_it_holds() -> None:
    assert lines(WHOLE) == [
        "- P1 conflict, modality, by inference (medium confidence). They keep them.",
        "  - Words: “keep”, “there” — to: “No missiles”, “in Poland”",
        "  - Origin: official text",
        "  - Caveat: The act is wider.",
        "  - Caveat: The place is vague.",
        "  - To be aligned: give up the missiles; name the place.",
    ]


def test_a_verdict_with_nothing_more_is_two_lines() -> None:
    bare = Verdict(
        Match(ASKED, SAID, ActRelation.SAME, 0.5, 0.1, speaks=True), Relation.ALIGNED, "So."
    )
    assert lines(bare) == ["- P1 aligned (high confidence). So.", "  - Origin: official text"]


@pytest.mark.parametrize(
    ("demand", "position", "words"),
    [
        ("No missiles", "keep", ["  - Words: “keep” — to: “No missiles”"]),
        ("", "keep", ["  - Words: “keep”"]),
        ("No missiles", "", []),
        (ASKED.text, SAID.text, [f"  - Words: {SAID.text} — to: “{ASKED.text}”"]),
    ],
)
def test_words_are_shown_as_far_as_they_are_marked(
    demand: str, position: str, words: list[str]
) -> None:
    reason = Reason(Facet.ACTION, Effect.REFUSES, "Kept.", demand, position)
    assert [line for line in lines(evolve(WHOLE, reasons=(reason,))) if "Words" in line] == words


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "“plain”"),
        ("“whole”", "“whole”"),
        ("“one “in” another”", "“one “in” another”"),
        ("“one” and “another”", "““one” and “another””"),
        ("“open", "““open”"),
        ("closed”", "“closed””"),
        ("x", "“x”"),
        ("”", "“””"),
    ],
)
def test_a_quotation_is_not_quoted_twice_nor_joined_to_another(text: str, shown: str) -> None:
    reason = Reason(Facet.ACTION, Effect.REFUSES, "Kept.", "", text)
    assert lines(evolve(WHOLE, reasons=(reason,)))[1] == f"  - Words: {shown}"


@pytest.mark.parametrize(
    ("changes", "origin"),
    [
        ({"attribution": Attribution.QUOTED}, "quoted"),
        ({"attribution": Attribution.REPORTED}, "reported"),
        ({"attribution": Attribution.ANONYMOUS}, "unnamed source"),
        ({"date": date(2021, 12, 17)}, "official text, 2021-12-17"),
        ({"speaker": Speaker()}, "official text"),
        ({"speaker": Speaker(office="Minister")}, "Minister, official text"),
        ({"speaker": Speaker("J. Doe", "Minister")}, "J. Doe, Minister, official text"),
        ({"source": Source("s", "A note")}, "official text; A note"),
        ({"locator": Locator.parse("Art. 5(2)")}, "official text; Art. 5(2)"),
        (
            {"source": Source("s", "A note"), "locator": Locator.parse("p. 3")},
            "official text; A note, p. 3",
        ),
    ],
)
def test_the_origin_says_who_spoke_and_how_it_is_known(
    changes: dict[str, object], origin: str
) -> None:
    assert f"  - Origin: {origin}" in lines(said(**changes))


def test_every_way_of_knowing_has_words_of_its_own() -> None:
    told = {lines(said(attribution=attribution))[2] for attribution in Attribution}
    assert len(told) == len(Attribution)
