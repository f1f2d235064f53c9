"""A whole season on the real book, from the first of October to the fifteenth of January: every date and count below
was reckoned by hand.

2022, from Germany, whose post announced 7 December for overseas, 14 December for Europe and 22 December at home. The
first of December 2022 was a Thursday.
"""

import datetime
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from cardbook.domain.addresses.mail_problem import MailProblem
from cardbook.domain.addresses.postal_address import PostalAddress
from cardbook.domain.cards.card_list import EntryFilter, EntryGroup, Season, Stage
from cardbook.domain.cards.ledger import LedgerFilter
from cardbook.domain.cards.season_plan import PlanOverview
from cardbook.domain.cards.season_start import Answer, Answered, Start, Why
from cardbook.domain.cards.writing_plan import PlanProblem, WayOutKind
from cardbook.domain.people.listing import LineFilter
from cardbook.opening import open_to_read
from cardbook.services.book import Book
from cardbook.services.cards.ledger_reading import LedgerReading
from cardbook.services.cards.today import Today
from cardbook.services.paper.labels.label_options import LabelOptions
from cardbook.services.paper.labels.labels import Labels
from cardbook.services.paper.labels.sheets import find_sheet
from cardbook.services.paper.mail_merge import MailMerge, Who
from cardbook.storage.file.book_file import create_book
from tests.books import a_person

_HOUSEHOLDS = {"DE": 38, "AT": 5, "CH": 4, "FR": 4, "IT": 3, "GB": 3, "US": 4, "AU": 2, "JP": 1}
_EUROPE, _OVERSEAS = ("AT", "CH", "FR", "IT", "GB"), ("US", "AU", "JP")
_CHRISTMAS = Season("Christmas 2022", "christmas", 2022)
_DAY = datetime.timedelta(days=1)


class Story:
    """A book, and the day it is."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.day = datetime.date(2022, 10, 1)
        self.season = _CHRISTMAS

    def key(self, name: str) -> int:
        """The line of somebody."""
        (row,) = self.book.reading.search.rows(name, 2)
        return row.key

    def entry(self, name: str) -> int:
        """Their card."""
        (entry,) = self.book.reading.seasons.entries_of(self.season.id or 0, [self.key(name)])
        return entry

    def plan(self) -> PlanOverview:
        """The plan as it stands."""
        return self.book.plans.reading.overview(self.season)

    def ledger(self, chosen: LedgerFilter, years: int) -> list[int]:
        """The lines that a look back over some years finds."""
        return list(LedgerReading(self.book.reading).keys(chosen, "christmas", self.day.year, years))

    def left(self) -> int:
        """Cards still to be written."""
        return len(self.book.reading.seasons.entry_ids(
            self.season.id or 0, EntryFilter(open=Stage.WRITTEN), EntryGroup.NONE
        ))

    def write_todays(self) -> int:
        """Write, address, stamp and mail what today's page shows; how many."""
        cards = Today(self.book.reading, lambda: self.day).sheet().cards
        if cards:
            self.book.seasons.tick([card.entry.id for card in cards], Stage.MAILED)
        return len(cards)

    def write_until(self, last: datetime.date) -> dict[datetime.date, int]:
        """Day by day, that day too."""
        written = {}
        while self.day <= last:
            count = self.write_todays()
            if count:
                written[self.day] = count
            self.day += _DAY
        return written


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """64 households in nine countries who all got a card in 2021; Zoe Zeller wrote then and was on no list."""
    create_book(tmp_path / "book.cardbook")
    with open_to_read(tmp_path / "book.cardbook") as reading:
        told: list[Story] = []
        story = Story(Book(reading, today=lambda: told[0].day))
        told.append(story)
        book = story.book
        book.set_setting("home", "DE")
        for country, count in _HOUSEHOLDS.items():
            for number in range(count):
                book.contacts.add(a_person(f"Somebody {country}{number:02}", f"Town {number}", country))
        keys = list(reading.listing.keys(LineFilter()))
        assert len(keys) == 64
        zoe = 2 * book.contacts.add(a_person("Zoe Zeller", "Köln", "DE"))
        story.day = datetime.date(2021, 12, 20)
        last = book.seasons.new(Season("Christmas 2021", "christmas", 2021), keys)
        book.seasons.tick(reading.seasons.entries_of(last, keys), Stage.MAILED)
        book.afterwards.card_came(Season("Christmas 2021", "christmas", 2021, last), [zoe])
        story.day = datetime.date(2022, 10, 1)
        yield story


def _begin(story: Story) -> None:
    """1 October: everybody again and Zoe; one household pauses."""
    book = story.book
    assert story.ledger(LedgerFilter.GOT_NOTHING, 2) == [story.key("Zoe")]
    proposals = book.season_start.proposals("christmas", 2022)
    assert Counter(each.why for each in proposals) == {Why.LAST_LIST: 64, Why.WROTE: 1}
    answers = {each.row.key: Answered(Answer.KEEP) for each in proposals}
    answers[story.key("DE37")] = Answered(Answer.PAUSE, "in mourning")
    season_id = book.season_start.begin(_CHRISTMAS, Start(proposals, answers))
    story.season = _CHRISTMAS._replace(id=season_id)
    (summary, _) = book.reading.seasons.summaries()
    assert (summary.total, story.left()) == (64, 64), "64 and Zoe, less the one who pauses"


def _start_late(story: Story) -> None:
    """1 December: at three a day, Sundays free, there are 19 days to the 22nd, for 57 cards."""
    story.day = datetime.date(2022, 12, 1)
    plan = story.plan()
    assert [(each.reach.value, each.last_post.day.day, each.left) for each in plan.last_posts] == [
        ("far", 7, 7), ("near", 14, 19), ("home", 22, 38)
    ]
    assert Counter(plan.problems.values()) == {PlanProblem.NO_ROOM: 64 - 57}
    way = plan.ways_out[0]
    assert (way.kind, way.number, way.left_over) == (WayOutKind.MORE_PER_DAY, 4, 0)
    assert story.book.plans.spread_again(story.season, plan.rules.after(way)) == 64
    plan = story.plan()
    assert (plan.finish, plan.slack) == (datetime.date(2022, 12, 19), 3), "16 days of four cards"
    assert not plan.problems
    assert all(card.day is not None and card.last_post is not None and card.day <= card.last_post.day
               for card in plan.cards.values())


def _labels(story: Story) -> None:
    """64 labels on sheets of 21 are four sheets."""
    merge = MailMerge(story.book.reading, lambda: story.day)
    keys = merge.keys_to_print(Who(season="Christmas 2022"))
    pdf = Labels(story.book.reading).pdf(
        merge.recipients(keys, story.season), LabelOptions(find_sheet("L7160")), "Christmas 2022"
    )
    assert (pdf.label_count, pdf.page_count) == (64, 4)


def _overseas_first(story: Story) -> None:
    """Thursday and Friday: the seven overseas and one to Europe."""
    assert story.write_until(datetime.date(2022, 12, 2)) == {
        datetime.date(2022, 12, 1): 4, datetime.date(2022, 12, 2): 4
    }
    rows = story.book.reading.seasons.rows(story.book.reading.seasons.everybody(story.season.id or 0))
    gone = Counter(row.country for row in rows if row.days.mailed)
    assert sum(gone[country] for country in _OVERSEAS) == 7
    assert sum(gone[country] for country in _EUROPE) == 1
    assert story.left() == 56


def _death(story: Story) -> None:
    """Saturday the 3rd: somebody dies whose card is not written."""
    assert story.day == datetime.date(2022, 12, 3)
    story.book.life.died(story.key("DE05") // 2, None)
    assert story.left() == 55
    printed = MailMerge(story.book.reading, lambda: story.day).keys_with_post(Who(season="Christmas 2022"))
    assert story.key("DE05") not in printed


def _moves(story: Story) -> None:
    """Monday the 5th: one moves within the country; Tuesday another to America, where the last post is Wednesday."""
    assert story.write_until(datetime.date(2022, 12, 4)) == {datetime.date(2022, 12, 3): 4}
    home = PostalAddress("Neue Straße 5", locality="Ulm", postcode="89073", country="DE")
    story.book.addresses.move(story.key("DE11"), home, story.day)
    (recipient,) = MailMerge(story.book.reading, lambda: story.day).recipients([story.key("DE11")], story.season)
    assert recipient.address is not None
    assert (recipient.address.postcode, recipient.address.locality) == ("89073", "Ulm")
    assert story.write_until(datetime.date(2022, 12, 5)) == {datetime.date(2022, 12, 5): 4}
    assert story.plan().cards[story.entry("DE30")].day > datetime.date(2022, 12, 7)  # type: ignore[operator]
    abroad = PostalAddress("1 Main St", locality="Boston", region="MA", postcode="02108", country="US")
    story.book.addresses.move(story.key("DE30"), abroad, story.day)
    assert story.plan().problems == {story.entry("DE30"): PlanProblem.AFTER_POST}
    before = {entry: card.day for entry, card in story.plan().cards.items()}
    story.book.plans.spread_again(story.season)
    plan = story.plan()
    assert (plan.cards[story.entry("DE30")].day, dict(plan.problems)) == (datetime.date(2022, 12, 6), {})
    story.book.history.undo()
    assert {entry: card.day for entry, card in story.plan().cards.items()} == before, "the same plan as before"
    story.book.history.redo()


def _the_rest(story: Story) -> None:
    """63 cards in all, 16 written by the 5th: 47 are eleven days of four and three on the last, Monday the 19th.

    Every morning says so, give or take a day.
    """
    end, written = datetime.date(2022, 12, 19), {}
    while story.day <= end:
        finish = story.plan().finish
        assert finish is not None
        assert abs((finish - end).days) <= 1
        written.update(story.write_until(story.day))
    assert (sum(written.values()), written[datetime.date(2022, 12, 19)], len(written)) == (47, 3, 12)
    assert datetime.date(2022, 12, 11) not in written, "nothing is written on a Sunday"
    (summary, _) = story.book.reading.seasons.summaries()
    assert (summary.total, summary.stages) == (63, (63, 63, 63, 63))


def _returned(story: Story) -> None:
    """Wednesday the 21st one card comes back; its address is found out on the 22nd and one label printed again."""
    story.day = datetime.date(2022, 12, 21)
    key, merge = story.key("DE20"), MailMerge(story.book.reading, lambda: story.day)
    story.book.afterwards.came_back(story.season, [key], "moved away")
    (recipient,) = merge.recipients([key], story.season)
    assert recipient.problem is MailProblem.RETURNED
    story.day = datetime.date(2022, 12, 22)
    home = PostalAddress("Am Bach 2", locality="Kiel", postcode="24103", country="DE")
    story.book.addresses.move(key, home, story.day)
    (recipient,) = merge.recipients([key], story.season)
    assert recipient.problem is None
    pdf = Labels(story.book.reading).pdf([recipient], LabelOptions(find_sheet("L7160"), first=2), "again")
    (label,) = pdf.report()
    assert (label.index, label.lines[-1]) == (2, "24103 Kiel")


def _january(story: Story) -> None:
    """30 cards came; the season is closed on the 15th, and next year knows all of it."""
    story.day = datetime.date(2023, 1, 8)
    keys = [story.key(f"DE{number:02}") for number in range(6, 36)]
    for key in keys:
        story.book.afterwards.card_came(story.season, [key])
    assert len(story.book.reading.received.of_season(story.season.id or 0)) == 30
    story.book.card_choices.set_next_year(story.entry("DE06"), "ask about the garden")
    assert len(story.ledger(LedgerFilter.SILENT, 3)) == 64 - 1 - 1 - 30, "less who paused, who died, who answered"
    story.day = datetime.date(2023, 1, 15)
    story.book.afterwards.close(story.season)
    proposals = story.book.season_start.proposals("christmas", 2023)
    assert Counter(each.why for each in proposals) == {Why.LAST_LIST: 63, Why.PAUSED: 1}, "who died is not asked about"
    by_key = {each.row.key: each for each in proposals}
    assert by_key[story.key("DE37")].reason == "in mourning"
    assert by_key[story.key("DE06")].next_year == "ask about the garden"
    assert [(year.year, year.was_sent, year.came) for year in by_key[keys[0]].past] == [
        (2021, True, False), (2022, True, True)
    ]


def test_from_october_to_january(story: Story) -> None:
    for chapter in (_begin, _start_late, _labels, _overseas_first, _death, _moves, _the_rest, _returned, _january):
        chapter(story)
