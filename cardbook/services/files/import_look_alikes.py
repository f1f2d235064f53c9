"""Who of an import seems to stand in the book already, what is chosen about each, and what that comes to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from cardbook.domain.matching.reasons import reasons
from cardbook.domain.people.contact import Contact
from cardbook.domain.progress import Progress
from cardbook.services.files.import_changes import changes_between
from cardbook.services.files.import_decisions import Chosen, Decided, Decision, shared_addresses, spelt_as, updated
from cardbook.services.people.look_alikes import LookAlike, find_known
from cardbook.services.reading import BookReading

_SURE = 0.9


class Choice(StrEnum):
    """What is done with a newcomer who looks like somebody of the book."""

    SAME = "same"  # one person: the book gets what the file says beyond it
    LEAVE_OUT = "leave_out"
    ADD = "add"  # somebody else


@dataclass(frozen=True)
class SeemsKnown:
    """`newcomer` as it would be added, `known` whom it looks like, `pair` how much and why.

    `merged` is `known` with all that the newcomer says.
    """

    newcomer: Decided
    known: Contact
    merged: Contact
    pair: LookAlike

    @property
    def uid(self) -> str:
        """By which the newcomer is known in the choices of one import."""
        return self.newcomer.contact.uid

    @cached_property
    def as_same(self) -> Decided:
        """The decision where both are one person: an update, or nothing where the file says nothing new."""
        changes = changes_between(self.known, self.merged)
        decision = Decision.UPDATE if self.merged != self.known else Decision.SKIP
        return replace(self.newcomer, decision=decision, contact=self.merged, changes=changes)

    @property
    def proposed(self) -> Choice:
        """One person where that is next to certain and nothing speaks against it, else somebody else."""
        is_doubted = any(reason.is_against for reason in reasons(self.pair.evidence))
        return Choice.SAME if self.pair.probability >= _SURE and not is_doubted else Choice.ADD

    def decided(self, choice: Choice) -> Decided:
        """What becomes of the newcomer."""
        if choice is Choice.SAME:
            return self.as_same
        return replace(self.newcomer, decision=Decision.SKIP) if choice is Choice.LEAVE_OUT else self.newcomer


def who_seems_known(
    reading: BookReading, newcomers: Sequence[Decided], progress: Progress
) -> tuple[SeemsKnown, ...]:
    """Those of `newcomers` who look like somebody of the book, in their order; raises KnownError(CANCELLED)."""
    if not newcomers or not reading.matching.last_id():
        return ()
    pairs = find_known(reading, [decided.contact for decided in newcomers], progress)
    contacts = reading.contacts.contacts(sorted({pair.first for pair in pairs.values()}))
    known = {contact.id: contact for contact in contacts}
    found = []
    for place, pair in sorted(pairs.items()):
        old = known.get(pair.first)
        if old is not None:
            fresh = spelt_as(old, newcomers[place].contact)
            merged = updated(old, fresh, shared_addresses(reading, old))
            found.append(SeemsKnown(newcomers[place], old, merged, pair))
    return tuple(found)


def chosen_ids(alike: Sequence[SeemsKnown], choices: Mapping[str, Choice]) -> Chosen:
    """The choices as an import takes them; who is added needs none. `choices` go by UID, else what is proposed."""
    told = ((each, choices.get(each.uid, each.proposed)) for each in alike)
    return {
        each.uid: each.known.id if choice is Choice.SAME else None for each, choice in told if choice is not Choice.ADD
    }
