"""Answers as a page: what was found, then the passages that tell, each with its reasons."""

from collections.abc import Iterator

from clauses.model.answers import Answer, Answers
from clauses.model.quoting import excerpt, quote
from clauses.reporting.page import Block, Heading, Item, Paragraph


def answers_page(answers: Answers) -> Iterator[Block]:
    """The blocks of an outcome, the likeliest passage first.

    >>> from clauses import answers
    >>> blocks = answers_page(answers("Ships shall not dock.", "Ships may dock."))
    >>> next(blocks).text
    '“Ships may dock.”: contradicted.'
    """
    yield Paragraph(f"{quote(answers.statement)}: {answers.entailment.value}.")
    yield Paragraph(answers.because)
    for rank, answer in enumerate(answers, start=1):
        yield from _told(rank, answer)


def _told(rank: int, answer: Answer) -> Iterator[Block]:
    said = answer.entailment.value if answer.entailment else "speaks of it"
    place = answer.place or str(answer.number + 1)
    yield Heading(f"{rank}. {place}: {said}, speaks of {answer.coverage:.0%}", 2)
    whole = f"{answer.opening} {answer.text}" if answer.opening else answer.text
    yield Item(quote(excerpt(" ".join(whole.split()))))
    for reason in answer.reasons:
        words = f"{quote(reason.position)}: " if reason.position else ""
        yield Item(f"{words}{reason.text}")
