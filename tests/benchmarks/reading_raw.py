"""Which lines of raw treaty texts look like the heading of an article, and which became one.

Run ``python tests/benchmarks/reading_raw.py FOLDER`` with a folder of plain texts; without one,
CLAUSES_DATA is to name the folder above it.

A line looks like the heading of an article if it begins with a word for one in any of seven
languages and a number, and then ends, or goes on with a full stop, colon, dash, wide space or
capital. Texts that were published as one line mark theirs with ARTICLE in capitals in the middle
of it: each of these counts as a line.
"""

import argparse
import os
import re
from pathlib import Path

from clauses import Document, ProvisionKind, read

_WORD = r"(?:art[ií]?cle|art[ií]culo|artikel|articolo|artigo|статья|art\.)"
_NUMBER = r"(?:\d{1,3}(?:\.\d{1,3})?(?:[ ]?(?:bis|ter|quater)|[A-Za-z](?!\w))?|[IVXL]{1,7}|[A-Z])"
LINE = re.compile(
    rf"^[ \t'\"“*]*{_WORD}[ \t:]*{_NUMBER}(?=[ \t]*$|[.:]|[ \t]*[-–—]|[ ]{{2,}}|\t|[ ][A-Z“\"])",
    re.IGNORECASE | re.MULTILINE,
)
MARK = re.compile(r"(?<![A-Z] )(?<!\w)ARTICLE (?=[0-9ivxl])(?!\w+,? (?:paragraphs?|number)\b)")
ONE_LINE = 400


def looks(text: str) -> list[int]:
    """Where something that looks like the heading of an article begins."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    found = [
        match.start() + len(match[0]) - len(match[0].lstrip(" \t'\"“*"))
        for match in LINE.finditer(text)
        if _capital(match[0])
    ]
    if max(map(len, text.split("\n")), default=0) > ONE_LINE:
        found += [match.start() for match in MARK.finditer(text)]
    return sorted(set(found))


def _capital(shown: str) -> bool:
    letters = [one for one in shown if one.isalpha()]
    return bool(letters) and letters[0].isupper()


def articles(document: Document) -> set[int]:
    return {one.span.start for one in document.of_kind(ProvisionKind.ARTICLE)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    default = str(Path(os.environ.get("CLAUSES_DATA", ".")) / "treaty-texts")
    parser.add_argument("folder", nargs="?", default=default)
    files = sorted(Path(parser.parse_args().folder).glob("*.txt"))
    total = became = conserved = 0
    rest = []
    for path in files:
        document = read(path)
        starts = articles(document)
        conserved += "".join(piece.span.of(document.text) for piece in document.pieces) == (
            document.text
        )
        for at in looks(document.text):
            total += 1
            if at in starts:
                became += 1
            else:
                rest.append((path.name, document.text[max(0, at - 40) : at + 60]))
    print(f"{len(files)} texts, {total} lines that look like headings of articles")
    print(f"  became articles  {became / max(total, 1):.4f}")
    print(f"  texts given back by their pieces, character by character: {conserved}")
    print(f"the rest: {len(rest)}")
    for name, shown in rest:
        print(f"- {name}: …{' '.join(shown.split())}…")


if __name__ == "__main__":
    main()
