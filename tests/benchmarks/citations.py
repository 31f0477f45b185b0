"""Citations and defined terms in a folder of texts: how many, of what kind, how many resolved.

Run ``python tests/benchmarks/citations.py FOLDER``, or set CLAUSES_DATA. Words a minute count
the finding of citations and terms alone, on one core, after each text has been read; their time on
all texts joined into one is given too, because nothing may grow faster than the text.
"""

import argparse
import os
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve

from clauses import read
from clauses.errors import ClausesError
from clauses.model.document import Document
from clauses.reading.annotating.citations import find_references
from clauses.reading.annotating.terms import find_terms

AIM = 2_000_000  # words a minute
SUFFIXES = {".txt", ".xml", ".md", ".html"}


def documents(folder: Path) -> Iterator[tuple[Path, Document]]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in SUFFIXES and path.is_file() and path.name != "README.md":
            try:
                yield path, read(path)
            except ClausesError as error:
                print(f"not read: {path.name}: {error}")


def rate(words: int, seconds: float) -> str:
    return f"{words / seconds * 60:,.0f} words a minute (aim {AIM:,})"


def timed(document: Document) -> tuple[float, Document]:
    bare = evolve(document, references=(), terms=())
    start = time.process_time()
    terms = find_terms(bare)
    references, _ = find_references(bare)
    return time.process_time() - start, evolve(bare, references=references, terms=terms)


def counted(found: list[Document]) -> None:
    references = [one for document in found for one in document.references]
    print(f"\n{'kind':12}{'all':>9}{'in the text':>13}{'left open':>11}")
    for kind in dict.fromkeys(one.kind for one in references):
        of_kind = [one for one in references if one.kind is kind]
        within = sum(one.target is not None for one in of_kind)
        left_open = sum(bool(one.unresolved) for one in of_kind)
        print(f"{kind.value:12}{len(of_kind):9,}{within:13,}{left_open:11,}")
    print("\nleft open because (figures and names left out):")
    reasons = Counter(shape(one.unresolved) for one in references if one.unresolved)
    for reason, count in reasons.most_common(15):
        print(f"{count:9,}  {reason}")
    terms = [one for document in found for one in document.terms]
    uses = sum(len(one.uses) for one in terms)
    scoped = sum(one.scope is not None for one in terms)
    print(f"\n{len(terms):,} defined terms, {scoped:,} of them in a part; used {uses:,} times")


def shape(reason: str) -> str:
    words = (word if word.islower() else "…" for word in reason.split())
    return " ".join(dict.fromkeys(words))


def main() -> None:
    parser = argparse.ArgumentParser(description="Count citations and defined terms of texts.")
    parser.add_argument("folder", nargs="?", default=os.environ.get("CLAUSES_DATA"), type=Path)
    folder = parser.parse_args().folder
    if folder is None:
        parser.error("name a folder of texts, or set CLAUSES_DATA")
    found, seconds, words = [], 0.0, 0
    for _, document in documents(folder):
        taken, annotated = timed(document)
        found.append(annotated)
        seconds += taken
        words += len(document.text.split())
    print(f"{len(found)} texts, {words:,} words: {rate(words, seconds)}")
    joined = "\n".join(document.text for document in found)
    print(f"as one text without a tree: {rate(words, timed(Document(joined))[0])}")
    counted(found)


if __name__ == "__main__":
    main()
