"""A sentence without what only interrupts it: brackets, and adverbials such as *without delay*.

They say nothing of who, what or when, and stand in the way of everything: "shall freeze without
delay the assets", "shall (unless absent) vote". Their words stay in the text; only the grammar
steps over them.
"""

from clauses.extracting.marking import Sentence, mark

_BRACKETS = {"(": ")", "[": "]"}
_GOVERNS = frozenset({"by", "of", "from"})
_ENDS = frozenset({",", ".", ";", ":", "and", "or", "but"})


def smoothed(sentence: Sentence) -> Sentence:
    """The sentence without its interruptions.

    >>> from clauses.extracting.tokens import words
    >>> from clauses.lexicon.cuebook import shipped
    >>> smoothed(mark(words("They shall, without delay, stop (at once)."), shipped())).low
    ['they', 'shall', 'stop', '.']
    """
    drop = _brackets(sentence) | _adverbials(sentence)
    if not drop:
        return sentence
    found = sentence.words
    for first, last in reversed(_runs(drop)):
        found = found.without(first, last)
    return mark(found, sentence.book)


def _runs(drop: set[int]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for index in sorted(drop):
        if found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found


def _brackets(sentence: Sentence) -> set[int]:
    drop: set[int] = set()
    at = 0
    while at < len(sentence):
        closing = _BRACKETS.get(sentence.low[at])
        if closing and closing in sentence.low[at : at + _LONGEST]:
            end = sentence.low.index(closing, at)
            kept = closing == "]" and _placeholder(sentence, at, end)
            drop |= {at, end} if kept else set(range(at, end + 1))
            at = end
        at += 1
    return drop


_LONGEST = 60  # words in a bracket
_PLACEHOLDER = 4  # words between square brackets that stand for a name


def _placeholder(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a bracket is the subject itself: "[Supplier] shall deliver"."""
    alone = (
        at == 0 or sentence.low[at - 1] == "," or sentence.is_in(at - 1, "determiners", "openers")
    )
    verb = sentence.mark(end + 1, "operators")
    return alone and verb is not None and end - at <= _PLACEHOLDER


def _adverbials(sentence: Sentence) -> set[int]:
    drop = _links(sentence)
    for index, marks in sentence.marks.items():
        closed = next((one for one in marks if _closed(one.cues)), None)
        if closed is None or index in drop:
            continue
        first, last = index, closed.last
        behind = sentence.low[last : last + 1]
        if behind and behind[0] in _GOVERNS and sentence.low[last - 1] == "request":
            continue  # "upon request by the buyer" is a condition
        if not behind or (behind[0] in _ENDS and not (first and sentence.low[first - 1] == ",")):
            continue
        if first and sentence.low[first - 1] == "," and behind == [","]:
            first, last = first - 1, last + 1
        drop |= set(range(first, last))
    return drop


def _links(sentence: Sentence) -> set[int]:
    """What only links a sentence to the one before: "it is not, however, entitled to"."""
    low = sentence.low
    between = (
        at
        for at in range(1, len(sentence) - 1)
        if sentence.is_in(at, "linking") and low[at - 1] == low[at + 1] == ","
    )
    # "the losses, if any, of the buyer", but "if any Party so requests" is a condition
    doubts = (at for at in range(1, len(sentence) - 2) if low[at : at + 2] == ["if", "any"])
    asides = (at for at in doubts if low[at - 1] == low[at + 2] == ",")
    return {
        *(index for at in between for index in (at - 1, at, at + 1)),
        *(index for at in asides for index in range(at - 1, at + 3)),
    }


def _closed(cues: tuple[object, ...]) -> bool:
    return any(getattr(cue, "says", {}).get("closed") for cue in cues)
