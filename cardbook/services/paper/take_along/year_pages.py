"""The days of a year as a PDF for the wall: birthdays, weddings and name days, feasts, and last posts for Christmas."""

import datetime
from collections.abc import Collection, Iterator
from typing import NamedTuple

from cardbook.domain.occasions.occasion import OccasionKind, occasions
from cardbook.domain.occasions.personal_days import next_personal_day
from cardbook.domain.paper.affine import UNMOVED, Affine
from cardbook.domain.paper.paper import PaperSize
from cardbook.domain.people.contact import DateKind
from cardbook.domain.posting.destination import Reach, places_of_reach
from cardbook.domain.progress import Progress, no_progress
from cardbook.printing.jobs.year_page import YearDay, YearMonth, YearPageJob
from cardbook.printing.lists.year_page_pdf import YearPdf, year_page_pdf
from cardbook.services.cards.occasion_reading import own_occasions
from cardbook.services.cards.plan_reading import PlanReading
from cardbook.services.reading import BookReading
from cardbook.storage.cards.plan_queries import PersonalDate, PlanQueries
from cardbook.texts import Texts

__all__ = ["YearPages", "YearPdf"]

_KINDS = (DateKind.BIRTH, DateKind.WEDDING, DateKind.NAME_DAY)
_ALL = 1_000_000
_MONTHS = range(1, 13)


class _Day(NamedTuple):
    """A line and the day on which it stands."""

    date: datetime.date
    line: YearDay


class YearPages:
    """Prints the years of one book."""

    def __init__(self, reading: BookReading, texts: Texts) -> None:
        self._reading = reading
        self._texts = texts

    def pdf(
        self, year: int, keys: Collection[int] | None, paper: PaperSize, drawn: Affine = UNMOVED,
        progress: Progress = no_progress,
    ) -> YearPdf:
        """The days of a year, people's own of those on the lines `keys` alone, None for all. Raises KnownError:
        CANCELLED."""
        texts = self._texts
        days = sorted(
            (*self._people(year, keys), *self._occasions(year), *self._last_posts(year)),
            key=lambda each: (each.date, each.line.is_quiet, each.line.words),
        )
        months = tuple(
            YearMonth(texts(f"print.months.m{month}"), tuple(each.line for each in days if each.date.month == month))
            for month in _MONTHS
        )
        return year_page_pdf(YearPageJob(
            str(year), texts("print.year.subtitle"), months, self._reading.name,
            texts("print.checklist.page_of", page="{page}", pages="{pages}"), paper, texts.language,
            self._reading.home, drawn,
        ), progress)

    def _people(self, year: int, keys: Collection[int] | None) -> Iterator[_Day]:
        first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
        found = PlanQueries(self._reading.file).personal_dates(_KINDS, first, last, _ALL)
        wanted = [each for each, _ in found if keys is None or each.key in keys]
        for date, name in self._each_once(wanted):
            day = next_personal_day(date.kind, date.date, first)
            if day is not None and day.day.year == year:
                yield _Day(day.day, YearDay(day.day.day, name, self._note(date.kind, day.years), day.is_round))

    def _each_once(self, dates: list[PersonalDate]) -> Iterator[tuple[PersonalDate, str]]:
        """A wedding day that two of a household have is the household's."""
        together: dict[tuple[int, str, str], list[PersonalDate]] = {}
        for date in dates:
            whose = date.key if date.kind == DateKind.WEDDING else 2 * date.contact
            together.setdefault((whose, date.kind, str(date.date)), []).append(date)
        shared = [found[0].key for found in together.values() if len(found) > 1]
        names = {row.key: row.name for row in self._reading.listing.rows(shared)}
        for found in together.values():
            yield found[0], names.get(found[0].key, found[0].name) if len(found) > 1 else found[0].name

    def _note(self, kind: str, years: int | None) -> str:
        if kind == DateKind.BIRTH:
            return str(years) if years else ""
        return self._texts(f"print.year.{kind}", years=f" {years}" if years else "")

    def _occasions(self, year: int) -> Iterator[_Day]:
        """Days that are good to know, those of this book's lists, and the user's own."""
        kept = {season.occasion for season in self._reading.seasons.all()}
        known = (each for each in occasions() if each.kind is OccasionKind.DAY or each.id in kept)
        for occasion in (*known, *own_occasions(self._reading)):
            for day in occasion.days_in(year, self._reading.home) or occasion.days_in(year):
                name = occasion.name(self._texts.language)
                if occasion.is_expected(day, self._reading.home):
                    name = self._texts("print.year.expected", name=name)
                yield _Day(day, YearDay(day.day, name, is_quiet=True))

    def _last_posts(self, year: int) -> Iterator[_Day]:
        plans = PlanReading(self._reading)
        dates, eve = plans.posting_dates(), datetime.date(year, 12, 24)
        for reach in Reach:
            day = dates.last_post_at(places_of_reach(plans.home, reach), eve).day
            yield _Day(day, YearDay(day.day, self._texts(f"today.last_post_for.{reach}"), is_quiet=True))
