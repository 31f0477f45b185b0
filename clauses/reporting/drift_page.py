"""What became of an analysis as a page: what changed, from what to what, and what it comes from."""

from collections.abc import Iterable, Iterator

from clauses.model.drift import Cause, ClauseChange, Drift, VerdictChange
from clauses.model.quoting import excerpt, quote
from clauses.model.relation import Relation
from clauses.model.snapshot import FrozenVerdict
from clauses.reporting.headline import count
from clauses.reporting.page import Block, Heading, Item, Paragraph

Group = tuple[str, tuple[str, ...], str]


def drift_page(drift: Drift) -> Iterator[Block]:
    """The blocks of what changed, verdicts that turned first."""
    yield Heading(f"What changed: {drift.title}", 1)
    yield Paragraph(" ".join(_summed(drift)))
    turned = drift.turned
    others = [one for one in drift.verdicts if not one.turned]
    if turned:
        yield Heading("Verdicts that turned", 2)
        yield from map(_verdict, turned)
    if others:
        yield Heading("Verdicts of the same relation, otherwise reasoned", 2)
        yield from _same(others)
    if drift.clauses:
        yield Heading("Demands and positions", 2)
        yield from map(_clause, drift.clauses)
    if drift.files or drift.was != drift.now:
        yield Heading("Library and lexicon", 2)
        yield from _library(drift)


def _summed(drift: Drift) -> Iterator[str]:
    compared = count(drift.pairs, "pair")
    if not drift.changed:
        yield f"No clause and no verdict changed, on {compared}."
    else:
        turned, clauses = len(drift.turned), count(len(drift.clauses), "clause")
        verdicts = count(len(drift.verdicts), "verdict")
        yield f"{clauses} and {verdicts} changed, on {compared} that are in both."
        yield f"{count(turned, 'verdict')} turned to another relation or came or went."
    causes = ((cause.value, len(drift.by(cause))) for cause in Cause)
    found = ", ".join(f"{name} {number}" for name, number in causes if number)
    if found:
        yield f"Causes of changed verdicts: {found}."
    if drift.files and not drift.changed:
        yield "The lexicon is another, and nothing turned on it."


def _from(origins: Iterable[object]) -> str:
    return "; ".join(map(str, origins))


def _stands(verdict: FrozenVerdict | None) -> str:
    return verdict.stands if verdict else "none"


def _verdict(one: VerdictChange) -> Item:
    head = f"{' × '.join(one.pair)}: {_stands(one.was)} → {_stands(one.now)}"
    return Item(f"{head}. From {_from(one.origins)}.", tuple(_became(one)))


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
    if "derived" in one.parts:
        yield Item(f"It now follows {'only by inference' if one.now.derived else 'directly'}.")
    if "computed" in one.parts:
        yield Item(f"Computed: {_computed(one.was)} → {_computed(one.now)}")
    yield from _lists("Caveat", one.was.caveats, one.now.caveats)
    reasons = ([reason.text for reason in each.reasons] for each in (one.was, one.now))
    yield from _lists("Reason", *reasons, but=(one.was.because, one.now.because))


def _computed(verdict: FrozenVerdict) -> str:
    return (verdict.computed or verdict.relation).value


def _lists(
    what: str, was: Iterable[str], now: Iterable[str], *, but: Iterable[str] = ()
) -> Iterator[Item]:
    """What left a list and what came to it, without what is told already."""
    old, new, told = tuple(was), tuple(now), set(but)
    yield from (Item(f"{what} gone: {one}") for one in old if one not in (*new, *told))
    yield from (Item(f"{what} new: {one}") for one in new if one not in (*old, *told))


def _same(changes: Iterable[VerdictChange]) -> Iterator[Item]:
    """Each that says something by itself; silence on many pairs in one line."""
    silent: dict[Group, list[str]] = {}
    for one in changes:
        if one.now is None or one.now.relation is not Relation.UNADDRESSED:
            yield _verdict(one)
        else:
            key = (one.demand, one.parts, _from(one.origins))
            silent.setdefault(key, []).append(one.position)
    for (demand, parts, origins), positions in silent.items():
        pairs = f"{demand} × {', '.join(positions)}: {Relation.UNADDRESSED.value} as before"
        yield Item(f"{pairs}; {', '.join(parts)} differ. From {origins}.")


def _clause(one: ClauseChange) -> Item:
    side = "demand" if one.demand else "position"
    return Item(f"{side} {one.id}: {_from(one.origins)}", tuple(_worded(one)))


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
    for one in drift.files:
        told = "is new" if one.was is None else "is gone" if one.now is None else "changed"
        yield Item(f"{one.name} {told}")
