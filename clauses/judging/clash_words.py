"""The reasons of a clash in words."""

from clauses.model.difference import Contrast, Difference, Differences
from clauses.model.scope import Facet
from clauses.model.verdict import Effect, Reason

_FACETS = {
    Contrast.MODALITY: Facet.MODALITY,
    Contrast.POWER: Facet.POWER,
    Contrast.STRENGTH: Facet.STRENGTH,
    Contrast.NONE: Facet.QUANTITY,
    Contrast.NEGATION: Facet.MODALITY,
    Contrast.CONTRARY: Facet.OBJECTS,
    Contrast.NUMBER: Facet.QUANTITY,
    Contrast.CONDITION: Facet.CONDITION,
    Contrast.SOLE: Facet.OBJECTS,
    Contrast.CONTENT: Facet.OBJECTS,
}
_TOLD = {
    Contrast.MODALITY: "The same act stands under “{}” in the one and under “{}” in the other.",
    Contrast.POWER: "“{}” in the one and “{}” in the other give and deny the same say.",
    Contrast.STRENGTH: "“{}” in the one and “{}” in the other bind with different force.",
    Contrast.CONTRARY: "“{}” in the one is the contrary of “{}” in the other.",
    Contrast.NONE: "“{}” in the one excludes “{}” in the other: it is none, or it is some.",
    Contrast.NUMBER: "The one says “{}”, the other “{}”.",
    Contrast.CONTENT: "In the same place the one says “{}”, the other “{}”.",
}
_ONE_SIDED = {
    Contrast.NONE: "One of the two leaves nothing, by “{}”.",
    Contrast.NEGATION: "One of the two is denied, by “{}”.",
    Contrast.CONDITION: "One of the two holds on a condition that the other lacks: “{}”.",
    Contrast.SOLE: "One of the two shuts others out, by “{}”.",
}


def because(one: Difference) -> str:
    """A difference in a sentence.

    >>> because(Difference(Contrast.NUMBER, "30 days", "15 days"))
    'The one says “30 days”, the other “15 days”.'
    """
    both = _TOLD.get(one.contrast, "")
    if both and (one.contrast not in _ONE_SIDED or (one.left and one.right)):
        return both.format(one.left, one.right)
    return _ONE_SIDED[one.contrast].format(one.left or one.right)


def reasons(differences: Differences, decisive: Difference) -> tuple[Reason, ...]:
    """What the two share, then every difference, the decisive one first."""
    alike = f"{differences.shared:.0%} of what the shorter one says stands in the other."
    others = (one for one in differences.found if one is not decisive)
    return (
        Reason(Facet.WORDING, Effect.ACCEPTS, alike),
        _reason(decisive, Effect.REFUSES),
        *(_reason(one, Effect.NOTES) for one in others),
    )


def _reason(one: Difference, effect: Effect) -> Reason:
    return Reason(_FACETS[one.contrast], effect, because(one), one.left, one.right)
