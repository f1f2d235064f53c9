"""A pasted block as words, each with what parts it from the word before."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from unicodedata import normalize

from cardbook.domain.pasted.east_asian import has_east_asian, parts_of
from cardbook.domain.pasted.kinds import Kind
from cardbook.domain.pasted.labels import Labelled, labelled_lines
from cardbook.domain.pasted.vocabulary import regions, word_key


class Gap(IntEnum):
    """What stands between two words; the greater, the more likely something else begins."""

    SPACE = 0
    DASH = 1  # a dash with spaces around it
    COMMA = 2
    STRONG = 3  # a semicolon, a bar, a tab, or where a phone number stood
    LINE = 4
    BLANK = 5  # an empty line, or the beginning


@dataclass(frozen=True, slots=True)
class Word:
    """One word as typed. `kinds` is what a label or the script leaves open, None for everything.

    `between` is the text that parts it from the word before on the same line.
    """

    text: str
    key: str
    gap: Gap
    between: str = " "
    kinds: frozenset[Kind] | None = None


_SEPARATOR = re.compile(
    r"\s*(?:(?P<strong>[;|·•\t\x1f]+|\s//\s|\s/\s)|(?P<dash>\s[-–—]+\s)|(?P<comma>(?:,(?!\d)|(?<!\d),|[，、،])))\s*|\s+"
)
_SIGN_BEFORE_CODE = re.compile(r"(?<!\w)([A-Z]{1,3})\s?[-–]\s?(?=\d{4,6}(?!\d))")
_GLUED_CODE = re.compile(r"(\b\d{4,6})-(?=[^\W\d_]{3})|([^\W\d_]{4})-(?=\d{4,6}\b)")
_SENTENCE_END = re.compile(r"[^\W\d_]{6,}(?<!str)(?<!strasse)\.", re.I)
_GLUES = (("-", "BR"), ("/", "BR"), ("/", "TR"))
"""The signs by which some countries' addresses tie the region to the town."""

_ONLY_SIGNS = re.compile(r"[\W_]*")
_KEEPS = re.compile(r"[#&+@§]")


def words_of(text: str) -> tuple[tuple[Word, ...], tuple[str, ...]]:
    """The words of a plain text, and the labels that were read and taken out."""
    lines, labels = labelled_lines(_SIGN_BEFORE_CODE.sub(r"\1-", text))
    words: list[Word] = []
    gap = Gap.BLANK
    for line in lines:
        if not line:
            gap = Gap.BLANK
            continue
        for part in line:
            for word in _words_of_part(part, gap):
                words.append(word)
            if words and part.text.strip():
                gap = Gap.STRONG
        gap = Gap.LINE if words else Gap.BLANK
    return tuple(_parted_by_full_stops(list(_with_glued_regions(words)))), labels


def _parted_by_full_stops(words: list[Word]) -> Iterator[Word]:
    """A sentence that ends parts like a comma: "… 04109 Leipzig. Viele Grüße"; an abbreviation does not."""
    for at, word in enumerate(words):
        ends = at > 0 and _SENTENCE_END.fullmatch(words[at - 1].text) is not None
        yield replace(word, gap=Gap.COMMA) if ends and word.gap is Gap.SPACE and word.text[0].isupper() else word


def _with_glued_regions(words: list[Word]) -> Iterator[Word]:
    """Words with a region glued behind a town taken apart: "Janeiro-RJ", "Kadıköy/İstanbul"."""
    for at, word in enumerate(words):
        following = [other.key for other in words[at + 1 : at + 5] if other.gap is Gap.SPACE]
        parts = next(filter(None, (_unglued(word, following, *glue) for glue in _GLUES)), None)
        yield from parts or (word,)


def _unglued(word: Word, following: list[str], sign: str, country: str) -> tuple[Word, Word] | None:
    head, _, tail = word.text.rpartition(sign)
    if len(head) < 3 or not tail or word.kinds is not None or not any(map(str.isalpha, head)):
        return None
    keys = (word_key(tail), *following)
    if not any(keys[:count] in regions(country) for count in range(1, len(keys) + 1)):
        return None
    return replace(word, text=head, key=word_key(head)), Word(tail, word_key(tail), Gap.DASH, sign)


def _words_of_part(part: Labelled, gap: Gap) -> Iterator[Word]:
    between = " "
    at = 0
    for match in [*_SEPARATOR.finditer(part.text), None]:
        raw = part.text[at : match.start() if match else len(part.text)]
        for word in _split(raw, gap, between, part.kinds):
            yield word
            gap, between = Gap.SPACE, " "
        if match is None:
            return
        found = _gap_of(match)
        if found > gap:
            gap, between = found, match[0] if found is not Gap.COMMA else ", "
        at = match.end()


def _split(raw: str, gap: Gap, between: str, kinds: frozenset[Kind] | None) -> Iterator[Word]:
    if not raw or (_ONLY_SIGNS.fullmatch(normalize("NFKC", raw)) and not _KEEPS.search(raw)):
        return
    if kinds is not None or not has_east_asian(raw):
        for text in _GLUED_CODE.sub(r"\1\2 ", raw).split() if kinds is None else [raw]:
            yield Word(text, word_key(text), gap, between, kinds)
            gap, between = Gap.DASH, "-"
        return
    for text, left in parts_of(raw):
        yield Word(text, word_key(text), gap, between, left)
        gap, between = Gap.COMMA, ""


def _gap_of(match: re.Match[str]) -> Gap:
    if match["strong"]:
        return Gap.STRONG
    if match["dash"]:
        return Gap.DASH
    return Gap.COMMA if match["comma"] else Gap.SPACE
