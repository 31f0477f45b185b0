"""Where words come from: documents and statements, places inside them, and who uttered them."""

import datetime
import re
from enum import Enum

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import all_are, as_tuple, is_a, is_text


class Provenance(Enum):
    """How a text reached the public.

    >>> Provenance("leaked")
    <Provenance.LEAKED: 'leaked'>
    """

    OFFICIAL = "official"
    REPORTED = "reported"
    LEAKED = "leaked"
    INVENTED = "invented"


class Attribution(Enum):
    """How it is known that a party said this.

    >>> Attribution.ANONYMOUS.named
    False
    """

    OFFICIAL = "official"
    QUOTED = "quoted"
    REPORTED = "reported"
    ANONYMOUS = "anonymous"

    @property
    def named(self) -> bool:
        """Whether somebody stands behind the words with a name."""
        return self is not Attribution.ANONYMOUS


@frozen
class Source:
    """A document, article or recording.

    Attributes:
        key: short name used inside a dossier.
        title: title as published.
        publisher: who published it.
        date: day of publication.
        url: where it can be read; empty where nowhere.
        provenance: how the text reached the public.
        language: BCP 47 tag of the text that was read.
        translation: ``""`` for an original, else whose translation it is, such as ``unofficial``.

    >>> Source("charter", "Charter of the United Nations", "United Nations").provenance
    <Provenance.OFFICIAL: 'official'>
    """

    key: str = field(validator=is_text())
    title: str = field(validator=is_text())
    publisher: str = field(default="", validator=is_text(empty=True))
    date: datetime.date | None = field(default=None, validator=is_a(datetime.date, optional=True))
    url: str = field(default="", validator=is_text(empty=True))
    provenance: Provenance = field(default=Provenance.OFFICIAL, validator=is_a(Provenance))
    language: str = field(default="en", validator=is_text())
    translation: str = field(default="", validator=is_text(empty=True))


# A bracketed point of a provision, "(2)" or "(iii)"; longer brackets are prose.
_POINT = re.compile(r" ?(\(\w{1,5}\)) ?")


@frozen(repr=False)
class Locator:
    """A place inside a source, such as ``Art. 5(2)(a)``.

    Attributes:
        path: the steps from the outside in, as printed.

    Raises:
        InvalidRecord: if there is no step, or a blank one.

    >>> Locator.parse("Art. 5(2)(a)").path
    ('Art. 5', '(2)', '(a)')
    >>> str(Locator.parse("Art. 5(2)(a)"))
    'Art. 5(2)(a)'
    """

    path: tuple[str, ...] = field(converter=as_tuple, validator=all_are(str))

    def __attrs_post_init__(self) -> None:
        if not self.path or not all(step.strip() for step in self.path):
            raise InvalidRecord("Locator.path", found=self.path, allowed="steps that are not blank")

    @classmethod
    def parse(cls, text: str) -> "Locator":
        """Split a printed locator into steps; bracketed points become steps of their own.

        Raises:
            InvalidRecord: if the text is blank.
        """
        if not text.strip():
            raise InvalidRecord("Locator", found=text, allowed="a place such as 'Art. 5(2)(a)'")
        steps = _POINT.split(" ".join(text.split()))
        return cls(tuple(step for step in steps if step))

    def __str__(self) -> str:
        """Print as lawyers cite: steps in brackets follow without a space."""
        return "".join(f" {step}" if step[0] != "(" else step for step in self.path).strip()

    def __repr__(self) -> str:
        """Print the citation."""
        return str(self)


@frozen(order=True, repr=False)
class Span:
    """A stretch of characters: from ``start`` up to, not including, ``end``, counted from 0.

    Raises:
        InvalidRecord: if it is empty, backwards or begins before the text.

    >>> Span.find("deploy", "shall not deploy").of("shall not deploy")
    'deploy'
    """

    start: int = field(validator=is_a(int))
    end: int = field(validator=is_a(int))

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise InvalidRecord("Span", found=repr(self), allowed="0 ≤ start < end")

    def __repr__(self) -> str:
        """Print as ``[4:9]``, the slice it is."""
        return f"[{self.start}:{self.end}]"

    def of(self, text: str) -> str:
        """The words the span covers."""
        return text[self.start : self.end]

    @classmethod
    def find(cls, words: str, text: str) -> "Span":
        """The first place of some words in a text.

        Raises:
            InvalidRecord: if the words are not in the text, letter for letter.
        """
        start = text.find(words) if words else -1
        if start < 0:
            raise InvalidRecord("words", found=words, allowed=f"words that stand in {text!r}")
        return cls(start, start + len(words))


@frozen
class Speaker:
    """The person who spoke for a party.

    Attributes:
        name: the person's name; empty for an unnamed official.
        office: the office held when speaking.

    >>> Speaker("Jane Doe", "Foreign Minister")
    Speaker(name='Jane Doe', office='Foreign Minister')
    """

    name: str = field(default="", validator=is_text(empty=True))
    office: str = field(default="", validator=is_text(empty=True))

    def __str__(self) -> str:
        """Print as ``name, office``."""
        return ", ".join(part for part in (self.name, self.office) if part)
