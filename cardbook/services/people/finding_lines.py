"""Findings with the names they are shown by."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.people.finding import Finding, FindingKind
from cardbook.domain.people.recipient import Recipient
from cardbook.services.reading import BookReading

_PORTION = 500
_ABOUT_ADDRESSES = frozenset({
    FindingKind.RETURNED, FindingKind.SUSPECT, FindingKind.MISSING_POSTCODE, FindingKind.POSTCODE_FORM,
    FindingKind.UNKNOWN_COUNTRY, FindingKind.MISSING_COUNTRY, FindingKind.MISSING_TOWN, FindingKind.MISSING_STREET,
    FindingKind.FAMILY_APART, FindingKind.UNCONFIRMED,
})
"""Kinds whose `item` is a postal address."""


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding to be shown: whom it is about, the other one where there are two, and the address it is about.

    `key` is the line of the address book, `other_key` the other one's; None where there is none.
    """

    finding: Finding
    name: str
    key: int | None
    other_name: str = ""
    other_key: int | None = None
    address: PostalAddress | None = None


def finding_lines(reading: BookReading, findings: Sequence[Finding]) -> Iterator[FindingLine]:
    """The findings in their order, read in portions."""
    for start in range(0, len(findings), _PORTION):
        yield from _portion(reading, findings[start:start + _PORTION])


def _portion(reading: BookReading, findings: Sequence[Finding]) -> Iterator[FindingLine]:
    contacts = {one.contact for one in findings} | {one.other for one in findings if one.kind is FindingKind.ONE_EMAIL}
    ids = sorted(contact for contact in contacts if contact is not None)
    people = {contact.id: contact for contact in reading.contacts.contacts(ids)}
    lines = reading.findings.lines_of(ids)
    keys = [Recipient(household=one.household).key for one in findings if one.household is not None]
    others = [one.other for one in findings if one.kind is FindingKind.ONE_ADDRESS and one.other is not None]
    names = {row.key: row.name for row in reading.listing.rows([*keys, *others, *lines.values()])}
    addresses = reading.findings.addresses([one.item for one in findings])
    for one in findings:
        key = lines.get(one.contact or 0) if one.household is None else 2 * one.household + 1
        person = people.get(one.contact)
        name = person.display_name() if person is not None else names.get(key or 0, "")
        other_key = one.other if one.kind is FindingKind.ONE_ADDRESS else lines.get(one.other or 0)
        other = people.get(one.other) if one.kind is FindingKind.ONE_EMAIL else None
        other_name = other.display_name() if other is not None else names.get(other_key or 0, "")
        address = addresses.get(one.item) if one.kind in _ABOUT_ADDRESSES else None
        yield FindingLine(one, name, key, other_name, other_key, address)
