"""What may keep a letter from arriving: hints about an address, never walls."""

from enum import StrEnum

from cardbook.domain.addresses.address_format import AddressLayout, destination
from cardbook.domain.addresses.address_rules import AddressRules, address_rules, has_rules
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.postcode import code_in_town, is_postcode, written_postcode
from cardbook.domain.addresses.region import region_of


class AddressWarning(StrEnum):
    """One hint; the value is the key of its sentence."""

    EMPTY = "empty"
    UNKNOWN_COUNTRY = "unknown_country"
    MISSING_STREET = "missing_street"
    MISSING_TOWN = "missing_town"
    MISSING_REGION = "missing_region"
    MISSING_POSTCODE = "missing_postcode"
    POSTCODE_FORM = "postcode_form"
    POSTCODE_IN_TOWN = "postcode_in_town"
    POSTCODE_REGION = "postcode_region"
    TOO_MANY_LINES = "too_many_lines"
    LONG_LINE = "long_line"


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
    doubt = _postcode_doubt(country, address)
    if doubt is AddressWarning.POSTCODE_IN_TOWN:
        found = [each for each in found if each is not AddressWarning.MISSING_POSTCODE]
    if doubt is not None:
        found.append(doubt)
    unknown = not has_rules(country) if country else bool(address.country_text.strip())
    return (AddressWarning.UNKNOWN_COUNTRY, *found) if unknown else tuple(found)


def layout_warnings(layout: AddressLayout, country: str) -> tuple[AddressWarning, ...]:
    """What the post of `country` may not read: more lines than it takes, or one that is too long for it."""
    rules = address_rules(country)
    found = []
    if rules.most_lines and len(layout.body) > rules.most_lines:
        found.append(AddressWarning.TOO_MANY_LINES)
    if rules.line_length and any(len(line) > rules.line_length for line in layout.body):
        found.append(AddressWarning.LONG_LINE)
    return tuple(found)


def _postcode_doubt(country: str, address: PostalAddress) -> AddressWarning | None:
    postcode = address.postcode.strip()
    if not postcode:
        in_town = code_in_town(country, address.locality)[0]
        return AddressWarning.POSTCODE_IN_TOWN if in_town else None
    if not is_postcode(country, postcode):
        return AddressWarning.POSTCODE_FORM
    region = region_of(address_rules(country).post, address.region) if address.region else None
    if region is not None and not region.may_have(written_postcode(country, postcode)):
        return AddressWarning.POSTCODE_REGION
    return None


def _missing_parts(rules: AddressRules, address: PostalAddress) -> list[str]:
    texts = {
        "street": address.street + address.pobox + address.extended,
        "city": address.locality,
        "region": address.region,
        "postcode": address.postcode,
    }
    typed = {default.partition("=")[0] for default in rules.defaults}
    return [part for part in texts if part in rules.required - typed and not texts[part].strip()]
