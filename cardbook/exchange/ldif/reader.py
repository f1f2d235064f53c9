"""Reads LDIF (RFC 2849): exports of Thunderbird, Netscape, Evolution, KDE and of directories."""

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from cardbook.domain.people.contact import Contact
from cardbook.exchange.interface import Draft, Issue, IssueCode, ReadOptions
from cardbook.exchange.ldif.contact import LdifContacts, text_of, uid_of_name
from cardbook.exchange.ldif.records import Record, records
from cardbook.exchange.limits import snippet
from cardbook.exchange.tables.row_contact import Found

_READ_CHANGES = ("", "add")  # RFC 2849: an entry with another changetype takes something away


class LdifReader:
    """The `Reader` of LDIF files."""

    def read(self, source: BinaryIO, options: ReadOptions) -> Iterator[Draft | Issue]:
        """Drafts and issues in the order of the file; raises KnownError for an empty or unreadable one."""
        yield from _Reading(options.file).run(source)


class _Reading:
    """One pass over one file. `_uids` are those of entries that have one beside their distinguished name."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._contacts = LdifContacts(file)
        self._uids: dict[str, str] = {}
        self._entry = 0

    def run(self, source: BinaryIO) -> Iterator[Draft | Issue]:
        """Everything the file has."""
        for record in records(source):
            for at, code, text in record.issues:
                yield self._issue(at, code, text)
            if record.attributes:
                self._entry += 1
                yield from self._entry_of(record)
        if not self._entry:
            yield self._issue(1, IssueCode.NO_CARDS)

    def _entry_of(self, record: Record) -> Iterator[Draft | Issue]:
        change = next((text_of(value).lower() for value in record.values("changetype")), "")
        if self._contacts.is_nobody(record) or change not in _READ_CHANGES:
            yield self._issue(record.line, IssueCode.DIRECTORY_ENTRY, snippet(text_of(record.attributes[0].value)))
            return
        found: list[Found] = []
        contact, photo = self._contacts.contact(record, found)
        for code, text, field in found:
            yield self._issue(record.line, code, text, field)
        if self._contacts.is_group(record):
            name = contact.display_name()
            yield self._issue(record.line, IssueCode.GROUP_CARD, snippet(name))
            members = tuple(self._uids.get(uid, uid) for uid in self._contacts.members(record))
            yield Draft(contact, record.line, self._entry, members)
            return
        self._remember(record, contact)
        if not contact.display_name():
            is_blank = contact == replace(Contact(), uid=contact.uid, kept=contact.kept)
            code = IssueCode.CARD_EMPTY if is_blank else IssueCode.NO_NAME
            yield self._issue(record.line, code, snippet(text_of(record.attributes[0].value)))
            if is_blank:
                return
        yield Draft(contact, record.line, self._entry, photo=photo)

    def _remember(self, record: Record, contact: Contact) -> None:
        for value in record.values("dn"):
            by_name = uid_of_name(text_of(value))
            if contact.uid != by_name:
                self._uids[by_name] = contact.uid

    def _issue(self, at: int, code: IssueCode, text: str = "", field: str = "") -> Issue:
        return Issue(self._file, at, self._entry, code, text, field)
