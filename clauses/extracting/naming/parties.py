"""Parties by name: who is named in a stretch, with the members of groups where they are meant."""

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import Factory, frozen

from clauses.errors import InvalidRecord
from clauses.extracting.naming.cutting import GENITIVE, Cut, Phrases, pieces
from clauses.extracting.naming.gazetteer import Hit, Kind, Mark, hits
from clauses.extracting.naming.named import Named
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.namewords import listed
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension

_SPEAK = frozenset({Kind.PARTY, Kind.TOWN, Kind.ADJECTIVE})


@frozen
class Who:
    """A party found: the words from ``first`` to ``last``, its name beginning at ``name``."""

    first: int
    last: int
    name: int
    mark: Mark
    members: bool = False


def phrase_list(section: str) -> Phrases[bool]:
    """The phrases of one list, to be found in small letters."""
    return Phrases.of((pieces(words), True) for words in listed(section))


@frozen(eq=False)
class Parties:
    """The parties of a lexicon, as a text names them.

    Attributes:
        lexicon: whose parties they are.
        names: all names of parties and regions.
    """

    lexicon: Lexicon
    names: Phrases[Mark]
    _after: Phrases[bool] = Factory(lambda: phrase_list("members"))
    _before: Phrases[bool] = Factory(lambda: phrase_list("members-of"))
    _made: dict[tuple[str, bool, date | None], tuple[Extension, bool]] = Factory(dict)

    def find(self, words: Cut, named: Iterable[Hit] | None = None) -> Iterator[Who]:
        """Everyone named, from left to right.

        Args:
            words: the stretch.
            named: the names in it, where they have been looked up before.
        """
        free = 0
        for hit in hits(words, self.names) if named is None else named:
            if hit.first >= free and hit.mark.kind in _SPEAK:
                one = self.widen(words, hit)
                free = one.last
                yield one

    def widen(self, words: Cut, hit: Hit) -> Who:
        """Take in the words that turn a group into its members, as in *members of NATO*."""
        last = hit.last
        if hit.mark.group:
            after = last + (words.at(last) == GENITIVE)
            found = after < len(words) and self._after.find(words.low, after)
            if found:
                return Who(hit.first, found[0], hit.first, hit.mark, members=True)
            first = self._opening(words, hit.first)
            if first is not None:
                return Who(first, last, hit.first, hit.mark, members=True)
        return Who(hit.first, last, hit.first, hit.mark)

    def _opening(self, words: Cut, first: int) -> int | None:
        before = first - (words.at(first - 1) == "the")
        for size in (3, 2):
            start = before - size
            found = start >= 0 and self._before.find(words.low, start)
            if found and found[0] == before:
                return start
        return None

    def named(self, words: Cut, one: Who, on: date | None) -> Named:
        """The record of somebody found."""
        extension, dated = self.extension(one.mark, on, members=one.members)
        sure = Confidence.HIGH if dated else Confidence.MEDIUM
        if one.mark.kind is Kind.ADJECTIVE:
            sure = Confidence.MEDIUM
        return Named(extension, words.span(one.first, one.last), f"parties.{one.mark.key}", sure)

    def extension(
        self, mark: Mark, on: date | None, *, members: bool = False
    ) -> tuple[Extension, bool]:
        """Who is meant by a name, and whether the day, for a group, is known to be right.

        A group in a text without a date has the members that it has last.
        """
        key = (mark.key, members, on)
        if key not in self._made:
            self._made[key] = (
                self._make(mark, on, members=members),
                not mark.group or on is not None,
            )
        return self._made[key]

    def _make(self, mark: Mark, on: date | None, *, members: bool) -> Extension:
        name = self.lexicon.parties[mark.key].name
        try:
            found = self.lexicon.who([f"{name} members" if members else name], on=on or date.max)
        except InvalidRecord:  # it had no members on that day
            found = None
        return found or Extension.of(name, {mark.key})
