import pytest

from clauses.matching.kinship import akin, contrary, kin
from clauses.matching.stems import stem


def test_a_stem_stands_in_its_sets_or_alone() -> None:
    assert "verbs.amend" in kin().of(stem("modify"))
    assert kin().of("zzyzx") == {"zzyzx"}


def test_words_of_one_set_may_mean_the_same() -> None:
    some = {stem("modify"), stem("sail")}
    assert akin(some, {stem("amend")}) == {stem("modify")}
    assert akin({"zzyzx"}, {"zzyzx"}) == {"zzyzx"}
    assert akin(some, ()) == frozenset()


@pytest.mark.parametrize(
    ("one", "other", "against"),
    [
        ("approved", "unapproved", True),
        ("sufficient", "insufficient", True),
        ("deploy", "withdraw", True),
        ("modify", "amend", False),
        ("port", "report", False),
        ("sail", "pay", False),
    ],
)
def test_contraries_by_prefix_or_by_the_lexicon(one: str, other: str, against: bool) -> None:
    assert contrary(stem(one), stem(other)) is against
    assert contrary(stem(other), stem(one)) is against
