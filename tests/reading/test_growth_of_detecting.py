"""The time to tell a format grows no faster than the file, however hostile."""

import time

import pytest

from clauses.reading.detecting import detect

PIECES = [
    "*",
    "[",
    "<",
    "&",
    "`",
    "#",
    "~",
    "**a ",
    "](",
    "|-",
    "- ",
    "<!",
    "<!--",
    "<?",
    "<a",
    "{",
]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("end", ["", "}", "a>"])
def test_growth(piece: str, end: str) -> None:
    def seconds(size: int) -> float:
        data = (piece * (size // len(piece)) + end).encode()
        start = time.process_time()
        detect(data)
        return time.process_time() - start

    seconds(1000)
    assert seconds(200_000) < 10 * max(seconds(50_000), 0.02)
