"""What stands before the subject, and between subject, modal and verb.

"Where a licence is refused, the authority, after consultation, shall, if asked, give reasons" has
three such zones. The marker that opens a zone says its role; how far it reaches is decided here.
"""

from clauses.extracting.grammar.drafts import Zone
from clauses.extracting.grammar.markers import opening, zone_of
from clauses.extracting.grammar.operators import phrase
from clauses.extracting.grammar.subordinate import opens
from clauses.extracting.grammar.tensed import finite, operator_at
from clauses.extracting.marking import Mark, Sentence
from clauses.extracting.verbs import Form, also_noun, forms_of, only_participle


def leading(sentence: Sentence, first: int, verb: int) -> tuple[int, list[Zone]]:
    """Take off what stands before the subject.

    Args:
        sentence: the sentence.
        first: its first word.
        verb: its verb's first word.

    Returns:
        Where the subject begins, and the zones before it.
    """
    zones: list[Zone] = []
    while first < verb and _is_leading(sentence, first):
        comma = _closing_comma(sentence, first, verb)
        if comma is None:
            break
        zones += _split(sentence, first, comma)
        first = comma + 1
    if len(zones) > 1 and zones[0].role and not zones[1].role and _says_on(sentence, zones[1]):
        zones[:2] = [zone_of(sentence, zones[0].first, zones[1].last, start=True)]
    return first, zones


def _says_on(sentence: Sentence, zone: Zone) -> bool:
    """Whether an aside is closed by *that*: "where it finds, after a hearing, that …"."""
    within = range(zone.first, zone.last)
    return any(sentence.low[index : index + 2] == [",", "that"] for index in within)


def _split(sentence: Sentence, first: int, last: int) -> list[Zone]:
    """Cut "subject to Article 5, and for as long as …," into its two zones."""
    found = []
    for index in range(first + 1, last - 2):
        joined = sentence.low[index] == "," and sentence.is_in(index + 1, "coordinators")
        if joined and index > first and opening(sentence, index + 2, start=True):
            found.append(zone_of(sentence, first, index, start=True))
            first = index + 2
    return [*found, zone_of(sentence, first, last, start=True)]


def _is_leading(sentence: Sentence, at: int) -> bool:
    if opening(sentence, at, start=True) or sentence.low[at] == "should":
        return True
    return (
        sentence.is_in(at, "prepositions", "coordinators", "openers", "adverbs", "recitals")
        or sentence.adverb(at)
        or sentence.low[at].endswith("ing")
        or sentence.low[at] == "to"
        or _participle(sentence, at)
    )


def _participle(sentence: Sentence, at: int) -> bool:
    """Whether "asked about the plan, …" begins, and no name such as *United Nations*."""
    if at + 1 >= len(sentence) or not (
        sentence.is_in(at + 1, "prepositions") or sentence.low[at + 1] in ("if", "whether")
    ):
        return False
    return only_participle(sentence.low[at])


def _closing_comma(sentence: Sentence, first: int, verb: int) -> int | None:
    depth, commas = 0, []
    for index in range(first, min(verb, first + _LONGEST)):
        if sentence.low[index] == ",":
            commas.append((index, depth))
        elif (index > first and opens(sentence, index, first)) or (
            index == first
            and (sentence.is_in(first, "openers") or opens(sentence, first, first - 1))
        ):
            depth += 1
        elif depth and (finite(sentence, index) or operator_at(sentence, index, first)):
            depth -= 1
    for comma, open_clauses in commas:
        if open_clauses == 0 and begins_subject(sentence, comma + 1, verb):
            return comma
    fitting = [comma for comma, _ in commas if begins_subject(sentence, comma + 1, verb)]
    if fitting:
        return fitting[-1]
    return commas[-1][0] if commas and commas[-1][0] + 1 < verb else None


_LONGEST = 300  # words before a subject


def begins_subject(sentence: Sentence, at: int, verb: int) -> bool:
    """Whether a noun phrase can begin at a word, to be the subject of a verb behind it."""
    if at >= verb or sentence.is_in(at, "coordinators", "relatives"):
        return False
    if sentence.is_in(at, *_PRONOUN_START) or sentence.words.capital(at):
        return True
    return _is_leading(sentence, at) or (
        "," not in sentence.low[at:verb]
        and not sentence.is_in(at, "prepositions")
        and not finite(sentence, at)
    )


def parenthesis_before(sentence: Sentence, first: int, verb: int) -> tuple[int, list[Zone]]:
    """Take off what stands between commas before the verb: "the Party, if asked, shall …"."""
    zones: list[Zone] = []
    end = verb
    while end - 1 > first and sentence.low[end - 1] == ",":
        comma = next((i for i in range(end - 2, first, -1) if sentence.low[i] == ","), None)
        if comma is None:
            return end - 1, zones
        zones.insert(0, zone_of(sentence, comma + 1, end - 1, start=True))
        end = comma
        before = next((i for i in range(end - 1, first, -1) if sentence.low[i] == ","), None)
        if before is not None and _is_aside(sentence, before + 1):
            end += 1  # two asides share a comma: "the Parties, for their part, if asked, may"
    return end, zones


def _is_aside(sentence: Sentence, at: int) -> bool:
    return sentence.is_in(at, "prepositions") or opening(sentence, at, start=True) is not None


def parenthesis_after(sentence: Sentence, at: int, last: int) -> tuple[int, list[Zone]]:
    """Take off what stands between commas behind the operator: "may, after notice, enter"."""
    zones: list[Zone] = []
    while at < last and sentence.low[at] == ",":
        near = range(at + 1, min(at + _ASIDE, last))
        commas = [i for i in near if sentence.low[i] in (",", ":")]
        comma = next((i for i in commas if _goes_on(sentence, i + 1, last)), None)
        comma = commas[0] if comma is None and commas else comma
        if comma is None:
            break
        zones.append(zone_of(sentence, at + 1, comma, start=True))
        at = comma + 1
    if at < last and sentence.is_in(at, "prepositions"):
        verb = next(
            (i for i in range(at + 1, min(at + _ASIDE, last)) if _goes_on(sentence, i, last)), None
        )
        if verb is not None and not sentence.is_in(verb - 1, "determiners", "prepositions"):
            zones.append(zone_of(sentence, at, verb, start=True))
            at = verb
    return at, zones


def asides(sentence: Sentence, mark: Mark) -> list[Zone]:
    """What stands between commas inside an operator: "is ready, if asked, to"."""
    commas = [i for i in range(mark.first, mark.last) if sentence.low[i] == ","]
    return [
        zone_of(sentence, comma + 1, closing, start=True)
        for comma, closing in zip(commas[::2], commas[1::2], strict=False)
        if not phrase(sentence, comma + 1, "unbound")
    ]


_ASIDE = 40  # words between a modal and its verb


def _goes_on(sentence: Sentence, at: int, last: int) -> bool:
    """Whether the verb that a modal waits for can stand at a word."""
    while at < last and sentence.adverb(at):
        at += 1
    if at >= last:
        return False
    word = sentence.low[at]
    base = Form.BASE in forms_of(word)
    behind = sentence.low[at + 1] if at + 1 < last else ""
    pointed = sentence.is_in(at - 1, "determiners", "prepositions", "intensifiers")
    noun = also_noun(word) and (pointed or behind in ("of", ",", "and", "or", ""))
    clear = not noun or sentence.is_in(at + 1, "determiners")
    return word in ("be", "not", "have") or (base and clear)


_PRONOUN_START = ("determiners", "pronouns")
