"""From a norm to a clause: who says it, with which stance, and where it stands."""

from functools import cached_property

from attrs import evolve, frozen

from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft, Zone
from clauses.extracting.grammar.reports import Report
from clauses.extracting.marking import Sentence
from clauses.extracting.passages import Passage
from clauses.extracting.speakers import attribution, author, speaker
from clauses.extracting.stances import Register, stance
from clauses.model.clause import Clause
from clauses.model.norm import Evidence, Norm
from clauses.model.scope import Facet
from clauses.model.source import Span
from clauses.model.stance import Stance

_GUESSED = frozenset({"operators.will", "operators.can"})


@frozen(eq=False)
class Reading:
    """A sentence being read, with what is known around it.

    Attributes:
        sentence: its words, without a report behind or inside it.
        passage: where it stands.
        report: the report taken off; None where there was none.
        context: vocabulary, cues, author and day.
    """

    sentence: Sentence
    passage: Passage
    report: Report | None
    context: Context

    @cached_property
    def we(self) -> bool:
        """Whether somebody speaks of himself in it."""
        return _we(self.sentence)

    def bearer(self, draft: Draft) -> str:
        """The words that name who is bound."""
        return self.sentence.words.slice(*draft.bearer) if draft.bearer else ""

    def said(self, draft: Draft) -> Span | None:
        """Where the words stand that name who speaks."""
        if draft.speaker and draft.speaker[0] < draft.speaker[1]:
            words, (first, last) = self.sentence.words, draft.speaker
            return Span(words.starts[first], words.ends[last - 1])
        return Span(*self.report.speaker) if self.report else None


def unread(passage: Passage, place: str, why: str, context: Context) -> Clause:
    """The clause of a sentence without a norm.

    Args:
        passage: the sentence and its place.
        place: the clause's id.
        why: why there is no norm.
        context: author, source and day.
    """
    return Clause(
        place,
        author(context, ""),
        Stance.PROVISION if context.author is None else Stance.ASSERTION,
        None,
        passage.text,
        context.source,
        passage.locator,
        passage.span,
        date=context.on,
        unread=why,
        parts=passage.parts if len(passage.parts) > 1 else (),
    )


def make(reading: Reading, place: str, draft: Draft, norm: Norm) -> Clause:
    """The clause of one norm.

    Args:
        reading: the sentence.
        place: the clause's id.
        draft: what the grammar found of the norm.
        norm: the norm.
    """
    passage, context = reading.passage, reading.context
    span = reading.said(draft)
    who = span.of(passage.text) if span else ""
    return Clause(
        place,
        author(context, who or _self(reading, draft)),
        stance(draft, _register(reading, draft, who)),
        _with_stance(reading, draft, norm, span),
        passage.text,
        context.source,
        passage.locator,
        passage.span,
        speaker(context, who),
        attribution(context, reading.sentence, who),
        context.on,
        parts=passage.parts if len(passage.parts) > 1 else (),
    )


def _self(reading: Reading, draft: Draft) -> str:
    """The one who offers, undertakes or refuses speaks too."""
    own = draft.says is not None and draft.stance is not Stance.DEMAND
    return reading.bearer(draft) if own else ""


def _with_stance(reading: Reading, draft: Draft, norm: Norm, said: Span | None) -> Norm:
    cue = draft.says or (reading.report.cue if reading.report else None)
    if cue is None:
        return norm
    words, (first, last) = reading.sentence.words, draft.operator
    span = said or Span(words.starts[first], words.ends[last - 1])
    return evolve(norm, evidence=(*norm.evidence, Evidence(Facet.STANCE, span, cue.name)))


def _register(reading: Reading, draft: Draft, who: str) -> Register:
    context, bearer = reading.context, reading.bearer(draft)
    spoken = bool(who) or draft.told or reading.we
    given = context.author is not None and not context.instrument
    by_role = context.author is None and context.role(who) and not (reading.report or draft.told)
    laid_down = any(_of_text(reading, zone) for zone in draft.zones)
    named = bool(bearer) and bool(context.names.parties(bearer, 0, len(bearer), on=context.on))
    return Register(
        (spoken or given) and not (by_role or laid_down),
        _own(reading, draft, who, spoken=spoken or given),
        laid_down or (bool(bearer) and context.role(bearer) and not named),
        named,
        bool(bearer) and bearer.lower().split()[-1] in context.book.lists["political"],
    )


def _of_text(reading: Reading, zone: Zone) -> bool:
    """Whether a zone names the text that lays a norm down: "under the 1987 accord"."""
    low, lists = reading.sentence.low, reading.context.book.lists
    return low[zone.first] == "under" and not lists["texts"].isdisjoint(low[zone.first : zone.last])


def _own(reading: Reading, draft: Draft, said: str, *, spoken: bool) -> bool:
    """Whether the one bound is the one who speaks."""
    who, context = reading.bearer(draft), reading.context
    if not who:
        return draft.cue.name in _GUESSED and spoken
    low = who.lower().split()
    if _first_person(low, context) and "US" not in who.split():
        return True
    if context.author is not None:
        named = context.names.parties(who, 0, len(who), on=context.on)
        alone = [context.author.key in one.extension.core.names for one in named]
        return bool(alone) and all(alone)
    if low[0] == "it" and draft.cue.name not in _GUESSED:
        return _party(said, context)  # "the envoy said it must pay" is about somebody else
    return bool(said) and (who == said or low[0] in ("he", "she", "it"))


def _party(said: str, context: Context) -> bool:
    """Whether a party itself speaks, and not somebody who holds an office."""
    named = context.names.parties(said, 0, len(said), on=context.on)
    return any(one.span.end == len(said) for one in named)


def _first_person(low: list[str], context: Context) -> bool:
    """Whether *we* or *our forces* stands there, rather than *whoever wants our gas*."""
    listed = context.book.lists["first-person"]
    return low[0] in listed or any(word in listed and word in _OURSELVES for word in low)


_OURSELVES = frozenset({"we", "us", "i", "ourselves"})


def _we(sentence: Sentence) -> bool:
    text, starts, ends = sentence.words.text, sentence.words.starts, sentence.words.ends
    return any(
        word in sentence.book.lists["first-person"]
        and text[starts[index] : ends[index]] not in ("US", "MY")
        for index, word in enumerate(sentence.low)
    )
