"""Other modal verbs: to deny a sentence, to say it as strongly, or to say less."""

import re
from collections.abc import Iterator

from clauses.extracting.inflection import Form, inflect
from clauses.lexicon.wordforms import verb_base
from clauses.model.scope import Facet
from clauses.testing.rewording.reworded import APART, LESS, SAME, SOFT, Reworded, both
from clauses.testing.rewording.sentence import Plain, is_plural
from clauses.testing.rewording.wordlists import word_set


def deny(said: Plain) -> Iterator[Reworded]:
    """What is ordered or allowed becomes forbidden, and the other way round.

    >>> from clauses.testing.rewording.sentence import plain
    >>> [one.text for one in deny(plain("Each Party may sell oats."))]
    ['Each Party may not sell oats.']
    """
    if _doubtful(said):
        return
    if said.subject.lower().startswith("no "):
        each = "all" if is_plural(said.subject) else "each"
        yield both(said.replace(subject=f"{each}{said.subject[2:]}"), APART)
    elif not said.none:
        yield both(said.replace(negated=not said.negated), APART)


def refrain(said: Plain) -> Iterator[Reworded]:
    """Say in a verb that something is not done."""
    if _doubtful(said) or said.none or not said.acting or said.modal == "may":
        return
    if "," in said.before or _several(said) or _effort(said) or said.verb in word_set("idle"):
        return
    doing = f"refrain from{said.before} {_gerund(said.verb)}"
    text = said.replace(before="", negated=False, verb=doing)
    yield both(text, SAME if said.negated else APART)


def same_force(said: Plain) -> Iterator[Reworded]:
    """Say in another modal verb, or in several words, what is as strong."""
    if said.none or "," in said.before or said.modal == "will":
        return
    be = "are" if said.plural else "is"
    before, way = said.before, (said.modal == "may", said.negated)
    yield both(_worded(said, f"{be} {_FORCE[way]}{before} {said.verb}"), SAME)
    if way == (False, True) and said.acting and not _several(said):
        yield both(_worded(said, f"{be} prohibited from{before} {_gerund(said.verb)}"), SAME)
    if said.modal != "may":
        other = "must" if said.modal == "shall" else "shall"
        yield both(said.replace(modal=other), SAME)


_FORCE = {  # whether it is "may", and whether it is denied
    (False, False): "required to",
    (False, True): "required not to",
    (True, False): "permitted to",
    (True, True): "not permitted to",
}


def allow(said: Plain) -> Iterator[Reworded]:
    """A duty becomes a liberty."""
    if said.modal in ("shall", "must") and not (_doubtful(said) or said.none or _effort(said)):
        if said.passive and said.rest.split()[:1] and said.rest.split()[0] in word_set("standing"):
            return
        if said.negated:
            yield Reworded(_worded(said, f"need not{said.before} {said.verb}"), LESS, SAME)
        else:
            yield Reworded(said.replace(modal="may"), LESS, SAME)


def advise(said: Plain) -> Iterator[Reworded]:
    """A duty becomes a recommendation."""
    if said.modal in ("shall", "must") and not said.none:
        yield Reworded(said.replace(modal="should"), LESS, SAME, Facet.STRENGTH)


def attempt(said: Plain) -> Iterator[Reworded]:
    """A duty becomes one of effort."""
    if not _duty(said) or _effort(said):
        return
    yield Reworded(said.replace(verb=f"endeavour to {said.verb}"), LESS, SAME, Facet.STRENGTH)


def offer(said: Plain) -> Iterator[Reworded]:
    """A duty becomes an offer, which is to the point but binds nobody yet."""
    if not _duty(said) or "," in said.before:
        return
    ready = "are ready to" if said.plural else "is ready to"
    text = _worded(said, f"{ready}{said.before} {said.verb}")
    yield Reworded(text, SOFT, SAME, Facet.STANCE)


def _duty(said: Plain) -> bool:
    duty = said.modal in ("shall", "must") and not said.negated
    return duty and said.acting and not said.none


def _effort(said: Plain) -> bool:
    """Whether no more than an effort is asked for already, or none is to be made."""
    words = f"{said.verb} {said.rest}".lower().split()
    return not word_set("effort").isdisjoint(words)


def _several(said: Plain) -> bool:
    """Whether one more verb may follow, which would need the form of the first."""
    joined = re.findall(r"\b(?:and|or|but)(?: \w+ly)? ([a-z]+)", said.rest)
    return any(verb_base(word) == word for word in joined)


def _doubtful(said: Plain) -> bool:
    """Whether one more "not" may deny something else than the whole sentence."""
    subject = said.subject.split(" ", 1)[1] if said.none and " " in said.subject else said.subject
    words = f"{said.lead} {subject} {said.before} {said.rest}".lower().replace(",", " ").split()
    return not word_set("negative").isdisjoint(words)


def _worded(said: Plain, words: str) -> str:
    modal, _, after = words.partition(" ")
    return said.replace(modal=modal, negated=False, before="", verb=after)


def _gerund(verb: str) -> str:
    return inflect(verb, Form.GERUND)[-1]
