"""Blocks of options: ``Option 1 … Option 2 …``, each from its label to where it ends.

An option reaches to the next of its run. The last one has nobody behind it: it has at most as many
paragraphs as the longest before it, and ends where the list goes on that the run interrupted, or
where a new provision opens.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise, zip_longest

from attrs import define, field, frozen

from clauses.lexicon.bracketwords import BracketWords
from clauses.reading.annotating.bracket_labels import Count, Label, numbers_of_lines, read_label
from clauses.reading.annotating.bracket_pairs import Pair

_LINE = re.compile(r"^[ \t]*+(?:\d{1,3}[.)][ \t]++)?(?:\[[ \t]*+)?", re.MULTILINE)
_SPACE = re.compile(r"\s*+")
_BLANK = re.compile(r"\n[ \t]*+\n")
# A list is not looked for further back than this many numbered lines.
_MANY = 60


@frozen
class Block:
    """A run of options: their labels, and where the last one ends."""

    labels: tuple[Label, ...]
    end: int


@define
class _Run:
    """A run as it grows; ``cap`` is where an option around it ends."""

    word: str
    style: str
    cap: int
    labels: list[Label] = field(factory=list)

    def takes(self, label: Label) -> bool:
        """Whether a label is the next one."""
        return label.word == self.word and (self.style, len(self.labels) + 1) in label.counts


def find_options(text: str, pairs: list[Pair], words: BracketWords) -> list[Block]:
    r"""Find the runs of options in a text, in order.

    >>> from clauses.lexicon.bracketwords import bracket_words
    >>> text = "Option 1: Now.\nOption 2: Later."
    >>> [label.name for label in find_options(text, [], bracket_words())[0].labels]
    ['Option 1', 'Option 2']
    """
    labels = list(_labels(text, words))
    runs = [run for run in _runs(labels, pairs, len(text)) if _is_choice(run)]
    ground = _Ground(text, pairs, words, labels)
    blocks: list[Block] = []
    for run in reversed(runs):
        end = ground.end_of(run)
        # An option holds the runs inside it whole; they begin later and are known by now.
        for inner in reversed(blocks):
            if inner.labels[0].start >= end:
                break
            end = max(end, inner.end)
        blocks.append(Block(tuple(run.labels), end))
    return blocks[::-1]


def _is_choice(run: _Run) -> bool:
    return len(run.labels) > 1 or bool(run.labels[0].holders.favour)


def _labels(text: str, words: BracketWords) -> Iterator[Label]:
    for line in _LINE.finditer(text):
        found = read_label(text, line.end(), len(text), words)
        if found:
            yield found


def _runs(labels: list[Label], pairs: list[Pair], end: int) -> list[_Run]:
    """Sort labels into runs; one that stands inside an option ends with it."""
    closes = {pair.start: pair.end for pair in pairs}
    done: list[_Run] = []
    growing: list[_Run] = []
    for label, following in zip_longest(labels, labels[1:]):
        bracket_end = closes.get(label.start - 1, end)
        if bracket_end <= (following.start if following else end - 1):
            continue  # the only option of its bracket, which says so itself
        taken = next((run for run in reversed(growing) if run.takes(label)), None)
        if taken is None:
            styles = [style for style, number in label.counts if number == 1]
            if not styles:
                continue
            taken = _Run(label.word, styles[0], end)
            again = [one for one in growing if (one.word, one.style) == (taken.word, taken.style)]
            keep = growing.index(again[0]) if again else len(growing)
            done.append(taken)
        else:
            keep = growing.index(taken)
        for ended in growing[keep:]:
            ended.cap = label.start if ended is not taken else end
        growing[keep:] = [taken]
        taken.labels.append(label)
    return done


class _Ground:
    """Where brackets, paragraphs, numbers and provisions begin in a text."""

    def __init__(
        self, text: str, pairs: list[Pair], words: BracketWords, labels: list[Label]
    ) -> None:
        self._text = text
        self._label_lines = {self._line(label.start) for label in labels}
        self._pairs = pairs
        self._pair_starts = [pair.start for pair in pairs]
        self._breaks = [found.start() for found in words.breaks.finditer(text)]
        numbers = list(numbers_of_lines(text))
        self._numbers = dict(numbers)
        self._number_starts = [start for start, _ in numbers]

    def end_of(self, run: _Run) -> int:
        """Where the last option of a run ends."""
        last = run.labels[-1]
        limit = min(run.cap, self._closing(last.start), self._next_break(last.end))
        return self._whole(last.end, self._stop(run.labels, limit), limit)

    def _next_break(self, at: int) -> int:
        index = bisect_left(self._breaks, at)
        return self._breaks[index] if index < len(self._breaks) else len(self._text)

    def _around(self, at: int) -> Iterator[Pair]:
        """The brackets that hold a place, from the inside out."""
        index = bisect_left(self._pair_starts, at) - 1
        while index >= 0:
            if self._pairs[index].end > at:
                yield self._pairs[index]
            index = self._pairs[index].parent

    def _closing(self, at: int) -> int:
        around = next(self._around(at), None)
        return around.end - 1 if around else len(self._text)

    def _whole(self, start: int, end: int, limit: int) -> int:
        """Move an end that falls inside a bracket of the option to the end of that line."""
        inside = [pair.end for pair in self._around(end) if start <= pair.start]
        line = self._text.find("\n", inside[-1], limit) if inside else end
        return line if line >= 0 else limit

    def _stop(self, labels: list[Label], limit: int) -> int:
        last = labels[-1]
        spread = _BLANK.search(self._text, labels[0].end, last.start) is not None
        counted = (
            sum(1 for _ in self._paragraphs(one.end, after.start, spread))
            for one, after in pairwise(labels)
        )
        left = max(counted, default=1)
        goes_on = self._goes_on(labels)
        for at in self._paragraphs(last.end, limit, spread):
            if left <= 0 or not goes_on.isdisjoint(self._numbers.get(at, ())):
                return at
            left -= 1
        return limit

    def _paragraphs(self, start: int, end: int, spread: bool) -> Iterator[int]:
        """Where paragraphs begin, the first included: at lines, or behind blank lines only."""
        at = self._skip_space(start, end)
        if at > start and "\n" in self._text[start:at]:
            at = self._line(at)
        while at < end:
            if at not in self._label_lines:  # options inside count for themselves
                yield at
            at = self._next(at, end, spread)

    def _next(self, at: int, end: int, spread: bool) -> int:
        while True:
            line = self._text.find("\n", self._skip_space(at, end), end)
            if line < 0:
                return end
            at = self._skip_space(line, end)
            if at == end:
                return end
            blank = self._text.count("\n", line, at) > 1
            if not spread or blank or self._line(at) in self._numbers:
                return self._line(at)

    def _skip_space(self, at: int, end: int) -> int:
        found = _SPACE.match(self._text, at, end)
        return found.end() if found else at

    def _line(self, at: int) -> int:
        return self._text.rfind("\n", 0, at) + 1

    def _goes_on(self, labels: list[Label]) -> set[Count]:
        """The numbers with which the lists go on that the run interrupts, or has in its options."""
        first = bisect_right(self._number_starts, labels[0].start)
        broken = bisect_right(self._breaks, labels[0].start) - 1
        begin = bisect_left(self._number_starts, self._breaks[broken]) if broken >= 0 else 0
        lists: dict[str, int] = {}
        for start in self._number_starts[max(begin, first - _MANY) : first]:
            lists |= dict(self._numbers[start])
        inside = bisect_left(self._number_starts, labels[-1].start)
        for start in self._number_starts[first:inside]:
            for style, number in self._numbers[start]:
                lists[style] = max(number, lists.get(style, 0))
        return {(style, number + 1) for style, number in lists.items()}
