"""Which fields a form shows for an address in a country, in which order and under which word."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from cardbook.domain.addresses.address_rules import AddressRules, address_rules


class AddressPart(StrEnum):
    """A part of a postal address; the value is the attribute of `PostalAddress`."""

    STREET = "street"
    EXTENDED = "extended"
    POBOX = "pobox"
    LOCALITY = "locality"
    REGION = "region"
    POSTCODE = "postcode"


@dataclass(frozen=True, slots=True)
class EditorField:
    """One field of the form. `label` is the key of the word beside it: postcode, zip, eircode, pin; town,
    post_town, suburb, district, neighbourhood; region, state, county, province, prefecture … `usual` is False for a
    part that few addresses of the country have: a form may keep it folded away until it is asked for.
    """

    part: AddressPart
    label: str
    required: bool
    usual: bool


_PART_OF = {"city": AddressPart.LOCALITY} | {part.value: part for part in AddressPart}
_SELDOM = frozenset({AddressPart.EXTENDED, AddressPart.POBOX})


@cache
def editor_fields(country: str) -> tuple[EditorField, ...]:
    """All fields of an address in a country, the street first, then as its post orders them, seldom ones last."""
    rules = address_rules(country)
    named = [_PART_OF[name] for name in re.findall(r"\{(\w+)\}", rules.latin) if name in _PART_OF]
    first = [AddressPart.STREET, AddressPart.EXTENDED, AddressPart.POBOX]
    rest = [_field(rules, part) for part in named if part not in first]
    rest.sort(key=lambda field: not field.usual)
    return (*(_field(rules, part) for part in first), *rest)


def _field(rules: AddressRules, part: AddressPart) -> EditorField:
    labels = {
        AddressPart.LOCALITY: rules.city_label,
        AddressPart.REGION: rules.region_label,
        AddressPart.POSTCODE: rules.postcode_label,
        AddressPart.EXTENDED: rules.extended_label or AddressPart.EXTENDED.value,
    }
    name = "city" if part is AddressPart.LOCALITY else part.value
    has_no_codes = part is AddressPart.POSTCODE and not rules.postcode_pattern and bool(rules.code)
    seldom = part in _SELDOM and not (part is AddressPart.EXTENDED and rules.extended_label)
    usual = not seldom and name not in rules.folded and not has_no_codes
    return EditorField(part, labels.get(part, part.value), name in rules.required, usual)
