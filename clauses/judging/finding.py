"""What one rule of judging hands on: a relation with its grounds, before confidence is weighed."""

from attrs import evolve, frozen

from clauses.model.action import ActRelation
from clauses.model.clause import Clause
from clauses.model.match import Match
from clauses.model.modality import Modality
from clauses.model.norm import Norm, Proviso
from clauses.model.party import UNATTRIBUTED
from clauses.model.scope import UNRESTRICTED, Facet
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


_MODAL = {
    Modality.OBLIGATION: "{who} to {act}",
    Modality.PROHIBITION: "{who} not to {act}",
    Modality.PERMISSION: "{who} to be free to {act}",
    Modality.EXEMPTION: "{who} not to be bound to {act}",
    Modality.RIGHT: "the right of {who} to {act}",
    Modality.POWER: "a say of {who} in whether to {act}",
    Modality.NO_POWER: "no say of {who} in whether to {act}",
    Modality.DECLARATION: "{who} to {act}",
    Modality.DEFINITION: "the meaning of “{act}”",
}
# Participles, so that the sentence fits one speaker and many alike.
_SAID = {
    Stance.DEMAND: "Demanded",
    Stance.OFFER: "Offered",
    Stance.COMMITMENT: "Undertaken",
    Stance.REFUSAL: "Refused",
    Stance.ASSERTION: "Maintained",
    Stance.ACKNOWLEDGEMENT: "Noted",
    Stance.EVALUATION: "Judged",
    Stance.PROVISION: "Provided",
}


def in_words(norm: Norm) -> str:
    """Put a norm in words: ``NATO not to admit a member``, its other facets in brackets."""
    who = norm.scope.bearers.label if norm.scope.bearers else "everyone"
    rest = evolve(norm.scope, bearers=None)
    bracket = f" ({rest!r})" if rest != UNRESTRICTED else ""
    return _MODAL[norm.modality].format(who=who, act=norm.action.label) + bracket


def demander(clause: Clause) -> str:
    """Who a demand is of; "the demand" itself where nobody is known to have made it."""
    return "the demand" if clause.author == UNATTRIBUTED else str(clause.author)


def says(clause: Clause, norm: Norm) -> str:
    """Put in words what a clause does with its norm: ``Maintained: the right of every state …``."""
    return f"{_SAID[clause.stance]}: {in_words(norm)}"


def quoted(provisos: tuple[Proviso, ...]) -> str:
    """The words of some conditions or exceptions, in quotation marks."""
    return " and ".join(f"“{proviso.text}”" for proviso in provisos)


def inference(match: Match) -> tuple[str, ...]:
    """What to say where the tie between the two acts is not one of meaning alone."""
    if match.link is ActRelation.COUNTERPART:
        return ("It follows only from the other side of the act demanded.",)
    if match.link is ActRelation.TOPIC:
        return ("It is about talk on the subject, not about the act demanded.",)
    if match.link is ActRelation.UNKNOWN:
        return ("An act is outside the vocabulary: only the wording can tell.",)
    open_act = any(one.norm and one.norm.action.open for one in (match.demand, match.position))
    tied = match.link is not ActRelation.UNRELATED and match.words and match.words.entries
    if open_act and tied:
        return ("An act is outside the taxonomy: the relation lexicon ties its words.",)
    return ()


def cite(clause: Clause, facet: Facet) -> str:
    """The words that a facet rests on; none where the clause leaves the facet open.

    Where a facet is restricted but no words were marked for it, the whole text stands for them.
    """
    norm = clause.norm
    if norm is None or norm.words(facet) is not None:
        return clause.words(facet)
    open_facet = facet.of_scope and getattr(norm.scope, facet.value) is None
    return "" if open_facet else clause.text


def cite_proviso(clause: Clause, proviso: Proviso) -> str:
    """The words of a condition or exception as they stand in a clause, or its whole text."""
    if proviso.span is not None:
        return proviso.span.of(clause.text)
    return proviso.text if proviso.text in clause.text else clause.text
