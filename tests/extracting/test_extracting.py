"""Sentences in, clauses out: ids, places, points of lists, one clause where nothing is read."""

from collections.abc import Callable

import pytest

from clauses import Clause, Facet, read
from clauses.extracting.context import Context
from clauses.extracting.extracting import extract as of_passages
from clauses.extracting.naming import names
from clauses.extracting.passages import Passage, of_text
from clauses.lexicon import default
from clauses.lexicon.cuebook import shipped
from clauses.model.source import Span

Extract = Callable[..., tuple[Clause, ...]]
Norms = Callable[..., list[str]]
CONTEXT = Context(default(), shipped(), names())
TREATY = """TREATY ON BOATS

Article 1
Each Party shall mark its boats and publish a list.

Article 2
1. The Parties shall: (a) stop at the buoy; and (b) pay the fee.
2. No ship may enter. No ship may leave. Boats are small.
"""


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("The owner shall pay.", ["1"]),
        ("The owner shall pay. He may leave.", ["1", "2"]),
        ("The owner shall pay. The dam is old. He may leave.", ["1", "2", "3"]),
        ("He may leave and shall return.", ["1#1", "1#2"]),
        ("The owner shall pay. He may leave and shall return.", ["1", "2#1", "2#2"]),
        ("They shall: (a) stop; and (b) go. All may leave.", ["1", "2", "3"]),
        ("", []),
    ],
)
def test_sentences_are_counted(clauses_of: Extract, text: str, ids: list[str]) -> None:
    assert [one.id for one in clauses_of(text)] == ids


def test_the_places_of_a_document_are_its_ids(clauses_of: Extract) -> None:
    found = clauses_of(read(TREATY.encode(), format="text"))
    assert [one.id for one in found] == [
        "Article 1#1",
        "Article 1#2",
        "Article 2 1.(a)",
        "Article 2 1.(b)",
        "Article 2 2.",
        "Article 2 2. [2]",
        "Article 2 2. [3]",
    ]
    assert all(str(one.locator) == one.id.split("#")[0].split(" [")[0] for one in found)


def test_ids_may_begin_with_a_name() -> None:
    found = of_passages(of_text("The owner shall pay. He may leave."), CONTEXT, "N")
    assert [one.id for one in found] == ["N1", "N2"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "They shall: (a) stop at the buoy; and (b) pay the fee.",
            ["obligation | They | stop at the buoy", "obligation | They | pay the fee"],
        ),
        (
            "No Party shall: (a) mine the strait; or (b) close it.",
            ["prohibition | No Party | mine the strait", "prohibition | No Party | close it"],
        ),
        (
            "The Parties shall refrain from: (a) shelling towns; (b) closing the strait.",
            [
                "prohibition | The Parties | shelling towns",
                "prohibition | The Parties | closing the strait",
            ],
        ),
        (
            "If asked, the owner shall — (a) pay; (b) leave.",
            [
                "obligation | the owner | pay | condition: If asked",
                "obligation | the owner | leave | condition: If asked",
            ],
        ),
    ],
)
def test_an_opening_with_points_gives_one_norm_a_point(
    norms_of: Norms, text: str, wanted: list[str]
) -> None:
    assert norms_of(text) == wanted


def test_the_cases_of_a_condition_give_one_norm(norms_of: Norms) -> None:
    [found] = norms_of("The owner shall pay if: (a) he is asked; or (b) the dam breaks.")
    assert found.startswith("obligation | The owner | pay | condition: if")


def test_points_say_where_their_words_stand(clauses_of: Extract) -> None:
    text = "They shall: (a) stop; and (b) go."
    found = clauses_of(text)
    assert [one.text for one in found] == ["They shall: stop; and", "They shall: go."]
    for one in found:
        assert len(one.parts) == 2
        assert " ".join(part.of(text) for part in one.parts) == one.text
        assert one.norm
        for mark in one.norm.evidence:
            words = [span.of(text) for span in one.located(mark.span)]
            assert " ".join(words) == mark.span.of(one.text)


def test_one_stretch_has_no_parts(clauses_of: Extract) -> None:
    [found] = clauses_of("The owner shall pay.")
    assert found.parts == ()
    assert found.span == Span(0, 20)


@pytest.mark.parametrize(
    ("opening", "rest", "wanted"),
    [
        ("They shall:", "(a) stop at the buoy.", "stop at the buoy"),
        ("They shall", "stop at the buoy.", "stop at the buoy"),
        ("They shall —", "(a) stop at the buoy.", "stop at the buoy"),
        ("They shall: ", "", ""),
    ],
)
def test_marks_of_points_are_stepped_over(opening: str, rest: str, wanted: str) -> None:
    text = f"{opening} {rest}".strip()
    passage = Passage(text, (Span(0, len(text)),), opening=len(opening) + 1)
    [found] = of_passages([passage], CONTEXT)
    assert (found.words(Facet.ACTION) if found.norm else "") == wanted


def test_a_point_that_opens_the_text_has_no_colon_before() -> None:
    passage = Passage("They shall pay.", (Span(0, 15),), opening=1)
    [found] = of_passages([passage], CONTEXT)
    assert found.id == "1"


def test_what_has_no_end_is_read_to_a_limit(clauses_of: Extract) -> None:
    text = "The owner shall pay " + "and " * 10_000
    assert all(len(one.text) <= len(text) for one in clauses_of(text))
    assert clauses_of(text)[0].norm
