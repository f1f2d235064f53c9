"""The tables in `tests/data/naming`, and the short way in which they write down who lives together.

A line is: members | formal envelope | informal envelope | formal greeting | informal greeting.
Members are parted by + (they share the envelope), & (they are married) or ~ (they are a couple). A member is:

    child mrs: (Dr.) Anna Maria /von der Heide/ Jr. "Nan" =Frau Anna Heide= [Kunsthalle; Archive]

"child" for the role; the form of address before a colon; titles in brackets; the family name between slashes, a
suffix behind it; the nickname in quotes; =the name in one piece=; [who they work for; department], or
<an organisation; department> whose letter anybody there may open. Wishes stand behind in braces:
{style=family; name=Kowalscy; c/o=Meier; tag=de-CH}. Lines of an envelope are parted by " / ".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from cardbook.domain.naming.envelope import envelope_lines
from cardbook.domain.naming.greeting import salutation
from cardbook.domain.naming.member import NameForEnvelope, Wishes
from cardbook.domain.naming.rules import naming_rules
from cardbook.domain.people.contact import ContactKind, PersonName
from cardbook.domain.people.form_of_address import FormOfAddress
from cardbook.domain.people.household import AddresseeStyle, Formality
from cardbook.domain.people.household_role import HouseholdRole

TABLES = Path(__file__).resolve().parents[2] / "data" / "naming"
_MEMBER = re.compile(
    r"(?P<child>child )?\s*(?:(?P<form>ms|mrs|mr|mx):)?\s*(?:\((?P<prefix>[^)]*)\))?\s*(?P<given>[^/\"=\[<]*)"
    r"(?:/(?P<family>[^/]*)/)?(?P<suffix>[^\"=\[<]*)(?:\"(?P<nickname>[^\"]*)\")?\s*(?:=(?P<whole>[^=]*)=)?\s*"
    r"(?P<work>[\[<][^\]>]*[\]>])?\s*"
)


@dataclass(frozen=True)
class Row:
    """One constellation of a table, and what must come out."""

    language: str
    text: str
    expected: tuple[str, ...]

    def members(self) -> tuple[NameForEnvelope, ...]:
        return _members(self.text.partition("{")[0])

    def wishes(self) -> Wishes:
        told = self._told()
        return Wishes(
            AddresseeStyle(told.get("style", "")), told.get("name", ""), told.get("addressee", "").replace(" / ", "\n"),
            told.get("salutation", ""), told.get("c/o", ""),
        )

    def columns(self) -> tuple[str, ...]:
        """What the rules make of it, in the order of the table."""
        members, wishes, rules = self.members(), self.wishes(), naming_rules(self._told().get("tag", self.language))
        both = (Formality.FORMAL, Formality.INFORMAL)
        envelopes = (" / ".join(envelope_lines(members, rules, formality, wishes)) for formality in both)
        return (*envelopes, *(salutation(members, rules, formality, wishes) for formality in both))

    def _told(self) -> dict[str, str]:
        inside = self.text.partition("{")[2].rstrip("} ")
        pairs = (part.partition("=") for part in inside.split(";") if part.strip())
        return {key.strip(): value.strip() for key, _, value in pairs}

    def __str__(self) -> str:
        return f"{self.language}: {self.text}"


def rows(language: str) -> Iterator[Row]:
    """The rows of one table."""
    for line in (TABLES / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            text, *expected = (cell.strip() for cell in line.split("|"))
            yield Row(language, text, tuple(expected))


def _members(text: str) -> tuple[NameForEnvelope, ...]:
    first, *others = re.split(r"\s([+&~])\s", text)
    members, couples = [_member(first)], 0
    for joint, word in zip(others[::2], others[1::2], strict=True):
        member = _member(word)
        if joint in "&~":
            couples += 1
            bond = {"couple": couples, "married": joint == "&"}
            members[-1] = replace(members[-1], **bond)  # type: ignore[arg-type]
            member = replace(member, **bond)  # type: ignore[arg-type]
        members.append(member)
    return tuple(members)


def _member(text: str) -> NameForEnvelope:
    found = _MEMBER.fullmatch(text.strip())
    assert found, text
    part = {key: (value or "").strip() for key, value in found.groupdict().items()}
    organization, _, department = part["work"].strip("[]<>").partition(";")
    return NameForEnvelope(
        PersonName(part["prefix"], part["given"], "", part["family"], part["suffix"]),
        ContactKind.ORGANIZATION if part["work"].startswith("<") else ContactKind.PERSON, organization.strip(),
        part["whole"], part["nickname"], FormOfAddress(part["form"]),
        HouseholdRole.CHILD if part["child"] else HouseholdRole.ADULT, department=department.strip(),
    )
