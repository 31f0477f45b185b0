"""Whether two provisions can both be the rule.

Two provisions of one instrument, or of two that bind the same parties, collide where they lay down
one rule and determine it differently. That they lay down one rule is told by how much of the
shorter wording stands in the longer, and by an act they share; that they determine it differently,
by what each has instead of the other. What regulates another act, or lays the same act on another
bearer, is no conflict, however alike the words.
"""

from math import exp

from attrs import frozen

from clauses.judging.clash_words import because, reasons
from clauses.model.action import ActRelation
from clauses.model.clause import Clause
from clauses.model.confidence import Confidence
from clauses.model.conflicts import Clash, SetAside
from clauses.model.difference import Contrast, Difference, Differences
from clauses.model.extent import Extent
from clauses.model.match import Match
from clauses.model.relation import ConflictKind, Relation
from clauses.model.verdict import Verdict

# A pair that scores less is set aside.
LEAST = 0.15
# How surely a difference shows that both cannot be the rule, if it is one rule.
WEIGHT = {
    Contrast.MODALITY: 1.0,
    Contrast.POWER: 1.0,
    Contrast.STRENGTH: 0.8,
    Contrast.NUMBER: 0.75,
    Contrast.CONDITION: 0.7,
    Contrast.NONE: 0.8,
    Contrast.NEGATION: 0.6,
    Contrast.CONTRARY: 0.6,
    Contrast.SOLE: 0.45,
    Contrast.CONTENT: 0.45,
}
# The most weight of words without a counterpart, about two, beyond which other words say another
# thing rather than the same thing differently.
MOST_LACKING = 2.0
# Where only part of the subject is shared, the rule may be another.
PARTLY = 0.7
# Where each has its own condition, they may govern two cases.
OTHER_CASES = 0.7
# How far the longer wording's own words count against the pair: a digest of a rule still is one.
LENGTH = 0.35
# From here on two wordings are the same but for the words in which they collide.
SAME_WORDS = 0.75
# How much must be shared for a condition or number to tell without a shared act.
RESTATED = 0.6
# With less in common two wordings do not even speak of one matter.
SPEAKING = 0.3
_ASPECTS = {
    Contrast.NUMBER: ConflictKind.QUANTITY,
    Contrast.NONE: ConflictKind.QUANTITY,
    Contrast.POWER: ConflictKind.POWER,
}
# As in every match: what the norms say outweighs how they say it.
BY_NORM = 0.75
_SURE, _FAIR = 0.6, 0.35
_LITTLE = "They share too little to lay down one rule."
_UNREAD = "No norm was found in one of the two: they were compared by wording alone."


@frozen
class Weighed:
    """What the differences of two wordings weigh.

    Attributes:
        score: from 0 to 1; see `LEAST`.
        decisive: the difference that weighs most; None where none counts.
        because: why none counts; empty where one does.
    """

    score: float = 0.0
    decisive: Difference | None = None
    because: str = ""


def weigh(differences: Differences) -> Weighed:
    """Say how surely two wordings collide, and in what.

    >>> weigh(Differences(1.0, 1.0, 6.0, same_act=True)).because
    'Nothing in which they differ determines the rule differently.'
    """
    if differences.bearers is Extent.DISJOINT:
        return Weighed(because="The same act is laid on others, or the two have changed places.")
    counted = [(_weight(one, differences), one) for one in differences.found]
    best = max(counted, key=lambda pair: pair[0], default=(0.0, None))
    if best[1] is None or best[0] == 0:
        return Weighed(because=_aside(differences))
    # One shared word of little weight ties nothing; from three on the amount does not matter.
    tied = 1 - exp(-differences.told)
    score = best[0] * differences.shared * differences.whole**LENGTH * tied
    return Weighed(round(min(score, 1.0), 6), best[1])


def _aside(differences: Differences) -> str:
    if differences.same_act:
        return "Nothing in which they differ determines the rule differently."
    return "They lay down different acts." if differences.shared >= SPEAKING else _LITTLE


def _weight(one: Difference, all_of: Differences) -> float:
    partly = all_of.bearers is Extent.OVERLAPS
    weight = WEIGHT[one.contrast] * (OTHER_CASES if all_of.cases is Extent.DISJOINT else 1.0)
    mean = (all_of.shared * all_of.whole) ** 0.5
    match one.contrast:
        case Contrast.MODALITY | Contrast.POWER | Contrast.STRENGTH:
            return weight * (PARTLY if partly else 1.0)
        case Contrast.CONDITION:
            return weight * mean if all_of.same_act or all_of.whole >= SAME_WORDS else 0.0
        case Contrast.SOLE:
            return weight * mean if all_of.same_act and not partly else 0.0
        case Contrast.NUMBER if not all_of.same_act:
            return weight / 2 if all_of.shared >= RESTATED else 0.0
        case Contrast.CONTENT if all_of.lacking >= MOST_LACKING:
            return 0.0
    return weight if all_of.same_act and not partly else 0.0


def clash(left: Clause, right: Clause, differences: Differences) -> Clash | SetAside:
    """Judge two provisions by what they share and in what they differ.

    Args:
        left: the provision that comes first.
        right: the other.
        differences: how their wordings lie to each other.

    Returns:
        The conflict, or the pair set aside with the reason.
    """
    weighed = weigh(differences)
    if weighed.decisive is None or weighed.score < LEAST:
        why = weighed.because or _LITTLE
        return SetAside(left, right, why, round(differences.shared, 6))
    verdict = _verdict((left, right), differences, weighed.decisive, weighed.score)
    return Clash(verdict, weighed.score, differences)


def _verdict(
    pair: tuple[Clause, Clause], differences: Differences, decisive: Difference, score: float
) -> Verdict:
    unread = any(one.norm is None for one in pair)
    return Verdict(
        _match(pair, differences, unread=unread),
        Relation.CONFLICT,
        because(decisive),
        kind(differences, decisive),
        reasons(differences, decisive),
        _sure(score, unread=unread),
        (_UNREAD,) if unread else (),
    )


def _match(pair: tuple[Clause, Clause], differences: Differences, *, unread: bool) -> Match:
    link = ActRelation.SAME if differences.same_act else ActRelation.UNKNOWN
    by_norm = 0.0 if unread or not differences.same_act else BY_NORM * differences.shared
    by_wording = (1 - BY_NORM) * differences.shared
    return Match(*pair, link, round(by_norm, 6), round(by_wording, 6), speaks=True)


def _sure(score: float, *, unread: bool) -> Confidence:
    if score < _FAIR or unread:
        return Confidence.LOW
    return Confidence.HIGH if score >= _SURE else Confidence.MEDIUM


def kind(differences: Differences, decisive: Difference) -> ConflictKind:
    """Which kind of conflict it is, in the terms of the literature.

    A condition of one side decides, or one of its own on each; then opposed modality, in the same
    words or in others; else what is done, to what or how.
    """
    counted = any(_counts(one, differences) for one in differences.of(Contrast.CONDITION))
    if counted or differences.cases is Extent.DISJOINT:
        return ConflictKind.CONDITION
    if decisive.contrast in (Contrast.MODALITY, Contrast.STRENGTH, Contrast.NEGATION):
        alike = min(differences.shared, differences.whole) >= SAME_WORDS
        same = alike and not differences.of(Contrast.CONTENT)
        return ConflictKind.MODALITY if same else ConflictKind.STRUCTURE
    return _ASPECTS.get(decisive.contrast, ConflictKind.OBJECT)


def _counts(condition: Difference, differences: Differences) -> bool:
    """Whether a condition makes the conflict one of its kind.

    A digest leaves out what stands inside a rule, but hardly the condition that opens it.
    """
    opens = any(span and span.start == 0 for span in (condition.left_span, condition.right_span))
    shorter = condition.left if differences.left_shorter else condition.right
    return opens or bool(shorter) or differences.whole >= RESTATED
