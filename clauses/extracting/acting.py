"""From the words of an act to an act: a term of the taxonomy, or verb and object."""

from attrs import frozen

from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft, Range
from clauses.extracting.marking import Sentence, bases
from clauses.extracting.naming import NamedAct
from clauses.extracting.scopes import Found
from clauses.extracting.verbs import verb_of_noun
from clauses.model.action import Action
from clauses.model.confidence import Confidence
from clauses.model.source import Span
from clauses.model.stance import Stance

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


def stretch(sentence: Sentence, words: Range) -> Span:
    """Where words stand in the text."""
    return Span(sentence.words.starts[words[0]], sentence.words.ends[words[1] - 1])


def act(sentence: Sentence, draft: Draft, found: Found, context: Context) -> Acted | None:
    """The act of a draft; None where it has none.

    Args:
        sentence: its sentence.
        draft: the draft.
        found: the facets around it, which end its words.
        context: names and values.
    """
    if draft.act is None or draft.act[0] >= draft.act[1]:
        return None
    first, last = draft.act
    last = _cut(sentence, first, last, draft.verb_at, found)
    if draft.stance is Stance.EVALUATION and "evaluate" in context.lexicon.tables["actions"]:
        judged = context.lexicon.action("evaluate")
        return Acted(judged, stretch(sentence, (first, last)), draft.cue.name, draft.sure)
    if draft.verb:
        return _verbal(sentence, draft, (first, last), context)
    return _nominal(sentence, (first, last), draft.act[1], context)


def _verbal(sentence: Sentence, draft: Draft, at: Range, context: Context) -> Acted:
    last = at[1]
    span, text = stretch(sentence, at), sentence.words.text
    behind = draft.object if draft.passive else (min(draft.verb_at + 1, last), last)
    there = stretch(sentence, behind) if behind and behind[0] < behind[1] else span
    known = context.names.act(draft.verb, text, there.start, there.end)
    if known:
        return Acted(known.action, span, known.cue, min(known.sure, draft.sure))
    return Acted(Action.of(draft.verb, _words(sentence, behind)), span, "", draft.sure)


def _nominal(sentence: Sentence, at: Range, end: int, context: Context) -> Acted:
    first, last = at
    while first < last - 1 and sentence.is_in(first, "determiners"):
        first += 1
    span, text = stretch(sentence, (first, last)), sentence.words.text
    known = context.names.nominal_act(text, span.start, span.end)
    if known is None and sentence.is_in(first, "relatives"):
        known = _of_clause(sentence, first, end, context)
    if known:
        return Acted(known.action, span, known.cue, known.sure)
    return Acted(_of_noun(sentence, first, last), span, "", Confidence.MEDIUM)


def _of_clause(sentence: Sentence, first: int, last: int, context: Context) -> NamedAct | None:
    """The act of "who belongs to the bloc"."""
    for index in range(first + 1, last - 1):
        for base in bases(sentence.low[index]):
            there = stretch(sentence, (index + 1, last))
            known = context.names.act(base, sentence.words.text, there.start, there.end)
            if known:
                return known
    return None


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


def _words(sentence: Sentence, at: Range | None) -> str:
    if not at or at[0] >= at[1]:
        return ""
    text = " ".join(stretch(sentence, at).of(sentence.words.text).split())
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
    return Action.of(_words(sentence, (first, last)) or sentence.low[first])
