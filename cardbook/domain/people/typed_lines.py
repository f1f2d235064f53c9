"""Name lines typed by hand that speak of somebody who is not there any more."""

import re
from collections.abc import Sequence

from cardbook.domain.people.contact import Contact
from cardbook.domain.people.name_text import fold

_WORD = re.compile(r"[^\W\d_]+")


def speaks_of(typed: str, gone: Sequence[Contact], staying: Sequence[Contact]) -> bool:
    """True where a typed line names somebody who is gone, by a name that nobody of those who stay has.

    "Anna & Tomasz Kowalczyk" speaks of Tomasz; "Familie Kowalczyk" speaks of nobody in particular.
    """
    theirs = {word for contact in staying for word in _names(contact)}
    return bool(_words(typed) & {word for contact in gone for word in _names(contact)} - theirs)


def _names(contact: Contact) -> set[str]:
    """The words by which a line names somebody: given names and the weightiest word of the family name."""
    name = contact.name
    whole = "" if name.given or name.family else contact.full_name
    family = max(_words(name.family), key=len, default="")
    return {word for word in {*_words(f"{name.given} {contact.nickname} {whole}"), family} if len(word) > 1}


def _words(text: str) -> set[str]:
    return {fold(word) for word in _WORD.findall(text)}
