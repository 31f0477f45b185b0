"""The identifiers of elements by the naming convention: ``art_5__para_2``, each only once."""

import re

from clauses.model.node import ProvisionKind
from clauses.model.provision import Provision

# The abbreviations of section 5.4 of the Akoma Ntoso Naming Convention 1.0, where it gives one.
_SHORT = {
    ProvisionKind.DIVISION: "dvs",
    ProvisionKind.CHAPTER: "chp",
    ProvisionKind.SECTION: "sec",
    ProvisionKind.ARTICLE: "art",
    ProvisionKind.PARAGRAPH: "para",
    ProvisionKind.SUBPOINT: "indent",
    ProvisionKind.ANNEX: "att",
    ProvisionKind.PROTOCOL: "att",
}


class Identifiers:
    """Gives every provision an identifier; where two would be alike, the second is counted."""

    def __init__(self) -> None:
        self._counts: dict[str, int] = {}
        self._taken: set[str] = set()

    def of(self, provision: Provision, above: str = "") -> str:
        """The identifier of a provision inside the one that bears the identifier ``above``."""
        kind = provision.kind
        name = _SHORT.get(kind) or re.sub(r"[^a-z]", "", kind.value)
        number = re.sub(r"[^0-9a-z]+", "-", provision.ordinal.lower()).strip("-")
        stem = "__".join(filter(None, (above, f"{name}_{number}" if number else name)))
        return self._once(stem, counted=not number)

    def _once(self, stem: str, *, counted: bool) -> str:
        found = stem
        while counted or found in self._taken:
            counted, count = False, self._counts.get(stem, 0 if counted else 1) + 1
            self._counts[stem] = count
            found = f"{stem}_{count}"
        self._taken.add(found)
        return found
