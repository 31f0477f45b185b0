"""With which weapons, munitions and forces."""

from collections.abc import Iterator

from clauses.extracting.grammar.drafts import Range
from clauses.extracting.naming.named import Named
from clauses.extracting.scopes.around import Around
from clauses.extracting.scopes.found import Found, some_of, told
from clauses.extracting.verbs import Form, forms_of
from clauses.lexicon.namewords import word_set
from clauses.model.extension import join
from clauses.model.scope import Facet
from clauses.model.source import Span

_NEAR = 40  # words between a preposition and what hangs on it
BEFORE = 4  # words before a thing that say which of its kind
_NO_OBJECT = frozenset({"by", "into", "against", "than"})


def find_weapons(around: Around, found: Found) -> None:
    """The weapons and forces the act is done with or to, as one phrase."""
    named = [one for at in _stretches(around) for one in _in_stretch(around, found, at)]
    if not named:
        return
    first = named[0]
    rest = [one for one in named if one.span.start >= first.span.start]
    start = _opens(around, found, first.span.start)
    end = _closes(around, found, max(one.span.end for one in rest))
    restricted = _restricts(around, start, first.span.start) or end > max(
        one.span.end for one in rest
    )
    span = Span(start, end)
    things = join(one.extension for one in rest)
    if restricted and things:
        things = some_of(things, span.of(around.text))
    found.add(things, told(Facet.WEAPONS, span, first.cue, first.sure), ends=False)


def _stretches(around: Around) -> Iterator[Range]:
    draft = around.draft
    # "The number of warheads shall not exceed …": the subject is what the act is about.
    for one in (around.subject, draft.act, draft.beside):
        if one and one[0] < one[1]:
            yield around.characters(one)


def _in_stretch(around: Around, found: Found, at: Range) -> Iterator[Named]:
    for one in around.context.names.weapons(around.text, *at):
        if around.aside(one.span.start) or not _counted_once(found, one.span):
            continue
        if _preposition(around, one.span.start, at[0]) not in _NO_OBJECT:
            yield one


def _counted_once(found: Found, span: Span) -> bool:
    """Whether a thing is more than the unit of an amount ("2,000 soldiers")."""
    amount = found.evidence.get(Facet.QUANTITY)
    return amount is None or not (amount.span.start < span.start and span.end <= amount.span.end)


def _preposition(around: Around, at: int, first: int) -> str:
    """The preposition on which the phrase of a thing hangs, if any."""
    sentence = around.sentence
    for index in reversed(around.words((first, at))[-_NEAR:]):
        if sentence.is_in(index, "prepositions"):
            return sentence.low[index]
        if index == around.draft.verb_at:
            break
    return ""


def _opens(around: Around, found: Found, start: int) -> int:
    """Where the noun phrase of a thing begins, its determiners left out."""
    sentence, words = around.sentence, around.sentence.words
    index = around.words((0, start)).stop
    verb = around.draft.verb_at if around.draft.verb_at < index else -1
    for at in range(index - 1, max(index - 1 - BEFORE, verb, -1), -1):
        low = sentence.low[at]
        if not low[0].isalpha() or not found.free(Span(words.starts[at], words.ends[at])):
            break
        if sentence.is_in(at, "determiners", "prepositions", "coordinators", "adverbs"):
            break
        if low in word_set("determiners") or "'" in low or not _modifies(low):
            break
        start = words.starts[at]
    return start


def _modifies(low: str) -> bool:
    forms = forms_of(low)
    return not forms or forms <= {Form.PARTICIPLE, Form.PAST, Form.GERUND} or Form.BASE in forms


def _restricts(around: Around, start: int, thing: int) -> bool:
    before = around.text[start:thing].lower().split()
    return any(word not in word_set("plain-modifiers") for word in before)


def _closes(around: Around, found: Found, end: int) -> int:
    """Where the phrase ends once what tells more of the thing is taken in."""
    sentence, words = around.sentence, around.sentence.words
    index = around.words((0, end)).stop
    if index >= len(sentence) or sentence.low[index] not in word_set("telling"):
        return end
    limit = _limit(around, found, words.starts[index])
    for at in range(index, len(sentence)):
        if words.starts[at] >= limit or not sentence.low[at][0].isalnum():
            break
        end = words.ends[at]
    return end


def _limit(around: Around, found: Found, start: int) -> int:
    """Where the stretch ends in which a character stands, or the next facet begins."""
    ends = [last for first, last in _stretches(around) if first <= start < last]
    taken = [
        one.span.start
        for facet, one in found.evidence.items()
        if one.span.start > start and facet is not Facet.QUANTITY
    ]
    return min([*ends, *taken], default=start)
