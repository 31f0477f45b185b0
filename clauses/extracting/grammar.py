"""From the words of a sentence to its norms: the sentence is peeled from the outside in.

1. who says it (`speech`, `reports`), 2. which verbs are the sentence's own (`nesting`), 3. one segment a
verb, 4. what stands before and behind (`leading`), 5. what the verb's operators say (`operators`),
6. the acts (`predicates`). Every step hands on word places only; records are made by `assembling`.
"""

from collections.abc import Callable, Sequence

from attrs import define, evolve, frozen

from clauses.extracting.drafts import Draft, Range, Zone
from clauses.extracting.leading import (
    leading,
    opening,
    parenthesis_after,
    parenthesis_before,
    trailing,
    zone_of,
)
from clauses.extracting.marking import BE, HAVE, Mark, Sentence, bases
from clauses.extracting.nesting import main_heads, operator_at
from clauses.extracting.operators import Force, force, phrase, skip
from clauses.extracting.predicates import Act, acts, agent, bare_verb, is_act
from clauses.lexicon.cuebook import Cue
from clauses.extracting.speech import Speech, declaring, speech_at
from clauses.extracting.verbs import Form, readings
from clauses.model.confidence import Confidence
from clauses.model.modality import Modality, Strength
from clauses.model.stance import Stance

Head = Mark | Speech
IsActor = Callable[[str], bool]


@frozen
class Grammar:
    """What reading a sentence needs to know of the world.

    Attributes:
        actor: whether the words of a subject name somebody who can act, not a text or thing.
        role: whether they name a role of an instrument, such as *each Party*.
    """

    actor: IsActor
    role: IsActor


@define(eq=False)
class Segment:
    """One verb of the sentence with its surroundings.

    Attributes:
        head: the verb.
        first: the first word.
        last: the word behind the last.
        subject: the words before the verb that name who or what; empty range where nobody.
        zones: what stood before the subject or between it and the verb.
        denied: whether something before the verb negates.
    """

    head: Head
    first: int
    last: int
    subject: Range
    zones: list[Zone]
    denied: bool = False


def read(sentence: Sentence, first: int, last: int, grammar: Grammar) -> list[Draft]:
    """The norms of a stretch of a sentence, in order.

    Args:
        sentence: the sentence.
        first: the stretch's first word.
        last: the word behind its last.
        grammar: what is known of names.
    """
    first, last = _trim(sentence, first, last)
    first, inverted = _inverted(sentence, first, last)
    saved = _saving(sentence, first, last, grammar)
    if saved is not None:
        return saved
    heads = _sound(sentence, first, _heads(sentence, first, last), grammar)
    found: list[Draft] = []
    for segment in _segments(sentence, first, last, heads):
        segment.zones = [*inverted, *segment.zones]
        drafts = (
            _spoken(sentence, segment, segment.head, grammar)
            if isinstance(segment.head, Speech)
            else _bound(sentence, segment, segment.head, grammar)
        )
        found += drafts
    return found


def _trim(sentence: Sentence, first: int, last: int) -> Range:
    while last > first and not sentence.low[last - 1][0].isalnum():
        last -= 1
    while first < last and (
        not sentence.low[first][0].isalnum() or sentence.low[first] in ("and", "but", "yet", "or")
    ):
        first += 1
    return first, last


def _heads(sentence: Sentence, first: int, last: int) -> list[Head]:
    def at(sentence: Sentence, index: int, start: int) -> Head | None:
        operator = operator_at(sentence, index, start)
        spoken = speech_at(sentence, index, start, last) if index in sentence.marks else None
        if spoken and (operator is None or spoken.mark.last > operator.last):
            return spoken
        return operator

    return main_heads(sentence, first, last, at)


def _sound(
    sentence: Sentence, first: int, heads: Sequence[Head], grammar: Grammar
) -> list[Head]:
    """Drop what was taken for a verb of speaking and is a noun: "all requests for aid shall …"."""
    kept: list[Head] = []
    for index, head in enumerate(heads):
        if isinstance(head, Mark):
            cue = _stands(sentence, first, head, grammar)
            if cue is None:
                continue
            head = evolve(head, cues=(cue,))
        following = heads[index + 1] if index + 1 < len(heads) else None
        noun = isinstance(head, Speech) and head.cue.get("takes") != "that"
        if noun and following and not _boundary(sentence, head.end, following.begin):
            continue
        kept.append(head)
    return kept


def _stands(sentence: Sentence, first: int, mark: Mark, grammar: Grammar) -> Cue | None:
    """The cue a verb is here: *includes* defines a term, and elsewhere tells what a text is made of."""
    for cue in sorted(mark.cues, key=lambda one: one.kind != "operators"):
        if cue.kind not in ("operators", "constitutive"):
            continue
        if cue.says.get("needs") == "term" and not _term(sentence, first, mark.first):
            continue
        if cue.kind == "constitutive" and _past(sentence, mark):
            continue
        if cue.kind == "constitutive" and cue.says.get("needs") and not cue.says.get("spoken"):
            begin, _ = leading(sentence, first, mark.first)
            if grammar.actor(sentence.words.slice(begin, mark.first)):
                continue
        return cue
    return None


def _term(sentence: Sentence, first: int, verb: int) -> bool:
    words = sentence.words
    quoted = any(words.starts[first] - 2 <= at <= words.starts[verb] for at in words.quotes)
    return quoted or "term" in words.low[first:verb] or "expression" in words.low[first:verb]


def _inverted(sentence: Sentence, first: int, last: int) -> tuple[int, list[Zone]]:
    """Take off "Should X happen, …" at the head of a sentence."""
    if first >= last or sentence.low[first] != "should":
        return first, []
    for index in range(first + 2, last):
        if sentence.low[index] == "," and any(
            operator_at(sentence, at, index) or speech_at(sentence, at, index + 1, last)
            for at in range(index + 2, last)
        ):
            cue = sentence.book.cues.get("provisos.inverted")
            return index + 1, [Zone("condition", first, index, cue)]
    return first, []


_STRONG = frozenset({"and", "but", "or", "while", "whereas", "yet", "nor", "though", "although"})


def _boundary(sentence: Sentence, first: int, last: int) -> int | None:
    """Where, between two verbs, the second one's clause begins; None where it does not."""
    weak = None
    for index in range(last - 1, first - 1, -1):
        word = sentence.low[index]
        if word == ";":
            return index + 1
        if word in _STRONG:
            aside = opening(sentence, index + 1, start=True) or sentence.low[index + 1] == ","
            if aside or (index > first and sentence.low[index - 1] in (",", ";")):
                return index + 1
            weak = weak if weak is not None else index + 1
        elif word == "," and weak is None and index + 1 < last:
            weak = index + 1
    return weak


def _segments(sentence: Sentence, first: int, last: int, heads: Sequence[Head]) -> list[Segment]:
    found: list[Segment] = []
    for index, head in enumerate(heads):
        start, shared, nor = first, None, False
        if found:
            cut = _boundary(sentence, found[-1].head.end, head.begin)
            if cut is None:
                continue
            found[-1].last = _before(sentence, cut, found[-1].first)
            nor = sentence.low[cut - 1] == "nor"
            start = cut
            beginning, _ = skip(sentence, cut, head.begin)
            shared = found[-1] if beginning >= head.begin and not nor else None
        del index
        found.append(_segment(sentence, start, last, head, shared))
        found[-1].denied ^= nor
    return found


def _before(sentence: Sentence, cut: int, first: int) -> int:
    while cut > first and (sentence.low[cut - 1] in _STRONG or sentence.low[cut - 1] in (",", ";")):
        cut -= 1
    return cut


def _segment(
    sentence: Sentence, first: int, last: int, head: Head, shared: Segment | None
) -> Segment:
    verb = head.begin
    if shared is not None:
        zones = [zone for zone in shared.zones if zone.last <= shared.subject[0]]
        return Segment(head, first, last, shared.subject, zones, shared.denied)
    semicolons = [index for index in range(first, verb) if sentence.low[index] in (";", ":")]
    first = semicolons[-1] + 1 if semicolons else first
    begin, zones = leading(sentence, first, verb)
    end, between = parenthesis_before(sentence, begin, verb)
    begin = _past_adverbs(sentence, begin, end)
    while end > begin + 1 and (
        sentence.low[end - 1] in HAVE or sentence.low[end - 1] in BE or sentence.adverb(end - 1)
    ):
        end -= 1
    if end - begin > 1 and sentence.is_in(end - 1, "personal") and sentence.low[end - 2] not in _STRONG:
        between.append(zone_of(sentence, begin, end - 1, start=True))
        begin = end - 1
    segment = Segment(head, first, last, (begin, end), [*zones, *between])
    segment.denied = _denies(sentence, first, begin, segment.subject)
    return segment


def _past_adverbs(sentence: Sentence, begin: int, end: int) -> int:
    while begin < end:
        length = phrase(sentence, begin, "phrases") or phrase(sentence, begin, "denials")
        if length:
            begin += length
        elif (
            sentence.adverb(begin)
            and not sentence.is_in(begin, "determiners", "pronouns")
            or sentence.low[begin] in (",", "that", "and", "but", "(")
            and begin + 1 < end
            and sentence.is_in(begin + 1, "determiners", "pronouns")
        ):
            begin += 1
        else:
            break
    return begin


def _denies(sentence: Sentence, first: int, begin: int, subject: Range) -> bool:
    if any(phrase(sentence, index, "denials") for index in range(first, begin)):
        return True
    head = subject[0]
    return (
        subject[0] < subject[1]
        and sentence.is_in(head, "negatives")
        and sentence.low[head : head + 2] not in (["no", "later"], ["no", "more"], ["no", "less"])
    )


def _bound(sentence: Sentence, segment: Segment, mark: Mark, grammar: Grammar) -> list[Draft]:
    """The norms of a segment with a modal or another operator."""
    mark, subject = _uninverted(sentence, segment, mark)
    behind = skip(sentence, mark.last, segment.last)[0]
    if sentence.low[behind : behind + 1] == [","]:
        behind = parenthesis_after(sentence, behind, segment.last)[0]
    constituted = _constituted(sentence, behind, segment, grammar)
    found = force(sentence, mark, denied=segment.denied, end=segment.last)
    at, between = parenthesis_after(sentence, found.last, segment.last)
    at = skip(sentence, at, segment.last)[0] if between else at
    draft = _draft(found, segment, subject)
    draft.told = _past(sentence, mark)
    draft.zones += between
    if constituted is not None:
        return _declared(sentence, draft, found, constituted, segment, grammar)
    if found.takes == "hearer":
        return _needed(sentence, draft, found, segment.last, grammar)
    if found.cue.kind == "constitutive":
        return _declared(sentence, draft, found, evolve(mark, cues=(found.cue,)), segment, grammar)
    if segment.subject[0] < segment.subject[1] and sentence.low[segment.subject[0]] == "there":
        return _existential(sentence, draft, found, at, segment.last)
    saved = _opened(sentence, draft, found, at, segment, grammar)
    if saved is not None:
        return saved
    return _acted(sentence, draft, found, at, segment.last, grammar)


def _needed(
    sentence: Sentence, draft: Draft, found: Force, last: int, grammar: Grammar
) -> list[Draft]:
    """ "There is no need for us to …": who and what stand behind."""
    then = next((i for i in range(found.last, last) if sentence.low[i] == "to"), None)
    if then is None:
        return []
    draft.bearer = (found.last, then)
    return _acted(sentence, draft, evolve(found, takes="base"), then + 1, last, grammar)


def _uninverted(sentence: Sentence, segment: Segment, mark: Mark) -> tuple[Mark, Range]:
    """Find the subject behind the verb: "under no circumstances shall a State …"."""
    subject = segment.subject
    if subject[0] < subject[1] or mark.of("operators") is None:
        return mark, subject
    verb = bare_verb(sentence, mark.last, segment.last)
    if verb is None:
        return mark, subject
    segment.denied ^= sentence.is_in(mark.last, "negatives")
    return evolve(mark, last=verb), (mark.last, verb)


def _draft(found: Force, segment: Segment, subject: Range) -> Draft:
    return Draft(
        found.modality,
        (found.first, found.last),
        found.cue,
        found.strength,
        found.stance,
        spoken=found.spoken,
        instrument=found.modal == "shall",
        bearer=subject if subject[0] < subject[1] else None,
        nobody=segment.denied,
        zones=list(segment.zones),
    )


def _existential(
    sentence: Sentence, draft: Draft, found: Force, at: int, last: int
) -> list[Draft]:
    """ "There shall be no …": the act stands behind as a noun and binds everybody."""
    while at < last and (sentence.low[at] in BE or sentence.adverb(at)):
        at += 1
    if at >= last:
        return []
    if sentence.is_in(at, "negatives"):
        denied = found.cue.get("negated")
        draft.modality = Modality(denied) if denied else found.modality.of_inaction
        at += 1
    draft.bearer, draft.operator = None, (draft.operator[0], at)
    stop, zones = trailing(sentence, at, last, ban=draft.modality is Modality.PROHIBITION)
    draft.zones += zones
    draft.verb_at, draft.act = at, (at, stop)
    return [draft] if at < stop else []


def _constituted(
    sentence: Sentence, at: int, segment: Segment, grammar: Grammar
) -> Mark | None:
    for mark in sentence.marks.get(at, ()):
        cue = mark.of("constitutive")
        if cue and mark.last <= segment.last:
            subject = sentence.words.slice(*segment.subject)
            if not cue.says.get("needs") or not grammar.actor(subject):
                return mark
    return None


def _declared(
    sentence: Sentence,
    draft: Draft,
    found: Force,
    mark: Mark,
    segment: Segment,
    grammar: Grammar,
) -> list[Draft]:
    stop, zones = trailing(sentence, mark.last, segment.last, ban=False)
    draft.modality, draft.cue = Modality.DECLARATION, mark.of("constitutive") or found.cue
    draft.zones += zones
    # The negation of a declaration belongs to what is declared.
    first = mark.first
    while first > segment.first and sentence.low[first - 1] in ("not", "never"):
        first -= 1
    draft.verb_at, draft.act = mark.first, (first, max(stop, mark.last))
    subject = draft.bearer
    if subject and not grammar.actor(sentence.words.slice(*subject)):
        draft.object, draft.bearer = subject, None
    draft.verb = bases(sentence.low[mark.first])[0] if bases(sentence.low[mark.first]) else "be"
    return [draft]


def _acted(
    sentence: Sentence, draft: Draft, found: Force, at: int, last: int, grammar: Grammar
) -> list[Draft]:
    if found.takes == "nothing":
        return _subject_act(sentence, draft, at, last)
    stop, zones = trailing(
        sentence, min(at + 1, last), last, ban=draft.modality is Modality.PROHIBITION
    )
    hard = [zone.first for zone in zones if zone.role != "manner"]
    soft = [zone for zone in zones if zone.role == "manner"]
    limit = min([last, *hard])
    drafts = []
    for act in acts(sentence, at, limit if soft and soft[0].first == stop else stop, found.takes):
        mine = [zone for zone in soft if act.first <= zone.first < act.last]
        end = min([act.last, *(zone.first for zone in mine if zone.first > act.at)])
        kept = [evolve(zone, last=min(zone.last, act.last)) for zone in mine]
        others = [zone for zone in zones if zone.role != "manner" or zone.first >= limit]
        one = evolve(draft, zones=[*draft.zones, *kept, *others])
        _fill(sentence, one, evolve(act, last=_tidy(sentence, act.at, end)), limit, grammar.actor)
        drafts.append(one)
    return drafts


def _tidy(sentence: Sentence, at: int, end: int) -> int:
    while end > at + 1 and sentence.low[end - 1] in (",", ";", "and", "or"):
        end -= 1
    return end


def _light(sentence: Sentence, draft: Draft, act: Act) -> None:
    """ "Notification shall be given": the noun is the act."""
    named = draft.object
    if not named or act.verb not in sentence.book.lists["light-verbs"]:
        return
    head = next((i for i in range(*named) if sentence.is_in(i, "prepositions")), named[1]) - 1
    if head >= named[0] and is_act(sentence, head, head + 1):
        first = named[0]
        while first < named[1] - 1 and sentence.is_in(first, "determiners"):
            first += 1
        draft.verb, draft.verb_at, draft.passive = "", first, False
        draft.act, draft.beside = (first, named[1]), (act.at + 1, act.last)
        draft.object = None


def _fill(
    sentence: Sentence, draft: Draft, act: Act, stop: int, actor: IsActor
) -> None:
    draft.verb, draft.verb_at, draft.passive = act.verb, act.at, act.passive
    draft.act = (act.first, act.last)
    if not act.known:
        draft.sure = Confidence.MEDIUM
    if act.passive:
        if draft.modality is Modality.RIGHT:
            return
        draft.object, draft.bearer = draft.bearer, None
        _light(sentence, draft, act)
        by = agent(sentence, act, stop, actor)
        if by:
            draft.bearer = (by[0] + 1, by[1])
            if draft.passive and by[0] > act.first:
                draft.act, draft.beside = (act.first, by[0]), (by[1], act.last)
            draft.nobody = False
        return
    if act.at + 1 < act.last:
        draft.object = (act.at + 1, act.last)


def _subject_act(sentence: Sentence, draft: Draft, at: int, last: int) -> list[Draft]:
    """The act is the subject ("the sale of arms is prohibited"), or the words say all ("no vote")."""
    stop, zones = trailing(sentence, at, last, ban=draft.modality is Modality.PROHIBITION)
    draft.zones += zones
    waits = sentence.mark(draft.operator[1] - 2, "provisos") if draft.operator[1] >= 2 else None
    if waits and waits.of("provisos") and draft.cue.name == "operators.depend":
        draft.zones.append(Zone("condition", waits.first, max(stop, waits.last), waits.of("provisos")))
    if draft.cue.get("subject") == "act" and draft.bearer:
        draft.act, draft.verb_at, draft.bearer = draft.bearer, draft.bearer[0], None
        if stop > at and sentence.low[at] in ("to", "from", "by"):
            draft.bearer = (at + 1, stop) if sentence.low[at] == "by" else None
        return [draft]
    draft.verb_at, draft.act = at - 1, (at - 1, max(stop, at))
    if draft.cue.get("subject") == "thing":
        draft.bearer = None
    return [draft]


def _opened(
    sentence: Sentence, draft: Draft, found: Force, at: int, segment: Segment, grammar: Grammar
) -> list[Draft] | None:
    """ "This Article shall not prevent a Party from …": what a text leaves open."""
    mark = sentence.mark(at, "savings")
    cue = mark.of("savings") if mark else None
    text = sentence.words.slice(*segment.subject)
    if mark is None or cue is None or not found.negated or grammar.actor(text):
        return None
    if cue.get("modality") == "declaration":
        return None
    return _left_open(sentence, draft, mark, segment.last, grammar)


def _left_open(
    sentence: Sentence, draft: Draft, mark: Mark, last: int, grammar: Grammar
) -> list[Draft] | None:
    cue = mark.of("savings")
    then = next((i for i in range(mark.last, last) if sentence.low[i] in ("from", "to")), None)
    if cue is None or then is None:
        return None
    draft.modality, draft.cue, draft.nobody = Modality(cue.get("modality")), cue, False
    draft.operator = (draft.operator[0], mark.last)
    draft.bearer = (mark.last, then) if then > mark.last else None
    stop, zones = trailing(sentence, min(then + 2, last), last, ban=False)
    found = []
    for act in acts(sentence, then + 1, stop, "any" if sentence.low[then] == "from" else "base"):
        one = evolve(draft, zones=[*draft.zones, *zones])
        _fill(sentence, one, act, stop, grammar.actor)
        found.append(one)
    return found or None


def _saving(
    sentence: Sentence, first: int, last: int, grammar: Grammar
) -> list[Draft] | None:
    """ "Nothing in this Treaty …": read by the verb that says what is kept open."""
    begin, zones = first, []
    if first < last and sentence.low[first] != "nothing":
        comma = next((i for i in range(first, last) if sentence.low[i] == ","), None)
        if comma is None or comma + 1 >= last or sentence.low[comma + 1] != "nothing":
            return None
        begin, zones = comma + 1, [zone_of(sentence, first, comma, start=True)]
    for index in range(begin + 1, last):
        mark = sentence.mark(index, "savings")
        cue = mark.of("savings") if mark else None
        if mark is None or cue is None:
            continue
        draft = Draft(Modality(cue.get("modality")), (begin, mark.last), cue, zones=zones)
        draft.instrument = True
        opened = None if draft.modality is Modality.DECLARATION else (
            _left_open(sentence, draft, mark, last, grammar)
        )
        if opened:
            return opened
        stop, behind = trailing(sentence, mark.last, last, ban=False)
        draft.modality = Modality.DECLARATION
        draft.zones += behind
        draft.verb, draft.verb_at = sentence.low[mark.first], mark.first
        draft.act = (mark.first, max(stop, mark.last))
        return [draft]
    return None


def _spoken(
    sentence: Sentence, segment: Segment, speech: Speech, grammar: Grammar
) -> list[Draft]:
    """The norms of a segment whose verb is one of speaking."""
    takes = speech.cue.get("takes")
    if speech.takes_clause:
        return _clause(sentence, segment, speech, grammar)
    if not speech.cue.get("modality"):
        return []
    mark = speech.mark
    found = force(sentence, evolve(mark, cues=(speech.cue,)), denied=segment.denied, end=segment.last)
    draft = _draft(found, segment, segment.subject)
    if takes == "to" and found.negated and not grammar.actor(sentence.words.slice(*segment.subject)):
        draft.modality, draft.bearer, draft.instrument = Modality.EXEMPTION, speech.hearer, True
        return _acted(sentence, draft, evolve(found, takes="base"), speech.then, segment.last, grammar)
    draft.instrument, draft.says = False, speech.cue
    draft.told = _past(sentence, mark)
    _restance(draft, found)
    if declaring(speech.cue) and takes != "nothing":
        return [_content(sentence, segment, speech, speech.then)]
    if draft.stance is Stance.DEMAND:
        draft.speaker = draft.bearer
    if takes == "to":
        draft.bearer = speech.hearer
        if speech.turned:
            draft.modality = draft.modality.of_inaction
        return _acted(sentence, draft, evolve(found, takes="base"), speech.then, segment.last, grammar)
    if draft.stance is Stance.DEMAND:
        draft.bearer = None
    if takes == "nothing":
        draft.bearer = segment.subject
        return _subject_act(sentence, draft, found.last, segment.last)
    at = max(speech.then, found.last)
    return _acted(sentence, draft, found, at, segment.last, grammar)


def _past(sentence: Sentence, mark: Mark) -> bool:
    """Whether the verb is in the past, as reports are and instruments are not."""
    word = sentence.low[mark.first]
    past = any(form is Form.PAST for _, form in readings(word))
    return word in ("was", "were", "had") or (
        past and not any(form is Form.BASE for _, form in readings(word))
    )


def _restance(draft: Draft, found: Force) -> None:
    """A readiness denied is a refusal, a refusal denied an offer."""
    if found.negated and draft.stance is Stance.OFFER:
        draft.stance = Stance.REFUSAL
    elif found.negated and draft.stance is Stance.REFUSAL and not found.cue.get("negated"):
        draft.stance = Stance.OFFER


def _clause(
    sentence: Sentence, segment: Segment, speech: Speech, grammar: Grammar
) -> list[Draft]:
    """What is said, in a clause of its own."""
    cue, speaker = speech.cue, segment.subject
    then = speech.then + (sentence.low[speech.then : speech.then + 1] == ["that"])
    role = grammar.role(sentence.words.slice(*speaker))
    firm = next((one for one in speech.mark.cues if one.kind == "speech" and declaring(one)), None)
    if role and firm:
        speech.cue = cue = firm
    declares = declaring(cue)
    inner = read(sentence, then, segment.last, grammar)
    bound = any(one.instrument for one in inner)
    if declares and (not inner or (role and not bound)):
        return [_content(sentence, segment, speech, then)]
    if not inner and not cue.get("modality"):
        asks = next((c for c in speech.mark.cues if c.kind == "speech" and c.get("modality")), None)
        speech.cue = cue = asks or cue
        declares = declaring(cue)
        if declares:
            return [_content(sentence, segment, speech, then)]
    if not inner and cue.get("modality"):
        return _mandated(sentence, segment, speech, then, grammar)
    for one in inner:
        if one.speaker is None:
            one.speaker, one.says = speaker, cue
        if cue.get("stance") and not declares:
            one.stance = Stance(cue.get("stance"))
        one.zones = [*segment.zones, *one.zones]
    return inner


def _content(sentence: Sentence, segment: Segment, speech: Speech, then: int) -> Draft:
    stop, zones = trailing(sentence, then, segment.last, ban=False)
    return Draft(
        Modality.DECLARATION,
        (speech.mark.first, speech.mark.last),
        speech.cue,
        stance=Stance(speech.cue.get("stance")),
        bearer=segment.subject,
        says=speech.cue,
        told=_past(sentence, speech.mark),
        verb_at=speech.mark.last - 1,
        act=(speech.mark.first, max(stop, speech.mark.last)),
        zones=[*segment.zones, *zones],
    )


def _mandated(
    sentence: Sentence, segment: Segment, speech: Speech, then: int, grammar: Grammar
) -> list[Draft]:
    """ "Demands that the alliance withdraw": the verb behind is bare."""
    verb = bare_verb(sentence, then, segment.last)
    if verb is None:
        return []
    at, negated = skip(sentence, verb, segment.last)
    modality = Modality(speech.cue.get("modality"))
    draft = Draft(
        modality.of_inaction if negated ^ sentence.is_in(then, "negatives") else modality,
        (speech.mark.first, speech.mark.last),
        speech.cue,
        Strength(speech.cue.get("strength") or "binding"),
        Stance(speech.cue.get("stance")),
        bearer=(then, verb),
        speaker=segment.subject,
        says=speech.cue,
        zones=list(segment.zones),
    )
    found = force(sentence, evolve(speech.mark, cues=(speech.cue,)), denied=False, end=speech.mark.last)
    return _acted(sentence, draft, evolve(found, takes="base"), at, segment.last, grammar)
