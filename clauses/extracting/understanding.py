"""What is understood of a sentence without a norm: the reasons, a short closed list."""

from collections.abc import Sequence

from clauses.extracting.context import Context
from clauses.extracting.grammar.drafts import Draft
from clauses.extracting.marking import Sentence
from clauses.extracting.passages import Passage
from clauses.model.stance import Stance

RECITAL = "a recital: it gives a reason and lays down nothing"
QUESTION = "a question"
OUTLINE = "the opening of a list, or a heading"
FORECAST = "a forecast or a remark: it binds nobody"
NO_ACT = "a word of a norm, and no act that could be read with it"
NO_CUE = "no word of a norm was found in it"
REASONS = (RECITAL, QUESTION, OUTLINE, FORECAST, NO_ACT, NO_CUE)


def silent(sentence: Sentence, passage: Passage) -> str:
    """Why a sentence cannot state a norm, whatever its words; empty where it can."""
    if _recital(sentence, passage):
        return RECITAL
    return QUESTION if passage.text.rstrip('”"’ ').endswith("?") else ""


def _recital(sentence: Sentence, passage: Passage) -> bool:
    # A preamble may close with words that bind: "… the Company hereby agrees to the terms."
    if not len(sentence):
        return False
    open_end, opens = sentence.low[-1] in (";", ","), sentence.is_in(0, "recitals")
    return (open_end or opens) if passage.recital else (open_end and opens)


def binds(sentence: Sentence, draft: Draft, context: Context) -> bool:
    """Whether a draft binds anybody: "prices will rise" and "he declined to comment" do not."""
    if draft.stance is Stance.REFUSAL and draft.verb in context.book.lists["mere-talk"]:
        return False
    first, last = draft.operator
    will = draft.cue.name == "operators.will"
    if will and any(
        sentence.is_in(i, "guesses") for i in range(first, min(last + 1, len(sentence)))
    ):
        return False
    promised = draft.says is not None and bool(draft.says.get("stance"))
    if not will or draft.passive or draft.bearer is None or promised:
        return True
    who = sentence.words.slice(*draft.bearer)
    return context.actor(who) or (draft.verb in context.book.lists["doings"] and context.agent(who))


def reason(sentence: Sentence, drafts: Sequence[Draft], passage: Passage) -> str:
    """Why no norm was made of a sentence that could state one."""
    if passage.recital:
        return RECITAL
    if drafts:
        foretold = any(one.cue.name == "operators.will" for one in drafts)
        return FORECAST if foretold else NO_ACT
    if passage.text.rstrip().endswith((":", "—")):
        return OUTLINE
    marks = (one for found in sentence.marks.values() for one in found)
    return NO_ACT if any(one.of("operators", "speech") for one in marks) else NO_CUE
