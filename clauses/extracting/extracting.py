"""Sentences in, clauses out: each gives its norms, or one clause that says why it gives none."""

from collections.abc import Iterable, Iterator, Sequence

from attrs import define, evolve

from clauses.extracting.assembling import norm
from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft
from clauses.extracting.grammar.operators import phrase
from clauses.extracting.grammar.reading import read
from clauses.extracting.grammar.reports import Report, take_off
from clauses.extracting.grammar.world import Grammar
from clauses.extracting.marking import Sentence, mark
from clauses.extracting.passages import Passage
from clauses.extracting.speakers import attribution, author, speaker
from clauses.extracting.stances import Register, stance
from clauses.extracting.tokens import Words, words
from clauses.model.clause import Clause
from clauses.model.confidence import Confidence
from clauses.model.norm import Evidence, Norm, Proviso, ProvisoKind
from clauses.model.scope import Facet
from clauses.model.source import Locator, Span
from clauses.model.stance import Stance

RECITAL = "a recital: it gives a reason and lays down nothing"
NO_CUE = "no word of a norm was found in it"
NO_ACT = "a word of a norm, and no act that could be read with it"
FORECAST = "a forecast or a remark: it binds nobody"
OUTLINE = "the opening of a list, or a heading"
QUESTION = "a question"
_LONGEST = 20_000  # characters; beyond it a "sentence" is a table or a file without any stop


@define
class Numbering:
    """Ids of clauses: the place, or a running number, and which of several it is."""

    at: int = 0

    def id(self, place: str, index: int, count: int) -> str:
        """The next id."""
        return f"{place}#{index + 1}" if count > 1 else place


def extract(passages: Iterable[Passage], context: Context) -> Iterator[Clause]:
    """The clauses of passages, in order.

    Args:
        passages: what to read.
        context: vocabulary, cues, author and day.
    """
    before: list[Clause] = []
    seen: dict[str, int] = {}
    for number, passage in enumerate(passages, 1):
        sentence = mark(_unlabelled(words(passage.text[:_LONGEST]), passage), context.book)
        carved = _carve(sentence, passage, before) if before and not passage.recital else None
        if carved:
            before = carved
            continue
        yield from before
        place = str(passage.locator) if passage.locator else str(number)
        seen[place] = seen.get(place, 0) + 1
        if seen[place] > 1:
            place = f"{place} [{seen[place]}]"
        before = _clauses(sentence, passage, place, context)
    yield from before


def _unlabelled(found: Words, passage: Passage) -> Words:
    """Leave out the mark of a point, "(a)", and the colon before it."""
    if not passage.opening:
        return found
    at = next((i for i, start in enumerate(found.starts) if start >= passage.opening), len(found))
    begin = at - 1 if at and found.low[at - 1] in _OPENERS else at
    label = found.low[at : at + 3]
    end = at + 3 if label[:1] == ["("] and label[2:] == [")"] else at
    return found.without(begin, end)


_OPENERS = frozenset({":", "—", "–", "-"})


def _clauses(sentence: Sentence, passage: Passage, place: str, context: Context) -> list[Clause]:
    if passage.recital or _recital(sentence, context):
        return [_unread(passage, place, RECITAL, context)]
    if sentence.words.text.rstrip('”"’ ').endswith("?"):
        return [_unread(passage, place, QUESTION, context)]
    report = take_off(sentence)
    inner = report.sentence if report else sentence
    rules = Grammar(context.actor, context.role)
    drafts = read(inner, 0, len(inner), rules)
    made = []
    for draft in drafts:
        if _forecast(inner, draft, context) or _silence(draft, context):
            continue
        found = norm(inner, draft, context)
        if found is not None:
            made.append((draft, found))
    if not made:
        return [_unread(passage, place, _reason(inner, drafts, passage), context)]
    return [
        _clause(inner, passage, _id(place, index, len(made)), draft, found, report, context)
        for index, (draft, found) in enumerate(made)
    ]


def _forecast(sentence: Sentence, draft: Draft, context: Context) -> bool:
    """Whether a sentence foretells ("prices will rise"), which nobody undertakes."""
    if draft.cue.name != "operators.will" or draft.passive or draft.bearer is None:
        return False
    return not context.actor(_bearer_words(sentence, draft))


def _silence(draft: Draft, context: Context) -> bool:
    return draft.stance is Stance.REFUSAL and draft.verb in context.book.lists["mere-talk"]


def _id(place: str, index: int, count: int) -> str:
    return f"{place}#{index + 1}" if count > 1 else place


def _recital(sentence: Sentence, context: Context) -> bool:
    # Only a sentence without a verb of its own: "Recalling …, the Council decides" is none.
    if not len(sentence) or not context.instrument:
        return False
    return sentence.is_in(0, "recitals") and sentence.low[-1] in (";", ",")


def _reason(sentence: Sentence, drafts: Sequence[Draft], passage: Passage) -> str:
    if drafts:
        return FORECAST if any(one.cue.name == "operators.will" for one in drafts) else NO_ACT
    marked = any(
        cue.kind in ("operators", "speech")
        for marks in sentence.marks.values()
        for one in marks
        for cue in one.cues
    )
    if passage.text.rstrip().endswith((":", "—")):
        return OUTLINE
    return NO_ACT if marked else NO_CUE


def _unread(passage: Passage, place: str, reason: str, context: Context) -> Clause:
    return Clause(
        place,
        author(context, ""),
        Stance.PROVISION if context.author is None else Stance.ASSERTION,
        None,
        passage.text,
        context.source,
        passage.locator,
        passage.span,
        unread=reason,
        date=context.on,
        parts=passage.parts if len(passage.parts) > 1 else (),
    )


def _clause(
    sentence: Sentence,
    passage: Passage,
    place: str,
    draft: Draft,
    found: Norm,
    report: Report | None,
    context: Context,
) -> Clause:
    said = _speaker_words(sentence, draft, report)
    text = sentence.words.text
    span = Span(*said) if said else None
    who = span.of(text) if span else ""
    statement = (
        bool(who)
        or draft.told
        or (context.author is not None and not context.instrument)
        or _we(sentence)
    )
    register = Register(
        statement and not (context.role(who) and context.author is None),
        _own(sentence, draft, context, who),
        _is_role(sentence, draft, context),
        _named(sentence, draft, context),
    )
    chosen = stance(draft, register)
    return Clause(
        place,
        author(context, who or _self(sentence, draft)),
        chosen,
        _with_stance(sentence, found, draft, report, span),
        passage.text,
        context.source,
        passage.locator,
        passage.span,
        speaker(context, who),
        attribution(context, sentence, who),
        context.on,
        parts=passage.parts if len(passage.parts) > 1 else (),
    )


def _speaker_words(
    sentence: Sentence, draft: Draft, report: Report | None
) -> tuple[int, int] | None:
    if draft.speaker and draft.speaker[0] < draft.speaker[1]:
        first, last = draft.speaker
        return sentence.words.starts[first], sentence.words.ends[last - 1]
    return report.speaker if report else None


def _with_stance(
    sentence: Sentence, found: Norm, draft: Draft, report: Report | None, said: Span | None
) -> Norm:
    cue = draft.says or (report.cue if report else None)
    if cue is None:
        return found
    first, last = draft.operator
    words_ = Span(sentence.words.starts[first], sentence.words.ends[last - 1])
    evidence = Evidence(Facet.STANCE, said or words_, cue.name)
    return evolve(found, evidence=(*found.evidence, evidence))


def _self(sentence: Sentence, draft: Draft) -> str:
    """The one who offers, undertakes or refuses speaks too."""
    own = draft.says is not None and draft.stance is not Stance.DEMAND
    return _bearer_words(sentence, draft) if own else ""


def _bearer_words(sentence: Sentence, draft: Draft) -> str:
    return sentence.words.slice(*draft.bearer) if draft.bearer else ""


def _own(sentence: Sentence, draft: Draft, context: Context, said: str) -> bool:
    who = _bearer_words(sentence, draft)
    if not who:
        return draft.cue.name in ("operators.will", "operators.can")
    low = who.lower().split()
    if any(word in context.book.lists["first-person"] for word in low):
        return True
    if context.author is not None:
        named = context.names.parties(who, 0, len(who), on=context.on)
        return any(context.author.key in one.extension.core.names for one in named)
    return bool(said) and (who == said or low[0] in ("he", "she", "it"))


def _is_role(sentence: Sentence, draft: Draft, context: Context) -> bool:
    who = _bearer_words(sentence, draft)
    return bool(who) and context.role(who)


def _named(sentence: Sentence, draft: Draft, context: Context) -> bool:
    who = _bearer_words(sentence, draft)
    return bool(who) and bool(context.names.parties(who, 0, len(who), on=context.on))


def _we(sentence: Sentence) -> bool:
    text, starts, ends = sentence.words.text, sentence.words.starts, sentence.words.ends
    return any(
        word in ("we", "our", "i", "us", "my")
        and text[starts[index] : ends[index]] not in ("US", "MY")
        for index, word in enumerate(sentence.low)
    )


def _carve(sentence: Sentence, passage: Passage, before: list[Clause]) -> list[Clause] | None:
    """Add "This prohibition shall not apply to …" to the norms of the sentence before."""
    length = phrase(sentence, 0, "carving")
    if not (passage.follows and length):
        return None
    if not any(
        phrase(sentence, index, "carves") for index in range(length, min(length + 3, len(sentence)))
    ):
        return None
    if not all(one.norm for one in before) or any(one.parts for one in before):
        return None
    return [_carved(one, passage) for one in before]


def _carved(clause: Clause, passage: Passage) -> Clause:
    offset = len(clause.text) + 1
    text = f"{clause.text} {passage.text}"
    span = Span(offset, offset + len(passage.text.rstrip(". ")))
    words_ = " ".join(span.of(text).split())
    proviso = Proviso(
        words_, ProvisoKind.STATE, None, None, span, "joints.carves", Confidence.MEDIUM
    )
    kept = clause.norm
    if kept is None or clause.span is None:
        return clause
    return evolve(
        clause,
        text=text,
        norm=evolve(kept, exceptions=(*kept.exceptions, proviso)),
        parts=(clause.span, *passage.parts),
        span=Span(clause.span.start, passage.span.end),
    )


def locate(passage: Passage) -> Locator | None:
    """The place of a passage."""
    return passage.locator
