"""A checked file in lines: one a row, then what failed, then the agreement."""

from clauses import compare
from clauses.expecting.agreeing import agreements
from clauses.model.checked import Check, Checked
from clauses.model.expectation import ANYONE, Expectation
from clauses.model.relation import Relation
from clauses.reporting.check_page import agreed, check_page

FOUND = compare("Norway shall close the strait.", "Norway shall not close the strait.").verdicts
FILE = "a.expectations.md"


def row(relation: Relation, *also: Relation, line: int | None = None) -> Checked:
    file = FILE if line else ""
    one = Expectation("D1", relation, party=ANYONE, also=also, file=file, line=line)
    return Checked(one, FOUND)


def test_every_row_has_its_line() -> None:
    rows = [
        row(Relation.CONFLICT, line=4),
        row(Relation.CONFLICT, Relation.PARTIAL, line=5),
        row(Relation.PARTIAL, Relation.CONFLICT, line=6),
        row(Relation.PARTIAL, line=7),
        row(Relation.CONFLICT),
    ]
    page = check_page(Check("Straits", rows, *agreements(3, 4, 5)))
    head, failed, foot = page.split("\n\n", 1)[0], page.count("\n\nD1 × anyone: "), page[-180:]
    assert head.splitlines() == [
        f"{FILE}:4: ok: D1 × anyone: conflict",
        f"{FILE}:5: ok: D1 × anyone: conflict, contested",
        f"{FILE}:6: ok: D1 × anyone: conflict, contested, expected partial",
        f"{FILE}:7: FAILED: D1 × anyone: expected partial, found conflict (modality), "
        "high confidence",
        "ok: D1 × anyone: conflict",
    ]
    assert failed == 1
    assert foot.endswith(
        "\n\nAgreement: 3 of 5 rows, 0.60 [0.23, 0.88]; with what contested rows allow 4, "
        "0.80 [0.38, 0.96]. In brackets, the 95 % interval (Wilson).\n"
    )


def test_what_nobody_contests_is_counted_once() -> None:
    assert agreed(*agreements(1, 1, 1)) == (
        "Agreement: 1 of 1 row, 1.00 [0.21, 1.00]. In brackets, the 95 % interval (Wilson)."
    )
