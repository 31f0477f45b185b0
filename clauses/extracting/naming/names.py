"""Everything a stretch of words may name, by one lexicon."""

from datetime import date

from attrs import frozen

from clauses.extracting.naming.acts import Acts, Kinds
from clauses.extracting.naming.bearers import Bearers
from clauses.extracting.naming.cutting import cut
from clauses.extracting.naming.gazetteer import gazetteer
from clauses.extracting.naming.lands import Lands
from clauses.extracting.naming.named import Named, NamedAct
from clauses.extracting.naming.parties import Parties
from clauses.extracting.naming.places import Places
from clauses.extracting.naming.things import ARMED, Things
from clauses.lexicon import default
from clauses.lexicon.lexicon import Lexicon
from clauses.model.extension import Extension
from clauses.model.source import Span

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
    _acts: Acts

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Names":
        """Build the tables of a lexicon; `names` remembers them."""
        parties = Parties(lexicon, gazetteer(lexicon))
        things = Things.of(lexicon)
        acts = Acts.of(lexicon, Kinds(parties, things))
        return cls(lexicon, parties, Bearers(parties), Places(Lands(parties)), things, acts)

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
        verb: str = "",
    ) -> tuple[Named, ...]:
        """The places in a stretch, each with its preposition.

        Args:
            text: the text.
            start: where the stretch begins in it.
            end: where it ends.
            on: the day of the text.
            of: whose *its territory* is.
            verb: the verb of the act; after some of them *to* and *from* say where.

        >>> line = "in Eastern Europe and in the port of Varna"
        >>> [one.extension for one in names().place(line, 0, len(line))]
        [Eastern Europe (contested), port of Varna]
        """
        return tuple(self._places.find(cut(text, start, end), on, of, verb))

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

    def act(self, verb: str, text: str, start: int, end: int) -> NamedAct | None:
        """The act of the taxonomy that a verb with its object means; None where it has none.

        Args:
            verb: the verb in its base form, its particle with it or at the head of the object.
            text: the text.
            start: where the object begins in it.
            end: where it ends; the same as ``start`` for a verb without object.

        >>> names().act("take", "take in no further members", 5, 26).action
        admit a member
        """
        whole = Span(start, end) if start < end else _before(text, start)
        return self._acts.act(verb, cut(text, start, end), whole)

    def nominal_act(self, text: str, start: int, end: int) -> NamedAct | None:
        """The act of the taxonomy that a noun phrase means; None where it means none.

        >>> names().nominal_act("the deployment of missiles", 0, 26).action
        deploy weapons
        """
        return self._acts.noun(cut(text, start, end))


def _before(text: str, end: int) -> Span | None:
    """The word that ends at a place, for a verb on which nothing follows."""
    last = len(text[:end].rstrip())
    return Span(max(text.rfind(" ", 0, last) + 1, 0), last) if last else None


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
