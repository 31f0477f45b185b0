"""Reword plain sentences in ways of which logic says what they change.

`REWORDINGS` has one function for each way. Each takes a sentence in parts, as `plain` gives it, and
yields new sentences with the relations that `clauses.judge` may find between old and new; nothing
where the sentence is not of a form that allows it.

>>> said = plain("Each Party shall publish its laws.")
>>> [new.text for new in REWORDINGS["negate"](said)]
['Each Party shall not publish its laws.']

`reword` does so for a sentence as it stands.
"""

from collections.abc import Callable, Iterator, Mapping

from clauses.errors import UnknownName
from clauses.testing.rewording.amounts import double
from clauses.testing.rewording.modals import (
    advise,
    allow,
    attempt,
    deny,
    offer,
    refrain,
    same_force,
)
from clauses.testing.rewording.objects import active, narrow, passive, widen
from clauses.testing.rewording.parties import swap
from clauses.testing.rewording.reworded import Reworded, both
from clauses.testing.rewording.sentence import Plain, plain
from clauses.testing.rewording.terms import (
    add_condition,
    add_exception,
    drop_exception,
    move_condition,
)
from clauses.testing.rewording.verbs import synonym

__all__ = ["REWORDINGS", "Plain", "Reworded", "Rewording", "both", "plain", "reword"]

Rewording = Callable[[Plain], Iterator[Reworded]]
REWORDINGS: Mapping[str, Rewording] = {
    "negate": deny,
    "negate in a verb": refrain,
    "swap the parties": swap,
    "move a number": double,
    "add a condition": add_condition,
    "move a condition": move_condition,
    "add an exception": add_exception,
    "drop an exception": drop_exception,
    "passivise": passive,
    "activise": active,
    "another verb": synonym,
    "another operator": same_force,
    "weaken to a liberty": allow,
    "weaken to advice": advise,
    "weaken to an effort": attempt,
    "weaken to an offer": offer,
    "narrow the object": narrow,
    "widen the object": widen,
}


def reword(sentence: str, *ways: str) -> tuple[Reworded, ...]:
    """A sentence in other words, with what logic says of each.

    Args:
        sentence: one sentence, with its stop.
        ways: keys of `REWORDINGS`; every way if left out.

    Returns:
        The new sentences; none where the form of the sentence allows none.

    Raises:
        UnknownName: if there is no such way.

    >>> [new.text for new in reword("The Mill may purchase oats.") if new.same]
    ['The Mill may buy oats.', 'The Mill is permitted to purchase oats.']
    >>> reword("Ferries are a joy.")
    ()
    """
    for way in ways:
        if way not in REWORDINGS:
            raise UnknownName("way of rewording", way, known=REWORDINGS)
    said = plain(sentence)
    chosen = ways or tuple(REWORDINGS)
    return tuple(new for way in chosen for new in REWORDINGS[way](said)) if said else ()
