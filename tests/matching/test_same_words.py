"""Acts told in the same words, acts declared not to be, and bearers that cannot be one."""

import pytest

from clauses import ActRelation, Extent, Facet, Relation, extract, judge, match
from clauses.lexicon.relations import relations
from clauses.matching.acts import tell
from clauses.matching.actwords import readings
from clauses.matching.phraselies import compare
from clauses.matching.phrases import phrases
from clauses.matching.wordlies import declared_of
from clauses.testing.restating import restate

UNREADABLE = "five of the and with whatever for"


@pytest.mark.parametrize("act", [UNREADABLE, "repaint the ferries", "Repaint  the Ferries", "oil"])
def test_the_same_words_say_the_same_however_they_are_read(act: str) -> None:
    told = tell(act, " ".join(act.lower().split()), relations())
    assert (told.relation, told.lie.extent) == (ActRelation.SAME, Extent.EQUAL)


def test_a_list_lies_to_itself_as_equal() -> None:
    words = "access to the ferries, and the links in and the haulage from, a port for the crews"
    left = phrases(words, relations())
    assert compare(left, left, relations()).extent is Extent.EQUAL


def test_a_phrase_among_others_is_equal_to_itself() -> None:
    wide, narrow = (phrases(words, relations()) for words in ("salt and grain", "the grain"))
    assert compare(narrow, wide, relations()).extent is Extent.WITHIN


@pytest.mark.parametrize("denial", ["not", "never"])
def test_what_is_not_done_is_undone(denial: str) -> None:
    [plain, *_] = readings("apply to ferries", relations())
    [denied, *_] = readings(f"{denial} apply to ferries", relations())
    assert (plain.undone, denied.undone) == (False, True)


@pytest.mark.parametrize(
    ("declared", "denied"),
    [
        ("This Chapter shall apply to ferries.", "This Chapter shall not apply to ferries."),
        ("The panel shall consist of nine judges.", "The panel shall not consist of nine judges."),
        ("The annex shall form part of it.", "The annex shall not form part of it."),
    ],
)
def test_what_is_declared_not_to_be_conflicts_with_what_is(declared: str, denied: str) -> None:
    assert judge(declared, denied).relation is Relation.CONFLICT
    assert judge(denied, declared).relation is Relation.CONFLICT
    assert judge(denied, denied).relation is Relation.ALIGNED


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (
            "The Upper House shall report to the Lower House.",
            "The Lower House shall report to the Upper House.",
        ),
        (
            "The Owner shall certify to the Recipient the loss.",
            "The Recipient shall certify to the Owner the loss.",
        ),
    ],
)
def test_bearers_who_are_told_by_each_other_differ(asked: str, told: str) -> None:
    assert judge(asked, told).relation is Relation.UNADDRESSED
    words = match(asked, told).words
    assert words is not None
    lies = {lie.facet: lie.extent for lie in words.lies}
    assert lies[Facet.BEARERS] is Extent.DISJOINT


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("The Owner shall mend the hull.", "The Recipient shall mend the hull."),
        ("The Owner shall pay the Recipient.", "The Recipient shall mend the hull."),
        ("The Owner shall mend the hull.", "The hull shall be mended by the Recipient."),
    ],
)
def test_other_names_may_stand_for_the_same(asked: str, told: str) -> None:
    assert match(asked, told).words is not None
    lies = {lie.facet: lie.extent for lie in match(asked, told).words.lies}  # type: ignore[union-attr]
    assert lies.get(Facet.BEARERS) is not Extent.DISJOINT


@pytest.mark.parametrize(
    ("active", "passive"),
    [
        ("The Tribunal shall decide the issue.", "The issue shall be decided by the Tribunal."),
        (
            "The Council shall appoint a third arbiter.",
            "A third arbiter shall be appointed by the Council.",
        ),
    ],
)
def test_whom_by_names_is_not_what_the_act_is_done_to(active: str, passive: str) -> None:
    assert judge(active, passive).relation is Relation.ALIGNED
    assert judge(passive, active).relation is Relation.ALIGNED


def test_existing_things_are_some_of_them() -> None:
    every, some = (f"The Seller shall deliver all {kind}barrels." for kind in ("", "existing "))
    assert judge(every, some).relation is Relation.PARTIAL
    assert judge(some, every).relation is Relation.ALIGNED


@pytest.mark.parametrize(
    ("outer", "inner", "relation"),
    [
        ("prevent the crew from leaving the port", "leave the port", ActRelation.OPPOSITE),
        ("keep the crew from harm", "leave the port", ActRelation.UNRELATED),
        ("fail to promptly repair the nets", "repair the nets", ActRelation.OPPOSITE),
        ("fail to promptly", "repair the nets", ActRelation.UNRELATED),
    ],
)
def test_an_act_inside_is_found(outer: str, inner: str, relation: ActRelation) -> None:
    assert tell(outer, inner, relations()).relation is relation


def test_verbs_that_mean_the_same_of_anything_do_so_of_this() -> None:
    told = tell("keep all rights and titles", "retain all rights and titles", relations())
    assert told.relation is ActRelation.SAME
    assert "verbs.keep" in told.entries


def test_what_is_declared_of_another_thing_is_no_conflict() -> None:
    asked = "This Annex shall apply to ferries."
    told = "The protocol on fish shall not apply to ferries."
    assert judge(asked, told).relation is Relation.UNADDRESSED
    other = judge("The awards shall be binding on the Mill.", "The Mill shall not be final.")
    assert other.relation is Relation.UNADDRESSED


@pytest.mark.parametrize("denied", [False, True])
def test_a_declaration_about_a_body_keeps_its_words(denied: bool) -> None:
    told = f"The panel shall {'not ' if denied else ''}consist of nine judges."
    wanted = Relation.CONFLICT if denied else Relation.ALIGNED
    assert judge("The panel shall consist of nine judges.", told).relation is wanted


def test_rhythms_that_differ_are_not_the_same() -> None:
    every = "The Board shall meet every {} years."
    verdict = judge(every.format("two"), every.format("four"))
    assert verdict.relation is Relation.PARTIAL
    assert judge(every.format("two"), every.format("two")).relation is Relation.ALIGNED


@pytest.mark.parametrize(
    ("asked", "told", "relation"),
    [
        (
            "This Annex shall not apply to ferries.",
            "This Annex need not apply to ferries.",
            Relation.PARTIAL,
        ),
        (
            "This Annex shall not apply to ferries.",
            "This Annex is required not to apply to ferries.",
            Relation.ALIGNED,
        ),
        (
            "Article 5 shall apply to ferries.",
            "Article 6 shall not apply to ferries.",
            Relation.UNADDRESSED,
        ),
        (
            "Article 5 shall apply to ferries.",
            "Article 5 shall not apply to ferries.",
            Relation.CONFLICT,
        ),
        (
            "The rule shall, however, affect ferries.",
            "The rule shall not, however, affect ferries.",
            Relation.CONFLICT,
        ),
        (
            "The rule shall also apply to duties.",
            "The rule shall not also apply to duties.",
            Relation.CONFLICT,
        ),
    ],
)
def test_a_denial_belongs_to_what_is_declared(asked: str, told: str, relation: Relation) -> None:
    assert judge(asked, told).relation is relation


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("If asked, this Annex shall apply to ferries.", "this Annex"),
        ("The panel shall consist of nine judges.", ""),
        ("Each Party shall close the ports.", ""),
        ("Ferries are a joy.", ""),
    ],
)
def test_what_something_is_declared_of(text: str, thing: str) -> None:
    assert declared_of(extract(text)[0]) == thing


def test_nothing_is_declared_of_where_no_words_are_marked() -> None:
    [clause] = extract("This Annex shall apply to ferries.")
    assert declared_of(restate(clause)) == ""
