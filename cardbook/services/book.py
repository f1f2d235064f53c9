"""An open book, to be changed: every change is one transaction and one recorded step."""

import datetime
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

from cardbook.domain.actions import Action
from cardbook.domain.changes import Step
from cardbook.domain.progress import Progress
from cardbook.services.cards.afterwards import Afterwards
from cardbook.services.cards.card_choices import CardChoices
from cardbook.services.cards.helpers import Helpers
from cardbook.services.cards.ledger import Ledger
from cardbook.services.cards.own_days import OwnDays
from cardbook.services.cards.season_start import SeasonStart
from cardbook.services.cards.seasons import Seasons
from cardbook.services.cards.writing_plan import WritingPlans
from cardbook.services.files.column_profiles import ColumnProfiles
from cardbook.services.gifts.gifts import Gifts
from cardbook.services.gifts.supplies import Supplies
from cardbook.services.keeping.history import History
from cardbook.services.keeping.rehearsal import Rehearsing
from cardbook.services.keeping.trash import Trash
from cardbook.services.paper.labels.drawer import Drawer
from cardbook.services.paper.labels.own_sheets import OwnSheets
from cardbook.services.people.addresses import Addresses
from cardbook.services.people.circles import Circles
from cardbook.services.people.contacts import Contacts
from cardbook.services.people.hand_addressing import HandAddressing
from cardbook.services.people.household_life import HouseholdLife
from cardbook.services.people.households import Households
from cardbook.services.people.mending import Mending
from cardbook.services.people.merging import Merging
from cardbook.services.people.pictures import Pictures
from cardbook.services.people.smart_lists import SmartLists
from cardbook.services.reading import BookReading
from cardbook.storage.steps.unit_of_work import BookWriter, UnitOfWork

Listener = Callable[[Step], None]


class Book:
    """The use cases of one open book.

    `contacts` `households` `life` `addresses` `hand_addressing` `circles` `pictures` `seasons` `season_start`
    `card_choices` `afterwards` `plans` `own_days` `gifts` `supplies` `helpers` `ledger` `smart_lists`
    `column_profiles` `mending` `merging` `drawer` `own_sheets` `trash` change it; `history` takes back and does again;
    `rehearsing` shows what a change would do.
    """

    def __init__(self, reading: BookReading, today: Callable[[], datetime.date] = datetime.date.today) -> None:
        self.reading = reading
        self.today = today
        self._listeners: list[Listener] = []
        self._writer = BookWriter(reading.file)
        self.contacts = Contacts(self.write, today)
        self.households = Households(self.write, reading, today)
        self.life = HouseholdLife(self.write, reading, today)
        self.addresses = Addresses(self.write, reading, today)
        self.hand_addressing = HandAddressing(self.write)
        self.circles = Circles(self.write)
        self.pictures = Pictures(self.write)
        self.seasons = Seasons(self.write, today)
        self.card_choices = CardChoices(self.write, today)
        self.afterwards = Afterwards(self.write, reading, today)
        self.season_start = SeasonStart(self.write, reading, self.life, today)
        self.gifts = Gifts(self.write, reading, today)
        self.plans = WritingPlans(self.write, reading, today)
        self.own_days = OwnDays(self.write, reading)
        self.supplies = Supplies(self.write)
        self.helpers = Helpers(self.write, reading)
        self.ledger = Ledger(self.write, reading, today)
        self.column_profiles = ColumnProfiles(self.write, reading)
        self.smart_lists = SmartLists(self.write, reading)
        self.mending = Mending(self.write, reading, today)
        self.merging = Merging(self.write, reading, today)
        self.drawer = Drawer(self.write, reading)
        self.own_sheets = OwnSheets(self.write, reading)
        self.trash = Trash(self._writer, self.announce)
        self.history = History(self._writer, reading, self.announce)
        self.rehearsing = Rehearsing(reading, self._writer)

    def subscribe(self, listener: Listener) -> None:
        """Hear of every step, done or taken back, after it is safe on the disk."""
        self._listeners.append(listener)

    def announce(self, step: Step) -> None:
        """Tell the listeners of a step."""
        for listener in self._listeners:
            listener(step)

    @contextmanager
    def write(self, action: Action, **params: str) -> Iterator[UnitOfWork]:
        """One step; on an exception the book stays as it was. A step that changes nothing leaves no trace."""
        with self._writer.write(action, params) as unit:
            yield unit
        if unit.step is not None:
            self.announce(unit.step)

    def telling(self, progress: Progress) -> AbstractContextManager[None]:
        """Meanwhile `progress` hears how far a step of many rows is; it may stop it, and the book stays as it was."""
        return self._writer.telling(progress)

    def set_setting(self, key: str, value: str) -> None:
        """Keep something that belongs to the book: see the keys in `reading`."""
        with self.write(Action.EDIT_BOOK) as unit:
            unit.settings.set(key, value)
