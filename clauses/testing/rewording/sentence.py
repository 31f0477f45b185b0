"""The form of a plain sentence that states one norm: whom, a modal verb, a verb, the rest."""

import re
from functools import cache
from typing import Any

from attrs import evolve, frozen

from clauses.lexicon.namewords import singular
from clauses.lexicon.roles import is_role
from clauses.lexicon.verbwords import verb_words
from clauses.lexicon.wordforms import verb_base
from clauses.testing.rewording.wordlists import either, word_set

_WORD = re.compile(r"[\w’'-]+")
# Brackets, quotations and lists hold words of which no form tells what they belong to.
_OTHER = re.compile(r"[;:“”\"\[\]{}…\n]|\.\s")
_LONGEST = 9  # words of whom a sentence is about


@frozen
class Plain:
    """A plain sentence in parts; joined they are the sentence.

    Attributes:
        lead: what stands before the subject, with comma and space; empty where nothing does.
        subject: whom or what the sentence is about.
        modal: shall, must, may or will.
        negated: whether "not" follows it.
        before: what stands between modal and verb, with the space or comma before it.
        verb: the verb, in its base form.
        rest: what follows the verb, without the stop.

    >>> plain("If asked, each Party shall promptly publish its laws.").verb
    'publish'
    """

    lead: str
    subject: str
    modal: str
    negated: bool
    before: str
    verb: str
    rest: str

    def __str__(self) -> str:
        """The sentence."""
        subject = self.subject if self.lead else capital(self.subject)
        negation = " not" if self.negated else ""
        words = f"{self.modal}{negation}{self.before} {self.verb}{self.rest}"
        return f"{capital(self.lead)}{subject} {words}."

    @property
    def passive(self) -> bool:
        """Whether something is done to the subject, or told of it."""
        return self.verb == "be"

    @property
    def acting(self) -> bool:
        """Whether the subject is a role, or has a name that is no paper's, and does something."""
        head = head_words(self.subject)
        named = len(head) > 1 and head[-1][0].isupper()
        paper = bool(head) and singular(head[-1].lower()) in word_set("papers")
        return (named or is_role(self.subject)) and not paper and not self.passive

    @property
    def none(self) -> bool:
        """Whether the subject is nobody or nothing, such as "no Party"."""
        return self.subject.split()[0].lower() in word_set("nobody")

    @property
    def plural(self) -> bool:
        """Whether the subject stands for several."""
        words = self.subject.lower().split()
        if words[0] in ("each", "every", "either", "any", "a", "an", "no", "this", "that"):
            return False
        return " and " in self.subject or words[0] in ("all", "both", "they") or _is_plural(words)

    def replace(self, **changes: Any) -> str:
        """The sentence with some parts changed."""
        return str(evolve(self, **changes))


def plain(sentence: str) -> Plain | None:
    """The parts of a sentence; None where it is not of this form.

    It has one modal verb, in its main clause, and no definition, list or quotation.
    """
    once = sum(word in word_set("modal") for word in _WORD.findall(sentence)) == 1
    if not once or not sentence.endswith(".") or _OTHER.search(sentence):
        return None
    head, modal, tail = re.split(rf"\b({either('modal')})\b", sentence[:-1], maxsplit=1)
    found = _main().fullmatch(modal + tail)
    lead, subject = _lead(head.strip())
    if found is None or not _is_subject(subject) or _defines(found["verb"], found["rest"]):
        return None
    negated, verb = bool(found["negated"]), found["verb"]
    subject = subject if lead else small(subject)
    made = Plain(lead, subject, modal, negated, found["before"], verb, found["rest"])
    return made if verb == "be" or verb_base(verb) else None


@cache
def _main() -> re.Pattern[str]:
    adverb = rf"(?!(?:{either('verbs-in-ly')})\b)\w+ly|also|further|duly"
    return re.compile(
        r"(?P<modal>shall|must|may|will)(?P<negated> not)?"
        rf"(?P<before>(?:, [^,]{{2,60}},)?(?: (?:{adverb}))*) (?P<verb>[a-z]+)\b(?P<rest>.*)"
    )


def _lead(head: str) -> tuple[str, str]:
    lead, comma, subject = head.rpartition(", ")
    leads = lead.split(" ", 1)[0].lower() in word_set("leading")
    return (f"{lead}, ", subject) if comma and leads else ("", head)


def _is_subject(words: str) -> bool:
    """Whether words are a plain phrase of nouns."""
    found = _WORD.findall(words)
    if not found or len(found) > _LONGEST or re.search(r"[,()/]", words):
        return False
    begins = found[0].lower() in word_set("determiners") or found[0][0].isupper()
    leads = found[0].lower() in word_set("leading")
    return begins and not leads and word_set("subordinate").isdisjoint(map(str.lower, found))


def _defines(verb: str, rest: str) -> bool:
    said = f"{verb} {rest.split(' ')[1] if rest.startswith(' ') else ''}".strip()
    return said in word_set("defining") or verb in word_set("defining")


def head_words(phrase: str) -> list[str]:
    """The words of a phrase of nouns up to its first preposition.

    >>> head_words("the laws of the States")
    ['the', 'laws']
    """
    found: list[str] = []
    for word in _WORD.findall(phrase):
        if word.lower() in word_set("prepositions"):
            break
        found.append(word)
    return found


def _is_plural(words: list[str]) -> bool:
    head = head_words(" ".join(words))
    while len(head) > 1 and _participle(head[-1]) and singular(head[-2]) != head[-2]:
        del head[-1]  # "the rules laid", before "down"
    return bool(head) and singular(head[-1]) != head[-1]


def _participle(word: str) -> bool:
    return bool(verb_base(word)) and word not in verb_words().nouns


def is_plural(phrase: str) -> bool:
    """Whether the noun a phrase is about is in the plural.

    >>> is_plural("the laws of the State"), is_plural("the law of the sea")
    (True, False)
    """
    return _is_plural(phrase.lower().split())


def small(words: str) -> str:
    """Words that may follow others: a determiner or small word loses its capital.

    >>> small("The Council"), small("Norway")
    ('the Council', 'Norway')
    """
    first = re.split(r"\W", words, maxsplit=1)[0].lower()
    known = word_set("determiners") | word_set("leading") | word_set("subordinate")
    return words[:1].lower() + words[1:] if first in known else words


def capital(words: str) -> str:
    """Words that may begin a sentence.

    >>> capital("the Council")
    'The Council'
    """
    return words[:1].upper() + words[1:]
