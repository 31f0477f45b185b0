"""The phrases that name an event: "entry into force", "the date on which the fee is paid"."""

from clauses.extracting.values.vocabulary import Vocabulary
from clauses.extracting.values.words import Words

# So far a phrase is followed; an endless one is no name of an event.
_FARTHEST = 40
_HEADS_WITHIN = 6
_ENDING, _PARTICIPLES = "ing", ("ing", "een")
_SHORTEST = 5
_GLUE = frozenset(("-", "'", "\u2011", "/", "“", "”", '"', "‘"))
_BEING, _HAVING = ("is", "are", "was", "were"), ("has", "have", "had")
_CLAUSE_ENDS = frozenset((",", ";", ":", ".", "(", ")", "[", "]", ""))


def event_end(words: Words, index: int, known: Vocabulary, takes: str) -> int | None:
    """Where the phrase that begins at a word ends; None where it names no event.

    Args:
        words: the stretch.
        index: where the phrase begins.
        known: the vocabulary.
        takes: ``dates``, ``events`` or ``anything``: what must be among its first words.
    """
    clausal = takes != "dates" and words.low[index - 1] in known.sets["clausal"]
    if clausal and words.low[index] in known.sets["subjects"]:
        return _without_tail(words, index, _clause_end(words, index, known), known)
    end = _phrase_end(words, index, known)
    if end == index:
        return None
    if clausal and _finite(words, end):
        return _without_tail(words, index, _clause_end(words, end, known), known)
    near = words.low[index : min(end, index + _HEADS_WITHIN)]
    head = near[: near.index("of")] if "of" in near else near
    if takes in ("dates", "spans"):
        named = not near[0].endswith(_ENDING) and not known.sets[takes].isdisjoint(head)
        # "For its work next year" names work first.
        other = takes == "spans" and not known.book.numbers["turns"].keys().isdisjoint(head[1:])
        return end if named and not other else None
    # "The disputing parties" do nothing; "seabed sampling" does.
    doing = any(one.endswith(_ENDING) and len(one) > _SHORTEST for one in (near[0], head[-1]))
    happens = doing or not known.sets["events"].isdisjoint(near)
    return end if takes == "anything" or happens else None


def _finite(words: Words, at: int) -> bool:
    """Whether a verb follows that makes a clause of the phrase: "the claim is filed"."""
    if words.low[at] in _HAVING:
        return True
    return words.low[at] in _BEING and words.low[at + 1].endswith(("ed", "en"))


def _phrase_end(words: Words, index: int, known: Vocabulary) -> int:
    end, low = index, words.low
    while end - index < _FARTHEST:
        word = low[end]
        refers = known.tables["referring"].match(words, end) if end > index else None
        if refers and refers[1] < words.count:
            end = refers[1]
        elif word in known.tables["relative"].heads and _dated(words, index, end, known):
            return _without_tail(words, index, _clause_end(words, end, known), known)
        elif _goes_on(words, index, end, known):
            end += 1
        else:
            break
    while end > index and not (words.letters(end - 1) or words.figures(end - 1)):
        end -= 1
    return _without_tail(words, index, end, known)


def _goes_on(words: Words, index: int, at: int, known: Vocabulary) -> bool:
    word = words.low[at]
    if word in _GLUE or word == "of":
        return at > index and bool(word)
    if word in ("and", "or"):
        near = {words.low[at - 1], words.low[at + 1]}
        return at > index and near <= known.sets["events"]
    if word in known.sets["leading"]:
        # A determiner that nothing leads to begins another phrase.
        leads = at == index or not _named(words, at - 1, known)
        return leads or words.low[at - 1].endswith(_ENDING) or word.endswith(_PARTICIPLES)
    if not (words.letters(at) or words.figures(at)):
        return False
    return word not in known.sets["stops"] and word not in known.sets["modals"]


def _named(words: Words, at: int, known: Vocabulary) -> bool:
    low = words.low[at]
    return (words.letters(at) or words.figures(at)) and low not in known.sets["stops"]


def _dated(words: Words, index: int, at: int, known: Vocabulary) -> bool:
    """Whether a relative clause tells which date is meant."""
    found = known.tables["relative"].match(words, at)
    return bool(found) and not known.sets["dates"].isdisjoint(words.low[index:at])


def _clause_end(words: Words, at: int, known: Vocabulary) -> int:
    end = at + 1
    while words.low[end] not in _CLAUSE_ENDS and end - at < _FARTHEST:
        if words.low[end] in known.sets["modals"]:
            break
        end += 1
    return end


def _without_tail(words: Words, index: int, end: int, known: Vocabulary) -> int:
    """Leave out grammar that nothing follows: "receipt of"."""
    while end > index and words.low[end - 1] in known.sets["stops"]:
        end -= 1
    return end
