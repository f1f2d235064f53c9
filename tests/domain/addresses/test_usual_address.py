"""An address that is put together by its country's pattern is written as the general way writes it."""

from unittest.mock import patch

from hypothesis import example, given
from hypothesis import strategies as st

from cardbook.domain.addresses.address_format import AddressStyle, address_layout, usual_address
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.usual_address import UsualAddress

_words = st.text(st.sampled_from("Aß é1-{}%\n\u00a0"), max_size=4)
_addresses = st.builds(
    PostalAddress,
    street=_words | st.just("Hauptstr. 5"), extended=st.sampled_from(["", "", "Flat 4"]),
    locality=_words | st.sampled_from(["Wien", "MADRID", "79098 Freiburg", "New York", "St. Gallen"]),
    region=_words | st.sampled_from(["", "California", "Madrid", "ZH", "Ontario"]),
    postcode=_words | st.sampled_from(["79098", "D-79098", "90001-1234", "sw1a1aa", "SW1A 1AA", "1010"]),
    country=st.sampled_from(["DE", "US", "GB", "ES", "CA", "FR", "TR", "JP", "SG", "XX", ""]),
    country_text=st.sampled_from(["", "Atlant{i}s"]),
)
_addressees = st.lists(_words | st.just("Anna Klein"), max_size=2)


@given(_addressees, _addresses, st.sampled_from(["US", "DE", ""]), st.sampled_from(AddressStyle))
@example(["Anna Klein"], PostalAddress("5 Way", locality="X", postcode="1010", country_text="{0}"), "DE",
         AddressStyle.ENVELOPE)
def test_the_pattern_of_a_country_writes_as_the_general_way_does(
    addressee: list[str], address: PostalAddress, origin: str, style: AddressStyle
) -> None:
    found = address_layout(addressee, address, origin=origin, language="en", style=style)

    with patch.object(UsualAddress, "lines", lambda *_: None):
        general = address_layout(addressee, address, origin=origin, language="en", style=style)
    assert found == general


def test_most_addresses_are_usual_ones() -> None:
    usual = usual_address("US", origin="US", language="en")

    assert usual is not None
    assert usual.lines(["Anna Klein"], PostalAddress("5 Elm St", "", "", "Reno", "Nevada", "89501", "US")) == (
        "Anna Klein", "5 Elm St", "RENO NV 89501",
    )
