"""Choosing a country, in whatever way its name is written."""

from functools import cache

from PySide6.QtCore import Qt

from cardbook.domain.addresses.country import country_code, country_codes, country_name
from cardbook.domain.people.name_text import fold
from cardbook.ui.context import UiContext
from cardbook.ui.widgets.fields.combo_field import ComboField


@cache
def _countries(language: str) -> tuple[tuple[str, str], ...]:
    """All countries as (code, name in that language), in the order of the names."""
    named = ((code, country_name(code, language)) for code in country_codes())
    return tuple(sorted(named, key=lambda entry: fold(entry[1])))


class CountryField(ComboField):
    """Countries by their names in the language of the screen. What is typed may name one in another way, too:
    "Allemagne", "USA" and "CH" do. Empty until `offer_countries`.
    """

    def __init__(self, context: UiContext, name: str) -> None:
        super().__init__(context, name, [], completes=True)

    def offer_countries(self, none: str, first: str = "") -> None:
        """All of them, under the word for no country and the one with the code `first`."""
        countries = sorted(_countries(self._context.texts.language), key=lambda entry: entry[0] != first)
        self.set_choices([("", none), *countries])

    def row_meant(self, typed: str) -> int:
        named = self.findText(typed, Qt.MatchFlag.MatchFixedString)
        row = self.findData(country_code(typed)) if named < 0 and country_code(typed) else named
        return row if row >= 0 else super().row_meant(typed)
