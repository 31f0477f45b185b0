"""What an act is about beside its scope: things, topics of talk, whose acts a power governs."""

from clauses.extracting.acting import Acted, stretch
from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft, Range, Zone
from clauses.extracting.marking import Sentence
from clauses.extracting.provisos import as_proviso
from clauses.extracting.scopes import Found
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension
from clauses.model.modality import Modality
from clauses.model.norm import Evidence, Proviso
from clauses.model.scope import Facet
from clauses.model.source import Span

_COMPETENCE = frozenset({Modality.POWER, Modality.NO_POWER})


def find_objects(
    sentence: Sentence, draft: Draft, act: Acted, found: Found, context: Context
) -> None:
    """Things of the vocabulary the act is done to, beside weapons."""
    if act.action.open or Facet.WEAPONS in found.values:
        return
    at = draft.object if draft.passive else draft.act
    if not at or at[0] >= at[1]:
        return
    span = stretch(sentence, at)
    things = context.names.things(sentence.words.text, span.start, span.end)
    if things:
        one = things[0]
        told = Evidence(Facet.OBJECTS, one.span, one.cue, one.sure)
        found.add(one.extension, told, ends=False)


def find_topics(
    sentence: Sentence, draft: Draft, act: Acted, found: Found, context: Context
) -> Extension | None:
    """What talk is about."""
    if not act.action.talk or not draft.act:
        return None
    for index in range(draft.act[0], draft.act[1] - 1):
        if sentence.is_in(index, "topic"):
            return _topics(sentence, (index, draft.act[1]), index + 1, found, context)
    if draft.verb in context.book.lists["discussing"] and draft.object and not draft.passive:
        return _topics(sentence, draft.object, draft.object[0], found, context)
    return None


def _topics(
    sentence: Sentence, at: Range, first: int, found: Found, context: Context
) -> Extension | None:
    """The topics that words from one place on name, with the words of the whole stretch."""
    span = stretch(sentence, (first, at[1]))
    known = context.names.nominal_act(sentence.words.text, span.start, span.end)
    words = " ".join(span.of(sentence.words.text).split())
    topics = context.lexicon.topics([known.action.key]) if known else Extension.term(words)
    told = Evidence(Facet.TOPICS, stretch(sentence, at), "joints.topic", Confidence.MEDIUM)
    found.add(topics, told, ends=False)
    return topics


def find_governed(sentence: Sentence, draft: Draft, found: Found, context: Context) -> None:
    """Whose acts a power governs: a veto over the growth of an alliance governs the alliance."""
    if draft.modality not in _COMPETENCE or not draft.act:
        return
    at = stretch(sentence, draft.act)
    for one in context.names.parties(sentence.words.text, at.start, at.end, on=context.on):
        name = one.extension.label.removesuffix(" members")
        if name in context.lexicon.parties and context.lexicon.party(name).memberships:
            itself = context.lexicon.who([f"{name} itself"], on=context.day)
            told = Evidence(Facet.COUNTERPARTIES, one.span, one.cue, one.sure)
            found.values[Facet.COUNTERPARTIES] = itself
            found.evidence[Facet.COUNTERPARTIES] = told
            return


def find_talk(
    sentence: Sentence, draft: Draft, act: Acted, found: Found, context: Context
) -> tuple[Acted, tuple[Proviso, ...]]:
    """Read what is said of talk as its topics or terms: "any dialogue must cover missiles".

    Returns:
        The act, which is the talk where the subject is talk, and the terms as conditions.
    """
    subject = draft.bearer or draft.object
    verb, lists = draft.verb, context.book.lists
    about, terms = verb in lists["covering"], verb in lists["resting"]
    if not subject or subject[0] >= subject[1] or not (about or terms) or not draft.act:
        return act, ()
    at = stretch(sentence, subject)
    talk = context.names.nominal_act(sentence.words.text, at.start, at.end)
    if talk is None or not talk.action.talk:
        return act, ()
    done = Acted(talk.action, at, talk.cue, Confidence.MEDIUM)
    end = sentence.words.ends[draft.act[1] - 1]
    if about:
        start = sentence.words.ends[draft.verb_at] + 1
        known = context.names.nominal_act(sentence.words.text, start, end) if start < end else None
        topics = context.lexicon.topics([known.action.key]) if known else None
        words = " ".join(sentence.words.text[start:end].split())
        if words:
            told = Evidence(Facet.TOPICS, Span(start, end), act.cue, Confidence.MEDIUM)
            found.add(topics or Extension.term(words), told, ends=False)
        return done, ()
    reach = max((zone.last for zone in draft.zones if zone.first >= draft.verb_at), default=0)
    zone = Zone("condition", draft.operator[1], max(reach, draft.act[1]), draft.cue)
    return done, (as_proviso(sentence, zone, context),)
