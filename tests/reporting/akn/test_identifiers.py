"""Identifiers by the naming convention."""

from clauses.model.node import ProvisionKind as K
from clauses.reporting.akn.identifiers import Identifiers
from clauses.testing.strategies.documents import Branch, assemble


def test_identifiers_tell_the_way_and_are_unique() -> None:
    paragraph = Branch(K.PARAGRAPH, "1.", "1", text="x")
    trees = [
        Branch(K.ARTICLE, "Article 5 bis", "5bis", inside=(paragraph, paragraph, paragraph)),
        Branch(K.ARTICLE, "Article 1.2", "1.2", text="x"),
        Branch(K.ARTICLE, text="x"),
        Branch(K.ARTICLE, "Article 1", "1", text="x"),
        Branch(K.ARTICLE, text="x"),
        Branch(K.ARTICLE, "Article 1", "1", text="x"),
        Branch(K.FINAL_CLAUSES, text="x"),
        Branch(K.SUBPOINT, "(Ж)", "ж", text="x"),
    ]
    ids, above = Identifiers(), ""
    found = []
    for one in assemble(trees).provisions:
        above = "art_5bis" if one.kind is K.PARAGRAPH else ""
        found.append(ids.of(one, above))
    assert found == [
        "art_5bis", "art_5bis__para_1", "art_5bis__para_1_2", "art_5bis__para_1_3", "art_1-2",
        "art_1", "art_1_2", "art_2", "art_1_3", "finalclauses_1", "indent_1",
    ]  # fmt: skip
    assert len(set(found)) == len(found)
