"""Treaties as states write them: numbers in order, headings, sentences, lists, annexes."""

from clauses.model.document import Document
from clauses.model.node import ProvisionKind as K
from clauses.testing.drawing import DrawFn, composite, st
from clauses.testing.strategies.documents import Branch, assemble

_HEADINGS = ("Use of Wells", "Ropes", "Definitions", "Entry into Force", "Scope")
_SENTENCES = (
    "The Parties shall share the water of the wells.",
    "Each Party may close a well for repair; it shall give notice thirty days before.",
    "Nothing in this Treaty shall affect ropes & buckets [of either Party].",
    "A well is deep if it is deeper than 1.5 metres.",
)
_OPENINGS = ("The Parties shall:", "A Party may close a well if:")
_ENDS = ("dig a new well", "inform the other Party", "keep the ropes *dry*")


@composite
def treaties(draw: DrawFn) -> Document:
    """A treaty with a title, a preamble, articles, perhaps in parts, and perhaps an annex.

    >>> from clauses.testing.strategies import smallest
    >>> print(smallest(treaties()).text)
    Treaty on Wells
    Preamble
    The States Parties to this Treaty,
    Desiring water,
    Have agreed as follows:
    Article 1
    Use of Wells
    The Parties shall share the water of the wells.
    """
    counts = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
    in_parts = len(counts) > 1
    trees, number = [], 0
    for part, count in enumerate(counts, 1):
        articles = []
        for _ in range(count):
            number += 1
            articles.append(_article(draw, number))
        if in_parts:
            roman = ("I", "II", "III")[part - 1]
            heading = draw(st.sampled_from(_HEADINGS))
            trees.append(
                Branch(K.PART, f"Part {roman}", str(part), heading, inside=tuple(articles))
            )
        else:
            trees += articles
    front = [Branch(K.TITLE, text="Treaty on Wells"), _preamble()]
    back = [_annex(draw)] if draw(st.booleans()) else []
    return assemble([*front, *trees, *back])


def _preamble() -> Branch:
    said = ("The States Parties to this Treaty,", "Desiring water,", "Have agreed as follows:")
    return Branch(
        K.PREAMBLE, heading="Preamble", inside=tuple(Branch(K.PARAGRAPH, text=one) for one in said)
    )


def _article(draw: DrawFn, number: int) -> Branch:
    heading = draw(st.sampled_from(_HEADINGS))
    head = (K.ARTICLE, f"Article {number}", str(number), heading)
    paragraphs = draw(st.integers(0, 3))
    if not paragraphs:
        return Branch(*head, draw(st.sampled_from(_SENTENCES)))
    return Branch(*head, inside=tuple(_paragraph(draw, one) for one in range(1, paragraphs + 1)))


def _paragraph(draw: DrawFn, number: int) -> Branch:
    head = (K.PARAGRAPH, f"{number}.", str(number), "")
    points = draw(st.sampled_from([0, 0, 2, 3]))
    if not points:
        return Branch(*head, draw(st.sampled_from(_SENTENCES)))
    ends = [f"{_ENDS[index]}{'.' if index + 1 == points else ';'}" for index in range(points)]
    inside = tuple(
        Branch(K.POINT, f"({letter})", letter, text=end)
        for letter, end in zip("abc", ends, strict=False)
    )
    return Branch(*head, draw(st.sampled_from(_OPENINGS)), inside)


def _annex(draw: DrawFn) -> Branch:
    return Branch(K.ANNEX, "Annex I", "1", "List of Wells", draw(st.sampled_from(_SENTENCES)))
