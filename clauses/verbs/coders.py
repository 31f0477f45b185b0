"""Two people's codings of one text: how far they agree, and the third coding that settles it."""

from pathlib import Path
from typing import TYPE_CHECKING

from clauses.model.dossier import Dossier
from clauses.reading import load

if TYPE_CHECKING:
    from clauses.model.coding import Codings


def coders(first: Dossier | str | Path, second: Dossier | str | Path) -> "Codings":
    """Hold two people's codings of one text against each other, field by field.

    Clauses belong together that have the same words, and the same id where several do.

    Args:
        first: one coding: a dossier, or its folder, file or bundled name.
        second: the other coding of the same text.

    Returns:
        The agreement on each field with Krippendorff's alpha, every disagreement with both values
        and the words, and the clauses that only one coder has.

    Raises:
        UnknownName: if there is no such dossier.
        DossierError: if a dossier has faults.

    >>> from attrs import evolve
    >>> from clauses import Stance, coders, load
    >>> dossier = load("fishery")
    >>> demands = [evolve(dossier["F1"], stance=Stance.OFFER), *dossier.demands[1:]]
    >>> found = coders(dossier, evolve(dossier, name="ben", demands=demands)).disagreements
    >>> [(one.name, one.first, one.second) for one in found]
    [('F1 · stance', 'demand', 'offer')]
    """
    from clauses.coding.comparing import compare_codings

    return compare_codings(_loaded(first), _loaded(second))


def _loaded(coding: Dossier | str | Path) -> Dossier:
    return coding if isinstance(coding, Dossier) else load(coding)


def decision_form(codings: "Codings") -> str:
    """Write a file to decide in: a row for every disagreement, and for every clause of one coder.

    Args:
        codings: two codings held against each other.

    Returns:
        TOML, in which each row has both values with the words, and ``decided`` is empty.

    >>> from clauses import coders, decision_form
    >>> print(decision_form(coders("fishery", "fishery")).splitlines()[-4])
    first = "fishery"
    """
    from clauses.coding.rows import decision_form as form

    return form(codings)


def adjudicate(first: str | Path, second: str | Path, decisions: str | Path) -> str:
    """Put two codings together to a third, with a decision wherever they differ.

    What both coders mean alike is kept as the first wrote it, with what belongs to no field.

    Args:
        first: the folder, file or bundled name of one coding.
        second: that of the other.
        decisions: the TOML file that `decision_form` wrote, filled in.

    Returns:
        The third coding as a dossier of one file, with who decided what and why over each clause.

    Raises:
        DossierError: if a row is undecided, decides on nothing, or gives what no dossier may hold:
            all are listed, with file and line; or if the codings differ outside their clauses.

    >>> from clauses import adjudicate, coders, decision_form
    >>> _ = Path("decisions.toml").write_text(decision_form(coders("fishery", "fishery")), "utf-8")
    >>> _ = Path("third.toml").write_text(
    ...     adjudicate("fishery", "fishery", "decisions.toml"), "utf-8"
    ... )
    >>> load("third.toml")["F1"] == load("fishery")["F1"]
    True
    """
    from clauses.coding.adjudicating import adjudicate_files

    return adjudicate_files(first, second, decisions)
