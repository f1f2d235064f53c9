"""An address comes out as its country's post wants it."""

import csv
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardbook.domain.addresses.address_format import (
    AddressStyle,
    address_layout,
    address_lines,
    in_latin_letters,
    town_and_country,
)
from cardbook.domain.addresses.address_rules import address_rules
from cardbook.domain.addresses.country import country_code, country_codes
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.region import region_of
from tests.domain.paper.envelope_rows import ENVELOPES, EnvelopeRow
from tests.outside import outside


@pytest.mark.parametrize("row", ENVELOPES, ids=str)
def test_an_envelope_looks_as_its_post_wants_it(row: EnvelopeRow) -> None:
    lines = address_lines([row.to], row.address, origin=row.origin, language=row.language)

    assert lines == row.expected()


KRAKOW = PostalAddress(street="ul. Długa 4", postcode="31-146", locality="Kraków", country="PL")


def test_the_country_line_is_told_apart_and_stands_last() -> None:
    layout = address_layout(["Jan Nowak"], KRAKOW, origin="DE", language="de")

    assert layout.country == "POLEN"
    assert layout.lines == (*layout.body, "POLEN")


def test_mail_that_stays_in_the_country_has_no_country_line() -> None:
    assert address_layout([], KRAKOW, origin="PL", language="de").country == ""


def test_reading_leaves_the_words_as_typed_and_the_commas_in_place() -> None:
    address = PostalAddress(street="1 Main St", locality="Asheville", region="NC", postcode="28801", country="US")

    lines = address_lines(["Jane"], address, origin="DE", language="de", style=AddressStyle.READING)

    assert lines == ("Jane", "1 Main St", "Asheville, NC 28801", "Vereinigte Staaten")


def test_the_name_goes_first_in_latin_order_even_for_an_address_in_japanese() -> None:
    address = PostalAddress(street="南麻布4-6-28", region="東京都", postcode="106-0047", country="JP")

    lines = address_lines(["Kenji Tanaka"], address, origin="JP", language="en", latin=True)

    assert lines[0] == "Kenji Tanaka"


@pytest.mark.parametrize(
    ("address", "origin", "language", "line"),
    [
        (KRAKOW, "US", "en", "Kraków, Poland"),
        (KRAKOW, "PL", "en", "Kraków"),
        (PostalAddress(locality="Bath"), "GB", "en", "Bath"),
        (PostalAddress(country="JP", region="Tokyo"), "DE", "de", "Tokyo, Japan"),
        (PostalAddress(country="FR"), "DE", "de", "Frankreich"),
        (PostalAddress(locality="Poseidonis", country_text="Atlantis"), "DE", "de", "Poseidonis, Atlantis"),
        (PostalAddress(), "DE", "de", ""),
    ],
)
def test_a_list_shows_the_town_and_the_country_abroad(
    address: PostalAddress, origin: str, language: str, line: str
) -> None:
    assert town_and_country(address, origin=origin, language=language) == line


def test_every_country_has_an_order_that_names_every_part_once() -> None:
    parts = ["city", "extended", "organization", "pobox", "postcode", "region", "street", "to"]
    for code in ("", *country_codes()):
        rules = address_rules(code)
        for order in filter(None, (rules.order, rules.latin, rules.envelope, rules.townless)):
            assert sorted(re.findall(r"\{(\w+)\}", order)) == parts, code


_words = st.text(st.characters(exclude_categories=("C", "M")), max_size=24)
_lines = st.lists(_words, max_size=3).map("\n".join)
_countries = st.sampled_from(("", "DE", "US", "GB", "JP", "KR", "HK", "AE", "SG", "CI", "HU", "AX", "LV", "TR"))
_addresses = st.builds(
    PostalAddress, street=_lines, extended=_lines, pobox=_words, locality=_words, region=_words,
    postcode=_words | st.sampled_from(("D-79098", "ba11aa", "1073", "〒1060047")),
    country=_countries | st.sampled_from(country_codes()),
)


@given(
    to=st.lists(_lines, max_size=3), organization=_lines, address=_addresses, origin=_countries,
    latin=st.sampled_from((None, True, False)), style=st.sampled_from(AddressStyle),
)
def test_no_word_is_lost_and_no_line_is_empty(
    to: list[str], organization: str, address: PostalAddress, origin: str, latin: bool | None, style: AddressStyle
) -> None:
    lines = address_lines(
        to, address, origin=origin, language="de", organization=organization, latin=latin, style=style
    )

    printed = _letters(" ".join(lines))
    typed = (*to, organization, address.street, address.extended, address.pobox, address.locality)
    assert all(line == line.strip() and line for line in lines)
    assert all(_letters(word) in printed for text in typed for word in text.split())
    assert re.sub(r"\D", "", _letters(address.postcode)) in re.sub(r"\D", "", printed)
    country = address_rules(address.country or origin).post
    if region_of(country, address.region) is None and country_code(address.region) != country:
        assert all(_letters(word) in printed for word in address.region.split())


_plain_words = st.text("abcdefghijk", min_size=4, max_size=9)


@given(
    words=st.lists(_plain_words, min_size=6, max_size=6, unique=True), country=st.sampled_from(country_codes()),
    left_out=st.sets(st.integers(0, 5)), latin=st.sampled_from((None, True, False)),
)
def test_no_word_stands_twice(words: list[str], country: str, left_out: set[int], latin: bool | None) -> None:
    to, organization, street, extended, locality, region = (
        "" if at in left_out else f"w{word}{at}w" for at, word in enumerate(words)
    )
    address = PostalAddress(street, extended, "", locality, region, country=country)

    lines = address_lines([to], address, origin=country, language="en", organization=organization, latin=latin)

    printed = re.findall(r"w[a-k]+\dw", " ".join(lines).lower())
    assert sorted(printed) == sorted(filter(None, (to, organization, street, extended, locality, region)))


@pytest.mark.parametrize(
    ("country", "street", "first"),
    [
        ("DE", "Weg 1", "Verein"), ("AT", "Weg 1", "Verein"), ("FR", "1 rue", "Verein"), ("US", "1 Main St", "Petra"),
        ("GB", "1 High St", "Petra"), ("PL", "ul. 1", "Petra"), ("JP", "南麻布4-6-28", "Verein"),
        ("JP", "4-6-28 Minami-Azabu", "Petra"), ("", "Weg 1", "Petra"),
    ],
)
def test_an_organisation_stands_where_the_country_has_it(country: str, street: str, first: str) -> None:
    address = PostalAddress(street=street, country=country)

    lines = address_lines(["Petra"], address, origin=country, language="en", organization="Verein")

    names = [line for line in lines if line in ("Petra", "Verein")]
    assert names == [first, "Verein" if first == "Petra" else "Petra"]


@pytest.mark.parametrize(
    ("country", "tag", "latin"),
    [("JP", "ja-Latn", True), ("JP", "ja", False), ("JP", "en", None), ("TW", "zh-Hant", False),
     ("TW", "zh_Latn", True), ("DE", "de", None), ("KZ", "kk", False), ("", "", None)],
)
def test_the_language_of_an_address_tells_its_order(country: str, tag: str, latin: bool | None) -> None:
    assert in_latin_letters(country, tag) is latin


def test_every_country_has_the_postcode_where_the_facts_have_it() -> None:
    text = outside("facts", "address_formats.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))

    assert {row["cc"] for row in rows} == set(country_codes())
    differing = {row["cc"] for row in rows if _postcode_place(row["cc"]) not in (row["postcode_position"], "")}
    assert differing == _POSTCODE_ELSEWHERE


_POSTCODE_ELSEWHERE = {"SG", "KP"}
"""Singapore is a town of its own with us; nobody knows a form for North Korea's codes."""


def _postcode_place(country: str) -> str:
    rules = address_rules(country)
    if not rules.postcode_pattern:
        return "none"
    lines = rules.order.split(" | ")
    line = next(line for line in lines if "{postcode}" in line)
    if "{city}" not in line and "{region}" not in line:
        return "own line last" if line is lines[-1] else "own line first" if line is lines[0] else ""
    if "{city}" not in line:
        return "with region/other"
    return "before city" if line.index("{postcode}") < line.index("{city}") else "after city"


def _letters(text: str) -> str:
    """Letters and digits alone, so that capitals and the spaces of a postcode make no difference."""
    plain = text.translate(str.maketrans("ΆΈΉΊΌΎΏάέήίόύώΐΰ", "ΑΕΗΙΟΥΩαεηιουωϊϋ")).replace("İ", "i")
    return "".join(filter(str.isalnum, plain.upper().casefold()))
