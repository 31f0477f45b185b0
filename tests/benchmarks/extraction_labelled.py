"""Precision, recall and F1 of extraction, field by field, on sentences labelled by hand.

Run ``python tests/benchmarks/extraction_labelled.py`` from the repository; add ``set_aside`` for
the third that is opened once at the end, ``second_aside`` for the set written after that, which is
measured with once, ``--errors FIELD`` for what went wrong in a field.
"""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

import clauses
from tests.extracting.labelled.intervals import bootstrap, wilson
from tests.extracting.labelled.scoring import Count, Pair, count, counts, pairs, spans
from tests.extracting.labelled.sentences import KINDS, WORDS, Said, Sentence, extracted, load

Extract = Callable[[str, str | None], tuple[Said, ...]]
Scored = tuple[Sentence, tuple[Pair, ...]]
RULE = """\
A field of words counts as right if its words, without determiners, prepositions and commas,
overlap with the label by F1 >= 0.6; an action also if its verb is the same; a quantity if its
value is equal, where the label gives one. A speaker may also be found as the author. Intervals
are 95 %: Wilson for precision and recall; F1 from 1,000 samples of whole sentences."""


def read(text: str, author: str | None) -> tuple[Said, ...]:
    return extracted(clauses.extract(text, author=author), author)


def score(sentences: Sequence[Sentence], extract: Extract) -> list[Scored]:
    return [(one, pairs(one.norms, extract(one.text, one.author))) for one in sentences]


def row(name: str, by_sentence: Sequence[Count]) -> str:
    whole = sum(by_sentence, Count())
    precision, recall = wilson(whole.right, whole.found), wilson(whole.right, whole.wanted)
    shares = (
        (whole.precision, precision),
        (whole.recall, recall),
        (whole.f1, bootstrap(by_sentence)),
    )
    columns = "".join(f"  {share:5.3f} [{low:.2f}, {high:.2f}]" for share, (low, high) in shares)
    return f"{name:13}{whole.wanted:9}{whole.found:7}{whole.right:7}{columns}"


def table(scored: Sequence[Scored]) -> str:
    by_sentence = [counts(matched) for _, matched in scored]
    head = f"{'field':13}{'labelled':>9}{'found':>7}{'right':>7}"
    head += "".join(f"  {name:18}" for name in ("precision", "recall", "F1"))
    lines = [row(name, [one[name] for one in by_sentence]) for name in (*KINDS, *WORDS)]
    return "\n".join([head.rstrip(), *lines])


def stretches(scored: Sequence[Scored]) -> str:
    both = [spans(matched) for _, matched in scored]
    close = sum((one for one, _ in both), Count())
    same = sum((one for _, one in both), Count())
    low, high = wilson(close.right, close.wanted)
    return (
        f"spans: of {close.wanted} stretches given on both sides, {close.recall:.3f} "
        f"[{low:.2f}, {high:.2f}] overlap by F1 >= 0.8, small words included; "
        f"{same.recall:.3f} are the same letter for letter"
    )


def told(name: str, said: Said | None) -> str:
    if said is None:
        return "no norm"
    if name in KINDS:
        return f"{getattr(said, name).value}: {' '.join(said.of('action'))}"
    value = f" = {said.value!r}" if name == "quantity" and said.value is not None else ""
    by = f" (author {said.author})" if name == "speaker" and said.author else ""
    return (" | ".join(said.of(name)) or "nothing") + value + by


def errors(name: str, scored: Sequence[Scored]) -> str:
    lines = []
    for sentence, matched in scored:
        for pair in matched:
            found = count(name, pair)
            if not found.wanted == found.found == found.right:
                wanted, got = (told(name, said) for said in pair)
                lines.append(
                    f"{sentence.id} {sentence.text}\n  wanted  {wanted}\n  got     {got}\n"
                )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure extraction on labelled sentences.")
    parser.add_argument(
        "set",
        nargs="?",
        choices=(
            "development",
            "set_aside",
            "second_aside",
            "third_aside",
            "fourth_aside",
            "fifth_aside",
        ),
        default="development",
    )
    parser.add_argument("--errors", metavar="FIELD", choices=(*KINDS, *WORDS))
    asked = parser.parse_args()
    scored = score(load(asked.set), read)
    if asked.errors:
        print(errors(asked.errors, scored))
        return
    wanted = sum(len(sentence.norms) for sentence, _ in scored)
    found = sum(got is not None for _, matched in scored for _, got in matched)
    print(f"{asked.set}: {len(scored)} sentences, {wanted} norms labelled, {found} found")
    print(f"\n{table(scored)}\n\n{stretches(scored)}\n\n{RULE}")


if __name__ == "__main__":
    main()
