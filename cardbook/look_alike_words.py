"""Why two people look alike, in words; the window and the command line both say them."""

from cardbook.domain.matching.look_alikes import LookAlike
from cardbook.domain.matching.reasons import reasons
from cardbook.texts import Texts


def for_words(pair: LookAlike, texts: Texts) -> list[str]:
    """What speaks for one person, the strongest first: ["same e-mail", "same name"]."""
    return [texts(f"look_alikes.reasons.{each}") for each in reasons(pair.evidence) if not each.is_against]


def against_words(pair: LookAlike, texts: Texts) -> list[str]:
    """What speaks against it: ["another address"]."""
    return [texts(f"look_alikes.reasons.{each}") for each in reasons(pair.evidence) if each.is_against]
