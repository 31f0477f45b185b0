"""Records refuse what they cannot hold, and say which field, what was found and what is allowed."""

from datetime import UTC, date, datetime
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given, settings
from hypothesis import strategies as st

from clauses.errors import Fault, InvalidRecord
from clauses.model.document import Document
from clauses.model.dossier import Dossier
from clauses.model.extension import Atoms, Extension
from clauses.model.norm import Proviso
from clauses.model.party import Membership, Party
from clauses.model.period import Period
from clauses.model.quantity import Quantity
from clauses.model.scope import Scope
from clauses.model.source import Locator, Source, Span
from clauses.model.unit import Unit
from clauses.testing import strategies
from tests.model.samples import ASKER, answer, clause, verdict

KINDS = [kind for kind in strategies.records() if kind is not Fault]
NOON = datetime(2021, 12, 17, 12, tzinfo=UTC)
DOSSIER = Dossier("talks", "The Talks", date(2021, 12, 17))


class Alien:
    """Of no type that any record holds."""

    def __repr__(self) -> str:
        return "an alien"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@settings(max_examples=3)  # for each of the thirty kinds
@given(data=st.data())
def test_no_field_takes_just_anything(kind: type[Any], data: st.DataObject) -> None:
    one = data.draw(strategies.records()[kind])
    for field in fields(kind):
        message = rf"^{kind.__name__}\.{field.name}: found an alien; allowed: \w+"
        with pytest.raises(InvalidRecord, match=message) as caught:
            evolve(one, **{field.name: Alien()})
        assert caught.value.what == f"{kind.__name__}.{field.name}"
        assert isinstance(caught.value.found, Alien)
        assert str(caught.value).endswith(caught.value.allowed)


ITEMS = "a list, set or tuple of items"
TEXT = "a text that is not blank"


@pytest.mark.parametrize(
    ("record", "field", "found", "allowed"),
    [
        (Atoms({"UA"}), "names", "UA", ITEMS),
        (Atoms({"UA"}), "excluded", 1, "bool"),
        (Extension.of("x", {"UA"}), "label", " ", TEXT),
        (Extension.of("x", {"UA"}), "open_term", None, "a text"),
        (Period(NOON.date()), "since", NOON, "date or None"),
        (DOSSIER, "date", NOON, "date"),
        (DOSSIER, "demands", clause(), ITEMS),
        (Span(0, 6), "end", True, "int"),
        (Span(0, 6), "start", 0.0, "int"),
        (Unit("km", "length", "m"), "factor", 1000, "Fraction"),
        (Quantity(Fraction(1), None, Unit("km", "length", "m")), "low", 1.5, "Fraction or None"),
        (ASKER, "kind", "state", "PartyKind"),
        (ASKER, "aliases", "the asking side", ITEMS),
        (ASKER, "name", "\n", TEXT),
        (Membership("A"), "member", "", TEXT),
        (Source("x", "X"), "url", 3, "a text"),
        (Source("x", "X"), "language", "", TEXT),
        (Locator(("Art. 5",)), "path", "Art. 5", ITEMS),
        (Scope(), "place", "Ukraine", "Extension or None"),
        (clause(), "stance", "demand", "Stance"),
        (clause(), "date", "2021-12-17", "date or None"),
        (verdict(clause(), answer()).match, "by_norm", 1, "float"),
        (verdict(clause(), answer()).match, "by_norm", True, "float"),
        (verdict(clause(), answer()), "because", "", TEXT),
        (Document("x"), "metadata", (("date",),), "pairs of texts"),
        (Document("x"), "metadata", (("date", 1),), "pairs of texts"),
        (verdict(clause(), answer()), "relation", "aligned", "Relation"),
    ],
    ids=lambda value: type(value).__name__ if hasattr(value, "__attrs_attrs__") else None,
)
def test_near_misses_are_refused_too(record: Any, field: str, found: Any, allowed: str) -> None:
    with pytest.raises(InvalidRecord, match=r"found .*; allowed: ") as caught:
        evolve(record, **{field: found})
    parts = (caught.value.what, caught.value.found, caught.value.allowed)
    assert parts == (f"{type(record).__name__}.{field}", found, allowed)


@pytest.mark.parametrize(
    ("record", "field", "items", "wrong", "kind"),
    [
        (Atoms({"UA"}), "names", ["UA", 3], 3, "str"),
        (Atoms({"UA"}), "names", [["UA"]], ["UA"], "str"),
        (ASKER, "memberships", ["A"], "A", "Membership"),
        (clause().norm, "conditions", ["if it rains"], "if it rains", "Proviso"),
        (clause().norm, "exceptions", (Proviso("but"), None), None, "Proviso"),
        (DOSSIER, "demands", [clause(), "D2"], "D2", "Clause"),
        (verdict(clause(), answer()), "caveats", [1], 1, "str"),
    ],
    ids=range(7),
)
def test_one_wrong_item_is_named(
    record: Any, field: str, items: Any, wrong: Any, kind: str
) -> None:
    with pytest.raises(InvalidRecord, match=r"found .*; allowed: items of type") as caught:
        evolve(record, **{field: items})
    parts = (caught.value.what, caught.value.found, caught.value.allowed)
    assert parts == (f"{type(record).__name__}.{field}", wrong, f"items of type {kind}")


@pytest.mark.parametrize("make", [list, tuple, iter, dict.fromkeys])
def test_collections_of_any_kind_are_kept_as_tuples(make: Any) -> None:
    assert Party("A", "Aland", aliases=make(["x", "y"])).aliases == ("x", "y")
    assert Atoms(make(["x", "y", "x"])).names == frozenset({"x", "y"})


def test_items_of_a_narrower_type_are_items_too() -> None:
    class Name(str):
        __slots__ = ()

    assert Party("A", "Aland", aliases=[Name("x"), "y"]).aliases == ("x", "y")
