"""Whether a verdict survives other words for the same: paraphrases, translations, other names."""

import re
from collections.abc import Callable, Iterable, Iterator

from attrs import evolve, frozen

from clauses.errors import InvalidRecord
from clauses.lexicon import default
from clauses.model.clause import Clause
from clauses.model.quoting import excerpt, quote
from clauses.model.verdict import Verdict
from clauses.verbs.compare import judge
from clauses.verbs.extract import extract

Judging = Callable[[Clause, Clause], Verdict]
_LONGEST = 120  # letters of a wording that is told in passing


@frozen
class _Variant:
    """A pair that should have the same verdict, and what is other in it."""

    told: str
    demands: tuple[Clause, ...]
    positions: tuple[Clause, ...]


def assert_stable(
    verdict: Verdict,
    *,
    positions: Iterable[Clause | str] = (),
    demands: Iterable[Clause | str] = (),
    judging: Judging = judge,
) -> None:
    """Check that a verdict stays when the same is said otherwise.

    Authors are called by each of their names without being asked; so are, by their full name, the
    parties in the words, where `extract` reads the words as they stand as the verdict has them.

    Args:
        verdict: the verdict.
        positions: the answer in other words: paraphrases, translations of the same original, as
            clauses or as plain words of the same author, which are read by `extract`.
        demands: the demand in other words, likewise.
        judging: judges a demand and a position.

    Raises:
        AssertionError: if the relation changes; each wording that changes it is listed.
        InvalidRecord: if there is nothing to vary, so that the check could not fail.

    >>> from clauses import judge
    >>> verdict = judge("Norway must close the port.", "Norway will not close the port.")
    >>> assert_stable(verdict, positions=["Norway refuses to close the port."])
    >>> assert_stable(verdict, positions=["Norway will lease the port."])
    Traceback (most recent call last):
    AssertionError: ...: conflict does not survive 1 of ... ways to say the same
    - the answer in other words, “Norway will lease the port.”: unaddressed. ...
    """
    __tracebackhide__ = True
    variants = [*_rephrased(verdict, positions, demands), *_renamed(verdict)]
    variants += _respelt(verdict, judging)
    if not variants:
        allowed = "other words for a side, or a party with a further name"
        raise InvalidRecord("assert_stable", found=verdict, allowed=allowed)
    turned = [told for one in variants if (told := _turned(one, verdict, judging))]
    if turned:
        stands = f"{' × '.join(verdict.pair)}: {verdict.relation.value}"
        head = f"{stands} does not survive {len(turned)} of {len(variants)} ways to say the same"
        raise AssertionError("\n- ".join([head, *turned]))


def _turned(variant: _Variant, verdict: Verdict, judging: Judging) -> str:
    """What became of the verdict; empty where it stayed."""
    found = _judged(variant.demands, variant.positions, judging)
    if found.relation is verdict.relation:
        return ""
    return f"{variant.told}: {found.relation.value}. {found.because}"


def _judged(
    demands: tuple[Clause, ...], positions: tuple[Clause, ...], judging: Judging
) -> Verdict:
    """The verdict on the two that are tied most closely, as `clauses.judge` gives it."""
    found = [judging(demand, position) for demand in demands for position in positions]
    return max(found, key=lambda one: (one.match.speaks, one.match.score))


def _read(words: Clause | str, like: Clause) -> tuple[Clause, ...]:
    if isinstance(words, Clause):
        return (words,)
    found = extract(words, author=like.author, on=like.date, prefix=f"{like.id} ")
    if not found:
        allowed = "a sentence"
        raise InvalidRecord("assert_stable", found="a text without words", allowed=allowed)
    return found


def _rephrased(
    verdict: Verdict, positions: Iterable[Clause | str], demands: Iterable[Clause | str]
) -> Iterator[_Variant]:
    demand, position = verdict.demand, verdict.position
    for words in demands:
        told = f"the demand in other words, {_quoted(words)}"
        yield _Variant(told, _read(words, demand), (position,))
    for words in positions:
        told = f"the answer in other words, {_quoted(words)}"
        yield _Variant(told, (demand,), _read(words, position))


def _quoted(words: Clause | str) -> str:
    return quote(excerpt(words.text if isinstance(words, Clause) else words, longest=_LONGEST))


def _renamed(verdict: Verdict) -> Iterator[_Variant]:
    """Each author under each of its other names."""
    demand, position = verdict.demand, verdict.position
    for name, one in _called(demand):
        yield _Variant(f"{demand.author} called {name}", (one,), (position,))
    for name, one in _called(position):
        yield _Variant(f"{position.author} called {name}", (demand,), (one,))


def _called(clause: Clause) -> Iterator[tuple[str, Clause]]:
    author = clause.author
    for alias in author.aliases:
        others = tuple(one for one in (author.name, *author.aliases) if one != alias)
        yield alias, evolve(clause, author=evolve(author, name=alias, aliases=others))


def _respelt(verdict: Verdict, judging: Judging) -> Iterator[_Variant]:
    """Each side read from its words anew, with each party it names called otherwise."""
    demand, position = verdict.demand, verdict.position
    as_demand, as_position = _read(demand.text, demand), _read(position.text, position)
    if _judged(as_demand, (position,), judging).relation is verdict.relation:
        for told, text in _other_names(demand):
            yield _Variant(f"the demand with {told}", _read(text, demand), (position,))
    if _judged((demand,), as_position, judging).relation is verdict.relation:
        for told, text in _other_names(position):
            yield _Variant(f"the answer with {told}", (demand,), _read(text, position))


def _other_names(clause: Clause) -> Iterator[tuple[str, str]]:
    """The text of a clause with one party called otherwise, and what was changed."""
    for party in default().parties:
        # Later names may be a capital's, which would be another place.
        short, long = (party.name, *party.aliases, "")[:2]
        text = re.sub(rf"\b{re.escape(short)}\b", long, clause.text) if long else clause.text
        if text != clause.text and long not in clause.text:
            yield f"{long} for {short}", text
