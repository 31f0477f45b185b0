"""Whom a noun phrase means as a whole."""

from datetime import date

import pytest

from clauses.extracting.naming import Named, names
from clauses.lexicon import default
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension

DAY = date(2021, 12, 17)
LEXICON = default()
HIGH, MEDIUM, LOW = Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW


def who(*listed: str) -> Extension:
    found = LEXICON.who(listed, on=DAY)
    assert found is not None
    return found


US = who("United States")


def bearer(phrase: str, *, author: Extension | None = US, on: date | None = DAY) -> Named:
    text = f"Then {phrase} must act."
    found = names().bearer(text, 5, 5 + len(phrase), on=on, author=author)
    assert found is not None
    assert found.span.of(text) == phrase.rstrip(" ,")
    return found


def term(phrase: str) -> str:
    return bearer(phrase).extension.open_term


@pytest.mark.parametrize(
    ("phrase", "meant"),
    [
        ("Russia", "Russia"),
        ("the Russian Federation", "Russia"),
        ("both Russia and the United States", "Russia, United States"),
        ("neither Poland nor Estonia", "Poland, Estonia"),
        ("Poland, Estonia, and Latvia", "Poland, Estonia, Latvia"),
        ("Poland as well as Estonia", "Poland, Estonia"),
        ("NATO", "NATO"),
        ("NATO and its members", "NATO"),
        ("NATO members", "NATO members"),
        ("the member states of NATO", "NATO members"),
        ("Washington and its NATO allies", "United States, NATO members"),
        ("Bosnia and Herzegovina", "Bosnia and Herzegovina"),
        ("Trinidad and Tobago and Barbados", "Trinidad and Tobago, Barbados"),
        ("every state", "every state"),
        ("all the countries", "every state"),
        ("any state other than Ukraine", "other than Ukraine"),
        ("all countries except Russia", "other than Russia"),
    ],
)
def test_known_parties(phrase: str, meant: str) -> None:
    found = bearer(phrase)
    assert found.extension == who(*meant.split(", "))
    assert found.sure is HIGH


def test_a_body_itself_is_not_its_members() -> None:
    assert bearer("NATO itself").extension == who("NATO")


@pytest.mark.parametrize(
    "phrase",
    [
        "the Government of Italy",
        "the armed forces of Italy",
        "Italian vessels",
        "Italy's navy",
        "the Italian side",
        "ships of Italy",
    ],
)
def test_organs_act_for_their_state(phrase: str) -> None:
    found = bearer(phrase)
    assert (found.extension, found.sure) == (who("Italy"), MEDIUM)


def test_organs_of_two_states_act_for_both() -> None:
    assert bearer("vessels of Italy and Malta").extension == who("Italy", "Malta")


@pytest.mark.parametrize(
    "phrase", ["citizens of Italy", "Italian wine growers", "anti-Italian mobs"]
)
def test_who_is_no_organ_of_a_state_is_not_the_state(phrase: str) -> None:
    assert bearer(phrase).extension != who("Italy")


def test_the_vessels_of_nobody_known_are_a_term() -> None:
    assert term("the vessels of the Seller in Italy") == "vessel of the seller in italy"
    assert term("the vessels of Italy at sea") == "vessel of italy at sea"


@pytest.mark.parametrize("phrase", ["we", "our side", "Us"])
def test_the_author_means_themselves(phrase: str) -> None:
    found = bearer(phrase)
    assert (found.extension, found.sure) == (US, HIGH)


@pytest.mark.parametrize("phrase", ["our navy", "a vessel of ours"])
def test_what_is_the_authors_acts_for_them(phrase: str) -> None:
    found = bearer(phrase)
    assert (found.extension, found.sure) == (US, MEDIUM)


@pytest.mark.parametrize(
    "phrase", ["our poets", "a poet of ours", "our navy and the harbour master"]
)
def test_what_is_no_organ_of_the_author_is_not_the_author(phrase: str) -> None:
    assert bearer(phrase).extension != US


def test_without_an_author_we_is_a_term() -> None:
    found = bearer("we", author=None)
    assert (found.extension, found.sure) == (Extension.term("we"), LOW)


@pytest.mark.parametrize(
    "phrase",
    [
        "each Party",
        "the Parties",
        "a Party",
        "either Party",
        "both Parties",
        "no Party",
        "Parties",
        "each of the Contracting Parties",
        "the High Contracting Parties",
        "the States Parties",
        "the Parties to this Agreement",
        "neither side",
        "both sides",
        "the parties,",
    ],
)
def test_the_parties_of_an_instrument_are_one_term(phrase: str) -> None:
    found = bearer(phrase)
    assert (found.extension, found.sure) == (Extension.term("Parties"), HIGH)
    assert repr(found.extension) == "Parties"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("each Member State", "Member States"),
        ("the other Party", "the other side"),
        ("an importing Party", "importing Parties"),
        ("the competent authority of a Party", "competent authorities of a Party"),
        ("everyone", "no one"),
    ],
)
def test_number_and_determiner_do_not_matter(one: str, other: str) -> None:
    assert bearer(one).extension == bearer(other).extension


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("the Economic and Social Council", "economic and social council"),
        ("the Buyer and the Seller", "buyer + seller"),
        ("the Buyer and Seller", "buyer + seller"),
        ("wheat growers and bakers", "baker + wheat grower"),
        ("Russia and the old guard", "old guard"),
        ("the State (and others)", "state {and others}"),
        ("Poland and", ""),
        ("any state other than", "state other than"),
        ("a union and its members", "members + union"),
        ("NATO and its poets", "poet"),
    ],
)
def test_lists_are_cut_where_each_part_can_stand_alone(phrase: str, expected: str) -> None:
    assert term(phrase).replace(" )", ")").replace("{ ", "{").replace(" }", "}") == expected


def test_a_list_is_as_sure_as_its_least_sure_part() -> None:
    found = bearer("Russia and the old guard")
    assert (found.cue, found.sure) == ("parties.RU", LOW)


@pytest.mark.parametrize(("phrase", "sure"), [("the depositary", MEDIUM), ("the baker", LOW)])
def test_roles_are_surer_than_other_words(phrase: str, sure: Confidence) -> None:
    assert bearer(phrase).sure is sure


def test_a_region_names_its_states() -> None:
    found = bearer("the Baltic states")
    assert found.extension == who("Estonia", "Latvia", "Lithuania")
    assert (found.cue, found.sure) == ("regions.baltic-states", MEDIUM)


@pytest.mark.parametrize("phrase", ["the Black Sea", "the Baltic states of old"])
def test_a_region_without_states_or_with_more_words_is_a_term(phrase: str) -> None:
    assert bearer(phrase).cue == ""


@pytest.mark.parametrize("text", ["", " ", "—", "(…)"])
def test_a_phrase_without_words_means_nobody(text: str) -> None:
    assert names().bearer(text, 0, len(text)) is None


def test_what_is_too_long_for_a_bearer_is_a_term_in_no_time() -> None:
    text = "Russia and " * 20_000
    found = names().bearer(text, 0, len(text))
    assert found is not None
    assert (found.extension.open_term[:10], found.sure) == ("russia and", LOW)


def test_members_after_a_group_without_a_day_are_less_sure() -> None:
    assert bearer("NATO and its allies", on=None).sure is MEDIUM
