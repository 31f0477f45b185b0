"""Where the cues of the book stand in a sentence.

This is the one place where cue words meet the words of a text. Later steps ask what stands at a
word and never compare wordings themselves, so a new cue needs an entry in a file and no code.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from attrs import define, field, frozen

from clauses.extracting.tokens import Words
from clauses.extracting.verbs import readings
from clauses.lexicon.cuebook import Cue, CueBook
from clauses.lexicon.cuechecks import GAP

BE = frozenset(["be", "is", "are", "was", "were", "been", "being", "am"])
HAVE = frozenset(["have", "has", "had", "having"])
_SAME = {"an": "a", **dict.fromkeys(BE, "be"), **dict.fromkeys(HAVE, "have")}
_LONGEST_GAP = 9
_GAP_ENDS = frozenset({",", ".", ";", ":"})
_MOST_BETWEEN = 2  # adverbs or a negation inside a cue: "is also hereby obliged to"


@frozen(eq=False)
class Mark:
    """A cue found in a sentence.

    Attributes:
        cues: the entries with this wording, where several share it.
        first: its first word.
        last: the word behind its last.
        negated: whether a negation stands inside it.
        turned: whether the negation stands before its last word *to*: "obliged not to".
    """

    cues: tuple[Cue, ...]
    first: int
    last: int
    negated: bool = False
    turned: bool = False

    @property
    def begin(self) -> int:
        """Its first word."""
        return self.first

    @property
    def end(self) -> int:
        """The word behind its last."""
        return self.last

    @property
    def takes_clause(self) -> bool:
        """Whether all that follows is a clause inside it; never so for an operator."""
        return False

    def of(self, *kinds: str) -> Cue | None:
        """Its first entry of one of some kinds."""
        return next((cue for cue in self.cues if cue.kind in kinds), None)


@define(eq=False)
class Sentence:
    """The words of a sentence, or of a part of one, with the cues found in it.

    Attributes:
        words: its words.
        book: the cues in force.
        marks: word → cues that begin there, the longest first.
        low: each word in lower case.
    """

    words: Words
    book: CueBook
    marks: dict[int, tuple[Mark, ...]]
    low: list[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.low = self.words.low

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.words)

    @cached_property
    def self_judging(self) -> bool:
        """Whether one side decides by its own lights whether what it says applies."""
        low = " ".join(self.low)
        return any(phrase in low for phrase in self.book.lists["self-judging"])

    def is_in(self, index: int, *lists: str) -> bool:
        """Whether a word is in one of the lists of small words."""
        if not 0 <= index < len(self.low):
            return False
        word, known = self.low[index], self.book.lists
        for name in lists:  # noqa: SIM110 (asked some twenty times a word: a generator would show)
            if word in known[name]:
                return True
        return False

    def mark(self, index: int, *kinds: str) -> Mark | None:
        """The longest cue of some kinds that begins at a word."""
        return next((one for one in self.marks.get(index, ()) if one.of(*kinds)), None)

    def adverb(self, index: int) -> bool:
        """Whether a word may stand between a modal and its verb and changes neither."""
        word = self.words.low[index]
        if word.endswith("ly"):
            return not (word in self.book.lists["nouns-in-ly"] or readings(word))
        return word in self.book.lists["adverbs"]


@lru_cache(maxsize=20_000)
def bases(word: str) -> tuple[str, ...]:
    """The verbs a word may be a form of."""
    return tuple(dict.fromkeys(base for base, _ in readings(word)))


def mark(words: Words, book: CueBook) -> Sentence:
    """Find every cue in a sentence.

    >>> from clauses.extracting.tokens import words
    >>> from clauses.lexicon.cuebook import shipped
    >>> found = mark(words("The guard is not obliged to wait."), shipped())
    >>> found.mark(2, "operators").negated
    True
    """
    sentence = Sentence(words, book, {})
    for index in range(len(words)):
        found = tuple(_at(sentence, index))
        if found:
            sentence.marks[index] = found
    return sentence


def _at(sentence: Sentence, index: int) -> Iterator[Mark]:
    found: dict[tuple[int, bool, bool], list[Cue]] = {}
    following: tuple[str, ...] | None = None
    for key in patterns(sentence.words.low[index]):
        wordings = sentence.book.heads.get(key)
        if wordings is None:
            continue
        for cue in wordings.alone:
            found.setdefault((index + 1, False, False), []).append(cue)
        if following is None:
            following = _following(sentence, index + 1)
        for second in (*following, GAP):
            for form, cue in wordings.longer.get(second, ()):
                end = _match(sentence, form, index)
                if end and cue not in found.get(end, ()):
                    found.setdefault(end, []).append(cue)
    for (last, negated, turned), cues in sorted(found.items(), key=lambda one: -one[0][0]):
        yield Mark(tuple(cues), index, last, negated, turned)


@lru_cache(maxsize=20_000)
def patterns(word: str) -> tuple[str, ...]:
    """What a word may stand for in a wording, in a fixed order.

    >>> patterns("has")
    ('has', 'have', '~have')
    """
    same = _SAME.get(word, word)
    return tuple(dict.fromkeys((word, same, *(f"~{base}" for base in bases(word)))))


def _following(sentence: Sentence, at: int) -> tuple[str, ...]:
    """What the second word of a wording can be: the next word, or one behind what may intervene."""
    low = sentence.words.low
    found: list[str] = []
    for _ in range(_MOST_BETWEEN + 1):
        if at >= len(low):
            break
        found += patterns(low[at])
        if low[at] in (",", "by"):
            found.append("to")
        if low[at] in _WHEN:
            found += ["that", "to"]
        step, _ = _between(sentence, at, "")
        if not step:
            break
        at += step
    return tuple(dict.fromkeys(found))


def _match(sentence: Sentence, form: tuple[str, ...], index: int) -> tuple[int, bool, bool] | None:
    low, at, negated, turned = sentence.words.low, index + 1, False, False
    lists = sentence.book.lists
    for place, word in enumerate(form[1:], 1):
        if word == GAP:
            at = _past_gap(low, at, form[place + 1])
            continue
        skipped = 0
        while at < len(low) and not _same(word, low[at], lists) and skipped < _MOST_BETWEEN:
            step, denies = _between(sentence, at, word)
            if not step:
                return None
            to = denies and word == "to" and low[at + step : at + step + 1] == ["to"]
            turned, negated = turned or to, negated or (denies and not to)
            at, skipped = at + step, skipped + 1
        if at >= len(low) or not _same(word, low[at], lists):
            return None
        at += 1
    return at, negated, turned


def _past_gap(low: list[str], at: int, word: str) -> int:
    """Where the next word of a cue stands behind an object: "has the drafts in hand"."""
    near = range(at + 1, min(at + _LONGEST_GAP, len(low)))
    stops = (i for i in near if low[i] == word or low[i] in _GAP_ENDS)
    found = next(stops, len(low))
    return found if low[found : found + 1] == [word] else len(low)


def _between(sentence: Sentence, at: int, word: str) -> tuple[int, bool]:
    """How many words may be stepped over inside a cue, and whether they negate."""
    low, lists = sentence.words.low, sentence.book.lists
    aside = _aside(low, at, word)
    if aside:
        return aside - at, False
    if low[at : at + 2] == ["no", "longer"]:
        return 2, True
    if low[at] in lists["negations"]:
        return 1, True
    return int(sentence.adverb(at) or low[at] in lists["intensifiers"]), False


_LONGEST_ASIDE = 14  # words: "decide, by a majority of two thirds, to …", "asked by … to"


_LONGEST_WHEN = 5  # words: "promised on Tuesday that", "said in Oslo last week that"
_WHEN = frozenset({"on", "in", "at", "last", "this", "yesterday", "today", "earlier", "again"})


def _dated(low: list[str], at: int) -> bool:
    """Whether a day stands there: "offered on Tuesday to", unlike "decide on matters tied to"."""
    return low[at] in ("yesterday", "today", "earlier") or low[at + 1 : at + 2] in _DAYS


_DAYS = [
    [day]
    for day in (
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "week",
    )
]


def _aside(low: list[str], at: int, word: str) -> int | None:
    """Where a cue goes on behind words between commas, or behind who did it."""
    if low[at] == "," and word == "to":
        near = range(at + 1, min(at + _LONGEST_ASIDE, len(low) - 1))
        return next((i + 1 for i in near if low[i] == "," and low[i + 1] == word), None)
    said = word == "that" or (word == "to" and _dated(low, at))
    if said and low[at] in _WHEN:
        near = range(at + 1, min(at + _LONGEST_WHEN, len(low)))
        return next((i for i in near if low[i] == word and "," not in low[at:i]), None)
    if low[at] == "by" and word == "to":
        near = range(at + 1, min(at + _LONGEST_ASIDE, len(low)))
        found = next((i for i in near if low[i] in (word, ",", ";")), None)
        return found if found is not None and low[found] == word else None
    return None


def _same(pattern: str, word: str, lists: Mapping[str, frozenset[str]]) -> bool:
    if pattern[0] == "~":
        return pattern[1:] in bases(word)
    if pattern[0] == "[":
        return not lists[pattern[1:-1]].isdisjoint((word, *bases(word)))
    return pattern == word or _SAME.get(word) == pattern
