"""What is wrong with a user's own sets of words is told, with its line."""

from pathlib import Path

import pytest

from clauses.errors import DossierError
from clauses.lexicon.relationchecks import entry_faults
from clauses.lexicon.relations import relations

WHY = 'rationale = "r"\nsource = "s"'


def faults(folder: Path, text: str) -> list[tuple[str, str]]:
    file = folder / "own.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(DossierError, match=r"own\.toml: \d+ fault") as caught:
        relations([file])
    return [(one.path, one.message) for one in caught.value.faults]


@pytest.mark.parametrize(
    ("text", "path", "message"),
    [
        ("[verbs]\nx = 1", "verbs.x", "allowed: a table with words"),
        ("verbs = 1", "verbs", "found a list or value; allowed: [verbs.KEY]"),
        (f"[verbs.x]\n{WHY}", "verbs.x", "words is missing"),
        ('[nouns.x]\nwords = ["x"]\nsource = "s"', "nouns.x", "rationale is missing"),
        (f"[verbs.x]\nwords = []\n{WHY}", "verbs.x.words", "found []; allowed: a list of words"),
        (f"[verbs.x]\nwords = [' ']\n{WHY}", "verbs.x.words[0]", "found ' '; allowed: words"),
        (
            f"[verbs.x]\nwords = ['x']\ninner = 'undoes'\n{WHY}",
            "verbs.x.inner",
            "found 'undoes'; allowed: does, ends, light",
        ),
        (
            f"[nouns.x]\nwords = ['x']\nopposites = ['y']\n{WHY}",
            "nouns.x.opposites",
            "no key is called 'opposites'; allowed: words, kind_of, excludes, kinds, rationale, "
            "source",
        ),
        (
            f"[verbs.x]\nwords = ['x']\nopposite = ['y']\n{WHY}",
            "verbs.x.opposite",
            "no key is called 'opposite'; did you mean 'opposites'?; allowed: words, kind_of, "
            "opposites, counterparts, of, inner, rationale, source",
        ),
        (
            "[verbs.x]\nwords = ['x']\nrationale = ' '\nsource = 's'",
            "verbs.x.rationale",
            "found ' '; allowed: a sentence",
        ),
        (
            f"[verbs.x]\nwords = ['x']\nopposites = ['withdrew']\n{WHY}",
            "verbs.x.opposites[0]",
            "no set of words is called 'withdrew'; did you mean 'withdraw'?",
        ),
        (
            f"[nouns.x]\nwords = ['x']\nkind_of = ['tankz']\n{WHY}",
            "nouns.x.kind_of[0]",
            "no set of words is called 'tankz'; did you mean 'tanks' or 'tanker'?",
        ),
        (
            f"[verbs.x]\nwords = ['x']\nkind_of = ['x']\n{WHY}",
            "verbs.x",
            "is, through others, a kind of itself",
        ),
        (
            f"[nouns.weapons]\nwords = ['x']\nkind_of = ['tanks']\n{WHY}",
            "nouns.weapons",
            "is, through others, a kind of itself",
        ),
        ("[verbs.withdrawn]\nadd = ['x']", "verbs.withdrawn", "no set of words is called"),
        ("[verbs.withdraw]\nadd = 1", "verbs.withdraw.add", "found 1; allowed: a list of words"),
        (
            "[verbs.withdraw]\ndrop = ['evacuat']",
            "verbs.withdraw.drop[0]",
            "no word of the set is called 'evacuat'; did you mean 'evacuate'?",
        ),
        (
            "[verbs.withdraw]\noff = false",
            "verbs.withdraw.off",
            "allowed: true; leave it out to keep the entry",
        ),
        (
            "[verbs.withdraw]\noff = true\nadd = ['x']",
            "verbs.withdraw.off",
            "an entry that is off has nothing to add or drop",
        ),
        (
            "[verbs.withdraw]\nadd = ['x']\nwords = ['y']",
            "verbs.withdraw.words",
            "an entry with add, drop or off changes another, and says no more than that",
        ),
    ],
)
def test_a_fault_is_told_with_its_place(text: str, path: str, message: str, tmp_path: Path) -> None:
    [*_, (where, told)] = faults(tmp_path, text)
    assert where == path
    assert told.startswith(message)


def test_a_set_that_others_rest_on_cannot_be_taken_out_alone(tmp_path: Path) -> None:
    [*_, (where, told)] = faults(tmp_path, "[verbs.deploy]\noff = true")
    assert (where, told) == ("verbs.deploy.off", "these sets name it: withdraw")


def test_a_change_may_give_its_reason(tmp_path: Path) -> None:
    file = tmp_path / "own.toml"
    file.write_text('[verbs.withdraw]\nadd = ["call home"]\nrationale = "r"', "utf-8")
    assert relations([file]).verb_sets(("call", "home")) == ("withdraw",)


def test_what_is_no_table_has_one_fault() -> None:
    assert list(entry_faults("nouns", [])) == [((), "allowed: a table with words")]
