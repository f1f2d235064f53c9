"""Everything that can be asked of an open book; needs no SQLAlchemy, so the first window can be shown at once."""

import datetime
from collections.abc import Collection, Sequence
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from cardbook.domain.addresses import address_choice, mail_line
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people import household, recipient
from cardbook.domain.people.listing import RecipientDetail
from cardbook.services.people import letter_names
from cardbook.storage.cards import received_queries
from cardbook.storage.cards.season_queries import SeasonQueries
from cardbook.storage.file.book_file import BookFile
from cardbook.storage.paper import drawer_queries, own_sheet_queries
from cardbook.storage.people import contact_queries, finding_queries, mail_queries, picture_queries, trash_queries
from cardbook.storage.people.listing import smart_list_queries, smart_search
from cardbook.storage.people.listing.contact_search import ContactSearch
from cardbook.storage.people.listing.listing_queries import ListingQueries
from cardbook.storage.people.merging import matching_queries
from cardbook.storage.settings import column_mapping_queries, column_profile_queries
from cardbook.storage.settings.setting_queries import SettingQueries
from cardbook.storage.steps import history_queries

if TYPE_CHECKING:
    from cardbook.domain.people.household import Formality
    from cardbook.services.people.letter_names import LetterNames
    from cardbook.storage.people.listing.smart_search import SmartSearch

HOME = "home"
LANGUAGE = "language"
SENDER = "sender"
FORMALITY = "formality"
NAMING = "naming"
"""Keys of the book's settings: home country (ISO code), language of the printed texts, sender's own lines, how
formally people are addressed (`Formality`), and the book's own rules for that (`domain.naming.rules`, TOML)."""

_SMALL = 4 << 20
"""Books up to this many bytes (some 5,000 contacts) are read through before they are shown: some 30 ms."""


class BookReading:
    """An open book, to be read. Its parts give domain values only.

    `listing` the lines of the address book · `search` by words · `smart_search` by conditions · `smart_lists`
    searches kept under a name · `contacts` whole contacts and households · `findings` what may be worth a look ·
    `matching` who may be one person · `seasons` · `received` cards that came · `mail` for print runs · `pictures`
    the photos · `settings` · `history` the steps · `drawer` the open label sheets ·
    `own_sheets` those of the user's own measures.
    """

    def __init__(
        self, path: Path, *, read_only: bool = False, large_later: bool = False, only: Collection[str] | None = None
    ) -> None:
        """Open a book; raises KnownError as `storage.file.book_file.BookFile` does.

        A book of an older format must have been brought up to date (`cardbook.opening`).
        With `large_later` a large book is not yet read through: let a thread `read_through` then. With
        `only` no more than these tables are read through; such a book is not for writing.
        """
        self.file = BookFile(path, read_only=read_only)
        self.listing = ListingQueries(self.file)
        self.search = ContactSearch(self.file)
        self.seasons = SeasonQueries(self.file)
        self.settings = SettingQueries(self.file)
        if not (large_later and path.stat().st_size > _SMALL):
            try:
                self.file.verify(only)
            except BaseException:
                self.file.close()
                raise

    def __enter__(self) -> "BookReading":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.file.close()

    @cached_property
    def received(self) -> "received_queries.ReceivedQueries":
        """Cards that came."""
        return received_queries.ReceivedQueries(self.file)

    @cached_property
    def contacts(self) -> "contact_queries.ContactQueries":
        """Whole contacts and households."""
        return contact_queries.ContactQueries(self.file)

    @cached_property
    def smart_search(self) -> "SmartSearch":
        """Search by conditions."""
        return smart_search.SmartSearch(self.file)

    @cached_property
    def column_profiles(self) -> "column_profile_queries.ColumnProfileQueries":
        """What columns of tables mean, under names."""
        return column_profile_queries.ColumnProfileQueries(self.file)

    @cached_property
    def smart_lists(self) -> "smart_list_queries.SmartListQueries":
        """Searches kept under a name."""
        return smart_list_queries.SmartListQueries(self.file)

    @cached_property
    def pictures(self) -> "picture_queries.PictureQueries":
        """The photos."""
        return picture_queries.PictureQueries(self.file)

    @cached_property
    def mail(self) -> "mail_queries.MailQueries":
        """What a print run needs."""
        return mail_queries.MailQueries(self.file)

    @cached_property
    def history(self) -> "history_queries.HistoryQueries":
        """What can be taken back, and what was done."""
        return history_queries.HistoryQueries(self.file)

    @cached_property
    def findings(self) -> "finding_queries.FindingQueries":
        """What may be worth a look."""
        return finding_queries.FindingQueries(self.file)

    @cached_property
    def drawer(self) -> "drawer_queries.DrawerQueries":
        """The open label sheets."""
        return drawer_queries.DrawerQueries(self.file)

    @cached_property
    def own_sheets(self) -> "own_sheet_queries.OwnSheetQueries":
        """Label sheets of the user's own measures."""
        return own_sheet_queries.OwnSheetQueries(self.file)

    @cached_property
    def column_mappings(self) -> "column_mapping_queries.ColumnMappingQueries":
        """What the columns of imported tables mean."""
        return column_mapping_queries.ColumnMappingQueries(self.file)

    @cached_property
    def matching(self) -> "matching_queries.MatchingQueries":
        """Who is compared with whom, who was told apart, and who was made one."""
        return matching_queries.MatchingQueries(self.file)

    @property
    def path(self) -> Path:
        """Where the book lies."""
        return self.file.path

    @property
    def name(self) -> str:
        """What the book is called: its file name without the ending."""
        return self.file.path.stem

    def read_through(self) -> None:
        """Read a large book through, unless that is done; for a thread. Raises KnownError(BOOK_DAMAGED)."""
        if not self.file.verified:
            self.file.verify()

    @property
    def state(self) -> int | None:
        """A number that stays as long as the book does; None where it is changing now."""
        return self.file.state()

    @property
    def home(self) -> str:
        """The sender's country, an ISO code; "" while unknown."""
        return self.settings.get(HOME)

    @property
    def language(self) -> str:
        """The language of what is printed: "en" or "de"."""
        return self.settings.get(LANGUAGE) or "en"

    @property
    def formality(self) -> "Formality":
        """How formally people are addressed where their household has no wish of its own."""
        is_formal = self.settings.get(FORMALITY) == household.Formality.FORMAL
        return household.Formality.FORMAL if is_formal else household.Formality.INFORMAL

    @property
    def letter_names(self) -> "LetterNames":
        """What composes names and greetings, by the book's settings as they are now."""
        return letter_names.LetterNames(self.language, self.home, self.formality, self.settings.get(NAMING))

    def trashed_count(self) -> int:
        """How many contacts lie in the trash; takes some 20 ms in a large book."""
        return trash_queries.count_of_trashed(self.file)

    def contact_ids(self, keys: Sequence[int]) -> list[int]:
        """The contacts behind lines of the address book, in order."""
        ids: list[int] = []
        for whose in map(recipient.Recipient.from_key, keys):
            if whose.household is not None:
                ids.extend(self.contacts.members(whose.household))
            elif whose.contact is not None:
                ids.append(whose.contact)
        return ids

    def line_of(self, contact_id: int) -> int:
        """The key of the line a contact stands on; raises KnownError(UNKNOWN_CONTACT)."""
        keys = self.listing.keys_of_contacts([contact_id])
        if not keys:
            raise KnownError(ErrorCode.UNKNOWN_CONTACT, text=str(contact_id))
        return keys[0]

    def detail(self, key: int, on: datetime.date | None = None) -> RecipientDetail | None:
        """One line of the address book in full, with the envelope as of a day (today); None where it is gone."""
        rows = self.listing.rows([key])
        if not rows:
            return None
        whose, day = recipient.Recipient.from_key(key), on or datetime.date.today()
        members = tuple(self.contacts.contacts(self.contact_ids([key])))
        together = self.contacts.household(whose.household) if whose.household is not None else None
        shared = together.addresses if together else ()
        own = tuple(address for member in members for address in member.addresses)
        envelope = address_choice.address_on(day, shared, own)
        line = self.mail.lines([key]).get(key, mail_line.MailLine())
        names, wishes = line.names, line.wishes
        if envelope.address is not None and envelope.address.kind == address_choice.WORK and together is None:
            names = self.mail.at_work(key, names)
        letter = self.letter_names
        naming = letter.naming(names, wishes, envelope.address)
        return RecipientDetail(
            key=key, row=rows[0], members=members,
            addresses=address_choice.in_order_of_use(day, shared + own, envelope.address),
            addressee=naming.lines(letter.formality(wishes)),
            addressee_override=wishes.addressee_override, naming=naming,
            salutation=naming.greeting(letter.formality(wishes)),
            circles=tuple(sorted({circle for member in members for circle in member.circles})),
            seasons=tuple(self.seasons.seasons_of(whose)),
            envelope=envelope, no_post=line.no_post,
            events=tuple(self.contacts.life_events([member.id or 0 for member in members])), by_hand=line.by_hand,
        )
