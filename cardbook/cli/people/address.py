"""`cardbook address`: how an address stands on an envelope, without any book."""

from argparse import ArgumentParser, Namespace
from typing import Any

from cardbook.cli.console import Console
from cardbook.cli.outcome import DONE
from cardbook.cli.people.address_input import KNOWN_PARTS, address_in, objects_read, text_in
from cardbook.domain.addresses.address_check import address_warnings, layout_warnings
from cardbook.domain.addresses.address_format import AddressStyle, address_layout, destination, in_latin_letters
from cardbook.domain.addresses.address_in_one_line import address_in_one_line
from cardbook.domain.addresses.country import country_code
from cardbook.domain.errors import ErrorCode, KnownError

_ONE_LINE = "line"
"""A style besides those of AddressStyle: the words as typed, in one line."""


def declare(parser: ArgumentParser, console: Console) -> None:
    """Where it is posted, and the language of the country line."""
    texts = console.texts
    parser.add_argument("--from", metavar="DE", default="", dest="origin", help=texts("cli.address.origin"))
    parser.add_argument("--language", metavar="it", default=texts.language, help=texts("cli.address.language"))
    parser.add_argument(
        "--style", choices=[*AddressStyle, _ONE_LINE], default=AddressStyle.ENVELOPE.value,
        help=texts("cli.address.style"),
    )
    parser.add_argument("--json", action="store_true", help=texts("cli.option.json"))


def run(options: Namespace, console: Console) -> int:
    """Read one object or an array, print blocks of lines parted by an empty line, or JSON."""
    origin = country_code(options.origin)
    if options.origin and not origin:
        raise KnownError(ErrorCode.UNKNOWN_COUNTRY, text=options.origin)
    laid_out = [_laid_out(each, origin, options.language, options.style) for each in objects_read()]
    if options.json:
        console.say_json({"lines": lines, "warnings": warnings} for lines, warnings in laid_out)
        return DONE
    for number, (lines, warnings) in enumerate(laid_out):
        if number:
            console.say()
        for line in lines:
            console.say(line)
        for warning in warnings:
            console.complain(warning, console.texts(f"cli.address_warning.{warning}"))
    return DONE


def _laid_out(
    each: dict[str, Any], origin: str, language: str, style: str
) -> tuple[tuple[str, ...], list[str]]:
    address = address_in(each)
    country = destination(address, origin)
    addressee, organization = text_in(each, "name").splitlines(), text_in(each, "organization")
    latin = in_latin_letters(country, text_in(each, "language"))
    warnings: list[str] = list(address_warnings(address, origin=origin))
    if each.keys() - KNOWN_PARTS:
        warnings.append("unknown_part")
    if style == _ONE_LINE:
        line = address_in_one_line(
            address, origin=origin, language=language, addressee=addressee, organization=organization, latin=latin
        )
        return (line,), warnings
    layout = address_layout(
        addressee, address, origin=origin, language=language, organization=organization, latin=latin,
        style=AddressStyle(style),
    )
    return layout.lines, [*warnings, *layout_warnings(layout, country)]
