"""Where defined terms are used: all of them sought in one pass over the text."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import field, frozen

from clauses.lexicon.citations import words

_WORD = re.compile(r"\w+")
_GAP = re.compile(r"[\s’'/-]{1,12}|\.\s?|, ")
_SMALL = 3  # letters of words that titles leave without a capital
_MOST = 12  # words of a term


@frozen(eq=False)
class Step:
    """A place in the trie of words: what may follow, and which terms end here.

    Attributes:
        following: the next words.
        ends: the numbers of the terms whose last word this is.
    """

    following: dict[str, "Step"] = field(factory=dict)
    ends: list[int] = field(factory=list)

    def reach(self, form: tuple[str, ...]) -> "Step":
        """The place some words lead to, made where there is none."""
        step = self
        for word in form:
            step = step.following.setdefault(word, Step())
        return step


@frozen
class Use:
    """A stretch of text that spells one or several defined terms.

    Attributes:
        start: where it begins.
        end: where it ends.
        terms: the numbers of the terms so spelt.
    """

    start: int
    end: int
    terms: Sequence[int]


def uses(text: str, terms: Sequence[str]) -> Iterator[Use]:
    """Every use of some terms as whole words, the longest first, in order.

    A term with a capital is sought letter for letter; others with a capital at the front too.

    >>> found = uses("The Zone is closed. Each zone manager of the Zones agrees.", ["the Zone"])
    >>> [(use.start, use.end) for use in found]
    [(4, 8), (45, 50)]
    """
    trie = _trie(terms)
    tokens = [(one[0], one.start(), one.end()) for one in _WORD.finditer(text)] if terms else []
    index = 0
    while index < len(tokens):
        if tokens[index][0] in trie.following:
            length, ends = _longest(text, tokens, index, trie)
            if ends:
                yield Use(tokens[index][1], tokens[index + length - 1][2], ends)
                index += length
                continue
        index += 1


def _longest(
    text: str, tokens: list[tuple[str, int, int]], index: int, trie: Step
) -> tuple[int, Sequence[int]]:
    best: tuple[int, Sequence[int]] = (0, ())
    step, length = trie, 0
    while index + length < len(tokens):
        word, start, _ = tokens[index + length]
        # What parts two words of a term is a blank or a hyphen, never the end of a sentence.
        if length and not _GAP.fullmatch(text, tokens[index + length - 1][2], start):
            break
        after = step.following.get(word)
        if after is None:
            break
        step, length = after, length + 1
        if step.ends:
            best = (length, step.ends)
    return best


def _trie(terms: Sequence[str]) -> Step:
    root = Step()
    spelt = [_WORD.findall(bare(term))[:_MOST] for term in terms]
    for number, words_of_it in enumerate(spelt):
        for form in _forms(words_of_it):
            root.reach(form).ends.append(number)
    for number, words_of_it in enumerate(spelt):
        # "Parties" are those of "Party" only where they are not defined themselves.
        plural = [*words_of_it[:-1], *map(_plural, words_of_it[-1:])]
        for form in _forms(plural):
            step = root.reach(form)
            step.ends.extend([] if step.ends else [number])
    return root


def _forms(spelt: list[str]) -> set[tuple[str, ...]]:
    """A term; without capitals of its own, also as it begins a sentence."""
    if not spelt:
        return set()
    forms = {tuple(spelt)}
    if "".join(spelt).islower():
        forms |= {(form[0].capitalize(), *form[1:]) for form in forms}
    elif spelt[0].istitle() and any(len(word) > _SMALL and word.islower() for word in spelt):
        # A capital that only begins the entry: "Customs authority" among definitions.
        forms |= {(form[0].lower(), *form[1:]) for form in forms}
    return forms


def _plural(word: str) -> str:
    if word.isupper() or not word.isascii() or not word.isalpha():
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("ch", "sh", "x", "ss")) else "s")


@cache
def _articles() -> re.Pattern[str]:
    spelt = "|".join(re.escape(one) for one in words("naming", "articles", file="terms"))
    return re.compile(rf"(?:{spelt})(?:\s+|(?<=['’]))", re.IGNORECASE)


def bare(term: str) -> str:
    """A term without its article.

    >>> bare("the Zone")
    'Zone'
    """
    article = _articles().match(term)
    return term[article.end() :] if article and article.end() < len(term) else term
