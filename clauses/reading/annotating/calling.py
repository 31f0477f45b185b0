"""What a document calls itself, and which instruments it has given a short name."""

import re
from collections.abc import Iterable, Mapping

from attrs import frozen

from clauses.lexicon.citations import words
from clauses.lexicon.phrases import fold
from clauses.model.document import Document
from clauses.reading.annotating.definitions import Definition
from clauses.reading.annotating.instruments import Name, named_for, names, nouns
from clauses.reading.annotating.uses import bare

_ALIKE = 6  # letters in which a noun agrees with its other cases: договор, договора
_NEAR = 4  # characters between a name and the bracket that shortens it


@frozen
class Calling:
    """What names of instruments mean in a document.

    Attributes:
        own: the first letters of nouns by which the document is meant: "the Treaty" in a treaty.
        defined: each short name it has defined, folded: the name in full, empty for the document.
        title: its title, folded.
    """

    own: frozenset[str]
    defined: Mapping[str, str]
    title: str

    def means(self, name: Name) -> str | None:
        """The instrument in full; empty for this document, None where the text does not tell.

        >>> calling = Calling(frozenset({"treaty"}), {"convention": "Kestrel Convention"}, "")
        >>> calling.means(Name(0, 10, "Convention", "convention", full=False))
        'Kestrel Convention'
        """
        key = fold(name.text)
        if key in self.defined:
            return self.defined[key]
        if not name.full:
            return "" if name.noun and self.calls_itself(name.noun) else None
        # A title names the document in full only if it goes on behind the noun.
        return "" if name.noun and self.title.startswith(key) else name.text

    def calls_itself(self, noun: str) -> bool:
        """Whether a noun with "the" means the document."""
        return noun[:_ALIKE] in self.own


def calling(document: Document, definitions: Iterable[Definition]) -> Calling:
    """Read from title and definitions what names mean in a document."""
    title = fold(document.title)
    defined: dict[str, str] = {}
    for one in definitions:
        key = fold(bare(one.term))
        full = _full(document.text, one, key)
        if full is not None:
            defined.setdefault(key, "" if full and title.startswith(fold(full)) else full)
    shortened = {key[:_ALIKE] for key in defined if key in nouns()}
    return Calling(frozenset(_own(title) - shortened), defined, title)


def _own(title: str) -> set[str]:
    """The noun a title begins with; none where it speaks of changing or applying another one."""
    spelt = sorted(map(re.escape, nouns()), key=len, reverse=True)
    found = re.findall(rf"(?<!\w)(?:{'|'.join(spelt)})(?!\w)", title)
    if not found or found.count(found[0]) > 1:
        return set()
    before = title[: title.index(found[0])].split()
    return set() if set(before) & set(words("naming", "of_another")) else {found[0][:_ALIKE]}


def _full(text: str, one: Definition, key: str) -> str | None:
    """The instrument a term was defined for; None where it stands for something else."""
    start, end = one.meaning
    noun = next((word for word in reversed(key.split()) if word in nouns()), "")
    if not noun:
        return _initials(text, start, end, key)
    found = named_for(text, start, end, noun, first=one.forward)
    if found is None:
        return None
    name, before = found
    if before.endswith(words("pointing", "this")):
        return ""
    return name.text if name.full else None


def _initials(text: str, start: int, end: int, key: str) -> str | None:
    """The instrument right before a bracket with its initials."""
    if " " in key or start >= end:
        return None
    named = [name for name in names(text[start:end]) if end - start - name.end <= _NEAR]
    return named[-1].text if named else None
