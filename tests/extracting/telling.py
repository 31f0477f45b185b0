"""A norm in a line: what tests of wordings expect."""

from clauses import Clause, Facet


def said(clause: Clause) -> str:
    """Modality, stance, bearer and act; a dash where there is none."""
    assert clause.norm is not None
    words = [clause.norm.words(facet) for facet in (Facet.BEARERS, Facet.ACTION)]
    marked = [span.of(clause.text) if span else "–" for span in words]
    return " ".join([clause.norm.modality.value, clause.stance.value, *marked])
