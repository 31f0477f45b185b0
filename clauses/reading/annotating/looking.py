"""From the steps of a citation to the provision of the same document."""

from itertools import islice

from attrs import evolve, frozen

from clauses.lexicon.citations import units, words
from clauses.model.node import ProvisionKind
from clauses.model.source import Locator
from clauses.reading.annotating.places import Place
from clauses.reading.annotating.tree import ANNEXES, GROUPS, SMALL, Spot, Tree

_DOTS = 2
_ARTICLE = (ProvisionKind.ARTICLE,)
_OWN = (ProvisionKind.PROTOCOL,)


@frozen
class Found:
    """What a search led to.

    Attributes:
        spot: the provision; None where there is none, or not one alone.
        reason: why there is none; empty where there is one.
    """

    spot: Spot | None
    reason: str = ""


def look_up(tree: Tree, here: Spot, base: Spot | None, steps: tuple[Place, ...]) -> Found:
    """Find the provision that steps lead to.

    Args:
        tree: the provisions of the document.
        here: where the citation stands.
        base: the provision it names as the whole; None where its place decides.
        steps: from the outside in.
    """
    found = _follow(tree, here, base, steps)
    if found.spot is None and (apart := _apart(steps)):
        # Where articles are numbered 9.19, paragraph 1 of one is cited as 9.19.1.
        other = _follow(tree, here, base, apart)
        return other if other.spot else found
    return found


def _apart(steps: tuple[Place, ...]) -> tuple[Place, ...]:
    """An article with two dots in its number as an article and a paragraph; none without."""
    for index, place in enumerate(steps):
        if place.unit.key == "article" and place.printed.count(".") == _DOTS:
            stem, _, last = place.printed.rpartition(".")
            paragraph = Place(units()["paragraph"][0], last)
            article = evolve(place, printed=stem)
            return (*steps[:index], article, paragraph, *steps[index + 1 :])
    return ()


def _follow(tree: Tree, here: Spot, base: Spot | None, steps: tuple[Place, ...]) -> Found:
    spot = base
    for place in steps:
        if not place.unit.kinds:  # a sentence: no tree goes down to it
            break
        found = _inside(tree, spot, place) if spot else _nearest(tree, here, place)
        if len(found) != 1:
            return Found(None, _reason(tree, spot, place, found, here))
        spot = found[0]
    return Found(spot) if spot else Found(None, "what it is a part of is not said")


def _inside(tree: Tree, spot: Spot, place: Place) -> list[Spot]:
    if place.counted:
        return _counted(tree, spot, place)
    found = tree.child(spot, place.unit, place.printed)
    if place.unit.kinds[0] not in SMALL:
        return tree.named(spot, place.unit, place.printed) or found
    # "Paragraph 64 of this Agreement", whose numbers run through all of its articles.
    through = not found and spot.parent is None and tree.counted_through
    return tree.named(spot, place.unit, place.printed) if through else found


def _counted(tree: Tree, spot: Spot, place: Place) -> list[Spot]:
    """The second paragraph: the one numbered 2, or the second of those without a number."""
    kind = place.unit.kinds[0]
    numbered = tree.child(spot, place.unit, place.printed)
    if numbered:
        return [one for one in numbered if one.kind is kind]
    order = words("pointing", "nth")
    alike = list(islice((one for one in spot.children if one.kind is kind), len(order)))
    index = order.index(place.printed)
    plain = all(one.node and not one.node.ordinal for one in alike)
    return alike[index : index + 1] if plain else []


def _nearest(tree: Tree, here: Spot, place: Place) -> list[Spot]:
    """What a number means where it stands: of the provisions around, the nearest that has it."""
    if place.counted or place.unit.kinds[0] in SMALL:
        return _beside(tree, here, place)
    for holder in here.chain():
        group = holder.kind in GROUPS or holder.kind in ANNEXES or holder.parent is None
        if group and (found := tree.named(holder, place.unit, place.printed)):
            return found
        if holder.kind is ProvisionKind.PROTOCOL:
            # A protocol is an instrument of its own: what it lacks is not sought outside.
            return []
    return []


def _beside(tree: Tree, here: Spot, place: Place) -> list[Spot]:
    """A paragraph or point: in the article around, the kind cited before any other."""
    holders = []
    for holder in here.chain():
        holders.append(holder)
        if (holder.kind in _ARTICLE and not tree.counted_through) or holder.kind in ANNEXES:
            break
    kind = place.unit.kinds[0]
    found = [_inside(tree, holder, place) for holder in holders]
    exact = ([one for one in each if one.kind is kind] for each in found)
    return next(filter(None, exact), None) or next(filter(None, found), [])


def _reason(tree: Tree, spot: Spot | None, place: Place, found: list[Spot], here: Spot) -> str:
    whole = spot or (here.nearest(_ARTICLE) if place.unit.kinds[0] in SMALL else here.nearest(_OWN))
    named = label(tree, whole)
    if found:
        return f"two provisions are called {place.words} in {named}"
    return f"{named} has no {place.words}"


def label(tree: Tree, spot: Spot | None) -> str:
    """A provision in words."""
    where = locate(tree, spot) if spot else None
    return str(where) if where else "this document"


def locate(tree: Tree, spot: Spot) -> Locator | None:
    """The place of a provision as lawyers cite it; None for one without a number."""
    steps: list[str] = []
    for one in spot.chain():
        if one.node is None or not one.node.ordinal:
            continue
        if one.kind in SMALL:
            steps.insert(0, f"({one.node.ordinal})")
        elif one.kind is ProvisionKind.ARTICLE:
            steps.insert(0, f"Art. {one.node.ordinal}")
        elif one.kind in ANNEXES or not steps:
            steps.insert(0, tree.printed(one))
    return Locator(tuple(steps)) if steps else None
