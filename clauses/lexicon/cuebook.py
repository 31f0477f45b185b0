"""The words that carry a norm, as data: shipped cue files, and a user's own on top of them.

A cue is a few words in a row. A word written ``~call`` stands for any form of the verb *call*, and
``[light]`` for any verb of the list of that name; the forms of *be* and *have* always stand for
each other. Adverbs, negations and words such as *legal* or *whatsoever* may stand in between.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

from attrs import evolve, field, frozen

from clauses.errors import DossierError, Fault, UnknownName
from clauses.lexicon.tomlfile import TomlFile, read_toml

if TYPE_CHECKING:
    from clauses.lexicon.cuechecks import Wrong

FOLDER = Path(__file__).parent / "cues"
KINDS = ("operators", "speech", "provisos", "adjuncts", "constitutive", "savings", "turns")
LISTS = "joints"
_Tables = Mapping[str, Any]


@frozen(eq=False)
class Cue:
    """One entry of the cue files.

    Attributes:
        name: kind and key, such as ``operators.shall``.
        kind: the section it stands in, which says where it takes effect.
        forms: its wordings, each a tuple of words.
        says: every other key of the entry: ``modality``, ``takes``, ``rationale``, …

    >>> entry("operators.shall").says["modality"]
    'obligation'
    """

    name: str
    kind: str
    forms: tuple[tuple[str, ...], ...]
    says: Mapping[str, Any]

    def get(self, key: str) -> str:
        """What the entry says under a key; empty where it says nothing."""
        return str(self.says.get(key, ""))


Wording = tuple[tuple[str, ...], Cue]


@frozen(eq=False)
class Wordings:
    """The wordings that begin with one word.

    Attributes:
        alone: entries of that word alone.
        longer: second word → wordings that go on with it, the longest first.
    """

    alone: tuple[Cue, ...]
    longer: Mapping[str, tuple[Wording, ...]]


@frozen(eq=False)
class CueBook:
    """All cues, found by their first two words.

    Attributes:
        cues: name → cue.
        lists: the lists of small words, such as determiners, by name.
        heads: first word → wordings that begin with it.
    """

    cues: Mapping[str, Cue]
    lists: Mapping[str, frozenset[str]]
    heads: Mapping[str, Wordings] = field(init=False)

    def __attrs_post_init__(self) -> None:
        found: dict[str, list[Wording]] = {}
        for cue in self.cues.values():
            for form in cue.forms:
                for head in self._words(form[0]):
                    found.setdefault(head, []).append((form, cue))
        heads = {word: self._wordings(forms) for word, forms in found.items()}
        object.__setattr__(self, "heads", MappingProxyType(heads))

    def _words(self, word: str) -> Iterable[str]:
        """The words a pattern stands for: ``[light]`` for each verb of that list."""
        if word[0] != "[":
            return (word,)
        return (f"~{one}" for one in self.lists[word[1:-1]])

    def _wordings(self, forms: Sequence[Wording]) -> Wordings:
        longer: dict[str, list[Wording]] = {}
        for form, cue in sorted(forms, key=lambda one: -len(one[0])):
            for second in self._words(form[1]) if len(form) > 1 else ():
                longer.setdefault(second, []).append((form, cue))
        alone = tuple(cue for form, cue in forms if len(form) == 1)
        return Wordings(alone, {word: tuple(found) for word, found in longer.items()})


@cache
def shipped() -> CueBook:
    """The cues that come with the library, read once."""
    cues: dict[str, Cue] = {}
    lists: dict[str, frozenset[str]] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        tables = read_toml(path).tables
        found = ((kind, key) for kind in KINDS for key in tables.get(kind, ()))
        cues |= {f"{kind}.{key}": _cue(kind, key, tables[kind][key]) for kind, key in found}
        lists |= {key: _words(says) for key, says in tables.get(LISTS, {}).items()}
    return CueBook(MappingProxyType(cues), MappingProxyType(lists))


def book(own: Sequence[Path] = ()) -> CueBook:
    """The shipped cues with a user's own.

    Args:
        own: TOML files; see `extended`.

    Raises:
        DossierError: if an entry is no cue: without words, of an unknown modality, …

    >>> book() is shipped()
    True
    """
    files = [read_toml(path) for path in own]
    faults = [fault for file in files for fault in file.faults]
    found = extended(files, faults)
    if faults:
        raise DossierError(", ".join(file.name for file in files), tuple(faults))
    return found


def extended(sources: Sequence[TomlFile], faults: list[Fault]) -> CueBook:
    """The shipped cues with a user's own.

    An entry ``[operators.KEY]`` of a new name stands beside the shipped ones; one of a known name
    replaces it, or changes it: ``add`` and ``drop`` are lists of wordings, ``off = true`` takes the
    whole entry out. A list ``[joints.KEY]`` replaces the shipped one.

    Args:
        sources: TOML files; sections that hold no cues are left alone.
        faults: receives whatever is wrong; the entries concerned are left out.

    >>> extended((), []) is shipped()
    True
    """
    if not any({*KINDS, LISTS} & set(file.tables) for file in sources):
        return shipped()
    cues, lists = dict(shipped().cues), dict(shipped().lists)
    own: list[str] = []
    for file in sources:
        lists |= dict(_own_lists(file, faults))
    for file in sources:
        for kind in KINDS:
            for key, says in file.section(kind, faults).items():
                _put(cues, file, (kind, key), says, _Checks(lists, faults))
                own.append(f"{kind}.{key}")
    # Of two entries with one wording the first counts, and that is the user's.
    first = {name: cues[name] for name in own if name in cues}
    return CueBook(MappingProxyType({**first, **cues}), MappingProxyType(lists))


def entry(name: str, cues: CueBook | None = None) -> Cue:
    """The cue of a name such as ``operators.shall``.

    Raises:
        UnknownName: if there is none.
    """
    known = (cues or shipped()).cues
    if name not in known:
        raise UnknownName("cue", name, known=known)
    return known[name]


def _cue(kind: str, key: str, says: _Tables) -> Cue:
    rest = {name: value for name, value in says.items() if name != "words"}
    return Cue(f"{kind}.{key}", kind, _forms(says["words"]), MappingProxyType(rest))


def _forms(words: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    # A text is compared in small letters.
    return tuple(dict.fromkeys(tuple(one.lower().split()) for one in words))


def _words(says: _Tables) -> frozenset[str]:
    return frozenset(one.lower() for one in says["words"])


@frozen(eq=False)
class _Checks:
    lists: Mapping[str, frozenset[str]]
    faults: list[Fault]

    def fail(self, file: TomlFile, path: tuple[str, str], wrong: "Iterable[Wrong]") -> bool:
        """Note what is wrong with an entry; whether anything is."""
        found = [file.fault((*path, *steps), message) for steps, message in wrong]
        self.faults.extend(found)
        return bool(found)


def _own_lists(file: TomlFile, faults: list[Fault]) -> Iterator[tuple[str, frozenset[str]]]:
    from clauses.lexicon.cuechecks import list_faults  # the shipped files need no checking

    for key, says in file.section(LISTS, faults).items():
        known = shipped().lists
        unknown = [((), str(UnknownName("list of words", key, known=known)))]
        wrong = list(list_faults(says)) if key in known else unknown
        if not _Checks(known, faults).fail(file, (LISTS, key), wrong):
            yield key, _words(says)


def _put(
    cues: dict[str, Cue], file: TomlFile, path: tuple[str, str], says: object, checks: _Checks
) -> None:
    """Add, replace, change or take out an entry; one with faults is left as it was."""
    from clauses.lexicon.cuechecks import CHANGES, cue_faults

    if isinstance(says, dict) and not {*CHANGES, "off"}.isdisjoint(says):
        _change(cues, file, path, says, checks)
    elif not checks.fail(file, path, cue_faults(path[0], says, checks.lists)):
        cues[".".join(path)] = _cue(*path, cast("_Tables", says))


def _change(
    cues: dict[str, Cue], file: TomlFile, path: tuple[str, str], says: _Tables, checks: _Checks
) -> None:
    from clauses.lexicon.cuechecks import change_faults

    name = ".".join(path)
    before = cues.get(name)
    if before is None:
        checks.fail(file, path, [((), str(UnknownName("cue", name, known=cues)))])
        return
    spoken = [" ".join(form) for form in before.forms]
    if checks.fail(file, path, change_faults(says, spoken, checks.lists)):
        return
    if says.get("off"):
        del cues[name]
        return
    gone = _forms(says.get("drop", ()))
    kept = (form for form in before.forms if form not in gone)
    forms = dict.fromkeys((*kept, *_forms(says.get("add", ()))))
    cues[name] = evolve(before, forms=tuple(forms))
