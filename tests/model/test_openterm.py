import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.model.openterm import AND, OR, combine, outside, term

words = st.sampled_from(["the port", "Quays", "outside the zone", "a+b (c)", "x ∩ [y"])
terms = st.recursive(
    words.map(term),
    lambda inner: (
        st.builds(combine, st.sampled_from([AND, OR]), inner, inner) | st.builds(outside, inner)
    ),
    max_leaves=5,
)


@pytest.mark.parametrize(
    ("spelt", "folded"),
    [
        ("The  Port", "the port"),
        (" the\nport ", "the port"),
        ("wheat (durum)", "wheat {durum}"),
        ("[the] zone", "{the} zone"),
        ("bread + butter ∩ jam", "bread & butter & jam"),
    ],
)
def test_words_are_folded_and_hold_no_sign_of_a_term(spelt: str, folded: str) -> None:
    assert term(spelt) == folded


@given(terms, terms, st.sampled_from([AND, OR]))
def test_order_and_repetition_do_not_matter(a: str, b: str, sign: str) -> None:
    assert combine(sign, a, b) == combine(sign, b, a)
    assert combine(sign, a, a) == combine(sign, a) == a
    assert combine(sign, a, combine(sign, a, b)) == combine(sign, a, b)


@given(terms, terms, terms, st.sampled_from([AND, OR]))
def test_grouping_does_not_matter(a: str, b: str, c: str, sign: str) -> None:
    assert combine(sign, combine(sign, a, b), c) == combine(sign, a, combine(sign, b, c))


@given(terms, terms)
def test_outside_follows_de_morgan_and_undoes_itself(a: str, b: str) -> None:
    assert outside(outside(a)) == a
    assert outside(combine(OR, a, b)) == combine(AND, outside(a), outside(b))
    assert outside(combine(AND, a, b)) == combine(OR, outside(a), outside(b))


def test_mixed_terms_keep_their_brackets() -> None:
    assert combine(OR, combine(AND, "a", "b"), combine(AND, "c", "d")) == "(a ∩ b) + (c ∩ d)"
    assert combine(AND, "a", combine(OR, "b", "c"), "d") == "(b + c) ∩ a ∩ d"


def test_terms_that_only_look_alike_stay_apart() -> None:
    assert outside(combine(OR, "a", "z")) == "outside a ∩ outside z"
    assert combine(OR, outside("a"), "z") == "outside a + z"


def test_a_sign_in_square_brackets_divides_nothing() -> None:
    full = "[a + b; {} to {UA}]"
    assert combine(OR, combine(OR, full, "c"), "d") == f"{full} + c + d"
    assert outside(full) == f"outside {full}"


def test_brackets_of_both_kinds_are_closed_before_a_sign_counts() -> None:
    full = "[a + b; {} to {UA}]"
    for one in (full, combine(AND, full, "c")):
        whole = combine(OR, one, "d")
        assert combine(OR, whole, "d") == whole
        assert combine(OR, whole, "e").endswith(" + d + e")
