"""From "whom" to what stands on each envelope: names, addresses, and what is doubtful about them."""

import datetime
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cardbook.domain.addresses.address_check import AddressWarning, address_warnings, layout_warnings
from cardbook.domain.addresses.address_choice import WORK, address_on
from cardbook.domain.addresses.address_format import address_layout, destination
from cardbook.domain.addresses.mail_problem import NO_POST, MailProblem
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.arrival import arrival_day
from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.errors import ErrorCode, KnownError
from cardbook.domain.people.listing import LineFilter, MailRecipient
from cardbook.services.cards.season_named import season_named
from cardbook.services.people import searching
from cardbook.services.reading import BookReading

_PORTION = 1_000
"""Recipients read at a time, so that many of them do not take the memory of all their rows at once."""

_TABLES = frozenset({"book_setting", "contact", "household", "own_sheet", "postal_address", "relation"})
_TABLES_OF_SEASON = frozenset({"season", "card_entry"})
_TABLES_OF_CIRCLE = frozenset({"circle", "circle_member"})


@dataclass(frozen=True, slots=True)
class Who:
    """Whom a print run or a command is about; conditions add up, none means everyone.

    `season` and `circle` are names, `stage_open` a stage not yet ticked (needs a season), `ids` contacts.
    `search` is what one types into a search field, `rule` the name of a kept one.
    """

    season: str = ""
    stage_open: Stage | None = None
    circle: str = ""
    search: str = ""
    ids: tuple[int, ...] = ()
    rule: str = ""


def tables_read(who: Who) -> frozenset[str] | None:
    """The tables that labels for `who` are made of, None for all: a search may ask anything.

    Reading no others through saves a tenth of the time of 30,000 labels. The lines of the address book only say who
    there is and in which order: `keys_to_print` looks whether that is everybody.
    """
    if who.search or who.rule:
        return None
    return _TABLES | (_TABLES_OF_SEASON if who.season else set()) | (_TABLES_OF_CIRCLE if who.circle else set())


class MailMerge:
    """Finds recipients and composes what is printed for them."""

    def __init__(self, reading: BookReading, today: Callable[[], datetime.date] = datetime.date.today) -> None:
        self._reading = reading
        self._today = today

    def keys(self, who: Who) -> list[int]:
        """The lines of the address book meant, in name order.

        Raises KnownError: UNKNOWN_SEASON, UNKNOWN_CIRCLE, UNKNOWN_CONTACT, UNKNOWN_SMART_LIST.
        """
        return self._narrowed(self._reading.listing.keys(self._filter(who)), who)

    def keys_with_post(self, who: Who) -> list[int]:
        """As `keys`, without who died and those to whom nothing is to be sent."""
        return self._narrowed(self._reading.listing.keys_with_post(self._filter(who)), who)

    def keys_to_print(self, who: Who) -> list[int]:
        """As `keys_with_post`; but whoever is named, or stands on the list named, is there to be told of.

        Raises KnownError(BOOK_DAMAGED) where the lines of the address book lack somebody.
        """
        if not self._reading.listing.has_everybody():
            raise KnownError(ErrorCode.BOOK_DAMAGED, path=self._reading.path, detail="listing")
        return self.keys(who) if who.ids or who.season else self.keys_with_post(who)

    def _filter(self, who: Who) -> LineFilter:
        return LineFilter(self._circle(who.circle), self._season(who.season))

    def _narrowed(self, lines: Sequence[int], who: Who) -> list[int]:
        keys = list(lines)
        if who.season:
            otherwise = self._reading.mail.without_card(self._season(who.season) or 0)
            keys = [key for key in keys if key not in otherwise]
        if who.stage_open is not None and who.season:
            entries = self._reading.mail.entry_keys(self._season(who.season) or 0, who.stage_open)
            still = {key for _, key in entries}
            keys = [key for key in keys if key in still]
        for typed in filter(None, (who.search, self._rule(who.rule))):
            found = set(searching.found_keys(self._reading, typed))
            keys = [key for key in keys if key in found]
        if who.ids:
            meant = set(self._keys_of_ids(who.ids))
            keys = [key for key in keys if key in meant]
        return keys

    def recipients(self, keys: Sequence[int], season: Season | None = None) -> list[MailRecipient]:
        """What is known of each recipient; `season` fills in their entries' ids and says when the cards arrive."""
        return list(self.each_recipient(keys, season))

    def each_recipient(self, keys: Sequence[int], season: Season | None = None) -> Iterator[MailRecipient]:
        """The same, read portion by portion while they are used, so that many take no more memory than few."""
        mail = self._reading.mail
        entries = {key: entry for entry, key in mail.entry_keys(season.id or 0, None)} if season is not None else {}
        day = arrival_day(season, self._today())
        for start in range(0, len(keys), _PORTION):
            yield from self._recipients(keys[start:start + _PORTION], entries, day)

    def addresses(self, keys: Sequence[int], season: Season | None = None) -> dict[int, PostalAddress | None]:
        """Where the card of each recipient goes, and nothing else of them; None where no address holds."""
        day = arrival_day(season, self._today())
        portions = (keys[start:start + _PORTION] for start in range(0, len(keys), _PORTION))
        found = (self._reading.mail.lines(portion).items() for portion in portions)
        return {key: address_on(day, line.addresses).address for lines in found for key, line in lines}

    def _recipients(
        self, keys: Sequence[int], entries: Mapping[int, int], day: datetime.date
    ) -> list[MailRecipient]:
        """A portion at once: composing and printing in turn for each one is slower by a quarter."""
        mail = self._reading.mail
        recipients: list[MailRecipient] = []
        found, letter_names = mail.lines(keys), self._reading.letter_names
        for key in keys:
            line = found.get(key)
            if line is None:
                continue
            names = line.names
            choice = address_on(day, line.addresses)
            if choice.address is not None and choice.address.kind == WORK and key % 2 == 0:
                names = mail.at_work(key, names)
            lines = letter_names.lines(names, line.wishes, choice.address)
            problem = line.no_post or choice.problem
            recipients.append(
                MailRecipient(key, " ".join(lines), lines, choice.address, entries.get(key), problem, line.by_hand)
            )
        return recipients

    def problems(self, recipient: MailRecipient) -> list[AddressWarning | MailProblem]:
        """What somebody should look at before this is printed, what matters most first."""
        problem = stopping_problem(recipient) or recipient.problem
        found: list[AddressWarning | MailProblem] = [problem] if problem else []
        if problem in NO_POST or recipient.address is None:
            return found
        home, language = self._reading.home, self._reading.language
        layout = address_layout(recipient.addressee, recipient.address, origin=home, language=language)
        return [
            *found, *address_warnings(recipient.address, origin=home),
            *layout_warnings(layout, destination(recipient.address, home)),
        ]

    def _season(self, name: str) -> int | None:
        if not name:
            return None
        return season_named(self._reading, name).id

    def _circle(self, name: str) -> int | None:
        if not name:
            return None
        circles = self._reading.listing.circles()
        for circle in circles:
            if circle.name.casefold() == name.casefold():
                return circle.id
        raise KnownError(ErrorCode.UNKNOWN_CIRCLE, name=name, known=", ".join(circle.name for circle in circles))

    def _rule(self, name: str) -> str:
        return searching.smart_list_named(self._reading, name).query if name else ""

    def _keys_of_ids(self, ids: Sequence[int]) -> list[int]:
        for contact_id in ids:
            if self._reading.contacts.contact(contact_id) is None:
                raise KnownError(ErrorCode.UNKNOWN_CONTACT, text=str(contact_id))
        return list(self._reading.listing.keys_of_contacts(ids))


def stopping_problem(recipient: MailRecipient) -> MailProblem | None:
    """Why nothing should be printed for a recipient; None where it can be."""
    if recipient.problem is not None and recipient.problem.stops:
        return recipient.problem
    if not recipient.addressee:
        return MailProblem.NO_NAME
    return MailProblem.NO_ADDRESS if recipient.address is None else None
