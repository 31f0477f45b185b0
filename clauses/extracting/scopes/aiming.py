"""What for: purposes, with their markers."""

from collections.abc import Iterator

from clauses.extracting.grammar.drafts import Zone
from clauses.extracting.marking import Sentence
from clauses.extracting.scopes.around import Around
from clauses.extracting.scopes.found import Found, told
from clauses.extracting.verbs import Form, forms_of, verb_of_noun
from clauses.lexicon.namewords import word_set
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension
from clauses.model.scope import Facet
from clauses.model.source import Span

CUE = "adjuncts.purpose"
LONGEST = 5  # words among which the noun of an aim stands
_REFERRING = 9  # words; a longer phrase says more than where to look
BACK = 6  # words before *to* among which a right or duty asks for it
_ABSTRACT = ("ion", "ment", "ity", "ance", "ence", "ness", "ship", "ing", "ism")


def find_purposes(around: Around, found: Found) -> None:
    """The purpose of an act, up to the first time or amount inside."""
    for zone in around.draft.zones:
        if zone.first < zone.last and is_purpose(around, zone):
            cue = zone.cue.name if zone.cue else ""
            _add(around, found, around.characters((zone.first, zone.last)), cue, ends=False)
            return
    for start, end in _aims(around, found):
        _add(around, found, (start, end), CUE, ends=start > around.behind)
        return


def _add(around: Around, found: Found, at: tuple[int, int], cue: str, *, ends: bool) -> None:
    span = Span(at[0], _before(around, found, *at))
    term = Extension.term(" ".join(span.of(around.text).split()))
    found.add(term, told(Facet.PURPOSE, span, cue, Confidence.MEDIUM), ends=ends)


def is_purpose(around: Around, zone: Zone) -> bool:
    """Whether a zone says what an act is for.

    Args:
        around: the draft.
        zone: one of its zones.
    """
    sentence, draft = around.sentence, around.draft
    opening = sentence.low[zone.first]
    following = sentence.low[zone.first + 1] if zone.first + 1 < zone.last else ""
    base = Form.BASE in forms_of(following)
    if zone.role == "purpose":
        verb = base or opening != "to"
        hangs = _refers(sentence, zone) or _hangs(around, zone.first, opening, following)
        return verb and not hangs
    return zone.role == "" and opening == "to" and base and zone.first < draft.verb_at


def _refers(sentence: Sentence, zone: Zone) -> bool:
    """Whether it only points at a text or at what was said: for the purposes of this Treaty."""
    low = sentence.low[zone.first : zone.last]
    if low[:1] in (["to"], ["for"]) and low[-1] == "end":
        return True
    return (
        low[:1] == ["for"]
        and len(low) < _REFERRING
        and any(
            sentence.is_in(index, "titles")
            or sentence.low[index] in ("this", "treaty", "agreement")
            for index in range(zone.first, zone.last)
        )
    )


def _hangs(around: Around, at: int, opening: str, following: str) -> bool:
    """Whether *to* or *for* belongs to the word before: a reason for, nothing to add."""
    low = around.sentence.low
    # Whatever stands right behind a clause about a noun belongs to that clause.
    if opening in ("to", "for") and around.aside(around.sentence.words.starts[max(at - 1, 0)]):
        return True
    if opening == "for":
        return at > 0 and low[at - 1] in word_set("aimless")
    if opening != "to":
        return False
    # Behind the verb: in "is ready to buy land to build on" the readiness is for buying.
    nearest = max(at - BACK, min(around.draft.verb_at, at), 0)
    asked = any(word in word_set("owing") for word in low[nearest:at])
    return following in ("be", "do") or asked or low[at - 1] in ("nothing", "something", "anything")


def _aims(around: Around, found: Found) -> Iterator[tuple[int, int]]:
    """*for its protection*, *for peaceful purposes*: aims that a noun names."""
    sentence = around.sentence
    for stretch in around.stretches:
        inside = around.words(stretch)
        for index in inside:
            if sentence.low[index] != "for" or index <= around.draft.verb_at:
                continue
            end = _aim_end(around, index + 1, inside.stop)
            at = around.characters((index, max(end, index + 1)))
            apart = found.free(Span(*at)) and not around.aside(at[0])
            if end > index + 1 and apart and not _told_more(sentence.low[index - 1]):
                yield at


def _told_more(before: str) -> bool:
    """Whether a word may be one that *for* tells more of: support for, cooperation for."""
    if before == "including" or before.endswith("ly"):
        return False
    return before in word_set("aimless") or before.endswith(_ABSTRACT) or bool(verb_of_noun(before))


def _aim_end(around: Around, first: int, last: int) -> int:
    """Where a phrase ends whose noun is an aim; its start if it is none."""
    sentence, low = around.sentence, around.sentence.low
    for index in range(first, min(first + LONGEST, last)):
        if sentence.is_in(index, "prepositions") or not low[index][0].isalpha():
            return first
        follows = index + 1 < last and not sentence.is_in(index + 1, "prepositions", "coordinators")
        if low[index] in ("purpose", "purposes") or (
            not follows and index > first and verb_of_noun(low[index])
        ):
            return _with_of(around, index + 1, last)
    return first


def _with_of(around: Around, end: int, last: int) -> int:
    sentence = around.sentence
    if end >= last or sentence.low[end] != "of":
        return end
    while end < last and sentence.low[end][0].isalpha():
        end += 1
    return end


def _before(around: Around, found: Found, start: int, end: int) -> int:
    inside = [one.start for one in found.taken if start < one.start < end]
    stop = min(inside, default=end)
    return start + len(around.text[start:stop].rstrip(" ,"))
