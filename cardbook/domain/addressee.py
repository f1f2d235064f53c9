"""The name lines of an envelope, and the names of people and households in lists.

Nothing is guessed: neither gender nor marriage, and no "family" that nobody wrote.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from cardbook.domain.contact import Contact, ContactKind, PersonName
from cardbook.domain.name_text import is_east_asian

_AND = {"en": "&", "de": "&"}
"""The word between the last two names, by language; "&" where the language has none of its own."""

LINE_LENGTH = 32
"""Characters a name line holds before two people get a line each."""

_NAMES_ON_ONE_LINE = 4
_NO_NAME = PersonName()


@dataclass(frozen=True, slots=True)
class NameForEnvelope:
    """One member of a household as far as the envelope asks.

    `organization` is the one that stands on this envelope: a person's only on a letter to their work.
    """

    name: PersonName = _NO_NAME
    kind: ContactKind = ContactKind.PERSON
    organization: str = ""
    full_name: str = ""
    nickname: str = ""

    @classmethod
    def of(cls, contact: Contact) -> "NameForEnvelope":
        """A contact's name at home: without the organisation a person works for."""
        is_organization = contact.kind is ContactKind.ORGANIZATION
        organization = contact.organization if is_organization or not _has_name(contact) else ""
        return cls(contact.name, contact.kind, organization, contact.full_name, contact.nickname)

    @classmethod
    def at_work(cls, contact: Contact) -> "NameForEnvelope":
        """A contact's name at work: with the organisation on a line below."""
        return replace(cls.of(contact), organization=contact.organization)


def addressee_lines(
    members: Sequence[NameForEnvelope], *, language: str, override: str = ""
) -> tuple[str, ...]:
    """The name lines of one envelope, in the order of the members; () where nobody has a name.

    `override`, as the user typed it, wins and is parted at its line breaks.
    """
    if override.strip():
        return _clean(override.splitlines())
    if len(members) == 1:
        return _lines_of_one(members[0])
    word = _AND.get(language[:2].lower(), "&")
    people = [member for member in members if _person(member)]
    organizations = (member.organization for member in members)
    return _clean((*_lines_of_many(people, word), *dict.fromkeys(organizations)))


def household_name(members: Sequence[NameForEnvelope], *, language: str, override: str = "") -> tuple[str, str]:
    """A household in a list, as a light and a strong part: ("Anna & Tomasz", "Kowalczyk").

    The light part is "" where the strong one says it all: an organisation, several family names, an override
    that does not end with a family name of theirs.
    """
    if override.strip():
        return _override_parts(_clean_text(override), members)
    if len(members) == 1:
        return _list_parts(members[0])
    word = _AND.get(language[:2].lower(), "&")
    people = [member for member in members if _person(member)]
    families = {_clean_text(member.name.family) for member in people if not _is_whole(member)}
    if len(families) == 1 and "" not in families and not any(map(_is_whole, people)):
        return _joined([_given(member) for member in people], word), families.pop()
    names = [_person(member) for member in people] or [member.organization for member in members]
    return "", _joined([name for name in dict.fromkeys(names) if name], word)


def list_name(contact: Contact) -> tuple[str, str]:
    """A contact in a list, as a light and a strong part: ("Willem", "Jansen"), ("", "Kunsthalle")."""
    light, strong = _list_parts(NameForEnvelope.of(contact))
    return (light, strong) if strong else ("", _clean_text(contact.display_name()))


def person_line(name: PersonName) -> str:
    """A name in one line as written on an envelope: "Dr. Daniela Moretti", "田中健二"."""
    family = _clean_text(name.family)
    if is_east_asian(family):
        own = family + _clean_text(name.given)
        return _clean_text(" ".join((name.prefix, own, name.additional, name.suffix)))
    words = _clean_text(" ".join((name.prefix, name.given, name.additional, family)))
    suffix = _clean_text(name.suffix)
    return f"{words}, {suffix}" if words and suffix else words or suffix


def _lines_of_one(member: NameForEnvelope) -> tuple[str, ...]:
    lines = (_person(member), member.organization)
    if member.kind is ContactKind.ORGANIZATION:
        lines = (member.organization, person_line(member.name) or _clean_text(member.full_name))
    return _clean(dict.fromkeys(lines))


def _lines_of_many(people: Sequence[NameForEnvelope], word: str) -> list[str]:
    groups: dict[str, list[NameForEnvelope]] = {}
    for at, member in enumerate(people):
        family = "" if _is_whole(member) else _clean_text(member.name.family)
        groups.setdefault(family or f"{at}\n", []).append(member)
    if all(len(group) == 1 for group in groups.values()):
        return _wrapped([_person(member) for member in people], word)
    return [line for family, group in groups.items() for line in _family_lines(family, group, word)]


def _family_lines(family: str, group: list[NameForEnvelope], word: str) -> list[str]:
    """People of one family name: "Anna, Tomasz & Zofia Kowalczyk", on two lines from five people on."""
    if len(group) == 1:
        return [_person(group[0])]
    given = [_given(member) for member in group]
    if len(given) <= _NAMES_ON_ONE_LINE:
        return [f"{_joined(given, word)} {family}"]
    half = (len(given) + 1) // 2
    return [", ".join(given[:half]) + ",", f"{_joined(given[half:], word)} {family}"]


def _wrapped(names: list[str], word: str) -> list[str]:
    """Different names: all on one line where they fit, two people on two lines, more on as few as hold them."""
    line = _joined(names, word)
    if len(line) <= LINE_LENGTH or len(names) < 2:
        return [line]
    lines = [names[0]]
    for name in names[1:]:
        longer = f"{lines[-1]}, {name}"
        if len(names) > 2 and len(longer) <= LINE_LENGTH:
            lines[-1] = longer
        else:
            lines.append(name)
    return lines


def _list_parts(member: NameForEnvelope) -> tuple[str, str]:
    if member.kind is ContactKind.ORGANIZATION and member.organization.strip():
        return "", _clean_text(member.organization)
    family = _clean_text(member.name.family)
    if _is_whole(member) or not family or is_east_asian(family):
        return "", _person(member) or _clean_text(member.organization)
    return _given(member), family


def _override_parts(override: str, members: Sequence[NameForEnvelope]) -> tuple[str, str]:
    families = (_clean_text(member.name.family) for member in members)
    family = next((family for family in families if family and override.endswith(f" {family}")), "")
    return (override.removesuffix(family).strip(), family) if family else ("", override)


def _person(member: NameForEnvelope) -> str:
    """A person's whole name, "" for an organisation without one."""
    if member.kind is ContactKind.ORGANIZATION and member.organization.strip():
        return person_line(member.name)
    return _clean_text(member.full_name) or person_line(member.name) or _clean_text(member.nickname)


def _given(member: NameForEnvelope) -> str:
    """What stands before the family name: title and given names, or else the nickname."""
    name, whole = member.name, _clean_text(member.full_name)
    if whole:
        return whole.removesuffix(_clean_text(name.family)).strip()
    return _clean_text(" ".join((name.prefix, name.given, name.additional))) or _clean_text(member.nickname)


def _is_whole(member: NameForEnvelope) -> bool:
    """True for a name that cannot be taken apart: the family name is missing, or is not its end."""
    family, whole = _clean_text(member.name.family), _clean_text(member.full_name)
    if not family or (whole and not whole.endswith(f" {family}")):
        return True
    return not _given(member) or (bool(member.name.suffix.strip()) and not whole)


def _has_name(contact: Contact) -> bool:
    return not contact.name.is_empty() or bool(contact.full_name or contact.nickname)


def _joined(names: Sequence[str], word: str) -> str:
    return f" {word} ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _clean_text(text: str) -> str:
    return " ".join(text.split())


def _clean(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(filter(None, map(_clean_text, lines)))
