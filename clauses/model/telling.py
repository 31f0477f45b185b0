"""A verdict in sentences: who wants what, what was answered, how the two stand, and how surely."""

import re
from collections.abc import Iterable, Sequence

from clauses.model.clause import Clause
from clauses.model.confidence import Confidence
from clauses.model.match import Match
from clauses.model.override import Override
from clauses.model.party import UNATTRIBUTED
from clauses.model.phrasing import NOUNS, outside, plain, says, the, within, worded
from clauses.model.quoting import excerpt, quote
from clauses.model.reason import Delta, Reason, Remedy
from clauses.model.relation import ConflictKind, Relation
from clauses.model.scope import Facet
from clauses.model.source import Attribution, Span
from clauses.model.stance import Stance

# Words cited beside others in one sentence; longer ones would bury it.
_ASIDE = 90
_NOUNS = {
    Stance.DEMAND: "a demand",
    Stance.OFFER: "an offer",
    Stance.COMMITMENT: "an undertaking",
    Stance.REFUSAL: "a refusal",
    Stance.ASSERTION: "a statement",
    Stance.ACKNOWLEDGEMENT: "an acknowledgement",
    Stance.EVALUATION: "a judgement",
    Stance.PROVISION: "a provision",
}
_KNOWN = {
    Attribution.OFFICIAL: "",
    Attribution.QUOTED: "as quoted",
    Attribution.REPORTED: "as reported",
    Attribution.ANONYMOUS: "from an unnamed source",
}
_STANDS = {
    Relation.ALIGNED: "it accepts what is demanded",
    Relation.PARTIAL: "it meets the demand in part",
    Relation.CONDITIONAL: "it would meet the demand on a condition",
    Relation.CONFLICT: "it refuses the demand",
    Relation.COUNTER_DEMAND: "it does not take up the demand, and asks something in return",
    Relation.PROCEDURAL: "it touches the form, not the substance",
    Relation.UNDETERMINED: "whether it meets the demand cannot be told",
    Relation.UNADDRESSED: "it does not speak to the demand",
}
_COLLIDES = {
    ConflictKind.MODALITY: "it excludes what is demanded",
    ConflictKind.POWER: "it rejects the demand",
    ConflictKind.OBJECT: "it points the same way as the demand, yet the two cannot both be kept",
    ConflictKind.CONDITION: "it collides with the demand once a condition is met",
    ConflictKind.STRUCTURE: "in other words, it excludes what is demanded",
    ConflictKind.QUANTITY: "it points the same way as the demand, yet the two values exclude each "
    "other",
}
_SURE = {
    Confidence.HIGH: "This reading is sure",
    Confidence.MEDIUM: "This reading is fairly sure",
    Confidence.LOW: "This reading is unsure",
}
# How a reason begins that finds two clauses apart; the names of facets follow.
_ELSEWHERE = "It is about other "
# How the deciding reasons begin, and how they go on inside a sentence.
_OPENINGS = {
    "Denied: ": "it denies ",
    "Claimed for those who are asked: ": "it claims for those who are asked ",
    "Both cannot be kept: ": "",
}
_EXCLUDES = "; this excludes what "
_LEAVES_OPEN = "; this leaves the demand open."
# Two provisions of a treaty ask and answer nothing of each other.
_BETWEEN = (
    (re.compile(r"\b([Ii])t accepts what is demanded\b"), r"\1t is at one with the first"),
    (re.compile(r"\b([Ii])t accepts\b"), r"\1t shares"),
    (re.compile(r"\b(?:meets|would meet) the demand\b"), "agrees with the first"),
    (re.compile(r"\bmeet the demand\b"), "agree with the first"),
    (re.compile(r"\bfalls short\b"), "differs"),
    (re.compile(r"\bwhat is demanded\b"), "what the first provides"),
    (re.compile(r"\b(act|one) demanded\b"), r"\1 of the first"),
    (re.compile(r"\b([Tt])he demand\b"), r"\1he first"),
    (re.compile(r"\b([Tt])he answer\b"), r"\1he second"),
    (re.compile(r"\bgive this undertaking\b"), "say this"),
)


def cited(clause: Clause, name: str) -> str:
    """One side of a pair, with who said it, how it is known, and its words.

    Args:
        clause: the clause.
        name: what it is here, such as ``answer``.
    """
    author = "" if clause.author == UNATTRIBUTED else f" of {the(clause.author.name)}"
    noun = _NOUNS[clause.stance]
    kind = "" if noun.split()[-1] in name else f"put as {noun}" if name == "demand" else noun
    speaker = f"by {clause.speaker}" if clause.speaker and str(clause.speaker) else ""
    put = " ".join(filter(None, (kind, speaker)))
    aside = ", ".join(filter(None, (put, _KNOWN[clause.attribution])))
    between = f", {aside}," if aside else ""
    return _stopped(f"The {name}{author}{between} is: {quote(excerpt(clause.text, _core(clause)))}")


def _core(clause: Clause) -> Span | None:
    spans = [clause.norm.words(facet) for facet in _CORE] if clause.norm else []
    found = [span for span in spans if span is not None]
    if not found:
        return None
    return Span(min(span.start for span in found), max(span.end for span in found))


_CORE = (Facet.MODALITY, Facet.ACTION)


def stands(relation: Relation, conflict: ConflictKind | None) -> str:
    """How an answer stands to a demand, in half a sentence."""
    return _COLLIDES[conflict] if conflict else _STANDS[relation]


def related(
    match: Match, relation: Relation, conflict: ConflictKind | None, because: str, delta: Delta
) -> str:
    """How the answer stands to the demand, and why."""
    why = _why(match, relation, because, delta)
    if conflict is ConflictKind.CONDITION:
        why = "; ".join(filter(None, (_terms(delta), why)))
    told = stands(relation, conflict)
    return _sentence(f"{told}: {why}" if why else told)


def _why(match: Match, relation: Relation, because: str, delta: Delta) -> str:
    position = match.position
    if relation in (Relation.ALIGNED, Relation.PARTIAL) and delta != Delta():
        return ""  # what it accepts and narrows is told in the next sentence
    terms = _terms(delta)
    if relation is Relation.CONDITIONAL and terms:
        return terms
    said = position.norm and f"it {says(position, position.norm)}"
    if said and (relation is Relation.COUNTER_DEMAND or _EXCLUDES in because):
        return said
    if apart := _apart(match, because, delta):
        return f"the two have nothing in common as to {apart}"
    for opening, going_on in _OPENINGS.items():
        if because.startswith(opening):
            return plain(within(f"{going_on}{because.removeprefix(opening)}"))
    return plain(within(because))


def _apart(match: Match, because: str, delta: Delta) -> str:
    if because.startswith(_ELSEWHERE) and delta.narrowed:
        return _short(match, delta)
    sides = {f"{_ELSEWHERE}{facet.value}.": noun for facet, noun in NOUNS.items()}
    return sides.get(because, "")


def _terms(delta: Delta) -> str:
    provisos = (Facet.CONDITION, Facet.EXCEPTION)
    return " and ".join(_proviso(one) for one in delta.added if one.facet in provisos)


def _proviso(reason: Reason) -> str:
    return reason.text.partition(": ")[2].removesuffix(".") or within(reason.text)


def weighed(match: Match, relation: Relation, delta: Delta) -> str:
    """What the answer accepts, where it falls short, and what it adds; empty where nothing."""
    if relation in _TOLD_ALREADY:
        return ""
    whole = relation is Relation.ALIGNED
    accepted = dict.fromkeys(NOUNS[one.facet] for one in delta.accepted if not whole)
    added = [_detail(match, one) for one in delta.added if one.facet not in _PROVISOS]
    told = [
        f"it accepts {_listed(accepted)}" if accepted else "",
        f"it falls short in {_short(match, delta)}" if delta.narrowed else "",
        f"it adds something: {_listed(added)}" if added else "",
    ]
    found = "; ".join(filter(None, told))
    return _sentence(found) if found else ""


def _short(match: Match, delta: Delta) -> str:
    return _listed(f"{NOUNS[one.facet]} ({_detail(match, one)})" for one in delta.narrowed)


# Where the sentence before has told what is added or narrowed.
_TOLD_ALREADY = (Relation.UNADDRESSED, Relation.COUNTER_DEMAND)
_PROVISOS = (Facet.CONDITION, Facet.EXCEPTION)


def _detail(match: Match, reason: Reason) -> str:
    if reason.facet in _PROVISOS:
        return _proviso(reason)
    if sides := _sides(reason.text):
        asks = _side(sides[0], reason.demand, match.demand)
        given = _side(sides[1], reason.position, match.position)
        says_ = "says " if asks[0] == "“" else ""
        return f"the demand {says_}{asks}, the answer {given}"
    position = match.position
    if reason.text.endswith(_LEAVES_OPEN) and position.norm:
        return f"it {says(position, position.norm)}, which leaves the demand open"
    return plain(within(reason.text))


def _sides(text: str) -> tuple[str, str] | None:
    """What a reason says of the two sides: "Time: the demand says …, the answer …."."""
    _, asked, rest = text.removesuffix(".").partition(": the demand ")
    asks, answered, given = rest.rpartition(", the answer ")
    return (asks.removeprefix("says "), given) if asked and answered else None


def _side(told: str, words: str, clause: Clause) -> str:
    """What one side says on a facet: its own words where some were marked, or else the value."""
    if not told.startswith("“") or words in ("", clause.text):
        return worded(told)
    return quote(excerpt(words, longest=_ASIDE))


def amended(remedies: Sequence[Remedy]) -> str:
    """What would have to change for the answer to meet the demand; empty where nothing."""
    if not remedies:
        return ""
    changes = [
        plain(one.text.replace("undertake: ", "give this undertaking: ", 1)) for one in remedies
    ]
    return _stopped(f"To meet the demand in full it would have to {_listed(changes)}")


def sureness(confidence: Confidence, caveats: Sequence[str], override: Override | None) -> str:
    """How sure the reading is, why no surer, and who held the two clauses together or apart."""
    why = "; ".join(plain(within(one)) for one in caveats)
    doubt = "with a doubt" if len(caveats) == 1 else "with doubts"
    told = f"{_SURE[confidence]}, {doubt}: {why}" if why else _SURE[confidence]
    if override is None:
        return _stopped(told)
    held = f"held together by decision of {override.signed}: {within(override.because)}"
    if not override.speaks:
        held = f"held apart by decision of {override.signed}"
    return _stopped(f"The two are {held}; {within(told)}")


def decided(override: Override, corrected: str, caveats: Sequence[str]) -> str:
    """How the answer stands by decision of a person.

    Args:
        override: the correction.
        corrected: how the answer stands, in half a sentence.
        caveats: what has changed since.
    """
    held = f"By decision of {override.signed}, {corrected}: {within(override.because)}"
    return _stopped("; ".join([held, *map(within, caveats)]))


def as_computed(told: str) -> str:
    """How the answer would stand without that decision."""
    return _stopped(f"As computed, {within(told)}")


def between(text: str) -> str:
    """A paragraph on a demand and an answer, as one on two provisions of a treaty."""
    return outside(text, _between)


def _between(piece: str) -> str:
    for pattern, words in _BETWEEN:
        piece = pattern.sub(words, piece)
    return piece


def _listed(parts: Iterable[str]) -> str:
    *others, last = parts
    return f"{', '.join(others)} and {last}" if others else last


def _sentence(text: str) -> str:
    return _stopped(text[:1].upper() + text[1:])


def _stopped(text: str) -> str:
    return text if re.search(r"[.!?]”*$", text) else f"{text}."
