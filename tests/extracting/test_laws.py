"""What holds of every text: spans in the words, nothing raised, the same again; small changes."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses import Clause, Evidence, Facet, Modality, Norm, Proviso, extract
from clauses.lexicon.cuebook import shipped

BOOK = shipped()
# Every wording of every cue, and every small word; a verb stands in its base form.
CUES = [
    " ".join(word.lstrip("~").replace("[light]", "give") for word in form)
    for cue in BOOK.cues.values()
    for form in cue.forms
]
SMALL = sorted({word for listed in BOOK.lists.values() for word in listed})
OTHERS = [
    "Kestria",
    "Party",
    "Parties",
    "missiles",
    "troops",
    "withdraw",
    "withdraws",
    "withdrew",
    "deploy",
    "notified",
    "given",
    "talks",
    "withdrawing",
    "May",
    "March",
    "5",
    "10",
    "%",
    "km",
    "(",
    ")",
    "(a)",
    "1.",
    "[",
    "]",
    ":",
    ";",
    ",",
    ".",
    "“",
    "”",
    "'",
    "-",
    "—",
    "?",
    "!",
    "'s",
    "n't",
    "shall",
    "may",
    "must",
]
WORDS = st.one_of(st.sampled_from(CUES), st.sampled_from(SMALL), st.sampled_from(OTHERS))
HOSTILE = st.builds(
    lambda words, joint, end: joint.join(words) + end,
    st.lists(WORDS, max_size=24),
    st.sampled_from([" ", " ", ", ", ". ", "; ", "\n"]),
    st.sampled_from(["", ".", "?", ":", "”"]),
)
AUTHORS = st.sampled_from([None, "Russia"])

PARTIES = st.sampled_from(["Party", "owner", "State", "supplier", "coastal State", "master"])
ACTS = st.sampled_from(
    ["mark the mines", "repair the dam", "notify the Board", "publish the report", "enter the zone"]
)
EVENTS = st.sampled_from(["the lake freezes", "war comes", "the Board agrees", "he is asked"])
ASIDES = [
    "if asked", "subject to Article 5", "in time of peace", "without prejudice to Article 2",
    "directly or indirectly", "under this Treaty", "as from 1 May 2031", "to the extent possible",
    "for the duration of this Treaty",
]  # fmt: skip
CORES = [
    ("Germany must withdraw its troops", "obligation"),
    ("Germany may not deploy missiles", "prohibition"),
    ("no foreign troops may enter the zone", "prohibition"),
    ("both sides should lift the siege", "obligation"),
    ("Poland need not pay the fee", "exemption"),
    ("every State has the right to choose its allies", "right"),
    ("Germany has no say in the budget", "no-power"),
]
REPORTS = [
    "The minister said that {core}.", "The minister said {core}.",
    "The minister said on Friday that {core}.", "The minister told reporters that {core}.",
    "The minister has repeatedly insisted that {core}.", "The minister made it clear that {core}.",
    "The foreign minister, Ilse Varga, said {core}.", "The minister added: “{whole}.”",
    "Ilse Varga, the foreign minister, told reporters that {core}.",
    "In Oslo, the minister said that {core}.", "In a statement, the minister said that {core}.",
    "Speaking in Oslo, the minister said that {core}.", "According to the minister, {core}.",
    "The minister, who was in Oslo, said that {core}.", "“{whole},” the minister said.",
    "“{whole},” said the minister.", "“{whole},” the minister told reporters.",
    "{whole}, the minister said.", "{whole}, the minister said on Friday.",
    "{whole}, according to the minister.",
]  # fmt: skip


def marks(norm: Norm) -> Iterator[Evidence | Proviso]:
    yield from norm.evidence
    yield from norm.conditions
    yield from norm.exceptions


def check(clause: Clause, text: str) -> None:
    """The words of every field lie in the clause, and those of the clause in the text."""
    for mark in marks(clause.norm) if clause.norm else ():
        assert mark.span
        words = mark.span.of(clause.text)
        assert words
        assert words == words.strip()
        assert mark.cue in BOOK.cues or not isinstance(mark, Proviso) or "." in mark.cue
        assert not isinstance(mark, Proviso) or mark.text == " ".join(words.split())
    assert clause.span
    spans = clause.parts or (clause.span,)
    assert " ".join(span.of(text) for span in spans) == clause.text


@given(HOSTILE, AUTHORS)
def test_words_of_cues_in_any_order_are_read(text: str, author: str | None) -> None:
    found = extract(text, author=author)
    assert len({one.id for one in found}) == len(found)
    for one in found:
        assert (one.norm is None) is bool(one.unread)
        check(one, text)


@given(st.text(), AUTHORS)
def test_any_text_is_read(text: str, author: str | None) -> None:
    for one in extract(text, author=author):
        check(one, text)


@given(HOSTILE)
def test_the_same_text_gives_the_same_clauses(text: str) -> None:
    assert extract(text) == extract(text)


def only(text: str) -> tuple[Clause, Norm]:
    [clause] = extract(text)
    assert clause.norm
    return clause, clause.norm


def said(clause: Clause, facet: Facet) -> str:
    assert clause.norm
    span = clause.norm.words(facet)
    return span.of(clause.text) if span else ""


@given(PARTIES, ACTS, st.sampled_from(["shall", "must", "will"]))
def test_not_turns_a_duty_into_a_ban(party: str, act: str, modal: str) -> None:
    clause, duty = only(f"Each {party} {modal} {act}.")
    negated, ban = only(f"Each {party} {modal} not {act}.")
    assert (duty.modality, ban.modality) == (Modality.OBLIGATION, Modality.PROHIBITION)
    assert duty.action == ban.action
    assert said(clause, Facet.ACTION) == said(negated, Facet.ACTION) == act
    assert said(clause, Facet.BEARERS) == said(negated, Facet.BEARERS) == f"Each {party}"


@given(PARTIES, ACTS)
def test_no_turns_a_duty_or_leave_into_a_ban(party: str, act: str) -> None:
    for modal in ("shall", "may", "must"):
        clause, ban = only(f"No {party} {modal} {act}.")
        assert ban.modality is Modality.PROHIBITION
        assert said(clause, Facet.BEARERS) == f"No {party}"
        assert said(clause, Facet.ACTION) == act


@given(PARTIES, ACTS)
def test_two_negations_are_none(party: str, act: str) -> None:
    _, duty = only(f"Each {party} shall {act}.")
    verb, rest = act.split(" ", 1)
    gerund = {"mark": "marking", "repair": "repairing", "notify": "notifying"}.get(verb, "")
    gerund = gerund or verb.removesuffix("e") + "ing"
    _, again = only(f"Each {party} shall not refrain from {gerund} {rest}.")
    assert again.modality is duty.modality


@given(PARTIES, ACTS, EVENTS, st.sampled_from(["shall", "may", "need not", "shall not"]))
def test_if_in_front_only_adds_a_condition(party: str, act: str, event: str, modal: str) -> None:
    plain, norm = only(f"Each {party} {modal} {act}.")
    clause, bound = only(f"If {event}, each {party} {modal} {act}.")
    assert [one.text for one in bound.conditions] == [f"If {event}"]
    assert (bound.modality, bound.strength, bound.action) == (
        norm.modality,
        norm.strength,
        norm.action,
    )
    assert bound.exceptions == norm.exceptions == ()
    assert said(clause, Facet.ACTION) == said(plain, Facet.ACTION)
    assert said(clause, Facet.BEARERS).lower() == said(plain, Facet.BEARERS).lower()


@given(PARTIES, ACTS, EVENTS)
def test_unless_behind_only_adds_an_exception(party: str, act: str, event: str) -> None:
    _, norm = only(f"Each {party} shall {act}.")
    _, bound = only(f"Each {party} shall {act} unless {event}.")
    assert [one.text for one in bound.exceptions] == [f"unless {event}"]
    assert (bound.modality, bound.action, bound.conditions) == (norm.modality, norm.action, ())


@given(st.sampled_from(ASIDES), ACTS)
def test_a_negation_reaches_over_asides(aside: str, act: str) -> None:
    for text in (f"A Party shall not, {aside}, {act}.", f"A Party shall, {aside}, not {act}."):
        clause, norm = only(text)
        assert norm.modality is Modality.PROHIBITION
        assert said(clause, Facet.ACTION) == act
    _, duty = only(f"A Party shall, {aside}, {act}.")
    assert duty.modality is Modality.OBLIGATION


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize(("core", "modality"), CORES)
def test_a_report_keeps_the_norm_and_adds_the_speaker(
    report: str, core: str, modality: str
) -> None:
    whole = core[0].upper() + core[1:]
    plain, norm = only(f"{whole}.")
    clause, told = only(report.format(core=core, whole=whole))
    assert told.modality.value == norm.modality.value == modality
    assert (told.strength, told.action) == (norm.strength, norm.action)
    assert said(clause, Facet.ACTION) == said(plain, Facet.ACTION)
    assert said(clause, Facet.BEARERS).lower() == said(plain, Facet.BEARERS).lower()
    assert clause.speaker
    assert clause.speaker.office.lower() in ("the minister", "the foreign minister", "")
    assert clause.speaker.office or clause.speaker.name == "Ilse Varga"
    assert said(clause, Facet.STANCE)


@pytest.mark.parametrize("text", ["Each Party shall pay.", "No ship may enter.", "The fee is due."])
def test_what_stands_around_a_sentence_changes_nothing(text: str) -> None:
    alone, norm = only(text)
    for around in (f"The dam is old. {text}", f"{text} The dam is old.", f"  {text}  "):
        [found] = [one for one in extract(around) if one.norm]
        assert (found.norm, found.stance, found.text) == (norm, alone.stance, alone.text)
