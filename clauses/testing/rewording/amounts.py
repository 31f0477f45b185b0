"""Numbers that say how much or how long, doubled."""

import re
from collections.abc import Iterator
from functools import cache

from clauses.testing.rewording.reworded import LESS, SAME, SHORT, Reworded, both
from clauses.testing.rewording.sentence import Plain
from clauses.testing.rewording.wordlists import either, word_pairs, word_set


@cache
def _amount() -> re.Pattern[str]:
    bounds = f"{either('upper')}|{either('lower')}|{either('lasting')}"
    numbers = "|".join(sorted(word_pairs("numbers"), key=len, reverse=True))
    return re.compile(
        rf"(?P<bound>\b(?:{bounds}) )?(?<![\w.,-])(?P<number>\d+|{numbers})"
        rf" ?(?P<unit>(?:{either('units')})s?)(?!\w)"
    )


def double(said: Plain) -> Iterator[Reworded]:
    """Double the one number of a sentence that says how much or how long.

    >>> from clauses.testing.rewording.sentence import plain
    >>> [one.text for one in double(plain("The Mill shall answer within ten days."))]
    ['The Mill shall answer within twenty days.']
    """
    found = _only(said)
    if found is None:
        return
    number = _twice(found["number"])
    at, end = found.span("number")
    text = said.replace(rest=said.rest[:at] + number + said.rest[end:])
    way = _way(said, (found["bound"] or "").strip(), found["unit"].removesuffix("s"))
    if way is None:
        yield both(text, SHORT)
    else:
        yield Reworded(text, SAME, LESS) if way else Reworded(text, LESS, SAME)


def _only(said: Plain) -> re.Match[str] | None:
    """The only number of the sentence, where it belongs to the act itself."""
    every = list(_amount().finditer(said.rest))
    digits = re.findall(r"\d+", f"{said.lead}{said.subject}{said.before}{said.rest}")
    if len(every) != 1 or len(digits) > 1 or (digits and digits[0] != every[0]["number"]):
        return None
    before = re.findall(r"\w+", said.rest[: every[0].start()].lower())
    inside = word_set("subordinate") | word_set("exceptions") | {"and", "or", "but"}
    return every[0] if inside.isdisjoint(before) else None


def _twice(number: str) -> str:
    return str(2 * int(number)) if number.isdigit() else word_pairs("numbers")[number]


def _way(said: Plain, bound: str, unit: str) -> bool | None:
    """Whether twice as much says all that was said and more; None where it says something else.

    One doing inside the bounds is enough for a duty, so a later day asks less of it; what is
    forbidden or allowed is so on every day within them.
    """
    if bound in word_set("lasting"):
        return True if unit in word_set("spans") else None
    if not bound:
        return False if said.negated and said.verb == "exceed" else None
    upper = bound in word_set("upper")
    duty = said.modal != "may" and not said.negated and not said.none
    return upper is not duty
