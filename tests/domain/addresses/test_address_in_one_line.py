"""An address in one line reads as people of its script write one."""

import pytest

from cardbook.domain.addresses.address_in_one_line import address_in_one_line
from cardbook.domain.addresses.postal_address import PostalAddress

_TOKYO = PostalAddress("南麻布 4-6-28", locality="都港区", region="東京", postcode="106-0047", country="JP")


@pytest.mark.parametrize(
    ("address", "origin", "line"),
    [
        (PostalAddress("Gartenweg 3\nHinterhaus", locality="Bonn", postcode="53111"), "DE",
         "Gartenweg 3, Hinterhaus, 53111 Bonn"),
        (PostalAddress("12 Bear Creek Rd", locality="Asheville", region="NC", postcode="28801", country="US"), "DE",
         "12 Bear Creek Rd, Asheville, NC 28801, United States"),
        (_TOKYO, "JP", "〒106-0047東京都港区南麻布 4-6-28"),
        (_TOKYO, "DE", "〒106-0047東京都港区南麻布 4-6-28, Japan"),
        (PostalAddress("2005ج كورنيش النيل", locality="القاهرة", country="EG"), "EG", "2005ج كورنيش النيل، القاهرة"),
        (PostalAddress("한강대로 416", locality="중구", region="서울특별시", postcode="04637", country="KR"), "KR",
         "서울특별시 중구 한강대로 416 04637"),
        (PostalAddress(locality="Poseidonis", country_text="Atlantis"), "DE", "Poseidonis, Atlantis"),
        (PostalAddress(), "DE", ""),
    ],
)
def test_the_lines_are_parted_as_their_script_does_it(address: PostalAddress, origin: str, line: str) -> None:
    assert address_in_one_line(address, origin=origin, language="en") == line
