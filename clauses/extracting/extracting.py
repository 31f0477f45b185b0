"""Sentences in, clauses out: each gives its norms, or one clause that says why it gives none."""

from collections import Counter
from collections.abc import Iterable, Iterator

from clauses.extracting.assembling import norm
from clauses.extracting.carving import carve
from clauses.extracting.context import Context
from clauses.extracting.grammar.reading import read
from clauses.extracting.grammar.reports import take_off
from clauses.extracting.grammar.smoothing import smoothed
from clauses.extracting.grammar.world import Grammar
from clauses.extracting.making import Reading, make, unread
from clauses.extracting.marking import Sentence, mark
from clauses.extracting.passages import Passage
from clauses.extracting.tokens import Words, words
from clauses.extracting.understanding import binds, reason, silent
from clauses.lexicon.namewords import word_set
from clauses.model.clause import Clause
from clauses.model.node import ProvisionKind
from clauses.model.scope import Facet

_LONGEST = 20_000  # characters; beyond it a "sentence" is a table or a file without any stop
_OPENERS = frozenset({":", "—", "–", "-"})


def extract(passages: Iterable[Passage], context: Context, prefix: str = "") -> Iterator[Clause]:
    """The clauses of passages, in order.

    Args:
        passages: what to read.
        context: vocabulary, cues, author and day.
        prefix: what every id begins with.
    """
    before: list[Clause] = []
    seen: Counter[str] = Counter()
    told: set[object] = set()
    for number, passage in enumerate(passages, 1):
        sentence = mark(_unlabelled(words(passage.text[:_LONGEST]), passage), context.book)
        carved = carve(sentence, passage, before)
        if carved:
            before = carved
            continue
        yield from before
        place = prefix + (_place(passage) or str(number))
        seen[place] += 1
        place = f"{place} [{seen[place]}]" if seen[place] > 1 else place
        before = _once(_clauses(sentence, passage, place, context), passage, told)
    yield from before


def _once(clauses: list[Clause], passage: Passage, told: set[object]) -> list[Clause]:
    """Without the norms of a list's opening that a point before has given."""
    if not passage.opening:
        told.clear()
        return clauses
    kept = []
    for one in clauses:
        key = _of_opening(one, passage)
        if key is None or key not in told:
            kept.append(one)
        if key is not None:
            told.add(key)
    return kept or clauses  # the points of "in these fields: (a) …" have no norm of their own


def _of_opening(clause: Clause, passage: Passage) -> object:
    """What tells a norm of the opening from others; None for one that a point has part in."""
    spans = (
        [clause.norm.words(one) for one in (Facet.MODALITY, Facet.ACTION)] if clause.norm else []
    )
    if not spans or any(span is None or span.end > passage.opening for span in spans):
        return None
    return (passage.parts[0], *spans)


def _place(passage: Passage) -> str:
    """The place of a passage; empty where it is only one paragraph among others."""
    path = passage.locator.path if passage.locator else ()
    bare = len(path) == 1 and path[0].split()[0] == ProvisionKind.PARAGRAPH.value
    return "" if bare else str(passage.locator or "")


def _unlabelled(found: Words, passage: Passage) -> Words:
    """Leave out the mark of a point, "(a)", and the colon before it unless it ends an aside."""
    if not passage.opening:
        return found
    at = next((i for i, start in enumerate(found.starts) if start >= passage.opening), len(found))
    colon = at > 0 and found.low[at - 1] in _OPENERS and not _aside(found.low[:at])
    begin = at - 1 if colon else at
    label = found.low[at : at + 3]
    end = at + 3 if label[:1] == ["("] and label[2:] == [")"] else at
    return found.without(begin, end)


def _aside(low: list[str]) -> bool:
    """Whether an aside behind a modal is still open: "shall not, as long as it rains:"."""
    if "," not in low:
        return False
    comma = len(low) - 1 - low[::-1].index(",")
    before = [word for word in low[:comma] if word != "not"]
    return bool(before) and before[-1] in word_set("modals", "sentencewords")


def _clauses(sentence: Sentence, passage: Passage, place: str, context: Context) -> list[Clause]:
    why = silent(sentence, passage)
    if why:
        return [unread(passage, place, why, context)]
    report = take_off(sentence)
    inner = smoothed(report.sentence if report else sentence)
    drafts = read(inner, 0, len(inner), Grammar(context.actor, context.role))
    found = [(one, norm(inner, one, context)) for one in drafts if binds(inner, one, context)]
    made = [(draft, said) for draft, said in found if said is not None]
    if not made:
        return [unread(passage, place, reason(inner, drafts, passage), context)]
    reading = Reading(inner, passage, report, context)
    return [
        make(reading, f"{place}#{index}" if len(made) > 1 else place, draft, said)
        for index, (draft, said) in enumerate(made, 1)
    ]
