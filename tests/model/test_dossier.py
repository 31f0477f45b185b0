from datetime import date
from typing import Any

import pytest

from clauses.errors import InvalidRecord, UnknownName
from clauses.model.dossier import Dossier, Remark, find
from clauses.model.override import Override, Overrides
from clauses.model.relation import Relation
from tests.model.samples import ASKER, NARRATOR, answer, clause

DAY = date(2021, 12, 17)
REMARK = Remark("N1", NARRATOR, "They talked.", "narrator")


def test_every_clause_is_found_by_its_id() -> None:
    demands, positions = (clause("D1"), clause("D2")), (answer("W1"),)
    one = Dossier("talks", "The Talks", DAY, demands, positions)
    assert one.clauses == (*demands, *positions)
    assert [one[id] for id in ("D1", "D2", "W1")] == list(one.clauses)


def test_dossiers_print_how_much_they_hold() -> None:
    one = Dossier("talks", "The Talks", DAY, [clause()], [answer(), answer("W2")], [REMARK])
    assert repr(one) == "Dossier talks: 1 demands, 2 positions, 1 remarks"


def test_an_unknown_id_is_refused_and_near_ones_are_offered() -> None:
    one = Dossier("talks", "The Talks", DAY, [clause("demand-1")])
    message = r"^no clause is called 'demand-2'; did you mean 'demand-1'\?$"
    with pytest.raises(UnknownName, match=message):
        one["demand-2"]
    with pytest.raises(UnknownName, match=r"^no remark is called 'x'$"):
        find((), "x", kind="remark")


@pytest.mark.parametrize("twins", ["demands", "positions", "commentary"])
def test_ids_are_given_once_in_a_dossier(twins: str) -> None:
    holding = {"demands": (clause("N1"),), "positions": (answer("N1"),), "commentary": (REMARK,)}
    others = {"demands": (clause("N1"),)} if twins != "demands" else {"commentary": (REMARK,)}
    message = "^Dossier ids: found 'N1'; allowed: each id only once$"
    both: dict[str, Any] = {**others, twins: holding[twins]}
    with pytest.raises(InvalidRecord, match=message):
        Dossier("talks", "The Talks", DAY, **both)


@pytest.mark.parametrize("side", ["demands", "positions"])
def test_narrators_hold_no_position(side: str) -> None:
    message = "^author of C1: found 'The Press'; allowed: a party; what narrators and experts say"
    held: dict[str, Any] = {side: (clause("C1", NARRATOR),)}
    with pytest.raises(InvalidRecord, match=message):
        Dossier("talks", "The Talks", DAY, **held)


def test_parties_make_no_remarks() -> None:
    message = "^Remark N1: found 'Asker'; allowed: an author of kind commentator; a party's words"
    with pytest.raises(InvalidRecord, match=message):
        Remark("N1", ASKER, "We talked.", "narrator")


def test_corrections_are_of_what_the_dossier_holds() -> None:
    stray = Override("D1", "W9", "They said so.", "A. Aro", DAY, relation=Relation.PARTIAL)
    message = (
        "^Dossier.overrides: found \"overrides: D1 × W9: no position is called 'W9'\"; "
        "allowed: corrections of its own demands and positions$"
    )
    with pytest.raises(InvalidRecord, match=message):
        Dossier("talks", "The Talks", DAY, [clause("D1")], overrides=Overrides([stray]))
