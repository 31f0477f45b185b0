"""Conditions and exceptions as records: what each turns on, who fulfils it, by which act."""

from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft, Zone
from clauses.extracting.marking import Sentence
from clauses.extracting.scopes.placing import says_where
from clauses.lexicon.namewords import word_set
from clauses.model.extension import Extension, join
from clauses.model.norm import Proviso, ProvisoKind
from clauses.model.source import Span


def provisos(sentence: Sentence, draft: Draft, role: str, context: Context) -> tuple[Proviso, ...]:
    """The conditions or exceptions of a draft, in the order of the text.

    Args:
        sentence: its sentence.
        draft: the draft.
        role: ``condition`` or ``exception``.
        context: names and values.
    """
    zones = sorted((one for one in draft.zones if one.role == role), key=lambda one: one.first)
    # "Where they could reach the other's coast" is a place.
    return tuple(
        as_proviso(sentence, zone, context)
        for zone in zones
        if not says_where(sentence, draft, zone, context)
    )


def as_proviso(sentence: Sentence, zone: Zone, context: Context) -> Proviso:
    """A zone as a condition or exception.

    Args:
        sentence: its sentence.
        zone: the zone.
        context: names and values.
    """
    text = sentence.words.text
    start, end = sentence.words.starts[zone.first], sentence.words.ends[zone.last - 1]
    marker = _marker_end(sentence, zone)
    parties = context.names.parties(text, marker, end, on=context.on)
    act = context.names.nominal_act(text, marker, end)
    kind = _kind(sentence, zone, parties=bool(parties), act=act is not None)
    bearers: Extension | None = None
    if parties and kind in (ProvisoKind.ACT, ProvisoKind.STATE):
        bearers = join(one.extension for one in parties[:1])
    cue = zone.cue.name if zone.cue else ""
    action = act.action if act and kind is ProvisoKind.ACT else None
    words = " ".join(text[start:end].split())
    return Proviso(words, kind, bearers, action, Span(start, end), cue)


def _marker_end(sentence: Sentence, zone: Zone) -> int:
    marks = sentence.marks.get(zone.first, ())
    last = next((one.last for one in marks if zone.cue in one.cues), zone.first + 1)
    return sentence.words.ends[min(last, zone.last) - 1]


def _kind(sentence: Sentence, zone: Zone, *, parties: bool, act: bool) -> ProvisoKind:
    cue = zone.cue
    given = ProvisoKind(cue.get("proviso")) if cue and cue.get("proviso") else ProvisoKind.STATE
    if _says(sentence, zone, "format-words"):
        return ProvisoKind.FORMAT
    if _takes_part(sentence, zone, parties=parties):
        return ProvisoKind.PARTICIPATION
    if cue and cue.says.get("negative"):
        return given
    if _says(sentence, zone, "notice-words"):
        return ProvisoKind.NOTICE
    return _by_content(sentence, zone, given, somebody=parties or act)


def _by_content(
    sentence: Sentence, zone: Zone, given: ProvisoKind, *, somebody: bool
) -> ProvisoKind:
    if given is not ProvisoKind.STATE:
        return given
    if somebody:
        return ProvisoKind.ACT
    return ProvisoKind.BASIS if _says(sentence, zone, "basis-words") else given


def _says(sentence: Sentence, zone: Zone, section: str) -> bool:
    return any(sentence.is_in(index, section) for index in range(zone.first + 1, zone.last))


def _takes_part(sentence: Sentence, zone: Zone, *, parties: bool) -> bool:
    """Whether it is about who is there: without the allies, unless Europe has its input."""
    low = sentence.low[zone.first : zone.last]
    if not word_set("taking-part").isdisjoint(low):
        return True
    without = zone.cue is not None and bool(zone.cue.says.get("negative"))
    return without and (parties or not word_set("companions").isdisjoint(low))
