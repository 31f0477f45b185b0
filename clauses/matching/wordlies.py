"""The words of an act, of what it is done to, and of facets that only words can compare."""

import re
from collections.abc import Iterator

from attrs import frozen

from clauses.lexicon.relations import WordRelations, relations
from clauses.lexicon.roles import bare
from clauses.lexicon.wordforms import fold_word, verb_base
from clauses.matching.actwords import object_words
from clauses.matching.phraselies import Lie, compare
from clauses.matching.phrases import phrases, words_of
from clauses.matching.yearless import yearless
from clauses.model.clause import Clause
from clauses.model.extension import Extension
from clauses.model.extent import Extent
from clauses.model.match import WordLie
from clauses.model.modality import Modality
from clauses.model.norm import Norm
from clauses.model.scope import Facet

# Facets that the vocabulary may know what an act is done to by.
_TYPED = (Facet.OBJECTS, Facet.WEAPONS, Facet.COUNTERPARTIES)
# Facets that the words of an act may hold, and that are compared on their own.
_AROUND = (Facet.PLACE, Facet.TIME, Facet.QUANTITY, Facet.PURPOSE)
_DENIAL = re.compile(
    r"(?P<no>not\b|never\b)?,? ?(?:(?:however|therefore|moreover|also|further|to),? )*",
    re.IGNORECASE,
)
_NAMED = (Facet.BEARERS, Facet.COUNTERPARTIES, Facet.PLACE, Facet.PURPOSE)


@frozen
class Typed:
    """Which facets tell what two acts are done to.

    Attributes:
        apart: those compared on their own, because both norms have them or a preposition leads
            them: *to the buyer*.
        one: those that one norm has, among the words of its act.
        extents: how the objects and weapons lie that both have.
    """

    apart: tuple[Facet, ...] = ()
    one: tuple[Facet, ...] = ()
    extents: tuple[Extent, ...] = ()


def object_facets(demand: Clause, position: Clause, words: WordRelations) -> Typed:
    """Which facets of two clauses with norms tell what their acts are done to."""
    norms = [clause.norm for clause in (demand, position) if clause.norm]
    lies = norms[1].scope.facets(norms[0].scope)
    apart, one, extents = [], [], []
    for facet in _TYPED:
        sides = [getattr(norm.scope, facet.value) for norm in norms]
        both = None not in sides and lies[facet] is not Extent.UNKNOWN
        if both and facet is not Facet.COUNTERPARTIES:
            extents.append(lies[facet])
        if both or any(_led(clause, facet, words) for clause in (demand, position)):
            apart.append(facet)
        elif any(side is not None for side in sides):
            one.append(facet)
    return Typed(tuple(apart), tuple(one), tuple(extents))


def _led(clause: Clause, facet: Facet, words: WordRelations) -> bool:
    """Whether the words of those towards whom an act is done begin with a preposition."""
    span = clause.norm.words(facet) if clause.norm and facet is Facet.COUNTERPARTIES else None
    if span is None:
        return False
    return span.of(clause.text).split()[0].lower() in words.single["apart"]


def act_text(clause: Clause, typed: Typed | None = None) -> str:
    """The words of a clause's act with what it is done to, without those of other facets.

    Args:
        clause: a clause with a norm.
        typed: which facets tell what the act is done to.

    >>> from clauses import extract
    >>> [clause] = extract("Delays shall be notified to the Buyer.")
    >>> act_text(clause, Typed(apart=(Facet.COUNTERPARTIES,)))
    'notified Delays'
    """
    norm = clause.norm
    if norm is None:
        return ""
    words = _words(clause, norm)
    for facet in (*_AROUND, *(typed.apart if typed else ())):
        span = norm.words(facet)
        if span is not None:
            words = _without(words, span.of(clause.text))
    return words


def _words(clause: Clause, norm: Norm) -> str:
    span = norm.words(Facet.ACTION)
    said = " ".join(span.of(clause.text).split()) if span else ""
    marked = any(one.facet is Facet.ACTION and one.cue for one in norm.evidence)
    if norm.modality is Modality.DECLARATION and said and (norm.action.open or marked):
        return _declared(said)
    if not norm.action.open:
        return _with_subject(clause, norm, said) if marked else norm.action.label
    label = norm.action.label
    verb, _, behind = said.partition(" ")
    passive = behind and behind not in label and verb_base(verb) == verb_base(label.split()[0])
    if " " not in label:
        return _with_subject(clause, norm, label)
    return f"{label} {behind}" if passive else label


def _declared(said: str) -> str:
    """What is declared, which a denial belongs to, without asides: *not, however, affect*."""
    found = _DENIAL.match(said)
    rest = said[found.end() :] if found else said
    return f"not {rest}" if found and found["no"] else rest


def declared_of(clause: Clause) -> str:
    """What something is declared of; empty where nothing is, or where a body is meant.

    >>> from clauses import extract
    >>> [clause] = extract("This Annex shall apply to ferries.")
    >>> declared_of(clause)
    'This Annex'
    """
    norm = clause.norm
    if norm is None or norm.modality is not Modality.DECLARATION:
        return ""
    operator = norm.words(Facet.MODALITY)
    if operator is None or norm.words(Facet.BEARERS) is not None:
        return ""
    return clause.text[: operator.start].rpartition(",")[2].strip()


def _with_subject(clause: Clause, norm: Norm, said: str) -> str:
    """The act with what stands before it, where that is what it is done to.

    So it is where nobody is bound by name: *delays shall be notified*.
    """
    operator, bearers = norm.words(Facet.MODALITY), norm.words(Facet.BEARERS)
    verb, _, rest = said.partition(" ")
    # Whom "by" names behind the verb is no subject.
    bound = operator is None or (bearers is not None and bearers.start < operator.start)
    if bound or (verb_base(verb) == verb.lower() and rest):
        return said
    subject = clause.text[: operator.start].rpartition(",")[2].strip() if operator else ""
    return f"{verb} {subject} {rest}".strip()


def _without(words: str, part: str) -> str:
    at = words.find(" ".join(part.split()))
    if at <= 0:
        return words
    return " ".join((words[:at] + words[at + len(part) :]).split())


def object_lie(
    demand: Clause, position: Clause, lie: Lie, typed: Typed, words: WordRelations
) -> tuple[WordLie | None, tuple[Facet, ...]]:
    """How what two acts are done to lies, and the facets that this stands for.

    Nothing where both norms have the facet, and the words add nothing to it.
    """
    if typed.extents and lie.extent is Extent.EQUAL:
        return None, ()
    extent = lie.extent
    for one in typed.extents:
        extent = one.product(extent)
    asked, given = (_object_words(clause, typed, words) for clause in (demand, position))
    found = WordLie(Facet.OBJECTS, extent, asked, given, lie.entries)
    told = [facet for facet in typed.apart if facet is not Facet.COUNTERPARTIES]
    return found, (*typed.one, *told)


def _object_words(clause: Clause, typed: Typed, words: WordRelations) -> str:
    """The words of what an act is done to, as they stand; those of the act if they stand apart."""
    towards = tuple(one for one in typed.apart if one is Facet.COUNTERPARTIES)
    said = object_words(act_text(clause, Typed(towards)), words)
    return said if said and said in clause.text else clause.words(Facet.ACTION)


def facet_lies(
    demand: Clause, position: Clause, words: WordRelations | None
) -> tuple[WordLie, ...]:
    """The facets other than objects that only words can compare."""
    return (*_names(demand, position, words), *_days(demand, position))


def _names(demand: Clause, position: Clause, words: WordRelations | None) -> Iterator[WordLie]:
    for facet in _NAMED:
        ours, theirs = (_open(clause, facet) for clause in (position, demand))
        if not ours or not theirs or ours == theirs:
            continue
        if facet is Facet.BEARERS and _swapped(demand, position):
            asked, given = (_marked(clause, facet) for clause in (demand, position))
            yield WordLie(facet, Extent.DISJOINT, asked, given)
            continue
        said = words or relations()  # read when first needed
        lie = compare(phrases(ours, said), phrases(theirs, said), said)
        if lie.related and lie.extent is not Extent.UNKNOWN:
            asked, given = (_marked(clause, facet) for clause in (demand, position))
            yield WordLie(facet, lie.extent, asked or theirs, given or ours, lie.entries)


def _swapped(demand: Clause, position: Clause) -> bool:
    """Whether each side names behind its verb whom the other binds.

    Nobody is told, paid or served by itself, so two such bearers differ, whoever they are.
    """
    asked, given = (_bearer(clause) for clause in (demand, position))
    differ = bool(asked) and bool(given) and asked != given
    return differ and _mentions(demand, given) and _mentions(position, asked)


def _bearer(clause: Clause) -> tuple[str, ...]:
    return tuple(map(fold_word, bare(_marked(clause, Facet.BEARERS)).split()))


def _mentions(clause: Clause, name: tuple[str, ...]) -> bool:
    operator = clause.norm.words(Facet.MODALITY) if clause.norm else None
    behind = clause.text[operator.end :] if operator else ""
    words = tuple(map(fold_word, words_of(behind)))
    return any(words[at : at + len(name)] == name for at in range(len(words)))


def _open(clause: Clause, facet: Facet) -> str:
    """The name of a facet that no vocabulary has; empty where it has none."""
    value = getattr(clause.norm.scope, facet.value) if clause.norm else None
    return value.open_term if isinstance(value, Extension) and value.core.empty else ""


def _days(demand: Clause, position: Clause) -> Iterator[WordLie]:
    """Days without their year, where not both sides have one."""
    asked, given = (_marked(clause, Facet.TIME) for clause in (demand, position))
    theirs, ours = yearless(asked), yearless(given)
    dated = [bool(one.norm and one.norm.scope.time) for one in (demand, position)]
    if ours is None and theirs is None:
        if _unread_times(demand, position) and asked.lower() != given.lower():
            yield WordLie(Facet.TIME, Extent.UNKNOWN, asked, given)
        return
    if all(dated):
        return
    if ours and theirs and not any(dated):
        extent = ours.compare(theirs)
    elif asked and given:
        extent = Extent.UNKNOWN
    else:
        extent = Extent.CONTAINS if asked else Extent.WITHIN
    yield WordLie(Facet.TIME, extent, asked, given)


def _unread_times(demand: Clause, position: Clause) -> bool:
    """Whether both sides say when, and no value tells what either means: *every two years*."""
    scopes = [one.norm.scope for one in (demand, position) if one.norm]
    said = all(_marked(one, Facet.TIME) for one in (demand, position))
    return said and all(one.time is None and one.quantity is None for one in scopes)


def _marked(clause: Clause, facet: Facet) -> str:
    """The words of a facet; none where none were marked."""
    span = clause.norm.words(facet) if clause.norm else None
    return span.of(clause.text) if span else ""
