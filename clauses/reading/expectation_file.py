"""Files of expectations: what a reader finds between demands and parties, as tests."""

from collections.abc import Iterator
from pathlib import Path

from clauses.errors import Fault, UnknownName, shorten
from clauses.lexicon.tomlfile import TomlFile, read_toml
from clauses.model.expectation import ANYONE, Expectation, Expectations
from clauses.model.relation import Relation
from clauses.reading.expectation_table import COLUMNS, ROWS, read_sheet
from clauses.reading.places import bundled_names
from clauses.reading.table import Table

_KNOWN = {relation.value: relation for relation in Relation}
_WHO = f"a respondent, or {ANYONE}, or a position instead"
_LAYOUT = {
    ".md": f"a table with at least the columns {COLUMNS[0]}, {COLUMNS[1]} and {COLUMNS[3]}",
    ".toml": f"rows, each under [[{ROWS}]]",
}

_NAMED = {
    ".md": "its name or path, as in dossier: talks, between two lines of --- at the top",
    ".toml": 'its name or path, as in dossier = "talks"',
}


def read_expectations(path: Path, faults: list[Fault]) -> Expectations | None:
    r"""Read a file of expectations; whatever is wrong with it joins the faults.

    Args:
        path: a Markdown page or a TOML file, by the ending of its name.
        faults: takes what is wrong.

    Returns:
        The expectations whose rows are sound; None where no dossier can be told.

    >>> row = 'demand = "D2"\nparty = "Poland"\nrelation = "conflict"'
    >>> text = f'dossier = "december-2021"\n[[expectations]]\n{row}'
    >>> _ = Path("own.expectations.toml").write_text(text, "utf-8")
    >>> read_expectations(Path("own.expectations.toml"), []).rows[0].about
    'D2 × Poland'
    """
    file = _opened(path)
    faults += file.faults
    if file.faults and not file.tables:
        return None
    root = Table(file, (), file.tables, faults)
    dossier, title, relations = _dossier(root, path.parent), root.text("title"), _own(root, path)
    rows = list(_rows(root, str(path)))
    root.finish()
    if not file.tables.get(ROWS) and root.sound and not file.faults:
        faults.append(file.fault((), f"no row is in it; allowed: {_LAYOUT[path.suffix.lower()]}"))
    if not dossier:
        return None
    return Expectations(str(path), dossier, rows, title=title, relations=relations)


def _opened(path: Path) -> TomlFile:
    readers = {".md": read_sheet, ".toml": read_toml}
    if path.suffix.lower() not in readers:
        message = f"found {path.name!r}; allowed: a file whose name ends in .md or .toml"
        return TomlFile(path.name, faults=(Fault(path.name, None, "", message),))
    return readers[path.suffix.lower()](path)


def _dossier(root: Table, folder: Path) -> str:
    """The dossier's place; empty, with a fault, where there is none."""
    named = root.text("dossier")
    if "dossier" not in root.data:
        root.fault("dossier", f"missing; allowed: {_NAMED[Path(root.file.name).suffix.lower()]}")
    if not named:
        return ""
    if (folder / named).exists():
        return str(folder / named)
    if named not in bundled_names():
        error = UnknownName("dossier, folder or file", named, known=bundled_names())
        allowed = f"a path from the folder of this file, or {', '.join(bundled_names())}"
        root.fault("dossier", f"{error}; allowed: {allowed}")
        return ""
    return named


def _own(root: Table, path: Path) -> tuple[str, ...]:
    return tuple(str(path.parent / one) for one in root.texts("relations"))


def _rows(root: Table, file: str) -> Iterator[Expectation]:
    first: dict[tuple[str, str, str], int | None] = {}
    for row in root.tables(ROWS):
        made = _row(row, file)
        if made is None:
            continue
        key = (made.demand, made.party, made.position)
        if key in first:
            row.fault("", f"{made.about} is expected already, at line {first[key]}; allowed: once")
            continue
        first[key] = made.line
        yield made


def _row(row: Table, file: str) -> Expectation | None:
    demand, relation = row.text("demand", needed=True), row.text("relation", needed=True)
    party, position, why = row.text("party"), row.text("position"), row.text("why")
    found = [_relation(row, "relation", relation)] if relation else []
    found += [_relation(row, "also", one) for one in row.texts("also")]
    if "party" not in row.data and "position" not in row.data:
        row.fault("party", f"missing; allowed: {_WHO}")
    row.finish()
    relations = [one for one in found if one is not None]
    if not row.sound:
        return None
    line = row.file.line(row.path)
    said, *also = relations
    return row.attempt(
        "",
        lambda: Expectation(
            demand,
            said,
            party=party,
            position=position,
            also=also,
            why=why,
            file=file,
            line=line,
        ),
    )


def _relation(row: Table, key: str, word: str) -> Relation | None:
    relation = _KNOWN.get(word.casefold())
    if relation is None:
        several = " or " in word and key == "relation"
        hint = "; others that would do stand under also" if several else ""
        row.fault(key, f"found {shorten(word)}; allowed: {', '.join(_KNOWN)}{hint}")
    return relation
