"""What stands behind the object: conditions, exceptions, purposes, manner, one after the other."""

from clauses.extracting.grammar.drafts import Zone
from clauses.extracting.grammar.markers import opening
from clauses.extracting.grammar.tensed import finite, is_base
from clauses.extracting.marking import Mark, Sentence, bases
from clauses.extracting.verbs import Form, also_noun, forms_of, readings, verb_of_noun


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
        aside = aside_at(sentence, index, last)
        if aside:
            index = aside + 1
            continue
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


def aside_at(sentence: Sentence, at: int, last: int) -> int:
    """The comma that closes an aside before one more verb: "and, if asked, publish"; or 0."""
    if at < _LEAST or sentence.low[at - 1] != "," or sentence.low[at - 2] not in ("and", "or"):
        return 0
    comma = next((i for i in range(at, min(at + _NEAR, last - 1)) if sentence.low[i] == ","), 0)
    behind = comma + 1 + (sentence.low[comma + 1] == "to")
    verb = comma and behind < last and is_base(sentence, behind)
    return comma if verb and opening(sentence, at, start=True) else 0


_LEAST = 2  # words of "and,"


def _by(sentence: Sentence, at: int, last: int) -> Mark | None:
    """The mark of "by phasing out …", which says how the act is done."""
    if sentence.low[at] != "by" or at + 1 >= last or not sentence.low[at + 1].endswith("ing"):
        return None
    cue = sentence.book.cues.get("adjuncts.manner")
    return Mark((cue,), at, at + 1) if cue else None


def _aim(sentence: Sentence, at: int, first: int, last: int) -> Mark | None:
    """The mark of an aim without a marker of its own: "to restore peace", "for training"."""
    word = sentence.low[at]
    if word not in ("to", "for") or at + 1 >= last or at < first:
        return None
    if sentence.is_in(at - 1, "controlling", "prepositions", "coordinators") or sentence.adverb(
        at - 1
    ):
        return None
    if word == "to" and (not sentence.low[at - 1][0].isalnum() or _denied(sentence, at)):
        return None
    following = sentence.low[at + 1]
    if word == "to":
        base = Form.BASE in forms_of(following)
        controlled = any(
            base in sentence.book.lists["controlling"] for base in bases(sentence.low[at - 1])
        )
        pointed = at + 2 < last and sentence.is_in(at + 2, "determiners")
        fits = base and (pointed or not also_noun(following)) and not controlled
        fits = fits and not _controlled(sentence, first, at)
    else:
        gerund = following.endswith("ing") and bool(readings(following))
        if following == "the" and first < at < last - 2:  # not "pay for the damage"
            following = sentence.low[at + 2]
        named = bool(verb_of_noun(following)) and following not in ("years", "use")
        fits = gerund or named or "purposes" in sentence.low[at + 1 : at + 4] or following == "use"
    cue = sentence.book.cues.get("adjuncts.purpose")
    return Mark((cue,), at, at + 1) if cue and fits else None


def _denied(sentence: Sentence, at: int) -> bool:
    """Whether *to* goes on with "not to sell": "and not in any way to lend"."""
    if sentence.low[at - 1] in ("not", "never"):
        return True
    before = range(max(at - _ADVERBIAL, 1), at - 1)
    return any(sentence.low[i - 1 : i + 1] in _AND_NOT for i in before)


_ADVERBIAL = 5  # words between *not* and *to*
_AND_NOT = (["and", "not"], ["or", "not"], ["nor", "not"])


def _controlled(sentence: Sentence, first: int, at: int) -> bool:
    # "require a Party to disclose": the verb before the object asks for the infinitive.
    verbs = bases(sentence.low[first - 1]) if first else ()
    return any(one in sentence.book.lists["controlling"] for one in verbs) and at - first < _NEAR


_NEAR = 14  # words of an object between "require" and its infinitive


def _reaches(begins: list[tuple[int, Mark]], mark: Mark, *, start: bool) -> bool:
    # Inside "if …, except …" a marker without a comma before it belongs to what the first says.
    if not begins:
        return True
    cue, outer = mark.of("provisos", "adjuncts"), begins[-1][1].of("provisos", "adjuncts")
    if outer is None or cue is None or outer.kind == "adjuncts":
        return True
    return start and cue.kind == "provisos"


def _closed(sentence: Sentence, first: int, end: int) -> int:
    """The comma that closes ", if a Party so requests,"; 0 where none does."""
    if sentence.low[first - 1] != ",":
        return 0
    for index in range(first + 2, end - 1):
        if sentence.low[index] != "," or sentence.is_in(index + 1, "coordinators", "relatives"):
            continue
        whole = any(finite(sentence, at) for at in range(first + 1, index))
        return index if whole and sentence.is_in(index + 1, "prepositions") else 0
    return 0


def _contrast(sentence: Sentence, first: int, end: int) -> int:
    """A clause that only contrasts is no part of the condition before it."""
    for index in range(first + 1, end - 1):
        if sentence.low[index] == "," and sentence.low[index + 1] in _CONTRASTS:
            return index
        if sentence.low[index] == ";" or sentence.low[index : index + 2] == [",", "that"]:
            return index
    return end


_CONTRASTS = frozenset({"while", "whereas", "although", "though", "but"})


def _zones(
    sentence: Sentence, begins: list[tuple[int, Mark]], first: int, last: int
) -> tuple[int, list[Zone]]:
    zones = []
    ends = [index for index, _ in begins[1:]] + [last]
    for (index, mark), end in zip(begins, ends[: len(begins)], strict=True):
        stop = _contrast(sentence, index, end)
        comma = _closed(sentence, index, stop)
        if comma:
            zones.append(Zone("", comma + 1, stop))
            stop = comma
        while stop > index + 1 and sentence.low[stop - 1] in (",", ";", "and", "or", "but", "."):
            stop -= 1
        cue = mark.of("provisos", "adjuncts")
        zones.append(Zone(cue.get("role") if cue else "", index, stop, cue))
    stop = begins[0][0] if begins else last
    while stop > first and sentence.low[stop - 1] in (",", ";", "."):
        stop -= 1
    return stop, zones
