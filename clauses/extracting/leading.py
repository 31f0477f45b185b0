"""What stands before the subject or between subject and verb, and the zones behind the object.

"Where a licence is refused, the authority, after consultation, shall give reasons if asked" has three
such zones. The marker that opens a zone says its role; how far it reaches is decided here.
"""

from clauses.extracting.drafts import Zone
from clauses.extracting.marking import Mark, Sentence, bases
from clauses.extracting.nesting import finite, opens, operator_at
from clauses.extracting.verbs import Form, also_noun, readings, verb_of_noun

_PRONOUN_START = ("determiners", "pronouns")


def zone_of(sentence: Sentence, first: int, last: int, *, start: bool) -> Zone:
    """The zone of a stretch, by the marker it begins with; without one it only situates."""
    mark = opening(sentence, first, start=start)
    if mark is None:
        return Zone("", first, last)
    cue = mark.of("provisos", "adjuncts", "speech")
    return Zone(cue.get("role") if cue else "", first, last, cue)


def opening(sentence: Sentence, at: int, *, start: bool, negative: bool = True) -> Mark | None:
    """The marker of a condition, exception, purpose or manner at a word.

    Args:
        sentence: the sentence.
        at: the word.
        start: whether a clause begins here, at the edge of a sentence or behind a comma.
        negative: whether the norm around is a ban, so that *without* makes an exception.
    """
    for mark in sentence.marks.get(at, ()):
        cue = mark.of("provisos", "adjuncts")
        if cue is None:
            continue
        if cue.says.get("leading") == "only" and not (start or mark.last - mark.first > 1):
            continue
        if cue.says.get("negative") and not negative:
            continue
        if cue.says.get("needs") == "event" and not _event(sentence, mark):
            continue
        if cue.says.get("needs") == "no place" and not start and not _happens(sentence, mark):
            continue
        return mark
    return None


def _happens(sentence: Sentence, mark: Mark) -> bool:
    """Whether *where* or *when* opens a condition, rather than saying which place or day."""
    before = mark.first - 1
    if sentence.is_in(before, "where-nouns") or mark.last >= len(sentence):
        return False
    follows = sentence.is_in(mark.last, "determiners", "pronouns") or sentence.words.capital(mark.last)
    return follows or sentence.low[mark.last - 1] == "requested"


def _event(sentence: Sentence, mark: Mark) -> bool:
    """Whether an event follows ("until it has paid"), rather than a day or nothing."""
    at = mark.last
    if at >= len(sentence) or not sentence.low[at][0].isalpha():
        return False
    if sentence.low[mark.first] == "while" and sentence.low[mark.first - 1] == ",":
        return False
    if sentence.low[mark.first] in ("once", "while", "as", "for"):
        return any(
            finite(sentence, index) or operator_at(sentence, index, at)
            for index in range(at, min(at + 14, len(sentence)))
        )
    return not (
        sentence.low[at : at + 2] == ["the", "end"] or sentence.words.capital(at) and sentence.low[at] in _MONTHS
    )


_MONTHS = frozenset(
    "january february march april may june july august september october november december".split()
)


def leading(sentence: Sentence, first: int, verb: int) -> tuple[int, list[Zone]]:
    """Take off what stands before the subject.

    Args:
        sentence: the sentence.
        first: its first word.
        verb: its verb's first word.

    Returns:
        Where the subject begins, and the zones before it.
    """
    zones: list[Zone] = []
    while first < verb and _is_leading(sentence, first):
        comma = _closing_comma(sentence, first, verb)
        if comma is None:
            break
        zones += _split(sentence, first, comma)
        first = comma + 1
    return first, zones


def _split(sentence: Sentence, first: int, last: int) -> list[Zone]:
    """ "Subject to Article 5, and for as long as …," are two zones."""
    for index in range(first + 1, last - 2):
        joined = sentence.low[index] == "," and sentence.is_in(index + 1, "coordinators")
        if joined and opening(sentence, index + 2, start=True):
            head = zone_of(sentence, first, index, start=True)
            return [head, *_split(sentence, index + 2, last)]
    return [zone_of(sentence, first, last, start=True)]


def _is_leading(sentence: Sentence, at: int) -> bool:
    if opening(sentence, at, start=True) or sentence.low[at] == "should":
        return True
    return (
        sentence.is_in(at, "prepositions", "coordinators", "openers", "adverbs", "recitals")
        or sentence.adverb(at)
        or sentence.low[at].endswith("ing")
        or sentence.low[at] == "to"
        or sentence.low[at : at + 1] == ["nothing"] is None
    )


def _closing_comma(sentence: Sentence, first: int, verb: int) -> int | None:
    depth, commas = 0, []
    for index in range(first, verb):
        if sentence.low[index] == ",":
            commas.append((index, depth))
        elif index > first and opens(sentence, index, first):
            depth += 1
        elif index == first and (sentence.is_in(first, "openers") or opens(sentence, first, first - 1)):
            depth += 1
        elif depth and (finite(sentence, index) or operator_at(sentence, index, first)):
            depth -= 1
    for comma, open_clauses in commas:
        if open_clauses == 0 and begins_subject(sentence, comma + 1, verb):
            return comma
    fitting = [comma for comma, _ in commas if begins_subject(sentence, comma + 1, verb)]
    if fitting:
        return fitting[-1]
    return commas[-1][0] if commas and commas[-1][0] + 1 < verb else None


def begins_subject(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether a noun phrase can begin at a word, to be the subject of a verb behind it."""
    if at >= verb or sentence.is_in(at, "coordinators", "relatives"):
        return False
    if sentence.is_in(at, *_PRONOUN_START) or sentence.words.capital(at):
        return True
    return _is_leading(sentence, at) or (
        "," not in sentence.low[at:verb] and not sentence.is_in(at, "prepositions")
        and not finite(sentence, at)
    )


def parenthesis_before(sentence: Sentence, first: int, verb: int) -> tuple[int, list[Zone]]:
    """Take off what stands between commas before the verb: "the Party, if asked, shall …"."""
    zones: list[Zone] = []
    end = verb
    while end - 1 > first and sentence.low[end - 1] == ",":
        comma = next((i for i in range(end - 2, first, -1) if sentence.low[i] == ","), None)
        if comma is None:
            return end - 1, zones
        zones.insert(0, zone_of(sentence, comma + 1, end - 1, start=True))
        end = comma
    return end, zones


def parenthesis_after(sentence: Sentence, at: int, last: int) -> tuple[int, list[Zone]]:
    """Take off what stands between commas behind the operator: "may, after notice, enter"."""
    zones: list[Zone] = []
    while at < last and sentence.low[at] == ",":
        commas = [i for i in range(at + 1, min(at + _ASIDE, last)) if sentence.low[i] == ","]
        comma = next((i for i in commas if _goes_on(sentence, i + 1, last)), None)
        comma = commas[0] if comma is None and commas else comma
        if comma is None:
            break
        zones.append(zone_of(sentence, at + 1, comma, start=True))
        at = comma + 1
    if at < last and sentence.is_in(at, "prepositions"):
        verb = next((i for i in range(at + 1, min(at + _ASIDE, last)) if _goes_on(sentence, i, last)), None)
        if verb is not None and not sentence.is_in(verb - 1, "determiners", "prepositions"):
            zones.append(zone_of(sentence, at, verb, start=True))
            at = verb
    return at, zones


_ASIDE = 40  # words between a modal and its verb


def _goes_on(sentence: Sentence, at: int, last: int) -> bool:
    """Whether the verb that a modal waits for can stand at a word."""
    while at < last and sentence.adverb(at):
        at += 1
    if at >= last:
        return False
    word = sentence.low[at]
    base = any(form is Form.BASE for _, form in readings(word))
    clear = not also_noun(word) or (at + 1 < last and sentence.is_in(at + 1, "determiners"))
    return word in ("be", "not", "have") or (base and clear)


def trailing(sentence: Sentence, first: int, last: int, *, ban: bool) -> tuple[int, list[Zone]]:
    """Take off what stands behind the object.

    Args:
        sentence: the sentence.
        first: the word behind the verb.
        last: the word behind the predicate's last.
        ban: whether the norm is a ban, so that *without* makes an exception.

    Returns:
        Where verb and object end, and the zones behind.
    """
    begins: list[tuple[int, Mark]] = []
    index = first
    while index < last:
        start = sentence.low[index - 1] in (",", ";", "or", "and")
        mark = (
            opening(sentence, index, start=start, negative=ban)
            or _by(sentence, index, last)
            or _aim(sentence, index, first, last)
        )
        if mark and mark.last <= last and _reaches(begins, mark, start=start):
            begins.append((index, mark))
            index = mark.last
            continue
        index += 1
    return _zones(sentence, begins, first, last)


def _by(sentence: Sentence, at: int, last: int) -> Mark | None:
    """ "By phasing out …": how the act is done."""
    if sentence.low[at] != "by" or at + 1 >= last or not sentence.low[at + 1].endswith("ing"):
        return None
    cue = sentence.book.cues.get("adjuncts.manner")
    return Mark((cue,), at, at + 1) if cue else None


def _aim(sentence: Sentence, at: int, first: int, last: int) -> Mark | None:
    """ "… to restore peace", "… for training": an aim without a marker of its own."""
    word = sentence.low[at]
    if word not in ("to", "for") or at + 1 >= last or at < first:
        return None
    if sentence.is_in(at - 1, "controlling", "prepositions", "coordinators") or sentence.adverb(at - 1):
        return None
    if not sentence.low[at - 1][0].isalnum() and word == "to":
        return None
    following = sentence.low[at + 1]
    if word == "to":
        base = any(form is Form.BASE for _, form in readings(following))
        controlled = any(base in sentence.book.lists["controlling"] for base in bases(sentence.low[at - 1]))
        fits = base and not also_noun(following) and not controlled
        fits = fits and not _controlled(sentence, first, at)
    else:
        gerund = following.endswith("ing") and bool(readings(following))
        named = bool(verb_of_noun(following)) and following not in ("years", "use")
        fits = gerund or named or "purposes" in sentence.low[at + 1 : at + 4] or following == "use"
    cue = sentence.book.cues.get("adjuncts.purpose")
    return Mark((cue,), at, at + 1) if cue and fits else None


def _controlled(sentence: Sentence, first: int, at: int) -> bool:
    # "require a Party to disclose": the verb before the object asks for the infinitive.
    verbs = bases(sentence.low[first - 1]) if first else ()
    return any(one in sentence.book.lists["controlling"] for one in verbs) and at - first < 14


def _reaches(begins: list[tuple[int, Mark]], mark: Mark, *, start: bool) -> bool:
    # Inside "if …, except …" a marker without a comma before it belongs to what the first says.
    if not begins:
        return True
    cue, outer = mark.of("provisos", "adjuncts"), begins[-1][1].of("provisos", "adjuncts")
    if outer is None or cue is None or outer.kind == "adjuncts":
        return True
    return start and cue.kind == "provisos"


def _contrast(sentence: Sentence, first: int, end: int) -> int:
    """A clause that only contrasts is no part of the condition before it."""
    for index in range(first + 1, end - 1):
        if sentence.low[index] == "," and sentence.low[index + 1] in _CONTRASTS:
            return index
    return end


_CONTRASTS = frozenset({"while", "whereas", "although", "though", "but"})


def _zones(
    sentence: Sentence, begins: list[tuple[int, Mark]], first: int, last: int
) -> tuple[int, list[Zone]]:
    zones = []
    ends = [index for index, _ in begins[1:]] + [last]
    for (index, mark), end in zip(begins, ends[: len(begins)], strict=True):
        end = _contrast(sentence, index, end)
        while end > index + 1 and sentence.low[end - 1] in (",", ";", "and", "or", "but", "."):
            end -= 1
        cue = mark.of("provisos", "adjuncts")
        zones.append(Zone(cue.get("role") if cue else "", index, end, cue))
    stop = begins[0][0] if begins else last
    while stop > first and sentence.low[stop - 1] in (",", ";", "."):
        stop -= 1
    return stop, zones
