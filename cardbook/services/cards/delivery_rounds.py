"""Rounds on foot: the cards of a list that go to the own country, by postcode and town, to be delivered by hand."""

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.street_order import StreetOrder, street_order
from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season, Stage
from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.paper import PaperSize
from cardbook.domain.people.listing import EntryRow
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.jobs.checklist import ChecklistGroup, ChecklistJob, ChecklistRow
from cardbook.printing.lists.checklist_pdf import ChecklistPdf, checklist_pdf
from cardbook.services.cards.plan_reading import PlanReading
from cardbook.services.paper.mail_merge import MailMerge
from cardbook.services.paper.take_along.checklist_words import ChecklistWords
from cardbook.services.reading import BookReading

Stop = tuple[PostalAddress, EntryRow]


class DeliveryRounds:
    """Prints the rounds of one book's lists."""

    def __init__(self, reading: BookReading) -> None:
        self._reading = reading

    def pdf(
        self, rounds: Sequence[ChecklistGroup], words: ChecklistWords, paper: PaperSize,
        progress: Progress = no_progress, drawn: Affine = UNMOVED,
    ) -> ChecklistPdf:
        """`rounds` on paper, to be ticked on the way; `drawn` is what corrects the printer.

        Raises KnownError: CANCELLED.
        """
        job = ChecklistJob(
            title=words.title, subtitle=words.subtitle, heads=words.heads, groups=tuple(rounds), footer=words.footer,
            page_of=words.page_of, paper=paper, language=words.language, home=self._reading.home, drawn=drawn,
        )
        return checklist_pdf(job, progress)

    def rounds(self, season: Season, keys: Collection[int] | None = None) -> Iterator[ChecklistGroup]:
        """The cards that are not in the post yet: a group for each postcode and town, street by street.

        They are those of the recipients `keys`, or all to the own country.
        """
        stops = (stop for stop in self._stops(season) if keys is None or stop[1].key in keys)
        for place, there in groupby(sorted(stops, key=_way), key=_place):
            rows = tuple(
                ChecklistRow(entry.name, address.street, entry.write_about, entry.days, number=entry.id)
                for address, entry in there
            )
            yield ChecklistGroup(" ".join(filter(None, place)), "", rows)

    def _stops(self, season: Season) -> Iterator[Stop]:
        reading, home = self._reading, PlanReading(self._reading).home
        still = EntryFilter(Stage.MAILED)
        rows = reading.seasons.rows(reading.seasons.entry_ids(season.id or 0, still, EntryGroup.NONE))
        addresses = MailMerge(reading).addresses([row.key for row in rows], season)
        for row in rows:
            address = addresses.get(row.key)
            if address is not None and (address.country or home) == home:
                yield address, row


def _place(stop: Stop) -> tuple[str, str]:
    return stop[0].postcode, stop[0].locality


def _way(stop: Stop) -> tuple[StreetOrder, str]:
    return street_order(stop[0]), stop[1].name
