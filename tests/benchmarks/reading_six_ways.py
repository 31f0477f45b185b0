"""Trade agreements written in six formats by real writers, and read back into their trees.

Run ``python tests/benchmarks/reading_six_ways.py FOLDER`` from the repository with a folder of ToTA
files; without one, CLAUSES_DATA is to name the folder above it. A provision counts as found if its
kind, number, heading, own words and depth all come back in their place.
"""

import argparse
import os
import sys
from difflib import SequenceMatcher
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from clauses import Document, read
from tests.writers import WRITERS
from tests.writers.paragraphs import flat

Row = tuple[int, str, str, str, str]


def rows(document: Document) -> list[Row]:
    return [
        (len(one.path), one.kind.value, flat(one.number), flat(one.heading), flat(one.own_text))
        for one in document.provisions
    ]


def shared(left: list[Row], right: list[Row]) -> int:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    default = str(Path(os.environ.get("CLAUSES_DATA", ".")) / "tota")
    parser.add_argument("folder", nargs="?", default=default)
    parser.add_argument("--files", type=int, default=10, help="how many files (10)")
    parser.add_argument("--misses", type=int, default=0, help="show so many misses of each way")
    parser.add_argument("--way", choices=WRITERS, action="append")
    arguments = parser.parse_args()
    files = sorted(Path(arguments.folder).glob("*.xml"))[: arguments.files]
    # Read once as plain text first: that tree is what the six ways must give.
    trees = [read(WRITERS["text"](read(path))) for path in files]
    total = sum(len(tree.provisions) for tree in trees)
    print(f"{len(files)} treaties, {total} provisions")
    for way in arguments.way or WRITERS:
        again = [read(WRITERS[way](tree)) for tree in trees]
        found = sum(shared(rows(tree), rows(one)) for tree, one in zip(trees, again, strict=True))
        whole = sum(rows(tree) == rows(one) for tree, one in zip(trees, again, strict=True))
        print(f"  {way:10} {found / total:.4f} of the provisions, {whole} whole trees")
        show(trees, again, arguments.misses)


def show(trees: list[Document], again: list[Document], misses: int) -> None:
    for tree, one in zip(trees, again, strict=True):
        left, right = rows(tree), rows(one)
        matcher = SequenceMatcher(None, left, right, autojunk=False)
        for tag, first, last, start, stop in matcher.get_opcodes():
            if tag != "equal" and misses > 0:
                misses -= 1
                print("    -", [(*row[:4], row[4][:60]) for row in left[first:last][:4]])
                print("    +", [(*row[:4], row[4][:60]) for row in right[start:stop][:4]])


if __name__ == "__main__":
    main()
