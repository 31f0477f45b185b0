"""Names of sets nobody can list, joined, shared and turned inside out without loss.

A word outside every vocabulary stands for some set, and what is made of such words must never look
like another set. So joined terms are written ``a + b``, shared ones ``a ∩ b``, all else in
brackets, in one order; what lies outside follows De Morgan.
"""

OR, AND = " + ", " ∩ "
_DUAL = {OR: AND, AND: OR}
_OUTSIDE = "outside "
_PLAIN = str.maketrans("()[]+∩", "{}{}&&")


def term(words: str) -> str:
    """Fold words to a term: case and spaces go, and no sign or bracket of a term stays.

    >>> term("The  Port (north)")
    'the port {north}'
    """
    return " ".join(words.casefold().split()).translate(_PLAIN)


def combine(sign: str, *terms: str) -> str:
    """Join terms by a sign, each once.

    >>> combine(AND, "the port", combine(OR, "quays", "docks"), "the port")
    '(docks + quays) ∩ the port'
    """
    other = _DUAL[sign]
    parts = {part for one in terms for part in _split(one, sign)}
    safe = sorted({f"({part})" if len(_split(part, other)) > 1 else part for part in parts})
    return sign.join(safe) if len(safe) > 1 else _bare(safe[0])


def outside(one: str) -> str:
    """The term for what lies outside; twice outside is the term itself.

    >>> outside("outside docks + quays")
    'docks ∩ outside quays'
    """
    for sign, dual in _DUAL.items():
        parts = _split(one, sign)
        if len(parts) > 1:
            return combine(dual, *map(outside, map(_bare, parts)))
    return one.removeprefix(_OUTSIDE) if one.startswith(_OUTSIDE) else _OUTSIDE + one


def _bare(part: str) -> str:
    return part[1:-1] if part.startswith("(") else part


def _split(one: str, sign: str) -> list[str]:
    """Cut at each sign that stands in no bracket."""
    parts = [""]
    for piece in one.split(sign):
        inside = parts[-1].count("(") + parts[-1].count("[")
        closed = parts[-1].count(")") + parts[-1].count("]")
        if parts[-1] and inside > closed:
            parts[-1] += sign + piece
        else:
            parts.append(piece)
    return parts[1:]
