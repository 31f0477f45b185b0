"""The two parties of a sentence, each in the other's place."""

import re
from collections.abc import Iterator

from clauses.lexicon.roles import is_role
from clauses.testing.rewording.reworded import OTHERS, Reworded, both
from clauses.testing.rewording.sentence import Plain
from clauses.testing.rewording.wordlists import word_set

_NAMED = re.compile(r"[Tt]he ((?:[A-Z][a-z]+ ?\b)+)(?![’'])")
# To whom an act is done, right behind the verb or behind these; "of the Bank" may be whose it is.
_WHOM = re.compile(
    r"(?:^| to| from| with| against| upon| on behalf of) the "
    r"((?:[A-Z][a-z]+ ?\b)+)(?![’']|of\b|and\b)"
)


def swap(said: Plain) -> Iterator[Reworded]:
    """Whom a sentence binds becomes whom it is for, and the other way round.

    >>> from clauses.testing.rewording.sentence import plain
    >>> [one.text for one in swap(plain("The Seller shall warn the Buyer in time."))]
    ['The Buyer shall warn the Seller in time.']
    """
    one = _NAMED.fullmatch(said.subject)
    if one is None or said.verb in word_set("mutual") or said.passive:
        return
    whose = one[1].strip()
    named = [name.strip() for name in _WHOM.findall(said.rest)]
    others = [name for name in named if name != whose and _is_party(f"the {name}")]
    rest = f"{said.lead} {said.rest}"
    if _is_party(said.subject) and len(others) == 1 and rest.count(whose) == 0:
        other = others[0]
        if rest.count(other) == 1:
            text = said.replace(subject=f"the {other}", rest=said.rest.replace(other, whose))
            yield both(text, OTHERS)


def _is_party(words: str) -> bool:
    return is_role(words) and not re.search(r"Agreement|Convention|Treaty|Protocol", words)
