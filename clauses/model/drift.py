"""What became of an analysis since it was frozen, and what each change comes from."""

from enum import Enum

from attrs import field, fields, frozen

from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.snapshot import FrozenClause, FrozenVerdict, LexiconFile


class Cause(Enum):
    """What a change comes from.

    >>> Cause("text")
    <Cause.TEXT: 'text'>
    """

    TEXT = "text"
    CODING = "coding"
    CORRECTION = "correction"
    LEXICON = "lexicon"
    LOGIC = "logic"
    ADDED = "added"
    REMOVED = "removed"


@frozen
class Origin:
    """Where one change comes from.

    Attributes:
        cause: what it comes from.
        where: the id of the clause, the file of the lexicon, who made the correction, or the
            versions of the library.

    >>> print(Origin(Cause.TEXT, "W9"))
    text of W9
    """

    cause: Cause = field(validator=is_a(Cause))
    where: str = field(validator=is_text())

    def __str__(self) -> str:
        """Print both, as a sentence may end."""
        return _TOLD[self.cause].format(self.where)


_TOLD = {
    Cause.TEXT: "text of {}",
    Cause.CODING: "coding of {}",
    Cause.CORRECTION: "correction {}",
    Cause.LEXICON: "lexicon: {}",
    Cause.LOGIC: "logic: {}",
    Cause.ADDED: "{} is new",
    Cause.REMOVED: "{} is gone",
}


@frozen
class FileChange:
    """A file of the lexicon that is not as it was.

    Attributes:
        was: the file then; None where it is new.
        now: the file now; None where it is gone.

    >>> FileChange(None, LexiconFile("own.toml", "sha256:5f2b", own=True)).name
    'own file own.toml'
    """

    was: LexiconFile | None = field(validator=is_a(LexiconFile, optional=True))
    now: LexiconFile | None = field(validator=is_a(LexiconFile, optional=True))

    @property
    def name(self) -> str:
        """The name, and whose file it is."""
        return str(self.now or self.was)


@frozen
class ClauseChange:
    """A demand or position that is not as it was.

    Attributes:
        id: its id.
        demand: whether it is a demand, and no position.
        was: the clause then; None where it is new.
        now: the clause now; None where it is gone.
        origins: what the change comes from.

    >>> from clauses import load
    >>> one = FrozenClause.of(load("fishery").demands[0])
    >>> ClauseChange(one.id, True, None, one, [Origin(Cause.ADDED, one.id)]).lines
    ()
    """

    id: str = field(validator=is_text())
    demand: bool = field(validator=is_a(bool))
    was: FrozenClause | None = field(validator=is_a(FrozenClause, optional=True))
    now: FrozenClause | None = field(validator=is_a(FrozenClause, optional=True))
    origins: tuple[Origin, ...] = field(default=(), converter=as_tuple, validator=all_are(Origin))

    @property
    def written(self) -> bool:
        """Whether its words or its coding differ, and not only what its terms stand for."""
        if self.was is None or self.now is None:
            return True
        return (self.was.text, self.was.coding) != (self.now.text, self.now.coding)

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """The lines of the coding that differ, as pairs of then and now; empty where it had none.

        Lines of one field are set side by side in their order.
        """
        if self.was is None or self.now is None:
            return ()
        gone = [line for line in self.was.coding if line not in self.now.coding]
        come = [line for line in self.now.coding if line not in self.was.coding]
        pairs = []
        for line in gone:
            named = line.partition(":")[0]
            twin = next((one for one in come if one.partition(":")[0] == named), "")
            if twin:
                come.remove(twin)
            pairs.append((line, twin))
        return (*pairs, *(("", line) for line in come))


@frozen
class VerdictChange:
    """A verdict that is not as it was.

    Attributes:
        demand: the id of the demand.
        position: the id of the position.
        was: the verdict then; None where the pair is new.
        now: the verdict now; None where the pair is gone.
        origins: what the change comes from.

    >>> from clauses import judge, load
    >>> dossier = load("december-2021")
    >>> one = FrozenVerdict.of(judge(dossier["D2"], dossier["W9"]))
    >>> VerdictChange("D2", "W9", one, None, [Origin(Cause.REMOVED, "W9")]).turned
    True
    """

    demand: str = field(validator=is_text())
    position: str = field(validator=is_text())
    was: FrozenVerdict | None = field(validator=is_a(FrozenVerdict, optional=True))
    now: FrozenVerdict | None = field(validator=is_a(FrozenVerdict, optional=True))
    origins: tuple[Origin, ...] = field(default=(), converter=as_tuple, validator=all_are(Origin))

    @property
    def pair(self) -> tuple[str, str]:
        """The ids of the demand and the position."""
        return self.demand, self.position

    @property
    def causes(self) -> tuple[Cause, ...]:
        """What the change comes from, each once."""
        return tuple(dict.fromkeys(one.cause for one in self.origins))

    @property
    def turned(self) -> bool:
        """Whether the relation or what collides is another, and not the reasons alone."""
        if self.was is None or self.now is None:
            return True
        return self.was.stands != self.now.stands

    @property
    def parts(self) -> tuple[str, ...]:
        """The fields that differ, such as ``confidence``; none where the pair is new or gone."""
        if self.was is None or self.now is None:
            return ()
        names = (one.name for one in fields(FrozenVerdict))
        return tuple(name for name in names if getattr(self.was, name) != getattr(self.now, name))


@frozen(repr=False)
class Drift:
    """What became of an analysis since it was frozen.

    Attributes:
        title: what is compared, as it is called now.
        was: the version of the library then.
        now: the version now.
        rewritten: whether the code that reads and judges is another, whatever the version says.
        pairs: how many pairs stand in both.
        files: the files of the lexicon that differ.
        clauses: the demands and positions that differ, or are new or gone.
        verdicts: the verdicts that differ; of pairs that are new or gone those that say something.

    >>> from clauses import compare, drift, freeze, load
    >>> dossier = load("fishery")
    >>> report = compare(dossier.demands, dossier.positions)
    >>> drift(freeze(report), report)
    Drift: 0 clauses and 0 verdicts of 77 pairs changed
    """

    title: str = field(validator=is_text())
    was: str = field(validator=is_text())
    now: str = field(validator=is_text())
    rewritten: bool = field(validator=is_a(bool))
    pairs: int = field(validator=is_a(int))
    files: tuple[FileChange, ...] = field(
        default=(), converter=as_tuple, validator=all_are(FileChange)
    )
    clauses: tuple[ClauseChange, ...] = field(
        default=(), converter=as_tuple, validator=all_are(ClauseChange)
    )
    verdicts: tuple[VerdictChange, ...] = field(
        default=(), converter=as_tuple, validator=all_are(VerdictChange)
    )

    def __repr__(self) -> str:
        """Print how many clauses and verdicts changed."""
        changed = f"{len(self.clauses)} clauses and {len(self.verdicts)} verdicts"
        return f"Drift: {changed} of {self.pairs} pairs changed"

    @property
    def changed(self) -> bool:
        """Whether any verdict, or the words or coding of any clause, is another.

        Another version, other files of words and what terms stand for are no change by themselves.
        """
        return bool(self.verdicts) or any(one.written for one in self.clauses)

    @property
    def turned(self) -> tuple[VerdictChange, ...]:
        """The changes that brought another relation."""
        return tuple(one for one in self.verdicts if one.turned)

    def by(self, cause: Cause) -> tuple[VerdictChange, ...]:
        """The changes of verdicts that come from one cause, alone or with others."""
        return tuple(one for one in self.verdicts if cause in one.causes)
