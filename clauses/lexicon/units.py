"""Units from the tables: exact ones by their factor, inexact ones by the range they span."""

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from clauses.errors import UnknownName
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
        factor = _number(amount) * base.factor
        return Unit(key, base.dimension, base.base, factor, base.least, base.most)
    least, most = entry.get("between", (1, 1))
    return Unit(key, entry["dimension"], key, least=_number(least), most=_number(most))


def look_up_unit(name: str, units: Mapping[str, Unit]) -> Unit:
    """The unit of that name.

    Raises:
        UnknownName: if there is none; near misses are named.
    """
    found = units.get(fold(name))
    if found is None:
        raise UnknownName("unit", name, known=units)
    return found


def _number(value: object) -> Fraction:
    # Without an exponent from outside: "1e999999999" would take all memory there is.
    if isinstance(value, str) and not re.fullmatch(r"\d{1,40}(\.\d{1,40}|/[1-9]\d{0,39})?", value):
        raise ValueError(f"{value[:40]!r} is no number such as '1609.344' or '1/24'")
    return Fraction(str(value))
