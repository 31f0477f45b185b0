"""What holds of every record alike: none can be changed, all can be hashed, copied and sent."""

import pickle
from copy import deepcopy
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from attrs import evolve, fields, has
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, settings
from hypothesis import strategies as st

import clauses.model
from clauses.errors import Fault
from clauses.model.provision import Provision
from clauses.testing import strategies

KINDS = list(strategies.records())
EVERY = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
FEW = settings(max_examples=5)  # for each of the thirty kinds


def test_no_record_type_is_left_out() -> None:
    names = [f"clauses.model.{each.name}" for each in iter_modules(clauses.model.__path__)]
    found = {
        one
        for name in names
        for one in vars(import_module(name)).values()
        if isinstance(one, type) and has(one) and one.__module__ == name
    }
    public = {one for one in found if not one.__name__.startswith("_")}
    looks = {Provision}  # at a document, which is the record
    assert public - looks | {Fault} == set(KINDS)


@EVERY
@FEW
@given(data=st.data())
def test_no_field_can_be_set_or_deleted(kind: type[Any], data: st.DataObject) -> None:
    one = data.draw(strategies.records()[kind])
    for field in fields(kind):
        with pytest.raises(FrozenInstanceError, match="can't set attribute"):
            setattr(one, field.name, getattr(one, field.name))
        with pytest.raises(FrozenInstanceError, match="can't set attribute"):
            delattr(one, field.name)
    with pytest.raises(FrozenInstanceError, match="can't set attribute"):
        one.another = 1


@EVERY
@FEW
@given(data=st.data())
def test_copies_are_equal_and_hash_alike(kind: type[Any], data: st.DataObject) -> None:
    one = data.draw(strategies.records()[kind])
    for copy in (evolve(one), deepcopy(one), pickle.loads(pickle.dumps(one))):  # noqa: S301
        assert copy == one
        assert hash(copy) == hash(one)
        assert repr(copy) == repr(one)
    assert one != "another thing"
