"""Money: read as people write it, written as a language does."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from cardbook.resources import resource

EURO = "EUR"
"""What money is where nobody knows the country."""

_AMOUNT = r"\d{1,3}(?:[.,'’ ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?"
_ALONE = re.compile(rf"(?=.{{1,12}}$)(?:{_AMOUNT})")
_LONGEST = 24
"""Letters of a price; what is longer is a number of something else."""


class Money(NamedTuple):
    """An amount in the smallest unit of its currency (cents, pence, yen); `currency` is an ISO 4217 code."""

    minor: int
    currency: str


@dataclass(frozen=True)
class _Currency:
    """One of `resources/currencies.toml`."""

    code: str
    sign: str
    words: Sequence[str]
    countries: Sequence[str]
    digits: int = 2


class _Table(NamedTuple):
    by_code: Mapping[str, _Currency]
    by_word: Mapping[str, str]
    by_country: Mapping[str, str]
    before: frozenset[str]


class FoundPrice(NamedTuple):
    """A price within a text: the words before it, the price, the words behind it."""

    before: str
    price: Money
    behind: str


@cache
def _table() -> _Table:
    read = tomllib.loads(resource("currencies.toml").read_text(encoding="utf-8"))
    currencies = [_Currency(**row) for row in read["currency"]]
    return _Table(
        {each.code: each for each in currencies},
        {word.lower(): each.code for each in currencies for word in (each.code, each.sign, *each.words)},
        {country: each.code for each in currencies for country in each.countries},
        frozenset(read["before"]),
    )


def currency_of(country: str) -> str:
    """The currency of a country (ISO 3166-1), EURO where that is not known."""
    return _table().by_country.get(country, EURO)


def money_words(money: Money, language: str) -> str:
    """An amount as it is written: "€12.50" in English, "12,50 €" in German; whole ones without the zeros."""
    table = _table()
    currency = table.by_code.get(money.currency)
    digits, sign = (currency.digits, currency.sign) if currency else (2, money.currency)
    whole, rest = divmod(abs(money.minor), 10**digits)
    number = f"{whole:,}" + (f".{rest:0{digits}d}" if rest else "")
    minus = "−" if money.minor < 0 else ""
    if language in table.before:
        return f"{minus}{sign} {number}" if sign.isalpha() else f"{minus}{sign}{number}"
    return f"{minus}{number.translate(str.maketrans(',.', '.,'))} {sign}"


def price_in(text: str, home: str) -> FoundPrice | None:
    """The last price in a text: an amount beside a sign or a word for money, or one with two digits behind its mark.

    A number alone is none: "Lego 10294". "$" is that of the country `home` where it has one.
    """
    found = next(iter(reversed(list(_pattern().finditer(text)))), None)
    if found is None or len(found[0]) > _LONGEST:
        return None
    word = (found["first"] or found["last"] or "").lower()
    currency = _currency_of_word(word, home)
    minor = _minor(found["a"] or found["b"] or found["c"], _table().by_code[currency].digits)
    return FoundPrice(text[: found.start()].strip(" ,;–-"), Money(minor, currency), text[found.end() :].strip(" ,;–-"))


def amount_in(text: str, home: str) -> Money | None:
    """The amount in a field that is for money: as `price_in`, and a number alone; None for none, and for nothing."""
    found = price_in(text, home)
    number = _ALONE.fullmatch(text.strip())
    if found is None and number is not None:
        currency = currency_of(home)
        return _some(Money(_minor(number[0], _table().by_code[currency].digits), currency))
    return _some(found.price) if found is not None else None


def _some(money: Money) -> Money | None:
    return money if money.minor else None


def _currency_of_word(word: str, home: str) -> str:
    local = currency_of(home)
    if not word or (word == "$" and "$" in _table().by_code[local].sign):
        return local
    if word in ("kr", "kr.") and local in ("DKK", "NOK", "SEK", "ISK"):
        return local
    return _table().by_word[word]


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_table().by_word, key=len, reverse=True)
    word = "|".join(re.escape(each) for each in words)
    pence = r"(?<![\d.,])\d+[.,]\d{2}(?![\d.,]\d|\d)"
    return re.compile(
        rf"(?<![\w.,])(?P<first>{word})\s?(?P<a>{_AMOUNT})(?![\d])"
        rf"|(?<![\w.,])(?P<b>{_AMOUNT})(?:[.,][-–]+)?\s?(?P<last>{word})(?!\w)"
        rf"|(?P<c>{pence})",
        re.IGNORECASE,
    )


def _minor(amount: str, digits: int) -> int:
    """The amount in the smallest unit; what stands last before one or two digits is the decimal mark."""
    mark = re.search(r"[.,](\d{1,2})$", amount)
    whole = re.sub(r"\D", "", amount[: mark.start()] if mark else amount)
    rest = (mark[1] if mark else "").ljust(digits, "0")[:digits]
    return int(whole + rest)
