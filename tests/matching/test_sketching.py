from clauses import extract
from clauses.matching.sketching import sketch, sketch_clauses
from clauses.matching.stems import stem


def test_a_sketch_sorts_the_words() -> None:
    found = sketch(
        "Only if asked, each yard shall not fail to report, including but not limited to."
    )
    assert found.words[0] == "only"
    assert found.content >= {stem("yard"), stem("report")}
    assert [found.words[at] for at in found.negations] == ["not"]
    assert found.soles == (0,)
    assert found.openers == ((0, 2),)
    assert stem("asked") in found.cases


def test_a_negation_in_a_condition_turns_nothing_else() -> None:
    assert sketch("If it does not sail, it shall pay.").negations == ()
    assert len(sketch("It shall not pay if it sails.").negations) == 1


def test_a_text_without_words_is_an_empty_sketch() -> None:
    assert sketch("… —") == sketch("… —")
    assert sketch("").content == frozenset()


def test_norms_tell_what_bare_words_do_not_show() -> None:
    [clause] = extract("The port retains the right to close its gates.")
    [deed] = sketch_clauses([clause]).deeds
    assert (deed.modality.value, deed.acts, deed.subject) == (
        "right",
        (stem("close"),),
        frozenset({stem("port")}),
    )
    assert stem("gates") in deed.rest


def test_bare_words_come_first() -> None:
    [clause] = extract("The port shall open.")
    assert sketch_clauses([clause]) == sketch("The port shall open.")


def test_a_norm_without_words_of_its_act_adds_nothing() -> None:
    from attrs import evolve

    [clause] = extract("The port retains the right to close.")
    assert clause.norm is not None
    bare = evolve(clause, norm=evolve(clause.norm, evidence=()))
    assert sketch_clauses([bare]).deeds == ()


def test_a_norm_on_everybody_has_no_subject() -> None:
    from attrs import evolve

    [clause] = extract("The port retains the right to close.")
    assert clause.norm is not None
    free = evolve(clause.norm, scope=evolve(clause.norm.scope, bearers=None))
    [deed] = sketch_clauses([evolve(clause, norm=free)]).deeds
    assert deed.subject == frozenset()


def test_declarations_and_unread_sentences_tell_no_act() -> None:
    for text in ("This Treaty enters into force on 1 May 2031.", "Ferries are a joy."):
        assert sketch_clauses(extract(text)).deeds == ()
