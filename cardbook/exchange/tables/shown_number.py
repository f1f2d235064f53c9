"""Numbers of spreadsheets as their cells show them."""

import datetime
import re

from cardbook.exchange.limits import NOTE_CHARS

FIRST_DAY = datetime.date(1899, 12, 30)
FIRST_DAY_1904 = datetime.date(1904, 1, 1)
_BUILT_IN_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Number formats of ECMA-376 part 1, section 18.8.30, that show a date or a time of day."""

_NOT_SHOWN = re.compile(r'"[^"]*"|\\.|_.|\[[^\]]*\]')
_DIGITS = re.compile(r'(?:[0#? ()+-]|"[^"]*"|\\.|_.|\[\$[^\]]*\]|\[[A-Z][a-z]+\])+')
_SIGN = re.compile(r'\[[^\]]*\]|_.|"([^"]*)"|\\(.)|([^0#?])|([0#?])')
_BY_SIZE = re.compile(r"\[<=(\d+)\]([^;]*);(.*)")
_LEAP_THAT_WAS_NONE = 60  # Excel counts 29 February 1900, as Lotus 1-2-3 did


def shown_kind(number: str, form: str | None) -> str:
    """How a number format shows numbers: "date", a form of digits with signs between them ("00000" of a postcode,
    "(###) ###-####" of a telephone), or "" for any other. `form` is None for the formats every program has.
    """
    if form is None:
        return "date" if number.isdecimal() and int(number[:9]) in _BUILT_IN_DATES else ""
    by_size = _BY_SIZE.fullmatch(form)
    parts = by_size.groups()[1:] if by_size else (form.partition(";")[0],)
    if all(_DIGITS.fullmatch(part) and re.search("[0#?]", part) for part in parts):
        return form if by_size else parts[0]
    shown = _NOT_SHOWN.sub("", form).lower()
    return "date" if any(sign in shown for sign in ("y", "d", "mmm", "j", "t")) and "general" not in shown else ""


def number_text(value: str, kind: str = "", first_day: datetime.date = FIRST_DAY) -> str:
    """A number as people would have typed it: whole ones without a point, dates as ISO days, in a form of digits what
    the cell shows. `kind` is as `shown_kind` gives it; `first_day` is the day that the workbook counts from.
    """
    try:
        number = float(value)
        whole = int(number)
    except (ValueError, OverflowError):
        return value[: 2 * NOTE_CHARS]
    if kind == "date":
        return _day_text(number, first_day)
    if number == whole and abs(number) < 1e15:
        return _shown_digits(str(whole), kind) if kind and whole >= 0 else str(whole)
    return f"{number:.15g}"


def _shown_digits(digits: str, form: str) -> str:
    """A whole number in a form of digits, filled from its end; what has no place in the form stands before it."""
    by_size = _BY_SIZE.fullmatch(form)
    if by_size is not None:
        form = by_size[2] if int(digits) <= int(by_size[1]) else by_size[3]
    signs = [(match[1] or match[2] or match[3] or "", match[4] or "") for match in _SIGN.finditer(form)]
    room = sum(bool(place) for _, place in signs)
    left, digits = digits[: max(len(digits) - room, 0)], digits[-room:].rjust(room)
    coming = iter(digits)
    shown = [""]
    for sign, place in signs:
        if not place:
            shown.append(sign)
            continue
        digit = next(coming)
        shown.append(left + digit if digit != " " else "0" if place == "0" else "")
        left = ""
    return "".join(shown).strip()


def _day_text(number: float, first_day: datetime.date) -> str:
    whole = int(number)
    if first_day == FIRST_DAY and 0 < whole < _LEAP_THAT_WAS_NONE:
        whole += 1
    if not whole:
        minutes = round(number * 24 * 60)
        return f"{minutes // 60:02d}:{minutes % 60:02d}"
    try:
        return (first_day + datetime.timedelta(whole)).isoformat()
    except OverflowError:
        return f"{number:.15g}"
