"""What a sentence's act is done to: passive sentences, and narrower or wider objects."""

import re
from collections.abc import Iterator

from attrs import frozen

from clauses.extracting.inflection import Form, inflect
from clauses.lexicon.verbwords import verb_words
from clauses.lexicon.wordforms import verb_base
from clauses.testing.rewording.reworded import LESS, SAME, Reworded, both
from clauses.testing.rewording.sentence import Plain, head_words, is_plural
from clauses.testing.rewording.wordlists import either, word_set

_JOINED = re.compile(r"[,()/]| (?:and|or|not)\b")
_AGENT = re.compile(r" (\w+) by ((?:the|each|either|both|all) [^,()]*)")


@frozen
class Object:
    """What an act is done to, and what follows.

    Attributes:
        words: the phrase, with what "of" adds to it.
        after: what follows, with the space before it.
    """

    words: str
    after: str


def object_of(said: Plain) -> Object | None:
    """What the act of a sentence is done to; None where the form does not tell.

    >>> from clauses.testing.rewording.sentence import plain
    >>> object_of(plain("Each Party shall close the ports of the island by May.")).words
    'the ports of the island'
    """
    unfit = word_set("intransitive") | word_set("double")
    words = said.rest.strip().split(" ")
    if said.verb in unfit or words[0].lower() not in word_set("determiners"):
        return None
    end = next((at for at, word in enumerate(words) if _ends(word)), len(words))
    found = Object(" ".join(words[:end]), "".join(f" {word}" for word in words[end:]))
    whole = word_set("subordinate").isdisjoint(words[:end]) and not _JOINED.search(found.words)
    return found if whole and not _holds_verb(found.words) else None


def _ends(word: str) -> bool:
    return word != "of" and word.lower() in word_set("prepositions")


def _holds_verb(words: str) -> bool:
    """Whether a participle or verb stands in a phrase: "the goods sold", "the list drawn up"."""
    return any(
        word.endswith("ed") or (word.endswith("ing") and verb_base(word) not in verb_words().nouns)
        for word in words.split()[2:]
    )


def passive(said: Plain) -> Iterator[Reworded]:
    """Begin with what the act is done to; "by" tells who does it.

    >>> from clauses.testing.rewording.sentence import plain
    >>> [one.text for one in passive(plain("The Party shall withdraw its envoys within a day."))]
    ['Its envoys shall be withdrawn by the Party within a day.']
    """
    found = object_of(said) if said.acting and not said.none else None
    if found is None or found.words.lower().startswith("no ") or "," in said.before:
        return
    if _tells_how(found.after) and not _JOINED.search(said.rest):
        done = f"{inflect(said.verb, Form.PARTICIPLE)[-1]} by {said.subject}{found.after}"
        text = said.replace(subject=found.words, verb=f"be{said.before} {done}", before="", rest="")
        yield both(text, SAME)


def _tells_how(after: str) -> bool:
    """Whether what follows an object is about the act, and holds no verb."""
    words = after.split()
    how = not words or words[0] in word_set("adverbial") or words[:2] == ["in", "accordance"]
    acts = re.findall(r" to ([a-z]+)\b", after)
    inside = not word_set("subordinate").isdisjoint(words)
    return how and not inside and all(word in word_set("determiners") for word in acts)


def active(said: Plain) -> Iterator[Reworded]:
    """Begin with who does the act, where "by" tells it at the end."""
    form = _AGENT.fullmatch(said.rest)
    if form is None or said.verb != "be" or said.none or "," in said.before:
        return
    done, agent = form.groups()
    verb = verb_base(done)
    named = any(letter.isupper() for letter in agent)
    whole = named and len(head_words(agent)) == len(agent.split()) and not _JOINED.search(agent)
    if whole and verb and verb not in word_set("double"):
        yield both(said.replace(subject=agent, verb=verb, rest=f" {said.subject}"), SAME)


def narrow(said: Plain) -> Iterator[Reworded]:
    """Put a word to the object that leaves some of it out."""
    found = _all_of(said)
    if found is None:
        return
    first, thing = found.words.split(" ", 1)
    for limit in ("existing", "foreign"):
        yield Reworded(said.replace(rest=f" {first} {limit} {thing}{found.after}"), LESS, SAME)
    if " of " not in thing:
        listed = f" {found.words} listed in Annex 9{found.after}"
        yield Reworded(said.replace(rest=listed), LESS, SAME)


def widen(said: Plain) -> Iterator[Reworded]:
    """Leave out an adjective that tells which kind of the object is meant."""
    found = _all_of(said)
    form = re.match(r"(\w+) (\w+) (.+)", found.words) if found else None
    if found is None or form is None:
        return
    first, limit, thing = form.groups()
    limits = re.search(rf"(?:{either('limiting')})$", limit) and limit not in word_set("vague")
    if limits and limit.islower():
        yield Reworded(said.replace(rest=f" {first} {thing}{found.after}"), SAME, LESS)


def _all_of(said: Plain) -> Object | None:
    """The object, where it means every one of some things."""
    found = object_of(said)
    if found is None or not is_plural(found.words) or any(char.isdigit() for char in found.words):
        return None
    named = any(word[0].isupper() for word in found.words.split()[1:])
    first = found.words.split(" ", 1)[0].lower()
    return found if first in word_set("definite") and not named else None
