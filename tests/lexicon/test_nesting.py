"""Groups in groups and regions in regions cost what there is to read, not every way to it."""

from datetime import date

from clauses.model.party import Membership, Parties, Party, PartyKind
from tests.lexicon.test_tables import extend, toml

# With each level twice as many ways lead down; ten to the eighteenth would never end.
DEPTH = 60


def test_groups_that_share_members_are_opened_once() -> None:
    atom = Party("X0", "state")
    levels = [atom]
    for level in range(1, DEPTH):
        below = [Membership(one.key) for one in levels[-2:]]
        levels.append(Party(f"X{level}", f"group {level}", PartyKind.GROUP, (), below))
    parties = Parties(levels)
    assert parties.states(levels[-1].key, on=date(2024, 1, 1)) == {"X0"}


def test_regions_that_share_regions_are_worked_out_once() -> None:
    entries = ["[regions.r0]", 'name = "R0"', 'rationale = "for a test"']
    for level in range(1, DEPTH):
        inner = [f"r{one}" for one in range(max(level - 2, 0), level)]
        entries += [f"[regions.r{level}]", f'name = "R{level}"', f"includes = {inner}"]
        entries += ['rationale = "for a test"']
    own, faults = extend(toml("\n".join(entries)))
    assert faults == []
    found = own.place([f"R{DEPTH - 1}"])
    assert found
    assert found.core.names == {"r0"}
