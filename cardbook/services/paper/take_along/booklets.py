"""The address book to take along: households with their addresses, numbers and days, as a PDF."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from cardbook.domain.addresses.address_choice import address_on
from cardbook.domain.addresses.address_format import AddressStyle, address_lines
from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.booklet_format import BOOKLET_FORMATS, BookletFormat
from cardbook.domain.people.contact import Contact, DateKind
from cardbook.domain.people.listing import LineKind, LineOrder, ListingRow
from cardbook.domain.people.partial_date import PartialDate
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.jobs.booklet import BookletEntry, BookletJob
from cardbook.printing.lists.booklet_pdf import booklet_pdf
from cardbook.services.people.people_of_lines import numbers_of, people_of_lines
from cardbook.services.reading import BookReading
from cardbook.texts import Texts

__all__ = ["BOOKLET_FORMATS", "Booklets"]

_PORTION = 500


class Booklets:
    """Prints the address book, or a part of it."""

    def __init__(
        self, reading: BookReading, texts: Texts, today: Callable[[], datetime.date] = datetime.date.today
    ) -> None:
        self._reading = reading
        self._texts = texts
        self._today = today

    def pdf(
        self, keys: Sequence[int], size: BookletFormat, *, is_imposed: bool = False, only_addresses: bool = False,
        with_room: bool = True, drawn: Affine = UNMOVED, progress: Progress = no_progress,
    ) -> bytes:
        """The booklet of these lines of the address book, in its order, but for those who have died.

        With `only_addresses` numbers and days are left out, so that it can be given away. Raises KnownError: CANCELLED.
        """
        entries = tuple(self._entries(keys, only_addresses))
        texts = self._texts
        return booklet_pdf(BookletJob(
            size, entries, texts("print.booklet.span", first="{first}", last="{last}"),
            texts("print.booklet.room") if with_room else "", self._reading.name, texts.language, is_imposed,
            home=self._reading.home, drawn=drawn,
        ), progress)

    def _entries(self, keys: Sequence[int], only_addresses: bool) -> Iterator[BookletEntry]:
        rest = iter(keys)
        while portion := list(islice(rest, _PORTION)):
            lines = self._reading.mail.lines(portion)
            people = people_of_lines(self._reading, portion)
            letters = {key: first for _, key, first in self._reading.listing.places(portion, LineOrder.NAME)}
            for row in self._reading.listing.rows(portion):
                members = [each for each in people.get(row.key, ()) if each.is_living]
                if not members:
                    continue
                line = lines.get(row.key)
                address = address_on(self._today(), line.addresses).address if line is not None else None
                entry = BookletEntry(
                    _letter(letters.get(row.key, "")), _name(row),
                    address_lines((), address, origin=self._reading.home, language=self._texts.language,
                                  style=AddressStyle.READING) if address is not None else (),
                )
                is_household = row.kind is LineKind.HOUSEHOLD
                yield entry if only_addresses else replace(
                    entry, numbers=tuple(numbers_of(members)), days=tuple(self._days(members, is_household))
                )

    def _days(self, members: Sequence[Contact], is_household: bool) -> Iterator[tuple[str, str]]:
        for member in members:
            born = next((each.date for each in member.dates if each.kind is DateKind.BIRTH), None)
            if born is not None:
                name = member.name.given or member.display_name()
                yield (name if is_household else self._texts("print.booklet.born"), self._date(born))

    def _date(self, date: PartialDate) -> str:
        texts = self._texts
        month = texts(f"print.months.m{date.month}") if date.month else ""
        day = texts("print.checklist.day", day=date.day, month=month) if date.day and month else month
        year = str(date.year) if date.year else ""
        return " ".join(filter(None, (day, year)))


def _name(row: ListingRow) -> str:
    """The family name first."""
    return f"{row.family_part}, {row.given_part}" if row.given_part and row.family_part else row.name


def _letter(first: str) -> str:
    """Where a name stands, by the first sign of its key in the order of the book; # for what begins with no letter."""
    return first.upper() if first.isalpha() else "#"
