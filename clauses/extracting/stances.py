"""What a speaker does with a norm: an instrument lays it down, a speaker demands or offers it.

The words alone tell where a verb of speaking is there ("refused to"). Elsewhere the register does:
*shall* and roles such as *each Party* belong to instruments, *we* and named states with *must*,
*should* or *will* to statements.
"""

from attrs import frozen

from clauses.extracting.grammar.drafts import Draft
from clauses.model.modality import Modality
from clauses.model.stance import Stance

_OWN_WORDS = ("operators.will", "operators.can", "operators.undertake", "speech.")
_CLAIMS = frozenset(
    {
        Modality.RIGHT,
        Modality.POWER,
        Modality.NO_POWER,
        Modality.PERMISSION,
        Modality.EXEMPTION,
        Modality.DECLARATION,
        Modality.DEFINITION,
    }
)


@frozen
class Register:
    """What is known of who speaks.

    Attributes:
        statement: whether somebody is speaking, rather than an instrument.
        own: whether the one bound is the speaker ("we", or the author's name).
        role: whether the one bound is a role of an instrument.
        named: whether the one bound is a party of the vocabulary.
        political: whether the one bound is an actor of politics, such as *the junta*.
    """

    statement: bool
    own: bool
    role: bool
    named: bool
    political: bool = False


def stance(draft: Draft, register: Register) -> Stance:
    """The stance of a norm.

    Args:
        draft: what the grammar found.
        register: what is known of who speaks.
    """
    asks = draft.spoken and register.political and not draft.instrument
    unnamed = not (register.named or register.own or asks)
    provision = not register.statement and (draft.instrument or register.role or unnamed)
    if draft.stance is not None:
        return Stance.PROVISION if provision and draft.says is None else _said(draft, register)
    if provision or (draft.instrument and not register.statement):
        return Stance.PROVISION
    if draft.modality in _CLAIMS:
        return Stance.ASSERTION
    if _asks(draft, register):
        return Stance.DEMAND
    undertakes = register.statement or draft.cue.name == "operators.will"
    return Stance.COMMITMENT if undertakes else Stance.PROVISION


def _asks(draft: Draft, register: Register) -> bool:
    """Whether a duty or ban of somebody else is asked for."""
    if register.own:
        return False
    other = draft.bearer is not None and not draft.cue.name.startswith(_OWN_WORDS)
    told = register.statement and not register.role and other
    return draft.spoken or draft.instrument or told


def _said(draft: Draft, register: Register) -> Stance:
    found = draft.stance or Stance.ASSERTION
    telling = found in (Stance.ACKNOWLEDGEMENT, Stance.EVALUATION)
    # No instrument is ready to do something, or refuses it.
    telling |= found in (Stance.OFFER, Stance.REFUSAL)
    # Who calls upon others asks, in an instrument as well.
    calls = draft.says is not None and draft.says.get("takes") == "to"
    telling |= found is Stance.DEMAND and draft.speaker is not None and calls
    if register.role and not (register.statement or telling):
        return Stance.PROVISION
    return found
