"""What each side of two clauses contributed, drawn: bars that add up, then effects."""

from collections.abc import Iterator, Sequence
from html import escape

from clauses.model.contribution import Contribution
from clauses.model.quoting import excerpt
from clauses.model.reason import Effect
from clauses.reporting.plain import visible
from clauses.reporting.waterfall import summed

WIDTH = 760
_ROW = 26
_MARGIN = 12
# Where the bars begin, and how wide a score of 1 is.
_LEFT, _SCALE = 150, 300
_WORDS = 78
# Told apart by those who do not see colours by the word beside each.
_COLOURS = {
    Effect.ACCEPTS: "#2a7f62",
    Effect.NARROWS: "#b7791f",
    Effect.ADDS: "#2b6cb0",
    Effect.REFUSES: "#b83232",
    Effect.NOTES: "#6b7280",
}


def write_waterfall(contributions: Sequence[Contribution]) -> str:
    """Draw a waterfall as an SVG image that needs nothing else and runs nothing."""
    height = _ROW * (len(contributions) + 1) + 2 * _MARGIN
    name = f"Score {summed(contributions):.2f}, in {len(contributions)} steps"
    rows = "\n".join(_rows(contributions))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{name}" width="{WIDTH}" '
        f'height="{height}" viewBox="0 0 {WIDTH} {height}" font-family="sans-serif" '
        f'font-size="12">\n{rows}\n</svg>\n'
    )


def _rows(contributions: Sequence[Contribution]) -> Iterator[str]:
    reached = 0.0
    for number, one in enumerate(contributions):
        top = _MARGIN + number * _ROW
        yield f"<g><title>{_told(one)}</title>{_text(_MARGIN, top, one.facet.value)}"
        yield f"{_step(one, top, reached)}</g>"
        reached += one.amount
    top = _MARGIN + len(contributions) * _ROW
    yield _text(_MARGIN, top, "sum") + _bar(top, 0.0, reached, "#374151")
    yield _text(_LEFT + reached * _SCALE + 6, top, f"{summed(contributions):.2f}")


def _step(one: Contribution, top: float, reached: float) -> str:
    if not one.amount:
        mark = _bar(top, 0.0, _ROW / 2 / _SCALE, _COLOURS[one.effect])
        label = excerpt(f"{one.effect.value}: {one.label}", longest=_WORDS)
        return mark + _text(_LEFT + _ROW, top, label)
    end = _LEFT + (reached + one.amount) * _SCALE
    label = f"{one.amount:.2f} {one.label}"
    return _bar(top, reached, one.amount, "#6b7280") + _text(end + 6, top, label)


def _told(one: Contribution) -> str:
    words = " / ".join(filter(None, (one.demand, one.position)))
    return _safe(f"{one.label} {words}".strip())


def _bar(top: float, start: float, amount: float, colour: str) -> str:
    left, wide = _LEFT + start * _SCALE, amount * _SCALE
    return (
        f'<rect x="{left:.1f}" y="{top + 5:.0f}" width="{wide:.1f}" height="14" fill="{colour}"/>'
    )


def _text(left: float, top: float, words: str) -> str:
    return f'<text x="{left:.1f}" y="{top + 16:.0f}">{_safe(words)}</text>'


def _safe(words: str) -> str:
    return escape(visible(" ".join(words.split())))
