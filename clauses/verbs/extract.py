"""From words to clauses: a text or document in, every norm it states out."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from clauses.errors import InvalidRecord
from clauses.model.clause import Clause
from clauses.model.document import Document
from clauses.model.party import Party
from clauses.model.source import Source

if TYPE_CHECKING:
    from clauses.extracting.context import Context
    from clauses.extracting.passages import Passage
    from clauses.lexicon.owned import Own

_LINES = frozenset("\n\r")
_HALVES = re.compile("[\ud800-\udfff]")


def extract(
    text_or_document: str | Document,
    *,
    author: Party | str | None = None,
    source: Source | None = None,
    on: date | None = None,
    cues: str | Path | Sequence[str | Path] = (),
    prefix: str = "",
) -> tuple[Clause, ...]:
    """Read every norm a text states: who must, may or need not do what, where, when, on what terms.

    A sentence may give several clauses; one in which no norm is found gives a clause without one,
    which says why. The same words always give the same clauses; no model is loaded.

    Args:
        text_or_document: words as they stand, or what `clauses.read` made of a file.
        author: whose words they are, a party or its name: whom *we* stands for. Left out, it is
            the speaker a sentence names, and nobody (`UNATTRIBUTED`) for an instrument.
        source: where they come from; that of the document if left out.
        on: the day of the words, on which groups have their members; the day of the source if
            left out.
        cues: a TOML file, or several, with cues, parties, acts or other vocabulary of one's own.
        prefix: what every id begins with, so that the clauses of two texts can stand together.

    Returns:
        The clauses in the order of the text.

    Raises:
        InvalidRecord: if it is neither text nor document.
        DossierError: if a file of cues has faults; all are listed, with file and line.
        UnknownName: if the author is no known party.

    >>> [clause] = extract("No Party shall fly bombers there unless the other Party agrees.")
    >>> clause.norm.modality, clause.norm.bearers, clause.norm.exceptions[0].text
    (<Modality.PROHIBITION: 'prohibition'>, Parties, 'unless the other Party agrees')
    """
    _check(text_or_document)
    from clauses.extracting.extracting import extract as of_passages  # slow to import

    own = _own(cues)
    document = _document(text_or_document)
    about = source or (document.source if document else None)
    context = _context(own, author, about, on or (about.date if about else None), document)
    return tuple(of_passages(_passages(text_or_document, document, own), context, prefix))


def passages(text_or_document: str | Document) -> "tuple[Passage, ...]":
    """Cut a text into the sentences that `extract` reads, each point with the opening of its list.

    Args:
        text_or_document: words as they stand, or what `clauses.read` made of a file.

    Raises:
        InvalidRecord: if it is neither text nor document.

    >>> [one.text for one in passages("They shall: (a) stop; and (b) go. All may.")]
    ['They shall: stop; and', 'They shall: go.', 'All may.']
    """
    _check(text_or_document)
    own = _own(())
    return tuple(_passages(text_or_document, _document(text_or_document), own))


def _check(given: object) -> None:
    if not isinstance(given, (str, Document)):
        allowed = "text, or a document as clauses.read gives it"
        raise InvalidRecord("extract", found=type(given).__name__, allowed=allowed)


def _own(cues: str | Path | Sequence[str | Path]) -> "Own":
    from clauses.lexicon.owned import read_own
    from clauses.lexicon.ownfiles import listed

    return read_own(listed(cues))


def _document(given: str | Document) -> Document | None:
    if isinstance(given, Document):
        return given
    if _LINES.isdisjoint(given.strip()):
        return None
    from clauses.reading import read  # only a text of several lines can have structure

    # Half of a surrogate pair is no character in any encoding; its place is kept.
    return read(_HALVES.sub("\N{REPLACEMENT CHARACTER}", given).encode(), format="text")


def _passages(given: str | Document, document: Document | None, own: "Own") -> "Iterable[Passage]":
    from clauses.extracting.passages import of_document, of_text

    return of_document(document, own.book) if document else of_text(str(given), own.book)


def _context(
    own: "Own",
    author: Party | str | None,
    source: Source | None,
    on: date | None,
    document: Document | None,
) -> "Context":
    from clauses.extracting.context import Context
    from clauses.extracting.naming import names

    lexicon = own.lexicon
    party = lexicon.party(author) if isinstance(author, str) else author
    known = party is not None and party.name in lexicon.parties
    return Context(
        lexicon,
        own.book,
        names(lexicon),
        party,
        lexicon.who([party.name], on=on or date.max) if party and known else None,
        source,
        on,
        bool(document and document.articles),
        own.values,
    )
