"""Bringing addresses in: look first, then bring in as one step, then say line by line what became of each."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from cardbook.domain.actions import Action
from cardbook.domain.addresses.address_check import AddressWarning, address_warnings
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.contact import Contact
from cardbook.domain.progress import Progress, no_progress
from cardbook.exchange.detect import FileFormat, detect
from cardbook.exchange.interface import Draft, Issue, Pointer, Reader, ReadOptions, Severity
from cardbook.exchange.json_cards.json_reader import JsonReader
from cardbook.exchange.ldif.reader import LdifReader
from cardbook.exchange.tables.columns import Column, ColumnMapping, Field, Target
from cardbook.exchange.tables.csv_reader import CsvReader
from cardbook.exchange.tables.sheet_reader import SheetReader
from cardbook.exchange.tables.table_reader import TableReader
from cardbook.exchange.text_guess import TextGuess
from cardbook.exchange.vcard.reader import VCardReader
from cardbook.services.files.import_decisions import NOTHING_CHOSEN, Chosen, Decided, Decision, Decisions, uid_spellings
from cardbook.services.files.import_envelopes import NewHouseholds, PastCards
from cardbook.services.files.import_households import (
    HouseholdProposal,
    HouseholdSearch,
    Mates,
    Sharing,
    mates_as_chosen,
    mates_in_rows,
)
from cardbook.services.files.import_look_alikes import Choice, SeemsKnown, chosen_ids, who_seems_known
from cardbook.services.files.import_mappings import remember, remembered
from cardbook.services.files.import_photos import ImportPhotos
from cardbook.services.files.import_source import FileGuess, ImportSource, opened
from cardbook.services.people.household_moves import HouseholdMoves

if TYPE_CHECKING:
    from cardbook.services.book import Book
    from cardbook.storage.steps.unit_of_work import UnitOfWork

__all__ = [
    "Choice", "Chosen", "Column", "ColumnMapping", "Decided", "Decision", "Field", "FileFormat", "FileGuess",
    "ImportOutcome", "ImportSource", "Importing", "Issue", "SeemsKnown", "Severity", "Target", "TextGuess",
]

TABLE_READERS: dict[FileFormat, Callable[[], TableReader]] = {
    FileFormat.CSV: CsvReader, FileFormat.XLSX: SheetReader, FileFormat.ODS: SheetReader,
}
"""The formats with columns that a user can send elsewhere."""

READERS: dict[FileFormat, Callable[[], Reader]] = {
    FileFormat.VCARD: VCardReader, FileFormat.LDIF: LdifReader, FileFormat.JSCONTACT: JsonReader, **TABLE_READERS,
}
"""The formats that can be brought in."""

_PORTION = 64
"""Contacts read, decided on and written between two breaths: some 8 ms of work where they are new. A multiple of
what goes into one statement (`many_rows`)."""
_TOLD = 50
"""Entries of a file after which the progress is told anew."""
_AT_ONCE = 10
"""Contacts of which a file says more, looked through and written between two breaths."""
_SHOWN = 200


@dataclass(slots=True)
class ImportOutcome:
    """What files hold and what becomes of it; the same for the preview and for the real thing.

    `shown` are the first contacts with their decisions, `updates` those that change somebody of the book; `new_ids`
    the contacts that were added. `alike` are those a preview would add who seem to stand in the book already.
    `proposals` are the households that newcomers seem to make, and `households` counts those that come to be;
    `card_years` are the years whose card lists a table brings along. `without_town` counts contacts that are new and
    have an address that lacks its town.
    """

    read: int = 0
    added: int = 0
    updated: int = 0
    skipped: int = 0
    without_town: int = 0
    households: int = 0
    card_years: set[int] = field(default_factory=set)
    issues: list[Issue] = field(default_factory=list)
    shown: list[Decided] = field(default_factory=list)
    updates: list[Decided] = field(default_factory=list)
    new_ids: "array[int]" = field(default_factory=lambda: array("q"))
    alike: tuple[SeemsKnown, ...] = ()
    proposals: tuple[HouseholdProposal, ...] = ()

    def take(self, portion: Sequence[Decided], home: str) -> None:
        """Count some more contacts; `home` is the country of addresses that name none."""
        self.read += len(portion)
        for decided in portion:
            self.added += decided.decision is Decision.ADD
            self.updated += decided.decision is Decision.UPDATE
            self.skipped += decided.decision is Decision.SKIP
            self.card_years.update(decided.cards, decided.received)
            self.without_town += decided.decision is Decision.ADD and _lacks_town(decided.contact, home)
        self.updates.extend(decided for decided in portion if decided.decision is Decision.UPDATE)
        self.shown.extend(portion[: _SHOWN - len(self.shown)])

    def as_chosen(
        self, choices: Mapping[str, Choice], sharing: Mapping[str, Sharing] = MappingProxyType({})
    ) -> "ImportOutcome":
        """The same once each of `alike` and of `proposals` is treated as chosen, by its UID, or else as proposed."""
        decided = {each.uid: each.decided(choices.get(each.uid, each.proposed)) for each in self.alike}
        changed = [each for each in decided.values() if each.decision is not Decision.ADD]
        updates = [each for each in changed if each.decision is Decision.UPDATE]
        households = set(mates_as_chosen(self.proposals, sharing, chosen_ids(self.alike, choices)).values())
        return replace(
            self, added=self.added - len(changed), updated=self.updated + len(updates),
            skipped=self.skipped + len(changed) - len(updates), households=len(households),
            shown=[decided.get(each.contact.uid, each) for each in self.shown], updates=[*self.updates, *updates],
        )


class Importing:
    """Reads files into one book."""

    def __init__(self, book: "Book") -> None:
        self._book = book

    def guess(
        self, path: Path, text: TextGuess | None = None, file_format: FileFormat | None = None, sheet: str = "",
        pasted: bytes | None = None,
    ) -> FileGuess:
        """What a file is and how it seems to be written; `text` overrules how a table is written, `file_format`
        what the file is. `sheet` is the one of a spreadsheet to look at, "" for those that belong together; `pasted`
        is as in `ImportSource`.

        Raises KnownError: FILE_MISSING, FILE_EMPTY, FILE_UNREADABLE, FILE_UNKNOWN_FORMAT.
        """
        with opened(path, pasted) as file:
            found = detect(file, path.name)
            kind = file_format or found.format
            if kind not in READERS:
                raise KnownError(ErrorCode.FILE_UNKNOWN_FORMAT, path=path)
            if kind not in TABLE_READERS:
                return FileGuess(path, kind, text or found.text, pasted=pasted)
            reader = TABLE_READERS[kind]()
            text = text or (found.text if kind is found.format is FileFormat.CSV else reader.guess(file, sheet))
            proposal = reader.mapping(file, ReadOptions(path.name, text))
            known = remembered(self._book.reading, proposal)
            mapping = known or proposal
            columns = reader.preview(file, ReadOptions(path.name, text, mapping))
            return FileGuess(path, kind, text, mapping, tuple(columns), known is not None, pasted)

    def preview(self, source: ImportSource, progress: Progress = no_progress) -> ImportOutcome:
        """What bringing a file in would do, and who of it seems to stand in the book already; nothing is changed."""
        newcomers: list[Decided] = []
        outcome = self._rehearsed([source], progress, newcomers.extend)
        outcome.alike = who_seems_known(self._book.reading, newcomers, progress)
        search = HouseholdSearch(self._book.reading)
        search.meet(newcomers)
        outcome.proposals = search.proposals({each.uid for each in outcome.alike})
        return outcome

    def bring_in(
        self, source: ImportSource, progress: Progress = no_progress, chosen: Chosen = NOTHING_CHOSEN,
        mates: Mates | None = None,
    ) -> ImportOutcome:
        """Add and update as one step; CANCELLED or any other error leaves the book as it was.

        `chosen` says who of those that would be added is somebody of the book, or is left out; `mates` who of them
        share an envelope, None that those of one row do.
        """
        return self.bring_in_all([source], progress, chosen, mates)

    def rehearse(
        self, sources: Sequence[ImportSource], progress: Progress = no_progress, mates: Mates | None = None
    ) -> ImportOutcome:
        """What bringing several files in would do; nothing is changed."""
        outcome = self._rehearsed(sources, progress, lambda _: None)
        return outcome if mates is None else replace(outcome, households=len({*mates.values()}))

    def propose_households(
        self, sources: Sequence[ImportSource], progress: Progress = no_progress
    ) -> tuple[HouseholdProposal, ...]:
        """Who among the newcomers of several files seems to share an envelope."""
        search = HouseholdSearch(self._book.reading)
        self._rehearsed(sources, progress, search.meet)
        return search.proposals()

    def _rehearsed(
        self, sources: Sequence[ImportSource], progress: Progress, meet: Callable[[Iterable[Decided]], None]
    ) -> ImportOutcome:
        """What bringing several files in would do; `meet` is told of those who would be added."""
        outcome = ImportOutcome()
        for portion, _ in _portions(Decisions(self._book.reading), sources, outcome, progress, []):
            outcome.take(portion, self._book.reading.home)
            outcome.households += len({*mates_in_rows(portion).values()})
            meet(decided for decided in portion if decided.decision is Decision.ADD)
        return outcome

    def bring_in_all(
        self, sources: Sequence[ImportSource], progress: Progress = no_progress, chosen: Chosen = NOTHING_CHOSEN,
        mates: Mates | None = None,
    ) -> ImportOutcome:
        """Bring several files in as one step, or none of them; what is chosen is as in `bring_in`."""
        outcome = ImportOutcome()
        groups: list[Draft] = []
        pointing: list[tuple[int, Pointer]] = []
        cards = PastCards(self._book.reading)
        names = ", ".join(source.path.name for source in sources)
        home = self._book.reading.home
        looked_at = self._proposals(sources)
        portions = _portions(Decisions(self._book.reading, chosen), sources, outcome, progress, groups)
        with self._book.write(Action.IMPORT, file=names) as unit:
            households = NewHouseholds(unit, mates, HouseholdMoves(self._book.reading, self._book.today))
            for decided_drafts, photos in portions:
                portion = [photos.bring_in(each, unit, outcome.issues) for each in households.settle(decided_drafts)]
                outcome.take(portion, home)
                new = [decided.contact for decided in portion if decided.decision is Decision.ADD]
                new_ids = unit.contacts.add(new)
                outcome.new_ids.extend(new_ids)
                households.place_members(portion, new_ids)
                cards.take(portion, new_ids)
                _write_updates(portion, unit)
                pointing.extend(_pointing(portion, new_ids))
                unit.breathe()
            cards.write(unit)
            households.join_lines()
            households.part_lonely()
            outcome.households = households.count
            for proposal, made in looked_at:
                remember(unit, self._book.reading, proposal, made, self._book.today())
            self._relate(unit, pointing)
            contacts = self._book.reading.contacts
            for group in groups:
                name = group.contact.display_name()
                members = contacts.ids_by_uid(uid_spellings(group.members or ())).values()
                unit.circles.add_members((name, contact_id) for contact_id in sorted(set(members)) if name)
            unit.count = outcome.added + outcome.updated
        return outcome

    def _proposals(self, sources: Sequence[ImportSource]) -> list[tuple[ColumnMapping, ColumnMapping]]:
        """For each table whose columns were looked at: what had been proposed, and what the user made of it."""
        proposals = []
        for source in sources:
            if source.columns is not None and source.format in TABLE_READERS:
                with source.opened() as file:
                    options = ReadOptions(source.path.name, source.text)
                    proposals.append((TABLE_READERS[source.format]().mapping(file, options), source.columns))
        return proposals

    def _relate(self, unit: "UnitOfWork", pointing: Sequence[tuple[int, Pointer]]) -> None:
        """Let relations point to those who carry the UIDs, now that all are there."""
        uids = uid_spellings(list({pointer.uid for _, pointer in pointing}))
        known = self._book.reading.contacts.ids_by_uid(uids) if pointing else {}
        for contact_id, pointer in pointing:
            other = next((known[uid] for uid in uid_spellings([pointer.uid]) if uid in known), None)
            if other is None:
                unit.contacts.keep(contact_id, pointer.kept)
            elif other != contact_id:
                unit.relations.add(contact_id, replace(pointer.relation, contact=other, name=""))


def _portions(
    decisions: Decisions, sources: Sequence[ImportSource], outcome: ImportOutcome, progress: Progress,
    groups: list[Draft],
) -> Iterator[tuple[list[Decided], ImportPhotos]]:
    """Contacts with their decisions and photos, some at a time; issues go to the outcome, groups to their list."""
    drafts = _drafts(sources, outcome.issues, progress)
    while portion := _portion(drafts):
        groups.extend(draft for draft in portion if draft.members is not None)
        people = [draft for draft in portion if draft.members is None]
        yield decisions.decide(people), ImportPhotos(people)


def _portion(drafts: Iterator[Draft]) -> list[Draft]:
    """The next drafts; those of one row stay together."""
    portion = list(islice(drafts, _PORTION))
    portion.extend(islice(drafts, portion[-1].more_in_row if portion else 0))
    return portion


def _write_updates(portion: Sequence[Decided], unit: "UnitOfWork") -> None:
    updates = (decided.contact for decided in portion if decided.decision is Decision.UPDATE)
    while some := list(islice(updates, _AT_ONCE)):
        unit.breathe()
        for contact in some:
            unit.contacts.replace(contact)


def _pointing(portion: Sequence[Decided], new_ids: Sequence[int]) -> Iterator[tuple[int, Pointer]]:
    """Who points to whom, by the ids that the new ones have got."""
    fresh = iter(new_ids)
    for decided in portion:
        contact_id = next(fresh) if decided.decision is Decision.ADD else decided.contact.id
        for pointer in decided.pointers:
            if contact_id is not None:
                yield contact_id, pointer


def _drafts(sources: Sequence[ImportSource], issues: list[Issue], progress: Progress) -> Iterator[Draft]:
    """The drafts of files; the share of their lines that is read is the progress."""
    counts = [source.line_count() for source in sources]
    before, total = 0, sum(counts)
    for source, count in zip(sources, counts, strict=True):
        with source.opened() as file:
            reader = READERS.get(source.format or detect(file, source.path.name).format)
            if reader is None:
                raise KnownError(ErrorCode.FILE_UNKNOWN_FORMAT, path=source.path)
            options = ReadOptions(source.path.name, source.text, source.columns)
            for number, found in enumerate(reader().read(file, options)):
                if number % _TOLD == 0:
                    progress(before + min(found.line, count), total)
                if isinstance(found, Issue):
                    issues.append(found)
                else:
                    yield found
        before += count
    progress(total, total)


def _lacks_town(contact: Contact, home: str) -> bool:
    without = (address for address in contact.addresses if not address.locality.strip())
    return any(AddressWarning.MISSING_TOWN in address_warnings(address, origin=home) for address in without)
