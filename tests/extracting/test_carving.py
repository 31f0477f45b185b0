"""An exception in the next sentence joins the norm of the one before."""

from collections.abc import Callable

import pytest

from clauses import Clause, Document, Span, read

Extract = Callable[..., tuple[Clause, ...]]
BAN = "No Party shall mine the strait."
TREATY = f"""TREATY ON THE STRAIT

Article 1
{BAN} This prohibition shall not apply to drills.

Article 2
This prohibition shall not apply to fishing.
"""


@pytest.mark.parametrize(
    "exception",
    [
        "This prohibition shall not apply to drills.",
        "The foregoing does not apply in times of war.",
        "This provision shall not affect drills",
        "This ban likewise does not extend to drills.",
    ],
)
def test_the_exception_joins_the_norm(clauses_of: Extract, exception: str) -> None:
    text = f"{BAN} {exception}"
    [found] = clauses_of(text)
    assert found.norm
    [proviso] = found.norm.exceptions
    assert proviso.text == exception.rstrip(".")
    assert proviso.span
    assert proviso.span.of(found.text) == proviso.text
    assert found.text == text
    assert found.span == Span(0, len(text))
    assert found.parts == (Span(0, len(BAN)), Span(len(BAN) + 1, len(text)))


def test_every_norm_of_the_sentence_gets_it(clauses_of: Extract) -> None:
    text = "No Party shall mine the strait, and no ship may enter it."
    found = clauses_of(f"{text} This prohibition shall not apply to drills.")
    assert [len(one.norm.exceptions) for one in found if one.norm] == [1, 1]


@pytest.mark.parametrize(
    "text",
    [
        f"This prohibition shall not apply to drills. {BAN}",
        f"{BAN} This Treaty shall not apply to drills.",
        f"{BAN} This prohibition is old.",
        f"{BAN} This prohibition of mines in all the many straits shall not apply to drills.",
        "The strait is deep. This prohibition shall not apply to drills.",
    ],
)
def test_what_joins_nothing(clauses_of: Extract, text: str) -> None:
    found = clauses_of(text)
    assert len(found) == 2
    assert not any(one.norm.exceptions for one in found if one.norm)


def test_only_within_a_paragraph(clauses_of: Extract) -> None:
    document: Document = read(TREATY.encode(), format="text")
    found = clauses_of(document)
    [carved] = [one for one in found if one.norm and one.norm.exceptions]
    assert "drills" in carved.text
    assert any("fishing" in one.text and one is not carved for one in found)
    assert " ".join(part.of(document.text) for part in carved.parts) == carved.text
