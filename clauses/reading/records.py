"""Sources, clauses and remarks from their tables."""

import datetime
from collections.abc import Mapping

from attrs import field, frozen

from clauses.errors import UnknownName
from clauses.lexicon.lexicon import Lexicon
from clauses.model.clause import Clause
from clauses.model.dossier import Remark
from clauses.model.party import Party
from clauses.model.source import Attribution, Locator, Provenance, Source, Speaker
from clauses.model.stance import Stance
from clauses.reading.norms import read_norm
from clauses.reading.table import Table


@frozen
class Context:
    """What the records of one dossier are read against.

    Attributes:
        lexicon: resolves the names.
        date: the day on which groups are opened, unless a clause has its own.
        sources: the sources by key; None in the place of one with faults of its own.
        complete: whether every file could be read, so that a missing source is a fault.
        ids: the ids met so far, each with the table that has it.
    """

    lexicon: Lexicon
    date: datetime.date
    sources: Mapping[str, Source | None]
    complete: bool
    ids: dict[str, Table] = field(factory=dict)


def read_source(table: Table) -> Source | None:
    """One source; its key is the last step of its path."""
    key = str(table.path[-1])
    title, publisher = table.text("title", needed=True), table.text("publisher")
    date, url = table.day("date"), table.text("url")
    provenance = table.choice("provenance", Provenance)
    language, translation = table.text("language") or "en", table.text("translation")
    table.finish()
    if not table.sound or provenance is None:
        return None
    return table.attempt(
        "", lambda: Source(key, title, publisher, date, url, provenance, language, translation)
    )


def read_clause(table: Table, context: Context) -> Clause | None:
    """One demand or position; None where it has faults."""
    id, text = _id(table, context), table.text("text", needed=True)
    author = _author(table, context)
    stance = table.choice("stance", Stance)
    attribution = table.choice("attribution", Attribution)
    source, locator, date = _place(table, context)
    speaker, unread, title = _speaker(table), table.text("unread"), table.text("title")
    below = table.table("norm")
    norm = read_norm(below, text, context.lexicon, date or context.date) if below else None
    if "norm" not in table.data and "unread" not in table.data:
        table.fault("norm", "missing; allowed: a norm, or `unread` with the reason for having none")
    if author is not None and not author.speaks:
        table.fault("author", f"{author} is a commentator; such words belong under [[commentary]]")
    table.finish()
    if not table.sound or author is None or stance is None or attribution is None:
        return None
    return table.attempt(
        "",
        lambda: Clause(
            id=id,
            author=author,
            stance=stance,
            norm=norm,
            text=text,
            source=source,
            locator=locator,
            speaker=speaker,
            attribution=attribution,
            date=date,
            unread=unread,
            title=title,
        ),
    )


def read_remark(table: Table, context: Context) -> Remark | None:
    """One remark of a narrator, journalist or expert; None where it has faults."""
    id, text = _id(table, context), table.text("text", needed=True)
    author, role = _author(table, context), table.text("role", needed=True)
    source, locator, date = _place(table, context)
    table.finish()
    if not table.sound or author is None:
        return None
    return table.attempt("", lambda: Remark(id, author, text, role, source, locator, date))


def _id(table: Table, context: Context) -> str:
    id = table.text("id", needed=True)
    first = context.ids.setdefault(id, table)
    if id and first is not table:
        line = first.file.line((*first.path, "id"))
        table.fault("id", f"{id!r} is used already, at {first.file.name}:{line}; choose another")
    return id


def _author(table: Table, context: Context) -> Party | None:
    name = table.text("author", needed=True)
    return table.attempt("author", lambda: context.lexicon.party(name)) if name else None


def _place(
    table: Table, context: Context
) -> tuple[Source | None, Locator | None, datetime.date | None]:
    key, where, date = table.text("source", needed=True), table.text("locator"), table.day("date")
    if key and key not in context.sources and context.complete:
        unknown = UnknownName("source", key, known=context.sources)
        allowed = ", ".join(context.sources) or "a key defined under [sources.KEY]"
        table.fault("source", f"{unknown}; allowed: {allowed}")
    source = context.sources.get(key)
    locator = table.attempt("locator", lambda: Locator.parse(where)) if where else None
    return source, locator, date or (source.date if source else None)


def _speaker(table: Table) -> Speaker | None:
    below = table.table("speaker", like='{ name = "Jane Doe", office = "Minister" }')
    if below is None:
        return None
    found = Speaker(below.text("name"), below.text("office"))
    below.finish()
    return found
