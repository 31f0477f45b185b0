"""Which sentences can be reworded, by their form alone, and which are left alone."""

import pytest

from clauses import UnknownName
from clauses.testing.rewording import REWORDINGS, plain, reword


def _texts(way: str, sentence: str) -> list[str]:
    said = plain(sentence)
    assert said is not None, sentence
    return [one.text for one in REWORDINGS[way](said)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Each Party closes the ports.",  # no modal verb
        "Each Party shall close the ports and may sell the oats.",  # two
        "Each Party shall close the ports",  # no stop
        "Each Party shall: close the ports.",  # a list
        "“Port” shall mean a harbour.",  # a quotation
        "The term shall mean a harbour.",  # a definition
        "The term shall be deemed a name.",
        "The goods that each ship shall carry are oats.",  # inside the sentence
        "If a ship may dock, the Board meets.",
        "The Board, a body of nine, shall meet.",
        "shall close the ports.",  # nobody
        "Each Party shall xyzzy the ports.",  # a verb nobody knows
        "Each Party of the old and the new and the next great League shall meet.",  # too long
        "Boats ashore shall, .",
    ],
)
def test_other_forms_are_left_alone(sentence: str) -> None:
    assert plain(sentence) is None


@pytest.mark.parametrize(
    ("way", "sentence"),
    [
        ("negate", "Each Party shall deliver not less than 9 tonnes."),
        ("negate", "Nothing in this Treaty shall close the ports."),
        ("negate in a verb", "The Seller may sell the oats."),
        ("negate in a verb", "Each Party shall endeavour to sell the oats."),
        ("negate in a verb", "Each Party shall buy and sell the oats."),
        ("negate in a verb", "Each Party shall, if asked, sell the oats."),
        ("swap the parties", "Each Party shall warn the Buyer."),
        ("swap the parties", "The Seller shall consult with the Buyer."),
        ("swap the parties", "The Seller shall sell the oats of the Seller to the Buyer."),
        ("swap the parties", "The Seller shall sell the oats."),
        ("swap the parties", "The Seller shall warn the Buyer for the Buyer."),
        ("move a number", "Each Party shall close 2 ports within 10 days."),
        ("move a number", "Each Party shall close the ports if the storm lasts 10 days."),
        ("move a condition", "Each Party shall close the ports only if the tide is high."),
        ("move a condition", "Each Party shall close ports where ships dock."),
        ("drop an exception", "Each Party shall close the ports."),
        ("passivise", "Each Party shall close no ports."),
        ("passivise", "Each Party shall close ports."),
        ("passivise", "Each Party shall give the Board the key."),
        ("passivise", "Each Party shall close the big ports used."),
        ("passivise", "Each Party shall close the ports on the coast."),
        ("passivise", "Each Party shall close the ports and the dams."),
        ("activise", "The ports shall be closed by 1 May."),
        ("activise", "No ports shall be closed by the Board."),
        ("activise", "The ports shall be closed by the Board of nine."),
        ("another verb", "The Mill shall sell the oats."),
        ("another verb", "The Mill shall submit to the Board."),
        ("another verb", "The Mill shall commence."),
        ("another operator", "No Party shall sell the oats."),
        ("another operator", "The Mill will sell the oats."),
        ("weaken to a liberty", "The Parties shall be free to sell the oats."),
        ("weaken to a liberty", "The Parties may sell the oats."),
        ("weaken to advice", "The Parties may sell the oats."),
        ("weaken to an effort", "The goods shall cross the border."),
        ("weaken to an effort", "The Parties shall seek to sell the oats."),
        ("weaken to an offer", "The Parties shall, if asked, sell the oats."),
        ("narrow the object", "Each Party shall close a port."),
        ("narrow the object", "Each Party shall close the 9 ports."),
        ("narrow the object", "Each Party shall close the Baltic ports."),
        ("widen the object", "Each Party shall close ports."),
        ("widen the object", "Each Party shall close all big ports."),
        ("widen the object", "Each Party shall close all several ports."),
    ],
)
def test_a_way_takes_no_sentence_of_which_the_form_does_not_tell(way: str, sentence: str) -> None:
    assert _texts(way, sentence) == []


@pytest.mark.parametrize(
    ("way", "old", "new"),
    [
        ("move a number", "Each Party may stay for ten days.", "twenty days"),
        ("move a number", "The weight shall not exceed 9 tonnes.", "exceed 18 tonnes"),
        ("move a number", "The term shall not be less than two years.", "less than four years"),
        ("another operator", "The rules laid down shall not apply.", "are required not to apply"),
        ("move a number", "Each Party shall sell oats for 9 dollars.", "for 18 dollars"),
        ("another operator", "Any Party may sell oats.", "is permitted to sell"),
        ("another operator", "The Board and the Mill may sell oats.", "are permitted to sell"),
        ("negate", "The Mill shall also sell oats.", "shall not also sell"),
        ("passivise", "The Board shall, in May, meet.", ""),
        (
            "passivise",
            "The Board shall close the port in accordance with the rules.",
            "closed by the Board in accordance",
        ),
        ("narrow the object", "Each Party shall close the ports of the isle.", "existing ports of"),
    ],
)
def test_words_are_put_where_they_belong(way: str, old: str, new: str) -> None:
    texts = _texts(way, old)
    assert any(new in text for text in texts) if new else texts == []


def test_a_subject_keeps_its_name_behind_a_condition() -> None:
    [first, _] = _texts("add a condition", "Norway shall close the ports.")
    assert first == "If the Assembly so decides, Norway shall close the ports."


def test_a_sentence_is_reworded_in_every_way_or_in_some() -> None:
    sentence = "Each Party shall close the ports."
    every = reword(sentence)
    some = reword(sentence, "negate", "add an exception")
    assert [one.text for one in some[:1]] == _texts("negate", sentence)
    assert len(some) == 1 + 2
    assert set(some) < set(every)


def test_an_unknown_way_is_named() -> None:
    with pytest.raises(UnknownName, match=r"way of rewording.*negat"):
        reword("Each Party shall close the ports.", "negat")


@pytest.mark.parametrize(("way", "same"), [("another operator", True), ("negate", False)])
def test_what_means_the_same_says_so(way: str, same: bool) -> None:
    assert {one.same for one in reword("Each Party shall close the ports.", way)} == {same}
