"""How often a page's drawing could be made to repeat itself, known before the file is opened.

A form is a drawing that other drawings call by name. Ten forms that each call the next ten times
draw ten thousand million times from a file of two thousand bytes, and the library would not stop.
"""

import re
import zlib
from collections.abc import Iterator, Mapping

from attrs import frozen

from clauses.errors import ReadError

_OBJECT = re.compile(rb"(?<!\d)(\d{1,10})\s{1,9}\d{1,5}\s{1,9}obj\b")
_STREAM = re.compile(rb"stream\r?\n")
_CALL = re.compile(rb"/([^\s/<>()\[\]{}%]{1,127})\s{1,9}Do(?!\w)")
_NAMED = re.compile(rb"/([^\s/<>()\[\]{}%]{1,127})\s{1,9}(\d{1,10})\s{1,9}\d{1,5}\s{1,9}R\b")
_ESCAPED = re.compile(rb"#([0-9a-fA-F]{2})")
_FORM = re.compile(rb"/Form\b")
_PACKED = re.compile(rb"/ObjStm\b")
_FIRST = re.compile(rb"/First\s{0,9}(\d{1,10})")
_NUMBER = re.compile(rb"\d+")
_LONGEST_HEAD = 1 << 14
_LONGEST_BODY = 1 << 22  # bytes of one drawing that are looked at
_MOST = 1_000_000  # drawings that a page may call for
_DEEPEST = 64  # levels of forms; the library itself stops somewhere below
_HOPS = 2  # from a form to its list of resources, and from there to its list of drawings


@frozen
class _Thing:
    head: bytes
    calls: tuple[bytes, ...] = ()


def check_forms(data: bytes) -> None:
    """Refuse a file whose forms call one another without reasonable end.

    Raises:
        ReadError: if a form draws more than a million others.
    """
    things = dict(_things(data))
    inside = {number: _called(thing, things) for number, thing in things.items() if thing.calls}
    weights = dict.fromkeys(inside, 1)
    for _ in range(_DEEPEST):
        before = weights
        weights = {
            number: 1 + sum(before.get(one, 0) for one in calls) for number, calls in inside.items()
        }
        if max(weights.values(), default=0) > _MOST:
            allowed = f"{_MOST} drawings"
            raise ReadError(
                "PDF", found="drawings that call one another endlessly", allowed=allowed
            )
        if weights == before:
            return


def _called(form: _Thing, things: Mapping[int, _Thing]) -> list[int]:
    """The drawings that a form calls, each as often as it does."""
    named: dict[bytes, int] = {}
    heads = [form.head]
    for _ in range(_HOPS + 1):
        found = [(name, int(number)) for head in heads for name, number in _NAMED.findall(head)]
        named = {**dict(found), **named}
        heads = [
            things[number].head
            for number in {number for _, number in found}
            if number in things and not things[number].calls
        ]
    return [named[name] for name in form.calls if name in named]


def _things(data: bytes) -> Iterator[tuple[int, _Thing]]:
    """Every object of the file by its number, with how often it calls for a drawing."""
    for found in _OBJECT.finditer(data):
        head = data[found.end() : found.end() + _LONGEST_HEAD]
        head = head[: end if (end := head.find(b"endobj")) >= 0 else len(head)]
        begins = _STREAM.search(head)
        head = _plain(head[: begins.start()] if begins else head)
        calls: tuple[bytes, ...] = ()
        if begins and (_FORM.search(head) or _PACKED.search(head)):
            body = _body(data, found.end() + begins.end(), head)
            calls = tuple(map(_plain, _CALL.findall(body))) if _FORM.search(head) else ()
            if _PACKED.search(head):
                yield from _packed(head, body)
        yield int(found[1]), _Thing(head, calls)


def _plain(head: bytes) -> bytes:
    return _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), head)


def _body(data: bytes, start: int, head: bytes) -> bytes:
    end = data.find(b"endstream", start)
    body = data[start : end if end >= 0 else len(data)]
    if b"/Fl" in head:
        try:
            return zlib.decompressobj().decompress(body, _LONGEST_BODY)
        except zlib.error:
            return b""
    return body[:_LONGEST_BODY]


def _packed(head: bytes, body: bytes) -> Iterator[tuple[int, _Thing]]:
    """The objects that are packed into one: pairs of number and place, then the objects."""
    first = _FIRST.search(head)
    if first is None:
        return
    begins = int(first[1])
    listed = [int(one) for one in _NUMBER.findall(body[:begins]) if len(one) <= 10]  # noqa: PLR2004
    numbers, places = listed[::2], listed[1::2]
    ends = [*places[1:], len(body)]
    for number, start, end in zip(numbers, places, ends, strict=False):
        yield number, _Thing(_plain(body[begins + start : begins + end][:_LONGEST_HEAD]))
