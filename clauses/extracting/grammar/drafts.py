"""What the grammar finds of one norm: words by their places, before they become records."""

from attrs import define, field, frozen

from clauses.lexicon.cuebook import Cue
from clauses.model.confidence import Confidence
from clauses.model.modality import Modality, Strength
from clauses.model.stance import Stance

Range = tuple[int, int]


@frozen(eq=False)
class Zone:
    """A stretch of words that is no part of subject, verb or object.

    Attributes:
        role: condition, exception, purpose, manner, or empty for what only situates the act.
        first: its first word.
        last: the word behind its last.
        cue: the cue that opens it.
    """

    role: str
    first: int
    last: int
    cue: Cue | None = None


@define(eq=False)
class Draft:
    """One norm in the making.

    Attributes:
        modality: what is said of the act.
        operator: the words that say so.
        cue: the cue behind them.
        turn: the cue that turned the act around, as *refrain from* does; None where none did.
        strength: how hard it binds.
        stance: what the speaker does with it; None where only the register tells.
        spoken: whether a statement with these words asks somebody for something.
        bearer: who is bound; None where nobody is named.
        nobody: whether the bearer's words negate ("no Party").
        verb: the act's verb as a base form; empty where the act is a noun.
        verb_at: where the verb or noun stands.
        act: the words of the act, verb and object.
        object: what the act is done to; the subject of a passive.
        beside: further words of the predicate, behind the one who acts or a light verb.
        told: whether the verb is in the past, as in a report.
        zones: conditions, exceptions, purposes and other phrases around.
        speaker: who says it.
        says: the cue of the report.
        sure: how sure the reading is.
    """

    modality: Modality
    operator: Range
    cue: Cue
    turn: Cue | None = None
    strength: Strength = Strength.BINDING
    stance: Stance | None = None
    spoken: bool = False
    instrument: bool = False
    bearer: Range | None = None
    nobody: bool = False
    verb: str = ""
    verb_at: int = -1
    act: Range | None = None
    object: Range | None = None
    passive: bool = False
    beside: Range | None = None
    told: bool = False
    zones: list[Zone] = field(factory=list)
    speaker: Range | None = None
    says: Cue | None = None
    sure: Confidence = Confidence.HIGH


@frozen
class Unread:
    """Why nothing was made of a sentence."""

    reason: str
