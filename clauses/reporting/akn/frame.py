"""The frame of an Akoma Ntoso file: what becomes preface, preamble, body, conclusions, attachments.

A provision stands where the standard has a place for it, as long as the order of the document
allows: a title in the middle of articles stays there, in the body.
"""

from collections.abc import Sequence

from attrs import frozen

from clauses.model.akomantoso import NAMESPACE, OWN
from clauses.model.document import Document
from clauses.model.node import ProvisionKind
from clauses.model.provision import Provision
from clauses.reporting.akn.facts import Facts, write_meta
from clauses.reporting.akn.provisions import Scribe
from clauses.reporting.parts import Part, parts

_AT_THE_END = {ProvisionKind.TESTIMONIUM, ProvisionKind.SIGNATURES}
_ATTACHED = {ProvisionKind.ANNEX, ProvisionKind.PROTOCOL}


def write_akn(document: Document) -> str:
    r"""Write a document as Akoma Ntoso 3.0 that is valid by the schema of OASIS.

    Args:
        document: any document; see the package for what an export holds.

    Returns:
        The file's text, for writing in UTF-8.

    >>> from clauses.model.node import Node, ProvisionKind
    >>> from clauses.model.source import Span
    >>> article = Node(ProvisionKind.ARTICLE, Span(0, 16), number=Span(0, 9), ordinal="1")
    >>> print(write_akn(Document("Article 1\nScope.", [article])).partition("<body>")[2])
    <BLANKLINE>
          <article eId="art_1">
            <num clauses:ordinal="1">Article 1</num>
            <content>
              <p>Scope.</p>
            </content>
          </article>
        </body>
      </act>
    </akomaNtoso>
    <BLANKLINE>
    """
    scribe = Scribe(document)
    regions = _regions(list(parts(document)))
    facts = Facts.of(document)
    # What has no articles is no act in the terms of the standard.
    root, name, body = ("act", "treaty", "body") if document.articles else _NO_ACT
    declared = {"xmlns": NAMESPACE, "xmlns:clauses": OWN}
    with scribe.sheet.inside("akomaNtoso", **declared), scribe.sheet.inside(root, name=name):
        write_meta(scribe.sheet, facts)
        _front(scribe, regions)
        with scribe.sheet.inside(body):
            for part in regions.body:
                scribe.hierarchical(part)
            if not regions.body:
                scribe.sheet.empty("hcontainer", name="text")
        _back(scribe, regions, facts)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{scribe.sheet.text()}\n'


_NO_ACT = ("doc", "document", "mainBody")


@frozen
class _Regions:
    preface: Sequence[Part]
    preamble: Provision | None
    body: Sequence[Part]
    conclusions: Sequence[Provision]
    attachments: Sequence[Provision]


def _regions(parts: list[Part]) -> _Regions:
    front = 0
    while front < len(parts) and _is_preface(parts[front]):
        front += 1
    preamble = parts[front] if front < len(parts) else None
    if not isinstance(preamble, Provision) or preamble.kind is not ProvisionKind.PREAMBLE:
        preamble = None
        while front and isinstance(parts[front - 1], str):
            front -= 1
    rest = parts[front + (preamble is not None) :]
    rest, attachments = _tail(rest, _ATTACHED)
    rest, conclusions = _tail(rest, _AT_THE_END)
    return _Regions(parts[:front], preamble, rest, conclusions, attachments)


def _is_preface(part: Part) -> bool:
    if isinstance(part, str):
        return True
    plain = not (part.children or part.number or part.heading)
    return part.kind is ProvisionKind.TITLE and plain and bool(part.text)


def _tail(parts: list[Part], kinds: set[ProvisionKind]) -> tuple[list[Part], list[Provision]]:
    found: list[Provision] = []
    for part in reversed(parts):
        if isinstance(part, str) or part.kind not in kinds:
            break
        found.append(part)
    return parts[: len(parts) - len(found)], found[::-1]


def _front(scribe: Scribe, regions: _Regions) -> None:
    sheet = scribe.sheet
    if regions.preface:
        with sheet.inside("preface"):
            for part in regions.preface:
                if isinstance(part, str):
                    scribe.blocks(part)
                else:
                    with sheet.inside("longTitle", eId=scribe.ids.of(part)):
                        scribe.title(part.text)
    if regions.preamble:
        scribe.preamble(regions.preamble)


def _back(scribe: Scribe, regions: _Regions, facts: Facts) -> None:
    if regions.conclusions:
        with scribe.sheet.inside("conclusions"):
            for provision in regions.conclusions:
                scribe.contained(provision, "")
    if regions.attachments:
        with scribe.sheet.inside("attachments"):
            for index, provision in enumerate(regions.attachments, 1):
                _attachment(scribe, provision, facts.attached(index))


def _attachment(scribe: Scribe, provision: Provision, facts: Facts) -> None:
    sheet, eid = scribe.sheet, scribe.ids.of(provision)
    with sheet.inside("attachment", eId=eid):
        scribe.head(provision)
        with sheet.inside("doc", name=provision.kind.value):
            write_meta(sheet, facts)
            with sheet.inside("mainBody"):
                for part in list(parts(provision)) or [""]:
                    if isinstance(part, str):
                        scribe.blocks(part)
                    else:
                        scribe.hierarchical(part, eid)
