"""From a draft to a norm: words become parties, acts, places and amounts of the vocabulary."""

from attrs import frozen

from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft, Range
from clauses.extracting.marking import Sentence
from clauses.extracting.naming.named import Named
from clauses.extracting.provisos import provisos
from clauses.extracting.scopes import Found, find, period
from clauses.extracting.verbs import verb_of_noun
from clauses.model.action import Action
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension
from clauses.model.modality import Modality
from clauses.model.norm import Evidence, Norm
from clauses.model.quantity import Quantity
from clauses.model.scope import Facet, Scope
from clauses.model.source import Span

_LONGEST_LABEL = 160  # characters of an open act; its words are marked in full all the same
_TRIMMED = frozenset(
    {
        ",",
        ";",
        "and",
        "or",
        "as",
        "well",
        "of",
        "for",
        "by",
        "in",
        "on",
        "at",
        "within",
        "from",
        "to",
        "no",
        "not",
        "than",
        "with",
    }
)


@frozen
class Acted:
    """An act with its words.

    Attributes:
        action: the act.
        span: its words.
        cue: the entry of the lexicon behind it.
        sure: how sure the reading is.
    """

    action: Action
    span: Span
    cue: str
    sure: Confidence


def norm(sentence: Sentence, draft: Draft, context: Context) -> Norm | None:
    """The norm of a draft; None where nothing can be said of the act.

    Args:
        sentence: its sentence.
        draft: the draft.
        context: names and values.
    """
    bearer = _bearer(sentence, draft, context)
    bearers = bearer.extension if bearer else None
    found = find(sentence, draft, bearers, context)
    act = _act(sentence, draft, found, context)
    if act is None:
        return None
    _objects(sentence, draft, act, found, context)
    topics = _topics(sentence, draft, act, found, context)
    conditions = provisos(sentence, draft, "condition", context)
    exceptions = provisos(sentence, draft, "exception", context)
    scope = Scope(
        bearers=None if bearers is not None and bearers.universal else bearers,
        counterparties=_extension(found, Facet.COUNTERPARTIES),
        objects=_extension(found, Facet.OBJECTS),
        place=_extension(found, Facet.PLACE),
        time=period(found),
        weapons=_extension(found, Facet.WEAPONS),
        quantity=_quantity(found),
        purpose=_extension(found, Facet.PURPOSE),
        topics=topics,
    )
    evidence = [_operator(sentence, draft)]
    if bearer:
        evidence.append(Evidence(Facet.BEARERS, bearer.span, bearer.cue, bearer.sure))
    evidence.append(Evidence(Facet.ACTION, act.span, act.cue, act.sure))
    evidence += found.evidence.values()
    return Norm(
        draft.modality,
        act.action,
        scope,
        draft.strength,
        conditions,
        exceptions,
        _self_judging(sentence, draft),
        tuple(sorted(evidence, key=lambda one: (one.span, one.facet.value))),
    )


def _span(sentence: Sentence, stretch: Range) -> Span:
    return Span(sentence.words.starts[stretch[0]], sentence.words.ends[stretch[1] - 1])


def _operator(sentence: Sentence, draft: Draft) -> Evidence:
    first, last = draft.operator
    first = min(first, last - 1)
    return Evidence(Facet.MODALITY, _span(sentence, (first, last)), draft.cue.name, draft.sure)


def _bearer(sentence: Sentence, draft: Draft, context: Context) -> Named | None:
    if draft.bearer is None:
        return None
    first, last = draft.bearer
    if draft.modality is Modality.DEFINITION:
        return None
    if not context.actor(sentence.words.slice(first, last)) and draft.cue.get("takes") != "that":
        return None
    last = _head_end(sentence, first, last)
    if first >= last:
        return None
    span = _span(sentence, (first, last))
    return context.names.bearer(
        sentence.words.text, span.start, span.end, on=context.on, author=context.own
    )


def _head_end(sentence: Sentence, first: int, last: int) -> int:
    """Where a noun phrase ends and a clause about it begins."""
    for index in range(first + 1, last):
        word = sentence.low[index]
        if word in ("(", ":") or sentence.is_in(index, "relatives") or word == "that":
            back = index
            while back > first and (
                sentence.is_in(back - 1, "prepositions") or sentence.low[back - 1] == ","
            ):
                back -= 1
            return back
        if sentence.mark(index, "provisos", "adjuncts") and sentence.low[index - 1] == ",":
            return index - 1
    while last > first + 1 and (sentence.low[last - 1] in (",", ";") or _loose(sentence, last - 1)):
        last -= 1
    return last


def _loose(sentence: Sentence, at: int) -> bool:
    """Whether an adverb was left at the end of a noun phrase: "that Russia first withdraw"."""
    return sentence.adverb(at) and not sentence.is_in(at, "pronouns", "determiners")


def _act(sentence: Sentence, draft: Draft, found: Found, context: Context) -> Acted | None:
    if draft.act is None or draft.act[0] >= draft.act[1]:
        return None
    first, last = draft.act
    last = _cut(sentence, first, last, draft.verb_at, found)
    span = _span(sentence, (first, last))
    text = sentence.words.text
    object_at = draft.object if draft.passive else (min(draft.verb_at + 1, last), last)
    if draft.verb:
        start, end = span.start, span.end
        if object_at and object_at[0] < object_at[1]:
            stretch = _span(sentence, object_at)
            start, end = stretch.start, stretch.end
        known = context.names.act(draft.verb, text, start, end)
        if known:
            return Acted(known.action, span, known.cue, min(known.sure, draft.sure))
        words = _words(sentence, object_at)
        return Acted(Action.of(draft.verb, words), span, "", draft.sure)
    if not draft.verb:
        while first < last - 1 and sentence.is_in(first, "determiners"):
            first += 1
        span = _span(sentence, (first, last))
    # What ends the words of the act may still tell which act it is: "who belongs | to NATO".
    whole = _span(sentence, (first, max(last, draft.act[1])))
    known = context.names.nominal_act(text, whole.start, whole.end)
    if known and draft.modality is not Modality.DEFINITION:
        return Acted(known.action, span, known.cue, known.sure)
    return Acted(_of_noun(sentence, first, last), span, "", Confidence.MEDIUM)


def _cut(sentence: Sentence, first: int, last: int, verb: int, found: Found) -> int:
    """End the act where the first phrase behind its object begins."""
    ends = [end for end in found.ends if end > sentence.words.starts[max(verb, first)]]
    if ends:
        stop = min(ends)
        while last - 1 > first and sentence.words.starts[last - 1] >= stop:
            last -= 1
    while last - 1 > max(verb, first) and sentence.low[last - 1] in _TRIMMED:
        last -= 1
    return last


def _words(sentence: Sentence, stretch: Range | None) -> str:
    if not stretch or stretch[0] >= stretch[1]:
        return ""
    text = " ".join(_span(sentence, stretch).of(sentence.words.text).split())
    return text[:_LONGEST_LABEL].strip()


def _of_noun(sentence: Sentence, first: int, last: int) -> Action:
    """An open act from a noun of action: "the deployment of radars" is *deploy radars*."""
    for index in range(first, last):
        verb = verb_of_noun(sentence.low[index])
        if verb:
            rest = index + 1
            if rest < last and sentence.low[rest] == "of":
                rest += 1
            return Action.of(verb, _words(sentence, (rest, last)))
        if sentence.is_in(index, "prepositions"):
            break
    while first < last - 1 and sentence.is_in(first, "determiners"):
        first += 1
    return Action.of(_words(sentence, (first, last)) or sentence.low[first])


def _extension(found: Found, facet: Facet) -> Extension | None:
    value = found.values.get(facet)
    return value if isinstance(value, Extension) else None


def _quantity(found: Found) -> Quantity | None:
    value = found.values.get(Facet.QUANTITY)
    return value if isinstance(value, Quantity) else None


def _objects(sentence: Sentence, draft: Draft, act: Acted, found: Found, context: Context) -> None:
    """Things of the vocabulary the act is done to, beside weapons."""
    if act.action.open or Facet.WEAPONS in found.values:
        return
    stretch = draft.object if draft.passive else draft.act
    if not stretch or stretch[0] >= stretch[1]:
        return
    span = _span(sentence, stretch)
    things = context.names.things(sentence.words.text, span.start, span.end)
    if things:
        one = things[0]
        told = Evidence(Facet.OBJECTS, one.span, one.cue, one.sure)
        found.add(one.extension, told, ends=False)


def _topics(
    sentence: Sentence, draft: Draft, act: Acted, found: Found, context: Context
) -> Extension | None:
    """What talk is about."""
    if not act.action.talk or not draft.act:
        return None
    for index in range(draft.act[0], draft.act[1] - 1):
        if sentence.is_in(index, "topic"):
            span = _span(sentence, (index + 1, draft.act[1]))
            known = context.names.nominal_act(sentence.words.text, span.start, span.end)
            words = " ".join(span.of(sentence.words.text).split())
            topics = context.lexicon.topics([known.action.key]) if known else Extension.term(words)
            whole = Span(sentence.words.starts[index], span.end)
            told = Evidence(Facet.TOPICS, whole, "joints.topic", Confidence.MEDIUM)
            found.add(topics, told, ends=False)
            return topics
    return None


def _self_judging(sentence: Sentence, draft: Draft) -> bool:
    if not draft.act:
        return False
    low = " ".join(sentence.low)
    return any(phrase in low for phrase in sentence.book.lists["self-judging"])
