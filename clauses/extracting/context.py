"""What one call of `extract` knows beside the words: vocabulary, cues, author and day."""

import re
from datetime import date

from attrs import field, frozen

from clauses.extracting.naming import Names
from clauses.lexicon.cuebook import CueBook
from clauses.lexicon.lexicon import Lexicon
from clauses.lexicon.roles import is_role
from clauses.model.extension import Extension
from clauses.model.party import Party
from clauses.model.source import Source

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
    """

    lexicon: Lexicon
    book: CueBook
    names: Names
    author: Party | None = None
    own: Extension | None = None
    source: Source | None = None
    on: date | None = None
    instrument: bool = False
    _roles: dict[str, bool] = field(factory=dict, init=False)
    _actors: dict[str, bool] = field(factory=dict, init=False)

    def role(self, words: str) -> bool:
        """Whether words name a role of an instrument, such as *each Party*."""
        return _kept(self._roles, words, is_role)

    def actor(self, words: str) -> bool:
        """Whether words name somebody who can act, rather than a text or a thing."""
        return _kept(self._actors, words, self._acts)

    def _acts(self, words: str) -> bool:
        # What hangs on the noun is no actor: "the consent of the Parties" cannot act.
        head = re.split(r"\b(?:of|in|for|to|on|which|that|who|under|between|with)\b", words, maxsplit=1)[0]
        known = self.book.lists["actors"]
        if any(word.lower() in known for word in _WORD.findall(head)):
            return True
        return is_role(words) or bool(self.names.parties(head, 0, len(head), on=self.on))


def _kept(memory: dict[str, bool], words: str, ask: "object") -> bool:
    if words not in memory:
        if len(memory) >= _MOST_KEPT:
            memory.clear()
        memory[words] = bool(ask(words))  # type: ignore[operator]
    return memory[words]
