"""The paper that printers are fed with where the sender lives."""

from cardbook.domain.paper.paper import A4, LETTER, PaperSize

_LETTER_COUNTRIES = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
"""Where US Letter is the office paper (Unicode CLDR, supplemental data, measurementData/paperSize)."""


def home_paper(country: str) -> PaperSize:
    """US Letter or A4 by the ISO code of a country, A4 where it is unknown."""
    return LETTER if country in _LETTER_COUNTRIES else A4
