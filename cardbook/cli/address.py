"""`cardbook address`: how an address stands on an envelope, without any book."""

from argparse import ArgumentParser, Namespace
from typing import Any

from cardbook.cli.address_input import KNOWN_PARTS, address_in, objects_read, text_in
from cardbook.cli.console import Console
from cardbook.cli.outcome import DONE
from cardbook.domain.address_check import address_warnings, layout_warnings
from cardbook.domain.address_format import AddressStyle, address_layout, destination, in_latin_letters
from cardbook.domain.country import country_code
from cardbook.domain.errors import ErrorCode, KnownError


def declare(parser: ArgumentParser, console: Console) -> None:
    """Where it is posted, and the language of the country line."""
    texts = console.texts
    parser.add_argument("--from", metavar="DE", default="", dest="origin", help=texts("cli.address.origin"))
    parser.add_argument("--language", metavar="it", default=texts.language, help=texts("cli.address.language"))
    parser.add_argument(
        "--style", choices=[style.value for style in AddressStyle], default=AddressStyle.ENVELOPE.value,
        help=texts("cli.address.style"),
    )
    parser.add_argument("--json", action="store_true", help=texts("cli.option.json"))


def run(options: Namespace, console: Console) -> int:
    """Read one object or an array, print blocks of lines parted by an empty line, or JSON."""
    origin = country_code(options.origin)
    if options.origin and not origin:
        raise KnownError(ErrorCode.UNKNOWN_COUNTRY, text=options.origin)
    style = AddressStyle(options.style)
    laid_out = [_laid_out(each, origin, options.language, style) for each in objects_read()]
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
    each: dict[str, Any], origin: str, language: str, style: AddressStyle
) -> tuple[tuple[str, ...], list[str]]:
    address = address_in(each)
    country = destination(address, origin)
    layout = address_layout(
        text_in(each, "name").splitlines(), address, origin=origin, language=language,
        organization=text_in(each, "organization"),
        latin=in_latin_letters(country, text_in(each, "language")), style=style,
    )
    warnings: list[str] = [*address_warnings(address, origin=origin), *layout_warnings(layout, country)]
    if each.keys() - KNOWN_PARTS:
        warnings.append("unknown_part")
    return layout.lines, warnings
