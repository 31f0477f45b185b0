"""Small clauses for examples: a norm in one line, a demand by Russia, an answer by NATO."""

from collections.abc import Callable
from datetime import date

from clauses import (
    Clause,
    Extension,
    Modality,
    Norm,
    Period,
    Proviso,
    ProvisoKind,
    Quantity,
    Relation,
    Scope,
    Source,
    Stance,
    Strength,
    action,
    judge,
    party,
    place,
    quantity,
    thing,
    topics,
    who,
)

DAY = date(2024, 5, 1)
TREATY = Source("treaty", "An instrument")
_READ: dict[str, Callable[[str], Extension | Quantity]] = {
    "bearers": lambda names: who(*names.split(", "), on=DAY),
    "counterparties": lambda names: who(*names.split(", "), on=DAY),
    "objects": lambda names: _object(names.split(", ")),
    "place": lambda names: place(*names.split(", "), on=DAY),
    "weapons": lambda names: thing(*names.split(", ")),
    "quantity": quantity,
    "purpose": lambda names: topics(*names.split(", ")),
    "topics": lambda names: topics(*names.split(", ")),
}
THINGS = {"forces", "weapons", "grain", "wheat", "persons", "crews", "steel"}


def _object(names: list[str]) -> Extension:
    things = names[0].startswith("words:") or set(names) <= THINGS
    return thing(*names) if things else who(*names, on=DAY)


def norm(modality: str, act: str, *provisos: tuple[str, str, str], **facets: str | Period) -> Norm:
    """A norm: ``norm("prohibition", "exercise", bearers="NATO", place="Poland, Ukraine")``.

    Provisos are written ``("if", "act", "if talks succeed")`` and ``("unless", "state", "…")``.
    """
    strength = str(facets.pop("strength", "binding"))
    made = {
        name: value if isinstance(value, Period) else _READ[name](value)
        for name, value in facets.items()
    }
    read = [(word, Proviso(text, ProvisoKind(kind))) for word, kind, text in provisos]
    return Norm(
        Modality(modality),
        action(act),
        Scope(**made),  # type: ignore[arg-type]  # each facet by its own reader above
        Strength(strength),
        tuple(proviso for word, proviso in read if word == "if"),
        tuple(proviso for word, proviso in read if word == "unless"),
    )


def clause(id: str, said: Norm | None, by: str, stance: str, text: str = "") -> Clause:
    """A clause of that author and stance; without a norm it could not be read."""
    provisos = (*said.conditions, *said.exceptions) if said else ()
    words = text or " ".join(["So it was said,", *(proviso.text for proviso in provisos), "there."])
    unread = "" if said else "the page is torn"
    return Clause(id, party(by), Stance(stance), said, words, date=DAY, unread=unread)


def demand(said: Norm | None, *, by: str = "Russia", stance: str = "demand") -> Clause:
    """A demand."""
    return clause("D", said, by, stance)


def answer(said: Norm | None, *, by: str = "NATO", stance: str = "commitment") -> Clause:
    """An answer."""
    return clause("W", said, by, stance)


def relation(asked: Norm | Clause | None, said: Norm | Clause | None) -> Relation:
    """How an answer stands to a demand; norms alone are Russia's demand, NATO's commitment."""
    left = asked if isinstance(asked, Clause) else demand(asked)
    right = said if isinstance(said, Clause) else answer(said)
    return judge(left, right).relation


def by(day: str) -> Period:
    """A deadline."""
    return Period(until=date.fromisoformat(day))
