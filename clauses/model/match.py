"""Why a position is held to speak to a demand, and how much norm and wording each said for it."""

from collections.abc import Callable

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.action import ActRelation
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.clause import Clause
from clauses.model.extent import Extent
from clauses.model.scope import Facet
from clauses.model.source import Span

Scorer = Callable[..., float]
"""A measure of wording: ``(left, right, *, cutoff=0.0) -> float`` between 0 and 1.

``left`` and ``right`` are texts; a score below ``cutoff`` may be given as 0.
"""


@frozen
class SharedWords:
    """Words that both texts share, with their place in each.

    >>> SharedWords("no veto", Span(0, 7), Span(4, 11)).words
    'no veto'
    """

    words: str = field(validator=is_text())
    demand: Span = field(validator=is_a(Span))
    position: Span = field(validator=is_a(Span))


@frozen
class WordLie:
    """How one facet lies by the words of both sides, where the vocabulary does not tell.

    Attributes:
        facet: the facet.
        extent: how the position's words lie to the demand's.
        demand: the words of the demand.
        position: the words of the position.
        entries: the entries of the relation lexicon that tell, such as ``nouns.vessel``.

    >>> WordLie(Facet.OBJECTS, Extent.WITHIN, "vessels", "trawlers").extent
    <Extent.WITHIN: 'within'>
    """

    facet: Facet = field(validator=is_a(Facet))
    extent: Extent = field(validator=is_a(Extent))
    demand: str = field(default="", validator=is_text(empty=True))
    position: str = field(default="", validator=is_text(empty=True))
    entries: tuple[str, ...] = field(default=(), converter=as_tuple, validator=all_are(str))


@frozen
class Link:
    """How two acts are related by their words, and how what they are done to lies.

    Attributes:
        relation: how the position's act is related to the demand's.
        demand: the words of the demand's act.
        position: the words of the position's act.
        entries: the entries of the relation lexicon that tell, such as ``verbs.withdraw``.
        lies: the facets that words settle.
        instead: facets of the scope that ``lies`` stand for, on the one side that has them.

    >>> Link(ActRelation.SAME, "notify delays", "report delays").objects is None
    True
    """

    relation: ActRelation = field(validator=is_a(ActRelation))
    demand: str = field(default="", validator=is_text(empty=True))
    position: str = field(default="", validator=is_text(empty=True))
    entries: tuple[str, ...] = field(default=(), converter=as_tuple, validator=all_are(str))
    lies: tuple[WordLie, ...] = field(default=(), converter=as_tuple, validator=all_are(WordLie))
    instead: tuple[Facet, ...] = field(default=(), converter=as_tuple, validator=all_are(Facet))

    @property
    def objects(self) -> Extent | None:
        """How what the acts are done to lies; None where the words say nothing of it."""
        return next((lie.extent for lie in self.lies if lie.facet is Facet.OBJECTS), None)


@frozen
class Match:
    """A demand, a position, and what ties them.

    Attributes:
        demand: the demand.
        position: the position held against it.
        link: how the position's act is related to the demand's.
        by_norm: what the norms contributed to the score.
        by_wording: what the wording contributed to the score.
        speaks: whether the position is held to speak to the demand.
        shared: the words both share, longest first.
        words: what the relation lexicon tells of the acts and what they are done to; None where the
            vocabulary tells all, or nothing could be read.

    Raises:
        InvalidRecord: if the contributions are negative or add up to more than 1.

    >>> from clauses import load, match
    >>> dossier = load("december-2021")
    >>> found = match(dossier["D2"], dossier["W9"])
    >>> found.link, found.speaks
    (<ActRelation.SAME: 'same'>, True)
    """

    demand: Clause = field(validator=is_a(Clause))
    position: Clause = field(validator=is_a(Clause))
    link: ActRelation = field(validator=is_a(ActRelation))
    by_norm: float = field(validator=is_a(float))
    by_wording: float = field(validator=is_a(float))
    speaks: bool = field(validator=is_a(bool))
    shared: tuple[SharedWords, ...] = field(
        default=(), converter=as_tuple, validator=all_are(SharedWords)
    )
    words: Link | None = field(default=None, validator=is_a(Link, optional=True))

    def __attrs_post_init__(self) -> None:
        if self.by_norm < 0 or self.by_wording < 0 or not 0 <= self.score <= 1:
            found = f"{self.by_norm} + {self.by_wording}"
            raise InvalidRecord("Match", found=found, allowed="contributions from 0 to 1 in sum")

    @property
    def score(self) -> float:
        """How closely the two are tied, from 0 to 1, both contributions added."""
        return round(self.by_norm + self.by_wording, 6)
