"""A whole address in one line, for lists and sentences; an envelope has its lines from `address_format`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from cardbook.domain.addresses.address_format import AddressStyle, address_layout, destination
from cardbook.domain.addresses.address_rules import address_rules
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.region import region_of

_USUAL = ", "
_BY_SCRIPT = (
    (re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"), "\u060c "),
    (re.compile("[\u0e00-\u0e7f\u1100-\u11ff\uac00-\ud7a3]"), " "),
    (re.compile("[\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]"), ""),
)
"""A letter of a script → what parts the lines there: the Arabic comma, a space between Thai and Korean words,
nothing between Chinese and Japanese ones (as libaddressinput and KDE's address book write an address in one line)."""


def address_in_one_line(
    address: PostalAddress,
    *,
    origin: str,
    language: str,
    addressee: Sequence[str] = (),
    organization: str = "",
    latin: bool | None = None,
) -> str:
    """The words as typed, in the order of the destination: "ul. Długa 4, 31-146 Kraków, Poland"; "" for none.

    `origin` is the country of the reader, which is not named; `language` is that of another country's name. A region
    that its post does without is left out. The rest is as for `address_layout`.
    """
    layout = address_layout(
        addressee, _without_needless_region(address, destination(address, origin)), origin=origin, language=language,
        organization=organization, latin=latin, style=AddressStyle.READING,
    )
    text = "".join(layout.body)
    parting = next((sign for letter, sign in _BY_SCRIPT if letter.search(text)), _USUAL)
    return _USUAL.join(filter(None, (parting.join(layout.body), layout.country)))


def _without_needless_region(address: PostalAddress, country: str) -> PostalAddress:
    if not (address.region and address.locality and address.postcode):
        return address
    region = region_of(address_rules(country).post, address.region)
    return replace(address, region="") if region and region.left_out else address
