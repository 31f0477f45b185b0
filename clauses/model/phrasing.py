"""Clauses and reasons in the words of ordinary prose, without the names this library gives them."""

import re
from collections.abc import Callable

from clauses.model.clause import Clause
from clauses.model.modality import Modality
from clauses.model.norm import Norm
from clauses.model.scope import Facet
from clauses.model.stance import Stance

NOUNS = {
    Facet.BEARERS: "the parties bound",
    Facet.COUNTERPARTIES: "the parties towards whom it holds",
    Facet.OBJECTS: "the object",
    Facet.PLACE: "the place",
    Facet.TIME: "the time",
    Facet.WEAPONS: "the weapons or forces",
    Facet.QUANTITY: "the amount",
    Facet.PURPOSE: "the purpose",
    Facet.TOPICS: "the subjects",
    Facet.ACTION: "the act",
    Facet.MODALITY: "the duty itself",
    Facet.STRENGTH: "how firmly it binds",
    Facet.STANCE: "the attitude taken",
    Facet.CONDITION: "the conditions",
    Facet.EXCEPTION: "the exceptions",
    Facet.POWER: "who decides",
    Facet.WORDING: "the wording",
}
_SAYS = {
    Stance.DEMAND: "demands",
    Stance.OFFER: "offers",
    Stance.COMMITMENT: "undertakes",
    Stance.REFUSAL: "refuses to accept",
    Stance.ASSERTION: "insists",
    Stance.ACKNOWLEDGEMENT: "takes note",
    Stance.EVALUATION: "judges",
    Stance.PROVISION: "provides",
}
# In the mood of a resolution, so that the sentence fits one bearer and many alike.
_THAT = {
    Modality.OBLIGATION: "that {who} {act}",
    Modality.PROHIBITION: "that {who} not {act}",
    Modality.PERMISSION: "that {who} be free to {act}",
    Modality.EXEMPTION: "that {who} not be bound to {act}",
    Modality.RIGHT: "that {who} have the right to {act}",
    Modality.POWER: "that {who} have a say in whether to {act}",
    Modality.NO_POWER: "that {who} have no say in whether to {act}",
    Modality.DECLARATION: "that {who} {act}",
    Modality.DEFINITION: "that “{act}” have a certain meaning",
}
_OF_NOBODY = {
    Modality.PROHIBITION: "that nobody {act}",
    Modality.EXEMPTION: "that nobody be bound to {act}",
    Modality.NO_POWER: "that nobody have a say in whether to {act}",
}
# English puts an article before names that end in a common noun, and none before one that counts.
_COMMON = {
    "agency", "alliance", "bahamas", "board", "commission", "committee", "community", "comoros",
    "council", "court", "emirates", "federation", "gambia", "islands", "kingdom", "league",
    "maldives", "nations", "netherlands", "organisation", "organization", "parties", "party",
    "philippines", "republic", "secretariat", "see", "seychelles", "states", "union",
    # and before initials that are spelt out, unlike those read as a word
    "eu", "iaea", "icrc", "imf", "osce", "uk", "un", "us", "usa", "ussr", "wto",
}  # fmt: skip
_COUNTING = {"a", "all", "an", "any", "both", "each", "every", "neither", "no", "the"}
# Words a sentence begins with that are no names, and lose their capital inside another sentence.
_SMALL = {
    "a", "added", "all", "an", "any", "as", "at", "both", "by", "each", "every", "for", "from",
    "if", "in", "it", "its", "neither", "no", "nobody", "not", "nothing", "of", "on", "one", "only",
    "our", "so", "some", "such", "that", "the", "their", "there", "these", "they", "this", "to",
    "two", "under", "we", "what", "where", "who", "with", "without",
}  # fmt: skip
_MARK = re.compile("[“”]")
_SIDES = "|".join(facet.value for facet in NOUNS if facet.of_scope)
# Where reasons and remedies name a facet; elsewhere the same words are an act's or a speaker's.
_SIDE = re.compile(
    rf"(?:\bthe )?\b(?:{_SIDES})(?=:)|\bthe (?:{_SIDES})(?= cannot be compared| has a contested)"
    rf"|(?<=change )the (?:{_SIDES})(?= to )|(?<=limit on )(?:{_SIDES})\b",
    re.IGNORECASE,
)
_NORM = re.compile(r"\bnorm\b")
_WHEN = re.compile(r"(?<=change the time to )((?:by|from) [\d-]+(?: to [\d-]+)?)")
_BOUNDS = {">": "more than ", "≥": "at least ", "<": "less than ", "≤": "at most ", "=": ""}
_ONE = re.compile(r"(?<![\d.,/])1 (\w+)s\b")
_BOUND = re.compile(r"([<>≤≥=]) (?=\d)")


def the(name: str) -> str:
    """A name with the article that English prose gives it.

    >>> the("United States"), the("Poland"), the("each Party")
    ('the United States', 'Poland', 'each Party')
    """
    words = name.casefold().split()
    bare = not words or words[0] in _COUNTING or words[-1] not in _COMMON
    return name if bare else f"the {name}"


def content(norm: Norm) -> str:
    """What a norm says, as a clause that follows a verb.

    >>> from clauses import load
    >>> content(load("december-2021")["W4"].norm)
    "that every state have the right to decide one's own foreign policy"
    """
    bearers = norm.scope.bearers
    if bearers is None and norm.modality in _OF_NOBODY:
        return _OF_NOBODY[norm.modality].format(act=norm.action.label)
    who = " and ".join(map(the, bearers.label.split(", "))) if bearers else "everyone"
    return _THAT[norm.modality].format(who=who, act=norm.action.label)


def says(clause: Clause, norm: Norm) -> str:
    """What a clause does with its norm: ``offers that NATO members hold talks``."""
    return f"{_SAYS[clause.stance]} {content(norm)}"


def within(text: str) -> str:
    """A sentence as it stands inside another one: no capital, unless it is a name's, and no stop.

    >>> within("It is about talk."), within("Russia may."), within("The act.")
    ('it is about talk', 'Russia may', 'the act')
    """
    first = re.match(r"\w+", text)
    small = first is not None and first[0].casefold() in _SMALL
    told = text[:1].lower() + text[1:] if small else text
    return told.rstrip().removesuffix(".")


def plain(text: str) -> str:
    """A reason with ordinary words for what this library has names for, but for what it quotes.

    >>> plain("The counterparties cannot be compared.")
    'the parties towards whom it holds cannot be compared.'
    """
    return outside(text.replace(" (contested)", ""), _plain)


def _plain(piece: str) -> str:
    told = _NORM.sub("rule", worded(_SIDE.sub(_noun, piece)))
    return _WHEN.sub(r"“\1”", told)


def outside(text: str, change: Callable[[str], str]) -> str:
    """A text changed but for what stands between quotation marks in it.

    >>> outside("a “a” a", str.upper)
    'A “a” A'
    """
    told, open_, depth = [], 0, 0
    for mark in _MARK.finditer(text):
        if depth == 0:
            told.append(change(text[open_ : mark.start()]))
            open_ = mark.start()
        depth = max(depth + (1 if mark[0] == "“" else -1), 0)
        if depth == 0:
            told.append(text[open_ : mark.end()])
            open_ = mark.end()
    rest = text[open_:]
    return "".join([*told, rest if depth else change(rest)])


def worded(value: str) -> str:
    """A value as records print it, with words for signs.

    >>> worded("“> 1 brigades”")
    '“more than 1 brigade”'
    """
    told = _BOUND.sub(lambda found: _BOUNDS[found[1]], value.replace(" (contested)", ""))
    return _ONE.sub(r"1 \1", told)


def _noun(found: re.Match[str]) -> str:
    return NOUNS[Facet(found[0].casefold().removeprefix("the "))]
