"""What an Akoma Ntoso file says about the document it holds."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from clauses.model.akomantoso import LANGUAGES, OWN
from clauses.reading.formats.akn.kinds import local

if TYPE_CHECKING:
    from clauses.reading.markup import Element

_CODES = {three: two for two, three in LANGUAGES.items()} | {
    "und": "", "fre": "fr", "ger": "de", "dut": "nl", "cze": "cs", "gre": "el", "rum": "ro",
    "slo": "sk", "chi": "zh",
}  # fmt: skip
# Elements of the work that tell something, with the attribute that tells it.
_TELLING = {
    "FRBRdate": "date",
    "FRBRauthor": "href",
    "FRBRcountry": "value",
    "FRBRsubtype": "value",
    "FRBRnumber": "value",
    "FRBRname": "value",
    "FRBRuri": "value",
}


def own_facts(root: "Element") -> "Element | None":
    """The facts that an export of this library carries; None in a file of anyone else."""
    return next(root.iter(f"{{{OWN}}}metadata"), None)


def metadata(root: "Element") -> tuple[tuple[str, str], ...]:
    """Everything the file says of the document, as pairs of name and value."""
    own = own_facts(root)
    if own is not None:
        return tuple((fact.get("name", ""), fact.get("value", "")) for fact in own)
    told = list(dict.fromkeys(pair for pair in _told(root) if pair[1]))
    named = dict(reversed(told))
    if "title" not in named and "alias" in named:
        told.append(("title", named["alias"]))
    return tuple(told)


def _told(root: "Element") -> Iterator[tuple[str, str]]:
    work = next((one for one in root.iter() if local(one) == "FRBRWork"), None)
    for one in [] if work is None else work:
        name = local(one)
        if name == "FRBRalias":
            yield one.get("name") or "alias", one.get("value", "")
        elif name in _TELLING:
            yield name.removeprefix("FRBR"), one.get(_TELLING[name], "")


def language(root: "Element") -> str:
    """The language as a two-letter code where one is known for it; empty if the file is silent."""
    for one in root.iter():
        if local(one) == "FRBRlanguage":
            code = one.get("language", "")
            return _CODES.get(code, code)
    return ""
