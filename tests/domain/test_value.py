"""Values that are quickly made: equal by their fields, never with more than those."""

from dataclasses import replace

import pytest

from cardbook.domain.addresses.postal_address import PostalAddress

LYON = PostalAddress(street="24 quai Saint-Antoine", locality="Lyon", country="FR")


def test_values_with_the_same_fields_are_one_in_a_set() -> None:
    same = PostalAddress(street="24 quai Saint-Antoine", locality="Lyon", country="FR")
    assert {LYON, same, replace(LYON, locality="Paris")} == {same, replace(same, locality="Paris")}


def test_a_value_takes_no_other_fields() -> None:
    with pytest.raises(AttributeError):
        LYON.town = "Paris"  # type: ignore[attr-defined]
