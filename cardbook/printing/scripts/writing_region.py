"""In whose forms Chinese characters are drawn: one character may differ in Tokyo, Seoul, Beijing and Taipei."""

import re
from collections.abc import Iterable

LANGUAGES = {"JP": "ja", "KR": "ko", "CN": "zh-hans", "TW": "zh-hant", "HK": "zh-hant-hk"}
"""The regions with forms of their own, and the languages written there, as BCP 47 tags."""

_ELSEWHERE = "CN"
_NEIGHBOURS = {"KP": "KR", "MO": "HK", "SG": "CN", "MY": "CN"}
_SYLLABLES = {
    "JP": re.compile("[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]"),
    "KR": re.compile("[\u1100-\u11ff\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]"),
    "TW": re.compile("[\u3100-\u312f\u31a0-\u31bf]"),
}
"""Kana, Hangul and Bopomofo are written in one region each."""


def writing_region(lines: Iterable[str], country: str = "") -> str:
    """The region, a key of LANGUAGES, that the lines are at home in: `country` (ISO 3166) or what else they hold."""
    country = _NEIGHBOURS.get(country, country)
    if country in LANGUAGES:
        return country
    text = "".join(lines)
    return next((region for region, syllables in _SYLLABLES.items() if syllables.search(text)), _ELSEWHERE)
