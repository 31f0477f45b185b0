import pickle
from copy import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses import errors
from clauses.errors import (
    AmbiguousName,
    AmbiguousTruth,
    ClausesError,
    ClausesWarning,
    DossierError,
    Fault,
    InvalidRecord,
    MissingExtra,
    ReadError,
    UnitMismatch,
    UnknownName,
    WireError,
    shorten,
)

FAULTS = (Fault("demands.toml", 4, "demands[0].id", "missing"), Fault("x.toml", None, "", "empty"))
SAMPLES: list[tuple[ClausesError, type[Exception], str]] = [
    (
        InvalidRecord("Party.key", found="", allowed="a short name"),
        ValueError,
        "Party.key: found ''; allowed: a short name",
    ),
    (UnknownName("party", "Rusia"), LookupError, "no party is called 'Rusia'"),
    (
        UnitMismatch("days", "duration", "km", "length"),
        ValueError,
        "days measure duration, km measure length: no conversion between them",
    ),
    (
        AmbiguousTruth("a Verdict", "`verdict.relation`"),
        TypeError,
        "a Verdict is neither true nor false; ask `verdict.relation`",
    ),
    (
        AmbiguousName("provision", "Art. 1", fits=iter(["Art. 1", "Annex I › Art. 1"])),
        LookupError,
        "2 provisions are called 'Art. 1': Art. 1; Annex I › Art. 1",
    ),
    (
        AmbiguousName("provision", "x", fits="abcdefg"),
        LookupError,
        "7 provisions are called 'x': a; b; c; d; e; f; …",
    ),
    (
        ReadError("PDF", found="a password", allowed="a file without one"),
        ValueError,
        "PDF: found a password; allowed: a file without one",
    ),
    (
        ReadError("XML", found="<", allowed="a tag", file="draft.xml", line=3),
        ValueError,
        "draft.xml:3: XML: found <; allowed: a tag",
    ),
    (
        ReadError("XML", found="<", allowed="a tag", file="draft.xml"),
        ValueError,
        "draft.xml: XML: found <; allowed: a tag",
    ),
    (
        ReadError("XML", found="<", allowed="a tag", line=3),
        ValueError,
        "3: XML: found <; allowed: a tag",
    ),
    (
        MissingExtra("PDF", "pdf", "pypdfium2"),
        ImportError,
        "PDF needs pypdfium2: pip install 'treaty-clauses[pdf]'",
    ),
    (WireError("not a Span"), ValueError, "not a Span"),
    (
        WireError("not a Span", ("end is missing", "start too")),
        ValueError,
        "not a Span\n  end is missing\n  start too",
    ),
    (
        DossierError("mine", FAULTS),
        ValueError,
        "mine: 2 faults\n  demands.toml:4: demands[0].id: missing\n  x.toml: empty",
    ),
    (DossierError("mine", FAULTS[1:]), ValueError, "mine: 1 fault\n  x.toml: empty"),
    (DossierError("mine", ()), ValueError, "mine: 0 faults"),
]


@pytest.mark.parametrize(("error", "builtin", "message"), SAMPLES)
def test_errors_are_caught_by_base_and_by_builtin_and_say_what_is_wrong(
    error: ClausesError, builtin: type[Exception], message: str
) -> None:
    assert isinstance(error, builtin)
    assert str(error) == message


def test_every_kind_of_error_is_tried_here() -> None:
    kinds = {
        one
        for one in vars(errors).values()
        if isinstance(one, type) and issubclass(one, ClausesError) and one is not ClausesError
    }
    assert kinds == {type(error) for error, _, _ in SAMPLES}
    assert issubclass(ClausesWarning, UserWarning)


@pytest.mark.parametrize(
    ("error", "parts"),
    [
        (SAMPLES[0][0], {"what": "Party.key", "found": "", "allowed": "a short name"}),
        (SAMPLES[1][0], {"kind": "party", "name": "Rusia", "near": ()}),
        (SAMPLES[2][0], {"left": "days", "right": "km", "dimensions": ("duration", "length")}),
        (SAMPLES[3][0], {"what": "a Verdict", "ask": "`verdict.relation`"}),
        (
            SAMPLES[4][0],
            {"kind": "provision", "name": "Art. 1", "fits": ("Art. 1", "Annex I › Art. 1")},
        ),
        (
            SAMPLES[7][0],
            {"what": "XML", "found": "<", "allowed": "a tag", "file": "draft.xml", "line": 3},
        ),
        (SAMPLES[10][0], {"what": "PDF", "extra": "pdf", "library": "pypdfium2"}),
        (SAMPLES[11][0], {"faults": ()}),
        (SAMPLES[12][0], {"faults": ("end is missing", "start too")}),
        (SAMPLES[13][0], {"name": "mine", "faults": FAULTS}),
    ],
)
def test_errors_carry_their_parts(error: ClausesError, parts: dict[str, Any]) -> None:
    assert vars(error) == parts


@pytest.mark.parametrize(("error", "_builtin", "message"), SAMPLES)
def test_errors_cross_to_another_process_and_are_copied_whole(
    error: ClausesError, _builtin: type[Exception], message: str
) -> None:
    for twin in (pickle.loads(pickle.dumps(error)), copy(error)):  # noqa: S301
        assert type(twin) is type(error)
        assert str(twin) == message
        assert vars(twin) == vars(error)


@pytest.mark.parametrize(
    ("name", "known", "near"),
    [
        ("Rusia", ["Romania", "Russia", "France"], ("Russia",)),
        ("RUSSIA", ["Russia"], ("Russia",)),
        ("Rusia", [], ()),
        ("Rusia", ["Peru"], ()),
        ("stata", ["state", "staat", "stat", "sta"], ("stat", "state", "staat")),
    ],
)
def test_near_names_are_offered_best_first_and_three_at_most(
    name: str, known: list[str], near: tuple[str, ...]
) -> None:
    error = UnknownName("party", name, known=known)
    assert error.near == near
    hint = f"; did you mean {' or '.join(map(repr, near))}?" if near else ""
    assert str(error) == f"no party is called {name!r}{hint}"


@pytest.mark.parametrize(
    ("fault", "shown"),
    [
        (Fault("a.toml", 3, "parties[0].key", "missing"), "a.toml:3: parties[0].key: missing"),
        (Fault("a.toml", 3, "", "no TOML"), "a.toml:3: no TOML"),
        (Fault("a.toml", None, "demands", "missing"), "a.toml: demands: missing"),
        (Fault("a.toml", None, "", "empty"), "a.toml: empty"),
    ],
)
def test_faults_print_as_editors_read_them(fault: Fault, shown: str) -> None:
    assert str(fault) == shown


@given(st.text() | st.lists(st.integers()), st.integers(5, 40))
def test_a_long_value_is_cut_and_a_short_one_is_not(value: object, limit: int) -> None:
    shown = shorten(value, limit)
    assert len(shown) <= limit
    assert shown == repr(value) or (shown[-1] == "…" and repr(value).startswith(shown[:-1]))
    assert len(repr(value)) > limit or shown == repr(value)


def test_a_long_value_does_not_flood_a_message() -> None:
    error = InvalidRecord("Clause.text", found="x" * 10_000, allowed="less")
    assert len(str(error)) < 120
    assert error.found == "x" * 10_000
    assert len(str(UnknownName("party", "y" * 10_000))) < 120
