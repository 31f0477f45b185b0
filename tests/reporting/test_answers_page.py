from clauses import answers, render

TEXTS = ["The tenant shall not:", "(a) sublet any room;", "(b) paint the roof."]
FOUND = answers(TEXTS, "The tenant may sublet a room.")


def test_a_page_says_what_was_found_and_by_which_words() -> None:
    page = render(FOUND, "text")
    assert page.startswith("“The tenant may sublet a room.”: contradicted.\n2: “shall not")
    assert "1. 2: contradicted, speaks of 100%" in page
    assert "- “The tenant shall not: (a) sublet any room;”" in page
    assert "leaves the statement no room." in page


def test_passages_that_only_speak_of_it_have_no_reasons() -> None:
    page = render(answers(["Gulls dive.", "Gulls may nest."], "Gulls shall dig."), "markdown")
    assert "speaks of it" in page
    assert "not mentioned" in page


def test_a_reason_without_words_stands_alone() -> None:
    assert "- It speaks of what the statement says" in render(
        answers(["Gulls nest here."], "Gulls nest here."), "text"
    )


def test_a_passage_without_a_place_goes_by_its_number() -> None:
    from attrs import evolve

    bare = evolve(FOUND, ranked=[evolve(FOUND.ranked[0], place="")])
    assert "1. 2: contradicted" in render(bare, "text")
