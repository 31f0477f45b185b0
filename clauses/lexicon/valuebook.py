"""The words around numbers and days, as data: three cue files, and a user's own on top of them."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from clauses.errors import DossierError, Fault, UnknownName
from clauses.lexicon.tomlfile import TomlFile, read_toml

if TYPE_CHECKING:
    from clauses.lexicon.cuechecks import Wrong

FOLDER = Path(__file__).parent / "cues"
FILES = ("numbers.toml", "amounts.toml", "times.toml")
KINDS = ("amounts", "times")
LISTS, NUMBERS = "value-words", "numbers"


@frozen(eq=False)
class ValueCue:
    """One entry: words that bound an amount or place an act in time.

    Attributes:
        name: kind and key, such as ``amounts.more-than``.
        words: its wordings.
        says: every other key of the entry.

    >>> value_book().cues["amounts.more-than"].get("bound")
    '>'
    """

    name: str
    words: tuple[str, ...]
    says: Mapping[str, Any]

    def get(self, key: str) -> str:
        """What the entry says under a key; empty where it says nothing."""
        return str(self.says.get(key, ""))

    def flag(self, key: str) -> bool:
        """Whether the entry says yes under a key."""
        return bool(self.says.get(key, False))


@frozen(eq=False)
class ValueBook:
    """Cues by name, plain lists by name, and what number words stand for.

    Attributes:
        cues: name → entry, in the order of the files.
        lists: name → words.
        numbers: kind of number word → word → number.
        entries: every entry of lists and numbers as it stands, for whoever prints or tests them.
    """

    cues: Mapping[str, ValueCue]
    lists: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, Mapping[str, Fraction]]
    entries: Mapping[str, Mapping[str, Any]]

    def of(self, kind: str) -> Iterable[ValueCue]:
        """The cues of one kind, ``amounts`` or ``times``."""
        return (cue for name, cue in self.cues.items() if name.startswith(f"{kind}."))


def value_book(own: Sequence[Path] = ()) -> ValueBook:
    """The shipped words with a user's own.

    Args:
        own: TOML files; see `extended`.

    Raises:
        DossierError: if an entry has no words, or says what none may; all faults are listed.

    >>> int(value_book().numbers["tens"]["thirty"])
    30
    """
    files = [read_toml(path) for path in own]
    faults = [fault for file in files for fault in file.faults]
    found = extended(files, faults)
    if faults:
        raise DossierError(", ".join(file.name for file in files), tuple(faults))
    return found


@cache
def _shipped() -> ValueBook:
    made = _Making()
    for name in FILES:
        tables = read_toml(FOLDER / name).tables
        for kind in KINDS:
            for key, says in tables.get(kind, {}).items():
                made.cues[f"{kind}.{key}"] = _cue(f"{kind}.{key}", says)
        for key, says in tables.get(LISTS, {}).items():
            made.put_list(key, says)
        for key, says in tables.get(NUMBERS, {}).items():
            made.put_numbers(key, says)
    return made.book()


def extended(sources: Sequence[TomlFile], faults: list[Fault]) -> ValueBook:
    """The shipped words with a user's own.

    An entry ``[amounts.KEY]`` or ``[times.KEY]`` of a new name stands before the shipped ones; one
    of a known name replaces it, or changes it by ``add``, ``drop`` or ``off``, as cues do. An entry
    ``[numbers.KEY]`` or ``[value-words.KEY]`` replaces the shipped one.

    Args:
        sources: TOML files; sections that hold no such words are left alone.
        faults: receives whatever is wrong; the entries concerned are left out.

    >>> extended((), []) is value_book()
    True
    """
    if not any({*KINDS, LISTS, NUMBERS} & set(file.tables) for file in sources):
        return _shipped()
    made = _Making.of(_shipped())
    for file in sources:
        for kind in KINDS:
            for key, says in file.section(kind, faults).items():
                _put(made, _Entry(file, kind, key, says, faults))
        _put_plain(made, file, faults)
    return made.book()


@frozen(eq=False)
class _Making:
    """A book being made."""

    cues: dict[str, ValueCue] = field(factory=dict)
    lists: dict[str, tuple[str, ...]] = field(factory=dict)
    numbers: dict[str, Mapping[str, Fraction]] = field(factory=dict)
    entries: dict[str, Mapping[str, Any]] = field(factory=dict)
    own: list[str] = field(factory=list)

    @classmethod
    def of(cls, book: ValueBook) -> "_Making":
        return cls(dict(book.cues), dict(book.lists), dict(book.numbers), dict(book.entries))

    def put_list(self, key: str, says: Mapping[str, Any]) -> None:
        self.lists[key] = _words(says["words"])
        self.entries[f"{LISTS}.{key}"] = says

    def put_numbers(self, key: str, says: Mapping[str, Any]) -> None:
        numbers = {word.lower(): Fraction(number) for word, number in says["values"].items()}
        self.numbers[key] = MappingProxyType(numbers)
        self.entries[f"{NUMBERS}.{key}"] = says

    def book(self) -> ValueBook:
        # Of two entries with one wording the first counts, and that is the user's.
        first = {name: self.cues[name] for name in self.own if name in self.cues}
        return ValueBook(
            MappingProxyType({**first, **self.cues}),
            MappingProxyType(self.lists),
            MappingProxyType(self.numbers),
            MappingProxyType(self.entries),
        )


@frozen(eq=False)
class _Entry:
    """An entry of a user's file."""

    file: TomlFile
    section: str
    key: str
    says: Any
    faults: list[Fault]

    @property
    def name(self) -> str:
        return f"{self.section}.{self.key}"

    def sound(self, wrong: "Iterable[Wrong]") -> bool:
        """Note what is wrong with it; whether nothing is."""
        path = (self.section, self.key)
        found = [self.file.fault((*path, *steps), message) for steps, message in wrong]
        self.faults.extend(found)
        return not found


def _put(made: _Making, entry: _Entry) -> None:
    """Add, replace, change or take out a cue; one with faults is left as it was."""
    from clauses.lexicon.cuechecks import CHANGES  # the shipped files need no checking
    from clauses.lexicon.valuechecks import cue_faults

    made.own.append(entry.name)
    if isinstance(entry.says, dict) and not {*CHANGES, "off"}.isdisjoint(entry.says):
        _change(made.cues, entry)
    elif entry.sound(cue_faults(entry.section, entry.says)):
        made.cues[entry.name] = _cue(entry.name, entry.says)


def _change(cues: dict[str, ValueCue], entry: _Entry) -> None:
    from clauses.lexicon.valuechecks import change_faults

    before = cues.get(entry.name)
    if before is None:
        entry.sound([((), str(UnknownName("cue", entry.name, known=cues)))])
    elif not entry.sound(change_faults(entry.says, before.words)):
        return
    elif entry.says.get("off"):
        del cues[entry.name]
    else:
        gone = _words(entry.says.get("drop", ()))
        kept = (one for one in before.words if one not in gone)
        words = dict.fromkeys((*kept, *_words(entry.says.get("add", ()))))
        cues[entry.name] = evolve(before, words=tuple(words))


def _put_plain(made: _Making, file: TomlFile, faults: list[Fault]) -> None:
    from clauses.lexicon.valuechecks import list_faults, number_faults

    sections = (
        (LISTS, "list of words", made.lists, list_faults, made.put_list),
        (NUMBERS, "list of numbers", made.numbers, number_faults, made.put_numbers),
    )
    for section, kind, known, look, put in sections:
        for key, says in file.section(section, faults).items():
            entry = _Entry(file, section, key, says, faults)
            unknown = [((), str(UnknownName(kind, key, known=known)))]
            if entry.sound(look(key, says) if key in known else unknown):
                put(key, says)


def _cue(name: str, says: Mapping[str, Any]) -> ValueCue:
    rest = {key: value for key, value in says.items() if key != "words"}
    return ValueCue(name, _words(says["words"]), MappingProxyType(rest))


def _words(words: Iterable[str]) -> tuple[str, ...]:
    # A text is compared in small letters.
    return tuple(" ".join(one.lower().split()) for one in words)
