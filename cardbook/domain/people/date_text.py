"""Dates as files and people write them, read into a PartialDate without inventing a year."""

import re

from cardbook.domain.people.partial_date import PartialDate

APPLE_NO_YEAR = 1604  # what Apple's address book writes for a birthday whose year is unknown
_ISO = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?", re.S)
_FORMS = (
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})(?:[T ].*)?", re.S),
    re.compile(r"(?P<y>\d{4})/(?P<m>\d{1,2})/(?P<d>\d{1,2})(?:[T ].*)?", re.S),
    re.compile(r"--(?P<m>\d{2})-?(?P<d>\d{2})?(?:[T ].*)?", re.S),
    re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})"),
    re.compile(r"(?P<y>\d{4})"),
    re.compile(r"(?P<d>\d{1,2})\. ?(?P<m>\d{1,2})\. ?(?P<y>\d{4})?(?: \d.*)?"),
)
_ABOUT = re.compile(r"(?:~|circa|about|around|approx\.?|ca?\.|um|etwa|ungefähr)\s*", re.I)
_NOTHING = re.compile(r"[0\s./-]*(?:T?00:00.*)?")
_MONTH_WORDS = (
    ("january", "januar", "jan", "jänner", "jän", "janvier", "enero", "gennaio", "januari"),
    ("february", "februar", "feb", "feber", "février", "febrero", "febbraio", "februari"),
    ("march", "märz", "mar", "mrz", "maerz", "mär", "mars", "marzo", "maart"),
    ("april", "apr", "avril", "abril", "aprile"),
    ("may", "mai", "mayo", "maggio", "mei"), ("june", "juni", "jun", "juin", "junio", "giugno"),
    ("july", "juli", "jul", "juillet", "julio", "luglio"), ("august", "aug", "août", "agosto", "augustus"),
    ("september", "sep", "sept", "septembre", "septiembre", "settembre"),
    ("october", "oktober", "oct", "okt", "octobre", "octubre", "ottobre"),
    ("november", "nov", "novembre", "noviembre"),
    ("december", "dezember", "dec", "dez", "décembre", "diciembre", "dicembre"),
)
_MONTHS = {word: number for number, words in enumerate(_MONTH_WORDS, 1) for word in words}
_DAY_MONTH = re.compile(
    r"(?:\w+, )?(?P<d>\d{1,2})(?:\.|st|nd|rd|th|er)?[ -](?:de )?(?P<w>[^\W\d]+)\.?,?(?:[ -](?:de )?(?P<y>\d{4}))?"
)
_MONTH_DAY = re.compile(r"(?:\w+, )?(?P<w>[^\W\d]+)\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<y>\d{4}))?")
_MONTH_YEAR = re.compile(r"(?P<w>[^\W\d]+)\.? (?P<y>\d{4})(?P<d>)")


def is_no_date(text: str) -> bool:
    """True for what programs write into an empty date: `0/0/00`, `00.00.0000`, `0000-00-00`."""
    return _NOTHING.fullmatch(text) is not None


def date_in(text: str, year_unknown: int = APPLE_NO_YEAR) -> PartialDate | None:
    """The date a text means, None where it means none or is open to two readings.

    Read are RFC 6350 section 4.3.1, ISO 8601, `3.9.1961`, `3.9.`, `3 September 1961`, `circa 1950`; a
    time of day is left out. A year equal to `year_unknown` (or 0) stands for no year.
    """
    iso = _ISO.fullmatch(text)
    if iso is not None:
        return dated(int(iso[1]), int(iso[2]), int(iso[3]), year_unknown)
    text = text.strip()
    about = _ABOUT.match(text)
    if about is not None:
        inner = date_in(text[about.end():], year_unknown)
        return inner and PartialDate(inner.year, inner.month, inner.day, about=True)
    for form in _FORMS:
        match = form.fullmatch(text)
        if match is not None:
            parts = match.groupdict()
            return dated(_number(parts.get("y")), _number(parts.get("m")), _number(parts.get("d")), year_unknown)
    return _with_month_word(text, year_unknown)


def month_in(text: str) -> int | None:
    """The month a text means: its number, its name in English or German, or at least three letters of it."""
    word = text.strip().rstrip(".").lower()
    if word.isdecimal():
        return int(word) if len(word) <= 2 and 1 <= int(word) <= 12 else None
    if word in _MONTHS:
        return _MONTHS[word]
    begun = {number for name, number in _MONTHS.items() if len(word) >= 3 and name.startswith(word)}
    return begun.pop() if len(begun) == 1 else None


def dated(
    year: int | None, month: int | None, day: int | None, year_unknown: int = APPLE_NO_YEAR
) -> PartialDate | None:
    """A date of these parts, None where no calendar has it; 0 means unknown in each."""
    if year == year_unknown:
        year = None
    try:
        return PartialDate(year or None, month or None, day or None)
    except ValueError:
        return None


def _with_month_word(text: str, year_unknown: int) -> PartialDate | None:
    for form in (_DAY_MONTH, _MONTH_DAY, _MONTH_YEAR):
        match = form.fullmatch(text)
        month = _MONTHS.get(match["w"].lower()) if match else None
        if match and month:
            return dated(_number(match["y"]), month, _number(match["d"]), year_unknown)
    return None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
