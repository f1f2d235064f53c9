"""Where a contact stands in name order, and the two letters that stand for a name."""

import unicodedata

from cardbook.domain.people.contact import Contact, ContactKind, PersonName
from cardbook.domain.people.name_text import is_east_asian, name_key


def sort_key(contact: Contact) -> str:
    """The key a contact is sorted by: family name, then given names; organisations by their name.

    Where it is noted how the name is spoken, that counts: in Japan the same signs are read in many ways.
    Plain ASCII, so that a database compares it byte by byte; two spaces part the family from the given
    name, so that "De" comes before "De Jong".
    """
    if contact.kind is ContactKind.ORGANIZATION and contact.organization:
        return name_key(contact.organization)
    return person_key(_as_spoken(contact)) or name_key(contact.display_name())


def _as_spoken(contact: Contact) -> PersonName:
    if not contact.phonetic_family and not contact.phonetic_given:
        return contact.name
    name = contact.name
    return PersonName(given=contact.phonetic_given or name.given, family=contact.phonetic_family or name.family)


def person_key(name: PersonName) -> str:
    """The sort key of a name in parts; "" for a name without a given and a family name."""
    parts = [name_key(part) for part in (name.family, name.given, name.additional) if part]
    return "  ".join(filter(None, parts))


def initials(name: PersonName | str) -> str:
    """Up to two letters for a picture's place: "WJ" of a person, "Ko" of a household's or organisation's
    name, "" where there is no letter. Letters keep their accents and their script.
    """
    if isinstance(name, str):
        return _first_signs(name, 2)
    given, family = _first_signs(name.given, 1), _first_signs(name.family, 1)
    if given and family:
        return family + given if is_east_asian(family) else given + family
    return _first_signs(name.given or name.family or name.prefix, 2)


def _first_signs(text: str, count: int) -> str:
    """The first letters or digits, each with the accents that follow it; the first one in capitals."""
    if text.isascii():
        letters = text[:count]
        letters = letters if letters.isalnum() else "".join(filter(str.isalnum, text))[:count]
        return letters[:1].upper() + letters[1:]
    signs: list[str] = []
    for sign in unicodedata.normalize("NFC", text):
        if unicodedata.category(sign)[0] == "M" and signs:
            signs[-1] += sign
        elif len(signs) == count:
            break
        elif sign.isalnum():
            signs.append(sign)
    capital = "".join(signs[:1]).upper()
    return (capital if len(capital) == len("".join(signs[:1])) else signs[0]) + "".join(signs[1:])
