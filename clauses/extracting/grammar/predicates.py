"""The act: a verb with its object, a passive, or a noun that stands for an act.

Verbs joined by *and* or *or* are one act while they share an object ("adopt or maintain any
measure"), and several as soon as each has its own ("notify the depositary and publish the text").
"""

from bisect import bisect_left
from collections.abc import Callable, Sequence

from attrs import evolve, frozen

from clauses.extracting.grammar.drafts import Range
from clauses.extracting.marking import BE, HAVE, Sentence
from clauses.extracting.verbs import (
    Form,
    also_noun,
    base_of,
    forms_of,
    is_verb,
    only_participle,
    phrasal,
    readings,
    verb_of_noun,
)

_GERUND = "ing"
# Unlisted words of these endings are verb forms from this length on: "ring" and "bed" are none.
_GERUNDS_SHORTEST, _PARTICIPLES_SHORTEST = 6, 4
_FINITE = frozenset({Form.BASE, Form.THIRD})
_STOPS = frozenset({",", ";", ":", ".", "(", ")"})
_LINKS = frozenset({"and", "or", "nor", "but", "and/or"})


@frozen
class Act:
    """One act of a predicate.

    Attributes:
        verb: its verb as a base form; empty for a noun that names an act.
        at: where the verb or noun stands.
        first: its first word.
        last: the word behind its last, before phrases around it are taken off.
        passive: whether what is acted on stands before it.
        known: whether the verb is in the list of verbs.
        turned: whether "not to" stands before it, behind a verb without.
    """

    verb: str
    at: int
    first: int
    last: int
    passive: bool = False
    known: bool = True
    turned: bool = False


def acts(sentence: Sentence, first: int, last: int, takes: str) -> list[Act]:
    """The acts of a predicate, in order; none where no verb or noun of action follows.

    Args:
        sentence: the sentence.
        first: the word behind the operator.
        last: the word behind the predicate's last.
        takes: what the operator takes, such as ``base``.
    """
    first = _begin(sentence, first, last)
    if first >= last:
        return []
    head = _head(sentence, first, last, takes)
    if head is None:
        return []
    found, at = [], head
    cuts = _cuts(sentence, head, last) if head.verb else []
    shared = last if head.passive else _object_at(sentence, head.at + 1, last)
    relatives = [i for i in range(head.at + 1, last) if sentence.low[i] in _RELATIVES]
    for cut in cuts:
        apart = cut > at.at and (head.passive or cut > shared)
        apart = apart or (cut > at.at and _back(sentence, head, cut, last))
        apart = apart and not _in_relative(sentence, at.at, cut, relatives)
        following = _joined(sentence, cut, last, head) if apart else None
        if following is None:
            continue
        found.append(evolve(at, last=cut))
        at = following
    return [*found, evolve(at, last=last)]


def is_act(sentence: Sentence, at: int, end: int) -> bool:
    """Whether a gerund or a noun of action stands within the next words."""
    for index in range(at, min(at + 7, end)):
        word = sentence.low[index]
        if word in _STOPS:
            return False
        gerund = Form.GERUND in forms_of(word)
        unlisted = index == at and len(word) > _GERUNDS_SHORTEST  # "stop whaling"
        if word.endswith(_GERUND) and (gerund or unlisted):
            return True
        if sentence.is_in(index, "things", "actors"):
            continue
        if verb_of_noun(word) or word in ("activity", "activities", "action", "actions", "acts"):
            return True
    return False


def _begin(sentence: Sentence, at: int, last: int) -> int:
    while at < last and (
        sentence.adverb(at) or sentence.low[at] in ("to", "both", ":", "either", "-")
    ):
        at += 1
    return at


def _head(sentence: Sentence, first: int, last: int, takes: str) -> Act | None:
    word = sentence.low[first]
    if takes in ("any", "gerund", "noun") and word.endswith(_GERUND) and _is_gerund(word):
        return Act(base_of(word, Form.GERUND), first, first, last)
    if takes == "noun" or (takes == "any" and _noun_phrase(sentence, first)):
        return Act("", first, first, last)
    if word in BE or word in HAVE:
        return _after_auxiliary(sentence, first, last)
    if not word[0].isalpha() or sentence.is_in(
        first, "prepositions", "determiners", "coordinators"
    ):
        return None if takes == "base" else Act("", first, first, last)
    known = [base for base, form in readings(word) if form in _FINITE]
    return Act(known[0] if known else word, first, first, last, known=bool(known))


def _is_gerund(word: str) -> bool:
    return Form.GERUND in forms_of(word) or len(word) > _GERUNDS_SHORTEST


def _noun_phrase(sentence: Sentence, at: int) -> bool:
    word = sentence.low[at]
    if sentence.is_in(at, "determiners"):
        return True
    base = Form.BASE in forms_of(word)
    return not base or sentence.low[at - 1] not in ("to", "not", "never", "and", "or")


def _after_auxiliary(sentence: Sentence, first: int, last: int) -> Act:
    at = first + 1
    while at < last and (
        sentence.adverb(at) or sentence.low[at] in ("been", "being", "not", "be", "jointly")
    ):
        at += 1
    if at < last:
        word = sentence.low[at]
        found = [base for base, form in readings(word) if form is Form.PARTICIPLE]
        if found or (word.endswith("ed") and len(word) > _PARTICIPLES_SHORTEST):
            verb = found[0] if found else base_of(word, Form.PARTICIPLE)
            had = sentence.low[first] in HAVE and "been" not in sentence.low[first:at]
            return Act(verb, at, at if not had else first, last, not had, bool(found))
        if Form.GERUND in forms_of(word):
            return Act(base_of(word, Form.GERUND), at, at, last)
    return Act("be" if sentence.low[first] in BE else "have", first, first, last)


def _cuts(sentence: Sentence, head: Act, last: int) -> list[int]:
    """Where a further verb may begin: at a coordinator, or a comma before a verb."""
    found = []
    for index in range(head.at + 1, last):
        word = sentence.low[index]
        before = sentence.low[index - 1]
        if word in _LINKS and before in _LINKS and index - 1 > head.at:
            continue
        if word in _LINKS or word == ";":
            found.append(index - 1 if before in (",", ";") and index - 1 > head.at else index)
        elif (
            word == ","
            and sentence.low[index + 1 : index + 2]
            and (sentence.low[index + 1] not in _LINKS)
        ):
            found.append(index)
    return found


def _joined(sentence: Sentence, cut: int, last: int, head: Act) -> Act | None:
    """The further act behind a coordinator or comma; None where something else follows."""
    at, near = cut, min(cut + _ASIDE, last)
    while at < near and (
        sentence.low[at] in _LINKS or sentence.low[at] in (",", ";", "to", "then")
    ):
        at += 1
    at = _past_aside(sentence, cut, at, last)
    listed = sentence.low[cut] != "," or any(one in _LINKS for one in sentence.low[cut:at])
    if not listed and sentence.low[at - 1] == "to" != sentence.low[head.at - 1]:
        return None  # "take measures, including bans, to protect"
    if sentence.low[at : at + 1] in (["not"], ["never"]):
        # "not in any way to assist"
        to = next(
            (i for i in range(at + 1, min(at + _ADVERBIAL, last - 1)) if sentence.low[i] == "to"), 0
        )
        if to and sentence.low[to + 1].isalpha():
            return Act(sentence.low[to + 1], to + 1, to + 1, last, turned=True)
    near = min(at + _ASIDE, last)
    while at < near and sentence.adverb(at):
        at += 1
    return _further(sentence, at, last, cut, head) if at < last else None


def _further(sentence: Sentence, at: int, last: int, cut: int, head: Act) -> Act | None:
    word = sentence.low[at]
    if head.passive:
        return _joined_passive(sentence, at, last, cut, head)
    if sentence.low[head.at].endswith(_GERUND):
        gerund = [base for base, form in readings(word) if form is Form.GERUND]
        if not gerund and _back(sentence, head, at - 1, last):
            return Act(word, at, at, last, turned=True)  # "must stop firing and return to …"
        return Act(gerund[0], at, at, last) if gerund and at + 1 < last else None
    if sentence.mark(at, "turns") and at + 1 < last and is_act(sentence, at + 1, last):
        return Act(bases_of(word), at, at, last)
    listed = sentence.low[at - 1] == "nor" and at + 1 < last and is_verb(word)
    return Act(word, at, at, last) if listed or _base_verb(sentence, at, last) else None


_ADVERBIAL = 6  # words between *not* and *to*


def _back(sentence: Sentence, head: Act, cut: int, last: int) -> bool:
    """Whether a plain verb follows one turned around: "must stop firing and return"."""
    turned = sentence.mark(head.at - 1, "turns") is not None
    joined = turned and sentence.low[cut] in ("and", "or") and cut + 2 < last
    return joined and Form.BASE in forms_of(sentence.low[cut + 1])


_ASIDE = 12  # words between two verbs
_RELATIVES = frozenset({"which", "who", "that"})


def _in_relative(sentence: Sentence, at: int, cut: int, relatives: Sequence[int]) -> bool:
    """Whether a coordinator rather goes on with a clause about the object than with the act."""
    again = sentence.low[cut + 1 : cut + 2] == ["to"] and sentence.low[at - 1] == "to"
    if sentence.low[cut] == "," or again:
        return False
    before = bisect_left(relatives, cut)
    return before > 0 and relatives[before - 1] > at


def _past_aside(sentence: Sentence, cut: int, at: int, last: int) -> int:
    # "or, in respect of one measure, pursue …"
    aside = at > cut + 1 and sentence.low[at - 1] == "," and sentence.low[at - 2] in _LINKS
    if not aside:
        return at
    comma = next((i for i in range(at, min(at + _ASIDE, last)) if sentence.low[i] == ","), None)
    return at if comma is None else comma + 1


def _object_at(sentence: Sentence, first: int, last: int) -> int:
    """Where something other than further verbs stands behind a verb; the end where nothing does."""
    for index in range(first, last):
        word = sentence.low[index]
        further = word in _STOPS or word in _LINKS or sentence.adverb(index)
        if not (further or Form.BASE in forms_of(word)):
            return index
    return last


def _joined_passive(sentence: Sentence, at: int, last: int, cut: int, head: Act) -> Act | None:
    if sentence.low[at] != "be" and _participles_only(sentence, head.at + 1, cut):
        return None
    if (
        sentence.low[at] != "be"
        and _base_verb(sentence, at, last)
        and not also_noun(sentence.low[at])
    ):
        return Act(sentence.low[at], at, at, last)
    at = at + 1 if sentence.low[at] == "be" else at
    found = (
        [base for base, form in readings(sentence.low[at]) if form is Form.PARTICIPLE]
        if at < last
        else []
    )
    return (
        Act(found[0], at, at, last, passive=True)
        if found and _verb_ends(sentence, at, last)
        else None
    )


def _verb_ends(sentence: Sentence, at: int, last: int) -> bool:
    return (
        at + 1 >= last or sentence.is_in(at + 1, "prepositions") or sentence.low[at + 1] in _STOPS
    )


def _participles_only(sentence: Sentence, first: int, last: int) -> bool:
    """Whether nothing but further participles stands there: "made, imported or sold"."""
    return all(
        sentence.low[index] in _STOPS
        or sentence.low[index] in _LINKS
        or Form.PARTICIPLE in forms_of(sentence.low[index])
        for index in range(first, last)
    )


_OBJECTS = frozenset({"not", "that", "whether", "him", "them", "it"})
_NO_VERB_BEFORE = BE | HAVE | {"of", "and", "or", ",", ".", ";"}


def _base_verb(sentence: Sentence, at: int, last: int) -> bool:
    """Whether a word is a verb with its object here, and no noun."""
    word = sentence.low[at]
    if at + 1 >= last or Form.BASE not in forms_of(word):
        return False
    following, behind_to = sentence.low[at + 1], sentence.low[at - 1] == "to"
    pointed = sentence.is_in(at - 1, "determiners")
    phrase = bool(phrasal(word, sentence.low[at + 1 : at + 4])) and not pointed
    if phrase or sentence.is_in(at + 1, "determiners") or following in _OBJECTS:
        return True
    if also_noun(word) or following in _NO_VERB_BEFORE:
        return also_noun(word) and behind_to
    return behind_to or not sentence.is_in(at - 1, "determiners", "prepositions")


def bare_verb(
    sentence: Sentence, first: int, last: int, actor: Callable[[str], bool] | None = None
) -> int | None:
    """Where the verb of "that the alliance withdraw its forces" stands: behind its subject.

    Args:
        sentence: the sentence.
        first: the subject's first word.
        last: the word behind the last that may be the verb.
        actor: whether words can be a subject, to tell a verb that could be a noun.
    """
    for index in range(first + 1, last):
        word = sentence.low[index]
        if word in _STOPS:
            return _past_comma(sentence, index, last)
        before_noun = sentence.is_in(index - 1, "determiners", "prepositions")
        if word in ("not", "be") or (not before_noun and _base_verb(sentence, index, last)):
            return index
        third = Form.THIRD in forms_of(word)
        if third and not before_noun and not also_noun(bases_of(word)):
            return index
        named = actor is not None and is_verb(word) and not before_noun
        if named and actor and actor(sentence.words.slice(first, index)):
            return index
    return None


def _past_comma(sentence: Sentence, comma: int, last: int) -> int | None:
    """Where the verb stands behind an aside: "nor shall anybody, whatever he did, be held"."""
    near = range(comma + 2, min(comma + _ASIDE, last - 1))
    closing = next((i for i in near if sentence.low[i] == ","), None)
    if sentence.low[comma] != "," or closing is None:
        return None
    return closing + 1 if sentence.low[closing + 1] in ("be", "not") else None


def bases_of(word: str) -> str:
    """The base of a verb form, or the word itself."""
    found = readings(word)
    return found[0][0] if found else word


def agent(sentence: Sentence, act: Act, last: int, actor: Callable[[str], bool]) -> Range | None:
    """Who does what a passive says is done: the words behind *by*."""
    for index in range(act.at + 1, last - 1):
        if sentence.low[index] != "by" or sentence.low[index + 1].endswith(_GERUND):
            continue
        end = _phrase_end(sentence, index + 1, last)
        while end > index + 1 and sentence.adverb(end - 1):
            end -= 1
        if end > index + 1 and actor(sentence.words.slice(index + 1, end)):
            return index, end
    return None


def _phrase_end(sentence: Sentence, first: int, last: int) -> int:
    for index in range(first, last):
        word = sentence.low[index]
        link = (
            word == "of"
            and index + 1 < last
            and (sentence.words.capital(index + 1) or sentence.is_in(index + 1, "determiners"))
            and sentence.low[index + 1] not in ("any", "such", "its", "their", "all")
        )
        if word in _STOPS or word == "but" or sentence.is_in(index, "relatives"):
            return index
        if word in ("and", "or") and index + 1 < last and only_participle(sentence.low[index + 1]):
            return index
        if sentence.is_in(index, "prepositions") and not link:
            return index
        if (
            index > first
            and sentence.marks.get(index)
            and sentence.mark(index, "provisos", "adjuncts")
        ):
            return index
    return last
