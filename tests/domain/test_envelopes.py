"""An address comes out as its country's post wants it."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardbook.domain.address_format import AddressStyle, address_layout, address_lines, one_line
from cardbook.domain.address_rules import address_rules
from cardbook.domain.country import country_code, country_codes
from cardbook.domain.postal_address import PostalAddress
from tests.domain.envelope_rows import ENVELOPES, EnvelopeRow
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
    assert one_line(address, origin=origin, language=language) == line


def test_every_country_has_an_order_that_names_every_part_once() -> None:
    parts = ["city", "extended", "pobox", "postcode", "region", "street", "to"]
    for code in ("", *country_codes()):
        rules = address_rules(code)
        for order in (rules.order, rules.latin, rules.envelope):
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
    to=st.lists(_lines, max_size=3), address=_addresses, origin=_countries,
    latin=st.sampled_from((None, True, False)), style=st.sampled_from(AddressStyle),
)
def test_no_word_is_lost_and_no_line_is_empty(
    to: list[str], address: PostalAddress, origin: str, latin: bool | None, style: AddressStyle
) -> None:
    lines = address_lines(to, address, origin=origin, language="de", latin=latin, style=style)

    printed = _letters(" ".join(lines))
    typed = (*to, address.street, address.extended, address.pobox, address.locality, address.region)
    assert all(line == line.strip() and line for line in lines)
    assert all(_letters(word) in printed for text in typed for word in text.split())
    assert re.sub(r"\D", "", _letters(address.postcode)) in re.sub(r"\D", "", printed)


def _letters(text: str) -> str:
    """Letters and digits alone, so that capitals and the spaces of a postcode make no difference."""
    plain = text.translate(str.maketrans("ΆΈΉΊΌΎΏάέήίόύώΐΰ", "ΑΕΗΙΟΥΩαεηιουωϊϋ")).replace("İ", "i")
    return "".join(filter(str.isalnum, plain.upper().casefold()))


def test_most_labels_of_three_other_address_books_agree_with_ours() -> None:
    folder = outside("corpus", "address")
    rows = [row for path in sorted(folder.glob("*/postal_label*.json")) for row in json.loads(path.read_bytes())]

    differing = [row["id"] for row in rows if _compared(row["expected"], row) != _compared(_ours(row), row)]

    agreeing = 1 - len(differing) / len(rows)
    print(f"{agreeing:.0%} of {len(rows)} labels agree; these do not: {differing}")
    assert agreeing >= 0.8


def _ours(row: dict[str, Any]) -> str:
    address = PostalAddress(
        street=row.get("street", ""), locality=row.get("city", ""), region=row.get("region", ""),
        postcode=row.get("postcode", ""), country=row["country"], pobox=row.get("pobox", ""),
    )
    addressee = [row[key] for key in ("org", "recipient") if key in row]
    language = "it" if "it_CH" in row.get("style", "") else "en"
    latin = True if row.get("lang", "").endswith("Latn") else None
    return "\n".join(address_lines(addressee, address, origin="DE", language=language, latin=latin))


def _compared(label: str, row: dict[str, Any]) -> list[str]:
    """Lines without what we do otherwise on purpose: capitals, punctuation, country signs before the
    postcode, and where the country stands. A label on a single line is compared as one."""
    countries = {row["country"], address_rules(row["country"]).post}
    lines = [line for line in label.splitlines() if line and country_code(line) not in countries]
    if "single-line" in row.get("style", ""):
        lines = ["".join(lines)]
    bare = (re.sub(r"\b(AX|CH)-(?=\d)|[,،]", "", line).casefold() for line in lines)
    return [re.sub(r"\s+", "" if "single-line" in row.get("style", "") else " ", line) for line in bare]
