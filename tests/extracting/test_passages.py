"""Documents as passages: lists, what opens and closes them, places, recitals."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import given, settings

from clauses import read
from clauses.extracting.passages import Passage, of_document, of_text
from clauses.model.document import Document
from clauses.model.provision import Provision
from clauses.testing.strategies.documents import documents
from clauses.testing.strategies.treaties import treaties


def told(text: str) -> list[str]:
    """Each passage with its place."""
    document = read(text.encode(), format="text")
    return [f"{one.locator}: {' '.join(one.text.split())}" for one in of_document(document)]


def said(text: str) -> list[str]:
    return [one.text for one in of_text(text)]


def check(document: Document) -> list[Passage]:
    """What holds of every passage of every document."""
    found = list(of_document(document))
    for one in found:
        assert one.text == " ".join(part.of(document.text) for part in one.parts)
        assert one.text == one.text.strip() != ""
        assert 0 <= one.opening < len(one.text)
        starts = [part.start for part in one.parts]
        assert starts == sorted(starts)
        assert one.locator is not None
    return found


def words_of(provision: Provision) -> set[str]:
    return set(provision.text.split())


@given(documents())
@settings(max_examples=60)
def test_parts_joined_are_the_text(document: Document) -> None:
    check(document)


@given(treaties())
@settings(max_examples=60)
def test_no_word_of_an_article_is_lost(document: Document) -> None:
    seen = {word.strip(":;.,") for one in check(document) for word in one.text.split()}
    for article in document.articles:
        lost = {word.strip(":;.,") for word in words_of(article)} - seen
        numbers = {one.number.strip(".") for one in document.provisions}
        headings = {word for one in document.provisions for word in one.heading.split()}
        assert lost <= numbers | headings


def real() -> list[Path]:
    folder = os.environ.get("CLAUSES_DATA")
    return sorted((Path(folder) / "treaty-texts").glob("*.txt"))[:6] if folder else []


@pytest.mark.skipif(not real(), reason="CLAUSES_DATA names no folder with treaty-texts")
@pytest.mark.parametrize("path", real(), ids=lambda path: path.stem)
def test_parts_joined_are_the_text_of_real_treaties(path: Path) -> None:
    assert check(read(path))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They meet. They vote.", ["They meet.", "They vote."]),
        ("They shall: (a) stop; and (b) go.", ["They shall: stop; and", "They shall: go."]),
        (
            "They may leave if: (a) it rains; or (b) it snows.",
            ["They may leave if it rains or it snows."],
        ),
        (
            "If a Party: (a) errs; or (b) leaves, the other may go.",
            ["If a Party errs or leaves, the other may go."],
        ),
        ("A boat means: (a) a ship; (b) a raft.", ["A boat means a ship; a raft."]),
        (
            "They shall: (a) halt: (i) boats; (ii) rafts; (b) go.",
            ["They shall: halt: boats;", "They shall: halt: rafts;", "They shall: go."],
        ),
        (
            "It is so. They shall (a) Stop. (b) Go. They may.",
            ["It is so.", "They shall Stop.", "They shall Go.", "They may."],
        ),
        ("  ", []),
    ],
)
def test_a_paragraph_alone(text: str, found: list[str]) -> None:
    assert said(text) == found


def test_a_passage_knows_its_place_and_what_it_follows() -> None:
    one, two, three = of_text(
        "They stop. They go. They shall: (a) x; (b) y.".replace("; (b) y", "")
    )
    assert (one.follows, two.follows, three.follows) == (False, True, True)
    assert one.span.start == 0
    assert one.locator is None
    first, second = of_text("They shall: (a) stop; (b) go.")
    assert (first.opening, second.opening) == (12, 12)
    assert first.text[first.opening :] == "stop;"
    assert second.span.of("They shall: (a) stop; (b) go.") == "They shall: (a) stop; (b) go."


LISTS = """Article 4
Refusal
1. A Party may refuse a request if:
(a) the request is late; or
(b) the request concerns:
(i) a pending case; or
(ii) a secret. It says which.
2. The Parties shall:
(a) meet yearly. Meetings are in Oslo;
(b) report.
This paragraph does not apply to islands.
3. The following rules apply:
(a) Each Party shall send a boat.
(b) Boats of wood.
"""


def test_lists_of_a_document() -> None:
    assert told(LISTS) == [
        "Article 4 1.: A Party may refuse a request if the request is late or the request concerns"
        " a pending case or a secret.",
        "Article 4 1.(b)(ii): It says which.",
        "Article 4 2.(a): The Parties shall: meet yearly.",
        "Article 4 2.(a): Meetings are in Oslo;",
        "Article 4 2.(b): The Parties shall: report.",
        "Article 4 2. paragraph: This paragraph does not apply to islands.",
        "Article 4 3.: The following rules apply:",
        "Article 4 3.(a): Each Party shall send a boat.",
        "Article 4 3.(b): The following rules apply: Boats of wood.",
    ]


def test_what_closes_a_list_closes_each_point() -> None:
    text = "Article 1\n\nThe Parties shall not:\n\n(a) test; or\n\n(b) deploy\n\nmissiles there."
    assert told(text) == [
        "Article 1(a): The Parties shall not: test missiles there.",
        "Article 1(b): The Parties shall not: deploy missiles there.",
    ]


def test_the_sentence_that_opens_a_list_is_the_last_before_it() -> None:
    text = "Article 1\nBoats\n1. They stop. They shall:\n(a) wait; and\n(b) rest.\n2. They go."
    found = told(text)
    assert found == [
        "Article 1 1.: They stop.",
        "Article 1 1.(a): They shall: wait; and",
        "Article 1 1.(b): They shall: rest.",
        "Article 1 2.: They go.",
    ]


def test_words_that_open_no_list_stand_alone() -> None:
    text = "Article 1\nBoats\nThe boats stop.\n1. They wait.\n2. They rest."
    assert told(text) == [
        "Article 1 paragraph: The boats stop.",
        "Article 1 1.: They wait.",
        "Article 1 2.: They rest.",
    ]


def test_a_preamble_is_a_recital_and_tables_and_signatures_are_silent() -> None:
    text = (
        "TREATY ON BOATS\n\nThe Parties,\n\nRecalling their duties,\n\nHave agreed as follows:\n\n"
        "Article 1\n\nThey meet.\n\nDONE at Oslo on 3 June 2030.\n\nFor Halvenia:\nA. B.\n\n"
        "ANNEX I\n\nBoats\n\n"
        "1. Each Party shall list its boats."
    )
    found = list(of_document(read(text.encode(), format="text")))
    assert [one.recital for one in found] == [True, True, True, False, False, False]
    assert not any(one.follows for one in found)
    assert str(found[-1].locator).startswith("ANNEX I")
    assert "A. B." not in " ".join(one.text for one in found)


def test_a_long_opening_is_not_repeated() -> None:
    opening = "The Parties of the lake and of the river " * 60 + "shall:"
    found = said(f"{opening} (a) stop; (b) go.")
    assert found == [opening, "stop;", "go."]


def test_many_cases_are_passages_of_their_own() -> None:
    cases = "".join(f"({n}) the boat is number {n} of the fleet; " for n in range(1, 99))
    found = list(
        of_text(
            f"They may stop if: {cases}(99) it sinks for a while"
            f" {'and then for another while ' * 60}."
        )
    )
    assert len(found) == 99
    assert all(one.opening == len("They may stop if: ") for one in found)


@pytest.mark.parametrize(
    "piece",
    ["(a) ", ". ", "and ", '"', "(a) x: (i) y; ", "if: (a) x; (b) y. ", "shall: (a) x; (b) y. "],
)
def test_no_long_text_takes_square_time(piece: str) -> None:
    def spent(count: int) -> float:
        text = "They shall: " + piece * count
        start = time.perf_counter()
        for _ in of_text(text):
            pass
        return time.perf_counter() - start

    assert min(spent(2_000) for _ in range(2)) < 13 * min(spent(500) for _ in range(3)) + 0.1
