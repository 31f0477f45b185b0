"""Acts of the taxonomy in the words of a verb with its object, or of a noun.

Of several wordings that fit, the one whose object stands nearest to the verb is taken, then the
longest; a wording without an object comes last. So *hold talks on exercises* is talk.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attrs import Factory, define, frozen

from clauses.extracting.naming.cutting import Cut, Phrases, pieces
from clauses.extracting.naming.named import NamedAct
from clauses.extracting.naming.parties import Parties, phrase_list
from clauses.extracting.naming.things import Things
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.namewords import singular, word_set
from clauses.lexicon.wordings import Wording, wordings
from clauses.model.confidence import Confidence
from clauses.model.source import Span

LONGEST = 40  # words of a phrase that are looked at; the act stands at its beginning
NEAR = 9  # words from the verb on among which its object begins
GAP = 4  # words that may stand between two words of an object
FAR = 10_000  # where the object of a wording that needs none is taken to stand
Stretch = tuple[int, int]


@frozen(eq=False)
class Way:
    """One head of a wording with the patterns of its objects, all in the singular."""

    head: tuple[str, ...]
    objects: tuple[tuple[str, ...], ...]
    wording: Wording


@frozen(order=True)
class Fit:
    """How well a wording fits; the least is the best."""

    first: int
    shorter: int
    verb: int
    number: int


@frozen(eq=False)
class Found:
    """A noun for an act: its wording, the word it ends before, and the stretch with its object."""

    way: Way
    last: int
    around: Stretch


@define
class Spots:
    """Where each word of a stretch stands, and each kind of thing or party.

    Attributes:
        words: the words.
        by_word: word in the singular → the places where it stands.
        kinds: finds what stands for a word such as ``@weapons``.
    """

    words: Cut
    kinds: "Kinds"
    by_word: dict[str, list[Stretch]] = Factory(dict)

    def __attrs_post_init__(self) -> None:
        for index, low in enumerate(self.words.low):
            self.by_word.setdefault(singular(low), []).append((index, index + 1))

    def of(self, item: str) -> list[Stretch]:
        """The places where a word of a pattern stands."""
        if item[0] == "@" and item not in self.by_word:
            self.by_word[item] = list(self.kinds.find(item, self.words))
        return self.by_word.get(item, [])

    def match(self, pattern: Sequence[str]) -> Stretch | None:
        """The first place where the words of a pattern stand in their order, near each other."""
        for first, last in self.of(pattern[0]):
            end = last
            for item in pattern[1:]:
                nearest = [spot for spot in self.of(item) if 0 <= spot[0] - end <= GAP]
                if not nearest:
                    break
                end = nearest[0][1]
            else:
                return first, end
        return None


@frozen(eq=False)
class Kinds:
    """What the signs of `acts.toml` stand for: ``@state``, ``@group``, ``@weapons``."""

    parties: Parties
    things: Things

    def find(self, sign: str, words: Cut) -> Iterator[Stretch]:
        """The stretches of words that a sign stands for."""
        root = sign[1:]
        if root in ("state", "group"):
            for one in self.parties.find(words):
                if one.mark.group is (root == "group"):
                    yield one.first, one.last
            return
        for thing in self.things.find(words):
            if self.things.within(thing.key, (root,)):
                yield thing.first, thing.last


@frozen(eq=False)
class Acts:
    """The acts of a lexicon, as a text words them.

    Attributes:
        lexicon: whose acts they are.
        kinds: finds things and parties.
        verbs: first word of a verb → the wordings that begin with it.
        nouns: the same for nouns.
    """

    lexicon: Lexicon
    kinds: Kinds
    verbs: Mapping[str, Sequence[Way]]
    nouns: Mapping[str, Sequence[Way]]

    @classmethod
    def of(cls, lexicon: Lexicon, kinds: Kinds) -> "Acts":
        """Collect the wordings of a lexicon's acts."""
        return cls(lexicon, kinds, _index(lexicon, "does"), _index(lexicon, "named"))

    def act(self, verb: str, words: Cut, whole: Span | None) -> NamedAct | None:
        """The act that a verb with its object means."""
        head = tuple(word.lower() for word in pieces(verb))
        ways = self.verbs.get(head[0], ()) if head else ()
        if not ways:
            return None
        spots = Spots(words.begin(LONGEST), self.kinds)
        fits = [
            (fit, way, spot)
            for number, way in enumerate(ways)
            for fit, spot in self._fits(way, head, spots, number)
        ]
        if not fits:
            return None
        _, way, spot = min(fits, key=lambda one: one[0])
        span = words.span(*spot) if spot else whole
        return self._named(way, span) if span else None

    def _fits(
        self, way: Way, head: tuple[str, ...], spots: Spots, number: int
    ) -> Iterator[tuple[Fit, Stretch | None]]:
        low = spots.words.low
        particles = _rest_of_verb(way.head, head, low)
        if particles is None:
            return
        size = -len(way.head)
        if low[:1] == ["that"] and way.objects and head[0] in word_set("laying-down"):
            return  # "provide that goods …" provides no goods
        if way.wording.bare and len(low) == particles:
            yield Fit(FAR, 0, size - 1, number), None
        if not way.objects and not way.wording.bare:
            yield Fit(FAR, 0, size, number), None
        for pattern in way.objects:
            spot = spots.match(pattern)
            if spot and spot[0] < NEAR:
                yield Fit(spot[0], spot[0] - spot[1], size, number), spot

    def noun(self, words: Cut) -> NamedAct | None:
        """The act that a noun phrase means: the last noun before its *of*, else the next after it.

        So *arms control talks* are talks, and *talks on arms control* as well.
        """
        words = words.begin(LONGEST)
        spots: Spots | None = None
        head = _head_of(words)
        best: tuple[int, Found] | None = None
        for index, low in enumerate(words.low):
            if best and index >= head:
                break
            if low in _undone().heads and _undone().find(words.low, index):
                continue
            ways = self.nouns.get(singular(low))
            if not ways:
                continue
            spots = spots or Spots(words, self.kinds)
            found = _noun_at(index, ways, spots)
            if found and (best is None or found.last > best[1].last):
                best = index, found
        if best is None:
            return None
        return self._named(best[1].way, words.span(*best[1].around), inner=best[0] >= head)

    def _named(self, way: Way, span: Span, *, inner: bool = False) -> NamedAct:
        sure = Confidence.HIGH if way.wording.sure and not inner else Confidence.MEDIUM
        return NamedAct(self.lexicon.action(way.wording.act), span, way.wording.cue, sure)


@cache
def _undone() -> Phrases[bool]:
    """Phrases in which a noun for an act means another: the exercise of its rights."""
    return phrase_list("no-exercise")


def _head_of(words: Cut) -> int:
    """How many words stand before the first that only tells more of the noun before it."""
    after = word_set("after-head")
    return next((at for at, low in enumerate(words.low) if at and low in after), len(words))


def _noun_at(index: int, ways: Sequence[Way], spots: Spots) -> Found | None:
    low = spots.words.low
    best: tuple[tuple[int, bool], Found] | None = None
    for way in ways:
        last = index + len(way.head)
        if tuple(map(singular, low[index:last])) != way.head:
            continue
        found = [spot for spot in map(spots.match, way.objects) if spot]
        if way.objects and not found:
            continue
        first, end = min(found, default=(index, last))
        rank = (len(way.head), bool(found))
        if best is None or rank > best[0]:
            best = rank, Found(way, last, (min(first, index), max(end, last)))
    return best[1] if best else None


def _index(lexicon: Lexicon, kind: str) -> Mapping[str, Sequence[Way]]:
    found: dict[str, list[Way]] = {}
    for one in wordings(lexicon, kind):
        objects = tuple(_pattern(words) for words in one.objects)
        for head in one.heads:
            words = tuple(word.lower() for word in pieces(head))
            if kind == "named":
                words = tuple(map(singular, words))
            if words:
                found.setdefault(words[0], []).append(Way(words, objects, one))
    return found


def _pattern(words: str) -> tuple[str, ...]:
    return tuple(
        item
        for word in words.lower().split()
        for item in ((word,) if word[0] == "@" else map(singular, pieces(word)))
    )


def _rest_of_verb(verb: tuple[str, ...], head: tuple[str, ...], low: Sequence[str]) -> int | None:
    """How many words of the object belong to the verb; None if it is another verb."""
    given = (*head, *low[: len(verb)])
    if given[: len(verb)] != verb:
        return None
    # "give up" is not "give": an adverb makes another verb of it.
    if given[len(verb) : len(verb) + 1] and given[len(verb)] in word_set("adverbs"):
        return None
    return max(0, len(verb) - len(head))
