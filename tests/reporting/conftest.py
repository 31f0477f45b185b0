"""Reports to show: the bundled one, and small ones of given relations."""

from collections.abc import Callable, Sequence

import pytest

from clauses import (
    ActRelation,
    Clause,
    ConflictKind,
    Match,
    Modality,
    Norm,
    Party,
    Relation,
    Report,
    Stance,
    Verdict,
    action,
    compare,
    load,
)

NORM = Norm(Modality.PROHIBITION, action("deploy"))


@pytest.fixture(scope="session")
def december() -> Report:
    """The report on the bundled dossier."""
    dossier = load("december-2021")
    return compare(dossier.demands, dossier.positions, title=dossier.title)


def clause(id: str, author: Party, text: str, title: str = "", *, unread: str = "") -> Clause:
    """A clause with no more in it than a report needs."""
    norm = None if unread else NORM
    return Clause(id, author, Stance.DEMAND, norm, text, unread=unread, title=title)


def verdict(
    demand: Clause, position: Clause, relation: Relation, link: ActRelation = ActRelation.SAME
) -> Verdict:
    """A verdict of a given relation."""
    conflict = ConflictKind.POWER if relation is Relation.CONFLICT else None
    found = Match(demand, position, link, 0.5, 0.0, relation.answers)
    return Verdict(found, relation, f"Because of {position.id}.", conflict)


@pytest.fixture
def report() -> Callable[..., Report]:
    """Makes a report of one demand with one statement a party, each of a given relation."""

    def make(
        relations: Sequence[Relation | tuple[Relation, ActRelation]],
        *,
        text: str = "No missiles.",
        title: str = "Missiles",
        name: str = "State",
        same: bool = False,
    ) -> Report:
        asked = clause("D1", Party("asker", "Asker"), text, title)
        said, verdicts = [], []
        for number, entry in enumerate(relations):
            relation, link = entry if isinstance(entry, tuple) else (entry, ActRelation.SAME)
            author = Party("s", name) if same else Party(f"s{number}", f"{name} {number}")
            unread = "torn" if relation is Relation.UNDETERMINED else ""
            said.append(clause(f"P{number}", author, f"Words of {number}.", unread=unread))
            verdicts.append(verdict(asked, said[-1], relation, link))
        return Report((asked,), tuple(said), tuple(verdicts), "Some talks")

    return make
