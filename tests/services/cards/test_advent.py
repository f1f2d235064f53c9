"""Who stands behind the 24 doors of Advent."""

import datetime
from pathlib import Path

from cardbook.domain.cards.card_list import Season, Stage
from cardbook.domain.people.listing import LineFilter
from cardbook.services.cards.advent import Advent
from tests.books import TODAY, a_person, an_open_book


def _december(number: int) -> datetime.date:
    return datetime.date(2026, 12, number)


def test_the_card_of_a_day_stands_behind_its_door_or_a_card_that_came_or_nobody(tmp_path: Path) -> None:
    with an_open_book(tmp_path / "b.cardbook") as book:
        for name in ("Anna Abel", "Bea Brandt", "Carl Cordes", "Dora Diehl"):
            book.contacts.add(a_person(name, "Ulm", "DE"))
        keys = list(book.reading.listing.keys(LineFilter()))
        season = Season("Christmas 2026", "christmas", 2026)
        season_id = book.seasons.new(season, keys)
        anna, bea, carl, dora = book.reading.seasons.entries_of(season_id, keys)
        advent = Advent(book.reading, lambda: TODAY)
        assert advent.calendar().doors == (), "nothing is planned"
        book.plans.move([bea, carl], _december(5))
        book.plans.move([anna], _december(2))
        book.seasons.tick([anna], Stage.WRITTEN)
        book.plans.move([dora], datetime.date(2026, 11, 30))
        book.afterwards.card_came(season._replace(id=season_id), keys[3:], "A new house", day=_december(3))
        doors = advent.calendar().doors
        assert Advent(book.reading, lambda: datetime.date(2026, 11, 30)).calendar().doors == ()
    assert len(doors) == 24
    behind = {door.day.day: (door.entry.name, door.more) for door in doors if door.entry is not None}
    assert behind == {4: ("Anna Abel", 0), 5: ("Bea Brandt", 1)}, "who was written to stands on the day of the tick"
    came = {door.day.day: door.came.row.name for door in doors if door.came is not None}
    assert came == {3: "Dora Diehl"}
