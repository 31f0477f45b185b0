"""Who stands with whom."""

from clauses.model.coalition import Accord, accords
from clauses.model.document import Document
from clauses.reading.annotating.brackets import find_brackets
from clauses.reading.limits import Limits


def draft(text: str) -> Document:
    return Document(text, brackets=find_brackets(text, (), (), Limits())[0])


TALKS = draft(
    "They [EU, JP: shall] [US: may] act [EU, JP: now] [US, NO: soon] or [U.S.: never].\n"
    "They rest [EU: at  night] [NO: At night] and go [EU: …] [JP: …], [JP: delete] [dry] away."
)


def test_coalitions_are_those_who_stand_together_and_alone() -> None:
    found = [
        (one.parties, [each.alternative.span for each in one.holds]) for one in TALKS.coalitions()
    ]
    words = [
        (parties, [span.of(TALKS.text) if span else None for span in spans])
        for parties, spans in found
    ]
    assert words == [
        (("EU", "JP"), ["shall", "now", None]),
        (("US",), ["may", "never"]),
        (("EU", "NO"), ["at  night"]),
        (("NO", "US"), ["soon"]),
        (("JP",), [None]),
    ]
    assert TALKS.coalitions()[0].holds[0].bracket is TALKS.brackets[0]


def test_accords_count_together_and_apart() -> None:
    assert accords(TALKS) == (
        Accord(("EU", "JP"), together=3, apart=0),
        Accord(("NO", "US"), together=1, apart=0),
        Accord(("EU", "NO"), together=1, apart=1),
        Accord(("JP", "NO"), together=0, apart=1),
        Accord(("EU", "US"), together=0, apart=2),
        Accord(("JP", "US"), together=0, apart=2),
    )


def test_agreed_text_has_no_coalitions() -> None:
    assert draft("They [go] home.").coalitions() == ()
    assert accords(draft("They [go] home.")) == ()
