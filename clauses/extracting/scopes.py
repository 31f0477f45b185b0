"""The scope of a draft: where, when, how much, with which weapons, towards whom, to what end.

Values and names are looked for in the words around the act. The act itself ends where the first of them
behind the object begins, so that "deploy missiles in the zone by 2030" is the act *deploy missiles*.
"""

from attrs import define, field

from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft, Range
from clauses.extracting.marking import Sentence
from clauses.extracting.naming.named import Named
from clauses.extracting.values import amounts, times
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension, join
from clauses.model.norm import Evidence
from clauses.model.period import Period
from clauses.model.quantity import Quantity
from clauses.model.scope import Facet
from clauses.model.source import Span


@define
class Found:
    """Facets found around an act, with the words for each.

    Attributes:
        values: facet → what it restricts to.
        evidence: the words, one entry a facet.
        ends: where phrases behind the object begin.
        skip: stretches that are spoken for.
    """

    values: dict[Facet, object] = field(factory=dict)
    evidence: dict[Facet, Evidence] = field(factory=dict)
    ends: list[int] = field(factory=list)
    taken: list[Span] = field(factory=list)

    def add(
        self, facet: Facet, value: object, span: Span, cue: str, sure: Confidence, *, ends: bool
    ) -> None:
        """Keep a facet with its words; only the first of a kind gives the words."""
        if value is not None:
            self.values.setdefault(facet, value)
        self.evidence.setdefault(facet, Evidence(facet, span, cue, sure))
        self.taken.append(span)
        if ends:
            self.ends.append(span.start)

    def free(self, span: Span) -> bool:
        """Whether a stretch is not spoken for."""
        return all(span.end <= one.start or one.end <= span.start for one in self.taken)


def regions(sentence: Sentence, draft: Draft) -> list[Range]:
    """The stretches of text, in characters, in which facets of a draft may stand."""
    words = sentence.words
    found: list[Range] = []
    if draft.act and draft.act[0] < draft.act[1]:
        found.append((words.starts[draft.act[0]], words.ends[draft.act[1] - 1]))
    if draft.beside and draft.beside[0] < draft.beside[1]:
        found.append((words.starts[draft.beside[0]], words.ends[draft.beside[1] - 1]))
    found += [
        (words.starts[one.first], words.ends[one.last - 1])
        for one in draft.zones
        if one.role in ("", "manner", "time", "place") and one.first < one.last
    ]
    return [one for one in found if one[0] < one[1]]


def find(sentence: Sentence, draft: Draft, bearers: Extension | None, context: Context) -> Found:
    """Every facet of scope but bearers and objects.

    Args:
        sentence: the sentence.
        draft: the draft.
        bearers: who is bound, for "its own territory".
        context: names and values.
    """
    found = Found()
    behind = _object_start(sentence, draft)
    for start, end in regions(sentence, draft):
        _times(sentence, found, (start, end), behind, context)
        _amounts(sentence, found, (start, end), behind, context)
        _places(sentence, found, (start, end), bearers, behind, context)
        _counterparties(sentence, found, (start, end), behind, draft, context)
    _weapons(sentence, found, draft, context)
    _purposes(sentence, found, draft)
    return found


def _object_start(sentence: Sentence, draft: Draft) -> int:
    """From which character on a phrase ends the act: behind the verb and one word of object."""
    if draft.verb_at < 0 or draft.verb_at >= len(sentence):
        return 0
    return sentence.words.ends[draft.verb_at]


def _times(sentence: Sentence, found: Found, at: Range, behind: int, context: Context) -> None:
    text = sentence.words.text
    for one in times(text, context.lexicon, *at, on=context.on):
        found.add(Facet.TIME, one.period, one.span, one.cue, one.sure, ends=one.span.start > behind)


def _amounts(sentence: Sentence, found: Found, at: Range, behind: int, context: Context) -> None:
    text = sentence.words.text
    measured = amounts(text, context.lexicon, *at)
    for one in sorted(measured, key=lambda one: one.deadline):
        # "by 50 per cent" stands behind the object, "500 missiles" is the object.
        ends = one.deadline or _stands_behind(text, one.span.start, behind)
        if Facet.QUANTITY in found.values and _dimension(found) != "duration":
            continue
        found.add(Facet.QUANTITY, one.quantity, one.span, one.cue, one.sure, ends=ends)


def _stands_behind(text: str, start: int, behind: int) -> bool:
    """Whether an amount stands behind the object ("raise it by …"), not in it ("500 tons")."""
    between = text[behind:start].split() if start > behind else []
    return (
        bool(between)
        and between[-1] not in ("of", "with", "to", "for", "the", "than", "exceeding")
        and (len(between) > 1 or between[-1] in ("by", "to", "at", "below", "within", "above"))
    )


def _dimension(found: Found) -> str:
    value = found.values[Facet.QUANTITY]
    return value.unit.dimension if isinstance(value, Quantity) else ""


def _places(
    sentence: Sentence,
    found: Found,
    at: Range,
    bearers: Extension | None,
    behind: int,
    context: Context,
) -> None:
    text = sentence.words.text
    named = context.names.place(text, *at, on=context.on, of=bearers)
    kept = [one for one in named if found.free(one.span)]
    if not kept:
        return
    place = join(one.extension for one in kept)
    whole = Span(kept[0].span.start, kept[-1].span.end)
    sure = min(one.sure for one in kept)
    ends = kept[0].span.start > behind
    found.add(Facet.PLACE, place, whole, kept[0].cue, sure, ends=ends)


def _weapons(sentence: Sentence, found: Found, draft: Draft, context: Context) -> None:
    words = sentence.words
    stretches = [draft.act, draft.object if draft.passive else None]
    named: list[Named] = []
    for stretch in stretches:
        if stretch and stretch[0] < stretch[1]:
            named += context.names.weapons(
                words.text, words.starts[stretch[0]], words.ends[stretch[1] - 1]
            )
    if named:
        span = Span(named[0].span.start, max(one.span.end for one in named))
        span = span if span.start < span.end else named[0].span
        extension = join(one.extension for one in named)
        found.add(Facet.WEAPONS, extension, span, named[0].cue, named[0].sure, ends=False)


def _counterparties(
    sentence: Sentence, found: Found, at: Range, behind: int, draft: Draft, context: Context
) -> None:
    words = sentence.words
    inside = [i for i in range(len(words)) if at[0] <= words.starts[i] < at[1]]
    for index in inside:
        told = index == draft.verb_at and draft.verb in context.book.lists["told"]
        if not (told or sentence.is_in(index, "counterparty")) or index + 1 >= len(words):
            continue
        end = _actor_end(sentence, index + 1, inside[-1] + 1)
        start = words.starts[index + 1]
        if end == index + 1 or not found.free(Span(start, words.ends[end - 1])):
            continue
        stretch = words.text[start : words.ends[end - 1]]
        if not context.actor(stretch):
            continue
        named = context.names.bearer(
            words.text, start, words.ends[end - 1], on=context.on, author=context.own
        )
        if named:
            span = Span(start if told else words.starts[index], words.ends[end - 1])
            ends = not told and words.starts[index] > behind + 1
            found.add(Facet.COUNTERPARTIES, named.extension, span, named.cue, named.sure, ends=ends)
            return


def _actor_end(sentence: Sentence, first: int, last: int) -> int:
    for index in range(first, last):
        word = sentence.low[index]
        if not word[0].isalnum() or sentence.is_in(index, "relatives") or word == "that":
            return index
        if index > first and sentence.is_in(index, "prepositions") and word != "of":
            return index
        if (
            index > first
            and word in ("of", "and", "or")
            and not (
                index + 1 < last
                and (sentence.words.capital(index + 1) or sentence.is_in(index + 1, "determiners"))
            )
        ):
            return index
    return last


def _purposes(sentence: Sentence, found: Found, draft: Draft) -> None:
    words = sentence.words
    for zone in draft.zones:
        if zone.role != "purpose" or zone.first >= zone.last:
            continue
        span = Span(words.starts[zone.first], words.ends[zone.last - 1])
        cue = zone.cue.name if zone.cue else ""
        inner = " ".join(span.of(words.text).split())
        term = Extension.term(inner)
        found.add(Facet.PURPOSE, term, span, cue, Confidence.MEDIUM, ends=False)


def period(found: Found) -> Period | None:
    """The days found, if any."""
    value = found.values.get(Facet.TIME)
    return value if isinstance(value, Period) else None
