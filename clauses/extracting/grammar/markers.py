"""What opens a zone: the marker of a condition, an exception, a purpose or a manner."""

from clauses.extracting.grammar.drafts import Zone
from clauses.extracting.grammar.tensed import finite, operator_at
from clauses.extracting.marking import BE, Mark, Sentence


def zone_of(sentence: Sentence, first: int, last: int, *, start: bool) -> Zone:
    """The zone of a stretch, by the marker it begins with; without one it only situates."""
    mark = opening(sentence, first, start=start)
    if mark is None:
        aim = start and sentence.low[first] == "to" and first + 1 < last
        cue = sentence.book.cues.get("adjuncts.purpose") if aim else None
        return Zone("purpose" if cue else "", first, last, cue)
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
        if cue.kind == "provisos" and at and sentence.low[at - 1] == "even":
            continue  # "even with the consent of" opens nothing
        if cue.says.get("leading") == "only" and not (start or mark.last - mark.first > 1):
            continue
        if cue.says.get("negative") and not negative:
            continue
        if cue.kind == "adjuncts" and sentence.low[at - 1] in BE:
            continue  # "are based on clear rules"
        if sentence.low[at] in ("subject", "dependent") and _described(sentence, at):
            continue
        if cue.says.get("needs") == "event" and not _event(sentence, mark):
            continue
        if cue.says.get("needs") == "no place" and not start and not _happens(sentence, mark):
            continue
        return mark
    return None


def _described(sentence: Sentence, at: int) -> bool:
    """Whether *subject to* only describes what stands before: "goods owned or subject to lien"."""
    before = sentence.low[at - 1]
    joined = sentence.is_in(at - 1, "coordinators") and sentence.low[at - 2] != ","
    made = any(one in _MAKING for one in sentence.low[max(at - _NEAR, 0) : at])
    made = made and sentence.low[at - 1] != ","
    return before in BE or before in _COPULAS or (joined and at > 1) or made


_NEAR = 10  # words between *make* and "subject to"
_MAKING = frozenset({"make", "makes", "made", "making", "render", "renders"})
_COPULAS = frozenset({"remain", "remains", "remained", "become", "becomes", "became", "not"})


def _happens(sentence: Sentence, mark: Mark) -> bool:
    """Whether *where* or *when* opens a condition, rather than saying which place or day."""
    before = mark.first - 1
    if sentence.low[mark.last : mark.last + 1] == ["there"]:
        return True
    if sentence.is_in(before, "where-nouns") or mark.last >= len(sentence):
        return False
    if sentence.low[mark.last + 1 : mark.last + 2] in (["please"], ["like"], ["wish"], ["choose"]):
        return False  # "where they please" is any place
    if sentence.low[mark.last] in ("fewer", "more", "less"):
        return True
    if sentence.low[mark.first] in ("when", "whenever"):
        return sentence.low[mark.last][0].isalpha()
    follows = sentence.is_in(mark.last, "determiners", "pronouns") or sentence.words.capital(
        mark.last
    )
    return follows or sentence.low[mark.last - 1] == "requested"


def _event(sentence: Sentence, mark: Mark) -> bool:
    """Whether an event follows ("until it has paid"), rather than a day or nothing."""
    at = mark.last
    if at >= len(sentence) or not sentence.low[at][0].isalpha() or _other_use(sentence, mark):
        return False
    starts = sentence.is_in(at, "determiners", "pronouns") or sentence.words.capital(at)
    if sentence.low[mark.first : mark.last] in _AS_LONG or (
        sentence.low[mark.first] == "once" and starts
    ):
        return True
    if sentence.low[mark.first] in ("once", "while", "as", "for", "provided", "providing"):
        return any(
            finite(sentence, index) or operator_at(sentence, index, at)
            for index in range(at, min(at + 14, len(sentence)))
        )
    return not (
        sentence.low[at : at + 2] == ["the", "end"]
        or (sentence.words.capital(at) and sentence.low[at] in _MONTHS)
    )


def _other_use(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word that can open a condition does something else here."""
    word, at = sentence.low[mark.first], mark.last
    if word == "while":
        return sentence.low[mark.first - 1] == ","  # it contrasts
    if word == "providing":  # "for the purpose of providing services"
        return sentence.is_in(mark.first - 1, "prepositions")
    # "once each year"
    return word == "once" and sentence.low[at] in ("each", "every", "a", "per")


_AS_LONG = (["as", "soon", "as"], ["for", "as", "long", "as"])
_MONTHS = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ]
)
