import pytest

from clauses.reading.annotating.instruments import name_at, name_begin, named_for, names

TRADE = "Agreement between the Republic of Arden and the Kingdom of Brenn on Trade"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kestrel Convention binds", "Kestrel Convention"),
        ("Convention on the Marking of Kestrels shall", "Convention on the Marking of Kestrels"),
        ("Convention on Kestrels and the Parties", "Convention on Kestrels"),
        ("Convention on Kestrels and Falcons shall", "Convention on Kestrels and Falcons"),
        ("Covenant on Air, Sea and Land Rights is", "Covenant on Air, Sea and Land Rights"),
        (f"{TRADE}, and", TRADE),
        (
            f"{TRADE}, signed at Port Alder on 3 May 1990, as",
            f"{TRADE}, signed at Port Alder on 3 May 1990",
        ),
        ("Treaty of 3 May 1990 and", "Treaty of 3 May 1990"),
        ("Kestrel Convention, 1973, is", "Kestrel Convention, 1973"),
        ("1973 Convention binds", "1973 Convention"),
        (
            "Protocol to the Kestrel Convention on Falcons is",
            "Protocol to the Kestrel Convention on Falcons",
        ),
        ("GATT 1994 binds", "GATT 1994"),
        ("charter of the united nations shall", "charter of the united nations"),
        ("convention on the marking of kestrels shall", "convention on the marking of kestrels"),
        (
            "international convention for the protection of birds, 1950, is",
            "international convention for the protection of birds, 1950",
        ),
        ("Convenio de Puerto Alder para", "Convenio de Puerto Alder"),
        ("Acuerdo OTC se aplica", "Acuerdo OTC"),
        (
            "Convenio entre el Reino de Arden y la República de Brenn que",
            "Convenio entre el Reino de Arden y la República de Brenn",
        ),
        (
            "Agreement on interpretation and application of Articles",
            "Agreement on interpretation and application",
        ),
        ("Directive 2001/18/EC on", "Directive 2001/18/EC"),
    ],
)
def test_a_name_runs_to_its_end(text: str, name: str) -> None:
    found = name_at(text, 0)
    assert found
    assert found.text == name
    assert found.full


@pytest.mark.parametrize("text", ["Convention shall", "convention to the depositary", "Treaty."])
def test_a_bare_noun_is_no_full_name(text: str) -> None:
    found = name_at(text, 0)
    assert found
    assert not found.full


@pytest.mark.parametrize("text", ["birds", "", "The harbour", "Conventional"])
def test_other_words_name_nothing(text: str) -> None:
    assert name_at(text, 0) is None


def test_a_number_in_a_collection_is_kept() -> None:
    found = name_at("Directive 2001/18/EC", 0)
    assert found
    assert found.series == "Directive 2001/18/EC"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kestrel Convention binds.", ["Kestrel Convention"]),
        ("This Agreement and the Convention bind.", []),
        ("This Agreement on birds of 1990 binds.", []),
        ("Under the Alder Treaty the Parties meet.", ["Alder Treaty"]),
        (
            "the convention on whales, signed at alder on 2 may 1990, binds",
            ["convention on whales, signed at alder on 2 may 1990"],
        ),
        ("a convention on whales binds", []),
        ("They recall UNCLOS.", ["UNCLOS"]),
        ("the Partnership and Trade Agreement", ["Partnership and Trade Agreement"]),
        ("the Union and the Trade Agreement", ["Trade Agreement"]),
        ("a customs Union and Trade Agreement", ["Trade Agreement"]),
    ],
)
def test_instruments_named_without_a_provision(text: str, expected: list[str]) -> None:
    assert [one.text for one in names(text)] == expected


def test_a_name_begins_with_its_capitals() -> None:
    text = "One Two Three Four Five Six Seven Eight Treaty"
    assert text[name_begin(text, len(text) - 6) :].startswith("Two")
    assert name_begin("and Treaty", 4) == 4


def test_of_several_the_one_asked_for() -> None:
    text = "the Alder Treaty, annexed to the Brenn Treaty"
    last = named_for(text, 0, len(text), "treaty", first=False)
    first = named_for(text, 0, len(text), "treaty", first=True)
    assert last
    assert first
    assert (first[0].text, last[0].text) == ("Alder Treaty", "Brenn Treaty")
    assert (first[1], last[1]) == ("the", "treaty, annexed to the")
    assert named_for(text, 0, len(text), "pact", first=True) is None
