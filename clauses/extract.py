"""From words to clauses: a text or document in, every norm it states out."""

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from clauses.errors import DossierError, InvalidRecord
from clauses.model.clause import Clause
from clauses.model.document import Document
from clauses.model.party import Party
from clauses.model.source import Source

if TYPE_CHECKING:
    from clauses.extracting.context import Context
    from clauses.extracting.passages import Passage
    from clauses.lexicon.lexicon import Lexicon


def extract(
    text_or_document: str | Document,
    *,
    author: Party | str | None = None,
    source: Source | None = None,
    on: date | None = None,
    cues: Sequence[str | Path] = (),
) -> tuple[Clause, ...]:
    """Read every norm a text states: who must, may or need not do what, where, when, on which terms.

    A sentence may give several clauses; one in which no norm is found gives a clause without one,
    which says why. The same words always give the same clauses; no model is loaded.

    Args:
        text_or_document: words as they stand, or what `clauses.read` made of a file.
        author: whose words they are, a party or its name: whom *we* stands for. Left out, it is
            the speaker a sentence names, and nobody (`UNATTRIBUTED`) for an instrument.
        source: where they come from; that of the document if left out.
        on: the day of the words, on which groups have their members; the day of the source if
            left out.
        cues: TOML files with cues, parties, acts or other vocabulary of one's own.

    Returns:
        The clauses in the order of the text.

    Raises:
        InvalidRecord: if it is neither text nor document, or a file of cues has faults.
        DossierError: if vocabulary in such a file has faults.
        UnknownName: if the author is no known party.

    >>> [clause] = extract("No Party shall fly bombers there unless the other Party agrees.")
    >>> clause.norm.modality, clause.norm.bearers, clause.norm.exceptions[0].text
    (<Modality.PROHIBITION: 'prohibition'>, Parties, 'unless the other Party agrees')
    """
    if not isinstance(text_or_document, (str, Document)):
        allowed = "text, or a document as clauses.read gives it"
        raise InvalidRecord("extract", found=type(text_or_document).__name__, allowed=allowed)
    from clauses.extracting.extracting import extract as of_passages  # slow to import, used here only

    document = _document(text_or_document)
    about = source or (document.source if document else None)
    day = on or (about.date if about else None)
    context = _context(author, about, day, tuple(Path(one) for one in cues), document)
    return tuple(of_passages(_passages(text_or_document, document), context))


def _document(given: str | Document) -> Document | None:
    if isinstance(given, Document):
        return given
    if "\n" not in given.strip():
        return None
    from clauses.reading import read  # only a text of several lines can have structure

    return read(given.encode("utf-8", "surrogatepass"), format="text")


def _passages(given: str | Document, document: Document | None) -> "Iterable[Passage]":
    from clauses.extracting.passages import of_document, of_text

    return of_document(document) if document else of_text(str(given))


def _context(
    author: Party | str | None,
    source: Source | None,
    on: date | None,
    own: tuple[Path, ...],
    document: Document | None,
) -> "Context":
    from clauses.extracting.context import Context
    from clauses.extracting.naming import names
    from clauses.lexicon.cuebook import book

    lexicon = _lexicon(own)
    party = lexicon.party(author) if isinstance(author, str) else author
    return Context(
        lexicon,
        book(own),
        names(lexicon),
        party,
        lexicon.who([party.name], on=on or date.max) if party and party.name in lexicon.parties else None,
        source,
        on,
        bool(document and document.articles),
    )


def _lexicon(own: tuple[Path, ...]) -> "Lexicon":
    from clauses.lexicon import default

    if not own:
        return default()
    from clauses.lexicon.tables import extended
    from clauses.lexicon.tomlfile import read_toml

    files = [read_toml(path) for path in own]
    faults = [fault for file in files for fault in file.faults]
    lexicon = extended(files, faults)
    if faults:
        raise DossierError(", ".join(path.name for path in own), tuple(faults))
    return lexicon
