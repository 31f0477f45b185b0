"""The acts that the bare words of a provision lay down, and under which modality."""

from collections.abc import Iterator
from functools import cache
from itertools import islice

from attrs import evolve, frozen

from clauses.lexicon.contrasts import Turn
from clauses.lexicon.verbwords import verb_words
from clauses.matching.row import BE, DO, HAVE, Place, Row
from clauses.matching.supposing import inverted
from clauses.model.modality import Modality, Strength

# "shall be the exclusive property of": behind a copula the act may be any of the next few words.
_REACH, _WITHIN = 3, 7
# So many words behind an act show which act it is, and so many whom and what it touches.
NEAR, REST = 8, 60
# "have the right … to": of a wording so long, *to* may stand behind an aside of so many words.
_PHRASE, _ASIDE = 3, 12
# A sentence with more acts is a schedule, not a provision.
_MOST = 50
# "no mark which it may supply": the negation belongs to the clause around.
_RELATIVE = frozenset({"which", "that", "who", "whom"})
_NOT_TO = ("not", "to")
_JOINING = frozenset({"and", "or", "but"})
_EXCEPTING = frozenset({"unless", "except", "without"})
_ADVERBS = frozenset({"also", "then", "further", "only", "always", "both", "thereafter", "so"})
_PLAIN = _ADVERBS | BE | HAVE | {"to", "the", "a", "an"}


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
        at: the place of the words that turn it.
        until: the place behind its verb.
        passive: whether it is told of what it is done to.
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
    at: int
    until: int
    passive: bool = False
    only: bool = False
    excepted: bool = False
    none: bool = False


def deeds(row: Row, conditions: tuple[Place, ...]) -> tuple[Deed, ...]:
    """The acts of a row of words, but for those that are only supposed.

    Args:
        row: the words.
        conditions: where it supposes something; see `clauses.matching.supposing`.

    >>> [deed.modality.value for deed in deeds(Row("No ferry shall sail, but each may dock."), ())]
    ['prohibition', 'permission']
    """
    return tuple(islice(_Reading(row).deeds(conditions), _MOST))


class _Reading:
    def __init__(self, row: Row) -> None:
        self.row, self.words = row, row.words
        self.negation, self.denying = row.marked("negation"), row.marked("denying")

    def deeds(self, aside: tuple[Place, ...]) -> Iterator[Deed]:
        at, since = 0, 0
        before: Deed | None = None
        while at < len(self.words):
            found = self.turn(at)
            if found is None:
                at += 1
                continue
            deed = self._let(found, at, before) or self.deed(found[0], at, at + found[1], since)
            deed = self._joined(deed, before)
            if deed.acts and not any(start <= at < end for start, end in aside):
                yield deed
            since = at = max(deed.until, at + found[1])
            before = deed
            if (letting := self.turn(at - 1)) and letting[0].between and deed.until == at:
                at -= 1  # "shall permit the buyer to inspect": the verb gives leave in turn

    def _joined(self, deed: Deed, before: Deed | None) -> Deed:
        """An act with the subject of the one before it, where nothing but *and* stands between."""
        if before is None or self.words[deed.at - 1] not in _JOINING:
            return deed
        behind = self.row.content(deed.until, deed.until + NEAR)
        return evolve(deed, subject=before.subject, near=before.subject | behind)

    def _let(self, found: tuple[Turn, int], at: int, before: Deed | None) -> Deed | None:
        """The act that somebody is given leave to, or denied, by who permits it."""
        turn, length = found
        if not turn.between:
            return None
        here = at + length
        denied = before and before.until == at + 1 and before.modality is Modality.PROHIBITION
        deed = self._closed(turn, (at, at + 1, here), negated=bool(denied), copula=False)
        subject = self.row.content(at + 1, here)
        return evolve(deed, subject=subject, near=subject | self.row.content(here + 1, here + NEAR))

    def turn(self, at: int) -> tuple[Turn, int] | None:
        """The words of modality at a place, and how many they are."""
        month = self.words[at] == "may" and self.words[at + 1 : at + 2] > ("",)
        if inverted(self.row, at) or (month and self.words[at + 1][0].isdigit()):
            return None
        for turn in self.row.book.turns.get(self.row.lemma(at), ()):
            if length := self._length(turn, at):
                return turn, length
        return None

    def _length(self, turn: Turn, at: int) -> int:
        """How many words a wording takes up here, a negation inside counted; 0 where it is not."""
        here = at
        for number, word in enumerate(turn.words):
            while number and here < len(self.words) and self.words[here] in self.negation - {word}:
                here += 1
            apart = number >= (1 if turn.between else _PHRASE)
            if apart and word == "to" and not self._is(here, word):
                here = self._infinitive(here, sure=not turn.between)
            if not self._is(here, word):
                return 0
            here += 1
        return here - at

    def _is(self, at: int, word: str) -> bool:
        return at < len(self.words) and word in {self.words[at], self.row.lemma(at)}

    def _infinitive(self, at: int, *, sure: bool) -> int:
        """Where *to* stands behind an aside, as in "the right, at any time, to inspect".

        Args:
            at: where to look from.
            sure: whether the verb must be no noun, so that "from time to time" is none.
        """
        behind = range(at, min(at + _ASIDE, len(self.words) - 1))
        verbs = verb_words().verbs - (verb_words().nouns if sure else frozenset())
        places = (one for one in behind if self.words[one] == "to" and self.words[one + 1] in verbs)
        return next(places, len(self.words))

    def deed(self, turn: Turn, at: int, behind: int, since: int) -> Deed:
        """The act behind some words of modality."""
        start = self._start(at, since)
        negated = self._denied(turn, at, behind)
        negated ^= not self.denying.isdisjoint(self.words[slice(*self._subject(start, at))])
        copula = self.words[at] in BE and self.words[behind - 1] != "to"
        here, aside = behind, at
        while here < len(self.words):
            if here > aside and self.row.broken(here):
                here = aside = self._past_aside(here)
                continue
            if not self._plain(here):
                break
            if (nested := self._nested(here)) and here - at < _ASIDE:
                return self._inside(turn, nested, (at, since), negated=negated)
            negated ^= self.words[here] in self.negation
            copula |= self.words[here] in BE
            here += 1
        deed = self._closed(turn, (at, start, here), negated=negated, copula=copula)
        inaction = self._of_inaction(turn, at, behind)
        return evolve(deed, modality=deed.modality.of_inaction) if inaction else deed

    def _denied(self, turn: Turn, at: int, behind: int) -> bool:
        """Whether a negation stands inside the words of modality that is none of them."""
        end = behind - len(_NOT_TO) if self._of_inaction(turn, at, behind) else behind
        inside = self.negation.intersection(self.words[at:end])
        return bool(inside.difference(turn.words))

    def _of_inaction(self, turn: Turn, at: int, behind: int) -> bool:
        """Whether not the words of modality are denied but the act: "undertakes not to"."""
        said = self.words[max(at, behind - len(_NOT_TO)) : behind] == _NOT_TO
        return said and _NOT_TO[0] not in turn.words

    def _plain(self, at: int) -> bool:
        """Whether a word may stand between modality and verb."""
        word = self.words[at]
        adverb = word.endswith("ly") and word not in verb_words().verbs
        return adverb or word in self.negation or word in _PLAIN

    def _past_aside(self, at: int) -> int:
        """Where a clause goes on behind a stretch between commas; the end where it does not."""
        behind = range(at + 1, min(at + NEAR, len(self.words)))
        found = next((one for one in behind if self.row.broken(one)), None)
        if found is None or any(self.turn(one) for one in range(at, found + 1)):
            return len(self.words)
        return found

    def _nested(self, at: int) -> tuple[Turn, int] | None:
        """A turn under a modal verb, which decides: *shall be entitled to*."""
        if self.words[at] not in BE | HAVE:
            return None
        found = self.turn(at)
        return (found[0], at + found[1]) if found else None

    def _inside(
        self, turn: Turn, nested: tuple[Turn, int], at: tuple[int, int], *, negated: bool
    ) -> Deed:
        inner, behind = nested
        deed = self.deed(inner, at[0], behind, at[1])
        if turn.modality is Modality.PERMISSION and inner.modality is Modality.OBLIGATION:
            inner = evolve(inner, modality=Modality.PERMISSION)
        said = inner.negated if negated else inner.modality
        inaction = self._of_inaction(inner, at[0], behind)
        return evolve(deed, modality=said.of_inaction if inaction else said)

    def _closed(
        self, turn: Turn, places: tuple[int, int, int], *, negated: bool, copula: bool
    ) -> Deed:
        at, start, here = places
        none = self.words[here + 1 : here + 2] == ("no",)
        said = turn.negated if negated is not none else turn.modality
        if self._refused(here):
            said, here = said.of_inaction, here + 2 + (self.words[here + 1] == "not")
        acts = self._acts(here, copula=copula)
        until = here + 1 if acts else at + 1
        subject, behind = self.row.content(start, at), self.words[at : until + REST]
        return Deed(
            said,
            turn.strength,
            acts,
            subject,
            self.row.content(until, until + REST),
            subject | self.row.content(until, until + NEAR),
            at,
            min(until, len(self.words)),
            copula and bool(acts) and _participle(self.words[here]),
            "only" in behind,
            not _EXCEPTING.isdisjoint(behind),
            none,
        )

    def _refused(self, here: int) -> bool:
        behind = self.words[here + 1 : here + 3]
        refusing = here < len(self.words) and self.words[here] in self.row.marked("refusing")
        return behind == ("not", "to") or (refusing and behind[:1] == ("to",))

    def _acts(self, here: int, *, copula: bool) -> tuple[str, ...]:
        places = range(here, min(here + _WITHIN, len(self.words)))
        regarding = self.row.marked("regarding")
        told = [at for at in places if self.row.told[at] and self.words[at] not in regarding]
        named = copula and not (told and _participle(self.words[told[0]]))
        return tuple(self.row.stems[at] for at in told[: _REACH if named else 1])

    def _subject(self, start: int, at: int) -> Place:
        """Where the subject of a modal verb stands, without the clauses about it.

        In "no mark which it may supply" the subject is *it*, in "no state which is bound may act"
        it is *no state*.
        """
        relatives = [one for one in range(start, at) if self.words[one] in _RELATIVE]
        if not relatives:
            return start, at
        finite = not (BE | HAVE | DO).isdisjoint(self.words[relatives[-1] : at])
        return (start, relatives[0]) if finite else (relatives[-1] + 1, at)

    def _start(self, at: int, since: int) -> int:
        """Where the subject of an act begins: behind the last comma that leaves it any word."""
        told = False
        for start in range(at - 1, since, -1):
            told |= self.row.told[start]
            if told and self.row.broken(start):
                return start
        return since


@cache
def _participles() -> frozenset[str]:
    return frozenset(one for _, done in verb_words().irregular.values() for one in done)


def _participle(word: str) -> bool:
    return word.endswith(("ed", "en")) or word in _participles()
