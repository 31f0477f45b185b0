"""The bundled dossiers under other ids, in another order, with other names for the parties.

The files are rewritten as a second person might have typed them; the verdicts must not move.
"""

import re
from pathlib import Path

import pytest

from clauses import Dossier, Verdict, bundled, compare, load

# In lists of parties and after `author`; the texts and the words quoted from them stay.
ALIASES = {
    "december-2021": {
        "Russia": "Moscow",
        "NATO": "the alliance",
        "NATO members": "North Atlantic Treaty Organization members",
        "NATO itself": "the bloc itself",
        "United States": "Washington",
        "United Kingdom": "Britain",
        "Poland": "the Republic of Poland",
        "Ukraine": "Kyiv",
    },
    "fishery": {
        "Halvenia": "Port Maren",
        "Kestria": "the Kingdom of Kestria",
        "Ordal": "Ordal Islands",
        "Tern Bank Commission": "the Commission",
        "Tern Bank Commission members": "the Commission members",
    },
    "template": {
        "Eastland": "Republic of Eastland",
        "Joint Ferry Board": "the Board",
    },
}
FOLDER = Path(__file__).parents[2] / "fixtures"
WHO = re.compile(r"^(author = .*|(?:bearers|counterparties) = \[.*\])", re.MULTILINE)
ID = re.compile(r'^id = "(.+)"', re.MULTILINE)


def retype(name: str, text: str) -> str:
    """One file with other ids, other names, and its records the other way round."""
    aliases = ALIASES[name]

    def renamed(line: re.Match[str]) -> str:
        return re.sub(r'"([^"]+)"', lambda word: f'"{aliases.get(word[1], word[1])}"', line[0])

    text = ID.sub(lambda found: f'id = "{other(found[1])}"', WHO.sub(renamed, text))
    head, *records = re.split(r"^(?=\[\[(?:demands|positions|commentary)\]\])", text, flags=re.M)
    return head + "\n".join(reversed(records))


def other(id: str) -> str:
    return f"no. {id[::-1]}"


def told(verdict: Verdict) -> tuple[object, ...]:
    effects = [(reason.facet, reason.effect, reason.extent) for reason in verdict.reasons]
    return verdict.relation, verdict.conflict, verdict.confidence, effects


def verdicts(dossier: Dossier) -> dict[tuple[str, str], tuple[object, ...]]:
    report = compare(dossier.demands, dossier.positions)
    return {(v.demand.id, v.position.id): told(v) for v in report.verdicts}


@pytest.fixture
def retyped(name: str, tmp_path: Path) -> Dossier:
    for file in (FOLDER / name).glob("*.toml"):
        (tmp_path / file.name).write_text(retype(name, file.read_text("utf-8")), "utf-8")
    return load(tmp_path)


@pytest.mark.parametrize("name", ALIASES)
def test_names_and_order_never_enter_a_verdict(name: str, retyped: Dossier) -> None:
    before = verdicts(load(name))
    assert verdicts(retyped) == {(other(d), other(w)): one for (d, w), one in before.items()}


@pytest.mark.parametrize("name", ALIASES)
def test_the_copy_is_another(name: str, retyped: Dossier) -> None:
    original = load(name)
    assert not {one.id for one in retyped.clauses} & {one.id for one in original.clauses}
    assert {one.author for one in retyped.clauses} == {one.author for one in original.clauses}
    assert sorted(one.text for one in retyped.clauses) == sorted(
        one.text for one in original.clauses
    )
    if name != "template":  # one demand and one position have one order
        assert [one.text for one in retyped.clauses] != [one.text for one in original.clauses]
    file = (FOLDER / name / "demands.toml").read_text("utf-8")
    assert any(f'"{alias}"' in retype(name, file) for alias in ALIASES[name].values())


def test_no_bundled_dossier_is_left_out() -> None:
    assert set(bundled()) <= set(ALIASES)
