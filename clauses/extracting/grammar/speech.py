"""Who says, asks, offers or refuses: verbs of speaking and what they take.

"X said that …", "“…”, X said", "X called on Y to …", "X refused to …", "X is ready for …".
"""

from attrs import define

from clauses.extracting.grammar.drafts import Range
from clauses.extracting.grammar.tensed import carries_tense, operator_at
from clauses.extracting.marking import BE, Mark, Sentence
from clauses.extracting.verbs import Form, also_adjective, also_noun, forms_of, is_verb
from clauses.lexicon.cuebook import Cue

_FARTHEST = 18  # words between "calls on" and "to"
_FARTHEST_GRANT = 40  # words of those to whom a right is granted
_STOPS = frozenset({";", ".", ":", "?"})


@define(eq=False)
class Speech:
    """A verb of speaking with what it takes.

    Attributes:
        cue: the cue behind it.
        mark: where it stands.
        hearer: who is told or asked; None where nobody is named.
        then: where what is said or asked begins.
        clause: whether that is a clause, rather than a noun.
        turned: whether "not to" stands before the act asked.
    """

    cue: Cue
    mark: Mark
    hearer: Range | None
    then: int
    turned: bool = False
    clause: bool = True

    @property
    def begin(self) -> int:
        """The verb's first word."""
        return self.mark.first

    @property
    def end(self) -> int:
        """The word behind the verb."""
        return self.mark.last

    @property
    def takes_clause(self) -> bool:
        """Whether all that follows is a clause inside it."""
        return self.cue.get("takes") == "that" and self.clause


def speech_at(sentence: Sentence, at: int, first: int, last: int) -> Speech | None:
    """The verb of speaking at a word, where it is the verb of a clause; None where it is not."""
    for mark in sentence.marks.get(at, ()):
        if mark.of("speech") is None or mark.last > last or at == first:
            continue
        if _passive(sentence, at, mark):
            continue
        noun = not sentence.low[at].endswith("s") and sentence.low[at + 1 : at + 2] == ["is"]
        if not (noun or _modal_first(sentence, at) or carries_tense(sentence, at, first)):
            continue
        if not noun and sentence.low[at - 1].endswith(("'s", "s'", "’s")):
            continue
        for cue in sorted(mark.cues, key=lambda one: one.get("takes") != "right"):
            found = _takes(sentence, cue, mark, last) if cue.kind == "speech" else None
            if found:
                return found
    return None


def _passive(sentence: Sentence, at: int, mark: Mark) -> bool:
    """Whether the verb says what something is for: "the talks are intended to"."""
    word = sentence.low[at]
    participle = Form.PARTICIPLE in forms_of(word)
    return participle and sentence.low[at - 1] in BE and mark.first == at


def _modal_first(sentence: Sentence, at: int) -> bool:
    return sentence.low[at] in ("will", "would", "can", "could")


def _takes(sentence: Sentence, cue: Cue, mark: Mark, last: int) -> Speech | None:
    if cue.get("subject") == "nothing" or cue.says.get("behind"):
        return None
    special = _SPECIAL.get("hearer" if cue.says.get("needs") == "hearer" else cue.get("takes"))
    if special:
        return special(sentence, cue, mark, last)
    takes, at = cue.get("takes"), mark.last
    if takes == "that" and not declaring(cue):
        at = _past_when(sentence, at, last)
    if at >= last or not _fits(sentence, cue, takes, at, last):
        return None
    clause = sentence.low[at - 1] == "that" or sentence.low[at] in ("that", ":")
    clause = clause or not declaring(cue) or sentence.is_in(at, "pronouns")
    return Speech(cue, mark, None, at, clause=clause)


def _alone(sentence: Sentence, cue: Cue, mark: Mark, last: int) -> Speech | None:
    """Find "… is out of the question": nothing follows that belongs to it."""
    at = mark.last
    ends = at >= last or sentence.low[at] in (",", ".", ";")
    ends = ends or sentence.is_in(at, "prepositions", "coordinators", "openers")
    ends = ends or sentence.mark(at, "provisos") is not None
    return Speech(cue, mark, None, at) if ends else None


_ASIDE = 8  # words: "said on Wednesday it was ready"


def _past_when(sentence: Sentence, at: int, last: int) -> int:
    """Go over what says when or where somebody spoke."""
    if at >= last or not (sentence.is_in(at, "prepositions") or sentence.adverb(at)):
        return at
    near = range(at + 1, min(at + _ASIDE, last))
    return next((i for i in near if sentence.low[i] == "that" or sentence.is_in(i, "personal")), at)


def declaring(cue: Cue) -> bool:
    """Whether the verb does what it says: *reaffirm*, *recognise*."""
    return cue.get("modality") == "declaration"


def _fits(sentence: Sentence, cue: Cue, takes: str, at: int, last: int) -> bool:
    word = sentence.low[at]
    if cue.says.get("needs") == "quality":
        near = range(at + 1, min(at + _FARTHEST, last))
        quoted = any(sentence.words.starts[at] <= mark for mark in sentence.words.quotes)
        judged = any(sentence.is_in(i, "qualities") or sentence.low[i] == "as" for i in near)
        return quoted or judged
    if cue.says.get("needs") == "as":
        return "as" in sentence.low[at + 1 : at + _FARTHEST]
    if takes == "that":
        return (
            declaring(cue)
            or sentence.low[at - 1] in ("that", ":")
            or word == ":"
            or (
                _clause_begins(sentence, at, last)
                and not also_noun(sentence.low[at - 1].removesuffix("s"))
            )
        )
    if takes == "base":
        return Form.BASE in forms_of(word) or word in ("not", "never")
    if cue.get("stance") == "evaluation":
        return True
    bare = sentence.is_in(at, "prepositions") or word in _STOPS or word == ","
    return not bare and operator_at(sentence, at, at - 1) is None


def _clause_begins(sentence: Sentence, at: int, last: int) -> bool:
    noun = sentence.is_in(at, "determiners", "pronouns") or sentence.words.capital(at)
    starts = noun or not sentence.is_in(at, "prepositions", "adverbs")
    return starts and any(
        operator_at(sentence, index, at) or carries_tense(sentence, index, at)
        for index in range(at + 1, min(last, at + 30))
    )


def _told(sentence: Sentence, cue: Cue, mark: Mark, last: int) -> Speech | None:
    for index in range(mark.last + 1, min(mark.last + _FARTHEST, last)):
        word = sentence.low[index]
        if word in _STOPS - {":"}:
            return None
        if word in ("that", ":"):
            return Speech(cue, mark, (mark.last, index), index + 1)
        if word in ("to", "of", "about"):
            return None
        if operator_at(sentence, index, mark.last):
            return None
    return None


_GRANTS = frozenset(
    {"right", "rights", "licence", "license", "permission", "option", "privilege", "authority"}
)


def _granted(sentence: Sentence, cue: Cue, mark: Mark, last: int) -> Speech | None:
    """Find "grants the buyer a right to …": whom, and what they may do."""
    near = range(mark.last + 1, min(mark.last + _FARTHEST_GRANT, last - 1))
    right = next((i for i in near if sentence.low[i] in _GRANTS), None)
    if right is None or sentence.low[right + 1] != "to":
        return None
    end = right
    while end > mark.last and not sentence.is_in(end, "determiners"):
        end -= 1
    first = mark.last + (sentence.low[mark.last] == "to")
    whom = (first, end) if first < end else None
    return Speech(cue, mark, whom, right + 2)


def _claimed(sentence: Sentence, cue: Cue, mark: Mark, last: int) -> Speech | None:
    """Find "its right to …" and "the right of every State to …"."""
    near = range(mark.last, min(mark.last + 4, last))
    right = next((i for i in near if sentence.low[i] in ("right", "rights")), None)
    far = range(right + 1, min(right + _FARTHEST, last - 1)) if right is not None else ()
    to = next((i for i in far if sentence.low[i] == "to"), None)
    if right is None or to is None or not _does(sentence, to + 1):
        return None
    of = sentence.low[right + 1] == "of" and to > right + 2
    return Speech(cue, mark, (right + 2, to) if of else None, to + 1)


def _does(sentence: Sentence, at: int) -> bool:
    """Whether a word behind *to* is an infinitive: "to strike", unlike "to free education"."""
    word = sentence.low[at]
    pointed = sentence.is_in(at + 1, "determiners")
    if sentence.words.capital(at):
        return False  # "its rights under the Agreement on Barriers to Trade"
    return is_verb(word) and (pointed or not also_adjective(word))


def _keeps(cue: Cue) -> bool:
    """Whether *from* names what a verb keeps somebody from: "bars the garrison from"."""
    return cue.get("modality") == "prohibition"


def _asked(sentence: Sentence, cue: Cue, mark: Mark, last: int) -> Speech | None:
    for index in range(mark.last + 1, min(mark.last + _FARTHEST, last)):
        word = sentence.low[index]
        pointed = word == "that" and sentence.low[index - 1] != "those"
        if word in _STOPS or pointed or operator_at(sentence, index, mark.last):
            return None
        linked = index + 1 < last and index > mark.last
        if linked and (word == "against" or (word == "from" and _keeps(cue))):
            turned = word == "against"
            return Speech(cue, mark, (mark.last, index), index + 1, turned=turned)
        if word == "to" and index + 1 < last and not sentence.is_in(index + 1, "determiners"):
            turned = sentence.low[index - 1] == "not"
            end = index - 1 if turned else index
            return (
                Speech(cue, mark, (mark.last, end), index + 1, turned) if end > mark.last else None
            )
    return None


_SPECIAL = {
    "hearer": _told,
    "right": _claimed,
    "grant": _granted,
    "to": _asked,
    "nothing": _alone,
    "within": _alone,
}
