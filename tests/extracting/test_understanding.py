"""Why a sentence gives no norm: each reason of the short list."""

from collections.abc import Callable

import pytest

from clauses import Clause
from clauses.extracting.understanding import (
    FORECAST,
    NO_ACT,
    NO_CUE,
    OUTLINE,
    QUESTION,
    REASONS,
    RECITAL,
)

Extract = Callable[..., tuple[Clause, ...]]
TREATY = """TREATY ON BOATS

The Parties,

Recalling the peace that they shall keep;

Have agreed as follows:

Article 1
Each Party shall mark its boats.

Article 2
Recalling the peace of 1990,
"""


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Who must pay?", QUESTION),
        ("Must the owner pay?", QUESTION),
        ("“Must the owner pay?”", QUESTION),
        ("The Parties:", OUTLINE),
        ("The owner, in spring —", OUTLINE),
        ("Prices will rise.", FORECAST),
        ("The war would end.", FORECAST),
        ("The owner shall.", NO_ACT),
        ("He declined to comment.", NO_ACT),
        ("It was said.", NO_ACT),
        ("The dam is old.", NO_CUE),
        ("Boats and nets.", NO_CUE),
        ("?!", NO_CUE),
    ],
)
def test_each_reason(clauses_of: Extract, text: str, reason: str) -> None:
    [found] = clauses_of(text)
    assert found.norm is None
    assert found.unread == reason
    assert found.text == text


def test_recitals_of_an_instrument_lay_down_nothing(clauses_of: Extract) -> None:
    found = {one.text: one for one in clauses_of(TREATY)}
    recital = next(
        one for text, one in found.items() if text.startswith("Recalling the peace that")
    )
    assert recital.unread == RECITAL
    late = next(one for text, one in found.items() if text.endswith("1990,"))
    assert late.unread == RECITAL
    assert found["Each Party shall mark its boats."].norm


def test_a_sentence_that_only_begins_like_a_recital_is_read(clauses_of: Extract) -> None:
    [found] = clauses_of("Recalling the peace, the Parties shall mark their boats.")
    assert found.norm


@pytest.mark.parametrize(
    "text",
    [
        "The owner will pay.",
        "The fee will be paid.",
        "Kestria will pay.",
        "There will be talks.",
    ],
)
def test_no_forecast(clauses_of: Extract, text: str) -> None:
    [found] = clauses_of(text)
    assert found.norm


def test_reasons_are_told_apart() -> None:
    assert len(set(REASONS)) == len(REASONS)
