"""What can go wrong, in kinds that a program can tell apart.

Every error carries its parts (what, where, found, allowed) beside the sentence made of them, and
subclasses the builtin that fits, so ``except ValueError`` keeps working.
"""

from collections.abc import Iterable
from typing import Any

from attrs import frozen


class ClausesError(Exception):
    """The base of every error this library raises on purpose.

    >>> issubclass(InvalidRecord, ClausesError) and issubclass(InvalidRecord, ValueError)
    True
    """

    def __reduce__(self) -> tuple[Any, ...]:
        # Python would call the kind with the message alone, which none of the kinds accepts.
        return _restored, (type(self), self.args, vars(self))


def _restored(kind: type[ClausesError], args: tuple[object, ...], parts: Any) -> ClausesError:
    error = kind.__new__(kind, *args)
    vars(error).update(parts)
    return error


class ClausesWarning(UserWarning):
    """The base of every warning this library gives.

    >>> issubclass(ClausesWarning, UserWarning)
    True
    """


class StaleOverride(ClausesWarning):
    """A correction by a person changes nothing any more, or its clauses have new words.

    >>> issubclass(StaleOverride, ClausesWarning)
    True
    """


class InvalidRecord(ClausesError, ValueError):
    """A record was given a value it cannot hold.

    Attributes:
        what: the record and field, such as ``"Party.key"``.
        found: the value that was given.
        allowed: what would have been accepted, in words.

    >>> raise InvalidRecord("Party.key", found="", allowed="a short name without spaces")
    Traceback (most recent call last):
    clauses.errors.InvalidRecord: Party.key: found ''; allowed: a short name without spaces
    """

    def __init__(self, what: str, *, found: object, allowed: str) -> None:
        self.what = what
        self.found = found
        self.allowed = allowed
        super().__init__(f"{what}: found {shorten(found)}; allowed: {allowed}")


class UnknownName(ClausesError, LookupError):
    """A name stands for nothing that was defined; near misses are offered.

    Attributes:
        kind: what was looked for, such as ``"party"``.
        name: the name as given.
        near: known names that look like it, best first.

    >>> raise UnknownName("party", "Rusia", known=["Russia", "Romania"])
    Traceback (most recent call last):
    clauses.errors.UnknownName: no party is called 'Rusia'; did you mean 'Russia'?
    """

    def __init__(self, kind: str, name: str, *, known: Iterable[str] = ()) -> None:
        self.kind = kind
        self.name = name
        from difflib import get_close_matches  # slow to import, and needed for errors only

        spelt = {entry.casefold(): entry for entry in known}
        close = get_close_matches(str(name).casefold(), spelt, n=3, cutoff=0.7)
        self.near = tuple(spelt[entry] for entry in close)
        hint = " or ".join(repr(entry) for entry in self.near)
        tail = f"; did you mean {hint}?" if hint else ""
        super().__init__(f"no {kind} is called {shorten(name)}{tail}")


class UnitMismatch(ClausesError, ValueError):
    """Two quantities measure different things and cannot be compared.

    Attributes:
        left: the unit of the one.
        right: the unit of the other.
        dimensions: what either measures.

    >>> from clauses import quantity
    >>> quantity("30 days").compare(quantity("5 km"))
    Traceback (most recent call last):
    clauses.errors.UnitMismatch: days measure duration, km measure length: no conversion ...
    """

    def __init__(self, left: str, left_dimension: str, right: str, right_dimension: str) -> None:
        self.left = left
        self.right = right
        self.dimensions = (left_dimension, right_dimension)
        super().__init__(
            f"{left} measure {left_dimension}, {right} measure {right_dimension}: "
            "no conversion between them"
        )


class AmbiguousTruth(ClausesError, TypeError):
    """A value with more than two meanings was asked for its truth.

    Attributes:
        what: the value, such as ``"a Verdict"``.
        ask: what to ask instead.

    >>> from clauses import Extent
    >>> bool(Extent.OVERLAPS)
    Traceback (most recent call last):
    clauses.errors.AmbiguousTruth: an Extent is neither true nor false; ask `extent.meets` or ...
    """

    def __init__(self, what: str, ask: str) -> None:
        self.what = what
        self.ask = ask
        super().__init__(f"{what} is neither true nor false; ask {ask}")


class AmbiguousName(ClausesError, LookupError):
    """A name fits several things, and choosing one would be a guess.

    Attributes:
        kind: what was looked for, such as ``"provision"``.
        name: the name as given.
        fits: what it fits, each in a spelling that fits it alone where there is one.

    >>> raise AmbiguousName("provision", "Art. 1", fits=["Art. 1", "Annex I › Art. 1"])
    Traceback (most recent call last):
    clauses.errors.AmbiguousName: 2 provisions are called 'Art. 1': Art. 1; Annex I › Art. 1
    """

    def __init__(self, kind: str, name: str, *, fits: Iterable[str]) -> None:
        self.kind = kind
        self.name = name
        self.fits = tuple(fits)
        shown = "; ".join(self.fits[:6]) + ("; …" if len(self.fits) > 6 else "")  # noqa: PLR2004
        super().__init__(f"{len(self.fits)} {kind}s are called {shorten(name)}: {shown}")


class ReadError(ClausesError, ValueError):
    """A file cannot be read as a document at all; what can be read in part is no error.

    Attributes:
        what: the format or part of the file, such as ``"DOCX"`` or ``"word/document.xml"``.
        found: what was found.
        allowed: what would have been accepted, in words.
        file: the file's name; empty for bytes and streams.
        line: the line, counted from 1; None where there is none.

    >>> raise ReadError("PDF", found="a password", allowed="a file without one", file="draft.pdf")
    Traceback (most recent call last):
    clauses.errors.ReadError: draft.pdf: PDF: found a password; allowed: a file without one
    """

    def __init__(
        self, what: str, *, found: str, allowed: str, file: str = "", line: int | None = None
    ) -> None:
        self.what = what
        self.found = found
        self.allowed = allowed
        self.file = file
        self.line = line
        place = "".join([f"{file}:" if file else "", f"{line}:" if line else ""])
        told = f"{what}: found {found}; allowed: {allowed}"
        super().__init__(f"{place} {told}" if place else told)


class MissingExtra(ClausesError, ImportError):
    """A format needs a library that the core installation does not bring.

    Attributes:
        what: what was to be done, such as ``"PDF"``.
        extra: the extra to install.
        library: the library it brings.

    >>> raise MissingExtra("PDF", "pdf", "pypdfium2")
    Traceback (most recent call last):
    clauses.errors.MissingExtra: PDF needs pypdfium2: pip install 'treaty-clauses[pdf]'
    """

    def __init__(self, what: str, extra: str, library: str) -> None:
        self.what = what
        self.extra = extra
        self.library = library
        super().__init__(f"{what} needs {library}: pip install 'treaty-clauses[{extra}]'")


class WireError(ClausesError, ValueError):
    """JSON could not be read back into a record.

    Attributes:
        faults: one line a fault, each ending in the path where it was found.

    >>> from clauses import Party, from_json
    >>> from_json("[1]", Party)
    Traceback (most recent call last):
    clauses.errors.WireError: not a clauses document: ...
    """

    def __init__(self, message: str, faults: tuple[str, ...] = ()) -> None:
        self.faults = faults
        super().__init__("\n  ".join([message, *faults]))


@frozen
class Fault:
    """One thing that is wrong in a file, and where.

    Attributes:
        file: the file's name.
        line: the line, counted from 1; None where the fault has no line.
        path: the record and key, such as ``positions[2].norm.bearers``.
        message: what is wrong and what is allowed.

    >>> print(Fault("parties.toml", 3, "parties[0].key", "missing"))
    parties.toml:3: parties[0].key: missing
    """

    file: str
    line: int | None
    path: str
    message: str

    def __str__(self) -> str:
        """Print as ``file:line: path: message``, which editors make clickable."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.path}: {self.message}" if self.path else f"{place}: {self.message}"


class DossierError(ClausesError, ValueError):
    """A dossier or lexicon could not be loaded; every fault is listed at once.

    Attributes:
        name: the dossier's name.
        faults: all faults found, in the order of the files.

    >>> raise DossierError("my-dossier", (Fault("demands.toml", 4, "demands[0].id", "missing"),))
    Traceback (most recent call last):
    clauses.errors.DossierError: my-dossier: 1 fault
      demands.toml:4: demands[0].id: missing
    """

    def __init__(self, name: str, faults: tuple[Fault, ...]) -> None:
        self.name = name
        self.faults = faults
        count = f"{len(faults)} fault{'s' if len(faults) != 1 else ''}"
        super().__init__("\n  ".join([f"{name}: {count}", *map(str, faults)]))


def shorten(value: object, limit: int = 80) -> str:
    """Show a value in an error without flooding the screen.

    >>> shorten("x" * 200, 10)
    "'xxxxxxx…"
    """
    shown = repr(value)
    return shown if len(shown) <= limit else shown[: limit - 2] + "…"
