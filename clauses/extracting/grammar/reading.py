"""From the words of a sentence to its norms: the sentence is peeled from the outside in.

1. who says it (`reports`, `speech`), 2. which verbs are the sentence's own (`nesting`), 3. one
segment a verb (`segments`), 4. what stands before and behind (`leading`, `trailing`), 5. what the
verb's operators say (`operators`), 6. the acts (`predicates`). Every step hands on word places
only; records are made by `assembling`.
"""

from collections.abc import Sequence

from attrs import evolve

from clauses.extracting.grammar.acted import SOME_OF, acted
from clauses.extracting.grammar.bound import OF_IT, bound, draft_of
from clauses.extracting.grammar.drafts import Draft, Range, Zone
from clauses.extracting.grammar.leading import leading
from clauses.extracting.grammar.nesting import main_heads
from clauses.extracting.grammar.operators import force, phrase
from clauses.extracting.grammar.predicates import bare_verb
from clauses.extracting.grammar.savings import saving
from clauses.extracting.grammar.segments import Head, Segment, _boundary, segments
from clauses.extracting.grammar.speech import Speech, speech_at
from clauses.extracting.grammar.spoken import spoken
from clauses.extracting.grammar.tensed import finite, is_past, operator_at
from clauses.extracting.grammar.trailing import trailing
from clauses.extracting.grammar.world import Grammar
from clauses.extracting.marking import BE, Mark, Sentence
from clauses.lexicon.cuebook import Cue
from clauses.model.confidence import Confidence
from clauses.model.modality import Modality
from clauses.model.stance import Stance


def read(sentence: Sentence, first: int, last: int, grammar: Grammar) -> list[Draft]:
    """The norms of a stretch of a sentence, in order.

    Args:
        sentence: the sentence.
        first: the stretch's first word.
        last: the word behind its last.
        grammar: what is known of names.
    """
    if grammar.too_deep:
        return []
    first, last = _trim(sentence, first, last)
    first, before = _inverted(sentence, first, last)
    saved = saving(sentence, first, last, grammar)
    if saved is not None:
        return saved
    cut = _consequence(sentence, first, last)
    if cut is not None:
        behind = cut + phrase(sentence, cut, "consequences")
        then = read(sentence, behind, last, grammar.deeper)
        return [*read(sentence, first, cut - 1, grammar.deeper), *then]
    urged = _let(sentence, first, last, grammar)
    if urged:
        end = _end_of_let(sentence, first, last)
        rest = read(sentence, end + 1, last, grammar.deeper) if end < last else []
        return [*urged, *rest]
    heads = _sound(sentence, first, _heads(sentence, first, last, grammar), grammar)
    after = _relatives(sentence, first, last, grammar)
    if not heads:
        return [*_verbless(sentence, first, last), *after]
    found: list[Draft] = []
    for segment in segments(sentence, first, last, heads):
        segment.zones = [*before, *segment.zones]
        drafts = (
            spoken(sentence, segment, segment.head, grammar, read)
            if isinstance(segment.head, Speech)
            else bound(sentence, segment, segment.head, grammar)
        )
        found += drafts or _elided(sentence, segment, found)
    return [*found, *after]


def _elided(sentence: Sentence, segment: Segment, found: Sequence[Draft]) -> list[Draft]:
    """Read "…, while the tenant may not", which leaves the act of the verb before unsaid."""
    mark = segment.head
    if not (found and isinstance(mark, Mark) and mark.of("operators")):
        return []
    said = force(sentence, mark, denied=segment.denied, end=segment.last)
    if said.last < segment.last or said.takes != "base" or segment.subject == found[-1].bearer:
        return []
    draft = draft_of(said, segment, segment.subject)
    before = found[-1]
    draft.verb, draft.verb_at, draft.passive = before.verb, before.verb_at, before.passive
    draft.act, draft.object, draft.sure = before.act, before.object, Confidence.MEDIUM
    return [draft]


def _consequence(sentence: Sentence, first: int, last: int) -> int | None:
    """Where a sentence says what follows: ", in which case the seller shall …"."""
    commas = (i for i in range(first + 1, last) if sentence.low[i - 1] == ",")
    return next((i for i in commas if phrase(sentence, i, "consequences")), None)


def _relatives(sentence: Sentence, first: int, last: int, grammar: Grammar) -> list[Draft]:
    """The norms of clauses that tell more: "…, which the coastal State is bound to respect"."""
    found: list[Draft] = []
    for index in range(first + 1, last - 2):
        if sentence.low[index] != ",":
            continue
        some = sentence.low[index + 1 : index + 3] in SOME_OF
        if sentence.low[index + 1] == "who":
            found += _who(sentence, index + 1, last, grammar)
            continue
        if sentence.low[index + 1] == "whose":
            found += _whose(sentence, index + 1, last, grammar)
            continue
        if not some and sentence.low[index + 1] != "which":
            continue
        end = next((i for i in range(index + 2, last) if sentence.low[i] in (",", ";")), last)
        if some:
            found += read(sentence, index + 3, end, grammar.deeper)
            continue
        heads = [i for i in range(index + 3, end) if operator_at(sentence, i, index + 2)]
        subject = sentence.words.slice(index + 2, heads[0]) if heads else ""
        if subject and grammar.actor(subject):
            found += read(sentence, index + 2, end, grammar)
    return found


def _who(sentence: Sentence, at: int, last: int, grammar: Grammar) -> list[Draft]:
    """Read "…, who may dismiss any officer"."""
    end = next((i for i in range(at + 1, last) if sentence.low[i] in (",", ";")), last)
    head = operator_at(sentence, at + 1, at)
    if head is None or head.of("operators") is None:
        return []
    return bound(sentence, Segment(head, at, end, (at, at + 1), []), head, grammar)


def _whose(sentence: Sentence, at: int, last: int, grammar: Grammar) -> list[Draft]:
    """Read "…, whose advice it shall seek"."""
    end = next((i for i in range(at + 1, last) if sentence.low[i] in (",", ";")), last)
    for index in range(at + 2, end):
        head = operator_at(sentence, index, at)
        if head is not None and sentence.is_in(index - 1, "personal"):
            return bound(sentence, Segment(head, at, end, (index - 1, index), []), head, grammar)
    return []


def _let(sentence: Sentence, first: int, last: int, grammar: Grammar) -> list[Draft]:
    """Read "let the other side withdraw first", which asks somebody named behind."""
    cue = sentence.book.cues.get("operators.let")
    if cue is None or first + 2 >= last or sentence.low[first] != "let":
        return []
    end = _end_of_let(sentence, first, last)
    verb = bare_verb(sentence, first + 1, end, grammar.actor)
    behind = verb or 0
    while behind > first + 2 and sentence.adverb(behind - 1):
        behind -= 1
    named = sentence.low[first + 1] != "there" and grammar.actor(
        sentence.words.slice(first + 1, behind)
    )
    if verb is None or not named:
        return []
    mark = Mark((cue,), first, first + 1)
    said = force(sentence, mark, denied=False, end=first + 1)
    draft = Draft(said.modality, (first, first + 1), cue, stance=Stance(cue.get("stance")))
    draft.bearer, draft.says = (first + 1, verb), cue
    return acted(sentence, draft, said, (verb, end), grammar)


def _end_of_let(sentence: Sentence, first: int, last: int) -> int:
    """Where "let them leave" ends: at a stop, or before ", and then we will …"."""
    for index in range(first, last):
        joined = sentence.low[index : index + 2] in ([",", "and"], [",", "but"])
        if joined or sentence.low[index] in (";", "."):
            return index
    return last


def _verbless(sentence: Sentence, first: int, last: int) -> list[Draft]:
    """Read "no decision about us without us", which has no verb at all."""
    cue = sentence.book.cues.get("operators.no-without")
    if cue is None or first >= last or sentence.low[first] != "no":
        return []
    stop, zones = trailing(sentence, first + 1, last, ban=True)
    verb = any(finite(sentence, index) for index in range(first + 1, stop))
    if verb or not any(zone.role == "exception" for zone in zones) or stop <= first + 1:
        return []
    draft = Draft(Modality(cue.get("modality")), (first, first + 1), cue, zones=zones)
    draft.verb_at, draft.act = first + 1, (first + 1, stop)
    draft.stance, draft.sure = Stance(cue.get("stance")), Confidence.MEDIUM
    return [draft]


def _number(word: str) -> bool:
    """Whether a word numbers a paragraph: "3.", "a)"."""
    return word.isdigit() or len(word) == 1


def _trim(sentence: Sentence, first: int, last: int) -> Range:
    while last > first and not sentence.low[last - 1][0].isalnum():
        last -= 1
    if (
        last - first > len("3.")
        and sentence.low[first + 1] in (".", ")")
        and _number(sentence.low[first])
    ):
        first += 2
    while first < last and (
        not sentence.low[first][0].isalnum() or sentence.low[first] in ("and", "but", "yet", "or")
    ):
        first += 1
    return first, last


def _heads(sentence: Sentence, first: int, last: int, grammar: Grammar) -> list[Head]:
    def at(sentence: Sentence, index: int, start: int) -> Head | None:
        operator = operator_at(sentence, index, start)
        spoken = speech_at(sentence, index, start, last) if index in sentence.marks else None
        cue = operator.of("operators") if operator else None
        stated = operator is not None and (cue is None or _idle(sentence, index, cue))
        if stated and not grammar.actor(sentence.words.slice(start, index)):
            stated = False
        if spoken and (operator is None or stated or spoken.mark.last > operator.last):
            return spoken
        return operator

    return main_heads(sentence, first, last, at)


def _idle(sentence: Sentence, at: int, cue: Cue) -> bool:
    """Whether an entry cannot be the verb of a clause here, for want of what it needs."""
    needs = cue.get("needs")
    other = needs == "it" and sentence.low[at - 1] != "it"
    return other or needs in ("modal", "start")


def _sound(sentence: Sentence, first: int, heads: Sequence[Head], grammar: Grammar) -> list[Head]:
    """Drop what was taken for a verb of speaking and is a noun: "all requests for aid shall …"."""
    kept: list[Head] = []
    for index, head in enumerate(heads):
        if isinstance(head, Mark):
            begin = _clause_at(sentence, heads[index - 1], head) if kept else first
            cue = _stands(sentence, begin, head, grammar)
            if cue is None:
                continue
            if kept and cue.get("needs") == "role":
                continue
            stands: Head = evolve(head, cues=(cue,))
        else:
            stands = head
        before = kept[-1] if kept else None
        if isinstance(before, Mark) and isinstance(stands, Mark):
            shared = _joined(sentence, before, stands)
            if shared:
                kept[-1] = shared
                continue
        following = heads[index + 1] if index + 1 < len(heads) else None
        noun = isinstance(head, Speech) and head.cue.get("takes") != "that"
        noun = noun and sentence.low[head.begin] not in BE  # "is ready to" is a verb for certain
        if noun and following and not _boundary(sentence, head.end, following.begin):
            continue
        kept.append(stands)
    return kept


def _clause_at(sentence: Sentence, before: Head, head: Head) -> int:
    """Where the clause of a verb begins that stands behind another."""
    cut = _boundary(sentence, before.end, head.begin)
    return before.end if cut is None else cut


def _stands(sentence: Sentence, first: int, mark: Mark, grammar: Grammar) -> Cue | None:
    """The cue a verb is here: *includes* defines a term, elsewhere it tells of a text."""
    for cue in sorted(mark.cues, key=lambda one: one.kind != "operators"):
        if cue.kind not in ("operators", "constitutive"):
            continue
        if not _met(sentence, first, mark, cue, grammar):
            continue
        if _states(cue) and is_past(sentence, mark):
            continue
        thing = cue.kind == "constitutive" and cue.says.get("needs")
        thing = thing and not cue.says.get("spoken")
        subject = _subject(sentence, first, mark.first)
        if not (thing and grammar.actor(subject)) or (subject == "it" and cue.name in OF_IT):
            return cue
    return None


def _joined(sentence: Sentence, before: Mark, mark: Mark) -> Mark | None:
    """One operator for two that share a verb: "can and must", "may, but need not,"."""
    between = sentence.low[before.end : mark.first]
    modal = before.cues[0].get("takes") == "base"
    if not (modal and between and all(word in _JOINTS for word in between)):
        return None
    if "but" in between:
        closed = sentence.low[mark.last : mark.last + 1] == [","]
        return evolve(before, last=mark.last + closed)
    return evolve(mark, first=before.first)


_JOINTS = frozenset({",", "and", "or", "but", "only"})


def _met(sentence: Sentence, first: int, mark: Mark, cue: Cue, grammar: Grammar) -> bool:
    """Whether the subject is what a cue needs: a term, *it*, or a role."""
    needs = cue.get("needs")
    if needs in ("modal", "start"):
        return False  # such words are read behind a modal, or where they open the sentence
    if needs == "term":
        return _term(sentence, first, mark.first)
    if needs == "denied":
        return sentence.is_in(first, "negatives")
    if needs == "it":
        return sentence.low[mark.first - 1] == "it"
    if needs == "role":
        end = mark.first
        while end > first and sentence.adverb(end - 1):
            end -= 1
        subject = _subject(sentence, first, end)
        role = grammar.role(subject) or grammar.role(subject.title()) or _side(subject)
        return role and not is_past(sentence, mark)
    return True


def _subject(sentence: Sentence, first: int, end: int) -> str:
    begin, _ = leading(sentence, first, end)
    return sentence.words.slice(max(begin, end - _LONGEST_SUBJECT), end)


_LONGEST_SUBJECT = 60  # words


def _side(subject: str) -> bool:
    """Whether a subject is a side of a contract by its name: *the Assignor*, *the Lessee*."""
    words = subject.split()
    named = len(words) == len(("The", "Assignor")) and words[1][:1].isupper()
    return named and words[0] == "The" and words[1].endswith(("or", "er", "ee"))


def _states(cue: Cue) -> bool:
    """Whether the verb states something by itself; in the past it is a participle or a story."""
    return cue.kind == "constitutive" or cue.get("modality") == "definition"


def _term(sentence: Sentence, first: int, verb: int) -> bool:
    words = sentence.words
    quoted = any(words.starts[first] - 2 <= at <= words.starts[verb] for at in words.quotes)
    return quoted or "term" in words.low[first:verb] or "expression" in words.low[first:verb]


def _inverted(sentence: Sentence, first: int, last: int) -> tuple[int, list[Zone]]:
    """Take off "Should X happen, …" at the head of a sentence."""
    if first >= last or sentence.low[first] != "should":
        return first, []
    for index in range(first + 2, last):
        if sentence.low[index] == "," and any(
            operator_at(sentence, at, index) or speech_at(sentence, at, index + 1, last)
            for at in range(index + 2, last)
        ):
            cue = sentence.book.cues.get("provisos.inverted")
            return index + 1, [Zone("condition", first, index, cue)]
    return first, []
