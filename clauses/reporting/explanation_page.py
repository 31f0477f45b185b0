"""An explanation as a page: the clause with its words underlined, then a row for each field."""

from collections.abc import Iterable, Iterator
from string import ascii_letters

from clauses.model.explanation import Explanation, Ground
from clauses.model.quoting import quote
from clauses.reporting.page import Block, Grid, Heading, Paragraph, Underlined
from clauses.reporting.quoting import place
from clauses.reporting.underlining import Mark

HEAD = ("Mark", "Field", "Value", "Words", "Cue", "Because", "Sure")
UNMARKED = "–"
_FURTHER = "•"  # where a clause has more marks than there are letters


def explanation_page(explanations: Iterable[Explanation]) -> Iterator[Block]:
    """The blocks of some explanations, one below the other."""
    for one in explanations:
        yield from _page(one)


def _page(one: Explanation) -> Iterator[Block]:
    clause = one.clause
    title = clause.source.title if clause.source else ""
    cited = ", ".join(filter(None, (title, place(clause))))
    yield Heading(" · ".join(filter(None, (clause.name, str(clause.author), cited))), 2)
    lettered = list(_lettered(one.grounds))
    yield Underlined(
        clause.text,
        tuple(Mark(letter, ground.span) for letter, ground in lettered if ground.span),
    )
    if clause.norm is None:
        yield Paragraph(f"Not understood: {clause.unread}.".replace("..", "."))
    else:
        yield Grid(HEAD, tuple(_row(letter, ground) for letter, ground in lettered))


def _lettered(grounds: Iterable[Ground]) -> Iterator[tuple[str, Ground]]:
    letters = iter(ascii_letters)
    for ground in grounds:
        yield (next(letters, _FURTHER) if ground.span else UNMARKED), ground


def _row(letter: str, ground: Ground) -> tuple[str, ...]:
    words = quote(ground.words) if ground.words else UNMARKED
    cue, why = ground.cue or UNMARKED, ground.rationale or UNMARKED
    return (letter, ground.facet.value, ground.value, words, cue, why, ground.sure.value)
