"""Named sets of places, parties, weapons or acts, some with an undisputed core and a wider reading.

A treaty word such as "Eastern Europe" has members nobody disputes and others that some readers add.
That is the egg-yolk picture of Cohn and Gotts (1996): a *core* inside a *hull*, the true set lying
somewhere between. A crisp set is one whose core is its hull. Sets may also be given by what they
leave out ("any state but Ukraine"), so that ANYTHING is a set like any other.
"""

from collections.abc import Iterable

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model import openterm
from clauses.model.checks import all_are, as_frozenset, is_a, is_text
from clauses.model.extent import Extent


@frozen(repr=False)
class Atoms:
    """A finite set of elementary names, or everything except a finite set.

    Attributes:
        names: the elementary names, such as ISO codes of territories.
        excluded: whether ``names`` are what the set leaves out.

    >>> Atoms({"UA"}) & ~Atoms({"UA"})
    {}
    """

    names: frozenset[str] = field(converter=as_frozenset, validator=all_are(str))
    excluded: bool = field(default=False, validator=is_a(bool))

    def __repr__(self) -> str:
        """Print in set notation: ``{GE, UA}``, or ``all − {UA}``."""
        inner = "{" + ", ".join(sorted(self.names)) + "}"
        return f"all − {inner}" if self.excluded else inner

    @property
    def empty(self) -> bool:
        """Whether nothing is in the set; a set given by what it leaves out never is empty."""
        return not self.names and not self.excluded

    def __contains__(self, name: object) -> bool:
        """Whether an elementary name is in the set."""
        return (name in self.names) is not self.excluded

    def __invert__(self) -> "Atoms":
        """Everything that is not in the set."""
        return Atoms(self.names, not self.excluded)

    def __and__(self, other: "Atoms") -> "Atoms":
        """What both sets share."""
        if self.excluded and other.excluded:
            return Atoms(self.names | other.names, excluded=True)
        if self.excluded or other.excluded:
            listed, left_out = (other, self) if self.excluded else (self, other)
            return Atoms(listed.names - left_out.names)
        return Atoms(self.names & other.names)

    def __or__(self, other: "Atoms") -> "Atoms":
        """What either set holds."""
        return ~(~self & ~other)

    def __le__(self, other: "Atoms") -> bool:
        """Whether this set stays inside the other."""
        return (self & ~other).empty

    def compare(self, other: "Atoms") -> Extent:
        """How two sets that are not empty lie."""
        inside, around = self <= other, other <= self
        if inside or around:
            return _BY_INCLUSION[inside, around]
        return Extent.DISJOINT if (self & other).empty else Extent.OVERLAPS


_BY_INCLUSION = {
    (True, True): Extent.EQUAL,
    (True, False): Extent.WITHIN,
    (False, True): Extent.CONTAINS,
}
ALL = Atoms(frozenset(), excluded=True)
NONE = Atoms(frozenset())


@frozen(repr=False)
class Extension:
    """What a name stands for: its undisputed core and its widest reading.

    Attributes:
        label: the name as people write it; two spellings of one set are still equal.
        core: what every reading includes; empty for a place left wholly undefined.
        hull: what the widest reading includes.
        open_term: a name without known members, comparable only with itself: a word outside every
            vocabulary, or a place an instrument leaves undefined.
        disputed: whether the name itself is contested, beyond what core and hull tell.

    Raises:
        InvalidRecord: if the core is not inside the hull, or the hull is empty.

    >>> east = Extension.of("Eastern Europe", {"UA", "MD", "BY"}, maybe={"PL", "RO"})
    >>> east.compare(Extension.of("Poland", {"PL"})), east.settled(Extension.of("Poland", {"PL"}))
    (<Extent.DISJOINT: 'disjoint'>, False)
    """

    label: str = field(eq=False, validator=is_text())
    core: Atoms = field(validator=is_a(Atoms))
    hull: Atoms = field(validator=is_a(Atoms))
    open_term: str = field(default="", validator=is_text(empty=True))
    disputed: bool = field(default=False, validator=is_a(bool))

    def __attrs_post_init__(self) -> None:
        if self.hull.empty or not self.core <= self.hull:
            raise InvalidRecord(
                f"Extension {self.label!r}",
                found=f"core {self.core!r}, hull {self.hull!r}",
                allowed="a hull that is not empty and takes in the core",
            )

    @classmethod
    def of(cls, label: str, names: Iterable[str], *, maybe: Iterable[str] = ()) -> "Extension":
        """Make a set from elementary names, with those only some readings add.

        >>> Extension.of("Baltic states", {"EE", "LV", "LT"})
        Baltic states
        """
        core = Atoms(frozenset(names))
        return cls(label, core, core | Atoms(frozenset(maybe)))

    @classmethod
    def term(cls, words: str) -> "Extension":
        """Make a set for a word outside the vocabulary: equal to itself, else UNKNOWN.

        >>> Extension.term("the northern shelf").compare(Extension.term("the port"))
        <Extent.UNKNOWN: 'unknown'>
        """
        return cls(words, NONE, ALL, openterm.term(words))

    def __repr__(self) -> str:
        """Print the name, marked ``(contested)`` where its boundary is."""
        return f"{self.label} (contested)" if self.contested else self.label

    @property
    def contested(self) -> bool:
        """Whether readers disagree on what the name takes in."""
        return self.disputed or (self.core != self.hull and not self.open_term)

    @property
    def universal(self) -> bool:
        """Whether nothing is left out, on every reading."""
        return self.core == ALL

    def __invert__(self) -> "Extension":
        """Everything outside: the core of the outside is what lies beyond the widest reading."""
        term = openterm.outside(self.open_term) if self.open_term else ""
        return Extension(f"outside {self.label}", ~self.hull, ~self.core, term, self.disputed)

    def __or__(self, other: "Extension") -> "Extension":
        """Both together; ``left.join(right)`` is the same."""
        return self.join(other)

    def __and__(self, other: "Extension") -> "Extension":
        """What both share; ``left.meet(right)`` is the same."""
        return self.meet(other)

    def join(self, other: "Extension") -> "Extension":
        """Both together, core with core and hull with hull.

        >>> (Extension.of("Georgia", {"GE"}) | Extension.of("Ukraine", {"UA"})).core
        {GE, UA}
        """
        label = self.label if self == other else f"{self.label}, {other.label}"
        core, hull = self.core | other.core, self.hull | other.hull
        told = (self.hull & ~other.hull) <= core and (other.hull & ~self.hull) <= core
        term = "" if core == hull else self._term(other, openterm.OR, told=told)
        return Extension(label, core, hull, term, self.disputed or other.disputed)

    def meet(self, other: "Extension") -> "Extension":
        """What both share.

        Raises:
            InvalidRecord: if they share nothing on any reading.

        >>> Extension.of("a", {"GE", "UA"}) & Extension.of("b", {"UA"})
        a ∩ b
        """
        label = self.label if self == other else f"{self.label} ∩ {other.label}"
        core, hull = self.core & other.core, self.hull & other.hull
        told = (self.core & other.hull) <= other.core and (other.core & self.hull) <= self.core
        term = "" if core == hull else self._term(other, openterm.AND, told=told)
        return Extension(label, core, hull, term, self.disputed or other.disputed)

    def _term(self, other: "Extension", sign: str, *, told: bool) -> str:
        # An open set is its core with whatever its term stands for inside its hull. The same holds
        # of what is made of two, if one is crisp, or both have one term, or core and hull tell
        # (`told`) where each term counts; else the term must name both sets in full.
        ours, theirs = self.open_term, other.open_term
        if other.core == other.hull or ours == theirs:
            return ours
        if self.core == self.hull:
            return theirs
        if told and ours and theirs:
            return openterm.combine(sign, ours, theirs)
        return openterm.combine(sign, self._in_full(), other._in_full())

    def _in_full(self) -> str:
        plain = self.core.empty and self.hull == ALL and self.open_term
        return plain or f"[{self.open_term}; {self.core!r} to {self.hull!r}]"

    def compare(self, other: "Extension") -> Extent:
        """How the two lie on the ordinary reading (their cores).

        UNKNOWN where a core is missing, or where an open term leaves more than one answer.

        >>> Extension.of("Ukraine", {"UA"}).compare(ANYTHING)
        <Extent.WITHIN: 'within'>
        """
        if self._means(other):
            return Extent.EQUAL
        if self.universal or other.universal:
            return Extent.CONTAINS if self.universal else Extent.WITHIN
        if (self.hull & other.hull).empty:
            return Extent.DISJOINT
        if self.core.empty or other.core.empty:
            return Extent.UNKNOWN
        if (self.open_term or other.open_term) and not self.settled(other):
            return Extent.UNKNOWN
        return self.core.compare(other.core)

    def settled(self, other: "Extension") -> bool:
        """Whether every reading of both gives the same answer as `compare`.

        >>> Extension.of("Georgia", {"GE"}).settled(Extension.of("Ukraine", {"UA"}))
        True
        """
        if self._means(other) and not (self.contested or other.contested):
            return True
        if self.core.empty or other.core.empty:
            return (self.hull & other.hull).empty
        lies = {a.compare(b) for a in (self.core, self.hull) for b in (other.core, other.hull)}
        return len(lies) == 1

    def _means(self, other: "Extension") -> bool:
        theirs = (other.core, other.hull, other.open_term)
        return (self.core, self.hull, self.open_term) == theirs


ANYTHING = Extension("anything", ALL, ALL)


def join(extensions: Iterable[Extension]) -> Extension | None:
    """Join any number of sets; None, which means unrestricted, for none.

    >>> join([Extension.of("Georgia", {"GE"}), Extension.of("Ukraine", {"UA"})])
    Georgia, Ukraine
    """
    whole: Extension | None = None
    for one in extensions:
        whole = one if whole is None else whole.join(one)
    return whole
