"""The acts of a predicate as drafts: active, passive, or a noun that stands for an act."""

from attrs import evolve

from clauses.extracting.grammar.drafts import Draft, Range, Zone
from clauses.extracting.grammar.markers import opening, zone_of
from clauses.extracting.grammar.operators import Force
from clauses.extracting.grammar.predicates import Act, acts, agent, is_act
from clauses.extracting.grammar.tensed import carries_tense, finite, is_base
from clauses.extracting.grammar.trailing import aside_at, trailing
from clauses.extracting.grammar.world import Grammar, IsActor
from clauses.extracting.marking import Sentence
from clauses.extracting.verbs import phrasal
from clauses.model.confidence import Confidence
from clauses.model.modality import Modality

SOME_OF = (["of", "which"], ["of", "whom"])
_DEPENDS_ON = 2  # words of "depends on", which mark the condition as well


def acted(
    sentence: Sentence,
    draft: Draft,
    found: Force,
    stretch: Range,
    grammar: Grammar,
    *,
    banned: bool | None = None,
) -> list[Draft]:
    """One draft for each act of a predicate.

    Args:
        sentence: the sentence.
        draft: what is known of the norm so far.
        found: what its operators say.
        stretch: the words behind them.
        grammar: what is known of names.
        banned: whether a plain "to" binds, since "not to" stood before; None looks for it.
    """
    at, last = stretch
    banned = _banning(sentence, found) if banned is None else banned
    if found.takes == "nothing":
        return subject_act(sentence, draft, at, last)
    more = _more(sentence, found, at, last)
    if more is not None:
        clean = evolve(draft, zones=list(draft.zones))
        first = acted(sentence, draft, found, (at, more), grammar)
        if first and banned:
            clean.modality = clean.modality.of_inaction
        rest = (more + 1, last)
        return [*first, *acted(sentence, clean, found, rest, grammar, banned=False)]
    stop, zones = trailing(
        sentence, min(at + 1, last), last, ban=draft.modality is Modality.PROHIBITION
    )
    hard = [zone.first for zone in zones if zone.role != "manner"]
    soft = [zone for zone in zones if zone.role == "manner"]
    limit = min([last, *hard])
    drafts: list[Draft] = []
    for act in acts(sentence, at, limit if soft else stop, found.takes):
        mine = [zone for zone in soft if act.first <= zone.first < act.last]
        end = min([act.last, *(zone.first for zone in mine if zone.first > act.at)])
        kept = [evolve(zone, last=min(zone.last, act.last)) for zone in mine]
        others = [zone for zone in zones if zone.role != "manner" or zone.first >= limit]
        one = evolve(draft, zones=[*draft.zones, *_aside(sentence, act, last), *kept, *others])
        if drafts and _ended(sentence, found, act):
            one.modality, one.turn = one.modality.of_inaction, None
        done = _turned(sentence, one, act, limit, again=banned and bool(drafts))
        if one.modality is Modality.PROHIBITION is not draft.modality:
            last_word, only = trailing(sentence, min(done.at + 1, end), end, ban=True)
            one.zones += [zone for zone in only if zone.role == "exception"]
            end = last_word if any(zone.role == "exception" for zone in only) else end
        whole = evolve(done, last=_tidy(sentence, done.at, end))
        fill(sentence, one, whole, limit, grammar.actor)
        drafts.append(one)
    return drafts


def _more(sentence: Sentence, found: Force, at: int, last: int) -> int | None:
    """The comma behind a condition at which acts go on: ", as long as it lasts, to keep a list"."""
    if sentence.low[found.last - 1] != "to":
        return None
    opened = False
    for index in range(at + 1, last - 2):
        mark = opening(sentence, index, start=sentence.low[index - 1] == ",")
        cue = mark.of("provisos") if mark else None
        opened |= cue is not None
        if (
            opened
            and sentence.low[index : index + 2] == [",", "to"]
            and is_base(sentence, index + 2)
        ):
            return index
    return None


def _banning(sentence: Sentence, found: Force) -> bool:
    return sentence.low[found.last - 2 : found.last] in (["not", "to"], ["never", "to"])


def _ended(sentence: Sentence, found: Force, act: Act) -> bool:
    """Whether what is to end is over: "shall cease to use the marks, return all plates"."""
    ends = found.turn is not None and "to" in sentence.low[found.last - 1 : found.last + 1]
    plain = not sentence.low[act.at].endswith("ing") and not act.turned
    return ends and plain and sentence.low[act.first - 1] != "to"


def _aside(sentence: Sentence, act: Act, last: int) -> list[Zone]:
    """What stands between commas before one of several verbs: "and, if asked, publish"."""
    end = act.first - 1 - (sentence.low[act.first - 1] == "to")
    before = range(max(act.first - _WORDS_ASIDE, 2), act.first)
    at = next((i for i in before if aside_at(sentence, i, last) == end), None)
    return [] if at is None else [zone_of(sentence, at, end, start=True)]


_WORDS_ASIDE = 16


def _another(sentence: Sentence, comma: int, end: int) -> bool:
    """Whether another clause follows a comma: ", and the agent agreed"."""
    if sentence.low[comma + 1] not in ("and", "but", "while"):
        return False
    starts = sentence.is_in(comma + 2, "determiners", "personal")
    near = range(comma + 3, min(comma + 9, end))
    return starts and any(
        finite(sentence, index) or carries_tense(sentence, index, comma + 2) for index in near
    )


def _turned(sentence: Sentence, draft: Draft, act: Act, end: int, *, again: bool) -> Act:
    """Turn the norm around for "not to …" and for "desist from …" inside a predicate.

    Behind "undertakes not to" a further "not to" bans once more, and a plain "to" binds.
    """
    before = sentence.low[act.first - 1]
    joined = sentence.low[act.first - 2] in ("nor", "or")
    if again and not act.turned and before == "to" and not joined:
        draft.modality = draft.modality.of_inaction
    if act.turned and not again:
        draft.modality = draft.modality.of_inaction
        draft.turn = None if draft.turn else sentence.book.cues.get("turns.not-to")
    mark = sentence.mark(act.first, "turns") if act.verb and not act.passive else None
    cue = mark.of("turns") if mark else None
    over = cue is not None and cue.get("turns") == "over"
    if cue is not None and cue.says.get("needs"):
        over = cue.get("needs") == "act" and is_act(sentence, mark.last if mark else 0, act.last)
    if mark is None or not over or mark.last >= min(end, act.last):
        return act
    inner = acts(sentence, mark.last, act.last, "any")
    if not inner:
        return act
    draft.modality, draft.turn = draft.modality.of_inaction, cue
    return inner[0]


def _denies(sentence: Sentence, no: int, act: Act) -> bool:
    """Whether *no* before the object denies ("admit no members") rather than counts."""
    return no + 1 < act.last and sentence.low[no + 1] not in _COUNTING


_COUNTING = frozenset(
    {"more", "less", "fewer", "later", "longer", "closer", "greater", "higher", "lower", "other"}
)


def _happens(sentence: Sentence, draft: Draft, act: Act) -> bool:
    """Whether the subject is the act: "talks shall take place"."""
    place = act.verb == "take" and sentence.low[act.at + 1 : act.at + 2] == ["place"]
    return draft.bearer is not None and (place or act.verb in ("occur", "happen"))


def _stops(sentence: Sentence, draft: Draft, act: Act) -> bool:
    """Whether the subject is an act that is to end: "the attacks have to stop"."""
    mark = sentence.mark(act.at, "turns")
    cue = mark.of("turns") if mark else None
    if cue is None or cue.get("needs") != "act" or draft.bearer is None or act.verb == "end":
        return False  # a measure that is to end binds nobody to leave off an act
    head = next(
        (i for i in range(*draft.bearer) if sentence.is_in(i, "prepositions")), draft.bearer[1]
    )
    return head > draft.bearer[0] and is_act(sentence, head - 1, head)


def _tidy(sentence: Sentence, at: int, end: int) -> int:
    """End an act before a clause that only tells more: "…, which shall be final"."""
    for index in range(at + 1, end - 1):
        if sentence.low[index] == "," and (
            sentence.low[index + 1] in ("which", "who", "whose")
            or sentence.low[index + 1 : index + 3] in SOME_OF
            or _another(sentence, index, end)
        ):
            end = index
            break
    while end > at + 1 and sentence.low[end - 1] in (",", ";", ":", "and", "or", "—", "–"):
        end -= 1
    return end


def _light(sentence: Sentence, draft: Draft, act: Act) -> None:
    """Make the noun the act in "notification shall be given"."""
    named = draft.object
    if not named or act.verb not in sentence.book.lists["light-verbs"]:
        return
    if act.verb == "give" and phrasal(act.verb, sentence.low[act.at + 1 : act.at + 3]):
        return  # "the base must be given back"
    head = next((i for i in range(*named) if sentence.is_in(i, "prepositions")), named[1]) - 1
    if head >= named[0] and is_act(sentence, head, head + 1):
        first = named[0]
        while first < named[1] - 1 and sentence.is_in(first, "determiners"):
            first += 1
        draft.verb, draft.verb_at, draft.passive = "", first, False
        draft.act, draft.beside = (first, named[1]), (act.at + 1, act.last)
        draft.object = None


def fill(sentence: Sentence, draft: Draft, act: Act, stop: int, actor: IsActor) -> None:
    """Put an act into a draft, with who does it and what it is done to.

    Args:
        sentence: the sentence.
        draft: the draft.
        act: the act.
        stop: the word behind the last that may name who does what a passive says.
        actor: whether words name somebody who can act.
    """
    draft.verb, draft.verb_at, draft.passive = act.verb, act.at, act.passive
    draft.act = (act.first, act.last)
    if not act.known:
        draft.sure = Confidence.MEDIUM
    if act.passive:
        _fill_passive(sentence, draft, act, stop, actor)
    else:
        _fill_active(sentence, draft, act)


def _fill_passive(sentence: Sentence, draft: Draft, act: Act, stop: int, actor: IsActor) -> None:
    if draft.modality is Modality.RIGHT:
        return  # who is entitled to be heard holds the right
    draft.object, draft.bearer = draft.bearer, None
    _light(sentence, draft, act)
    by = agent(sentence, act, stop, actor)
    if by:
        draft.bearer, draft.nobody = (by[0] + 1, by[1]), False
        if draft.passive and by[0] > act.first:
            draft.act, draft.beside = (act.first, by[0]), (by[1], act.last)


def _fill_active(sentence: Sentence, draft: Draft, act: Act) -> None:
    more = phrasal(act.verb, sentence.low[act.at + 1 : act.at + 4])
    no = act.at + 1 + (0 if sentence.low[act.at + 1 : act.at + 2] == ["no"] else more)
    if sentence.low[no : no + 1] == ["no"] and _denies(sentence, no, act):
        denied = draft.modality in (Modality.OBLIGATION, Modality.PERMISSION)
        draft.modality = Modality.PROHIBITION if denied else draft.modality
    if draft.modality is Modality.PROHIBITION and _burdens(sentence, act):
        draft.modality = Modality.EXEMPTION
    if draft.modality is Modality.DEFINITION:
        draft.act = (draft.operator[1] - 1, act.last)
    if act.at + 1 < act.last:
        draft.object = (act.at + 1, act.last)
    if _happens(sentence, draft, act):
        draft.beside = (act.at + 1, act.last)
        _make_subject_act(draft)
    elif draft.object is None and _stops(sentence, draft, act):
        draft.modality = draft.modality.of_inaction
        _make_subject_act(draft)


def _burdens(sentence: Sentence, act: Act) -> bool:
    """Whether what one is not to have is a duty: "shall have no liability"."""
    if act.verb not in ("have", "bear", "incur"):
        return False
    return any(sentence.is_in(i, "burdens") for i in range(act.at + 1, min(act.at + 4, act.last)))


def _make_subject_act(draft: Draft) -> None:
    draft.act, draft.verb, draft.bearer, draft.object = draft.bearer, "", None, None
    draft.verb_at = draft.act[0] if draft.act else draft.verb_at


def subject_act(sentence: Sentence, draft: Draft, at: int, last: int) -> list[Draft]:
    """Read "the sale of arms is prohibited", or words that say all ("has no vote")."""
    stop, zones = trailing(sentence, at, last, ban=draft.modality is Modality.PROHIBITION)
    draft.zones += zones
    if draft.cue.name == "operators.depend":
        first = draft.operator[1] - _DEPENDS_ON
        draft.zones.append(Zone("condition", first, max(stop, draft.operator[1]), draft.cue))
    if draft.cue.get("subject") == "act" and draft.bearer:
        draft.act, draft.verb_at, draft.bearer = draft.bearer, draft.bearer[0], None
        if stop > at and sentence.low[at] in ("to", "from", "by"):
            draft.bearer = (at + 1, stop) if sentence.low[at] == "by" else None
        return [draft]
    draft.verb_at, draft.act = at - 1, (at - 1, max(stop, at))
    if draft.cue.get("subject") == "thing":
        draft.bearer = None
    return [draft]
