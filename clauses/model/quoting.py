"""Words as a page or a sentence cites them: between marks, and cut where they are long."""

import re

from clauses.model.source import Span

CUT = "…"
# Enough for the sentence of a communiqué; what is longer is looked up, not read in passing.
LONGEST = 240
# A cut stretch begins this far before the words it is about, so that they do not stand alone.
_LEAD = 60


def quote(text: str) -> str:
    """A text between quotation marks, unless it stands in some already.

    >>> quote("so"), quote("“so”")
    ('“so”', '“so”')
    """
    return text if _is_quotation(text) else f"“{text}”"


def _is_quotation(text: str) -> bool:
    """Whether the mark that opens the text is closed by its last one; “so” and “so” is none."""
    depth = 0
    for place, letter in enumerate(text, start=1):
        depth += (letter == "“") - (letter == "”")
        if depth < 1:
            return place == len(text) > 1
    return False


def excerpt(text: str, around: Span | None = None, *, longest: int = LONGEST) -> str:
    """A text on one line, cut between words where it is long.

    Args:
        text: the text.
        around: the characters that should be seen; None for the beginning.
        longest: how many characters are kept, the signs of a cut not counted.

    >>> excerpt("Each Party shall close its ports to such ships.", longest=20)
    'Each Party shall …'
    >>> excerpt("Each Party shall close its ports to such ships.", Span(36, 46), longest=22)
    '… ports to such ships.'
    """
    if len(text) <= longest:
        return " ".join(text.split())
    start, end = _window(text, around or Span(0, 1), longest)
    if not any(map(str.isalnum, text[end:])):
        end = len(text)  # a stop alone is no loss that needs a sign
    kept = text[start:end]
    if start and text[start - 1 : start + 1].isalnum():
        kept = re.sub(r"^\w+\W*", "", kept) or kept
    if end < len(text) and text[end - 1 : end + 1].isalnum():
        kept = re.sub(r"\W*\b\w+$", "", kept) or kept
    words = [CUT if start else "", " ".join(kept.split()), CUT if end < len(text) else ""]
    return " ".join(filter(None, words))


def _window(text: str, around: Span, longest: int) -> tuple[int, int]:
    if around.end <= longest:
        return 0, longest
    lead = min(_LEAD, max(longest - (around.end - around.start), 0))
    start = max(min(around.start - lead, len(text) - longest), 0)
    return start, start + longest
