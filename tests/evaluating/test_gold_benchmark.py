"""The benchmark on bundled dossiers reads every judgement and prints a line for each comparison."""

from pathlib import Path

import pytest

from clauses import Relation, evaluate, load
from tests.benchmarks import judging_gold as benchmark


@pytest.mark.parametrize("name", benchmark.NAMES)
def test_every_pair_is_judged_once(name: str) -> None:
    report = benchmark.typed(load(name))
    made = evaluate(report, list(benchmark.read(name)))
    assert made.accuracy.of == len(report.verdicts)
    assert not made.unjudged
    assert set(made.labels) <= {one.value for one in Relation}


def test_the_table_has_a_line_for_each_and_errors_go_to_a_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    benchmark.main(["--errors", str(tmp_path / "errors.md")])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines[1:]] == [
        [name, source] for name in benchmark.NAMES for source in ("typed", "words")
    ]
    page = (tmp_path / "errors.md").read_text("utf-8")
    assert page.count("# Evaluation of ") == 2
    assert page.count(", from its words\n") == 2
