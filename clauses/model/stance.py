"""What a speaker does with a norm: asks for it, offers it, refuses it, only takes note of it."""

from enum import Enum


class Stance(Enum):
    """The speech act that carries a norm.

    The norm is always written as the content that the stance is about: a refusal to withdraw is
    stance REFUSAL over the obligation to withdraw.

    >>> Stance.REFUSAL.asserts, Stance.OFFER.asserts
    (False, True)
    """

    DEMAND = "demand"
    OFFER = "offer"
    COMMITMENT = "commitment"
    REFUSAL = "refusal"
    ASSERTION = "assertion"
    ACKNOWLEDGEMENT = "acknowledgement"
    EVALUATION = "evaluation"
    PROVISION = "provision"

    @property
    def asserts(self) -> bool:
        """Whether the speaker stands behind the norm, rather than rejecting or just noting it."""
        return self not in (Stance.REFUSAL, Stance.ACKNOWLEDGEMENT, Stance.EVALUATION)

    @property
    def undertakes(self) -> bool:
        """Whether the speaker binds someone now, by a commitment or a provision in force."""
        return self in (Stance.COMMITMENT, Stance.PROVISION)
