"""Faults to plant in functions of the library: mutants, made by the operators of mutmut.

mutmut itself leaves every decorated function alone, and so all properties of the records; and it
calls each function through another, which tests of warnings notice. Hence only its operators are
taken, and `mutation.py` plants what they make.

What no test can notice is left out: `strict=` of a `zip` whose lists are of one length, the type
named to `cast`, annotations, the length and type tests that mutmut leaves out as well. Default
values of arguments and what runs at import are no part of a function's code, and stay as they are.
"""

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from types import CodeType
from typing import Any, NamedTuple

_UNTOUCHED = {"len", "isinstance", "cast"}
_STRICT = re.compile(r",\s*strict\s*=\s*\w+|,\s*(?=\))")


class Fault(NamedTuple):
    """One change of one expression or statement."""

    path: Path
    function: str
    first: int  # the line on which the function starts, decorators included
    line: int
    tree: Any
    node: Any
    other: Any

    def __str__(self) -> str:
        texts = [
            " ".join(self.tree.code_for_node(each).split()) for each in (self.node, self.other)
        ]
        pairs = enumerate(zip(*texts, strict=False))
        same = next((at for at, (one, other) in pairs if one != other), 0)
        before, after = (shown(text, max(0, same - 30)) for text in texts)
        return f"{self.path}:{self.line} {self.function}: {before}  →  {after}"

    def code(self) -> dict[tuple[str, int], CodeType]:
        """The changed function and those inside it, compiled; none where Python refuses it."""
        changed = self.tree.deep_replace(self.node, self.other).code
        try:
            compiled = functions(compile(changed, str(self.path.resolve()), "exec"))
        except SyntaxError:
            return {}
        inner = f"{self.function}.<locals>."
        return {key: it for key, it in compiled.items() if key == self.key or inner in key[0]}

    @property
    def key(self) -> tuple[str, int]:
        return self.function, self.first


def shown(text: str, start: int) -> str:
    """A stretch of a long text, from where two begin to differ."""
    return f"{'…' * (start > 0)}{text[start : start + 80]}{'…' * (len(text) > start + 80)}"


def functions(code: CodeType) -> dict[tuple[str, int], CodeType]:
    """All functions in compiled code, by full name and first line."""
    found: dict[tuple[str, int], CodeType] = {}
    for each in code.co_consts:
        if isinstance(each, CodeType):
            found |= {(each.co_qualname, each.co_firstlineno): each, **functions(each)}
    return found


def faults(path: Path) -> Iterator[Fault]:
    """Every fault that can be planted in the functions of a module."""
    cst = import_module("libcst")
    metadata = import_module("libcst.metadata")
    operators = import_module("mutmut.mutation.mutators").mutation_operators
    tree = cst.parse_module(path.read_text("utf-8"))
    places = metadata.MetadataWrapper(tree, unsafe_skip_copy=True)
    lines = places.resolve(metadata.PositionProvider)
    for name, function in named(cst, tree.body):
        starts = (function, *function.decorators)
        first = min(lines[each].start.line for each in starts)
        for node in inside(cst, function.body):
            line = lines[node].start.line if node in lines else first
            for other in changed(operators, node):
                if not idle(tree, node, other):
                    yield Fault(path, name, first, line, tree, node, other)


def named(cst: Any, body: Iterable[Any], within: str = "") -> Iterator[tuple[str, Any]]:
    """Functions and methods with their full names."""
    for each in body:
        if isinstance(each, cst.FunctionDef):
            yield within + each.name.value, each
        elif isinstance(each, cst.ClassDef):
            yield from named(cst, each.body.body, f"{within}{each.name.value}.")


def inside(cst: Any, node: Any) -> Iterator[Any]:
    """A node and all below it that may be changed."""
    if isinstance(node, (cst.Annotation, cst.Decorator, cst.Parameters)):
        return
    if isinstance(node, cst.Call) and getattr(node.func, "value", None) in _UNTOUCHED:
        return
    if isinstance(node, cst.Arg) and getattr(node.keyword, "value", None) == "strict":
        return
    yield node
    for child in node.children:
        yield from inside(cst, child)


def changed(operators: Any, node: Any) -> Iterator[Any]:
    for kind, operator in operators:
        if isinstance(node, kind):
            yield from operator(node)


def idle(tree: Any, node: Any, other: Any) -> bool:
    """Whether the change touches nothing but what a `zip` expects of its lists."""
    one, two = (_STRICT.sub("", tree.code_for_node(each)) for each in (node, other))
    return one == two
