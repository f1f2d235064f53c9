"""`cardbook addressee`: who stands on an envelope and how they are greeted, without any book."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from enum import StrEnum
from typing import Any, TypeVar

from cardbook.cli.console import Console
from cardbook.cli.outcome import DONE
from cardbook.cli.people.address_input import objects_read, text_in
from cardbook.domain.addresses.country import country_code
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.naming.household_naming import HouseholdNaming
from cardbook.domain.naming.member import NameForEnvelope, Wishes
from cardbook.domain.people.contact import ContactKind, PersonName
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household import AddresseeStyle, Formality
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.services.people.letter_names import LetterNames

_Word = TypeVar("_Word", bound=StrEnum)


def declare(parser: ArgumentParser, console: Console) -> None:
    """Where it is posted, in which language, and how formally."""
    texts = console.texts
    parser.add_argument("--from", metavar="DE", default="", dest="origin", help=texts("cli.address.origin"))
    parser.add_argument("--language", metavar="de", default=texts.language, help=texts("cli.addressee.language"))
    parser.add_argument("--formal", action="store_true", help=texts("cli.addressee.formal"))
    parser.add_argument("--json", action="store_true", help=texts("cli.option.json"))


def run(options: Namespace, console: Console) -> int:
    """Read one household or an array, print name lines and the greeting below, or JSON with both ways."""
    origin = country_code(options.origin)
    if options.origin and not origin:
        raise KnownError(ErrorCode.UNKNOWN_COUNTRY, text=options.origin)
    letter_names = LetterNames(options.language, origin, Formality.FORMAL if options.formal else Formality.INFORMAL)
    households = [(_wishes(each), _naming(each, letter_names)) for each in objects_read()]
    if options.json:
        console.say_json(naming_json(naming) for _, naming in households)
        return DONE
    for number, (wishes, naming) in enumerate(households):
        if number:
            console.say()
        formality = letter_names.formality(wishes)
        for line in (*naming.lines(formality), naming.greeting(formality)):
            console.say(line)
    return DONE


def naming_json(naming: HouseholdNaming) -> dict[str, Any]:
    """All that people are called: formally, informally, and among friends."""
    both = {"formal": Formality.FORMAL, "informal": Formality.INFORMAL}
    told: dict[str, Any] = {
        name: {"addressee": naming.lines(formality), "salutation": naming.greeting(formality)}
        for name, formality in both.items()
    }
    by_hand = {"addressee_by_hand": naming.lines_by_hand, "salutation_by_hand": naming.greeting_by_hand}
    return {**told, "inside": naming.inside, **by_hand}


def _naming(each: dict[str, Any], letter_names: LetterNames) -> HouseholdNaming:
    told = each.get("members", [each])
    if not isinstance(told, list) or not all(isinstance(member, dict) for member in told):
        raise KnownError(ErrorCode.BAD_INPUT, text=f"members: {json.dumps(told)[:80]}")
    address = PostalAddress(country=country_code(text_in(each, "country")), care_of=text_in(each, "care_of"))
    return letter_names.naming([_member(member) for member in told], _wishes(each), address)


def _wishes(each: dict[str, Any]) -> Wishes:
    return Wishes(
        _word(each, "style", AddresseeStyle), text_in(each, "family_name"), text_in(each, "addressee"),
        text_in(each, "salutation"), formality=_word(each, "formality", Formality),
        language=text_in(each, "language"),
    )


def _member(each: dict[str, Any]) -> NameForEnvelope:
    parts = (text_in(each, part) for part in ("prefix", "given", "additional", "family", "suffix"))
    couple = text_in(each, "couple")
    return NameForEnvelope(
        PersonName(*parts), _word(each, "kind", ContactKind, ContactKind.PERSON), text_in(each, "organization"),
        text_in(each, "name"), text_in(each, "nickname"), _word(each, "form", FormOfAddress),
        _word(each, "role", HouseholdRole), int(couple) if couple.isdecimal() else 0,
        each.get("married") is True, text_in(each, "department"),
    )


def _word(each: dict[str, Any], name: str, kind: Callable[[str], _Word], unless_told: _Word | None = None) -> _Word:
    text = text_in(each, name)
    if not text and unless_told is not None:
        return unless_told
    try:
        return kind(text)
    except ValueError as error:
        raise KnownError(ErrorCode.BAD_INPUT, text=f"{name}: {text[:80]}") from error
