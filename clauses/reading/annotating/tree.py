"""The provisions of a document, to be found by place, by number and by what lies around."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from attrs import field, frozen

from clauses.lexicon.citations import Unit, units, words
from clauses.lexicon.phrases import fold, number_words
from clauses.model.document import Document
from clauses.model.node import Node, ProvisionKind
from clauses.reading.structure.numerals import ordinal_of

ANNEXES = frozenset({ProvisionKind.ANNEX, ProvisionKind.PROTOCOL})
SMALL = frozenset({ProvisionKind.PARAGRAPH, ProvisionKind.POINT, ProvisionKind.SUBPOINT})
GROUPS = frozenset(
    {
        ProvisionKind.BOOK,
        ProvisionKind.PART,
        ProvisionKind.DIVISION,
        ProvisionKind.CHAPTER,
        ProvisionKind.SECTION,
    }
)
_EDGES = " \t\r\n\u00a0.,:;–—-()[]§#*\"“”'"

_MOST = 50  # of one number, among which those of one name are sought
_NAMED = ("appendix", "schedule", "rule")  # of a kind with a commoner name, by which others go
_ENOUGH = 10  # paragraphs, before their numbers are taken to run through the articles


@frozen(eq=False)
class Spot:
    """A provision with the one around it.

    Attributes:
        node: its spans; None for the document as a whole.
        parent: the provision around it; None for the document as a whole.
        start: its first character.
        end: the character after its last.
        children: the provisions inside it, in order.
        numbered: those of them that have a number, by each of its spellings.
    """

    node: Node | None
    parent: "Spot | None"
    start: int
    end: int
    children: list["Spot"] = field(factory=list)
    numbered: dict[str, list["Spot"]] = field(factory=dict)

    @property
    def nameless(self) -> bool:
        """Whether it has no number."""
        return self.node is None or not self.node.ordinal

    @property
    def begin(self) -> int:
        """Where its words begin, behind number and heading."""
        parts = (self.node.number, self.node.heading) if self.node else ()
        return max((part.end for part in parts if part), default=self.start)

    @property
    def kind(self) -> ProvisionKind | None:
        """What it is; None for the document as a whole."""
        return self.node.kind if self.node else None

    def chain(self) -> Iterator["Spot"]:
        """It and all around it, from the inside out; the document last."""
        here: Spot | None = self
        while here is not None:
            yield here
            here = here.parent

    def nearest(self, kinds: tuple[ProvisionKind, ...]) -> "Spot | None":
        """The nearest of some kinds, itself counted; None where there is none."""
        return next((one for one in self.chain() if one.kind in kinds), None)

    @property
    def instrument(self) -> "Spot":
        """The annex or protocol it stands in, or the document."""
        return next(one for one in self.chain() if one.kind in ANNEXES or one.parent is None)


class Tree:
    """All provisions of a document."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.root = Spot(None, None, 0, len(document.text) + 1)
        self.spots: list[Spot] = []
        self._annexes: dict[str, list[Spot]] = {}
        self._named: dict[tuple[int, ProvisionKind, str], list[Spot]] = {}
        self._grow(document.nodes)
        self._starts = [one.start for one in self.spots]

    def _grow(self, nodes: tuple[Node, ...]) -> None:
        waiting = [(node, self.root) for node in reversed(nodes)]
        while waiting:
            node, parent = waiting.pop()
            spot = Spot(node, parent, node.span.start, node.span.end)
            parent.children.append(spot)
            self.spots.append(spot)
            self._list(spot, node, parent)
            waiting += [(child, spot) for child in reversed(node.children)]

    def _list(self, spot: Spot, node: Node, parent: Spot) -> None:
        """Enter a provision under its number, where it stands and in its instrument."""
        holders = [parent]
        # What has no number does not count as a step: its points are those around it.
        while (last := holders[-1]).parent and last.kind in SMALL and last.nameless:
            holders.append(last.parent)
        scope = id(parent.instrument)
        for key in self._keys(node):
            self._named.setdefault((scope, node.kind, key), []).append(spot)
            for holder in holders:
                holder.numbered.setdefault(key, []).append(spot)

    def _keys(self, node: Node) -> set[str]:
        """The spellings under which a provision is found: its ordinal, and the number printed."""
        if not node.ordinal:
            return set()
        printed = node.number.of(self.text).split() if node.number else []
        while printed and squeeze(printed[0]) in _before_numbers():
            printed = printed[1:]
        return {node.ordinal, squeeze("".join(printed)) or node.ordinal}

    def begins_within(self, start: int, end: int) -> bool:
        """Whether a provision begins between two places."""
        return bisect_right(self._starts, start) < bisect_left(self._starts, end)

    def at(self, offset: int) -> Spot:
        """The innermost provision that covers a character; the document where none does."""
        index = bisect_right(self._starts, offset) - 1
        here = self.spots[index] if index >= 0 else self.root
        while here.parent is not None and here.end <= offset:
            here = here.parent
        return here

    def named(self, within: Spot, unit: Unit, printed: str) -> list[Spot]:
        """Those of a name and number inside a provision; at most two, which is one too many.

        Annexes and protocols number their own; they are not entered.
        """
        scope = id(within.instrument)
        for kind in unit.kinds:
            found = self._named.get((scope, kind, squeeze(printed)), [])
            if not found and "-" not in printed:
                found = self._named.get((scope, kind, ordinal_key(printed, kind)), [])
            low = bisect_left(found, within.start, key=_start)
            high = bisect_left(found, within.end, key=_start)
            if fitting := self._fitting(found[low : min(high, low + _MOST)], unit):
                return fitting[:2]
        return []

    def _fitting(self, found: list[Spot], unit: Unit) -> list[Spot]:
        """Of several, those printed with the word cited: an appendix is no annex."""
        called = [one for one in found if self.head(one).startswith(unit.heads)]
        plain = unit.key not in _NAMED and all(one.kind is unit.kinds[0] for one in found)
        return called or [one for one in found if plain or not self.head(one)[:1].isalpha()]

    @cached_property
    def counted_through(self) -> bool:
        """Whether paragraphs are numbered from the first article to the last without a repeat."""
        numbers = [
            one.node.ordinal
            for one in self.spots
            if one.node and one.kind is ProvisionKind.PARAGRAPH and one.node.ordinal.isdecimal()
        ]
        return len(numbers) >= _ENOUGH and len(set(numbers)) == len(numbers)

    def annexes(self, unit: Unit) -> list[Spot]:
        """The annexes or protocols of a name; those without any where none is so called."""
        if unit.key not in self._annexes:
            alike = [one for one in self.spots if one.kind in unit.kinds]
            called = [one for one in alike if self.head(one).startswith(unit.heads)]
            self._annexes[unit.key] = called or [one for one in alike if not self.head(one)]
        return self._annexes[unit.key]

    def around(self, here: Spot, unit: Unit) -> Spot | None:
        """What "this Article" or "this paragraph" means: what is so called and stands around.

        Of paragraphs one with a number goes before a bare one inside it.
        """
        first = [one for one in here.chain() if one.kind in unit.kinds[:1]]
        if first and first[0].kind in SMALL:
            return next((one for one in first if one.node and one.node.ordinal), first[0])
        if first:
            return first[0]
        small = bool(unit.kinds) and unit.kinds[0] in SMALL
        other = (one for one in here.chain() if one.kind in unit.kinds)
        return next((one for one in other if small or self.head(one).startswith(unit.heads)), None)

    def head(self, spot: Spot) -> str:
        """The first word of a provision's printed number, folded; empty for none."""
        number = spot.node.number if spot.node else None
        return fold(next(iter(number.of(self.text).split()), "")) if number else ""

    def printed(self, spot: Spot) -> str:
        """A provision's number on one line, without brackets and stops; its ordinal for none."""
        node = spot.node
        number = (
            " ".join(node.number.of(self.text).split()).strip(_EDGES)
            if node and node.number
            else ""
        )
        return number or (node.ordinal if node else "")

    def child(self, within: Spot, unit: Unit, printed: str) -> list[Spot]:
        """Those of a number directly inside a provision, the kind cited before others."""
        found = within.numbered.get(squeeze(printed)) or within.numbered.get(_plain(printed), [])
        for kind in unit.kinds:
            if fitting := [one for one in found[:_MOST] if one.kind is kind]:
                return fitting[:2]
        return []


def _start(spot: Spot) -> int:
    return spot.start


def squeeze(printed: str) -> str:
    """A number without brackets and blanks, in small letters.

    >>> squeeze("(5 Bis)")
    '5bis'
    """
    return fold(printed).strip(_EDGES).replace(" ", "")


@cache
def _before_numbers() -> frozenset[str]:
    return frozenset(map(squeeze, (*units(), *words("joining", "number"))))


@lru_cache(maxsize=4096)
def ordinal_key(printed: str, kind: ProvisionKind) -> str:
    """The spelling by which a cited number is looked up."""
    return ordinal_of(printed, kind)


@lru_cache(maxsize=4096)
def _plain(printed: str) -> str:
    """The same number in figures, where it is printed in words or Roman numerals."""
    value = number_words().get(fold(printed))
    return str(value) if value else ordinal_of(printed, ProvisionKind.ARTICLE)
