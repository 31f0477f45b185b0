"""A snapshot as a page: what it holds, and the verdicts that say something."""

from collections.abc import Iterator

from clauses.model.relation import Relation
from clauses.model.snapshot import Snapshot
from clauses.reporting.headline import count
from clauses.reporting.page import Block, Grid, Heading, Paragraph

HEAD = ("Demand", "Position", "Verdict", "Confidence", "Because")


def snapshot_page(snapshot: Snapshot) -> Iterator[Block]:
    """The blocks of a snapshot."""
    told = [one for one in snapshot.verdicts if one.relation is not Relation.UNADDRESSED]
    sizes = [count(len(snapshot.demands), "demand"), count(len(snapshot.positions), "position")]
    yield Heading(snapshot.title, 1)
    yield Paragraph(
        f"{', '.join(sizes)}, {count(len(snapshot.verdicts), 'verdict')}, of which {len(told)} "
        f"say something. Judged by clauses {snapshot.version} with "
        f"{count(len(snapshot.lexicon), 'file')} of words. {snapshot.digest}"
    )
    rows = [(*one.pair, one.stands, one.confidence.value, one.because) for one in told]
    if rows:
        yield Grid(HEAD, rows)
