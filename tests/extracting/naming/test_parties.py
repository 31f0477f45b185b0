"""Known parties in a stretch: every name is found, and no everyday word is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.extracting.naming import Named, Names, names
from clauses.lexicon import default
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.namewords import state_words, word_set
from clauses.lexicon.tables import extended
from clauses.lexicon.tomlfile import TomlFile
from clauses.model.confidence import Confidence

DAY = date(2021, 12, 17)
LEXICON = default()
NAMED = [(name, one.key) for one in LEXICON.parties for name in (one.name, *one.aliases)]
ADJECTIVES = [(word, key) for key, words in state_words("adjectives").items() for word in words]


def found(text: str, *, on: date | None = DAY, by: Names | None = None) -> list[Named]:
    return list((by or names()).parties(text, 0, len(text), on=on))


def keys(text: str) -> list[str]:
    return [one.cue.removeprefix("parties.") for one in found(text)]


def words(text: str) -> list[str]:
    return [one.span.of(text) for one in found(text)]


def test_every_name_of_the_vocabulary_is_found() -> None:
    lost = []
    for name, key in NAMED:
        text = f"Yesterday {name} agreed to it."
        if [(one.cue, one.span.of(text)) for one in found(text)] != [(f"parties.{key}", name)]:
            lost.append(name)
    assert len(NAMED) > len(LEXICON.parties)
    assert lost == []


def test_every_adjective_is_found_before_a_noun_and_is_less_sure() -> None:
    for word, key in ADJECTIVES:
        (one,) = found(f"It concerns {word} ships.")
        assert (one.cue, one.sure) == (f"parties.{key}", Confidence.MEDIUM)


@given(st.lists(st.sampled_from([name for name, _ in NAMED]), min_size=1, max_size=5))
def test_names_do_not_overlap_and_lie_in_their_stretch(listed: list[str]) -> None:
    text = "with " + " or ".join(listed) + " at hand"
    start, end = 5, len(text) - len(" at hand")
    ends = [start]
    for one in names().parties(text, start, end, on=DAY):
        assert ends[-1] <= one.span.start < one.span.end <= end
        ends.append(one.span.end)
    assert len(ends) == len(listed) + 1


@pytest.mark.parametrize(
    "text",
    [
        "It told us that it may take in no one.",
        "A turkey was served on china.",
        "A polish for wooden floors was sold.",
        "The house was white and the chad fell off.",
        "Talks in Washington and in the Kremlin went on.",
        "the Charter of Paris and the Washington Treaty",
        "the Moscow Conference",
        "a price in US dollars",
        "done in the English, French and Russian languages",
        "the Russian text prevails",
        "it speaks Russian.",
        "anti-Russian feeling and non-NATO members",
        "a US-led mission",
        "the Latin American states and New Mexico",
        "the Indian Ocean and the Gulf of Mexico",
        "Russian and other ships",
        "",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert keys(text) == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("US and U.S. and USA", "US US US"),
        ("RUSSIA and Nato", "RU NATO"),
        ("Russia’s friends and Turkey's", "RU TR"),
        ("Washington's view", "US"),
        ("Russian and American forces", "RU US"),
        ("NATO-Russia relations", "NATO RU"),
        ("the NATO–Russia Council", "NRC"),
        ("Guinea-Bissau and Guinea", "GW GN"),
        ("the Republic of China and China", "TW CN"),
        ("South Korean ships", "KR"),
        ("former Soviet republics", "FSU"),
        ("Former Soviet republics", "FSU"),
    ],
)
def test_spellings(text: str, parties: str) -> None:
    assert keys(text) == parties.split()


@pytest.mark.parametrize(
    "text",
    [
        "NATO members",
        "NATO's members",
        "NATO allies",
        "members of NATO",
        "member states of the NATO",
        "states members of NATO",
    ],
)
def test_members_of_a_group_are_its_states_alone(text: str) -> None:
    (one,) = found(text)
    assert one.extension == LEXICON.who(["NATO members"], on=DAY)
    assert one.span.of(text) == text


def test_the_members_are_those_of_the_day() -> None:
    (now,), (then,) = found("NATO"), found("NATO", on=date(1997, 5, 27))
    assert then.extension == LEXICON.who(["NATO"], on=date(1997, 5, 27))
    assert then.extension != now.extension


def test_without_a_day_a_group_has_its_last_members_and_less_is_sure() -> None:
    (group,), (state,) = found("NATO", on=None), found("Italy", on=None)
    assert group.extension == LEXICON.who(["NATO"], on=date(2025, 1, 1))
    assert (group.sure, state.sure) == (Confidence.MEDIUM, Confidence.HIGH)


def test_a_group_before_its_first_member_is_the_body_alone() -> None:
    (one,) = found("NATO members", on=date(1900, 1, 1))
    assert one.extension.core.names == {"NATO"}


def test_towns_of_the_list_are_names_of_governments() -> None:
    assert sorted(word_set("towns") - {name for name, _ in NAMED}) == []


def test_a_name_across_a_comma_is_no_name() -> None:
    assert words("Bosnia, and Herzegovina") == ["Bosnia"]


def test_adjectives_of_states_that_a_lexicon_does_not_have_are_words() -> None:
    few = {"states": {"IT": ["Italy"]}, "groups": {}, "parts": {}, "regions": {}}
    by = names(Lexicon({**LEXICON.tables, **few}))
    text = "Italian and Russian ships or Italian ships"
    assert [one.span.of(text) for one in found(text, by=by)] == ["Italian"]


def own(tables: dict[str, object]) -> Names:
    file = TomlFile("own.toml", "", tables)
    return names(extended([file], []))


def test_parties_of_a_dossier_are_found_with_their_article() -> None:
    by = own({"parties": {"NATO": {"aliases": ["the alliance"]}}})
    text = "The alliance and the alliance, but no other alliance"
    assert [one.span.of(text) for one in found(text, by=by)] == ["The alliance", "the alliance"]


def test_a_dossier_with_an_odd_name_is_read() -> None:
    by = own({"states": {"QQ": ["Quorn", "«»"]}})
    assert [one.cue for one in found("Quorn « » Quorn", by=by)] == ["parties.QQ", "parties.QQ"]


def test_the_names_of_one_lexicon_are_built_once_and_old_ones_let_go() -> None:
    shipped = names()
    assert names(LEXICON) is shipped
    many = [own({"states": {f"Q{letter}": [f"Land of {letter}"]}}) for letter in "ABCDEFGHIJ"]
    assert len({id(one) for one in many}) == len(many)
    assert names(many[-1].lexicon) is many[-1]
    assert names(many[0].lexicon) is not many[0]
