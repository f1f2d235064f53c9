"""The words on a checklist, from the catalogue of the reader's language. Light to import."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from cardbook.domain.addresses.country import country_name
from cardbook.domain.cards.card_list import STAGES, Season
from cardbook.domain.cards.helper import Helper
from cardbook.domain.posting.destination import Reach, zones_of
from cardbook.printing.jobs.checklist import ChecklistGroup, ChecklistHeads
from cardbook.services.cards.helper_lists import HelperLists
from cardbook.services.reading import BookReading
from cardbook.texts import Texts

_EUROPE = "europe"


@dataclass(frozen=True, slots=True)
class ChecklistWords:
    """Everything on a checklist that is not from the book; `page_of` holds {page} and {pages}.

    `do_not_send` stands beside those who get no post, `hand_addressed` beside those whose envelope is still to be
    addressed by hand, `by_hand` above those to whom cards are taken.
    """

    title: str
    subtitle: str
    heads: ChecklistHeads
    footer: str
    page_of: str
    texts: Texts
    do_not_send: str
    by_hand: str
    hand_addressed: str

    @property
    def language(self) -> str:
        """In which it is printed."""
        return self.texts.language

    def group(self, reach: Reach, home: str) -> str:
        """What stands above the cards that go so far from home (an ISO code, "" where that is not known)."""
        if reach is Reach.HOME:
            return country_name(home, self.language) if home else self.texts("print.checklist.no_country")
        is_europe = reach is Reach.NEAR and _EUROPE in zones_of(home)
        return self.texts(f"posting.places.{_EUROPE if is_europe else reach}")

    def last_post(self, day: datetime.date) -> str:
        """By when they have to be in the post."""
        weekday = self.texts(f"print.weekdays.d{day.isoweekday()}")
        return self.texts("print.checklist.last_post", day=f"{weekday} {_day(self.texts, day)}")


def checklist_words(
    texts: Texts, reading: BookReading, season: Season, today: datetime.date, helper: Helper | None = None
) -> ChecklistWords:
    """The words for one season's list as it stands today, or for the part of it that a helper has."""
    written, addressed, stamped, mailed = (texts(f"print.checklist.{stage.value}") for stage in STAGES)
    return ChecklistWords(
        title=texts("print.checklist.of_helper", season=season.name, name=helper.name) if helper else season.name,
        subtitle=_share(texts, reading, season, today, helper) if helper else _subtitle(texts, reading, season, today),
        heads=ChecklistHeads(
            (written, addressed, stamped, mailed), texts("print.checklist.name"), texts("print.checklist.note")
        ),
        footer=reading.name,
        page_of=texts("print.checklist.page_of", page="{page}", pages="{pages}"),
        texts=texts,
        do_not_send=texts("print.checklist.do_not_send"),
        by_hand=texts("print.checklist.by_hand"),
        hand_addressed=texts("print.checklist.hand_addressed"),
    )


def rounds_words(
    texts: Texts, reading: BookReading, season: Season, today: datetime.date, rounds: Sequence[ChecklistGroup]
) -> ChecklistWords:
    """The words for the rounds on which a season's cards are delivered by hand."""
    count = sum(len(each.rows) for each in rounds)
    return replace(
        checklist_words(texts, reading, season, today), title=texts("print.checklist.rounds", season=season.name),
        subtitle=texts("print.checklist.stops", count=count, day=_day(texts, today)),
    )


def _subtitle(texts: Texts, reading: BookReading, season: Season, today: datetime.date) -> str:
    counts = next((each for each in reading.seasons.summaries() if each.season.id == season.id), None)
    total, stages = (counts.total, counts.stages) if counts else (0, (0, 0, 0, 0))
    return texts(
        "print.checklist.subtitle",
        count=total,
        day=_day(texts, today),
        written=texts.number(stages[0]),
        mailed=texts.number(stages[-1]),
    )


def _share(texts: Texts, reading: BookReading, season: Season, today: datetime.date, helper: Helper) -> str:
    shares = HelperLists(reading).shares(season.id or 0)
    total, still_open = next((each[1:] for each in shares if each.helper.id == helper.id), (0, 0))
    return texts("print.checklist.share", count=total, open=texts.number(still_open), day=_day(texts, today))


def _day(texts: Texts, today: datetime.date) -> str:
    return texts("print.checklist.day", day=today.day, month=texts(f"print.months.m{today.month}"))
