"""Provisions without a number are told apart by what they are and how many."""

import time

import pytest

from clauses import read
from clauses.model.diagnostic import Skipped
from clauses.model.document import Document
from clauses.model.node import Node, ProvisionKind
from clauses.model.provision import ranks
from clauses.model.source import Span

PARAGRAPH, TABLE = ProvisionKind.PARAGRAPH, ProvisionKind.TABLE


def nodes(*kinds: ProvisionKind) -> tuple[Node, ...]:
    return tuple(Node(kind, Span(2 * at, 2 * at + 1)) for at, kind in enumerate(kinds))


@pytest.mark.parametrize(
    ("kinds", "found"),
    [
        ((), {}),
        ((PARAGRAPH,), {0: "paragraph"}),
        ((PARAGRAPH, PARAGRAPH), {0: "paragraph [1]", 2: "paragraph [2]"}),
        (
            (PARAGRAPH, TABLE, PARAGRAPH),
            {0: "paragraph [1]", 2: "table", 4: "paragraph [2]"},
        ),
    ],
)
def test_ranks_count_each_kind(kinds: tuple[ProvisionKind, ...], found: dict[int, str]) -> None:
    assert ranks(nodes(*kinds)) == found


def test_what_has_a_number_is_not_counted() -> None:
    numbered = Node(PARAGRAPH, Span(0, 3), number=Span(0, 1), ordinal="1")
    assert ranks((numbered, Node(PARAGRAPH, Span(4, 6)))) == {4: "paragraph"}


def test_steps_are_numbered_at_every_depth() -> None:
    document = read(b"Article 1\nBoats\nThe boats stop.\n\nThe crews wait.")
    steps = [one.step for one in document.provisions]
    assert steps == ["Article 1", "paragraph [1]", "paragraph [2]"]
    assert [one.path for one in document.provisions][2] == ("Article 1", "paragraph [2]")


def test_a_number_that_was_skipped_leaves_the_kind() -> None:
    node = Node(PARAGRAPH, Span(0, 6), number=Span(0, 2), ordinal="1")
    gone = (Skipped(Span(0, 2), "page number"),)
    assert Document("1. Go.", (node,), gone).children[0].step == "paragraph"


def places(count: int) -> float:
    document = Document("a " * count, nodes(*[PARAGRAPH] * count))
    start = time.perf_counter()
    assert document.children[-1].step == f"paragraph [{count}]"
    assert len({one.locator for one in document.children}) == count
    return time.perf_counter() - start


def test_many_neighbours_without_a_number_take_no_square_time() -> None:
    small = min(places(1_500) for _ in range(3))
    assert min(places(6_000) for _ in range(3)) < 13 * small + 0.1
