import codecs
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clauses.reading.decoding import decode, known_encoding

FRENCH = "Les États parties s’engagent à coopérer dans le domaine de la santé.\n"
RUSSIAN = "Договаривающиеся Стороны обязуются сотрудничать в области охраны природы.\n"
POLISH = "Umawiające się Strony zobowiązują się do współpracy w żegludze śródlądowej.\n"
TURKISH = "Akit Taraflar çevrenin korunması alanında işbirliği yapmayı üstlenirler.\n"  # noqa: RUF001 - Turkish
GREEK = "Τα Συμβαλλόμενα Μέρη αναλαμβάνουν να συνεργάζονται.\n"  # noqa: RUF001 - Greek
ARABIC = "تتعهد الأطراف المتعاقدة بالتعاون في مجال حماية البيئة.\n"
CHINESE = "缔约各方承诺在环境保护领域进行合作,并交换有关河流状况的数据。\n"
JAPANESE = "締約国は、環境保護の分野において協力し、資料を交換することを約束する。\n"
KOREAN = "체약국은 환경 보호 분야에서 협력하고 자료를 교환하기로 약속한다.\n"


def told(data: bytes, declared: str = "") -> list[str]:
    return [str(each) for each in decode(data, declared).diagnostics]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_decides_and_stays(encoding: str) -> None:
    decoded = decode(("\ufeff" + FRENCH).encode(encoding), "koi8-r")
    assert (decoded.text, decoded.encoding) == ("\ufeff" + FRENCH, encoding)
    assert decoded.diagnostics == ()


def test_text_is_kept_to_the_letter() -> None:
    text = "Article 1\r\nScope\rÜber\n\n\ttail \x0c"
    assert decode(text.encode()).text == text
    assert told(text.encode()) == []


def test_nothing_is_text_too() -> None:
    assert decode(b"").text == ""
    assert told(b"") == []


@pytest.mark.parametrize("label", ["ISO-8859-1", " windows-1252 ", "us-ascii", "latin1"])
def test_a_declared_encoding_that_fits_is_taken_as_browsers_take_it(label: str) -> None:
    decoded = decode(FRENCH.encode("cp1252"), label)
    assert (decoded.text, decoded.encoding, decoded.diagnostics) == (FRENCH, "cp1252", ())


def test_utf8_wins_over_another_declaration() -> None:
    assert decode(FRENCH.encode(), "iso-8859-1").text == FRENCH
    assert told(FRENCH.encode(), "iso-8859-1") == [
        "encoding: the file says 'iso-8859-1', but its bytes are UTF-8"
    ]
    assert told(FRENCH.encode(), "UTF-8") == []


def test_a_declaration_that_does_not_fit_is_reported() -> None:
    assert decode(FRENCH.encode("cp1252"), "utf-8").text == FRENCH
    assert told(FRENCH.encode("cp1252"), "utf-8") == [
        "encoding: the file says 'utf-8', but its bytes do not fit it; "
        "cp1252 was guessed from the bytes, which are no valid UTF-8"
    ]
    assert told(GREEK.encode("cp1253"), "cp932")[0].startswith("encoding: the file says 'cp932'")


@pytest.mark.parametrize("label", ["klingon", "hex", "punycode", "a/b", "unicode_escape", "x" * 50])
def test_a_declaration_of_no_encoding_is_reported(label: str) -> None:
    assert known_encoding(label) == ""
    shown = repr(label[:40])
    assert told(FRENCH.encode(), label) == [
        f"encoding: the file says {shown}, which is no known encoding; its bytes are UTF-8"
    ]
    assert told(b"Article 1", label)[0].endswith("all bytes are ASCII")
    assert told(FRENCH.encode("cp1252"), label)[0].endswith("which are no valid UTF-8")
    assert told(FRENCH.encode("utf-16-le"), label)[0].endswith("guessed from zero bytes")


def test_declared_shifts_are_followed() -> None:
    data = JAPANESE.encode("iso2022_jp")
    assert decode(data, "iso-2022-jp").text == JAPANESE
    assert decode(b"\x1b(Art. 1", "utf-16").text == "\x1b(Art. 1"
    assert decode(b"\x1b$B\x21", "iso-2022-jp").encoding == "utf-8"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (POLISH, "cp1250"),
        (TURKISH, "cp1254"),
        (GREEK, "cp1253"),
        (ARABIC, "cp1256"),
        (CHINESE, "gb18030"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (KOREAN, "cp949"),
    ],
)
def test_what_is_not_declared_is_guessed_and_said(text: str, encoding: str) -> None:
    data = (text * 5).encode(encoding)
    assert decode(data).text == text * 5
    assert told(data) == [
        f"encoding: {codecs.lookup(encoding).name} was guessed from the bytes, "
        "which are no valid UTF-8"
    ]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [FRENCH, RUSSIAN, "Art"])
def test_utf16_without_a_mark_is_known_by_its_zeros(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert decode(data).text == text
    assert told(data) == [f"encoding: {encoding} was guessed from zero bytes"]
    assert told(data, encoding) == []


def test_strewn_zeros_make_no_utf16() -> None:
    text = "Arti\0cle 1 of the Treaty\0s of the\0 river"
    assert decode(text.encode()).text == text


def test_the_sample_is_where_the_letters_are() -> None:
    text = "The Parties agree. " * 5000 + "\n" + RUSSIAN * 3
    assert decode(text.encode("cp1251")).text == text


def test_utf8_with_a_flaw_stays_utf8() -> None:
    data = (RUSSIAN * 20).encode() + b"\nArticle \xff 2"
    assert decode(data).text == RUSSIAN * 20 + "\nArticle \ufffd 2"
    assert told(data) == [
        "encoding: utf-8 was guessed from the bytes, which are no valid UTF-8",
        "encoding: line 22: 1 stretch of bytes fits no encoding and became U+FFFD",
    ]


def test_bytes_that_nothing_takes_are_counted() -> None:
    marked = codecs.BOM_UTF8 + b"Article 1\n\xff\xfe \xc3\xa9"
    assert decode(marked).text == "\ufeffArticle 1\n\ufffd\ufffd é"
    assert told(marked) == [
        "encoding: line 2: 2 stretches of bytes fit no encoding and became U+FFFD"
    ]
    cut = codecs.BOM_UTF16_LE + b"a\0\0"
    assert decode(cut).text == "\ufeffa\ufffd"
    assert told(cut) == ["encoding: line 1: 1 stretch of bytes fits no encoding and became U+FFFD"]


def test_odd_characters_are_reported_and_kept() -> None:
    text = "a\n\ufffdb\0c\n\x07d\x07"
    assert decode(text.encode()).text == text
    assert told(text.encode()) == [
        "encoding: line 2: 1 character lost before: the file itself holds U+FFFD",
        "encoding: line 2: 1 NUL character kept as found",
        "encoding: line 3: 2 control characters kept as found",
    ]


@given(st.binary(max_size=300), st.text(max_size=12))
def test_any_bytes_are_decoded(data: bytes, declared: str) -> None:
    decoded = decode(data, declared)
    assert all(not "\ud800" <= letter <= "\udfff" for letter in decoded.text)
    if "\ufffd" not in decoded.text:
        assert decoded.text.encode(decoded.encoding) == data or decoded.diagnostics


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_utf8_comes_back_whole(text: str) -> None:
    decoded = decode(text.encode())
    assert decoded.text == text or "\0" in text


@pytest.mark.parametrize(
    "piece", [b"\x80", b"\xe9a", b"\xe4\xb8", b"\xd0", b"\0\xff", b"\xc3\xa9\xff"]
)
def test_work_grows_no_faster_than_the_file(piece: bytes) -> None:
    def seconds(size: int) -> float:
        data = piece * (size // len(piece))
        start = time.process_time()
        decode(data)
        return time.process_time() - start

    seconds(1000)
    assert seconds(1_600_000) < 12 * max(seconds(400_000), 0.02)


def test_noise_is_read_as_the_commonest_encoding() -> None:
    noise = b"".join(bytes([255 - value, value]) for value in range(256)) * 40
    decoded = decode(noise)
    assert decoded.encoding == "cp1252"
    assert decoded.text.count("\ufffd") == 400
