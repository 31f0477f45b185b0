from itertools import pairwise

import pytest

from clauses.reading.annotating.definitions import definitions


def defined(text: str) -> list[tuple[str, str]]:
    return [(one.term, text[slice(*one.meaning)]) for one in definitions(text)]


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ('A belt (hereinafter referred to as "the Zone") is closed.', "the Zone", "A belt"),
        ("Arden, hereinafter “the State”, agrees.", "the State", "Arden"),
        ("Arden and Brenn, hereinafter: the Parties, agree.", "the Parties", "Arden and Brenn"),
        ("Arden and Brenn, hereinafter the Parties, agree.", "the Parties", "Arden and Brenn"),
        ("The duke (hereafter called Ard) agrees.", "Ard", "The duke"),
        (
            "arden and brenn, hereinafter referred to as the parties,aiming",
            "the parties",
            "arden and brenn",
        ),
        ("A board, hereinafter referred to as the Board, is founded.", "the Board", "A board"),
        ('Arden and Brenn (the "Parties") agree.', "the Parties", "Arden and Brenn"),
        ('Arden (each, a "Party") agrees.', "a Party", "Arden"),
        ("Covenant on Rights (the Covenant) binds.", "the Covenant", "Covenant on Rights"),
        (
            'The pact of 1957, referred to as the "Head Pact", ends.',
            "the Head Pact",
            "The pact of 1957",
        ),
        (
            "« Ard » ; les princes, ci-après dénommés « les Parties », sont",
            "les Parties",
            "les princes",
        ),
        ('Los duques, en adelante denominados "las Partes", van', "las Partes", "Los duques"),
        ("Arden, im Folgenden „die Partei“ genannt, ist", "die Partei", "Arden"),
        ("Арден и Бренн, именуемые в дальнейшем «Стороны», согласны", "Стороны", "Арден и Бренн"),
        (
            "There is founded the Alder Harbour Board (hereinafter the Board).",
            "the Board",
            "Alder Harbour Board",
        ),
        ('They recall the Alder Harbour Treaty (the "AHT").', "the AHT", "Alder Harbour Treaty"),
        ('the dues of trade (hereinafter "AHT")', "AHT", "the dues of trade"),
        (
            'It cites Alder and X harbour (hereinafter "AHT").',
            "AHT",
            "It cites Alder and X harbour",
        ),
    ],
)
def test_a_name_for_what_stands_before(text: str, term: str, meaning: str) -> None:
    assert (term, meaning) in defined(text)
    assert not definitions(text)[-1].forward


@pytest.mark.parametrize(
    ("text", "term", "meaning"),
    [
        ('"Falcon" means a kestrel; it is kept.', "Falcon", "a kestrel"),
        ("the term ‘falcon’ shall mean any kestrel.", "falcon", "any kestrel"),
        ("The term «falcon» refers to kestrels.", "falcon", "kestrels"),
        ("''falcon'' includes kestrels.", "falcon", "kestrels"),
        ("'falcon' includes kestrels.", "falcon", "kestrels"),
        ("„Falke“ bedeutet jeden Vogel.", "Falke", "jeden Vogel"),
        ('"Falcon", with respect to trade, means a kestrel.', "Falcon", "a kestrel"),
        ('"falcon" in relation to trade means a kestrel.', "falcon", "a kestrel"),
        ('"falcon" (hereinafter bird) means a kestrel.', "falcon", "a kestrel"),
        ('"falcon" shall, for the purposes of trade, denote a kestrel.', "falcon", "a kestrel"),
        ("on entend par « faucon » tout oiseau.", "faucon", "tout oiseau"),
        ("(a) falcon means a kestrel; (b) more.", "falcon", "a kestrel"),
        ("Terms: birds of trade means kestrels.", "birds of trade", "kestrels"),
        ('"falcon" means: (a) kestrels; (b) eagles', "falcon", "(a) kestrels; (b) eagles"),
        ("«сокол» означает птицу.", "сокол", "птицу"),
    ],
)
def test_a_term_whose_meaning_follows(text: str, term: str, meaning: str) -> None:
    assert (term, meaning) in defined(text)
    assert definitions(text)[0].forward


@pytest.mark.parametrize(
    "text",
    [
        "hereinafter provided, the Board meets",
        "as hereinafter set out",
        "ministries are hereafter referred to in this agreement and the rules",
        "they agree; this means peace",
        "It uses; technological means to track",
        '(see "Dues" of 1957)',
        'It says "Dues" and goes.',
        "(the harbour) is closed",
        "(the 5 Ports) are closed",
        "hereinafter",
    ],
)
def test_other_words_define_nothing(text: str) -> None:
    assert defined(text) == []


def test_several_terms_for_one_thing() -> None:
    text = 'Arden (hereinafter individually "a Party" and collectively "the Parties") agrees.'
    assert defined(text) == [("a Party", "Arden"), ("the Parties", "Arden")]
    assert defined('"falcon" and "kestrel" mean birds.') == [
        ("falcon", "birds"),
        ("kestrel", "birds"),
    ]


def test_a_name_for_all_that_was_named_before() -> None:
    text = "Arden (“Ard”) and Brenn (“Bre”), hereinafter “the Parties”, agree."
    assert defined(text) == [
        ("Ard", "Arden"),
        ("Bre", "Brenn"),
        ("the Parties", "Arden (“Ard”) and Brenn (“Bre"),
    ]


def test_the_words_before_end_with_the_sentence() -> None:
    assert defined('It ends. A belt (the "Zone") is closed.')[0][1] == "A belt"
    assert defined('It ends; (b) a belt (the "Zone") is closed.')[0][1] == "a belt"


def test_a_list_of_terms_has_an_end() -> None:
    text = "(" + " and ".join(f'"T{number}"' for number in range(40)) + ")"
    assert len(definitions(text)) < 40


def test_definitions_lie_apart() -> None:
    found = definitions('hereinafter referred to as "the Zone" means (the "Zone") means')
    assert all(one.end <= after.start for one, after in pairwise(found))
