"""Amounts in sentences, their spans, and numbers that are none."""

from collections.abc import Callable

import pytest

from clauses.extracting.values import Amount, amounts
from clauses.lexicon import default
from clauses.lexicon.tables import extended
from clauses.lexicon.tomlfile import TomlFile
from clauses.model.confidence import Confidence

ReadAmounts = Callable[[str], tuple[Amount, ...]]

# Text with the span between marks, and the quantity.
FOUND = [
    ("It moves «more than one brigade».", "> 1 brigade"),
    ("Replies come «within thirty (30) days» of receipt.", "<= 30 days"),
    ("Replies come «within 30 (thirty) days».", "<= 30 days"),
    ("It pays «not less than 5 per cent nor more than 12».", "5..12 percent"),
    ("It pays «at least 5 but not more than 12 per cent».", "5..12 percent"),
    ("Loads of «more than 5 and less than 12 tonnes» pass.", "(5, 12) tonnes"),
    ("Loads of «more than 5 tonnes, but less than 12», pass.", "(5, 12) tonnes"),
    ("Loads shall not be «less than 5 nor more than 12 tonnes».", "5..12 tonnes"),
    ("Loads shall not be «more than 12 nor less than 5 tonnes».", "5..12 tonnes"),
    ("«A minimum of 5 and a maximum of 12 vessels» pass.", "5..12 vessels"),
    ("Ranges of «500 to 5,500 kilometres» count.", "500..5500 km"),
    ("Ranges of «500 km to 5 500 km» count.", "500..5500 km"),
    ("It takes «between five and 12 per cent».", "5..12 percent"),
    ("It takes «5–12 per cent».", "5..12 percent"),
    ("It stays «from 3 to 5 years».", "3..5 years"),
    ("It stays «two or three weeks».", "2..3 weeks"),
    ("It costs «between €5 and €12 million».", "5000000..12000000 EUR"),
    ("It costs «500 to 2 thousand euros».", "500..2000 EUR"),
    ("It holds «two to three thousand vessels».", "2000..3000 vessels"),
    ("It costs «US$ 5,000» a ship.", "5000 USD"),
    ("It costs «EUR 2.5 billion».", "2500000000 EUR"),
    ("It costs «1 000 000 euros».", "1000000 EUR"),
    ("It costs «1.000.000 euros».", "1000000 EUR"),
    ("It gives «12,5 per cent».", "12.5 percent"),
    ("Holders of «5 per cent or more» vote.", ">= 5 percent"),
    ("Fleets of «two or more vessels» pass.", ">= 2 vessels"),
    ("It takes «5 or more per cent».", ">= 5 percent"),
    ("Boats of «12 metres or less» pass.", "<= 12 m"),
    ("Cuts come to by «at least 50 per cent».", ">= 50 percent"),
    ("Catches fall «by 50 per cent».", "50 percent"),
    ("Catches fall «by half».", "50 percent"),
    ("«Half» of the catch is spared.", "50 percent"),
    ("«One half» of the catch is spared.", "50 percent"),
    ("It needs «three-quarters» of the votes.", "75 percent"),
    ("It needs «3/4» of the votes.", "75 percent"),
    ("Exercises «above brigade level» end.", "> 1 brigade"),
    ("Exercises «below battalion-level» end.", "< 1 battalion"),
    ("It holds «half a million euros».", "500000 EUR"),
    ("It lasts «half an hour».", "0.5 hours"),
    ("It lasts «two and a half years».", "2.5 years"),
    ("It is «2½ metres» high.", "2.5 m"),
    ("It is «½ metre» high.", "0.5 m"),
    ("It admits «a dozen vessels».", "12 vessels"),
    ("«More than a hundred vessels» pass.", "> 100 vessels"),
    ("It admits «one thousand two hundred and five vessels».", "1205 vessels"),
    ("It lasts for «twentyone days».", "21 days"),
    ("It lasts «30 calendar days».", "30 days"),
    ("It lasts two full, or «three consecutive years».", "3 years"),
    ("It lasts «five working days».", "5 working days"),
    ("It comes «within a 30-day period».", "<= 30 days"),
    ("It comes «within a month».", "<= 1 month"),
    ("It comes «within [30] days».", "<= 30 days"),
    ("It stays for a further period of «not more than two years».", "<= 2 years"),
    ("It comes «within a maximum period of 30 days».", "<= 30 days"),
    ("«Fifteen percent (15%)» is kept.", "15 percent"),
    ("It lasts «thirty days (30)».", "30 days"),
    ("It lasts «thirty days» (40).", "30 days"),
    ("It lasts «thirty days» (40 in all).", "30 days"),
    ("It withdraws «three armoured infantry battalions».", "3 battalions"),
    ("It sends «three long-range observers».", "3 items"),
    ("It sends «three sales representatives».", "3 items"),
    ("It sends «at least one observer».", ">= 1 items"),
    ("It sends «at least two States» a list.", ">= 2 items"),
    ("The number may not exceed «1,200».", "> 1200 items"),
    ("It keeps «between 200 and 350» of them.", "200..350 items"),
    ("It admits «12 ferries a day».", "12 items"),
    ("Interest is «4 per cent» a year.", "4 percent"),
    ("It lies «5km» off.", "5 km"),
    ("From «ten days» to two weeks is long.", "10 days"),
    ("From «10 per cent» to 5 per cent is a fall.", "10 percent"),
    ("It ends «six weeks at the latest» after the loss.", "<= 6 weeks"),
    ("It gives «a third» of the votes.", ""),
    ("It takes «at least 5 per cent» and not more than 12 tonnes.", ">= 5 percent"),
    ("It sends «three very old grey boats».", "3 vessels"),
    ("It sends «five men».", "5 items"),
    ("It sails under «two flags».", "2 items"),
    ("It is 5  «500 km» off.", "500 km"),
    ("It is «5 500.5 km» off.", "5500.5 km"),
    ("It takes 12 or «24 months».", "24 months"),
    ("It rose «from 5 per cent to 12», and fell.", "5..12 percent"),
    ("It ends «within any such 30 days».", "<= 30 days"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "gives"), FOUND)
def test_an_amount_is_found(marked: str, gives: str, amounts_in: ReadAmounts) -> None:
    text, span = marked.replace("«", "").replace("»", ""), marked.partition("«")[2]
    span = span.partition("»")[0]
    found = {one.span.of(text): one.quantity for one in amounts_in(text)}
    assert span in found
    if gives:
        assert found[span] == default().quantity(gives)


NONE = [
    "Article 5 may be amended, and paragraph 2 of Article 3 too.",
    "They recall resolution 1325 (2000) and the 1997 Act.",
    "In 2015 observers came; the 2022 elections followed.",
    "Protocol No. 4 and Annex 2 apply.",
    "Articles 5, 6 and 7 observers read, and Art. 9 States sign.",
    "Paragraphs 3 to 8 observers read.",
    "One Party may ask; one or more Parties may follow.",
    "A Party and one of the sides meet the two sides.",
    "The two Parties and seven states sign.",
    "A third Party and two third countries object.",
    "Call +44 20 7946 0958 or 555-0199.",
    "The twenty-first session and the 5th observers end.",
    "The Council meets every two years.",
    "Document S/2021/5 copies that.",
    "COVID-19 cases rose, as did mid-2025 sales.",
    "14 Observers are named below.",
    "3.1 Deliveries are made.",
    "It runs in two languages, at 10:30 hours, and three times.",
    "It speaks about two observers' reports, in 5 May parades.",
    "Half and half; the first half.",
    "More than a few; at least the least; between us; within reason.",
    "5A boats, the 1990s boats, Phase 2 observers.",
    "It costs 05 or 1,23,4 or 99999999999999999999 or 1/0.",
    "They are under 18, above 2020 and between 2021 and 2030.",
    "They sign at least one of them and more than half-heartedly.",
    "One hundred and",
    "It sits at 3890 Pine Gardens.",
    "It sends more than 40 sweetly.",
    "It lists 3.0 deliveries.",
    "It sends three very old big grey stones.",
    "",
]


@pytest.mark.parametrize("text", NONE)
def test_a_number_that_is_no_amount_is_left(text: str, amounts_in: ReadAmounts) -> None:
    assert amounts_in(text) == ()


DEADLINES = [
    ("It answers within 30 days.", True),
    ("It keeps within 30 kilometres.", False),
    ("It answers no later than six months after entry into force.", True),
    ("It answers at least 30 days before the meeting.", True),
    ("It answers 30 days after the request.", True),
    ("It answers two weeks in advance.", True),
    ("It leaves upon twelve months' notice.", True),
    ("It leaves upon 30 days prior written notice.", True),
    ("It leaves after ten years.", True),
    ("It serves for 30 days from the vote.", False),
    ("It serves for at least 30 days.", False),
    ("The term is 5 years from the vote.", False),
    ("It serves 30 days of leave.", False),
    ("It serves 30 days' leave.", False),
    ("It rests 30 days sea wind rain fog ice snow.", False),
]


@pytest.mark.parametrize(("text", "deadline"), DEADLINES)
def test_a_deadline_is_told_from_a_length(
    text: str, deadline: bool, amounts_in: ReadAmounts
) -> None:
    assert [one.deadline for one in amounts_in(text)] == [deadline]


SURE = [
    ("It lasts 30 days.", "high"),
    ("It sends three observers.", "medium"),
    ("It admits 30 vessels a day.", "medium"),
    ("It stays some 30 days.", "low"),
    ("It frees the three observers.", "low"),
    ("It lasts thirty (40) days.", "low"),
    ("The number shall not exceed 40.", "low"),
]


@pytest.mark.parametrize(("text", "sure"), SURE)
def test_what_is_less_sure_says_so(text: str, sure: str, amounts_in: ReadAmounts) -> None:
    assert [one.sure for one in amounts_in(text)] == [Confidence(sure)]


def test_where_words_and_figures_differ_the_words_count(amounts_in: ReadAmounts) -> None:
    for text in ("It lasts thirty (40) days.", "It lasts 40 (thirty) days."):
        assert amounts_in(text)[0].quantity == default().quantity("30 days")


def test_a_stretch_of_a_text_is_read_and_no_more() -> None:
    text = "It sends 30 vessels within 10 days."
    start, end = text.index("within"), text.index(".")
    found = amounts(text, default(), start, end)
    assert [one.span.of(text) for one in found] == ["within 10 days"]
    assert [one.span.of(text) for one in amounts(text, default(), 0, start)] == ["30 vessels"]
    assert amounts("thirty-", default()) == amounts("no number", default()) == ()


def test_units_of_a_user_are_read() -> None:
    file = TomlFile("own", tables={"units": {"sacks": {"dimension": "s", "rationale": "why"}}})
    lexicon = extended((file,), [])
    text = "It ships at least 40 sacks."
    assert amounts(text, lexicon)[0].quantity == lexicon.quantity(">= 40 sacks")
    assert amounts(text, default())[0].quantity == default().quantity(">= 40 items")
