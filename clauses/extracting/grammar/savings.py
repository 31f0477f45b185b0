"""What a text leaves open: "nothing in this Treaty prevents", "this Article does not require"."""

from attrs import evolve

from clauses.extracting.grammar.acted import fill
from clauses.extracting.grammar.drafts import Draft, Zone
from clauses.extracting.grammar.markers import zone_of
from clauses.extracting.grammar.operators import Force
from clauses.extracting.grammar.predicates import acts, is_act
from clauses.extracting.grammar.segments import Segment
from clauses.extracting.grammar.trailing import trailing
from clauses.extracting.grammar.world import Grammar
from clauses.extracting.marking import Mark, Sentence
from clauses.lexicon.cuebook import Cue
from clauses.model.modality import Modality


def opened(
    sentence: Sentence, draft: Draft, found: Force, at: int, segment: Segment, grammar: Grammar
) -> list[Draft] | None:
    """Read "this Article shall not prevent a Party from …"."""
    mark = sentence.mark(at, "savings")
    cue = mark.of("savings") if mark else None
    text = sentence.words.slice(*segment.subject)
    if mark is None or cue is None or not found.negated or grammar.actor(text):
        return None
    if cue.get("modality") == "declaration":
        return None
    return left_open(sentence, evolve(draft, cue=cue), mark, segment.last, grammar)


def left_open(
    sentence: Sentence, draft: Draft, mark: Mark, last: int, grammar: Grammar
) -> list[Draft] | None:
    """The acts behind a verb such as *prevent*, with who is left free."""
    cue = draft.cue
    then = next((i for i in range(mark.last, last) if sentence.low[i] in ("from", "to")), None)
    whom = sentence.words.slice(mark.last, then) if then is not None else ""
    if then is None or (whom and not grammar.actor(whom)):
        return _kept(sentence, draft, mark, cue, last)
    draft.modality, draft.nobody = Modality(cue.get("modality")), False
    draft.operator = (draft.operator[0], mark.last)
    draft.bearer = (mark.last, then) if then > mark.last else None
    stop, zones = trailing(sentence, min(then + 2, last), last, ban=False)
    found = []
    for act in acts(sentence, then + 1, stop, "any" if sentence.low[then] == "from" else "base"):
        one = evolve(draft, zones=[*draft.zones, *zones])
        fill(sentence, one, act, stop, grammar.actor)
        found.append(one)
    return found or None


def _kept(sentence: Sentence, draft: Draft, mark: Mark, cue: Cue, last: int) -> list[Draft] | None:
    """Read "shall not preclude restrictions on …", which leaves an act to everybody."""
    stop, zones = trailing(sentence, mark.last, last, ban=False)
    if stop <= mark.last or not is_act(sentence, mark.last, stop):
        return None
    draft.modality, draft.cue, draft.bearer = Modality(cue.get("modality")), cue, None
    draft.operator = (draft.operator[0], mark.last)
    draft.zones += zones
    draft.verb_at, draft.act = mark.last, (mark.last, stop)
    return [draft]


def _right(
    sentence: Sentence, draft: Draft, mark: Mark, last: int, grammar: Grammar
) -> list[Draft]:
    """Read "affects the right of every State to …", which is kept."""
    near = range(mark.last, min(mark.last + 4, last - 1))
    right = next((i for i in near if sentence.low[i] in ("right", "rights")), None)
    if right is None or sentence.low[right + 1] != "of":
        return []
    to = next((i for i in range(right + 2, last) if sentence.low[i] == "to"), last)
    if to + 1 >= last or not grammar.actor(sentence.words.slice(right + 2, to)):
        return []
    stop, behind = trailing(sentence, to + 2, last, ban=False)
    draft.modality, draft.bearer = Modality.RIGHT, (right + 2, to)
    draft.zones += behind
    found = acts(sentence, to + 1, stop, "base")
    drafts = [evolve(draft, zones=list(draft.zones)) for _ in found]
    for one, act in zip(drafts, found, strict=True):
        fill(sentence, one, act, stop, grammar.actor)
    return drafts


def saving(sentence: Sentence, first: int, last: int, grammar: Grammar) -> list[Draft] | None:
    """Read "nothing in this Treaty …" by the verb that says what is kept open."""
    begin, zones = first, []
    if first < last and sentence.low[first] != "nothing":
        comma = next((i for i in range(first, last) if sentence.low[i] == ","), None)
        if comma is None or comma + 1 >= last or sentence.low[comma + 1] != "nothing":
            return None
        begin, zones = comma + 1, [zone_of(sentence, first, comma, start=True)]
    again = _again(sentence, begin, last)
    found = _saved(sentence, begin, again or last, zones, grammar)
    if found is None or again is None:
        return found
    return [*found, *(_saved(sentence, again + 2, last, [], grammar) or [])]


def _again(sentence: Sentence, first: int, last: int) -> int | None:
    """Where ", nor does anything in it oblige …" begins."""
    for index in range(first + 1, last - 3):
        inverted = sentence.low[index] == "nor" and sentence.low[index + 1] in _INVERTING
        if inverted and sentence.low[index + 2] in ("anything", "any"):
            return index
    return None


_INVERTING = frozenset({"does", "do", "shall", "may", "will", "should"})


def _saved(
    sentence: Sentence, begin: int, last: int, zones: list[Zone], grammar: Grammar
) -> list[Draft] | None:
    for index in range(begin + 1, last):
        mark = sentence.mark(index, "savings")
        cue = mark.of("savings") if mark else None
        if mark is None or cue is None:
            continue
        draft = Draft(Modality(cue.get("modality")), (begin, mark.last), cue, zones=list(zones))
        draft.instrument = True
        opened = (
            None
            if draft.modality is Modality.DECLARATION
            else (left_open(sentence, draft, mark, last, grammar))
        )
        if opened:
            return opened
        kept = _right(sentence, draft, mark, last, grammar)
        if kept:
            return kept
        stop, behind = trailing(sentence, mark.last, last, ban=False)
        draft.modality = Modality.DECLARATION
        draft.zones += behind
        draft.verb, draft.verb_at = sentence.low[mark.first], mark.first
        draft.act = (mark.first, max(stop, mark.last))
        return [draft]
    return None
