"""Countries are known by every name people write."""

import pytest

from cardbook.domain.addresses.country import NAME_LANGUAGES, country_code, country_codes, country_name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("DE", "DE"), ("de", "DE"), ("D", "DE"), ("Deutschland", "DE"), (" germany ", "DE"), ("Allemagne", "DE"),
        ("BRD", "DE"), ("USA", "US"), ("U.S.A.", "US"), ("United States of America", "US"), ("EE. UU.", "US"),
        ("England", "GB"), ("U.K.", "GB"), ("Scotland", "GB"), ("Großbritannien", "GB"), ("N", "NO"), ("CH", "CH"),
        ("Svizzera", "CH"), ("The Netherlands", "NL"), ("Holland", "NL"), ("Österreich", "AT"),
        ("Oesterreich", "AT"), ("OSTERREICH", "AT"), ("日本", "JP"), ("대한민국", "KR"), ("Россия", "RU"),
        ("ΕΛΛΆΔΑ", "GR"), ("Türkiye", "TR"), ("Turkey", "TR"), ("Ivory Coast", "CI"), ("Côte d'Ivoire", "CI"),
        ("Czech Republic", "CZ"), ("Eire", "IE"), ("Hong Kong SAR", "HK"), ("España", "ES"), ("Polska", "PL"),
        ("Atlantis", ""), ("", ""), ("|", ""), ("\t", ""), ("code", ""),
    ],
)
def test_a_country_is_recognised_as_people_write_it(text: str, code: str) -> None:
    assert country_code(text) == code


def test_every_name_leads_back_to_its_country() -> None:
    for code in country_codes():
        for language in NAME_LANGUAGES:
            assert country_code(country_name(code, language)) == code
            assert country_code(country_name(code, language).upper()) == code
        assert country_code(code) == code


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("DE", "en", "Germany"), ("DE", "de", "Deutschland"), ("DE", "de-AT", "Deutschland"),
        ("DE", "fr", "Allemagne"), ("CH", "it", "Svizzera"), ("JP", "es", "Japón"), ("PL", "nl", "Polen"),
        ("DE", "pl", "Niemcy"),
        ("DE", "pt", "Alemanha"), ("CH", "sv", "Schweiz"), ("DE", "nn", "Tyskland"), ("PL", "ja", "Poland"),

        ("BA", "en", "Bosnia and Herzegovina"), ("QQ", "en", "QQ"),
    ],
)
def test_a_country_has_a_name_in_the_language_asked_for(code: str, language: str, name: str) -> None:
    assert country_name(code, language) == name
