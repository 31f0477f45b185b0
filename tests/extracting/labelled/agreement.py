"""When the words that were found are the words that were labelled."""

import re
from collections import Counter
from collections.abc import Sequence

from clauses.lexicon import default
from tests.extracting.labelled.sentences import Said

ENOUGH = 0.6  # overlap from which a field counts as right
_WORD = re.compile(r"\d[\d,.]*\d|\w+(?:[-’']\w+)*")
# Determiners and prepositions: where exactly a stretch begins is measured apart, by its span.
_SMALL = frozenset(
    _WORD.findall(
        "a an the this that these those each every any all some no neither either both such its "
        "their his her our of to in on at by for from with within into onto upon under over about"
    )
)
_AUXILIARY = frozenset(_WORD.findall("to not never be been being have has is are"))
_ENDINGS = ("ing", "ed", "es", "e", "s", "d")


def tokens(text: str) -> list[str]:
    return [re.sub(r"[’']s$", "", word) for word in _WORD.findall(text.casefold())]


def content(text: str) -> list[str]:
    """The words of a stretch without determiners, prepositions and commas; all if none is left."""
    words = tokens(text)
    return [word for word in words if word not in _SMALL] or words


def overlap(left: Sequence[str], right: Sequence[str]) -> float:
    """F1 of the words two stretches share: 1 where they have the same words, 0 where none."""
    shared = (Counter(left) & Counter(right)).total()
    return 2 * shared / (len(left) + len(right)) if shared else 0.0


def alike(left: str, right: str) -> float:
    return overlap(content(left), content(right))


def stem(word: str) -> str:
    """A word without its ending, so that the forms of a regular verb are one."""
    cut = next((len(end) for end in _ENDINGS if word.endswith(end) and len(word) > len(end) + 2), 0)
    bare = word[: len(word) - cut].rstrip("iy")
    return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] else bare


def verb(action: str) -> str:
    """The stem of the first word of an act that is no auxiliary."""
    words = [word for word in content(action) if word not in _AUXILIARY] or tokens(action)
    return stem(words[0]) if words else ""


def agree(name: str, wanted: str, got: str) -> bool:
    """Whether a stretch that was found is the one that was labelled."""
    same_verb = name == "action" and verb(wanted) == verb(got)
    return same_verb or alike(wanted, got) >= ENOUGH


def is_party(words: str, name: str) -> bool:
    """Whether words such as "Moscow" or "the White House" name the party called ``name``."""
    bare = re.sub(r"^[Tt]he |[’']s?$", "", words)
    known = [one for one in (bare, words) if one in default().parties]
    named = any(default().party(one).name == name for one in known)
    return bool(name) and (named or alike(words, name) >= ENOUGH)


def right(name: str, wanted: Said, got: Said) -> int:
    """How many of the labelled stretches of one field were found."""
    if name == "quantity" and wanted.value is not None:
        return int(wanted.value == got.value)
    left, count = list(got.of(name)), 0
    for one in wanted.of(name):
        hit = next((other for other in left if agree(name, one, other)), None)
        if hit is not None:
            left.remove(hit)
            count += 1
    return count


def closeness(wanted: Said, got: Said) -> float:
    """How likely it is that two norms are the same one; 0 where they cannot be."""
    acts = alike(" ".join(wanted.of("action")), " ".join(got.of("action")))
    if wanted.modality is not got.modality and not acts:
        return 0.0
    bearers = alike(" ".join(wanted.of("bearer")), " ".join(got.of("bearer")))
    same = (wanted.modality is got.modality) + 0.5 * (wanted.stance is got.stance)
    return same + 2 * acts + bearers
