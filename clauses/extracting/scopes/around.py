"""The stretches of a sentence in which the facets of one act may stand."""

from bisect import bisect_left
from collections.abc import Iterator

from attrs import frozen

from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft, Range
from clauses.extracting.marking import Sentence
from clauses.extracting.verbs import phrasal
from clauses.lexicon.namewords import word_set

SITUATING = ("", "manner", "time", "place")
_STOPS = frozenset({",", ";", ".", "and", "but"})
_CLAUSE = frozenset({"that", "which", "who", "whom", "whose"})


@frozen(eq=False)
class Around:
    """A draft in its sentence, with all that is asked of it more than once.

    Attributes:
        sentence: the sentence.
        draft: the draft.
        context: names and values.
        behind: the character from which on a phrase ends the act.
        stretches: where facets may stand, in characters.
        relatives: clauses inside those that tell more of a noun, in characters.
    """

    sentence: Sentence
    draft: Draft
    context: Context
    behind: int
    stretches: tuple[Range, ...]
    relatives: tuple[Range, ...]

    @property
    def text(self) -> str:
        """The text of the sentence."""
        return self.sentence.words.text

    def aside(self, start: int) -> bool:
        """Whether a character stands in a clause about a noun."""
        return any(first <= start < last for first, last in self.relatives)

    def taken(self, start: int) -> bool:
        """Whether a character belongs to the verb ("hand over") or to a clause about a noun."""
        after, words = self.draft.verb_at + 1, self.sentence.words
        over = 0 < after < len(self.sentence) and words.low[after] in _PARTICLES
        return (over and words.starts[after] == start < self.behind) or self.aside(start)

    @property
    def subject(self) -> Range | None:
        """The words of a subject that is acted on, or is a thing: not of somebody who acts."""
        draft = self.draft
        before = draft.object if draft.object and draft.object[1] <= draft.verb_at else None
        one = before or (None if draft.passive else draft.bearer)
        if not one or one[0] >= one[1]:
            return None
        acts = not before and self.context.actor(self.sentence.words.slice(*one))
        return None if acts else one

    def words(self, at: Range) -> range:
        """The words of a stretch of characters."""
        starts = self.sentence.words.starts
        return range(bisect_left(starts, at[0]), bisect_left(starts, at[1]))

    def characters(self, at: Range) -> Range:
        """The characters of a stretch of words."""
        words = self.sentence.words
        return words.starts[at[0]], words.ends[at[1] - 1]


# "hand over the enclave", but "withdraw from the enclave".
_PARTICLES = frozenset({"over", "up", "down", "off", "out"})


def around(sentence: Sentence, draft: Draft, context: Context) -> Around:
    """Look where the facets of a draft may stand.

    Args:
        sentence: the sentence.
        draft: the draft.
        context: names and values.
    """
    words = sentence.words
    ranges = [one for one in _ranges(sentence, draft) if one[0] < one[1]]
    noun = [one for one in (draft.bearer, draft.object) if one and one[0] < one[1]]
    verb = draft.verb_at
    more = phrasal(draft.verb, words.low[verb + 1 : verb + 4])
    behind = words.ends[verb + more] if 0 <= verb < len(sentence) else 0
    return Around(
        sentence,
        draft,
        context,
        behind,
        tuple((words.starts[first], words.ends[last - 1]) for first, last in ranges),
        tuple(_relatives(sentence, draft, [*ranges, *noun])),
    )


def _ranges(sentence: Sentence, draft: Draft) -> Iterator[Range]:
    for one in (draft.beside, draft.act):
        if one:
            yield one
    if draft.act and draft.act[1] <= draft.operator[0]:
        yield draft.operator[1], _end_of_predicate(sentence, draft)
    for zone in draft.zones:
        if zone.role in SITUATING and sentence.low[zone.first] != "even":
            yield zone.first, zone.last


def _end_of_predicate(sentence: Sentence, draft: Draft) -> int:
    """How far the words behind "is prohibited" belong to the act before it."""
    start = draft.operator[1]
    stops = [zone.first for zone in draft.zones if zone.first >= start]
    stops += [index for index in range(start, len(sentence)) if sentence.low[index] in _STOPS]
    return min(stops, default=len(sentence))


def _relatives(sentence: Sentence, draft: Draft, ranges: list[Range]) -> Iterator[Range]:
    words = sentence.words
    for first, last in ranges:
        for index in range(first + 1, last):
            # Right behind the verb the clause is what the act is about: "ensure that …".
            if _opens_relative(sentence, index) and not (draft.verb and index == draft.verb_at + 1):
                comma = (i for i in range(index + 1, last) if sentence.low[i] == ",")
                end = next(comma, last)
                yield words.starts[index], words.ends[end - 1]
                break


def _opens_relative(sentence: Sentence, index: int) -> bool:
    """Whether a clause about the noun before begins, not one that says what the noun says."""
    if sentence.low[index] not in _CLAUSE:
        return False
    return sentence.low[index] != "that" or sentence.low[index - 1] not in word_set("saying-nouns")
