"""Mending what is worth a look, in place: each answer is one undoable step."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum

from cardbook.domain.actions import Action
from cardbook.domain.addresses.postcode import written_postcode
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.pasted.address_alone import address_alone
from cardbook.domain.people.contact import Medium
from cardbook.domain.people.date_text import date_in
from cardbook.domain.people.finding import Finding, FindingKind
from cardbook.domain.people.household_role import HouseholdRole
from cardbook.domain.people.recipient import Recipient
from cardbook.domain.people.typed_name import typed_name
from cardbook.services.keeping.writing import Write
from cardbook.services.reading import BookReading
from cardbook.storage.people.mending_store import MendingStore


class Answer(StrEnum):
    """Answers that are chosen; where something is typed, the text itself is the answer."""

    RIGHT = "right"  # the address is still right
    PAST = "past"  # it holds no more
    YES = "yes"  # it is as the finding supposes
    NOT_THIS = "not_this"  # the mail address is not the one's
    NOT_OTHER = "not_other"  # nor the other's


class Mending:
    """`mend` answers a finding, `leave` lets findings be."""

    def __init__(self, write: Write, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._reading = reading
        self._today = today

    def mend(self, finding: Finding, answer: str) -> None:
        """Do what was answered: an Answer, a form of address, the code of a country, or what was typed.

        Raises KnownError(BAD_INPUT) for a text that cannot be what is asked for.
        """
        typed = answer.strip()
        done, deed = _DEEDS[finding.kind]
        if not typed:
            raise KnownError(ErrorCode.BAD_INPUT, text=answer)
        name = typed if finding.kind in _NAMES else self.name_of(finding)
        with self._write(Action.MEND, name=name, stage=_PAST if typed == Answer.PAST else done) as unit:
            deed(self, unit.mending, finding, typed)

    def leave(self, findings: Sequence[Finding]) -> None:
        """Let findings be; they do not come again while what they are about stays the same."""
        name = self.name_of(findings[0]) if len(findings) == 1 else ""
        with self._write(Action.LEAVE_SO, name=name) as unit:
            unit.count = len(findings)
            unit.mending.waive(findings)

    def name_of(self, finding: Finding) -> str:
        """Whom a finding is about, "" where there is no name."""
        if finding.contact is not None:
            contact = self._reading.contacts.contact(finding.contact)
            return contact.display_name() if contact is not None else ""
        rows = self._reading.listing.rows([Recipient(household=finding.household).key])
        return rows[0].name if rows else ""

    def judge_address(self, store: MendingStore, finding: Finding, answer: str) -> None:
        """The address is confirmed, or becomes history as of yesterday."""
        if answer == Answer.PAST:
            yesterday = self._today() - datetime.timedelta(days=1)
            store.change_address(finding.item, {"valid_to": yesterday.isoformat()})
            return
        today = self._today().isoformat()
        store.change_address(finding.item, {"confirmed_on": today, "doubt": "", "doubted_on": "", "doubted_how": ""})

    def set_postcode(self, store: MendingStore, finding: Finding, answer: str) -> None:
        """The postcode as its post writes it; where it stood beside the town, it stands there no more."""
        values = {"postcode": written_postcode(finding.country, answer)}
        if finding.town and answer == finding.suggestion:
            values["locality"] = finding.town
        store.change_address(finding.item, values)

    def add_address(self, store: MendingStore, finding: Finding, answer: str) -> None:
        """An address where there was none, or none that holds."""
        address = address_alone(answer, origin=self._reading.home)
        if address is None:
            raise KnownError(ErrorCode.BAD_INPUT, text=answer)
        store.add_address(address, contact=finding.contact, household=finding.household)

    def set_town(self, store: MendingStore, finding: Finding, answer: str) -> None:
        """The town that was missing."""
        store.change_address(finding.item, {"locality": answer})

    def set_street(self, store: MendingStore, finding: Finding, answer: str) -> None:
        """The street that was missing."""
        store.change_address(finding.item, {"street": answer})

    def set_country(self, store: MendingStore, finding: Finding, answer: str) -> None:
        """The country, by its code."""
        store.change_address(finding.item, {"country": answer})

    def set_name(self, store: MendingStore, finding: Finding, answer: str) -> None:
        """A name as it is typed into one field."""
        name = typed_name(answer)
        store.change_contact(finding.contact or 0, {
            "prefix": name.prefix, "given": name.given, "additional": name.additional, "family": name.family,
            "suffix": name.suffix,
        })

    def respell(self, store: MendingStore, finding: Finding, answer: str) -> None:
        """The given and the family name anew, with as many words in the family name as it had."""
        contact = self._reading.contacts.contact(finding.contact or 0)
        if contact is None:
            return
        words = answer.split()
        at = max(0, len(words) - len(contact.name.family.split()))
        store.change_contact(finding.contact or 0, {"given": " ".join(words[:at]), "family": " ".join(words[at:])})

    def set_birthday(self, store: MendingStore, finding: Finding, answer: str) -> None:
        """The day that was meant."""
        date = date_in(answer, year_unknown=0)
        if date is None:
            raise KnownError(ErrorCode.BAD_INPUT, text=answer)
        store.change_date(finding.item, {"date": str(date)})

    def call_by_rule(self, store: MendingStore, finding: Finding, _answer: str) -> None:
        """The name lines follow the members again."""
        store.change_household(finding.household or 0, {"addressee_override": ""})

    def grow_up(self, store: MendingStore, finding: Finding, _answer: str) -> None:
        """A child is an adult of the household now."""
        store.change_contact(finding.contact or 0, {"household_role": HouseholdRole.ADULT.value})

    def set_form_of_address(self, store: MendingStore, finding: Finding, answer: str) -> None:
        """How somebody wishes to be addressed."""
        store.change_contact(finding.contact or 0, {"form_of_address": answer})

    def remove_household(self, store: MendingStore, finding: Finding, _answer: str) -> None:
        """A household nobody belongs to goes."""
        store.remove_household(finding.household or 0)

    def swap_medium(self, store: MendingStore, finding: Finding, _answer: str) -> None:
        """A phone number in the field for mail addresses, or the other way round, goes where it belongs."""
        is_phone = finding.kind is FindingKind.PHONE_IN_EMAIL
        store.change_point(finding.item, {"medium": (Medium.PHONE if is_phone else Medium.EMAIL).value})

    def take_email(self, store: MendingStore, finding: Finding, answer: str) -> None:
        """The mail address goes from the one of the two whose it is not."""
        whose = finding.other if answer == Answer.NOT_OTHER else finding.contact
        store.take_email(whose or 0, finding.about)


_PAST = "address_past"
_Deed = Callable[[Mending, MendingStore, Finding, str], None]
_DEEDS: Mapping[FindingKind, tuple[str, _Deed]] = {
    FindingKind.RETURNED: ("address_right", Mending.judge_address),
    FindingKind.SUSPECT: ("address_right", Mending.judge_address),
    FindingKind.UNCONFIRMED: ("address_right", Mending.judge_address),
    FindingKind.FAMILY_APART: ("address_right", Mending.judge_address),
    FindingKind.NO_NAME: ("name", Mending.set_name),
    FindingKind.MISSING_POSTCODE: ("postcode", Mending.set_postcode),
    FindingKind.POSTCODE_FORM: ("postcode", Mending.set_postcode),
    FindingKind.UNKNOWN_COUNTRY: ("country", Mending.set_country),
    FindingKind.MISSING_COUNTRY: ("country", Mending.set_country),
    FindingKind.MISSING_TOWN: ("town", Mending.set_town),
    FindingKind.MISSING_STREET: ("street", Mending.set_street),
    FindingKind.NO_ADDRESS: ("address", Mending.add_address),
    FindingKind.NONE_HOLDS: ("address", Mending.add_address),
    FindingKind.OVERRIDE_STALE: ("name_lines", Mending.call_by_rule),
    FindingKind.CHILD_GROWN: ("grown_up", Mending.grow_up),
    FindingKind.EMPTY_HOUSEHOLD: ("household_gone", Mending.remove_household),
    FindingKind.NO_FORM_OF_ADDRESS: ("form_of_address", Mending.set_form_of_address),
    FindingKind.BIRTHDAY_ODD: ("birthday", Mending.set_birthday),
    FindingKind.ONE_EMAIL: ("mail_taken", Mending.take_email),
    FindingKind.PHONE_IN_EMAIL: ("number", Mending.swap_medium),
    FindingKind.EMAIL_IN_PHONE: ("number", Mending.swap_medium),
    FindingKind.CAPITALS: ("name", Mending.respell),
}
"""What is done about each kind, and by which sentence the step is told; two envelopes to one address are joined by
`services.people.households`."""

_NAMES = frozenset({FindingKind.NO_NAME, FindingKind.CAPITALS})
"""Kinds whose step speaks of the name that was typed."""
