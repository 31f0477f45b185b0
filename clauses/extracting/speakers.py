"""Whose words they are: the party a speaker speaks for, the person, and how it is known."""

from clauses.extracting.context import Context
from clauses.extracting.marking import Sentence
from clauses.model.party import UNATTRIBUTED, Party
from clauses.model.source import Attribution, Speaker

_NAME = 2


def author(context: Context, words: str) -> Party:
    """The party that words such as *the Polish foreign minister* speak for.

    Args:
        context: names, and the author that was given, who goes before.
        words: the speaker's words; empty where nobody is named.
    """
    if context.author is not None:
        return context.author
    for one in context.names.parties(words, 0, len(words), on=context.on):
        for name in (one.extension.label, one.extension.label.removesuffix(" members")):
            if name in context.lexicon.parties:
                return context.lexicon.party(name)
    return UNATTRIBUTED


def speaker(context: Context, words: str) -> Speaker | None:
    """The person, from words such as *the foreign minister of Halvenia, Ilse Varga*."""
    plain = " ".join(words.split()).strip(" ,")
    if not plain or plain.lower() in context.book.lists["first-person"]:
        return None
    tokens = plain.replace(",", " , ").split()
    run = len(tokens)
    while run > 0 and tokens[run - 1][:1].isupper():
        run -= 1
    name, office = " ".join(tokens[run:]), " ".join(tokens[:run]).strip(" ,")
    if name and office and len(tokens) - run >= _NAME:
        return Speaker(name, office)
    if name and not office:
        return Speaker(plain)
    return Speaker("", plain)


def attribution(context: Context, sentence: Sentence, words: str) -> Attribution:
    """How it is known: quoted, reported, by an unnamed source, or from the text itself."""
    low = words.lower().split()
    if low and any(word.strip(",.") in context.book.lists["unnamed"] for word in low):
        return Attribution.ANONYMOUS
    if sentence.words.quotes and (words or context.author):
        return Attribution.QUOTED
    return Attribution.REPORTED if words else Attribution.OFFICIAL
