"""What modal verbs, negations and the operators behind them say together."""

from collections.abc import Callable

import pytest

from clauses.extracting.grammar.operators import force, phrase, skip
from clauses.extracting.marking import Sentence
from clauses.model.modality import Modality, Strength
from clauses.model.stance import Stance

Drafts = Callable[[str], list[str]]
Mark = Callable[[str], Sentence]

OBLIGATIONS = [
    "shall", "must", "will", "are to", "have to", "need to", "are obliged to", "are required to",
    "are bound to", "are under an obligation to", "have a duty to", "undertake to", "agree to",
    "shall be obliged to", "will have to", "shall also", "shall at all times", "shall fully",
    "are also hereby obliged to", "are to be obliged to", "are told to", "are expected to",
    "shall not fail to", "must never fail to",
]  # fmt: skip
PROHIBITIONS = [
    "shall not", "must not", "may not", "can not", "cannot", "will not", "won't", "mustn't",
    "are not to", "shall never", "shall no longer", "shall in no case", "shall at no time",
    "shall under no circumstances", "shall on no account", "may by no means", "undertake not to",
    "agree never to", "promise not to", "are forbidden to", "shall be forbidden to",
    "are not permitted to", "are not allowed to", "shall not be authorised to",
    "are not entitled to", "have no right to", "do not have the right to", "are not free to",
    "are not expected to", "are no longer permitted to", "shall not be entitled to",
]  # fmt: skip
PERMISSIONS = [
    "may", "can", "are permitted to", "are allowed to", "shall be permitted to", "may also",
    "are authorised to", "are able to", "are not forbidden to",
]  # fmt: skip
EXEMPTIONS = [
    "need not", "do not have to", "do not need to", "are not obliged to", "are not required to",
    "shall not be obliged to", "shall not be required to", "are under no obligation to",
    "are under no duty to", "have no duty to", "are not bound to",
    "shall in no case be obliged to", "are no longer obliged to", "will not have to",
]  # fmt: skip
RIGHTS = [
    "have the right to", "have every right to", "are entitled to", "are free to",
    "reserve the right to", "retain the right to", "shall have the right to", "are at liberty to",
]  # fmt: skip
POWERS = [
    "have the power to", "are competent to", "shall be competent to", "have jurisdiction to",
    "are empowered to", "may decide to",
]  # fmt: skip
DENIALS = ["have no power to", "have no competence to", "do not have the power to"]
SOFT = [
    ("should", "obligation (hortatory)"),
    ("ought to", "obligation (hortatory)"),
    ("are encouraged to", "obligation (hortatory)"),
    ("are invited to", "obligation (hortatory)"),
    ("are urged to", "obligation (hortatory)"),
    ("may wish to", "obligation (hortatory)"),
    ("should endeavour to", "obligation (hortatory)"),
    ("should not", "prohibition (hortatory)"),
    ("should be permitted to", "permission (hortatory)"),
    ("shall endeavour to", "obligation (effort)"),
    ("shall seek to", "obligation (effort)"),
    ("shall strive to", "obligation (effort)"),
    ("shall use their best endeavours to", "obligation (effort)"),
    ("shall make every effort to", "obligation (effort)"),
    ("undertake to endeavour to", "obligation (effort)"),
    ("shall endeavour not to", "prohibition (effort)"),
]
# What a gerund follows; a ban under a negation leaves the act open.
TURNED = [
    ("shall refrain from", "prohibition"),
    ("shall abstain from", "prohibition"),
    ("shall desist from", "prohibition"),
    ("shall cease", "prohibition"),
    ("must stop", "prohibition"),
    ("are to refrain from", "prohibition"),
    ("have to refrain from", "prohibition"),
    ("undertake to refrain from", "prohibition"),
    ("shall be obliged to refrain from", "prohibition"),
    ("should refrain from", "prohibition (hortatory)"),
    ("shall endeavour to refrain from", "prohibition (effort)"),
    ("are prohibited from", "prohibition"),
    ("are barred from", "prohibition"),
    ("shall be precluded from", "prohibition"),
    ("shall not refrain from", "obligation"),
    ("shall not cease", "obligation"),
    ("shall never stop", "obligation"),
    ("are not prohibited from", "permission"),
    ("shall not be prohibited from", "permission"),
    ("shall not be obliged to refrain from", "permission"),
    ("are not required to refrain from", "permission"),
    ("are under no obligation to refrain from", "permission"),
    ("need not refrain from", "permission"),
    ("may refrain from", "exemption"),
    ("are free to refrain from", "exemption"),
    ("are entitled to refrain from", "exemption"),
    ("are exempt from", "exemption"),
    ("shall be relieved from", "exemption"),
]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        *((one, "obligation") for one in OBLIGATIONS),
        *((one, "prohibition") for one in PROHIBITIONS),
        *((one, "permission") for one in PERMISSIONS),
        *((one, "exemption") for one in EXEMPTIONS),
        *((one, "right") for one in RIGHTS),
        *((one, "power") for one in POWERS),
        *((one, "no-power") for one in DENIALS),
        *SOFT,
    ],
)
def test_operators_before_an_infinitive(drafts: Drafts, words: str, said: str) -> None:
    assert drafts(f"The Parties {words} mark the mines.") == [
        f"{said} | The Parties | mark the mines"
    ]


@pytest.mark.parametrize(("words", "said"), TURNED)
def test_operators_before_a_gerund(drafts: Drafts, words: str, said: str) -> None:
    assert drafts(f"The Parties {words} marking the mines.") == [
        f"{said} | The Parties | marking the mines"
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("No Party shall", "prohibition"),
        ("No Party may", "prohibition"),
        ("Neither Party shall", "prohibition"),
        ("None of the Parties shall", "prohibition"),
        ("Neither Halvenia nor Kestria may", "prohibition"),
        ("Nobody may", "prohibition"),
        ("No Party is entitled to", "prohibition"),
        ("No Party is permitted to", "prohibition"),
        ("No Party undertakes to", "exemption"),
        ("No Party is obliged to", "exemption"),
        ("No Party shall be obliged to", "exemption"),
        ("No Party has the power to", "no-power"),
        ("No Party need", "exemption"),
        ("No later decision shall not", "prohibition"),
    ],
)
def test_a_subject_that_negates(drafts: Drafts, words: str, said: str) -> None:
    found = drafts(f"{words} mark the mines.")
    assert [one.split(" | ")[::2] for one in found] == [[said, "mark the mines"]]


@pytest.mark.parametrize("denial", ["In no case", "Under no circumstances", "At no time"])
@pytest.mark.parametrize(("modal", "said"), [("shall", "prohibition"), ("may", "prohibition")])
def test_a_denial_that_opens_the_sentence(
    drafts: Drafts, denial: str, modal: str, said: str
) -> None:
    assert drafts(f"{denial} {modal} a Party mark the mines.") == [
        f"{said} | a Party | mark the mines"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # One can end a contract or stop a ship, which is no ban.
        ("The Parties shall end the treaty.", "obligation | The Parties | end the treaty"),
        ("The Parties shall end the contract.", "obligation | The Parties | end the contract"),
        ("The Parties shall stop the ship.", "obligation | The Parties | stop the ship"),
        ("The Parties shall stop.", "obligation | The Parties | stop"),
        ("The Parties shall refrain.", "obligation | The Parties | refrain"),
        (
            "The Parties shall cease in accordance with Article 2.",
            "obligation | The Parties | cease | manner: in accordance with Article 2",
        ),
        # Prohibiting others is an act of one's own.
        (
            "Each Party shall prohibit the sale of ivory.",
            "obligation | Each Party | prohibit the sale of ivory",
        ),
        ("The Board shall be for peace.", "obligation | The Board | be for peace"),
        ("Each Party shall waive its claim.", "obligation | Each Party | waive its claim"),
        ("The ships may fail to stop.", "permission | The ships | fail to stop"),
        ("The ships shall enter and leave.", "obligation | The ships | enter and leave"),
        (
            "The Parties shall not directly or indirectly arm any group.",
            "prohibition | The Parties | arm any group",
        ),
        (
            "This Protocol shall not enter into force.",
            "declaration | - | not enter into force",
        ),
    ],
)
def test_what_passes_nothing_on(drafts: Drafts, text: str, wanted: str) -> None:
    assert drafts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "last", "takes", "strength"),
    [
        ("They shall act.", 2, "base", Strength.BINDING),
        ("They shall not be obliged to act.", 6, "base", Strength.BINDING),
        ("They should endeavour to act.", 4, "any", Strength.HORTATORY),
        ("They shall be entitled to act.", 5, "any", Strength.BINDING),
        ("They shall.", 2, "base", Strength.BINDING),
    ],
)
def test_where_the_operators_end(
    mark_up: Mark, text: str, last: int, takes: str, strength: Strength
) -> None:
    found = mark_up(text)
    modal = found.mark(1, "operators")
    assert modal
    said = force(found, modal, denied=False, end=len(found) - 1)
    assert (said.first, said.last, said.takes, said.strength) == (1, last, takes, strength)
    assert said.modal == found.low[1]


def test_only_so_many_operators_are_passed_through(mark_up: Mark) -> None:
    found = mark_up("They shall " + "be obliged to " * 9 + "act.")
    modal = found.mark(1, "operators")
    assert modal
    said = force(found, modal, denied=False, end=len(found))
    assert said.modality is Modality.OBLIGATION
    assert said.last < len(found) - 6


def test_readiness_behind_a_modal_is_an_offer(mark_up: Mark) -> None:
    found = mark_up("They would be willing to pay.")
    modal = found.mark(1, "operators")
    assert modal
    assert force(found, modal, denied=False, end=len(found)).stance is Stance.OFFER


@pytest.mark.parametrize(
    ("text", "at", "wanted"),
    [
        ("shall act", 1, (1, False)),
        ("shall not act", 1, (2, True)),
        ("shall never again act", 1, (3, True)),
        ("shall in no case act", 1, (4, True)),
        ("shall in no case not act", 1, (5, False)),
        ("shall in particular act", 1, (3, False)),
        ("shall directly or indirectly act", 1, (4, False)),
        ("shall or act", 1, (1, False)),
        ("shall fully", 1, (1, False)),
        ("shall", 1, (1, False)),
    ],
)
def test_adverbs_and_negations_are_gone_over(
    mark_up: Mark, text: str, at: int, wanted: tuple[int, bool]
) -> None:
    found = mark_up(text)
    assert skip(found, at, len(found)) == wanted


def test_phrases_are_looked_up_by_length(mark_up: Mark) -> None:
    found = mark_up("In no case, in any event, by no means")
    assert [phrase(found, at, "denials") for at in (0, 4, 8)] == [3, 0, 3]
    assert phrase(found, 9, "denials") == 0
    assert phrase(found, 4, "phrases") == 3
