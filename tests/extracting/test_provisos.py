"""What conditions and exceptions turn on."""

import pytest

from clauses import extract
from clauses.model.norm import Proviso, ProvisoKind


def only(text: str) -> Proviso:
    (clause,) = extract(text)
    assert clause.norm is not None
    (proviso,) = (*clause.norm.conditions, *clause.norm.exceptions)
    return proviso


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norway is ready to talk if the format fits.", ProvisoKind.FORMAT),
        ("There will be no talks without our allies.", ProvisoKind.PARTICIPATION),
        ("There will be no talks without Poland.", ProvisoKind.PARTICIPATION),
        ("Norway will not negotiate unless Peru has its input.", ProvisoKind.PARTICIPATION),
        ("No ship may enter without a pilot.", ProvisoKind.ACT),
        ("A Party may exceed the limit if it has given notice.", ProvisoKind.NOTICE),
        ("Subject to Article 5, the Parties shall trade.", ProvisoKind.BASIS),
        ("The Party shall pay if Norway withdraws its troops.", ProvisoKind.ACT),
        ("The Party shall pay if the law allows it.", ProvisoKind.BASIS),
        ("The Party shall pay if it rains.", ProvisoKind.STATE),
    ],
)
def test_kinds(text: str, kind: ProvisoKind) -> None:
    assert only(text).kind is kind


def test_who_fulfils_it_by_which_act() -> None:
    proviso = only("The Party shall pay if Norway agrees to the withdrawal of missiles.")
    assert str(proviso.bearers) == "Norway"
    assert proviso.action is not None
    assert proviso.span is not None
    assert proviso.cue == "provisos.if"


def test_several_stand_in_the_order_of_the_text() -> None:
    (clause,) = extract("If it is asked, the Party shall pay, provided that funds are available.")
    assert clause.norm is not None
    first, second = clause.norm.conditions
    assert (first.text, second.text) == ("If it is asked", "provided that funds are available")
