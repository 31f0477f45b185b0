"""Numbers and letters in brackets: ``within [10] days`` is open, a footnote's mark is not.

A mark stands right behind what it explains, or counts on through the text: 1, 2, 3. A number a
sentence needs, after ``within`` or before ``days``, is one of its words.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from clauses.lexicon.bracketwords import BracketWords, plain
from clauses.reading.annotating.bracket_pairs import Pair

_NUMBER = re.compile(r"\s*+(\d{1,4})\s*+$")
_LETTER = re.compile(r"(?:[a-z]|[*\u2020\u2021\u00a7#]{1,3})$", re.IGNORECASE)
_ALWAYS = re.compile(r"\^\w{1,20}$|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,4}$")
_WORD_BEFORE = re.compile(r"([^\s\[\](]+)[\s(]*$")
_WORD_AFTER = re.compile(r"[\s)]*+([^\s\[\]),;.:]+)")
# Law reports cite "[1998] 2 WLR 30": the year is the volume's.
_REPORT = re.compile(r"\s++(?:\d{1,3}\s++)?[A-Z]{2,}[A-Za-z .]{0,20}\d")
_NEAR = 40
# A sequence is told from three numbers that happen to rise; a footnote or three may have been
# lost with a page, and every other one with a table.
_FEWEST, _LOST, _RISING = 3, 3, 0.8
_YEARS = range(1800, 2200)
_CLOSING = ".,;:)\u201d\u2019\"'\u00bb%?!"


@frozen
class _Number:
    """A bracket that holds a number only.

    Attributes:
        index: which bracket.
        value: the number.
        glued: whether it stands right behind a word.
        asked: whether the words in front call for a number.
        counted: whether what is counted follows.
    """

    index: int
    value: int
    glued: bool
    asked: bool
    counted: bool

    @property
    def needed(self) -> bool:
        """Whether the sentence would lack something without it."""
        return (self.asked and self.counted) if self.glued else (self.asked or self.counted)


def reference_marks(
    text: str, pairs: list[Pair], words: BracketWords, *, drafted: bool = False
) -> set[int]:
    """The indexes of pairs that only point to a footnote or count paragraphs.

    Args:
        text: the text.
        pairs: its brackets.
        words: the lists.
        drafted: whether other brackets show that the text is still under negotiation.

    >>> from clauses.lexicon.bracketwords import bracket_words
    >>> from clauses.reading.annotating.bracket_pairs import pair_up
    >>> text = "The Ferry[1] sails within [10] days."
    >>> reference_marks(text, pair_up(text, 9)[0], bracket_words())
    {0}
    """
    marks: set[int] = set()
    numbers: list[_Number] = []
    for chain in _chains(text, pairs):
        start, end = pairs[chain[0]].start, pairs[chain[-1]].end
        seen = _glued(text, start), _asked(text, start, words), _counted(text, end, words)
        for index in chain:
            inside = text[pairs[index].start + 1 : pairs[index].end - 1]
            number = _NUMBER.match(inside)
            if _ALWAYS.match(inside) or (seen[0] and _is_letter(inside, words)):
                marks.add(index)
            elif number and int(number[1]) not in _YEARS:
                numbers.append(_Number(index, int(number[1]), *seen))
            elif number and _REPORT.match(text, end):
                marks.add(index)
    return marks | set(_counting(numbers, drafted))


def holds_number_or_letter(inside: str) -> bool:
    """Whether what a bracket holds could be the mark of a footnote, and says nothing else."""
    return any(form.match(inside) for form in (_NUMBER, _LETTER, _ALWAYS))


def _counting(numbers: list[_Number], drafted: bool) -> Iterator[int]:
    in_sequence = _is_sequence([one.value for one in numbers if not one.needed])
    # In front of its own text a note repeats the number of its mark.
    marked = {one.value for one in numbers if one.glued and not one.needed}
    highest = 0
    for one in numbers:
        # "in its Annexes [4]." calls for a number and has a footnote.
        next_note = in_sequence and not one.counted and one.value == highest + 1
        if one.needed and not next_note:
            continue
        in_order = not drafted and one.value <= highest + _LOST
        if one.value in marked or in_sequence or in_order:
            highest = max(highest, one.value)
            yield one.index


def _is_sequence(values: list[int]) -> bool:
    """Whether numbers rise through the text and leave out few; notes at its end may repeat them."""
    known = set(values)
    if len(known) < _FEWEST or min(known) > _LOST or max(known) > 2 * len(known) + _LOST:
        return False
    rises = sum(first <= second for first, second in pairwise(values))
    return rises >= _RISING * (len(values) - 1)


def _chains(text: str, pairs: list[Pair]) -> Iterator[list[int]]:
    """Brackets with nothing but spaces between, seen together: ``[five] [10] years``."""
    members: list[int] = []
    for index, pair in enumerate(pairs):
        if not pair.leaf:
            continue
        if members and not _follows(text, pairs[members[-1]], pair):
            yield members
            members = []
        members.append(index)
    if members:
        yield members


def _follows(text: str, first: Pair, second: Pair) -> bool:
    near = second.start - first.end < _NEAR and first.parent == second.parent
    return near and not text[first.end : second.start].strip(" \u00a0")


def _glued(text: str, at: int) -> bool:
    """Whether no space stands before a bracket, and what does is the end of a word."""
    before = text[at - 1 : at]
    closes = before != "" and before in _CLOSING and not text[max(0, at - 2) : at - 1].isspace()
    return before.isalnum() or closes


def _asked(text: str, start: int, words: BracketWords) -> bool:
    before = _WORD_BEFORE.search(text[max(0, start - _NEAR) : start].rpartition("\n\n")[2])
    return before is not None and plain(before[1]) in words.words["before_numbers"]


def _counted(text: str, end: int, words: BracketWords) -> bool:
    after = _WORD_AFTER.match(text, end, min(len(text), end + _NEAR))
    follows = plain(after[1]) if after else ""
    return follows.startswith("%") or follows in words.words["after_numbers"]


def _is_letter(inside: str, words: BracketWords) -> bool:
    return bool(_LETTER.match(inside)) and plain(inside) not in words.words["suffixes"]
