"""Towards whom: to, with, against or from somebody, or somebody told or given something."""

from collections.abc import Iterator

from clauses.extracting.grammar.drafts import Range
from clauses.extracting.marking import Sentence
from clauses.extracting.scopes.around import Around
from clauses.extracting.scopes.found import Found, told
from clauses.extracting.verbs import Form, also_noun, forms_of
from clauses.lexicon.namewords import word_set
from clauses.model.scope import Facet
from clauses.model.source import Span

LONGEST = 12  # words of a phrase that says whom
_PAIRS = frozenset({"each other", "one another", "no one"})
_JOINTS = frozenset({"of", "and", "or"})


def find_counterparties(around: Around, found: Found, at: Range) -> None:
    """The first phrase in a stretch that says towards whom the act goes."""
    words, context = around.sentence.words, around.context
    named = (
        (span, given, one)
        for span, start, given in _phrases(around, found, around.words(at))
        if (
            one := context.names.bearer(
                words.text, start, span.end, on=context.on, author=context.own
            )
        )
    )
    for span, given, one in named:
        by = told(Facet.COUNTERPARTIES, span, one.cue, one.sure)
        found.add(one.extension, by, ends=not given and span.start > around.behind + 1)
        return


def _phrases(around: Around, found: Found, inside: range) -> Iterator[tuple[Span, int, bool]]:
    """Each phrase, where its noun begins, and whether it stands without a preposition."""
    words = around.sentence.words
    for index, start in _openings(around, inside):
        end = _end(around, found, (start, inside.stop), given=index == start)
        if end == start or _somewhere(around, index, end):
            continue
        span = Span(words.starts[index], words.ends[end - 1])
        if found.free(span) and not around.aside(span.start):
            yield span, words.starts[start], index == start


def _openings(around: Around, inside: range) -> Iterator[Range]:
    """Where such a phrase begins: with its preposition, and without."""
    low, draft = around.sentence.low, around.draft
    for index in range(inside.start, min(inside.stop, len(low) - 1)):
        told = draft.verb in word_set("addressed") and not draft.passive
        if told and index == draft.verb_at and not around.sentence.is_in(index + 1, "prepositions"):
            yield index + 1, index + 1
        elif _toward(around, index):
            yield index, index + 1


def _toward(around: Around, index: int) -> bool:
    low, verb = around.sentence.low, around.draft.verb
    word, before = low[index], low[index - 1] if index else ""
    if word == "from":
        bought = before in word_set("elsewhere", "placewords")
        return verb in word_set("receiving") and not bought
    if word not in word_set("toward") or before in word_set("not-toward"):
        return False
    return word != "to" or not _infinitive(around, index + 1)


def _infinitive(around: Around, index: int) -> bool:
    """Whether *to* belongs to a verb: *to support the mission*."""
    sentence = around.sentence
    following = sentence.low[index]
    if Form.BASE not in forms_of(following):
        return False
    return not also_noun(following) or sentence.is_in(index + 1, "determiners", "pronouns")


def _somewhere(around: Around, index: int, end: int) -> bool:
    """Whether a phrase with *to* rather says where: access to the city."""
    low = around.sentence.low
    head = low[_head(low, index + 1, end)]
    return low[index] == "to" and low[index - 1] == "access" and head in word_set("of-places")


def _end(around: Around, found: Found, at: Range, *, given: bool) -> int:
    """Where the phrase that names somebody ends; its start if it names nobody.

    Without a preposition what is given may follow: "give the Board its reasons".
    """
    low, (first, last) = around.sentence.low, at
    if first >= last:
        return first
    if " ".join(low[first : first + 2]) in _PAIRS:
        return first + 2
    end = _phrase_end(around, found, first, min(last, first + LONGEST))
    if end == first + 1 and low[first] in word_set("whoever"):
        return end
    stops = (end, *range(first + 1, end)) if given else (end,)
    return next((stop for stop in stops if _names_somebody(around, first, stop, end)), first)


def _names_somebody(around: Around, first: int, stop: int, end: int) -> bool:
    low, words = around.sentence.low, around.sentence.words
    if stop < end and (low[stop] in _JOINTS or words.capital(stop)):
        return False
    if stop == first + 1 and not _stands_alone(around, first, whole=stop == end):
        return False
    if any(around.sentence.is_in(index, "titles") for index in range(first, stop)):
        return False
    if low[_head(low, first, stop)] in word_set("bodies"):
        return True
    return around.context.actor(words.slice(first, stop)) and not _is_thing(around, first, stop)


def _stands_alone(around: Around, index: int, *, whole: bool) -> bool:
    """Whether one word names somebody: *Norway*, *it*, *members*, and not *free*."""
    sentence = around.sentence
    pronoun = sentence.is_in(index, "determiners", "pronouns")
    noun = sentence.words.capital(index) or sentence.low[index].endswith("s")
    return whole if pronoun else noun or sentence.is_in(index, "actors")


def _is_thing(around: Around, first: int, stop: int) -> bool:
    """Whether a phrase ends in a thing that cannot act: riot control agents, not warships."""
    words, head = around.sentence.words, _head(around.sentence.low, first, stop)
    end, alone = words.ends[head], around.sentence.is_in(head, "actors")
    things = around.context.names.things(words.text, words.starts[first], end)
    return any(
        one.span.end == end and not (alone and one.span.start >= words.starts[head])
        for one in things
    )


def _head(low: list[str], first: int, stop: int) -> int:
    return next((index for index in range(first + 1, stop) if low[index] == "of"), stop) - 1


def _phrase_end(around: Around, found: Found, first: int, last: int) -> int:
    """Where the phrase ends at the latest."""
    sentence = around.sentence
    for index in range(first, last):
        word = sentence.low[index]
        if not word[0].isalnum() or sentence.is_in(index, "relatives") or word == "that":
            return index
        if index > first and (
            _ends_phrase(around, index, last) or not _is_free(around, found, index)
        ):
            return index
    return last


def _is_free(around: Around, found: Found, index: int) -> bool:
    words = around.sentence.words
    return found.free(Span(words.starts[index], words.ends[index]))


def _ends_phrase(around: Around, index: int, last: int) -> bool:
    sentence = around.sentence
    word = sentence.low[index]
    if sentence.is_in(index, "determiners") and not _opens_noun(sentence, index - 1):
        return True
    if word == "of" and around.draft.verb in word_set("telling-of"):
        return True
    if _past_role(sentence, index):
        return True
    if word not in _JOINTS:
        low_adverb = sentence.adverb(index) and not sentence.words.capital(index)
        return sentence.is_in(index, "prepositions") or low_adverb or _tells(sentence, index, last)
    return index + 1 >= last or not (
        sentence.words.capital(index + 1) or sentence.is_in(index + 1, "determiners")
    )


def _tells(sentence: Sentence, index: int, last: int) -> bool:
    """Whether a participle tells more of the noun before it: agents used by the police."""
    forms = forms_of(sentence.low[index])
    follows = index + 1 < last and sentence.is_in(index + 1, "prepositions")
    known = Form.PARTICIPLE in forms or Form.GERUND in forms
    return follows and known and Form.BASE not in forms


def _past_role(sentence: Sentence, index: int) -> bool:
    """Whether a role written with a capital ends the phrase: *the Party* | *treatment*."""
    role = sentence.words.capital(index - 1) and sentence.is_in(index - 1, "actors")
    goes_on = sentence.low[index] in _JOINTS or sentence.is_in(index, "actors")
    return role and not goes_on and not sentence.words.capital(index)


def _opens_noun(sentence: Sentence, index: int) -> bool:
    return sentence.is_in(index, "determiners", "coordinators") or sentence.low[index] == "of"
