"""One row of judgements, from whatever file: every fault in it is noted, with its place."""

from collections.abc import Callable, Mapping
from itertools import product
from typing import Any

from attrs import frozen

from clauses.errors import ClausesError, Fault, shorten
from clauses.lexicon.tomlfile import unknown_key
from clauses.model.confidence import Confidence
from clauses.model.judgement import Judgement

KEYS = ("demand", "position", "party", "relation", "also", "confidence", "score", "note")
Place = Callable[[str, str], Fault]
"""Makes a fault of the key of a row, or of the row where the key is empty, and a message."""


@frozen
class Given:
    """A judgement, and what makes a fault of it where it was given."""

    judgement: Judgement
    fault: Place


def read_row(data: Mapping[str, Any], place: Place, faults: list[Fault]) -> list[Given]:
    """The judgements of one row; none where it has faults.

    >>> from clauses.errors import Fault
    >>> row = {"demand": "D2", "position": ["W1", "W9"], "relation": "conflict"}
    >>> made = read_row(row, lambda key, message: Fault("own.csv", 2, key, message), [])
    >>> [given.judgement.position for given in made]
    ['W1', 'W9']
    """
    row = _Row(data, place)
    demands, positions, parties = (row.texts(key) for key in KEYS[:3])
    relation, also, note = row.text("relation", needed=True), row.texts("also"), row.text("note")
    confidence, score = row.confidence(), row.number("score")
    row.finish()
    faults += row.faults
    if row.faults:
        return []
    answers = [(one, "") for one in positions] + [("", one) for one in parties]
    made = []
    for demand, (position, party) in product(demands, answers):
        try:
            one = Judgement(demand, position, relation, party, score, also, confidence, note)
        except ClausesError as error:
            faults.append(place("", str(error)))
            return []
        made.append(Given(one, place))
    return made


class _Row:
    """Typed access to a row that notes every fault and carries on."""

    def __init__(self, data: Mapping[str, Any], place: Place) -> None:
        self.data = data
        self.place = place
        self.faults: list[Fault] = []

    def fault(self, key: str, message: str) -> None:
        self.faults.append(self.place(key, message))

    def text(self, key: str, *, needed: bool = False) -> str:
        value = self.data.get(key)
        if value is None and not needed:
            return ""
        if not isinstance(value, str) or not value.strip():
            found = "missing" if value is None else f"found {shorten(value)}"
            self.fault(key, f"{found}; allowed: a text that is not blank")
            return ""
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.data.get(key)
        items = value if isinstance(value, list) else [] if value is None else [value]
        if value == [] or not all(isinstance(one, str) and one.strip() for one in items):
            self.fault(key, f"found {shorten(value)}; allowed: a text, or a list of texts")
            return ()
        return tuple(one.strip() for one in items)

    def number(self, key: str) -> float | None:
        value = self.data.get(key)
        if value is None:
            return None
        try:
            return float("" if isinstance(value, bool) else value)
        except (TypeError, ValueError, OverflowError):
            self.fault(key, f"found {shorten(value)}; allowed: a number")
            return None

    def confidence(self) -> Confidence:
        found = self.text("confidence") or Confidence.HIGH.value
        known = {one.value: one for one in Confidence}
        if found not in known:
            self.fault("confidence", f"found {found!r}; allowed: {', '.join(known)}")
        return known.get(found, Confidence.HIGH)

    def finish(self) -> None:
        if self.data.get("demand") is None:
            self.fault("demand", "missing; allowed: the id of a demand, or * for every other")
        if self.data.get("position") is None and self.data.get("party") is None:
            self.fault("position", "missing; allowed: the id of a position, or a party instead")
        if self.data.get("position") is not None and self.data.get("party") is not None:
            self.fault("party", "found beside a position; allowed: one of the two")
        for key in self.data:
            if key not in KEYS:
                self.fault(key, unknown_key(key, KEYS))
