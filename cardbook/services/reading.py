"""Everything that can be asked of an open book; needs no SQLAlchemy, so the first window can be shown at once."""

import datetime
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from types import TracebackType

from cardbook.domain.address_choice import WORK, address_on, in_order_of_use
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.household import Formality
from cardbook.domain.listing import RecipientDetail
from cardbook.domain.naming.member import NO_WISHES
from cardbook.domain.recipient import Recipient
from cardbook.services.letter_names import LetterNames
from cardbook.storage.book_file import BookFile
from cardbook.storage.contact_queries import ContactQueries
from cardbook.storage.contact_search import ContactSearch
from cardbook.storage.drawer_queries import DrawerQueries
from cardbook.storage.finding_queries import FindingQueries
from cardbook.storage.history_queries import HistoryQueries
from cardbook.storage.listing_queries import ListingQueries
from cardbook.storage.mail_queries import MailQueries
from cardbook.storage.picture_queries import PictureQueries
from cardbook.storage.season_queries import SeasonQueries
from cardbook.storage.smart_list_queries import SmartListQueries
from cardbook.storage.smart_search import SmartSearch
from cardbook.storage.trash_queries import count_of_trashed

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
    `seasons` · `mail` for print runs · `pictures` the photos · `history` the steps and the book's settings ·
    `drawer` the open label sheets.
    """

    def __init__(
        self, path: Path, *, read_only: bool = False, large_later: bool = False, only: Collection[str] | None = None
    ) -> None:
        """Open a book; raises KnownError as `storage.book_file.BookFile` does.

        A book of an older format must have been brought up to date (`cardbook.opening`).
        With `large_later` a large book is not yet read through: let a thread run `verification` then. With
        `only` no more than these tables are read through; such a book is not for writing.
        """
        self.file = BookFile(path, read_only=read_only)
        self.listing = ListingQueries(self.file)
        self.search = ContactSearch(self.file)
        self.smart_search = SmartSearch(self.file)
        self.smart_lists = SmartListQueries(self.file)
        self.contacts = ContactQueries(self.file)
        self.seasons = SeasonQueries(self.file)
        self.mail = MailQueries(self.file)
        self.pictures = PictureQueries(self.file)
        self.history = HistoryQueries(self.file)
        self.findings = FindingQueries(self.file)
        self.drawer = DrawerQueries(self.file)
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

    @property
    def path(self) -> Path:
        """Where the book lies."""
        return self.file.path

    @property
    def name(self) -> str:
        """What the book is called: its file name without the ending."""
        return self.file.path.stem

    def verification(self) -> Iterator[None]:
        """Reads the rest of a large book through, slice by slice; raises KnownError(BOOK_DAMAGED)."""
        return iter(()) if self.file.verified else self.file.verification()

    @property
    def home(self) -> str:
        """The sender's country, an ISO code; "" while unknown."""
        return self.history.setting(HOME)

    @property
    def language(self) -> str:
        """The language of what is printed: "en" or "de"."""
        return self.history.setting(LANGUAGE) or "en"

    @property
    def formality(self) -> Formality:
        """How formally people are addressed where their household has no wish of its own."""
        is_formal = self.history.setting(FORMALITY) == Formality.FORMAL
        return Formality.FORMAL if is_formal else Formality.INFORMAL

    @property
    def letter_names(self) -> LetterNames:
        """What composes names and greetings, by the book's settings as they are now."""
        return LetterNames(self.language, self.home, self.formality, self.history.setting(NAMING))

    def trashed_count(self) -> int:
        """How many contacts lie in the trash; takes some 20 ms in a large book."""
        return count_of_trashed(self.file)

    def contact_ids(self, keys: Sequence[int]) -> list[int]:
        """The contacts behind lines of the address book, in order."""
        ids: list[int] = []
        for recipient in map(Recipient.from_key, keys):
            if recipient.household is not None:
                ids.extend(self.contacts.members(recipient.household))
            elif recipient.contact is not None:
                ids.append(recipient.contact)
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
        recipient, day = Recipient.from_key(key), on or datetime.date.today()
        members = tuple(self.contacts.contacts(self.contact_ids([key])))
        household = self.contacts.household(recipient.household) if recipient.household is not None else None
        shared = household.addresses if household else ()
        own = tuple(address for member in members for address in member.addresses)
        envelope = address_on(day, shared, own)
        wishes = self.mail.wishes([key]).get(key, NO_WISHES)
        names = self.mail.names([key]).get(key, [])
        if envelope.address is not None and envelope.address.kind == WORK and household is None:
            names = self.mail.at_work(key, names)
        letter_names = self.letter_names
        naming = letter_names.naming(names, wishes, envelope.address)
        return RecipientDetail(
            key=key, row=rows[0], members=members, addresses=in_order_of_use(day, shared + own, envelope.address),
            addressee=naming.lines(letter_names.formality(wishes)),
            addressee_override=wishes.addressee_override, naming=naming,
            salutation=naming.greeting(letter_names.formality(wishes)),
            circles=tuple(sorted({circle for member in members for circle in member.circles})),
            seasons=tuple(self.seasons.seasons_of(recipient)),
            envelope=envelope, no_post=self.mail.without_post([key]).get(key),
            events=tuple(self.contacts.life_events([member.id or 0 for member in members])),
        )
