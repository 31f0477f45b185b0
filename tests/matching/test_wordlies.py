"""The words of acts and of what they are done to, without those of other facets."""

import pytest

from clauses import Clause, Extent, Facet, extract
from clauses.lexicon.relations import relations
from clauses.matching.acts import link
from clauses.matching.wordlies import Typed, act_text, object_facets

SHIPPED = relations()


def read(text: str) -> Clause:
    [clause, *_] = extract(text)
    assert clause.norm is not None
    return clause


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Mill shall repair the roof.", "repair the roof"),
        ("The Mill shall repair the roof by 1 May 2031.", "repair the roof"),
        ("The roof shall be repaired.", "repair The roof"),
        ("In winter, the sacks shall be reported.", "reported the sacks"),
        ("Visitors may be denied access to the barn.", "deny Visitors access to the barn"),
        ("The withdrawal of all sacks shall begin.", "begin The withdrawal of all sacks"),
        ("The Mill shall crochet.", "crochet"),
    ],
)
def test_the_words_of_an_act(text: str, words: str) -> None:
    assert act_text(read(text)) == words


def test_what_was_not_read_has_no_words() -> None:
    [clause] = extract("A fine morning it was.")
    assert clause.norm is None
    assert act_text(clause) == ""


def test_facets_that_both_sides_have_are_left_to_the_scope() -> None:
    one, other = (
        read("Mora shall lift tariffs on grain."),
        read("Mora shall lift tariffs on wheat."),
    )
    found = object_facets(one, other, SHIPPED)
    assert found == Typed((Facet.OBJECTS,), (), (Extent.WITHIN,))
    assert act_text(one, found) == "lift tariffs on"


def test_a_facet_that_one_side_has_is_compared_by_words() -> None:
    one, other = read("Mora shall deliver the goods."), read("Mora shall deliver the invoice.")
    assert object_facets(one, other, SHIPPED) == Typed((), (Facet.OBJECTS,), ())


def test_those_towards_whom_an_act_is_done_stand_apart_behind_a_preposition() -> None:
    one, other = read("Ann shall show it to the Buyer."), read("Ann shall show it.")
    assert Facet.COUNTERPARTIES in object_facets(one, other, SHIPPED).apart
    assert Facet.COUNTERPARTIES in object_facets(other, one, SHIPPED).apart


def test_what_words_add_to_a_facet_of_both_sides_counts() -> None:
    one = read("Mora shall lift import tariffs on grain.")
    other = read("Mora shall lift tariffs on wheat.")
    found = link(one, other)
    assert found is not None
    assert found.objects is Extent.OVERLAPS
    assert found.instead == (Facet.OBJECTS,)


@pytest.mark.parametrize(
    ("demand", "position", "extent"),
    [
        ("The Buyer shall pay.", "The Purchaser shall pay.", Extent.EQUAL),
        ("The Buyer shall pay.", "The Seller shall pay.", Extent.DISJOINT),
        ("Every coastal State shall pay.", "Every port State shall pay.", None),
        ("The Buyer shall pay.", "The Buyer shall pay.", None),
    ],
)
def test_open_names_are_compared_as_nouns(
    demand: str, position: str, extent: Extent | None
) -> None:
    found = link(read(demand), read(position))
    assert found is not None
    told = [lie for lie in found.lies if lie.facet is Facet.BEARERS]
    assert [lie.extent for lie in told] == ([] if extent is None else [extent])
    assert all(lie.demand in demand and lie.position in position for lie in told)


@pytest.mark.parametrize(
    ("demand", "position", "extent"),
    [
        ("by 1 May", "by 1 June", Extent.CONTAINS),
        ("by 1 May", "", Extent.CONTAINS),
        ("", "by 1 May", Extent.WITHIN),
        ("by 1 May", "upon request", Extent.UNKNOWN),
        ("by 1 May", "by 1 May 2031", Extent.UNKNOWN),
        ("upon request", "upon request", None),
        ("by 2 May 2031", "by 1 May 2031", None),
    ],
)
def test_days_without_year(demand: str, position: str, extent: Extent | None) -> None:
    one, other = (
        read(" ".join(f"The Mill shall repair the roof {when}".split()) + ".")
        for when in (demand, position)
    )
    found = link(one, other)
    assert found is not None
    told = [lie.extent for lie in found.lies if lie.facet is Facet.TIME]
    assert told == ([] if extent is None else [extent])
