"""States, provinces, cantons and their like: how people write them, and what of it an envelope wants.

The table is `resources/addresses/regions.tsv`; its head names the sources.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from cardbook.resources import resource

_LEFT_OUT = "-"


@dataclass(frozen=True, slots=True)
class Region:
    """One region of a country. `printed` is what its post wants on an envelope, "" = as it was typed, and
    `latin` the same in Latin letters where the country writes in other signs. `left_out` is True where the
    post wants town and postcode alone. `postcodes` is a pattern for the first signs of its postcodes, "" = unknown.
    """

    printed: str = ""
    latin: str = ""
    left_out: bool = False
    postcodes: str = ""

    def may_have(self, postcode: str) -> bool:
        """False for a postcode that begins as none of this region does."""
        return re.match(self.postcodes, postcode) is not None


@lru_cache(maxsize=4096)
def region_of(country: str, text: str) -> Region | None:
    """The region that people mean by a code ("CA", "DE-BY") or a name, None where the table has none such."""
    named = _named(country)
    if not named:
        return None
    return named.get(_key(text)) or named.get(_key(text.upper().removeprefix(f"{country}-")))


@cache
def _named(country: str) -> dict[str, Region]:
    """Name → region of one country. What is printed there counts more than what is only another name."""
    rows = [line.split("\t") for line in re.findall(rf"(?m)^{re.escape(country)}\t(.*)$", _table())]
    regions = [(_region(printed, latin, postcodes), printed, latin, names)
               for printed, latin, names, postcodes in rows]
    named = {_key(text): region for region, *texts, _ in regions for text in texts}
    for region, _, _, names in regions:
        for name in names.split("|"):
            named.setdefault(_key(name), region)
    named.pop("", None)
    return named


def _region(printed: str, latin: str, postcodes: str) -> Region:
    left_out = printed == _LEFT_OUT
    return Region("" if left_out else printed, latin, left_out, postcodes)


@cache
def _table() -> str:
    text = resource("addresses", "regions.tsv").read_text(encoding="utf-8")
    return text[text.index("\ncountry\t") + 1 :].partition("\n")[2]


def _key(text: str) -> str:
    """Letters and digits without case and accents: "Québec" and "QUEBEC" are one region."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(filter(str.isalnum, plain))
