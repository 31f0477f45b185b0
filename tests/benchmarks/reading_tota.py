"""How much of 90 trade agreements is found again once their mark-up is thrown away.

Run ``python tests/benchmarks/reading_tota.py FOLDER`` with a folder of ToTA files; without one,
CLAUSES_DATA is to name the folder above it.

Each treaty is written as running text in several ways, read, and held against its mark-up: the
number of each article, its heading, the numbers of its paragraphs, and its words.
"""

import argparse
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import Path

from attrs import frozen
from lxml import etree

from clauses import Document, Provision, ProvisionKind, read
from clauses.lexicon.phrases import fold
from clauses.reading.structure.numerals import ordinal_of

_NUMBERED = re.compile(r"(?:^[ \t\u00a0]*|[.;:)][ \t\u00a0]+)(\d{1,2})\.(?=\s+\S)", re.MULTILINE)
# One agreement prints its numbers without a full stop.
_BARE = re.compile(r"^[ \t]*(\d{1,2})[ \t]+(?=[A-Z])", re.MULTILINE)


@frozen
class Article:
    """An article as the mark-up gives it."""

    number: str
    name: str
    body: str

    @property
    def ordinal(self) -> str:
        return ordinal_of(self.number, ProvisionKind.ARTICLE)


@frozen
class Chapter:
    number: str
    name: str
    articles: tuple[Article, ...]


def treaty(path: Path) -> tuple[Chapter, ...]:
    root = etree.parse(path).getroot()
    return tuple(
        Chapter(
            chapter.get("number") or "",
            chapter.get("name") or "",
            tuple(
                Article(
                    one.get("number") or "",
                    one.get("name") or "",
                    "".join(map(str, one.itertext())).strip(),
                )
                for one in chapter
            ),
        )
        for chapter in root.iter("chapter")
    )


def lines(chapters: tuple[Chapter, ...]) -> str:
    """Number, heading and body on lines of their own, the body as it is."""
    parts = []
    for chapter in chapters:
        parts += [chapter.number, chapter.name]
        for article in chapter.articles:
            parts += [article.number, article.name, article.body]
    return "\n".join(part for part in parts if part)


def dashed(chapters: tuple[Chapter, ...]) -> str:
    """Number and heading on one line."""
    parts = []
    for chapter in chapters:
        parts.append(" - ".join(filter(None, [chapter.number, chapter.name])))
        for article in chapter.articles:
            parts.append(" - ".join(filter(None, [article.number, article.name])))
            parts.append(article.body)
    return "\n".join(part for part in parts if part)


def collapsed(chapters: tuple[Chapter, ...]) -> str:
    """All on one line, with nothing but a blank between any two words."""
    return " ".join(lines(chapters).split())


WAYS: dict[str, Callable[[tuple[Chapter, ...]], str]] = {
    "lines": lines,
    "number - heading": dashed,
    "one line": collapsed,
}


def flat(text: str) -> str:
    return " ".join(text.split())


def bare(body: str, name: str) -> str:
    """A body without its own heading, which one in twelve repeats."""
    text = flat(body)
    return text[len(name) :].strip() if name and fold(text).startswith(fold(flat(name))) else text


def paragraphs(body: str) -> list[str]:
    """The numbers after line breaks and sentences that count 1, 2, 3: the gold."""
    found: list[str] = []
    numbered = _BARE if body.startswith("1 ") else _NUMBERED
    for number in numbered.findall(body):
        if int(number) == len(found) + 1:
            found.append(number)
    return found


def numbered(article: Provision) -> list[str]:
    return [
        str(int(one.ordinal))
        for one in article.children
        if one.ordinal.isdecimal() and one.kind is ProvisionKind.PARAGRAPH
    ]


def pairs(gold: list[Article], document: Document) -> Iterator[tuple[Article, Provision | None]]:
    found = list(document.articles)
    matcher = SequenceMatcher(
        None, [one.ordinal for one in gold], [one.ordinal for one in found], autojunk=False
    )
    at: dict[int, Provision] = {}
    for block in matcher.get_matching_blocks():
        at |= {block.a + step: found[block.b + step] for step in range(block.size)}
    for index, one in enumerate(gold):
        yield one, at.get(index)


def judge(gold: Article, found: Provision | None) -> dict[str, bool]:
    if found is None:
        return dict.fromkeys(("number", "heading", "paragraphs", "words"), False)
    heading = fold(flat(found.heading)).strip(" .:")
    return {
        "number": True,
        "heading": heading == fold(flat(gold.name)).strip(" .:"),
        "paragraphs": numbered(found) == paragraphs(gold.body),
        "words": flat(found.text)
        in {one.lstrip(" .") for one in (bare(gold.body, gold.name), flat(gold.body))},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    default = str(Path(os.environ.get("CLAUSES_DATA", ".")) / "tota")
    parser.add_argument("folder", nargs="?", default=default)
    parser.add_argument("--misses", type=int, default=0, help="show so many misses of each kind")
    parser.add_argument("--way", choices=WAYS, action="append")
    arguments = parser.parse_args()
    files = sorted(Path(arguments.folder).glob("*.xml"))
    for way in arguments.way or WAYS:
        report(way, files, arguments.misses)


def report(way: str, files: list[Path], misses: int) -> None:
    right: Counter[str] = Counter()
    total = 0
    shown: Counter[str] = Counter()
    for path in files:
        chapters = treaty(path)
        gold = [one for chapter in chapters for one in chapter.articles if one.number]
        document = read(WAYS[way](chapters).encode(), format="text")
        for article, found in pairs(gold, document):
            verdict = judge(article, found)
            total += 1
            right.update(name for name, yes in verdict.items() if yes)
            core = verdict["number"] and verdict["heading"] and verdict["paragraphs"]
            right["all three"] += core
            for name, yes in verdict.items():
                if not yes and shown[name] < misses and (found or name == "number"):
                    shown[name] += 1
                    show(path, name, article, found)
    print(f"{way}: {len(files)} treaties, {total} articles")
    for name in ("number", "heading", "paragraphs", "words", "all three"):
        print(f"  {name:12}{right[name] / max(total, 1):8.4f}")


def show(path: Path, name: str, gold: Article, found: Provision | None) -> None:
    print(f"- {path.stem} {gold.number}: {name}")
    if found is not None:
        pair = {
            "heading": (gold.name, found.heading),
            "paragraphs": (paragraphs(gold.body), numbered(found)),
            "words": (flat(gold.body)[-90:], flat(found.text)[-90:]),
        }[name]
        print(f"    gold  {pair[0]!r}\n    found {pair[1]!r}\n    body  {flat(gold.body)[:90]!r}")


if __name__ == "__main__":
    main()
