import pytest

from clauses import read
from clauses.reading.annotating.looking import look_up
from clauses.reading.annotating.mentions import mentions
from clauses.reading.annotating.places import targets
from clauses.reading.annotating.tree import Tree

DOTTED = b"""Chapter 9
Trade
Article 9.19
Dues
1. Dues are paid.
2. None is free.
Article 9.20
Birds
First line of it.

Second line of it.
"""


def leads(data: bytes, cited: str, at: bytes = b"") -> str:
    document = read(data)
    tree = Tree(document)
    (target,) = targets(next(mentions(cited)))
    here = tree.at(document.text.index(at.decode())) if at else tree.root
    found = look_up(tree, here, None, target.steps)
    if found.spot is None:
        return found.reason
    return document.text[found.spot.start : found.spot.end].split("\n")[0]


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        ("Article 9.19", "Article 9.19"),
        ("Article 9.19.2", "2. None is free."),
        ("Article 9.19.3", "this document has no Article 9.19.3"),
        ("second paragraph of Article 9.19", "2. None is free."),
        ("second paragraph of Article 9.20", "Second line of it."),
        ("third paragraph of Article 9.20", "Art. 9.20 has no third paragraph"),
        ("third paragraph of Article 9.19", "Art. 9.19 has no third paragraph"),
        ("Chapter 9", "Chapter 9"),
        ("Chapter 8", "this document has no Chapter 8"),
        ("paragraph 2", "this document has no paragraph 2"),
        ("second sentence", "what it is a part of is not said"),
    ],
)
def test_from_steps_to_a_provision(cited: str, expected: str) -> None:
    assert leads(DOTTED, cited) == expected


def test_a_counted_paragraph_beside() -> None:
    assert leads(DOTTED, "the first paragraph", at=b"None is free") == "1. Dues are paid."


def through() -> bytes:
    lines = [b"Kestrel Treaty"]
    for article in range(4):
        lines.append(b"Article %d\nSubject" % (article + 1))
        lines += [b"%d. Line of it." % (article * 3 + number) for number in (1, 2, 3)]
    return b"\n".join(lines)


def test_paragraphs_numbered_through_all_articles() -> None:
    assert leads(through(), "paragraph 11", at=b"1. Line") == "11. Line of it."
    assert leads(through(), "paragraph 14", at=b"1. Line") == "Art. 1 has no paragraph 14"


def test_two_points_of_one_number() -> None:
    data = b"Article 1\nScope\n1. One:\n(a) it;\n(a) them.\n2. Two."
    assert leads(data, "Article 1(1)(a)") in (
        "two provisions are called sub-paragraph a in Art. 1(1)",
        "(a) it;",
    )
