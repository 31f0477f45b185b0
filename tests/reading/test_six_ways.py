"""One treaty, written in six formats by real writers, is one tree."""

import pytest

from clauses import Document, ProvisionKind, read
from tests.writers import WRITERS

TREATY = """\
TREATY ON THE GREAT NORTHERN LAKES

The Republic of Astra, the Kingdom of Borea and the Union of Cirra (hereinafter “the Parties”),

Desiring to keep the waters of the lakes clean & open to all,

Recalling the Lakes Declaration of 4 May 1998,

Have agreed as follows:

PART I

GENERAL PROVISIONS

Article 1

Definitions

For the purposes of this Treaty:

(a) “lakes” means Lake Anna, Lake Berta and the waters that join them;

(b) “vessel” means any ship, other than:

(i) a warship; and

(ii) a vessel of less than 15 metres.

Article 2

Scope

1. This Treaty applies to the lakes and to all vessels on them.

2. It does not apply to the non-navigable waters listed in Annex I.

PART II

DUTIES OF THE PARTIES

Article 3

Navigation

1. Each Party shall admit the vessels of the other Parties to its ports.

2. A Party may close a port for no more than thirty (30) days if:

(a) the safety of navigation so requires; or

(b) ice makes the port unusable.

3. Paragraph 1 is without prejudice to Article 2(2).

Article 3 bis

Pilots

The Commission established under Article 4 shall license pilots.

Article 4

The Commission

The Parties hereby establish a Commission. It shall meet at least once a year.

Its decisions shall be taken by consensus.

IN WITNESS WHEREOF the undersigned have signed this Treaty.

Done at Annaport on 3 June 2001 in three originals.

For the Republic of Astra: A. Ahlund

For the Kingdom of Borea: B. Brink

ANNEX I

WATERS THAT ARE NOT NAVIGABLE

1. The upper course of the river Cista.

2. The marshes south of Lake Berta.
"""


def outline(document: Document) -> list[tuple[int, str, str, str, str]]:
    """Depth, kind, number, heading and own words of every provision."""
    return [
        (
            len(one.path),
            one.kind.value,
            one.number,
            one.heading,
            " ".join(one.own_text.split()),
        )
        for one in document.provisions
    ]


@pytest.fixture(scope="module")
def treaty() -> Document:
    return read(TREATY.encode())


def test_the_treaty_is_read_as_a_lawyer_would_outline_it(treaty: Document) -> None:
    kinds = [one.kind for one in treaty.children]
    assert kinds == [
        ProvisionKind.TITLE,
        ProvisionKind.PREAMBLE,
        ProvisionKind.PART,
        ProvisionKind.PART,
        ProvisionKind.TESTIMONIUM,
        ProvisionKind.SIGNATURES,
        ProvisionKind.ANNEX,
    ]
    assert [(one.number, one.heading) for one in treaty.articles] == [
        ("Article 1", "Definitions"),
        ("Article 2", "Scope"),
        ("Article 3", "Navigation"),
        ("Article 3 bis", "Pilots"),
        ("Article 4", "The Commission"),
    ]
    assert treaty["Art. 1(b)(ii)"].text == "a vessel of less than 15 metres."
    assert treaty["Art. 3(2)(b)"].text == "ice makes the port unusable."
    assert treaty["Annex I(2)"].text == "The marshes south of Lake Berta."
    assert treaty["Article 3 bis"].place == "PART II › Article 3 bis"


@pytest.mark.parametrize("way", WRITERS)
def test_it_reads_into_the_same_tree(way: str, treaty: Document) -> None:
    written = WRITERS[way](treaty)
    again = read(written)
    assert again.format == way
    assert outline(again) == outline(treaty)


@pytest.mark.parametrize("way", WRITERS)
def test_its_citations_lead_to_the_same_provisions(way: str, treaty: Document) -> None:
    def leads(document: Document) -> list[tuple[str, str]]:
        found = []
        for one in document.references:
            target = document.provision_at(one.target.start) if one.target else None
            found.append((one.span.of(document.text), target.place if target else ""))
        return found

    assert leads(treaty), "nothing is cited: this test would hold of anything"
    assert leads(read(WRITERS[way](treaty))) == leads(treaty)


@pytest.mark.parametrize("way", WRITERS)
def test_every_character_is_in_one_piece(way: str, treaty: Document) -> None:
    again = read(WRITERS[way](treaty))
    assert "".join(piece.span.of(again.text) for piece in again.pieces) == again.text
