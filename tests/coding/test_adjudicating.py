"""The third coding: what is agreed is kept, what was decided is written, and no fault gets in."""

from pathlib import Path

import pytest

from clauses import Dossier, DossierError, Modality, adjudicate, coders, decision_form, load
from tests.coding.conftest import TALKS, Coded

NORM = '[positions.norm]\nmodality = "permission"\naction = "words: moor there"\n'
UNREAD = ('unread = "The letter is not public."\n', NORM)


def third(first: Path, second: Path, *decisions: str) -> str:
    """The third coding, each decision being what takes the place of ``decided = ""``."""
    text = decision_form(coders(first, second))
    text = text.replace('by = ""\non = ""', 'by = "C. Cole"\non = 2031-04-01')
    text = text.replace('because = ""', 'because = "So it says."')
    assert text.count('decided = ""') == len(decisions)
    for one in decisions:
        text = text.replace('decided = ""', f"decided = {one}", 1)
    path = first.parent / "decisions.toml"
    path.write_text(text, "utf-8")
    return adjudicate(first, second, path)


def read(text: str, folder: Path) -> Dossier:
    path = folder / "third.toml"
    path.write_text(text, "utf-8")
    return load(path)


def test_two_codings_that_agree_make_the_same_dossier(coded: Coded, tmp_path: Path) -> None:
    ada = coded("ada")
    found, known = read(third(ada, coded("ben")), tmp_path), load(ada)
    assert found.clauses == known.clauses
    assert (found.commentary, found.sources, found.parties) == (
        known.commentary,
        known.sources,
        known.parties,
    )


@pytest.mark.parametrize(
    ("choice", "modality"),
    [
        ('"first"', Modality.OBLIGATION),
        ('"second"', Modality.PERMISSION),
        ('"other"\nvalue = "right"', Modality.RIGHT),
    ],
)
def test_a_field_is_what_was_decided(
    coded: Coded, tmp_path: Path, choice: str, modality: Modality
) -> None:
    ben = coded("ben", ('"obligation"', '"permission"'), ('"must"', '"must dredge"'))
    text = third(coded("ada"), ben, choice)
    norm = read(text, tmp_path)["D1"].norm
    assert norm
    assert norm.modality is modality
    told = choice.partition('"')[2].partition('"')[0]
    assert f"\n# modality: {told}, by C. Cole, 2031-04-01: So it says.\n[[demands]]" in text
    # Words stand with the value that was taken from the same coder.
    words = {'"first"': '"must"', '"second"': '"must dredge"'}.get(choice)
    assert ("\n[demands.norm.words]\nmodality = " in text) is (words is not None)
    assert words is None or f"modality = {words}\n" in text


def test_a_field_can_be_left_out_and_its_words_with_it(coded: Coded, tmp_path: Path) -> None:
    ben = coded("ben", ("2031-06-30", "2031-06-01"), ('modality = "must"\n', ""))
    found = read(third(coded("ada", ('modality = "must"\n', "")), ben, '"none"'), tmp_path)["D1"]
    assert found.norm
    assert found.norm.scope.time is None
    assert found.norm.evidence == ()


def test_what_one_coder_left_open_can_be_taken_over(coded: Coded, tmp_path: Path) -> None:
    ben = coded(
        "ben",
        ('bearers = ["Lower Town"]\n', ""),
        ('attribution = "official"', 'attribution = "reported"'),
    )
    found = read(third(coded("ada"), ben, '"second"', '"second"'), tmp_path)["D1"]
    assert found.norm
    assert found.norm.bearers is None
    assert found.attribution.value == "reported"


@pytest.mark.parametrize(("choice", "read_by"), [('"first"', False), ('"second"', True)])
def test_a_norm_is_taken_whole(coded: Coded, tmp_path: Path, choice: str, *, read_by: bool) -> None:
    found = read(third(coded("ada"), coded("ben", UNREAD), choice), tmp_path)["P2"]
    assert (found.norm is not None) is read_by
    back = read(third(coded("ada", UNREAD), coded("ben"), choice), tmp_path)["P2"]
    assert (back.norm is not None) is not read_by


def test_the_stance_of_what_was_not_read_is_decided_like_any(coded: Coded, tmp_path: Path) -> None:
    ben = coded("ben", ('stance = "assertion"', 'stance = "refusal"'))
    assert read(third(coded("ada"), ben, '"second"'), tmp_path)["P2"].stance.value == "refusal"


@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize("kept", [True, False])
def test_a_clause_of_one_coder_is_kept_or_left_out(
    coded: Coded, tmp_path: Path, *, first: bool, kept: bool
) -> None:
    cut = TALKS[TALKS.index('[[demands]]\nid = "D2"') : TALKS.index("[[positions]]")]
    whole, less = coded("whole"), coded("less", (cut, ""))
    choice = '"first"' if first is kept else '"second"'
    text = third(*((whole, less) if first else (less, whole)), choice)
    assert ("D2" in [one.id for one in read(text, tmp_path).demands]) is kept


def test_a_list_that_one_coder_has_not_is_made(coded: Coded, tmp_path: Path) -> None:
    cut = TALKS[TALKS.index("[[positions]]") : TALKS.index("[[commentary]]")]
    text = third(coded("less", (cut, "")), coded("whole"), '"second"', '"second"')
    assert [one.id for one in read(text, tmp_path).positions] == ["P1", "P2"]


def test_clauses_of_other_ids_are_settled_under_the_first(coded: Coded, tmp_path: Path) -> None:
    ben = coded("ben", ('id = "D1"', 'id = "X1"'), ('"obligation"', '"right"'))
    found = read(third(coded("ada"), ben, '"second"'), tmp_path)
    assert [one.id for one in found.demands] == ["D1", "D2"]
    assert found["D1"].norm
    assert found["D1"].norm.modality is Modality.RIGHT


def test_what_stands_around_the_clauses_is_joined(coded: Coded, tmp_path: Path) -> None:
    remark = '[[commentary]]\nid = "N2"\nauthor = "The Lockkeeper"\nrole = "newspaper"\n'
    remark += 'text = "They will not."\nsource = "late"\n\n'
    more = '[sources.late]\ntitle = "Late"\nprovenance = "invented"\n\n'
    more += '[things.sludge]\nname = "sludge"\nrationale = "What is dredged."\n\n'
    ben = coded("ben", ("[[commentary]]", f"{more}{remark}[[commentary]]"))
    text = third(coded("ada"), ben)
    found = read(text, tmp_path)
    assert [one.id for one in found.commentary] == ["N1", "N2"]
    assert [one.key for one in found.sources] == ["note", "reply", "late"]
    assert "[things.sludge]" in text
    bare = TALKS[TALKS.index("[[commentary]]") : TALKS.index("[parties.keeper]")]
    assert (
        read(third(coded("ada", (bare, "")), ben), tmp_path).commentary
        == found.commentary[1:] + (found.commentary[:1])
    )


def test_what_differs_around_the_clauses_is_refused(coded: Coded) -> None:
    ben = coded(
        "ben",
        ("2031-03-20", "2031-03-21"),
        ('name = "Upper Town"', 'name = "Upper Town"\naliases = ["UT"]'),
    )
    with pytest.raises(DossierError) as found:
        third(coded("ada"), ben)
    assert [str(one) for one in found.value.faults] == [
        "the two codings: date: are of different days; make them alike in the files of both",
        "the two codings: parties.upper: define it differently; make them alike in the files of "
        "both",
    ]


@pytest.mark.parametrize(
    ("change", "choice", "fault"),
    [
        (
            ('"obligation"', '"permission"'),
            '"other"\nvalue = "must"',
            "14: decisions[0]: demands[0].norm.modality: found 'must'; allowed: obligation,",
        ),
        (
            ('"obligation"', '"permission"'),
            '"none"',
            "14: decisions[0]: demands[0].norm.modality: missing; allowed: obligation,",
        ),
    ],
)
def test_a_decision_that_no_dossier_may_hold_is_told_with_its_line(
    coded: Coded, change: tuple[str, str], choice: str, fault: str
) -> None:
    with pytest.raises(DossierError) as found:
        third(coded("ada"), coded("ben", change), choice)
    assert str(found.value.faults[0]).startswith(f"decisions.toml:{fault}")


def test_a_clause_that_two_decisions_make_unsound_is_told_by_the_first(coded: Coded) -> None:
    talk = ('action = "words: dredge the lock"', 'action = "negotiate"\ntopics = ["pay"]')
    with pytest.raises(DossierError) as found:
        third(coded("ada"), coded("ben", talk), '"first"', '"second"')
    told = "14: decisions[0]: demands[0].norm: Norm.scope.topics: found"
    assert str(found.value.faults[0]).startswith(f"decisions.toml:{told}")


def test_one_id_for_two_clauses_is_refused_in_the_third(coded: Coded) -> None:
    ben = coded("ben", ("Nobody may moor there.", "No one may moor there."))
    with pytest.raises(DossierError, match=r"is used already, at adjudicated.toml") as found:
        third(coded("ada"), ben, '"first"', '"second"')
    assert str(found.value.faults[0]).startswith("decisions.toml:14: decisions[0]: demands[2].id")


def test_corrections_of_verdicts_are_not_carried_over(coded: Coded, tmp_path: Path) -> None:
    folder = tmp_path / "ada"
    folder.mkdir()
    (folder / "dossier.toml").write_text(TALKS, "utf-8")
    row = '[[verdict]]\ndemand = "D1"\nposition = "P1"\nrelation = "partial"\nby = "A. Aro"\n'
    (folder / "overrides.toml").write_text(f'{row}because = "So."\non = 2031-04-01', "utf-8")
    assert len(list(load(folder).overrides)) == 1
    assert not list(read(third(folder, coded("ben")), tmp_path).overrides)


def test_a_fault_that_no_decision_made_is_told_where_it_stands(coded: Coded) -> None:
    def mud(name: str) -> tuple[str, str]:
        entry = f'[things.{name}]\nname = "{name}"\naliases = ["mud"]\nrationale = "Soft."\n'
        return "[[demands]]", f"{entry}\n[[demands]]"

    with pytest.raises(DossierError) as found:
        third(coded("ada", mud("silt")), coded("ben", mud("mire")))
    assert str(found.value.faults[0]).startswith("adjudicated.toml:")
    assert "things.mire: 'mud' is a name of 'silt' already" in str(found.value.faults[0])


ELSEWHERE = (
    ('modality = "obligation"', 'modality = "permission"\nstrength = "effort"'),
    ('bearers = ["Lower Town"]', 'counterparties = ["Lower Town"]\nself_judging = true'),
    ("time = { until = 2031-06-30 }", 'place = ["words: the lock"]'),
    ('kind = "act"', 'kind = "state"'),
    ('stance = "offer"', 'stance = "refusal"'),
    UNREAD,
)


@pytest.mark.parametrize(("choice", "whose"), [('"first"', 0), ('"second"', 1)])
def test_who_always_follows_one_coder_gets_that_coding(
    coded: Coded, tmp_path: Path, choice: str, whose: int
) -> None:
    both = coded("ada"), coded("ben", *ELSEWHERE)
    count = len(coders(*both).disagreements)
    assert count == 10
    found = read(third(*both, *[choice] * count), tmp_path)
    assert coders(found, both[whose]).settled
    assert [one.norm for one in found.clauses] == [one.norm for one in load(both[whose]).clauses]
    assert len(coders(found, both[1 - whose]).disagreements) == count
