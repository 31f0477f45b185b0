"""Where the words of a clause come from, as a page cites it."""

import re

from clauses.model.clause import Clause
from clauses.model.source import Attribution

_KNOWN = {
    Attribution.OFFICIAL: "official text",
    Attribution.QUOTED: "quoted",
    Attribution.REPORTED: "reported",
    Attribution.ANONYMOUS: "unnamed source",
}
# What extraction puts behind the place where one of them gives several clauses.
_COUNTED = re.compile(r"(?: \[\d+\])?(?:#\d+)?\Z")


def place(clause: Clause) -> str:
    """Where a clause stands in its document; empty where nothing is known, or its id says so.

    >>> from attrs import evolve
    >>> from clauses import Locator, load
    >>> clause = evolve(load("december-2021")["D2"], locator=Locator.parse("Art. 4"))
    >>> place(clause), place(evolve(clause, id="Art. 4 [2]#1"))
    ('Art. 4', '')
    """
    told = str(clause.locator or "")
    return "" if _COUNTED.sub("", clause.id).endswith(told) else told


def origin(clause: Clause) -> str:
    """Who spoke, how it is known, when and where.

    >>> from clauses import load
    >>> origin(load("december-2021")["D2"]).split(", ")[0]
    'reported'
    """
    speaker = f"{clause.speaker}, " if clause.speaker and str(clause.speaker) else ""
    day = f", {clause.date}" if clause.date else ""
    cited = f"; {clause.cited}" if clause.cited else ""
    return f"{speaker}{_KNOWN[clause.attribution]}{day}{cited}"
