"""One party's reading of a draft."""

import pytest

from clauses.errors import UnknownName
from clauses.model.document import Document
from clauses.model.holding import name_key
from clauses.model.node import Node, ProvisionKind
from clauses.model.reference import DefinedTerm, Reference, ReferenceKind
from clauses.model.source import Span
from clauses.reading.annotating.brackets import find_brackets
from clauses.reading.limits import Limits


def draft(text: str, *struck: str, **parts: object) -> Document:
    spans = tuple(Span.find(words, text) for words in struck)
    brackets, _ = find_brackets(text, (), spans, Limits())
    return Document(text, brackets=brackets, **parts)  # type: ignore[arg-type]


def shown(document: Document) -> str:
    return document.words(Span(0, len(document.text)))


@pytest.mark.parametrize(
    ("text", "party", "reading"),
    [
        ("They [EU: shall] [US, JP: should] act.", "EU", "They shall act."),
        ("They [EU: shall] [US, JP: should] act.", "JP", "They should act."),
        ("They [shall] [EU: delete] act.", "EU", "They act."),
        ("They [shall (EU opposes)] act.", "EU", "They act."),
        ("They [shall (JP opposes)] act [EU: now].", "EU", "They [shall (JP opposes)] act now."),
        ("They [shall] [EU: may] [US: go] act.", "US", "They go act."),
        ("They [shall] act [EU: now].", "EU", "They [shall] act now."),
        ("They [EU: shall] [may] act [US: now].", "US", "They [may] act now."),
        ("They [may] [EU: shall] act [US: now].", "US", "They [may] act now."),
        ("[may] [EU: shall] [can] act [US: now].", "US", "[may] [can] act now."),
        ("[may]/[EU: shall]/[can] act [US: now].", "US", "[may]/[can] act now."),
        ("They [may] [EU: shall] act [US: now].", "EU", "They shall act."),
        ("They [may/can] act [US: now].", "US", "They [may/can] act now."),
        ("In [ ] days [US: now].", "US", "In [ ] days now."),
        ("In [EU: …] [US: 5] days.", "EU", "In [EU: …] days."),
        ("In [EU: …] [US: 5] days.", "US", "In 5 days."),
        ("Pay [EU: 10][US: 15] per cent.", "US", "Pay 15 per cent."),
        ("A [[EU: b] [US: c]] d [JP: e].", "JP", "A d e."),
        ("A [[EU: b] [US: c]] d [JP: e].", "EU", "A [b] d."),
        ("A [[[EU: b]] [[US: c]]] d [JP: e].", "JP", "A d e."),
        ("A [[EU: b]] [US: c] [[EU: d] f] g.", "JP: no", "none"),
        ("A [[EU: b]] [JP: c] [[EU: d] f] [US: g].", "US", "A g."),
        ("A [[EU: b]] [JP: c] [[EU: d] f] h [US: g].", "US", "A [f] h g."),
        ("A [b [EU: c] d] e [US: f].", "US", "A [b d] e f."),
        ("Legally[EU: , and fully,] bound [US: f].", "US", "Legally bound f."),
        ("[EU: legally ]binding [US: f]", "EU", "legally binding"),
    ],
)
def test_a_reading(text: str, party: str, reading: str) -> None:
    if reading == "none":
        with pytest.raises(UnknownName):
            draft(text).as_held_by(party)
        return
    assert shown(draft(text).as_held_by(party)) == reading


THREE_ROUNDS = "They [EU: shall [US: not [JP: ever]] act [EU, JP: today]][US: may go]."


@pytest.mark.parametrize(
    ("party", "reading"),
    [("EU", "They shall act today."), ("US", "They may go."), ("JP", "They.")],
)
def test_a_change_inside_anothers_text_does_not_hold_that_text(party: str, reading: str) -> None:
    assert shown(draft(THREE_ROUNDS).as_held_by(party)) == reading


def test_options() -> None:
    text = "1. Option A (EU): They go.\nOption B (US): They stay.\nOption C: They wait.\n2. Rest."
    assert shown(draft(text).as_held_by("EU")) == "1. They go.\n2. Rest."
    jp = draft(text + " [JP: Now.]").as_held_by("JP")
    assert shown(jp) == "1. Option C: They wait.\n2. Rest. Now."
    assert [one.kind.value for one in jp.open_brackets] == ["options"]


def test_what_a_holder_strikes_out_is_gone_from_its_reading() -> None:
    text = "They [EU: shall should] act at once [US: x]."
    document = draft(text, "shall", "at once")
    assert shown(document.as_held_by("EU")) == "They should act at once."
    assert [one.span.of(text) for one in document.as_held_by("EU").open_brackets] == ["at once"]


@pytest.mark.parametrize("party", ["G-77", "the g77", "G 77", "G.77"])
def test_names_are_known_in_other_spellings(party: str) -> None:
    reading = draft("They [G77: shall] act.").as_held_by(party)
    assert shown(reading) == "They shall act."
    assert {one.reason for one in reading.skipped} == {"bracket mark"}
    assert name_key(party) == "g77"


def test_what_goes_out_says_why() -> None:
    reading = draft("They [E.U.: shall] [US: may] act.").as_held_by("eu")
    assert [(one.span.of(reading.text), one.reason) for one in reading.skipped] == [
        ("[E.U.: ", "bracket mark"),
        ("]", "bracket mark"),
        (" [US: may]", "not held by E.U."),
    ]


def test_a_party_nobody_names_is_told() -> None:
    with pytest.raises(UnknownName, match="no party is called 'Ostlend'; did you mean 'Ostland'"):
        draft("They [Ostland: shall] act.").as_held_by("Ostlend")


def test_groups_speak_for_a_party_that_says_nothing_itself() -> None:
    document = draft("They [G77: shall] [Kenya: must] [EU: may] act [G77: now] [AOSIS: soon].")
    reading = document.as_held_by("Kenya", also=["G-77"])
    assert shown(reading) == "They must act now."
    only_groups = document.as_held_by("Fiji", also=("G77", "AOSIS"))
    assert shown(only_groups) == "They shall act [G77: now] [AOSIS: soon]."
    assert len(only_groups.open_brackets) == 1
    with pytest.raises(UnknownName, match="no party is called 'Fiji'"):
        document.as_held_by("Fiji", also=["CARICOM"])


def paragraphs(text: str) -> Document:
    nodes, at = [], 0
    for line in text.split("\n"):
        number = Span(at, at + line.index(".") + 1) if line[0].isdigit() else None
        span, point = Span(at, at + len(line)), at + line.find("(a)")
        children = [
            Node(ProvisionKind.POINT, Span(start, span.end), number=Span(start, start + 3))
            for start in [point]
            if start >= at
        ]
        nodes.append(Node(ProvisionKind.PARAGRAPH, span, number=number, children=children))
        at += len(line) + 1
    return draft(text, nodes=nodes)


def test_provisions_without_words_are_dropped() -> None:
    text = "1. All go.\n2. [EU: They stay.]\n3.\n4. They: (a) [EU: rest].\nRest [US: too]."
    reading = paragraphs(text).as_held_by("US")
    assert [one.text for one in reading.provisions] == ["All go.", "", "They:", "Rest too."]
    assert "".join(piece.span.of(text) for piece in reading.pieces) == text
    assert "2." not in shown(reading)
    assert reading.as_held_by("US") == reading


def test_references_and_terms_go_with_their_words() -> None:
    text = "See [EU: Article 1] and Article 2. [EU: The Zone] is there; the Zone [US: not]."
    spans = [Span.find(words, text) for words in ("Article 1", "Article 2", "The Zone", "the Zone")]
    references = [Reference(one, ReferenceKind.INTERNAL) for one in spans[:2]]
    terms = [
        DefinedTerm("Zone", spans[2], uses=[spans[3]]),
        DefinedTerm("zone", spans[3], uses=[spans[2], spans[3]]),
    ]
    document = draft(text, references=references, terms=terms)
    us = document.as_held_by("US")
    assert [one.span for one in us.references] == [spans[1]]
    assert [(one.term, one.uses) for one in us.terms] == [("zone", (spans[3],))]
    assert document.as_held_by("EU").references == tuple(references)


def test_open_brackets_and_holders() -> None:
    document = draft("[EU: a [US: b]] c [d] [E.U.: e] [Eu, JP: f]")
    assert document.holders == ("EU", "US", "JP")
    assert document.open_brackets == document.brackets
    assert len(document.brackets) == 4
    assert document.as_held_by("EU").open_brackets == ()
    assert document.as_held_by("US").open_brackets == document.brackets[2:3]
    assert Document("They act.").open_brackets == ()
    assert Document("They act.").holders == ()
