"""Drafts made of known pieces, so that a test knows beforehand what each party's reading says."""

from attrs import frozen
from hypothesis import strategies as st

WORDS = ("ferries", "sail", "daily", "harbours", "lights", "pilots", "freely", "shores")
Content = tuple["str | Choice", ...]
PARTIES = ("OST", "WES", "NOR", "SUD")


@frozen
class Proposal:
    """What some parties would say; nobody in particular where there are none."""

    parties: tuple[str, ...]
    content: "Content"
    form: int = 0

    def written(self) -> str:
        inside = " ".join(written(one) for one in self.content) or "delete"
        if not self.parties:
            return f"[{inside}]"
        return (
            f"[{', '.join(self.parties)}: {inside}]",
            f"[{inside} \N{EN DASH} {'/'.join(self.parties)}]",
            f"[{inside} (proposed by {' and '.join(self.parties)})]",
        )[self.form]


@frozen
class Choice:
    """Proposals side by side."""

    proposals: tuple[Proposal, ...]


def written(one: "str | Choice") -> str:
    """The draft's text."""
    if isinstance(one, str):
        return one
    return " ".join(proposal.written() for proposal in one.proposals)


def read_as(content: Content, party: str) -> str:
    """What a party would have the content say."""
    return " ".join(filter(None, (_read(one, party) for one in content)))


def _read(one: "str | Choice", party: str) -> str:
    if isinstance(one, str):
        return one
    for proposal in one.proposals:
        if party in proposal.parties:
            return read_as(proposal.content, party)
    free = (proposal for proposal in one.proposals if not proposal.parties)
    return " ".join(f"[{read_as(proposal.content, party)}]" for proposal in free)


@st.composite
def contents(draw: st.DrawFn, depth: int = 3) -> Content:
    """Words with choices between them; a choice never stands next to another."""
    words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=2).map(" ".join)
    parts: list[str | Choice] = [draw(words)]
    for _ in range(draw(st.integers(0, min(depth, 1 + (depth == 3))))):
        parts += [draw(choices(depth - 1)), draw(words)]
    return tuple(parts)


@st.composite
def choices(draw: st.DrawFn, depth: int) -> Choice:
    """Up to three proposals, no party holding two; a party may propose that nothing stand."""
    left = list(draw(st.permutations(PARTIES)))
    proposals = []
    for _ in range(draw(st.integers(1, 3))):
        parties = tuple(left.pop() for _ in range(min(len(left), draw(st.integers(0, 2)))))
        nothing = bool(parties) and draw(st.booleans())
        content = () if nothing else draw(contents(depth))
        proposals.append(Proposal(parties, content, draw(st.integers(0, 2))))
    return Choice(tuple(proposals))
