"""What Hypothesis loads where the package is installed: nothing, until the package is in use.

It stands beside the package, not in it, since to import a module of a package imports the package.
"""

import sys


def register() -> None:
    """Make `st.from_type` know the records, where they are in use; else the package does so."""
    if "clauses" in sys.modules:
        import clauses.testing.drawing  # noqa: F401 (it makes them known)
