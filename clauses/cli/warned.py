"""Warnings of the library, told as a command tells them."""

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from clauses.errors import ClausesWarning
from clauses.reporting.plain import visible


@contextmanager
def warned() -> Iterator[None]:
    """Put each warning on a line of standard error, once what warns is done.

    >>> with warned():
    ...     print("done")
    done
    """
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always", ClausesWarning)
        yield
    for warning in found:
        print(f"clauses: {visible(str(warning.message))}", file=sys.stderr)
