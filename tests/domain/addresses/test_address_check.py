"""An address is checked with hints, by the rules of its country."""

import pytest

from cardbook.domain.addresses.address_check import AddressWarning, address_warnings, layout_warnings
from cardbook.domain.addresses.address_format import AddressLayout
from cardbook.domain.addresses.postal_address import PostalAddress

COMPLETE = PostalAddress(street="Konradstraße 8", postcode="79100", locality="Freiburg", country="DE")


@pytest.mark.parametrize(
    ("address", "warnings"),
    [
        (COMPLETE, ()),
        (PostalAddress(), (AddressWarning.EMPTY,)),
        (PostalAddress(street="Konradstraße 8", locality="Freiburg", country="DE"),
         (AddressWarning.MISSING_POSTCODE,)),
        (PostalAddress(postcode="79100", locality="Freiburg", country="DE"), (AddressWarning.MISSING_STREET,)),
        (PostalAddress(pobox="12", postcode="79100", locality="Freiburg", country="DE"), ()),
        (PostalAddress(street="Konradstraße 8", postcode="7910", country="DE"),
         (AddressWarning.MISSING_TOWN, AddressWarning.POSTCODE_FORM)),
        (PostalAddress(street="Konradstraße 8", postcode="D-79100", locality="Freiburg", country="DE"), ()),
        (PostalAddress(street="1 Main St", locality="Asheville", postcode="28801", country="US"),
         (AddressWarning.MISSING_REGION,)),
        (PostalAddress(street="Peak Road 1", region="Hong Kong Island", country="HK"), ()),
        (PostalAddress(street="1 Orchard Road", postcode="238823", country="SG"), ()),
        (PostalAddress(street="Konradstraße 8", locality="79100 Freiburg", country="DE"),
         (AddressWarning.POSTCODE_IN_TOWN,)),
        (PostalAddress(street="1 Main St", locality="Boston", region="MA", postcode="90210", country="US"),
         (AddressWarning.POSTCODE_REGION,)),
        (PostalAddress(street="1 Main St", locality="Boston", region="Massachusetts", postcode="02138", country="US"),
         ()),
        (PostalAddress(street="100 Calle Luna", locality="San Juan", postcode="00901", country="PR"), ()),
        (PostalAddress(street="1 Deep Street", locality="Poseidonis", country_text="Atlantis"),
         (AddressWarning.UNKNOWN_COUNTRY,)),
        (PostalAddress(street="1 Deep Street", locality="Poseidonis", country="QQ"),
         (AddressWarning.UNKNOWN_COUNTRY,)),
    ],
)
def test_what_may_keep_a_letter_from_arriving_is_said(
    address: PostalAddress, warnings: tuple[AddressWarning, ...]
) -> None:
    assert address_warnings(address) == warnings


def test_an_address_without_a_country_is_checked_by_the_rules_of_home() -> None:
    address = PostalAddress(street="Konradstraße 8", postcode="791", locality="Freiburg")

    assert address_warnings(address, origin="DE") == (AddressWarning.POSTCODE_FORM,)
    assert address_warnings(address) == ()


@pytest.mark.parametrize(
    ("country", "lines", "warnings"),
    [
        ("US", 5, ()), ("US", 6, (AddressWarning.TOO_MANY_LINES,)), ("DE", 6, ()),
        ("DE", 7, (AddressWarning.TOO_MANY_LINES,)), ("PL", 9, ()),
    ],
)
def test_more_lines_than_a_post_reads_are_told(
    country: str, lines: int, warnings: tuple[AddressWarning, ...]
) -> None:
    layout = AddressLayout(tuple(f"line {number}" for number in range(lines)), "COUNTRY")

    assert layout_warnings(layout, country) == warnings


def test_a_line_longer_than_a_post_reads_is_told() -> None:
    assert layout_warnings(AddressLayout(("x" * 38,)), "FR") == ()
    assert layout_warnings(AddressLayout(("x" * 39,)), "FR") == (AddressWarning.LONG_LINE,)
