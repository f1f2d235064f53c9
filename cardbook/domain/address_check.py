"""What may keep a letter from arriving: hints about an address, never walls."""

from enum import StrEnum

from cardbook.domain.address_format import destination
from cardbook.domain.address_rules import AddressRules, address_rules, has_rules
from cardbook.domain.postal_address import PostalAddress
from cardbook.domain.postcode import is_postcode


class AddressWarning(StrEnum):
    """One hint; the value is the key of its sentence."""

    EMPTY = "empty"
    UNKNOWN_COUNTRY = "unknown_country"
    MISSING_STREET = "missing_street"
    MISSING_TOWN = "missing_town"
    MISSING_REGION = "missing_region"
    MISSING_POSTCODE = "missing_postcode"
    POSTCODE_FORM = "postcode_form"


_MISSING = {
    "street": AddressWarning.MISSING_STREET,
    "city": AddressWarning.MISSING_TOWN,
    "region": AddressWarning.MISSING_REGION,
    "postcode": AddressWarning.MISSING_POSTCODE,
}


def address_warnings(address: PostalAddress, *, origin: str = "") -> tuple[AddressWarning, ...]:
    """What is missing or doubtful, the country first; `origin` is the country of an address without one."""
    if address.is_empty():
        return (AddressWarning.EMPTY,)
    country = destination(address, origin)
    rules = address_rules(country)
    found = [_MISSING[part] for part in _missing_parts(rules, address)]
    if address.postcode.strip() and not is_postcode(country, address.postcode):
        found.append(AddressWarning.POSTCODE_FORM)
    unknown = not has_rules(country) if country else bool(address.country_text.strip())
    return (AddressWarning.UNKNOWN_COUNTRY, *found) if unknown else tuple(found)


def _missing_parts(rules: AddressRules, address: PostalAddress) -> list[str]:
    texts = {
        "street": address.street + address.pobox + address.extended,
        "city": address.locality,
        "region": address.region,
        "postcode": address.postcode,
    }
    typed = {default.partition("=")[0] for default in rules.defaults}
    return [part for part in texts if part in rules.required - typed and not texts[part].strip()]
