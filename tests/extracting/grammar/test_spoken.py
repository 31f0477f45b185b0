"""What is said, asked, offered or refused, and of whom."""

from collections.abc import Callable

import pytest

from clauses.extracting.grammar.drafts import Draft
from clauses.extracting.marking import Sentence

Drafts = Callable[[str], list[str]]
ReadDrafts = Callable[[str], tuple[Sentence, list[Draft]]]


def told(found: Sentence, draft: Draft) -> str:
    """One draft as "speaker, stance: modality | bearer | act"."""
    pieces = [
        found.words.slice(*stretch) if stretch else "-"
        for stretch in (draft.speaker, draft.bearer, draft.act)
    ]
    stance = draft.stance.value if draft.stance else "-"
    return f"{pieces[0]}, {stance}: {draft.modality.value} | {pieces[1]} | {pieces[2]}"


@pytest.fixture(scope="module")
def told_in(read_drafts: ReadDrafts) -> Callable[[str], list[str]]:
    def lines(text: str) -> list[str]:
        found, drafts = read_drafts(text)
        return [told(found, one) for one in drafts]

    return lines


ToldIn = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # The clause has its own operator; the verb adds who says it.
        (
            "The minister said that Halvenia will not open its ports.",
            "The minister, -: prohibition | Halvenia | open its ports",
        ),
        (
            "The minister said Halvenia would not open its ports.",
            "The minister, -: prohibition | Halvenia | open its ports",
        ),
        (
            "The minister said on Friday that Halvenia must leave.",
            "The minister, -: obligation | Halvenia | leave",
        ),
        (
            "The minister said on Friday it was ready to pay.",
            "The minister, offer: obligation | it | pay",
        ),
        (
            "The envoy told reporters that the bloc would keep its troops there.",
            "The envoy, -: obligation | the bloc | keep its troops there",
        ),
        (
            "The minister stressed that no foreign troops may enter.",
            "The minister, -: prohibition | no foreign troops | enter",
        ),
        (
            "The minister made clear that any deployment is prohibited.",
            "The minister, -: prohibition | - | any deployment",
        ),
        (
            "The minister reaffirmed that every State has the right to choose its allies.",
            "The minister, assertion: right | every State | choose its allies",
        ),
        (
            "Halvenia insists that the alliance must leave.",
            "Halvenia, -: obligation | the alliance | leave",
        ),
        (
            "The premier promised that Kestria would reduce its catch.",
            "The premier, commitment: obligation | Kestria | reduce its catch",
        ),
        (
            "The premier pledged that Kestria would never sell the mines.",
            "The premier, commitment: prohibition | Kestria | sell the mines",
        ),
        (
            "The minister said that the mayor demanded that the alliance leave the port.",
            "the mayor, demand: obligation | the alliance | leave the port",
        ),
        ("It is agreed that the ships may leave.", "It, -: permission | the ships | leave"),
        (
            "Portugal demands that the alliance withdraw its missiles.",
            "Portugal, demand: obligation | the alliance | withdraw its missiles",
        ),
        # A bare verb, which the verb of asking gives its modality.
        (
            "Halvenia demands that the alliance withdraw its missiles.",
            "Halvenia, demand: obligation | the alliance | withdraw its missiles",
        ),
        (
            "Halvenia demands that the alliance not deploy missiles.",
            "Halvenia, demand: prohibition | the alliance | deploy missiles",
        ),
        (
            "Halvenia demands that no alliance deploy missiles.",
            "Halvenia, demand: prohibition | no alliance | deploy missiles",
        ),
        (
            "Halvenia insists that the alliance leave the island.",
            "Halvenia, demand: obligation | the alliance | leave the island",
        ),
        (
            "The envoy proposed that both sides open the road.",
            "The envoy, offer: obligation | both sides | open the road",
        ),
        # A declaration of the Parties is one; what they lay down in it is a norm.
        (
            "The Parties recognise that they need peace.",
            "-, assertion: declaration | The Parties | recognise that they need peace",
        ),
        (
            "The Parties recognise that the ships may leave.",
            "-, assertion: declaration | The Parties | recognise that the ships may leave",
        ),
        (
            "The Parties reaffirm that each Party shall keep the peace.",
            "The Parties, -: obligation | each Party | keep the peace",
        ),
        (
            "The Parties reaffirm the treaty.",
            "-, assertion: declaration | The Parties | reaffirm the treaty",
        ),
        (
            "The minister said that he welcomes the plan.",
            "The minister, evaluation: declaration | he | welcomes the plan",
        ),
    ],
)
def test_what_is_said(told_in: ToldIn, text: str, wanted: str) -> None:
    assert told_in(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Asked of somebody.
        (
            "The Council calls on Kestria to reopen the crossing.",
            "The Council, demand: obligation | Kestria | reopen the crossing",
        ),
        (
            "The Council calls on Kestria not to reopen the crossing.",
            "The Council, demand: prohibition | Kestria | reopen the crossing",
        ),
        (
            "Halvenia wants Kestria to pay for the damage.",
            "Halvenia, demand: obligation | Kestria | pay for the damage",
        ),
        (
            "Halvenia does not want Kestria to pay for the damage.",
            "Halvenia, demand: prohibition | Kestria | pay for the damage",
        ),
        (
            "Halvenia called upon Kestria to stop shelling the town.",
            "Halvenia, demand: prohibition | Kestria | shelling the town",
        ),
        (
            "Halvenia urged Kestria to refrain from shelling the town.",
            "Halvenia, demand: prohibition | Kestria | shelling the town",
        ),
        (
            "The minister warned Kestria to leave the port.",
            "The minister, demand: obligation | Kestria | leave the port",
        ),
        (
            "The minister warned Kestria against entering the port.",
            "The minister, demand: prohibition | Kestria | entering the port",
        ),
        # Asked of nobody in particular.
        (
            "Halvenia demands the withdrawal of the patrol boats.",
            "Halvenia, demand: obligation | - | the withdrawal of the patrol boats",
        ),
        (
            "The mayor called for an end to night trawling.",
            "The mayor, demand: prohibition | - | night trawling",
        ),
        (
            "The panel recommended closing the fishery.",
            "The panel, demand: obligation | - | closing the fishery",
        ),
        # Offered, and refused where readiness is denied.
        ("Kestria is ready for talks.", "-, offer: obligation | Kestria | talks"),
        (
            "Kestria is prepared to work on the rules.",
            "-, offer: obligation | Kestria | work on the rules",
        ),
        ("Kestria is not ready for talks.", "-, refusal: obligation | Kestria | talks"),
        (
            "Kestria is not prepared to work on the rules.",
            "-, refusal: obligation | Kestria | work on the rules",
        ),
        (
            "Kestria would be willing to open the road.",
            "-, offer: obligation | Kestria | open the road",
        ),
        (
            "Kestria voiced its willingness to open the road.",
            "-, offer: obligation | Kestria | open the road",
        ),
        # Refused, and offered where the refusal is denied.
        (
            "Kestria refused to withdraw its boats.",
            "-, refusal: obligation | Kestria | withdraw its boats",
        ),
        (
            "Kestria did not refuse to withdraw its boats.",
            "-, offer: obligation | Kestria | withdraw its boats",
        ),
        (
            "Kestria refuses to stop shelling the town.",
            "-, refusal: prohibition | Kestria | shelling the town",
        ),
        (
            "The alliance ruled out closing the port.",
            "-, refusal: obligation | The alliance | closing the port",
        ),
        (
            "Halvenia has no intention of ratifying the treaty.",
            "-, refusal: obligation | Halvenia | ratifying the treaty",
        ),
        (
            "The alliance rejects a ban on missiles.",
            "-, refusal: prohibition | The alliance | missiles",
        ),
        ("The alliance will not accept limits.", "-, refusal: obligation | The alliance | limits"),
        (
            "A halt to the exercises is out of the question.",
            "-, refusal: obligation | - | A halt to the exercises",
        ),
        # Promised or planned.
        (
            "The bank pledged support for the victims.",
            "-, commitment: obligation | The bank | support for the victims",
        ),
        (
            "Halvenia intends to ratify the treaty.",
            "-, commitment: obligation | Halvenia | ratify the treaty",
        ),
        # Claimed or granted.
        (
            "Halvenia claims the right of every State to choose its allies.",
            "-, assertion: right | every State | choose its allies",
        ),
        (
            "Halvenia asserts its right to leave the union.",
            "-, assertion: right | Halvenia | leave the union",
        ),
        (
            "The owner hereby grants the publisher a right to print the map.",
            "-, -: right | the publisher | print the map",
        ),
        # Valued or noted.
        (
            "The minister welcomed the plan.",
            "-, evaluation: declaration | The minister | welcomed the plan",
        ),
        (
            "He called the proposal dangerous.",
            "-, evaluation: declaration | He | called the proposal dangerous",
        ),
        (
            "The Secretariat has received the draft.",
            "-, acknowledgement: declaration | The Secretariat | has received the draft",
        ),
    ],
)
def test_what_is_asked_offered_or_refused(told_in: ToldIn, text: str, wanted: str) -> None:
    assert told_in(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # A text requires; nobody speaks.
        ("The permit requires the holder to pay a fee.", "obligation | the holder | pay a fee"),
        (
            "The permit does not require the holder to pay a fee.",
            "exemption | the holder | pay a fee",
        ),
        (
            "Amendments require a vote of the Assembly.",
            "obligation | - | a vote of the Assembly",
        ),
        (
            "The treaty obliges the Parties to destroy the mines.",
            "obligation | the Parties | destroy the mines",
        ),
    ],
)
def test_what_a_text_requires(read_drafts: ReadDrafts, text: str, wanted: str) -> None:
    sentence, [draft] = read_drafts(text)
    assert told(sentence, draft) == f"-, -: {wanted}"
    assert draft.instrument


@pytest.mark.parametrize(
    "text",
    [
        "The minister said it.",
        "The minister said that.",
        "The minister said that it was late.",
        "Halvenia demands that the alliance.",
        "Halvenia regards the seizure.",
        "The ministers offer.",
        "The call is for peace.",
        "The envoy told the story.",
        # What is denied is neither asked nor promised.
        "No State demands that the alliance leave the port.",
        "Halvenia does not demand a ban.",
        "The minister did not condemn the plan.",
        "Halvenia did not ask Kestria to leave.",
        "Halvenia has not pledged support.",
    ],
)
def test_nothing_is_laid_down(told_in: ToldIn, text: str) -> None:
    assert told_in(text) == []


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("If war comes, Kestria is ready for talks.", ["condition"]),
        ("Kestria is ready for talks if war comes.", ["condition"]),
        ("If war comes, Halvenia demands that the alliance leave the port.", ["condition"]),
        ("Unless war comes, the minister said that Kestria may leave.", ["exception"]),
        ("If war comes, the Parties recognise that they need peace.", ["condition"]),
        ("The minister said that if war comes, Kestria may leave.", ["condition"]),
    ],
)
def test_provisos_around_a_report(read_drafts: ReadDrafts, text: str, roles: list[str]) -> None:
    _, drafts = read_drafts(text)
    assert all([zone.role for zone in one.zones if zone.role] == roles for one in drafts)
    assert len(drafts) == 1


def test_two_verbs_of_speaking(told_in: ToldIn) -> None:
    assert told_in("Kestria is ready to open the road but refuses to pay.") == [
        "-, offer: obligation | Kestria | open the road",
        "-, refusal: obligation | Kestria | pay",
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The accord bars the union from any strike.", "prohibition | the union | any strike"),
        (
            "The treaty prohibits the owners from selling the dam.",
            "prohibition | the owners | selling the dam",
        ),
        (
            "The accord allows the fishermen to enter the bay.",
            "permission | the fishermen | enter the bay",
        ),
        (
            "This Article does not authorise a Party to leave the bay.",
            "prohibition | a Party | leave the bay",
        ),
        (
            "The treaty does not require the owner to sell the dam.",
            "exemption | the owner | sell the dam",
        ),
    ],
)
def test_what_a_text_allows_or_forbids(drafts: Drafts, text: str, wanted: str) -> None:
    [found] = drafts(text)
    assert found.startswith(wanted)


def test_what_somebody_allowed_is_told(drafts: Drafts) -> None:
    assert not drafts("The guards of Kestria allowed the fishermen to enter the bay.")
