"""States and provinces are known by every name people write."""

import pytest

from cardbook.domain.addresses.region import region_of


@pytest.mark.parametrize(
    ("country", "text", "printed"),
    [
        ("US", "California", "CA"), ("US", "ca", "CA"), ("US", "Kalifornien", "CA"), ("US", "US-CA", "CA"),
        ("US", "Washington, D.C.", "DC"), ("CA", "QUEBEC", "QC"), ("CA", "Québec", "QC"), ("AU", "Tasmania", "TAS"),
        ("BR", "São Paulo", "SP"), ("IT", "Florence", "FI"), ("IT", "fi", "FI"), ("JP", "Tokyo", "東京都"),
        ("JP", "JP-13", "東京都"), ("KR", "Seoul", "서울특별시"), ("ES", "Barcelona", ""),
    ],
)
def test_a_region_is_recognised_and_printed_as_its_post_wants_it(country: str, text: str, printed: str) -> None:
    region = region_of(country, text)

    assert region is not None
    assert not region.left_out
    assert region.printed == printed


@pytest.mark.parametrize(
    ("country", "text"),
    [("DE", "Bayern"), ("DE", "BY"), ("DE", "Bavaria"), ("CH", "ZH"), ("CH", "Wallis"), ("AT", "Styria"),
     ("FR", "Île-de-France"), ("FR", "Rhône"), ("GB", "England"), ("IT", "Toscana"), ("ES", "Cataluña")],
)
def test_what_its_post_does_not_want_is_left_out(country: str, text: str) -> None:
    region = region_of(country, text)

    assert region is not None
    assert region.left_out


@pytest.mark.parametrize(
    ("country", "text"),
    [("US", "Atlantis"), ("DE", "Altstadt"), ("CH", "Chur"), ("QQ", "CA"), ("", "CA"), ("US", "")],
)
def test_what_the_table_does_not_know_is_nobodys_region(country: str, text: str) -> None:
    assert region_of(country, text) is None


@pytest.mark.parametrize(
    ("country", "text", "postcode", "fits"),
    [("US", "MA", "02138", True), ("US", "MA", "90210", False), ("IT", "Roma", "00144", True),
     ("DE", "BY", "10115", True)],
)
def test_a_region_knows_how_its_postcodes_begin(country: str, text: str, postcode: str, fits: bool) -> None:
    region = region_of(country, text)

    assert region is not None
    assert region.may_have(postcode) is fits
