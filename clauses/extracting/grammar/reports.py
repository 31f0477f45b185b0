"""Who a sentence is reported of, where the report stands behind or inside it.

"“…”, X said", "…, according to X", "“…,” she said, “…”": the report is taken off and what is left
is read as X's words. "X said that …" is a verb like others and left to the grammar.
"""

from attrs import frozen

from clauses.extracting.grammar.drafts import Range
from clauses.extracting.grammar.markers import opening
from clauses.extracting.grammar.tensed import carries_tense, operator_at
from clauses.extracting.marking import Sentence, mark
from clauses.extracting.verbs import Form, also_noun, forms_of, is_verb, verb_of_noun
from clauses.lexicon.cuebook import Cue

_FARTHEST = 22  # words of a speaker's name and offices
_HEARERS = 6  # words of whom somebody told: "the foreign affairs committee"


@frozen(eq=False)
class Report:
    """A report taken off a sentence.

    Attributes:
        sentence: what is left.
        speaker: where the speaker's words stand in the text, as character offsets.
        cue: the cue that gave it away.
    """

    sentence: Sentence
    speaker: Range
    cue: Cue


def take_off(sentence: Sentence) -> Report | None:
    """Take a report off a sentence; None where none stands behind or inside it."""
    for comma in reversed(_commas(sentence)):
        found = _report(sentence, comma)
        if found:
            speaker, end, cue = found
            begin = _with_name(sentence, comma, speaker)
            speaker = speaker if begin == comma else (begin + 1, speaker[1])
            left = _without(sentence, begin, end)
            chars = sentence.words.starts[speaker[0]], sentence.words.ends[speaker[1] - 1]
            return Report(left, chars, cue)
    return _according(sentence) or _named_before(sentence)


def _named_before(sentence: Sentence) -> Report | None:
    """Take "Erdogan:" or "As the minister put it," off the head of a sentence."""
    if len(sentence) < _SHORTEST:
        return None
    cue = sentence.book.cues.get("speech.say")
    if cue and ":" in sentence.low[1:_NAME]:
        colon = sentence.low.index(":")
        if _may_speak(sentence, colon):
            chars = sentence.words.starts[0], sentence.words.ends[colon - 1]
            return Report(_without(sentence, 0, colon + 1), chars, cue)
    if cue and sentence.low[0] == "as" and "," in sentence.low[1:_FARTHEST]:
        comma = sentence.low.index(",")
        verb = next((i for i in range(2, comma) if carries_tense(sentence, i, 0)), None)
        puts = verb is not None and sentence.low[verb + 1 : comma] == ["it"]
        if verb is not None and (puts or (verb == comma - 1 and _say(sentence, verb, 0))):
            chars = sentence.words.starts[1], sentence.words.ends[verb - 1]
            return Report(_without(sentence, 0, comma + 1), chars, cue)
    return None


_SHORTEST, _NAME = 4, 6  # words


def _may_speak(sentence: Sentence, colon: int) -> bool:
    """Whether a name stands before a colon: "Erdogan:", unlike "Note:"."""
    plain = all(is_verb(word) or verb_of_noun(word) for word in sentence.low[:colon])
    if plain or any(sentence.is_in(i, "labels") for i in range(colon)):
        return False
    return all(sentence.words.capital(i) or sentence.is_in(i, "prepositions") for i in range(colon))


def _with_name(sentence: Sentence, comma: int, speaker: Range) -> int:
    """Go back over a name or an office: ", Ilse Varga, the foreign minister, said"."""
    before = next((i for i in range(comma - 1, -1, -1) if sentence.low[i] == ","), None)
    if before is None or not 1 < comma - before <= _NAME:
        return comma
    first, last = speaker
    if sentence.low[last - 1] == "," and _named_only(sentence, first, last - 1):
        return before
    return before if _named_only(sentence, before + 1, comma) else comma


def _named_only(sentence: Sentence, first: int, last: int) -> bool:
    return all(sentence.words.capital(index) for index in range(first, last))


def _commas(sentence: Sentence) -> list[int]:
    return [index for index, word in enumerate(sentence.low) if word in (",", "—", "–")]


Found = tuple[Range, int, Cue]  # the speaker's words, the word behind the report, its cue


def _report(sentence: Sentence, comma: int) -> Found | None:
    """The report behind a comma."""
    aside = opening(sentence, comma + 1, start=True) or sentence.is_in(comma + 1, "coordinators")
    if comma < 1 or aside:
        return None
    said = _say(sentence, comma + 1, comma) or _quoted_verb(sentence, comma + 1, comma)
    if said:  # "…, said the minister"
        end = _whole(sentence, _phrase_end(sentence, said[0], len(sentence)))
        fits = end > said[0] and _begins(sentence, said[0]) and _verbless(sentence, said[0], end)
        behind = _tail(sentence, end, len(sentence)) or end
        return ((said[0], end), behind, said[1]) if fits else None
    return _named(sentence, comma) or _by_preposition(sentence, comma)


def _named(sentence: Sentence, comma: int) -> Found | None:
    """Find "…, the minister said"."""
    if comma + 1 >= len(sentence) or not _begins(sentence, comma + 1):
        return None
    for index in range(comma + 1, min(comma + _FARTHEST, len(sentence))):
        if sentence.low[index] in (";", ":", ".") or operator_at(sentence, index, comma):
            return None
        if sentence.is_in(index - 1, "coordinators"):
            continue  # "their prior and informed consent"
        said = _say(sentence, index, comma + 1) if index > comma + 1 else None
        if said is None and index > comma + 1 and carries_tense(sentence, index, comma + 1):
            said = _quoted_verb(sentence, index, comma)
        if said:
            told = _hearer(sentence, said[0]) if said[1].name == "speech.tell" else said[0]
            behind = _tail(sentence, told, len(sentence))
            return ((comma + 1, index), behind, said[1]) if behind is not None else None
    return None


def _hearer(sentence: Sentence, at: int) -> int:
    """Go over whom somebody told: "told the press", "told reporters"."""
    near = range(at + 1, min(at + _HEARERS, len(sentence)))
    return next((i for i in near if _closes(sentence, i)), at + 1)


def _closes(sentence: Sentence, at: int) -> bool:
    return sentence.low[at] in (",", ".", "—", "–") or sentence.is_in(at, "prepositions")


def _by_preposition(sentence: Sentence, comma: int) -> Found | None:
    """Find "…, according to the minister"."""
    according = sentence.mark(comma + 1, "speech")
    cue = according.of("speech") if according else None
    if according is None or cue is None or cue.get("subject") != "nothing":
        return None
    end = _phrase_end(sentence, according.last, len(sentence))
    return ((according.last, end), end, cue) if _somebody(sentence, according.last, end) else None


def _somebody(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a name or an actor stands there: according to Kyiv, unlike to a timetable."""
    return any(sentence.words.capital(i) or sentence.is_in(i, "actors") for i in range(first, last))


_SAYING = frozenset({"speech.say", "speech.say-behind", "speech.tell"})


def _say(sentence: Sentence, at: int, first: int) -> tuple[int, Cue] | None:
    for one in sentence.marks.get(at, ()):
        cue = next((c for c in one.cues if c.name in _SAYING), None)
        noun = also_noun(sentence.low[at].removesuffix("s")) and sentence.low[at].endswith("s")
        if noun and not sentence.words.quotes:
            continue
        if (
            cue
            and "that" not in sentence.low[one.last - 1 : one.last + 1]
            and _inverted(sentence, at)
            and (at == first + 1 or carries_tense(sentence, at, first))
        ):
            return one.last, cue
    return None


def _quoted_verb(sentence: Sentence, at: int, comma: int) -> tuple[int, Cue] | None:
    """Any verb behind a closing quotation mark attributes what is quoted."""
    words, cue = sentence.words, sentence.book.cues.get("speech.say")
    if cue is None or at >= len(sentence) or comma + 1 >= len(sentence):
        return None
    closed = any(
        words.ends[comma - 1] <= mark <= words.starts[comma + 1]
        and not words.text[mark - 1 : mark].isspace()
        for mark in words.quotes
    )
    return (at + 1, cue) if closed and _inverted(sentence, at) else None


def _inverted(sentence: Sentence, at: int) -> bool:
    # "…, said the minister": a verb in the past or the third person, never an infinitive.
    forms = forms_of(sentence.low[at])
    return bool(forms & {Form.PAST, Form.THIRD})


def _tail(sentence: Sentence, at: int, size: int) -> int | None:
    """Where a report ends behind its verb: at the next comma, or with the sentence."""
    if at < size and not (
        sentence.low[at] in (",", ".", "—", "–", ":")
        or sentence.is_in(at, "prepositions")
        or sentence.adverb(at)
        or sentence.words.capital(at)
        or sentence.is_in(at, "determiners")
    ):
        return None
    for index in range(at, size):
        if sentence.low[index] in (",", ".", "—", ":"):
            return index
        if sentence.low[index] == "that" or operator_at(sentence, index, at):
            return None
        if sentence.mark(index, "speech") and carries_tense(sentence, index, at):
            return None  # "the minister said Kenya was ready to …"
    return size


def _whole(sentence: Sentence, end: int) -> int:
    """Take in an apposition at the end: "said Ilse Varga, the foreign minister"."""
    if sentence.low[end : end + 1] != [","] or sentence.words.quotes:
        return end
    last = len(sentence)
    while last > end and not sentence.low[last - 1][0].isalnum():
        last -= 1
    if last - end > _FARTHEST:
        return end
    return end if any(operator_at(sentence, index, end) for index in range(end, last)) else last


def _begins(sentence: Sentence, at: int) -> bool:
    """Whether a speaker's words can begin here."""
    return sentence.low[at][0].isalnum() and not sentence.is_in(at, "prepositions")


def _verbless(sentence: Sentence, first: int, end: int) -> bool:
    """Whether no operator stands in a speaker's words or right behind them."""
    near = range(first + 1, min(end + 1, first + _FARTHEST, len(sentence)))
    return not any(operator_at(sentence, index, first) for index in near)


def _phrase_end(sentence: Sentence, first: int, size: int) -> int:
    for index in range(first, size):
        word = sentence.low[index]
        if word in (",", ".", ";", "—") and not (
            word == ","
            and index + 1 < size
            and sentence.words.capital(index + 1)
            and index + 3 > size
        ):
            return index
        if word in ("on", "in", "after", "at", "during", "following") and index > first:
            return index
    return size


def _according(sentence: Sentence) -> Report | None:
    """Take "according to X," off the head of a sentence."""
    found = sentence.mark(0, "speech")
    cue = found.of("speech") if found else None
    if found is None or cue is None or cue.get("subject") != "nothing" or "," not in sentence.low:
        return None
    comma = sentence.low.index(",")
    if not _somebody(sentence, found.last, comma):
        return None
    chars = sentence.words.starts[found.last], sentence.words.ends[comma - 1]
    return Report(_without(sentence, 0, comma + 1), chars, cue)


def _without(sentence: Sentence, first: int, last: int) -> Sentence:
    words = sentence.words
    size = len(words)
    # Behind "she said," the words go on, so the second comma goes too unless a clause follows it.
    if last < size and words.low[last] in (",", "—", "–"):
        more = last + 1 < size and words.low[last + 1] in ("and", "but", "while", "or")
        last = last if more else last + 1
    return mark(words.without(first, last), sentence.book)
