"""What the tests of the grammar share: sentences with their cues, and drafts as lines.

A draft is shown as "modality | bearer | act | role: words", so that a table can be read.
"""

from collections.abc import Callable

import pytest

from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft, Range
from clauses.extracting.grammar.reading import read
from clauses.extracting.grammar.world import Grammar
from clauses.extracting.marking import Sentence, mark
from clauses.extracting.naming import names
from clauses.extracting.tokens import words
from clauses.lexicon import default
from clauses.lexicon.cuebook import shipped
from clauses.model.modality import Strength

Mark = Callable[[str], Sentence]


def sentence(text: str) -> Sentence:
    """A text with the shipped cues found in it."""
    return mark(words(text), shipped())


def piece(found: Sentence, stretch: Range | None) -> str:
    """The words of a stretch; a dash where there is none."""
    return (found.words.slice(*stretch) if stretch else "") or "-"


def shown(found: Sentence, draft: Draft) -> str:
    """One draft in a line."""
    soft = "" if draft.strength is Strength.BINDING else f" ({draft.strength.value})"
    zones = sorted(draft.zones, key=lambda zone: zone.first)
    told = [f"{one.role}: {piece(found, (one.first, one.last))}" for one in zones if one.role]
    parts = [draft.modality.value + soft, piece(found, draft.bearer), piece(found, draft.act)]
    return " | ".join([*parts, *told])


@pytest.fixture(scope="session")
def mark_up() -> Mark:
    """A text as words with the cues found in it."""
    return sentence


@pytest.fixture(scope="session")
def grammar() -> Grammar:
    """What the grammar asks of the world, answered by the shipped vocabulary."""
    context = Context(default(), shipped(), names())
    return Grammar(context.actor, context.role)


@pytest.fixture(scope="session")
def read_drafts(grammar: Grammar) -> Callable[[str], tuple[Sentence, list[Draft]]]:
    """The sentence and its drafts."""

    def reading(text: str) -> tuple[Sentence, list[Draft]]:
        found = sentence(text)
        return found, read(found, 0, len(found), grammar)

    return reading


@pytest.fixture(scope="session")
def drafts(
    read_drafts: Callable[[str], tuple[Sentence, list[Draft]]],
) -> Callable[[str], list[str]]:
    """The drafts of a text, one line each."""

    def lines(text: str) -> list[str]:
        found, made = read_drafts(text)
        return [shown(found, one) for one in made]

    return lines
