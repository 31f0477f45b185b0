"""Two people's codings of one text held against each other, field by field."""

# A field is what coders fill in here.
from attrs import field as attribute
from attrs import frozen

from clauses.errors import InvalidRecord
from clauses.model.checks import all_are, as_tuple, is_a, is_text
from clauses.model.figure import Figure


@frozen
class FieldAgreement:
    """How far two coders agree on one field.

    Attributes:
        field: the field, such as ``modality`` or ``place``.
        used: in how many clauses at least one coder gave the field a value; where neither does,
            the two agree that it is unrestricted.
        same: in how many clauses both mean the same.
        agreement: the share of the clauses in which they do.
        alpha: Krippendorff's alpha; without a value where both gave one value everywhere.

    >>> FieldAgreement("place", 2, 3, Figure("agreement", 0.75, of=4), Figure("alpha")).units
    4
    """

    field: str = attribute(validator=is_text())
    used: int = attribute(validator=is_a(int))
    same: int = attribute(validator=is_a(int))
    agreement: Figure = attribute(validator=is_a(Figure))
    alpha: Figure = attribute(validator=is_a(Figure))

    @property
    def units(self) -> int:
        """How many clauses have the field in both codings."""
        return self.agreement.of


@frozen
class Disagreement:
    """One field of one clause that two coders gave different values.

    Attributes:
        clause: the clause's id in the first coding.
        field: the field, such as ``modality`` or ``place``.
        first: what the first coder gave, as a reader would write it; empty for no restriction.
        second: what the second coder gave.
        text: the words of the clause.
        first_words: the words that the first coder marked for the field; empty where none were.
        second_words: the words that the second coder marked.
        twin: the clause's id in the second coding, where it is another.

    >>> Disagreement("D1", "modality", "obligation", "right", "Each Party may dig.").name
    'D1 · modality'
    """

    clause: str = attribute(validator=is_text())
    field: str = attribute(validator=is_text())
    first: str = attribute(validator=is_text(empty=True))
    second: str = attribute(validator=is_text(empty=True))
    text: str = attribute(validator=is_text())
    first_words: str = attribute(default="", validator=is_text(empty=True))
    second_words: str = attribute(default="", validator=is_text(empty=True))
    twin: str = attribute(default="", validator=is_text(empty=True))

    @property
    def name(self) -> str:
        """The clause and the field, as a reader would name them."""
        return f"{self.clause} · {self.field}"


@frozen
class Alone:
    """A clause that one coder has and the other has not.

    Attributes:
        clause: its id.
        first: whether the first coder has it.
        demand: whether it is a demand, and no position.
        text: its words.
        beside: ids that the other coder gave to clauses of the same words, all coded by both: who
            finds two norms in a sentence where the other finds one has one of them alone.
        other_words: the words of the clause to which the other coder gave the id; empty for none.

    >>> Alone("D2", True, True, "No Party shall dig.").first
    True
    """

    clause: str = attribute(validator=is_text())
    first: bool = attribute(validator=is_a(bool))
    demand: bool = attribute(validator=is_a(bool))
    text: str = attribute(validator=is_text())
    beside: tuple[str, ...] = attribute(default=(), converter=as_tuple, validator=all_are(str))
    other_words: str = attribute(default="", validator=is_text(empty=True))


@frozen(repr=False)
class Codings:
    """Two codings of one text, and how far they agree.

    Attributes:
        title: what was coded.
        first: what the first coding is called.
        second: what the second coding is called.
        clauses: ids, in the first coding, of the clauses that both coders have.
        fields: the agreement on each field.
        agreement: the share of all values, over all fields, on which they agree.
        used: the same, leaving out the fields that neither coder gave a value.
        whole: the share of the clauses that are coded alike in every field.
        disagreements: every value on which they do not agree, clause by clause.
        alone: the clauses that only one of them has.

    Raises:
        InvalidRecord: if there is not one disagreement for each value that is not the same.

    >>> from clauses import coders
    >>> coders("fishery", "fishery").whole.value
    1.0
    """

    title: str = attribute(validator=is_text())
    first: str = attribute(validator=is_text())
    second: str = attribute(validator=is_text())
    clauses: tuple[str, ...] = attribute(converter=as_tuple, validator=all_are(str))
    fields: tuple[FieldAgreement, ...] = attribute(
        converter=as_tuple, validator=all_are(FieldAgreement)
    )
    agreement: Figure = attribute(validator=is_a(Figure))
    used: Figure = attribute(validator=is_a(Figure))
    whole: Figure = attribute(validator=is_a(Figure))
    disagreements: tuple[Disagreement, ...] = attribute(
        default=(), converter=as_tuple, validator=all_are(Disagreement)
    )
    alone: tuple[Alone, ...] = attribute(default=(), converter=as_tuple, validator=all_are(Alone))

    def __attrs_post_init__(self) -> None:
        for one in self.fields:
            found = sum(each.field == one.field for each in self.disagreements)
            if found != one.units - one.same:
                allowed = f"{one.units - one.same}, as {one.same} of {one.units} are the same"
                raise InvalidRecord(
                    f"Codings: disagreements on {one.field}", found=found, allowed=allowed
                )

    def __repr__(self) -> str:
        """Print both names and how much they share."""
        counts = f"{len(self.clauses)} clauses, {len(self.disagreements)} disagreements"
        return f"Codings {self.first!r} and {self.second!r}: {counts}, {len(self.alone)} alone"

    @property
    def settled(self) -> bool:
        """Whether nothing is left to be decided."""
        return not (self.disagreements or self.alone)

    def of(self, field: str) -> tuple[Disagreement, ...]:
        """The disagreements on one field."""
        return tuple(one for one in self.disagreements if one.field == field)
