"""Labels of three other address books, and why ours differ from some of them.

A difference is named by what has to be forgotten on both labels until they are equal. The rules are ours on
purpose, and they come from the posts: the country stands alone on the last line, in capitals, in
the language of the sender, and not at all at home (USPS Publication 28, Post Office, UPU); capitals for the town
and no punctuation on the last line (USPS, La Poste, outgoing mail of Deutsche Post); no sign of the country
before the postcode (Deutsche Post, Posti, Swiss Post).
"""

import re
from collections.abc import Callable
from enum import Enum
from typing import Any

from cardbook.domain.addresses.address_rules import address_rules
from cardbook.domain.addresses.country import country_code

Label = list[str]


def _without_country(label: Label, country: str) -> Label:
    codes = {country, address_rules(country).post}
    return [line for line in label if country_code(line) not in codes]


def _without_capitals(label: Label, country: str) -> Label:
    return [line.casefold() for line in label]


def _without_punctuation(label: Label, country: str) -> Label:
    return [" ".join(re.sub(r"[,،]| - ", " ", line).split()) for line in label]


def _without_sign(label: Label, country: str) -> Label:
    return [re.sub(rf"\b{country}-(?=\d)", "", line) for line in label]


class Difference(Enum):
    """What is to be forgotten."""

    COUNTRY = (_without_country,)
    CAPITALS = (_without_capitals,)
    PUNCTUATION = (_without_punctuation,)
    SIGN = (_without_sign,)

    @property
    def forget(self) -> Callable[[Label, str], Label]:
        """The label of a country without what differs."""
        return self.value[0]  # type: ignore[no-any-return]


BY_THE_POSTS_RULES = (Difference.COUNTRY, Difference.SIGN, Difference.CAPITALS, Difference.PUNCTUATION)

_D = Difference
DIFFERENCES: dict[str, tuple[Difference, ...]] = {
    "kde-ch-pobox-it": (_D.COUNTRY,),
    "kde-kr-intl": (_D.COUNTRY,),
    "kde-us-incomplete": (_D.CAPITALS,),
    "cg-ad": (_D.CAPITALS,),
    "cg-sv": (_D.CAPITALS,),
    "cg-tw-zh": (_D.COUNTRY,),
    "cg-us-nostate": (_D.CAPITALS, _D.PUNCTUATION),
    "cg-us-nocity": (_D.CAPITALS,),
    "cg-uy-noregion": (_D.CAPITALS, _D.PUNCTUATION),
    "lai-ax-full": (_D.SIGN,),
    "lai-ch-herrliberg": (_D.SIGN,),
    "lai-jp-latin1": (_D.CAPITALS,),
    "lai-jp-latin2": (_D.CAPITALS,),
    "lai-sv-zip": (_D.CAPITALS,),
    "lai-us-all": (_D.CAPITALS, _D.PUNCTUATION),
    "lai-us-cityregion": (_D.CAPITALS, _D.PUNCTUATION),
    "lai-us-nostate": (_D.CAPITALS,),
}
"""Case → why our label differs; a case that is not here has the same label to the letter."""

_DOMESTIC = ("domestic", "origin")


def posted_in(case: dict[str, Any]) -> str:
    """The country a case is posted in, as far as its style says: at home where no country is printed."""
    style = case.get("style", "")
    if "it_CH" in style:
        return "CH"
    abroad = "style" in case and not any(word in style for word in _DOMESTIC)
    return ("FR" if case["country"] != "FR" else "DE") if abroad else str(case["country"])


def spoken(case: dict[str, Any]) -> str:
    """The language of a case's country line."""
    return "it" if "it_CH" in case.get("style", "") else "en"


def style(case: dict[str, Any]) -> str:
    """The style of `cardbook address` that a case asks for: an address for a list, or one for an envelope."""
    return "line" if "single-line" in case.get("style", "") else "envelope"


def as_typed(case: dict[str, Any]) -> dict[str, str]:
    """A case in the parts that `cardbook address` reads."""
    names = {
        "recipient": "name", "org": "organization", "street": "street", "city": "locality", "region": "region",
        "postcode": "postcode", "pobox": "pobox", "country": "country", "lang": "language",
        "sorting_code": "sorting_code",
    }
    return {ours: case[theirs] for theirs, ours in names.items() if theirs in case}
