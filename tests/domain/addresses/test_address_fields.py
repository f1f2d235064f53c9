"""A form shows an address's fields as people in its country know them."""

import pytest

from cardbook.domain.addresses.address_fields import AddressPart, editor_fields
from cardbook.domain.addresses.address_rules import address_rules
from cardbook.domain.addresses.country import country_codes


@pytest.mark.parametrize(
    ("country", "labels"),
    [
        ("DE", "street postcode* town*"), ("US", "street town* state* zip*"),
        ("GB", "street post_town* county postcode*"),
        ("IE", "street town* county eircode"), ("JP", "street town* prefecture* postcode*"),
        ("IN", "street area town* pin* state*"), ("HK", "street district area*"),
        ("CA", "street town* province* postcode*"),
        ("BR", "street neighbourhood town* state* postcode*"), ("NZ", "street suburb town* postcode*"),
        ("", "street postcode town* region"),
    ],
)
def test_the_usual_fields_stand_in_the_order_and_under_the_words_of_the_country(country: str, labels: str) -> None:
    shown = [field for field in editor_fields(country) if field.usual]
    words = [field.label + ("*" if field.required and field.label != "street" else "") for field in shown]

    assert " ".join(words) == labels


def test_a_form_offers_every_part_of_an_address_in_every_country() -> None:
    for code in country_codes():
        assert sorted(field.part for field in editor_fields(code)) == sorted(AddressPart)


def test_every_country_says_without_which_parts_a_letter_may_not_arrive() -> None:
    for code in country_codes():
        rules = address_rules(code)
        assert rules.required, code
        assert rules.required <= {"street", "city", "region", "postcode"}, code
        assert bool(rules.postcode_pattern) == bool(rules.postcode_example), code
        assert rules.postcode_pattern or "postcode" not in rules.required, code
