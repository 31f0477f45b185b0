"""Sets of words: what the shipped ones hold, and how they are found and tied."""

from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.errors import DossierError
from clauses.lexicon.rationales import rationale
from clauses.lexicon.relationchecks import entry_faults
from clauses.lexicon.relations import (
    NOUNS,
    VERBS,
    fold_words,
    relations,
    shipped_files,
)
from clauses.lexicon.sections import RELATIONS
from clauses.model.action import ActRelation
from clauses.model.extent import Extent

SHIPPED = relations()
FILES = dict(zip(RELATIONS, shipped_files(), strict=True))
MANY_VERBS, MANY_NOUNS = 250, 300


def nouns(words: str) -> tuple[str, ...]:
    return SHIPPED.noun_index[fold_words(words)]


def verbs(words: str, *heads: str) -> tuple[str, ...]:
    return SHIPPED.verb_sets(tuple(words.split()), heads)


@pytest.mark.parametrize("section", RELATIONS)
def test_a_shipped_file_has_its_section_alone_and_no_fault(section: str) -> None:
    file = FILES[section]
    assert file.faults == ()
    assert list(file.tables) == [section]
    for key, entry in file.tables[section].items():
        assert list(entry_faults(section, entry)) == [], key


def test_the_sets_are_many() -> None:
    assert len({word for entry in SHIPPED.verbs.values() for word in entry["words"]}) >= MANY_VERBS
    assert len({word for entry in SHIPPED.nouns.values() for word in entry["words"]}) >= MANY_NOUNS


@pytest.mark.parametrize("name", ["verbs.withdraw", "nouns.vessel", "phrases.except"])
def test_an_entry_tells_why(name: str) -> None:
    section, _, key = name.partition(".")
    assert rationale(name) == FILES[section].tables[section][key]["rationale"]


def test_every_set_that_is_named_is_there() -> None:
    for key, entry in SHIPPED.verbs.items():
        for name in ("kind_of", "opposites", "counterparts"):
            assert set(entry.get(name, ())) <= set(SHIPPED.verbs), key
    known = set(SHIPPED.noun_sets.entries)
    for key, entry in SHIPPED.nouns.items():
        assert {*entry.get("kind_of", ()), *entry.get("excludes", ())} <= known, key
    assert not SHIPPED.noun_sets.circles()


def test_no_noun_is_also_its_own_wider_noun() -> None:
    sets = SHIPPED.noun_sets
    for key, entry in sets.entries.items():
        for genus in sets.genera[key]:
            shared = set(map(fold_words, entry["words"]))
            assert shared.isdisjoint(map(fold_words, sets.entries[genus]["words"])), (key, genus)


def test_no_set_excludes_what_it_takes_in() -> None:
    sets = SHIPPED.noun_sets
    for key, entry in sets.entries.items():
        for other in entry.get("excludes", ()):
            assert key != other
            assert sets.family(key).isdisjoint(sets.family(other)), (key, other)


def test_a_set_of_verbs_is_no_opposite_of_itself_or_its_kinds() -> None:
    for key in SHIPPED.verbs:
        act = SHIPPED.act(key)
        assert key not in act.opposites | act.counterparts
        assert act.opposites.isdisjoint(act.genera | act.kinds), key


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("withdraw", "pull back", ActRelation.SAME),
        ("notify", "inform", ActRelation.SAME),
        ("begin", "commence", ActRelation.SAME),
        ("end", "cancel", ActRelation.UNRELATED),
        ("email", "notify", ActRelation.KIND),
        ("notify", "email", ActRelation.GENUS),
        ("disclose", "keep confidential", ActRelation.OPPOSITE),
        ("ban", "permit", ActRelation.OPPOSITE),
        ("increase", "reduce", ActRelation.OPPOSITE),
        ("accept", "refuse", ActRelation.OPPOSITE),
        ("include", "exclude", ActRelation.OPPOSITE),
        ("keep", "return", ActRelation.OPPOSITE),
        ("pay", "withhold", ActRelation.OPPOSITE),
        ("open", "close", ActRelation.OPPOSITE),
        ("sell", "buy", ActRelation.COUNTERPART),
        ("give", "receive", ActRelation.COUNTERPART),
        ("lease", "rent", ActRelation.COUNTERPART),
        ("insure", "label", ActRelation.UNRELATED),
        ("crochet", "label", ActRelation.UNKNOWN),
    ],
)
def test_two_verbs_are_tied(one: str, other: str, relation: ActRelation) -> None:
    tie = SHIPPED.between_verbs(verbs(one), verbs(other))
    assert tie.relation is relation
    assert all(name.startswith(f"{VERBS}.") for name in tie.entries)
    back = SHIPPED.between_verbs(verbs(other), verbs(one))
    assert back.relation is relation.converse


@pytest.mark.parametrize(
    ("verb", "heads", "has", "lacks"),
    [
        ("withdraw", "forces", "withdraw", "annul"),
        ("withdraw", "licence", "annul", "withdraw"),
        ("lift", "tariff", "lift", "withdraw"),
        ("extend", "lease", "renew", "increase"),
    ],
)
def test_what_a_verb_is_done_to_tells_its_sense(
    verb: str, heads: str, has: str, lacks: str
) -> None:
    found = verbs(verb, heads, *nouns(heads))
    assert has in found
    assert lacks not in found


def test_a_light_verb_says_nothing_of_its_own() -> None:
    assert "perform" not in verbs("carry out")
    assert SHIPPED.inner(("carry", "out")) == {"perform": "light"}
    assert set(SHIPPED.inner(("suspend",)).values()) == {"ends"}
    assert SHIPPED.inner(("label",)) == SHIPPED.inner(("crochet",)) == {}


@pytest.mark.parametrize(
    ("one", "other", "extent"),
    [
        ("troops", "soldiers", Extent.EQUAL),
        ("treaty", "accord", Extent.EQUAL),
        ("cruise missiles", "missiles", Extent.WITHIN),
        ("grain", "wheat", Extent.CONTAINS),
        ("barley", "wheat", Extent.DISJOINT),
        ("trawler", "vessel", Extent.WITHIN),
        ("trawler", "longliner", Extent.DISJOINT),
        ("emissions", "methane emissions", Extent.CONTAINS),
        ("trade secrets", "confidential information", Extent.WITHIN),
        ("import", "export", Extent.DISJOINT),
        ("buyer", "seller", Extent.DISJOINT),
        ("written notice", "oral notice", Extent.DISJOINT),
        ("worker", "migrant", Extent.OVERLAPS),
        ("buyer", "wheat", Extent.UNKNOWN),
    ],
)
def test_two_nouns_lie(one: str, other: str, extent: Extent) -> None:
    tie = SHIPPED.between_nouns(nouns(one), nouns(other))
    assert tie.relation is extent
    back = SHIPPED.between_nouns(nouns(other), nouns(one)).relation
    assert isinstance(back, Extent)
    assert back is extent.converse


@given(st.lists(st.sampled_from(sorted(SHIPPED.noun_sets.entries)), min_size=3, max_size=3))
def test_kinds_of_kinds_are_kinds(keys: list[str]) -> None:
    lies = [SHIPPED.between_nouns([a], [b]).relation for a, b in product(keys, keys)]
    table = dict(zip(product(keys, keys), lies, strict=True))
    for one, other in pairwise(keys):
        assert table[one, one] is Extent.EQUAL
        if table[one, other] is Extent.WITHIN:
            for third in keys:
                if table[other, third] is Extent.WITHIN:
                    assert table[one, third] is Extent.WITHIN


def test_things_are_sets_with_their_own_names() -> None:
    tie = SHIPPED.between_nouns(nouns("tanks"), nouns("weapons"))
    assert tie.entries == ("things.tanks", "things.weapons")
    assert SHIPPED.between_nouns(nouns("barley"), nouns("grain")).entries == (f"{NOUNS}.grain",)


OWN = """
[verbs.crochet]
words = ["crochet", "knit"]
kind_of = ["produce"]
opposites = ["unravel"]
rationale = "To make of yarn."
source = "ordinary sense"

[verbs.unravel]
words = ["unravel"]
rationale = "To undo what is knitted."
source = "ordinary sense"

[verbs.withdraw]
add = ["call home"]
drop = ["Evacuate"]

[verbs.vaccinate]
off = true

[nouns.yarn]
words = ["yarn"]
kinds = ["wool", "cotton yarn"]
kind_of = ["textile"]
rationale = "What is knitted."
source = "ordinary sense"

[phrases.some]
words = ["a pinch of"]
rationale = "Less than all."
source = "ordinary sense"

[operators.kindly]
words = ["kindly"]
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "own.toml"
    file.write_text(text, "utf-8")
    return file


def test_a_users_own_sets_stand_beside_the_shipped_ones(tmp_path: Path) -> None:
    own = relations([write(tmp_path, OWN)])
    knit, produce = own.verb_sets(("knit",)), own.verb_sets(("produce",))
    assert own.between_verbs(knit, produce).relation is ActRelation.KIND
    unravel = own.verb_sets(("unravel",))
    assert own.between_verbs(knit, unravel).relation is ActRelation.OPPOSITE
    assert own.verb_sets(("call", "home")) == ("withdraw",)
    assert "withdraw" not in own.verb_sets(("evacuate",))
    assert own.verb_sets(("vaccinate",)) == ()
    wool, cotton = own.noun_index["wool",], own.noun_index["cotton", "yarn"]
    assert own.between_nouns(wool, own.noun_index["textile",]).relation is Extent.WITHIN
    assert own.between_nouns(wool, cotton).relation is Extent.DISJOINT
    assert own.lists["some"] == (("a", "pinch", "of"),)
    assert own.single["some"] == frozenset()
    assert SHIPPED.verb_sets(("vaccinate",)) == ("vaccinate",)


def test_a_file_without_sets_changes_nothing(tmp_path: Path) -> None:
    assert relations([write(tmp_path, "[operators.kindly]\nwords = ['kindly']")]) is SHIPPED
    assert relations() is SHIPPED


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match=r"own\.toml:1: not TOML"):
        relations([write(tmp_path, "verbs")])
