"""A number as it is typed after an option, any or one that lies between two others."""

from argparse import ArgumentTypeError
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from cardbook.cli.console import Console

Number = TypeVar("Number", int, float)


def whole_number(console: Console, least: int, most: int) -> Callable[[str], int]:
    """The type of an option that takes no other numbers; argparse says the sentence behind the option's name."""
    return _between(console, int, least, most)


def any_whole_number(console: Console) -> Callable[[str], int]:
    """What `int` is to argparse, with its complaint in the language of the terminal."""

    def typed(text: str) -> int:
        with suppress(ValueError):
            return int(text)
        raise ArgumentTypeError(console.texts("cli.usage.whole_number", text=text))

    return typed


def measure(console: Console, least: float, most: float) -> Callable[[str], float]:
    """As `whole_number`, for what may have decimals: 8.5 or 8,5."""
    return _between(console, lambda text: float(text.replace(",", ".")), least, most)


def _between(console: Console, read: Callable[[str], Number], least: Number, most: Number) -> Callable[[str], Number]:
    def typed(text: str) -> Number:
        with suppress(ValueError):
            number = read(text)
            if least <= number <= most:
                return number
        texts = console.texts
        raise ArgumentTypeError(texts("cli.usage.between", least=texts.decimal(least), most=texts.decimal(most)))

    return typed
