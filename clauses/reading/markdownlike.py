"""Markdown told from plain text, where lists, rules and asterisks are at home too."""

import re

# What hardly anybody types into plain text, one sign of which is enough.
_SURE = re.compile(
    r"\]\((?:https?://|mailto:|#|\.{0,2}/)"  # the target of a link
    r"|^ {0,3}\[\^[^\]\s]{1,60}\]:[ \t]"  # a footnote
    r"|^ {0,3}\|?[ \t]{0,9}:?-{2,99}:?[ \t]{0,9}\|[ \t:|-]{0,999}$"  # the rule of a table
    r"|^ {0,3}(?:`{3}|~{3})[\w-]{0,20}[ \t]{0,9}$"  # a fence
    r"|(?<![\w~])~~(?=[^\s~])[^~\n]{1,999}(?<=[^\s~])~~(?![\w~])",  # struck out
    re.MULTILINE,
)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]{1,9}[^\s#]", re.MULTILINE)
# Tight to its words on the inside; a lone ** that points to a note is not.
_STRONG = re.compile(r"(?<![\w*])\*\*(?=[^\s*])[^*\n]{1,999}(?<=[^\s*])\*\*(?![\w*])")
_FRONT = re.compile(r"\A\ufeff?---[ \t]{0,9}\r?\n[A-Za-z][\w-]{0,40}:(?:[ \t]|\r?\n)")
_FRONT_END = re.compile(r"^(?:---|\.\.\.)[ \t]{0,9}\r?$", re.MULTILINE)
_NAMES = (".md", ".markdown", ".mdown", ".mkd")


def looks_like_markdown(text: str, name: str = "") -> bool:
    r"""Whether a text is Markdown; a name ending in ``.md`` decides where nothing else does.

    >>> looks_like_markdown("# Treaty\n\n## Article 1"), looks_like_markdown("* see note 3")
    (True, False)
    """
    if name.casefold().endswith(_NAMES):
        return True
    front = _FRONT.match(text)
    if front and _FRONT_END.search(text, front.end()):
        return True
    headings = [found.start() for found in _HEADING.finditer(text)]
    first = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    # One heading may be a number sign; at the very top, or with a second, it is a heading.
    titled = len(headings) > 1 or any(place <= first for place in headings)
    strong = sum(1 for _ in _STRONG.finditer(text))
    return titled or strong > 1 or bool(headings and strong) or bool(_SURE.search(text))
