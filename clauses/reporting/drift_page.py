"""What became of an analysis as a page: what changed, from what to what, and what it comes from."""

from collections.abc import Iterable, Iterator

from clauses.model.drift import Cause, ClauseChange, Drift, Origin, VerdictChange
from clauses.model.quoting import excerpt, quote
from clauses.model.relation import Relation
from clauses.reporting.headline import count
from clauses.reporting.page import Block, Heading, Item, Paragraph


def drift_page(drift: Drift) -> Iterator[Block]:
    """The blocks of what changed, verdicts that turned first."""
    yield Heading(f"What changed: {drift.title}", 1)
    yield Paragraph(" ".join(_summed(drift)))
    for kind, changes in _kinds(drift):
        if changes:
            yield Heading(f"Verdicts: {kind}", 2)
            yield from _told(changes)
    if written := _written(drift):
        yield Heading("Demands and positions", 2)
        yield from map(_clause, written)
    if library := tuple(_library(drift)):
        yield Heading("Library and lexicon", 2)
        yield from library


def _kinds(drift: Drift) -> Iterator[tuple[str, list[VerdictChange]]]:
    found = drift.verdicts
    kept = [one for one in found if one.was is not None and one.now is not None]
    yield "turned", [one for one in kept if one.turned]
    yield "otherwise reasoned", [one for one in kept if not one.turned]
    yield "new", [one for one in found if one.was is None]
    yield "gone", [one for one in found if one.now is None]


def _summed(drift: Drift) -> Iterator[str]:
    written = len(_written(drift))
    many = "demands or positions" if written > 1 else "demand or position"
    yield f"{written or 'No'} {many} changed."
    kinds = ", ".join(f"{len(found)} {kind}" for kind, found in _kinds(drift) if found)
    yield f"{count(drift.pairs, 'verdict')} compared: {kinds or 'none changed'}."
    causes = ((cause.value, len(drift.by(cause))) for cause in Cause)
    if found := ", ".join(f"{name} {number}" for name, number in causes if number):
        yield f"What they come from: {found}."


def _written(drift: Drift) -> list[ClauseChange]:
    return [one for one in drift.clauses if one.written]


def _from(origins: Iterable[Origin]) -> str:
    return "; ".join(map(str, origins))


def _verdict(one: VerdictChange) -> Item:
    stands = [each.stands for each in (one.was, one.now) if each]
    told = " → ".join(stands) if one.turned else f"{stands[0]} as before"
    # A new clause gives new verdicts: that it does needs no telling.
    source = f" From {_from(one.origins)}." if one.parts else ""
    return Item(f"{' × '.join(one.pair)}: {told}.{source}", tuple(_became(one)))


def _became(one: VerdictChange) -> Iterator[Item]:
    """What a verdict was and is, part by part."""
    if one.was is None or one.now is None:
        yield from (Item(each.because) for each in (one.was, one.now) if each)
        return
    if "because" in one.parts:
        yield Item(f"Then: {one.was.because}")
        yield Item(f"Now: {one.now.because}")
    if "confidence" in one.parts:
        yield Item(f"Confidence: {one.was.confidence.value} → {one.now.confidence.value}")
    if "derived" in one.parts and not one.turned:
        yield Item(f"It now follows {'only by inference' if one.now.derived else 'directly'}.")
    was, now = (each.computed or each.relation for each in (one.was, one.now))
    if was is not now and (one.was.correction or one.now.correction):
        yield Item(f"Computed: {was.value} → {now.value}")
    yield from _lists("Caveat", one.was.caveats, one.now.caveats)
    reasons = ([reason.text for reason in each.reasons] for each in (one.was, one.now))
    yield from _lists("Reason", *reasons, but=(one.was.because, one.now.because))


def _lists(
    what: str, was: Iterable[str], now: Iterable[str], *, but: Iterable[str] = ()
) -> Iterator[Item]:
    """What left a list and what came to it, without what is told already."""
    old, new, told = tuple(was), tuple(now), tuple(but)
    pairs = [("gone", one) for one in old if one not in new]
    pairs += [("new", one) for one in new if one not in old]
    yield from (Item(f"{what} {how}: {one}") for how, one in pairs if not _in(one, told))


def _in(words: str, texts: Iterable[str]) -> bool:
    return any(words in text for text in texts)


def _told(changes: Iterable[VerdictChange]) -> Iterator[Item]:
    """Each that says something by itself; silence as before on many pairs in one line."""
    silent: dict[tuple[str, str], list[str]] = {}
    for one in changes:
        if one.turned or one.now is None or one.now.relation is not Relation.UNADDRESSED:
            yield _verdict(one)
        else:
            key = (one.demand, _from(one.origins))
            silent.setdefault(key, []).append(one.position)
    for (demand, origins), positions in silent.items():
        told = f"{Relation.UNADDRESSED.value} as before"
        yield Item(f"{demand} × {', '.join(positions)}: {told}. From {origins}.")


def _clause(one: ClauseChange) -> Item:
    side = "demand" if one.demand else "position"
    told = {Cause.ADDED: " is new", Cause.REMOVED: " is gone"}
    causes = [told.get(each.cause, "") for each in one.origins]
    head = "".join(causes) or f": {'; '.join(map(_short, one.origins))}"
    return Item(f"{side} {one.id}{head}", tuple(_worded(one)))


def _short(origin: Origin) -> str:
    """What a change of a clause comes from, without the id that stands before it."""
    return origin.cause.value if origin.cause in (Cause.TEXT, Cause.CODING) else str(origin)


def _worded(one: ClauseChange) -> Iterator[Item]:
    was, now = one.was, one.now
    if was is None or now is None:
        yield from (Item(quote(excerpt(each.text))) for each in (was, now) if each)
        return
    if was.text.split() != now.text.split():
        yield Item(f"Then: {quote(excerpt(was.text))}")
        yield Item(f"Now: {quote(excerpt(now.text))}")
    elif was.text != now.text:
        yield Item("Only white space differs.")
    for old, new in one.lines:
        name = (old or new).partition(": ")[0]
        values = (line.partition(": ")[2] or "none" for line in (old, new))
        yield Item(f"{name}: {' → '.join(values)}")


def _library(drift: Drift) -> Iterator[Item]:
    if drift.was != drift.now:
        yield Item(f"clauses {drift.was} → {drift.now}")
    elif drift.rewritten:
        yield Item(f"clauses {drift.now} as before, with other code")
    for one in drift.files:
        told = "is new" if one.was is None else "is gone" if one.now is None else "changed"
        yield Item(f"{one.name} {told}")
    if meant := [one.id for one in drift.clauses if not one.written]:
        yield Item(f"other meaning of the terms in {', '.join(meant)}")
