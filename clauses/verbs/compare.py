"""The whole story on one page: match each position with each demand, judge each match, report."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from clauses.errors import InvalidRecord
from clauses.judging import correct, decide
from clauses.matching import pair, wording
from clauses.model.clause import Clause
from clauses.model.document import Document
from clauses.model.dossier import refuse_commentators
from clauses.model.match import Match, Scorer
from clauses.model.override import Overrides
from clauses.model.report import Report
from clauses.model.verdict import Verdict
from clauses.verbs.extract import extract

if TYPE_CHECKING:
    from clauses.lexicon.relations import WordRelations

Judge = Callable[[Match], Verdict]


def match(
    demand: Clause | str,
    position: Clause | str,
    *,
    scorer: Scorer = wording,
    relations: str | Path | Sequence[str | Path] = (),
) -> Match:
    """Say whether a position speaks to a demand, and how much norm and wording each contributed.

    Args:
        demand: the demand, as a clause or in plain words, which are read by `extract`.
        position: the position held against it, likewise.
        scorer: measures wording: ``(left, right, *, cutoff=0.0) -> float`` from 0 to 1.
        relations: a TOML file, or several, with verbs and nouns of your own that mean the same,
            undo each other or are kinds of each other.

    Returns:
        The match. Of words that state several norms, the two that are tied most closely; the first
        of them where several are.

    Raises:
        InvalidRecord: if either clause is by a narrator or expert, or a text has no words.
        DossierError: if a file of relations has faults; all are listed, with file and line.

    >>> from clauses import load, match
    >>> dossier = load("december-2021")
    >>> match(dossier["D4"], dossier["W8"]).link
    <ActRelation.TOPIC: 'topic'>
    """
    asked, answered = read_clauses(demand, "demand "), read_clauses(position, "position ")
    refuse_commentators((*asked, *answered))
    words = _words(relations)
    tied = [pair(one, other, scorer=scorer, relations=words) for one in asked for other in answered]
    return max(tied, key=lambda found: (found.speaks, found.score))


def read_clauses(words: Clause | str, prefix: str) -> tuple[Clause, ...]:
    """The clauses a side states: the clause itself, or those its words give.

    Args:
        words: a clause, or plain words.
        prefix: what the ids of clauses read from words begin with.

    Raises:
        InvalidRecord: if a text has no words.

    >>> [one.id for one in read_clauses("Each Party shall mark its mines.", "demand ")]
    ['demand 1']
    """
    if isinstance(words, Clause):
        return (words,)
    found = extract(words, prefix=prefix)
    if not found:
        raise InvalidRecord(prefix.strip(), found="a text without words", allowed="a sentence")
    return found


def judge(
    demand: Clause | str,
    position: Clause | str,
    *,
    scorer: Scorer = wording,
    relations: str | Path | Sequence[str | Path] = (),
) -> Verdict:
    """Say what a position means for a demand, with reasons that cite the words.

    Args:
        demand: the demand, as a clause or in plain words, which are read by `extract`.
        position: the position held against it, likewise.
        scorer: measures wording; see `match`.
        relations: files of words of your own; see `match`.

    Returns:
        The verdict; of words that state several norms, on the two tied most closely.

    Raises:
        InvalidRecord: if either clause is by a narrator or expert, or a text has no words.

    >>> from clauses import judge, load
    >>> dossier = load("december-2021")
    >>> judge(dossier["D2"], dossier["W10"]).because
    'Denied: a say of Russia in whether to admit a member, which the demand needs.'

    Plain words on either side will do:

    >>> judge("Each Party shall close the strait.", "No Party shall close the strait.").relation
    <Relation.CONFLICT: 'conflict'>
    """
    return decide(match(demand, position, scorer=scorer, relations=relations))


def compare(  # noqa: PLR0913 (each argument replaces or feeds one stage)
    demands: Iterable[Clause] | Document | str,
    positions: Iterable[Clause] | Document | str,
    *,
    scorer: Scorer = wording,
    judge: Judge = decide,
    relations: str | Path | Sequence[str | Path] = (),
    overrides: Overrides | None = None,
    title: str = "Comparison",
) -> Report:
    """Hold every position against every demand.

    Args:
        demands: the demands; ids must differ. A document or plain words are read by `extract`, and
            their ids begin with "D".
        positions: the positions, likewise, with "P"; ids must differ from each other's and the
            demands'.
        scorer: measures wording; see `match`.
        judge: turns a match into a verdict; a replacement may call `clauses.decide`.
        relations: files of words of your own; see `match`.
        overrides: what people corrected; see `clauses.overrides`. None corrects nothing.
        title: heads the report.

    Returns:
        The report, with one verdict for each pair.

    Raises:
        InvalidRecord: if ids repeat, or a clause is by a narrator or expert.
        DossierError: if a correction names an id that is not compared.

    Warns:
        StaleOverride: for a correction that changes nothing, or whose clauses have new words.

    >>> from clauses import compare, load
    >>> dossier = load("december-2021")
    >>> compare(dossier.demands, dossier.positions).conflicts[0]
    D1 × W4: conflict (modality), low
    """
    asked, answered = _listed(demands, "D"), _listed(positions, "P")
    refuse_commentators((*asked, *answered))
    words = _words(relations)
    verdicts = tuple(
        judge(pair(demand, position, scorer=scorer, relations=words))
        for demand in asked
        for position in answered
    )
    if overrides is not None:
        verdicts = correct(verdicts, overrides, judge)
    return Report(asked, answered, verdicts, title)


def _listed(side: Iterable[Clause] | Document | str, prefix: str) -> tuple[Clause, ...]:
    return extract(side, prefix=prefix) if isinstance(side, (str, Document)) else tuple(side)


def _words(files: str | Path | Sequence[str | Path]) -> "WordRelations | None":
    """The sets of words to go by; None for the shipped ones, which are read when first needed."""
    if not files:
        return None
    from clauses.lexicon.ownfiles import listed
    from clauses.lexicon.relations import relations  # slow to import

    return relations(listed(files))
