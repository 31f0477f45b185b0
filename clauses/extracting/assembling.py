"""From a draft to a norm: words become parties, acts, places and amounts of the vocabulary."""

from attrs import evolve

from clauses.extracting.about import find_governed, find_objects, find_talk, find_topics
from clauses.extracting.acting import act, stretch
from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft
from clauses.extracting.marking import Sentence
from clauses.extracting.naming.named import Named
from clauses.extracting.provisos import provisos
from clauses.extracting.scopes import Found, find, period
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension
from clauses.model.modality import Modality
from clauses.model.norm import Evidence, Norm
from clauses.model.quantity import Quantity
from clauses.model.scope import Facet, Scope


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
    done = act(sentence, draft, found, context)
    if done is None:
        return None
    done, terms = find_talk(sentence, draft, done, found, context)
    find_objects(sentence, draft, done, found, context)
    find_governed(sentence, draft, found, context)
    topics = find_topics(sentence, draft, done, found, context)
    conditions = (*provisos(sentence, draft, "condition", context), *terms)
    exceptions = provisos(sentence, draft, "exception", context)
    scope = Scope(
        bearers=bearers,
        counterparties=_extension(found, Facet.COUNTERPARTIES),
        objects=_extension(found, Facet.OBJECTS),
        place=_extension(found, Facet.PLACE),
        time=period(found),
        weapons=_extension(found, Facet.WEAPONS),
        quantity=_quantity(found),
        purpose=_extension(found, Facet.PURPOSE),
        topics=_extension(found, Facet.TOPICS) if topics is None else topics,
    )
    evidence = [_operator(sentence, draft)]
    if bearer:
        evidence.append(Evidence(Facet.BEARERS, bearer.span, bearer.cue, bearer.sure))
    evidence.append(Evidence(Facet.ACTION, done.span, done.cue, done.sure))
    evidence += found.evidence.values()
    return Norm(
        draft.modality,
        done.action,
        scope,
        draft.strength,
        conditions,
        exceptions,
        sentence.self_judging,
        tuple(sorted(evidence, key=lambda one: (one.span, one.facet.value))),
    )


def _operator(sentence: Sentence, draft: Draft) -> Evidence:
    first, last = draft.operator
    first = min(first, last - 1)
    return Evidence(
        Facet.MODALITY, stretch(sentence, (first, last)), (draft.turn or draft.cue).name, draft.sure
    )


def _bearer(sentence: Sentence, draft: Draft, context: Context) -> Named | None:
    if draft.bearer is None:
        return None
    first, last = draft.bearer
    if draft.modality is Modality.DEFINITION:
        return None
    if not _can_act(sentence, draft, context) and draft.cue.get("takes") != "that":
        return None
    last = _head_end(sentence, first, last)
    if first >= last:
        return None
    span = stretch(sentence, (first, last))
    named = context.names.bearer(
        sentence.words.text, span.start, span.end, on=context.on, author=context.own
    )
    if named and draft.says and named.extension.open_term and context.own:
        # A person who offers, refuses or judges speaks for the author that was given.
        return evolve(named, extension=context.own, sure=Confidence.MEDIUM)
    return named


def _can_act(sentence: Sentence, draft: Draft, context: Context) -> bool:
    """Whether the words of a subject name somebody, as a list or what he does tells."""
    who = sentence.words.slice(*draft.bearer) if draft.bearer else ""
    if context.actor(who):
        return True
    does = bool(draft.verb) and not draft.passive
    return does and draft.verb not in context.book.lists["states"] and context.agent(who)


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


def _extension(found: Found, facet: Facet) -> Extension | None:
    value = found.values.get(facet)
    return value if isinstance(value, Extension) else None


def _quantity(found: Found) -> Quantity | None:
    value = found.values.get(Facet.QUANTITY)
    return value if isinstance(value, Quantity) else None
