"""Making one contact of two, telling look-alikes apart, and taking apart again what was made one."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from cardbook.domain.actions import Action
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import Contact
from cardbook.domain.people.household import Household
from cardbook.domain.people.merging import Choices, Kept, Merged, MergeField, Side, merged
from cardbook.domain.people.recipient import Recipient
from cardbook.services.keeping.writing import Write
from cardbook.services.people.household_moves import HouseholdMoves, stored_id
from cardbook.services.reading import BookReading
from cardbook.storage.people.merging.merge_store import MergeStore
from cardbook.storage.people.merging.taking_apart import take_apart
from cardbook.storage.steps.unit_of_work import UnitOfWork

__all__ = ["Choices", "Kept", "MergeField", "Merging", "Side"]

_NO_CHOICES: Choices = {}
_HOUSEHOLD_TEXTS = ("who_is", "observance", "likes", "note", "do_not_send_reason")
_BETWEEN = dict.fromkeys(("who_is", "observance", "likes", "do_not_send_reason"), "; ")
"""What stands between two texts that become one line."""
_MARKS = ("do_not_send", "hand_addressed")


class Merging:
    """Each method is one undoable step."""

    def __init__(self, write: Write, reading: BookReading, today: Callable[[], datetime.date]) -> None:
        self._write = write
        self._reading = reading
        self._today = today
        self._moves = HouseholdMoves(reading, today)

    def merge(
        self, kept_id: int, gone_id: int, words: Mapping[MergeField, str], choices: Choices = _NO_CHOICES,
        address: int | None = None,
    ) -> None:
        """Let one contact go on as both. Nothing is lost: what both have stands once, what one has goes on, and a
        value that gives way becomes a field of its own under its word in `words`.

        `choices` say which value leads, where that is not the usual one; `address` is the id of the own address
        that is to come first. Raises KnownError: UNKNOWN_CONTACT, ONE_CONTACT for a contact with itself.
        """
        kept, gone = self._two(kept_id, gone_id)
        result = merged(kept, gone, choices, words)
        with self._write(Action.MERGE, name=result.contact.display_name(), other=gone.display_name()) as unit:
            store = unit.merges
            going_on = self._at_home(unit, store, (kept, gone), result, choices)
            (stored,) = self._moves.members([kept_id])
            unit.contacts.replace(replace(going_on, addresses=stored.addresses))
            store.move_parts(kept_id, gone_id, going_on.household)
            store.settle_birthdays(kept_id, result, words[MergeField.BIRTHDAY])
            store.add_fields(kept_id, result.fields)
            if address is not None:
                store.lead_with_address(kept_id, address)
            store.move_relations(kept_id, gone_id)
            store.move_judgements(kept_id, gone_id)
            store.remove(kept_id, gone_id, self._today().isoformat())

    def tell_apart(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Remember that these are two people each; they are not shown as look-alikes any more."""
        one, other = self._two(*pairs[0])
        with self._write(Action.TELL_APART, name=one.display_name(), other=other.display_name()) as unit:
            unit.count = len(pairs)
            for pair in pairs:
                unit.merges.tell_apart(*pair)

    def take_apart(self, merge_id: int) -> tuple[Kept, ...]:
        """Make two contacts of one again, as they were but for what was changed since; what of it stays with the one.

        They count as told apart from then on. Raises KnownError: UNKNOWN_MERGE, and TAKE_APART_FIRST where the
        one itself was made part of somebody since.
        """
        found = self._reading.matching.merge(merge_id)
        if found is None:
            raise KnownError(ErrorCode.UNKNOWN_MERGE, text=str(merge_id))
        if found.is_within_another:
            raise KnownError(ErrorCode.TAKE_APART_FIRST, name=found.name)
        kept = self._moves.members([found.kept])[0]
        with self._write(Action.TAKE_APART, name=kept.display_name(), other=found.name) as unit:
            left = take_apart(unit.connection, merge_id)
            unit.merges.tell_apart(found.kept, found.gone)
        return left

    def _two(self, one_id: int, other_id: int) -> tuple[Contact, Contact]:
        if one_id == other_id:
            raise KnownError(ErrorCode.ONE_CONTACT, text=str(one_id))
        one, other = self._moves.members([one_id, other_id])
        if one.trashed_on or other.trashed_on:
            raise KnownError(ErrorCode.UNKNOWN_CONTACT, text=str(other_id))
        return one, other

    def _at_home(
        self, unit: UnitOfWork, store: MergeStore, two: tuple[Contact, Contact], result: Merged, choices: Choices
    ) -> Contact:
        """Settle where the one who goes on lives, with the cards of both; the contact as it is then."""
        kept, gone = two
        contact = result.contact
        if kept.household == gone.household:
            if kept.household is not None:
                return self._left_of_two(unit, store, two, contact)
            store.move_entries(Recipient(contact=gone.id), Recipient(contact=kept.id))
            return contact
        home, host = kept.household, kept
        is_chosen = choices.get(MergeField.HOUSEHOLD, Side.KEPT) is Side.GONE
        if home is None or (is_chosen and gone.household is not None):
            home, host = gone.household, gone
        into = Recipient(household=home)
        for each in two:
            if each.household is None:
                store.move_entries(Recipient(contact=each.id), into)
                self._go_on_by_hand(unit, each, home)
        contact = replace(contact, household=home, household_role=host.household_role)
        left = (gone if host is kept else kept).household
        if host is gone:
            members = self._moves.household(home).members
            unit.contacts.place_in_household(
                [stored_id(kept) if member == gone.id else member for member in members], home
            )
        if left is not None:
            self._leave(unit, store, kept, left, two, into)
        return contact

    def _go_on_by_hand(self, unit: UnitOfWork, alone: Contact, home: int | None) -> None:
        """A household whose envelope takes the place of one that is addressed by hand is so as well."""
        household = self._moves.household(home)
        if alone.hand_addressed and not household.hand_addressed:
            unit.households.replace(replace(household, hand_addressed=True))

    def _leave(
        self, unit: UnitOfWork, store: MergeStore, kept: Contact, left: int, two: tuple[Contact, Contact],
        into: Recipient,
    ) -> None:
        """Take both out of the household that is not gone on with; who stays alone there has an envelope of their own.

        Where nobody stays, its addresses, its cards and what is written about it go along.
        """
        household = self._moves.household(left)
        staying = list(self._reading.contacts.contacts(
            [member for member in household.members if member not in (two[0].id, two[1].id)]
        ))
        if staying:
            leaver = next(each for each in two if each.household == left)
            if len(staying) == 1:
                self._moves.dissolve(unit, household, staying, stored_id(staying[0]))
            else:
                self._moves.clear_lines_about(unit, household, [leaver], staying)
            return
        store.move_entries(Recipient(household=left), into)
        store.move_shared_addresses(left, stored_id(kept), into.household)
        home = self._moves.household(into.household)
        told = _united(home, household) | {"do_not_send_reason": home.do_not_send_reason}
        by_hand = home.hand_addressed or household.hand_addressed
        unit.households.replace(replace(home, **told, hand_addressed=by_hand))
        unit.households.delete(left, stored_id(kept))

    def _left_of_two(
        self, unit: UnitOfWork, store: MergeStore, two: tuple[Contact, Contact], contact: Contact
    ) -> Contact:
        """Both share a household; where nobody else does, it is no household any more."""
        kept, gone = two
        household = self._moves.household(kept.household)
        if len(household.members) > 2:
            return contact
        unit.contacts.place_in_household([stored_id(gone)], None)
        store.move_entries(Recipient(household=household.id), Recipient(contact=kept.id))
        store.move_shared_addresses(stored_id(household), stored_id(kept), None)
        unit.households.delete(stored_id(household), stored_id(kept))
        marks = {mark: getattr(contact, mark) or getattr(household, mark) for mark in _MARKS}
        return replace(contact, **_united(contact, household), **marks, household=None)


def _united(home: Household | Contact, left: Household) -> dict[str, Any]:
    """What is written about a household that is gone, added to what goes on."""
    return {
        name: _BETWEEN.get(name, "\n").join(dict.fromkeys(filter(None, (getattr(home, name), getattr(left, name)))))
        for name in _HOUSEHOLD_TEXTS
    }

