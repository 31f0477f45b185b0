"""Who says it, where the report stands behind or inside the sentence."""

from collections.abc import Callable

import pytest

from clauses.extracting.grammar.reports import take_off
from clauses.extracting.marking import Sentence

MarkUp = Callable[[str], Sentence]


@pytest.mark.parametrize(
    ("text", "speaker", "left"),
    [
        # Behind.
        ("“It must leave,” the minister said.", "the minister", "it must leave ."),
        ("It must leave, the minister said.", "the minister", "it must leave ."),
        ("It must leave, the minister said on Friday.", "the minister", "it must leave ."),
        ("It must leave, the minister said firmly.", "the minister", "it must leave ."),
        ("It must leave — the minister said.", "the minister", "it must leave ."),
        ("It must leave, the minister added", "the minister", "it must leave"),
        (
            "It must leave, the minister of Kestria, Ilse Varga, said.",
            "the minister of Kestria, Ilse Varga,",
            "it must leave .",
        ),
        ("“It must leave,” said the minister.", "the minister", "it must leave ."),
        ("“It must leave,” says the minister.", "the minister", "it must leave ."),
        ("“It must leave,” said the minister on Friday.", "the minister", "it must leave ."),
        ("“It must leave,” said Ilse Varga.", "Ilse Varga", "it must leave ."),
        ("“We will rebuild it,” vowed the premier.", "the premier", "we will rebuild it ."),
        ("“It must go,” claims the minister.", "the minister", "it must go ."),
        ("It must leave, according to the minister.", "the minister", "it must leave ."),
        ("It must leave, the minister told the press.", "the minister", "it must leave ."),
        ("It must leave, in the words of the minister.", "the minister", "it must leave ."),
        ("It must leave, said the minister", "the minister", "it must leave"),
        # Inside.
        ("“The bloc,” she said, “must leave.”", "she", "the bloc must leave ."),
        ("The bloc, she said, must leave.", "she", "the bloc must leave ."),
        ("“We will go,” he said, “and pay.”", "he", "we will go , and pay ."),
        (
            "It must leave, Ilse Varga, the minister of Kestria, said.",
            "Ilse Varga, the minister of Kestria,",
            "it must leave .",
        ),
        (
            "It must leave, said Ilse Varga, the minister of Kestria.",
            "Ilse Varga, the minister of Kestria",
            "it must leave .",
        ),
        ("It must leave, the minister told reporters.", "the minister", "it must leave ."),
        ("“It must leave,” the minister thundered.", "the minister", "it must leave ."),
        ("Boats, Ilse Varga said, must leave.", "Ilse Varga", "boats must leave ."),
        (
            "“It must leave,” said the minister, “and pay.”",
            "the minister",
            "it must leave , and pay .",
        ),
        # In front.
        ("Varga: it must leave now.", "Varga", "it must leave now ."),
        ("Varga of Kestria: it must leave.", "Varga of Kestria", "it must leave ."),
        ("As the minister put it, it must leave.", "the minister", "it must leave ."),
        ("As the minister said, it must leave.", "the minister", "it must leave ."),
        ("According to the minister, it must leave.", "the minister", "it must leave ."),
        ("In the words of the minister, it must leave.", "the minister", "it must leave ."),
    ],
)
def test_reports_in_every_place(mark_up: MarkUp, text: str, speaker: str, left: str) -> None:
    found = take_off(mark_up(text))
    assert found
    assert text[slice(*found.speaker)] == speaker
    assert " ".join(found.sentence.low) == left
    assert found.sentence.words.text == text
    assert found.cue.kind == "speech"


@pytest.mark.parametrize(
    "text",
    [
        "It must leave.",
        "It must leave, sooner or later",
        "It must leave, the minister shall say.",
        "It must leave, the minister: said.",
        "It must leave, the minister said that it was late.",
        "It must leave, the minister said it was late.",
        "It must leave, the minister said late and may go.",
        "It must leave, if the minister said so.",
        "It must leave, and the minister said so.",
        "It must leave, said.",
        "It must leave, say the owner.",
        "It must leave, which said the owner must.",
        "The owner shall pay, claims and costs included.",
        "It must leave, according to.",
        "According to the minister it must leave.",
        "According to, it must leave.",
        "It must leave, said on Friday.",
        "The minister, Ilse Varga, said that it must leave.",
        "The minister, Ilse Varga, said it must leave.",
        "As the war ends, the Parties shall meet.",
        "As it may, it must leave.",
        "The owner: it must leave.",
        "Varga: go",
        ", said the minister",
        ",",
        "",
    ],
)
def test_no_report_to_take_off(mark_up: MarkUp, text: str) -> None:
    assert take_off(mark_up(text)) is None


def test_a_long_train_of_offices_is_no_part_of_a_name(mark_up: MarkUp) -> None:
    offices = " and ".join(["minister of the upper lakes"] * 6)
    found = take_off(mark_up(f"The alliance must leave, said Ilse Varga, the {offices}."))
    assert found
    text = found.sentence.words.text
    assert text[slice(*found.speaker)] == "Ilse Varga"
