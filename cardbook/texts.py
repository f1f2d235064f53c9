"""Every sentence Cardbook says, in the language of the reader.

The catalogues are `resources/texts/<language>/<area>.toml`, each language written by hand. A key is
`area.section.name`. A text is a string, or a table {one, other} chosen by `count`.
"""

import tomllib
from collections.abc import Sequence
from functools import cache
from typing import Any

from cardbook.domain.paper.lengths import millimetres
from cardbook.resources import resource

LANGUAGES = {"en": "English", "de": "Deutsch"}


@cache
def _area(language: str, area: str) -> dict[str, Any]:
    with resource("texts", language, f"{area}.toml").open("rb") as file:
        return tomllib.load(file)


def language_for(locale_name: str) -> str:
    """The catalogue for a locale such as `de_AT.UTF-8`; English where there is none."""
    code = locale_name.replace("-", "_").split("_")[0].split(".")[0].lower()
    return code if code in LANGUAGES else "en"


class Texts:
    """Looks sentences up: `texts("people.list.count", count=3)`, `texts("people.deleted", name=name)`.

    Values fill the sentence's {braces}; they are never read as braces themselves.
    Raises KeyError for an unknown key: that is a bug, and a test walks all keys.
    """

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else "en"

    def __call__(self, key: str, /, *, count: int | None = None, **values: object) -> str:
        area, *path = key.split(".")
        text: Any = _area(self.language, area)
        for part in path:
            text = text[part]
        if isinstance(text, dict):
            text = text["one" if count == 1 else "other"]
        if count is not None:
            values["count"] = self.number(count)
        return str(text).format_map(values) if values else str(text)

    def read_ahead(self) -> None:
        """Read every catalogue of the language, so that no first visit waits for one; safe on any thread."""
        for file in sorted(resource("texts", self.language).glob("*.toml")):
            _area(self.language, file.stem)

    def number(self, value: int) -> str:
        """A whole number with the language's mark between the thousands: 12,300 or 12.300."""
        return f"{value:,}" if self.language == "en" else f"{value:,}".replace(",", ".")

    def decimal(self, value: float, digits: int = 1) -> str:
        """A number with at most so many digits behind the language's mark, none where it is whole: 12.5 or 12,5."""
        text = f"{round(value, digits) + 0.0:.{digits}f}".rstrip("0").rstrip(".")
        return text if self.language == "en" else text.replace(".", ",")

    def millimetres(self, sides: Sequence[int]) -> str:
        """Lengths in µm as they are read off a ruler: 63.5 × 38.1 mm or 63,5 × 38,1 mm."""
        return " × ".join(self.decimal(millimetres(side), 2) for side in sides) + " mm"


def side_by_side(*facts: str) -> str:
    """Short facts on one line, those left out that are "": `Bonn · Aunt`."""
    return " · ".join(filter(None, facts))
