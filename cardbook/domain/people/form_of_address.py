"""How somebody wishes to be addressed; the user's own word, never read from a first name."""

from enum import StrEnum


class FormOfAddress(StrEnum):
    """NEUTRAL is by the name alone: "Anna Klein", "Guten Tag Anna Klein". The value is stored."""

    NEUTRAL = ""
    MS = "ms"  # Ms, Frau, Madame
    MRS = "mrs"  # Mrs; where a language makes no difference, as MS
    MR = "mr"  # Mr, Herr, Monsieur
    MX = "mx"  # English has a word for it; other languages take the name alone
