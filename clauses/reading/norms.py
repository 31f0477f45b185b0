"""A norm as lawyers type it: modality, act, facets by name, provisos, and the words for each."""

import datetime
from collections.abc import Callable
from functools import partial

from clauses.errors import InvalidRecord
from clauses.lexicon.lexicon import Lexicon
from clauses.model.extension import Extension
from clauses.model.modality import Modality, Strength
from clauses.model.norm import Evidence, Norm, Proviso, ProvisoKind
from clauses.model.period import Period
from clauses.model.quantity import Quantity
from clauses.model.scope import Facet, Scope
from clauses.model.source import Span
from clauses.reading.table import Table


def read_norm(table: Table, text: str, lexicon: Lexicon, on: datetime.date) -> Norm | None:
    """Read the norm of one clause; None where it has faults, which the table then holds.

    Args:
        table: the ``norm`` table.
        text: the clause's text, in which all words must stand.
        lexicon: resolves the names.
        on: the day on which groups are opened.
    """
    modality = table.choice("modality", Modality)
    strength = table.choice("strength", Strength, Strength.BINDING)
    name = table.text("action", needed=True)
    action = table.attempt("action", lambda: lexicon.action(name)) if name else None
    scope = _scope(table, lexicon, on)
    conditions = _provisos(table, "conditions", text, lexicon, on)
    exceptions = _provisos(table, "exceptions", text, lexicon, on)
    self_judging = table.flag("self_judging")
    evidence = _evidence(table, text)
    table.finish()
    if not table.sound or modality is None or strength is None or action is None:
        return None
    return table.attempt(
        "",
        lambda: Norm(
            modality, action, scope, strength, conditions, exceptions, self_judging, evidence
        ),
    )


def _scope(table: Table, lexicon: Lexicon, on: datetime.date) -> Scope:
    def names(key: str, find: Callable[[tuple[str, ...]], Extension | None]) -> Extension | None:
        given = table.texts(key)
        return table.attempt(key, lambda: find(given)) if given else None

    bearers = names("bearers", lambda given: lexicon.who(given, on=on))
    return Scope(
        bearers=bearers,
        counterparties=names("counterparties", lambda given: lexicon.who(given, on=on)),
        objects=names("objects", lambda given: lexicon.thing(given, on=on)),
        place=names("place", lambda given: lexicon.place(given, on=on, of=bearers)),
        time=_period(table),
        weapons=names("weapons", lexicon.thing),
        quantity=_quantity(table, lexicon),
        purpose=names("purpose", lexicon.topics),
        topics=names("topics", lexicon.topics),
    )


def _period(table: Table) -> Period | None:
    below = table.table("time", like="{ since = 2021-12-18, until = 2022-07-01 }")
    if below is None:
        return None
    since, until = below.day("since"), below.day("until")
    below.finish()
    return below.attempt("", lambda: Period(since, until)) if below.sound else None


def _quantity(table: Table, lexicon: Lexicon) -> Quantity | None:
    given = table.text("quantity")
    return table.attempt("quantity", lambda: lexicon.quantity(given)) if given else None


def _provisos(
    table: Table, key: str, text: str, lexicon: Lexicon, on: datetime.date
) -> tuple[Proviso, ...]:
    found = (_proviso(below, text, lexicon, on) for below in table.tables(key))
    return tuple(proviso for proviso in found if proviso is not None)


def _proviso(table: Table, text: str, lexicon: Lexicon, on: datetime.date) -> Proviso | None:
    words = table.text("text", needed=True)
    kind = table.choice("kind", ProvisoKind)
    bearers, action = table.texts("bearers"), table.text("action")
    who = table.attempt("bearers", lambda: lexicon.who(bearers, on=on)) if bearers else None
    act = table.attempt("action", lambda: lexicon.action(action)) if action else None
    span = table.attempt("text", lambda: _find(words, text)) if words and text else None
    table.finish()
    if not table.sound or kind is None:
        return None
    return Proviso(words, kind, who, act, span)


def _evidence(table: Table, text: str) -> tuple[Evidence, ...]:
    words = table.table("words")
    if words is None:
        return ()
    found = []
    for facet in Facet:
        given = words.text(facet.value)
        # Where the text itself is missing, its words need no faults of their own.
        span = words.attempt(facet.value, partial(_find, given, text)) if given and text else None
        if span is not None:
            found.append(Evidence(facet, span))
    words.finish()
    return tuple(found)


def _find(words: str, text: str) -> Span:
    try:
        return Span.find(words, text)
    except InvalidRecord as error:
        raise InvalidRecord(
            "words", found=words, allowed="words that stand in the clause's text, letter for letter"
        ) from error
