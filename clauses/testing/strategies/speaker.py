"""Strategies for who speaks, and where the words stand."""

from attrs import evolve

from clauses.lexicon import default
from clauses.model.party import Membership, Party, PartyKind
from clauses.model.source import Locator, Provenance, Source, Speaker
from clauses.testing.drawing import DrawFn, SearchStrategy, composite, st
from clauses.testing.strategies.algebra import NAMES, WORDS, days
from clauses.testing.strategies.norm import phrases
from clauses.testing.strategies.once import once


@once
@composite
def memberships(draw: DrawFn) -> Membership:
    """Memberships with and without ends."""
    since, until = sorted(draw(st.lists(days(), min_size=2, max_size=2, unique=True)))
    ends = draw(st.sampled_from(((None, None), (since, None), (None, until), (since, until))))
    return Membership(draw(st.sampled_from(NAMES)), *ends)


@once
def _shipped() -> tuple[Party, ...]:
    return tuple(default().parties)


@once
def shipped_parties() -> SearchStrategy[Party]:
    """Parties of the shipped vocabulary that can hold a position; no two share a key.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(shipped_parties())
    Andorra
    """
    return st.sampled_from([one for one in _shipped() if one.speaks])


def parties(kinds: tuple[PartyKind, ...] = tuple(PartyKind)) -> SearchStrategy[Party]:
    """Parties of some kinds, shipped or made up; two made-up ones may share a key.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(parties(), lambda one: one.memberships)
    north
    """
    made_up = st.builds(
        Party,
        st.sampled_from(("Ruritania", "Grand-Fenwick", "Ελλάδα")),
        phrases(),
        st.sampled_from(kinds),
        st.lists(st.sampled_from(WORDS), max_size=2),
        st.lists(memberships(), max_size=2),
    )
    shipped = [one for one in _shipped() if one.kind in kinds]
    return st.sampled_from(shipped) | made_up if shipped else made_up


@composite
def party_tables(draw: DrawFn) -> tuple[Party, ...]:
    """Parties that can stand in one table: some states, perhaps a group of them.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(party_tables(), lambda table: table[-1].memberships)
    (Andorra, the Quartet)
    """
    states = st.sampled_from([one for one in _shipped() if one.kind is PartyKind.STATE])
    members = draw(st.lists(states, min_size=1, max_size=4, unique=True))
    if not draw(st.booleans()):
        return tuple(members)
    spells = tuple(evolve(draw(memberships()), member=one.key) for one in members)
    return *members, Party("Quartet", "the Quartet", PartyKind.GROUP, (), spells)


@once
def locators() -> SearchStrategy[Locator]:
    """Places in a document: articles with their points, or items of a list."""
    article = st.integers(1, 99).map("Art. {}".format)
    points = st.lists(st.sampled_from(("(1)", "(2)", "(a)", "(iii)")), max_size=3).map("".join)
    printed = st.builds(str.__add__, article, points)
    return (printed | st.just("What was said?, item 2")).map(Locator.parse)


@once
def sources() -> SearchStrategy[Source]:
    """Documents of every provenance."""
    return st.builds(
        Source,
        st.sampled_from(("charter", "dw-2021")),
        phrases(),
        st.just("") | phrases(),
        st.none() | days(),
        st.sampled_from(("", "https://example.org/?a=1&b=2")),
        st.sampled_from(Provenance),
        st.sampled_from(("en", "ru", "zh-Hant")),
        st.sampled_from(("", "unofficial")),
    )


@once
def speakers() -> SearchStrategy[Speaker]:
    """Named officials and unnamed ones."""
    some = st.just("") | phrases()
    return st.builds(Speaker, some, some)
