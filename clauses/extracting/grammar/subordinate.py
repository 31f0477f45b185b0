"""Which words open a clause inside a sentence, so that the next verb is not the sentence's own."""

from clauses.extracting.grammar.tensed import finite, is_modal, operator_at
from clauses.extracting.marking import BE, HAVE, Sentence

ENDS = frozenset({";", ".", ":", "?", "!"})
_NEAR = 12  # words in which a verb or a comma is looked for


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
        modal = following is not None and is_modal(sentence, following)
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
    end = next((i for i in near if sentence.low[i] in ENDS | {","}), near.stop)
    return any(finite(sentence, i) or operator_at(sentence, i, at) for i in range(at + 1, end))


def _long_as(sentence: Sentence, at: int) -> bool:
    """Whether a condition of several words begins: "as long as the ban lasts"."""
    whole = sentence.mark(at, "adjuncts")
    if whole is not None and whole.cues[0].says.get("closed"):
        return False  # "as soon as possible"
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
    if before in ("and", "or") and not sentence.words.capital(at + 1):
        return _joined(sentence, at, first)
    return (
        before not in ENDS
        and before != ","
        and not sentence.is_in(at - 1, "prepositions", "coordinators")
    )


def _joined(sentence: Sentence, at: int, first: int) -> bool:
    """Whether *that* goes on with another: "to ensure that it is so and that they may"."""
    plural = sentence.low[at + 1].endswith("s") or sentence.is_in(at + 1, "determiners", "pronouns")
    return plural and "that" in sentence.low[first + 1 : at]


def _clause_follows(sentence: Sentence, at: int) -> bool:
    # "after it has entered" opens, "after the entry into force" and "before 1947" do not.
    behind = sentence.low[at + 1 : at + 2]
    counts = sentence.low[at] == "once" and behind in (["a"], ["each"], ["every"], ["per"])
    if counts or (behind and (behind[0][0].isdigit() or behind[0].endswith("ing"))):
        return False
    alone = bool(behind) and behind[0].isalpha() and sentence.is_in(at + 2, "determiners")
    if alone and not (
        sentence.is_in(at + 1, "determiners", "pronouns") or finite(sentence, at + 1)
    ):
        return False  # "before acceptance the buyer is free to …"
    for index in range(at + 1, min(at + 9, len(sentence))):
        word = sentence.low[index]
        if word in ENDS or word == "," or _goes_on(sentence, index):
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
        if word in BE or word in HAVE:
            return "," in sentence.low[index : index + _NEAR]
        if word in ENDS or word == "," or operator_at(sentence, index, first):
            return False
    return False


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a further verb of the sentence itself follows: "and shall", "or may"."""
    if not sentence.is_in(at, "coordinators") or at + 1 >= len(sentence):
        return False
    behind = sentence.mark(at + 1, "operators")
    modal = behind is not None and is_modal(sentence, behind)
    return modal or sentence.low[at + 1] in BE or sentence.low[at + 1] in HAVE


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
    if nearest in ("due", "not"):
        return len(following) < 2 or sentence.low[following[1]] in ENDS | {","}  # noqa: PLR2004
    return bool(nearest.endswith(("able", "ary", "ible", "iate", "ed", "ant", "ing"))) and not any(
        sentence.low[index] in BE or sentence.low[index] in HAVE for index in following[1:]
    )
