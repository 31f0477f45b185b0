"""Pictures, charts and other things in a Word file that are no text, in words for a diagnostic."""

from clauses.reading.formats.docx.names import Element, name, value

_KINDS = {
    "o:OLEObject": "an embedded object",
    "c:chart": "a chart",
    "dgm:relIds": "a diagram",
    "a:blip": "a picture",
    "v:imagedata": "a picture",
}
_BOX = "w:txbxContent"
_SHOWN = 2000  # characters of a description


def described(element: Element) -> tuple[list[str], bool]:
    """What a drawing, picture or object holds beside text boxes, and whether it holds any."""
    kinds, words, box = [], [], False
    waiting = [element]
    while waiting:
        one = waiting.pop()
        tag = name(one)
        if tag == _BOX:
            box = True  # its own pictures are met when its text is read
            continue
        kinds.extend([_KINDS[tag]] if tag in _KINDS else [])
        words.extend(_words(one, tag))
        waiting.extend(reversed(list(one)))
    if box and not kinds and not words:
        return [], True
    said = f": {'; '.join(dict.fromkeys(words))[:_SHOWN]}" if words else ""
    what = kinds[0] if kinds else "a drawing"
    return [f"{what} has no text here{said}"], box


def _words(one: Element, tag: str) -> list[str]:
    """What a drawing says of itself: an alternative text, or letters drawn as a picture."""
    if tag == "wp:docPr":
        found = [one.get("descr"), one.get("title")]
    elif tag == "v:textpath":
        found = [one.get("string")]
    elif tag in {"v:shape", "v:imagedata"}:
        found = [one.get("alt"), value(one, "title")]
    elif tag == "o:OLEObject":
        found = [one.get("ProgID")]
    else:
        found = [one.text] if tag == "a:t" else []
    return [" ".join(each.split()) for each in found if each and each.strip()]
