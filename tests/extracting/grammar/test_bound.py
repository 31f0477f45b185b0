"""The norms of a verb with a modal: subjects around it, declarations, *there shall be*."""

from collections.abc import Callable

import pytest

from clauses.extracting.grammar.drafts import Draft
from clauses.extracting.marking import Sentence

Drafts = Callable[[str], list[str]]
ReadDrafts = Callable[[str], tuple[Sentence, list[Draft]]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("There shall be no export of ivory.", "prohibition | - | export of ivory"),
        ("There shall be an exchange of men.", "obligation | - | an exchange of men"),
        ("There may be no talks.", "prohibition | - | talks"),
        ("There must always be no delay.", "prohibition | - | delay"),
        ("There shall not be any export of ivory.", "prohibition | - | any export of ivory"),
        (
            "There will be no talks without our allies.",
            "prohibition | - | talks | exception: without our allies",
        ),
        (
            "There can be no talks unless the siege ends.",
            "prohibition | - | talks | exception: unless the siege ends",
        ),
        (
            "There shall be talks if the siege ends.",
            "obligation | - | talks | condition: if the siege ends",
        ),
        ("There shall, in the spring, be no talks.", "prohibition | - | talks"),
        ("There can be no question of talks.", "obligation | - | talks"),
        (
            "There is no need for the buyer to pay in advance.",
            "exemption | the buyer | pay in advance",
        ),
        (
            "There is no obligation for the buyer to pay.",
            "exemption | the buyer | pay",
        ),
    ],
)
def test_there_shall_be(drafts: Drafts, text: str, wanted: str) -> None:
    assert drafts(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "There shall be.",
        "There shall be no.",
        "There shall fully.",
        "There is no need for the buyer.",
        "The minister may have said so.",
        "The ship must already have left.",
    ],
)
def test_no_norm(drafts: Drafts, text: str) -> None:
    assert drafts(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("This Protocol shall enter into force.", "enter into force"),
        ("This Protocol enters into force.", "enters into force"),
        ("This Protocol shall remain in force.", "remain in force"),
        ("This Protocol shall not apply to warships.", "not apply to warships"),
        ("This Protocol does not apply to warships.", "not apply to warships"),
        ("This Protocol applies to warships.", "applies to warships"),
        ("This Protocol shall, if ratified, apply to warships.", "apply to warships"),
        ("This Protocol shall, if ratified, not apply to warships.", "not apply to warships"),
        ("This Protocol shall be deemed void.", "be deemed void"),
        ("The annexes shall form an integral part of it.", "form an integral part of it"),
        ("The dam is subject to the rules.", "is subject to the rules"),
    ],
)
def test_declarations_of_a_text(drafts: Drafts, text: str, wanted: str) -> None:
    assert [" | ".join(one.split(" | ")[:3]) for one in drafts(text)] == [
        f"declaration | - | {wanted}"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Board shall consist of nine judges.", "The Board | consist of nine judges"),
        ("The Board consists of nine judges.", "The Board | consists of nine judges"),
        ("Kestria shall be deemed a Party.", "Kestria | be deemed a Party"),
    ],
)
def test_declarations_of_a_body(drafts: Drafts, text: str, wanted: str) -> None:
    assert drafts(text) == [f"declaration | {wanted}"]


def test_whoever_acts_applies_a_rule(drafts: Drafts) -> None:
    assert drafts("Each Party shall apply the rules.") == [
        "obligation | Each Party | apply the rules"
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Under no circumstances shall a Party mine it.", "prohibition | a Party | mine it"),
        ("Nor shall any Party mine it.", "prohibition | any Party | mine it"),
        ("Only in war may the Parties mine it.", "permission | the Parties | mine it"),
        ("At the border shall no Party mine it.", "prohibition | no Party | mine it"),
        ("At no time may any Party mine it.", "prohibition | any Party | mine it"),
        ("Shall no Party mine it.", "prohibition | no Party | mine it"),
    ],
)
def test_a_subject_behind_the_verb(drafts: Drafts, text: str, wanted: str) -> None:
    assert drafts(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Each Party waives any claim to the wreck.", "obligation | Each Party | waives any claim"),
        ("The Parties renounce the use of force.", "prohibition | The Parties | the use of force"),
        ("The Assembly elects the judges.", "power | The Assembly | elects the judges"),
        ("It is for the Council to choose the site.", "power | the Council | choose the site"),
        (
            "It shall be open to any member to call a vote.",
            "permission | any member | call a vote",
        ),
        ("It is not for it to choose the site.", "no-power | it | choose the site"),
        (
            "It is incumbent upon the owner to repair the dam.",
            "obligation | the owner | repair the dam",
        ),
    ],
)
def test_verbs_that_do_what_they_say_and_hearers(drafts: Drafts, text: str, wanted: str) -> None:
    [found] = drafts(text)
    assert found.startswith(wanted)


@pytest.mark.parametrize(
    ("text", "operator"),
    [
        ("The Parties shall not be obliged to pay.", "shall not be obliged to"),
        ("The Parties do not have to pay.", "do not have to"),
        ("Under no circumstances shall a Party pay.", "shall"),
        ("There shall be no talks.", "shall be no"),
        ("Each Party waives its claim.", "waives"),
        ("The sale of arms is prohibited.", "is prohibited"),
    ],
)
def test_the_words_that_bind(read_drafts: ReadDrafts, text: str, operator: str) -> None:
    sentence, [draft] = read_drafts(text)
    assert sentence.words.slice(*draft.operator) == operator


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The owner shall pay.", False),
        ("The owner undertakes to pay.", False),
        ("The owner undertook to pay.", True),
        ("The owner was obliged to pay.", True),
        ("The owner had to pay.", True),
    ],
)
def test_what_is_told_of_the_past(read_drafts: ReadDrafts, text: str, told: bool) -> None:
    _, [draft] = read_drafts(text)
    assert draft.told is told


def test_a_condition_inside_an_operator(drafts: Drafts) -> None:
    [found] = drafts("The Parties undertake, if asked, to pay the owner.")
    assert found.startswith("obligation | The Parties | pay the owner")
    assert "condition: if asked" in found


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # A guess at the past binds nobody, and neither does a promise never made.
        ("The minister may have said so.", []),
        ("Kestria never promised to repair the dam.", []),
        (
            "There can be no question of returning the port.",
            ["obligation | - | returning the port"],
        ),
        ("There will be no question of a return.", ["obligation | - | a return"]),
        (
            "The Parties must not only lift the tariffs but also publish the list.",
            [
                "obligation | The Parties | lift the tariffs",
                "obligation | The Parties | publish the list",
            ],
        ),
        ("The envoy must be allowed in.", ["obligation | - | allowed in"]),
        ("The base must be given back.", ["obligation | - | given back"]),
        (
            "The Council welcomed the truce and left the hall.",
            ["declaration | The Council | welcomed the truce"],
        ),
        ("Only with leave of the Board the Parties may fly.", ["permission | - | fly"]),
        (
            "The Parties shall endeavour to, if asked, pay the owner.",
            ["obligation (effort) | The Parties | pay the owner"],
        ),
        ("The list shall be kept by the Board solely.", ["obligation | the Board | kept"]),
        ("Only the Board may admit members.", ["permission | the Board | admit members"]),
        (
            "Each Party may inspect the sites, of which two may be closed.",
            ["permission | Each Party | inspect the sites", "permission | - | closed"],
        ),
        ("The owner never has to pay.", ["exemption | The owner | pay"]),
    ],
)
def test_turns_of_the_verb(drafts: Drafts, text: str, wanted: list[str]) -> None:
    assert [" | ".join(one.split(" | ")[:3]) for one in drafts(text)] == wanted
