"""Which of the places where a division may begin is one: numbers must follow one another."""

from collections.abc import Iterable, Iterator

from attrs import define, evolve, field, frozen

from clauses.model.node import ProvisionKind
from clauses.reading.structure.divisions import Candidate
from clauses.reading.structure.numerals import (
    Numeral,
    letter_value,
    number_at,
    roman_value,
    to_roman,
)
from clauses.reading.structure.page import Page

_SURE = 3
_LIKELY = 2
_NEAR = 4
_LONGEST_GLUED = 24
_ANEW = {ProvisionKind.ANNEX, ProvisionKind.PROTOCOL}


@frozen
class Division:
    """A part, chapter, article or annex that was found, up to the end of its number.

    Attributes:
        start: where its number begins, word and all.
        kind: what it is.
        number_end: where the number ends.
        numeral: the number.
        line: the index of the line it stands on.
        resumes: whether it goes on where the instrument stood before an annex.
    """

    start: int
    kind: ProvisionKind
    number_end: int
    numeral: Numeral
    line: int
    resumes: bool = False


@define
class _Counter:
    """The numbers given so far, by kind and style; those outside an annex wait while it lasts."""

    last: dict[tuple[ProvisionKind, str], Numeral] = field(factory=dict)
    outer: dict[tuple[ProvisionKind, str], Numeral] = field(factory=dict)
    fresh: bool = True

    def follows(self, kind: ProvisionKind, numeral: Numeral) -> bool:
        """Whether a number is the next one of its kind."""
        before = self.last.get((kind, _family(numeral)))
        if self.resumes(kind, numeral):
            return True
        if before is None:
            return numeral.value == 1 or numeral.style == "dotted"
        if numeral.suffix:
            same = (numeral.stem, numeral.value) == (before.stem, before.value)
            return (same and numeral.suffix != before.suffix) or _next(before, numeral)
        return _next(before, numeral) or (self.fresh and numeral.value == 1)

    def resumes(self, kind: ProvisionKind, numeral: Numeral) -> bool:
        """Whether a number goes on where the instrument stood before its annex."""
        before = self.outer.get((kind, _family(numeral)))
        return before is not None and _next(before, numeral) and numeral.value > 1

    def near(self, kind: ProvisionKind, numeral: Numeral) -> bool:
        """Whether a number comes soon after the last one of its kind."""
        before = self.last.get((kind, _family(numeral)))
        if before is None:
            return numeral.value <= _NEAR
        return numeral.stem != before.stem or 0 < numeral.value - before.value <= _NEAR

    def take(self, kind: ProvisionKind, numeral: Numeral) -> bool:
        """Count one that was accepted; True where it goes on after an annex."""
        resumed = False
        if kind in _ANEW:
            self.outer = {**self.outer, **self.last}
            self.last = {key: value for key, value in self.last.items() if key[0] in _ANEW}
        elif self.resumes(kind, numeral) and not self._next_here(kind, numeral):
            self.last = {**self.outer, **self.last}
            self.outer = {}
            resumed = True
        self.last[kind, _family(numeral)] = numeral
        self.fresh = kind is not ProvisionKind.ARTICLE
        return resumed

    def _next_here(self, kind: ProvisionKind, numeral: Numeral) -> bool:
        before = self.last.get((kind, _family(numeral)))
        return before is not None and _next(before, numeral)


def _family(numeral: Numeral) -> str:
    return "figures" if numeral.style in ("arabic", "dotted", "word") else numeral.style


def _next(before: Numeral, numeral: Numeral) -> bool:
    if numeral.stem == before.stem:
        return numeral.value == before.value + 1
    return numeral.value == 1


def choose(page: Page, found: Iterable[Candidate]) -> Iterator[Division]:
    """The divisions among the candidates, in order."""
    counter = _Counter()
    for one in found:
        numeral, end = one.numeral, one.number_end
        if page.lowered and one.shouted:
            numeral, end = _unglued(page, one, counter)
        if numeral is None:
            continue
        numeral = _relettered(page, one, numeral, counter)
        if _accepted(one, numeral, counter):
            resumes = counter.take(one.kind, numeral)
            yield Division(one.start, one.kind, end, numeral, one.line, resumes)


def _accepted(one: Candidate, numeral: Numeral, counter: _Counter) -> bool:
    if one.sure >= _SURE or counter.follows(one.kind, numeral):
        return True
    return one.sure == _LIKELY and counter.near(one.kind, numeral)


def _relettered(page: Page, one: Candidate, numeral: Numeral, counter: _Counter) -> Numeral:
    """Read ``I`` as the letter after ``H``, and ``C`` as a hundred, where the sequence says so."""
    printed = page.text[one.word_end : one.number_end].strip(" .:\u00a0")
    if len(printed) != 1 or not printed.isalpha():
        return numeral
    for style, value in (("letter", letter_value(printed)), ("roman", roman_value(printed))):
        before = counter.last.get((one.kind, style))
        if value is not None and before is not None and value == before.value + 1:
            return Numeral(style, value)
    return numeral


def _unglued(page: Page, one: Candidate, counter: _Counter) -> tuple[Numeral | None, int]:
    """The number of a division whose text was glued to it: ``ARTICLE 11. the`` is Article 1."""
    at = one.word_end
    while at < len(page.text) and page.text[at] in " \u00a0":
        at += 1
    glued = page.text[at : at + _LONGEST_GLUED]
    for numeral in _expected(one.kind, counter):
        spelt = _spelt(numeral)
        if glued.startswith(spelt) and not _longer(glued, spelt, numeral):
            return numeral, at + len(spelt)
    if one.numeral is None:
        return _any_roman(glued, at)
    return one.numeral, one.number_end


def _expected(kind: ProvisionKind, counter: _Counter) -> Iterator[Numeral]:
    for style in ("arabic", "roman"):
        before = counter.last.get((kind, "figures" if style == "arabic" else style))
        if before is not None:
            yield evolve(before, value=before.value + 1, suffix="")
            yield before
    for style in ("arabic", "roman"):
        if (kind, "figures" if style == "arabic" else style) not in counter.last:
            yield Numeral(style, 1)


def _spelt(numeral: Numeral) -> str:
    return to_roman(numeral.value) if numeral.style == "roman" else f"{numeral.stem}{numeral.value}"


def _longer(glued: str, spelt: str, numeral: Numeral) -> bool:
    """Whether the number goes on: ``ii`` stands at the start of ``iii`` too."""
    rest = glued[len(spelt) :]
    if numeral.style == "roman":
        more = number_at(glued, 0)
        return more is not None and more[0] > len(spelt)
    return rest[:1].isdigit() and not rest.lstrip("0123456789").startswith((".", ")"))


def _any_roman(glued: str, at: int) -> tuple[Numeral | None, int]:
    for length in range(min(6, len(glued)), 0, -1):
        value = roman_value(glued[:length])
        if value is not None:
            return Numeral("roman", value), at + length
    return None, at
