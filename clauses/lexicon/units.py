"""Units from the tables: exact ones by their factor, inexact ones by the range they span."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from clauses.model.party import fold
from clauses.model.unit import Unit


def read_units(entries: Mapping[str, Any]) -> Mapping[str, Unit]:
    """Folded name → unit, for every unit and alias."""
    units: dict[str, Unit] = {}
    for key, entry in entries.items():
        unit = read_unit(key, entries)
        for name in (key, *entry.get("aliases", ())):
            units[fold(name)] = unit
    return units


def read_unit(key: str, entries: Mapping[str, Any]) -> Unit:
    """One unit by its key; another it is counted in is read first."""
    entry = entries[key]
    if "is" in entry:
        amount, other = entry["is"]
        base = read_unit(other, entries)
        factor = Fraction(str(amount)) * base.factor
        return Unit(key, base.dimension, base.base, factor, base.least, base.most)
    least, most = entry.get("between", (1, 1))
    return Unit(key, entry["dimension"], key, least=Fraction(str(least)), most=Fraction(str(most)))
