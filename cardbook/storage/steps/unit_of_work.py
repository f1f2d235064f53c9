"""One user action: one transaction, one recorded step."""

import sqlite3
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from cardbook.domain.actions import Action
from cardbook.domain.changes import ChangeSet, Step
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.progress import Progress, no_progress
from cardbook.storage.cards.gift_store import GiftStore, WishStore
from cardbook.storage.cards.helper_store import HelperStore
from cardbook.storage.cards.ledger_store import LedgerStore
from cardbook.storage.cards.plan_store import OwnOccasionStore, PlanStore
from cardbook.storage.cards.received_store import ReceivedStore
from cardbook.storage.cards.season_store import SeasonStore
from cardbook.storage.cards.supply_store import SupplyStore
from cardbook.storage.file.book_file import BookFile, Breath
from cardbook.storage.file.engine import engine_of
from cardbook.storage.file.faults import known_error, translated
from cardbook.storage.file.scrubbing import scrub
from cardbook.storage.paper.drawer_store import DrawerStore
from cardbook.storage.paper.own_sheet_store import OwnSheetStore
from cardbook.storage.people import forgetting
from cardbook.storage.people.address_store import AddressStore
from cardbook.storage.people.circle_store import CircleStore
from cardbook.storage.people.contact_store import ContactStore
from cardbook.storage.people.household_store import HouseholdStore
from cardbook.storage.people.life_event_store import LifeEventStore
from cardbook.storage.people.listing import listing_index
from cardbook.storage.people.listing.smart_list_store import SmartListStore
from cardbook.storage.people.mending_store import MendingStore
from cardbook.storage.people.merging.merge_store import MergeStore
from cardbook.storage.people.picture_store import PictureStore
from cardbook.storage.people.relation_store import RelationStore
from cardbook.storage.settings.column_mapping_store import ColumnMappingStore
from cardbook.storage.settings.column_profile_store import ColumnProfileStore
from cardbook.storage.settings.setting_store import SettingStore
from cardbook.storage.steps import recorder
from cardbook.storage.steps.step_store import StepStore

Row = TypeVar("Row")
Seen = TypeVar("Seen")
_SLICE = 500


class _OnlyRehearsedError(Exception):
    """A use case was only rehearsed: everything it did is taken back."""


class UnitOfWork:
    """The stores of one transaction. `count` and `params` go into the step's sentence and may still be set."""

    def __init__(
        self, connection: Connection, params: Mapping[str, str], breathe: Breath, progress: Progress = no_progress
    ) -> None:
        self.connection = connection
        self.params = dict(params)
        self.count = 1
        self.step: Step | None = None
        self.breathe = breathe
        self._progress = progress

    def slices(self, rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
        """Rows to be changed, 500 at a time, with a breath between: some 20 ms of work each. Tells whoever watches how
        far it is; raises KnownError(CANCELLED) where that stops it."""
        for start in range(0, len(rows), _SLICE):
            if start:
                self.breathe()
                self._progress(start, len(rows))
            yield rows[start:start + _SLICE]

    @cached_property
    def contacts(self) -> ContactStore:
        """Contacts and their parts."""
        return ContactStore(self.connection)

    @cached_property
    def households(self) -> HouseholdStore:
        """Households and their addresses."""
        return HouseholdStore(self.connection)

    @cached_property
    def addresses(self) -> AddressStore:
        """Single addresses, of people and households."""
        return AddressStore(self.connection)

    @cached_property
    def life_events(self) -> LifeEventStore:
        """What happened in people's lives."""
        return LifeEventStore(self.connection)

    @cached_property
    def relations(self) -> RelationStore:
        """Who somebody is to somebody else."""
        return RelationStore(self.connection)

    @cached_property
    def circles(self) -> CircleStore:
        """Circles and their members."""
        return CircleStore(self.connection)

    @cached_property
    def seasons(self) -> SeasonStore:
        """Seasons and their entries."""
        return SeasonStore(self.connection)

    @cached_property
    def gifts(self) -> GiftStore:
        """Gifts, and what they may cost."""
        return GiftStore(self.connection)

    @cached_property
    def wishes(self) -> WishStore:
        """What people wish for."""
        return WishStore(self.connection)

    @cached_property
    def received(self) -> ReceivedStore:
        """Cards that came."""
        return ReceivedStore(self.connection)

    @cached_property
    def plans(self) -> PlanStore:
        """When cards are written, posted and arrive."""
        return PlanStore(self.connection)

    @cached_property
    def own_occasions(self) -> OwnOccasionStore:
        """Occasions of the user's own."""
        return OwnOccasionStore(self.connection)

    @cached_property
    def supplies(self) -> SupplyStore:
        """What lies in the drawer, and what stamps cost."""
        return SupplyStore(self.connection)

    @cached_property
    def helpers(self) -> HelperStore:
        """Who lends a hand."""
        return HelperStore(self.connection)

    @cached_property
    def ledger(self) -> LedgerStore:
        """Cards of years gone by."""
        return LedgerStore(self.connection)

    @cached_property
    def column_profiles(self) -> ColumnProfileStore:
        """What columns of tables mean, under names."""
        return ColumnProfileStore(self.connection)

    @cached_property
    def smart_lists(self) -> SmartListStore:
        """Searches kept under a name."""
        return SmartListStore(self.connection)

    @cached_property
    def pictures(self) -> PictureStore:
        """Photos; they are no part of a step, which speaks of them by their digest."""
        return PictureStore(self.connection)

    @cached_property
    def mending(self) -> MendingStore:
        """Single columns of single rows, for findings."""
        return MendingStore(self.connection)

    @cached_property
    def merges(self) -> MergeStore:
        """Two contacts made one."""
        return MergeStore(self.connection)

    @cached_property
    def settings(self) -> SettingStore:
        """What belongs to the book."""
        return SettingStore(self.connection)

    @cached_property
    def drawer(self) -> DrawerStore:
        """Label sheets in the drawer, and what was printed; not part of any step."""
        return DrawerStore(self.connection)

    @cached_property
    def own_sheets(self) -> OwnSheetStore:
        """Label sheets of the user's own measures."""
        return OwnSheetStore(self.connection)

    @cached_property
    def column_mappings(self) -> ColumnMappingStore:
        """What the columns of tables mean; not part of any step."""
        return ColumnMappingStore(self.connection)


class BookWriter:
    """Makes units of work, takes steps back and does them again. One writer at a time."""

    def __init__(self, book_file: BookFile) -> None:
        self._book_file = book_file
        self._engine = engine_of(book_file)
        self._busy = False
        self._look: Callable[[frozenset[int]], None] | None = None
        self._progress: Progress = no_progress
        with book_file.lock:
            recorder.install(book_file.connection)

    @contextmanager
    def write(self, action: Action, params: Mapping[str, str]) -> Iterator[UnitOfWork]:
        """A transaction that becomes one step on leaving; an exception leaves the book as it was.

        Raises KnownError: BOOK_AT_WORK, BOOK_READ_ONLY, BOOK_REPLACED, DISK_FULL …
        """
        with self._transaction() as connection:
            unit = UnitOfWork(connection, params, Breath(self._book_file), self._progress)
            yield unit
            changes = self._settle(unit.breathe)
            if changes.everything or changes.rows:
                steps = StepStore(self._book_file.connection)
                unit.step = steps.add(action.value, unit.params, unit.count, changes)
                recorder.keep_in_step(self._book_file.connection, unit.step.id, unit.breathe)
                if self._look is not None:
                    self._look(changes.lines)
                    raise _OnlyRehearsedError

    @contextmanager
    def telling(self, progress: Progress) -> Iterator[None]:
        """Meanwhile `progress` hears how far a step of many rows is, and may stop it."""
        self._progress = progress
        try:
            yield
        finally:
            self._progress = no_progress

    def rehearse(self, use_case: Callable[[], object], look: Callable[[frozenset[int]], Seen]) -> Seen | None:
        """What is seen of the book once a use case has changed lines of the address book; nothing of it stays.

        `look` is told their keys. None where the use case would change nothing. Raises KnownError as the use case does.
        """
        seen: list[Seen] = []
        with self._book_file.lock:
            self._look = lambda lines: seen.append(look(lines))
            try:
                use_case()
            except _OnlyRehearsedError:
                return seen[0]
            finally:
                self._look = None
        return None

    def forget(self, contact_ids: Collection[int]) -> None:
        """Take contacts out of the file for good, also out of the history; no step is left, and no byte of them.

        Raises KnownError as `write` does.
        """
        with self._transaction() as connection:
            forgetting.forget(connection, contact_ids)
            self._settle(Breath(self._book_file))
            recorder.forget(self._book_file.connection)
        with self._faults(), self._book_file.lock:
            scrub(self._book_file.connection)

    def flip(self, step_id: int, *, undone: bool) -> ChangeSet:
        """Take a step back (`undone`) or do it again; only the newest of its kind may be asked for."""
        with self._transaction():
            connection, breathe = self._book_file.connection, Breath(self._book_file)
            recorder.flip(connection, step_id, breathe)
            changes = self._settle(breathe)
            recorder.keep_in_step(connection, step_id, breathe)
            StepStore(connection).mark(step_id, undone=undone)
        return changes

    def _settle(self, breathe: Breath) -> ChangeSet:
        """What the stores have done, with all that follows from it; on SQLite's own connection, because SQLAlchemy
        takes as long to pass a statement on as SQLite to do it, and these are the same thirty for every tick."""
        connection = self._book_file.connection
        changes = recorder.recorded(connection, breathe)
        recorder.sum_recorded_rows(connection, breathe)
        lines = listing_index.refresh(connection, breathe)
        changes = replace(changes, lines=lines or frozenset(), everything=changes.everything or lines is None)
        self._book_file.forget_answers(changes)
        return changes

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        self._refuse_if_unable()
        self._busy = True
        try:
            with self._faults(), self._book_file.lock, self._engine.connect() as connection, connection.begin():
                recorder.forget(self._book_file.connection)
                yield connection
                if not self._book_file.still_there():
                    raise KnownError(ErrorCode.BOOK_REPLACED, path=self._book_file.path)
        finally:
            self._busy = False

    def _refuse_if_unable(self) -> None:
        if self._book_file.read_only:
            raise KnownError(ErrorCode.BOOK_READ_ONLY, path=self._book_file.path)
        if self._busy or not self._book_file.verified:
            raise KnownError(ErrorCode.BOOK_AT_WORK, path=self._book_file.path)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            with translated(self._book_file.path):
                yield
        except DBAPIError as error:
            known = None
            if isinstance(error.orig, sqlite3.DatabaseError):
                known = known_error(error.orig, self._book_file.path)
            if known is None:
                raise
            raise known from error
