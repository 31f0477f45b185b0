import pytest

from clauses.matching.stems import stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("approval", "approved"),
        ("deliveries", "deliver"),
        ("paid", "pay"),
        ("withdrawal", "withdraw"),
        ("port's", "port"),
        ("shipping", "shipped"),
    ],
)
def test_forms_of_one_word_have_one_stem(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"), [("port", "part"), ("paying", "playing"), ("30", "3"), ("ferry", "fee")]
)
def test_other_words_have_another(one: str, other: str) -> None:
    assert stem(one) != stem(other)
