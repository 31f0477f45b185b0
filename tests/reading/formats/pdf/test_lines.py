import math
from typing import Any

import pytest

from clauses.reading.formats.pdf.lines import Reader
from clauses.reading.formats.pdf.page import File, Page
from clauses.reading.formats.pdf.reader import written
from tests.reading.formats.pdf.making import SECOND, blocks, drawn, read, wrapped

ODD = [math.nan, math.inf, -math.inf, 1e300]


def opened(data: bytes, box: tuple[float, float, float, float]) -> Page:
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    text_page = document[0].get_textpage()
    reader = Reader(pypdfium2.raw, text_page.raw, 1, box)
    upright, turned = reader.lines()
    return Page(1, reader.width, reader.height, upright, turned)


@pytest.mark.parametrize("odd", ODD)
def test_a_page_without_a_sound_size(odd: float) -> None:
    page = opened(drawn(lambda canvas: canvas.drawString(72, 700, SECOND[:60])), (odd, 0, 595, odd))
    assert all(abs(one) <= 2e6 for one in (page.width, page.height, page.lines[0].left))
    assert blocks(written(File((page,), 1))) == [SECOND[:60]]


@pytest.mark.parametrize("a", [math.nan, 1.0])
def test_letters_turned_by_no_number(a: float, monkeypatch: pytest.MonkeyPatch) -> None:
    import pypdfium2

    def matrix(_page: Any, _index: int, found: Any) -> None:
        found.a, found.b, found.c, found.d = a, 0.0, 0.0, math.nan

    monkeypatch.setattr(pypdfium2.raw, "FPDFText_GetMatrix", matrix)
    page = opened(drawn(lambda canvas: canvas.drawString(72, 700, "River")), (0, 0, 595, 842))
    assert [line.text for line in page.lines] == ["River"]
    assert page.lines[0].size == 0.1


def test_mirrored_letters() -> None:
    def page(canvas: Any) -> None:
        canvas.scale(1, -1)
        for row, words in enumerate(wrapped(SECOND, 80)):
            canvas.drawString(72, -700 + 14 * row, words)

    assert blocks(read(drawn(page)))
