"""Lists inside a sentence."""

import time

import pytest

from clauses import Facet, extract
from clauses.extracting.points import joined, points
from clauses.extracting.sentences import sentences


def cut(text: str) -> list[str]:
    """The words before the points, and each point."""
    found = points(text)
    ends = [*(start for start, _ in found[1:]), len(text)]
    head = [text[: found[0][0]].strip()] if found else []
    return [*head, *(text[a:b].strip() for (_, a), b in zip(found, ends, strict=True))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They shall (a) stop; and (b) go.", ["They shall", "stop; and", "go."]),
        ("They may: (i) x it; (ii) y it.", ["They may:", "x it;", "y it."]),
        ("They may: (1) stop, (2) go.", ["They may:", "stop,", "go."]),
        ("They may: a) stop; b) go.", ["They may:", "stop;", "go."]),
        ("They may: (A) stop; or (B) go.", ["They may:", "stop; or", "go."]),
        ("They may (a) stop or (b) go", ["They may", "stop or", "go"]),
        (
            "They shall: (a) halt: (i) boats; (ii) rafts; (b) go.",
            ["They shall:", "halt: (i) boats; (ii) rafts;", "go."],
        ),
    ],
)
def test_points_are_found(text: str, found: list[str]) -> None:
    assert cut(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "under paragraphs (a), (b) and (c) of it",
        "under Article 2 (a) or (b)",
        "in (a) or (b)",
        "They shall (a) stop.",
        "They shall (a) stop (b) go.",
        "They shall: (b) stop; (c) go.",
        "They shall: (a) stop; (c) go.",
        "Boats. (a) They stop; (b) they go.",
        "(a) stop; (b) go",
        "no list) at all; b) here",
        "They shall stop.",
    ],
)
def test_what_is_no_list(text: str) -> None:
    assert points(text) == []


def test_a_list_can_be_longer_than_its_series() -> None:
    text = "They list: " + "".join(f"({n}) item; " for n in range(1, 100)) + "(1) end"
    assert len(points(text)) == 99


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They shall: (a) stop. (b) go. All may.", ["They shall: (a) stop. (b) go.", "All may."]),
        (
            "They may: (i) stop. (ii) go. (iii) rest.",
            ["They may: (i) stop. (ii) go. (iii) rest."],
        ),
        ("They stop. (b) They go.", ["They stop.", "(b) They go."]),
        ("They shall: (a) Stop. (b) Go.", ["They shall: (a) Stop. (b) Go."]),
        ("They shall: (a) Stop. (c) Go.", ["They shall: (a) Stop.", "(c) Go."]),
        ("They shall: (a) Stop. Wait. (b) Go.", ["They shall: (a) Stop.", "Wait.", "(b) Go."]),
        ("See: (z) Stop. (a) Go.", ["See: (z) Stop.", "(a) Go."]),
        ("(a) They stop. (b) They go.", ["(a) They stop.", "(b) They go."]),
    ],
)
def test_points_that_end_like_sentences_stay_in_the_list(text: str, found: list[str]) -> None:
    assert [text[a:b] for a, b in joined(text, sentences(text))] == found


@pytest.mark.parametrize("piece", ["(a) ", "; (a) ", "; (b) ", "paragraph (a) ", "(a) x; (b) "])
def test_no_long_list_takes_square_time(piece: str) -> None:
    def spent(count: int) -> float:
        text = "They may: (a) " + piece * count
        start = time.perf_counter()
        points(text)
        joined(text, sentences(text))
        return time.perf_counter() - start

    assert min(spent(20_000) for _ in range(2)) < 13 * min(spent(5_000) for _ in range(3)) + 0.1


@pytest.mark.parametrize("aside", [", when requested", ", as long as it rains", ""])
def test_an_aside_before_the_colon_holds_for_every_point(aside: str) -> None:
    found = extract(f"The Board shall not{aside}: (a) sell the dam; or (b) leave the bay.")
    acts = [(one.norm.modality.value, one.words(Facet.ACTION)) for one in found if one.norm]
    assert acts == [("prohibition", "sell the dam"), ("prohibition", "leave the bay")]
    told = [[proviso.text for proviso in one.norm.conditions] for one in found if one.norm]
    assert told == [[aside.removeprefix(", ")] if aside else []] * 2
