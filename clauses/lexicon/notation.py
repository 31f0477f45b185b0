"""The short notation for quantities in dossiers and lexicons: ``> 1 brigade``, ``500..1000 km``."""

import re
from collections.abc import Callable
from fractions import Fraction

from clauses.errors import InvalidRecord
from clauses.model.quantity import Quantity
from clauses.model.unit import Unit

_NUMBER = r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_UNIT = r"(?P<unit>[^\W\d][\w %°/-]{0,40}|%|°C)"
# Compiled at the first use, by `re` itself: most starts of the library read no quantity.
_BOUND = rf"(?P<sign>>=|<=|>|<|≥|≤|=)?\s*(?P<number>{_NUMBER})\s*{_UNIT}"
_RANGE = (
    rf"(?P<left>[\[(])?\s*(?P<low>{_NUMBER})\s*(?:\.\.|–|,\s+)\s*(?P<high>{_NUMBER})\s*"
    rf"(?P<right>[\])])?\s*{_UNIT}"
)
_ALLOWED = (
    "a number and a unit, such as '> 1 brigade', '30 days', '500..1000 km', '(1000, 5500] km'"
)
_LONGEST = 200


def read_quantity(text: str, unit: Callable[[str], Unit]) -> Quantity:
    """Read a quantity in the short notation.

    Args:
        text: the notation.
        unit: finds a unit by name.

    Raises:
        InvalidRecord: if the text is no quantity.
        UnknownName: if its unit is not known.

    >>> from clauses.lexicon import default
    >>> read_quantity("(1000, 5500] km", default().unit)
    (1,000, 5,500] km
    """
    plain = text.strip() if len(text) <= _LONGEST else ""
    bound = re.fullmatch(_BOUND, plain)
    if bound:
        return _bounded(bound["sign"] or "=", _number(bound["number"]), unit(bound["unit"]))
    span = re.fullmatch(_RANGE, plain)
    if not span or bool(span["left"]) is not bool(span["right"]):
        raise InvalidRecord("quantity", found=text, allowed=_ALLOWED)
    low, high = _number(span["low"]), _number(span["high"])
    return Quantity(low, high, unit(span["unit"]), span["left"] == "(", span["right"] == ")")


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))


def _bounded(sign: str, number: Fraction, unit: Unit) -> Quantity:
    if sign == "=":
        return Quantity(number, number, unit)
    if sign in (">", ">=", "≥"):
        return Quantity(number, None, unit, low_open=sign == ">")
    return Quantity(None, number, unit, high_open=sign == "<")
