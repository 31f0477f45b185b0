"""Which words are verbs, in which form, and what belongs to them."""

from collections.abc import Sequence
from functools import cache, lru_cache

from clauses.extracting.inflection import Form, guess, inflect
from clauses.lexicon.verbwords import verb_words

__all__ = [
    "Form",
    "also_adjective",
    "also_noun",
    "base_of",
    "forms_of",
    "is_verb",
    "only_participle",
    "phrasal",
    "readings",
    "verb_of_noun",
]
Reading = tuple[str, Form]
_REMEMBERED = 1 << 14  # words; treaties and contracts use some ten thousand different ones


@cache
def _table() -> dict[str, tuple[Reading, ...]]:
    found: dict[str, dict[Reading, None]] = {}
    for base in sorted(verb_words().verbs):
        for form in Form:
            for word in inflect(base, form):
                found.setdefault(word, {})[base, form] = None
    return {word: tuple(said) for word, said in found.items()}


@lru_cache(_REMEMBERED)
def readings(word: str) -> tuple[Reading, ...]:
    """What verb a word may be, and in which forms; empty for a word that is none we know.

    >>> [(base, form.name) for base, form in readings("found")]
    [('find', 'PAST'), ('find', 'PARTICIPLE'), ('found', 'BASE')]
    """
    return _table().get(word.lower(), ())


@lru_cache(_REMEMBERED)
def forms_of(word: str) -> frozenset[Form]:
    """The forms of a verb in which a word may stand; none for a word that is none we know.

    >>> sorted(form.name for form in forms_of("found"))
    ['BASE', 'PARTICIPLE', 'PAST']
    """
    return frozenset(form for _, form in readings(word))


def only_participle(word: str) -> bool:
    """Whether a word may be a participle and no base form.

    >>> only_participle("given"), only_participle("put"), only_participle("give")
    (True, False, False)
    """
    return Form.PARTICIPLE in forms_of(word) and Form.BASE not in forms_of(word)


@lru_cache(_REMEMBERED)
def base_of(word: str, form: Form) -> str:
    """The base of a word known to stand in a form; by rule where the verb is not listed.

    >>> base_of("Exchanging", Form.GERUND), base_of("sought", Form.PAST)
    ('exchange', 'seek')
    """
    lowered = word.lower()
    known = (base for base, its in _table().get(lowered, ()) if its is form)
    return next(known, "") or guess(lowered, form)


def is_verb(word: str) -> bool:
    """Whether a word may be the base form of a verb.

    >>> is_verb("withdraw"), is_verb("withdrawal")
    (True, False)
    """
    return word.lower() in verb_words().verbs


def also_noun(word: str) -> bool:
    """Whether a base form is a noun as often: "transfer", "report", "access".

    >>> also_noun("report"), also_noun("notify")
    (True, False)
    """
    return word.lower() in verb_words().nouns


def also_adjective(word: str) -> bool:
    """Whether a base form is an adjective or adverb as often: "appropriate", "complete".

    >>> also_adjective("appropriate"), also_adjective("notify")
    (True, False)
    """
    return word.lower() in verb_words().adjectives


def phrasal(verb: str, following: Sequence[str]) -> int:
    """How many of the words that follow a verb belong to it.

    Args:
        verb: its base form.
        following: the words after it; only the first few are looked at.

    >>> phrasal("take", ["into", "account", "the", "needs"]), phrasal("take", ["measures"])
    (2, 0)
    """
    listed = _particles().get(verb)
    if not listed or not following:
        return 0
    for one in listed.get(following[0].lower(), ()):
        if all(map(_same, one, following)) and len(one) <= len(following):
            return len(one)
    return 0


@cache
def _particles() -> dict[str, dict[str, list[tuple[str, ...]]]]:
    """What belongs to each verb, the longest first, by its first word."""
    found: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for verb, listed in verb_words().phrasal.items():
        for one in listed:
            found.setdefault(verb, {}).setdefault(one[0], []).append(one)
    return found


def _same(listed: str, said: str) -> bool:
    return listed == said or listed == said.lower()


@lru_cache(_REMEMBERED)
def verb_of_noun(word: str) -> str:
    """The verb whose act a noun names; empty where it names none that we know.

    Plurals count, and so does the form in -ing.

    >>> verb_of_noun("deployments"), verb_of_noun("Testing"), verb_of_noun("department")
    ('deploy', 'test', '')
    """
    lowered = word.lower()
    return _act(lowered) or next(filter(None, map(_act, _singulars(lowered))), "")


def _act(noun: str) -> str:
    words = verb_words()
    if noun in words.nouns and noun in words.verbs:
        return noun
    if noun in words.acts or noun in words.no_acts:
        return words.acts.get(noun, "")
    return next((base for base, form in _table().get(noun, ()) if form is Form.GERUND), "")


def _singulars(word: str) -> tuple[str, ...]:
    if not word.endswith("s"):
        return ()
    endings = {"ies": "y", "yses": "ysis", "es": "", "s": ""}
    return tuple(word.removesuffix(old) + new for old, new in endings.items() if word.endswith(old))
