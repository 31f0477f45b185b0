"""Whether a passage upholds a statement, denies it, or only speaks of the matter.

What a passage lays down decides where it is about the statement's act: it upholds the statement
where it leaves the act no standing that the statement does not leave it, and denies it where it
leaves none in common (von Wright, 1951). Leave that is conditional denies no ban, since it may be
the exception to it; and a ban with an exception upholds the leave to do what the exception names.
"""

from collections.abc import Sequence

from attrs import frozen

from clauses.model.answers import Entailment
from clauses.model.bearing import Bearing
from clauses.model.difference import Contrast
from clauses.model.modality import Modality
from clauses.model.reason import Reason
from clauses.model.scope import Facet
from clauses.model.verdict import Effect

# A passage that has less of what a statement says of its act denies another rule.
SPECIFIC = 0.5
# A definition with so many other things in it takes in more than the statement allows.
OTHERS = 3
_LEAVE = frozenset({Modality.PERMISSION, Modality.RIGHT})
EFFECTS = {
    Entailment.ENTAILED: Effect.ACCEPTS,
    Entailment.CONTRADICTED: Effect.REFUSES,
    None: Effect.NOTES,
}


@frozen
class Told:
    """What one bearing tells.

    Attributes:
        entailment: how the passage stands to the statement by it; None where it does not tell.
        reason: why.
    """

    entailment: Entailment | None
    reason: Reason


def told(bearing: Bearing) -> Told:
    """Say what one act of a passage tells of a statement.

    >>> told(Bearing(Contrast.MODALITY, Modality.PERMISSION, Modality.PROHIBITION)).entailment
    <Entailment.CONTRADICTED: 'contradicted'>
    """
    entailment, text = _closed(bearing) if bearing.contrast is Contrast.SOLE else _acts(bearing)
    facet = Facet.OBJECTS if bearing.contrast is Contrast.SOLE else Facet.MODALITY
    effect = EFFECTS[entailment]
    return Told(entailment, Reason(facet, effect, text, bearing.statement, bearing.passage))


def _closed(bearing: Bearing) -> tuple[Entailment | None, str]:
    if bearing.others >= OTHERS:
        return Entailment.CONTRADICTED, "The text takes in more than the statement allows."
    return Entailment.ENTAILED, "The text takes in little but what the statement allows."


def _acts(bearing: Bearing) -> tuple[Entailment | None, str]:
    act = "the contrary act" if bearing.contrary else "the act"
    if bearing.asked in _LEAVE and bearing.upheld and bearing.only and not bearing.named:
        text = "The act is left to other cases only than the one the statement is about."
        return Entailment.CONTRADICTED, text
    if bearing.upheld:
        return Entailment.ENTAILED, f"What is said of {act} brings the statement with it."
    if not bearing.opposed:
        return None, f"What is said of {act} leaves the statement open."
    if bearing.specific < SPECIFIC:
        return None, f"What is said of {act} is not said of what the statement is about."
    return _opposed(bearing, act)


def _opposed(bearing: Bearing, act: str) -> tuple[Entailment | None, str]:
    if (
        bearing.bounded
        and bearing.excepted
        and Modality.PROHIBITION in (bearing.asked, bearing.said)
    ):
        return Entailment.ENTAILED, "Text and statement both allow the act in one case only."
    if bearing.said is Modality.PROHIBITION and bearing.asked in _LEAVE and bearing.excepted:
        if bearing.named:
            return Entailment.ENTAILED, "An exception to the ban names what the statement is about."
        return None, "The ban has an exception, which may be what the statement is about."
    if bearing.asked is Modality.PROHIBITION and bearing.excepted:
        return None, "What the text allows is bound to a case."
    if bearing.asked is Modality.PROHIBITION and bearing.bounded:
        return None, "What the text allows may be the statement's own exception."
    return Entailment.CONTRADICTED, f"What is said of {act} leaves the statement no room."


def conclude(
    passages: Sequence[Sequence[Told]], *, closed: bool = False
) -> tuple[Entailment, int | None]:
    """How the passages that speak of a statement stand to it together.

    Args:
        passages: for each passage, the likeliest first, what its acts tell.
        closed: whether the statement shuts others out, so that one counter-example denies it.

    Returns:
        The outcome, and which passage decided it; the first where none denies the statement and
        none tells: what speaks of all a statement says, and is not opposed, is held to say it.

    >>> conclude([]), conclude([[]])
    ((<Entailment.NOT_MENTIONED: 'not mentioned'>, None), (<Entailment.ENTAILED: 'entailed'>, 0))
    """
    if not passages:
        return Entailment.NOT_MENTIONED, None
    said = [
        (one.entailment, at) for at, found in enumerate(passages) for one in found if one.entailment
    ]
    denied = [one for one in said if one[0] is Entailment.CONTRADICTED]
    return next(iter((denied if closed else []) or said), (Entailment.ENTAILED, 0))
