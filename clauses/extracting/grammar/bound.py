"""The norms of a segment with a modal or another operator."""

from attrs import evolve

from clauses.extracting.grammar.acted import acted
from clauses.extracting.grammar.drafts import Draft, Range
from clauses.extracting.grammar.leading import asides, parenthesis_after
from clauses.extracting.grammar.operators import Force, force, phrase, skip
from clauses.extracting.grammar.predicates import bare_verb
from clauses.extracting.grammar.savings import opened
from clauses.extracting.grammar.segments import Segment
from clauses.extracting.grammar.tensed import is_base, is_past
from clauses.extracting.grammar.trailing import trailing
from clauses.extracting.grammar.world import Grammar
from clauses.extracting.marking import BE, Mark, Sentence, bases
from clauses.extracting.verbs import only_participle
from clauses.model.modality import Modality
from clauses.model.stance import Stance

# What may or need not be so is not declared to be so.
_LEAVING = frozenset({Modality.PERMISSION, Modality.EXEMPTION})


# What *it* does here is done by texts, not by people.
OF_IT = frozenset({"constitutive.force", "constitutive.consist"})


def bound(sentence: Sentence, segment: Segment, mark: Mark, grammar: Grammar) -> list[Draft]:
    """The norms of a segment with a modal or another operator."""
    mark, subject = _uninverted(sentence, segment, mark, grammar)
    behind = skip(sentence, mark.last, segment.last)[0]
    if sentence.low[behind : behind + 1] == [","]:
        behind = parenthesis_after(sentence, behind, segment.last)[0]
        behind = skip(sentence, behind, segment.last)[0]
    constituted = _constituted(sentence, behind, segment, grammar)
    draft, found, at = _begun(sentence, segment, mark, subject)
    to_be = _past_to_be(sentence, at, segment.last) > at
    if (to_be or found.cue.name == "operators.is-to") and _aim(sentence, segment):
        draft.modality, draft.bearer, draft.stance = Modality.DECLARATION, None, None
    if _tells(sentence, mark, draft, found, segment, at):
        return []
    if constituted is None and found.cue.kind == "constitutive":
        constituted = evolve(mark, cues=(found.cue,))
    if constituted is not None and draft.modality not in _LEAVING:
        return _declared(sentence, draft, found, constituted, segment, grammar)
    if segment.subject[0] < segment.subject[1] and sentence.low[segment.subject[0]] == "there":
        return _existential(sentence, draft, found, at, segment.last)
    saved = opened(sentence, draft, found, at, segment, grammar)
    if saved is not None:
        return saved
    drafts = _taken(sentence, draft, found, (at, segment.last), grammar)
    return [*drafts, *_unbound(sentence, mark, drafts)]


def _tells(
    sentence: Sentence, mark: Mark, draft: Draft, found: Force, segment: Segment, at: int
) -> bool:
    """Whether the words tell or guess what happens, and bind nobody."""
    guesses = found.modal in _GUESSING and sentence.low[at : at + 1] == ["have"]
    if guesses and _perfect(sentence, at, segment.last):
        return True  # "may have said" guesses at the past
    if found.negated and draft.told and found.stance is Stance.COMMITMENT:
        return True  # "never promised to" promises nothing
    return "yet" in sentence.low[mark.first : mark.last]  # "has yet to answer"


def _aim(sentence: Sentence, segment: Segment) -> bool:
    """Whether the subject is an aim, which is declared: "the objectives of this Act are to"."""
    first, last = segment.subject
    head = next((i for i in range(first, last) if sentence.is_in(i, "prepositions")), last)
    return head > first and sentence.is_in(head - 1, "aims")


def _unbound(sentence: Sentence, mark: Mark, drafts: list[Draft]) -> list[Draft]:
    """The exemptions beside permissions in "may, but need not,"."""
    if not any(phrase(sentence, index, "unbound") for index in range(mark.first, mark.last)):
        return []
    free = [one for one in drafts if one.modality in (Modality.PERMISSION, Modality.RIGHT)]
    return [evolve(one, modality=Modality.EXEMPTION, zones=list(one.zones)) for one in free]


def _begun(
    sentence: Sentence, segment: Segment, mark: Mark, subject: Range
) -> tuple[Draft, Force, int]:
    """What the operators say, and where the word behind them stands."""
    found = force(sentence, mark, denied=segment.denied, end=segment.last)
    at, between = parenthesis_after(sentence, found.last, segment.last)
    draft = draft_of(found, segment, subject)
    if between:
        found = _resumed(sentence, segment, mark, found, at)
        at, draft.modality, draft.strength = found.last, found.modality, found.strength
        draft.cue = found.cue
    draft.told = is_past(sentence, mark)
    if subject is not segment.subject:
        draft.operator = (found.first, subject[0])
    draft.zones += [*asides(sentence, mark), *between]
    return draft, found, at


def _taken(
    sentence: Sentence, draft: Draft, found: Force, stretch: Range, grammar: Grammar
) -> list[Draft]:
    """The acts by what the operators take: the verb itself, who shall act, or what follows."""
    stretch = (_past_to_be(sentence, *stretch), stretch[1])
    if found.takes == "self":
        draft.operator = (found.last - 1, found.last)
        stretch = (found.last - 1, stretch[1])
        return acted(sentence, draft, found.taking("base"), stretch, grammar)
    if found.takes == "hearer":
        return _needed(sentence, draft, found, stretch[1], grammar)
    return acted(sentence, draft, found, stretch, grammar)


def _past_to_be(sentence: Sentence, at: int, last: int) -> int:
    """Go over *be to* in "the task of the Board shall be to review", or *be:* before points."""
    to = at + 1 + (sentence.low[at + 1 : at + 2] == [":"])
    if sentence.low[at : at + 1] != ["be"] or sentence.low[to : to + 1] != ["to"] or to + 1 >= last:
        return at
    verb = to + 1 + (sentence.low[to + 1] == ":")
    return verb if verb < last and is_base(sentence, verb) else at


def _resumed(sentence: Sentence, segment: Segment, mark: Mark, found: Force, at: int) -> Force:
    """What the operators say behind an aside: "shall, in time of peace, not be obliged to"."""
    if found.cue not in mark.cues:
        return evolve(found, last=skip(sentence, at, segment.last)[0])
    before = skip(sentence, mark.last, found.last)[1]
    denied = segment.denied ^ before
    return force(sentence, evolve(mark, last=at), denied=denied, end=segment.last)


_GUESSING = frozenset({"may", "must", "can", "could", "should", "would", "will"})


def _perfect(sentence: Sentence, at: int, last: int) -> bool:
    behind, _ = skip(sentence, at + 1, last)
    return behind < last and only_participle(sentence.low[behind])


def _needed(
    sentence: Sentence, draft: Draft, found: Force, last: int, grammar: Grammar
) -> list[Draft]:
    """Read "there is no need for us to …", where who and what stand behind."""
    then = next((i for i in range(found.last, last) if sentence.low[i] == "to"), None)
    if then is None:
        return []
    draft.bearer = (found.last, then)
    return acted(sentence, draft, found.taking("base"), (then + 1, last), grammar)


def _uninverted(
    sentence: Sentence, segment: Segment, mark: Mark, grammar: Grammar
) -> tuple[Mark, Range]:
    """Find the subject behind the verb: "under no circumstances shall a State …"."""
    subject = segment.subject
    if subject[0] < subject[1] or mark.of("operators") is None:
        return mark, subject
    verb = bare_verb(sentence, mark.last, segment.last, grammar.actor)
    if verb is None:
        return mark, subject
    segment.denied ^= sentence.is_in(mark.last, "negatives")
    behind = range(mark.last + 1, verb)
    end = next((i for i in behind if sentence.low[i] == ","), verb)
    return evolve(mark, last=verb), (mark.last, end)


def draft_of(found: Force, segment: Segment, subject: Range) -> Draft:
    """What a segment and its operators say before the act is known."""
    return Draft(
        found.modality,
        (found.first, found.last),
        found.cue,
        found.turn,
        found.strength,
        found.stance,
        spoken=found.spoken,
        instrument=found.modal == "shall",
        bearer=subject if subject[0] < subject[1] else None,
        nobody=segment.denied,
        zones=list(segment.zones),
    )


def _existential(sentence: Sentence, draft: Draft, found: Force, at: int, last: int) -> list[Draft]:
    """Read "there shall be no …", where the act stands behind as a noun."""
    while at < last and (sentence.low[at] in BE or sentence.adverb(at)):
        at += 1
    if at >= last:
        return []
    if sentence.is_in(at, "negatives"):
        denied = found.cue.get("negated")
        draft.modality = Modality(denied) if denied else found.modality.of_inaction
        at += 1
    draft.bearer, draft.operator = None, (draft.operator[0], at)
    refused = phrase(sentence, at, "no-question")
    if refused:
        draft.modality, draft.stance, at = Modality.OBLIGATION, Stance.REFUSAL, at + refused
        draft.says = draft.cue
    stop, zones = trailing(sentence, at, last, ban=draft.modality is Modality.PROHIBITION)
    draft.zones += zones
    draft.verb_at, draft.act = at, (at, stop)
    return [draft] if at < stop else []


def _constituted(sentence: Sentence, at: int, segment: Segment, grammar: Grammar) -> Mark | None:
    for mark in sentence.marks.get(at, ()):
        cue = mark.of("constitutive")
        offered = mark.of("speech") and sentence.low[segment.head.begin] in ("will", "would")
        impersonal = mark.of("operators") and sentence.low[segment.head.begin - 1] == "it"
        if cue and mark.last <= segment.last and not (offered or impersonal):
            subject = sentence.words.slice(*segment.subject)
            it = subject.lower() == "it" and cue.name in OF_IT
            thing = it or not cue.says.get("needs") or not grammar.actor(subject)
            if thing and not _done_by(sentence, mark, segment.last, grammar):
                return mark
    return None


def _done_by(sentence: Sentence, mark: Mark, last: int, grammar: Grammar) -> bool:
    """Whether somebody is to do what words may do: "be established by the Council"."""
    cue = mark.of("constitutive")
    if cue is None or cue.name not in ("constitutive.hereby", "constitutive.consist"):
        return False
    by = mark.last - (sentence.low[mark.last - 1] == "by")
    end = next((i for i in range(by + 1, last) if sentence.is_in(i, "prepositions")), last)
    return sentence.low[by : by + 1] == ["by"] and grammar.actor(sentence.words.slice(by + 1, end))


def _denial(sentence: Sentence, at: int, first: int) -> int:
    """Where a negation before a verb stands, behind it only adverbs: "not also apply"."""
    index = at
    while index > first and (sentence.low[index - 1] == "to" or sentence.adverb(index - 1)):
        index -= 1
    found = at
    while index > first and sentence.low[index - 1] in ("not", "never"):
        index -= 1
        found = index
    return found


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
    if found.negated and draft.cue.kind == "constitutive" and draft.cue.get("negated"):
        draft.modality = Modality(draft.cue.get("negated"))
    draft.zones += zones
    # The negation of a declaration belongs to what is declared.
    first = _denial(sentence, mark.first, segment.first)
    # The verb of "be provisionally applied" is its last word.
    verb = mark.last - 1 if sentence.low[mark.first] in BE else mark.first
    draft.verb_at, draft.act = verb, (first, max(stop, mark.last))
    subject = draft.bearer
    made = draft.cue.name in ("constitutive.hereby", "constitutive.consist")
    text = sentence.words.slice(*subject) if subject else ""
    thing = text.lower() == "it" and draft.cue.name in OF_IT
    if subject and (made or thing or not grammar.actor(text)):
        draft.object, draft.bearer = subject, None
    draft.verb = bases(sentence.low[mark.first])[0] if bases(sentence.low[mark.first]) else "be"
    return [draft]
