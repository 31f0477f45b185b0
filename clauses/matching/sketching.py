"""What the bare words of a provision tell: its acts with their modality, numbers and conditions.

A sketch is made of any sentence, whether or not a norm could be extracted from it. It is coarser
than a norm: an act is the stem of its verb, a bearer the stems that stand before.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from attrs import evolve, frozen

from clauses.lexicon.contrasts import Turn, contrast_words
from clauses.lexicon.verbwords import verb_words
from clauses.matching.stems import stem
from clauses.matching.wording import Tokens, tokens
from clauses.model.clause import Clause
from clauses.model.modality import Modality, Strength
from clauses.model.norm import Norm
from clauses.model.scope import Facet

_REMEMBERED = 4096
_BE = frozenset({"be", "is", "are", "been", "being", "was", "were"})
_HAVE = frozenset({"has", "have", "had"})
_DO = frozenset({"do", "does", "did"})
_ROMAN = re.compile(r"[a-z]?[ivxl]+")
_BREAKS = frozenset(",;:.()")
# "shall be the exclusive property of": behind a copula the act may be any of the next few words.
_REACH, _WITHIN = 3, 7
_NEAR = 8
# "have the right … to": of a wording so long, *to* may stand behind an aside of so many words.
_PHRASE, _ASIDE = 3, 12
# "no mark which it may supply": the negation belongs to the clause around.
_RELATIVE = frozenset({"which", "that", "who", "whom"})
_ACTS = frozenset(Modality) - {Modality.DECLARATION, Modality.DEFINITION}
# Other openers, such as *provided that*, may go on with a norm.
_SUPPOSING = frozenset({"if", "unless", "should", "whenever", "until", "in", "where", "when"})
_EXCEPTING = frozenset({"unless", "except", "without"})
_ADVERBS = frozenset({"also", "then", "further", "only", "always", "both", "thereafter", "so"})


@frozen
class Deed:
    """One act that a wording lays down.

    Attributes:
        modality: what is said of it, negations counted in.
        strength: how hard it binds.
        acts: stems that may name it; one for a verb, several behind a copula.
        subject: the stems that stand before it.
        rest: the stems that stand behind it.
        near: the subject and the first few stems behind, which tell what act it is.
        passive: whether it is told of what it is done to.
        at: the place of the words that turn it.
        until: the place behind its verb.
        only: whether it is allowed only in some way or case.
        excepted: whether an exception follows.
        none: whether the negation stands with what it is done to, as in "pay no fees".
    """

    modality: Modality
    strength: Strength
    acts: tuple[str, ...]
    subject: frozenset[str]
    rest: frozenset[str]
    near: frozenset[str]
    passive: bool
    at: int
    until: int
    only: bool = False
    excepted: bool = False
    none: bool = False


@frozen
class Count:
    """A number, with what it counts.

    Attributes:
        kind: ``number``, or ``rhythm`` as in *monthly*.
        value: the number.
        unit: the stem that follows; empty for a rhythm.
        at: the place of the word.
    """

    kind: str
    value: str
    unit: str
    at: int


@frozen
class Sketch:
    """The words of a text, sorted by what they do in it.

    Attributes:
        text: the text.
        tokens: its words with their places.
        stems: a stem for each word.
        content: the stems that tell what it is about.
        deeds: its acts, in order.
        counts: its numbers, in order.
        openers: places of words that open a condition or exception.
        negations: places of negations.
        soles: places of words that shut others out.
        cases: the stems that stand behind the openers.
    """

    text: str
    tokens: Tokens
    stems: tuple[str, ...]
    content: frozenset[str]
    deeds: tuple[Deed, ...] = ()
    counts: tuple[Count, ...] = ()
    openers: tuple[tuple[int, int], ...] = ()
    negations: tuple[int, ...] = ()
    soles: tuple[int, ...] = ()
    cases: frozenset[str] = frozenset()


def sketch_clauses(clauses: Sequence[Clause]) -> Sketch:
    """Sort the words of one sentence; where bare words show no act, its norms tell it.

    Args:
        clauses: the clauses of the sentence; one or more.

    >>> from clauses import extract
    >>> [deed.modality.value for deed in sketch_clauses(extract("It retains a right to go.")).deeds]
    ['right']
    """
    plain = sketch(clauses[0].text)
    if plain.deeds:
        return plain
    read = (clause.norm for clause in clauses if clause.norm)
    found = (_of_norm(norm, plain) for norm in read if norm.modality in _ACTS)
    return evolve(plain, deeds=tuple(deed for deed in found if deed))


def _of_norm(norm: Norm, plain: Sketch) -> Deed | None:
    span = norm.words(Facet.ACTION)
    spans = plain.tokens.spans
    inside = [at for at, one in enumerate(spans) if span and span.start <= one.start < span.end]
    told = [at for at in inside if plain.stems[at] in plain.content]
    if not told:
        return None
    at = told[0]
    bearers = norm.bearers.label.casefold() if norm.bearers else ""
    subject = frozenset(map(stem, tokens(bearers).words)) & plain.content
    behind = frozenset(plain.stems[at + 1 :]) & plain.content
    near = subject | (frozenset(plain.stems[at + 1 : at + 1 + _NEAR]) & plain.content)
    acts = (plain.stems[at],)
    return Deed(norm.modality, norm.strength, acts, subject, behind, near, False, at, at + 1)


@lru_cache(maxsize=_REMEMBERED)
def sketch(text: str) -> Sketch:
    """Sort the words of a text.

    >>> [deed.modality.value for deed in sketch("No ferry shall sail, but each may dock.").deeds]
    ['prohibition', 'permission']
    """
    return _Sketching(text).made()


class _Sketching:
    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = tokens(text)
        self.words = self.tokens.words
        self.stems = tuple(stem(word) for word in self.words)
        book = contrast_words()
        self.book = book
        self.negation, self.denying = book.single("negation"), book.single("denying")
        small, counted = book.single("small"), book.counts
        self.told = tuple(
            word not in small
            and word not in counted
            and not word[0].isdigit()
            and not self._names(at)
            for at, word in enumerate(self.words)
        )
        self.openers = tuple(self._openers())
        self.supposed = tuple(self._supposed())

    def _names(self, at: int) -> bool:
        """Whether a word is the letter or Roman number of a part: "Exhibit B", "Article II"."""
        word = self.words[at]
        lettered = len(word) == 1 or _ROMAN.fullmatch(word) is not None
        return lettered and at > 0 and self.words[at - 1] in self.book.single("parts")

    def made(self) -> Sketch:
        openers = self.openers
        return Sketch(
            self.text,
            self.tokens,
            self.stems,
            self._stems(0, len(self.words)),
            tuple(self._deeds()),
            tuple(self._counts()),
            openers,
            self._places("negation", self._idle()),
            self._places("sole"),
            frozenset().union(*(self._stems(end, end + _NEAR) for _, end in openers)),
        )

    def _stems(self, start: int, end: int) -> frozenset[str]:
        places = range(start, min(end, len(self.words)))
        return frozenset(self.stems[at] for at in places if self.told[at])

    def _places(self, mark: str, leave: frozenset[int] = frozenset()) -> tuple[int, ...]:
        words = self.book.single(mark)
        return tuple(at for at, w in enumerate(self.words) if w in words and at not in leave)

    def _idle(self) -> frozenset[int]:
        """Places of negations that turn nothing, as in "not limited to"."""
        found = (
            range(at, at + len(words))
            for words in self.book.marks["idle"]
            for at in range(len(self.words))
            if self.words[at : at + len(words)] == words
        )
        return frozenset(at for places in found for at in places)

    def _broken(self, at: int) -> bool:
        """Whether a mark of punctuation stands before a word."""
        if at == 0:
            return True
        spans = self.tokens.spans
        return not _BREAKS.isdisjoint(self.text[spans[at - 1].end : spans[at].start])

    def _deeds(self) -> Iterator[Deed]:
        at, since = 0, 0
        while at < len(self.words):
            found = self._turn(at)
            if found is None:
                at += 1
                continue
            deed = self._deed(found[0], at, at + found[1], since)
            if deed.acts and not any(start <= at < end for start, end in self.supposed):
                yield deed
            since = at = max(deed.until, at + found[1])

    def _turn(self, at: int) -> tuple[Turn, int] | None:
        word = self.words[at]
        if word == "should" and (self._broken(at) or self.words[at + 1 : at + 2] == ("there",)):
            return None  # "should there be a delay" is a condition
        if word == "may" and self.words[at + 1 : at + 2] and self.words[at + 1][0].isdigit():
            return None  # the month
        for turn in self.book.turns.get(_lemma(word), ()):
            length = self._spans(turn.words, at)
            if length:
                return turn, length
        return None

    def _spans(self, words: tuple[str, ...], at: int) -> int:
        """How many words a wording takes up here, a negation inside counted; 0 where it is not."""
        here = at
        for number, word in enumerate(words):
            while number and here < len(self.words) and self.words[here] in self.negation - {word}:
                here += 1
            if number >= _PHRASE and word == "to" and not self._is(here, word):
                here = self._infinitive(here)
            if not self._is(here, word):
                return 0
            here += 1
        return here - at

    def _is(self, at: int, word: str) -> bool:
        return at < len(self.words) and word in {self.words[at], _lemma(self.words[at])}

    def _infinitive(self, at: int) -> int:
        """Where *to* stands behind an aside, as in "the right, at any time, to inspect"."""
        behind = range(at, min(at + _ASIDE, len(self.words) - 1))
        verbs = verb_words().verbs - verb_words().nouns
        places = (one for one in behind if self.words[one] == "to" and self.words[one + 1] in verbs)
        return next(places, len(self.words))

    def _deed(self, turn: Turn, at: int, behind: int, since: int) -> Deed:
        negated = any(word in self.negation for word in self.words[at:behind]) and (
            "not" not in turn.words and "no" not in turn.words
        )
        start = self._start(at, since)
        negated ^= not self.denying.isdisjoint(self.words[slice(*self._subject(start, at))])
        copula = self.words[at] in _BE and self.words[behind - 1] != "to"
        here = behind
        asides = 0
        while here < len(self.words):
            if self._broken(here) and here > asides:
                asides = here = self._past_aside(here)
                continue
            if not self._skipped(here):
                break
            if nested := self._nested(here):
                return self._inside(turn, nested, (at, since), negated)
            negated ^= self.words[here] in self.negation
            copula |= self.words[here] in _BE
            here += 1
        return self._closed(turn, (at, start, here), negated, copula)

    def _past_aside(self, at: int) -> int:
        """Where a clause goes on behind a stretch between commas; the end where it does not."""
        behind = range(at + 1, min(at + _NEAR, len(self.words)))
        found = next((one for one in behind if self._broken(one)), None)
        if found is None or self._turn(found) or any(self._turn(one) for one in range(at, found)):
            return len(self.words)
        return found

    def _nested(self, at: int) -> tuple[Turn, int] | None:
        """A turn under a modal verb, which decides: *shall be entitled to*."""
        if self.words[at] not in _BE | _HAVE:
            return None
        found = self._turn(at)
        return (found[0], at + found[1]) if found else None

    def _inside(
        self, turn: Turn, nested: tuple[Turn, int], at: tuple[int, int], negated: bool
    ) -> Deed:
        inner, behind = nested
        deed = self._deed(inner, at[0], behind, at[1])
        if turn.modality is Modality.PERMISSION and inner.modality is Modality.OBLIGATION:
            inner = evolve(inner, modality=Modality.PERMISSION)
        said = inner.negated if negated else inner.modality
        return evolve(deed, modality=said)

    def _closed(
        self, turn: Turn, places: tuple[int, int, int], negated: bool, copula: bool
    ) -> Deed:
        at, start, here = places
        none = self.words[here + 1 : here + 2] == ("no",)
        negated ^= none
        said = turn.negated if negated else turn.modality
        if self._refused(here):
            said, here = said.of_inaction, here + 2 + (self.words[here + 1] == "not")
        acts = self._acts(here, copula)
        until = min(here + 1, len(self.words))
        until = until if acts else at + 1
        passive = copula and bool(acts) and self.words[here].endswith(("ed", "en"))
        subject, rest = self._stems(start, at), self._stems(until, len(self.words))
        near = subject | self._stems(until, until + _NEAR)
        behind = self.words[at:]
        only, excepted = "only" in behind, not _EXCEPTING.isdisjoint(behind)
        return Deed(
            said, turn.strength, acts, subject, rest, near, passive, at, until, only, excepted, none
        )

    def _refused(self, here: int) -> bool:
        behind = self.words[here + 1 : here + 3]
        refusing = here < len(self.words) and self.words[here] in self.book.single("refusing")
        return behind == ("not", "to") or (refusing and behind[:1] == ("to",))

    def _acts(self, here: int, copula: bool) -> tuple[str, ...]:
        reach = _REACH if copula else 1
        told = [at for at in range(here, min(here + _WITHIN, len(self.words))) if self.told[at]]
        return tuple(self.stems[at] for at in told[:reach])

    def _skipped(self, at: int) -> bool:
        word = self.words[at]
        plain = word in self.negation or word in _BE | _HAVE | _ADVERBS
        adverb = word.endswith("ly") and word not in verb_words().verbs
        return plain or adverb or word in {"to", "the", "a", "an"}

    def _subject(self, start: int, at: int) -> tuple[int, int]:
        """Where the subject of a modal verb stands, without the clauses about it.

        In "no mark which it may supply" the subject is *it*, in "no state which is bound may act"
        it is *no state*.
        """
        relatives = [one for one in range(start, at) if self.words[one] in _RELATIVE]
        if not relatives:
            return start, at
        last = relatives[-1]
        finite = not (_BE | _HAVE | _DO).isdisjoint(self.words[last:at])
        return (start, relatives[0]) if finite else (last + 1, at)

    def _start(self, at: int, since: int) -> int:
        """Where the subject of an act begins: behind the last comma that leaves it any word."""
        start = at
        while start > since:
            start -= 1
            if self._broken(start) and any(self.told[start:at]):
                return start
        return since

    def _counts(self) -> Iterator[Count]:
        for at, word in enumerate(self.words):
            kind, value = self.book.counts.get(word, ("number", word if word[0].isdigit() else ""))
            if not value:
                continue
            follows = self.words[at + 1] if at + 1 < len(self.words) else ""
            if kind == "number" and self._again(at):
                continue  # "sixty (60) days" is told once, by the number beside its unit
            if self._refers(at) or self._dotted(at):
                continue
            unit = stem(follows) if follows and self.told[at + 1] else ""
            yield Count(*self._measured(kind, value, unit), at)

    def _dotted(self, at: int) -> bool:
        """Whether a number is part of one such as 6.3, which as often counts as names a part."""
        spans = self.tokens.spans
        gaps = (
            self.text[spans[one - 1].end : spans[one].start]
            for one in (at, at + 1)
            if 0 < one < len(spans)
        )
        numbers = self.words[at][0].isdigit()
        return numbers and "." in gaps

    def _again(self, at: int) -> bool:
        """Whether the number is said once more in brackets."""
        spans = self.tokens.spans
        return at + 1 < len(spans) and self.text[spans[at].end : spans[at + 1].start].strip() == "("

    def _measured(self, kind: str, value: str, unit: str) -> tuple[str, str, str]:
        if kind == "often":
            return "number", value, stem("times")
        return kind, value, unit if kind == "number" else ""

    def _refers(self, at: int) -> bool:
        """Whether a number names a part of a text, as in "Section 3" or at the head of one."""
        here = at
        while here > 0 and self.words[here - 1][:1].isdigit():
            here -= 1
        return here == 0 or self.words[here - 1] in self.book.single("parts")

    def _openers(self) -> Iterator[tuple[int, int]]:
        at = 0
        while at < len(self.words):
            length = self._opener(at)
            if length:
                yield at, at + length
            at += max(length, 1)

    def _supposed(self) -> Iterator[tuple[int, int]]:
        """What is only supposed: from the opener of a condition to the next comma."""
        for start, end in self.openers:
            if self.words[start] in _SUPPOSING:
                behind = range(end, len(self.words))
                yield start, next((at for at in behind if self._broken(at)), len(self.words))

    def _opener(self, at: int) -> int:
        if any(self.words[at : at + len(words)] == words for words in self.book.marks["open"]):
            return 0
        for words in self.book.marks["if"]:
            if self.words[at : at + len(words)] == words:
                return len(words)
        there = self.words[at + 1 : at + 2] == ("there",)
        return int(self.words[at] == "should" and (self._broken(at) or there))


def _lemma(word: str) -> str:
    if word in _BE:
        return "be"
    return "have" if word in _HAVE else "do" if word in _DO else word
