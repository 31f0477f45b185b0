"""What one rule of judging hands on: a relation with its grounds, before confidence is weighed."""

from attrs import frozen

from clauses.model.clause import Clause
from clauses.model.modality import Modality
from clauses.model.norm import Norm, Proviso
from clauses.model.stance import Stance
from clauses.model.verdict import ConflictKind, Reason, Relation


@frozen
class Finding:
    """A relation and what it rests on.

    Attributes:
        relation: the answer in one word.
        because: the deciding reason in one sentence.
        reasons: the facets weighed.
        conflict: what collides, for a conflict.
        caveats: what makes the finding less sure, each by one step.
        unsure: whether nothing better than low confidence can be had.
    """

    relation: Relation
    because: str
    reasons: tuple[Reason, ...] = ()
    conflict: ConflictKind | None = None
    caveats: tuple[str, ...] = ()
    unsure: bool = False


_AIMS = {
    Modality.OBLIGATION: "that it be a duty to {act}",
    Modality.PROHIBITION: "that nobody concerned {act}",
    Modality.PERMISSION: "that it stay allowed to {act}",
    Modality.EXEMPTION: "that nobody be bound to {act}",
    Modality.RIGHT: "a right to {act}",
    Modality.POWER: "the power over whether to {act}",
    Modality.NO_POWER: "that there be no such power over whether to {act}",
    Modality.DECLARATION: "to {act}",
    Modality.DEFINITION: "a meaning for “{act}”",
}
_VERBS = {
    Stance.DEMAND: "demands",
    Stance.OFFER: "offers",
    Stance.COMMITMENT: "undertakes",
    Stance.REFUSAL: "refuses",
    Stance.ASSERTION: "maintains",
    Stance.ACKNOWLEDGEMENT: "takes note of",
    Stance.EVALUATION: "judges",
    Stance.PROVISION: "provides",
}


def says(clause: Clause, norm: Norm) -> str:
    """Put in a few words what a clause says: ``Poland refuses that it be a duty to withdraw …``."""
    aim = _AIMS[norm.modality].format(act=norm.action.label)
    return f"{clause.author} {_VERBS[clause.stance]} {aim}"


def quoted(provisos: tuple[Proviso, ...]) -> str:
    """The words of some conditions or exceptions, in quotation marks."""
    return " and ".join(f"“{proviso.text}”" for proviso in provisos)
