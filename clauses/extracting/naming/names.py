"""Everything a stretch of words may name, by one lexicon."""

from datetime import date

from attrs import frozen

from clauses.extracting.naming.bearers import Bearers
from clauses.extracting.naming.cutting import cut
from clauses.extracting.naming.gazetteer import gazetteer
from clauses.extracting.naming.lands import Lands
from clauses.extracting.naming.named import Named
from clauses.extracting.naming.parties import Parties
from clauses.extracting.naming.places import Places
from clauses.extracting.naming.things import ARMED, Things
from clauses.lexicon import default
from clauses.lexicon.lexicon import Lexicon
from clauses.model.extension import Extension

KEPT = 8  # lexicons whose names are kept; a program that uses more builds some again
_built: dict[int, "Names"] = {}


@frozen(eq=False)
class Names:
    """The names of one lexicon, ready to be found. Offsets count from the start of the text.

    Attributes:
        lexicon: the lexicon.
    """

    lexicon: Lexicon
    _parties: Parties
    _bearers: Bearers
    _places: Places
    _things: Things

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Names":
        """Build the tables of a lexicon; `names` remembers them."""
        parties = Parties(lexicon, gazetteer(lexicon))
        places = Places(Lands(parties))
        return cls(lexicon, parties, Bearers(parties), places, Things.of(lexicon))

    def parties(
        self, text: str, start: int, end: int, *, on: date | None = None
    ) -> tuple[Named, ...]:
        """Every known party named in a stretch.

        Args:
            text: the text.
            start: where the stretch begins in it.
            end: where it ends.
            on: the day of the text, on which groups have their members; the last known without.

        >>> line = "It told us that Turkey and NATO's members disagree."
        >>> [one.extension for one in names().parties(line, 0, len(line), on=date(2021, 12, 17))]
        [Türkiye, NATO members]
        """
        words, found = cut(text, start, end), self._parties
        return tuple(found.named(words, one, on) for one in found.find(words))

    def bearer(
        self,
        text: str,
        start: int,
        end: int,
        *,
        on: date | None = None,
        author: Extension | None = None,
    ) -> Named | None:
        """Whom a noun phrase means as a whole; None for a phrase without words.

        Args:
            text: the text.
            start: where the phrase begins in it.
            end: where it ends.
            on: the day of the text.
            author: whom *we* stands for.

        >>> names().bearer("each of the Contracting Parties", 0, 31).extension
        Parties
        """
        return self._bearers.read(cut(text, start, end), on, author)

    def place(
        self,
        text: str,
        start: int,
        end: int,
        *,
        on: date | None = None,
        of: Extension | None = None,
    ) -> tuple[Named, ...]:
        """The places in a stretch, each with its preposition.

        Args:
            text: the text.
            start: where the stretch begins in it.
            end: where it ends.
            on: the day of the text.
            of: whose *its territory* is.

        >>> line = "in Eastern Europe and in the port of Varna"
        >>> [one.extension for one in names().place(line, 0, len(line))]
        [Eastern Europe (contested), port of Varna]
        """
        return tuple(self._places.find(cut(text, start, end), on, of))

    def things(self, text: str, start: int, end: int) -> tuple[Named, ...]:
        """The weapons, forces, goods and other things of the vocabulary in a stretch.

        >>> [one.extension for one in names().things("Steel and wheat", 0, 15)]
        [steel, wheat]
        """
        words = cut(text, start, end)
        return tuple(self._things.named(words, one) for one in self._things.find(words))

    def weapons(self, text: str, start: int, end: int) -> tuple[Named, ...]:
        """The weapons and forces among the things in a stretch.

        >>> [one.extension for one in names().weapons("missiles and wheat", 0, 18)]
        [missiles]
        """
        words, things = cut(text, start, end), self._things
        return tuple(
            things.named(words, one) for one in things.find(words) if things.within(one.key, ARMED)
        )


def names(lexicon: Lexicon | None = None) -> Names:
    """The names of a lexicon, the shipped one where none is given; built once."""
    lexicon = lexicon or default()
    found = _built.get(id(lexicon))
    if found is None:
        if len(_built) >= KEPT:
            del _built[next(iter(_built))]
        # It holds its lexicon, so no other can come to have the same id as long as it is here.
        found = _built[id(lexicon)] = Names.of(lexicon)
    return found
