import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.errors import ReadError
from clauses.reading.formats.pdf.forms import check_forms
from tests.reading.formats.pdf.making import bare, read, stream, treaty, typeset

PAGE = (
    b"<</Type/Catalog/Pages 2 0 R>>",
    b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
    b"/Resources<</XObject<</X 5 0 R>>>>>>",
    stream(b"/X Do"),
)
FORM = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]"


def nested(depth: int, calls: int, *, name: bytes = FORM, packed: bool = False) -> bytes:
    """Forms each of which calls the next several times."""
    body = b"/X Do " * calls
    forms = []
    for number in range(5, 5 + depth):
        facts = name + b"/Resources<</XObject<</X %d 0 R>>>>" % (number + 1)
        if packed:
            forms.append(stream(zlib.compress(body), facts + b"/Filter/FlateDecode"))
        else:
            forms.append(stream(body, facts))
    return bare(*PAGE, *forms, stream(b"0 0 m", FORM))


@pytest.mark.parametrize("packed", [False, True])
def test_forms_that_call_one_another_endlessly(packed: bool) -> None:
    with pytest.raises(ReadError, match="PDF: found drawings that call one another endlessly; all"):
        read(nested(12, 10, packed=packed))


def test_a_name_may_be_written_with_escapes() -> None:
    with pytest.raises(ReadError, match="endlessly"):
        check_forms(nested(12, 10, name=FORM.replace(b"/Form", b"/F#6frm")))


def circle(calls: int) -> bytes:
    body = b"/X Do " * calls
    return bare(*PAGE, stream(body, FORM + b"/Resources<</XObject<</X 5 0 R>>>>"))


def test_a_form_that_calls_itself() -> None:
    assert read(circle(1)).text == ""
    with pytest.raises(ReadError, match="endlessly"):
        check_forms(circle(2))


def test_a_list_of_all_drawings_that_names_its_own_form_is_no_circle() -> None:
    names = b"<</XObject<</X 5 0 R/Y 7 0 R>>>>"
    form = stream(b"/Y Do /Y Do", FORM + b"/Resources 6 0 R")
    assert read(bare(*PAGE, form, names, stream(b"0 0 m", FORM))).text == ""


def test_few_forms_are_read() -> None:
    assert read(nested(3, 4)).text == ""
    assert read(nested(80, 1)).text == ""
    check_forms(typeset(treaty(3)))


def test_names_may_lie_in_a_packed_object() -> None:
    lists = [b"<</XObject<</X %d 0 R>>>>" % number for number in range(6, 17)]
    numbers = range(100, 111)
    places = [sum(map(len, lists[:index])) for index in range(len(lists))]
    head = b" ".join(b"%d %d" % pair for pair in zip(numbers, places, strict=True)) + b" "
    packed = stream(
        zlib.compress(head + b"".join(lists)),
        b"/Type/ObjStm/Filter/FlateDecode/N 11/First %d" % len(head),
    )
    forms = [stream(b"/X Do " * 10, FORM + b"/Resources %d 0 R" % number) for number in numbers]
    data = bare(*PAGE, *forms, stream(b"0 0 m", FORM), packed)
    with pytest.raises(ReadError, match="endlessly"):
        check_forms(data)


@pytest.mark.parametrize(
    "data",
    [
        b"7 0 obj <</Type/ObjStm>>stream\n1 0 <<>>",
        b"7 0 obj <</Subtype/Form/Filter/FlateDecode>>stream\nDo Do",
        b"7 0 obj <</Subtype/Form/R 9 0 R>>stream\nDo Do",
        b"7 0 obj <</R 8 0 R>>",
    ],
)
def test_broken_objects_are_left_to_the_library(data: bytes) -> None:
    check_forms(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_checked(data: bytes) -> None:
    check_forms(b"1 0 obj /Form stream\n" + data)
