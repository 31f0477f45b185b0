"""Finished treaties leave nothing open: measured on texts that are no part of the project."""

import os
import re
from pathlib import Path

import pytest

from clauses.reading.annotating.brackets import find_brackets
from clauses.reading.limits import Limits

DATA = os.environ.get("CLAUSES_DATA")
pytestmark = pytest.mark.skipif(not DATA, reason="CLAUSES_DATA names no folder of treaties")


def still_open(folder: str, pattern: str) -> list[str]:
    files = sorted((Path(DATA or "") / folder).glob(pattern))
    assert files, "no treaty was found: this would hold of anything"
    found = []
    for file in files:
        text = re.sub("<[^<>]*>", "", file.read_text("utf-8", "replace"))
        found += [one.span.of(text) for one in find_brackets(text, (), (), Limits())[0]]
    return found


def test_raw_treaties_have_no_open_brackets() -> None:
    assert still_open("treaty-texts", "*.txt") == []


def test_trade_agreements_have_next_to_none() -> None:
    # A translator's gloss of one word looks like a proposal to anybody who knows no more.
    assert len(still_open("tota", "*.xml")) <= 1
