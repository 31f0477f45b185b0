"""The norms of a segment whose verb is one of speaking."""

from collections.abc import Callable, Sequence

from attrs import evolve

from clauses.extracting.grammar.acted import acted, subject_act
from clauses.extracting.grammar.bound import draft_of
from clauses.extracting.grammar.drafts import Draft
from clauses.extracting.grammar.leading import asides
from clauses.extracting.grammar.operators import Force, force, skip
from clauses.extracting.grammar.predicates import bare_verb
from clauses.extracting.grammar.segments import Segment
from clauses.extracting.grammar.speech import Speech, declaring
from clauses.extracting.grammar.tensed import carries_tense, is_base, is_past, operator_at
from clauses.extracting.grammar.trailing import trailing
from clauses.extracting.grammar.world import Grammar
from clauses.extracting.marking import Sentence
from clauses.lexicon.cuebook import Cue
from clauses.model.modality import Modality, Strength
from clauses.model.stance import Stance

_TELLING = frozenset({Stance.EVALUATION, Stance.ACKNOWLEDGEMENT})
# "Nobody asked Halvenia to …" asks nothing, "never promised" promises nothing.
_DENIED = frozenset({Stance.DEMAND, Stance.COMMITMENT, Stance.EVALUATION, Stance.ACKNOWLEDGEMENT})
_SAYING = frozenset({"speech.say", "speech.tell"})
_UNDENIED = frozenset({Modality.DECLARATION, Modality.DEFINITION})
Read = Callable[[Sentence, int, int, Grammar], list[Draft]]


def spoken(
    sentence: Sentence, segment: Segment, speech: Speech, grammar: Grammar, read: Read
) -> list[Draft]:
    """The norms of a segment whose verb is one of speaking.

    Args:
        sentence: the sentence.
        segment: the verb with what stands around it.
        speech: the verb.
        grammar: what is known of names.
        read: reads a clause inside.
    """
    if speech.takes_clause:
        return _clause(sentence, segment, speech, grammar, read)
    return _asked(sentence, segment, speech, grammar) if speech.cue.get("modality") else []


def _asked(sentence: Sentence, segment: Segment, speech: Speech, grammar: Grammar) -> list[Draft]:
    """What is asked, offered or refused as an act of its own, without a clause."""
    takes = speech.cue.get("takes")
    mark = evolve(speech.mark, cues=(speech.cue,))
    found = force(sentence, mark, denied=segment.denied, end=segment.last)
    draft = draft_of(found, segment, segment.subject)
    if takes in ("right", "grant"):
        return _granted(sentence, draft, found, speech, segment, grammar)
    if found.negated and draft.stance in _DENIED and not _raises(speech):
        return []
    draft.told = is_past(sentence, mark)
    draft.zones += asides(sentence, mark)
    lays_down = not speech.cue.get("stance") and takes == "to"
    asks = draft.stance is Stance.DEMAND or lays_down
    if asks and not draft.told and not grammar.actor(segment.words(sentence)):
        return _required(sentence, draft, found, speech, segment, grammar)
    by_thing = segment.words(sentence) and not grammar.actor(segment.words(sentence))
    tells = draft.stance is Stance.OFFER or speech.cue.says.get("needs") == "quality"
    if lays_down or (tells and by_thing):
        return []  # of a person it tells what happened; no report offers anything
    draft.instrument, draft.says = False, speech.cue
    _restance(draft, found)
    if declaring(speech.cue) and takes != "nothing":
        return [_content(sentence, segment, speech, speech.then)]
    if draft.stance is Stance.DEMAND:
        draft.speaker, draft.bearer = draft.bearer, speech.hearer
    return _acts(sentence, draft, found, speech, segment, grammar)


def _acts(
    sentence: Sentence,
    draft: Draft,
    found: Force,
    speech: Speech,
    segment: Segment,
    grammar: Grammar,
) -> list[Draft]:
    if speech.cue.get("takes") == "to":
        return _of_hearer(sentence, draft, found, speech, segment, grammar)
    if speech.cue.get("takes") == "nothing":
        draft.bearer = segment.subject
        return subject_act(sentence, draft, found.last, segment.last)
    at = max(speech.then, found.last)
    return acted(sentence, draft, found, (at, segment.last), grammar)


def _granted(
    sentence: Sentence,
    draft: Draft,
    found: Force,
    speech: Speech,
    segment: Segment,
    grammar: Grammar,
) -> list[Draft]:
    """Read "grants the buyer a right to …" and "insists on its right to …"."""
    if speech.cue.get("takes") == "grant":
        draft.bearer, draft.stance = speech.hearer, None
    else:
        draft.bearer = speech.hearer or draft.bearer
    return acted(sentence, draft, found.taking("base"), (speech.then, segment.last), grammar)


def _of_hearer(
    sentence: Sentence,
    draft: Draft,
    found: Force,
    speech: Speech,
    segment: Segment,
    grammar: Grammar,
) -> list[Draft]:
    """Read "calls on X to …", "warns X not to …", "warns X against …"."""
    against = sentence.low[speech.then - 1] in ("against", "from")
    if speech.turned:
        draft.modality = draft.modality.of_inaction
    taking = found.taking("any" if against else "base")
    return acted(sentence, draft, taking, (speech.then, segment.last), grammar)


def _raises(speech: Speech) -> bool:
    """Whether a negation of the verb is meant for what is asked: "does not want X to …"."""
    wished = speech.cue.name == "speech.demand-to" and speech.mark.last - speech.mark.first == 1
    return wished or speech.cue.name == "speech.intend"


def _required(
    sentence: Sentence,
    draft: Draft,
    found: Force,
    speech: Speech,
    segment: Segment,
    grammar: Grammar,
) -> list[Draft]:
    """What a text requires: "the permit requires the holder to …", "amendments require a vote"."""
    draft.stance, draft.instrument, draft.bearer = None, True, speech.hearer
    if found.negated and speech.cue.get("stance"):
        draft.modality = Modality.EXEMPTION
    kept = sentence.low[speech.then - 1] == "from"
    taking = found.taking("any" if kept else "base") if speech.hearer else found
    at = speech.then if speech.hearer else max(speech.then, found.last)
    return acted(sentence, draft, taking, (at, segment.last), grammar)


def _restance(draft: Draft, found: Force) -> None:
    """A readiness denied is a refusal, a refusal denied an offer."""
    if found.negated and draft.stance is Stance.OFFER:
        draft.stance = Stance.REFUSAL
    elif found.negated and draft.stance is Stance.REFUSAL:
        draft.stance = Stance.OFFER


def _clause(
    sentence: Sentence, segment: Segment, speech: Speech, grammar: Grammar, read: Read
) -> list[Draft]:
    """What is said, in a clause of its own."""
    then = speech.then + (sentence.low[speech.then : speech.then + 1] == ["that"])
    again = _again(sentence, then, segment.last)
    if again is not None:
        first = _clause(sentence, evolve(segment, last=again), speech, grammar, read)
        rest = evolve(speech, then=again + 2)
        return [*first, *_clause(sentence, segment, rest, grammar, read)]
    role = grammar.role(segment.words(sentence))
    inner = read(sentence, then, segment.last, grammar.deeper)
    speech.cue = cue = _meant(speech, role=role, said=bool(inner))
    if declaring(cue) and _declares(inner, role=role):
        return [_content(sentence, segment, speech, then)]
    if segment.denied and cue.get("stance") == "demand":
        return []  # nobody asks
    if not inner and cue.get("modality"):
        return _mandated(sentence, segment, speech, then, grammar)
    for one in inner:
        if one.speaker is None:
            one.speaker = None if cue.get("needs") == "it" else segment.subject
            one.says = cue
        one.told |= cue.name in _SAYING and is_past(sentence, speech.mark)
        if cue.get("stance") and not declaring(cue):
            one.stance = Stance(cue.get("stance"))
        if cue.says.get("denies") and one.modality not in _UNDENIED:
            one.modality = one.modality.negation
        one.zones = [*segment.zones, *one.zones]
    return inner


def _again(sentence: Sentence, first: int, last: int) -> int | None:
    """Where a second clause is joined on: "demands that it stop and that we be paid"."""
    near = range(first + 1, last - 2)
    return next((i for i in near if sentence.low[i : i + 2] == ["and", "that"]), None)


def _meant(speech: Speech, *, role: bool, said: bool) -> Cue:
    """Of entries with one wording, the one that is meant: a role declares, a speaker says."""
    cues = [one for one in speech.mark.cues if one.kind == "speech"]
    firm = next((one for one in cues if declaring(one)), None)
    if role and firm:
        return firm
    if said or speech.cue.get("modality"):
        return speech.cue
    return next((one for one in cues if one.get("modality")), speech.cue)


def _declares(inner: Sequence[Draft], *, role: bool) -> bool:
    """Whether a clause is declared as a whole, rather than a norm of its own."""
    telling = all(one.stance in _TELLING for one in inner)
    laid_down = any(one.instrument or one.cue.name == "operators.will" for one in inner)
    return telling or (role and not laid_down)


def _content(sentence: Sentence, segment: Segment, speech: Speech, then: int) -> Draft:
    last = _one_verb(sentence, then, segment.last)
    stop, zones = trailing(sentence, then, last, ban=False)
    return Draft(
        Modality.DECLARATION,
        (speech.mark.first, speech.mark.last),
        speech.cue,
        stance=Stance(speech.cue.get("stance")),
        bearer=segment.subject,
        says=speech.cue,
        told=is_past(sentence, speech.mark),
        verb_at=speech.mark.last - 1,
        act=(speech.mark.first, max(stop, speech.mark.last)),
        zones=[*segment.zones, *zones],
    )


def _one_verb(sentence: Sentence, first: int, last: int) -> int:
    """End what is welcomed or noted before a further verb: "welcomed the truce and vowed …"."""
    for index in range(first + 1, last - 1):
        joined = sentence.low[index] in ("and", "but")
        if (
            joined
            and carries_tense(sentence, index + 1, first)
            and not is_base(sentence, index + 1)
        ):
            return index - (sentence.low[index - 1] == ",")
    return last


def _mandated(
    sentence: Sentence, segment: Segment, speech: Speech, then: int, grammar: Grammar
) -> list[Draft]:
    """Read "demands that the alliance withdraw", where the verb is bare."""
    verb = bare_verb(sentence, then, segment.last, grammar.actor)
    if verb is None or any(operator_at(sentence, i, then) for i in range(then, segment.last)):
        return []
    at, negated = skip(sentence, verb, segment.last)
    modality = Modality(speech.cue.get("modality"))
    draft = Draft(
        modality.of_inaction if negated ^ sentence.is_in(then, "negatives") else modality,
        (speech.mark.first, speech.mark.last),
        speech.cue,
        strength=Strength(speech.cue.get("strength") or "binding"),
        stance=Stance(speech.cue.get("stance")),
        bearer=(then, verb),
        speaker=None if speech.cue.get("needs") == "it" else segment.subject,
        says=speech.cue,
        zones=list(segment.zones),
    )
    found = force(
        sentence, evolve(speech.mark, cues=(speech.cue,)), denied=False, end=speech.mark.last
    )
    return acted(sentence, draft, found.taking("base"), (at, segment.last), grammar)
