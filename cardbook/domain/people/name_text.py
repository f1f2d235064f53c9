"""Names as text: how they are folded, sorted and found by a search."""

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module

_FOREIGN_LETTERS = str.maketrans(
    {"ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D"}
    | {"ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L", "ı": "i", "ħ": "h", "Ħ": "H", "ŧ": "t"}
    | {"Ŧ": "T", "’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‐": "-"}
    | {"…": "...", "\u200b": "", "\u00ad": "", "\ufeff": ""}
    | dict.fromkeys(range(0x300, 0x370), None)
)
"""Letters that no decomposition turns into ASCII, and accents standing alone."""

_LONG = str.maketrans(
    {"ü": "ue", "ö": "oe", "ä": "ae", "ø": "oe", "å": "aa", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "dh"}
)
_SHORT = str.maketrans({"æ": "a", "œ": "o", "ß": "s", "þ": "t"})
_WRITTEN_OTHERWISE = re.compile(f"[{''.join(map(chr, _LONG | _SHORT))}]")
_LONG_VOWEL = re.compile("([aou])e|aa")
_WORD = re.compile(r"[a-z0-9]+")
_CJK = (
    "\u3005-\u3007\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3\U00020000-\U0002a6df"
)
_CJK_RUN = re.compile(f"([{_CJK}]+)")
_APOSTROPHE = re.compile("(?<![a-z])[a-z]+(?:'[a-z]+)+")  # tried once for each word, also for one of 10,000 letters


def fold(text: str) -> str:
    """The form that texts are compared, sorted and searched in: ASCII letters, without case and accents.

    "Łódź" → "lodz", "Straße" → "strasse", "東京" → "dongjing" (anyascii). Fast for ASCII and for
    Latin letters.
    """
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text).translate(_FOREIGN_LETTERS)
    if not plain.isascii():
        plain = _transliterate()(unicodedata.normalize("NFC", plain))
    return plain.lower()


@cache
def _transliterate() -> Callable[[str], str]:
    """anyascii, loaded late: it takes 25 ms that a book in Latin letters never needs."""
    transliterate: Callable[[str], str] = import_module("anyascii").anyascii
    return transliterate


def folded_variants(text: str) -> str:
    """All words of a text, folded, each with the other ways to write it, parted by spaces.

    "Müller" → "muller mueller", "Mueller" → "mueller muller", "Åse" → "ase aase",
    "O'Brien" → "o brien obrien".
    """
    found: dict[str, None] = {}
    for word in text.split():
        if word.isascii() and word.isalnum():
            lowered = word.lower()
            found[lowered] = None
            if "e" in lowered or "aa" in lowered:
                found[_LONG_VOWEL.sub(_short_vowel, lowered)] = None
        else:
            found.update(_variants(word))
    return " ".join(found)


@lru_cache(maxsize=8192)
def _variants(word: str) -> dict[str, None]:
    """What `folded_variants` makes of a word with other signs than ASCII letters and digits."""
    composed = unicodedata.normalize("NFKC", word).lower()
    lowered = long = short = fold(composed)
    if not composed.isascii() and _WRITTEN_OTHERWISE.search(composed):
        long, short = fold(composed.translate(_LONG)), fold(composed.translate(_SHORT))
    forms = dict.fromkeys((lowered, long, short, _LONG_VOWEL.sub(_short_vowel, long)))
    if all(map(str.isalnum, forms)):
        return forms
    words = [found for form in forms for found in _WORD.findall(form)]
    words += [joined.replace("'", "") for form in forms if "'" in form for joined in _APOSTROPHE.findall(form)]
    return dict.fromkeys(words)


def _short_vowel(long: re.Match[str]) -> str:
    return long[1] or "a"


def index_words(text: str) -> str:
    """A text as the search index holds it (FTS5 unicode61): every word that `query_words` may ask for.

    Runs of Chinese, Japanese and Korean are cut into pairs of signs, since they have no spaces and
    are to be found in their middle; they stand in Latin letters besides.
    """
    if text.isascii():
        return folded_variants(text)
    composed = unicodedata.normalize("NFKC", text)
    if not _CJK_RUN.search(composed):
        return folded_variants(composed)
    pairs = [run[at : at + 2] for run in _CJK_RUN.findall(composed) for at in range(len(run))]
    apart = _CJK_RUN.sub(r" \1 ", composed)
    return f"{folded_variants(apart)} {' '.join(dict.fromkeys(pairs))}"


def query_words(text: str) -> tuple[str, ...]:
    """The words somebody looks for; a text is found where each begins one of its `index_words`."""
    composed = text if text.isascii() else unicodedata.normalize("NFKC", text)
    words: list[str] = []
    for at, part in enumerate(_CJK_RUN.split(composed)):
        if at % 2 == 0:
            words += _WORD.findall(fold(part))
        elif len(part) == 1:
            words.append(part)
        else:
            words += [part[start : start + 2] for start in range(len(part) - 1)]
    return tuple(dict.fromkeys(words))


@lru_cache(maxsize=32768)
def begins_words(text: str, typed: str) -> bool:
    """True where every word that was typed begins a word of the text, as a search finds it."""
    words = index_words(text).split()
    return all(any(word.startswith(wanted) for word in words) for wanted in query_words(typed))


def says(text: str, phrase: str) -> bool:
    """True where the words of the phrase stand in the text as whole words, one after another."""
    return f" {_in_row(phrase)} " in f" {_in_row(text)} "


def _in_row(text: str) -> str:
    parts = _CJK_RUN.split(text if text.isascii() else unicodedata.normalize("NFKC", text))
    rows = (" ".join(part) if at % 2 else " ".join(_WORD.findall(fold(part))) for at, part in enumerate(parts))
    return " ".join(row for row in rows if row)


@lru_cache(maxsize=8192)
def name_key(text: str) -> str:
    """A name as sorted: its words folded, without signs ("'t Hooft" → "t hooft", "O'Brien" → "obrien")."""
    folded = fold(text)
    return folded if folded.isalnum() and folded.isascii() else " ".join(_WORD.findall(folded.replace("'", "")))


def is_east_asian(name: str) -> bool:
    """True for a name that begins in Chinese, Japanese or Korean signs: family first, no space between."""
    return "\u3040" <= name[:1] <= "\ud7a3"
