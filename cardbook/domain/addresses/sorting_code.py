"""The number of the office that delivers (CEDEX 08, the 64 of Abidjan), where somebody keeps it apart from the town."""

from dataclasses import replace

from cardbook.domain.addresses.address_format import destination
from cardbook.domain.addresses.address_rules import address_rules
from cardbook.domain.addresses.postal_address import PostalAddress


def with_sorting_code(address: PostalAddress, code: str) -> PostalAddress:
    """The address with its sorting code where its post reads it: behind the town or the region, and in some
    countries before the street as well. A vCard has no part for it, and neither has a book."""
    if not code:
        return address
    places = address_rules(destination(address)).sorting_code
    return replace(
        address,
        street=f"{code} {address.street}" if "street" in places and address.street else address.street,
        locality=f"{address.locality} {code}".lstrip() if "city" in places else address.locality,
        region=f"{address.region} {code}".lstrip() if "region" in places else address.region,
    )
