"""The line of every key, whatever strings, brackets and comments stand around it."""

import time
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from attrs import define, field
from hypothesis import given
from hypothesis import strategies as st

from clauses.lexicon.tomllines import Step, key_lines

Lines = dict[tuple[Step, ...], int]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", {}),
        ("# only = this\n", {}),
        ("\n\na = 1", {("a",): 3}),
        ("  a = 1 # b = 2\n\tb = 2", {("a",): 1, ("b",): 2}),
        ("a=1\r\nb=2\r\n[c]\r\nd=3", {("a",): 1, ("b",): 2, ("c",): 3, ("c", "d"): 4}),
        ("[ a . b ] # x\nc = 1", {("a",): 1, ("a", "b"): 1, ("a", "b", "c"): 2}),
        ("a.b = 1\na.c = 2", {("a",): 1, ("a", "b"): 1, ("a", "c"): 2}),
        ("[[a]]\n[[a]]\nb = 1", {("a",): 1, ("a", 0): 1, ("a", 1): 2, ("a", 1, "b"): 3}),
        ('"a.b".c = 1', {("a.b",): 1, ("a.b", "c"): 1}),
        ("'a\"b' = 1\n\"it's\" = 2", {('a"b',): 1, ("it's",): 2}),
        ('"a\\"b" = 1\n"\\u00e9" = 2', {('a"b',): 1, ("é",): 2}),
        ('["a[b]"]\nc = 1', {("a[b]",): 1, ("a[b]", "c"): 2}),
        ('[["x]"]]\n', {("x]",): 1, ("x]", 0): 1}),
        ('"" = 1\n1 = 2\n-_ = 3', {("",): 1, ("1",): 2, ("-_",): 3}),
        ("a = [\n'b', # ]\n[\n]\n]\nc = 1", {("a",): 1, ("c",): 6}),
        ("a = [\n{ b = 1 },\n]\nc = { d = [1] }\ne = 1", {("a",): 1, ("c",): 4, ("e",): 5}),
        ('a = """\nb = 1\n[c]\n# """\nd = 1', {("a",): 1, ("d",): 5}),
        ("a = '''\nb = 1\n\"\"\"\n'''\nd = 1", {("a",): 1, ("d",): 5}),
        ('a = """it\'s \\""" and\n"" """"\nd = 1', {("a",): 1, ("d",): 3}),
        ("a = ''''it''''' # '''\nd = 1", {("a",): 1, ("d",): 2}),
        ('a = "" \nb = \'\'\nc = """"""\nd = 1', {("a",): 1, ("b",): 2, ("c",): 3, ("d",): 4}),
        ("a = 'x\u2028y\u0085z'\nb = 1", {("a",): 1, ("b",): 2}),
        ("a = 'C:\\'\nb = 1", {("a",): 1, ("b",): 2}),
    ],
)
def test_finds(text: str, lines: Lines) -> None:
    tomllib.loads(text)
    assert key_lines(text) == lines


def test_tables_below_an_array_belong_to_its_last_entry() -> None:
    text = "[[a]]\n[[a.b]]\n[[a.b]]\n[[a]]\n[[a.b]]\n[a.c.d]\ne = 1"
    found = key_lines(text)
    assert found["a", 0, "b", 1] == 3
    assert found["a", 1, "b", 0] == 5
    assert found["a", 1, "c", "d", "e"] == 7


def test_a_table_opened_after_its_children_keeps_their_line() -> None:
    assert key_lines("[a.b]\n[a]\nc = 1") == {("a",): 1, ("a", "b"): 1, ("a", "c"): 3}


# What a value can be, with its own traps: text like keys and headers, brackets, quotes, comments.
SCALARS = [
    "1",
    "true",
    "2021-12-17",
    "'[[demands]]'",
    '"id = \\"D1\\" # no"',
    "'''\nid = 1\n[sources]\n'''",
    '"""\r\nit\'s \\""" # ] }\n"" id = 2"""',
    "[1, [2,\n 3], # ]\n]",
    "{ id = 'x', norm = { action = '}' } }",
    "[\n  { id = 1 },\n  '# ]',\n]",
    '"""""two quotes before"""',
    "'''two after'''''",
]
NAMES = st.sampled_from(["id", "norm", "text", "a b", "x.y", "é", "[z]", 'q"u', "b\\s", "it's", ""])
BLANKS = st.sampled_from(["", "\n", "# id = 1\n", "\r\n", "   # [x]\n\n", "\t"])


@define
class Writer:
    """A document as it grows, with the line on which each key was put."""

    text: str = ""
    lines: Lines = field(factory=dict)

    def put(self, words: str, path: tuple[Step, ...]) -> None:
        number = self.text.count("\n") + 1
        for end in range(1, len(path) + 1):
            self.lines.setdefault(path[:end], number)
        self.text += words


def quoted(name: str) -> str:
    """The name as a key; bare where that is allowed."""
    if name.isascii() and name.isalnum():
        return name
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' if "'" in name or len(name) % 2 else f"'{name}'"


@st.composite
def documents(draw: st.DrawFn) -> Writer:
    """Nested tables and arrays of tables, each holding a few keys."""
    writer = Writer()
    body(draw, writer, ())
    for name in draw(st.lists(NAMES, max_size=3, unique=True)):
        table(draw, writer, (f"t{name}",), (f"t{name}",), 2)
    return writer


def body(draw: st.DrawFn, writer: Writer, path: tuple[Step, ...]) -> None:
    for name in draw(st.lists(NAMES, max_size=3, unique=True)):
        writer.text += draw(BLANKS)
        below = draw(st.sampled_from([(), ("below",)]))
        key = " . ".join([quoted(name), *below])
        end = draw(st.sampled_from(["\n", " # c = 1\n", "\r\n"]))
        writer.put(f"{key} = {draw(st.sampled_from(SCALARS))}{end}", (*path, name, *below))


def table(
    draw: st.DrawFn, writer: Writer, path: tuple[Step, ...], names: tuple[str, ...], deeper: int
) -> None:
    dotted = ".".join(map(quoted, names))
    copies = draw(st.integers(0, 3))
    for number in range(copies or 1):
        here = (*path, number) if copies else path
        writer.text += draw(BLANKS) + "\n"
        writer.put(f"[[{dotted}]] # [x]\n" if copies else f"[ {dotted} ]\n", here)
        body(draw, writer, here)
        for name in draw(st.lists(NAMES, max_size=2, unique=True)) if deeper else ():
            below = f"t{name}"
            table(draw, writer, (*here, below), (*names, below), deeper - 1)


def paths(node: Any, above: tuple[Step, ...] = ()) -> Iterator[tuple[Step, ...]]:
    """Every path of a parsed document."""
    steps: Iterator[tuple[Step, Any]] = iter(())
    if isinstance(node, dict):
        steps = iter(node.items())
    elif isinstance(node, list):
        steps = iter(enumerate(node))
    for step, below in steps:
        yield (*above, step)
        yield from paths(below, (*above, step))


@given(documents())
def test_finds_every_key_of_any_document(written: Writer) -> None:
    parsed = tomllib.loads(written.text)
    found = key_lines(written.text)
    assert found == written.lines
    assert found.keys() <= set(paths(parsed))


@pytest.mark.parametrize(
    "text",
    [
        "a = '''" + '\\"' * 10**6 + "'''\nb = 1",
        'a = """' + "it's # " * 10**5 + '"""\nb = 1',
        "a = [" + "[]," * 10**5 + "]\nb = 1",
        "#" * 10**6 + "\nb = 1",
        " " * 10**6 + "b = 1",
        "b" + " " * 10**6 + "= 1",
        "\n" * 10**6 + "b = 1",
        ".".join("b" * 10**5) + " = 1",
        "[" + ".".join("b" * 10**4) + "]\n" + "".join(f"k{i} = 1\n" for i in range(10**4)),
    ],
    ids=["quotes", "apostrophes", "brackets", "hashes", "indent", "gap", "lines", "dots", "deep"],
)
def test_takes_time_in_step_with_the_length(text: str) -> None:
    start = time.perf_counter()
    found = key_lines(text)
    assert time.perf_counter() - start < 5
    assert found[("b",)] == text[: text.index("b")].count("\n") + 1
