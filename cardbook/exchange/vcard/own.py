"""What vCard has no property or parameter for, under names of our own: `X-CARDBOOK-…` (RFC 6350 section 6.10)."""

from collections.abc import Iterator
from typing import Any

from cardbook.domain.addresses.postal_address import AddressDoubt, PostalAddress
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.exchange.vcard.head import Head
from cardbook.exchange.vcard.text import escaped, parameter_written

TEXTS = {
    "X-PHONETIC-FIRST-NAME": "phonetic_given",  # as Apple and Android write them
    "X-PHONETIC-LAST-NAME": "phonetic_family",
    "X-CARDBOOK-FORM-OF-ADDRESS": "form_of_address",
    "X-CARDBOOK-HOUSEHOLD-ROLE": "household_role",
    "X-CARDBOOK-WHO-IS": "who_is",
    "X-CARDBOOK-OBSERVANCE": "observance",
    "X-CARDBOOK-LIKES": "likes",
    "X-CARDBOOK-DO-NOT-SEND": "do_not_send",
    "X-CARDBOOK-DO-NOT-SEND-REASON": "do_not_send_reason",
    "X-CARDBOOK-DECEASED": "deceased",
    "X-CARDBOOK-HAND-ADDRESSED": "hand_addressed",
}
"""Properties with one text each, and the field of a contact they fill."""

FIELD = "X-CARDBOOK-FIELD"
"""A field of the user's; its word stands in the X-ABLabel of the same group."""

RELATION = "X-CARDBOOK-RELATION"
"""A parameter of RELATED: our kind, where RFC 6350 has no word for it."""

BACK_LABEL = "X-CARDBOOK-BACK"
"""A parameter of RELATED: the user's word for the relation seen from the other side."""

_YES = "1"
_ADDRESS_TEXTS = {
    "X-CARDBOOK-CARE-OF": "care_of", "X-CARDBOOK-FROM": "valid_from", "X-CARDBOOK-TO": "valid_to",
    "X-CARDBOOK-CONFIRMED": "confirmed_on", "X-CARDBOOK-CONFIRMED-HOW": "confirmed_how",
    "X-CARDBOOK-DOUBT": "doubt", "X-CARDBOOK-DOUBTED": "doubted_on",
    "X-CARDBOOK-DOUBTED-HOW": "doubted_how",
}
_MONTHS = "X-CARDBOOK-MONTHS"
_DOUBTS = {doubt.value: doubt for doubt in AddressDoubt}


def own_fields(texts: dict[str, str]) -> dict[str, Any]:
    """Fields of a contact from the texts of TEXTS, by field; a word of no meaning for us is left out."""
    fields: dict[str, Any] = {name: text for name, text in texts.items() if name not in _READERS}
    for name, read in _READERS.items():
        if name in texts:
            fields[name] = read(texts[name])
    return fields


def own_lines(contact: Contact) -> Iterator[str]:
    """The lines of TEXTS for a contact, those that say anything."""
    for name, field in TEXTS.items():
        value = getattr(contact, field)
        text = (_YES if value else "") if isinstance(value, bool) else str(value)
        if text:
            yield f"{name}:{escaped(text)}"


def address_fields(head: Head) -> dict[str, Any]:
    """Fields of an address that its parameters tell."""
    if "X-CARDBOOK" not in head.text.upper():
        return {}
    fields: dict[str, Any] = {field: head.param(name) for name, field in _ADDRESS_TEXTS.items()}
    fields["doubt"] = _DOUBTS.get(fields["doubt"], AddressDoubt.NONE)
    first, _, last = head.param(_MONTHS)[:5].partition("-")
    if first.isdecimal() and last.isdecimal() and 1 <= int(first) <= 12 and 1 <= int(last) <= 12:
        fields |= {"first_month": int(first), "last_month": int(last)}
    return fields


def address_params(address: PostalAddress) -> str:
    """The parameters that `address_fields` reads."""
    texts = {name: str(getattr(address, field)) for name, field in _ADDRESS_TEXTS.items()}
    texts[_MONTHS] = f"{address.first_month}-{address.last_month}" if address.first_month else ""
    return "".join(f";{name}={parameter_written(text)}" for name, text in texts.items() if text)


def _form_of_address(text: str) -> FormOfAddress:
    return FormOfAddress(text) if text in set(FormOfAddress) else FormOfAddress.NEUTRAL


def _role(text: str) -> HouseholdRole:
    return HouseholdRole(text) if text in set(HouseholdRole) else HouseholdRole.ADULT


def _is_yes(text: str) -> bool:
    return text == _YES


_READERS = {
    "form_of_address": _form_of_address, "household_role": _role, "do_not_send": _is_yes, "deceased": _is_yes,
    "hand_addressed": _is_yes,
}
