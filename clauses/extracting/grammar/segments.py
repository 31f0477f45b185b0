"""A sentence with several verbs of its own, cut into one segment a verb."""

from collections.abc import Sequence

from attrs import define

from clauses.extracting.grammar.drafts import Range, Zone
from clauses.extracting.grammar.leading import begins_subject, leading, parenthesis_before
from clauses.extracting.grammar.markers import opening, zone_of
from clauses.extracting.grammar.operators import phrase, skip
from clauses.extracting.grammar.speech import Speech
from clauses.extracting.grammar.subordinate import opens
from clauses.extracting.grammar.tensed import carries_tense, finite, third_or_past
from clauses.extracting.marking import BE, HAVE, Mark, Sentence

Head = Mark | Speech


@define(eq=False)
class Segment:
    """One verb of the sentence with its surroundings.

    Attributes:
        head: the verb.
        first: the first word.
        last: the word behind the last.
        subject: the words before the verb that name who or what; empty range where nobody.
        zones: what stood before the subject or between it and the verb.
        denied: whether something before the verb negates.
    """

    head: Head
    first: int
    last: int
    subject: Range
    zones: list[Zone]
    denied: bool = False

    def words(self, sentence: Sentence) -> str:
        """The words of the subject."""
        return sentence.words.slice(*self.subject)


_HELPING = BE | HAVE | {"do", "does", "did", "not", "never"}
_STRONG = frozenset({"and", "but", "or", "while", "whereas", "yet", "nor", "though", "although"})


def _boundary(sentence: Sentence, first: int, last: int) -> int | None:
    """Where, between two verbs, the second one's clause begins; None where it does not."""
    weak, told = None, sentence.mark(last, "speech") is not None
    listed = told and last < len(sentence) and third_or_past(sentence.low[last])
    for index in range(last - 1, first - 1, -1):
        word = sentence.low[index]
        if word in (";", ":"):
            return index + 1
        if word in _STRONG:
            aside = opening(sentence, index + 1, start=True) or sentence.low[index + 1] == ","
            if aside or (index > first and sentence.low[index - 1] in (",", ";")):
                return index + 1
            weak = weak if weak is not None else index + 1
        elif word == "," and weak is None and (index + 1 < last or listed):
            weak = index + 1
    return weak


def segments(sentence: Sentence, first: int, last: int, heads: Sequence[Head]) -> list[Segment]:
    """One segment for each verb; a verb without a subject shares that of the one before.

    Args:
        sentence: the sentence.
        first: its first word.
        last: the word behind its last.
        heads: its verbs.
    """
    found: list[Segment] = []
    for index, head in enumerate(heads):
        start, shared, nor = first, None, sentence.low[first] == "nor"
        if found:
            cut = _boundary(sentence, heads[index - 1].end, head.begin)
            if cut is None:
                continue
            found[-1].last = _before(sentence, cut, found[-1].first)
            nor = "nor" in sentence.low[cut - 1 : cut + 1]
            start = cut
            beginning, _ = skip(sentence, cut, head.begin)
            beginning = _past_aside(sentence, beginning, head.begin)
            shared = found[-1] if beginning >= head.begin and not nor else None
        found.append(_segment(sentence, start, last, head, shared))
        found[-1].denied ^= nor
        if len(found) > 1 and shared is None and sentence.low[start - 1] in _ADDING:
            found[-1].zones = [*_governing(sentence, found[0]), *found[-1].zones]
    return found


def _past_aside(sentence: Sentence, at: int, verb: int) -> int:
    """Go over what stands between commas before a shared verb: "and, when asked, shall"."""
    closed = at + 1 < verb and sentence.low[at] == sentence.low[verb - 1] == ","
    if not closed or at + 1 >= verb - 1:
        return at
    opens_aside = opening(sentence, at + 1, start=True) is not None or sentence.is_in(
        at + 1, "prepositions", "openers"
    )
    gerund = sentence.low[at + 1].endswith("ing")
    return verb if opens_aside or gerund else at


_ADDING = frozenset({"and", "or", "nor", "while", "whereas"})


def _governing(sentence: Sentence, segment: Segment) -> list[Zone]:
    """What stands at the head of a sentence and holds for every norm of it."""
    terms = ("condition", "exception")
    before = [z for z in segment.zones if z.last <= segment.subject[0]]
    return [z for z in before if z.role in terms or sentence.low[z.first] == "under"]


def _before(sentence: Sentence, cut: int, first: int) -> int:
    while cut > first and (sentence.low[cut - 1] in _STRONG or sentence.low[cut - 1] in (",", ";")):
        cut -= 1
    return cut


def _segment(
    sentence: Sentence, first: int, last: int, head: Head, shared: Segment | None
) -> Segment:
    verb = head.begin
    if shared is not None:
        zones = [zone for zone in shared.zones if zone.last <= shared.subject[0]]
        aside, _ = skip(sentence, first, verb)
        if _past_aside(sentence, aside, verb) > aside:
            zones.append(zone_of(sentence, aside + 1, verb - 1, start=True))
        return Segment(head, first, last, shared.subject, zones, shared.denied)
    semicolons = [index for index in range(first, verb) if sentence.low[index] in (";", ":")]
    first = semicolons[-1] + 1 if semicolons else first
    while first < verb and sentence.low[first] == ",":
        first += 1
    first = _past_other_clause(sentence, first, verb)
    begin, zones = leading(sentence, first, verb)
    end, between = parenthesis_before(sentence, begin, verb)
    if isinstance(head, Mark) and _fronted(sentence, begin, end, head):
        zones.append(zone_of(sentence, begin, end, start=True))
        begin = end
    first_zones: list[Zone] = []
    if opening(sentence, begin, start=True) and begin < end:
        begin, first_zones = _past_phrase(sentence, begin, end)
    begin = _past_adverbs(sentence, begin, end)
    if sentence.low[begin:end].count("that") and sentence.low[begin] == "it":
        begin = next(i for i in range(end - 1, begin, -1) if sentence.low[i] == "that") + 1
    spoken = not isinstance(head, Mark) or sentence.low[verb] in ("will", "would")
    end = _first_clause(sentence, begin, end, spoken=spoken)
    begin, where = _past_phrase(sentence, begin, end)
    between = [*first_zones, *where, *between]
    while end > begin + 1 and (sentence.low[end - 1] in _HELPING or sentence.adverb(end - 1)):
        end -= 1
    if (
        end - begin > 1
        and (sentence.is_in(end - 1, "personal") or sentence.low[end - 1] == "there")
        and sentence.low[end - 2] not in _STRONG
        and not any(sentence.is_in(i, "relatives") for i in range(begin, end))
    ):
        between.append(zone_of(sentence, begin, end - 1, start=True))
        begin = end - 1
    inner = _excepted(sentence, begin, end)
    if inner is not None:
        between.append(zone_of(sentence, inner, end, start=False))
        end = inner
    segment = Segment(head, first, last, (begin, end), [*zones, *between])
    segment.denied = _denies(sentence, first, begin, segment.subject)
    return segment


def _past_other_clause(sentence: Sentence, first: int, verb: int) -> int:
    """Go over a clause that binds nobody: "I see the point, but the Union should stop"."""
    for index in range(verb - 2, first + 1, -1):
        joined = sentence.low[index] in ("and", "but") and sentence.low[index - 1] == ","
        if not joined or opening(sentence, first, start=True):
            continue
        inner = range(first + 1, index)
        opened = any(opens(sentence, i, first) for i in inner) or sentence.is_in(
            index + 1, "openers"
        )
        own = begins_subject(sentence, index + 1, verb) and any(_told(sentence, i) for i in inner)
        said = carries_tense(sentence, first + 1, first) and sentence.is_in(first, "personal")
        return index + 1 if (own or said) and not opened else first
    return first


def _told(sentence: Sentence, at: int) -> bool:
    return sentence.low[at] in ("is", "are", "was", "were", "has", "have", "had")


def _excepted(sentence: Sentence, begin: int, end: int) -> int | None:
    """Where an exception begins inside a subject: "all arms except rifles"."""
    for index in range(begin + 1, end):
        found = opening(sentence, index, start=False, negative=False)
        cue = found.of("provisos") if found else None
        if cue and cue.get("role") == "exception":
            return index
    return None


def _fronted(sentence: Sentence, begin: int, end: int, head: Mark) -> bool:
    """Whether the subject stands behind the verb: "in time of war may a State …"."""
    if begin >= end or not sentence.is_in(head.end, "determiners", "negatives", "personal"):
        return False
    modal = head.cues[0].get("takes") == "base" and not head.cues[0].says.get("inside")
    opened = sentence.is_in(begin, "prepositions") or sentence.low[begin] in ("only", "nor")
    return modal and opened and head.end - head.first == 1


def _first_clause(sentence: Sentence, begin: int, end: int, *, spoken: bool) -> int:
    """End a subject where its first verb stands: "Latvia closed its port and will keep it so"."""
    depth = 0
    for index in range(begin + 1, end):
        if opens(sentence, index, begin):
            depth += 1
        elif finite(sentence, index) or (spoken and carries_tense(sentence, index, begin)):
            if depth:
                depth -= 1
            elif {"and", "but"} & set(sentence.low[index:end]):
                return index
    return end


def _past_phrase(sentence: Sentence, begin: int, end: int) -> tuple[int, list[Zone]]:
    """Take "in a joint statement" off "in a joint statement the leaders"."""
    marked = begin < end and opening(sentence, begin, start=True)
    if begin >= end or not (marked or sentence.is_in(begin, "prepositions")):
        return begin, []
    if marked and sentence.low[begin] == "only":
        return end, [zone_of(sentence, begin, end, start=True)]
    for index in range(end - 1, begin + 1, -1):
        noun = not sentence.is_in(index - 1, "prepositions", "determiners", "coordinators")
        if noun and sentence.low[index] in _STARTING:
            return index, [zone_of(sentence, begin, index, start=True)]
    return begin, []


_STARTING = frozenset({"the", "each", "every", "no", "any", "all", "both", "such", "a", "an"})


def _past_adverbs(sentence: Sentence, begin: int, end: int) -> int:
    while begin < end:
        length = phrase(sentence, begin, "phrases") or phrase(sentence, begin, "denials")
        if length:
            begin += length
        elif (sentence.adverb(begin) and not sentence.is_in(begin, "determiners", "pronouns")) or (
            sentence.low[begin] in (",", "that", "and", "but", "(")
            and begin + 1 < end
            and sentence.is_in(begin + 1, "determiners", "pronouns")
        ):
            begin += 1
        else:
            break
    return begin


def _denies(sentence: Sentence, first: int, begin: int, subject: Range) -> bool:
    if any(phrase(sentence, index, "denials") for index in range(first, begin)):
        return True
    head = subject[0]
    return (
        subject[0] < subject[1]
        and sentence.is_in(head, "negatives", "scarce")
        and sentence.low[head : head + 2] not in (["no", "later"], ["no", "more"], ["no", "less"])
    )
