"""Checklists of seasons: who gets a card and how far it is, as a PDF for the fridge or the writing desk."""

from collections.abc import Collection, Iterator

from cardbook.domain.addresses.country import country_name
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.addresses.street_order import street_order
from cardbook.domain.cards.card_list import STAGES, EntryFilter, EntryGroup, Season, Stage
from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.paper import PaperSize
from cardbook.domain.people.listing import EntryRow
from cardbook.domain.posting.destination import Destination, Reach
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.jobs.checklist import ChecklistGroup, ChecklistJob, ChecklistRow
from cardbook.printing.lists.checklist_pdf import ChecklistPdf, checklist_pdf
from cardbook.services.cards.plan_reading import PlanReading
from cardbook.services.paper.mail_merge import MailMerge
from cardbook.services.paper.take_along.checklist_words import ChecklistWords
from cardbook.services.reading import BookReading

__all__ = ["ChecklistPdf", "Checklists"]

_EVERYBODY = EntryFilter()
_ADDRESSED = STAGES.index(Stage.ADDRESSED)

TABLES_READ = frozenset({
    "book_setting", "season", "card_entry", "listing", "contact", "household", "postal_address", "relation",
    "own_occasion", "posting_date",
})
"""The tables that the list of a season is made of, without helpers; reading no others through is a tenth faster."""


class Checklists:
    """Prints the seasons of one book."""

    def __init__(self, reading: BookReading) -> None:
        self._reading = reading
        self._merge = MailMerge(reading)
        self._plans = PlanReading(reading)

    def pdf(
        self, season: Season, words: ChecklistWords, paper: PaperSize, progress: Progress = no_progress,
        chosen: EntryFilter = _EVERYBODY, drawn: Affine = UNMOVED, by_hand: Collection[int] = (),
    ) -> ChecklistPdf:
        """The season's list, by how far the cards go where that differs: overseas first, as it takes longest; last
        those that are taken round `by_hand` (keys), as they are walked.

        `chosen` tells which cards stand on it, `drawn` what corrects the printer.

        Raises KnownError: CANCELLED.
        """
        job = ChecklistJob(
            title=words.title, subtitle=words.subtitle, heads=words.heads,
            groups=tuple(self._groups(season, words, chosen, by_hand)), footer=words.footer, page_of=words.page_of,
            paper=paper, language=words.language, home=self._reading.home, drawn=drawn,
        )
        return checklist_pdf(job, progress)

    def keys(self, season: Season, language: str, by_hand: Collection[int] = ()) -> list[int]:
        """The lines of a season in the order they stand on its list."""
        groups = self._by_reach(season, language, _EVERYBODY, by_hand)
        return [entry.key for entries in groups.values() for entry in entries]

    def _groups(
        self, season: Season, words: ChecklistWords, chosen: EntryFilter, by_hand: Collection[int]
    ) -> Iterator[ChecklistGroup]:
        groups = self._by_reach(season, words.language, chosen, by_hand)
        for reach, entries in groups.items():
            rows = tuple(_row(entry, words) for entry in entries)
            if len(groups) == 1:
                yield ChecklistGroup("", "", rows)
            elif reach is None:
                yield ChecklistGroup(words.by_hand, "", rows)
            else:
                posts = self._plans.last_posts(season, {entry.country for entry in entries})
                note = words.last_post(min(posts.values())) if posts else ""
                yield ChecklistGroup(words.group(reach, self._plans.home), note, rows)

    def _by_reach(
        self, season: Season, language: str, chosen: EntryFilter, by_hand: Collection[int]
    ) -> dict[Reach | None, list[EntryRow]]:
        """The entries by how far their cards go, the farthest first and then in the order of the countries' names; last
        those that are taken round, under None."""
        entries, dates = self._entries(season, chosen), self._plans.posting_dates()
        places = self._merge.addresses([entry.key for entry in entries], season)
        found: dict[Reach | None, list[EntryRow]] = {}
        for entry in entries:
            placed = _at(entry, places.get(entry.key))
            reach = None if entry.key in by_hand else dates.reach(Destination(placed.country))
            found.setdefault(reach, []).append(placed)
        for reach, group in found.items():
            if reach is None:
                group.sort(key=lambda entry: street_order(places.get(entry.key)))
            elif reach is not Reach.HOME:
                group.sort(key=lambda entry: country_name(entry.country, language))
        return {reach: found[reach] for reach in (*reversed(Reach), None) if reach in found}

    def _entries(self, season: Season, chosen: EntryFilter) -> list[EntryRow]:
        seasons = self._reading.seasons
        return seasons.rows(seasons.entry_ids(season.id or 0, chosen, EntryGroup.NONE))


def _at(entry: EntryRow, address: PostalAddress | None) -> EntryRow:
    if address is None or (address.locality, address.country) == (entry.town, entry.country):
        return entry
    return entry._replace(town=address.locality, country=address.country)


def _row(entry: EntryRow, words: ChecklistWords) -> ChecklistRow:
    is_open = entry.by_hand and not entry.days.addressed
    notes = (
        words.do_not_send if entry.do_not_send else "", words.hand_addressed if is_open else "", entry.write_about
    )
    return ChecklistRow(
        entry.name, entry.town, " ".join(filter(None, notes)), entry.days, number=entry.id,
        pen_at=_ADDRESSED if entry.by_hand else None,
    )
