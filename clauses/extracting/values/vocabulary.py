"""All words that reading values needs, in the forms it asks for; made once for each lexicon."""

from collections.abc import Iterable
from fractions import Fraction
from unicodedata import category
from weakref import ReferenceType, ref

from attrs import frozen

from clauses.extracting.values.words import Phrases, cut, phrases
from clauses.lexicon.citations import unit_words
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.valuebook import ValueBook, ValueCue, value_book
from clauses.model.unit import Unit

_TEN = 10
_MOST_KEPT = 8  # vocabularies; each user's file makes one
_CODE = 3  # letters of a currency code
_FIXED = ("fixed", "alone")
_ALONE = ("events", "anything")  # what a preposition may take that is no day
_MADE: dict[tuple[int, int], tuple["ReferenceType[Lexicon]", "Vocabulary"]] = {}


@frozen(eq=False)
class Vocabulary:
    """Words as sets and tables of phrases.

    Attributes:
        book: the entries they come from.
        units: names of units.
        currencies: names of units that stand before the number.
        signs: comparators before an amount.
        after: comparators behind one.
        times: words that place an act in time.
        tables: the lists that hold phrases of several words, by name.
        sets: the lists, by name.
        provisions: names of provisions: article, paragraph, …
        percent: the unit of shares.
        items: the unit of things without one.
        amount_heads: words with which an amount may begin, figures aside.
        time_heads: the same of times.
        may_measure: words without one of which no amount is found.
        may_date: words without one of which no time is found.
        numerals: every word a number may begin with, articles left aside.
        turns: words that begin a time without a preposition.
        run_together: numbers whose hyphen was lost: "twentyone".
    """

    book: ValueBook
    units: Phrases[Unit]
    currencies: Phrases[Unit]
    signs: Phrases[ValueCue]
    after: Phrases[ValueCue]
    times: Phrases[tuple[ValueCue, ...]]
    tables: dict[str, Phrases[str]]
    sets: dict[str, frozenset[str]]
    provisions: frozenset[str]
    percent: Unit
    items: Unit
    amount_heads: frozenset[str]
    time_heads: frozenset[str]
    may_measure: frozenset[str]
    may_date: frozenset[str]
    numerals: frozenset[str]
    turns: frozenset[str]
    run_together: dict[str, Fraction]

    def number(self, kind: str, word: str) -> Fraction | None:
        """What a number word of a kind stands for; None where it is none."""
        return self.book.numbers[kind].get(word)


def vocabulary(lexicon: Lexicon, book: ValueBook | None = None) -> Vocabulary:
    """The words of a lexicon's units and of the cue files; the same object at every call.

    >>> from clauses.lexicon import default
    >>> vocabulary(default()) is vocabulary(default())
    True
    """
    words = book or value_book()
    key = (id(lexicon), id(words))
    held = _MADE.get(key)
    if held and held[0]() is lexicon:
        return held[1]
    for other in [other for other, (owner, _) in _MADE.items() if owner() is None]:
        del _MADE[other]
    if len(_MADE) >= _MOST_KEPT:
        _MADE.clear()
    made = _make(lexicon, words)
    _MADE[key] = (ref(lexicon), made)
    return made


def _make(lexicon: Lexicon, book: ValueBook) -> Vocabulary:
    amounts, times = tuple(book.of("amounts")), tuple(book.of("times"))
    numerals = frozenset(
        word
        for kind in ("small", "tens", "hundreds", "scales", "groups", "fractions", "signs")
        for word in book.numbers[kind]
    )
    run_together = {
        ten + one: tens + unit
        for ten, tens in book.numbers["tens"].items()
        for one, unit in book.numbers["small"].items()
        if 0 < unit < _TEN
    }
    numerals |= frozenset(run_together)
    level = frozenset(book.lists["level"])
    signs = _cues(one for one in amounts if one.get("where") != "after")
    currencies = phrases((n, unit) for n, unit in lexicon.units.items() if _leads(n, unit))
    by_time = _shared(times)
    heads = (*signs.heads, *currencies.heads, *book.numbers["articles"], "(", "[")
    amount_heads = numerals | frozenset(heads)
    return Vocabulary(
        book=book,
        units=phrases(lexicon.units.items()),
        currencies=currencies,
        signs=signs,
        after=_cues(one for one in amounts if one.get("where") == "after"),
        times=by_time,
        tables={name: phrases((one, one) for one in words) for name, words in book.lists.items()},
        sets={name: frozenset(words) for name, words in book.lists.items()},
        provisions=frozenset(unit_words()),
        percent=lexicon.unit("percent"),
        items=lexicon.unit("items"),
        amount_heads=amount_heads,
        time_heads=amount_heads | frozenset(by_time.heads) | _turns(book) | _lists(book, "months"),
        may_measure=numerals | level | _unit_words(lexicon),
        may_date=_rarest(times)
        | _lists(book, "months", "weekdays", "dates")
        | frozenset(book.numbers["away"])
        | numerals
        | _unit_words(lexicon),
        numerals=numerals,
        turns=_turns(book),
        run_together=run_together,
    )


def _cues(cues: Iterable[ValueCue]) -> Phrases[ValueCue]:
    return phrases((words, cue) for cue in cues for words in cue.words)


def _shared(cues: Iterable[ValueCue]) -> Phrases[tuple[ValueCue, ...]]:
    """Phrases that several entries may have."""
    found: dict[str, tuple[ValueCue, ...]] = {}
    for cue in cues:
        for words in cue.words:
            found[words] = (*found.get(words, ()), cue)
    return phrases(found.items())


def _leads(name: str, unit: Unit) -> bool:
    """Whether a name may stand before the number, as currency signs and codes do."""
    code = len(unit.key) == _CODE and unit.key.isupper() and name == unit.key.casefold()
    return code or any(category(one) == "Sc" for one in name)


def _turns(book: ValueBook) -> frozenset[str]:
    parts = _lists(book, "part-first", "part-last", "part-vague")
    return parts | frozenset(book.numbers["away"]) | frozenset(book.numbers["turns"])


def _lists(book: ValueBook, *names: str) -> frozenset[str]:
    return frozenset(word for name in names for word in book.lists[name])


def _unit_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(cut(name).low[0] for name in lexicon.units)


def _rarest(cues: Iterable[ValueCue]) -> frozenset[str]:
    """Of each phrase that needs no day its longest word, which is seldom a common one."""
    alone = (cue for cue in cues if cue.get("form") in _FIXED or cue.get("takes") in _ALONE)
    return frozenset(max(cut(words).low, key=len) for cue in alone for words in cue.words)
