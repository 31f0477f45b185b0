"""The file in which people decide: what is written, what is refused, what is left undecided."""

import tomllib
from pathlib import Path

import pytest

from clauses import DossierError, adjudicate, coders, decision_form
from tests.coding.conftest import Coded

MORE = """
[[positions]]
id = "P3"
author = "Lower Town"
stance = "assertion"
text = "We can dredge it if Upper Town pays."
source = "reply"
attribution = "official"
unread = "The rest of it."
"""


@pytest.fixture
def two(coded: Coded) -> tuple[Path, Path]:
    """Two codings that differ in one modality and in one clause."""
    ben = coded(
        "ben", ('"obligation"', '"permission"'), ("[[commentary]]", f"{MORE}[[commentary]]")
    )
    return coded("ada"), ben


def decided(two: tuple[Path, Path], *changes: tuple[str, str]) -> Path:
    """The file for two codings, filled in and then changed."""
    text = decision_form(coders(*two))
    text = text.replace('by = ""\non = ""', 'by = "C. Cole"\non = 2031-04-01')
    text = text.replace('decided = ""', 'decided = "second"')
    text = text.replace('because = ""', 'because = "So it says."')
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    path = two[0].parent / "decisions.toml"
    path.write_text(text, "utf-8")
    return path


def faults(two: tuple[Path, Path], path: Path) -> list[str]:
    with pytest.raises(DossierError) as found:
        adjudicate(*two, path)
    return [str(fault) for fault in found.value.faults]


def test_the_file_has_a_row_for_all_that_differs(two: tuple[Path, Path]) -> None:
    text = decision_form(coders(*two))
    assert tomllib.loads(text) == {
        "first": "ada",
        "second": "ben",
        "by": "",
        "on": "",
        "decisions": [
            {
                "clause": "D1",
                "field": "modality",
                "first": "obligation",
                "second": "permission",
                "decided": "",
                "because": "",
            },
            {
                "clause": "P3",
                "field": "clause",
                "first": "not coded",
                "second": "coded",
                "decided": "",
                "because": "",
            },
        ],
    }
    assert '# “Lower Town must dredge the lock by June.”\n[[decisions]]\nclause = "D1"' in text
    assert 'first = "obligation"  # “must”' in text


def test_undecided_rows_are_refused_with_file_and_line(two: tuple[Path, Path]) -> None:
    path = two[0].parent / "open.toml"
    path.write_text(decision_form(coders(*two)), "utf-8")
    assert faults(two, path) == [
        "open.toml:19: decisions[0].decided: undecided; allowed: first, second, none, other",
        "open.toml:28: decisions[1].decided: undecided; allowed: first, second",
    ]


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            ('decided = "second"', 'decided = "both"'),
            "19: decisions[0].decided: found 'both'; allowed: first, second, none, other",
        ),
        (
            ('decided = "second"', "decided = 2"),
            "19: decisions[0].decided: found 2; allowed: a text that is not blank",
        ),
        (
            ('decided = "second"', 'decided = "other"'),
            "14: decisions[0].value: missing; allowed: a value with decided = 'other', and only",
        ),
        (
            ('decided = "second"', 'decided = "second"\nvalue = "right"'),
            "20: decisions[0].value: found beside 'second'; allowed: a value with decided = 'o",
        ),
        (
            ('because = "So it says."', 'because = ""'),
            "20: decisions[0].because: missing; who decided, when and why is part of the record",
        ),
        (
            ('clause = "D1"', 'clause = "D7"'),
            "16: decisions[0].field: the coders do not differ on modality of D7; take the row out",
        ),
        (
            ('first = "obligation"', 'first = "right"'),
            "16: decisions[0].field: the coders give 'obligation' and 'permission' now; decide",
        ),
        (
            ('because = "So it says."', 'because = "So."\nbcause = "So."'),
            "21: decisions[0].bcause: no key is called 'bcause'; did you mean 'because' or",
        ),
        (
            ('first = "ada"', 'first = "eve"'),
            "8: first: decides on eve and ben; allowed: a file on",
        ),
        (('clause = "D1"\n', ""), "14: decisions[0].clause: missing; allowed: a text that is not"),
    ],
)
def test_what_is_wrong_with_a_row_is_told_with_its_line(
    two: tuple[Path, Path], change: tuple[str, str], fault: str
) -> None:
    assert any(f"decisions.toml:{fault}" in one for one in faults(two, decided(two, change)))


def test_whoever_decides_is_named_in_the_row_or_for_all(two: tuple[Path, Path]) -> None:
    nobody = decided(two, ('by = "C. Cole"\non = 2031-04-01\n', ""))
    assert [one.partition(": ")[2] for one in faults(two, nobody)] == [
        f"decisions[{row}].{key}: missing; who decided, when and why is part of the record"
        for row in (0, 1)
        for key in ("by", "on")
    ]
    signed = 'because = "So it says."\nby = "D. Day"\non = 2031-04-02'
    path = decided(two, ('because = "So it says."', signed))
    assert "# modality: second, by D. Day, 2031-04-02: So it says." in adjudicate(*two, path)


def test_a_row_that_is_missing_or_there_twice_is_told(two: tuple[Path, Path]) -> None:
    text = decided(two).read_text("utf-8")
    rows = text.split("\n\n")
    path = two[0].parent / "rows.toml"
    path.write_text("\n\n".join([*rows[:2], rows[1]]), "utf-8")
    assert faults(two, path) == [
        "rows.toml: no row decides on clause of P3; have the file written anew",
        "rows.toml:25: decisions[1].field: is decided on already, in another row",
    ]


def test_a_file_that_is_no_toml_is_refused(two: tuple[Path, Path]) -> None:
    path = two[0].parent / "bad.toml"
    path.write_text("decided", "utf-8")
    assert len(faults(two, path)) == 1
