"""Where: the places around an act, and conditions that only say where."""

from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft, Range, Zone
from clauses.extracting.marking import Sentence
from clauses.extracting.naming.named import Named
from clauses.extracting.scopes.around import Around
from clauses.extracting.scopes.found import Found, some_of, told
from clauses.extracting.verbs import verb_of_noun
from clauses.model.extension import Extension, join
from clauses.model.scope import Facet
from clauses.model.source import Span

_WHERE = "provisos.where"


def find_places(around: Around, found: Found, at: Range, bearers: Extension | None) -> None:
    """The places in a stretch, as one.

    Args:
        around: the draft.
        found: what is known so far, and where the places go.
        at: the stretch.
        bearers: who is bound, for "its own territory".
    """
    named = around.context.names.place(
        around.text, *at, on=around.context.on, of=bearers, verb=_verb(around)
    )
    kept = [one for one in named if found.free(one.span) and not around.taken(one.span.start)]
    if not kept:
        return
    kept = _listed(around.text, kept)
    place = _nested(around.text, kept) or join(one.extension for one in kept)
    span = Span(kept[0].span.start, kept[-1].span.end)
    sure = min(one.sure for one in kept)
    told_by = told(Facet.PLACE, span, kept[0].cue, sure)
    found.add(place, told_by, ends=span.start > around.behind)


def _verb(around: Around) -> str:
    draft = around.draft
    if draft.verb or not draft.act:
        return draft.verb
    low = around.sentence.low
    named = (verb_of_noun(low[index]) for index in range(*draft.act))
    return next(filter(None, named), "")


def _listed(text: str, kept: list[Named]) -> list[Named]:
    """The first place with those that follow it at once, or in a list."""
    last = 1
    while last < len(kept) and _joined(text[kept[last - 1].span.end : kept[last].span.start]):
        last += 1
    return kept[:last]


def _joined(between: str) -> bool:
    return between.strip(" ,") in ("", "and", "or", "included", "and also")


def _nested(text: str, kept: list[Named]) -> Extension | None:
    """A place of no list inside one of a list: *on bases in Poland*."""
    first, *others = kept
    inner = first.extension
    if len(others) != 1 or not inner.open_term:
        return None
    last = others[0]
    if text[first.span.end : last.span.start].strip():
        return None
    return some_of(last.extension, text[first.span.start : last.span.end])


def says_where(sentence: Sentence, draft: Draft, zone: Zone, context: Context) -> Span | None:
    """The words of a clause with *where* that is a place and no condition.

    Args:
        sentence: the sentence.
        draft: the draft.
        zone: one of its zones.
        context: names and values.
    """
    if zone.cue is None or zone.cue.name != _WHERE or zone.first < draft.verb_at:
        return None
    words = sentence.words
    start, end = words.starts[zone.first], words.ends[zone.last - 1]
    named = context.names.place(words.text, start, end, on=context.on)
    fits = bool(named) and named[0].span.start == start
    return named[0].span if fits else None
