"""Which words are verbs of a clause: what stands in a tense, a modal or another operator."""

from clauses.extracting.marking import BE, HAVE, Mark, Sentence, bases
from clauses.extracting.verbs import Form, also_noun, forms_of, only_participle, readings

_FINITE = frozenset({Form.THIRD, Form.PAST})
_DOES = frozenset({"do", "does", "did"})
_HELPING = _DOES | HAVE | {"will", "would"}


def operator_at(sentence: Sentence, at: int, first: int) -> Mark | None:
    """An operator that can be the verb of a clause at a word; None where it cannot."""
    mark = sentence.mark(at, "operators", "constitutive")
    if mark is None or _told_only(sentence, mark) or _joins(sentence, mark, first):
        return None
    if is_modal(sentence, mark):
        return mark if _modal_here(sentence, at) else None
    return mark if carries_tense(sentence, at, first) else None


def _told_only(sentence: Sentence, mark: Mark) -> bool:
    """Whether words tell what was laid down or done: "has been established", "have had to"."""
    at = mark.first
    if sentence.low[at] == "let":
        return at > 0 and sentence.low[at - 1] in ("to", "not")
    if sentence.low[at] == "had" and at and sentence.low[at - 1] in ("have", "has", "had"):
        return True
    if mark.of("operators") is not None:
        return False
    return sentence.low[at] == "been" or _only_past(sentence.low[at])


def _joins(sentence: Sentence, mark: Mark, first: int) -> bool:
    """Whether a verb that declares is the second behind a modal: "shall adopt rules and apply"."""
    at = mark.first
    if mark.of("operators") or at - 1 <= first or sentence.low[at - 1] not in ("and", "or"):
        return False
    modal = any(word in _MODALS for word in sentence.low[first:at])
    before = Form.BASE in forms_of(sentence.low[at - 2]) and not _plural(sentence.low[at - 2])
    return Form.BASE in forms_of(sentence.low[at]) and (modal or before)


def _only_past(word: str) -> bool:
    """Whether a form is no present: "matters related to it" declares nothing."""
    return bool(forms_of(word)) and forms_of(word) <= {Form.PAST, Form.PARTICIPLE}


def is_modal(sentence: Sentence, mark: Mark) -> bool:
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
        return before == "," and (third_or_past(word) or ours)
    if before == "having":
        return False
    if word in BE or word in HAVE or before in _HELPING:
        been = word == "been" and before in HAVE
        return been or word not in ("be", "been", "being", "having")
    return _finite_form(sentence, at, first)


def _finite_form(sentence: Sentence, at: int, first: int) -> bool:
    word = sentence.low[at]
    forms = forms_of(word)
    if Form.THIRD in forms:
        before = not _FINITE.isdisjoint(forms_of(sentence.low[at - 1]))
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
    if Form.BASE not in forms or at <= first:
        return False
    return _plural_before(sentence, at, first) and not _shared_modal(sentence, at, first)


def _shared_modal(sentence: Sentence, at: int, first: int) -> bool:
    """Whether a verb goes on with a modal's: "the sides shall publish and maintain a list"."""
    joined = sentence.low[at - 1] in ("and", "or")
    if not joined or Form.BASE not in forms_of(sentence.low[at - 2]):
        return False
    return any(sentence.low[index] in _MODALS for index in range(first, at - 2))


def _modifies(sentence: Sentence, at: int) -> bool:
    """Whether a word can only stand before a noun: *written*, *legal*, *the*."""
    word = sentence.low[at]
    if sentence.words.capital(at) and at:
        return False
    adjective = word.endswith(("al", "ive", "ary", "ous", "ible", "able", "ful", "less", "ic"))
    return (
        only_participle(word)
        or adjective
        or (sentence.is_in(at, "determiners") and not sentence.is_in(at, "pronouns"))
    )


def third_or_past(word: str) -> bool:
    """Whether a word may be a verb that needs no plural subject: *demands*, *welcomed*."""
    return not _FINITE.isdisjoint(forms_of(word))


def _plural_before(sentence: Sentence, at: int, first: int) -> bool:
    """Whether the word before can be the end of a plural subject."""
    first, back = max(first, at - _LONGEST_SUBJECT), at - 1
    while back > first and (sentence.adverb(back) or sentence.low[back] in _BETWEEN):
        back -= 1
    word = sentence.low[back]
    if word in ("and", "or", "but"):
        return any(one.endswith("s") or one in _PLURAL for one in sentence.low[first:back])
    head = _head_noun(sentence, first, at)
    plural = _plural(word) or _plural(head) or head in _PLURAL
    listed = "and" in sentence.low[first:back] and sentence.words.capital(back)
    return plural or listed or word in _PLURAL or sentence.is_in(back, "actors")


# May stand between a noun and its verb: "the parties hereto agree".
_BETWEEN = frozenset({"not", "never", ",", "hereto", "thereto", "hereof", "thereof", "concerned"})


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _head_noun(sentence: Sentence, first: int, at: int) -> str:
    """The noun on which the rest of a subject hangs: *owners* of "owners of the ship which …"."""
    if sentence.is_in(at - 1, "determiners", "prepositions"):
        return ""
    for index in range(first + 1, at):
        reduced = _participle(sentence, index) and _plural(sentence.low[index - 1])
        if sentence.is_in(index, "relatives") or sentence.low[index] in ("of", "that") or reduced:
            return sentence.low[index - 1]
        if Form.PAST in forms_of(sentence.low[index]):
            return ""
    return ""


def _participle(sentence: Sentence, at: int) -> bool:
    """Whether "handed to the buyer" goes on with the noun before."""
    return Form.PARTICIPLE in forms_of(sentence.low[at]) and sentence.is_in(at + 1, "prepositions")


_ABOVE = frozenset({"above", "aforesaid", "hereinbefore", "hereinabove"})
_LONGEST_SUBJECT = 60  # words
_PLURAL = frozenset({"we", "i", "they", "you", "who", "which", "people", "those", "both"})


def finite(sentence: Sentence, at: int) -> bool:
    """Whether a word is surely a finite verb, though no operator."""
    word = sentence.low[at]
    if word in BE or word in HAVE or word in _DOES:
        return word not in ("be", "being", "been", "having")
    if at == 0 or _behind_pronoun(sentence, at):
        return at > 0 and word not in _MODALS  # "where they please"
    forms = {form: base for base, form in readings(word)}
    opened = sentence.low[at - 1] in ("which", "who", "that", "it", "they", "he", "she", "we")
    if Form.THIRD in forms:
        # "harms its producers", "falls below 300 dollars", "if it lasts,"
        alone = sentence.low[at + 1 : at + 2] == [","] or sentence.is_in(at + 1, "determiners")
        alone = alone or sentence.low[at + 1 : at + 2] in _BOUNDING
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
    # "whenever the authorities of a Party so require, …", unlike "so long as"
    plural |= sentence.low[at - 1] == "so" and sentence.low[at + 1 : at + 2] != ["as"]
    return Form.BASE in forms and not also_noun(word) and plural


def _behind_pronoun(sentence: Sentence, at: int) -> bool:
    """Whether only a verb can stand at a word, since a pronoun that is a subject stands before."""
    subject = sentence.low[at - 1] in ("they", "we", "he", "she") and sentence.low[at].isalpha()
    return subject and not sentence.adverb(at) and not sentence.is_in(at, *_SMALL)


_BOUNDING = (["below"], ["above"], ["within"], ["for"], ["short"], ["beyond"])
_SMALL = ("prepositions", "coordinators", "relatives", "openers", "negatives")


def is_past(sentence: Sentence, mark: Mark) -> bool:
    """Whether a verb is in the past, as reports are and instruments are not."""
    word = sentence.low[mark.first]
    past = Form.PAST in forms_of(word)
    return word in ("was", "were", "had") or (past and Form.BASE not in forms_of(word))


def is_base(sentence: Sentence, at: int) -> bool:
    """Whether a word may be an infinitive."""
    return Form.BASE in forms_of(sentence.low[at])
