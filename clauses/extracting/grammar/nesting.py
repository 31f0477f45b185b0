"""Which verb is the sentence's own, and which belongs to a clause inside it.

A word such as *which*, *that* or *if* opens a clause, and the clause's own finite verb closes what
it opened, as brackets do: in "a Party that considers that it may suffer shall say so", *considers*
and *may* each close one, so *shall* is the verb of the sentence. A comma list or a missing *that*
can leave the count wrong, so a sentence in which nothing is found is read once more without it.
"""

from collections.abc import Callable
from typing import Protocol, TypeVar

from clauses.extracting.grammar.subordinate import ENDS, opens
from clauses.extracting.grammar.tensed import finite
from clauses.extracting.marking import BE, HAVE, Sentence
from clauses.extracting.verbs import Form, forms_of


class Head(Protocol):
    """What can be the verb of a clause."""

    @property
    def begin(self) -> int:
        """Its first word."""
        ...

    @property
    def end(self) -> int:
        """The word behind it."""
        ...

    @property
    def takes_clause(self) -> bool:
        """Whether all that follows is a clause inside it."""
        ...


H = TypeVar("H", bound=Head)


def main_heads(
    sentence: Sentence, first: int, last: int, head_at: Callable[[Sentence, int, int], H | None]
) -> list[H]:
    """The verbs that are the stretch's own, in order.

    Args:
        sentence: the sentence.
        first: the stretch's first word.
        last: the word behind its last.
        head_at: finds a verb at a word.
    """
    return (
        _walk(sentence, first, last, head_at, counting=opens)
        or _walk(sentence, first, last, head_at, counting=_surely_opens)
        or _outside_relatives(sentence, first, _walk(sentence, first, last, head_at, counting=None))
    )


def _outside_relatives(sentence: Sentence, first: int, heads: list[H]) -> list[H]:
    """Without the verbs of ", which …", which are read on their own, and of "how … is unclear"."""
    if sentence.is_in(first, "relatives"):
        return []
    return [
        head
        for head in heads
        if not any(
            sentence.low[index : index + 2] == [",", "which"]
            for index in range(max(0, head.begin - _NEAR), head.begin)
        )
    ]


_NEAR = 12  # words between ", which" and its verb


def _surely_opens(sentence: Sentence, at: int, first: int) -> bool:
    word = sentence.low[at]
    plain = word in ("if", "that") or sentence.is_in(at, "relatives")
    return plain and opens(sentence, at, first)


def _walk(
    sentence: Sentence,
    first: int,
    last: int,
    head_at: Callable[[Sentence, int, int], H | None],
    *,
    counting: Callable[[Sentence, int, int], bool] | None,
) -> list[H]:
    found: list[H] = []
    depth, at, opened = 0, first, -1
    while at < last:
        if sentence.low[at] in ENDS:
            depth = 0
        elif (counting or opens)(sentence, at, first):
            depth, opened = depth + 1, at
        else:
            head = head_at(sentence, at, first)
            if head and head.end <= last:
                inside = depth > 0 if counting else opened >= at - 1 >= first
                inside |= bool(found) and _of_last(sentence, head, opened > found[-1].begin)
                if inside:
                    # A verb of saying closes one clause and opens another.
                    depth = max(0, depth - (not head.takes_clause))
                else:
                    found.append(head)
                    if head.takes_clause:
                        at = _resumes(sentence, head, last)
                        continue
                at = max(head.end, at + 1)
                # "decides who governs": the last word of the cue opens a clause.
                depth += sentence.is_in(at - 1, "relatives")
                continue
            if depth and finite(sentence, at):
                depth -= 1
                at = _past_perfect(sentence, at)
        at += 1
    return found


def _past_perfect(sentence: Sentence, at: int) -> int:
    """The last word of "has been denied", of which only the first closes what was opened."""
    if sentence.low[at] not in HAVE:
        return at
    last = at + 1
    while last < len(sentence) and (sentence.adverb(last) or sentence.low[last] in _GROUP):
        last += 1
    participle = last < len(sentence) and Form.PARTICIPLE in forms_of(sentence.low[last])
    return last if participle else last - 1


_GROUP = frozenset({"not", "never", "been", "being"})


def _resumes(sentence: Sentence, head: Head, last: int) -> int:
    """Where a verb goes on behind what is said: "represents that it is new and agrees to …"."""
    if not _third(sentence, head.begin):
        return last
    near = range(head.end + 1, last - 2)
    joined = (i for i in near if sentence.low[i] == "and" and _third(sentence, i + 1))
    return next((i + 1 for i in joined if sentence.mark(i + 1, "operators", "speech")), last)


def _third(sentence: Sentence, at: int) -> bool:
    return Form.THIRD in forms_of(sentence.low[at])


def _of_last(sentence: Sentence, head: Head, opened: bool) -> bool:
    """Whether a verb goes on with the clause before: "where they differ or are identical"."""
    at = head.begin
    tells = sentence.low[at] in BE and sentence.mark(at, "operators") is None
    return opened and tells and sentence.is_in(at - 1, "coordinators")
