"""Strategies for the small algebras: sets, quantities, periods."""

from datetime import date
from fractions import Fraction
from operator import mul

from clauses.lexicon import default
from clauses.model.extension import ANYTHING, NONE, Atoms, Extension
from clauses.model.period import Period
from clauses.model.quantity import Quantity
from clauses.model.unit import Unit
from clauses.testing.drawing import DrawFn, SearchStrategy, composite, st
from clauses.testing.strategies.once import once

NAMES = ("BY", "GE", "MD", "PL", "UA")  # elementary names, few enough to meet often
# The later ones try whoever writes them to a file.
WORDS = (
    "north",
    "treaty",
    "Türkiye",
    "Україна",
    "“dual-use”",
    "\\ or /",
    '"',
    "<b>&",
    "½\u00a0km",
    "😀",
)
TERMS = ("the port", "the northern shelf", "outside the zone")


@once
def atoms() -> SearchStrategy[Atoms]:
    """Finite sets of five names, and everything but such a set.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(atoms())
    {}
    """
    return st.builds(Atoms, st.frozensets(st.sampled_from(NAMES)), st.booleans())


@once
def crisp() -> SearchStrategy[Extension]:
    """Sets on whose boundary everybody agrees, `ANYTHING` among them."""
    sets = atoms().filter(lambda one: not one.empty)
    return st.builds(lambda one, label: Extension(label, one, one), sets, st.sampled_from(WORDS))


@once
@composite
def egg_yolks(draw: DrawFn) -> Extension:
    """Sets with a core inside a wider reading; the core may be empty, as for an undefined place."""
    core = draw(atoms())
    hull = core | draw(atoms())
    if hull.empty:
        hull = ANYTHING.hull
    return Extension(draw(st.sampled_from(WORDS)), core, hull, disputed=draw(st.booleans()))


@once
def open_terms() -> SearchStrategy[Extension]:
    """Names outside every vocabulary, and places that an instrument leaves undefined."""
    hulls = atoms().filter(lambda one: not one.empty)
    undefined = hulls.map(lambda one: Extension("reach", NONE, one, "reach", disputed=True))
    return st.sampled_from(TERMS).map(Extension.term) | undefined


@once
def extensions() -> SearchStrategy[Extension]:
    """Sets of every kind: crisp, egg-yolk, open and universal.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(extensions(), lambda one: one.contested)
    north (contested)
    """
    return crisp() | egg_yolks() | open_terms() | st.just(ANYTHING)


@once
def _units() -> tuple[Unit, ...]:
    return tuple(sorted(set(default().units.values()), key=lambda unit: unit.key))


@once
def units(dimension: str | None = None) -> SearchStrategy[Unit]:
    """Units of the shipped vocabulary, exact and inexact, of one dimension or of any.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(units("mass")).dimension
    'mass'
    """
    return st.sampled_from([u for u in _units() if dimension in (None, u.dimension)])


@once
def numbers() -> SearchStrategy[Fraction]:
    """Small numbers, and multiples at which inexact units meet exact ones, such as 30 and 365."""
    steps = st.sampled_from((1, 28, 30, 31, 365, 366, 500, 1000))
    whole = st.builds(mul, st.integers(0, 12), steps).map(Fraction)
    return whole | st.fractions(-2, 8, max_denominator=4)


@once
@composite
def quantities(draw: DrawFn, unit: SearchStrategy[Unit] | None = None) -> Quantity:
    """Intervals of every shape, in any unit or in those given.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(quantities(), lambda one: one.unit.key == "days")
    0 days
    """
    counted = draw(units() if unit is None else unit)
    low, high = sorted((draw(numbers()), draw(numbers())))
    shape = draw(st.sampled_from(("exactly", "at least", "at most", "between")))
    low_open, high_open = draw(st.booleans()), draw(st.booleans())
    if shape == "exactly" or (shape == "between" and low == high):
        return Quantity(low, low, counted)
    return Quantity(
        None if shape == "at most" else low,
        None if shape == "at least" else high,
        counted,
        low_open,
        high_open,
    )


@once
def days() -> SearchStrategy[date]:
    """Days of the present age."""
    return st.dates(date(1991, 1, 1), date(2030, 12, 31))


@once
@composite
def periods(draw: DrawFn) -> Period:
    """Periods with a first day, a last day, or both.

    >>> from clauses.testing.strategies import smallest
    >>> smallest(periods(), lambda one: one.until)
    by 2000-01-01
    """
    first, last = sorted((draw(days()), draw(days())))
    return Period(*draw(st.sampled_from(((first, None), (None, last), (first, last)))))
