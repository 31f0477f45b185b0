"""How English verbs are spelt in their forms, and which verb a form may come from."""

import re
from enum import Enum

from clauses.lexicon.verbwords import verb_words


class Form(Enum):
    """A form of a verb; THIRD is every finite present that is not spelt like the base."""

    BASE = "base"
    THIRD = "third"
    PAST = "past"
    PARTICIPLE = "participle"
    GERUND = "gerund"


_SHORT = re.compile(r"(?:[^aeiou]*|[^aeiou]*qu)[aeiou][bdfgklmnprtvz]")
_HISSING = re.compile(r"(?:[sxz]|[cs]h|[^aeiou]o)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_DOUBLED = re.compile(r"([bdgkmnprtv])\1$|[aeiou][^aeiou]+el(l)$")
# What is left of a verb in -e: "chang", "regulat", "settl". Where verbs with and without -e share
# an ending, the more frequent one decides; the others are in the lists.
_SILENT = re.compile(
    r"(?:[vcuz]|[^s]s|[^n]g|[a-z]{2}[ae]ng|[bcdfgkpstz]l"
    r"|[^aeiou][aeiou]k"
    r"|let|ven|quir|quot|guid|[bcfr]ib|[cp]ed|(?:pl|st|sc|gn)or"
    r"|[^aeo]at|[^aeiou](?:id|od|ud|ad|in|ir|ur|ar|ut|ot|ap|am|um|il|ol|ul))$"
)
_ONE_SYLLABLE = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]$")


def inflect(base: str, form: Form) -> tuple[str, ...]:
    """The spellings of a form of a verb.

    Args:
        base: the base form, in small letters; irregular where it is listed.
        form: the form wanted.

    >>> inflect("undertake", Form.PAST), inflect("travel", Form.GERUND)
    (('undertook',), ('traveling', 'travelling'))
    """
    words = verb_words()
    if form is Form.BASE:
        return (base,)
    if form is Form.THIRD:
        return words.third.get(base) or (_third(base),)
    if form is Form.GERUND:
        return tuple(_gerund(stem) for stem in _stems(base))
    if base in words.irregular:
        return words.irregular[base][form is Form.PARTICIPLE]
    return tuple(_past(stem) for stem in _stems(base))


def _stems(base: str) -> tuple[str, ...]:
    words = verb_words()
    if base.endswith("c"):
        return (f"{base}k",)
    doubled = base + base[-1:]
    if base in words.either:
        return base, doubled
    return (doubled,) if base in words.double or _SHORT.fullmatch(base) else (base,)


def _third(base: str) -> str:
    if _HISSING.search(base):
        return f"{base}es"
    return f"{base[:-1]}ies" if _CONSONANT_Y.search(base) else f"{base}s"


def _past(stem: str) -> str:
    if stem.endswith("e"):
        return f"{stem}d"
    return f"{stem[:-1]}ied" if _CONSONANT_Y.search(stem) else f"{stem}ed"


def _gerund(stem: str) -> str:
    if stem.endswith("ie"):
        return f"{stem[:-2]}ying"
    silent = stem.endswith("e") and len(stem) > len("be") and stem[-2] not in "eoy"
    return f"{stem[:-1] if silent else stem}ing"


def guess(word: str, form: Form) -> str:
    """The verb a form comes from by the rules of spelling alone.

    >>> guess("deploying", Form.GERUND), guess("stopping", Form.GERUND), guess("agreed", Form.PAST)
    ('deploy', 'stop', 'agree')
    """
    if form is Form.THIRD:
        return _without_s(word)
    if form is Form.GERUND and word.endswith("ing"):
        return _whole(word[:-3])
    if form in {Form.PAST, Form.PARTICIPLE} and word.endswith("ed"):
        return _before_ed(word)
    return word


def _without_s(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("es") and re.search(r"(?:ss|x|zz|[cs]h|[^aeiou]o)es$", word):
        return word[:-2]
    return word.removesuffix("s")


def _before_ed(word: str) -> str:
    if word.endswith("eed"):
        return word[:-1]
    return f"{word[:-3]}y" if word.endswith("ied") else _whole(word[:-2])


def _whole(stem: str) -> str:
    if _DOUBLED.search(stem):
        return stem[:-1]
    silent = _SILENT.search(stem) or _ONE_SYLLABLE.fullmatch(stem)
    return f"{stem}e" if silent else stem
