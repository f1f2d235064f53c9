"""The names of people and households in lists: short, in any language alike."""

from collections.abc import Sequence

from cardbook.domain.naming.member import NameForEnvelope
from cardbook.domain.naming.pattern import clean
from cardbook.domain.naming.person import person_line
from cardbook.domain.people.contact import Contact, ContactKind
from cardbook.domain.people.name_text import is_east_asian

_AND = "&"
"""The word between the last two names in a list, in any language."""


def household_name(members: Sequence[NameForEnvelope], *, override: str = "") -> tuple[str, str]:
    """A household in a list, as a light and a strong part: ("Anna & Tomasz", "Kowalczyk").

    The light part is "" where the strong one says it all: an organisation, several family names, an override
    that does not end with a family name of theirs.
    """
    if override.strip():
        return _override_parts(clean(override), members)
    if len(members) == 1:
        return _list_parts(members[0])
    people = [member for member in members if _person(member)]
    families = {clean(member.name.family) for member in people if not _is_whole(member)}
    if len(families) == 1 and "" not in families and not any(map(_is_whole, people)):
        return _joined([_given(member) for member in people]), families.pop()
    names = [_person(member) for member in people] or [member.organization for member in members]
    return "", _joined([name for name in dict.fromkeys(names) if name])


def list_name(contact: Contact) -> tuple[str, str]:
    """A contact in a list, as a light and a strong part: ("Willem", "Jansen"), ("", "Kunsthalle")."""
    light, strong = _list_parts(NameForEnvelope.of(contact))
    return (light, strong) if strong else ("", clean(contact.display_name()))


def _list_parts(member: NameForEnvelope) -> tuple[str, str]:
    if member.kind is ContactKind.ORGANIZATION and member.organization.strip():
        return "", clean(member.organization)
    family = clean(member.name.family)
    if _is_whole(member) or not family or is_east_asian(family):
        return "", _person(member) or clean(member.organization)
    return _given(member), family


def _override_parts(override: str, members: Sequence[NameForEnvelope]) -> tuple[str, str]:
    families = (clean(member.name.family) for member in members)
    family = next((family for family in families if family and override.endswith(f" {family}")), "")
    return (override.removesuffix(family).strip(), family) if family else ("", override)


def _person(member: NameForEnvelope) -> str:
    """A person's whole name, "" for an organisation without one."""
    if member.kind is ContactKind.ORGANIZATION and member.organization.strip():
        return person_line(member.name)
    return clean(member.full_name) or person_line(member.name) or clean(member.nickname)


def _given(member: NameForEnvelope) -> str:
    """What stands before the family name: title and given names, or else the nickname."""
    name, whole = member.name, clean(member.full_name)
    if whole:
        return whole.removesuffix(clean(name.family)).strip()
    return clean(" ".join((name.prefix, name.given, name.additional))) or clean(member.nickname)


def _is_whole(member: NameForEnvelope) -> bool:
    """True for a name that cannot be taken apart: the family name is missing, or is not its end."""
    family, whole = clean(member.name.family), clean(member.full_name)
    if not family or (whole and not whole.endswith(f" {family}")):
        return True
    return not _given(member) or (bool(member.name.suffix.strip()) and not whole)


def _joined(names: Sequence[str]) -> str:
    return f" {_AND} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
