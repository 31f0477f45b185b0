"""What an export to Akoma Ntoso and the reader of it agree on: names, and which stands for what."""

import re

from clauses.model.node import ProvisionKind

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
# Names of this library inside such a file: the schema admits elements and attributes of others.
OWN = "urn:x-clauses:document:1"
XML = "http://www.w3.org/XML/1998/namespace"

# Kinds that have an element of their own. Every other is an <hcontainer> or <container> that is
# called by it, and so is a title or an annex that stands where the schema has no place for it.
ELEMENTS = {
    ProvisionKind.BOOK: "book",
    ProvisionKind.PART: "part",
    ProvisionKind.DIVISION: "division",
    ProvisionKind.CHAPTER: "chapter",
    ProvisionKind.SECTION: "section",
    ProvisionKind.ARTICLE: "article",
    ProvisionKind.PARAGRAPH: "paragraph",
    ProvisionKind.POINT: "point",
    ProvisionKind.SUBPOINT: "indent",
}
# An <hcontainer> of this name holds words that belong to no provision of their own.
LOOSE = "text"
# A <marker> of this name followed by four to six hexadecimal digits stands for a character that
# XML cannot hold.
CHARACTER = "character-"
# An <inline> of this name inside a number or heading holds what is printed before it.
BEFORE = "before"

# All of Unicode that XML 1.0 leaves out.
UNWRITABLE = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# ISO 639-2 codes, as the naming convention of Akoma Ntoso asks for them, by those of ISO 639-1.
LANGUAGES = {
    "ar": "ara", "bg": "bul", "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng",
    "es": "spa", "et": "est", "fi": "fin", "fr": "fra", "ga": "gle", "hr": "hrv", "hu": "hun",
    "it": "ita", "ja": "jpn", "ko": "kor", "lt": "lit", "lv": "lav", "mt": "mlt", "nl": "nld",
    "no": "nor", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk", "sl": "slv",
    "sv": "swe", "tr": "tur", "uk": "ukr", "zh": "zho",
}  # fmt: skip


def needs_preserving(text: str) -> bool:
    """Whether white space in a text would change if a reader took it as XML readers may.

    >>> needs_preserving("one two"), needs_preserving("one  two"), needs_preserving(" one")
    (False, True, True)
    """
    return bool(re.search(r"^ | $|[\t\r\n]|  ", text))
