"""Which verb is the sentence's own, and which belongs to a clause inside it.

A word such as *which*, *that* or *if* opens a clause, and the clause's own finite verb closes what
it opened, as brackets do: in "a Party that considers that it may suffer shall say so", *considers*
and *may* each close one, so *shall* is the verb of the sentence. A comma list or a missing *that*
can leave the count wrong, so a sentence in which nothing is found is read once more without it.
"""

from collections.abc import Callable
from typing import Protocol, TypeVar

from clauses.extracting.marking import BE, HAVE, Mark, Sentence, bases
from clauses.extracting.verbs import Form, also_noun, readings

_ENDS = frozenset({";", ".", ":", "?", "!"})
_FINITE = frozenset({Form.THIRD, Form.PAST})
_DOES = frozenset({"do", "does", "did"})
_HELPING = _DOES | HAVE | {"will", "would"}


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
        or _outside_relatives(sentence, _walk(sentence, first, last, head_at, counting=None))
    )


def _outside_relatives(sentence: Sentence, heads: list[H]) -> list[H]:
    """Without the verbs of ", which …", which are read on their own."""
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
        if sentence.low[at] in _ENDS:
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
    participle = last < len(sentence) and any(
        form is Form.PARTICIPLE for _, form in readings(sentence.low[last])
    )
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
    return any(form is Form.THIRD for _, form in readings(sentence.low[at]))


def _of_last(sentence: Sentence, head: Head, opened: bool) -> bool:
    """Whether a verb goes on with the clause before: "where they differ or are identical"."""
    at = head.begin
    tells = sentence.low[at] in BE and sentence.mark(at, "operators") is None
    return opened and tells and sentence.is_in(at - 1, "coordinators")


def opens(sentence: Sentence, at: int, first: int) -> bool:
    """Whether a word opens a clause of its own."""
    word = sentence.low[at]
    if word == "that":
        return _is_conjunction(sentence, at, first)
    if sentence.is_in(at, "relatives"):
        return word != "whether" or _asks(sentence, at)
    if (word in ("as", "so", "insofar") and _long_as(sentence, at)) or _event(sentence, at):
        return True
    if word == "as":
        following = sentence.mark(at + 1, "operators")
        modal = following is not None and _is_modal(sentence, following)
        return modal or sentence.is_in(at + 1, "pronouns")
    if word in ("after", "before", "since", "until", "once"):
        return _clause_follows(sentence, at)
    contrast = word == "while" and at > first and sentence.low[at - 1] == ","
    listed = word == "provided" and sentence.is_in(at + 1, "prepositions")  # "as provided in"
    other = contrast or listed
    return sentence.is_in(at, "openers") and not other and not _elliptic(sentence, at)


def _asks(sentence: Sentence, at: int) -> bool:
    """Whether *whether* opens a clause, unlike "whether for profit or otherwise"."""
    near = range(at + 1, min(at + _NEAR, len(sentence)))
    end = next((i for i in near if sentence.low[i] in _ENDS | {","}), near.stop)
    return any(finite(sentence, i) or operator_at(sentence, i, at) for i in range(at + 1, end))


def _long_as(sentence: Sentence, at: int) -> bool:
    """Whether a condition of several words begins: "as long as the ban lasts"."""
    proviso = sentence.mark(at, "provisos")
    return proviso is not None and sentence.low[proviso.last - 1] == "as"


def _event(sentence: Sentence, at: int) -> bool:
    """Whether a clause follows "in the event" without *that*: "in the event it is lost"."""
    if sentence.low[at] not in ("event", "case"):
        return False
    proviso = any(
        one.last == at + 1 and one.of("provisos")
        for first in range(max(at - 2, 0), at)
        for one in sentence.marks.get(first, ())
    )
    behind = at + 1 < len(sentence) and (
        sentence.is_in(at + 1, "determiners", "pronouns") or sentence.words.capital(at + 1)
    )
    return proviso and behind and sentence.low[at + 1] != "that"


def _is_conjunction(sentence: Sentence, at: int, first: int) -> bool:
    # "of that Party" and "That Party" point at something; behind a noun or verb *that* opens.
    if at == first or at + 1 >= len(sentence):
        return False
    before = sentence.low[at - 1]
    if before in ("so", "such", "provided", "except", "than", "event"):
        return True
    return (
        before not in _ENDS
        and before != ","
        and not sentence.is_in(at - 1, "prepositions", "coordinators")
    )


def _clause_follows(sentence: Sentence, at: int) -> bool:
    # "after it has entered" opens, "after the entry into force" and "before 1947" do not.
    behind = sentence.low[at + 1 : at + 2]
    counts = sentence.low[at] == "once" and behind in (["a"], ["each"], ["every"], ["per"])
    if counts or (behind and behind[0][0].isdigit()):
        return False
    for index in range(at + 1, min(at + 9, len(sentence))):
        word = sentence.low[index]
        if word in _ENDS or word == "," or _goes_on(sentence, index):
            return False
        if (
            word in BE
            or word in HAVE
            or operator_at(sentence, index, at)
            or finite(sentence, index)
        ):
            return True
        if sentence.is_in(index, "prepositions"):
            return word != "to" and _closes(sentence, index)
    return False


def _closes(sentence: Sentence, first: int) -> bool:
    """Whether a verb and then a comma follow: "until the results of the vote are known, …"."""
    for index in range(first + 1, min(first + _NEAR, len(sentence) - 1)):
        word = sentence.low[index]
        if word in _ENDS or word == "," or operator_at(sentence, index, first):
            return False
        if word in BE or word in HAVE:
            return "," in sentence.low[index : index + _NEAR]
    return False


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a further verb of the sentence itself follows: "and shall", "or may"."""
    behind = sentence.mark(at + 1, "operators") if sentence.is_in(at, "coordinators") else None
    return behind is not None and _is_modal(sentence, behind)


def _elliptic(sentence: Sentence, at: int) -> bool:
    # "where appropriate", "if requested": nothing finite before the next comma or verb.
    following = range(at + 1, min(at + 3, len(sentence)))
    if not following:
        return True
    nearest = sentence.low[following[0]]
    if sentence.low[at] in ("while", "when") and sentence.is_in(following[0], "prepositions"):
        return True  # "while on the premises"
    if sentence.is_in(following[0], "determiners", "pronouns"):
        return False
    if nearest in ("due", "not", "so"):
        return len(following) < 2 or sentence.low[following[1]] in _ENDS | {","}  # noqa: PLR2004
    return bool(nearest.endswith(("able", "ary", "ible", "iate", "ed", "ant", "ing"))) and not any(
        sentence.low[index] in BE or sentence.low[index] in HAVE for index in following[1:]
    )


def operator_at(sentence: Sentence, at: int, first: int) -> Mark | None:
    """An operator that can be the verb of a clause at a word; None where it cannot."""
    mark = sentence.mark(at, "operators", "constitutive")
    if mark is None or _told_only(sentence, mark):
        return None
    if _is_modal(sentence, mark):
        return mark if _modal_here(sentence, at) else None
    return mark if carries_tense(sentence, at, first) else None


def _told_only(sentence: Sentence, mark: Mark) -> bool:
    """Whether words tell what was laid down or done: "has been established", "have had to"."""
    at = mark.first
    if sentence.low[at] == "let":
        return at > 0 and sentence.low[at - 1] in ("to", "not")
    if sentence.low[at] == "had" and at and sentence.low[at - 1] in ("have", "has", "had"):
        return True
    return sentence.low[at] == "been" and mark.of("operators") is None


def _is_modal(sentence: Sentence, mark: Mark) -> bool:
    """Whether a cue needs no tense to be the verb of a clause."""
    if sentence.low[mark.first] in _MODALS:
        return True
    cue = mark.of("operators")
    return cue is not None and not cue.says.get("inside") and not cue.forms[0][0].startswith("~")


_MODALS = frozenset({"shall", "must", "will", "would", "may", "can", "could", "should", "ought"})


def _modal_here(sentence: Sentence, at: int) -> bool:
    word = sentence.low[at]
    if at and sentence.words.capital(at) and not sentence.words.slice(at - 1, at + 1).isupper():
        return False  # a month or a name: "5 May", "Mrs May"
    if word in ("will", "can", "must") and sentence.is_in(at - 1, "determiners", "prepositions"):
        return sentence.low[at - 1] in _STANDING
    return True


_STANDING = frozenset(
    {"that", "this", "these", "those", "both", "each", "all", "one", "none", "neither", "either"}
)


def carries_tense(sentence: Sentence, at: int, first: int) -> bool:
    """Whether a verb form is finite here, rather than an infinitive, participle or noun."""
    word, before = sentence.low[at], sentence.low[at - 1] if at > first else ""
    if at and sentence.words.capital(at):
        return False
    back = at - 1
    while back > first and (sentence.adverb(back) or sentence.low[back] in ("not", "never")):
        back -= 1
        before = sentence.low[back]
    if before in ("to", ",") and word not in BE and word not in HAVE:
        ours = sentence.low[first] in ("we", "i") and _plural_before(sentence, at, first)
        return before == "," and (_third_or_past(word) or ours)
    if before == "having":
        return False
    if word in BE or word in HAVE or before in _HELPING:
        been = word == "been" and before in HAVE
        return been or word not in ("be", "been", "being", "having")
    return _finite_form(sentence, at, first)


def _finite_form(sentence: Sentence, at: int, first: int) -> bool:
    word = sentence.low[at]
    forms = {form for _, form in readings(word)}
    if Form.THIRD in forms:
        before = any(form in _FINITE for _, form in readings(sentence.low[at - 1]))
        noun = also_noun(bases(word)[0]) and (before or _modifies(sentence, at - 1))
        named = at == 1 and sentence.low[at + 1 : at + 2] in (["that"], ["to"])
        return at > first and (named or not noun)  # "Portugal demands that", no adjective
    if Form.PAST in forms:
        after = sentence.low[at + 1] if at + 1 < len(sentence) else ""
        pointed = sentence.is_in(at - 1, "determiners") and not sentence.is_in(at - 1, "pronouns")
        # "if asked", "at declared sites", "the above stated days"
        pointed |= (
            sentence.is_in(at - 1, "openers", "prepositions") or sentence.low[at - 1] in _ABOVE
        )
        return at > first and after != "by" and not pointed
    return Form.BASE in forms and at > first and _plural_before(sentence, at, first)


def _modifies(sentence: Sentence, at: int) -> bool:
    """Whether a word can only stand before a noun: *written*, *legal*, *the*."""
    word = sentence.low[at]
    if sentence.words.capital(at) and at:
        return False
    forms = {form for _, form in readings(word)}
    participle = Form.PARTICIPLE in forms and Form.BASE not in forms
    adjective = word.endswith(("al", "ive", "ary", "ous", "ible", "able", "ful", "less", "ic"))
    return (
        participle
        or adjective
        or (sentence.is_in(at, "determiners") and not sentence.is_in(at, "pronouns"))
    )


def _third_or_past(word: str) -> bool:
    return any(form in _FINITE for _, form in readings(word))


def _plural_before(sentence: Sentence, at: int, first: int) -> bool:
    """Whether the word before can be the end of a plural subject."""
    first, back = max(first, at - _LONGEST_SUBJECT), at - 1
    while back > first and (sentence.adverb(back) or sentence.low[back] in _BETWEEN):
        back -= 1
    word = sentence.low[back]
    if word in ("and", "or", "but"):
        return any(one.endswith("s") or one in _PLURAL for one in sentence.low[first:back])
    plural = _plural(word) or _plural(_head_noun(sentence, first, at))
    listed = "and" in sentence.low[first:back] and sentence.words.capital(back)
    return plural or listed or word in _PLURAL or sentence.is_in(back, "actors")


# May stand between a noun and its verb: "the parties hereto agree".
_BETWEEN = frozenset({"not", "never", ",", "hereto", "thereto", "hereof", "thereof", "concerned"})


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _head_noun(sentence: Sentence, first: int, at: int) -> str:
    """The noun on which the rest of a subject hangs: *owners* of "owners of the ship which …"."""
    told = any(form is Form.PAST for i in range(first, at) for _, form in readings(sentence.low[i]))
    if told or sentence.is_in(at - 1, "determiners", "prepositions"):
        return ""
    for index in range(first + 1, at):
        if sentence.is_in(index, "relatives") or sentence.low[index] == "of":
            return sentence.low[index - 1]
    return ""


_ABOVE = frozenset({"above", "aforesaid", "hereinbefore", "hereinabove"})
_LONGEST_SUBJECT = 60  # words
_PLURAL = frozenset({"we", "i", "they", "you", "who", "which", "people", "those", "both"})


def finite(sentence: Sentence, at: int) -> bool:
    """Whether a word is surely a finite verb, though no operator."""
    word = sentence.low[at]
    if word in BE or word in HAVE or word in _DOES:
        return word not in ("be", "being", "been", "having")
    if at == 0:
        return False
    forms = {form: base for base, form in readings(word)}
    opened = sentence.low[at - 1] in ("which", "who", "that", "it", "they", "he", "she", "we")
    if Form.THIRD in forms:
        alone = sentence.low[at + 1 : at + 2] == [","]
        noun = also_noun(forms[Form.THIRD]) and not alone
        noun = noun or sentence.is_in(at - 1, "determiners", "prepositions")
        return opened or not noun
    if opened and (Form.PAST in forms or Form.BASE in forms):
        return True
    if Form.PAST in forms and Form.PARTICIPLE not in forms:
        return True
    back = at - 1
    while back and sentence.adverb(back):
        back -= 1
    before = sentence.low[back]
    plural = before.endswith("s") and len(before) > len("its")
    return Form.BASE in forms and not also_noun(word) and plural


def is_past(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb is in the past, as reports are and instruments are not."""
    word = sentence.low[mark.first]
    past = any(form is Form.PAST for _, form in readings(word))
    return word in ("was", "were", "had") or (
        past and not any(form is Form.BASE for _, form in readings(word))
    )


def is_base(sentence: Sentence, at: int) -> bool:
    """Whether a word may be an infinitive."""
    return any(form is Form.BASE for _, form in readings(sentence.low[at]))
