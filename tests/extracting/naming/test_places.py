"""Places with their prepositions, and the many phrases with a preposition that are no place."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.extracting.naming import Named, Names, names
from clauses.lexicon import default
from clauses.lexicon.lexicon import Lexicon
from clauses.model.confidence import Confidence
from clauses.model.extension import Extension

DAY = date(2021, 12, 17)
LEXICON = default()
REGIONS = {
    name: key
    for key, entry in LEXICON.tables["regions"].items()
    for name in (entry["name"], *entry.get("aliases", ()))
}
POLAND = LEXICON.who(["Poland"], on=DAY)


def found(
    text: str, *, of: Extension | None = None, on: date | None = DAY, by: Names | None = None
) -> list[Named]:
    return list((by or names()).place(text, 0, len(text), on=on, of=of))


def one(text: str, *, of: Extension | None = None, on: date | None = DAY) -> Named:
    (place,) = found(f"They act {text}", of=of, on=on)
    assert place.span.of(f"They act {text}") == text
    return place


def test_a_list_in_a_place_ends_at_the_next_determiner() -> None:
    assert one("in the territory of each of its Members").span.end > 0
    (place,) = found("They act in the territory of each of its Members such as may be.")
    assert place.extension.label == "territory of each of its Members"


def test_an_adjective_with_a_capital_is_no_place() -> None:
    assert found("It shall meet at Ministerial level.") == []
    assert [str(place.extension) for place in found("It meets in Montreal in May.")] == ["Montreal"]


def test_a_participle_takes_the_place_to_its_noun() -> None:
    assert found("We note the statement made in Dhaka.") == []
    assert len(found("None will be made in Dhaka.")) == 1


def test_whatever_stands_there_is_a_place() -> None:
    assert one("north of the old mill").cue == "placewords.whichever"
    assert one("within 5 km of the mast").cue == "placewords.whichever"
    assert found("They stay north of, as said, nothing.") == []
    (near,) = found("They stay 15 kilometres from Poland.")
    assert near.extension == POLAND


def test_every_region_is_found_after_a_preposition() -> None:
    lost = []
    for name, key in REGIONS.items():
        text = f"They act in the {name} again."
        if [place.extension for place in found(text)] != [LEXICON.place([key])]:
            lost.append(name)
    assert lost == []


@given(st.lists(st.sampled_from([*REGIONS, "Italy", "its territory", "Article 5"]), max_size=6))
def test_places_do_not_overlap(listed: list[str]) -> None:
    text = " near ".join(["They act", *listed])
    ends = [0]
    for place in found(text):
        assert ends[-1] <= place.span.start < place.span.end <= len(text)
        ends.append(place.span.end)


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("in eastern Europe", "Eastern Europe"),
        ("in Poland, Romania and the Baltic Sea", "Poland, Romania, Baltic Sea"),
        ("in Poland, Latvia included, and in the Caucasus", "Poland, Latvia, Caucasus"),
        ("on the territory of Ukraine", "Ukraine"),
        ("on the national territory of the Baltic states", "Baltic states"),
        ("from the soil of Poland", "Poland"),
        ("in Poland's national territory", "Poland"),
        ("Ukrainian territory", "Ukraine"),
        ("in the territory of NATO members", "NATO members"),
        ("on the territory of NATO", "NATO"),
        ("in the waters of Poland", "Poland"),
        ("on the high seas", "high seas"),
        ("within reach of the territory", "within-reach"),
        ("in NATO countries", "NATO"),
    ],
)
def test_named_places(text: str, listed: str) -> None:
    assert one(text).extension == LEXICON.place(listed.split(", "), on=DAY)


def test_waters_of_a_state_are_read_as_the_state_with_less_certainty() -> None:
    place = one("in Russian waters")
    assert (place.extension, place.sure) == (LEXICON.place(["Russia"]), Confidence.MEDIUM)


def test_members_of_a_group_on_an_unknown_day_are_less_sure() -> None:
    assert one("on the territory of NATO members", on=None).sure is Confidence.MEDIUM


@pytest.mark.parametrize(
    "text",
    ["in its territory", "on their own soil", "in national territory", "in its territory of"],
)
def test_own_territory_is_that_of_the_bearer(text: str) -> None:
    stretch = text.removesuffix(" of")
    (place,) = found(text, of=POLAND)
    assert (place.extension, place.span.of(text)) == (LEXICON.place(["Poland"]), stretch)
    (place,) = found(text)
    assert (place.extension, place.sure) == (Extension.term("own territory"), Confidence.MEDIUM)


@pytest.mark.parametrize("of", [LEXICON.who(["every state"], on=DAY), Extension.term("Parties")])
def test_own_territory_of_nobody_in_particular_is_a_term(of: Extension) -> None:
    assert one("in its territory", of=of).extension == Extension.term("own territory")


def test_outside_turns_a_place_inside_out() -> None:
    place = one("outside their national territories", of=POLAND)
    assert place.extension == LEXICON.place(["outside Poland"])


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("in the port of Varna", "port of Varna"),
        ("in the port of Varna and in May", "port of Varna"),
        ("at the border posts", ""),
        ("within the customs territory of a Party", "customs territory of a Party"),
        ("in the territories of the Parties", "territories of the Parties"),
        ("in rural areas", "rural areas"),
        ("on the premises", "premises"),
        ("on their islands of the", "islands"),
        ("in Geneva", "Geneva"),
        ("in Moscow", "Moscow"),
        ("at Port Stanley", "Port Stanley"),
        ("in the Community", "Community"),
        ("abroad", "abroad"),
        ("in facilities", "facilities"),
    ],
)
def test_other_places_are_terms(text: str, term: str) -> None:
    places = found(text)
    if term:
        assert [place.extension for place in places] == [Extension.term(term)]
        assert places[0].sure < Confidence.HIGH


@pytest.mark.parametrize(
    "text",
    [
        "in Article 5",
        "in writing and in accordance with good faith",
        "at all times",
        "in 2015 and in May",
        "in the English, French and Russian languages",
        "in US dollars",
        "talks in the area of trade",
        "a transfer to Poland from Romania",
        "a role in NATO",
        "the Agreement on Agriculture",
        "on any country",
        "outside the Commission",
        "in Goods",
        "in Schedules",
        "in Delivery",
        "in Sub 14",
        "in ECUs",
        "at Sweetheart's option",
        "in the Schedules",
        "on Community matters",
        "in (brackets)",
        "in",
        "in its",
        "its territory",
        "to the territory of",
        "in Russian and",
        "under the territory of the moon",
        "on behalf of whoever, in full, by whatever means and at a price",
    ],
)
def test_what_only_looks_like_a_place_is_none(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "where they could hit the other side's territory",
        "in areas from which they can strike the territory",
        "from which their missiles reach our soil",
    ],
)
def test_a_clause_of_what_can_be_hit_is_a_place(text: str) -> None:
    (place,) = found(text)
    assert place.cue == "regions.within-reach"
    assert text.endswith(place.span.of(text).removeprefix("in areas "))


@pytest.mark.parametrize(
    "text",
    [
        "where appropriate",
        "where they hit nothing",
        "where their territory is hit",
        "where the soil",
    ],
)
def test_other_clauses_with_where_are_no_place(text: str) -> None:
    assert found(text) == []


def test_a_lexicon_without_the_region_has_no_such_clause() -> None:
    kept = {key: entry for key, entry in LEXICON.tables["regions"].items() if key == "black-sea"}
    by = names(Lexicon({**LEXICON.tables, "regions": kept}))
    assert found("where they could hit the other side's territory", by=by) == []
    assert [str(place.extension) for place in found("in the Black Sea", by=by)] == ["Black Sea"]


def test_who_has_no_land_is_no_place() -> None:
    tables = {**LEXICON.tables}
    tables["groups"] = {**tables["groups"], "GUILD": {"name": "Guild", "kind": "group"}}
    by = names(Lexicon(tables))
    assert found("on the territory of the Guild", by=by)[0].cue == "placewords.nouns"
    assert found("in the Guild", by=by) == []
