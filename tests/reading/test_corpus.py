"""Inputs that once broke a reader, or led where few do, and whatever becomes of them."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clauses import Document
from clauses.errors import ReadError, WireError
from tests.fuzz.law import FORMATS, settled
from tests.fuzz.seeds import WORDS, built, seeds

ROOT = Path(__file__).parent.parent.parent
CORPUS = sorted(ROOT.glob("tests/corpus/*/*"))
FOLDERS = ("any", *FORMATS)
INPUTS = [(path.parent.name, path.read_bytes()) for path in CORPUS]
INPUTS += [(format, built(format, seed)) for format in FORMATS for seed in seeds(format)]


def format_of(folder: str) -> str | None:
    return None if folder == "any" else folder


def test_the_corpus_is_small_and_of_every_format() -> None:
    assert len(CORPUS) < 60
    assert max(path.stat().st_size for path in CORPUS) < 4_000
    assert {path.parent.name for path in CORPUS} == set(FOLDERS)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_an_input_that_was_kept_is_read_or_refused(path: Path) -> None:
    found = settled(path.read_bytes(), format_of(path.parent.name))
    assert isinstance(found, Document | ReadError | WireError)


@pytest.mark.parametrize("format", FORMATS)
def test_a_sound_file_is_read(format: str) -> None:
    assert isinstance(settled(built(format, seeds(format)[0]), format), Document)


@st.composite
def mutated(draw: st.DrawFn) -> tuple[str, bytes]:
    """An input with some of its bytes cut, doubled, overwritten, or words of its format put in."""
    folder, given_ = draw(st.sampled_from(INPUTS))
    words = [word.encode() for word in WORDS.get(folder, WORDS["text"]).split("|") if word]
    data = bytearray(given_)
    for _ in range(draw(st.integers(1, 5))):
        at = draw(st.integers(0, len(data)))
        end = min(len(data), at + draw(st.integers(0, 30)))
        there = bytes(data[at:end])
        put = st.sampled_from([b"", there * 2, *words]) | st.binary(max_size=4)
        data[at:end] = draw(put)
    return folder, bytes(data)


@settings(max_examples=250, suppress_health_check=[HealthCheck.too_slow])
@given(mutated())
def test_what_becomes_of_an_input_is_read_or_refused(given_: tuple[str, bytes]) -> None:
    folder, data = given_
    settled(data, format_of(folder))


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(INPUTS), st.sampled_from(FORMATS))
def test_an_input_given_out_as_another_format_is_read_or_refused(
    given_: tuple[str, bytes], format: str
) -> None:
    settled(given_[1], format)


DIGEST = """
import hashlib, sys
from clauses import to_json
from tests.reading.test_corpus import INPUTS, format_of, settled, Document
told = hashlib.sha256()
for folder, data in INPUTS:
    found = settled(data, format_of(folder))
    told.update((to_json(found) if isinstance(found, Document) else str(found)).encode())
print(told.hexdigest())
"""


def test_another_process_reads_the_same() -> None:
    """Sets and hashes come in another order there."""
    told = {
        subprocess.run(
            [sys.executable, "-c", DIGEST],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1
    assert len(told.pop().strip()) == hashlib.sha256().digest_size * 2
