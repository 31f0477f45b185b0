"""The same clause with one thing changed: what a law, or a test of a test, compares it with."""

from typing import Any

from attrs import evolve

from clauses.errors import InvalidRecord
from clauses.model.clause import Clause
from clauses.model.norm import Norm


def said(clause: Clause) -> Norm:
    """The norm of a clause that was read.

    Raises:
        InvalidRecord: if the clause has none.

    >>> from clauses import load
    >>> said(load("december-2021")["D4"]).modality
    <Modality.PROHIBITION: 'prohibition'>
    """
    if clause.norm is None:
        found = f"no norm, since {clause.unread}"
        raise InvalidRecord(f"Clause {clause.id}", found=found, allowed="a clause that was read")
    return clause.norm


def restate(clause: Clause, **changes: Any) -> Clause:
    """The clause with some fields of its norm changed; its words say so no longer.

    Args:
        clause: a clause that was read.
        changes: fields of its norm, with what they become.

    >>> from clauses import Modality, load
    >>> restate(load("december-2021")["D4"], modality=Modality.PERMISSION).norm.modality
    <Modality.PERMISSION: 'permission'>
    """
    return evolve(clause, norm=evolve(said(clause), evidence=(), **changes))


def rescope(clause: Clause, **changes: Any) -> Clause:
    """The clause with some facets of its scope changed; its words say so no longer.

    Args:
        clause: a clause that was read.
        changes: facets of its scope, with what they become.

    >>> from clauses import load, place
    >>> rescope(load("december-2021")["D4"], place=place("Georgia")).norm.scope.place
    Georgia
    """
    return restate(clause, scope=evolve(said(clause).scope, **changes))
