"""Every facet of a scope but bearers and objects.

Values and names are looked for in the words around the act. The act itself ends where the first of
them behind the object begins, so that "deploy missiles in the zone by 2030" is the act *deploy
missiles*.
"""

from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft
from clauses.extracting.marking import Sentence
from clauses.extracting.scopes.aiming import find_purposes, is_purpose
from clauses.extracting.scopes.arming import find_weapons
from clauses.extracting.scopes.around import Around, around
from clauses.extracting.scopes.counting import find_amounts, find_times
from clauses.extracting.scopes.found import Found
from clauses.extracting.scopes.placing import find_places, says_where
from clauses.extracting.scopes.whom import find_counterparties
from clauses.model.extension import Extension
from clauses.model.modality import Modality
from clauses.model.scope import Facet


def find(sentence: Sentence, draft: Draft, bearers: Extension | None, context: Context) -> Found:
    """Every facet of scope but bearers and objects.

    Args:
        sentence: the sentence.
        draft: the draft.
        bearers: who is bound, for "its own territory".
        context: names and values.
    """
    found = Found()
    if draft.modality is Modality.DEFINITION:
        return found
    place = around(sentence, draft, context)
    subject = place.subject
    if subject:
        find_amounts(place, found, place.characters(subject))
    for at in place.stretches:
        find_places(place, found, at, bearers)
        find_times(place, found, at)
        find_amounts(place, found, at)
        find_counterparties(place, found, at)
    _beside(place, found)
    find_weapons(place, found)
    find_purposes(place, found)
    return found


def _beside(place: Around, found: Found) -> None:
    """What stands in a purpose but belongs to the act, and in a subject that is no one."""
    draft = place.draft
    for zone in draft.zones:
        if zone.role == "purpose" and zone.first < zone.last:
            at = place.characters((zone.first, zone.last))
            if not is_purpose(place, zone):
                find_places(place, found, at, None)
            find_times(place, found, at)
        elif zone.role == "condition" and Facet.PLACE not in found.values:
            span = says_where(place.sentence, draft, zone, place.context)
            if span:
                find_places(place, found, (span.start, span.end), None)
    subject = place.subject
    if subject and not draft.passive:
        find_counterparties(place, found, place.characters(subject))
    elif draft.bearer and draft.bearer[0] < draft.bearer[1] and Facet.QUANTITY not in found.values:
        find_amounts(place, found, place.characters(draft.bearer))
