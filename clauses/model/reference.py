"""Citations of provisions and instruments, and defined terms."""

from enum import Enum

from attrs import field, frozen

from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.source import Locator, Span


class ReferenceKind(Enum):
    """What is cited, and how.

    >>> ReferenceKind("internal")
    <ReferenceKind.INTERNAL: 'internal'>
    """

    INTERNAL = "internal"  # Article 5(2) of this Treaty
    RELATIVE = "relative"  # paragraph 1 above, the said Article, the present Article
    INSTRUMENT = "instrument"  # Article 51 of the Charter of the United Nations
    SERIES = "series"  # 1833 UNTS 3, CETS No. 005, A/RES/2625 (XXV)


@frozen
class Reference:
    """One citation.

    Attributes:
        span: the words of it.
        kind: what is cited, and how.
        target: the span of the provision of this document that is meant; None where it lies
            outside, or cannot be told.
        locator: the place cited, such as ``Art. 5(2)``, in full where it was found here: that of
            "paragraph 2" in Article 5 is the same; None where a whole instrument is cited.
        instrument: the instrument cited, by the name in full if the text gives it a short one;
            empty for this document.
        series: the collection and number, such as ``1833 UNTS 3``.
        unresolved: why there is no target; empty where there is one, or none is to be expected.

    >>> Reference(Span(3, 12), ReferenceKind.INTERNAL, locator=Locator.parse("Art. 5")).locator
    Art. 5
    """

    span: Span = field(validator=is_a(Span))
    kind: ReferenceKind = field(validator=is_a(ReferenceKind))
    target: Span | None = field(default=None, validator=is_a(Span, optional=True))
    locator: Locator | None = field(default=None, validator=is_a(Locator, optional=True))
    instrument: str = field(default="", validator=is_text(empty=True))
    series: str = field(default="", validator=is_text(empty=True))
    unresolved: str = field(default="", validator=is_text(empty=True))


@frozen
class DefinedTerm:
    """A term a document defines for itself.

    Attributes:
        term: the term.
        span: where it is defined: the words of the term.
        meaning: the words that say what it stands for.
        scope: the provision within which it holds; None for the whole document.
        uses: where it is used, in order; a term that is explained may be used before that.

    >>> DefinedTerm("the Zone", Span(4, 12)).term
    'the Zone'
    """

    term: str = field(validator=is_text())
    span: Span = field(validator=is_a(Span))
    meaning: Span | None = field(default=None, validator=is_a(Span, optional=True))
    scope: Span | None = field(default=None, validator=is_a(Span, optional=True))
    uses: tuple[Span, ...] = field(default=(), converter=as_tuple, validator=all_are(Span))
