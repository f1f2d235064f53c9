"""Checklists of seasons: who gets a card and how far it is, as a PDF for the fridge or the writing desk."""

from collections.abc import Iterator

from cardbook.domain.affine import UNMOVED, Affine
from cardbook.domain.card_list import EntryFilter, EntryGroup, Season
from cardbook.domain.country import country_name
from cardbook.domain.listing import EntryRow
from cardbook.domain.paper import PaperSize
from cardbook.domain.postal_address import PostalAddress
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.checklist_pdf import ChecklistPdf, checklist_pdf
from cardbook.printing.jobs.checklist import ChecklistGroup, ChecklistJob, ChecklistRow
from cardbook.services.checklist_words import ChecklistWords
from cardbook.services.mail_merge import MailMerge
from cardbook.services.reading import BookReading

__all__ = ["ChecklistPdf", "Checklists"]

_EVERYBODY = EntryFilter()

TABLES_READ = frozenset({
    "book_setting", "season", "card_entry", "listing", "contact", "household", "postal_address", "relation",
})
"""The tables that the list of a season is made of, without helpers; reading no others through is a tenth faster."""


class Checklists:
    """Prints the seasons of one book."""

    def __init__(self, reading: BookReading) -> None:
        self._reading = reading
        self._merge = MailMerge(reading)

    def pdf(
        self, season: Season, words: ChecklistWords, paper: PaperSize, progress: Progress = no_progress,
        chosen: EntryFilter = _EVERYBODY, drawn: Affine = UNMOVED,
    ) -> ChecklistPdf:
        """The season's list, by country where the cards go to several: abroad first, as it takes longest.

        `chosen` tells which cards stand on it, `drawn` what corrects the printer.

        Raises KnownError: CANCELLED.
        """
        job = ChecklistJob(
            title=words.title, subtitle=words.subtitle, heads=words.heads,
            groups=tuple(self._groups(season, words, chosen)), footer=words.footer, page_of=words.page_of,
            paper=paper, language=words.language, home=self._reading.home, drawn=drawn,
        )
        return checklist_pdf(job, progress)

    def keys(self, season: Season, language: str) -> list[int]:
        """The lines of a season in the order they stand on its list."""
        by_country = self._by_country(season, language, _EVERYBODY)
        return [entry.key for entries in by_country.values() for entry in entries]

    def _groups(self, season: Season, words: ChecklistWords, chosen: EntryFilter) -> Iterator[ChecklistGroup]:
        by_country = self._by_country(season, words.language, chosen)
        for country, entries in by_country.items():
            title = country_name(country, words.language) if country else words.no_country
            rows = tuple(_row(entry, words) for entry in entries)
            yield ChecklistGroup(title if len(by_country) > 1 else "", "", rows)

    def _by_country(self, season: Season, language: str, chosen: EntryFilter) -> dict[str, list[EntryRow]]:
        """The entries by where their cards go, abroad first, in the order of the countries' names."""
        home = self._reading.home
        found: dict[str, list[EntryRow]] = {}
        for entry in self._entries(season, chosen):
            found.setdefault(entry.country or home, []).append(entry)
        order = sorted(found, key=lambda code: (code == home, country_name(code, language)))
        return {country: found[country] for country in order}

    def _entries(self, season: Season, chosen: EntryFilter) -> list[EntryRow]:
        """The entries, each where its card will arrive."""
        seasons = self._reading.seasons
        rows = seasons.rows(seasons.entry_ids(season.id or 0, chosen, EntryGroup.NONE))
        places = self._merge.addresses([row.key for row in rows], season)
        return [_at(row, places.get(row.key)) for row in rows]


def _at(entry: EntryRow, address: PostalAddress | None) -> EntryRow:
    if address is None or (address.locality, address.country) == (entry.town, entry.country):
        return entry
    return entry._replace(town=address.locality, country=address.country)


def _row(entry: EntryRow, words: ChecklistWords) -> ChecklistRow:
    notes = (words.do_not_send if entry.do_not_send else "", entry.write_about)
    return ChecklistRow(entry.name, entry.town, " ".join(filter(None, notes)), entry.days, number=entry.id)
