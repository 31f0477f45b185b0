"""From a verb of the sentence to its modality: what the operators of one verb make together.

Words are read from left to right. Each may pass the decision on to what stands behind it: in
"shall not be obliged to refrain from", *shall* passes it to *be obliged to*, which the negation
turns into an exemption, which *refrain from* turns around once more.
"""

from attrs import define, evolve

from clauses.extracting.marking import Mark, Sentence
from clauses.lexicon.cuebook import Cue
from clauses.model.modality import Modality, Strength
from clauses.model.stance import Stance

_MOST_STEPS = 4
_LEAVE = frozenset({Modality.PERMISSION, Modality.RIGHT})
_DUTY = frozenset({Modality.OBLIGATION, Modality.PROHIBITION})


@define(eq=False)
class Force:
    """What the operators of one verb say together.

    Attributes:
        cue: the cue that decided.
        modality: what is said of the act.
        strength: how hard it binds.
        stance: what a speaker does by it; None where the words do not tell.
        first: the first word of the operators.
        last: the word behind the last.
        takes: what follows: ``base``, ``gerund``, ``noun``, ``any`` or ``nothing``.
        spoken: whether in a statement it asks somebody for something.
        modal: the modal verb it began with.
        negated: whether a negation was met.
        turn: the cue that turned the act around; None where none did.
    """

    cue: Cue
    modality: Modality
    strength: Strength
    stance: Stance | None
    first: int
    last: int
    takes: str
    spoken: bool
    modal: str
    negated: bool
    turn: Cue | None = None

    def taking(self, takes: str) -> "Force":
        """The same before another kind of complement."""
        return evolve(self, takes=takes)


def force(sentence: Sentence, mark: Mark, *, denied: bool, end: int) -> Force:
    """Work out what an operator and what follows it say together.

    Args:
        sentence: the sentence.
        mark: the operator.
        denied: whether the subject negates ("no Party").
        end: the word behind the last that may belong to it.
    """
    cue = mark.of("operators", "constitutive", "speech") or mark.cues[0]
    first, last, inside = _negations(sentence, mark, end)
    negated = denied ^ inside
    modality = _modality(cue, negated=negated)
    found = Force(
        cue,
        modality.of_inaction if mark.turned else modality,
        Strength(cue.get("strength") or "binding"),
        _stance(cue),
        first,
        last,
        cue.get("takes") or "base",
        bool(cue.says.get("spoken")),
        sentence.low[mark.first],
        negated,
    )
    for _ in range(_MOST_STEPS):
        if not _pass_on(sentence, found, end):
            break
    return found


def _modality(cue: Cue, *, negated: bool) -> Modality:
    plain = Modality(cue.get("modality"))
    if not negated:
        return plain
    if cue.get("negated"):
        return Modality(cue.get("negated"))
    declared = plain in (Modality.DECLARATION, Modality.DEFINITION)
    return plain if declared else plain.negation


def _stance(cue: Cue) -> Stance | None:
    return Stance(cue.get("stance")) if cue.get("stance") else None


def _negations(sentence: Sentence, mark: Mark, end: int) -> tuple[int, int, bool]:
    """Take in the negations and adverbs around a cue: "does not …", "shall at no time …"."""
    first, last, negated = mark.first, mark.last, mark.negated
    at = first - 1
    while at >= 0 and sentence.adverb(at):
        at -= 1
    if at >= 1 and sentence.low[at] in ("not", "never") and sentence.low[at - 1] in _AUXILIARIES:
        first, negated = at - 1, not negated
    elif at >= 0 and sentence.low[at] == "never":
        first, negated = at, not negated
    last, more = skip(sentence, last, end)
    return first, last, negated ^ more


_AUXILIARIES = frozenset(
    ["do", "does", "did", "have", "has", "had", "is", "are", "was", "were", "be"]
)


def skip(sentence: Sentence, at: int, end: int) -> tuple[int, bool]:
    """Go over adverbs and negations; say where the next word stands and whether one negated.

    >>> from clauses.extracting.marking import mark
    >>> from clauses.extracting.tokens import words
    >>> from clauses.lexicon.cuebook import shipped
    >>> skip(mark(words("shall at no time fire"), shipped()), 1, 5)
    (4, True)
    """
    negated = False
    while at < end:
        word = sentence.low[at]
        denial = phrase(sentence, at, "denials")
        if denial:
            at, negated = at + denial, not negated
        elif word == "not" and sentence.low[at + 1 : at + 2] == ["only"]:
            at += 2  # "not only … but" denies nothing
        elif word in ("not", "never", "neither"):
            at, negated = at + 1, not negated
        elif word in ("or", "and") and _between_adverbs(sentence, at, end):
            at += 1
        elif phrase(sentence, at, "phrases"):
            at += phrase(sentence, at, "phrases")
        elif sentence.adverb(at) and at + 1 < end:
            at += 1
        else:
            break
    return at, negated


def _between_adverbs(sentence: Sentence, at: int, end: int) -> bool:
    """Whether *or* joins two adverbs: "directly or indirectly"."""
    return 0 < at < end - 1 and sentence.adverb(at - 1) and sentence.adverb(at + 1)


def phrase(sentence: Sentence, at: int, name: str) -> int:
    """How many words a phrase of a list takes at a place; 0 where none stands there."""
    words = sentence.book.lists[name]
    for length in (4, 3, 2):
        found = sentence.low[at : at + length]
        if " ".join(found) in words:
            return len(found)
    return 0


def _pass_on(sentence: Sentence, found: Force, end: int) -> bool:
    at = found.last
    if at >= end or found.takes == "nothing":
        return False
    turned = sentence.mark(at, "turns")
    turn = turned.of("turns") if turned else None
    failing = turn is not None and turn.says.get("needs") == "negated"
    if turned and failing and found.modality is Modality.PROHIBITION:
        found.modality, found.takes, found.last = Modality.OBLIGATION, "base", turned.last
        found.turn = turn
        return True
    if turned and turn and turn.says.get("turns") == "over" and _turns(sentence, turned, turn, end):
        found.modality = found.modality.of_inaction
        found.takes, found.last, found.turn = turn.get("takes") or "any", turned.last, turn
        return True
    inner = _inner(sentence, at)
    if inner is None or inner.last > end:
        return False
    cue = inner.of("operators", "speech")
    if cue is None or not _decides(sentence, found, cue):
        return False
    _take_over(sentence, found, inner, cue, end)
    return True


def _inner(sentence: Sentence, at: int) -> Mark | None:
    return next(
        (
            mark
            for mark in sentence.marks.get(at, ())
            if any(cue.says.get("inside") or cue.kind == "speech" for cue in mark.cues)
        ),
        None,
    )


_READY = frozenset({"speech.offer-to", "speech.offer-for"})


def _decides(sentence: Sentence, found: Force, cue: Cue) -> bool:
    if cue.kind == "speech":
        return cue.name in _READY or bool(cue.says.get("inside"))
    if cue.says.get("needs") == "it" and sentence.low[found.first - 1] != "it":
        return False
    if cue.says.get("needs") == "role":
        return False
    if cue.name == "operators.undertake" and found.modal == "may":
        return False  # who may agree to something, or may not, has not agreed
    if cue.get("subject") == "act" and found.spoken:
        return Modality(cue.get("modality")) not in _LEAVE  # "must be allowed in" asks for it
    leave = (
        found.modality in _LEAVE
        and Modality(cue.get("modality")) in _DUTY
        and cue.get("strength") != "hortatory"
    )
    return bool(cue.says.get("inside")) and not (leave and not found.negated)


def _take_over(sentence: Sentence, found: Force, inner: Mark, cue: Cue, end: int) -> None:
    last, more = skip(sentence, inner.last, end)
    negated = found.negated ^ inner.negated ^ more
    soft = Strength(cue.get("strength") or "binding")
    modality = _modality(cue, negated=negated)
    found.modality = modality.of_inaction if inner.turned else modality
    found.strength = min(found.strength, soft, key=lambda one: one.rank)
    found.takes, found.last, found.cue = cue.get("takes") or "base", last, cue
    found.negated = False
    found.spoken |= bool(cue.says.get("spoken"))
    if cue.kind == "speech":
        found.stance = _stance(cue)
        found.spoken = False


def _turns(sentence: Sentence, mark: Mark, cue: Cue, end: int) -> bool:
    from clauses.extracting.grammar.predicates import is_act

    if sentence.mark(mark.last, "provisos", "adjuncts"):
        return False
    if cue.says.get("needs") == "negated":
        return False
    return not cue.says.get("needs") or is_act(sentence, mark.last, end)
