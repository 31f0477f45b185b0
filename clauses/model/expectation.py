"""What a reader expects of an analysis, row by row, and why."""

from attrs import field, frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.relation import Relation

ANYONE = "anyone"
"""In the place of a party: all respondents together."""


@frozen
class Expectation:
    """What somebody reads between a demand and a party or position, as a test.

    Attributes:
        demand: the demand's id.
        relation: the relation that is expected.
        party: the respondent, by key, name or alias; ``anyone`` for all respondents together.
        position: the id of one statement, in place of a party.
        also: other relations that would do, where the reading is contested.
        why: the reason for the expectation.
        file: the file it stands in.
        line: the line, counted from 1; None where there is none.

    Raises:
        InvalidRecord: if it names a party and a position, or neither, or a relation twice.

    >>> Expectation("D2", Relation.CONFLICT, party="Poland", why="A veto is ruled out.").about
    'D2 × Poland'
    """

    demand: str = field(validator=is_text())
    relation: Relation = field(validator=is_a(Relation))
    party: str = field(default="", validator=is_text(empty=True), kw_only=True)
    position: str = field(default="", validator=is_text(empty=True), kw_only=True)
    also: tuple[Relation, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Relation), kw_only=True
    )
    why: str = field(default="", validator=is_text(empty=True), kw_only=True)
    file: str = field(default="", validator=is_text(empty=True), kw_only=True)
    line: int | None = field(default=None, validator=is_a(int, optional=True), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if bool(self.party.strip()) is bool(self.position.strip()):
            found = f"party {self.party!r}, position {self.position!r}"
            raise InvalidRecord("Expectation", found=found, allowed="a party or a position")
        if len(set(self.relations)) < len(self.relations):
            found = ", ".join(one.value for one in self.relations)
            raise InvalidRecord("Expectation.also", found=found, allowed="each relation once")

    @property
    def about(self) -> str:
        """The pair it is about."""
        return f"{self.demand} × {self.party or self.position}"

    @property
    def relations(self) -> tuple[Relation, ...]:
        """Every relation that will do, the expected one first."""
        return (self.relation, *self.also)

    @property
    def contested(self) -> bool:
        """Whether other relations would do as well."""
        return bool(self.also)

    @property
    def place(self) -> str:
        """The file and line it stands in; empty where it stands in none."""
        return f"{self.file}:{self.line}" if self.file and self.line else self.file


@frozen
class Expectations:
    """A file of expectations.

    Attributes:
        file: the file's name.
        dossier: the dossier they are about: its folder or file, or a bundled name.
        rows: the expectations, in the order of the file.
        title: what heads them; empty for the title of the dossier.
        relations: files of words of one's own to judge by.

    >>> Expectations("talks.expectations.md", "december-2021").rows
    ()
    """

    file: str = field(validator=is_text())
    dossier: str = field(validator=is_text())
    rows: tuple[Expectation, ...] = field(
        default=(), converter=as_tuple, validator=all_are(Expectation)
    )
    title: str = field(default="", validator=is_text(empty=True))
    relations: tuple[str, ...] = field(default=(), converter=as_tuple, validator=all_are(str))
