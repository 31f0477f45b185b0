import pytest

from clauses.reading.annotating.series import number_at, series


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("1833 UNTS 3", "1833 UNTS 3"),
        ("1833 U.N.T.S. 3", "1833 UNTS 3"),
        ("729 UNTS", "729 UNTS"),
        ("United Nations Treaty Series, vol. 729, p. 161", "729 UNTS 161"),
        ("United Nations, Treaty Series, vol. 729", "729 UNTS"),
        ("U.N.T.S. Vol. 596, No. 8638", "596 UNTS No. 8638"),
        ("94 LNTS 57", "94 LNTS 57"),
        ("CETS No. 005", "CETS No. 005"),
        ("ETS 5", "ETS No. 005"),
        ("TIAS 4992", "TIAS 4992"),
        ("TIAS 12-1105", "TIAS 12-1105"),
        ("31 I.L.M. 849", "31 ILM 849"),
        ("OJ L 123", "OJ L 123"),
        ("OJ No C 12/34, 4.5.2001", "OJ C 12/34, 4.5.2001"),
        ("[1961] ATS 12", "[1961] ATS 12"),
        ("ATS 1961 No. 12", "[1961] ATS 12"),
        ("A/RES/2625 (XXV)", "A/RES/2625 (XXV)"),
        ("S/RES/1244 (1999)", "S/RES/1244 (1999)"),
        ("E/C.12/GC/20", "E/C.12/GC/20"),
        ("A/CONF.62/122", "A/CONF.62/122"),
        ("CTBT/LEG.REC/12", "CTBT/LEG.REC/12"),
        ("INFCIRC/540", "INFCIRC/540"),
        ("Regulation (EU) No 1025/2012", "Regulation (EU) No 1025/2012"),
        ("Council Regulation (EEC) No. 3759/92", "Regulation (EEC) No 3759/92"),
        ("(EU) No 1025/2012", "(EU) No 1025/2012"),
        ("Directive 2001/18/EC", "Directive 2001/18/EC"),
        ("Council Decision 2010/12/CFSP", "Decision 2010/12/CFSP"),
        ("MEPC.225(64)", "MEPC.225(64)"),
        ("resolution 36 (iv)", "Resolution 36 (iv)"),
    ],
)
def test_a_number_is_written_in_one_way(text: str, written: str) -> None:
    sentence = f"See {text}. It binds."
    (found,) = series(sentence)
    assert found.written == written
    assert sentence[found.start : found.end] == text


@pytest.mark.parametrize(
    "text",
    ["and/or", "A/B testing", "E/C", "the United Nations Treaty Series", "1833 birds", "S/he"],
)
def test_what_holds_no_number_is_none(text: str) -> None:
    assert list(series(text)) == []


def test_the_longest_pattern_wins() -> None:
    found = number_at("Regulation (EU) No 1025/2012", 0)
    assert found
    assert found.end == 28
    assert number_at("Regulation", 0) is None
