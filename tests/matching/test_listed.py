import pytest

from clauses.matching.listed import listed

HEAD = "The port shall:"


@pytest.mark.parametrize(
    ("texts", "openings"),
    [
        ([HEAD, "(a) stop;", "(b) go.", "All may."], ["", HEAD, HEAD, ""]),
        ([HEAD, "stop; and", "go."], ["", HEAD, HEAD]),
        (["The port shall not", "(a) stop;"], ["", "The port shall not"]),
        (["The port may go.", "(a) stop;"], ["", ""]),
        (["The port shall not", "The yard may."], ["", ""]),
        (["The port shall not"], [""]),
        (["", "(a) stop;"], ["", ""]),
        (["(a) The port shall:", "stop; and", "go."], ["", *["(a) The port shall:"] * 2]),
        ([HEAD, "1. go; but stop.", "2. rest."], ["", HEAD, HEAD]),
    ],
)
def test_each_point_has_the_opening_of_its_list(texts: list[str], openings: list[str]) -> None:
    found = listed(texts)
    assert [one.opening for one in found] == openings
    assert [one.text for one in found] == texts
    assert [one.place for one in found] == [str(at) for at in range(1, len(texts) + 1)]
