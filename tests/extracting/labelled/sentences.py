"""The labelled sentences as records, and what was extracted in the same shape."""

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from clauses import Clause, Facet, Modality, Party, Quantity, Stance, Strength
from clauses.lexicon import default

FACETS = {
    "bearer": Facet.BEARERS,
    "action": Facet.ACTION,
    "counterparty": Facet.COUNTERPARTIES,
    "place": Facet.PLACE,
    "time": Facet.TIME,
    "quantity": Facet.QUANTITY,
    "weapons": Facet.WEAPONS,
    "purpose": Facet.PURPOSE,
}
PROVISOS = {"conditions": "condition", "exceptions": "exception"}
KINDS = ("modality", "stance", "strength")
WORDS = ("bearer", "action", "condition", "exception", *tuple(FACETS)[2:], "speaker")
KEYS = {*KINDS, *FACETS, *PROVISOS, "speaker", "value"}


@frozen
class Said:
    """One norm as words and kinds, whoever found it: a person or the extractor.

    ``words`` holds, by field, the stretches of the text; most fields have one at most. ``author``
    is the name of the party that the words were put down to, which only extraction gives.
    """

    modality: Modality
    stance: Stance
    strength: Strength
    words: Mapping[str, tuple[str, ...]] = field(factory=dict)
    value: Quantity | None = None
    author: str = ""

    def of(self, name: str) -> tuple[str, ...]:
        return self.words.get(name, ())


@frozen
class Sentence:
    """A sentence of the set with the norms that a person found in it."""

    id: str
    field: str
    text: str
    norms: tuple[Said, ...]
    author: str | None = None


def load(name: str) -> tuple[Sentence, ...]:
    path = Path(__file__).parent / f"{name}.toml"
    return tuple(_sentence(entry) for entry in tomllib.loads(path.read_text("utf-8"))["sentence"])


def _sentence(entry: Mapping[str, Any]) -> Sentence:
    norms = tuple(labelled(one) for one in entry.get("norm", ()))
    return Sentence(entry["id"], entry["field"], entry["text"], norms, entry.get("author"))


def labelled(entry: Mapping[str, Any]) -> Said:
    """The record of one ``[[sentence.norm]]`` table; a key that is not known is an error."""
    if not set(entry) <= KEYS:
        raise KeyError(*sorted(set(entry) - KEYS))
    words: dict[str, tuple[str, ...]] = {
        name: (entry[name],) for name in (*FACETS, "speaker") if name in entry
    }
    words |= {field: tuple(entry[name]) for name, field in PROVISOS.items() if name in entry}
    return Said(
        Modality(entry["modality"]),
        Stance(entry["stance"]),
        Strength(entry["strength"]),
        words,
        default().quantity(entry["value"]) if "value" in entry else None,
    )


def extracted(clauses: Iterable[Clause], given: str | None) -> tuple[Said, ...]:
    """The norms of clauses in the shape of labels; a clause without a norm gives none.

    Args:
        clauses: what was extracted from one sentence.
        given: the author named beforehand, which is no finding.
    """
    return tuple(_said(one, given) for one in clauses if one.norm is not None)


def _said(clause: Clause, given: str | None) -> Said:
    norm = clause.norm
    assert norm is not None
    spans = {name: norm.words(facet) for name, facet in FACETS.items()}
    words: dict[str, tuple[str, ...]] = {
        name: (span.of(clause.text),) for name, span in spans.items() if span
    }
    words["condition"] = tuple(proviso.text for proviso in norm.conditions)
    words["exception"] = tuple(proviso.text for proviso in norm.exceptions)
    if clause.speaker:
        words["speaker"] = (f"{clause.speaker.office} {clause.speaker.name}".strip(),)
    author = "" if _same(clause.author, given) else clause.author.name
    quantity = norm.scope.quantity
    return Said(norm.modality, clause.stance, norm.strength, words, quantity, author)


def _same(party: Party, given: str | None) -> bool:
    return given is not None and party == default().party(given)
