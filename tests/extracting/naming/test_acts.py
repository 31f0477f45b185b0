"""Acts by their wordings: what each entry promises, and what merely shares its verb."""

import pytest

from clauses.extracting.naming import NamedAct, Names, names
from clauses.lexicon import default
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.tables import extended
from clauses.lexicon.tomlfile import TomlFile
from clauses.lexicon.wordings import shipped
from clauses.model.confidence import Confidence

LEXICON = default()


def act(phrase: str, by: Names | None = None) -> NamedAct | None:
    """The act of a verb phrase, given as a parser does: the verb, then where its object is."""
    verb, _, rest = phrase.partition(" ")
    return (by or names()).act(verb, phrase, len(phrase) - len(rest), len(phrase))


def key(found: NamedAct | None) -> str:
    return found.action.key if found else ""


def noun(phrase: str, by: Names | None = None) -> NamedAct | None:
    return (by or names()).nominal_act(phrase, 0, len(phrase))


def bracketed(example: str) -> str:
    return example[example.index("[") + 1 : example.index("]")]


@pytest.mark.parametrize(
    ("verb", "object_", "expected"),
    [
        ("hold", "live-fire drills", "exercise"),
        ("hold", "fire", "cease-fire"),
        ("sell", "goods", "supply"),
        ("sell", "stocks under permit", ""),
        ("sell", "missiles", "arm"),
        ("examine", "the witness", ""),
        ("examine", "the agreement", "review"),
        ("arm", "its islands", ""),
        ("arm", "the rebels", "arm"),
        ("try", "to help", ""),
        ("try", "the suspect", "prosecute"),
        ("cancel", "the flight", ""),
        ("cancel", "the contract", "terminate"),
        ("designate", "an area", ""),
        ("interfere", "with trade", ""),
        ("work on", "Sundays", ""),
        ("launch", "missiles", ""),
        ("meet", "the costs", "pay"),
        ("meet", "the families", ""),
    ],
)
def test_a_verb_of_many_uses_needs_a_fitting_object(verb: str, object_: str, expected: str) -> None:
    found = names().act(verb, object_, 0, len(object_))
    assert (found.action.key if found else "") == expected


def test_a_right_is_exercised_without_forces() -> None:
    assert names().nominal_act("the exercise of its rights", 0, 26) is None
    assert names().nominal_act("the exercise of one brigade", 0, 27) is not None


def test_what_is_laid_down_of_goods_provides_none() -> None:
    assert names().act("provide", "that goods are safe", 0, 19) is None


def test_every_example_is_recognised() -> None:
    wrong = [
        (one.example, key(found))
        for kind, read in (("does", act), ("named", noun))
        for one in shipped(kind)
        if key(found := read(bracketed(one.example))) != one.act
    ]
    assert len(shipped("does")) > 100
    assert wrong == []


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("take in no further members", "admit-member"),
        ("enlarge NATO", "admit-member"),
        ("deploy missiles of intermediate or shorter range", "deploy"),
        ("deploy troops and missiles", "station-forces"),
        ("hold talks on exercises", "negotiate"),
        ("hold unscheduled exercises", "unscheduled-manoeuvre"),
        ("transfer to any recipient whatsoever nuclear weapons", "transfer-nuclear"),
        ("withdraw from the Treaty", "denounce"),
        ("withdraw", "withdraw"),
        ("resolve their disputes by peaceful means", "settle-peacefully"),
        ("observe the provisions of this treaty", "comply"),
        ("bring the treaty into force", "ratify"),
        ("exercise its rights", ""),
        ("withdraw its complaint", ""),
        ("give up weapons", ""),
        ("use all its economic powers", ""),
        ("dredge the estuary", ""),
        ("adapt its laws", ""),
        ("join NATO", "accede"),
        ("join Italy", ""),
        ("give whatever it may in its own good time wish to give, notice", ""),
        ("", ""),
    ],
)
def test_verbs_with_their_objects(phrase: str, expected: str) -> None:
    assert key(act(phrase)) == expected


def test_a_particle_may_come_with_the_verb() -> None:
    text = "set up a committee"
    assert key(names().act("set up", text, 7, len(text))) == "establish-body"
    assert key(names().act("take in", "take in members", 8, 15)) == "admit-member"


def test_a_verb_without_object_spans_itself() -> None:
    text = "they will negotiate"
    found = names().act("negotiate", text, len(text), len(text))
    assert found is not None
    assert found.span.of(text) == "negotiate"
    assert names().act("negotiate", "", 0, 0) is None


def test_an_object_is_spanned_where_it_decides() -> None:
    text = "conduct joint military drills nearby"
    found = names().act("conduct", text, 8, len(text))
    assert found is not None
    assert (found.span.of(text), found.cue, found.sure) == (
        "drills",
        "acts.exercise",
        Confidence.HIGH,
    )


@pytest.mark.parametrize(
    ("phrase", "expected", "words"),
    [
        ("the deployment of missiles", "deploy", "deployment of missiles"),
        ("missile deployment", "deploy", "missile deployment"),
        ("no exercise of more than one brigade", "exercise", "exercise"),
        ("a further growth of the alliance", "admit-member", "growth of the alliance"),
        ("arms control talks", "negotiate", "talks"),
        ("talks on arms control", "negotiate", "talks"),
        ("military activity in the east", "military-activity", "military activity"),
        ("snap exercises", "unscheduled-manoeuvre", "snap exercises"),
        ("the deployment of new software", "", ""),
        ("the harvest moon", "", ""),
    ],
)
def test_nouns(phrase: str, expected: str, words: str) -> None:
    found = noun(phrase)
    assert (key(found), found.span.of(phrase) if found else "") == (expected, words)


@pytest.mark.parametrize(
    ("phrase", "sure"),
    [("talks", Confidence.HIGH), ("the idea of talks", Confidence.MEDIUM)],
)
def test_a_noun_that_another_noun_is_about_is_less_sure(phrase: str, sure: Confidence) -> None:
    found = noun(phrase)
    assert found is not None
    assert found.sure is sure


def test_wordings_that_may_mean_something_else_are_less_sure() -> None:
    found = act("work on new measures")
    assert found is not None
    assert found.sure is Confidence.MEDIUM


OWN = {
    "actions": {
        "pulse-trawl": {
            "label": "trawl with electric pulses",
            "kind_of": ["trawl"],
            "aliases": ["pulse trawling", "zap"],
            "rationale": "A gear.",
        },
        "carry-observers": {"label": "carry watchers on board", "rationale": "Ours."},
        "odd": {"label": "«»", "rationale": "A label without words."},
    }
}


def test_names_of_a_dossiers_acts_are_wordings() -> None:
    by = names(extended([TomlFile("own.toml", "", OWN)], []))
    assert key(noun("pulse trawling on the bank", by)) == "pulse-trawl"
    assert key(act("carry two watchers", by)) == "carry-observers"
    assert key(act("zap the fish", by)) == "pulse-trawl"
    found = act("trawl with electric pulses", by)
    assert found is not None
    assert (found.action.key, found.cue) == ("pulse-trawl", "actions.pulse-trawl")


def test_aliases_of_shipped_acts_count_only_where_they_are_not_everyday_words() -> None:
    assert key(noun("military development of the coast")) == "build-up"
    assert key(act("observe silence")) == ""


def test_a_lexicon_with_fewer_acts_has_fewer_wordings() -> None:
    few = {"act": LEXICON.tables["actions"]["act"]}
    by = names(Lexicon({**LEXICON.tables, "actions": few}))
    assert act("deploy missiles", by) is None
    assert act("act", by) is None  # to act in some way is no act in particular
    matters = "matters relating to Peru"
    found = by.nominal_act(matters, 0, len(matters))
    assert found is not None
    assert found.action.key == "act"
