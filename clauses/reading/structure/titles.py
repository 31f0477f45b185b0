"""What a heading looks like: few words, no finite verb, no full stop."""

import re

from clauses.lexicon.phrases import cues, fold

LONGEST = 220
_MOST_WORDS = 30
_FEW_WORDS = 12
_SMALL = 3
OPENS_POINT = re.compile(
    r"(?:\(\s?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivx]{1,5})\s?\)"
    r"|(?:\d{1,3}(?:\.\d{1,3}){0,4}|[a-zA-Z]|[ivx]{1,5})[.)]|§|[-–—•·*]\s)[\s\u00a0]{0,9}\S"
)
WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’][^\W\d_]+)?")


def has_verb(shown: str) -> bool:
    """Whether a line holds a finite verb, unless it is a title with capitals throughout."""
    words = WORD.findall(shown)
    if shown.isupper():
        return "SHALL" in words
    long = [word for word in words if len(word) > _SMALL]
    if long and len(words) <= _FEW_WORDS and all(word[0].isupper() for word in long):
        return False
    return any(word[0].islower() and fold(word) in cues("verbs") for word in words)


def reads_as_heading(shown: str, *, sure: bool, dot: bool) -> bool:
    """Whether a line reads as a heading rather than as a sentence.

    Args:
        shown: the line.
        sure: whether a heading is to be expected there, so that it may be a long one.
        dot: whether a short one may end in a full stop.
    """
    words = WORD.findall(shown)
    if not words or len(shown) > LONGEST or len(words) > (_MOST_WORDS if sure else _FEW_WORDS):
        return False
    if shown[0].islower() or OPENS_POINT.match(shown):
        return False
    last = shown.rstrip()[-1]
    if last in ";,:-–—" or (last == "." and not (dot and len(words) <= _FEW_WORDS)):
        return False
    # A mark of quotation that is not closed opens a definition or a quoted provision.
    open_mark = shown[0] in "\"“«„'‘" and last not in "\"”»“'’"
    return not open_mark and not has_verb(shown)
