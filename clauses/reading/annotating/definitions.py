"""Places where a text defines a term: "hereinafter …", "(the …)", "… means …"."""

import re
from collections.abc import Iterator
from functools import cache

from attrs import evolve, frozen

from clauses.lexicon.citations import words
from clauses.lexicon.phrases import fold
from clauses.reading.annotating.instruments import name_begin
from clauses.reading.annotating.numbers import SPACE, either

_AND = re.compile(r"(?:and|or|et|y|und|и)\s|\(?\w{1,4}\)\s{0,4}", re.IGNORECASE)
_MARKS = " \t\r\n\u00a0\"'“”„«»‘’(),;:–—-"
_BLANKS = " \t\r\n\u00a0\"'“”„«»‘’),;:–—-"
_STOP = re.compile(r"[;:]|\.(?=\s|$)|\n\s{0,20}\n")
_REACH = 600  # characters that "hereinafter" may look back over
_FORWARD = 3000  # characters that "means" may look ahead over
_CUE = 40
_MOST = 20
_LONGEST = 6  # words of a term without quotation marks


@frozen
class Definition:
    """One definition.

    Attributes:
        term: the term on one line, with its article.
        start: where the term begins.
        end: where it ends.
        meaning: the stretch that says what it stands for; empty if start and end are equal.
        forward: whether the meaning follows, so that the term may be used before as well.
        at: where the words that define begin.
    """

    term: str
    start: int
    end: int
    meaning: tuple[int, int]
    forward: bool
    at: int


def _cues(section: str, name: str) -> str:
    return either(words(section, name, file="terms"))


@cache
def _quoted() -> str:
    """A term in quotation marks of any style."""
    return (
        r"(?:[\"“”„](?=\S)[^\"“”„\n]{1,100}(?<=\S)(?:[\"“”]|'')"
        r"|«\s?[^«»\n]{1,100}»|''(?=\w)[^'\n]{1,80}''|(?<!\w)['‘](?=\w)[^'‘’\n]{1,80}['’](?!\w))"
    )


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    quoted, filling = _quoted(), _cues("naming", "called")
    stop = rf"(?:{either(words('naming', 'stops', 'months'))})\b"
    article = rf"(?:{_cues('naming', 'articles')}\s)?"
    word = rf"(?!{stop})[\w'’/-]{{1,40}}+"
    bracketed = _cues("naming", "bracketed")
    entry = r"(?:\(?\w{1,4}[.)]\s{0,4})?"
    spelt = {
        "quoted": quoted,
        "hereinafter": rf"(?<!\w){_cues('naming', 'hereinafter')}"
        rf"(?P<filling>(?:[\s,(]{{1,12}}{filling}(?!\w)){{0,12}})[\s:,]{{0,12}}",
        "certain": rf"(?<!\w){_cues('naming', 'certain')}{SPACE}(?:(?:the|an?){SPACE})?"
        rf"(?={quoted})",
        "bracket": rf"\((?:{bracketed}[\s,]{{1,12}}){{0,4}}(?={quoted})",
        "bare": r"\(the\s(?P<term>(?-i:[A-Z])[\w-]{1,30}(?:\s(?-i:[A-Z])[\w-]{1,30}){0,3})\)",
        "term": rf"(?P<article>{article})(?P<quoted>{quoted})",
        "article": rf"{_cues('naming', 'articles')}\s",
        "unquoted": rf"{article}{word}(?:[ ]{word}){{0,{_LONGEST}}}"
        rf"(?=\s{{0,2}}(?:[),;:.]|$|{stop}))",
        "and": rf"\s{{0,3}}[,/]?\s{{0,3}}(?:(?:and|or|und|et|ou|y|o|и){SPACE})?"
        rf"(?:(?:{filling}|{bracketed}){SPACE}){{0,5}}(?={quoted})",
        "means": rf"(?:\s{{0,3}},[^,;.:\"“”«»]{{1,90}},|\s{{1,3}}(?:in|of|for|with|when|as)\s"
        rf"[^;.:\"“”«»]{{1,60}}?)?(?:\s\([^()]{{1,80}}\))?"
        rf"[\s:,]{{1,6}}(?:{_cues('meaning', 'verbs')}(?!\w)"
        rf"|shall,\s[^;:\"“”«»]{{1,90}}?\s{_cues('meaning', 'parted')}(?!\w))",
        "closing": rf"(?<!\w){_cues('naming', 'closing')}$",
        "entry": rf"(?:^|[;:.]\s{{1,6}}|\n){entry}[ \t]{{0,8}}"
        rf"(?P<term>(?!{_cues('meaning', 'no_terms')}\b)"
        rf"{word}(?:[ ]{word}){{0,7}}?){SPACE}{_cues('meaning', 'plain')}(?!\w)"
        rf"(?!\s{_cues('meaning', 'no_meaning')}\b)",
    }
    return {name: re.compile(pattern, re.IGNORECASE) for name, pattern in spelt.items()}


def definitions(text: str) -> list[Definition]:
    """Every definition of a text, in order, none over another.

    >>> text = 'Arden (the "State") agrees. "Falcon" means a kestrel; it is kept.'
    >>> [(one.term, text[slice(*one.meaning)]) for one in definitions(text)]
    [('the State', 'Arden'), ('Falcon', 'a kestrel')]
    """
    found = sorted((*_named(text), *_explained(text), *_entries(text)), key=lambda one: one.start)
    kept: list[Definition] = []
    for one in found:
        # Between marks of quotation may stand nothing but a dash.
        if one.start < one.end and (not kept or one.start >= kept[-1].end):
            kept.append(one)
    return [_bounded(text, one, kept, index) for index, one in enumerate(kept)]


def _named(text: str) -> Iterator[Definition]:
    """Terms for what stands before them."""
    patterns = _patterns()
    for way in ("hereinafter", "certain", "bracket"):
        for found in patterns[way].finditer(text):
            terms = list(_terms(text, found.end()))
            if way == "bracket" and not (terms and text[terms[-1][1] :][:1] == ")"):
                continue
            if not terms and way == "hereinafter":
                terms = _unquoted(text, found)
            for start, end in terms:
                yield _of(text, start, end, (found.start(), found.start()))
    for found in patterns["bare"].finditer(text):
        yield _of(text, *found.span("term"), (found.start(), found.start()))


def _of(text: str, start: int, end: int, meaning: tuple[int, int]) -> Definition:
    inner = text[start:end].strip(_MARKS)
    begin = start + text[start:end].index(inner) if inner else start
    term = " ".join(inner.split())
    before = text[max(0, start - 12) : start]
    article = re.search(rf"\b({_cues('naming', 'articles')})\s$", before, re.IGNORECASE)
    # The article may stand outside the marks: the "Zone".
    if article and meaning[0] == meaning[1]:
        term = f"{article[1]} {term}"
    forward = meaning[0] != meaning[1]
    return Definition(term, begin, begin + len(inner), meaning, forward, meaning[0])


def _terms(text: str, at: int) -> Iterator[tuple[int, int]]:
    """The terms in quotation marks from a place on, joined by "and" or "or"."""
    patterns = _patterns()
    found = patterns["term"].match(text, at)
    count = 0
    while found and count < _MOST:
        yield found.span("quoted")
        count += 1
        link = patterns["and"].match(text, found.end())
        found = patterns["term"].match(text, link.end()) if link else None


def _unquoted(text: str, found: re.Match[str]) -> list[tuple[int, int]]:
    """A term without quotation marks, where filling or a bracket shows that one is given."""
    term = _patterns()["unquoted"].match(text, found.end())
    if term is None:
        return []
    filled = _patterns()["closing"].search(found["filling"].strip()[-_CUE:])
    announced = filled or ":" in text[found.end() - 2 : found.end()]
    article = _patterns()["article"].match(term[0])
    set_off = article and text[term.end() :].lstrip()[:1] in (")", ",", ";")
    return [term.span()] if announced or set_off else []


def _explained(text: str) -> Iterator[Definition]:
    """Terms in quotation marks whose meaning follows."""
    patterns = _patterns()
    before = tuple(words("meaning", "before", file="terms"))
    at = 0
    for found in patterns["quoted"].finditer(text):
        if found.start() < at:
            continue
        group = list(_terms(text, found.start()))
        at = group[-1][1]
        verb = patterns["means"].match(text, at)
        cue = fold(text[max(0, found.start() - _CUE) : found.start()]).rstrip(" :,")
        if verb or cue.endswith(before):
            end = verb.end() if verb else at
            yield from (_of(text, start, stop, (end, end + 1)) for start, stop in group)


def _entries(text: str) -> Iterator[Definition]:
    """Terms at the beginning of an entry, without quotation marks."""
    for found in _patterns()["entry"].finditer(text):
        yield _of(text, *found.span("term"), (found.end(), found.end() + 1))


def _bounded(text: str, one: Definition, all_of_them: list[Definition], index: int) -> Definition:
    """The definition with the words that say what the term stands for."""
    if one.forward:
        # Terms joined by "and" have one meaning between them; it ends at the next of another.
        following = (
            each.start for each in all_of_them[index + 1 : index + 1 + _MOST] if each.at != one.at
        )
        limit = min(next(following, len(text)), one.at + _FORWARD)
        return evolve(one, meaning=_ahead(text, one.at, limit))
    before = all_of_them[index - 1] if index else None
    return evolve(one, meaning=_narrowed(text, one.term, *_back(text, one.meaning[0], before)))


def _ahead(text: str, start: int, limit: int) -> tuple[int, int]:
    """Up to the end of the sentence or entry; to the next definition where a list follows."""
    stop = _STOP.search(text, start, limit)
    end = limit if stop is None or stop[0][0] == ":" else stop.start()
    inner = text[start:end].lstrip(_BLANKS)
    return end - len(inner), end - len(inner) + len(inner.rstrip(_BLANKS))


def _back(text: str, end: int, before: Definition | None) -> tuple[int, int]:
    """Back to the beginning of the sentence, or to the definition before in the same one."""
    start = max(0, end - _REACH)
    for stop in _STOP.finditer(text, start, end):
        start = stop.end()
    if before and start < before.end <= end:
        # "Arden (Ard) and Brenn (Bre), hereinafter the Parties": both of them are.
        if _close(text, before, end):
            return _trimmed(text, start, end)
        start = before.end
    return _trimmed(text, start, end)


def _narrowed(text: str, term: str, start: int, end: int) -> tuple[int, int]:
    """Of a sentence, the phrase in capitals a term is taken from: by its last word or initials."""
    last = term.rpartition(" ")[2]
    if last.isupper() and len(last) > 1:
        return _spelt(text, last, start, end), end
    found = list(re.finditer(rf"(?<![\w-]){re.escape(last)}(?![\w-])", text[start:end]))
    if not found or not last[:1].isupper():
        return start, end
    begin = name_begin(text, start + found[-1].start())
    return (begin, end) if begin > start else (start, end)


def _spelt(text: str, initials: str, start: int, end: int) -> int:
    """Where the words begin whose initials a term is; the start where none do."""
    wanted = initials
    for word in reversed(list(re.finditer(r"\w+", text[start:end]))):
        letter = word[0][0]
        if letter == wanted[-1:]:
            wanted = wanted[:-1]
        elif letter.isupper():
            return start
        if not wanted:
            return start + word.start()
    return start


def _close(text: str, before: Definition, end: int) -> bool:
    return not text[before.end : end].strip(_MARKS)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The words of a stretch without marks, label and "and" at its edges."""
    start = end - len(text[start:end].lstrip(_BLANKS))
    joined = _AND.match(text, start, end)
    inner = text[joined.end() if joined else start : end].lstrip(_MARKS)
    begin = end - len(inner)
    return begin, begin + len(inner.rstrip(_MARKS))
