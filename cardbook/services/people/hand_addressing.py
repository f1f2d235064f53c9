"""Whose envelope is addressed by hand: a choice for each recipient, and never anybody's default."""

from collections.abc import Sequence
from enum import StrEnum

from cardbook.domain.actions import Action
from cardbook.domain.people.recipient import Recipient
from cardbook.services.keeping.writing import Write


class Addressing(StrEnum):
    """How an envelope gets its address; the value is which of the action's sentences tells it."""

    PRINTED = "printed"
    BY_HAND = "by_hand"


class HandAddressing:
    """The method is one undoable step."""

    def __init__(self, write: Write) -> None:
        self._write = write

    def set(self, keys: Sequence[int], addressing: Addressing, name: str = "") -> None:
        """Address the envelopes of these lines (by `Recipient.key`) so from now on; `name` is whose it is, of one."""
        with self._write(Action.ADDRESS_AS, stage=addressing.value, name=name) as unit:
            unit.count = len(keys)
            by_hand = addressing is Addressing.BY_HAND
            for some in unit.slices(keys):
                recipients = [Recipient.from_key(key) for key in some]
                unit.contacts.set_hand_addressed([each.contact for each in recipients if each.contact], by_hand)
                unit.households.set_hand_addressed([each.household for each in recipients if each.household], by_hand)
