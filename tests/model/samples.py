"""Small records that the tests share: some parties, and clauses and verdicts between them."""

from typing import Any

from clauses.model.action import Action, ActRelation
from clauses.model.clause import Clause
from clauses.model.extent import Extent
from clauses.model.match import Match
from clauses.model.modality import Modality
from clauses.model.norm import Norm
from clauses.model.party import Party, PartyKind
from clauses.model.stance import Stance
from clauses.model.verdict import ConflictKind, Relation, Verdict

ASKER = Party("AS", "Asker", aliases=("the asking side",))
GIVER = Party("GI", "Giver", aliases=("the giving side",))
OTHER = Party("OT", "Other")
NARRATOR = Party("press", "The Press", PartyKind.COMMENTATOR)
TALK = Action("talk", "talk", talk=True)
DIG = Action("dig", "dig a canal")


def clause(id: str = "D1", author: Party = ASKER, **changes: Any) -> Clause:
    """A demand that the other side dig, changed as told."""
    facts = {"stance": Stance.DEMAND, "norm": Norm(Modality.OBLIGATION, DIG), "text": "You dig."}
    return Clause(id, author, **{**facts, **changes})


def unread(id: str = "D1", author: Party = ASKER) -> Clause:
    """A demand that could not be read."""
    return clause(id, author, norm=None, unread="no verb")


def answer(id: str = "W1", author: Party = GIVER, **changes: Any) -> Clause:
    """An answer, changed as told."""
    return clause(id, author, **{"stance": Stance.COMMITMENT, "text": "We dig.", **changes})


def match(demand: Clause, position: Clause, link: ActRelation = ActRelation.SAME) -> Match:
    """A match of two clauses."""
    return Match(demand, position, link, 0.5, 0.25, speaks=True)


def verdict(
    demand: Clause,
    position: Clause,
    relation: Relation = Relation.ALIGNED,
    link: ActRelation = ActRelation.SAME,
) -> Verdict:
    """A verdict of a relation on two clauses."""
    conflict = ConflictKind.MODALITY if relation is Relation.CONFLICT else None
    return Verdict(match(demand, position, link), relation, "It says so.", conflict)


def lie(left: frozenset[Any], right: frozenset[Any]) -> Extent:
    """How two sets lie, told from which parts of a Venn diagram hold something."""
    parts = bool(left - right), bool(left & right), bool(right - left)
    return {
        (False, True, False): Extent.EQUAL,
        (False, True, True): Extent.WITHIN,
        (True, True, False): Extent.CONTAINS,
        (True, True, True): Extent.OVERLAPS,
        (True, False, True): Extent.DISJOINT,
    }[parts]
