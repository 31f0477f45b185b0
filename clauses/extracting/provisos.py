"""Conditions and exceptions as records: what each turns on, who fulfils it, by which act."""

from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft, Zone
from clauses.extracting.marking import Sentence
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
    return tuple(_proviso(sentence, zone, context) for zone in zones)


def _proviso(sentence: Sentence, zone: Zone, context: Context) -> Proviso:
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
    for mark in sentence.marks.get(zone.first, ()):
        if zone.cue in mark.cues:
            return sentence.words.ends[min(mark.last, zone.last) - 1]
    return sentence.words.ends[zone.first]


def _kind(sentence: Sentence, zone: Zone, *, parties: bool, act: bool) -> ProvisoKind:
    cue = zone.cue
    given = ProvisoKind(cue.get("proviso")) if cue and cue.get("proviso") else ProvisoKind.STATE
    says = range(zone.first + 1, zone.last)
    if any(sentence.is_in(index, "format-words") for index in says):
        return ProvisoKind.FORMAT
    if cue and cue.says.get("negative"):
        return ProvisoKind.PARTICIPATION if parties or _people(sentence, zone) else given
    if any(sentence.is_in(index, "notice-words") for index in says):
        return ProvisoKind.NOTICE
    if given is not ProvisoKind.STATE:
        return given
    if parties or act:
        return ProvisoKind.ACT
    if any(sentence.is_in(index, "basis-words") for index in says):
        return ProvisoKind.BASIS
    return given


def _people(sentence: Sentence, zone: Zone) -> bool:
    return any(
        sentence.low[index] in ("allies", "partners", "ally", "partner", "participants", "members")
        for index in range(zone.first, zone.last)
    )
