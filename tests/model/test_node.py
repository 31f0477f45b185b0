import pytest

from clauses.errors import InvalidRecord
from clauses.model.node import Node, Piece, PieceRole, ProvisionKind, skip_separators
from clauses.model.source import Span

A, P = ProvisionKind.ARTICLE, ProvisionKind.PARAGRAPH


@pytest.mark.parametrize(
    ("number", "heading", "children"),
    [
        (Span(0, 9), Span(10, 15), (Span(16, 20), Span(20, 26))),
        (None, Span(0, 5), ()),
        (Span(0, 9), None, (Span(9, 26),)),
        (None, None, (Span(3, 4),)),
    ],
)
def test_number_heading_and_children_follow_one_another(
    number: Span | None, heading: Span | None, children: tuple[Span, ...]
) -> None:
    node = Node(A, Span(0, 26), number, heading, "1", [Node(P, span) for span in children])
    assert tuple(child.span for child in node.children) == children


@pytest.mark.parametrize(
    ("number", "heading", "children"),
    [
        (Span(0, 9), Span(8, 15), ()),
        (Span(10, 15), Span(0, 9), ()),
        (Span(0, 27), None, ()),
        (None, Span(0, 9), (Span(8, 12),)),
        (None, None, (Span(4, 9), Span(8, 12))),
        (None, None, (Span(20, 30),)),
    ],
)
def test_what_lies_over_another_is_refused(
    number: Span | None, heading: Span | None, children: tuple[Span, ...]
) -> None:
    with pytest.raises(InvalidRecord, match="allowed: number, heading and children in"):
        Node(A, Span(0, 26), number, heading, "1", [Node(P, span) for span in children])


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("Article 1. Boats", 11), ("Article 1.- Boats", 12), ("Article 1 – Boats", 12),
        ("Article 1.\u2014\ufeff\u00a0Boats", 13), ("Article 1\n\r\nBoats", 12),
        ("Article 1: -5 tons", 11), ("Article 1 - Boats", 12), ("Article 1 (a)", 10),
        ("Article 1", 9), ("Article 1 ... ", 14), ("Article 1*", 9),
    ],
)  # fmt: skip
def test_what_it_says_begins_behind_stops_and_dashes(text: str, begin: int) -> None:
    assert skip_separators(text, 9, len(text)) == begin
    assert Node(A, Span(0, len(text)), Span(0, 9)).begin(text) == begin


def test_what_it_says_begins_no_later_than_what_is_inside() -> None:
    text = "Article 1 - boats"
    assert Node(A, Span(0, 17), Span(0, 9), children=[Node(P, Span(10, 17))]).begin(text) == 10
    assert Node(P, Span(3, 17)).begin(". - boats" + text) == 3


def test_a_piece_knows_its_role_and_owner() -> None:
    piece = Piece(Span(0, 3), PieceRole.TEXT)
    assert piece.node is None
    with pytest.raises(InvalidRecord, match=r"^Piece\.role: found 'text'"):
        Piece(Span(0, 3), "text")  # type: ignore[arg-type]
