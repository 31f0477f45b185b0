"""What one call of `extract` knows beside the words: vocabulary, cues, author and day."""

import re
from datetime import date

from attrs import field, frozen

from clauses.extracting.naming import Names
from clauses.extracting.verbs import is_verb, only_participle, readings, verb_of_noun
from clauses.lexicon.cuebook import CueBook
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.roles import is_role
from clauses.lexicon.valuebook import ValueBook
from clauses.model.extension import Extension
from clauses.model.party import Party
from clauses.model.source import Source

_HANGING = re.compile(
    r"\b(?:of|in|for|to|on|which|that|who|under|between|with|from|by|at|whose|listed|charged|referred"
    r"|established|designated|concerned|located|other than|against)\b"
)
# Nouns for whoever does something: guarantors, employees, participants.
_PERSONAL = (
    "ors",
    "ees",
    "ants",
    "ists",
    "ians",
    "ents",
    "powers",
    "person",
    "ian",
    "ist",
    "power",
    "ee",
)
_ABSTRACT = (
    "ion",
    "ions",
    "ment",
    "ments",
    "ing",
    "ity",
    "ities",
    "ness",
    "ance",
    "ence",
    "ship",
    "age",
    "ism",
    "ure",
    "ures",
    "cy",
    "als",
    "ances",
    "ences",
    "icle",
    "ude",
    "tax",
    "taxes",
)


_WHOEVER = frozenset(
    {
        "neither",
        "either",
        "those",
        "anyone",
        "everyone",
        "everybody",
        "whoever",
        "nobody",
        "none",
        "no-one",
    }
)
_SHORTEST = 6
_FEW = 4  # words of a name that nobody has listed


def _participle(word: str) -> bool:
    """Whether a word only tells more of the noun before it: *the Party complained against*."""
    return word.islower() and only_participle(word)


def _does(word: str) -> bool:
    """Whether a word looks like a verb's doer, as *polluter* does; what is listed goes first."""
    one = word.removesuffix("s")
    return one.endswith("er") and len(one) >= _SHORTEST and not is_verb(one)


_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_MOST_KEPT = 10_000  # phrases; an endless stream of new ones must not fill the memory


@frozen(eq=False)
class Context:
    """What is known beside the words.

    Attributes:
        lexicon: the vocabulary.
        book: the cues.
        names: finds names of the vocabulary.
        author: whose words they are; None where nobody was named.
        own: whom *we* stands for.
        source: the document or statement.
        on: the day of the words.
        instrument: whether they stand in an instrument with articles.
        values: the words of amounts and times; the shipped ones if None.
    """

    lexicon: Lexicon
    book: CueBook
    names: Names
    author: Party | None = None
    own: Extension | None = None
    source: Source | None = None
    on: date | None = None
    instrument: bool = False
    values: ValueBook | None = None
    _roles: dict[str, bool] = field(factory=dict, init=False)
    _actors: dict[str, bool] = field(factory=dict, init=False)

    @property
    def day(self) -> date:
        """The day of the words; the last there is where none is known."""
        return self.on or date.max

    def role(self, words: str) -> bool:
        """Whether words name a role of an instrument, such as *each Party*."""
        return _kept(self._roles, words, is_role)

    def actor(self, words: str) -> bool:
        """Whether words name somebody who can act, rather than a text or a thing."""
        return _kept(self._actors, words, self._acts)

    def agent(self, words: str) -> bool:
        """Whether words may name somebody whom no list has: *the district*, unlike *the reform*."""
        head = _HANGING.split(words, maxsplit=1)[0].strip(" ,")
        found = _WORD.findall(head)
        lists = self.book.lists
        while len(found) > 1 and _participle(found[-1]):
            found.pop()
        if not 0 < len(found) <= _FEW or "," in head:
            return False
        last, starts = found[-1].lower(), found[0].lower() in lists["determiners"]
        plain = not last.endswith(_ABSTRACT) and last not in lists["things"]
        return plain and (starts or found[0][0].isupper()) and not verb_of_noun(last)

    def _acts(self, words: str) -> bool:
        # What hangs on the noun is no actor: "the consent of the Parties" cannot act.
        head = _HANGING.split(words.removeprefix("that "), maxsplit=1)[0].strip(" ,")
        found = _WORD.findall(head)
        while len(found) > 1 and _participle(found[-1]) and not self._listed(found[-1]):
            found.pop()
        last = found[-1].lower() if found else ""
        if not found or self._listed(last):
            return bool(found)
        if last in self.book.lists["things"]:
            return False
        pointed = found[0].lower() in _WHOEVER or found == ["any"]
        personal = last.endswith(_PERSONAL) or _does(last) or is_role(words)
        return pointed or personal or self._named(head, found)

    def _named(self, head: str, found: list[str]) -> bool:
        """Whether a known party, a proper name, or somebody doing something stands there."""
        named = self.names.parties(head, 0, len(head), on=self.on)
        if any(one.span.end == len(head) for one in named) or self._proper(found):
            return True
        doing = next((i for i in range(1, len(found)) if found[i].endswith("ing")), 0)
        return doing > 0 and self._listed(found[doing - 1])

    def _listed(self, word: str) -> bool:
        one, lists = word.lower(), self.book.lists
        return (
            one in lists["pronouns"]
            or one in lists["actors"]
            or (one.removesuffix("s") in lists["actors"])
            or (one.endswith("ies") and one.removesuffix("ies") + "y" in lists["actors"])
        )

    def _proper(self, found: list[str]) -> bool:
        """Whether a name stands there that no list has: *the Houthis*, *Athens*."""
        name, last = found[-1], found[-1].lower()
        if not name[0].isupper() or last.endswith(_ABSTRACT) or name.isdigit():
            return False
        first = len(found) == 1
        return not (
            first and (bool(verb_of_noun(last)) or (last.endswith("s") and bool(readings(last))))
        )


def _kept(memory: dict[str, bool], words: str, ask: "object") -> bool:
    if words not in memory:
        if len(memory) >= _MOST_KEPT:
            memory.clear()
        memory[words] = bool(ask(words))  # type: ignore[operator]
    return memory[words]
