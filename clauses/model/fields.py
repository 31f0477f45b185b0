"""The fields of a clause, by name: what each means, how it reads, and the words it rests on."""

from collections.abc import Hashable

from clauses.model.clause import Clause
from clauses.model.norm import Norm, Proviso
from clauses.model.scope import SCOPE_FACETS, Facet

UNREAD = "unread"
READ = "a norm"
OF_CLAUSE = ("author", "attribution", "stance", "norm")
_OF_SCOPE = tuple(facet.value for facet in SCOPE_FACETS)
PROVISOS = ("conditions", "exceptions")
OF_NORM = ("modality", "strength", "action", *_OF_SCOPE, *PROVISOS, "self_judging")
FIELDS = (*OF_CLAUSE, *OF_NORM)
# The facet under which the words of a field are marked.
_WORDS = {"conditions": Facet.CONDITION, "exceptions": Facet.EXCEPTION}
_MARKED = {facet.value: facet for facet in Facet} | _WORDS
UNUSED = ("", "binding", "no")  # as a field reads that nobody filled in


def has(clause: Clause, field: str) -> bool:
    """Whether a clause has a field at all, filled in or not; one without a norm has few.

    >>> from clauses import load
    >>> has(load("fishery")["F1"], "place")
    True
    """
    return field in OF_CLAUSE or clause.norm is not None


def meant(clause: Clause, field: str) -> Hashable:
    """What a field means, so that two spellings of one thing are equal."""
    norm = clause.norm
    if field in OF_CLAUSE or norm is None:
        return shown(clause, field)
    if field in _OF_SCOPE:
        value: Hashable = getattr(norm.scope, field)
        return value
    if field in PROVISOS:
        return frozenset((_core(one), _bare(one.text)) for one in getattr(norm, field))
    return norm.action.key if field == "action" else shown(clause, field)


def alike(first: Clause, second: Clause, field: str) -> bool:
    """Whether two coders mean the same by a field.

    Provisos are the same where all but their words is, and the words that one coder marked stand in
    those of the other: whether *if* belongs to a condition is no difference in what it says.
    """
    if meant(first, field) == meant(second, field):
        return True
    return field in PROVISOS and _paired(*(getattr(each.norm, field) for each in (first, second)))


def _paired(left: tuple[Proviso, ...], right: tuple[Proviso, ...]) -> bool:
    rest = list(right)
    for one in left:
        same = (two for two in rest if _core(one) == _core(two) and _within(one.text, two.text))
        if (found := next(same, None)) is None:
            return False
        rest.remove(found)
    return not rest


def _core(one: Proviso) -> Hashable:
    return one.kind, one.bearers, one.action.key if one.action else ""


def _bare(text: str) -> str:
    return " ".join(text.split()).casefold()


def _within(one: str, other: str) -> bool:
    left, right = _bare(one), _bare(other)
    return left in right or right in left


def shown(clause: Clause, field: str) -> str:
    """A field as a reader would write it; empty for no restriction.

    >>> from clauses import load
    >>> shown(load("fishery")["F1"], "place"), shown(load("fishery")["F1"], "stance")
    ('Tern Bank', 'demand')
    """
    if field == "author":
        return clause.author.name
    if field in ("attribution", "stance"):
        return str(getattr(clause, field).value)
    if field == "norm" or clause.norm is None:
        return READ if clause.norm else UNREAD
    return _shown(clause.norm, field)


def _shown(norm: Norm, field: str) -> str:
    if field in _OF_SCOPE:
        value = getattr(norm.scope, field)
        return "" if value is None else repr(value)
    if field in PROVISOS:
        return "; ".join(map(_proviso, getattr(norm, field)))
    if field == "action":
        return norm.action.label
    if field == "self_judging":
        return "yes" if norm.self_judging else "no"
    return str(getattr(norm, field).value)


def _proviso(one: Proviso) -> str:
    by = f", by {one.bearers!r}" if one.bearers else ""
    act = f", {one.action!r}" if one.action else ""
    return f"“{one.text}” ({one.kind.value}{by}{act})"


def marked(clause: Clause, field: str) -> str:
    """The words a coder marked for a field; empty where none were."""
    facet = _MARKED.get(field)
    span = clause.norm.words(facet) if clause.norm and facet else None
    return span.of(clause.text) if span else ""
