"""The words that carry a norm, as data: shipped cue files, and a user's own on top of them.

A cue is a few words in a row. A word written ``~call`` stands for any form of the verb *call*, and
``[light]`` for any verb of the list of that name; the forms of *be* and *have* always stand for each
other. Adverbs, negations and words such as *legal* or *whatsoever* may stand in between.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from clauses.errors import InvalidRecord, UnknownName

FOLDER = Path(__file__).parent / "cues"
KINDS = ("operators", "speech", "provisos", "adjuncts", "constitutive", "savings", "turns")
LISTS = "joints"


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


@frozen(eq=False)
class CueBook:
    """All cues, found by their first word.

    Attributes:
        cues: name → cue.
        lists: the lists of small words, such as determiners, by name.
        heads: first word → wordings that begin with it, the longest first.
    """

    cues: Mapping[str, Cue]
    lists: Mapping[str, frozenset[str]]
    heads: Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]] = field(init=False)

    def __attrs_post_init__(self) -> None:
        found: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
        for cue in self.cues.values():
            for form in cue.forms:
                for head in self._heads(form[0]):
                    found.setdefault(head, []).append((form, cue))
        heads = {
            word: tuple(sorted(forms, key=lambda one: -len(one[0])))
            for word, forms in found.items()
        }
        object.__setattr__(self, "heads", MappingProxyType(heads))


    def _heads(self, word: str) -> Iterable[str]:
        """The words a wording may begin with: ``[light]`` stands for each verb of that list."""
        if word[0] != "[":
            return (word,)
        return (f"~{one}" for one in self.lists[word[1:-1]])


@cache
def shipped() -> CueBook:
    """The cues that come with the library, read once."""
    return _book([_load(path) for path in sorted(FOLDER.glob("*.toml"))])


@cache
def book(own: tuple[Path, ...] = ()) -> CueBook:
    """The shipped cues with a user's own; an entry of the same name replaces the shipped one.

    Args:
        own: TOML files with sections such as ``[operators.KEY]``; other sections are left alone.

    Raises:
        InvalidRecord: if an entry is no cue: without words, of an unknown modality, …

    >>> book() is shipped()
    True
    """
    if not own:
        return shipped()
    return _book([*(_load(path) for path in sorted(FOLDER.glob("*.toml"))), *map(_load, own)])


def entry(name: str, cues: CueBook | None = None) -> Cue:
    """The cue of a name such as ``operators.shall``.

    Raises:
        UnknownName: if there is none.
    """
    known = (cues or shipped()).cues
    if name not in known:
        raise UnknownName("cue", name, known=known)
    return known[name]


def _load(path: Path) -> Mapping[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        allowed = f"a file that can be read ({error.strerror})"
        raise InvalidRecord("cues", found=str(path), allowed=allowed) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InvalidRecord("cues", found=str(path), allowed=f"TOML in UTF-8 ({error})") from error


def _book(files: Sequence[Mapping[str, Any]]) -> CueBook:
    cues: dict[str, Cue] = {}
    lists: dict[str, frozenset[str]] = {}
    for file in files:
        for kind in KINDS:
            cues |= {cue.name: cue for cue in _cues(kind, file.get(kind, {}))}
        lists |= {key: frozenset(one["words"]) for key, one in file.get(LISTS, {}).items()}
    return CueBook(MappingProxyType(cues), MappingProxyType(lists))


def _cues(kind: str, entries: object) -> Iterable[Cue]:
    if not isinstance(entries, dict):
        raise InvalidRecord(f"cues: {kind}", found=entries, allowed=f"tables [{kind}.KEY]")
    for key, says in entries.items():
        from clauses.lexicon.cuechecks import check_cue  # not needed before cues are

        check_cue(f"{kind}.{key}", kind, says)
        forms = tuple(tuple(words.split()) for words in says["words"])
        rest = {name: value for name, value in says.items() if name != "words"}
        yield Cue(f"{kind}.{key}", kind, forms, MappingProxyType(rest))
