from clauses.matching.row import Row


def test_words_that_tell_nothing_are_told_from_those_that_do() -> None:
    row = Row("The 12 ferries of Annex B shall pay Article II twice.")
    assert [word for word, told in zip(row.words, row.told, strict=True) if told] == [
        "ferries",
        "annex",
        "pay",
        "article",
    ]


def test_forms_of_be_have_and_do_are_one_word_each() -> None:
    row = Row("It was, has and did go")
    assert [row.lemma(at) for at in range(len(row))] == ["it", "be", "have", "and", "do", "go"]


def test_a_break_is_punctuation_before_a_word() -> None:
    row = Row("If so, (it) may")
    assert [row.broken(at) for at in range(len(row))] == [True, False, True, True]
    assert (row.gap(0), row.gap(2), row.gap(9)) == ("", ", (", "")


def test_a_stretch_outside_the_row_is_empty() -> None:
    row = Row("Ports open")
    assert row.content(-3, 9) == row.content(0, 2)
    assert row.content(5, 9) == frozenset()
    assert row.reads(0, ("ports", "open"))
    assert not row.reads(1, ("open", "late"))
