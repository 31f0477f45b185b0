"""Another verb that means the same."""

from collections.abc import Iterator

from clauses.testing.rewording.reworded import SAME, Reworded, both
from clauses.testing.rewording.sentence import Plain
from clauses.testing.rewording.wordlists import word_pairs, word_set


def synonym(said: Plain) -> Iterator[Reworded]:
    """Say the act in another verb.

    >>> from clauses.testing.rewording.sentence import plain
    >>> [one.text for one in synonym(plain("The Firm may purchase the mill."))]
    ['The Firm may buy the mill.']
    """
    other = word_pairs("synonyms").get(said.verb)
    first = said.rest.split(" ")[1] if said.rest.startswith(" ") else ""
    apart = first in word_set("prepositions") and first != "with"
    if other and first and not apart:
        yield both(said.replace(verb=other), SAME)
