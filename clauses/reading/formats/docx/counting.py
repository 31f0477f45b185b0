"""Counts through the lists of a document, paragraph by paragraph, as Word does when it shows it."""

import re
from collections.abc import Mapping

from attrs import define, field

from clauses.reading.formats.docx.numbering import List, level_of
from clauses.reading.formats.docx.numerals import numeral

_PLACE = re.compile(r"%([1-9])")


@define
class Counter:
    r"""What each family of lists has counted up to, level by level.

    Lists of one family count on together (ECMA-376-1, 17.9.15); a list that overrides starts does
    so once, where it is first used.

    >>> from clauses.reading.formats.docx.numbering import Level, List
    >>> levels = {0: Level(start=1, text="Article %1"), 1: Level(start=1, text="%1.%2")}
    >>> counter = Counter({"1": List("0", levels)})
    >>> [counter.label("1", level) for level in (0, 1, 1, 0, 1)]
    [('Article 1', '\t'), ('1.1', '\t'), ('1.2', '\t'), ('Article 2', '\t'), ('2.1', '\t')]
    """

    lists: Mapping[str, List]
    _counts: dict[str, dict[int, int]] = field(factory=dict)
    forms: set[str] = field(factory=set)
    _begun: set[str] = field(factory=set)

    def label(self, key: str, depth: int) -> tuple[str, str]:
        """Count one paragraph of a list; its label, and what stands between that and the text."""
        one = self.lists.get(key)
        if one is None:
            return "", ""
        counts = self._counts.setdefault(one.family, {})
        for above in range(depth):
            # A level that was passed over counts as begun: 1.1 may come first, and 2 next.
            counts.setdefault(above, level_of(one, above).start)
        if depth not in counts or (depth in one.starts and key not in self._begun):
            counts[depth] = one.starts.get(depth, level_of(one, depth).start)
        else:
            counts[depth] += 1
        if depth in one.starts:
            self._begun.add(key)
        _forget(one, depth, counts)
        return self._shown(one, depth, counts)

    def _shown(self, one: List, depth: int, counts: Mapping[int, int]) -> tuple[str, str]:
        level = level_of(one, depth)
        if level.hidden or not level.text.strip():
            return "", ""
        if level.form == "bullet":
            return "•", level.gap

        def written(match: re.Match[str]) -> str:
            place = int(match[1]) - 1
            if place > depth:
                return ""
            form = level_of(one, place).form
            form = "decimal" if level.legal and form != "none" else form
            self.forms.add(form)
            return numeral(counts[place], form)

        label = _PLACE.sub(written, level.text)
        # Some lists part label and text by a blank of their own.
        gap = level.gap or label[len(label.rstrip()) :]
        return label.strip(), gap if label.strip() else ""


def _forget(one: List, depth: int, counts: dict[int, int]) -> None:
    """Let deeper levels begin anew, except those told to wait for another level or for ever."""
    for deeper in [level for level in counts if level > depth]:
        restart = level_of(one, deeper).restart
        if depth < (deeper if restart is None or restart > deeper else restart):
            del counts[deeper]
