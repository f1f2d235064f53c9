"""Telephone numbers without a label: told from postcodes and house numbers by their form."""

import re

TELEPHONE = re.compile(
    r"(?<![\w@/.-])(?:\+|\(\+)?\(?\d[\d ()/.\-–·]*\d(?:\s?(?:ext|x|app|dw)\.?\s?\d{1,5})?(?![\w@])", re.I
)
"""What may be one: digits with the signs that people set between them, and an extension."""

_LIKE_A_POSTCODE = re.compile(
    r"\d{3}-\d{4}|\d{5}-\d{3,4}|\d{2}-\d{3}|\d{4}-\d{3}|\d{3,5}(?: \d{2,3})?|\d{4,5}[-–]\d{4,5}"
)
_NATIONAL = re.compile(r"\(?0[\d)(]*[ /().\-–].*|0[67]\d{8,9}|01[567]\d{8,9}")
_NORTH_AMERICAN = re.compile(r"(?:1[ .-])?\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?:\s?(?:ext|x)\.?\s?\d{1,5})?", re.I)
_ABROAD = ("+", "(+", "00")
_DIGITS = range(7, 16)
_SURELY_LONG = 9


def is_telephone(text: str) -> bool:
    """True for a number that stands for itself: ITU-T E.164 allows 15 digits, and hardly one has less than 7."""
    digits = sum(map(str.isdigit, text))
    if digits not in _DIGITS or _LIKE_A_POSTCODE.fullmatch(text):
        return False
    if text.startswith(("+", "(+")) or (text.startswith("00") and digits > _SURELY_LONG):
        return True
    return bool(_NATIONAL.fullmatch(text) or _NORTH_AMERICAN.fullmatch(text))


def is_long_telephone(text: str, *, ends_line: bool) -> bool:
    """True for a number that can be nothing else, also behind a name: with its country's code, or long and last."""
    if not is_telephone(text) or sum(map(str.isdigit, text)) < _SURELY_LONG:
        return False
    return ends_line or text.startswith(_ABROAD)
