"""What each citation of a document leads to, read from beginning to end."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from attrs import Factory, define, field, frozen

from clauses.lexicon.citations import units, words
from clauses.model.document import Document
from clauses.model.node import ProvisionKind
from clauses.model.reference import Reference, ReferenceKind
from clauses.model.source import Locator, Span
from clauses.reading.annotating.calling import Calling
from clauses.reading.annotating.instruments import Name
from clauses.reading.annotating.looking import Found, locate, look_up
from clauses.reading.annotating.mentions import Mention, Pointer
from clauses.reading.annotating.numbers import either
from clauses.reading.annotating.places import Target, targets
from clauses.reading.annotating.quotations import around, quotations
from clauses.reading.annotating.tree import SMALL, Spot, Tree

_ARTICLE = (ProvisionKind.ARTICLE,)
_LETTERS = 6
_FILLED = 20_000  # numbers between the ends of ranges in one document; far more than any needs
_WIDEST = 20  # numbers between the ends of a range that are counted out in other instruments
_NEAR = 20  # siblings among which the next of a kind is sought


@frozen
class Anchor:
    """What the places of a citation lie in.

    Attributes:
        base: the provision of this document; None where the place of the citation decides.
        instrument: the other instrument; empty for this document.
        reason: why it cannot be told; empty where it can.
    """

    base: Spot | None = None
    instrument: str = ""
    reason: str = ""


@define
class _Said:
    """What was named last, for words that point back to it.

    Attributes:
        article: the article, or other provision, in which it was named.
        spots: by unit, the provisions cited last.
        recent: the other instrument named last in the same article, and where.
        instruments: by the first letters of its noun, the instruments named so far.
    """

    article: Spot | None = None
    spots: dict[str, list[Spot]] = Factory(dict)
    recent: tuple[int, str] | None = None
    instruments: dict[str, dict[str, None]] = Factory(dict)


@cache
def _amending() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(words('joining', 'amending'))}(?!\w)", re.IGNORECASE)


@define
class Resolver:
    """Turns citations into references, in order.

    Attributes:
        document: the document.
        tree: its provisions.
        calling: what names mean in it.
    """

    document: Document
    tree: Tree
    calling: Calling
    _said: _Said = field(init=False, factory=_Said)
    _quoted: Sequence[tuple[int, int]] = field(init=False)
    _cues: list[int] = field(init=False)
    _filled: int = field(init=False, default=0)

    def __attrs_post_init__(self) -> None:
        self._quoted = quotations(self.document.text)
        self._cues = [one.start() for one in _amending().finditer(self.document.text)]

    def named(self, name: Name) -> Iterator[Reference]:
        """The reference of an instrument named without the number of a provision."""
        full = self.calling.means(name)
        if full:
            self._enter(self.tree.at(name.start))
            self._name(name.end, name.noun, full)
            span = Span(name.start, name.end)
            yield Reference(span, ReferenceKind.INSTRUMENT, instrument=full, series=name.series)

    def cited(self, mention: Mention) -> Iterator[Reference]:
        """The references of one citation: one for each place it names."""
        here = self.tree.at(mention.start)
        self._enter(here)
        pointer = mention.pointer
        if pointer and not mention.groups:
            yield from self._pointed(mention, pointer, here)
            return
        anchor = self._anchor(mention, here)
        for group in mention.groups:
            self._said.spots.pop(group.unit.key, None)
        for target in targets(mention, filled=self._filled < _FILLED):
            self._filled += bool(target.width)
            reference = self._reference(mention, target, anchor, here)
            if reference:
                yield reference

    def _enter(self, here: Spot) -> None:
        """Forget what was named in the article before."""
        article = here.nearest(_ARTICLE) or here
        if article is not self._said.article:
            self._said.article, self._said.recent = article, None
            self._said.spots = {}

    def _name(self, at: int, noun: str, full: str) -> None:
        self._said.recent = (at, full)
        self._said.instruments.setdefault(noun[:_LETTERS], {})[full] = None

    def _anchor(self, mention: Mention, here: Spot) -> Anchor:
        if mention.name:
            whole = self._of(mention.name)
            if whole.instrument or not mention.pointer:
                return whole
        if mention.pointer:
            return self._at(mention, mention.pointer, here)
        return self._quoting(mention)

    def _of(self, name: Name) -> Anchor:
        full = self.calling.means(name)
        if full is None:
            kind = "which instrument" if name.noun else "what"
            reason = f'{kind} "the {name.text}" is, is not told in this text'
            return Anchor(instrument=name.text, reason=reason)
        if not full:
            return Anchor(base=self.tree.root)
        self._name(name.end, name.noun, full)
        return Anchor(instrument=full)

    def _quoting(self, mention: Mention) -> Anchor:
        """Words in quotation marks behind "for the words" are those of the instrument amended."""
        quotation = around(self._quoted, mention.start)
        if quotation is None:
            return Anchor()
        article = self._said.article
        cue = bisect_left(self._cues, quotation[0])
        if not cue or self._cues[cue - 1] < (article.start if article else 0):
            return Anchor()
        if self._said.recent and self._said.recent[0] <= quotation[0]:
            return Anchor(instrument=self._said.recent[1])
        return Anchor(reason="it stands in words quoted from an instrument that is not named here")

    def _at(self, mention: Mention, pointer: Pointer, here: Spot) -> Anchor:
        noun = pointer.noun or self._protocol(pointer)
        if noun and pointer.how == "the":
            return self._of(Name(mention.start, mention.end, noun, noun, full=False))
        if noun and pointer.how == "said":
            return self._said_instrument(mention, noun)
        if pointer.how == "there":
            return self._thereof(mention)
        if pointer.unit and not noun:
            found = self._unit(pointer, here)
            return Anchor(found.spot, reason=found.reason)
        return Anchor(self._own(mention, pointer, here))

    def _protocol(self, pointer: Pointer) -> str:
        """The noun of an instrument where a protocol is one and no part of this document."""
        unit = pointer.unit
        if unit is None or unit.key != "protocol" or self.tree.annexes(unit):
            return ""
        return unit.key

    def _own(self, mention: Mention, pointer: Pointer, here: Spot) -> Spot:
        """What "this Treaty" or "hereof" means: the instrument; for a paragraph the article."""
        small = mention.groups[0].unit.kinds[:1] and mention.groups[0].unit.kinds[0] in SMALL
        if pointer.how == "here" and small:
            return here.nearest(_ARTICLE) or here.instrument
        protocol = here.nearest((ProvisionKind.PROTOCOL,))
        return protocol if protocol and pointer.noun.startswith("proto") else self.tree.root

    def _said_instrument(self, mention: Mention, noun: str) -> Anchor:
        known = list(self._said.instruments.get(noun[:_LETTERS], {}))
        recent = self._said.recent
        if recent and recent[1] in known:
            self._said.recent = (mention.end, recent[1])
            return Anchor(instrument=recent[1])
        if len(known) == 1:
            return Anchor(instrument=known[0])
        if not known and self.calling.calls_itself(noun):
            return Anchor(self.tree.root)
        why = "none was named before" if not known else "several were named before"
        return Anchor(instrument=noun.capitalize(), reason=f"which {noun} is meant: {why}")

    def _thereof(self, mention: Mention) -> Anchor:
        unit = mention.groups[0].unit
        if unit.kinds[:1] and unit.kinds[0] in SMALL:
            found = self._last("article")
            return Anchor(found.spot, reason=found.reason)
        if self._said.recent:
            return Anchor(instrument=self._said.recent[1])
        return Anchor(reason="what 'thereof' points to was not named before")

    def _unit(self, pointer: Pointer, here: Spot) -> Found:
        """The provision that words such as "this Article" point at."""
        unit = pointer.unit or units()["article"][0]
        if pointer.plural:
            return Found(None, "how many are meant is not told")
        if pointer.how == "said":
            return self._last(unit.key)
        if pointer.how == "the":
            return self._only(pointer, here)
        around_it = self.tree.around(here, unit)
        if around_it is None:
            return Found(None, f"it stands in no {unit.heads[0]}")
        if pointer.how == "this":
            return Found(around_it)
        return _neighbour(around_it, 1 if pointer.how == "after" else -1, unit.key)

    def _only(self, pointer: Pointer, here: Spot) -> Found:
        """What "the Annex" means where there is one alone."""
        unit = pointer.unit or units()["annex"][0]
        alike = self.tree.annexes(unit)
        if len(alike) == 1:
            return Found(alike[0])
        if inside := here.nearest(unit.kinds):
            return Found(inside)
        why = f"there is more than one {unit.key}" if alike else f"there is no {unit.key}"
        return Found(None, f"{why} in this document")

    def _last(self, key: str) -> Found:
        spots = self._said.spots.get(key, [])
        if len(spots) == 1:
            return Found(spots[0])
        return Found(
            None, f"{'several were' if spots else f'no {key} of this document was'} named before"
        )

    def _pointed(self, mention: Mention, pointer: Pointer, here: Spot) -> Iterator[Reference]:
        unit = pointer.unit
        found = self._unit(pointer, here)
        if unit is None or (found.spot is None and not unit.bare):
            return
        target = Span(found.spot.start, found.spot.end) if found.spot and found.spot.node else None
        locator = locate(self.tree, found.spot) if found.spot else None
        yield Reference(
            Span(mention.start, mention.end), ReferenceKind.RELATIVE, target, locator,
            unresolved="" if target else found.reason or "it stands in none",
        )  # fmt: skip

    def _reference(
        self, mention: Mention, target: Target, anchor: Anchor, here: Spot
    ) -> Reference | None:
        span = Span(target.start, target.end)
        if anchor.instrument:
            if target.width > _WIDEST:
                return None
            series = mention.name.series if mention.name else ""
            kind = ReferenceKind.INSTRUMENT
            return Reference(
                span, kind, None, target.locator, anchor.instrument, series, anchor.reason
            )
        kind = _kind(mention)
        if anchor.reason:
            return Reference(span, kind, None, target.locator, unresolved=anchor.reason)
        found = look_up(self.tree, here, anchor.base, target.steps)
        if found.spot is None or found.spot.node is None:
            if target.width:
                return None
            reason = found.reason or "it names the document as a whole"
            return Reference(span, kind, None, target.locator, unresolved=reason)
        self._remember(mention, found.spot)
        where, reason = _sided(found.spot, mention)
        locator = self._locator(found.spot, target) if where else target.locator
        return Reference(span, kind, where, locator, unresolved=reason)

    def _locator(self, spot: Spot, target: Target) -> Locator | None:
        whole = locate(self.tree, spot)
        last = target.steps[-1]
        if whole and not last.unit.kinds:
            return Locator((*whole.path, last.step))
        return whole or target.locator

    def _remember(self, mention: Mention, spot: Spot) -> None:
        for group in mention.groups:
            named = spot.nearest(group.unit.kinds) if group.unit.kinds else None
            kept = self._said.spots.setdefault(group.unit.key, [])
            if named and named not in kept[-1:]:
                kept.append(named)


def _kind(mention: Mention) -> ReferenceKind:
    """Relative is what its own place is needed for."""
    pointer = mention.pointer
    if mention.side or (pointer and pointer.unit and pointer.how != "the"):
        return ReferenceKind.RELATIVE
    unit = mention.groups[0].unit
    small = not unit.kinds or unit.kinds[0] in SMALL
    return ReferenceKind.RELATIVE if small and not pointer else ReferenceKind.INTERNAL


def _sided(spot: Spot, mention: Mention) -> tuple[Span | None, str]:
    """The target, unless it stands on the other side than the words say."""
    before = spot.start < mention.start
    if mention.side and (mention.side == "above") is not before:
        return None, f"what is so called stands {'above' if before else 'below'}"
    return Span(spot.start, spot.end), ""


def _neighbour(spot: Spot, step: int, key: str) -> Found:
    """The provision of the same kind just before or after one."""
    siblings = spot.parent.children if spot.parent else []
    index = bisect_left(siblings, spot.start, key=lambda one: one.start)
    beside = (
        siblings[index + 1 : index + 1 + _NEAR]
        if step > 0
        else siblings[max(0, index - _NEAR) : index][::-1]
    )
    found = next((one for one in beside if one.kind is spot.kind), None)
    if found:
        return Found(found)
    return Found(None, f"there is no {key} {'after' if step > 0 else 'before'} it")
